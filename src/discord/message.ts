import {
  type Attachment,
  BaseChannel,
  type CommandInteractionOption,
  type Interaction,
  type Message,
  PermissionFlagsBits,
  PermissionsBitField,
} from 'discord.js';
import type { AttachedFile, ChosenMessage } from './command.ts';

/** A file that came with a message or an option. */
export const fileOf = (attachment: Attachment): AttachedFile => ({
  name: attachment.name,
  url: attachment.url,
  size: attachment.size,
  contentType: attachment.contentType ?? undefined,
});

/** A message as a command gets it: its own words and those of its embeds, and its files. */
export const chosenMessageOf = (message: Message): ChosenMessage => ({
  id: message.id,
  channel: message.channelId,
  author: message.author.displayName,
  text: [message.content, ...message.embeds.flatMap((embed) => [embed.title, embed.description])]
    .filter((part) => part !== null && part !== '')
    .join('\n'),
  files: [...message.attachments.values()].map(fileOf),
});

/** Whether a person may write in a channel that they picked: one can pick what one can only read. */
export function mayWriteIn(
  channel: NonNullable<CommandInteractionOption['channel']>,
  member: Interaction['member'],
): boolean {
  const permissions =
    'permissionsFor' in channel && member && 'client' in member
      ? channel.permissionsFor(member)
      : 'permissions' in channel && typeof channel.permissions === 'string'
        ? new PermissionsBitField(BigInt(channel.permissions))
        : null;
  const isThread = 'isThread' in channel && channel.isThread();
  return (
    permissions?.has(
      isThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages,
    ) ?? false
  );
}

/** Whether the bot may write in a channel by itself. It may not where it is no member of the server. */
export function botMayWriteIn(channel: NonNullable<CommandInteractionOption['channel']>): boolean {
  // Of a server that the bot is in, discord.js gives the channel itself.
  if (!(channel instanceof BaseChannel)) return false;
  const me = channel.guild.members.me;
  if (me === null || me.isCommunicationDisabled()) return false;
  const permissions = channel.permissionsFor(me);
  if (!permissions.has(PermissionFlagsBits.ViewChannel)) return false;
  return channel.isThread() ? channel.sendable : permissions.has(PermissionFlagsBits.SendMessages);
}
