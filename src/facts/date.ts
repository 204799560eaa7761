import { z } from 'zod';

/**
 * A date cut at the precision that the text gives, in ISO 8601 and EDTF level 1:
 * "2016", "2016-06", "2016-06-18", "2016-06-18T01:30", "2016-W24", "2016-SU", "2016-Q3", "198X".
 */
export const dateValueSchema = z
  .string()
  .regex(
    /^\d{3}X$|^\d{4}(?:-(?:SP|SU|FA|WI)|-Q[1-4]|-W\d{2}|-\d{2}(?:-\d{2}(?:T\d{2}:\d{2})?)?)?$/,
    'a date is an ISO 8601 or EDTF value cut at its precision',
  )
  .refine(isRealDate, 'no such date in the calendar');

export type DateValue = z.infer<typeof dateValueSchema>;

/** A whole calendar day, YYYY-MM-DD. */
export const daySchema = z.iso.date();

export type DatePrecision = 'decade' | 'year' | 'season' | 'quarter' | 'month' | 'week' | 'day' | 'minute';

function isRealDate(value: string): boolean {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}))?)?$/.exec(value);
  if (!parts) return true;
  const [, year, month, day = '01', hour = '00', minute = '00'] = parts;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCMonth() + 1 === Number(month) && Number(hour) < 24;
}

/** Months as AP style writes them before a day; those of up to five letters are never shortened (AP Stylebook, "months"). */
const SHORT_MONTHS = [
  'Jan.',
  'Feb.',
  'March',
  'April',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
] as const;

/** Months as they are written alone or with a year. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Seasons by their EDTF code, of the northern hemisphere; a winter is named after the year in which it begins. */
const SEASONS: ReadonlyMap<string, { name: string; firstMonth: string; lastMonth: string }> = new Map([
  ['SP', { name: 'spring', firstMonth: '03', lastMonth: '05' }],
  ['SU', { name: 'summer', firstMonth: '06', lastMonth: '08' }],
  ['FA', { name: 'fall', firstMonth: '09', lastMonth: '11' }],
  ['WI', { name: 'winter', firstMonth: '12', lastMonth: '02' }],
]);

const QUARTERS = ['first', 'second', 'third', 'fourth'] as const;

const DAY_MS = 86_400_000;

/** How exactly a date is given. */
export function precisionOf(value: DateValue): DatePrecision {
  if (value.endsWith('X')) return 'decade';
  if (/-(?:SP|SU|FA|WI)$/.test(value)) return 'season';
  if (value.includes('Q')) return 'quarter';
  if (value.includes('W')) return 'week';
  if (value.includes('T')) return 'minute';
  return value.length === 4 ? 'year' : value.length === 7 ? 'month' : 'day';
}

/** The first and the last calendar day (YYYY-MM-DD) that a date can mean. ISO weeks begin on Monday. */
export function dayRange(value: DateValue): { first: string; last: string } {
  const year = value.slice(0, 4);
  const rest = value.slice(5);
  switch (precisionOf(value)) {
    case 'decade':
      return { first: `${value.slice(0, 3)}0-01-01`, last: `${value.slice(0, 3)}9-12-31` };
    case 'year':
      return { first: `${year}-01-01`, last: `${year}-12-31` };
    case 'season': {
      const { firstMonth, lastMonth } = seasonOf(rest);
      const lastYear = lastMonth < firstMonth ? String(Number(year) + 1).padStart(4, '0') : year;
      return { first: `${year}-${firstMonth}-01`, last: dayRange(`${lastYear}-${lastMonth}`).last };
    }
    case 'quarter': {
      const last = Number(rest.slice(1)) * 3;
      const month = (number: number): string => String(number).padStart(2, '0');
      return { first: `${year}-${month(last - 2)}-01`, last: dayRange(`${year}-${month(last)}`).last };
    }
    case 'month': {
      const next = new Date(`${value}-01T00:00:00Z`);
      next.setUTCMonth(next.getUTCMonth() + 1, 0);
      return { first: `${value}-01`, last: dayOf(next) };
    }
    case 'week': {
      const monday = mondayOf(Number(year), Number(rest.slice(1)));
      return { first: dayOf(new Date(monday)), last: dayOf(new Date(monday + 6 * DAY_MS)) };
    }
    case 'day':
    case 'minute':
      return { first: value.slice(0, 10), last: value.slice(0, 10) };
  }
}

/** Orders dates by the first day that they can mean, the vaguer one first, and times within a day. */
export function compareDates(a: DateValue, b: DateValue): number {
  const [left, right] = [dayRange(a), dayRange(b)];
  return compareText(left.first, right.first) || compareText(right.last, left.last) || compareText(a, b);
}

/** Whether the last day that a date can mean lies before the day of `now` (in UTC). */
export function isPastDate(value: DateValue, now: Date): boolean {
  return dayRange(value).last < dayOf(now);
}

/**
 * A date in words, AP style: "Feb. 27, 2025", "February 2006", "2013", "the 1990s", "summer 2016",
 * "the third quarter of 2016", "the week of March 3, 2025", "11:37 a.m. Feb. 27, 2025" (AP Stylebook, "dates", "months", "times").
 */
export function formatDate(value: DateValue): string {
  const year = value.slice(0, 4);
  switch (precisionOf(value)) {
    case 'decade':
      return `the ${value.slice(0, 3)}0s`;
    case 'year':
      return year;
    case 'season':
      return `${seasonOf(value.slice(5)).name} ${year}`;
    case 'quarter':
      return `the ${QUARTERS[Number(value.slice(6)) - 1]} quarter of ${year}`;
    case 'month':
      return `${MONTHS[Number(value.slice(5, 7)) - 1]} ${year}`;
    case 'week':
      return `the week of ${formatDate(dayRange(value).first)}`;
    case 'day':
      return `${SHORT_MONTHS[Number(value.slice(5, 7)) - 1]} ${Number(value.slice(8, 10))}, ${year}`;
    case 'minute':
      return `${formatTime(value.slice(11))} ${formatDate(value.slice(0, 10))}`;
  }
}

/** A time of day (HH:MM) in words: "11:37 a.m.", "5 p.m.", "noon", "midnight". */
export function formatTime(time: string): string {
  if (time === '12:00') return 'noon';
  if (time === '00:00') return 'midnight';
  const hour = Number(time.slice(0, 2));
  const minutes = time.slice(2) === ':00' ? '' : time.slice(2);
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes} ${hour < 12 ? 'a.m.' : 'p.m.'}`;
}

/** The calendar day (YYYY-MM-DD) of a moment, in UTC. */
function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function seasonOf(code: string): { name: string; firstMonth: string; lastMonth: string } {
  const season = SEASONS.get(code);
  if (!season) throw new RangeError(`no such season: ${code}`);
  return season;
}

/** Monday of an ISO 8601 week, in milliseconds: week 1 is the one that holds January 4. */
function mondayOf(year: number, week: number): number {
  const fourth = new Date(`${String(year).padStart(4, '0')}-01-04T00:00:00Z`);
  const weekday = (fourth.getUTCDay() + 6) % 7;
  return fourth.getTime() + ((week - 1) * 7 - weekday) * DAY_MS;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
