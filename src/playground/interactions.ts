import { randomUUID } from 'node:crypto';
import {
  type APIMessage,
  GatewayDispatchEvents,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { type MessageBody, parseCallback, parseChoices, parseMessageBody, parseModalBody } from './bodies.ts';
import {
  alreadyAcknowledged,
  type DiscordError,
  invalidForm,
  invalidWebhookToken,
  tooManyFollowUps,
  unknownInteraction,
  unknownMessage,
  unknownWebhook,
} from './errors.ts';
import type { Gateway } from './gateway.ts';
import {
  createPayload,
  describeOrigin,
  findOwners,
  findSource,
  type Interaction,
  type Trigger,
} from './interaction.ts';
import { describeExisting, type MessageRecord, type Upload } from './messages.ts';
import type { Outcome } from './protocol.ts';
import { refuseChoices, refuseDeferral, refuseMessage, refuseModal } from './rules.ts';
import type { World } from './world.ts';

/** docs: Receiving and Responding: "you must respond within 3 seconds", else the token is void. */
const RESPOND_WITHIN_MS = 3_000;
/** docs: Receiving and Responding: "Interaction tokens are valid for 15 minutes". */
const TOKEN_LASTS_MS = 15 * 60_000;
/** docs: Receiving and Responding, Create Followup Message: a limit where the app is only user-installed. */
const FOLLOW_UPS_WHERE_USER_INSTALLED = 5;
/** After a silent acknowledgement (type 6) an edit may or may not follow: the outcome waits this long for one. */
const SILENT_SETTLES_AFTER_MS = 1_000;
/** Where the body of an answer stands in a callback. */
const AT_DATA = ['data'];

/** What the person sees below an interaction that got no answer in time. */
const DID_NOT_RESPOND = 'The application did not respond';

type CallbackResult = {
  interaction: {
    id: string;
    type: InteractionType;
    channel_id: string;
    guild_id?: string;
    response_message_id?: string;
    response_message_loading?: boolean;
    response_message_ephemeral?: boolean;
  };
  resource?: { type: InteractionResponseType; message?: APIMessage };
};

export type Interactions = {
  /** Sends one to the bot. */
  start(trigger: Trigger): Interaction;
  find(id: string): Interaction | undefined;
  outcome(interaction: Interaction): Outcome;
  /** POST /interactions/{id}/{token}/callback */
  respond(id: string, token: string, body: unknown, uploads: readonly Upload[]): CallbackResult;
  /** POST /webhooks/{application}/{token} */
  followUp(token: string, body: unknown, uploads: readonly Upload[]): APIMessage;
  /** GET, PATCH and DELETE /webhooks/{application}/{token}/messages/{id or @original} */
  getMessage(token: string, id: string): APIMessage;
  editMessage(token: string, id: string, body: unknown, uploads: readonly Upload[]): APIMessage;
  deleteMessage(token: string, id: string): void;
  close(): void;
};

/** Sends interactions and takes their answers, by the rules of "Receiving and Responding to Interactions". */
export function createInteractions(world: World, gateway: Gateway): Interactions {
  const byId = new Map<string, Interaction>();
  const byToken = new Map<string, Interaction>();

  const age = (interaction: Interaction) => world.now() - interaction.createdAtMs;

  function forgetExpired(): void {
    for (const interaction of byId.values()) {
      if (age(interaction) <= TOKEN_LASTS_MS) return;
      byId.delete(interaction.id);
      byToken.delete(interaction.token);
    }
  }

  function fail(interaction: Interaction, reason: string): void {
    if (interaction.failed !== undefined) return;
    interaction.failed = reason;
    clearTimeout(interaction.timer);
    interaction.settle();
    const { type, place, person } = interaction.trigger;
    // The list under the box says for itself that it could not be loaded.
    if (type === InteractionType.ApplicationCommandAutocomplete) return;
    const [member, id] = [person.user.id, interaction.id];
    world.emit({ kind: 'failed', place: place.id, member, interaction: id, reason });
  }

  function start(trigger: Trigger): Interaction {
    forgetExpired();
    const id = world.nextId();
    const { promise: settled, resolve: settle } = Promise.withResolvers<void>();
    const interaction: Interaction = {
      id,
      token: Buffer.from(`interaction:${id}:${randomUUID()}${randomUUID()}`).toString('base64url'),
      trigger,
      createdAtMs: world.now(),
      owners: findOwners(trigger),
      source: findSource(trigger),
      acknowledgedAfterMs: undefined,
      failed: undefined,
      original: undefined,
      followUps: 0,
      touched: new Set(),
      modal: undefined,
      choices: undefined,
      timer: undefined,
      settle,
      settled,
    };
    byId.set(id, interaction);
    byToken.set(interaction.token, interaction);
    interaction.timer = setTimeout(() => fail(interaction, DID_NOT_RESPOND), RESPOND_WITHIN_MS);
    const guildId = trigger.place.guild?.id;
    gateway.dispatch({
      name: GatewayDispatchEvents.InteractionCreate,
      data: createPayload(interaction, world.seed.application.id),
      intent: 0,
      ...(guildId === undefined ? {} : { guildId }),
    });
    return interaction;
  }

  /** The interaction behind a callback's address, while it still may be answered. */
  function expectWaiting(id: string, token: string): Interaction {
    const interaction = byId.get(id);
    if (interaction === undefined || interaction.token !== token) throw unknownInteraction();
    if (interaction.acknowledgedAfterMs !== undefined) throw alreadyAcknowledged();
    if (interaction.failed === undefined && age(interaction) > RESPOND_WITHIN_MS)
      fail(interaction, DID_NOT_RESPOND);
    if (interaction.failed !== undefined) throw unknownInteraction();
    return interaction;
  }

  /** The interaction behind a webhook's token, while the token is valid. */
  function expectAnswered(token: string): Interaction {
    const interaction = byToken.get(token);
    if (interaction === undefined || age(interaction) > TOKEN_LASTS_MS) throw invalidWebhookToken();
    if (interaction.acknowledgedAfterMs === undefined) throw unknownWebhook();
    return interaction;
  }

  function expectMessage(interaction: Interaction, id: string): MessageRecord {
    const messageId = id === '@original' ? interaction.original : id;
    if (messageId === undefined) throw unknownMessage();
    const isOwn = messageId === interaction.original || interaction.touched.has(messageId);
    const record = world.messages.find(messageId);
    if (record === undefined || !isOwn) throw unknownMessage();
    return record;
  }

  function create(
    interaction: Interaction,
    body: MessageBody,
    uploads: readonly Upload[],
    flags: number,
  ): MessageRecord {
    const { place, person } = interaction.trigger;
    const record = world.messages.create({
      place,
      author: world.seed.bot,
      body,
      uploads,
      flags,
      visibleTo: (flags & MessageFlags.Ephemeral) === 0 ? undefined : person.user.id,
      extra: {
        application_id: world.seed.application.id,
        webhook_id: world.seed.application.id,
        ...describeOrigin(interaction),
      },
    });
    interaction.touched.add(record.message.id);
    return record;
  }

  function update(
    interaction: Interaction,
    record: MessageRecord,
    body: MessageBody,
    uploads: readonly Upload[],
  ): void {
    record.message = { ...record.message, flags: (record.message.flags ?? 0) & ~MessageFlags.Loading };
    world.messages.edit(record, body, uploads);
    interaction.touched.add(record.message.id);
  }

  function acknowledge(interaction: Interaction): void {
    clearTimeout(interaction.timer);
    interaction.acknowledgedAfterMs = age(interaction);
  }

  const describe = (interaction: Interaction): CallbackResult['interaction'] => {
    const { type, place } = interaction.trigger;
    return {
      id: interaction.id,
      type,
      channel_id: place.id,
      ...(place.guild === undefined ? {} : { guild_id: place.guild.id }),
    };
  };

  const describeAnswer = (interaction: Interaction, { message }: MessageRecord) => ({
    ...describe(interaction),
    response_message_id: message.id,
    response_message_loading: ((message.flags ?? 0) & MessageFlags.Loading) !== 0,
    response_message_ephemeral: ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
  });

  const answerWithMessage = (
    interaction: Interaction,
    type: InteractionResponseType,
    record: MessageRecord,
  ): CallbackResult => ({
    interaction: describeAnswer(interaction, record),
    resource: { type, message: record.message },
  });

  function respond(id: string, token: string, raw: unknown, uploads: readonly Upload[]): CallbackResult {
    const interaction = expectWaiting(id, token);
    const { type, data } = parseCallback(raw);
    const { trigger } = interaction;
    const isAutocomplete = trigger.type === InteractionType.ApplicationCommandAutocomplete;
    if (isAutocomplete && type !== InteractionResponseType.ApplicationCommandAutocompleteResult)
      throw wrongType();
    switch (type) {
      case InteractionResponseType.ApplicationCommandAutocompleteResult: {
        if (trigger.type !== InteractionType.ApplicationCommandAutocomplete) throw wrongType();
        const choices = parseChoices(data, AT_DATA);
        refuseChoices(choices, trigger.isText, AT_DATA);
        acknowledge(interaction);
        interaction.choices = choices;
        interaction.settle();
        return { interaction: describe(interaction) };
      }

      case InteractionResponseType.ChannelMessageWithSource: {
        const body = parseMessageBody(data, AT_DATA);
        refuseMessage({ body, files: namesOf(uploads) }, AT_DATA);
        acknowledge(interaction);
        const record = create(interaction, body, uploads, keepFlags(body.flags));
        interaction.original = record.message.id;
        interaction.settle();
        return answerWithMessage(interaction, type, record);
      }

      case InteractionResponseType.DeferredChannelMessageWithSource: {
        const body = parseMessageBody(data ?? {}, AT_DATA);
        refuseDeferral(body, AT_DATA);
        acknowledge(interaction);
        const record = create(interaction, {}, [], MessageFlags.Loading | (body.flags ?? 0));
        interaction.original = record.message.id;
        // "Thinking" ends with the token.
        interaction.timer = setTimeout(() => fail(interaction, DID_NOT_RESPOND), TOKEN_LASTS_MS);
        return { interaction: describeAnswer(interaction, record) };
      }

      case InteractionResponseType.DeferredMessageUpdate: {
        if (interaction.source === undefined) throw wrongType();
        acknowledge(interaction);
        interaction.original = interaction.source.message.id;
        interaction.timer = setTimeout(interaction.settle, SILENT_SETTLES_AFTER_MS);
        return { interaction: describe(interaction) };
      }

      case InteractionResponseType.UpdateMessage: {
        if (interaction.source === undefined) throw wrongType();
        const body = parseMessageBody(data ?? {}, AT_DATA);
        refuseMessage(
          { body, files: namesOf(uploads), existing: describeExisting(interaction.source) },
          AT_DATA,
        );
        acknowledge(interaction);
        interaction.original = interaction.source.message.id;
        update(interaction, interaction.source, body, uploads);
        interaction.settle();
        return answerWithMessage(interaction, type, interaction.source);
      }

      case InteractionResponseType.Modal: {
        if (trigger.type === InteractionType.ModalSubmit) throw wrongType();
        const modal = parseModalBody(data, AT_DATA);
        refuseModal(modal, AT_DATA);
        acknowledge(interaction);
        interaction.modal = modal;
        world.emit({ kind: 'modal', member: trigger.person.user.id, interaction: interaction.id, modal });
        interaction.settle();
        return { interaction: describe(interaction) };
      }

      default:
        throw wrongType();
    }
  }

  return {
    start,
    find: (id) => byId.get(id),
    respond,

    outcome(interaction) {
      const { id, touched, modal, failed, acknowledgedAfterMs } = interaction;
      return {
        interaction: id,
        messages: [...touched]
          .map((messageId) => world.messages.find(messageId)?.message)
          .filter((message) => message !== undefined),
        ...(modal === undefined ? {} : { modal }),
        ...(failed === undefined ? {} : { failed }),
        ...(acknowledgedAfterMs === undefined ? {} : { acknowledgedAfterMs }),
      };
    },

    followUp(token, raw, uploads) {
      const interaction = expectAnswered(token);
      const body = parseMessageBody(raw);
      const original =
        interaction.original === undefined ? undefined : world.messages.find(interaction.original);
      // The first follow-up after a deferral takes the place of "thinking", and keeps its visibility.
      if (original !== undefined && ((original.message.flags ?? 0) & MessageFlags.Loading) !== 0) {
        refuseMessage({ body, files: namesOf(uploads), existing: describeExisting(original) });
        update(interaction, original, body, uploads);
        settle(interaction);
        return original.message;
      }
      refuseMessage({ body, files: namesOf(uploads) });
      const isOnlyUserInstalled = !interaction.trigger.place.botIsMember;
      if (isOnlyUserInstalled && interaction.followUps >= FOLLOW_UPS_WHERE_USER_INSTALLED)
        throw tooManyFollowUps();
      interaction.followUps += 1;
      const { message } = create(interaction, body, uploads, keepFlags(body.flags));
      settle(interaction);
      return message;
    },

    getMessage: (token, id) => expectMessage(expectAnswered(token), id).message,

    editMessage(token, id, raw, uploads) {
      const interaction = expectAnswered(token);
      const record = expectMessage(interaction, id);
      const body = parseMessageBody(raw);
      refuseMessage({ body, files: namesOf(uploads), existing: describeExisting(record) });
      update(interaction, record, body, uploads);
      settle(interaction);
      return record.message;
    },

    deleteMessage(token, id) {
      const interaction = expectAnswered(token);
      world.messages.remove(expectMessage(interaction, id));
      settle(interaction);
    },

    close() {
      for (const interaction of byId.values()) {
        clearTimeout(interaction.timer);
        interaction.settle();
      }
    },
  };
}

const namesOf = (uploads: readonly Upload[]) => uploads.map(({ name }) => name);

function settle(interaction: Interaction): void {
  clearTimeout(interaction.timer);
  interaction.settle();
}

/** Of a new message's flags, those that an application may set (docs: Message Resource, Message Flags). */
function keepFlags(flags: number | null | undefined): number {
  const settable =
    MessageFlags.Ephemeral |
    MessageFlags.SuppressEmbeds |
    MessageFlags.SuppressNotifications |
    MessageFlags.IsComponentsV2;
  return (flags ?? 0) & settable;
}

function wrongType(): DiscordError {
  const message = 'This response type does not fit this interaction.';
  return invalidForm([{ path: ['type'], code: 'INTERACTION_RESPONSE_TYPE_INVALID', message }]);
}
