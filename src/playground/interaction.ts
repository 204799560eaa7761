import {
  type APIApplicationCommandOptionChoice,
  type APIAuthorizingIntegrationOwnersMap,
  type APIMessage,
  type APIMessageInteractionMetadata,
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  InteractionType,
  Locale,
  MessageReferenceType,
  MessageType,
} from 'discord-api-types/v10';
import type { MessageRecord } from './messages.ts';
import { BOT_PERMISSIONS, createMember, DIRECT_PERMISSIONS, type Person, type PlaceRecord } from './seed.ts';

/** docs: Receiving and Responding, attachment_size_limit; the limit of a server without boosts. */
export const ATTACHMENT_SIZE_LIMIT_BYTES = 10 * 1024 * 1024;

/** What sets an interaction off; `data` as Discord documents it for the kind. */
export type Trigger = {
  place: PlaceRecord;
  person: Person;
  data: object;
} & (
  | {
      type: InteractionType.ApplicationCommand;
      command: {
        name: string;
        type: ApplicationCommandType;
        installs: readonly ApplicationIntegrationType[];
      };
      targetMessage?: string;
    }
  | {
      type: InteractionType.ApplicationCommandAutocomplete;
      command: { installs: readonly ApplicationIntegrationType[] };
      /** Whether the option that is being typed takes text. */
      isText: boolean;
    }
  | { type: InteractionType.MessageComponent; source: MessageRecord }
  | { type: InteractionType.ModalSubmit; opener: Interaction }
);

/** One interaction with all that became of it. */
export type Interaction = {
  id: string;
  token: string;
  trigger: Trigger;
  createdAtMs: number;
  owners: APIAuthorizingIntegrationOwnersMap;
  /** The message on which the component stood; the callback may update it. */
  source: MessageRecord | undefined;
  acknowledgedAfterMs: number | undefined;
  failed: string | undefined;
  /** The message that @original names. */
  original: string | undefined;
  followUps: number;
  touched: Set<string>;
  modal: APIModalInteractionResponseCallbackData | undefined;
  choices: APIApplicationCommandOptionChoice[] | undefined;
  timer: NodeJS.Timeout | undefined;
  settle: () => void;
  settled: Promise<void>;
};

/** The message on which the component stood that set it off. */
export function findSource(trigger: Trigger): MessageRecord | undefined {
  if (trigger.type === InteractionType.MessageComponent) return trigger.source;
  return trigger.type === InteractionType.ModalSubmit ? trigger.opener.source : undefined;
}

/** docs: Receiving and Responding, Authorizing Integration Owners Object. */
export function findOwners(trigger: Trigger): APIAuthorizingIntegrationOwnersMap {
  if (trigger.type === InteractionType.ModalSubmit) return trigger.opener.owners;
  if (trigger.type === InteractionType.MessageComponent)
    return (
      trigger.source.message.interaction_metadata?.authorizing_integration_owners ??
      ownersOf(trigger, [ApplicationIntegrationType.GuildInstall])
    );
  return ownersOf(trigger, trigger.command.installs);
}

function ownersOf(
  { place, person }: Trigger,
  installs: readonly ApplicationIntegrationType[],
): APIAuthorizingIntegrationOwnersMap {
  const byGuild = place.botIsMember && installs.includes(ApplicationIntegrationType.GuildInstall);
  const byUser = installs.includes(ApplicationIntegrationType.UserInstall);
  return {
    // In the bot's direct messages the server's place is taken by 0.
    ...(byGuild ? { [ApplicationIntegrationType.GuildInstall]: place.guild?.id ?? '0' } : {}),
    ...(byUser ? { [ApplicationIntegrationType.UserInstall]: person.user.id } : {}),
  };
}

/** The whole INTERACTION_CREATE (docs: Receiving and Responding, Interaction Structure). */
export function createPayload(interaction: Interaction, applicationId: string): object {
  const { trigger, source } = interaction;
  const { place, person } = trigger;
  const { guild } = place;
  return {
    id: interaction.id,
    application_id: applicationId,
    type: trigger.type,
    token: interaction.token,
    version: 1,
    data: trigger.data,
    channel_id: place.id,
    channel: createChannel(trigger),
    app_permissions: String(guild === undefined ? DIRECT_PERMISSIONS : BOT_PERMISSIONS),
    locale: Locale.EnglishUS,
    entitlements: [],
    entitlement_sku_ids: [],
    authorizing_integration_owners: interaction.owners,
    context: guild === undefined ? InteractionContextType.BotDM : InteractionContextType.Guild,
    attachment_size_limit: ATTACHMENT_SIZE_LIMIT_BYTES,
    ...(guild === undefined
      ? { user: person.user }
      : {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.preferred_locale, features: guild.features },
          guild_locale: guild.preferred_locale,
          member: { ...createMember(person.user), permissions: String(person.permissions) },
        }),
    ...(source === undefined ? {} : { message: source.message }),
  };
}

/** The channel with what its person may do there, and without everybody's permissions, as interactions carry it. */
function createChannel({ place, person }: Trigger): object {
  if (place.guild === undefined) return place.channel;
  const { permission_overwrites: _, ...channel } = { permission_overwrites: [], ...place.channel };
  return { ...channel, permissions: String(person.permissions) };
}

/** What ties an answer to its interaction: type, interaction_metadata, message_reference (docs: Message Resource). */
export function describeOrigin(interaction: Interaction): Partial<APIMessage> {
  const { trigger, original, source } = interaction;
  const metadata = createMetadata(interaction);
  const reference = original ?? source?.message.id ?? findTarget(trigger);
  const referenced: Partial<APIMessage> =
    reference === undefined
      ? {}
      : {
          message_reference: {
            type: MessageReferenceType.Default,
            channel_id: trigger.place.id,
            message_id: reference,
            ...(trigger.place.guild === undefined ? {} : { guild_id: trigger.place.guild.id }),
          },
        };
  if (original !== undefined)
    return {
      type: MessageType.Reply,
      ...referenced,
      ...(metadata && { interaction_metadata: { ...metadata, original_response_message_id: original } }),
    };
  if (trigger.type === InteractionType.ApplicationCommand) {
    const { name, type } = trigger.command;
    return {
      type:
        type === ApplicationCommandType.ChatInput
          ? MessageType.ChatInputCommand
          : MessageType.ContextMenuCommand,
      ...referenced,
      ...(metadata && { interaction_metadata: metadata }),
      interaction: { id: interaction.id, type: trigger.type, name, user: trigger.person.user },
    };
  }
  return {
    type: reference === undefined ? MessageType.Default : MessageType.Reply,
    ...referenced,
    ...(metadata && { interaction_metadata: metadata }),
  };
}

function findTarget(trigger: Trigger): string | undefined {
  return trigger.type === InteractionType.ApplicationCommand ? trigger.targetMessage : undefined;
}

function createMetadata({ id, trigger, owners }: Interaction): APIMessageInteractionMetadata | undefined {
  const base = { id, user: trigger.person.user, authorizing_integration_owners: owners };
  switch (trigger.type) {
    case InteractionType.ApplicationCommand:
      return {
        ...base,
        type: trigger.type,
        ...(trigger.targetMessage === undefined ? {} : { target_message_id: trigger.targetMessage }),
      };
    case InteractionType.MessageComponent:
      return { ...base, type: trigger.type, interacted_message_id: trigger.source.message.id };
    case InteractionType.ModalSubmit: {
      const triggering = createMetadata(trigger.opener);
      if (triggering === undefined || triggering.type === InteractionType.ModalSubmit) return undefined;
      return { ...base, type: trigger.type, triggering_interaction_metadata: triggering };
    }
    default:
      return undefined;
  }
}
