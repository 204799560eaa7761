import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import {
  type CommandGroup,
  EVERYWHERE,
  PRIVATE_OPTION,
  subcommand,
  WRITABLE_CHANNELS,
} from '../src/discord/command.ts';
import { DAY_CHOICES } from '../src/discord/digest/days.ts';
import {
  digestDeadlines,
  digestNow,
  setDigest,
  showDigest,
  turnDigestOff,
} from '../src/discord/digest/deeds.ts';
import { askOutcome, checkStale, listAgain, putOff, recordOutcome } from '../src/discord/digest/watch.ts';
import { suggestTimeZones } from '../src/discord/timezone.ts';

const set = subcommand({
  name: 'set',
  description: 'Post a digest at a time of day: what is due, and which outcomes are to be checked',
  example: '/digest set 08:00 zone:Mexico City',
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'time',
      description: 'The time of day: 08:00, 8am',
      required: true,
      max_length: 20,
    },
    {
      type: ApplicationCommandOptionType.Channel,
      name: 'channel',
      description: 'Where it is posted; here, where you name none',
      channel_types: WRITABLE_CHANNELS,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'zone',
      description: 'A city, a country, or the time that it is there now; else the desk’s',
      suggest: suggestTimeZones,
      max_length: 100,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'days',
      description: 'Monday to Friday (as it is without this), every day, or weekdays: Mon, Wed',
      suggest: (typed) =>
        DAY_CHOICES.filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase())),
      max_length: 100,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'empty',
      description: 'What a day with nothing to say gets',
      choices: [
        { name: 'one line', value: 'say' },
        { name: 'no message', value: 'silent' },
      ],
    },
    {
      type: ApplicationCommandOptionType.Integer,
      name: 'stale',
      description: 'After how many days without news a charge is listed to be checked (90)',
      min_value: 1,
      max_value: 3_650,
    },
    PRIVATE_OPTION,
  ],
  execute: setDigest,
});

const show = subcommand({
  name: 'show',
  description: 'When and where the digest comes',
  example: '/digest show',
  options: [PRIVATE_OPTION],
  execute: (_options, context) => showDigest(context),
});

const now = subcommand({
  name: 'now',
  description: 'The digest as it is now: due, overdue, news deadlines ahead, outcomes to check',
  example: '/digest now',
  options: [PRIVATE_OPTION],
  execute: (_options, context) => digestNow(context),
});

const off = subcommand({
  name: 'off',
  description: 'Post no digest any more; deadlines still remind',
  example: '/digest off',
  options: [PRIVATE_OPTION],
  execute: (_options, context) => turnDigestOff(context),
});

export default {
  ...EVERYWHERE,
  type: ApplicationCommandType.ChatInput,
  name: 'digest',
  description: 'The desk’s daily digest: set, show, now, off',
  subcommands: [set, show, now, off],
  deeds: {
    show: (_args, context) => showDigest(context),
    now: ([mark], context, _fields, page) => digestNow(context, page, mark),
    preview: (_args, context) => ({ ...digestNow(context), private: true }),
    deadlines: (_args, context) => digestDeadlines(context),
    check: checkStale,
    known: askOutcome,
    told: recordOutcome,
    later: putOff,
    again: listAgain,
  },
} as const satisfies CommandGroup;
