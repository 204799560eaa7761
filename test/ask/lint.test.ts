import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import type { Desk } from '../../src/ask/desk.ts';
import type { Question } from '../../src/facts/answer.ts';
import { lintAnswer } from '../../src/facts/lint.ts';
import { anyText, HOSTILE, storyOf } from './hostile.ts';
import { shipped } from './shipped.ts';
import { deskOf } from './support.ts';

/** Every question that a store can be asked: each person, date, article, quote and a word of each sentence. */
function questionsOf({ snapshot, lookup }: Desk): Question[] {
  const people = [
    ...new Set(snapshot.people.map((one) => lookup.personIn(one.article, one.person)?.key ?? '')),
  ];
  const all = snapshot.articles.flatMap((article) => snapshot.facts(article.id) ?? []);
  return [
    { kind: 'timeline' },
    { kind: 'sources' },
    { kind: 'look-up', text: snapshot.people.map((person) => person.name).join('\n') },
    ...people.flatMap((person): Question[] => [
      { kind: 'who', person },
      { kind: 'charges', person },
      { kind: 'timeline', person },
      { kind: 'quotes', person },
      { kind: 'when', about: person },
    ]),
    ...snapshot.people.flatMap(({ name }): Question[] => [
      { kind: 'who', person: name },
      { kind: 'find', words: name },
      { kind: 'when', about: name },
    ]),
    ...all.flatMap((facts): Question[] => [
      { kind: 'sources', article: facts.article.id },
      ...facts.dates.flatMap((date): Question[] => [
        { kind: 'when', about: date.value },
        { kind: 'when', about: date.quote.text },
      ]),
      ...facts.events.map(
        ({ quote }): Question => ({
          kind: 'passage',
          article: quote.article,
          start: quote.start,
          end: quote.end,
        }),
      ),
      ...facts.charges.map((charge): Question => ({ kind: 'find', words: charge.offence.text })),
    ]),
  ];
}

describe('no answer breaks a rule of the desk', () => {
  test.each([
    ['the shipped article', deskOf([shipped])],
    [
      'names that try to be more than text',
      deskOf(HOSTILE.map((name, index) => storyOf(`story-${index}`, name, 'fraud'))),
    ],
    [
      'offences that try to be more than text',
      deskOf(HOSTILE.map((words, index) => storyOf(`story-${index}`, `Jane Roe ${index}`, words))),
    ],
  ])('%s', (_store, desk) => {
    const questions = questionsOf(desk);
    expect(questions.length).toBeGreaterThan(20);
    const broken = questions.flatMap((question) =>
      lintAnswer(ask(question, desk), desk.snapshot).map(
        (problem) => `${JSON.stringify(question)}: ${problem}`,
      ),
    );
    expect(broken).toEqual([]);
  });

  test('whatever is typed is answered, and no answer breaks a rule', () => {
    const desk = deskOf([shipped]);
    const typed = fc.oneof(
      anyText({ maxLength: 120 }),
      fc.constantFrom(...HOSTILE),
      fc.stringMatching(/^[A-Za-z0-9 .,'-]{0,40}$/),
    );
    fc.assert(
      fc.property(typed, (text) => {
        for (const question of [
          { kind: 'who', person: text },
          { kind: 'charges', person: text },
          { kind: 'when', about: text },
          { kind: 'timeline', person: text },
          { kind: 'quotes', person: text },
          { kind: 'find', words: text },
          { kind: 'sources', article: text },
          { kind: 'look-up', text },
          { kind: 'passage', article: text, start: 0, end: 10 },
          { kind: 'passage', article: shipped.facts.article.id, start: text.length, end: 3_000 },
        ] as const) {
          expect(lintAnswer(ask(question, desk), desk.snapshot)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
