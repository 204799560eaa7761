import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Journal } from '../store/journal.ts';
import { idSchema } from './deadline.ts';
import { DAY_MS } from './wallTime.ts';

/** Where a message goes: a channel, or a user's direct messages. */
const targetSchema = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('channel'), channel: idSchema }),
  z.strictObject({ to: z.literal('user'), user: idSchema }),
]);

/**
 * What a message is about. What it says is made when it is sent: facts and deadlines may have changed since, and a
 * claim that was withdrawn must not go out because it stood in a queue.
 */
const contentSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('reminders'),
    items: z.array(
      z.strictObject({
        deadline: idSchema,
        version: z.int().positive(),
        lead: z.union([z.int(), z.literal('snoozed')]),
      }),
    ),
  }),
  z.strictObject({ kind: z.literal('digest'), day: z.iso.date() }),
  /** A channel cannot be written to any more, with Discord's code for why. */
  z.strictObject({ kind: z.literal('channel-gone'), channel: idSchema, code: z.int() }),
]);

const keySchema = z.string().min(1).max(300);

const claimSchema = z.strictObject({
  key: keySchema,
  /** The occurrences that this message stands for; none of them is claimed a second time. */
  covers: z.array(keySchema).min(1),
  team: idSchema,
  target: targetSchema,
  content: contentSchema,
  /** When it should have been sent, and when it was claimed (milliseconds since 1970). */
  due: z.int(),
  at: z.int(),
});

const dropReasonSchema = z.enum([
  /** Nothing was left to say: the deadline was filed, or the day is empty and such days are silent. */
  'nothing-to-say',
  /** Too late to be of use. */
  'expired',
  /** Discord does not take it. */
  'refused',
  /** Another message took its place: to the owner, or to the channel. */
  'replaced',
]);

export const outboxEntrySchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('claimed'), claim: claimSchema }),
  z.strictObject({ what: z.literal('sent'), key: keySchema, at: z.int(), message: idSchema }),
  z.strictObject({ what: z.literal('dropped'), key: keySchema, at: z.int(), why: dropReasonSchema }),
  z.strictObject({
    what: z.literal('paused'),
    team: idSchema,
    channel: idSchema,
    at: z.int(),
    code: z.int(),
  }),
  z.strictObject({ what: z.literal('resumed'), team: idSchema, channel: idSchema, at: z.int() }),
  /** What is left of messages that are done with, once the journal is tidied. */
  z.strictObject({ what: z.literal('done'), covers: z.array(keySchema).min(1), at: z.int() }),
]);

export type Target = z.infer<typeof targetSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type DropReason = z.infer<typeof dropReasonSchema>;
export type OutboxEntry = z.infer<typeof outboxEntrySchema>;

/** Keys are remembered this long; nothing that was due longer ago is sent any more. */
export const REMEMBERED_MS = 60 * DAY_MS;
/** The journal is tidied when it has so many lines. */
const TIDY_AT = 20_000;
const DONE_A_LINE = 500;

/** Discord's longest nonce (docs: Message Resource, Create Message). */
const NONCE_LENGTH = 25;

/** The nonce of a key: the same whenever it is sent, so that Discord can tell a second sending from a second message. */
export const nonceOf = (key: string): string =>
  createHash('sha256').update(key).digest('base64url').slice(0, NONCE_LENGTH);

/** Messages on their way: each is on disk before it is sent, and marked when Discord has answered. */
export type Outbox = {
  /** Whether an occurrence was claimed before. */
  isKnown(key: string): boolean;
  /** Writes a message down as to be sent. False where one of its occurrences was claimed before. */
  claim(claim: Claim): Promise<boolean>;
  /** Claimed, and neither sent nor dropped; oldest first. */
  pending(): IterableIterator<Claim>;
  sent(key: string, at: number, message: string): Promise<void>;
  dropped(key: string, at: number, why: DropReason): Promise<void>;
  /** Discord's code and since when, for a channel that cannot be written to. */
  findPause(team: string, channel: string): { code: number; at: number } | undefined;
  pause(team: string, channel: string, at: number, code: number): Promise<void>;
  resume(team: string, channel: string, at: number): Promise<void>;
  /** Forgets messages done with long ago, where there are many and nothing is being written. */
  tidy(now: number): Promise<void>;
};

export function openOutbox(journal: Journal<OutboxEntry>): Outbox {
  /** Each occurrence with when it was claimed. */
  const known = new Map<string, number>();
  const open = new Map<string, Claim>();
  const pauses = new Map<string, { team: string; channel: string; code: number; at: number }>();
  let writing = 0;

  function apply(entry: OutboxEntry): void {
    switch (entry.what) {
      case 'claimed':
        for (const key of entry.claim.covers) known.set(key, entry.claim.at);
        open.set(entry.claim.key, entry.claim);
        break;
      case 'sent':
      case 'dropped':
        open.delete(entry.key);
        break;
      case 'done':
        for (const key of entry.covers) known.set(key, entry.at);
        break;
      case 'paused':
        pauses.set(`${entry.team} ${entry.channel}`, entry);
        break;
      case 'resumed':
        pauses.delete(`${entry.team} ${entry.channel}`);
        break;
    }
  }

  async function write(entry: OutboxEntry): Promise<void> {
    writing += 1;
    try {
      await journal.append(entry);
    } finally {
      writing -= 1;
    }
    apply(entry);
  }

  for (const entry of journal.entries()) apply(entry);

  return {
    isKnown: (key) => known.has(key),
    async claim(claim) {
      if (claim.covers.some((key) => known.has(key))) return false;
      // At once, so that nobody claims it again while it is being written.
      for (const key of claim.covers) known.set(key, claim.at);
      try {
        await write({ what: 'claimed', claim });
        return true;
      } catch (error) {
        for (const key of claim.covers) known.delete(key);
        throw error;
      }
    },
    pending: () => open.values(),
    sent: (key, at, message) => write({ what: 'sent', key, at, message }),
    dropped: (key, at, why) => write({ what: 'dropped', key, at, why }),
    findPause: (team, channel) => pauses.get(`${team} ${channel}`),
    pause: (team, channel, at, code) => write({ what: 'paused', team, channel, at, code }),
    async resume(team, channel, at) {
      // At once: whoever sets a channel anew may have something due in it this second.
      if (pauses.delete(`${team} ${channel}`)) await write({ what: 'resumed', team, channel, at });
    },
    async tidy(now) {
      const lines = journal.entries().length;
      if (writing > 0 || lines < TIDY_AT) return;
      const claimed = new Set([...open.values()].flatMap(({ covers }) => covers));
      const byDay = new Map<number, string[]>();
      for (const [key, at] of known) {
        if (claimed.has(key)) continue;
        const day = Math.floor(at / DAY_MS) * DAY_MS;
        const keys = byDay.get(day) ?? [];
        byDay.set(day, keys);
        if (at < now - REMEMBERED_MS) known.delete(key);
        else keys.push(key);
      }
      const kept: OutboxEntry[] = [
        ...[...byDay].flatMap(([at, keys]) => doneEntries(keys, at)),
        ...[...pauses.values()].map(
          ({ team, channel, code, at }): OutboxEntry => ({ what: 'paused', team, channel, at, code }),
        ),
        ...[...open.values()].map((claim): OutboxEntry => ({ what: 'claimed', claim })),
      ];
      if (kept.length < lines / 2) await journal.rewrite(kept);
    },
  };
}

/** Keys that are done with, many a line. */
function doneEntries(keys: readonly string[], at: number): OutboxEntry[] {
  const entries: OutboxEntry[] = [];
  for (let from = 0; from < keys.length; from += DONE_A_LINE) {
    entries.push({ what: 'done', covers: keys.slice(from, from + DONE_A_LINE), at });
  }
  return entries;
}
