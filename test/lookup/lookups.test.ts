import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildLookup, createLookups } from '../../src/lookup/build.ts';
import type { Snapshot } from '../../src/store/store.ts';
import { record, snapshotOfPeople, snapshotOfTexts } from './support.ts';

const ANA = record('Ana Ruiz', { person: 'ana' });
const EVA = record('Eva Sol', { person: 'eva' });
const BEN = record('Ben Roe', { person: 'ben', article: 'other' });
const BENJAMIN = record('Benjamin Roe', { person: 'benjamin', article: 'third' });
const TIE = [
  { article: 'other', person: 'ben' },
  { article: 'third', person: 'benjamin' },
] as const;

const keysIn = (snapshot: Snapshot, lookup: ReturnType<typeof buildLookup>) => ({
  people: snapshot.people.map(({ article, person }) => lookup.personIn(article, person)?.key),
  records: snapshot.people.map(({ article, person }) => lookup.personIn(article, person)?.records.length),
  suggested: lookup.suggestPeople('', 9).map(({ person }) => person.key),
  found: ['Ana Ruiz', 'Eva', 'Roe', 'ben roe'].map((typed) => lookup.findPerson(typed)),
});

describe('the lookups of a store that changes', () => {
  test('are those that are built anew, whatever people came, went or were joined', () => {
    const people = fc.subarray([ANA, EVA, BEN, BENJAMIN]);
    const step = fc.record({ people, isJoined: fc.boolean(), isCopy: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const lookups = createLookups();
        for (const { people: chosen, isJoined, isCopy } of steps) {
          const snapshot: Snapshot = {
            ...snapshotOfPeople(chosen.map((one) => (isCopy ? { ...one } : one))),
            ties: { same: isJoined ? [TIE] : [], different: [] },
          };
          expect(keysIn(snapshot, lookups.of(snapshot))).toEqual(keysIn(snapshot, buildLookup(snapshot)));
        }
      }),
    );
  });

  test('index the people once where only facts changed', () => {
    const lookups = createLookups();
    const before = snapshotOfPeople([ANA, EVA]);
    const first = lookups.of(before);
    const after: Snapshot = { ...before, revision: 2, people: [...before.people], facts: () => undefined };
    expect(lookups.of(after).findPerson).toBe(first.findPerson);
    expect(lookups.of({ ...after, ties: { same: [TIE], different: [] } }).findPerson).not.toBe(
      first.findPerson,
    );
  });
});

describe('the words of articles that come and go', () => {
  const all = snapshotOfTexts({
    '2025-01-01-fire': 'date 2025-01-01\nA warehouse burned in the harbour. The harbourmaster was charged.',
    '2025-01-02-boat': 'date 2025-01-02\nA boat left the harbour with charges of salt.',
    '2025-01-03-vote': 'date 2025-01-03\nThe council voted on the salt tax; Treviño abstained.',
  });

  test('are found as in an index built anew, and only in the articles of the one who asks', () => {
    const ids = fc.subarray(all.articles.map(({ id }) => id));
    const asked = fc.constantFrom(
      'harbour',
      'harb',
      'salt',
      'charge',
      'Trevino',
      '"the salt tax"',
      'warehouse',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(ids, asked), { maxLength: 8 }), (steps) => {
        const lookups = createLookups();
        for (const [shown, words] of steps) {
          const snapshot: Snapshot = {
            ...all,
            articles: all.articles.filter(({ id }) => shown.includes(id)),
            text: (id) => (shown.includes(id) ? all.text(id) : undefined),
          };
          const found = lookups.of(snapshot).findWords(words);
          expect(found).toEqual(buildLookup(snapshot).findWords(words));
          for (const { article } of found) expect(shown).toContain(article);
        }
      }),
    );
  });

  test('are found where thousands of words came since they were sorted', () => {
    const lookups = createLookups();
    const names = Array.from({ length: 4_000 }, (_, at) => `zword${at.toString(36)}x`);
    const snapshot = snapshotOfTexts({
      '2025-01-01-one': `date 2025-01-01\nThe zebra ran. ${names.join(' ')}.`,
      '2025-01-02-two': 'date 2025-01-02\nAnother zebrafish swam.',
    });
    for (const article of snapshot.articles) lookups.readAhead(snapshot, article);
    expect(
      lookups
        .of(snapshot)
        .findWords('zebra')
        .map(({ article }) => article)
        .toSorted(),
    ).toEqual(['2025-01-01-one', '2025-01-02-two']);
  });
});
