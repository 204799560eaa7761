import { DAY_MS } from './wallTime.ts';

/** A calendar day, YYYY-MM-DD. Reckoned by year, month and day alone: no clock and no zone comes into it. */
export type Day = string;

/** Monday is 1, Sunday is 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

export const WEEKDAY_NAMES: Record<Weekday, string> = {
  1: 'Monday',
  2: 'Tuesday',
  3: 'Wednesday',
  4: 'Thursday',
  5: 'Friday',
  6: 'Saturday',
  7: 'Sunday',
};

const numberOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

export const addDays = (day: Day, days: number): Day =>
  new Date((numberOf(day) + days) * DAY_MS).toISOString().slice(0, 10);

/** How many days `to` lies after `from`; negative where it lies before. */
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from);

export function weekdayOf(day: Day): Weekday {
  // 1970-01-01 was a Thursday.
  const index = (((numberOf(day) + 3) % 7) + 7) % 7;
  return WEEKDAYS[index] ?? 1;
}

/** The last day of the month of `day`, as a number. */
export function lastOfMonth(day: Day): number {
  const [year = 1970, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
