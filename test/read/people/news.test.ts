import { describe, expect, test } from 'vitest';
import { findPeople } from '../../../src/read/people/people.ts';
import { cutText } from '../../../src/read/text.ts';

const ARTICLE = { id: 'a', published: '2025-02-28', sha256: '0'.repeat(64), bodyStart: 0 };

const people = (text: string): string[][] =>
  findPeople(cutText(ARTICLE, text)).people.map(({ forms }) => forms.map((form) => form.text));

describe('names in court reports of many countries', () => {
  test.each<[string, string, string[][]]>([
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
      'directors and trading companies',
      'The Director of Public Prosecutions sued Amahle Trading, whose director is Sipho Khumalo.',
      [['Sipho Khumalo']],
    ],
  ])('%s', (_what, text, expected) => {
    expect(people(text)).toEqual(expected);
  });
});
