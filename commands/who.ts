import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { EVERYWHERE, PRIVATE_OPTION, slashCommand } from '../src/discord/command.ts';

export default slashCommand({
  ...EVERYWHERE,
  type: ApplicationCommandType.ChatInput,
  name: 'who',
  description: 'Who a person is: roles, names, key dates, where charges stand, and who says so',
  example: '/who Caro Quintero',
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
  execute: ({ person }, { ask }) => ask({ kind: 'who', person }),
});
