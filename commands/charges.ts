import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { EVERYWHERE, PRIVATE_OPTION, slashCommand } from '../src/discord/command.ts';

export default slashCommand({
  ...EVERYWHERE,
  type: ApplicationCommandType.ChatInput,
  name: 'charges',
  description: 'Each offence a person is charged with, step by step, with who says so and as of when',
  example: '/charges Omar Treviño',
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'person',
      description: 'A name, a nickname or a code name',
      required: true,
      suggest: 'person',
      max_length: 100,
    },
    PRIVATE_OPTION,
  ],
  execute: ({ person }, { ask }) => ask({ kind: 'charges', person }),
});
