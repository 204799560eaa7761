import {
  type Attachment,
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
