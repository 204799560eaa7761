import { describe, expect, test } from 'vitest';
import { ledger } from './reading.ts';

describe('what is undone is told in many ways', () => {
  test.each([
    [
      'somebody who had her case dismissed',
      'Grace Holloway, a clerk who was charged with perjury, had her case dismissed in 2020.',
      ['grace-holloway | perjury | charged, dismissed 2020'],
    ],
    [
      'nobody who had one charge of several dropped',
      'Grace Holloway, who was charged with perjury and theft, had one charge dropped.',
      ['grace-holloway | perjury | charged', 'grace-holloway | theft | charged'],
    ],
    [
      'a conviction that was overturned in the next clause',
      'In 2016, Peter Vance was convicted of embezzlement; the conviction was overturned on appeal.',
      ['peter-vance | embezzlement | convicted 2016, overturned'],
    ],
    [
      'whose conviction that was, where several are accused',
      'Joe Peel pleaded guilty to bribery. Peter Vance was convicted of theft; the conviction was later quashed.',
      ['joe-peel | bribery | pleaded-guilty', 'peter-vance | theft | convicted, overturned'],
    ],
  ])('%s', (_what, text, expected) => {
    expect(ledger(text)).toEqual(expected);
  });
});

describe('convictions of before', () => {
  test.each([
    ['Juan Ortega has a 2011 conviction for burglary.', ['juan-ortega | burglary | convicted 2011']],
    [
      'Juan Ortega was convicted in 2019 of securities fraud and conspiracy.',
      ['juan-ortega | securities fraud | convicted 2019', 'juan-ortega | conspiracy | convicted 2019'],
    ],
  ])('%s', (text, expected) => {
    expect(ledger(text)).toEqual(expected);
  });
});
