import { setTimeout as afterMs } from 'node:timers/promises';
import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Command,
  type CommandGroup,
  EVERYWHERE,
  PRIVATE_OPTION,
  subcommand,
} from '../../src/discord/command.ts';
import type { Answer, Deed } from '../../src/facts/answer.ts';
import {
  type ClipfileScenario,
  isPrivate,
  pressablesOf,
  startClipfile,
  textOf,
} from '../support/clipfile.ts';

const deed = (name: string, ...args: string[]): Deed => ({
  kind: 'deed',
  command: 'trial',
  deed: name,
  args,
});

const say = (title: string, more: Partial<Answer> = {}): Answer => ({
  asked: deed('again'),
  outcome: 'found',
  title,
  lead: [],
  sections: [],
  choices: [],
  actions: [],
  ...more,
});

const trial: CommandGroup = {
  ...EVERYWHERE,
  type: ApplicationCommandType.ChatInput,
  name: 'trial',
  description: 'Tries the frame',
  subcommands: [
    subcommand({
      name: 'add',
      description: 'Adds',
      example: '/trial add what: a story',
      options: [
        { type: ApplicationCommandOptionType.String, name: 'what', description: 'What', required: true },
        { type: ApplicationCommandOptionType.Integer, name: 'count', description: 'How many', min_value: 1 },
        { type: ApplicationCommandOptionType.User, name: 'who', description: 'Who' },
        { type: ApplicationCommandOptionType.Channel, name: 'channel', description: 'Where' },
        {
          type: ApplicationCommandOptionType.String,
          name: 'kind',
          description: 'Kind',
          choices: [{ name: 'Long', value: 'long' }],
        },
        {
          type: ApplicationCommandOptionType.String,
          name: 'zone',
          description: 'Zone',
          suggest: (typed, { asker }) => [{ name: `${typed} for ${asker.user.name}`, value: 'zone' }],
        },
        PRIVATE_OPTION,
      ],
      execute: ({ what, count, who, channel, kind }, { asker }) =>
        say(
          `${what}, ${count ?? 'no'} times, ${who?.name ?? 'nobody'}, ${channel?.name ?? 'nowhere'}, ${kind ?? 'short'}`,
          {
            lead: [{ spans: [{ kind: 'typed', text: `${asker.team} ${asker.manages}` }] }],
            actions: [
              { label: 'File it', question: deed('file', 'd7'), style: 'success' },
              { label: 'Rename', question: deed('rename', 'd7') },
              { label: 'Slowly', question: deed('slowly') },
              { label: 'Gone', question: deed('gone') },
            ],
          },
        ),
    }),
    subcommand({
      name: 'export',
      description: 'A file',
      example: '/trial export',
      options: [PRIVATE_OPTION],
      execute: () =>
        say('Here it is', { private: true, files: [{ name: 'desk.ics', text: 'BEGIN:VCALENDAR' }] }),
    }),
  ],
  deeds: {
    file: ([id]) => say(`Filed ${id}`),
    rename: ([id = '']) => ({
      kind: 'form',
      title: 'A new name',
      deed: deed('renamed', id),
      fields: [
        { id: 'name', label: 'Name', style: 'short', required: true, max_length: 40, value: 'a story' },
      ],
    }),
    renamed: ([id], _context, { name }) => say(`${id} is now ${name}`),
    slowly: async () => {
      await afterMs(2_500);
      return say('Done at last');
    },
  },
};

describe('a command with subcommands, deeds and forms', () => {
  let scenario: ClipfileScenario;
  const commands: readonly Command[] = [trial];
  beforeAll(async () => {
    scenario = await startClipfile({ commands });
  });
  afterAll(() => scenario.close());

  const add = () => scenario.type('/trial add what: a story count:3');
  const pressableIn = (outcome: Awaited<ReturnType<typeof add>>, label: string): string =>
    pressablesOf(outcome.messages[0]).find((one) => one.label === label)?.customId ?? '';

  test('gets every kind of option as it was given', async () => {
    const outcome = await scenario.type(
      '/trial add what: a story count:3 who:@Rob Reporter channel:#courts kind:Long',
    );
    expect(textOf(outcome)).toMatch(/a story, 3 times, Rob.*, courts, long/);
  });

  test('a server is a team; a direct message and a user install are the person alone', async () => {
    expect(textOf(await add())).toContain(`server-`);
    for (const place of ['directMessage', 'userInstall'] as const) {
      const outcome = await scenario.type('/trial add what: x', { place });
      expect(textOf(outcome)).toContain(`person-${scenario.memberId('reporter')} true`);
    }
  });

  test('whether somebody manages the team follows Manage Server', async () => {
    const managing = async (member: 'editor' | 'reporter') =>
      textOf(await scenario.type('/trial add what: x', { member }));
    expect(await managing('editor')).toMatch(/server-\d+ true/);
    expect(await managing('reporter')).toMatch(/server-\d+ false/);
  });

  test('an option can suggest by a function of its own, which knows who asks', async () => {
    const { suggestions } = await scenario.suggest('/trial add zone: Ma');
    expect(suggestions.map((one) => one.label)).toContainEqual(expect.stringMatching(/^Ma for .*Reporter/));
  });

  test("a deed's answer takes the place of the message, whoever pressed it", async () => {
    const outcome = await add();
    const filed = await scenario.press(outcome, pressableIn(outcome, 'File it'), { member: 'editor' });
    expect(filed.messages[0]?.id).toBe(outcome.messages[0]?.id);
    expect(textOf(filed)).toContain('Filed d7');
  });

  test('a form is shown, and what was filled in comes back to its deed', async () => {
    const outcome = await add();
    const asked = await scenario.press(outcome, pressableIn(outcome, 'Rename'));
    expect(asked.modal?.title).toBe('A new name');
    const renamed = await scenario.playground.submit({
      member: scenario.memberId('reporter'),
      interaction: asked.interaction ?? '',
      customId: asked.modal?.custom_id ?? '',
      fields: { name: 'another story' },
    });
    expect(textOf(renamed)).toContain('d7 is now another story');
    expect(renamed.messages[0]?.id).toBe(outcome.messages[0]?.id);
  });

  test('a slow deed is acknowledged in time and answers in place', async () => {
    const outcome = await add();
    const done = await scenario.press(outcome, pressableIn(outcome, 'Slowly'));
    expect(done.acknowledgedAfterMs).toBeLessThan(3_000);
    expect(textOf(done)).toContain('Done at last');
    expect(done.messages[0]?.id).toBe(outcome.messages[0]?.id);
  });

  test('a deed that the command no longer has is said to be outdated', async () => {
    const outcome = await add();
    expect(textOf(await scenario.press(outcome, pressableIn(outcome, 'Gone')))).toContain('older version');
  });

  test('an answer can be private by itself, and bring a file', async () => {
    const outcome = await scenario.type('/trial export');
    expect(isPrivate(outcome.messages[0])).toBe(true);
    const [file] = outcome.messages[0]?.attachments ?? [];
    expect(file?.filename).toBe('desk.ics');
    expect(await (await fetch(file?.url ?? '')).text()).toBe('BEGIN:VCALENDAR');
  });
});
