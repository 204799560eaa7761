import { describe, expect, test } from 'vitest';
import { readLegal } from './reading.ts';

const told = (text: string): string[] =>
  readLegal(text).claims.map(({ subject, text: { text: words } }) => `${subject.id}: ${words}`);

describe('what became of an accused person that is no step of a charge is told beside it', () => {
  test.each([
    [
      'Owen Tate was arrested on suspicion of theft on Monday. He was later released without charge.',
      'owen-tate: released without charge',
    ],
    [
      'Owen Tate, 31, was arrested on suspicion of theft and released without charge.',
      'owen-tate: released without charge',
    ],
    [
      'Owen Tate was arrested on suspicion of theft. Tate has been told he will face no further action.',
      'owen-tate: told he will face no further action',
    ],
    [
      'Gov. Ann Poe pardoned Owen Tate, who was convicted of perjury in 2007.',
      'owen-tate: Gov. Ann Poe pardoned Owen Tate',
    ],
    [
      'Owen Tate was granted a full pardon in 2019. He was convicted of fraud in 2011.',
      'owen-tate: granted a full pardon in 2019',
    ],
    [
      'Owen Tate was convicted of perjury in 2007. The president commuted his sentence on Friday.',
      'owen-tate: The president commuted his sentence on Friday',
    ],
    [
      'Owen Tate was tried for murder. The jury deadlocked after four days.',
      'owen-tate: The jury deadlocked after four days',
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  test.each([
    'Owen Tate was convicted of theft. He was not pardoned.',
    'Owen Tate, convicted of theft, hopes to be pardoned.',
    'Owen Tate was convicted of theft. Dean Mott was pardoned.',
    'Owen Tate was arrested on suspicion of theft. Dean Mott was charged with arson. He was released without charge.',
    'Owen Tate was convicted of theft. His lawyers asked the governor to commute his sentence.',
    'Owen Tate was convicted of theft. If he is released without charge, he will sue.',
    'Owen Tate was pardoned by his mother for being late.',
  ])('of nobody: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  test('and raises or lowers no step', () => {
    const { charges } = readLegal(
      'Owen Tate, 31, was arrested on suspicion of theft and released without charge.',
    );
    expect(charges.map(({ steps }) => steps.map(({ status }) => status))).toEqual([['arrested']]);
  });
});
