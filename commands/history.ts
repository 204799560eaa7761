import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { EVERYWHERE, PRIVATE_OPTION, slashCommand } from '../src/discord/command.ts';
import { history, historyDeeds } from '../src/discord/review.ts';

export default slashCommand({
  ...EVERYWHERE,
  type: ApplicationCommandType.ChatInput,
  name: 'history',
  description: 'Who confirmed, changed or took out what, and when; take it back',
  example: '/history',
  private: true,
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'article',
      description: 'Only what was decided about one article',
      suggest: 'article',
      max_length: 100,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'person',
      description: 'Only what was decided about articles that name a person',
      suggest: 'person',
      max_length: 100,
    },
    PRIVATE_OPTION,
  ],
  execute: ({ article, person }, context) => history(context, { article, person }),
  deeds: historyDeeds,
});
