import { describe, expect, test } from 'vitest';
import { findPeople } from '../../../src/read/people/people.ts';
import { cutText } from '../../../src/read/text.ts';

const ARTICLE = { id: 'a', published: '2025-02-28', sha256: '0'.repeat(64), bodyStart: 0 };

const people = (text: string): string[][] =>
  findPeople(cutText(ARTICLE, text)).people.map(({ forms }) => [...new Set(forms.map((form) => form.text))]);
const names = (text: string): string[] => people(text).map(([name = '']) => name);

describe('names of all parts of the world are found', () => {
  test.each<[string, string[]]>([
    [
      'The EFCC arraigned Adebayo Ogunlesi Taiwo before Justice Folashade Bankole-Oki.',
      ['Adebayo Ogunlesi Taiwo', 'Folashade Bankole-Oki'],
    ],
    ['The court sentenced one Babatunde Kolawole to two years.', ['Babatunde Kolawole']],
    [
      'The duo of Ifeanyi Okwuosa Nnamdi and Tochukwu Ezeani were convicted.',
      ['Ifeanyi Okwuosa Nnamdi', 'Tochukwu Ezeani'],
    ],
    ['Prosecution counsel, A. K. Danlami, called two witnesses.', ['A. K. Danlami']],
    ['He said Wanjiku wa Kamau was missing.', ['Wanjiku wa Kamau']],
    ['Kwame Asante Boateng and Ama Serwaa were named.', ['Kwame Asante Boateng', 'Ama Serwaa']],
    ['Sipho Dlamini and Thandiwe Nkosi were arrested.', ['Sipho Dlamini', 'Thandiwe Nkosi']],
    [
      'Police named Jomar dela Cruz, 29, and former mayor Ma. Teresa Bautista.',
      ['Jomar dela Cruz', 'Ma. Teresa Bautista'],
    ],
    [
      'Rajeshwari Venkataraman, 32, and P. Chidambaresh were held.',
      ['Rajeshwari Venkataraman', 'P. Chidambaresh'],
    ],
    ['Ng Kok Wah was fined. District Judge Tan Boon Heng said so.', ['Ng Kok Wah', 'Tan Boon Heng']],
    ['Park Min-jun, a South Korean, was extradited.', ['Park Min-jun']],
    ['Garda Sinéad Ní Bhriain told Judge Pádraig Ó Cuinn so.', ['Sinéad Ní Bhriain', 'Pádraig Ó Cuinn']],
    ['José Antonio de la Vega y Ruiz was detained.', ['José Antonio de la Vega y Ruiz']],
    ['Sione Tupou Fifita, 36, and Viliami Taufa pleaded guilty.', ['Sione Tupou Fifita', 'Viliami Taufa']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe('what stands before a name is no part of it', () => {
  test.each<[string, string[][]]>([
    [
      'Shawn Hollis, 40, was hit. Concerned Hollis was armed, officers had fired.',
      [['Shawn Hollis', 'Hollis']],
    ],
    ['Sentencing Crowe, the judge said Ian Crowe was a danger.', [['Ian Crowe', 'Crowe']]],
    ['D/Insp Moira Keane spoke. Det Insp Keane thanked them.', [['Moira Keane', 'Keane']]],
    ['The former Beatle Paul Starkey spoke.', [['Paul Starkey']]],
    ['Mayor-elect Cyrus Bright and Beatle-turned-author Reg Marsh spoke.', [['Cyrus Bright'], ['Reg Marsh']]],
    ['French national Christian Thierry Koffi, 33, was jailed.', [['Christian Thierry Koffi']]],
    ['The victims were Dawn Moss, 15, and Princess Whitlock, 17.', [['Dawn Moss'], ['Princess Whitlock']]],
    ['Princess Diana died in Paris.', [['Diana']]],
  ])('%s', (text, expected) => {
    expect(people(text)).toEqual(expected);
  });
});

describe('single names in a list', () => {
  test.each<[string, string[]]>([
    ['He thanked his daughters, Imogen, Tilly and Beth, for their support.', ['Imogen', 'Tilly', 'Beth']],
    ['Lorna Pickett, 39, left two children, Zac and Mia.', ['Lorna Pickett', 'Zac', 'Mia']],
    ['Lords Renwick, Dyson and Carnwath heard the appeal.', ['Renwick', 'Dyson', 'Carnwath']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe('of two people who share a name', () => {
  test.each<[string, string, string[][]]>([
    [
      'the honorific tells which is meant',
      'Nadia Karim, prosecuting, spoke. Ms Karim said Yusuf Karim lied. Mr Karim denied it.',
      [
        ['Nadia Karim', 'Karim'],
        ['Yusuf Karim', 'Karim'],
      ],
    ],
    [
      'the office tells which is meant',
      'Gov. Ralph Barnes and his wife, Cora Barnes, travelled. Gov. Barnes denied it.',
      [['Ralph Barnes', 'Barnes'], ['Cora Barnes']],
    ],
    [
      'another age and "Jr." make another person',
      'Lamont Sayles, 46, was charged. It was revenge for his son, 23-year-old Lamont Sayles Jr., police said.',
      [['Lamont Sayles'], ['Lamont Sayles Jr.']],
    ],
    [
      'a relative by first name is no stranger of that name',
      'James Wether and Rex Harlan were charged. Harlan and his son James left the firm.',
      [['James Wether'], ['Rex Harlan', 'Harlan'], ['James']],
    ],
  ])('%s', (_rule, text, expected) => {
    expect(people(text)).toEqual(expected);
  });
});

test('other names are found behind a description', () => {
  expect(
    people('She fined Su Ping, a 51-year-old man who is also known as Stephen Subing and Stephen Su.'),
  ).toEqual([['Su Ping', 'Stephen Subing', 'Stephen Su']]);
});

test('a judge of a court is the judge behind the name of that court, too', () => {
  const { people: found } = findPeople(
    cutText(ARTICLE, 'He asked a judge of the High Court in Harrow, Lagos, Ibrahim Bako, to free him.'),
  );
  expect(found.map(({ name, part }) => [name, part])).toEqual([['Ibrahim Bako', 'judge']]);
});

describe('things that look like people', () => {
  test.each([
    'The ship Edmund Carver sank in 1922.',
    'A 2002 Mercedes Benz and a Rolls Royce were seized.',
    'They stole from Georgia Medicaid and Alpha Diagnostics.',
    'An Amber Alert was issued in Prince George’s County.',
    'The Alabama Rose Steakhouse closed.',
    'The King James Bible lay there.',
    'The Tampa Bay Rays beat the Indianapolis Colts.',
    'A spokesman for the CPS Yorkshire said no more.',
  ])('%s', (text) => {
    expect(names(text)).toEqual([]);
  });
});
