import { describe, expect, test } from 'vitest';
import type { Answer, Line, Span } from '../../src/facts/answer.ts';
import { lintAnswer } from '../../src/facts/lint.ts';
import { type Quote, quoteOf } from '../../src/facts/quote.ts';
import { article } from '../ask/support.ts';

const TEXT =
  'An official, who asked not to be named because talks go on, said Jane Roe, the former mayor, was charged with fraud.';
const story = article('a-story', TEXT, (q) => ({
  people: [
    {
      id: 'roe',
      name: 'Jane Roe',
      repaired: 'Jane Roë',
      forms: [{ text: 'Jane Roe', kind: 'full', strength: 'strong', quote: q('Jane Roe') }],
      roles: [],
      part: 'defendant',
      mentions: [q('Jane Roe')],
    },
  ],
  charges: [
    {
      id: 'c1',
      subject: { kind: 'person', id: 'roe' },
      offence: q('fraud'),
      victims: [],
      steps: [
        {
          status: 'charged',
          asOf: '2025-02-28',
          saidBy: {
            kind: 'anonymous-official',
            label: q('An official'),
            anonymity: q('because talks go on'),
          },
          quote: q(TEXT),
        },
      ],
    },
  ],
}));
const store = { text: () => TEXT, facts: () => story.facts };
const q = (words: string): Quote => {
  const at = TEXT.indexOf(words);
  return quoteOf({ id: 'a-story', text: TEXT }, at, at + words.length);
};
const whole = q(TEXT);
const words = (text: string): Span => ({ kind: 'words', text });
const by: Span[] = [words('in the article’s own words; '), { kind: 'as-of', day: '2025-02-28' }];

const answerOf = (line: Line, heading?: string): Answer => ({
  asked: { kind: 'charges', person: 'roe' },
  outcome: 'found',
  title: '',
  lead: [],
  sections: [heading === undefined ? { lines: [line] } : { heading, lines: [line] }],
  choices: [],
  actions: [],
});
const claim = (spans: Span[], more: Partial<Line> = {}): Line => ({ spans, by, quote: whole, ...more });

describe('the lint lets pass', () => {
  test.each<[string, Line]>([
    ['a claim that its quote carries', claim([words('charged with '), { kind: 'verbatim', text: 'fraud' }])],
    ['the repaired name of a person of the article', claim([{ kind: 'name', text: 'Jane Roë' }])],
    [
      'an anonymous source with the reason',
      claim([words('charged')], {
        by: [
          { kind: 'verbatim', text: 'An official', quote: q('An official') },
          { kind: 'verbatim', text: 'because talks go on', quote: q('because talks go on') },
          { kind: 'as-of', day: '2025-02-28' },
        ],
      }),
    ],
    [
      'a note of ours',
      { spans: [words('Nothing in this store about '), { kind: 'typed', text: 'Joe' }, words('.')] },
    ],
  ])('%s', (_rule, line) => {
    expect(lintAnswer(answerOf(line), store)).toEqual([]);
  });
});

describe('the lint refuses', () => {
  test.each<[string, Line, RegExp]>([
    ['a word of the law that the quote lacks', claim([words('convicted of fraud')]), /does not carry/],
    ['“murder” where the quote lacks it', claim([words('murder case')]), /does not carry/],
    ['“extradited” where the quote lacks it', claim([words('extradited')]), /does not carry/],
    [
      '“former” where the quote lacks it',
      claim([words('former mayor')], { quote: q('Jane Roe') }),
      /does not carry/,
    ],
    ['“sources” where the quote lacks it', claim([words('said by sources')]), /does not carry/],
    ['“innocent”, always', claim([words('innocent')]), /never ours/],
    ['“accused killer”, always', claim([words('accused killer')]), /never ours/],
    ['“no charges”, always', { spans: [words('There are no charges.')] }, /never ours/],
    [
      'a line about a person without a quote',
      { spans: [{ kind: 'name', text: 'Jane Roe' }, words(' is the mayor')] },
      /without a quote/,
    ],
    [
      'a quote that is not verbatim',
      claim([words('charged')], { quote: { ...whole, text: `${TEXT.slice(0, -2)}s.` } }),
      /not verbatim/,
    ],
    [
      'a quote from another article',
      claim([words('charged')], { quote: { ...whole, start: 1, end: whole.end + 1 } }),
      /not verbatim/,
    ],
    [
      'verbatim words that are not in the quote',
      claim([{ kind: 'verbatim', text: 'arson' }]),
      /not in the quote/,
    ],
    [
      'verbatim words that are not their own quote',
      claim([{ kind: 'verbatim', text: 'arson', quote: q('fraud') }]),
      /not their quote/,
    ],
    ['a role without its “former”', claim([{ kind: 'verbatim', text: 'mayor' }]), /without what qualifies/],
    [
      'a role without its “former”, with its place',
      claim([{ kind: 'verbatim', text: 'mayor', quote: q('mayor') }]),
      /without what qualifies/,
    ],
    ['a name that the article does not carry', claim([{ kind: 'name', text: 'John Doe' }]), /does not carry/],
    ['a claim without who said it', { spans: [words('charged')], quote: whole }, /without who said it/],
    [
      'a claim without an as-of',
      claim([words('charged')], { by: [words('in the article’s own words')] }),
      /without an as-of/,
    ],
    [
      'an anonymous source without the reason',
      claim([words('charged')], {
        by: [
          { kind: 'verbatim', text: 'An official', quote: q('An official') },
          { kind: 'as-of', day: '2025-02-28' },
        ],
      }),
      /without the reason/,
    ],
  ])('%s', (_rule, line, problem) => {
    expect(lintAnswer(answerOf(line), store).join('\n')).toMatch(problem);
  });

  test('a heading that is not in wording', () => {
    const line = claim([words('charged')]);
    expect(lintAnswer(answerOf(line, 'The killer'), store).join('\n')).toMatch(/heading/);
  });
});
