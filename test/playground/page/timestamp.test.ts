import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dayOf,
  formatFull,
  formatSent,
  formatTimestamp,
  relativeRefreshMs,
} from '../../../src/playground/page/timestamp.ts';

const READER = { locale: 'en-US', timeZone: 'America/Mexico_City' };
/** 4:20 in the afternoon of February 28, 2025 in Mexico City. */
const TIME_MS = Date.UTC(2025, 1, 28, 22, 20, 30);
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Intl sets narrow no-break spaces before AM and PM. */
const plain = (text: string) => text.replace(/[\u202f\u00a0]/gu, ' ');

describe('a timestamp is shown in the reader’s zone and language', () => {
  test.each([
    ['t', '4:20 PM'],
    ['T', '4:20:30 PM'],
    ['d', '02/28/2025'],
    ['D', 'February 28, 2025'],
    ['f', 'February 28, 2025 at 4:20 PM'],
    ['F', 'Friday, February 28, 2025 at 4:20 PM'],
    ['s', '2/28/25, 4:20 PM'],
    ['S', '2/28/25, 4:20:30 PM'],
  ] as const)('%s', (style, expected) => {
    expect(plain(formatTimestamp(TIME_MS, style, READER, TIME_MS))).toBe(expected);
  });

  test('the tooltip has the whole date', () => {
    expect(plain(formatFull(TIME_MS, READER))).toBe('Friday, February 28, 2025 at 4:20 PM');
  });

  test('another zone may have another day', () => {
    expect(dayOf(TIME_MS, { locale: 'en-US', timeZone: 'Asia/Tokyo' })).toBe('March 1, 2025');
  });

  test('a message of today has its time, an older one its date too', () => {
    expect(plain(formatSent(TIME_MS, READER, TIME_MS + HOUR_MS))).toBe('4:20 PM');
    expect(plain(formatSent(TIME_MS, READER, TIME_MS + 9 * HOUR_MS))).toBe('2/28/25, 4:20 PM');
  });
});

describe('a relative time counts down to whole units', () => {
  test.each([
    [0, 'now'],
    [5_000, 'in 5 seconds'],
    [-1_000, 'a second ago'],
    [MINUTE_MS, 'in a minute'],
    [-119_000, 'a minute ago'],
    [HOUR_MS, 'in an hour'],
    [-3 * HOUR_MS, '3 hours ago'],
    [-DAY_MS, 'a day ago'],
    [29 * DAY_MS, 'in 29 days'],
    [-31 * DAY_MS, 'a month ago'],
    [-200 * DAY_MS, '6 months ago'],
    [-366 * DAY_MS, 'a year ago'],
    [-900 * DAY_MS, '2 years ago'],
  ])('%i ms from now: %s', (distanceMs, expected) => {
    expect(formatTimestamp(TIME_MS + distanceMs, 'R', READER, TIME_MS)).toBe(expected);
  });

  test('never says that a time lies on the wrong side of now', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), (distanceMs) => {
        const text = formatTimestamp(TIME_MS + distanceMs, 'R', READER, TIME_MS);
        if (text !== 'now') expect(text.startsWith('in ')).toBe(distanceMs > 0);
        expect(text).toMatch(/^(?:now|in (?:an?|\d+) \w+|(?:an?|\d+) \w+ ago)$/u);
      }),
    );
  });

  test('is brought up to date every second while it counts seconds', () => {
    expect(relativeRefreshMs(TIME_MS, TIME_MS + 59_000)).toBe(1_000);
    expect(relativeRefreshMs(TIME_MS, TIME_MS + 61_000)).toBe(30_000);
  });
});
