import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isVerbatim } from '../../src/facts/quote.ts';
import { factsSchema, quotesIn } from '../../src/facts/schema.ts';
import { articleOf } from '../../src/read/article.ts';
import { readArticle } from '../../src/read/read.ts';

const ID = '2025-02-28-mexico-sends-prisoners';
const SHIPPED = readFileSync(join(import.meta.dirname, `../../data/articles/${ID}.txt`), 'utf8');

describe('what is read', () => {
  test('of the shipped article fits the schema, and every quote in it is verbatim', () => {
    const facts = readArticle(articleOf(ID, SHIPPED));
    expect(factsSchema.parse(facts)).toEqual(facts);
    const quotes = quotesIn(facts);
    expect(quotes.length).toBeGreaterThan(50);
    expect(quotes.filter((quote) => !isVerbatim(quote, SHIPPED))).toEqual([]);
  });

  test('of any text fits the schema, is verbatim, and points only to people and groups that are there', () => {
    const sentences = SHIPPED.split(/(?<=[.,])\s+/);
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.constantFrom(...sentences), { maxLength: 12 }).map((parts) => parts.join(' ')),
      fc.array(fc.constantFrom(...SHIPPED.split(/\s+/)), { maxLength: 60 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(texts, (body) => {
        const raw = `date 2025-02-28\n. ${body}`;
        const facts = readArticle(articleOf('a', raw));
        factsSchema.parse(facts);
        for (const quote of quotesIn(facts)) expect(isVerbatim(quote, raw)).toBe(true);
        const ids = new Set([...facts.people, ...facts.groups].map(({ id }) => id));
        const subjects = [
          ...facts.events.flatMap((event) => event.subjects),
          ...facts.charges.map(({ subject }) => subject),
        ];
        for (const { id } of subjects) expect(ids).toContain(id);
        const own = facts.events.map(({ id }) => id);
        expect(new Set(own).size).toBe(own.length);
      }),
      { numRuns: 200 },
    );
  });

  // Each of these takes minutes where a step of reading takes the square of the text's length.
  test.each([
    'A',
    'a',
    '1',
    ' ',
    '.',
    '"',
    '-',
    '\n',
    '“',
    '<@',
    'A.',
    'Mr. ',
    'John Doe, ',
    'she said, ',
    '2025-01-01 ',
  ])(
    'of a huge text of nothing but %j comes at once',
    (unit) => {
      const raw = `date 2025-02-28\n. ${unit.repeat(200_000 / unit.length)} end`;
      expect(readArticle(articleOf('a', raw)).charges).toEqual([]);
    },
    30_000,
  );

  test('is the same each time', () => {
    expect(readArticle(articleOf(ID, SHIPPED))).toEqual(readArticle(articleOf(ID, SHIPPED)));
  });
});
