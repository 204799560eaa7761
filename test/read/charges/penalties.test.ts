import { describe, expect, test } from 'vitest';
import { ledger } from './reading.ts';

/** What follows "Kevin Doyle was convicted of theft." */
const told = (rest: string): string[] =>
  ledger(`Kevin Doyle was convicted of theft. ${rest}`).map((line) =>
    line.replace(/ \d{4}(?:-\d{2}){0,2}/g, ''),
  );

const SENTENCED = ['kevin-doyle | theft | convicted, sentenced'];
const CONVICTED = ['kevin-doyle | theft | convicted'];

describe('a penalty that names no offence makes a sentence of the verdict told beside it', () => {
  test.each([
    'He got six years.',
    'He got life.',
    'He received 40 months.',
    'He received a total sentence of 40 months.',
    'Judge Ann Brown gave him six years in prison.',
    'The judge handed him a 20-month suspended sentence.',
    'The judge imposed a fine of £500.',
    'The judge imposed a term of five years.',
    'The magistrate suspended a six-month prison sentence for two years.',
    'A fine of £500 was imposed.',
    'He was given a conditional discharge.',
    'He was handed a 12-month community order.',
    'He was fined £500 and must pay costs of £85.',
    'He must complete 150 hours of unpaid work.',
    'He was ordered to do 200 hours of community service.',
    'He was ordered to pay $45,000 in restitution.',
    'The court ordered him to pay a fine of P5,000.',
    'He was placed on probation for three years.',
    'He was put behind bars for 10 months.',
    'He was spared jail.',
    'He walked free from court with a suspended sentence.',
    'He will serve 12 years.',
    'He will spend the next 10 years behind bars.',
    'He will have to serve half of his 40-month jail term before being released.',
    'He was serving a life sentence.',
    'His sentence included a requirement of lifetime supervision.',
    'His 10-year sentence was upheld on appeal.',
    'The court pronounced that he will be hanged.',
  ])('%s', (rest) => {
    expect(told(rest)).toEqual(SENTENCED);
  });
});

describe('a penalty that is to come, sought, supposed, of before or of somebody else passes no sentence', () => {
  test.each([
    'He faces up to five years in prison when he is sentenced in June.',
    'He could get ten years.',
    'He could have received a life sentence.',
    'Prosecutors asked for a five-year sentence.',
    'The state sought a prison term of 10 years.',
    'The maximum sentence is ten years in prison.',
    'He was remanded in custody until sentencing.',
    'He was not given a prison sentence.',
    'He had previously served two years in prison.',
    'He had been given a community order in 2019.',
    'He will be sentenced in May. His brother got six years.',
    'His lawyer said he would receive a suspended sentence.',
    'He received two months of treatment.',
    'He got three weeks off to prepare.',
    'He served five years in the army.',
    'His five-year term as treasurer ended in 2020.',
    'He was given six months to repay the money.',
    'A hearing will determine his sentence.',
    'He may serve his sentence at home.',
  ])('%s', (rest) => {
    expect(told(rest)).toEqual(CONVICTED);
  });

  test.each([
    'Kevin Doyle, who is serving a 20-year sentence for murder, pleaded guilty on Monday to assault.',
    'Kevin Doyle pleaded guilty on Monday to assault. He is serving a 20-year sentence for murder.',
  ])('%s', (text) => {
    expect(ledger(text).toSorted()).toEqual([
      'kevin-doyle | assault | pleaded-guilty 2026-03-02',
      'kevin-doyle | murder | sentenced',
    ]);
  });

  test.each([
    'Kevin Doyle, an inmate, was convicted of assaulting a guard. He is serving a life sentence.',
    'Kevin Doyle pleaded guilty on Monday to assault. He is serving a life sentence.',
  ])('%s', (text) => {
    expect(ledger(text).map((line) => line.includes('sentenced'))).toEqual([false]);
  });

  test.each([
    'Kevin Doyle was given a community order.',
    'Kevin Doyle received six years in prison.',
    'Kevin Doyle was charged with theft. He was spared jail.',
    'Kevin Doyle was acquitted of theft. He was fined $500 by the league.',
    'Owen Tate was given a term of two years as chairman for tackling fraud.',
  ])('nobody is convicted by it: %s', (text) => {
    expect(ledger(text).filter((line) => line.includes('sentenced'))).toEqual([]);
  });
});

describe('a headline tells of the sentence', () => {
  test.each([
    'Doyle gets 10 years for fraud',
    'Kevin Doyle jailed for fraud',
    'Ex-clerk Kevin Doyle handed suspended sentence for fraud',
  ])('%s', (headline) => {
    expect(
      ledger(`${headline}\nKevin Doyle was convicted of fraud at Leeds Crown Court last month.`),
    ).toEqual(['kevin-doyle | fraud | convicted, sentenced']);
  });
});

describe('several terms for several offences', () => {
  test.each([
    [
      'Judge Ann Brown sentenced Kevin Doyle to three years for manslaughter and one year to run concurrently for theft.',
      ['manslaughter | sentenced', 'theft | sentenced'],
    ],
    [
      'Kevin Doyle received three years for arson, 18 months for burglary and two months for theft.',
      ['arson | sentenced', 'burglary | sentenced', 'theft | sentenced'],
    ],
    [
      'A court jailed Kevin Doyle for 25 years for murder. Three years for each of the three counts of burglary.',
      ['murder | sentenced', 'burglary | sentenced'],
    ],
    [
      'A court jailed Kevin Doyle for 25 years for murder. Another five years for arson, and one year for theft.',
      ['murder | sentenced', 'arson | sentenced', 'theft | sentenced'],
    ],
    [
      'An inquiry led to the conviction in May of Kevin Doyle to 25 years’ imprisonment on 206 counts of fraud.',
      ['fraud | convicted 2025-05, sentenced'],
    ],
    [
      'A court jailed Kevin Doyle for a year for theft. Two years for a crime like that is rare.',
      ['theft | sentenced'],
    ],
  ])('%s', (text, expected) => {
    expect(ledger(text)).toEqual(expected.map((line) => `kevin-doyle | ${line}`));
  });
});
