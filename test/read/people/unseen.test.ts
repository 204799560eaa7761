import { describe, expect, test } from 'vitest';
import { findPeople } from '../../../src/read/people/people.ts';
import { cutText } from '../../../src/read/text.ts';

const ARTICLE = { id: 'a', published: '2025-02-28', sha256: '0'.repeat(64), bodyStart: 0 };

const people = (text: string): string[][] =>
  findPeople(cutText(ARTICLE, text)).people.map(({ forms }) => [...new Set(forms.map((form) => form.text))]);

/** A text and the people in it, each with all forms. */
type Row = [text: string, people: string[][]];

const check = ([text, expected]: Row): void => expect(people(text)).toEqual(expected);

describe('titles are left out however they are written', () => {
  test.for<Row>([
    ['Lt-Gen Godwin Mbele said the unit had arrested nine.', [['Godwin Mbele']]],
    ['Vice-Chancellor Rosa Hale resigned.', [['Rosa Hale']]],
    ['The Deputy Vice-Chancellor (Research) spoke.', []],
    ['DI Marsh said the search goes on.', [['Marsh']]],
    ['DS Kevin Ball led the case.', [['Kevin Ball']]],
    ['DC Comics sued.', []],
    ['Jugde Marsh said he would pay. Judge Marsh left.', [['Marsh']]],
    ['Dominatrix Jaime Kerr, 37, died.', [['Jaime Kerr']]],
    ['Baptist Church members wept.', []],
    ['Nine-year-old Claire Roberts died.', [['Claire Roberts']]],
    ['Patient Lee Kerr died.', [['Lee Kerr']]],
    ['DJ Pete Kerr played.', [['Pete Kerr']]],
    ['DJ Khaled played.', [['DJ Khaled']]],
    ['Estonians Sergei Kerr and Ivan Hale were held.', [['Sergei Kerr'], ['Ivan Hale']]],
    ['The Ambassador to New Zealand Amanullah Jayhoon called.', [['Amanullah Jayhoon']]],
    ['Inkosi Zulu and Engr. Cole said so.', [['Zulu'], ['Cole']]],
    ['Alhaji Musa Bello was jailed.', [['Musa Bello']]],
    ['Alhaji Kamara scored.', [['Alhaji Kamara']]],
    ['Fionn Mac an Bhaird left.', [['Fionn Mac an Bhaird']]],
    ['Police and Crime Commissioner for Cheshire, David Kean, said so.', [['David Kean']]],
  ])('%s', check);
});

describe('words for offices and trades can be names', () => {
  test.for<Row>([
    ['Robert King Wilkes was freed.', [['Robert King Wilkes']]],
    ['Kemar Anderson Nurse should have spent three years in jail.', [['Kemar Anderson Nurse']]],
    ['The Hale County Nurse was fired.', []],
    ['Justice Renn (20) of Ilford was hurt.', [['Justice Renn']]],
    ['Justice Renn (62) retired.', [['Renn']]],
    ['Boston Police Judge Renn ruled.', [['Renn']]],
    ['Max O. Cole, Jr. Estrich faces ten years.', [['Max O. Cole, Jr.']]],
    ['Martin Luther Kerr Jr. Day was marked.', []],
  ])('%s', check);
});

describe('places and labels are nobody', () => {
  test.for<Row>([
    ['Alston, D-Prince George’s, voted no.', []],
    ['Police-shot Tulsan had drugs in system', []],
    ['An 18-year-old Dorchester man was hurt.', []],
    ['A 19-year-old Kerr said he was innocent.', [['Kerr']]],
    ['He was stopped at a meeting in John Day.', []],
    ['There was interest in John Kerr.', [['John Kerr']]],
    ['Victim Support praised her on Ann Kerr Way.', []],
    ['Regina Ip In the Hong Kong constituency won.', [['Regina Ip']]],
    ['James To won.', [['James To']]],
    ['Pan-democrat Gary Fan lost.', [['Gary Fan']]],
    ['Soo-hyun Kim Lee won.', [['Soo-hyun Kim Lee']]],
    ['It closed on Friday. Image: Nick Moreau.', [['Nick Moreau']]],
    ['Aneurin Hale UHB said so.', []],
    ['Charles M. Hale III said so.', [['Charles M. Hale III']]],
    ['The new Public Order Bill will crack down.', []],
    ['The Autumn Statement was read.', []],
    ['They were called "Emmanuel" and "Travis" in texts.', []],
    ['The lake at Horsey Mere froze.', []],
    ['Hong Kong was a clean society.', []],
    ['Nigeria’s mothers wept. London wept. Paris cried.', []],
    ['From Camden County, Ohio\n\nA court jailed two men.', []],
    ['From Sola Ojo, Abuja\n\nA court jailed two men.', [['Sola Ojo']]],
  ])('%s', check);
});

describe('a single name is one of somebody where only of somebody can be said what is said', () => {
  test.for<Row>([
    ['He killed wife Deivanai by stabbing her.', [['Deivanai']]],
    ['He was married to Jo, both of Brandon.', [['Jo']]],
    ['He is married to Islam.', []],
    ['Kanaga told her mother. The deceased Kanaga had children.', [['Kanaga']]],
    ['Tesla sued. Tesla’s lawyers told a court so.', []],
    ['“They helped us,” Montalvo said at a briefing.', [['Montalvo']]],
    ['“They helped us,” Honda said in a release.', []],
    ['He murdered Thembelenkosini Cebekhulu in Montclair.', [['Thembelenkosini Cebekhulu']]],
    ['Musbau Waris Atomo from Orolu was jailed.', [['Musbau Waris Atomo']]],
  ])('%s', check);
});

describe('two spellings of one name are one person, unless something speaks for two', () => {
  test.for<Row>([
    [
      'Antony Robins was hurt. Anthony Robins died later. Anto was loved.',
      [['Antony Robins', 'Anthony Robins', 'Anto']],
    ],
    [
      'Mellissa Jaggesar was held. Melissa Jagessar is due in court.',
      [['Mellissa Jaggesar', 'Melissa Jagessar']],
    ],
    ['Brian Kerr, 24, was shot. Bryan Kerr, 52, was held.', [['Brian Kerr'], ['Bryan Kerr']]],
    ['Brian Kerr and Bryan Kerr were twins.', [['Brian Kerr'], ['Bryan Kerr']]],
    ['Steven Cole was shot. Stephen Cole was charged.', [['Steven Cole'], ['Stephen Cole']]],
    [
      'Ryan Bolt was shot. Rhyan Bolt was held. Rhyan Bolt pleaded guilty. Ryan Bolt is at home.',
      [['Ryan Bolt'], ['Rhyan Bolt']],
    ],
    [
      'Trustee Thomas Watson, 39, was charged. Watson also goes by the name Terence Watson.',
      [['Thomas Watson', 'Watson', 'Terence Watson']],
    ],
    ['The company, Acme, also goes by the name Bolt Ltd.', []],
  ])('%s', check);
});

describe('in headlines a verb ends the name before it', () => {
  test.for<Row>([
    [
      'Attorney General Kerr Announces Plea of Former Caretaker\n\nAttorney General Jack Kerr today announced a plea.',
      [['Jack Kerr', 'Kerr']],
    ],
    [
      'A.G. Hale Obtains Guilty Plea From Agency Owner\n\nAttorney General Eric T. Hale spoke.',
      [['Eric T. Hale', 'Hale']],
    ],
    ['A.G. Lawley said he knew nothing.', [['A.G. Lawley']]],
  ])('%s', check);
});

describe('a name that is a word too is nobody new where the word is meant', () => {
  test.for<Row>([
    ['President Bush left. He told Bush’s son, Neil, so. Other Bush loyalists stayed.', [['Bush'], ['Neil']]],
    ['Elian Cruz, dubbed Britain’s boy hero, left.', [['Elian Cruz']]],
    ['He bought San Diego-based Southwest Bancorp.', []],
    ['President Kim Young-Sam left.', [['Kim Young-Sam']]],
  ])('%s', check);
});
