import type {
  APIAutocompleteApplicationCommandInteractionData,
  APIChatInputApplicationCommandInteractionData,
  APIEntitlement,
  APIInteractionGuildMember,
  APIMessage,
  APIMessageApplicationCommandInteractionData,
  APIMessageComponentInteractionData,
  APIModalSubmission,
  APIPartialInteractionGuild,
  APIUser,
  ChannelType,
  GatewayChannelDeleteDispatchData,
  GatewayChannelUpdateDispatchData,
  GatewayGuildCreateDispatchData,
  GatewayGuildDeleteDispatchData,
  GatewayHeartbeatAck,
  GatewayHello,
  GatewayInvalidSession,
  GatewayMessageCreateDispatchData,
  GatewayMessageDeleteDispatchData,
  GatewayMessageUpdateDispatchData,
  GatewayReadyDispatchData,
  GatewayReconnect,
  GatewaySendPayload,
  GatewayThreadDeleteDispatchData,
  GatewayThreadUpdateDispatchData,
  InteractionContextType,
  InteractionType,
  Locale,
  Permissions,
  Snowflake,
} from 'discord-api-types/v10';

/**
 * What goes over the gateway, by the names under which JSON Schemas are made of it. Interactions are put together
 * here from the parts in discord-api-types: the generator loses the fields of its Omit and Required wrappers, and so
 * each field that Discord always sends for a kind and place is required (docs: Receiving and Responding).
 */
export type FromClient = GatewaySendPayload;
export type ServerHello = GatewayHello;
export type ServerHeartbeatAck = GatewayHeartbeatAck;
export type ServerInvalidSession = GatewayInvalidSession;
export type ServerReconnect = GatewayReconnect;
export type READY = GatewayReadyDispatchData;
export type GUILD_CREATE = GatewayGuildCreateDispatchData;
export type GUILD_DELETE = GatewayGuildDeleteDispatchData;
export type CHANNEL_UPDATE = GatewayChannelUpdateDispatchData;
export type CHANNEL_DELETE = GatewayChannelDeleteDispatchData;
export type THREAD_UPDATE = GatewayThreadUpdateDispatchData;
export type THREAD_DELETE = GatewayThreadDeleteDispatchData;
export type MESSAGE_CREATE = GatewayMessageCreateDispatchData;
export type MESSAGE_UPDATE = GatewayMessageUpdateDispatchData;
export type MESSAGE_DELETE = GatewayMessageDeleteDispatchData;

interface Always<Type, Data> {
  id: Snowflake;
  application_id: Snowflake;
  type: Type;
  data: Data;
  token: string;
  version: 1;
  channel_id: Snowflake;
  channel: { id: Snowflake; type: ChannelType; flags: number; last_message_id: Snowflake | null };
  app_permissions: Permissions;
  locale: Locale;
  entitlements: APIEntitlement[];
  authorizing_integration_owners: { 0?: Snowflake; 1?: Snowflake };
  context: InteractionContextType;
  attachment_size_limit: number;
}
interface InGuild<Type, Data> extends Always<Type, Data> {
  guild_id: Snowflake;
  guild: APIPartialInteractionGuild;
  guild_locale: Locale;
  member: APIInteractionGuildMember;
}
interface InDirectMessage<Type, Data> extends Always<Type, Data> {
  user: APIUser;
}
interface OnMessage {
  message: APIMessage;
}

type Slash = APIChatInputApplicationCommandInteractionData;
type Menu = APIMessageApplicationCommandInteractionData;
type Autocomplete = APIAutocompleteApplicationCommandInteractionData;
type Component = APIMessageComponentInteractionData;

export type SlashInGuild = InGuild<InteractionType.ApplicationCommand, Slash>;
export type SlashInDirectMessage = InDirectMessage<InteractionType.ApplicationCommand, Slash>;
export type MenuInGuild = InGuild<InteractionType.ApplicationCommand, Menu>;
export type MenuInDirectMessage = InDirectMessage<InteractionType.ApplicationCommand, Menu>;
export type AutocompleteInGuild = InGuild<InteractionType.ApplicationCommandAutocomplete, Autocomplete>;
export type AutocompleteInDirectMessage = InDirectMessage<
  InteractionType.ApplicationCommandAutocomplete,
  Autocomplete
>;
export interface ComponentInGuild extends InGuild<InteractionType.MessageComponent, Component>, OnMessage {}
export interface ComponentInDirectMessage
  extends InDirectMessage<InteractionType.MessageComponent, Component>,
    OnMessage {}
export type ModalInGuild = InGuild<InteractionType.ModalSubmit, APIModalSubmission>;
export type ModalInDirectMessage = InDirectMessage<InteractionType.ModalSubmit, APIModalSubmission>;
