import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import {
  type CommandGroup,
  EVERYWHERE,
  PRIVATE_OPTION,
  subcommand,
  WRITABLE_CHANNELS,
} from '../src/discord/command.ts';
import {
  addDeadline,
  addFromForm,
  askToCancel,
  askToMove,
  assignDeadline,
  cancelDeadline,
  changeDeadline,
  DUE_MAX_LENGTH,
  finishDeadline,
  LEADS_MAX_LENGTH,
  listDeadlines,
  listMine,
  listOf,
  mendDeadline,
  mendFromForm,
  moveDeadline,
  moveToInstant,
  openDeadline,
  snoozeByButton,
  snoozeDeadline,
  snoozeToInstant,
  suggestDeadlines,
  WHAT_MAX_LENGTH,
  withDeadline,
} from '../src/discord/deadlines/deeds.ts';
import { exportDeadlines } from '../src/discord/deadlines/export.ts';

const DEADLINE = {
  type: ApplicationCommandOptionType.String,
  name: 'deadline',
  description: 'Its slug; the open ones are listed while you type',
  required: true,
  suggest: suggestDeadlines,
  max_length: 100,
} as const;

const WHOSE = {
  type: ApplicationCommandOptionType.String,
  name: 'whose',
  description: 'Mine alone, or the whole desk’s (as it is without this)',
  choices: [
    { name: 'mine', value: 'mine' },
    { name: 'the desk’s', value: 'desk' },
  ],
} as const;

const PERSON = {
  type: ApplicationCommandOptionType.User,
  name: 'person',
  description: 'Those of one person',
} as const;

const add = subcommand({
  name: 'add',
  description: 'Set a deadline; times as you say them, in English or Spanish',
  example: '/deadline add Story on the tariffs due:tomorrow 5pm',
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'what',
      description: 'What has to be filed',
      required: true,
      max_length: WHAT_MAX_LENGTH,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'due',
      description: 'When: tomorrow 5pm, Fri 09:30, in 2h, March 4, el viernes a las 17h',
      required: true,
      max_length: DUE_MAX_LENGTH,
    },
    {
      type: ApplicationCommandOptionType.User,
      name: 'who',
      description: 'Who has to file it; you, where you name nobody',
    },
    {
      type: ApplicationCommandOptionType.Channel,
      name: 'channel',
      description: 'Where it reminds; here, where you name none',
      channel_types: WRITABLE_CHANNELS,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'remind',
      description: 'How long before: 1d, 2h, 15m; 0 is the deadline itself; none for no reminder',
      max_length: LEADS_MAX_LENGTH,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'repeat',
      description: 'Whether it comes again, at the same time of day',
      choices: [
        { name: 'daily', value: 'daily' },
        { name: 'weekdays', value: 'weekdays' },
        { name: 'weekly', value: 'weekly' },
        { name: 'monthly', value: 'monthly' },
      ],
    },
    {
      type: ApplicationCommandOptionType.Boolean,
      name: 'direct',
      description: 'Remind its owner in direct messages, not in the channel',
    },
    PRIVATE_OPTION,
  ],
  execute: addDeadline,
});

const list = subcommand({
  name: 'list',
  description: 'The open deadlines, overdue ones first: the desk’s, yours or one person’s',
  example: '/deadline list',
  options: [WHOSE, PERSON, PRIVATE_OPTION],
  execute: listDeadlines,
});

const done = subcommand({
  name: 'done',
  description: 'Say that a deadline is filed; the next of a series opens',
  example: '/deadline done story-on-the-tariffs',
  options: [DEADLINE, PRIVATE_OPTION],
  execute: ({ deadline }, context) =>
    withDeadline(deadline, context, ({ id }) => finishDeadline([id], context)),
});

const move = subcommand({
  name: 'move',
  description: 'Move a deadline to another time, or its reminders to another channel',
  example: '/deadline move story-on-the-tariffs due:Fri 09:30',
  options: [
    DEADLINE,
    {
      type: ApplicationCommandOptionType.String,
      name: 'due',
      description: 'The new time: tomorrow 5pm, Fri 09:30, in 2h',
      max_length: DUE_MAX_LENGTH,
    },
    {
      type: ApplicationCommandOptionType.Channel,
      name: 'channel',
      description: 'Where it reminds from now on',
      channel_types: WRITABLE_CHANNELS,
    },
    PRIVATE_OPTION,
  ],
  execute: ({ deadline, due, channel }, context) =>
    withDeadline(deadline, context, ({ id }) =>
      changeDeadline(id, { ...(due === undefined ? {} : { due }), ...(channel ? { channel } : {}) }, context),
    ),
});

const snooze = subcommand({
  name: 'snooze',
  description: 'Be reminded again later; the deadline stays where it is',
  example: '/deadline snooze story-on-the-tariffs until:30m',
  options: [
    DEADLINE,
    {
      type: ApplicationCommandOptionType.String,
      name: 'until',
      description: 'How long, or when: 15m, 2h, tomorrow 9am',
      required: true,
      max_length: DUE_MAX_LENGTH,
    },
    PRIVATE_OPTION,
  ],
  execute: ({ deadline, until }, context) =>
    withDeadline(deadline, context, ({ id }) => snoozeDeadline(id, until, context)),
});

const cancel = subcommand({
  name: 'cancel',
  description: 'Kill a deadline, with all that would come again',
  example: '/deadline cancel story-on-the-tariffs',
  options: [DEADLINE, PRIVATE_OPTION],
  execute: ({ deadline }, context) =>
    withDeadline(deadline, context, ({ id }) => cancelDeadline([id], context)),
});

const assign = subcommand({
  name: 'assign',
  description: 'Give a deadline to somebody else',
  example: '/deadline assign story-on-the-tariffs who:Edith Editor',
  options: [
    DEADLINE,
    {
      type: ApplicationCommandOptionType.User,
      name: 'who',
      description: 'Who has to file it from now on',
      required: true,
    },
    PRIVATE_OPTION,
  ],
  execute: ({ deadline, who }, context) =>
    withDeadline(deadline, context, ({ id }) => assignDeadline(id, who.id, context)),
});

const exported = subcommand({
  name: 'export',
  description: 'The open deadlines as a calendar file, with their reminders',
  example: '/deadline export',
  options: [WHOSE, PERSON, PRIVATE_OPTION],
  execute: exportDeadlines,
});

export default {
  ...EVERYWHERE,
  type: ApplicationCommandType.ChatInput,
  name: 'deadline',
  description: 'The desk’s deadlines: set, list, file, move, snooze, cancel, assign, export',
  subcommands: [add, list, done, move, snooze, cancel, assign, exported],
  deeds: {
    add: addFromForm,
    mend: mendDeadline,
    mended: mendFromForm,
    open: openDeadline,
    list: ([owner], context, _fields, page) => listOf(owner === '' ? undefined : owner, context, page),
    mine: (_args, context, _fields, page) => ({ ...listMine(context, page), private: true }),
    done: finishDeadline,
    move: askToMove,
    moved: ([id = ''], context, { due = '' }) => moveDeadline(id, due, context),
    'move-to': moveToInstant,
    snooze: snoozeByButton,
    'snooze-to': snoozeToInstant,
    cancel: askToCancel,
    kill: cancelDeadline,
  },
} as const satisfies CommandGroup;
