import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildLookup, createLookups } from '../../src/lookup/build.ts';
import type { Snapshot } from '../../src/store/store.ts';
import { record, snapshotOfPeople } from './support.ts';

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
        const lookUp = createLookups();
        for (const { people: chosen, isJoined, isCopy } of steps) {
          const snapshot: Snapshot = {
            ...snapshotOfPeople(chosen.map((one) => (isCopy ? { ...one } : one))),
            ties: { same: isJoined ? [TIE] : [], different: [] },
          };
          expect(keysIn(snapshot, lookUp(snapshot))).toEqual(keysIn(snapshot, buildLookup(snapshot)));
        }
      }),
    );
  });

  test('index the people once where only facts changed', () => {
    const lookUp = createLookups();
    const before = snapshotOfPeople([ANA, EVA]);
    const first = lookUp(before);
    const after: Snapshot = { ...before, revision: 2, people: [...before.people], facts: () => undefined };
    expect(lookUp(after).findPerson).toBe(first.findPerson);
    expect(lookUp({ ...after, ties: { same: [TIE], different: [] } }).findPerson).not.toBe(first.findPerson);
  });
});
