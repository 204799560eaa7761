import { describe, expect, test } from 'vitest';
import { readLegal } from './reading.ts';

describe('a claim that is no charge', () => {
  test.each([
    ['a rival', 'Rivals accused Daniel Whitcombe of fraud.', 'fraud', 'unnamed-group', 'Rivals'],
    [
      'a lawsuit',
      'Daniel Whitcombe is accused in a lawsuit of stealing designs.',
      'stealing designs',
      'outlet',
      undefined,
    ],
    [
      'authorities, of no formal offence',
      'Daniel Whitcombe has been accused by authorities of running the gang from prison.',
      'running the gang from prison',
      'unnamed-group',
      'authorities',
    ],
  ])('%s', (_what, body, text, kind, label) => {
    const { charges, claims } = readLegal(body);
    expect(charges).toEqual([]);
    expect(
      claims.map((claim) => [claim.kind, claim.text.text, claim.saidBy.kind, claim.saidBy.label?.text]),
    ).toEqual([['accusation', text, kind, label]]);
  });

  test.each([
    [
      'to its end, abbreviations and words in quotation marks included',
      'Daniel Whitcombe is accused of skipping “the queue” with Acme Inc. agents sometime between Nov. 28 and Dec. 3.',
      'skipping “the queue” with Acme Inc. agents sometime between Nov. 28 and Dec. 3',
    ],
    [
      'with all the deeds of a list',
      'Daniel Whitcombe is accused of losing control of his car, spinning out off the road, and hitting a pole.',
      'losing control of his car, spinning out off the road, and hitting a pole',
    ],
    [
      'with the adverbs before it',
      'Daniel Whitcombe is accused of willfully, knowingly and intentionally keeping an unsafe yard.',
      'willfully, knowingly and intentionally keeping an unsafe yard',
    ],
    [
      'without what is said of somebody else',
      'Daniel Whitcombe is accused of pulling the rope and Maria Okafor, 27, is accused of holding the lamp.',
      'pulling the rope',
    ],
    [
      'behind what the person is',
      'Daniel Whitcombe is charged with fraud. It accuses Daniel Whitcombe, the head of the yard, and others of hiding the books.',
      'hiding the books',
    ],
    [
      'without who says so',
      'Daniel Whitcombe is accused of hiding the books, according to the indictment.',
      'hiding the books',
    ],
    [
      'as far as the comma',
      'Daniel Whitcombe is accused of keeping a list, which named the guards.',
      'keeping a list',
    ],
  ])('is told in the words of the accusation, %s', (_what, body, text) => {
    const { claims } = readLegal(body);
    expect(
      claims.filter(({ subject }) => subject.id === 'daniel-whitcombe').map((claim) => claim.text.text),
    ).toEqual([text]);
  });

  test.each([
    ['what follows below', 'Daniel Whitcombe is accused of the following:'],
    [
      '"of" that belongs to something else',
      'Daniel Whitcombe, accused in the takeover of a yard — one of two — was freed.',
    ],
  ])('says nothing where the text does not say of what: %s', (_what, body) => {
    expect(readLegal(body).claims).toEqual([]);
  });

  test.each([
    ['a relative pronoun', 'Daniel Whitcombe faces a new suit, which accuses him of hiding the books.'],
    ['a pronoun', 'The suit came on Monday. It accuses Daniel Whitcombe of hiding the books.'],
  ])('is never said by %s', (_what, body) => {
    expect(readLegal(body).claims.map(({ saidBy }) => saidBy.label?.text)).toEqual([undefined]);
  });

  test('nobody without a charge or a criminal role has wrongdoing reported', () => {
    expect(
      readLegal('Daniel Whitcombe, who led the cartel investigation, ordered the attack on the house.')
        .claims,
    ).toEqual([]);
  });
});
