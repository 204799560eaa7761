import { describe, expect, test } from 'vitest';
import { ledger } from './reading.ts';

describe('whose part another has is not for that accused', () => {
  test.each([
    [
      'the officer who made the arrest',
      'Sergeant Alan Frayne, 50, arrested Dean Moss, 29, after a chase. The officer was later charged with assault.',
    ],
    [
      'whose murder trial it is may be the victim',
      'The murder trial of Olivia Benn heard on Monday that the 23-year-old was followed home. A 31-year-old man denies murder.',
    ],
    [
      'the man whose son was',
      'Peter Bote, the man whose son was convicted of the axe murders, died on Sunday.',
    ],
    [
      'one of three who are listed',
      'One of the three men, Carl Dodd, 30, Mick Lyle, 31, and Vince Potter, 32, was charged with murder.',
    ],
    [
      'a wife of the defendant is not he',
      'The defendant’s wife, Nora Quinn, was in court as he was jailed for eight years for fraud.',
    ],
    [
      'a co-defendant is not the defendant',
      'A co-defendant, Nora Quinn, was acquitted. The defendant was jailed for eight years for fraud.',
    ],
    ['a sporting body', 'The World Anti-Doping Agency charged Kevin Ashe with evading a test.'],
    [
      'a rebel court',
      'A rebel court in the east sentenced British fighter Kevin Ashe to death for terrorism.',
    ],
    [
      'offences that belong to two, each to one',
      'Derek Foyle was sentenced to 10 years and Mary Foyle to five for money laundering and tax evasion respectively.',
    ],
  ])('%s', (_what, body) => {
    expect(ledger(body)).toEqual([]);
  });

  test.each([
    'In an April Fool’s Day prank, the paper reported that Mayor Ann Plume had been arrested for bigamy.',
    'Craig Dunlop, a barrister, defended the underworld figure at his trial for murder.',
    'The Boy Scouts of America was accused of covering up abuse. John Lund was a scout leader.',
  ])('%s', (body) => {
    expect(ledger(body)).toEqual([]);
  });
});

test('a plea that was offered beside a graver charge is not what the sentence is for', () => {
  expect(
    ledger(
      'Declan Hickey was jailed for life for murder. He had denied the murder but admitted manslaughter.',
    ),
  ).toEqual(['declan-hickey | murder | sentenced', 'declan-hickey | manslaughter | pleaded-guilty']);
});

test('a plea of not guilty to one and guilty to another is both', () => {
  expect(ledger('Derek Foyle pleaded not guilty to murder and guilty to manslaughter.')).toEqual([
    'derek-foyle | murder | charged',
    'derek-foyle | manslaughter | pleaded-guilty',
  ]);
});

describe('nobody is accused of more than the words beside the verb carry', () => {
  test.each<[string, string[]]>([
    [
      'Ed Lunn was convicted of theft by finding, an offence that most lawyers have never heard of.',
      ['ed-lunn | theft by finding | convicted'],
    ],
    ['Ed Lunn was charged with emotion as he spoke of his brother’s murder.', []],
    [
      'Ed Lunn had denied sexual assault but was found guilty after a trial of exposure.',
      ['ed-lunn | sexual assault | charged'],
    ],
    ['Tony Voss and Ed Lunn were arrested; Voss on suspicion of theft, Lunn on suspicion of handling.', []],
    ['All of the accused, bar Tony Voss, were convicted of riot.', []],
    ['Everyone apart from Tony Voss was convicted of riot.', []],
    [
      'The appeals court threw out Ed Lunn’s death sentence but let his murder conviction stand.',
      ['ed-lunn | murder | convicted'],
    ],
  ])('%s', (body, told) => {
    expect(ledger(body)).toEqual(told);
  });
});
