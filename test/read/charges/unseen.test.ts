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
    [
      'charges that were dismissed, whosever they were',
      'Grace Holloway was charged with perjury and theft. The charges were dismissed.',
      ['grace-holloway | perjury | charged, dismissed', 'grace-holloway | theft | charged, dismissed'],
    ],
    [
      'the case that was dismissed',
      'Grace Holloway was charged with perjury. A judge dismissed the case on Monday.',
      ['grace-holloway | perjury | charged, dismissed 2026-03-02'],
    ],
    [
      'one charge by its name',
      'Grace Holloway was charged with perjury and theft. The theft charge was later dropped, and she pleaded guilty to perjury.',
      ['grace-holloway | perjury | charged, pleaded-guilty', 'grace-holloway | theft | charged, dismissed'],
    ],
    [
      'one charge by its name, of one of two',
      'Grace Holloway was charged with perjury. Tom Burke was charged with theft. Prosecutors dropped the theft charge.',
      ['grace-holloway | perjury | charged', 'tom-burke | theft | charged, dismissed'],
    ],
    [
      'all charges, of both',
      'Grace Holloway was charged with perjury. Tom Burke was charged with theft. All charges were later dropped.',
      ['grace-holloway | perjury | charged, dismissed', 'tom-burke | theft | charged, dismissed'],
    ],
    [
      'a case that collapsed',
      'Grace Holloway had been charged with perjury before the case collapsed.',
      ['grace-holloway | perjury | charged, dismissed'],
    ],
    [
      'an acquittal without a word of what of',
      'Grace Holloway was charged with perjury and theft. A jury acquitted her.',
      ['grace-holloway | perjury | charged, acquitted', 'grace-holloway | theft | charged, acquitted'],
    ],
    [
      'a conviction that was ruled unsafe',
      'Grace Holloway was jailed for four years for arson in 2001, but was freed after her conviction was ruled unsafe.',
      ['grace-holloway | arson | sentenced 2001, overturned'],
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
