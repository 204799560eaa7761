import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isVerbatim } from '../../src/facts/quote.ts';
import { suggestArticles } from '../../src/lookup/articles.ts';
import { buildLookup } from '../../src/lookup/build.ts';
import { inflectionKey } from '../../src/lookup/inflection.ts';
import type { WordHit } from '../../src/lookup/lookup.ts';
import { shipped, shippedText, snapshotOfTexts } from './support.ts';

const lookup = buildLookup(shipped);

const marked = (hits: readonly WordHit[]): string[] => [
  ...new Set(hits.flatMap(({ quote, marks }) => marks.map(({ start, end }) => quote.text.slice(start, end)))),
];

describe('words in the shipped article', () => {
  test.each<[string, string[]]>([
    ['tariff', ['tariffs', 'tariff']],
    ['"Caro Quintero"', ['Caro Quintero']],
    ['“caro quintero”', ['Caro Quintero']],
    ['Z-40', ['Z-40']],
    ['overturn', ['overturned']],
    ['charged', ['charges']],
    ['kidnap', ['kidnapping']],
    ['Treviño', ['Trevio']],
    ['Ramón', ['Ramn']],
    ['1985 kidnapping', ['1985', 'kidnapping']],
    ['"quintero caro"', []],
    ['"charge pending"', []],
    ['tariffs kidnapping', []],
    ['organ', ['organization']],
    ['car', []],
    ['', []],
    ['"" … <@123>', []],
  ])('%s marks %j', (words, found) => {
    expect(marked(lookup.findWords(words)).toSorted()).toEqual(found.toSorted());
  });

  test('facts come before plain passages', () => {
    const kinds = lookup.findWords('prison').map(({ fact }) => fact === 'passage');
    expect(kinds).toEqual(kinds.toSorted());
    expect(kinds).toContain(false);
  });

  test('every quote is verbatim, every mark lies in it, and marks do not overlap, whatever is asked', () => {
    const words = [...new Set(shippedText.split(/\s+/))];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }), (asked) => {
        for (const { quote, marks, score } of lookup.findWords(asked.join(' '))) {
          expect(isVerbatim(quote, shippedText)).toBe(true);
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(marks.length).toBeGreaterThan(0);
          let last = 0;
          for (const { start, end } of marks) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeLessThanOrEqual(quote.text.length);
            last = end;
          }
        }
      }),
    );
  });

  test('whatever is typed, nothing throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        lookup.findWords(typed);
      }),
    );
    expect(lookup.findWords('x'.repeat(4_000))).toEqual([]);
    expect(lookup.findWords('"'.repeat(4_000))).toEqual([]);
  });
});

describe('words in several articles', () => {
  const store = snapshotOfTexts({
    '2024-01-05-old': 'date 2024-01-05 The harbor was closed on Friday. Nobody was hurt.',
    '2025-03-07-new': 'date 2025-03-07 The harbor opened again on Friday. Ships left the harbor.',
  });
  const two = buildLookup(store);

  test('the newest article comes first, and every sentence that has the words', () => {
    const hits = two.findWords('harbor');
    expect(hits.map(({ quote }) => quote.text).toSorted()).toEqual([
      'Ships left the harbor.',
      'The harbor opened again on Friday.',
      'The harbor was closed on Friday.',
    ]);
    for (const isPassage of [true, false]) {
      const articles = hits
        .filter(({ fact }) => (fact === 'passage') === isPassage)
        .map(({ article }) => article);
      expect(articles).toEqual(articles.toSorted().toReversed());
    }
  });

  test('all words must stand in one sentence or quote', () => {
    expect(two.findWords('harbor hurt')).toEqual([]);
    expect(two.findWords('harbor closed').map(({ article }) => article)).toEqual(['2024-01-05-old']);
  });

  test('articles are suggested by the beginnings of words, newest first, all of them before the first letter', () => {
    expect(two.suggestArticles('', 25)).toEqual(['2025-03-07-new', '2024-01-05-old']);
    expect(two.suggestArticles('ol', 25)).toEqual(['2024-01-05-old']);
    expect(two.suggestArticles('2025 NEW', 25)).toEqual(['2025-03-07-new']);
    expect(two.suggestArticles('2025-03-07-new', 25)).toEqual(['2025-03-07-new']);
    expect(two.suggestArticles('nothing', 25)).toEqual([]);
    expect(two.suggestArticles('', 1)).toHaveLength(1);
  });

  test('articles are found by title and publisher', () => {
    const [article] = store.articles;
    if (!article) throw new Error('the store is empty');
    const titled = [{ ...article, title: 'Harbor reopens', publisher: 'The Éxito' }];
    expect(suggestArticles(titled, 'exito harb', 25)).toEqual(['2025-03-07-new']);
  });
});

describe('inflection', () => {
  test.each([
    'charge charges charged charging',
    'plead pleads pleaded pleading pled',
    'kill kills killed killing',
    'stop stops stopped stopping',
    'party parties',
    'send sends sent sending',
    'shoot shot shooting',
    'flee flees fled',
    'steal stole stolen',
    'man men',
    'person people',
    'rape raped rapes raping',
    'commit commits committed committing',
    'witness witnesses',
    'deny denies denied denying',
    'seize seized seizing seizes',
    'wife wives',
    'bus buses',
  ])('one key: %s', (forms) => {
    expect(new Set(forms.split(' ').map(inflectionKey)).size).toBe(1);
  });

  test.each([
    ['organ', 'organization'],
    ['prison', 'prisoner'],
    ['kill', 'killer'],
    ['convict', 'conviction'],
    ['need', 'ned'],
    ['king', 'k'],
    ['news', 'new'],
    ['caro', 'caros1'],
  ])('two keys: %s, %s', (one, other) => {
    expect(inflectionKey(one)).not.toBe(inflectionKey(other));
  });
});
