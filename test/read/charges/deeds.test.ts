import { describe, expect, test } from 'vitest';
import { ledger } from './reading.ts';

describe('a charge told in plain words', () => {
  test.each([
    [
      'of another kind than the one by name is a charge of its own',
      'Ann Holt, 34, was found guilty of murder on Monday. Holt had earlier pleaded guilty to supplying cannabis to a friend.',
      [
        'ann-holt | murder | convicted 2026-03-02',
        'ann-holt | supplying cannabis to a friend | pleaded-guilty',
      ],
    ],
    [
      'stands beside a charge by name of another matter',
      'Ann Holt was charged with drunken driving in 2015. Holt has been charged with abducting a hotel clerk in Larton.',
      ['ann-holt | drunken driving | charged', 'ann-holt | abducting a hotel clerk | charged'],
    ],
    [
      'is one more behind "also"',
      'Ann Holt was charged with theft on Monday. She was also charged with stealing a neighbour’s van.',
      ['ann-holt | theft | charged', 'ann-holt | stealing a neighbour’s van | charged'],
    ],
    [
      'is one of two verdicts of a sentence',
      'Ann Holt was jailed for two years after admitting selling cannabis and being found guilty of possession with intent to supply a Class A drug.',
      [
        'ann-holt | selling cannabis | pleaded-guilty, sentenced',
        'ann-holt | possession with intent to supply a Class A drug | convicted, sentenced',
      ],
    ],
  ])('%s', (_what, body, expected) => {
    expect(ledger(body)).toEqual(expected);
  });

  test.each([
    [
      'Ann Holt, 34, was arrested on Monday for violation of Republic Act No. 9208.',
      ['ann-holt | violation of Republic Act No. 9208 | arrested 2026-03-02'],
    ],
    [
      'Ann Holt, 34, was charged with violating Republic Act No. 9208, or the Anti-Trafficking Act.',
      ['ann-holt | violating Republic Act No. 9208 | charged'],
    ],
    [
      'Ann Holt, 34, was charged with violating Sec. 5 of the Dangerous Drugs Act.',
      ['ann-holt | violating Sec. 5 of the Dangerous Drugs Act | charged'],
    ],
    ['Ann Holt, 34, was charged under the Theft Act on Monday.', []],
  ])('names a law only with what was done to it: %s', (body, expected) => {
    expect(ledger(body)).toEqual(expected);
  });

  test('that is vague stands beside the named ones where the text says that it is one more', () => {
    expect(
      ledger(
        'Ann Holt, 30, and Carl Reed, 25, are charged with robbery. Holt is also facing weapons charges.',
      ),
    ).toEqual([
      'ann-holt | robbery | charged',
      'ann-holt | weapons charges | charged',
      'carl-reed | robbery | charged',
    ]);
  });

  test.each([
    [
      'of the same kind is the same charge',
      'Ann Holt was charged with stealing $45,000 in grant money on Monday. Holt is charged with theft.',
      ['ann-holt | theft | charged'],
    ],
    [
      'that says what a charge by name is about',
      'Ann Holt was convicted of murder. Holt was convicted for hiding the truth from a jury.',
      ['ann-holt | murder | convicted'],
    ],
    [
      'that is only alleged',
      'Ann Holt was convicted of murder. She is accused of supplying cannabis to a friend, too.',
      ['ann-holt | murder | convicted'],
    ],
    [
      'of somebody else',
      'Ann Holt was convicted of murder. A neighbour pleaded guilty to supplying cannabis to a friend.',
      ['ann-holt | murder | convicted'],
    ],
  ])('is no further charge where it is one %s', (_what, body, expected) => {
    expect(ledger(body)).toEqual(expected);
  });
});
