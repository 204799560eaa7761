import { createHash } from 'node:crypto';

/** How many calls a bucket takes in a time (docs: Rate Limits). Discord publishes none of them: these are what it is seen to send. */
type Limit = { calls: number; perMs: number };

const DEFAULT_LIMIT: Limit = { calls: 50, perMs: 1_000 };
const LIMITS: Readonly<Record<string, Limit>> = {
  // One interaction takes one answer: its token is its limit.
  'POST /interactions/{interaction_id}/{interaction_token}/callback': { calls: 1_000, perMs: 1_000 },
  'POST /channels/{channel_id}/messages': { calls: 5, perMs: 5_000 },
  'PATCH /channels/{channel_id}/messages/{message_id}': { calls: 5, perMs: 5_000 },
  'POST /webhooks/{webhook_id}/{webhook_token}': { calls: 5, perMs: 2_000 },
  'PATCH /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}': { calls: 5, perMs: 2_000 },
};

/** docs: Rate Limits: "All bots can make up to 50 requests per second", apart from interaction endpoints. */
const GLOBAL_LIMIT: Limit = { calls: 50, perMs: 1_000 };
/** Buckets that are over are swept once there are this many. */
const SWEEP_AT = 2_000;

type Window = { used: number; resetsAtMs: number };

export type Verdict = {
  headers: Record<string, string>;
  /** Set where the call is one too many. */
  refused?: { retryAfterMs: number; isGlobal: boolean };
};

export type Limits = {
  /** Counts a call of a route on a channel, server or webhook. */
  count(route: string, major: string, isGloballyLimited: boolean): Verdict;
};

/** Discord's rate limits: fixed windows by route and by channel, server or webhook. `now` gives milliseconds. */
export function createLimits(now: () => number): Limits {
  const windows = new Map<string, Window>();
  const hashes = new Map<string, string>();
  let global: Window = { used: 0, resetsAtMs: 0 };

  const hash = (route: string) => {
    const known = hashes.get(route) ?? createHash('md5').update(route).digest('hex');
    hashes.set(route, known);
    return known;
  };

  return {
    count(route, major, isGloballyLimited) {
      const time = now();
      if (isGloballyLimited) {
        if (global.resetsAtMs <= time) global = { used: 0, resetsAtMs: time + GLOBAL_LIMIT.perMs };
        global.used += 1;
        if (global.used > GLOBAL_LIMIT.calls) {
          const retryAfterMs = global.resetsAtMs - time;
          const headers = { 'x-ratelimit-global': 'true' };
          return { headers, refused: { retryAfterMs, isGlobal: true } };
        }
      }
      const limit = LIMITS[route] ?? DEFAULT_LIMIT;
      const key = `${route} ${major}`;
      let window = windows.get(key);
      if (window === undefined || window.resetsAtMs <= time) {
        window = { used: 0, resetsAtMs: time + limit.perMs };
        windows.set(key, window);
        if (windows.size > SWEEP_AT) sweep(windows, time);
      }
      window.used += 1;
      const leftMs = window.resetsAtMs - time;
      const headers = {
        'x-ratelimit-limit': String(limit.calls),
        'x-ratelimit-remaining': String(Math.max(0, limit.calls - window.used)),
        'x-ratelimit-reset': String(window.resetsAtMs / 1_000),
        'x-ratelimit-reset-after': String(leftMs / 1_000),
        'x-ratelimit-bucket': hash(route),
      };
      if (window.used <= limit.calls) return { headers };
      return { headers, refused: { retryAfterMs: leftMs, isGlobal: false } };
    },
  };
}

function sweep(windows: Map<string, Window>, time: number): void {
  for (const [key, window] of windows) if (window.resetsAtMs <= time) windows.delete(key);
}
