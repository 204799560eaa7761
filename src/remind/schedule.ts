import { z } from 'zod';
import { addDays, type Day, lastOfMonth, weekdayOf } from './calendar.ts';
import { instantOf, isZone, type WallTime, wallTimeOf } from './wallTime.ts';

/** A time of day as a clock shows it, "08:00". */
const timeOfDaySchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'a time is HH:MM');

export const zoneSchema = z.string().refine(isZone, 'a zone is an IANA name, such as America/Mexico_City');

const weekdaySchema = z.literal([1, 2, 3, 4, 5, 6, 7]);

/** On which days: every day, Monday to Friday, chosen weekdays, or a day of the month (in a shorter month its last). */
const daysSchema = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('daily') }),
  z.strictObject({ on: z.literal('weekdays') }),
  z.strictObject({ on: z.literal('weekly'), weekdays: z.array(weekdaySchema).min(1) }),
  z.strictObject({ on: z.literal('monthly'), day: z.int().min(1).max(31) }),
]);

/** Wall time, zone and days. It keeps its wall time over clock changes. */
export const scheduleSchema = z.strictObject({
  time: timeOfDaySchema,
  zone: zoneSchema,
  days: daysSchema,
});

export type Days = z.infer<typeof daysSchema>;
export type Schedule = z.infer<typeof scheduleSchema>;

/** One time of a schedule: its day and wall time where it is, and the moment in milliseconds. */
export type Occurrence = { day: Day; wall: WallTime; instant: number };

/** No schedule has more days than this between two of its times. */
const LONGEST_GAP_DAYS = 31;

/** The first occurrence after a moment (milliseconds since 1970). */
export function nextOccurrence(schedule: Schedule, after: number): Occurrence {
  // No time of an earlier day comes later: one that is skipped comes at the change, and one that comes twice comes first.
  let day = wallTimeOf(after, schedule.zone).slice(0, 10);
  for (;;) {
    if (isOn(schedule.days, day)) {
      const occurrence = occurrenceOn(schedule, day);
      if (occurrence.instant > after) return occurrence;
    }
    day = addDays(day, 1);
  }
}

/** The last occurrence at or before a moment (milliseconds since 1970): the one that a process that was down missed last. */
export function lastOccurrence(schedule: Schedule, until: number): Occurrence {
  // A day ahead: clocks that are set back over midnight have shown tomorrow already.
  let day = addDays(wallTimeOf(until, schedule.zone).slice(0, 10), 1);
  for (;;) {
    if (isOn(schedule.days, day)) {
      const occurrence = occurrenceOn(schedule, day);
      if (occurrence.instant <= until) return occurrence;
    }
    day = addDays(day, -1);
  }
}

/** The next day after `day` that `days` has: when a deadline that repeats is due again. */
export function dayAfter(days: Days, day: Day): Day {
  for (let ahead = 1; ahead <= LONGEST_GAP_DAYS; ahead += 1) {
    const next = addDays(day, ahead);
    if (isOn(days, next)) return next;
  }
  throw new RangeError('a schedule without days');
}

const occurrenceOn = ({ time, zone }: Schedule, day: Day): Occurrence => {
  const wall = `${day}T${time}`;
  return { day, wall, instant: instantOf(wall, zone) };
};

function isOn(days: Days, day: Day): boolean {
  switch (days.on) {
    case 'daily':
      return true;
    case 'weekdays':
      return weekdayOf(day) <= 5;
    case 'weekly':
      return days.weekdays.includes(weekdayOf(day));
    case 'monthly':
      return Number(day.slice(8)) === Math.min(days.day, lastOfMonth(day));
  }
}

/**
 * Names one time of one thing: the same key is never sent twice. The day is the local one, so that neither a clock
 * change nor a change of zone makes a second; a version goes up when the thing itself was set anew.
 */
export function occurrenceKey(of: {
  team: string;
  kind: 'deadline' | 'digest';
  id: string;
  day: Day;
  version: number;
}): string {
  return [of.team, of.kind, of.id, of.day, of.version].join(':');
}
