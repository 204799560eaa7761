import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, instantOf, isZone, MINUTE_MS, wallTimeOf } from '../../src/remind/wallTime.ts';

const ZONES = Intl.supportedValuesOf('timeZone');
const FROM = Date.UTC(2026, 0, 1);
const YEARS = 10;
const UNTIL = Date.UTC(2026 + YEARS, 0, 1);

/** What Temporal makes of a wall time: the first of two, or the change itself where the clocks skip it. */
function expectedInstant(wall: string, zone: string): number {
  const plain = Temporal.PlainDateTime.from(wall);
  const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (earlier.toPlainDateTime().equals(plain)) return earlier.epochMilliseconds;
  return earlier.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.NaN;
}

function transitionsOf(zone: string): number[] {
  const found: number[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(FROM).toZonedDateTimeISO(zone);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (!next || next.epochMilliseconds >= UNTIL) return found;
    found.push(next.epochMilliseconds);
    at = next;
  }
}

/** Closer around the change, where times are skipped or come twice, and the days beside it. */
function samplesAround(transition: number): number[] {
  const samples: number[] = [];
  for (let step = -26 * HOUR_MS; step <= 26 * HOUR_MS; step += 4 * HOUR_MS) samples.push(step);
  for (let step = -75 * MINUTE_MS; step <= 75 * MINUTE_MS; step += 15 * MINUTE_MS) samples.push(step);
  samples.push(-MINUTE_MS, MINUTE_MS);
  return samples.map((step) => transition + step);
}

test(`wall times of every zone, around every clock change of the next ${YEARS} years, are the moments that Temporal gives`, () => {
  const wrong: string[] = [];
  let checked = 0;
  let changes = 0;
  for (const zone of ZONES) {
    const transitions = transitionsOf(zone);
    changes += transitions.length;
    const quiet = transitions.length > 0 ? [] : [FROM, FROM + 1_234 * DAY_MS, UNTIL];
    for (const moment of [...transitions.flatMap(samplesAround), ...quiet]) {
      const zoned = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone);
      const shown = zoned.toPlainDateTime().toString({ smallestUnit: 'minute' });
      if (wallTimeOf(moment, zone) !== shown) wrong.push(`${zone} shows ${shown} at ${moment}`);
      // The same number on a clock an hour earlier and later: times that are skipped have no moment to come from.
      for (const wall of [
        shown,
        new Date(Date.parse(`${shown}Z`) + HOUR_MS / 2).toISOString().slice(0, 16),
      ]) {
        checked += 1;
        const got = instantOf(wall, zone);
        if (got !== expectedInstant(wall, zone)) wrong.push(`${zone} ${wall}: ${got}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  // Else there was nothing to be wrong about.
  expect(changes).toBeGreaterThan(2_000);
  expect(checked).toBeGreaterThan(130_000);
}, 300_000);

describe('a wall time', () => {
  test.each([
    ['that the clocks skip is the moment of the change', '2026-03-08T02:30', 'America/New_York', '07:00'],
    ['that comes twice is the first of the two', '2026-11-01T01:30', 'America/New_York', '05:30'],
    [
      'that is skipped at midnight is the first minute of the day',
      '2026-09-06T00:00',
      'America/Santiago',
      '04:00',
    ],
    ['of a zone that moves by half an hour', '2026-10-04T02:15', 'Australia/Lord_Howe', '15:30'],
    ['before a change is on the old offset', '2026-03-08T01:59', 'America/New_York', '06:59'],
    ['of a zone without changes', '2026-07-01T09:00', 'America/Mexico_City', '15:00'],
    ['of an odd offset', '2026-07-01T09:00', 'Asia/Kathmandu', '03:15'],
  ])('%s', (_rule, wall, zone, utc) => {
    expect(new Date(instantOf(wall, zone)).toISOString().slice(11, 16)).toBe(utc);
  });

  test('that exists is shown at its moment, in every zone', () => {
    const moments = fc.integer({ min: FROM / MINUTE_MS, max: UNTIL / MINUTE_MS });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), moments, (zone, minute) => {
        const wall = wallTimeOf(minute * MINUTE_MS, zone);
        const first = instantOf(wall, zone);
        expect(wallTimeOf(first, zone)).toBe(wall);
        expect(first).toBeLessThanOrEqual(minute * MINUTE_MS);
      }),
    );
  });

  test('of the past keeps the offset of its time', () => {
    expect(instantOf('1900-01-01T00:00', 'Europe/Madrid')).toBe(
      Temporal.PlainDateTime.from('1900-01-01T00:00').toZonedDateTime('Europe/Madrid').epochMilliseconds,
    );
  });

  test('that is none is refused', () => {
    expect(() => instantOf('tomorrow', 'Europe/Madrid')).toThrow(RangeError);
    expect(() => instantOf('2026-01-01T10:00', 'Europe/Atlantis')).toThrow(RangeError);
  });
});

test('a zone is a name that the time zone data knows', () => {
  expect(['America/Mexico_City', 'UTC', 'Atlantis', ''].map(isZone)).toEqual([true, true, false, false]);
});
