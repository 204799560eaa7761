/** The first millisecond of 2015: Discord's epoch (docs: API Reference, Snowflakes). */
const DISCORD_EPOCH_MS = 1_420_070_400_000n;
const SEQUENCE_BITS = 22n;

/**
 * A maker of ids that carry their time and never repeat or run backwards, whatever `now` does.
 * `now` gives milliseconds since 1970.
 */
export function createSnowflakes(now: () => number): () => string {
  let last = 0n;
  return () => {
    const fromClock = (BigInt(Math.trunc(now())) - DISCORD_EPOCH_MS) << SEQUENCE_BITS;
    last = fromClock > last ? fromClock : last + 1n;
    return String(last);
  };
}
