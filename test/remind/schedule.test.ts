import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, lastOfMonth, WEEKDAYS, weekdayOf } from '../../src/remind/calendar.ts';
import {
  type Days,
  lastOccurrence,
  nextOccurrence,
  occurrenceKey,
  scheduleSchema,
} from '../../src/remind/schedule.ts';
import { DAY_MS, instantOf } from '../../src/remind/wallTime.ts';

const utc = (text: string): number => Date.parse(`${text}:00Z`);
const show = (instant: number): string => new Date(instant).toISOString().slice(0, 16);

/** The next `count` times of a schedule, in UTC. */
function times(schedule: Parameters<typeof nextOccurrence>[0], after: string, count: number): string[] {
  const found: string[] = [];
  let at = utc(after);
  while (found.length < count) {
    at = nextOccurrence(schedule, at).instant;
    found.push(show(at));
  }
  return found;
}

describe('a schedule', () => {
  test('that is daily keeps its wall time over a clock change', () => {
    const schedule = { time: '08:00', zone: 'America/New_York', days: { on: 'daily' } } as const;
    expect(times(schedule, '2026-03-07T00:00', 3)).toEqual([
      '2026-03-07T13:00',
      '2026-03-08T12:00',
      '2026-03-09T12:00',
    ]);
  });

  test('comes once on the day on which its time is skipped, and once on the day on which it comes twice', () => {
    const skipped = { time: '02:30', zone: 'America/New_York', days: { on: 'daily' } } as const;
    expect(times(skipped, '2026-03-08T00:00', 2)).toEqual(['2026-03-08T07:00', '2026-03-09T06:30']);
    const twice = { time: '01:30', zone: 'America/New_York', days: { on: 'daily' } } as const;
    expect(times(twice, '2026-11-01T00:00', 2)).toEqual(['2026-11-01T05:30', '2026-11-02T06:30']);
  });

  test('of weekdays leaves out Saturday and Sunday of its own zone', () => {
    const schedule = { time: '07:00', zone: 'Asia/Tokyo', days: { on: 'weekdays' } } as const;
    // Friday, Monday, Tuesday in Tokyo; each is still the day before in UTC.
    expect(times(schedule, '2026-11-26T12:00', 3)).toEqual([
      '2026-11-26T22:00',
      '2026-11-29T22:00',
      '2026-11-30T22:00',
    ]);
  });

  test('of chosen weekdays comes on those', () => {
    const schedule = { time: '09:00', zone: 'UTC', days: { on: 'weekly', weekdays: [1, 4] } } as const;
    expect(times({ ...schedule, days: { on: 'weekly', weekdays: [1, 4] } }, '2026-11-24T00:00', 3)).toEqual([
      '2026-11-26T09:00',
      '2026-11-30T09:00',
      '2026-12-03T09:00',
    ]);
  });

  test('of day 31 comes on the last day of a shorter month', () => {
    const schedule = { time: '09:00', zone: 'UTC', days: { on: 'monthly', day: 31 } } as const;
    expect(times(schedule, '2028-01-01T00:00', 4)).toEqual([
      '2028-01-31T09:00',
      '2028-02-29T09:00',
      '2028-03-31T09:00',
      '2028-04-30T09:00',
    ]);
  });

  test('of a wrong time, an unknown zone or no day is refused', () => {
    const right = { time: '09:00', zone: 'UTC', days: { on: 'daily' } };
    expect(scheduleSchema.safeParse(right).success).toBe(true);
    for (const wrong of [
      { time: '24:00' },
      { time: '9:00' },
      { zone: 'Mars/Base' },
      { days: { on: 'weekly', weekdays: [] } },
      { days: { on: 'weekly', weekdays: [8] } },
      { days: { on: 'monthly', day: 0 } },
    ]) {
      expect(scheduleSchema.safeParse({ ...right, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
    }
  });

  const daysOf = fc.oneof(
    fc.constant<Days>({ on: 'daily' }),
    fc.constant<Days>({ on: 'weekdays' }),
    fc.subarray([...WEEKDAYS], { minLength: 1 }).map((weekdays): Days => ({ on: 'weekly', weekdays })),
    fc.integer({ min: 1, max: 31 }).map((day): Days => ({ on: 'monthly', day })),
  );
  const schedules = fc.record({
    time: fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':')),
    zone: fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
    days: daysOf,
  });
  const moments = fc.integer({ min: utc('2026-01-01T00:00'), max: utc('2036-01-01T00:00') });

  test('gives a time after the moment asked for, and none lies between', () => {
    fc.assert(
      fc.property(schedules, moments, (schedule, after) => {
        const next = nextOccurrence(schedule, after);
        expect(next.instant).toBeGreaterThan(after);
        expect(instantOf(next.wall, schedule.zone)).toBe(next.instant);
        // The last one before the next is not after the moment.
        const last = lastOccurrence(schedule, next.instant - 1);
        expect(last.instant).toBeLessThanOrEqual(after);
        expect(nextOccurrence(schedule, last.instant)).toEqual(next);
        expect(lastOccurrence(schedule, next.instant)).toEqual(next);
      }),
    );
  });

  test('whose clocks are set back over midnight comes once on each of the two days', () => {
    // Havana sets its clocks back at 1, Asuncion did at midnight: 00:00 is 23:00 of the day before again.
    const zone = 'America/Asuncion';
    const schedule = { time: '23:30', zone, days: { on: 'daily' } } as const;
    const after = utc('2024-03-23T12:00');
    expect(times(schedule, '2024-03-23T12:00', 3)).toEqual([
      '2024-03-24T02:30',
      '2024-03-25T03:30',
      '2024-03-26T03:30',
    ]);
    expect(show(lastOccurrence(schedule, utc('2024-03-24T03:15')).instant)).toBe('2024-03-24T02:30');
    expect(nextOccurrence(schedule, after).day).toBe('2024-03-23');
  });

  test('has one time a day around every clock change of the years to come', () => {
    const zones = ['America/Havana', 'America/Santiago', 'Asia/Beirut', 'Africa/Cairo', 'America/Nuuk'];
    for (const zone of zones) {
      let change = Temporal.Instant.from('2026-01-01T00:00Z').toZonedDateTimeISO(zone);
      for (let count = 0; count < 4; count += 1) {
        change = change.getTimeZoneTransition('next') ?? change;
        for (const time of ['00:00', '00:30', '01:30', '23:00', '23:45']) {
          const schedule = { time, zone, days: { on: 'daily' } } as const;
          for (let minutes = -30 * 60; minutes <= 30 * 60; minutes += 25) {
            const at = change.epochMilliseconds + minutes * 60_000;
            const [last, next] = [lastOccurrence(schedule, at), nextOccurrence(schedule, at)];
            expect(daysBetween(last.day, next.day), `${zone} ${time} ${show(at)}`).toBe(1);
            expect(last.instant <= at && next.instant > at).toBe(true);
          }
        }
      }
    }
  });

  test('repeats on the days that it names', () => {
    fc.assert(
      fc.property(daysOf, fc.integer({ min: 0, max: 9_000 }), (days, ahead) => {
        const day = addDays('2026-01-01', ahead);
        const midnight = { time: '00:00', zone: 'UTC', days } as const;
        const { day: next } = nextOccurrence(midnight, Date.parse(`${day}T00:00Z`));
        expect(daysBetween(day, next)).toBeGreaterThan(0);
        expect(daysBetween(day, next)).toBeLessThanOrEqual(31);
        if (days.on === 'weekdays') expect(weekdayOf(next)).toBeLessThan(6);
        if (days.on === 'weekly') expect(days.weekdays).toContain(weekdayOf(next));
        if (days.on === 'monthly') expect(Number(next.slice(8))).toBe(Math.min(days.day, lastOfMonth(next)));
      }),
    );
  });
});

test('days are reckoned by the calendar', () => {
  expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1);
  expect(weekdayOf('2026-11-24')).toBe(2);
  expect(weekdayOf('1969-12-31')).toBe(3);
  expect(lastOfMonth('2100-02-01')).toBe(28);
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 40_000 }), (ahead) => {
      const date = new Date(ahead * DAY_MS);
      expect(weekdayOf(date.toISOString().slice(0, 10)) % 7).toBe(date.getUTCDay());
    }),
  );
});

test('the key of an occurrence does not change with the zone or the clock', () => {
  const of = { team: '1', kind: 'digest', id: 'daily', day: '2026-03-08', version: 1 } as const;
  expect(occurrenceKey(of)).toBe('1:digest:daily:2026-03-08:1');
});
