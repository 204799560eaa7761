import type { Attachment, Message } from 'discord.js';
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
