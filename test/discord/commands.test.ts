import { ApplicationCommandType, MessageFlags } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/discord/commands.ts';
import {
  type ClipfileScenario,
  isPrivate,
  type Pressable,
  pressablesOf,
  proseOf,
  startClipfile,
  textOf,
} from '../support/clipfile.ts';
import type { Where } from '../support/scenario.ts';

const PLACES = ['newsroom', 'thread', 'directMessage', 'userInstall'] as const;
const TYPED = COMMANDS.flatMap((command) => ('example' in command ? [command] : []));
/** Those whose answers are for all to see. */
const SLASH = TYPED.filter((command) => command.private !== true);

describe('commands', () => {
  let scenario: ClipfileScenario;
  beforeAll(async () => {
    scenario = await startClipfile();
  });
  afterAll(() => scenario.close());

  describe.each(PLACES)('in a %s', (place) => {
    test.each(SLASH.map((command) => command.example))('%s is answered for all to see', async (example) => {
      const outcome = await scenario.type(example, { place });
      expect(outcome.failed).toBeUndefined();
      expect(outcome.messages).toHaveLength(1);
      expect(isPrivate(outcome.messages[0])).toBe(false);
      expect(textOf(outcome)).not.toMatch(/^Nothing in this store/);
    });

    test.each(SLASH.map((command) => command.example))(
      '%s with private: is answered to the one who asks',
      async (example) => {
        const outcome = await scenario.type(`${example} private:true`, { place });
        expect(outcome.failed).toBeUndefined();
        expect(isPrivate(outcome.messages[0])).toBe(true);
      },
    );

    test('the message menu looks up every known person in a message, privately', async () => {
      const said = await scenario.type('Did Kiki Camarena know Rafael Caro Quintero? Ask Z-42.', { place });
      const outcome = await scenario.playground.menu({
        member: scenario.memberId('reporter'),
        message: said.messages[0]?.id ?? '',
        command: 'Look up',
      });
      expect(isPrivate(outcome.messages[0])).toBe(true);
      const text = textOf(outcome);
      for (const name of ['Camarena', 'Rafael Caro Quintero', 'Omar Treviño Morales'])
        expect(text).toContain(name);
      expect(text).not.toContain('Miguel');
    });
  });

  test('every registered command was typed above', () => {
    expect(COMMANDS.filter((command) => command.type === ApplicationCommandType.Message)).toHaveLength(2);
    expect(
      scenario.playground
        .state()
        .commands.map((command) => command.name)
        .toSorted(),
    ).toEqual(COMMANDS.map((command) => command.name).toSorted());
  });

  test('names are suggested before the first letter, and better with each', async () => {
    const labels = async (line: string): Promise<string[]> =>
      (await scenario.suggest(line)).suggestions
        .filter((one) => one.kind === 'choice')
        .map((one) => one.label);
    expect(await labels('/who person:')).toContain('Rafael Caro Quintero');
    expect((await labels('/who person:Car'))[0]).toContain('Rafael Caro Quintero');
    expect((await labels('/charges person:z40'))[0]).toContain('Miguel');
    expect(await labels('/timeline person:trevio')).toHaveLength(2);
    expect((await labels('/sources article:mexico'))[0]).toContain('mexico');
    expect((await labels('/when about:quin'))[0]).toContain('Quintero');
  });

  test('no answer pings anybody', async () => {
    const outcome = await scenario.type('/find "@everyone <@1204000000000000001>"');
    expect(outcome.messages[0]?.mentions).toEqual([]);
    expect(outcome.messages[0]?.mention_everyone).toBe(false);
  });

  test('what is typed comes back as text, never as markdown or a mention', async () => {
    const outcome = await scenario.type(
      '/who person:**x** <@1204000000000000001> `y` [a](https://example.org)',
    );
    expect(proseOf(outcome)).toContain('**x** <@1204000000000000001> `y` [a](https://example.org)');
  });

  test.each([
    ['control characters and bidi marks', '/who person:\u202Eorac\u202C \u200Bquin\u0007tero'],
    ['a very long name', `/who person:${'Caro '.repeat(16)}`],
    ['only marks', '/who person:!!! ???'],
    ['an emoji', '/find 🧾'],
    ['a date that does not exist', '/when 2025-02-31'],
    ['an article that does not exist', '/sources ../../etc/passwd'],
    ['a quotation mark left open', '/find "drug traff'],
  ])('bad input gets a sentence: %s', async (_what, line) => {
    const outcome = await scenario.type(line);
    expect(outcome.failed).toBeUndefined();
    expect(textOf(outcome)).toMatch(
      /nothing in this store|no article in this store|did you mean|which|Rafael|not a date|Found/i,
    );
  });

  test('the page is turned in place by the one who asked, and privately by anybody else', async () => {
    const asked = await scenario.type('/timeline');
    const next = pressablesOf(asked.messages[0]).find((one) => one.label.startsWith('Next'));
    expect(next).toBeDefined();
    const stranger = await scenario.press(asked, next?.customId ?? '', { member: 'stranger' });
    expect(stranger.messages[0]?.id).not.toBe(asked.messages[0]?.id);
    expect(isPrivate(stranger.messages[0])).toBe(true);
    const own = await scenario.press(asked, next?.customId ?? '');
    expect(own.messages[0]?.id).toBe(asked.messages[0]?.id);
    expect(textOf(own)).toContain('page 2 of');
  });

  test('a chooser is replaced by the answer that was chosen', async () => {
    const asked = await scenario.type('/charges Trevino Morales');
    const [first] = pressablesOf(asked.messages[0]).filter((one) => one.label.includes('Miguel'));
    const chosen = await scenario.press(asked, first?.customId ?? '', {
      ...(first?.values ? { values: first.values } : {}),
    });
    expect(chosen.messages[0]?.id).toBe(asked.messages[0]?.id);
    expect(textOf(chosen)).toContain('Miguel Treviño Morales');
  });

  test('every button and menu entry that can be reached from any command leads to an answer', async () => {
    const seen = new Set<string>();
    const isReplacing = (one: Pressable): boolean => keyOf(one).startsWith('1=');
    const keyOf = ({ customId, values }: Pressable): string => values?.join() ?? customId;
    const where: Where = { place: 'courts' };
    const starts = SLASH.map((command) => command.example);
    for (const line of starts) {
      const queue: { message: string; pressable: Pressable }[] = [];
      const enqueue = (outcome: { messages: { id: string }[] }, pressables: Pressable[]): void => {
        const message = outcome.messages.at(-1)?.id ?? '';
        // What replaces its message goes to the bottom of the pile: everything else on that message comes first.
        const replacing = pressables.filter(isReplacing);
        for (const pressable of [
          ...replacing.slice(0, 1),
          ...pressables.filter((one) => !isReplacing(one)),
        ]) {
          if (seen.has(keyOf(pressable))) continue;
          seen.add(keyOf(pressable));
          queue.push({ message, pressable });
        }
      };
      const first = await scenario.type(line, where);
      enqueue(first, pressablesOf(first.messages[0]));
      for (let next = queue.pop(); next; next = queue.pop()) {
        const { message, pressable } = next;
        const outcome = await scenario.playground.press({
          member: scenario.memberId('stranger'),
          message,
          customId: pressable.customId,
          ...(pressable.values ? { values: pressable.values } : {}),
        });
        expect(outcome.failed, pressable.label).toBeUndefined();
        if (outcome.modal) continue;
        expect(textOf(outcome), pressable.label).not.toMatch(/did not work|older version/);
        expect((outcome.messages[0]?.flags ?? 0) & MessageFlags.IsComponentsV2, pressable.label).not.toBe(0);
        enqueue(outcome, pressablesOf(outcome.messages.at(-1)));
      }
    }
    expect(seen.size).toBeGreaterThan(20);
  });
});
