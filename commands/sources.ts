import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { EVERYWHERE, PRIVATE_OPTION, slashCommand } from '../src/discord/command.ts';

export default slashCommand({
  ...EVERYWHERE,
  type: ApplicationCommandType.ChatInput,
  name: 'sources',
  description: 'The articles in the store; one article with its facts and its text',
  example: '/sources',
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'article',
      description: 'One article',
      suggest: 'article',
      max_length: 100,
    },
    PRIVATE_OPTION,
  ],
  execute: ({ article }, { ask }) =>
    ask(article === undefined ? { kind: 'sources' } : { kind: 'sources', article }),
});
