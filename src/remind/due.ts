import { z } from 'zod';
import { dateValueSchema, formatDate, formatTime } from '../facts/date.ts';
import { type Day, daysBetween, WEEKDAY_NAMES, weekdayOf } from './calendar.ts';
import { zoneSchema } from './schedule.ts';
import { instantOf, type WallTime, wallTimeOf } from './wallTime.ts';

/** When something is due: what the clock shows, in which zone, and that moment in milliseconds since 1970. */
export const dueSchema = z.strictObject({ wall: dateValueSchema, zone: zoneSchema, instant: z.int() });

export type Due = z.infer<typeof dueSchema>;

/** A due time of a wall time; one that comes twice is the first of the two. */
export const dueAt = (wall: WallTime, zone: string): Due => ({ wall, zone, instant: instantOf(wall, zone) });

/** "Mexico City" of "America/Mexico_City". */
export const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** The same on a list of a day: "5 p.m." on that day, "Friday 5 p.m." within a week of it, else with its date. */
export function showDueOn(instant: number, zone: string, day: Day): string {
  const wall = wallTimeOf(instant, zone);
  const days = Math.abs(daysBetween(day, wall.slice(0, 10)));
  const time = formatTime(wall.slice(11));
  if (days === 0) return time;
  return days < 7 ? `${WEEKDAY_NAMES[weekdayOf(wall.slice(0, 10))]} ${time}` : formatDate(wall);
}

/** A due time in words, with its zone: "Friday, 5 p.m. Nov. 27, 2026 (Mexico City time)". */
export function showDue({ wall, zone }: Pick<Due, 'wall' | 'zone'>): string {
  const weekday = WEEKDAY_NAMES[weekdayOf(wall.slice(0, 10))];
  return `${weekday}, ${formatDate(wall)} (${zone === 'UTC' ? 'UTC' : `${cityOf(zone)} time`})`;
}
