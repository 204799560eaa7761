import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggest } from '../../src/ask/suggest.ts';
import { anyText, HOSTILE, storyOf } from './hostile.ts';
import { shipped } from './shipped.ts';
import { deskOf } from './support.ts';

const desk = deskOf([shipped]);

describe('autocomplete', () => {
  test('offers people from the first letter and before it', () => {
    expect(suggest('person', '', desk).length).toBeGreaterThan(3);
    expect(suggest('person', 'car', desk)[0]).toEqual({
      name: 'Rafael Caro Quintero',
      value: 'Rafael Caro Quintero',
    });
  });

  test('offers articles by their day and sends the id', () => {
    expect(suggest('article', '', desk)).toEqual([
      { name: 'mexico-sends-prisoners, Feb. 28, 2025', value: '2025-02-28-mexico-sends-prisoners' },
    ]);
  });

  test('offers dates as they are read, then people, for /when', () => {
    expect(suggest('about', 'mar', desk)[0]).toEqual({ name: 'March 4, 2025', value: '2025-03-04' });
    expect(suggest('about', '20', desk).map((one) => one.value)).toContain('2013');
    expect(suggest('about', 'car', desk).map((one) => one.name)).toContain('Rafael Caro Quintero');
  });

  test('tells two people of one name apart, and sends the key', () => {
    const twins = deskOf(
      ['fraud', 'arson'].map((offence, index) => storyOf(`story-${index}`, 'Cher', offence)),
    );
    const offered = suggest('person', 'cher', twins);
    expect(offered).toHaveLength(2);
    expect(new Set(offered.map((one) => one.value)).size).toBe(offered.length);
    for (const { value } of offered) expect(twins.lookup.findPerson(value).outcome).toBe('found');
  });

  test('is always what Discord takes: at most 25, names and values of 1 to 100 characters, each name once', () => {
    const crowd = deskOf([
      ...HOSTILE.map((name, index) => storyOf(`story-${index}`, name, 'fraud')),
      ...Array.from({ length: 40 }, (_, index) =>
        storyOf(`long-${index}`, `Jane ${'Roe '.repeat(40)}${index}`, 'fraud'),
      ),
    ]);
    fc.assert(
      fc.property(
        fc.constantFrom('person', 'article', 'about'),
        fc.oneof(anyText({ maxLength: 100 }), fc.constantFrom('', 'j', 'Jane', '2', 'story')),
        (kind, typed) => {
          const offered = suggest(kind, typed, crowd);
          expect(offered.length).toBeLessThanOrEqual(25);
          expect(new Set(offered.map((one) => one.name)).size).toBe(offered.length);
          for (const { name, value } of offered) {
            expect(name.trim().length).toBeGreaterThanOrEqual(1);
            expect(name.length).toBeLessThanOrEqual(100);
            expect(name).not.toMatch(/[\n\u200B\u202A-\u202E\u00AD]/);
            expect(value.length).toBeGreaterThanOrEqual(1);
            expect(value.length).toBeLessThanOrEqual(100);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
