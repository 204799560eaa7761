import { describe, expect, test } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import type { Question } from '../../src/facts/answer.ts';
import { showText } from '../../src/show/text.ts';
import { HOSTILE, storyOf } from '../ask/hostile.ts';
import { shipped } from '../ask/shipped.ts';
import { deskOf } from '../ask/support.ts';

const desk = deskOf([shipped]);
const textOf = (question: Question, options?: Parameters<typeof showText>[1]): string =>
  showText(ask(question, desk), options);
const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe('an answer on a terminal', () => {
  test('keeps to 80 columns', () => {
    const text = textOf({ kind: 'who', person: 'Caro Quintero' });
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test('keeps to a narrower width where asked', () => {
    const text = textOf({ kind: 'charges', person: 'Omar' }, { width: 40 });
    expect(text.split('\n').filter((line) => line.length > 40)).toEqual([]);
  });

  test('shows every quote whole, indented, and once', () => {
    const answer = ask({ kind: 'charges', person: 'Caro Quintero' }, desk);
    const text = flat(showText(answer));
    for (const { quote } of answer.sections.flatMap((section) => section.lines)) {
      if (quote) expect(text.split(`“${quote.text}”`)).toHaveLength(2);
    }
    expect(showText(answer)).toMatch(/^ {6}“/m);
  });

  test('says in the same line who said it and as of when', () => {
    expect(flat(textOf({ kind: 'charges', person: 'Caro Quintero' }))).toContain(
      "charges related to “drug trafficking”; no date given — according to “Mexico's Attorney General's Office”, in a statement; as of Feb. 28, 2025",
    );
  });

  test('has ANSI codes only where asked', () => {
    const question = { kind: 'who', person: 'Caro Quintero' } as const;
    expect(textOf(question)).not.toContain('\u001B');
    expect(textOf(question, { ansi: true })).toContain('\u001B[1mRafael Caro Quintero\u001B[22m');
  });

  test('says what to type for a choice', () => {
    expect(textOf({ kind: 'charges', person: 'Trevino Morales' })).toContain(
      '/charges Miguel Treviño Morales',
    );
  });

  test('lets no control character of an article reach the terminal', () => {
    const hostile = deskOf(HOSTILE.map((name, index) => storyOf(`story-${index}`, name, 'fraud')));
    const text = showText(ask({ kind: 'timeline' }, hostile));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
  });
});
