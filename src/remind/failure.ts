import { z } from 'zod';

/** What a failed sending means for the message. */
export type Failure =
  /** Not before `ms` (milliseconds) have passed. */
  | { kind: 'wait'; ms: number }
  /** Discord or the way to it is in trouble: again later. It may have been sent. */
  | { kind: 'again' }
  /** The channel is gone, or the bot may not write in it. */
  | { kind: 'gone'; code: number }
  /** The user takes no direct messages. */
  | { kind: 'closed' }
  /** Discord will never take this message. */
  | { kind: 'refused'; status: number; code: number };

/**
 * Unknown channel, missing access, missing permissions, a locked thread; unknown server
 * (docs: Opcodes and Status Codes, JSON Error Codes).
 */
const GONE: readonly number[] = [10_003, 10_004, 50_001, 50_013, 50_083];
/** Cannot send messages to this user, for one reason or another; unknown user. */
const CLOSED: readonly number[] = [50_007, 50_278, 10_013];
/** Statuses of the 400s that say nothing about the message: no right to speak at all now, too slow, too fast. */
const NOT_ABOUT_IT: readonly number[] = [401, 408, 429];

/** The fields by which the errors of discord.js and of its REST client tell what Discord answered. */
const errorSchema = z.looseObject({
  status: z.number().optional().catch(undefined),
  code: z.number().optional().catch(undefined),
  /** Milliseconds; of its RateLimitError. */
  retryAfter: z.number().optional().catch(undefined),
  rawError: z
    .looseObject({ retry_after: z.number().optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

/** What was thrown by a sending, read by what discord.js and its REST client put on their errors. */
export function failureOf(thrown: unknown): Failure {
  const parsed = errorSchema.safeParse(thrown);
  if (!parsed.success) return { kind: 'again' };
  const { status, code, retryAfter, rawError } = parsed.data;
  if (retryAfter !== undefined) return { kind: 'wait', ms: Math.max(0, retryAfter) };
  // In the body Discord counts in seconds.
  if (rawError?.retry_after !== undefined) {
    return { kind: 'wait', ms: Math.max(0, rawError.retry_after * 1_000) };
  }
  if (code !== undefined && GONE.includes(code)) return { kind: 'gone', code };
  if (code !== undefined && CLOSED.includes(code)) return { kind: 'closed' };
  if (status === undefined || code === undefined) return { kind: 'again' };
  if (status < 400 || status >= 500 || NOT_ABOUT_IT.includes(status)) return { kind: 'again' };
  return { kind: 'refused', status, code };
}
