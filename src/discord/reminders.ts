import { type RawFile, REST } from 'discord.js';
import { ComponentType, type RESTPostAPIChannelMessageJSONBody, Routes } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Answer } from '../facts/answer.ts';
import type { Delivery } from '../remind/delivery.ts';
import { openReminders, type Reminders, type RemindersOptions } from '../remind/open.ts';
import type { Target } from '../remind/outbox.ts';
import { MINUTE_MS } from '../remind/wallTime.ts';
import { showMessage } from '../show/message.ts';
import { channelGoneAnswer, reminderAnswer } from './deadlines/answers.ts';

/** A sending that has no answer by then has failed; the outbox knows whether it may be tried again. */
const SEND_WITHIN_MS = 10_000;
/** Ids hold the milliseconds since then (docs: Reference, Snowflakes). */
const DISCORD_EPOCH_MS = 1_420_070_400_000;
/** docs: Message Resource, Get Channel Messages. */
const PAGE = 100;

const idSchema = z.looseObject({ id: z.string() });
const messagesSchema = z.array(
  z.looseObject({ id: z.string(), nonce: z.unknown().optional(), components: z.unknown().optional() }),
);
const noFiles: RawFile[] = [];

export type BotRemindersOptions = Pick<RemindersOptions, 'dataDir' | 'now' | 'random' | 'log' | 'every'> & {
  token: string;
  /** REST base of a Discord-compatible server; Discord's own where absent. */
  api?: string;
  /** How long a sending may take, in milliseconds; ten seconds where absent. */
  sendWithinMs?: number;
  /** What a digest says now; undefined where it says nothing. `mark` is to stand in one of its buttons. */
  digestOf: (
    delivery: Delivery & { message: { kind: 'digest' } },
    mark: string,
  ) => Promise<Answer | undefined>;
  /** Told of each answer that was sent, with where it stands. */
  onSent: (sent: { team: string; channel: string; message: string; answer: Answer }) => void;
};

/** Opens the deadlines and digests of a data folder, to be sent by Discord's REST API. */
export function openBotReminders(options: BotRemindersOptions): Promise<Reminders> {
  const { token, api, sendWithinMs = SEND_WITHIN_MS, digestOf, onSent } = options;
  const rest = new REST({
    ...(api === undefined ? {} : { api }),
    // The outbox alone tries again: it knows when that is safe.
    retries: 0,
    rejectOnRateLimit: () => true,
    timeout: sendWithinMs,
  }).setToken(token);
  const directChannels = new Map<string, string>();

  async function channelOf(target: Target, signal: AbortSignal): Promise<string> {
    if (target.to === 'channel') return target.channel;
    const known = directChannels.get(target.user);
    if (known !== undefined) return known;
    const body = { recipient_id: target.user };
    const opened = await rest.post(Routes.userChannels(), { body, files: noFiles, signal });
    const { id } = idSchema.parse(opened);
    directChannels.set(target.user, id);
    return id;
  }

  async function answerOf(delivery: Delivery): Promise<Answer | undefined> {
    const { message, nonce, isLate } = delivery;
    switch (message.kind) {
      case 'reminders':
        return reminderAnswer(
          message.items.map(({ deadline }) => deadline),
          { isLate, mark: nonce },
        );
      case 'channel-gone':
        return channelGoneAnswer(message.channel, nonce);
      case 'digest':
        return digestOf({ ...delivery, message }, nonce);
    }
  }

  return openReminders({
    ...options,
    async send(delivery, signal) {
      const answer = await answerOf(delivery);
      if (answer === undefined) return undefined;
      const { components, flags } = showMessage(answer);
      const body: RESTPostAPIChannelMessageJSONBody = {
        components,
        flags,
        allowed_mentions: { parse: [], users: pingedBy(delivery) },
        nonce: delivery.nonce,
        enforce_nonce: true,
      };
      const channel = await channelOf(delivery.target, signal);
      const path = Routes.channelMessages(channel);
      const { id } = idSchema.parse(await rest.post(path, { body, files: noFiles, signal }));
      onSent({ team: delivery.team, channel, message: id, answer });
      return { message: id };
    },
    async findSent({ target, nonces, since }, signal) {
      const found = new Map<string, string>();
      const path = Routes.channelMessages(await channelOf(target, signal));
      // The clock here and Discord's may differ.
      let after = (BigInt(since - MINUTE_MS - DISCORD_EPOCH_MS) << 22n).toString();
      for (;;) {
        const query = new URLSearchParams({ after, limit: String(PAGE) });
        const page = messagesSchema.parse(await rest.get(path, { query, signal }));
        for (const message of page) {
          const marks = marksIn(message.components).add(message.nonce);
          for (const nonce of nonces) if (marks.has(nonce)) found.set(nonce, message.id);
        }
        if (found.size === nonces.length || page.length < PAGE) return found;
        after = page.map(({ id }) => id).reduce((a, b) => (BigInt(a) > BigInt(b) ? a : b));
      }
    },
  });
}

/** Whom a message pings: the people whom its reminders are for. */
const pingedBy = ({ message }: Delivery): string[] =>
  message.kind === 'reminders' ? [...new Set(message.items.map(({ deadline }) => deadline.owner))] : [];

/** What the buttons in components carry. Discord forgets a nonce; a custom_id, in which it stands too, it keeps. */
function marksIn(components: unknown, marks = new Set<unknown>()): Set<unknown> {
  if (Array.isArray(components)) for (const one of components) marksIn(one, marks);
  else if (typeof components === 'object' && components !== null) {
    const {
      type,
      custom_id,
      components: inner,
    } = { type: undefined, custom_id: '', components: [], ...components };
    if (type === ComponentType.Button && typeof custom_id === 'string')
      for (const part of custom_id.split('|')) marks.add(part);
    marksIn(inner, marks);
  }
  return marks;
}
