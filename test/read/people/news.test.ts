import { describe, expect, test } from 'vitest';
import { findPeople } from '../../../src/read/people/people.ts';
import { cutText } from '../../../src/read/text.ts';

const ARTICLE = { id: 'a', published: '2025-02-28', sha256: '0'.repeat(64), bodyStart: 0 };

const people = (text: string): string[][] =>
  findPeople(cutText(ARTICLE, text)).people.map(({ forms }) => forms.map((form) => form.text));

describe('names in court reports of many countries', () => {
  test.each<[string, string, string[][]]>([
    [
      'a firm by its form is no person, wherever it is named',
      'Golden Heart Director Jailed\nAnn Poe, 63, owner of Golden Heart In Home Care, LLC (Golden Heart), was jailed. Poe ran Golden Heart.',
      [['Ann Poe', 'Poe']],
    ],
    [
      'a person after whom a firm is called',
      'John Smith, 40, of John Smith Ltd, was fined.',
      [['John Smith']],
    ],
    [
      'the estate where somebody lives is no person',
      'Liam Keogh from The Lawns, Ashbrook Glen, Naas, Co Kildare, appeared before a court on Saturday.',
      [['Liam Keogh']],
    ],
    [
      'an estate behind an age in brackets',
      'Those charged were Scott Keane (39), Ballybrook Vale, Carlow, Dublin 18 and Sean Rudd (33), of Ash Avenue.',
      [['Scott Keane'], ['Sean Rudd']],
    ],
    [
      'a surname that estates have too',
      'John Glen spoke. The minister thanked Martin Vale.',
      [['John Glen'], ['Martin Vale']],
    ],
    [
      'a town named once as a home is a town again',
      'Lee Walsh, of Rowan Regis, and Keith Jarvis, of Sutton, were jailed. Rowan Regis neighbours said nothing.',
      [['Lee Walsh'], ['Keith Jarvis']],
    ],
    [
      'a surname that is an office in another place',
      'The court framed charges against Rohan Das, 41.',
      [['Rohan Das']],
    ],
    [
      'an initial that looks like an article',
      'The judge acquitted former telecom minister A Ramesh on Monday.',
      [['A Ramesh']],
    ],
    [
      'Miss is a title',
      'He killed the teacher Jane Langford. Miss Langford was 31.',
      [['Jane Langford', 'Langford']],
    ],
    [
      'a surname that is a colour, before a verb',
      'Robert Brown was freed. Brown showed no emotion. Brown would have been eligible earlier.',
      [['Robert Brown', 'Brown']],
    ],
    [
      'a day of the week behind a name',
      'President Lee Teng-hui Wednesday met Foreign Minister Marc Ravalo Friday.',
      [['Lee Teng-hui'], ['Marc Ravalo']],
    ],
    ['a country before a name', 'The US ambassador to China Clark Reed spoke.', [['Clark Reed']]],
    ['a first name that is a place too', 'He is the son of Austin Lee Jones.', [['Austin Lee Jones']]],
    [
      'military ranks with a hyphen, ministries, peoples and movements',
      'Lieutenant-General Ng Yat Chung and Minister of Trade and Industry Lee Yi Shan met Hamas. A 23-year-old Spaniard was hurt. A Buddhist said so.',
      [['Ng Yat Chung'], ['Lee Yi Shan']],
    ],
    [
      'ranks and honorifics of other countries',
      'Detective Garda Tom Reidy met Datuk Najib Rahman.',
      [['Tom Reidy'], ['Najib Rahman']],
    ],
    [
      'directors and trading companies',
      'The Director of Public Prosecutions sued Amahle Trading, whose director is Sipho Khumalo.',
      [['Sipho Khumalo']],
    ],
  ])('%s', (_what, text, expected) => {
    expect(people(text)).toEqual(expected);
  });
});

describe('what follows a phrase is not said of the name inside it', () => {
  const partOf = (text: string, name: string) =>
    findPeople(cutText(ARTICLE, text)).people.find((person) => person.name === name)?.part;

  test.each<[string, string, string]>([
    ['Jim Daly, defended by Tom Reidy, was convicted of burglary.', 'Tom Reidy', 'defence'],
    [
      'Anil Pandey, once close to Chief Minister Rohan Mehta, was shot dead in May.',
      'Rohan Mehta',
      'official',
    ],
    ['Anil Pandey, a friend of Rohan Mehta, was charged with theft.', 'Rohan Mehta', 'other'],
  ])('%s', (text, name, part) => {
    expect(partOf(text, name)).toBe(part);
  });
});
