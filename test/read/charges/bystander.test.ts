import { describe, expect, test } from 'vitest';
import { ledger } from './reading.ts';

describe('somebody who is the only one named is not for that the one who was charged', () => {
  test.each([
    'Tom Marr, 52, was found dead near the library. The suspect was charged with murder.',
    'Tom Marr owns the bakery. The man was charged with arson of the bakery.',
    'Tom Marr, a baker, lost his shop in the fire. A man was arrested at the scene. The man was charged with arson.',
    'Tom Marr’s car was stolen in Leeds. The driver was charged with theft.',
    'Tom Marr, 30, was hit by a car on Main Street. The driver was charged with dangerous driving.',
    'Tom Marr praised the police. The suspect was charged with murder on Monday.',
    'The house of Tom Marr burned. The suspect was charged with arson.',
    'Police in Larton thanked Tom Marr, who called them. The man was charged with robbery.',
    'A teenager was arrested near the home of Tom Marr. The teenager was charged with burglary.',
    'Actor Tom Marr plays a lawyer in the series. In the first episode the suspect is charged with murder.',
  ])('%s', (body) => {
    expect(ledger(body)).toEqual([]);
  });
});

describe('who is guilty of something in the opinion of others, or in jest, is not for that convicted', () => {
  test.each([
    'Actor Tom Marr pleaded guilty to loving chocolate, he told the magazine.',
    'Tom Marr was found guilty of talking too much by his friends.',
    'Critics found Tom Marr guilty of ignoring the poor.',
    'It was alleged that Tom Marr had been convicted of theft.',
    'The tabloid alleged Tom Marr was convicted of theft in 2001.',
    'History will find Tom Marr guilty of cowardice.',
  ])('%s', (body) => {
    expect(ledger(body)).toEqual([]);
  });

  test('but of a deed in plain words, where a court is told of', () => {
    expect(ledger('Tom Marr was found guilty by a Leeds jury of trapping songbirds.')).toEqual([
      'tom-marr | trapping songbirds | convicted',
    ]);
  });
});

describe('words that tell when, and clauses behind a semicolon, are no offences', () => {
  test.each([
    ['Tom Marr was convicted of fraud and later exonerated.', ['tom-marr | fraud | convicted, overturned']],
    ['Tom Marr was charged with murder; jurors took ten minutes to agree.', ['tom-marr | murder | charged']],
    [
      'Tom Marr was charged with two counts of theft; one count of fraud; and perjury.',
      ['tom-marr | theft | charged', 'tom-marr | fraud | charged', 'tom-marr | perjury | charged'],
    ],
  ])('%s', (body, told) => {
    expect(ledger(body)).toEqual(told);
  });
});
