import { describe, expect, test } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import { suggest } from '../../src/ask/suggest.ts';
import type { Question } from '../../src/facts/answer.ts';
import { article, deskOf } from './support.ts';

const TEXT =
  'Jane Roe was charged with assault on Amy Doe. A judge later dismissed the charge. Jane Roe is the mayor of Springfield.';
const story = article('a-story', TEXT, (q) => ({
  people: [
    {
      id: 'roe',
      name: 'Jane Roe',
      forms: [{ text: 'Jane Roe', kind: 'full', strength: 'strong', quote: q('Jane Roe') }],
      roles: [],
      part: 'defendant',
      mentions: [q('Jane Roe'), q('Jane Roe', 1)],
    },
    {
      id: 'doe',
      name: 'Amy Doe',
      forms: [{ text: 'Amy Doe', kind: 'full', strength: 'strong', quote: q('Amy Doe') }],
      roles: [],
      part: 'victim',
      protected: 'victim-of-sexual-offence',
      mentions: [q('Amy Doe')],
    },
  ],
  dates: [],
  events: [
    {
      id: 'e1',
      quote: q('Jane Roe was charged with assault on Amy Doe.'),
      subjects: [{ kind: 'person', id: 'roe' }],
      saidBy: { kind: 'outlet' },
    },
  ],
  charges: [
    {
      id: 'c1',
      subject: { kind: 'person', id: 'roe' },
      offence: q('assault'),
      victims: ['doe'],
      steps: [
        {
          status: 'charged',
          asOf: '2025-02-28',
          saidBy: { kind: 'outlet' },
          quote: q('Jane Roe was charged with assault on Amy Doe.'),
        },
        {
          status: 'dismissed',
          asOf: '2025-02-28',
          saidBy: { kind: 'outlet' },
          quote: q('A judge later dismissed the charge.'),
        },
      ],
    },
  ],
}));
const desk = deskOf([story]);

describe('a protected person', () => {
  test.each<Question>([
    { kind: 'who', person: 'Jane Roe' },
    { kind: 'charges', person: 'Jane Roe' },
    { kind: 'timeline' },
    { kind: 'timeline', person: 'Jane Roe' },
    { kind: 'quotes', person: 'Jane Roe' },
    { kind: 'find', words: 'assault' },
    { kind: 'find', words: 'charged' },
    { kind: 'when', about: 'assault' },
    { kind: 'sources' },
    { kind: 'sources', article: 'a-story' },
    { kind: 'passage', article: 'a-story', start: 0, end: 30 },
    { kind: 'look-up', text: 'Jane Roe and somebody' },
  ])('is named in no answer: %o', (question) => {
    expect(JSON.stringify(ask(question, desk))).not.toMatch(/Amy|Doe/);
  });

  test('is nothing in this store when asked for, and is named only as it was typed', () => {
    const answer = ask({ kind: 'who', person: 'Amy Doe' }, desk);
    expect(answer.outcome).toBe('nothing');
    expect(answer.sections).toEqual([]);
    expect(answer.choices).toEqual([]);
    const chosen = ask({ kind: 'look-up', text: 'Amy Doe' }, desk);
    expect(chosen.choices).toEqual([]);
  });

  test.each(['person', 'about'] as const)('is never suggested (%s)', (kind) => {
    for (const typed of ['', 'A', 'Amy', 'Doe']) {
      expect(JSON.stringify(suggest(kind, typed, desk))).not.toMatch(/Amy|Doe/);
    }
  });

  test('takes a charge with it whole, so that no step stands without its end', () => {
    const steps = ask({ kind: 'charges', person: 'Jane Roe' }, desk).sections.flatMap(
      (section) => section.lines,
    );
    expect(steps.filter((line) => line.quote)).toEqual([]);
  });
});
