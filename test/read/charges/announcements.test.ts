import { describe, expect, test } from 'vitest';
import { ledger } from './reading.ts';

/** Turns of announcements by prosecutors of many kinds: federal and state, American and British. */
describe('what announcements of prosecutors say of one accused', () => {
  test.each([
    [
      'an abbreviated state before the offences',
      'A federal jury in Salem, Va., today convicted Daniel Whitcombe, 27, of Roanoke, Va., of involuntary manslaughter.',
      ['daniel-whitcombe | involuntary manslaughter | convicted 2026-03-05'],
    ],
    [
      'an abbreviated rank before the name',
      'A grand jury has indicted Sgt. Daniel Whitcombe of the Westfield Police Department on charges of first-degree assault and misconduct in office.',
      [
        'daniel-whitcombe | first-degree assault | charged',
        'daniel-whitcombe | misconduct in office | charged',
      ],
    ],
    [
      'an officer of the law who is the accused',
      'A two-count indictment charges Keith Dorsey, 61, of Kent, with perjury. According to the indictment, Special Agent Dorsey lied about the search.',
      ['keith-dorsey | perjury | charged'],
    ],
    [
      'a prosecutor who is the accused',
      'Attorney General Maria Okafor today announced the indictment of former District Attorney Jane Ellery on charges of bribery.',
      ['jane-ellery | bribery | charged'],
    ],
    [
      'a place without its closing comma',
      'Daniel Whitcombe, 48, of London Road, Billericay, Essex was sentenced to 19 years in prison for robbery.',
      ['daniel-whitcombe | robbery | sentenced'],
    ],
    [
      'sent to prison',
      'Daniel Whitcombe pleaded guilty to burglary. He was sent to prison for 11 years.',
      ['daniel-whitcombe | burglary | pleaded-guilty, sentenced'],
    ],
    [
      'to appear charged',
      'Daniel Whitcombe will appear at Leeds Crown Court today charged with arson.',
      ['daniel-whitcombe | arson | charged 2026-03-05'],
    ],
    [
      'appeared on counts',
      'Daniel Whitcombe appeared in the Central Division of the Municipal Court on 20 counts of armed robbery.',
      ['daniel-whitcombe | armed robbery | charged'],
    ],
    [
      'had earlier been',
      'Daniel Whitcombe pleaded guilty to arson. He had earlier been indicted for possession of a destructive device; that charge was dismissed.',
      [
        'daniel-whitcombe | arson | pleaded-guilty',
        'daniel-whitcombe | possession of a destructive device | charged, dismissed',
      ],
    ],
    [
      'an indicted charge',
      'Daniel Whitcombe pleaded guilty to the indicted charge of assault and battery for a fight in January.',
      ['daniel-whitcombe | assault and battery | pleaded-guilty'],
    ],
    [
      'a paper that charges',
      'Daniel Whitcombe pleaded guilty to a criminal information charging him with one count of bank fraud.',
      ['daniel-whitcombe | bank fraud | charged, pleaded-guilty'],
    ],
    [
      'a colon before the list',
      'Daniel Whitcombe was arrested on an indictment charging him with: wire fraud and perjury.',
      ['daniel-whitcombe | wire fraud | charged', 'daniel-whitcombe | perjury | charged'],
    ],
    [
      'counts far behind each other',
      'Daniel Whitcombe was charged with four counts of bank fraud because of what he told a clerk in Ohio, and seven counts of perjury.',
      ['daniel-whitcombe | bank fraud | charged', 'daniel-whitcombe | perjury | charged'],
    ],
    [
      'the police are told to charge',
      'The Crown Prosecution Service said: “We have today authorised the police to charge Daniel Whitcombe, 53, with dangerous driving and arson.”',
      [
        'daniel-whitcombe | dangerous driving | charged 2026-03-05',
        'daniel-whitcombe | arson | charged 2026-03-05',
      ],
    ],
    [
      'a charge is authorised',
      'Jane Ellery, head of the division, said: “We have authorised a charge of theft against the officer Daniel Whitcombe, 67, of Leeds.”',
      ['daniel-whitcombe | theft | charged'],
    ],
    [
      'a conviction of before the sentence of today',
      'Daniel Whitcombe, 32, who was previously convicted of bank robbery, was sentenced to serve five years in prison.',
      ['daniel-whitcombe | bank robbery | convicted'],
    ],
    [
      'a city and its state inside the noun phrase',
      'A Pittsburg, California, man pleaded guilty to bank fraud. Daniel Whitcombe, 39, faces a statutory maximum sentence of five years in prison.',
      ['daniel-whitcombe | bank fraud | pleaded-guilty'],
    ],
    [
      'letters in brackets inside the name of an offence',
      'Daniel Whitcombe was charged with causing grievous bodily harm (GBH) with intent and wounding with intent to cause GBH.',
      [
        'daniel-whitcombe | causing grievous bodily harm (GBH) with intent | charged',
        'daniel-whitcombe | wounding with intent to cause GBH | charged',
      ],
    ],
    [
      'a crime of hate',
      'Daniel Whitcombe pleaded guilty to an arson charge and a hate-crime charge.',
      ['daniel-whitcombe | arson | pleaded-guilty', 'daniel-whitcombe | hate-crime | pleaded-guilty'],
    ],
    [
      'with whom he conspired',
      'Daniel Whitcombe pleaded guilty to one count of conspiring with other officers to cover up the incident.',
      ['daniel-whitcombe | conspiring with other officers to cover up the incident | pleaded-guilty'],
    ],
    [
      'a name with its place and no comma',
      'Daniel Whitcombe of Miami pleaded guilty today to one count of conspiracy to traffic in stolen cards, and one count of wire fraud.',
      [
        'daniel-whitcombe | conspiracy to traffic in stolen cards | pleaded-guilty 2026-03-05',
        'daniel-whitcombe | wire fraud | pleaded-guilty 2026-03-05',
      ],
    ],
    [
      'a paper that charges, behind a plea to it',
      'Daniel Whitcombe was sentenced today to four years in prison. The court accepted Whitcombe’s guilty plea to a one-count information charging possession of stolen mail.',
      ['daniel-whitcombe | possession of stolen mail | pleaded-guilty, sentenced 2026-03-05'],
    ],
    [
      'arrested, having been charged',
      'Daniel Whitcombe was arrested on Monday, having been charged in a criminal complaint with several counts of witness intimidation.',
      ['daniel-whitcombe | witness intimidation | charged'],
    ],
    [
      'a headline about the one whom the text calls the defendant',
      'Man Arraigned on Two Counts of Armed Robbery\nDuring a hearing today, Judge Maria Okafor denied a motion filed by defendant Daniel Whitcombe, 37, of Dorset, to be released.',
      ['daniel-whitcombe | Armed Robbery | charged'],
    ],
    [
      'the first man named behind the lead, though another was convicted of before',
      'A Texas man pleaded guilty to bank fraud. According to the court, Daniel Whitcombe, 39, took part in it. He had help from Hugh Robins. Checks were cashed in Ohio. The money was spent. Whitcombe faces a statutory maximum sentence of five years in prison. Robins was convicted at trial of perjury.',
      ['hugh-robins | perjury | convicted', 'daniel-whitcombe | bank fraud | pleaded-guilty'],
    ],
    [
      'what is admitted beside a plea is a confession',
      'Daniel Whitcombe pleaded guilty to bribery. In his plea agreement, Daniel Whitcombe admitted to obstructing justice.',
      ['daniel-whitcombe | bribery | pleaded-guilty', 'daniel-whitcombe | obstructing justice | alleged'],
    ],
  ])('%s', (_what, text, expected) => {
    expect(ledger(text)).toEqual(expected);
  });
});

describe('several people of one announcement', () => {
  test('the four of the lead are the four of the next sentences', () => {
    expect(
      ledger(
        'Three men were jailed today for three years each at Hull Crown Court for conspiracy to supply cocaine. Greg Aldous, 48, was sentenced to nine years, and Tony Brierley, 31, was jailed for five years. Danny Calvert, 25, was sentenced to two years.',
      ),
    ).toEqual([
      'greg-aldous | conspiracy to supply cocaine | sentenced 2026-03-05',
      'tony-brierley | conspiracy to supply cocaine | sentenced 2026-03-05',
      'danny-calvert | conspiracy to supply cocaine | sentenced 2026-03-05',
    ]);
  });

  test('one more or one less than the lead counts are not its people', () => {
    expect(
      ledger(
        'Three men were sentenced today for conspiracy to supply cocaine. Greg Aldous, 48, was sentenced to nine years, and Tony Brierley, 31, was sentenced to five years.',
      ),
    ).toEqual([]);
  });

  test('"all three" are the three named before', () => {
    expect(
      ledger(
        'A grand jury has charged Greg Aldous, 37, Tony Brierley, 43, and Danny Calvert, 31, in an indictment. The indictment charges all three former officers with perjury.',
      ),
    ).toEqual([
      'greg-aldous | perjury | charged',
      'tony-brierley | perjury | charged',
      'danny-calvert | perjury | charged',
    ]);
  });

  test('"all three" are not two', () => {
    expect(
      ledger(
        'A grand jury has charged Greg Aldous, 37, and Tony Brierley, 43, in an indictment. The indictment charges all three former officers with perjury.',
      ),
    ).toEqual([]);
  });

  test('two with an apposition are whom "who were" means', () => {
    expect(
      ledger(
        'The man died after being attacked by Greg Aldous and Tony Brierley, two students from Leeds, Ohio, who were convicted of a federal hate crime in October 2010.',
      ),
    ).toEqual([
      'greg-aldous | federal hate crime | convicted 2010-10',
      'tony-brierley | federal hate crime | convicted 2010-10',
    ]);
  });
});

describe('nobody is accused by an announcement that', () => {
  test.each([
    [
      'says whom the office will arraign',
      'The office will arraign all individuals charged with malicious destruction of property. Daniel Whitcombe was arraigned on perjury.',
      ['daniel-whitcombe | perjury | charged'],
    ],
    [
      'tells of a suit by somebody whose charges were dismissed',
      'The criminal charges against Hubert Vickery were ultimately dismissed, and Vickery, in turn, filed a civil lawsuit against the state for malicious prosecution.',
      [],
    ],
    [
      'says whom officers arrested',
      'Greg Aldous and Tony Brierley arrested eight individuals for possession of unregistered firearms.',
      [],
    ],
    [
      'tells what charges were related to',
      'Daniel Whitcombe was convicted on various criminal charges related to his federal income taxes.',
      [],
    ],
    [
      'joins two crimes in one count of conspiracy',
      'Daniel Whitcombe pleaded guilty to one count of conspiracy to commit theft of government money and wire fraud.',
      ['daniel-whitcombe | conspiracy to commit theft of government money and wire fraud | pleaded-guilty'],
    ],
  ])('%s', (_what, text, expected) => {
    expect(ledger(text)).toEqual(expected);
  });
});
