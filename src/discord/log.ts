import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

/** A log to `to` (standard error unless given) as one line of JSON an entry; `level` as in LOG_LEVEL. */
export function createLog(level: string, to?: DestinationStream): Log {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  return pino(options, to ?? pino.destination({ dest: 2, sync: true }));
}

/**
 * What may be logged of a failure: its kind, Discord's code and status, and the names of the functions it came
 * through. Never a message of unknown making, a path, an address or a stack: those can hold tokens and articles' text.
 */
export function describeFailure(error: unknown): Record<string, string | number> {
  if (error instanceof DiscordAPIError) {
    return { error: 'DiscordAPIError', code: error.code, status: error.status, method: error.method };
  }
  if (error instanceof HTTPError) return { error: 'HTTPError', status: error.status, method: error.method };
  if (error instanceof RateLimitError) return { error: 'RateLimitError', method: error.method };
  if (!(error instanceof Error)) return { error: typeof error };
  const through = [...(error.stack ?? '').matchAll(/^\s+at (?:async )?([\w$.<> ]+?) \(/gm)]
    .map((frame) => frame[1])
    .slice(0, 6)
    .join(' < ');
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { error: error.name, ...code, through };
}
