import { ApplicationCommandType } from 'discord-api-types/v10';
import { EVERYWHERE, PRIVATE_OPTION, slashCommand } from '../src/discord/command.ts';

export default slashCommand({
  ...EVERYWHERE,
  type: ApplicationCommandType.ChatInput,
  name: 'help',
  description: 'What can be asked, and how to read an answer',
  example: '/help',
  options: [PRIVATE_OPTION],
  execute: (_options, { ask }) => ask({ kind: 'help' }),
});
