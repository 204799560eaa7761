import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinPeople } from '../../src/lookup/people.ts';
import type { IndexedPerson } from '../../src/store/store.ts';
import { form, record } from './support.ts';

/** The people of some records, each as the articles that it is joined from, oldest first. */
const joined = (records: readonly IndexedPerson[]): string[] =>
  joinPeople(records)
    .map(({ records: own }) =>
      own
        .map(({ article }) => article)
        .toReversed()
        .join('+'),
    )
    .toSorted();

/** The same or different names in articles a, b, c, a year apart. */
const inArticles = (...people: [name: string, more?: Partial<IndexedPerson>][]): IndexedPerson[] =>
  people.map(([name, more], at) =>
    record(name, { article: 'abcdef'[at] ?? 'z', published: `${2020 + at}-06-01`, ...more }),
  );

describe('joining people across articles', () => {
  test.each<[string, IndexedPerson[], string[]]>([
    ['one full name is one person', inArticles(['Ana Ruiz'], ['Ana Ruiz']), ['a+b']],
    ['case and accents do not matter', inArticles(['Ana Muñoz'], ['ANA MUNOZ']), ['a+b']],
    ['nor do lost letters', inArticles(['Ana Muñoz'], ['Ana Muoz']), ['a+b']],
    [
      'nor does an editor’s spelling',
      inArticles(['Ana Muoz', { repaired: 'Ana Muñoz' }], ['Ana Munoz']),
      ['a+b'],
    ],
    ['a byname with its article joins nobody', inArticles(['El Güero'], ['El Güero']), ['a', 'b']],
    ['a surname alone joins nobody', inArticles(['Ruiz'], ['Ruiz'], ['Ana Ruiz']), ['a', 'b', 'c']],
    [
      'nor does a short form',
      inArticles(
        ['Ana Ruiz Paz', { forms: [form('Ruiz Paz', 'short')] }],
        ['Eva Ruiz Paz', { forms: [form('Ruiz Paz', 'short')] }],
      ),
      ['a', 'b'],
    ],
    [
      'nor a code name, however strong',
      inArticles(
        ['Ana Ruiz', { forms: [form('Z-9', 'code-name')] }],
        ['Eva Paz', { forms: [form('Z-9', 'code-name')] }],
      ),
      ['a', 'b'],
    ],
    [
      'a former name joins',
      inArticles(['Ana Ruiz', { forms: [form('Ana Bell', 'former-name')] }], ['Ana Bell']),
      ['a+b'],
    ],
    [
      'a weak former name does not',
      inArticles(['Ana Ruiz', { forms: [form('Ana Bell', 'former-name', 'weak')] }], ['Ana Bell']),
      ['a', 'b'],
    ],
    [
      'ages that a year explains agree',
      inArticles(['Ana Ruiz', { age: 30 }], ['Ana Ruiz', { age: 31 }]),
      ['a+b'],
    ],
    [
      'ages that nothing explains part',
      inArticles(['Ana Ruiz', { age: 30 }], ['Ana Ruiz', { age: 52 }]),
      ['a', 'b'],
    ],
    [
      'who fits two of one name joins neither',
      inArticles(['Ana Ruiz', { age: 30 }], ['Ana Ruiz', { age: 52 }], ['Ana Ruiz']),
      ['a', 'b', 'c'],
    ],
    [
      'who fits one of two joins that one',
      inArticles(['Ana Ruiz', { age: 30 }], ['Ana Ruiz', { age: 52 }], ['Ana Ruiz', { age: 32 }]),
      ['a+c', 'b'],
    ],
    [
      'the accused and a judge, a prosecutor, a lawyer, an officer or a victim of that name are two',
      inArticles(
        ['Ana Ruiz', { part: 'defendant' }],
        ['Ana Ruiz', { part: 'judge' }],
        ['Bo Lind', { part: 'victim' }],
        ['Bo Lind', { part: 'defendant' }],
      ),
      ['a', 'b', 'c', 'd'],
    ],
    [
      'who is accused and who is not are two of one name, unless ages, roles or a long name agree',
      [
        ...inArticles(
          ['Ana Ruiz', { part: 'defendant' }],
          ['Ana Ruiz'],
          ['Bo Lind', { part: 'defendant', age: 40 }],
          ['Bo Lind', { age: 41 }],
          ['Cy Dahl', { part: 'defendant', role: 'a former warehouse manager' }],
          ['Cy Dahl', { part: 'official', role: 'manager of a harbour' }],
        ),
      ],
      ['a', 'b', 'c+d', 'e+f'],
    ],
    [
      'a long name agrees by itself; a word that many roles have does not',
      inArticles(
        ['Ana Bell Paz', { part: 'defendant' }],
        ['Ana Bell Paz'],
        ['Cy Dahl', { part: 'defendant', role: 'a former baker' }],
        ['Cy Dahl', { role: 'former mayor' }],
      ),
      ['a+b', 'c', 'd'],
    ],
    [
      'who is only named joins a judge of that name, and the accused join each other',

      inArticles(
        ['Ana Ruiz', { part: 'defendant' }],
        ['Ana Ruiz', { part: 'defendant' }],
        ['Bo Lind', { part: 'judge' }],
        ['Bo Lind', { part: 'other' }],
      ),
      ['a+b', 'c+d'],
    ],
    ['father and son are two', inArticles(['Ed Roe Sr.'], ['Ed Roe Jr.'], ['Ed Roe Jr']), ['a', 'b+c']],
    ['who is called Jr. is not who is not', inArticles(['Ed Roe'], ['Ed Roe Jr.']), ['a', 'b']],
    ['one middle initial agrees with none', inArticles(['John Smith'], ['John K. Smith']), ['a+b']],
    [
      'two middle initials part, and who has none joins neither',
      inArticles(['John K. Smith'], ['John R. Smith'], ['John Smith'], ['John R Smith']),
      ['a', 'b+d', 'c'],
    ],
    [
      'two of one name in one article are two',
      [
        record('Ana Ruiz', { article: 'a', person: 'one' }),
        record('Ana Ruiz', { article: 'a', person: 'two' }),
      ],
      ['a', 'a'],
    ],
  ])('%s', (_rule, records, people) => {
    expect(joined(records)).toEqual(people.toSorted());
  });

  test('records stand newest first, and the editor’s spelling is the name', () => {
    const [person] = joinPeople(inArticles(['Ana Muoz', { repaired: 'Ana Muñoz' }], ['Ana Munoz']));
    expect(person?.records.map(({ article }) => article)).toEqual(['b', 'a']);
    expect(person?.name).toBe('Ana Muñoz');
  });

  test('keys are unique, short, and stay the same as newer articles come', () => {
    const older = inArticles(['Ana Ruiz', { age: 30 }], ['Ana Ruiz', { age: 52 }], ['Bo Lind']);
    const keys = joinPeople(older).map(({ key }) => key);
    const later = joinPeople([
      ...older,
      ...inArticles(['Cy Dahl'], ['Bo Lind'], ['Ana Ruiz', { age: 59 }]).map((one) => ({
        ...one,
        article: `new-${one.article}`,
        published: '2027-01-01',
      })),
    ]).map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
    for (const key of keys) expect(key).toMatch(/^[a-z0-9]{1,24}$/);
    expect(later).toEqual(expect.arrayContaining(keys));
  });

  test('no order of the records changes who is joined', () => {
    const records = inArticles(
      ['John K. Smith', { age: 40 }],
      ['John Smith', { age: 41 }],
      ['John R. Smith'],
      ['John Smith'],
      ['Ana Ruiz'],
      ['ana ruiz'],
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
        expect(joined(shuffled)).toEqual(joined(records));
      }),
    );
  });

  test('every record is in exactly one person, and no person has two records of one article', () => {
    const records = fc.array(
      fc.record({
        name: fc.constantFrom('Ana Ruiz', 'Ana B. Ruiz', 'Ana C. Ruiz', 'Ruiz', 'Ana Ruiz Jr.', 'Ana Muñoz'),
        age: fc.option(fc.integer({ min: 18, max: 60 }), { nil: undefined }),
        article: fc.integer({ min: 0, max: 8 }),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(records, (drawn) => {
        const all = drawn.map(({ name, age, article }, at) =>
          record(name, {
            article: `story-${article}`,
            person: `p${at}`,
            ...(age === undefined ? {} : { age }),
          }),
        );
        const people = joinPeople(all);
        expect(people.flatMap(({ records: own }) => own).toSorted(byPerson)).toEqual(all.toSorted(byPerson));
        for (const { records: own } of people) {
          expect(new Set(own.map(({ article }) => article)).size).toBe(own.length);
        }
      }),
    );
  });
});

const byPerson = (one: IndexedPerson, other: IndexedPerson): number => (one.person < other.person ? -1 : 1);
