import { WEEKDAY_NAMES, weekdayOf } from '../../remind/calendar.ts';
import type { Days } from '../../remind/schedule.ts';
import type { WallTime } from '../../remind/wallTime.ts';

/** How often a deadline can come again. */
export const REPEATS = ['daily', 'weekdays', 'weekly', 'monthly'] as const;

type Repeat = (typeof REPEATS)[number];

/** The days of a series whose first is due at `wall`: weekly on its weekday, monthly on its day. */
export function daysOf(repeat: Repeat, wall: WallTime): Days {
  switch (repeat) {
    case 'daily':
    case 'weekdays':
      return { on: repeat };
    case 'weekly':
      return { on: 'weekly', weekdays: [weekdayOf(wall.slice(0, 10))] };
    case 'monthly':
      return { on: 'monthly', day: Number(wall.slice(8, 10)) };
  }
}

/** Days in words, to stand behind a verb: "every day", "Monday to Friday", "every Friday", "on day 31 of each month". */
export function showDays(days: Days): string {
  switch (days.on) {
    case 'daily':
      return 'every day';
    case 'weekdays':
      return 'Monday to Friday';
    case 'weekly':
      return `every ${days.weekdays.map((day) => WEEKDAY_NAMES[day]).join(', ')}`;
    case 'monthly':
      return `on day ${days.day} of each month`;
  }
}
