import type { DateValue } from '../../facts/date.ts';

/** A calendar day as the number of days since 1970-01-01, negative before it. */
export type DayNumber = number;

const DAY_MS = 86_400_000;
const DAY_MINUTES = 1_440;

export type YearMonth = { year: number; month: number };

/** The day of a year, a month (1..12) and a day of the month; undefined where the calendar has no such day. */
export function findDay(year: number, month: number, day: number): DayNumber | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / DAY_MS : undefined;
}

/** The day of "YYYY-MM-DD". Throws a RangeError where that is none. */
export function dayOfIso(iso: string): DayNumber {
  const day = findDay(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)));
  if (day === undefined) throw new RangeError(`no day of the calendar: ${iso}`);
  return day;
}

export const isoOfDay = (day: DayNumber): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** ISO weekday: Monday 1 to Sunday 7. */
export const weekdayOf = (day: DayNumber): number => ((((day + 3) % 7) + 7) % 7) + 1;

export function yearMonthOf(day: DayNumber): YearMonth {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}

/** The ISO 8601 week in which a day lies, "2025-W09". A week belongs to the year of its Thursday. */
export function weekOfDay(day: DayNumber): DateValue {
  const thursday = day - weekdayOf(day) + 4;
  const { year } = yearMonthOf(thursday);
  const first = findDay(year, 1, 1) ?? thursday;
  return `${yearText(year)}-W${two(Math.floor((thursday - first) / 7) + 1)}`;
}

export function addMonths({ year, month }: YearMonth, months: number): YearMonth {
  const total = year * 12 + month - 1 + months;
  return { year: Math.floor(total / 12), month: (((total % 12) + 12) % 12) + 1 };
}

/** A day and a time ("2016-09-13T23:57") moved by minutes, over midnight where need be. */
export function addMinutes(value: DateValue, minutes: number): DateValue {
  const total = Number(value.slice(11, 13)) * 60 + Number(value.slice(14, 16)) + minutes;
  const day = dayOfIso(value) + Math.floor(total / DAY_MINUTES);
  const rest = ((total % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  return `${isoOfDay(day)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
}

export const monthText = ({ year, month }: YearMonth): DateValue => `${yearText(year)}-${two(month)}`;

export const yearText = (year: number): DateValue => String(year).padStart(4, '0');

export const two = (number: number): string => String(number).padStart(2, '0');

/** Easter Sunday of the Gregorian calendar (the "anonymous" algorithm of 1876; Meeus, Astronomical Algorithms, ch. 8). */
function easterOf(year: number): DayNumber {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const skipped = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = (skipped + 19 * golden + 15) % 30;
  const moon =
    epact - Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const sunday = moon - ((year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7);
  const month = 3 + Math.floor((sunday + 40) / 44);
  return findDay(year, month, sunday + 28 - 31 * Math.floor(month / 4)) ?? 0;
}

/** The `nth` given weekday of a month. */
function nthWeekday(year: number, month: number, weekday: number, nth: number): DayNumber {
  const first = findDay(year, month, 1) ?? 0;
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
}

/** Holidays that news dates things by, in lower case, with the day on which they fall in a year (United States). */
export const HOLIDAYS: ReadonlyMap<string, (year: number) => DayNumber> = new Map([
  ["new year's day", (year) => findDay(year, 1, 1) ?? 0],
  ["valentine's day", (year) => findDay(year, 2, 14) ?? 0],
  ["st. patrick's day", (year) => findDay(year, 3, 17) ?? 0],
  ['shrove tuesday', (year) => easterOf(year) - 47],
  ['ash wednesday', (year) => easterOf(year) - 46],
  ['maundy thursday', (year) => easterOf(year) - 3],
  ['good friday', (year) => easterOf(year) - 2],
  ['easter sunday', easterOf],
  ['easter monday', (year) => easterOf(year) + 1],
  ['easter', easterOf],
  ["mother's day", (year) => nthWeekday(year, 5, 7, 2)],
  ['memorial day', (year) => nthWeekday(year, 6, 1, 1) - 7],
  ['juneteenth', (year) => findDay(year, 6, 19) ?? 0],
  ["father's day", (year) => nthWeekday(year, 6, 7, 3)],
  ['independence day', (year) => findDay(year, 7, 4) ?? 0],
  ['fourth of july', (year) => findDay(year, 7, 4) ?? 0],
  ['labor day', (year) => nthWeekday(year, 9, 1, 1)],
  ['columbus day', (year) => nthWeekday(year, 10, 1, 2)],
  ['halloween', (year) => findDay(year, 10, 31) ?? 0],
  ['election day', (year) => nthWeekday(year, 11, 1, 1) + 1],
  ['guy fawkes night', (year) => findDay(year, 11, 5) ?? 0],
  ['bonfire night', (year) => findDay(year, 11, 5) ?? 0],
  ['veterans day', (year) => findDay(year, 11, 11) ?? 0],
  ['thanksgiving day', (year) => nthWeekday(year, 11, 4, 4)],
  ['thanksgiving', (year) => nthWeekday(year, 11, 4, 4)],
  ['black friday', (year) => nthWeekday(year, 11, 4, 4) + 1],
  ['christmas eve', (year) => findDay(year, 12, 24) ?? 0],
  ['christmas day', (year) => findDay(year, 12, 25) ?? 0],
  ['christmas', (year) => findDay(year, 12, 25) ?? 0],
  ['boxing day', (year) => findDay(year, 12, 26) ?? 0],
  ["new year's eve", (year) => findDay(year, 12, 31) ?? 0],
]);
