import { ApplicationCommandType } from 'discord-api-types/v10';
import { EVERYWHERE, PRIVATE_OPTION, slashCommand } from '../src/discord/command.ts';
import { review, reviewDeeds } from '../src/discord/review.ts';

export default slashCommand({
  ...EVERYWHERE,
  type: ApplicationCommandType.ChatInput,
  name: 'review',
  description: 'What the machine found, one by one: confirm, edit or reject it',
  example: '/review',
  private: true,
  options: [PRIVATE_OPTION],
  execute: (_options, context) => review(context),
  deeds: reviewDeeds,
});
