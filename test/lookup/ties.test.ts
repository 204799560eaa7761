import { describe, expect, test } from 'vitest';
import { joinPeople } from '../../src/lookup/people.ts';
import { doubtfulPairs } from '../../src/lookup/ties.ts';
import type { IndexedPerson, RecordRef } from '../../src/store/store.ts';

const record = (article: string, name: string, age?: number): IndexedPerson => ({
  article,
  published: `2026-05-0${article.length}`,
  person: name.toLowerCase().replaceAll(/\W+/g, '-'),
  name,
  forms: [{ text: name, kind: 'full', strength: 'strong' }],
  part: 'other',
  ...(age === undefined ? {} : { age }),
  mentions: 1,
});
const refOf = ({ article, person }: IndexedPerson): RecordRef => ({ article, person });

const namesOf = (records: IndexedPerson[]): string[][] =>
  doubtfulPairs(joinPeople(records), undefined).map((pair) => pair.map(({ name }) => name).toSorted());

describe('people who may be one', () => {
  test.each([
    ['an initial', [record('a', 'John Smith'), record('bb', 'J. Smith')], 1],
    ['one full name with ages that disagree', [record('a', 'Ann Lee', 20), record('bb', 'Ann Lee', 60)], 1],
    ['a first name that the other begins with', [record('a', 'Rob Hale'), record('bb', 'Robert Hale')], 1],
    ['a surname alone', [record('a', 'Miguel Ortiz'), record('bb', 'Omar Ortiz')], 0],
    ['the same first letter alone', [record('a', 'Maria Ortiz'), record('bb', 'Miguel Ortiz')], 0],
    ['whom one article tells apart', [record('a', 'John Smith'), record('a', 'J. Smith')], 0],
    ['whom their names join', [record('a', 'John Smith'), record('bb', 'John Smith')], 0],
  ])('%s', (_what, records, pairs) => {
    expect(namesOf(records)).toHaveLength(pairs);
  });

  test('an answer joins them, parts them, and is asked for no more', () => {
    const [one, other] = [record('a', 'John Smith'), record('bb', 'J. Smith')];
    const pair = [refOf(one), refOf(other)] as const;
    const joined = joinPeople([one, other], { same: [pair], different: [] });
    expect(joined).toHaveLength(1);
    expect(joined[0]?.records.map(({ article }) => article)).toEqual(['bb', 'a']);
    const ties = { same: [], different: [pair] };
    expect(doubtfulPairs(joinPeople([one, other], ties), ties)).toEqual([]);
  });

  test('people whom their names join are parted where an editor said so', () => {
    const records = [record('a', 'John Smith'), record('bb', 'John Smith'), record('ccc', 'John Smith')];
    const [one, other] = records;
    if (!one || !other) throw new Error('no records');
    expect(joinPeople(records)).toHaveLength(1);
    const people = joinPeople(records, { same: [], different: [[refOf(one), refOf(other)]] });
    expect(people.map((person) => person.records.length).toSorted()).toEqual([1, 2]);
    expect(new Set(people.map(({ key }) => key)).size).toBe(2);
  });
});
