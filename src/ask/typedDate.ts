import { type DateValue, dateValueSchema, dayRange, MONTHS, precisionOf } from '../facts/date.ts';

/** A date as a person types it: with a year, or a month (and day) of any year. */
export type TypedDate =
  | { kind: 'value'; value: DateValue }
  | { kind: 'yearless'; month: number; day?: number };

/** How a date of an article answers a typed one: it lies within it, or is vaguer and may include it. */
export type DateFit = 'within' | 'may include';

const MONTH = MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join('|');
const monthWord = `(?<month>${MONTH}|sept)\\.?`;
const PATTERNS = [
  new RegExp(`^${monthWord}$`, 'i'),
  new RegExp(`^${monthWord} (?<day>\\d{1,2})(?:st|nd|rd|th)?$`, 'i'),
  new RegExp(`^(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${monthWord}$`, 'i'),
  new RegExp(`^${monthWord}(?: of|,)? (?<year>\\d{4})$`, 'i'),
  new RegExp(`^${monthWord} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})$`, 'i'),
  new RegExp(`^(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${monthWord},? (?<year>\\d{4})$`, 'i'),
  // Month first, as in the US; a first number above 12 is no month and stays words.
  /^(?<number>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})$/,
];
const SEASON_CODES: Record<string, string> = {
  spring: 'SP',
  summer: 'SU',
  fall: 'FA',
  autumn: 'FA',
  winter: 'WI',
};

/** The date that `typed` is as a whole ("2013", "March 4", "Feb. 27, 2025", "2025-02-27"); undefined where it is none. */
export function findTypedDate(typed: string): TypedDate | undefined {
  const text = typed
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^(?:on|in|the) /i, '');
  const decade = /^(\d{3})0s$/.exec(text);
  if (decade) return { kind: 'value', value: `${decade[1]}X` };
  const season = /^(spring|summer|fall|autumn|winter)(?: of)? (\d{4})$/i.exec(text);
  if (season) return dateOf(`${season[2]}-${SEASON_CODES[(season[1] ?? '').toLowerCase()]}`);
  const week = /^week of (.+)$/i.exec(text);
  if (week) return findTypedDate(week[1] ?? '');
  for (const pattern of PATTERNS) {
    const groups = pattern.exec(text)?.groups;
    if (groups) return fromParts(groups);
  }
  return dateOf(text);
}

function fromParts(parts: Record<string, string | undefined>): TypedDate | undefined {
  const { number, day, year } = parts;
  const named = MONTHS.findIndex((month) =>
    month.toLowerCase().startsWith((parts.month ?? '').slice(0, 3).toLowerCase()),
  );
  const month = number === undefined ? named + 1 : Number(number);
  if (year === undefined) {
    // 2024 has a Feb. 29.
    if (day !== undefined && !dateOf(`2024-${pad(month)}-${pad(day)}`)) return undefined;
    return { kind: 'yearless', month, ...(day === undefined ? {} : { day: Number(day) }) };
  }
  return dateOf(day === undefined ? `${year}-${pad(month)}` : `${year}-${pad(month)}-${pad(day)}`);
}

const pad = (part: number | string): string => String(part).padStart(2, '0');

function dateOf(text: string): TypedDate | undefined {
  const value = dateValueSchema.safeParse(text);
  return value.success ? { kind: 'value', value: value.data } : undefined;
}

/** Whether and how a date of an article answers a typed one. */
export function fitOf(value: DateValue, typed: TypedDate): DateFit | undefined {
  const { first, last } = dayRange(value);
  if (typed.kind === 'value') {
    const asked = dayRange(typed.value);
    if (asked.first <= first && last <= asked.last) return 'within';
    return first <= asked.last && asked.first <= last ? 'may include' : undefined;
  }
  const { month, day } = typed;
  const precision = precisionOf(value);
  const isIn = (one: string): boolean =>
    Number(one.slice(5, 7)) === month && (day === undefined || Number(one.slice(8, 10)) === day);
  switch (precision) {
    case 'day':
    case 'minute':
      return isIn(first) ? 'within' : undefined;
    case 'month':
      if (Number(value.slice(5, 7)) !== month) return undefined;
      return day === undefined ? 'within' : 'may include';
    case 'week':
      return daysOf(first).some(isIn) ? 'may include' : undefined;
    case 'decade':
    case 'year':
    case 'season':
      break;
  }
  return undefined;
}

/** The seven days of a week that begins on `first`. */
const daysOf = (first: string): string[] =>
  Array.from({ length: 7 }, (_, index) => {
    const day = new Date(`${first}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() + index);
    return day.toISOString().slice(0, 10);
  });
