import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  foldName,
  foldWord,
  lostLetters,
  nameTokens,
  withoutMarkup,
  wordsOf,
} from '../../src/lookup/fold.ts';

describe('folding', () => {
  test.each([
    ['Treviño', 'trevino'],
    ['Łukasz', 'lukasz'],
    ['Søren', 'soren'],
    ['Weiß', 'weiss'],
    ['Æsa', 'aesa'],
    ['Đorđe', 'dorde'],
    ['Þór', 'thor'],
    ['Işıl', 'isil'],
    ['İbrahim', 'ibrahim'],
    ['Ｔｒｕｍｐ', 'trump'],
    ['Зеленский', 'zelenskii'],
    ['Παπαδόπουλος', 'papadopoulos'],
    ['習近平', '習近平'],
  ])('%s is compared as %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });

  test.each([
    ["O'Connor", 'oconnor'],
    ['O’Connor', 'oconnor'],
    ['Simon-Roberson', 'simon roberson'],
    ['Z-40', 'z40'],
    ['z 40', 'z40'],
    ['M.S. 13', 'm s13'],
    ['Quintero, Rafael Caro', 'rafael caro quintero'],
    ['John Smith, Jr.', 'john smith jr'],
    ['John Smith Junior', 'john smith jr'],
    ['Trump’s', 'trump'],
    ['  \u202eTru\u200bmp\u0000 ', 'trump'],
    ['**Gertz** `Manero`', 'gertz manero'],
    ['<@123456789012345678> Gertz <:flag:123456789012345678>', 'gertz'],
    ['https://example.org/gertz', ''],
    ['😀 🇲🇽', ''],
    ['', ''],
  ])('the name %j has the tokens %j', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  test.each([
    ['Treviño', 'trevio'],
    ['Ramón', 'ramn'],
    ['Trevin\u0303o', 'trevio'],
    ['Trevino', undefined],
    ['Ñó', undefined],
    ['Владимир', undefined],
  ])('%s with its letters lost is %s', (word, lost) => {
    expect(lostLetters(word)).toBe(lost);
  });

  test('folding a folded word changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldWord(foldWord(text))).toBe(foldWord(text));
      }),
    );
  });

  test('folding a folded name changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(foldName(foldName(text))).toBe(foldName(text));
      }),
    );
  });

  test('every word is what stands at its offsets, and markup blanked out moves nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(withoutMarkup(text)).toHaveLength(text.length);
        for (const { start, end, text: word } of wordsOf(text)) expect(text.slice(start, end)).toBe(word);
      }),
    );
  });

  test('a line of any length has at most twelve tokens, each of at most forty letters', () => {
    const tokens = nameTokens(`${'x'.repeat(2_000)} ${'ab '.repeat(2_000)}`);
    expect(tokens.length).toBeLessThanOrEqual(12);
    for (const { folded } of tokens) expect(folded.length).toBeLessThanOrEqual(40);
  });
});
