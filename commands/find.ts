import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { EVERYWHERE, PRIVATE_OPTION, slashCommand } from '../src/discord/command.ts';
import { TYPED_MAX_LENGTH } from '../src/facts/answer.ts';

export default slashCommand({
  ...EVERYWHERE,
  type: ApplicationCommandType.ChatInput,
  name: 'find',
  description: 'Words in the facts and in the articles, marked where they stand',
  example: '/find drug trafficking',
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'words',
      description: 'Words to look for; "in quotation marks" for a phrase',
      required: true,
      max_length: TYPED_MAX_LENGTH,
    },
    PRIVATE_OPTION,
  ],
  execute: ({ words }, { ask }) => ask({ kind: 'find', words }),
});
