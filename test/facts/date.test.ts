import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareDates,
  dateValueSchema,
  dayRange,
  formatDate,
  isPastDate,
  precisionOf,
} from '../../src/facts/date.ts';

describe('a date in words follows AP style', () => {
  test.each([
    ['2025-02-27', 'Feb. 27, 2025'],
    ['2025-03-04', 'March 4, 2025'],
    ['2025-09-01', 'Sept. 1, 2025'],
    ['2025-05-31', 'May 31, 2025'],
    ['2013', '2013'],
    ['2006-02', 'February 2006'],
    ['2025-W10', 'the week of March 3, 2025'],
    ['2020-W53', 'the week of Dec. 28, 2020'],
    ['2016-SU', 'summer 2016'],
    ['2016-WI', 'winter 2016'],
    ['198X', 'the 1980s'],
    ['2025-02-27T11:37', '11:37 a.m. Feb. 27, 2025'],
    ['2025-02-27T17:00', '5 p.m. Feb. 27, 2025'],
    ['2025-02-27T12:00', 'noon Feb. 27, 2025'],
    ['2025-02-27T00:00', 'midnight Feb. 27, 2025'],
    ['2025-02-27T00:05', '12:05 a.m. Feb. 27, 2025'],
  ])('%s is “%s”', (value, words) => {
    expect(formatDate(value)).toBe(words);
  });
});

describe('the days that a date can mean', () => {
  test.each([
    ['2025-02-27', '2025-02-27', '2025-02-27'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2013', '2013-01-01', '2013-12-31'],
    ['198X', '1980-01-01', '1989-12-31'],
    ['2025-W10', '2025-03-03', '2025-03-09'],
    ['2026-W01', '2025-12-29', '2026-01-04'],
    ['2016-SU', '2016-06-01', '2016-08-31'],
    ['2015-WI', '2015-12-01', '2016-02-29'],
    ['2025-02-27T23:59', '2025-02-27', '2025-02-27'],
  ])('%s is from %s to %s', (value, first, last) => {
    expect(dayRange(value)).toEqual({ first, last });
  });
});

const anyValue = fc
  .tuple(
    fc.integer({ min: 1000, max: 2999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .chain(([year, month, day]) => {
    const m = String(month).padStart(2, '0');
    const d = String(day).padStart(2, '0');
    return fc.constantFrom(
      `${year}`,
      `${Math.floor(year / 10)}X`,
      `${year}-${m}`,
      `${year}-${m}-${d}`,
      `${year}-W${d}`,
      `${year}-SP`,
      `${year}-WI`,
      `${year}-${m}-${d}T09:30`,
    );
  });

describe('dates of any precision', () => {
  test('are in order by the first day that they can mean, the vaguer first', () => {
    const values = ['2013-05-02', '2013', '2013-05', '1985', '2012-WI', '2013-05-02T08:00', '201X'];
    expect(values.toSorted(compareDates)).toEqual([
      '1985',
      '201X',
      '2012-WI',
      '2013',
      '2013-05',
      '2013-05-02',
      '2013-05-02T08:00',
    ]);
  });

  test('have an order that does not depend on where they began', () => {
    fc.assert(
      fc.property(anyValue, anyValue, anyValue, (a, b, c) => {
        expect(Math.sign(compareDates(a, b)) + Math.sign(compareDates(b, a))).toBe(0);
        if (compareDates(a, b) <= 0 && compareDates(b, c) <= 0)
          expect(compareDates(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('have a first day that is not behind the last, and both lie in the year that is said', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(dateValueSchema.safeParse(value).success).toBe(true);
        const { first, last } = dayRange(value);
        expect(first <= last).toBe(true);
        expect(dateValueSchema.safeParse(first).success && dateValueSchema.safeParse(last).success).toBe(
          true,
        );
        if (precisionOf(value) !== 'week') expect(formatDate(value)).toContain(value.slice(0, 3));
      }),
    );
  });
});

describe('a date is past', () => {
  test.each([
    ['2025-03-04', '2025-03-04T23:59:00Z', false],
    ['2025-03-04', '2025-03-05T00:00:00Z', true],
    ['2025-03', '2025-03-31T12:00:00Z', false],
    ['2025-03', '2025-04-01T00:00:00Z', true],
    ['2025-W10', '2025-03-09T12:00:00Z', false],
    ['2025', '2025-12-31T12:00:00Z', false],
    ['2030', '2025-12-31T12:00:00Z', false],
  ])('%s at %s: %s', (value, now, isPast) => {
    expect(isPastDate(value, new Date(now))).toBe(isPast);
  });
});
