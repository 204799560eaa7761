import { describe, expect, test } from 'vitest';
import { findPeople } from '../../../src/read/people/people.ts';
import { cutText } from '../../../src/read/text.ts';

const ARTICLE = { id: 'a', published: '2025-02-28', sha256: '0'.repeat(64), bodyStart: 0 };

const people = (text: string): string[][] =>
  findPeople(cutText(ARTICLE, text)).people.map(({ forms }) => forms.map((form) => form.text));

describe('names in announcements of prosecutors and police', () => {
  test.each<[string, string, string[][]]>([
    [
      'an offence in capitals is nobody',
      'The grand jury recommended charges of Murder, Voluntary Manslaughter, and Aggravated Assault against Ben Zarek, 30.',
      [['Ben Zarek']],
    ],
    [
      'the town behind the street of a home',
      'Ben Zarek, 30, of Main Road, Bixley Hill, and Adam Lyle, 35, of Riverpark Way, Northwell, Birmingham, were found guilty.',
      [['Ben Zarek'], ['Adam Lyle']],
    ],
    [
      'a court before a name is no home',
      'During an appearance this afternoon in Westfield Superior Court, Daniel Harte, 27, of Barrington, pleaded guilty.',
      [['Daniel Harte']],
    ],
    [
      'the first of two surnames with a hyphen',
      'Abel Arroyo-Cruz, 30, was convicted. Arroyo and Josue Becerril-Ramos arrested eight people. Both Becerril and Arroyo lied.',
      [
        ['Abel Arroyo-Cruz', 'Arroyo'],
        ['Josue Becerril-Ramos', 'Becerril'],
      ],
    ],
    [
      'somebody else begins behind Jr.',
      'Paul Davis, 40, gave cards to Kenneth Jerome Blackwood Jr. Davis and Blackwood then filed returns.',
      [
        ['Paul Davis', 'Davis'],
        ['Kenneth Jerome Blackwood Jr.', 'Blackwood'],
      ],
    ],
    [
      'a surname that is a title too, alone',
      'Rodney D. King, 40, was arrested. King pleaded guilty. The king of Spain spoke, and the King said nothing.',
      [['Rodney D. King', 'King']],
    ],
  ])('%s', (_what, text, expected) => {
    expect(people(text)).toEqual(expected);
  });
});
