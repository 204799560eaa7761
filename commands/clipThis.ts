import { ApplicationCommandType } from 'discord-api-types/v10';
import { clipMessage } from '../src/discord/clip.ts';
import { EVERYWHERE, type MessageCommand } from '../src/discord/command.ts';

export default {
  ...EVERYWHERE,
  type: ApplicationCommandType.Message,
  name: 'Clip this',
  description:
    'Add the article in a message, or in its file, to the clip file; right-click the message, Apps, Clip this',
  execute: (message, context) => clipMessage(context, message),
} satisfies MessageCommand;
