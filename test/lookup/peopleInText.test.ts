import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildLookup } from '../../src/lookup/build.ts';
import { form, lookupOf, record, shipped, shippedText } from './support.ts';

const lookup = buildLookup(shipped);

/** What a text names, as it stands there, with whom it is taken for. */
const found = (text: string, names = lookup): string[] =>
  names.findPeopleIn(text).map(({ start, end, match }) => `${text.slice(start, end)}: ${match.person.name}`);

describe('people in a message about the shipped article', () => {
  test.each<[string, string[]]>([
    ['What do we have on Rafael Caro Quintero?', ['Rafael Caro Quintero: Rafael Caro Quintero']],
    ['what do we have on caro quintero', ['caro quintero: Rafael Caro Quintero']],
    ['Caro Quintero’s lawyer called', ['Caro Quintero: Rafael Caro Quintero']],
    ['R. Caro Quintero', ['Caro Quintero: Rafael Caro Quintero']],
    [
      'Ask Trump about Z-40 and z42.',
      ['Trump: Donald Trump', 'Z-40: Miguel Treviño Morales', 'z42: Omar Treviño Morales'],
    ],
    ['MIGUEL TREVIÑO MORALES', ['MIGUEL TREVIÑO MORALES: Miguel Treviño Morales']],
    ['miguel trevio morales', ['miguel trevio morales: Miguel Treviño Morales']],
    ['Enrique “Kiki” Camarena', ['Enrique “Kiki” Camarena: Enrique Kiki Camarena']],
    ['Has Rafael Caro been sentenced?', ['Rafael Caro: Rafael Caro Quintero']],
    ['omar treviño', ['omar treviño: Omar Treviño Morales']],
    ['Rafael Caro Lopez', []],
    // Nothing in the store shows that Gertz is a surname.
    ['Alejandro Gertz, Juan Ramón', []],
    ['The Kiki case', ['Kiki: Enrique Kiki Camarena']],
    ['**Gertz Manero** spoke', ['Gertz Manero: Alejandro Gertz Manero']],
    ['Foreign Minister Juan Ramón de la Fuente', ['Juan Ramón de la Fuente: Juan Ramón de la Fuente']],
    ['Minister de la Fuente said', ['de la Fuente: Juan Ramón de la Fuente']],
    // Somebody else, or no person.
    ['Miguel Caro Quintero was arrested', []],
    ['miguel caro quintero was arrested', []],
    ['M. Caro Quintero', []],
    ['Chapo Guzman Caro', []],
    ['Rafael Caro Quintero Lopez', []],
    ['Melania Trump', []],
    ['Donald Trump Jr.', []],
    ['Donald Trump, Jr., said', []],
    ['the Trump administration', []],
    ['Trump Tower', []],
    ['the Caro Quintero family', []],
    ['the Trevino Morales brothers', []],
    ['play the trump card', []],
    ['Juan called', []],
    ['Z-41', []],
    ['Trevino Morales', []],
    ['<@123456789012345678> https://trump.example/Trump', []],
    ['', []],
  ])('%s', (text, people) => {
    expect(found(text)).toEqual(people);
  });

  test('every person of the article is found in its own text, where the reader found them', () => {
    const names = lookup.findPeopleIn(shippedText);
    for (const { person, name } of shipped.people) {
      expect(names.map(({ match }) => match.person.records[0]?.person)).toContain(person);
      expect(names.some(({ start, end }) => shippedText.slice(start, end) === name)).toBe(true);
    }
  });
});

describe('people in any message', () => {
  test('the second of two surnames may be left out where texts show that there are two', () => {
    const twoSurnames = record('Ana Ruiz Paz', { forms: [form('Ruiz Paz', 'short')] });
    expect(found('Ana Ruiz spoke', lookupOf(twoSurnames))).toEqual(['Ana Ruiz: Ana Ruiz Paz']);
    expect(found('Ana Ruiz spoke', lookupOf(record('Ana Ruiz Paz'), record('Eva Ruiz Paz')))).toEqual([
      'Ana Ruiz: Ana Ruiz Paz',
    ]);
    // A middle name is no surname.
    const middleName = record('John Gerald Roe', { forms: [form('Roe', 'short')] });
    expect(found('John Gerald spoke', lookupOf(middleName))).toEqual([]);
    expect(found('Ana Ruiz spoke', lookupOf(twoSurnames, record('Ana Ruiz Gil')))).toEqual([
      'Ana Ruiz: Ana Ruiz Paz',
    ]);
    expect(found('Ana Ruiz', lookupOf(twoSurnames, record('Ana Ruiz Gil'), record('Eva Ruiz Gil')))).toEqual(
      [],
    );
  });

  test('a surname that two people have names neither', () => {
    expect(found('Ruiz spoke; Ana Ruiz left', lookupOf(record('Ana Ruiz'), record('Eva Ruiz')))).toEqual([
      'Ana Ruiz: Ana Ruiz',
    ]);
  });

  test('a surname that is somebody’s first name names neither', () => {
    expect(found('Morgan spoke', lookupOf(record('Piers Morgan'), record('Morgan Vale')))).toEqual([]);
  });

  test('a first name or a nickname that another has for a surname names neither', () => {
    const people = lookupOf(record('Al Roe', { forms: [form('Tiny', 'nickname')] }), record('Bo Tiny'));
    expect(found('Tiny spoke', people)).toEqual([]);
  });

  test('the longest name wins', () => {
    const people = lookupOf(record('Ana Ruiz'), record('Ana Ruiz Paz'));
    expect(found('Ana Ruiz Paz met Ana Ruiz.', people)).toEqual([
      'Ana Ruiz Paz: Ana Ruiz Paz',
      'Ana Ruiz: Ana Ruiz',
    ]);
  });

  test('two people of one name are never told apart by guess', () => {
    const people = lookupOf(record('Ana Ruiz', { person: 'one' }), record('Ana Ruiz', { person: 'two' }));
    expect(found('Ana Ruiz spoke', people)).toEqual([]);
  });

  test('a middle initial may be left out, unless two differ in it', () => {
    expect(found('John Smith spoke', lookupOf(record('John K. Smith')))).toEqual([
      'John Smith: John K. Smith',
    ]);
    expect(found('John Smith spoke', lookupOf(record('John K. Smith'), record('John R. Smith')))).toEqual([]);
  });

  test('names found are slices in order that do not overlap, whatever the text', () => {
    const words = fc.constantFrom(
      'Rafael',
      'Caro',
      'Quintero',
      'Trump',
      'Z',
      '40',
      'de la',
      'Fuente',
      'said',
      '.',
      ',',
      '<@1>',
      '\n',
      '\u202e',
      'Jr.',
      'Kiki',
      '😀',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 40 }),
        (parts) => {
          const text = parts.join(' ');
          let last = 0;
          for (const { start, end } of lookup.findPeopleIn(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            last = end;
          }
        },
      ),
    );
  });

  test('a message of 100,000 words is read', () => {
    expect(lookup.findPeopleIn(`${'Caro de la '.repeat(30_000)}then Trump`).length).toBeLessThanOrEqual(1);
    expect(lookup.findPeopleIn('a'.repeat(1_000_000))).toEqual([]);
  });
});
