import { describe, expect, test } from 'vitest';
import { ledger } from './reading.ts';

describe('what undoes a conviction in court reports', () => {
  test.each([
    [
      'an appeal that was won',
      'Terence Oduya has won his appeal against his conviction for murder.',
      ['terence-oduya | murder | convicted, overturned'],
    ],
    [
      'an appeal that was lost changes nothing',
      'Terence Oduya lost his appeal against his conviction for murder.',
      ['terence-oduya | murder | convicted'],
    ],
    [
      'an appeal won against the sentence alone leaves the conviction',
      'Terence Oduya, who was convicted of murder, won an appeal against his sentence.',
      ['terence-oduya | murder | convicted'],
    ],
    [
      'a conviction against somebody, with its offence before it',
      'The province’s top court has overturned a second-degree murder conviction against Kenneth Wills.',
      ['kenneth-wills | second-degree murder | convicted, overturned'],
    ],
    [
      'the year of the conviction is not the day of its undoing',
      'Peter Oduya had his 1972 conviction for arson quashed by the Court of Appeal.',
      ['peter-oduya | arson | convicted, overturned'],
    ],
    [
      'a new trial for somebody',
      'The Court of Appeal ordered a new trial in the case of Kenneth Wills, who was found guilty of second-degree murder in 2017.',
      ['kenneth-wills | second-degree murder | convicted 2017, overturned'],
    ],
    [
      'a new trial in the passive, of the one accused',
      'Kenneth Wills was found guilty of murder in 2017. A new trial was ordered.',
      ['kenneth-wills | murder | convicted 2017, overturned'],
    ],
    [
      'a new trial that was refused',
      'Kenneth Wills was found guilty of murder in 2017. The court refused to order a new trial.',
      ['kenneth-wills | murder | convicted 2017'],
    ],
    [
      'a verdict that is set aside',
      'Joe Peel was found guilty of murder, but the judge later set the verdict aside.',
      ['joe-peel | murder | convicted, overturned'],
    ],
    [
      'the conviction of the one accused',
      'Joe Peel was convicted of fraud in 2019. An appeals court overturned the conviction.',
      ['joe-peel | fraud | convicted 2019, overturned'],
    ],
    [
      'the conviction is of whom was spoken last when two are accused',
      'Joe Peel was convicted of fraud. Tom Burke was convicted of theft. An appeals court overturned the conviction.',
      ['joe-peel | fraud | convicted', 'tom-burke | theft | convicted, overturned'],
    ],
    [
      'a conviction that a lesser one replaced',
      'Joe Peel was convicted of murder in 2019. Joe Peel’s murder conviction was replaced with manslaughter.',
      ['joe-peel | murder | convicted 2019, overturned', 'joe-peel | manslaughter | convicted'],
    ],
    [
      'a sentence that is reduced undoes nothing',
      'Joe Peel was convicted of murder in 2019. Joe Peel’s sentence was reduced on appeal.',
      ['joe-peel | murder | convicted 2019, sentenced'],
    ],
    [
      'a nolle prosequi',
      'A nolle prosequi was entered in the case of Liam Dunne, who had been charged with criminal damage.',
      ['liam-dunne | criminal damage | charged, dismissed'],
    ],
    [
      'charges that were stayed',
      'Gilles Roy was charged with fraud. The charges of fraud against Gilles Roy were stayed.',
      ['gilles-roy | fraud | charged, dismissed'],
    ],
    [
      'charges of two offences that were dismissed, and one that stands',
      'Charges of fraud and perjury against Amadou Diallo were dismissed; he still faces a charge of theft.',
      [
        'amadou-diallo | fraud | dismissed',
        'amadou-diallo | perjury | dismissed',
        'amadou-diallo | theft | charged',
      ],
    ],
    [
      'a plea that was withdrawn',
      'Amadou Diallo pleaded guilty to fraud in 2018 but withdrew his plea.',
      ['amadou-diallo | fraud | pleaded-guilty 2018, overturned'],
    ],
    ['a report that was false', 'A report that Amadou Diallo was arrested for fraud was false.', []],
    [
      'a report that was denied',
      'Amadou Diallo was indicted on corruption charges, local media reported, but prosecutors denied the report.',
      [],
    ],
    [
      'something else that was false',
      'Amadou Diallo was convicted of fraud; his alibi was false.',
      ['amadou-diallo | fraud | convicted'],
    ],
    [
      'a decision that was stayed leaves the charges',
      'Ramon Hart was charged with fraud. The charges stand, the prosecution appealed the decision and it was stayed.',
      ['ramon-hart | fraud | charged'],
    ],
    [
      'charges that prosecutors decided to drop',
      'Prosecutors decided on Monday to drop the fraud charges against Donald Trask.',
      ['donald-trask | fraud | dismissed'],
    ],
    [
      'charges that prosecutors were asked to drop',
      'Donald Trask was charged with fraud. His lawyer asked prosecutors to drop the fraud charges against Trask.',
      ['donald-trask | fraud | charged'],
    ],
    [
      'a conviction that is stayed is not told as one',
      'The Supreme Court stayed the conviction of Arun Mehta for defamation.',
      [],
    ],
  ])('%s', (_what, body, expected) => {
    expect(ledger(body)).toEqual(expected);
  });
});

describe('what is outside of criminal courts is told of nobody as a crime', () => {
  test.each([
    'Peel was charged with violent conduct by the Football Association. Joe Peel had been sent off.',
    'Joe Peel was charged with fraud by the Securities and Exchange Commission.',
    'The SEC charged Joe Peel with securities fraud.',
    'Prosecutors said nothing. Joe Peel was charged with fraud in a civil complaint.',
    'Regulators found Joe Peel guilty of insider trading and fined him.',
    'Joe Peel was found guilty of bribery by a disciplinary panel.',
  ])('%s', (body) => {
    expect(ledger(body)).toEqual([]);
  });

  test('a military tribunal is a court', () => {
    expect(ledger('Joe Peel was convicted of treason by a military tribunal.')).toEqual([
      'joe-peel | treason | convicted',
    ]);
  });
});

describe('the usual sentences of court reports', () => {
  test.each([
    [
      'what follows a deed that is no known offence is inside it',
      'Lt Travis Moody was convicted of rehearsing a false report on the shooting.',
      ['travis-moody | rehearsing a false report | convicted'],
    ],
    [
      'a deed by its verb',
      'Lt Travis Moody was convicted of writing a false report on the shooting.',
      ['travis-moody | writing a false report | convicted'],
    ],
    [
      'two who appeared in a court with a name',
      'Thabo Dlamini and Sipho Khumalo appeared in the Durban Magistrate’s Court on charges of murder.',
      ['thabo-dlamini | murder | charged', 'sipho-khumalo | murder | charged'],
    ],
    [
      'a participle behind an apposition',
      'Ray Tanner, a police officer charged with voluntary manslaughter after killing a motorist, will be tried again.',
      ['ray-tanner | voluntary manslaughter | charged'],
    ],
    [
      'charges dropped without an article, a title before the name',
      'Prosecutors dropped corruption charges against the former mayor, Lucia Ferrante, on Monday.',
      ['lucia-ferrante | corruption | dismissed'],
    ],
    [
      'who is sent to stand trial',
      'Gilles Roy, 52, was committed to stand trial for manslaughter.',
      ['gilles-roy | manslaughter | charged'],
    ],
    [
      'two things possessed are one offence',
      'Jessica Lowe was convicted of possessing heroin and cocaine with intent to supply.',
      ['jessica-lowe | possessing heroin and cocaine with intent to supply | convicted'],
    ],
    [
      'two offences in a list stay two',
      'Jessica Lowe was convicted of possession of cocaine and assault.',
      ['jessica-lowe | possession of cocaine | convicted', 'jessica-lowe | assault | convicted'],
    ],
    [
      'the statute’s own words in quotation marks belong to the offence',
      'Savas Evan was charged with one count of causing packages “to be carried by post in a manner that gives rise to danger”.',
      [
        'savas-evan | causing packages “to be carried by post in a manner that gives rise to danger” | charged',
      ],
    ],
    [
      'verbs joined by "or"',
      'Phil Gale was charged with collecting or making documents likely to help a terrorist act and planning or preparing for a terrorist act.',
      [
        'phil-gale | collecting or making documents likely to help a terrorist act | charged',
        'phil-gale | planning or preparing for a terrorist act | charged',
      ],
    ],
    [
      '"alleged" is no part of the offence',
      'Merriam Moga was arrested for allegedly defrauding the municipality.',
      ['merriam-moga | defrauding the municipality | arrested'],
    ],
    [
      'the harm that an assault occasions',
      'Edward Cale was convicted of assault occasioning actual bodily harm.',
      ['edward-cale | assault occasioning actual bodily harm | convicted'],
    ],
    [
      'a relative by name is the subject of the next clause',
      'Jessica Lowe was jailed for five years for arson while her boyfriend Scott Pym was jailed for 11 years for possession of a prohibited weapon.',
      ['jessica-lowe | arson | sentenced', 'scott-pym | possession of a prohibited weapon | sentenced'],
    ],
    [
      'two people, each with an age and a place',
      'Anthony Gill, 33, from Ashford and Bradley Gill, 28, from Derby both admitted conspiracy to supply cocaine in court.',
      [
        'anthony-gill | conspiracy to supply cocaine | pleaded-guilty',
        'bradley-gill | conspiracy to supply cocaine | pleaded-guilty',
      ],
    ],
    [
      'a name with an unknown part in the sentence is not passed over',
      'The court heard Anthony Gill, 33, from Leeds, told Bradley Hull, 28, from Derby was arrested for theft.',
      [],
    ],
    [
      'the day of a trial is not the day of the charge',
      'Tim Sparrow was freed on the eve of his trial for perjury Tuesday.',
      ['tim-sparrow | perjury | charged'],
    ],
    [
      'somebody called by his age',
      'David Nolan, from Bray, appeared in court on Saturday. The 40-year-old was charged with five counts of criminal damage.',
      ['david-nolan | criminal damage | charged'],
    ],
    [
      'somebody of another age',
      'David Nolan, 41, from Bray, was charged with theft. The 40-year-old was charged with criminal damage.',
      ['david-nolan | theft | charged'],
    ],
    [
      'an accused inside a phrase, with an apposition',
      'The jury was unable to reach a verdict in the case of Ray Tanner, a police officer charged with murder.',
      ['ray-tanner | murder | charged'],
    ],
    [
      'a body with "of" in its name inside the apposition',
      'A verdict was out of reach in the case of Ray Tanner, a University of Springfield police officer charged with murder.',
      ['ray-tanner | murder | charged'],
    ],
    [
      'two deeds in one list',
      'Nurse Lucy Lake has been found guilty of murdering seven babies and attempting to murder six others.',
      [
        'lucy-lake | murdering seven babies | convicted',
        'lucy-lake | attempting to murder six others | convicted',
      ],
    ],
    [
      'deeds that are crimes in some countries',
      'A Turkish court on Friday acquitted Ali Hakan of insulting the president but convicted him of spreading terrorist propaganda.',
      [
        'ali-hakan | spreading terrorist propaganda | convicted',
        'ali-hakan | insulting the president | acquitted',
      ],
    ],
    [
      'a case against somebody',
      'A mistrial was declared in the first-degree murder case against Michael Sterne.',
      ['michael-sterne | first-degree murder | charged'],
    ],
    [
      'a case that is still built',
      'Detectives said they would build on the murder case against Michael Sterne.',
      [],
    ],
    [
      'an ordinal is no offence',
      'Jurors convicted Amadou Diallo of two counts of fraud and acquitted him of a third.',
      ['amadou-diallo | fraud | convicted'],
    ],
    [
      'the wife of whom the apposition may not speak',
      'The wife of Ray Tanner, a police officer charged with murder, said nothing.',
      [],
    ],
    [
      'classes of drugs, and another offence behind them',
      'Scott Pym was jailed for 11 years for conspiracy to supply class A and class B drugs and possession of a prohibited weapon.',
      [
        'scott-pym | conspiracy to supply class A and class B drugs | sentenced',
        'scott-pym | possession of a prohibited weapon | sentenced',
      ],
    ],
    [
      'a statute by its name in a list',
      'Musa Ndlovu faces charges of fraud, theft and contravening the Municipal Finance Management Act.',
      [
        'musa-ndlovu | fraud | charged',
        'musa-ndlovu | theft | charged',
        'musa-ndlovu | contravening the Municipal Finance Management Act | charged',
      ],
    ],
    [
      'a deed behind "charge of using"',
      'Michael Sterne pleaded guilty to a federal charge of using excessive force.',
      ['michael-sterne | using excessive force | pleaded-guilty'],
    ],
    [
      'a husband by name',
      'Detectives charged her husband, Joe Peel, with murder on Friday.',
      ['joe-peel | murder | charged'],
    ],
    [
      'the man of the lead is not somebody named after another who is accused',
      'Detectives have charged a Leeds man with incitement. Harrow man Imre Pal, 36, has been accused of fraud by prosecutors. Police have also charged Derby man Kenneth Pant with theft.',
      ['imre-pal | fraud | alleged', 'kenneth-pant | theft | charged'],
    ],
    [
      'who would have been charged had he lived was not',
      'The coroner, Graeme Hewitt, said that, had he survived, Jesse Owens could have been charged with causing death by dangerous driving.',
      [],
    ],
  ])('%s', (_what, body, expected) => {
    expect(ledger(body)).toEqual(expected);
  });
});
