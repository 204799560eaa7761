import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { EVERYWHERE, PRIVATE_OPTION, slashCommand } from '../src/discord/command.ts';

export default slashCommand({
  ...EVERYWHERE,
  type: ApplicationCommandType.ChatInput,
  name: 'timeline',
  description: 'What happened when, in order, of one person or of everyone',
  example: '/timeline Miguel Treviño',
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'person',
      description: 'Only what names this person',
      suggest: 'person',
      max_length: 100,
    },
    PRIVATE_OPTION,
  ],
  execute: ({ person }, { ask }) =>
    ask(person === undefined ? { kind: 'timeline' } : { kind: 'timeline', person }),
});
