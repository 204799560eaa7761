import type { FindSent, Message, RemindLog, Send } from './delivery.ts';
import { type Failure, failureOf } from './failure.ts';
import { type Claim, type DropReason, nonceOf, type Outbox, type Target } from './outbox.ts';
import { DAY_MS, MINUTE_MS } from './wallTime.ts';

/** A message that comes later than this says so. */
export const LATE_AFTER_MS = 5 * MINUTE_MS;
/**
 * Discord knows a nonce again "for the past few minutes" (docs: Message Resource, Create Message): what was claimed
 * longer ago is looked for in the channel first.
 */
const NONCE_SAFE_MS = 2 * MINUTE_MS;
/** Full jitter: a random wait below a bound that doubles with each attempt (AWS, "Exponential Backoff And Jitter"). */
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 10 * MINUTE_MS;
/** So many messages are under way at once, one a channel. */
const UNDER_WAY_MAX = 16;

/** Carries claimed messages to Discord. */
export type Courier = {
  /** Starts what may be sent now: one a channel at a time, and never more a second than was set. */
  pump(): void;
  /** Marks a claim as new: no earlier process can have sent it. */
  isNew(claim: Claim): void;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
  /** Breaks off what is under way; it stays claimed. */
  close(): Promise<void>;
};

export const nameOfTarget = (target: Target): string =>
  target.to === 'channel' ? `channel ${target.channel}` : `user ${target.user}`;

export function createCourier(options: {
  outbox: Outbox;
  now: () => number;
  /** 0 to 1, for waits. */
  random: () => number;
  send: Send;
  findSent: FindSent;
  log: RemindLog;
  sendsPerSecond: number;
  /** What a claim says now, or why it is not to be sent any more. */
  describe: (claim: Claim) => Message | DropReason;
  /** Puts another message in the place of one that cannot be sent; gives what became of it. */
  replace: (claim: Claim, failure: Extract<Failure, { kind: 'gone' | 'closed' }>) => Promise<DropReason>;
}): Courier {
  const { outbox, now, random, send, findSent, log, sendsPerSecond, describe, replace } = options;
  /** `from` is when the waiting began: a clock that was set back behind it ends it. */
  const tries = new Map<string, { count: number; from: number; notBefore: number }>();
  /** Claims whose message does not stand in its channel: nobody has begun to send it since that was known. */
  const absent = new Set<string>();
  const busy = new Set<string>();
  const underWay = new Set<Promise<void>>();
  const closing = new AbortController();
  let second = { begun: Number.NEGATIVE_INFINITY, sent: 0 };

  function isAllowed(at: number): boolean {
    // A clock that was set back begins a new second too.
    if (at - second.begun >= 1_000 || at < second.begun) second = { begun: at, sent: 0 };
    return second.sent < sendsPerSecond;
  }

  function isWaiting({ key }: Claim, at: number): boolean {
    const tried = tries.get(key);
    return tried !== undefined && tried.from <= at && at < tried.notBefore;
  }

  function pump(): void {
    if (closing.signal.aborted) return;
    const at = now();
    for (const claim of outbox.pending()) {
      if (underWay.size >= UNDER_WAY_MAX || !isAllowed(at)) return;
      const where = nameOfTarget(claim.target);
      if (busy.has(where) || isWaiting(claim, at)) continue;
      busy.add(where);
      second.sent += 1;
      const attempt = deliver(claim).finally(() => {
        busy.delete(where);
        underWay.delete(attempt);
        pump();
      });
      underWay.add(attempt);
    }
  }

  function forget(key: string): void {
    tries.delete(key);
    absent.delete(key);
  }

  async function drop(claim: Claim, why: DropReason): Promise<void> {
    await outbox.dropped(claim.key, now(), why);
    forget(claim.key);
  }

  async function mark(claim: Claim, message: string): Promise<void> {
    await outbox.sent(claim.key, now(), message);
    forget(claim.key);
  }

  /**
   * Whether a message may stand in its channel, sent by a process or an attempt of which Discord remembers nothing. Of a
   * claim from a time to come, by a clock that was set back since, nothing is known.
   */
  const mayBeThere = ({ key, at }: Claim): boolean =>
    !absent.has(key) && (now() - at > NONCE_SAFE_MS || at > now());

  /** Looks for all messages of a place that may stand there, in one go, and marks them; gives the keys of those. */
  async function lookBack(target: Target, signal: AbortSignal): Promise<ReadonlySet<string>> {
    const where = nameOfTarget(target);
    const sought = [...outbox.pending()].filter(
      (one) => nameOfTarget(one.target) === where && mayBeThere(one),
    );
    const since = Math.min(...sought.map(({ at }) => (at > now() ? now() - DAY_MS : at)));
    const ids = await findSent({ target, nonces: sought.map(({ key }) => nonceOf(key)), since }, signal);
    const found = new Set<string>();
    for (const one of sought) {
      const message = ids.get(nonceOf(one.key));
      if (message === undefined) absent.add(one.key);
      else {
        found.add(one.key);
        await mark(one, message);
      }
    }
    return found;
  }

  /** Never throws. */
  async function deliver(claim: Claim): Promise<void> {
    const { signal } = closing;
    let wasAbsent = false;
    try {
      const message = describe(claim);
      if (typeof message === 'string') return await drop(claim, message);
      const { key, team, target, due } = claim;
      const nonce = nonceOf(key);
      tries.set(key, { count: (tries.get(key)?.count ?? 0) + 1, from: 0, notBefore: 0 });
      if (mayBeThere(claim) && (await lookBack(target, signal)).has(key)) return;
      wasAbsent = absent.delete(key);
      const isLate = now() - due > LATE_AFTER_MS;
      const sent = await send({ key, nonce, team, target, message, due, isLate }, signal);
      if (sent === undefined) await drop(claim, 'nothing-to-say');
      else await mark(claim, sent.message);
    } catch (error) {
      if (signal.aborted) return;
      const failure = failureOf(error);
      // What Discord puts off it has not done: it need not be looked for again.
      if (wasAbsent && failure.kind === 'wait') absent.add(claim.key);
      await afterFailure(claim, failure).catch(() => waitFor(claim, LONGEST_WAIT_MS * random()));
    }
  }

  function waitFor(claim: Claim, ms: number): void {
    const count = tries.get(claim.key)?.count ?? 1;
    tries.set(claim.key, { count, from: now(), notBefore: now() + ms });
  }

  async function afterFailure(claim: Claim, failure: Failure): Promise<void> {
    const { key, target } = claim;
    switch (failure.kind) {
      case 'wait':
        return waitFor(claim, failure.ms);
      case 'again': {
        const count = tries.get(key)?.count ?? 1;
        const bound = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (count - 1));
        waitFor(claim, bound * random());
        log.warn({ key, attempts: count }, 'a message could not be sent; it is tried again');
        return undefined;
      }
      case 'refused':
        log.error({ key, status: failure.status, code: failure.code }, 'Discord refuses a message');
        return drop(claim, 'refused');
      case 'gone':
      case 'closed':
        log.warn({ key, target: nameOfTarget(target), why: failure.kind }, 'a message cannot be sent there');
        return drop(claim, await replace(claim, failure));
    }
  }

  async function settled(): Promise<void> {
    while (underWay.size > 0) await Promise.all(underWay);
  }

  return {
    pump,
    isNew: ({ key }) => void absent.add(key),
    settled,
    async close() {
      closing.abort();
      await settled();
    },
  };
}
