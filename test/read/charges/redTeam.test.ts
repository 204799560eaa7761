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

describe('a charge is not told as standing where the text says that it is gone', () => {
  test.each([
    [
      'people acquitted in the lead, named later',
      'This afternoon five members of the team were found not guilty of sexually assaulting a woman.\n\nMark Loud, Carl Hart and Cal Foste had all pleaded not guilty to sexual assault.',
    ],
    [
      'some of several cleared, nobody told which',
      'Three men were jailed on Monday; two others were cleared of robbery.\n\nCarl Hart, Dillon Dume and Mark Loud were charged with robbery in 2020.',
    ],
    [
      'a case thrown out of people without a name',
      'The case against two brothers accused of fraud was thrown out on Monday.\n\nCarl Hart and Dillon Dume were charged with fraud in 2020.',
    ],
    ['dropped in the same sentence', 'Marcus Bell was charged with robbery, which was later dropped.'],
    [
      'withdrawn in the same sentence',
      'Marcus Bell was charged with assisting an offender but that was withdrawn.',
    ],
    ['a summons', 'Marcus Bell was summonsed for careless driving. The summons was withdrawn on Monday.'],
  ])('%s', (_what, body) => {
    expect(ledger(body).filter((line) => / charged$| charged [\d-]+$/.test(line))).toEqual([]);
  });
});

describe('a verdict or sentence goes no further than its own count', () => {
  test.each<[string, string[]]>([
    [
      'Marcus Bell was charged with murder and arson. He was found guilty on one of the counts.',
      ['marcus-bell | murder | charged', 'marcus-bell | arson | charged'],
    ],
    [
      'Marcus Bell was charged with murder and arson. The jury found him guilty by a majority, but could not agree on the fire.',
      ['marcus-bell | murder | charged', 'marcus-bell | arson | charged'],
    ],
    [
      'Marcus Bell was charged with murder and arson. He was found guilty.',
      ['marcus-bell | murder | charged, convicted', 'marcus-bell | arson | charged, convicted'],
    ],
    [
      'Marcus Bell pleaded guilty to the lesser offence of manslaughter, and the arson count was left on file.',
      ['marcus-bell | manslaughter | pleaded-guilty'],
    ],
    [
      'Marcus Bell, serving a life sentence for murder, was charged with a second murder, that of Ryan Tate.',
      ['marcus-bell | murder | sentenced', 'marcus-bell | second murder | charged'],
    ],
    [
      'Marcus Bell was convicted of fraud. He was fined £50 by the library and ordered to return the books.',
      ['marcus-bell | fraud | convicted'],
    ],
    [
      'Marcus Bell was convicted of theft. He must pay £300 in compensation after he loses a civil claim.',
      ['marcus-bell | theft | convicted'],
    ],
    ['Marcus Bell was jailed for 12 weeks for theft.', ['marcus-bell | theft | sentenced']],
    ['Leo Marsh was booked on a warrant for theft.', ['leo-marsh | theft | arrested']],
    [
      'A commission arraigned Tunde Bello on a charge of money laundering to the tune of N2.1bn.',
      ['tunde-bello | money laundering | charged'],
    ],
  ])('%s', (body, told) => {
    expect(ledger(body)).toEqual(told);
  });

  test('a lead without a name is of nobody who once did something like it', () => {
    expect(
      ledger(
        'A man who stabbed a shopkeeper was jailed for attempted murder. Marcus Bell stabbed a man in the same shop in 2003 in self-defence.',
      ),
    ).toEqual([]);
  });
});

describe('an accusation or a clearing is of a court only where the words say so', () => {
  test.each<[string, string[]]>([
    ['Kevin Ashe was accused of war crimes by a human rights group.', []],
    ['Kevin Ashe was accused of sexual assault by three women.', []],
    [
      'Kevin Ashe was charged with murder. He was cleared by police of any involvement in a theft.',
      ['kevin-ashe | murder | charged'],
    ],
    ['Kevin Ashe was accused of murder by prosecutors.', ['kevin-ashe | murder | alleged']],
  ])('%s', (body, told) => {
    expect(ledger(body)).toEqual(told);
  });
});
