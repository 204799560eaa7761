import { describe, expect, test } from 'vitest';
import { qualifierBefore, withQualifier } from '../../src/facts/qualifier.ts';
import { type Quote, quoteOf } from '../../src/facts/quote.ts';

const widened = (text: string, words: string): string => {
  const article = { id: 'a-story', text };
  const quote = (from: number, to: number): Quote => quoteOf(article, from, to);
  const at = text.indexOf(words);
  return withQualifier(quote(at, at + words.length), quote(0, text.length)).text;
};

describe('what qualifies words is never left out', () => {
  test.each([
    ['Jane Roe, the former mayor of Springfield', 'mayor of Springfield', 'former mayor of Springfield'],
    ['then-Attorney General Jane Roe', 'Attorney General', 'then-Attorney General'],
    ['ex-mayor Jane Roe', 'mayor', 'ex-mayor'],
    ['he did not run the cartel', 'run the cartel', 'not run the cartel'],
    ['charged with attempted murder', 'murder', 'attempted murder'],
    ['charged with conspiracy to commit murder', 'murder', 'conspiracy to commit murder'],
    ['an alleged former gang leader', 'gang leader', 'alleged former gang leader'],
    ['the mayor of Springfield', 'mayor', 'mayor'],
    ['she knew nothing', 'nothing', 'nothing'],
    ['knot theory', 'theory', 'theory'],
  ])('“%s”: “%s” is “%s”', (text, words, whole) => {
    expect(widened(text, words)).toBe(whole);
  });

  test('words outside of the quote stay as they are', () => {
    const text = 'The former mayor left.';
    const mayor = quoteOf({ id: 'a-story', text }, 11, 16);
    expect(withQualifier(mayor, quoteOf({ id: 'a-story', text }, 17, 21))).toEqual(mayor);
    expect(withQualifier(mayor, quoteOf({ id: 'another', text }, 0, 21))).toEqual(mayor);
  });

  test('time stays linear in a text that is nothing but qualifiers', () => {
    expect(qualifierBefore('not '.repeat(50_000), 200_000)).toBeGreaterThan(0);
  });
});
