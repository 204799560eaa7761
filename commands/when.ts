import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { EVERYWHERE, PRIVATE_OPTION, slashCommand } from '../src/discord/command.ts';
import { TYPED_MAX_LENGTH } from '../src/facts/answer.ts';

export default slashCommand({
  ...EVERYWHERE,
  type: ApplicationCommandType.ChatInput,
  name: 'when',
  description: 'The dates that fit a person, a word or a date, and how each was worked out',
  example: '/when tariffs',
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'about',
      description: 'A person, a word, or a date such as 2013 or March 4',
      required: true,
      suggest: 'about',
      max_length: TYPED_MAX_LENGTH,
    },
    PRIVATE_OPTION,
  ],
  execute: ({ about }, { ask }) => ask({ kind: 'when', about }),
});
