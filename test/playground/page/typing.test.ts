import {
  type APIApplicationCommand,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answer,
  close,
  empty,
  enter,
  move,
  NOTHING_TYPED,
  pick,
  refuse,
  type Typing,
  type,
} from '../../../src/playground/page/typing.ts';
import type { Suggestion } from '../../../src/playground/protocol.ts';

const suggestion = (kind: Suggestion['kind'], line: string): Suggestion => ({
  kind,
  label: line,
  description: '',
  line,
});

const command = (name: string, isRequired: boolean): APIApplicationCommand => ({
  id: '1',
  application_id: '1',
  version: '1',
  type: ApplicationCommandType.ChatInput,
  name,
  description: name,
  default_member_permissions: null,
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'person',
      description: 'A name',
      required: isRequired,
    },
  ],
});
const DIGEST: APIApplicationCommand = {
  ...command('digest', false),
  options: [{ type: ApplicationCommandOptionType.Subcommand, name: 'off', description: 'No more' }],
};
const COMMANDS = [command('who', true), command('timeline', false), DIGEST];

const typed = (line: string, suggestions: Suggestion[] = [], hint?: string): Typing => {
  const typing = type(NOTHING_TYPED, line);
  return answer(typing, typing.asked, { suggestions, ...(hint === undefined ? {} : { hint }) });
};

describe('suggestions', () => {
  test('of an older line are dropped, whenever they come', () => {
    const first = type(NOTHING_TYPED, '/who C');
    const second = type(first, '/who Ca');
    const fresh = answer(second, second.asked, { suggestions: [suggestion('choice', '/who Caro')] });
    expect(answer(fresh, first.asked, { suggestions: [suggestion('choice', '/who Carl')] })).toBe(fresh);
    expect(answer(second, first.asked, { suggestions: [] })).toBe(second);
  });

  test('under way when a line is sent are dropped', () => {
    const before = type(NOTHING_TYPED, '/who C');
    const sent = empty(before);
    expect(answer(sent, before.asked, { suggestions: [suggestion('choice', '/who Caro')] })).toBe(sent);
    expect(sent.line).toBe('');
  });

  test('vanish once no command is typed', () => {
    const typing = type(typed('/w', [suggestion('command', '/who ')]), 'w');
    expect(typing.suggestions).toEqual([]);
    expect(typing.isOpen).toBe(false);
  });

  test('of a command or of an empty option have the first one chosen, others none', () => {
    expect(typed('/w', [suggestion('command', '/who ')]).selected).toBe(0);
    expect(typed('/digest ', [suggestion('option', '/digest off ')]).selected).toBe(0);
    expect(typed('/who Caro private:', [suggestion('choice', '/who Caro private:true')]).selected).toBe(0);
    expect(typed('/who Caro', [suggestion('choice', '/who Rafael Caro Quintero')]).selected).toBeUndefined();
  });

  test('of a value that was just picked offer no more values, but further options', () => {
    const choices = [suggestion('choice', '/who Caro'), suggestion('option', '/who Caro private:')];
    const picked = pick(typed('/who C', choices), 0);
    expect(picked.line).toBe('/who Caro');
    expect(answer(picked, picked.asked, { suggestions: choices }).suggestions).toEqual([choices[1]]);
    const more = type(picked, '/who Caro Q');
    expect(answer(more, more.asked, { suggestions: choices }).suggestions).toEqual(choices);
  });

  test('are gone through with the arrows, round and round', () => {
    const typing = typed('/who C', [suggestion('choice', '/who A'), suggestion('choice', '/who B')]);
    expect(move(typing, 1).selected).toBe(0);
    expect(move(typing, -1).selected).toBe(1);
    expect(move(move(move(typing, 1), 1), 1).selected).toBe(0);
    expect(move(close(typing), 1).selected).toBeUndefined();
  });
});

describe('Enter', () => {
  test.each([
    ['nothing is typed', typed('  '), { do: 'nothing' }],
    ['a message', typed('hello'), { do: 'run' }],
    [
      'a command that needs an option: its options come',
      typed('/who', [suggestion('command', '/who ')]),
      { do: 'type', line: '/who ' },
    ],
    [
      'a command that needs none: it runs',
      typed('/timeline', [suggestion('command', '/timeline ')]),
      { do: 'run' },
    ],
    ['a command with subcommands: they come', typed('/digest'), { do: 'type', line: '/digest ' }],
    ['a subcommand that needs nothing: it runs', typed('/digest off'), { do: 'run' }],
    [
      'half a command: the chosen one is picked',
      typed('/wh', [suggestion('command', '/who ')]),
      { do: 'pick', index: 0 },
    ],
    [
      'a value, none chosen: it runs as it is typed',
      typed('/who Caro', [suggestion('choice', '/who X')]),
      { do: 'run' },
    ],
    [
      'a value, one chosen: it is picked',
      move(typed('/who Caro', [suggestion('choice', '/who X')]), 1),
      { do: 'pick', index: 0 },
    ],
    [
      'after Escape: it runs as it is typed',
      close(move(typed('/who Caro', [suggestion('choice', '/who X')]), 1)),
      { do: 'run' },
    ],
  ] as const)('%s', (_situation, typing, expected) => {
    expect(enter(typing, COMMANDS)).toEqual(expected);
  });
});

test('a refusal stays until the line changes', () => {
  const refused = refuse(typed('/who', [], 'person is missing'), 'There is no such member.');
  expect(refused.problem).toBe('There is no such member.');
  expect(type(refused, '/who C').problem).toBeUndefined();
});

test('whatever is done, what is chosen is there, and the newest question only grows', () => {
  const act = fc.oneof(
    fc
      .constantFrom('/', '/w', '/who ', '/who C', 'hello', '')
      .map((line) => (typing: Typing) => type(typing, line)),
    fc.tuple(fc.nat(3), fc.nat(2)).map(
      ([count, age]) =>
        (typing: Typing) =>
          answer(typing, typing.asked - age, {
            suggestions: Array.from({ length: count }, (_, index) => suggestion('choice', `/who ${index}`)),
          }),
    ),
    fc.constantFrom(1, -1).map((step) => (typing: Typing) => move(typing, step === 1 ? 1 : -1)),
    fc.nat(4).map((index) => (typing: Typing) => pick(typing, index)),
    fc.constantFrom(close, empty),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      let typing = NOTHING_TYPED;
      for (const next of acts) {
        const after = next(typing);
        expect(after.asked).toBeGreaterThanOrEqual(typing.asked);
        if (after.selected !== undefined) expect(after.selected).toBeLessThan(after.suggestions.length);
        if (after.line !== typing.line) expect(after.asked).toBeGreaterThan(typing.asked);
        typing = after;
      }
    }),
  );
});
