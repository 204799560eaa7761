import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { EVERYWHERE, PRIVATE_OPTION, slashCommand } from '../src/discord/command.ts';
import { correct, correctDeeds } from '../src/discord/review.ts';

export default slashCommand({
  ...EVERYWHERE,
  type: ApplicationCommandType.ChatInput,
  name: 'correct',
  description:
    'Say that a line about a person is wrong; an editor decides, and it is corrected where it was said',
  example: '/correct Caro Quintero',
  private: true,
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'person',
      description: 'Whom the wrong line is about',
      required: true,
      suggest: 'person',
      max_length: 80,
    },
    PRIVATE_OPTION,
  ],
  execute: ({ person }, context) => correct(context, person),
  deeds: correctDeeds,
});
