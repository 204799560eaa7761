import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutText, type ReadText } from '../../src/read/text.ts';

const ARTICLE = { id: 'a', published: '2025-02-28', sha256: '0'.repeat(64), bodyStart: 0 };

const cut = (text: string): ReadText => cutText(ARTICLE, text);
const sentences = (text: string): string[] =>
  cut(text).sentences.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '));
const tokens = (text: string): string[] =>
  cut(text).sentences.flatMap((one) => one.tokens.map((token) => token.text));

describe('a sentence ends', () => {
  test.each<[string, string[]]>([
    ['He left. She stayed.', ['He left.', 'She stayed.']],
    ['“I saw it.” She left.', ['“I saw it.”', 'She left.']],
    ['Who was it? Nobody knows!', ['Who was it?', 'Nobody knows!']],
    ['It was 9 p.m. The man left.', ['It was 9 p.m.', 'The man left.']],
    ['He works for Acme Inc. She does not.', ['He works for Acme Inc.', 'She does not.']],
    ['They moved to the U.S. He stayed.', ['They moved to the U.S.', 'He stayed.']],
    [
      'He admitted one count (theft). The court adjourned.',
      ['He admitted one count (theft).', 'The court adjourned.'],
    ],
  ])('where a full stop closes it: %s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  test.each([
    'Mr. Cage met Dr. Ann Lee and Sgt. Bill Ray.',
    'The U.S. Attorney spoke on Aug. 18, 2008.',
    'Erik M. Smith, a.k.a. Ric, pleaded guilty.',
    'William E. Sharpe, Chief of the Division, spoke.',
    'He lives at 12 N. Main St. Louis Park.',
    'It rose 2.5 per cent … and then fell.',
    'The case of Smith v. Jones went on at 9 a.m. on Monday.',
  ])('never at an abbreviation or a number: %s', (text) => {
    expect(sentences(text)).toEqual([text]);
  });
});

describe('lines', () => {
  test.each<[string, string]>([
    [
      'a link in the middle',
      'She is the\nOrchard County District Attorney\nand said today that two men were held.',
    ],
    ['a raised ordinal', 'The office will hold its 2\nnd\nAnnual Forum in June.'],
    ['a comma that was pushed down', 'In honour of\nHeritage Month\n, which runs in May, we meet.'],
    ['a name behind its title', 'Orchard County District Attorney\nSummer Lee\nsaid today that he was held.'],
    ['a headline that ends in a small word', 'Man Sentenced to Ten Years For\nFatal Crash'],
  ])('are one sentence where one is broken around %s', (_, text) => {
    expect(sentences(text)).toEqual([text.replace(/\n,/, ' ,').replace(/\s+/g, ' ')]);
  });

  test('wrapped at a width are one paragraph, up to the line that is not full', () => {
    const wrapped = [
      'On Tuesday the county said that a man from the north of the city had',
      'been held since Sunday. Investigators of the county found that Diane',
      'Downing had kept the money for herself and had told nobody about it.',
      'The district court will hear the case in the autumn of next year, as',
      'far as is known. Neighbours said that they had seen nothing and that',
      'Robert Downing had always been kind.',
    ].join('\n');
    expect(sentences(wrapped).slice(1, 3)).toEqual([
      'Investigators of the county found that Diane Downing had kept the money for herself and had told nobody about it.',
      'The district court will hear the case in the autumn of next year, as far as is known.',
    ]);
  });

  test('that are whole paragraphs stay apart, with or without a full stop', () => {
    const text =
      'Police hold a man over two killings in the north of the county this week\nThe man was found on Monday.\nA second man is sought.';
    expect(cut(text).sentences.map(({ paragraph, headline }) => [paragraph, headline])).toEqual([
      [0, true],
      [1, false],
      [2, false],
    ]);
  });

  test('of a title-case headline do not run into the text', () => {
    expect(sentences('Man Sentenced to Prison\nBayside District Attorney Ann Lee said so.')).toHaveLength(2);
  });

  test('of running text that lacks its full stop are no headline behind the head of an article', () => {
    const text = [
      'Man jailed for fraud in Larton after a long trial',
      'He was a clerk',
      'He is now facing a string of charges including home burglary, resisting arrest and violating probation',
      'What the court heard about the money on Monday',
      'Former Larton Clerk Sentenced to Ten Years in Prison for Stealing Public Money',
    ].join('\n\n');
    expect(cut(text).sentences.map(({ headline }) => headline)).toEqual([true, true, false, true, true]);
  });

  test('in capitals are a headline even with a full stop', () => {
    expect(cut('MAN CHARGED WITH ARSON.\nHe was held.').sentences.map((one) => one.headline)).toEqual([
      true,
      false,
    ]);
  });
});

describe('a token', () => {
  test.each<[string, string[]]>([
    ['Hart-Ellison’s car', ['Hart-Ellison', '’s', 'car']],
    ["O'Neill's", ["O'Neill", "'s"]],
    ['a 21-year-old', ['a', '21', '-', 'year-old']],
    ['X-7 and X-9', ['X-7', 'and', 'X-9']],
    ['$22.35 million', ['$', '22.35', 'million']],
    ['U.S. DEA', ['U.S.', 'DEA']],
    ['so\u00adcial', ['so\u00adcial']],
  ])('keeps what belongs together: %s', (text, expected) => {
    expect(tokens(text)).toEqual(expected);
  });
});

describe('whatever the text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          'Mr.',
          'U.S.',
          '.',
          '\n',
          '\n\n',
          ' ',
          '“',
          '”',
          'Smith',
          'said',
          ',',
          '\u202e',
          '\u200b',
          '2',
          'nd',
          '\r\n',
          '…',
        ),
        { maxLength: 80 },
      )
      .map((parts) => parts.join('')),
  );

  test('tokens are verbatim, in order, apart, and inside their sentence; nothing but white space is left out', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        let kept = '';
        for (const sentence of cut(text).sentences) {
          expect(sentence.start).toBeGreaterThanOrEqual(at);
          for (const token of sentence.tokens) {
            expect(token.start).toBeGreaterThanOrEqual(at);
            expect(text.slice(token.start, token.end)).toBe(token.text);
            at = token.end;
            kept += token.text;
          }
          expect(at).toBe(sentence.end);
        }
        expect(kept).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });

  test('the head before the body is never cut', () => {
    const text = 'date 2025-02-28 Mexico has sent a man. He left.';
    const read = cutText({ ...ARTICLE, bodyStart: 16 }, text);
    expect(read.sentences[0]?.start).toBe(16);
  });
});
