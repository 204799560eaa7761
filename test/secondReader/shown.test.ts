import { expect, test } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import { foldDecisions } from '../../src/clip/review/decisions.ts';
import { createViews } from '../../src/clip/review/snapshots.ts';
import { withoutProposed } from '../../src/clip/review/view.ts';
import type { Question } from '../../src/facts/answer.ts';
import { lintAnswer } from '../../src/facts/lint.ts';
import type { Facts } from '../../src/facts/schema.ts';
import { buildLookup } from '../../src/lookup/build.ts';
import { articleOf } from '../../src/read/article.ts';
import { readArticle } from '../../src/read/read.ts';
import { indexPeople } from '../../src/store/entry.ts';
import type { Snapshot } from '../../src/store/store.ts';

const QUOTE = 'On Monday Silver Birch was convicted of barratry.';
const ARTICLE = articleOf(
  '2026-05-02-story',
  `date 2026-05-02\n\nMartha Ellingham, 41, was charged with arson. ${QUOTE} She sells apples.`,
);
const FACTS = readArticle(ARTICLE, {
  model: 'small-1',
  proposals: [{ person: 'Silver Birch', offence: 'barratry', status: 'convicted', quote: QUOTE }],
});

/** A shipped store of one article. */
const snapshot = (facts: Facts): Snapshot => ({
  revision: 1,
  articles: [facts.article],
  people: indexPeople(facts),
  setAside: [],
  facts: (id) => (id === facts.article.id ? facts : undefined),
  text: () => ARTICLE.text,
  isOwn: () => false,
});

test('a person whom the second reader alone found has no name among others’ until an editor has confirmed a word of them', () => {
  const base = snapshot(FACTS);
  const views = createViews({ snapshot: () => base });
  const none = foldDecisions([]);
  const namesFor = (viewer: 'editor' | 'others', decisions = none): string[] =>
    views(viewer, decisions).people.map(({ name }) => name);
  expect(namesFor('editor')).toEqual(['Martha Ellingham', 'Silver Birch']);
  expect(namesFor('others')).toEqual(['Martha Ellingham']);
  const key = views('editor', none)
    .facts(ARTICLE.article.id)
    ?.charges.find(({ reader }) => reader)?.review?.key;
  const confirmed = foldDecisions([
    {
      did: 'confirm',
      article: ARTICLE.article.id,
      facts: [key ?? ''],
      id: '1',
      at: '2026-05-03T08:00:00.000Z',
      by: { id: '1', name: 'Edith' },
    },
  ]);
  expect(namesFor('others', confirmed)).toEqual(['Martha Ellingham', 'Silver Birch']);
  const facts = views('others', confirmed).facts(ARTICLE.article.id);
  expect(facts?.charges.map(({ offence }) => offence.text)).toEqual(['arson', 'barratry']);
});

test('what the first reader found on the same words stays where what the second proposed is left out', () => {
  const { people, charges, ...rest } = withoutProposed(FACTS);
  const { people: _people, charges: _charges, ...all } = FACTS;
  expect(rest).toEqual(all);
  expect(people.map(({ name }) => name)).toEqual(['Martha Ellingham']);
  expect(charges.map(({ offence }) => offence.text)).toEqual(['arson']);
  const first = readArticle(ARTICLE);
  expect(withoutProposed(first)).toBe(first);
});

test('a shipped store about which no second reader was asked has one view for all', () => {
  const base = snapshot(readArticle(ARTICLE));
  const views = createViews({ snapshot: () => base });
  const none = foldDecisions([]);
  expect(views('others', none)).toBe(views('editor', none));
});

test.each<[Question, RegExp]>([
  [{ kind: 'who', person: 'Silver Birch' }, /found as a person by the second reader alone/],
  [{ kind: 'who', person: 'Silver Birch' }, /convicted of barratry; .*proposed by the second reader/],
  [{ kind: 'charges', person: 'Silver Birch' }, /convicted of barratry; .*proposed by the second reader/],
  [
    { kind: 'sources', article: ARTICLE.article.id },
    /convicted of barratry; .*proposed by the second reader/,
  ],
  [{ kind: 'sources', article: ARTICLE.article.id }, /^Silver Birch.*proposed by the second reader/m],
])('an answer says whose proposal it is, and keeps the rules of the desk: %j', (question, says) => {
  const base = snapshot(FACTS);
  const desk = { snapshot: base, lookup: buildLookup(base), now: new Date('2026-05-03'), commands: [] };
  const answer = ask(question, desk);
  expect(lintAnswer(answer, base)).toEqual([]);
  const lines = [...answer.lead, ...answer.sections.flatMap((section) => section.lines)];
  const textOf = ({ spans, by = [] }: (typeof lines)[number]): string =>
    [...spans, ...by].map((span) => ('text' in span ? span.text : '')).join('');
  expect(lines.map(textOf).join('\n')).toMatch(says);
});
