import type { Deadline } from './deadline.ts';
import type { TeamDigest } from './digests.ts';
import type { Lead } from './leads.ts';
import type { Target } from './outbox.ts';

/** What a message says, as it stands at the moment of sending. */
export type Message =
  /** Each with the lead that it comes at; several where the bot was down when they were due. */
  | { kind: 'reminders'; items: { deadline: Deadline; lead: Lead | 'snoozed' }[] }
  | { kind: 'digest'; digest: TeamDigest; day: string }
  /** To whoever set up a channel that cannot be written to any more (Discord's code for why). */
  | { kind: 'channel-gone'; channel: string; code: number };

/** A message to send. */
export type Delivery = {
  /** Names the message; the same at every attempt. */
  key: string;
  /** To send as nonce with enforce_nonce, and to put where `findSent` can see it. */
  nonce: string;
  team: string;
  target: Target;
  message: Message;
  /** When it should have come (milliseconds since 1970). */
  due: number;
  /** True where it comes so late that it has to say so. */
  isLate: boolean;
};

/**
 * Sends a message; gives its id, or undefined where there is nothing to say after all. Throws what discord.js throws.
 * The attempt has to end by itself in good time and must not try again on its own: the runner does, and knows when it
 * is safe.
 */
export type Send = (delivery: Delivery, signal: AbortSignal) => Promise<{ message: string } | undefined>;

/**
 * Looks which messages of these nonces stand in a channel or direct messages since `since` (milliseconds since 1970);
 * gives their ids by nonce. Throws what discord.js throws.
 */
export type FindSent = (
  where: { target: Target; nonces: readonly string[]; since: number },
  signal: AbortSignal,
) => Promise<ReadonlyMap<string, string>>;

/** As much of a log as is needed here. */
export type RemindLog = {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
};
