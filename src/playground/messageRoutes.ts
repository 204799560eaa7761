import { type APIChannel, MessageFlags, MessageReferenceType, MessageType } from 'discord-api-types/v10';
import { parseMessageBody } from './bodies.ts';
import { type Call, namesOf, ok, type Reply, type Route } from './call.ts';
import {
  archivedThread,
  closedDirectMessages,
  invalidForm,
  missingAccess,
  missingPermissions,
  notYourMessage,
  unknownChannel,
  unknownMessage,
} from './errors.ts';
import { describeExisting, type MessageRecord, showToBot } from './messages.ts';
import { refuseMessage } from './rules.ts';
import type { PlaceRecord } from './seed.ts';
import type { World } from './world.ts';

/** docs: Message Resource, Create Message: a nonce is remembered "for the past few minutes". */
const NONCE_LASTS_MS = 5 * 60_000;
const SNOWFLAKE = /^\d{1,20}$/u;
/** docs: Message Resource, Get Channel Messages. */
const DEFAULT_PAGE = 50;
const LARGEST_PAGE = 100;

/** Channels and the messages in them (docs: Message Resource). */
export function createMessageRoutes(world: World): Route[] {
  const { seed, messages } = world;
  const nonces = new Map<string, { record: MessageRecord; atMs: number }>();

  const remember = (key: string, record: MessageRecord): void => {
    const now = world.now();
    for (const [old, { atMs }] of nonces) {
      if (now - atMs <= NONCE_LASTS_MS) break;
      nonces.delete(old);
    }
    nonces.delete(key);
    nonces.set(key, { record, atMs: now });
  };

  const expectPlace = (call: Call): PlaceRecord => {
    const place = world.places.get(call.param('channel_id'));
    if (place === undefined || place.refuses === 'gone') throw unknownChannel();
    if (!place.botIsMember) throw missingAccess();
    return place;
  };

  /** A message that the bot can see: not an ephemeral one, whose only way is its interaction. */
  const expectMessage = (call: Call): MessageRecord => {
    const place = expectPlace(call);
    const record = messages.find(call.param('message_id'));
    if (record === undefined || record.place !== place || record.visibleTo !== undefined)
      throw unknownMessage();
    return record;
  };

  const createMessage = (call: Call): Reply => {
    const place = expectPlace(call);
    if (place.refuses === 'closed') throw closedDirectMessages();
    if (place.refuses === 'forbidden') throw missingPermissions();
    if (place.refuses === 'locked') throw archivedThread();
    const body = parseMessageBody(call.body);
    refuseMessage({ body, files: namesOf(call) });
    const nonce = body.nonce ?? undefined;
    const key = `${place.id} ${nonce}`;
    if (nonce !== undefined && body.enforce_nonce === true) {
      const known = nonces.get(key);
      if (known !== undefined && world.now() - known.atMs <= NONCE_LASTS_MS) return ok(known.record.message);
    }
    const referenced = body.message_reference?.message_id;
    const isMissing = referenced !== undefined && messages.find(referenced)?.place !== place;
    if (isMissing && body.message_reference?.fail_if_not_exists !== false)
      throw invalidForm([
        { path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' },
      ]);
    const record = messages.create({
      place,
      author: seed.bot,
      body,
      uploads: call.uploads,
      flags:
        (body.flags ?? 0) &
        (MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2),
      visibleTo: undefined,
      extra: {
        ...(nonce === undefined ? {} : { nonce }),
        ...(referenced === undefined || isMissing
          ? {}
          : {
              type: MessageType.Reply,
              message_reference: {
                type: MessageReferenceType.Default,
                channel_id: place.id,
                message_id: referenced,
              },
            }),
      },
    });
    if (nonce !== undefined) remember(key, record);
    return ok(record.message);
  };

  const listMessages = (call: Call): Reply => {
    const place = expectPlace(call);
    const all = messages.list(place.id, undefined).map(showToBot);
    const limit = Number(call.query('limit') ?? DEFAULT_PAGE);
    if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE)
      throw invalidForm([
        { path: ['limit'], code: 'NUMBER_TYPE_MAX', message: 'int value should be between 1 and 100.' },
      ]);
    const [before, after, around] = ['before', 'after', 'around'].map((name) => {
      const id = call.query(name);
      if (id === undefined || SNOWFLAKE.test(id)) return id;
      const message = `Value "${id}" is not snowflake.`;
      throw invalidForm([{ path: [name], code: 'NUMBER_TYPE_COERCE', message }]);
    });
    if (after !== undefined)
      return ok(
        all
          .filter(({ id }) => BigInt(id) > BigInt(after))
          .slice(0, limit)
          .toReversed(),
      );
    if (around !== undefined) {
      const index = all.findIndex(({ id }) => BigInt(id) >= BigInt(around));
      const start = Math.max(0, (index === -1 ? all.length : index) - Math.floor(limit / 2));
      return ok(all.slice(start, start + limit).toReversed());
    }
    const page = before === undefined ? all : all.filter(({ id }) => BigInt(id) < BigInt(before));
    return ok(page.slice(-limit).toReversed());
  };

  const channels = '/channels/{channel_id}';
  return [
    { method: 'GET', path: channels, handle: (call) => ok(expectPlace(call).channel satisfies APIChannel) },
    { method: 'POST', path: `${channels}/typing`, handle: (call) => void expectPlace(call) },
    { method: 'GET', path: `${channels}/messages`, handle: listMessages },
    { method: 'POST', path: `${channels}/messages`, handle: createMessage },
    {
      method: 'GET',
      path: `${channels}/messages/{message_id}`,
      handle: (call) => ok(showToBot(expectMessage(call))),
    },
    {
      method: 'PATCH',
      path: `${channels}/messages/{message_id}`,
      handle: (call) => {
        const record = expectMessage(call);
        if (record.message.author.id !== seed.bot.id) throw notYourMessage();
        const body = parseMessageBody(call.body);
        refuseMessage({ body, files: namesOf(call), existing: describeExisting(record) });
        messages.edit(record, body, call.uploads);
        return ok(record.message);
      },
    },
    {
      method: 'DELETE',
      path: `${channels}/messages/{message_id}`,
      handle: (call) => {
        const record = expectMessage(call);
        // The bot has no Manage Messages permission.
        if (record.message.author.id !== seed.bot.id) throw missingPermissions();
        messages.remove(record);
        return undefined;
      },
    },
  ];
}
