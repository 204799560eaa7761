import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLIPPED, clipText } from '../../src/facts/clip.ts';

describe('text is clipped at the end only', () => {
  test.each([
    ['short', 5, 'short', false],
    ['found him not guilty of murder', 18, 'found him not…', true],
    ['found him not guilty of murder', 30, 'found him not guilty of murder', false],
    ['found him misunderstood-and-therefore-not guilty', 20, 'found him…', true],
    ['family 👩‍👩‍👧‍👦 photo', 12, 'family…', true],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 13, '👩‍👩‍👧‍👦…', true],
    ['e\u0301e\u0301e\u0301', 4, 'e\u0301…', true],
  ])('“%s” in %i is “%s”', (text, max, clipped, isClipped) => {
    expect(clipText(text, max)).toEqual({ text: clipped, isClipped });
  });

  test('what is left is the beginning of the text, fits, and keeps every surrogate pair whole', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 1, max: 120 }),
        (text, max) => {
          const clipped = clipText(text, max);
          expect(clipped.text.length).toBeLessThanOrEqual(max);
          if (!clipped.isClipped) expect(clipped.text).toBe(text);
          else expect(text.startsWith(clipped.text.slice(0, -CLIPPED.length))).toBe(true);
          expect(clipped.text.isWellFormed()).toBe(text.isWellFormed());
        },
      ),
    );
  });

  test('words of ordinary length are never cut inside', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 14, max: 200 }),
        (words, max) => {
          const { text, isClipped } = clipText(words.join(' '), max);
          const kept = (isClipped ? text.slice(0, -1) : text).split(' ');
          expect(kept).toEqual(words.slice(0, kept.length));
        },
      ),
    );
  });
});
