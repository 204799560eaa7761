import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Span } from '../../src/facts/answer.ts';
import { lintAnswer } from '../../src/facts/lint.ts';
import { type Quote, quoteOf } from '../../src/facts/quote.ts';
import type { Article, ChargeStep, SaidBy } from '../../src/facts/schema.ts';
import { CHARGE_STATUSES, type ChargeStatus } from '../../src/facts/status.ts';
import {
  attributionSpans,
  dateSpans,
  deadlineSpans,
  groupSpans,
  note,
  stepSpans,
} from '../../src/facts/wording.ts';

const ID = 'a-story';
const wholeOf = (text: string): Quote => quoteOf({ id: ID, text }, 0, text.length);
const partOf = (text: string, words: string): Quote => {
  const at = text.indexOf(words);
  return quoteOf({ id: ID, text }, at, at + words.length);
};
const said = (spans: readonly Span[]): string =>
  spans
    .map((span) =>
      span.kind === 'verbatim'
        ? `“${span.text}”`
        : 'text' in span
          ? span.text
          : 'value' in span
            ? span.value
            : 'day' in span
              ? span.day
              : '',
    )
    .join('');

const article = (more: Partial<Article> = {}): Article => ({
  id: ID,
  published: '2025-02-28',
  sha256: '0'.repeat(64),
  bodyStart: 0,
  ...more,
});

const stepOf = (status: ChargeStatus, text: string, sentence?: string): ChargeStep => ({
  status,
  asOf: '2025-02-28',
  saidBy: { kind: 'outlet' },
  quote: wholeOf(text),
  ...(sentence === undefined ? {} : { sentence: partOf(text, sentence) }),
});

describe('where a charge stands is said in words that the quote carries', () => {
  test.each<[ChargeStatus, string, string]>([
    ['alleged', 'Smith is accused of fraud.', 'accused of “fraud”'],
    ['alleged', 'Smith allegedly committed fraud.', 'alleged: “fraud”'],
    ['alleged', 'Police suspect Smith of fraud.', 'suspected of “fraud”'],
    ['arrested', 'Smith was arrested for fraud.', 'arrested over “fraud”'],
    ['arrested', 'Smith was captured and faces fraud claims.', 'captured over “fraud”'],
    ['charged', 'Smith was charged with fraud.', 'charged with “fraud”'],
    ['charged', 'Smith has charges pending for fraud.', 'charges pending for “fraud”'],
    ['charged', 'Smith faced charges related to fraud.', 'charges related to “fraud”'],
    ['charged', 'A grand jury indicted Smith for fraud.', 'indicted for “fraud”'],
    ['charged', 'Smith was arraigned on fraud.', 'arraigned for “fraud”'],
    ['charged', 'Smith faces fraud in court.', 'in the case of “fraud”'],
    ['pleaded-guilty', 'Smith pleaded guilty to fraud.', 'pleaded guilty to “fraud”'],
    ['pleaded-guilty', 'Smith pled no contest to fraud.', 'pleaded no contest to “fraud”'],
    ['pleaded-guilty', 'Smith admitted fraud.', 'admitted: “fraud”'],
    ['convicted', 'A jury convicted Smith of fraud.', 'convicted of “fraud”'],
    ['convicted', 'A jury found Smith guilty of fraud.', 'found guilty of “fraud”'],
    ['convicted', 'Smith lost the fraud trial.', 'in the case of “fraud”'],
    ['acquitted', 'A jury acquitted Smith of fraud.', 'acquitted of “fraud”'],
    ['acquitted', 'Smith was found not guilty of fraud.', 'found not guilty of “fraud”'],
    ['acquitted', 'Smith was cleared of fraud.', 'cleared of “fraud”'],
    ['dismissed', 'A judge dismissed the fraud count.', 'dismissed: “fraud”'],
    ['dismissed', 'Prosecutors dropped the fraud case.', 'dropped: “fraud”'],
    [
      'overturned',
      'A court overturned his sentence for fraud.',
      'a court overturned the sentence for “fraud”',
    ],
    ['overturned', 'Judges vacated the fraud conviction.', 'vacated: the conviction for “fraud”'],
    ['overturned', 'The fraud ruling was quashed.', 'quashed: “fraud”'],
    ['sentenced', 'Smith was sentenced for fraud.', 'sentence for “fraud”'],
    ['sentenced', 'Smith got five years for fraud.', 'term for “fraud”'],
  ])('%s by “%s” is: %s', (status, text, words) => {
    expect(said(stepSpans(stepOf(status, text), [partOf(text, 'fraud')]))).toBe(words);
  });

  test('a sentence is given in its own words and is never called a conviction', () => {
    const text = 'He served a 40-year sentence for fraud.';
    const spans = stepSpans(stepOf('sentenced', text, '40-year sentence'), [partOf(text, 'fraud')]);
    expect(said(spans)).toBe('sentence: “40-year sentence” for “fraud”');
  });

  test.each<[ChargeStatus, string, string | undefined, string]>([
    [
      'sentenced',
      'He was sentenced today to 20 years.',
      '20 years',
      'in the case of “fraud”: sentence: “20 years”',
    ],
    ['convicted', 'He was convicted of the same charges.', undefined, 'in the case of “fraud”: convicted'],
    ['charged', 'He was charged on Monday.', undefined, 'in the case of “fraud”: charged'],
    [
      'overturned',
      'A court overturned his sentence.',
      undefined,
      'in the case of “fraud”: a court overturned the sentence',
    ],
    ['dismissed', 'A judge ended it.', undefined, 'in the case of “fraud”'],
  ])(
    'where the quote of a step lacks the offence, the two are not joined: %s',
    (status, text, sentence, words) => {
      const offence = wholeOf('fraud');
      expect(said(stepSpans(stepOf(status, text, sentence), [offence]))).toBe(words);
    },
  );

  test('an offence is carried however its line breaks', () => {
    const text = 'Smith was charged with wire\nfraud.';
    expect(said(stepSpans(stepOf('charged', text), [wholeOf('wire fraud')]))).toBe(
      'charged with “wire fraud”',
    );
  });

  test('offences that stand alike are listed each in its own words', () => {
    const text = 'Smith was charged with fraud, theft and arson.';
    const offences = ['fraud', 'theft', 'arson'].map((one) => partOf(text, one));
    expect(said(stepSpans(stepOf('charged', text), offences))).toBe(
      'charged with “fraud”, “theft” and “arson”',
    );
  });

  test('whatever a quote says, the lint finds no word of ours that it does not carry', () => {
    const fragments = fc.constantFrom(
      'Smith',
      'was',
      'not',
      'charged',
      'convicted',
      'guilty',
      'a court',
      'overturned',
      'sentence',
      'dropped',
      'fraud',
      'murder',
      'acquitted',
      'cleared',
      'found',
      'pleaded',
      'pending',
      'charges',
      'vacated',
      'said',
      'jail',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...CHARGE_STATUSES),
        fc.array(fragments, { maxLength: 12 }),
        (status, before) => {
          const text = [...before, 'fraud'].join(' ');
          const step = stepOf(status, text);
          const line = {
            spans: stepSpans(step, [partOf(text, 'fraud')]),
            by: attributionSpans(step.saidBy, article()),
            quote: step.quote,
          };
          const answer: Answer = {
            asked: { kind: 'charges', person: 'smith' },
            outcome: 'found',
            title: '',
            lead: [],
            sections: [{ lines: [line] }],
            choices: [],
            actions: [],
          };
          expect(lintAnswer(answer, { text: () => text, facts: () => undefined })).toEqual([]);
        },
      ),
    );
  });
});

describe('who said it', () => {
  const label = partOf('The official spoke because they were not authorized.', 'The official');
  const anonymity = partOf(
    'The official spoke because they were not authorized.',
    'because they were not authorized',
  );
  test.each<[string, SaidBy, Partial<Article>, string]>([
    ['the outlet without a name', { kind: 'outlet' }, {}, 'in the article’s own words; 2025-02-28'],
    [
      'the outlet by its name',
      { kind: 'outlet' },
      { publisher: 'The Herald' },
      'in the words of The Herald; 2025-02-28',
    ],
    [
      'a statement',
      { kind: 'statement', label },
      {},
      'according to “The official”, in a statement; 2025-02-28',
    ],
    ['an office', { kind: 'office', label }, {}, 'according to “The official”; 2025-02-28'],
    ['a named official', { kind: 'named-official', label }, {}, 'according to “The official”; 2025-02-28'],
    [
      'an anonymous official, with the reason',
      { kind: 'anonymous-official', label, anonymity },
      {},
      'according to “The official”, not named: “because they were not authorized”; 2025-02-28',
    ],
    [
      'an anonymous person without a reason, which is said',
      { kind: 'anonymous-person' },
      {},
      'according to a person whom the article does not name: no reason given; 2025-02-28',
    ],
    ['a document', { kind: 'document' }, {}, 'according to a document; 2025-02-28'],
  ])('%s', (_name, saidBy, more, words) => {
    expect(said(attributionSpans(saidBy, article(more)))).toBe(words);
  });
});

describe('a claim about a group is never put as that of one of its people', () => {
  const label = wholeOf('the group');
  test.each([
    ['family', 'against “the group” as a family, not by name'],
    ['organization', 'against “the group” as an organization, not by name'],
    ['counted', 'as one of “the group”'],
    ['siblings', 'as one of “the group”'],
    ['other', 'as one of “the group”'],
  ] as const)('%s', (kind, words) => {
    expect(said(groupSpans({ id: 'g', label, kind, members: [] }))).toBe(words);
  });
});

describe('a date says how it was worked out', () => {
  const on = (words: string) => wholeOf(words);
  test.each([
    ['2013', { value: '2013', quote: on('2013'), derivation: { from: 'stated' } }],
    ['2025-02-27', { value: '2025-02-27', quote: on('Feb. 27, 2025'), derivation: { from: 'stated' } }],
    [
      '2025-02-27 (“27.02.2025”)',
      { value: '2025-02-27', quote: on('27.02.2025'), derivation: { from: 'stated' } },
    ],
    [
      '2025-02-27 (“Thursday”, counted from the publication date, 2025-02-28)',
      { value: '2025-02-27', quote: on('Thursday'), derivation: { from: 'published' } },
    ],
    [
      '2015 (“two years later”, counted from 2013)',
      { value: '2015', quote: on('two years later'), derivation: { from: 'text', anchor: '2013' } },
    ],
  ] as const)('%s', (words, mention) => {
    expect(said(dateSpans(mention, article()))).toBe(words);
  });

  test.each([
    [true, 'Jane Roe', 'a deadline set by Jane Roe; the day has passed'],
    [false, undefined, 'a deadline; the day has not passed'],
  ])('a deadline (passed: %s, set by %s)', (hasPassed, setBy, words) => {
    expect(said(deadlineSpans(hasPassed, setBy))).toBe(words);
  });
});

test('a note fills its gaps in order', () => {
  expect(
    said(note('choose', { kind: 'typed', text: 'Smith' }, { kind: 'words', text: '2 people' }).spans),
  ).toBe('Smith fits 2 people. Choose one.');
});
