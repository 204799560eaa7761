import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Delivery, FindSent, Send } from '../../src/remind/delivery.ts';
import { openReminders, type Reminders } from '../../src/remind/open.ts';

/** A channel's worth of Discord: keeps what is sent, and fails as it is told to. */
type Sent = Delivery & { at: number; message: { kind: string } };

export type Bench = {
  dataDir: string;
  reminders: Reminders;
  /** All that arrived, oldest first. */
  sent: Sent[];
  /** Times at which the channel was read back. */
  lookedFor: string[];
  logged: string[];
  clock: { now: number };
  /** Moves the clock in steps, a tick at each. */
  run(untilMs: number, stepMs: number): Promise<void>;
  /** Ends as a killed process does not: files closed; opens again on the same folder. */
  restart(): Promise<void>;
  /** What sending does; the way of the world where absent. */
  fail?: ((delivery: Delivery) => unknown) | undefined;
  /** Where true, what is sent arrives and the answer is lost. */
  losesAnswers?: boolean;
  /** How far the clock here is ahead of Discord's. */
  aheadMs?: number;
};

/** The reminders on a folder of their own, with a clock that is moved by hand and a Discord that keeps what it is sent. */
export async function openBench(start: number): Promise<Bench> {
  const dataDir = mkdtempSync(join(tmpdir(), 'clipfile-remind-'));
  const clock = { now: start };
  const sent: Sent[] = [];
  const arrivedAt: number[] = [];
  const lookedFor: string[] = [];
  const logged: string[] = [];
  const log = (_fields: object, message: string): void => void logged.push(message);

  const send: Send = async (delivery) => {
    const failure = bench.fail?.(delivery);
    if (failure !== undefined) throw failure;
    // Discord's own memory of nonces is left out: what comes twice is seen.
    sent.push({ ...delivery, at: clock.now });
    arrivedAt.push(clock.now - (bench.aheadMs ?? 0));
    if (bench.losesAnswers) throw new Error('no answer');
    return { message: String(sent.length) };
  };
  const findSent: FindSent = async ({ nonces, since }) => {
    lookedFor.push(nonces.join(' '));
    const ids = new Map(
      sent.flatMap(({ nonce }, index) =>
        (arrivedAt[index] ?? 0) >= since ? [[nonce, String(index + 1)]] : [],
      ),
    );
    return new Map(nonces.flatMap((nonce) => (ids.has(nonce) ? [[nonce, ids.get(nonce) ?? '']] : [])));
  };
  // Every id another, and the same ones on every run.
  let drawn = 0;
  const random = (): number => {
    drawn += 1;
    return (drawn * 0.618_033_988_749) % 1;
  };
  const open = (): Promise<Reminders> =>
    openReminders({
      dataDir,
      now: () => clock.now,
      random,
      send,
      findSent,
      log: { info: log, warn: log, error: log },
      every: () => () => undefined,
    });

  const bench: Bench = {
    dataDir,
    reminders: await open(),
    sent,
    lookedFor,
    logged,
    clock,
    async run(until, step) {
      while (clock.now < until) {
        clock.now = Math.min(until, clock.now + step);
        await bench.reminders.tick();
      }
    },
    async restart() {
      await bench.reminders.close();
      bench.reminders = await open();
    },
  };
  onTestFinished(() => bench.reminders.close());
  return bench;
}
