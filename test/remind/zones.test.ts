import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isZone, wallTimeOf } from '../../src/remind/wallTime.ts';
import { findZone, suggestZones } from '../../src/remind/zones.ts';

/** 10:05 in Mexico City. */
const NOW = Date.UTC(2026, 10, 24, 16, 5);

const suggest = (typed: string, limit = 25): string[] =>
  suggestZones(typed, { now: NOW, limit, near: 'America/Mexico_City' }).map(({ value }) => value);

describe('zones are suggested', () => {
  test.each([
    ['', 'America/Mexico_City'],
    ['mexico c', 'America/Mexico_City'],
    ['MÉXICO', 'America/Mexico_City'],
    ['cdmx', 'America/Mexico_City'],
    ['new york', 'America/New_York'],
    ['washington', 'America/New_York'],
    ['pacific', 'America/Los_Angeles'],
    ['spain', 'Europe/Madrid'],
    ['españa', 'Europe/Madrid'],
    ['alemania', 'Europe/Berlin'],
    ['argentina', 'America/Argentina/Buenos_Aires'],
    ['ho chi', 'Asia/Ho_Chi_Minh'],
    ['america/tij', 'America/Tijuana'],
    ['10:05', 'America/Mexico_City'],
    ['10am', 'America/Mexico_City'],
    ['10', 'America/Mexico_City'],
    ['1:05 am', 'Asia/Tokyo'],
  ])('for %j, %s among the first', (typed, zone) => {
    expect(suggest(typed).slice(0, 10)).toContain(zone);
  });

  test.each(['new york', 'spain', 'cdmx', 'argentina', ''])('the likeliest first, for %j', (typed) => {
    expect(suggest(typed, 1)).toEqual([
      { 'new york': 'America/New_York', spain: 'Europe/Madrid', argentina: 'America/Argentina/Buenos_Aires' }[
        typed
      ] ?? 'America/Mexico_City',
    ]);
  });

  test('with the time there now', () => {
    expect(suggestZones('kathmandu', { now: NOW, limit: 1 })).toEqual([
      { name: 'Kathmandu, Nepal: 21:50 now (Asia/Kathmandu)', value: 'Asia/Kathmandu' },
    ]);
  });

  test('by time, only where it is that time', () => {
    for (const zone of suggest('16:05')) expect(wallTimeOf(NOW, zone).slice(11, 13)).toMatch(/^1[56]$/);
    expect(suggest('5 pm').map((zone) => wallTimeOf(NOW, zone).slice(11, 14))).toContain('17:');
  });

  test('not at all for what is no place', () => {
    expect(suggest('atlantis')).toEqual([]);
    expect(suggest('25:99')).toEqual([]);
  });

  test('as Discord takes them, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), fc.integer({ min: 0, max: 4e12 }), (typed, now) => {
        const found = suggestZones(typed, { now, limit: 25 });
        expect(found.length).toBeLessThanOrEqual(25);
        for (const { name, value } of found) {
          expect(name.length).toBeLessThanOrEqual(100);
          expect(isZone(value)).toBe(true);
          expect(findZone(value)).toBe(value);
        }
      }),
    );
  });
});

test.each([
  ['america/mexico_city', 'America/Mexico_City'],
  ['Mexico City', 'America/Mexico_City'],
  ['madrid', 'Europe/Madrid'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['US/Eastern', 'America/New_York'],
  ['utc', 'UTC'],
  ['+05:30', undefined],
  ['EST', undefined],
  ['Mars/Base', undefined],
  ['../../etc/passwd', undefined],
  ['', undefined],
])('a zone that is typed whole has the name that is in use: %j is %s', (typed, zone) => {
  expect(findZone(typed)).toBe(zone);
});
