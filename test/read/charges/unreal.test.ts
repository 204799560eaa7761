import { describe, expect, test } from 'vitest';
import { ledger } from './reading.ts';

describe('what is made up, joked or told wrongly accuses nobody', () => {
  test.each([
    'In Netflix series The Fixers, Ronald Peake is convicted of murder in the first episode.',
    'In Anna Lopes’s novel, the hero, Ronald Peake, is arrested for theft and sentenced to death.',
    'Actor Ronald Peake was convicted of murder on the show.',
    'A mock trial found Ronald Peake guilty of treason.',
    'The class held a mock trial in which Ronald Peake, 14, was convicted of theft.',
    'The school newspaper’s poll found Ronald Peake guilty of murder.',
    'The court of public opinion has convicted Ronald Peake of fraud.',
    'Ronald Peake has been convicted of fraud in the court of public opinion.',
    'Ronald Peake was all but convicted of theft by the press.',
    'Ronald Peake was hardly charged with theft.',
    'Ronald Peake joked that he had been convicted of murder.',
    'Ronald Peake dreamed he had been arrested for robbery.',
    'An anonymous letter said Ronald Peake had been convicted of fraud.',
    'It is not true that Ronald Peake was convicted of fraud.',
    'An earlier version of this article said that Ronald Peake was convicted of fraud.',
    'The AI chatbot said Ronald Peake had been convicted of bribery. He was the whistleblower.',
    'An AI summary wrongly said Ronald Peake was convicted of fraud.',
    'Scammers told Anna Lopes that her grandson, Ronald Peake, was arrested for drunken driving.',
    'The newspaper apologised to Ronald Peake for reporting that he was convicted of fraud.',
    'The newspaper paid damages to Ronald Peake after it said he had been convicted of fraud.',
    'Ronald Peake sued the newspaper for libel after it reported that he was charged with rape.',
    'Ronald Peake won a libel suit over an article that said he was arrested for theft.',
    'Ronald Peake, 40, was convicted of murder, according to a Wikipedia entry that was vandalised.',
    'Ronald Peake denied reports that he had been arrested for rape.',
    'Police could not confirm that Ronald Peake was arrested for rape.',
    'There are no records that Ronald Peake was charged with rape.',
    'Ronald Peake was arrested in error on suspicion of robbery; police apologised.',
    'Ronald Peake shot Anna Lopes. She was charged with no crime.',
  ])('%s', (text) => {
    expect(ledger(text)).toEqual([]);
  });
});

describe('who is no criminal court convicts nobody', () => {
  test.each([
    'A church court found Ronald Peake guilty of adultery.',
    'Ronald Peake was found guilty of breaching the league’s doping rules and banned for two years.',
    'Ronald Peake was sentenced to a four-game suspension for assault on a referee.',
    'Ronald Peake faces charges of fraud in a lawsuit filed by his former partner.',
    'The opposition charged Ronald Peake with corruption in a heated debate.',
    'An inquiry found Ronald Peake guilty of bullying.',
    'An audit found Ronald Peake guilty of fraud.',
    'Parliament found Ronald Peake guilty of contempt.',
    'The university found Ronald Peake guilty of plagiarism and sexual harassment.',
    'The stewards found Ronald Peake guilty of dangerous driving and gave him a grid penalty.',
    'Ronald Peake was charged not with murder but with manslaughter.',
  ])('%s', (text) => {
    expect(ledger(text)).toEqual([]);
  });
});

describe('whoever is named only to be left out, or is another, is not accused', () => {
  test.each([
    [
      'Ronald Peake, Dale Unger and Anna Lopes were charged with riot. All but Lopes were convicted.',
      'anna-lopes | riot | charged',
    ],
    ['A different Ronald Peake was convicted of arson in 2009.', undefined],
    ['All the accused except Ronald Peake were convicted of rioting.', undefined],
    ['Everyone except Anna Lopes and Ronald Peake was convicted of rioting.', undefined],
    ['Ronald Peake appeared at the hearing of Dale Unger on charges of murder.', undefined],
    [
      'Ronald Peake, 31, was sentenced to 10 years and Dale Unger, 29, was cleared of all charges of conspiracy to murder.',
      'dale-unger | conspiracy to murder | acquitted',
    ],
    [
      'Dale Unger was jailed for murder. Ronald Peake prosecuted him. He later pleaded guilty to bribery.',
      'dale-unger | murder | sentenced',
    ],
    [
      'Dale Unger was jailed for murder. Ronald Peake was his lawyer. He was later charged with theft.',
      'dale-unger | murder | sentenced',
    ],
  ])('%s', (text, expected) => {
    const found = ledger(text);
    const about = found.filter(
      (line) => expected === undefined || line.startsWith(expected.split(' ')[0] ?? ''),
    );
    expect(about).toEqual(expected === undefined ? [] : [expected]);
    expect(found.filter((line) => /ronald-peake \| .*(?:convicted|pleaded|acquitted)/.test(line))).toEqual(
      [],
    );
  });
});

describe('a charge stays', () => {
  test.each([
    ['Ronald Peake was convicted of no fewer than three counts of theft.', 'theft | convicted'],
    ['Ronald Peake pleaded no contest to theft.', 'theft | pleaded-guilty'],
    ['Ronald Peake, who starred in the series, was convicted of assault.', 'assault | convicted'],
    ['Ronald Peake denied the allegations but was convicted of assault.', 'assault | convicted'],
    ['Ronald Peake appeared in court before Judge Anna Lopes on charges of arson.', 'arson | charged'],
    ['After a review, a jury found Ronald Peake guilty of arson.', 'arson | convicted'],
    ['Ronald Peake wrote a crime novel; he was charged with arson.', 'arson | charged'],
  ])('%s', (text, expected) => {
    expect(ledger(text)).toEqual([`ronald-peake | ${expected}`]);
  });
});
