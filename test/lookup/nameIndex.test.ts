import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldName } from '../../src/lookup/fold.ts';
import { slipOf } from '../../src/lookup/names/distance.ts';
import { buildNameIndex } from '../../src/lookup/names/nameIndex.ts';
import { soundKeys } from '../../src/lookup/names/soundKeys.ts';
import { generatePeople, MISSPELLINGS, seededRandom } from '../bench/nameGenerator.ts';

const people = generatePeople(2_000, 7);
const index = buildNameIndex(people.map(({ owner, full }) => ({ text: full, owner, kind: 'full' })));
const nameOf = (owner: number | undefined): string => foldName(people[owner ?? -1]?.full ?? '');

describe('the name index', () => {
  test('every name finds itself, or somebody of the very same name, first', () => {
    for (const { full } of people) {
      const [best] = index.search(full, { limit: 1 });
      expect(nameOf(best?.owner)).toBe(foldName(full));
    }
  });

  test('a long name without one of its letters is still suggested', () => {
    const long = people.filter(({ full }) => foldName(full).replaceAll(' ', '').length >= 12);
    fc.assert(
      fc.property(
        fc.constantFrom(...long),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (person, share) => {
          const name = foldName(person.full);
          const at = Math.floor(share * name.length);
          fc.pre(name[at] !== ' ');
          const found = index.search(name.slice(0, at) + name.slice(at + 1), { limit: 5 });
          expect(found.map(({ owner }) => nameOf(owner))).toContain(name);
        },
      ),
    );
  });

  test('of 1,600 misspelled names at least 97 in 100 are first, 99 among five', () => {
    const random = seededRandom(11);
    let first = 0;
    let five = 0;
    let count = 0;
    for (const [kind, misspell] of Object.entries(MISSPELLINGS)) {
      if (kind === 'code name') continue;
      for (let turn = 0; turn < 100; turn += 1) {
        const person = people[Math.floor(random() * people.length)];
        if (!person) continue;
        const found = index.search(misspell(person, random), { limit: 5 }).map(({ owner }) => nameOf(owner));
        count += 1;
        if (found[0] === foldName(person.full)) first += 1;
        if (found.includes(foldName(person.full))) five += 1;
      }
    }
    expect(first / count).toBeGreaterThanOrEqual(0.97);
    expect(five / count).toBeGreaterThanOrEqual(0.99);
  });

  test('a beginning that very many names have gives the first of them by rank', () => {
    const many = buildNameIndex(
      Array.from({ length: 10_000 }, (_none, owner) => ({
        text: `Ana M${owner}x Roe`,
        owner,
        kind: 'full' as const,
      })),
    );
    expect(many.search('m', { limit: 3, typing: true }).map(({ owner }) => owner)).toEqual([0, 1, 2]);
    expect(many.search('ana m77', { limit: 1, typing: true })[0]?.owner).toBe(77);
  });

  test('an empty index finds nobody', () => {
    expect(buildNameIndex([]).search('Ana', { limit: 5 })).toEqual([]);
    expect(buildNameIndex([]).search('', { limit: 5, typing: true })).toEqual([]);
  });
});

describe('spelling traditions', () => {
  test.each([
    ['khodorkovsky', 'chodorkowski'],
    ['yeltsin', 'jelzin'],
    ['zhukov', 'joukov'],
    ['jimenez', 'ximenes'],
    ['tchaikovsky', 'chaikovskij'],
    ['mueller', 'muller'],
    ['gorbachev', 'gorbatschew'],
    ['kintero', 'quintero'],
    ['phillips', 'filips'],
    ['sergey', 'sergei'],
  ])('%s and %s share a key', (one, other) => {
    expect(soundKeys(one)).toContainEqual(expect.toBeOneOf(soundKeys(other)));
  });

  test.each([
    ['trevino', 'trevizo'],
    ['martin', 'marvin'],
    ['garcia', 'gracia'],
  ])('%s and %s share none', (one, other) => {
    expect(soundKeys(one).filter((key) => soundKeys(other).includes(key))).toEqual([]);
  });
});

describe('a single slip', () => {
  test.each([
    ['quntero', 'quintero', 'letter missing'],
    ['quiintero', 'quintero', 'letter added'],
    ['qunitero', 'quintero', 'letters swapped'],
    ['quintera', 'quintero', 'one letter differs'],
    ['kintera', 'quintero', undefined],
    ['quintero', 'quintero', undefined],
  ])('%s for %s: %s', (typed, meant, slip) => {
    expect(slipOf(typed, meant)).toBe(slip);
  });
});

describe('a slip among many names', () => {
  const many = buildNameIndex([
    { text: 'Ana Trevino', owner: 0, kind: 'full' },
    { text: 'Ana Berta Marlowe', owner: 1, kind: 'full' },
    ...people.map(({ full }, at) => ({ text: full, owner: at + 2, kind: 'full' as const })),
  ]);

  test.each([
    ['a doubled consonant is forgiven beside one word that is the same', 'Ana Trevinno', 'slip'],
    ['a missing letter is not', 'Ana Trevno', 'likely'],
    ['beside two words that are the same it is', 'Ana Berta Marlwe', 'slip'],
    ['a word alone is never forgiven', 'Trevinno', 'likely'],
  ])('%s', (_rule, typed, certainty) => {
    expect(many.search(typed, { limit: 1 })[0]?.certainty).toBe(certainty);
  });
});
