import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import type { Desk } from '../../src/ask/desk.ts';
import type { Question } from '../../src/facts/answer.ts';
import { lintAnswer } from '../../src/facts/lint.ts';
import { articleOf } from '../../src/read/article.ts';
import { readArticle } from '../../src/read/read.ts';
import { anyText, HOSTILE, storyOf } from './hostile.ts';
import { shipped } from './shipped.ts';
import { deskOf, type Kept } from './support.ts';

const GOLD = join(import.meta.dirname, '../../../shared/eval/dev');

/** News and releases of other offices, where they are present beside the repository. */
const gold: Kept[] = globSync('*.txt', { cwd: GOLD }).map((file) => {
  const { article, text } = articleOf(basename(file, '.txt'), readFileSync(join(GOLD, file), 'utf8'));
  return { facts: readArticle({ article, text }), text };
});
if (gold.length === 0) {
  process.stderr.write(
    '\nNOT TRIED: answers from the gold texts (shared/eval beside the repository) are absent.\n',
  );
}

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

  test.skipIf(gold.length === 0)('the gold texts, as the reader reads them', { timeout: 60_000 }, () => {
    const desk = deskOf(gold);
    const people = [...new Set(desk.snapshot.people.map(({ name }) => name))];
    const questions = [
      ...gold.map(({ facts }): Question => ({ kind: 'sources', article: facts.article.id })),
      ...people.flatMap((person): Question[] => [
        { kind: 'who', person },
        { kind: 'charges', person },
        { kind: 'timeline', person },
      ]),
    ];
    const broken = questions.flatMap((question) => lintAnswer(ask(question, desk), desk.snapshot));
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
