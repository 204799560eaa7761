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
