import { ApplicationCommandType } from 'discord-api-types/v10';
import { EVERYWHERE, type MessageCommand } from '../src/discord/command.ts';

export default {
  ...EVERYWHERE,
  type: ApplicationCommandType.Message,
  name: 'Look up',
  description: 'Every known person whom a message names; right-click the message, Apps, Look up',
  execute: ({ text }, { ask }) => ask({ kind: 'look-up', text }),
} as const satisfies MessageCommand;
