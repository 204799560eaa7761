import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isVerbatim, type Quote } from '../../../src/facts/quote.ts';
import { chargeSchema, claimSchema, groupSchema } from '../../../src/facts/schema.ts';
import { readLegal } from './reading.ts';

const WORDS =
  `Daniel Whitcombe Maria Okafor Ivan Petrov Judge Prosecutor District Attorney the victim a man he she they his her who was
were has been had not never charged convicted sentenced acquitted indicted arrested accused pleaded guilty no contest to of with on for
by and or but , . “ ” ; murder fraud robbery assault conspiracy kidnapping counts two charges count dropped dismissed overturned
conviction sentence 40-year life in prison years Monday 2019 March 4 said police officials according court Leeds Crown Court family
brothers 29 28 prisoners defendant if could would be killing stabbing faces facing trial jury found after following respectively`.split(
    /\s+/,
  );
const sentences = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 60 })
  .map((words) => words.join(' '));

function check(body: string): void {
  const { charges, claims, groups, people, text } = readLegal(body);
  const subjects = new Set([...people.people.map(({ id }) => id), ...groups.map(({ id }) => id)]);
  const quotes: Quote[] = [];
  for (const charge of charges) {
    chargeSchema.parse(charge);
    expect(subjects).toContain(charge.subject.id);
    for (const victim of charge.victims) expect(subjects).toContain(victim);
    quotes.push(charge.offence);
    for (const step of charge.steps) {
      quotes.push(step.quote);
      if (step.sentence) quotes.push(step.sentence);
      if (step.saidBy.label) quotes.push(step.saidBy.label);
    }
  }
  for (const claim of claims) {
    claimSchema.parse(claim);
    expect(subjects).toContain(claim.subject.id);
    quotes.push(claim.text, claim.quote);
  }
  for (const group of groups) {
    groupSchema.parse(group);
    for (const member of group.members) {
      expect(subjects).toContain(member.person);
      quotes.push(member.quote);
    }
  }
  for (const quote of quotes) expect(isVerbatim(quote, text)).toBe(true);
  expect(new Set(charges.map(({ id }) => id)).size).toBe(charges.length);
}

describe('of any text', () => {
  test('every quote is verbatim, every subject exists, and the facts fit their schema', () => {
    fc.assert(fc.property(sentences, check), { numRuns: 400 });
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (body) => {
        if (body.trim() !== '') check(`x ${body}`);
      }),
      { numRuns: 300 },
    );
  });

  test('however words are shuffled, a judge, a prosecutor or a victim by title is never accused', () => {
    const rest = WORDS.filter(
      (word) =>
        !/^(?:Daniel|Whitcombe|Maria|Okafor|Ivan|Petrov|Judge|Prosecutor|District|Attorney)$/.test(word),
    );
    const titled = fc.constantFrom(
      'Judge Maria Okafor',
      'Assistant District Attorney Maria Okafor',
      'prosecutor Maria Okafor',
      'the victim, Maria Okafor',
      'U.S. Attorney Maria Okafor',
    );
    const part = fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...rest) },
      { weight: 2, arbitrary: titled },
    );
    fc.assert(
      fc.property(titled, fc.array(part, { minLength: 1, maxLength: 50 }), (first, parts) => {
        const { charges, claims } = readLegal(`${first} ${parts.join(' ')}`);
        for (const { subject } of [...charges, ...claims]) expect(subject.id).not.toContain('okafor');
      }),
      { numRuns: 400 },
    );
  });
});
