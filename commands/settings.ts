import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { EVERYWHERE, PRIVATE_OPTION, slashCommand } from '../src/discord/command.ts';
import { settings, settingsDeeds } from '../src/discord/review.ts';

export default slashCommand({
  ...EVERYWHERE,
  type: ApplicationCommandType.ChatInput,
  name: 'settings',
  description: 'Who may clip, confirm and configure, and what is shown before it is checked',
  example: '/settings',
  private: true,
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  options: [
    {
      type: ApplicationCommandOptionType.Role,
      name: 'clip',
      description: 'A role that may add articles',
    },
    {
      type: ApplicationCommandOptionType.Role,
      name: 'confirm',
      description: 'A role that may confirm, edit and reject facts',
    },
    {
      type: ApplicationCommandOptionType.Role,
      name: 'configure',
      description: 'A role that may change these settings',
    },
    PRIVATE_OPTION,
  ],
  execute: ({ clip, confirm, configure }, context) => settings(context, { clip, confirm, configure }),
  deeds: settingsDeeds,
});
