import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { EVERYWHERE, PRIVATE_OPTION, slashCommand } from '../src/discord/command.ts';
import { chooseTimeZone, setTimeZone, suggestTimeZones, zonesAnswer } from '../src/discord/timezone.ts';

export default slashCommand({
  ...EVERYWHERE,
  type: ApplicationCommandType.ChatInput,
  name: 'timezone',
  description: 'The time zone in which the times that you type are read; or the desk’s',
  example: '/timezone Mexico City',
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'zone',
      description: 'A city, a country, or the time that it is there now',
      suggest: suggestTimeZones,
      max_length: 100,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'for',
      description: 'For you (as it is without this), or for the desk, which needs Manage Server',
      choices: [
        { name: 'me', value: 'me' },
        { name: 'the desk', value: 'desk' },
      ],
    },
    PRIVATE_OPTION,
  ],
  execute: chooseTimeZone,
  deeds: { set: setTimeZone, show: (_args, context) => zonesAnswer(context) },
});
