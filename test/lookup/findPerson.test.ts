import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildLookup } from '../../src/lookup/build.ts';
import { form, inWords, lookupOf, record, shipped } from './support.ts';

const lookup = buildLookup(shipped);
const BROTHERS = 'Miguel Treviño Morales, Omar Treviño Morales';

describe('a name as it was typed, in the shipped article', () => {
  test.each([
    // Accents, case, lost letters.
    ['Treviño', `choose ${BROTHERS}`],
    ['Trevino', `choose ${BROTHERS}`],
    ['Trevio', `choose ${BROTHERS}`],
    ['TREVIÑO', `choose ${BROTHERS}`],
    ['Trevino Morales', `choose ${BROTHERS}`],
    ['Trevi\ufffdo Morales', `choose ${BROTHERS}`],
    ['miguel trevino', 'found Miguel Treviño Morales'],
    ['Juan Ramn de la Fuente', 'found Juan Ramón de la Fuente'],
    // Code names: digits are dear.
    ['Z-40', 'found Miguel Treviño Morales'],
    ['El Z-40', 'found Miguel Treviño Morales'],
    ['the Kiki', 'found Enrique Kiki Camarena'],
    ['z40', 'found Miguel Treviño Morales'],
    ['z 40', 'found Miguel Treviño Morales'],
    ['Z-42', 'found Omar Treviño Morales'],
    ['Z-41', 'nothing'],
    ['Z-4', 'nothing'],
    // Nicknames, short forms, order, words written together.
    ['Kiki', 'found Enrique Kiki Camarena'],
    ['caro quintero', 'found Rafael Caro Quintero'],
    ['quintero caro', 'found Rafael Caro Quintero'],
    ['Caro Quintero, Rafael', 'found Rafael Caro Quintero'],
    ['caroquintero', 'found Rafael Caro Quintero'],
    ['Quintero', 'found Rafael Caro Quintero'],
    ['R. Caro Quintero', 'found Rafael Caro Quintero'],
    ['de la Fuente', 'found Juan Ramón de la Fuente'],
    ['delafuente', 'found Juan Ramón de la Fuente'],
    ['Trump', 'found Donald Trump'],
    ['President Trump', 'found Donald Trump'],
    ['Trump’s', 'found Donald Trump'],
    ['Gertz', 'found Alejandro Gertz Manero'],
    ['Omar', 'found Omar Treviño Morales'],
    ['Miguel Treviño Z-40', 'found Miguel Treviño Morales'],
    ['dela Fuente', 'found Juan Ramón de la Fuente'],
    ['drug lord Caro Quintero', 'found Rafael Caro Quintero'],
    // A letter missing or added in a longer word.
    ['Caro Quntero', 'found Rafael Caro Quintero'],
    ['Rafael Caro Quinteros', 'found Rafael Caro Quintero'],
    ['Rafael Caro Quinteor', 'found Rafael Caro Quintero'],
    // What only comes near is suggested, never answered.
    ['Cara Kintero', 'nothing, Rafael Caro Quintero'],
    ['Camerena', 'nothing, Enrique Kiki Camarena'],
    ['Camar', 'nothing, Enrique Kiki Camarena'],
    ['Rafael', 'nothing, Rafael Caro Quintero'],
    ['Miguel Caro Quintero', 'nothing, Rafael Caro Quintero'],
    ['M. Caro Quintero', 'nothing, Rafael Caro Quintero'],
    ['Rafaela Caro Quintero', 'nothing, Rafael Caro Quintero'],
    // Nobody of that name.
    ['Chapo Guzman', 'nothing'],
    ['Melania Trump', 'nothing'],
    ['Rafael Nadal', 'nothing'],
    ['Attorney General', 'nothing'],
    ['Justice Trump', 'nothing'],
    ['Donald Trump Jr.', 'nothing, Donald Trump'],
    ['Trumpet', 'nothing'],
    ['the', 'nothing'],
  ])('%s: %s', (typed, answer) => {
    expect(inWords(lookup.findPerson(typed))).toBe(answer);
  });

  test.each([
    ['nothing', ''],
    ['spaces', ' \t\n\u00a0'],
    ['a mention', '<@123456789012345678>'],
    ['emoji', '😀🇲🇽👩‍👩‍👧'],
    ['2,000 letters', 'x'.repeat(2_000)],
    ['2,000 names', 'Rafael Caro Quintero '.repeat(2_000)],
    ['control characters', '\u0000\u0007\u001b[31m'],
    ['a lone surrogate', '\ud800'],
    ['right to left', '\u202eرفائيل\u202c'],
    ['marks alone', '\u0301\u0301\u0301'],
    ['the names of an object', '__proto__ constructor toString'],
  ])('%s is answered sensibly', (_what, typed) => {
    expect(lookup.findPerson(typed).outcome).toBe('nothing');
    expect(lookup.suggestPeople(typed, 25).length).toBeLessThanOrEqual(25);
  });

  test('whatever is typed, nothing throws and no score leaves 0 to 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        lookup.findPerson(typed);
        for (const { score, why } of lookup.suggestPeople(typed, 5)) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(why).not.toBe('');
        }
      }),
    );
  });

  test('a key finds its person, typed or picked', () => {
    for (const { person } of lookup.suggestPeople('', 25)) {
      expect(person.key).toMatch(/^[a-z0-9]{1,24}$/);
      expect(lookup.personOf(person.key)).toBe(person);
      expect(inWords(lookup.findPerson(person.key))).toBe(`found ${person.name}`);
    }
  });

  test('every record of an article leads to its person', () => {
    for (const { article, person, name, repaired } of shipped.people) {
      expect(lookup.personIn(article, person)?.name).toBe(repaired ?? name);
    }
    expect(lookup.personIn('no-such-article', 'nobody')).toBeUndefined();
  });
});

describe('why a name matched', () => {
  test.each([
    ['Rafael Caro Quintero', 'whole name'],
    ['Quintero', 'part of the name'],
    ['quintero caro', 'other order'],
    ['caroquintero', 'written apart'],
    ['R. Caro Quintero', 'initial'],
    ['Z-40', 'code name'],
    ['Kiki', 'nickname'],
    ['Caro Quntero', 'letter missing'],
    ['Caro Quinteros', 'letter added'],
    ['Caro Qunitero', 'letters swapped'],
  ])('%s: %s', (typed, why) => {
    const answer = lookup.findPerson(typed);
    expect(answer.outcome === 'found' && answer.match.why).toBe(why);
  });

  test.each([
    ['Rafael', 'first name'],
    ['Camar', 'begins with it'],
    ['Camerena', 'one letter differs'],
    ['Kamarena', 'one letter differs'],
    ['Cara Kintero', 'spelled alike'],
    ['Kintero', 'sounds alike'],
    ['Miguel Caro Quintero', 'some of the words'],
  ])('%s is suggested: %s', (typed, why) => {
    const answer = lookup.findPerson(typed);
    expect(answer.outcome === 'nothing' && answer.suggestions[0]?.why).toBe(why);
  });

  test('a name printed without its ñ is found by the one who types it', () => {
    const answer = lookupOf(record('Ana Muoz')).findPerson('Ana Muñoz');
    expect(answer.outcome === 'found' && answer.match.why).toBe('letters lost');
  });
});

describe('who is the one that was asked for', () => {
  const smiths = ['John K. Smith', 'John R. Smith'].map((name) => record(name));
  test.each([
    ['several of one surname', [record('Ana Ruiz'), record('Eva Ruiz')], 'Ruiz', 'choose Ana Ruiz, Eva Ruiz'],
    [
      'a surname beside a first name',
      [record('Piers Morgan'), record('Morgan Vale')],
      'Morgan',
      'choose Morgan Vale, Piers Morgan',
    ],
    ['several of one first name', [record('Ana Ruiz'), record('Ana Paz')], 'Ana', 'choose Ana Paz, Ana Ruiz'],
    ['two middle initials', smiths, 'John Smith', 'choose John K. Smith, John R. Smith'],
    ['one middle initial', smiths, 'John K Smith', 'found John K. Smith'],
    ['another middle initial', smiths, 'John B Smith', 'nothing'],
    ['a middle initial that is not on record', [record('John Smith')], 'John B Smith', 'nothing, John Smith'],
    ['an initial on record', [record('J. Smith')], 'John Smith', 'nothing, J. Smith'],
    [
      'a whole name beside a longer one',
      [record('Ana Ruiz'), record('Ana Ruiz Paz')],
      'Ana Ruiz',
      'found Ana Ruiz',
    ],
    [
      'father and son',
      [record('Ed Roe Sr.'), record('Ed Roe Jr.')],
      'Ed Roe',
      'choose Ed Roe Jr., Ed Roe Sr.',
    ],
    ['the son', [record('Ed Roe Sr.'), record('Ed Roe Jr.')], 'Ed Roe Junior', 'found Ed Roe Jr.'],
    ['the father’s name for the son', [record('Ed Roe')], 'Ed Roe Jr.', 'nothing, Ed Roe'],
    ['a daughter', [record('Daniel Novak')], 'Daniela Novak', 'nothing, Daniel Novak'],
    ['a wife', [record('Ivan Petrov')], 'Ivan Petrova', 'nothing, Ivan Petrov'],
    ['another letter', [record('Marta Jensen Holm')], 'Maria Jensen Holm', 'nothing, Marta Jensen Holm'],
    [
      'a first and a last name swapped, both first names',
      [record('James Thomas'), record('Thomas Reed')],
      'Thomas James',
      'nothing, James Thomas',
    ],
    [
      'a title that is somebody’s name',
      [record('Stephen King'), record('Ana King')],
      'King',
      'choose Ana King, Stephen King',
    ],
    ['particles alone', [record('Juan de la Vega')], 'de la', 'nothing, Juan de la Vega'],
    [
      'a surname of two nicknames',
      [record('Al Roe', { forms: [form('Tiny', 'nickname')] }), record('Bo Tiny')],
      'Tiny',
      'choose Al Roe, Bo Tiny',
    ],
  ])('%s', (_what, people, typed, answer) => {
    expect(inWords(lookupOf(...people).findPerson(typed))).toBe(answer);
  });
});

describe('suggestions', () => {
  test('before the first letter, the people of the newest articles, the most mentioned first', () => {
    const news = lookupOf(
      record('Ana Old', { article: 'a', published: '2024-01-01', mentions: 90 }),
      record('Ben New', { article: 'b', published: '2025-01-01', mentions: 2 }),
      record('Cid New', { article: 'b', published: '2025-01-01', mentions: 5 }),
    );
    expect(news.suggestPeople('', 25).map(({ person }) => person.name)).toEqual([
      'Cid New',
      'Ben New',
      'Ana Old',
    ]);
    expect(news.suggestPeople(' ', 2)).toHaveLength(2);
  });

  test('from the first letter, of any word of the name', () => {
    const names = lookup.suggestPeople('c', 25).map(({ person }) => person.name);
    expect(names).toEqual(expect.arrayContaining(['Rafael Caro Quintero', 'Enrique Kiki Camarena']));
    expect(names).toHaveLength(2);
  });

  test('exact before prefix before alike', () => {
    const names = lookupOf(record('Ana Marlowe'), record('Bo Marlo'), record('Cy Merlo'))
      .suggestPeople('marlo', 25)
      .map(({ person }) => person.name);
    expect(names.slice(0, 2)).toEqual(['Bo Marlo', 'Ana Marlowe']);
  });

  test('of equal matches, who is in more and newer stories', () => {
    const people = lookupOf(
      record('Ana Roe', { article: 'a', published: '2020-01-01', mentions: 50 }),
      record('Bo Roe', { article: 'b', published: '2025-01-01' }),
      record('Cy Roe', { article: 'b', published: '2025-01-01' }),
      record('Cy Roe', { article: 'c', published: '2024-12-01' }),
    );
    expect(people.suggestPeople('roe', 25).map(({ person }) => person.name)).toEqual([
      'Cy Roe',
      'Bo Roe',
      'Ana Roe',
    ]);
  });
});
