import {
  AllowedMentionsTypes,
  type APIAllowedMentions,
  type APIAttachment,
  type APIMessage,
  type APIUser,
  ComponentType,
  GatewayDispatchEvents,
  GatewayIntentBits,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import type { MessageBody } from './bodies.ts';
import { completeComponents, completeEmbed, walkComponents } from './components.ts';
import type { GatewayEvent } from './gateway.ts';
import type { PlaygroundEvent } from './protocol.ts';
import type { PlaceRecord } from './seed.ts';

/** A file that came with a body, under `files[index]`. */
export type Upload = { index: string; name: string; contentType: string; bytes: Uint8Array };

/** A message and who may see it. */
export type MessageRecord = {
  message: APIMessage;
  place: PlaceRecord;
  /** The only person who sees it: an ephemeral message. */
  visibleTo: string | undefined;
};

type StoredFile = { contentType: string; bytes: Uint8Array };

export type Messages = {
  find(id: string): MessageRecord | undefined;
  /** What stands in a place, oldest first; ephemeral ones only for `viewer`. */
  list(placeId: string, viewer: string | undefined): MessageRecord[];
  create(draft: Draft): MessageRecord;
  /** Changes the fields that the body names; null empties one (docs: Edit Message). */
  edit(record: MessageRecord, body: MessageBody, uploads: readonly Upload[]): void;
  remove(record: MessageRecord): void;
  findFile(path: string): StoredFile | undefined;
  /** Keeps files that come with no message: those of a command's options. */
  attach(uploads: readonly Upload[], place: PlaceRecord): APIAttachment[];
};

type Draft = {
  place: PlaceRecord;
  author: APIUser;
  body: MessageBody;
  uploads: readonly Upload[];
  flags: number;
  visibleTo: string | undefined;
  /** Fields that depend on where the message comes from: type, interaction_metadata, message_reference... */
  extra: Partial<APIMessage>;
};

/** A place keeps this many messages; the oldest are forgotten, or a long load would fill the memory. */
const MESSAGES_A_PLACE = 5_000;

const MENTIONED_USER = /<@!?(\d{17,20})>/gu;

/** All messages, in memory. */
export function createMessages(options: {
  nextId: () => string;
  now: () => number;
  /** The server's own address, for the links of attachments. */
  origin: () => string;
  findUser: (id: string) => APIUser | undefined;
  emit: (event: PlaygroundEvent) => void;
  dispatch: (event: GatewayEvent) => void;
}): Messages {
  const byId = new Map<string, MessageRecord>();
  const byPlace = new Map<string, Map<string, MessageRecord>>();
  const files = new Map<string, StoredFile>();

  const timestamp = () => new Date(options.now()).toISOString().replace('Z', '000+00:00');

  function store(uploads: readonly Upload[], body: MessageBody, place: PlaceRecord): APIAttachment[] {
    return uploads.map((upload) => {
      const described = body.attachments?.find(({ id }) => String(id) === upload.index);
      const filename = described?.filename ?? upload.name;
      const id = options.nextId();
      const path = `/attachments/${place.id}/${id}/${encodeURIComponent(filename)}`;
      files.set(path, { contentType: upload.contentType, bytes: upload.bytes });
      const url = `${options.origin()}${path}`;
      return {
        id,
        filename,
        size: upload.bytes.byteLength,
        url,
        proxy_url: url,
        content_type: upload.contentType,
        ...(described?.description == null ? {} : { description: described.description }),
      };
    });
  }

  /** What of a body is the message's own, with what Discord fills in. */
  function fill(message: APIMessage, body: MessageBody, attachments: APIAttachment[]): void {
    message.attachments = attachments;
    if (body.content !== undefined) message.content = body.content ?? '';
    if (body.embeds !== undefined)
      message.embeds = (body.embeds ?? []).map((embed) => completeEmbed(embed, attachments));
    if (body.components !== undefined) {
      message.components = body.components ?? [];
      completeComponents(message.components, { nextId: options.nextId, attachments });
    }
    if (body.content !== undefined || body.components !== undefined)
      Object.assign(message, findMentions(message, body.allowed_mentions, options.findUser));
  }

  function announce(name: GatewayDispatchEvents, record: MessageRecord, data: object): void {
    const { place, visibleTo } = record;
    if (visibleTo !== undefined || !place.botIsMember) return;
    const guildId = place.guild?.id;
    const intent = guildId === undefined ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
    const located = guildId === undefined ? data : { ...data, guild_id: guildId };
    options.dispatch({ name, data: located, intent, ...(guildId === undefined ? {} : { guildId }) });
  }

  return {
    find: (id) => byId.get(id),
    list: (placeId, viewer) =>
      [...(byPlace.get(placeId)?.values() ?? [])].filter(
        ({ visibleTo }) => visibleTo === undefined || visibleTo === viewer,
      ),
    findFile: (path) => files.get(path),
    attach: (uploads, place) => store(uploads, {}, place),

    create({ place, author, body, uploads, flags, visibleTo, extra }) {
      const message: APIMessage = {
        id: options.nextId(),
        type: MessageType.Default,
        channel_id: place.id,
        author,
        content: '',
        timestamp: timestamp(),
        edited_timestamp: null,
        tts: body.tts ?? false,
        mention_everyone: false,
        mentions: [],
        mention_roles: [],
        attachments: [],
        embeds: [],
        components: [],
        pinned: false,
        flags,
        ...extra,
      };
      fill(message, body, store(uploads, body, place));
      const record = { message, place, visibleTo };
      byId.set(message.id, record);
      const inPlace = byPlace.get(place.id) ?? new Map<string, MessageRecord>();
      byPlace.set(place.id, inPlace.set(message.id, record));
      place.channel.last_message_id = message.id;
      if (inPlace.size > MESSAGES_A_PLACE) forgetOldest(inPlace, byId);
      options.emit({ kind: 'message', place: place.id, message });
      announce(GatewayDispatchEvents.MessageCreate, record, showToBot(record));
      return record;
    },

    edit(record, body, uploads) {
      const { place } = record;
      // A new object: what somebody was shown before stays as it was.
      const message = { ...record.message };
      const kept =
        body.attachments === undefined
          ? message.attachments
          : message.attachments.filter(({ id }) =>
              body.attachments?.some((other) => String(other.id) === id),
            );
      message.flags = editFlags(message.flags ?? 0, body.flags);
      fill(message, body, [...kept, ...store(uploads, body, place)]);
      message.edited_timestamp = timestamp();
      record.message = message;
      options.emit({ kind: 'message', place: place.id, message });
      announce(GatewayDispatchEvents.MessageUpdate, record, showToBot(record));
    },

    remove(record) {
      const { message, place } = record;
      byId.delete(message.id);
      byPlace.get(place.id)?.delete(message.id);
      options.emit({ kind: 'message-deleted', place: place.id, id: message.id });
      announce(GatewayDispatchEvents.MessageDelete, record, { id: message.id, channel_id: place.id });
    },
  };
}

/**
 * A message as an application without the privileged MESSAGE_CONTENT intent sees it: what people wrote in a server is
 * empty, unless it mentions the bot (docs: Gateway, Message Content Intent). Message menu entries show it whole.
 */
export function showToBot({ message, place }: MessageRecord): APIMessage {
  const isOpen =
    place.guild === undefined ||
    message.author.bot === true ||
    message.mentions.some(({ bot }) => bot === true);
  return isOpen ? message : { ...message, content: '', embeds: [], attachments: [], components: [] };
}

/** A message as the rules for changing it see it. */
export function describeExisting({ message }: MessageRecord) {
  return {
    flags: message.flags ?? 0,
    content: message.content,
    embeds: message.embeds.length,
    components: message.components ?? [],
    files: message.attachments.map(({ filename }) => filename),
  };
}

/** SUPPRESS_EMBEDS can be set and unset, IS_COMPONENTS_V2 only set (docs: Message Resource, Edit Message). */
function editFlags(flags: number, asked: number | null | undefined): number {
  if (asked == null) return flags;
  const settable = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;
  return (flags & ~MessageFlags.SuppressEmbeds) | (asked & settable);
}

function forgetOldest(inPlace: Map<string, MessageRecord>, byId: Map<string, MessageRecord>): void {
  for (const id of inPlace.keys()) {
    inPlace.delete(id);
    byId.delete(id);
    return;
  }
}

/** Whom a message pings, by its text and its allowed_mentions (docs: Message Resource, Allowed Mentions Object). */
function findMentions(
  message: APIMessage,
  allowed: APIAllowedMentions | null | undefined,
  findUser: (id: string) => APIUser | undefined,
): Pick<APIMessage, 'mentions' | 'mention_everyone'> {
  const texts = [message.content];
  if (((message.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0)
    for (const component of walkComponents(message.components ?? []))
      if (component.type === ComponentType.TextDisplay) texts.push(component.content);
  const text = texts.join('\n');
  if (!text.includes('@')) return { mentions: [], mention_everyone: false };
  const parses = (type: AllowedMentionsTypes) => allowed == null || (allowed.parse ?? []).includes(type);
  const ids = new Set([...text.matchAll(MENTIONED_USER)].map((match) => match[1] ?? ''));
  const mentions = [...ids]
    .filter((id) => parses(AllowedMentionsTypes.User) || (allowed?.users ?? []).includes(id))
    .map(findUser)
    .filter((user) => user !== undefined);
  return {
    mentions,
    mention_everyone: parses(AllowedMentionsTypes.Everyone) && /@(?:everyone|here)\b/u.test(text),
  };
}
