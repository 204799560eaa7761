import { z } from 'zod';
import { type Day, lastOfMonth } from './calendar.ts';
import { clockAt, DAY_MS, instantShown, isZone, MINUTE_MS, type WallTime } from './wallTime.ts';

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

/** Names of days kept: a bound, not a tuning. */
const NAMES_KEPT = 1_000;

/** The first occurrence after a moment (milliseconds since 1970). */
export function nextOccurrence(schedule: Schedule, after: number): Occurrence {
  // No time of an earlier day comes later: one that is skipped comes at the change, and one that comes twice comes first.
  for (let day = dayAt(after, schedule.zone); ; day += 1) {
    if (!isOn(schedule.days, day)) continue;
    const instant = instantOn(schedule, day);
    if (instant > after) return occurrenceOf(schedule, day, instant);
  }
}

/** The last occurrence at or before a moment (milliseconds since 1970): the one that a process that was down missed last. */
export function lastOccurrence(schedule: Schedule, until: number): Occurrence {
  // A day ahead: clocks that are set back over midnight have shown tomorrow already.
  for (let day = dayAt(until, schedule.zone) + 1; ; day -= 1) {
    if (!isOn(schedule.days, day)) continue;
    const instant = instantOn(schedule, day);
    if (instant <= until) return occurrenceOf(schedule, day, instant);
  }
}

// Days are counted from 1970 on here: ten thousand schedules are worked out in the time that their strings would take.

const dayAt = (instant: number, zone: string): number => Math.floor(clockAt(instant, zone) / DAY_MS);

function instantOn({ time, zone }: Schedule, day: number): number {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return instantShown(day * DAY_MS + minutes * MINUTE_MS, zone);
}

const names = new Map<number, Day>();

/** Thousands of schedules ask for the same few days, and making the name is most of the work. */
function nameOf(day: number): Day {
  const known = names.get(day);
  if (known !== undefined) return known;
  const name = new Date(day * DAY_MS).toISOString().slice(0, 10);
  if (names.size >= NAMES_KEPT) names.clear();
  names.set(day, name);
  return name;
}

function occurrenceOf({ time }: Schedule, number: number, instant: number): Occurrence {
  const day = nameOf(number);
  return { day, wall: `${day}T${time}`, instant };
}

/** 1970-01-01 was a Thursday. */
const weekdayOn = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

function isOn(days: Days, day: number): boolean {
  switch (days.on) {
    case 'daily':
      return true;
    case 'weekdays':
      return weekdayOn(day) <= 5;
    case 'weekly':
      return days.weekdays.some((one) => one === weekdayOn(day));
    case 'monthly': {
      const name = nameOf(day);
      return Number(name.slice(8)) === Math.min(days.day, lastOfMonth(name));
    }
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
