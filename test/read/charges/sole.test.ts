import { describe, expect, test } from 'vitest';
import { ledger } from './reading.ts';

const MARR = 'Tom Marr, 52, was seen near the library.';

describe('"the suspect" and "the Newbury man" mean the only one whom the text can mean', () => {
  test.each([
    `${MARR} Neighbours called him quiet.\nThe suspect was charged with arson, Sgt. Lee Poe said.`,
    `${MARR} Police found Marr on Elm Street.\nThe Newbury man was charged with arson, Poe said.`,
    `${MARR} The victim, Eva Sol, died.\nProsecutor Ann Roe said the suspect had been charged with arson.`,
  ])('%s', (body) => {
    expect(ledger(body)).toEqual(['tom-marr | arson | charged']);
  });

  test.each([
    ['somebody else without a name', `${MARR} Another man ran off.\nThe suspect was charged with arson.`],
    [
      'somebody else by name',
      `${MARR} Paul Jonas saw Marr.\nPolice found a lighter.\nThe suspect was charged with arson.`,
    ],
    ['a victim alone', 'The victim, Eva Sol, died.\nThe suspect was charged with arson.'],
    ['a witness who speaks', '“I saw smoke,” said Tom Marr.\nThe suspect was charged with arson.'],
    [
      'somebody named only later',
      'The suspect was charged with arson.\nTom Marr, the mayor, praised the police.',
    ],
    ['a word for somebody else', `${MARR}\nThe father was charged with arson.`],
    ['a woman', 'Mr Marr lived there.\nTom Marr left.\nThe woman was charged with arson.'],
  ])('not where there is %s', (_name, body) => {
    expect(ledger(body)).toEqual([]);
  });
});
