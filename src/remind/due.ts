import { z } from 'zod';
import { dateValueSchema, formatDate } from '../facts/date.ts';
import { WEEKDAY_NAMES, weekdayOf } from './calendar.ts';
import { zoneSchema } from './schedule.ts';
import { instantOf, type WallTime } from './wallTime.ts';

/** When something is due: what the clock shows, in which zone, and that moment in milliseconds since 1970. */
export const dueSchema = z.strictObject({ wall: dateValueSchema, zone: zoneSchema, instant: z.int() });

export type Due = z.infer<typeof dueSchema>;

/** A due time of a wall time; one that comes twice is the first of the two. */
export const dueAt = (wall: WallTime, zone: string): Due => ({ wall, zone, instant: instantOf(wall, zone) });

/** "Mexico City" of "America/Mexico_City". */
export const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** A due time in words, with its zone: "Friday, 5 p.m. Nov. 27, 2026 (Mexico City time)". */
export function showDue({ wall, zone }: Pick<Due, 'wall' | 'zone'>): string {
  const weekday = WEEKDAY_NAMES[weekdayOf(wall.slice(0, 10))];
  return `${weekday}, ${formatDate(wall)} (${zone === 'UTC' ? 'UTC' : `${cityOf(zone)} time`})`;
}
