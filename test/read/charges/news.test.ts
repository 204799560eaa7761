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
      'a conviction that is stayed is not told as one',
      'The Supreme Court stayed the conviction of Arun Mehta for defamation.',
      [],
    ],
  ])('%s', (_what, body, expected) => {
    expect(ledger(body)).toEqual(expected);
  });
});

describe('the usual sentences of court reports', () => {
  test.each([
    [
      'what follows a deed that is no known offence is inside it',
      'Lt Travis Moody was convicted of rehearsing a false report on the shooting.',
      [],
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
