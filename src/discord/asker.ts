import {
  ApplicationIntegrationType,
  type BaseInteraction,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import { botMayWriteIn } from './message.ts';

/** Who asks, where, and on behalf of which team. */
export type Asker = {
  /**
   * Whose articles, facts and deadlines these are: "server-<id>" in a server that installed Clipfile, else
   * "person-<id>". What a person does by a user install in somebody else's server stays that person's own.
   */
  team: string;
  user: { id: string; name: string };
  channel: string;
  /** Whether `channel` is the person's direct messages with the bot. */
  isDirect: boolean;
  /** Whether the bot may write in `channel` by itself, not only in answer. */
  botMayWrite: boolean;
  /** Role ids in the server; none elsewhere. */
  roles: readonly string[];
  /** Whether the person may configure the team: Manage Server in a server; everybody is their own editor. */
  manages: boolean;
  /** Discord's locale of the person's client ("en-US", "es-ES"). */
  locale: string;
};

/** The asker of an interaction. */
export function askerOf(interaction: BaseInteraction): Asker {
  const { user, member, memberPermissions, guildId } = interaction;
  const owner = interaction.authorizingIntegrationOwners[ApplicationIntegrationType.GuildInstall];
  const server = guildId !== null && owner === guildId ? guildId : undefined;
  const roles =
    member === null ? [] : Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
  return {
    team: server === undefined ? `person-${user.id}` : `server-${server}`,
    user: { id: user.id, name: user.displayName },
    channel: interaction.channelId ?? '',
    isDirect: interaction.context === InteractionContextType.BotDM,
    botMayWrite: mayWriteBack(interaction),
    roles: server === undefined ? [] : roles,
    manages: server === undefined || (memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false),
    locale: interaction.locale,
  };
}

function mayWriteBack({ channel, context }: BaseInteraction): boolean {
  if (context === InteractionContextType.BotDM) return true;
  return channel !== null && !channel.isDMBased() && botMayWriteIn(channel);
}
