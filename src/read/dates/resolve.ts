import { type DateValue, dayRange, precisionOf } from '../../facts/date.ts';
import type { DateMention } from '../../facts/schema.ts';
import {
  addMinutes,
  addMonths,
  type DayNumber,
  dayOfIso,
  findDay,
  HOLIDAYS,
  isoOfDay,
  monthText,
  two,
  weekdayOf,
  weekOfDay,
  type YearMonth,
  yearMonthOf,
  yearText,
} from './calendar.ts';
import type { Clock, Expression, Meaning } from './expression.ts';
import type { Tense } from './tense.ts';

/** What an expression is counted from. */
export type Frame = {
  /** The day of publication, YYYY-MM-DD. */
  published: string;
  tense: Tense;
  /** The nearest date of the text that has a day, a month or a year; undefined where there is none near. */
  anchor(needs: 'minute' | 'day' | 'month' | 'quarter' | 'year'): DateValue | undefined;
  /** The quarter whose figures the words compare with others; undefined where they compare none. */
  comparedQuarter(): DateValue | undefined;
  /** A year that the text gives for this date: of the date it is joined to, or just before. */
  textYear: { year: number; anchor: DateValue } | undefined;
  /** The year in which the story was some sentences before. */
  storyYear: { year: number; anchor: DateValue } | undefined;
};

export type Resolved = { value: DateValue; derivation: DateMention['derivation'] };

type Of<K extends Meaning['kind']> = Extract<Meaning, { kind: K }>;

/** The value of an expression, cut at the precision of its words; undefined where nothing tells it. */
export function resolve(expression: Expression, frame: Frame): Resolved | undefined {
  const { meaning, clock } = expression;
  const resolved = resolveMeaning(meaning, clock, frame);
  if (!resolved || !clock || precisionOf(resolved.value) !== 'day') {
    return meaning.kind === 'clock' ? undefined : resolved;
  }
  return { ...resolved, value: `${resolved.value}T${two(clock.hour)}:${two(clock.minute)}` };
}

/** From this hour of the anchor on, the hours before the other one are of the night that follows. */
const EVENING_HOUR = 18;
const MORNING_HOUR = 6;

/** "They met at 9:30 p.m. ... and arrived around 2 a.m.": the night goes on; so it does to midnight from any hour of the day. */
function isNextDay(anchor: DateValue, { hour, minute }: Clock): boolean {
  if (!anchor.includes('T')) return false;
  const before = Number(anchor.slice(11, 13));
  return (
    (before >= EVENING_HOUR && hour < MORNING_HOUR) || (before >= MORNING_HOUR && hour === 0 && minute === 0)
  );
}

function resolveMeaning(meaning: Meaning, clock: Clock | undefined, frame: Frame): Resolved | undefined {
  switch (meaning.kind) {
    case 'calendar':
      return fromCounted(meaning, calendarDate(meaning, frame));
    case 'deictic': {
      const day = dayOfIso(frame.published);
      // The weekend just past: from Monday to Friday that of the week before, on a Saturday or Sunday the present one.
      if (
        meaning.unit === 'weekend' &&
        meaning.offset === 0 &&
        frame.tense === 'past' &&
        weekdayOf(day) < 6
      ) {
        return fromPublished(weekOfDay(day - 7), frame);
      }
      const quarter = meaning.isAgo === true && meaning.unit === 'year' ? frame.comparedQuarter() : undefined;
      if (quarter !== undefined) return fromText(inQuarters(quarter, meaning.offset * 4), quarter);
      if (meaning.toTheDay === true) return fromPublished(inYearsOf(day, meaning), frame);
      return fromPublished(shifted(frame.published, day, meaning.unit, meaning.offset), frame);
    }
    case 'anchored':
      return anchoredDate(meaning, frame);
    case 'clock': {
      const anchor = frame.anchor('day');
      if (anchor === undefined) return undefined;
      const day = anchor.slice(0, 10);
      const isNext = clock !== undefined && isNextDay(anchor, clock);
      return { value: isNext ? isoOfDay(dayOfIso(day) + 1) : day, derivation: { from: 'text', anchor: day } };
    }
  }
}

const stated = (value: DateValue): Resolved => ({ value, derivation: { from: 'stated' } });
const fromPublished = (value: DateValue | undefined, { published }: Frame): Resolved | undefined =>
  value === undefined ? undefined : { value, derivation: { from: 'published', anchor: published } };
const fromText = (value: DateValue | undefined, anchor: DateValue): Resolved | undefined =>
  value === undefined ? undefined : { value, derivation: { from: 'text', anchor } };

/** "The day after Dec. 30": a date moved by units, where it is given so exactly. */
function fromCounted({ counted }: Of<'calendar'>, resolved: Resolved | undefined): Resolved | undefined {
  if (counted === undefined || resolved === undefined) return resolved;
  const { unit, offset } = counted;
  const precision = precisionOf(resolved.value);
  if (precision !== 'day' && precision !== unit && !(unit === 'year' && precision === 'month'))
    return undefined;
  const day = precision === 'day' ? dayOfIso(resolved.value) : 0;
  if (unit === 'week') return fromText(isoOfDay(day + offset * 7), resolved.value);
  if (unit === 'year') return fromText(yearText(Number(resolved.value.slice(0, 4)) + offset), resolved.value);
  if (unit === 'month') {
    const from = { year: Number(resolved.value.slice(0, 4)), month: Number(resolved.value.slice(5, 7)) };
    return fromText(monthText(addMonths(from, offset)), resolved.value);
  }
  return fromText(shifted(resolved.value, day, unit, offset), resolved.value);
}

function calendarDate(meaning: Of<'calendar'>, frame: Frame): Resolved | undefined {
  const { year, month, day, season, quarter, decade, holiday, yearShift } = meaning;
  if (decade !== undefined) return stated(`${decade}X`);
  const { year: publishedYear } = yearMonthOf(dayOfIso(frame.published));
  const inYear = (value: number): DateValue | undefined => {
    if (season !== undefined) return `${yearText(value)}-${season}`;
    if (quarter !== undefined) return `${yearText(value)}-Q${quarter}`;
    if (holiday !== undefined) return isoOfDay(HOLIDAYS.get(holiday)?.(value) ?? 0);
    if (month === undefined) return yearText(value);
    if (day === undefined) return monthText({ year: value, month });
    const number = findDay(value, month, day);
    if (number === undefined) return undefined;
    return meaning.asWeek === true ? weekOfDay(number) : isoOfDay(number);
  };
  if (year !== undefined) {
    const value = inYear(year);
    return value === undefined ? undefined : stated(value);
  }
  if (yearShift !== undefined) return fromPublished(inYear(publishedYear + yearShift), frame);
  if (season !== undefined || quarter !== undefined || holiday !== undefined) {
    return fromPublished(inYear(yearOfPeriod(meaning, frame)), frame);
  }
  if (month === undefined) return fromPublished(weekdayDate(meaning, frame), frame);
  if (meaning.shift === undefined && frame.textYear) {
    return fromText(inYear(frame.textYear.year), frame.textYear.anchor);
  }
  const nearest = day === undefined ? yearOfMonth(meaning, frame) : yearOfDay(meaning, frame);
  if (
    meaning.shift === undefined &&
    frame.storyYear &&
    frame.tense === 'past' &&
    isLongPast(inYear(nearest), frame)
  ) {
    return fromText(inYear(frame.storyYear.year), frame.storyYear.anchor);
  }
  return fromPublished(inYear(nearest), frame);
}

/** News gives the year with a day of last year (AP Stylebook, "years"), unless that is hardly over. */
const HARDLY_OVER_DAYS = 75;

/** Whether a date lies so far back in another year than the article's that the article would have given the year, had it not told it before. */
const isLongPast = (value: DateValue | undefined, { published }: Frame): boolean =>
  value !== undefined &&
  value.slice(0, 4) < published.slice(0, 4) &&
  dayOfIso(published) - dayOfIso(dayRange(value).last) > HARDLY_OVER_DAYS;

/** A bare month: the last one, the present included; the next one where the verb looks ahead. */
function yearOfMonth({ month = 1, shift }: Of<'calendar'>, { published, tense }: Frame): number {
  const now = yearMonthOf(dayOfIso(published));
  if (shift === 0) return now.year;
  if (shift === -1) return month < now.month ? now.year : now.year - 1;
  if (shift === 1) return month > now.month ? now.year : now.year + 1;
  const firstOf = (at: YearMonth): DayNumber => findDay(at.year, at.month, 1) ?? 0;
  const years = yearsNear(now.year, (year) => firstOf({ year, month }));
  // "She pleaded guilty in July", told in June: what is done lies behind.
  if (tense === 'past') return month <= now.month ? now.year : now.year - 1;
  return yearByTense(years, firstOf(now), now.year, tense === 'unknown' ? 'past' : tense);
}

/** A month and day: where a weekday is named, the nearest year that has them together; else by the verb, else the nearest. */
function yearOfDay(meaning: Of<'calendar'>, { published, tense }: Frame): number {
  const { month = 1, day = 1, weekday } = meaning;
  const today = dayOfIso(published);
  const { year } = yearMonthOf(today);
  const years = yearsNear(year, (candidate) => findDay(candidate, month, day));
  const fitting = years.filter(({ start }) => weekday !== undefined && weekdayOf(start) === weekday);
  if (weekday !== undefined && fitting.length === 0) {
    // "Tuesday 17 September", told eighteen months later: only one year of late has them together.
    const [older] = YEARS_BACK.flatMap((back) => {
      const start = findDay(year - back, month, day);
      return start !== undefined && weekdayOf(start) === weekday ? [year - back] : [];
    });
    if (older !== undefined && tense !== 'future') return older;
  }
  return yearByTense(fitting.length > 0 ? fitting : years, today, year, tense);
}

/** A day of the month told with its weekday is of one of so many years. */
const YEARS_BACK = [2, 3, 4];

type YearStart = { year: number; start: DayNumber };

/** The years around one in which something falls on a day. */
function yearsNear(year: number, startIn: (year: number) => DayNumber | undefined): YearStart[] {
  return [year - 1, year, year + 1].flatMap((candidate) => {
    const start = startIn(candidate);
    return start === undefined ? [] : [{ year: candidate, start }];
  });
}

/** News gives the year with a date further off than this, unless it lies in the year of publication (AP Stylebook, "months"). */
const FAR_DAYS = 243;

/** A day so soon ahead may be meant whatever the nearest verb says: "said it had called a vote on March 12". */
const SOON_DAYS = 45;

/** The year that the verb points to, as long as news would have left it out; else the nearest one. */
function yearByTense(years: readonly YearStart[], today: DayNumber, thisYear: number, tense: Tense): number {
  const nearest = years.toSorted((a, b) => Math.abs(a.start - today) - Math.abs(b.start - today));
  const fits = ({ year, start }: YearStart): boolean =>
    (tense === 'future' ? start >= today : start <= today) &&
    (year === thisYear || Math.abs(start - today) <= FAR_DAYS);
  const isSoon = (nearest[0]?.start ?? today) - today <= SOON_DAYS;
  const behind = tense === 'past' && !isSoon ? nearest.find(({ start }) => start <= today) : undefined;
  const chosen = (tense === 'unknown' ? undefined : nearest.find(fits)) ?? behind ?? nearest[0];
  return chosen?.year ?? thisYear;
}

const SEASON_MONTHS = { SP: 3, SU: 6, FA: 9, WI: 12 } as const;

/** A season, quarter or holiday without a year: the last that has begun, or the next where the words look ahead. */
function yearOfPeriod(
  { season, quarter, holiday, shift }: Of<'calendar'>,
  { published, tense }: Frame,
): number {
  const today = dayOfIso(published);
  const { year, month } = yearMonthOf(today);
  const startIn = (value: number): DayNumber => {
    if (season !== undefined) return findDay(value, SEASON_MONTHS[season], 1) ?? 0;
    if (quarter !== undefined) return findDay(value, quarter * 3 - 2, 1) ?? 0;
    return HOLIDAYS.get(holiday ?? '')?.(value) ?? 0;
  };
  const isBegun = startIn(year) <= today;
  if (shift === 0) return season === 'WI' && month <= 2 ? year - 1 : year;
  if (shift === 1) return isBegun ? year + 1 : year;
  // "Last summer" said in summer is the one before; a quarter that runs is not yet the next one.
  if (shift === -1 && season !== undefined) return startIn(year) + 91 <= today ? year : year - 1;
  const length = quarter === undefined && season === undefined ? 0 : 91;
  if (shift === undefined && tense === 'future') {
    const next = startIn(year) + length >= today ? year : year + 1;
    if (startIn(next) - today <= FAR_DAYS) return next;
  }
  return isBegun ? year : year - 1;
}

function weekdayDate(
  { weekday, shift, weekShift }: Of<'calendar'>,
  { published, tense }: Frame,
): DateValue | undefined {
  if (weekday === undefined) return undefined;
  const today = dayOfIso(published);
  if (weekShift !== undefined) return isoOfDay(today - weekdayOf(today) + weekday + weekShift * 7);
  const back = (weekdayOf(today) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  // "Last Thursday", said on a Friday, is not yesterday.
  if (shift === -1) return isoOfDay(today - (back <= 1 ? back + 7 : back));
  if (shift === 1) return isoOfDay(today + (ahead === 0 ? 7 : ahead));
  if (shift === 0) return isoOfDay(tense === 'past' ? today - back : today + ahead);
  return isoOfDay(tense === 'future' ? today + ahead : today - back);
}

/** "A year ago today": the same day of another year (or month). */
function inYearsOf(day: DayNumber, { unit, offset }: Of<'deictic'>): DateValue | undefined {
  const { year, month } = addMonths(
    yearMonthOf(day),
    unit === 'year' ? offset * 12 : unit === 'month' ? offset : 0,
  );
  const days = unit === 'week' ? offset * 7 : unit === 'day' ? offset : 0;
  const same = findDay(year, month, Number(isoOfDay(day).slice(8)));
  return same === undefined ? undefined : isoOfDay(same + days);
}

/** A value moved by units, cut at the unit's precision. */
function shifted(
  value: DateValue,
  day: DayNumber,
  unit: Of<'deictic'>['unit'],
  offset: number,
): DateValue | undefined {
  switch (unit) {
    case 'minute':
    case 'hour':
      return value.includes('T') ? addMinutes(value, offset * (unit === 'hour' ? 60 : 1)) : undefined;
    case 'day':
      return isoOfDay(day + offset);
    case 'week':
      return weekOfDay(day + offset * 7);
    case 'weekend':
      // The weekend ends the ISO week; seen from a Monday, "last weekend" is two days ago.
      return weekOfDay(day + offset * 7);
    case 'month':
      return monthText(addMonths(yearMonthOf(day), offset));
    case 'quarter': {
      const { year, month } = addMonths(yearMonthOf(day), offset * 3);
      return `${yearText(year)}-Q${Math.ceil(month / 3)}`;
    }
    case 'year':
      return yearText(yearMonthOf(day).year + offset);
  }
}

const NEEDS = {
  minute: 'minute',
  hour: 'minute',
  day: 'day',
  week: 'day',
  weekend: 'day',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
} as const;

function anchoredDate(meaning: Of<'anchored'>, frame: Frame): Resolved | undefined {
  const { unit, offset, weekday } = meaning;
  const anchor = frame.anchor(NEEDS[unit]);
  if (anchor === undefined) return undefined;
  if (meaning.month !== undefined || meaning.season !== undefined) {
    return fromText(periodFrom(anchor, meaning), anchor);
  }
  if (weekday !== undefined) return fromText(weekdayFrom(anchor, weekday, offset), anchor);
  if (unit === 'quarter') return fromText(inQuarters(anchor, offset), anchor);
  if (unit === 'year' && /-Q[1-4]$/.test(anchor)) return fromText(inQuarters(anchor, offset * 4), anchor);
  if (unit === 'year') return fromText(yearText(Number(anchor.slice(0, 4)) + offset), anchor);
  if (unit === 'month') {
    const from = { year: Number(anchor.slice(0, 4)), month: Number(anchor.slice(5, 7)) };
    return fromText(monthText(addMonths(from, offset)), anchor);
  }
  return fromText(shifted(anchor, dayOfIso(anchor), unit, offset), anchor);
}

/** A quarter moved by quarters. */
function inQuarters(quarter: DateValue, offset: number): DateValue {
  const total = Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1 + offset;
  return `${yearText(Math.floor(total / 4))}-Q${(total % 4) + 1}`;
}

/** "The following January", "that October", "that summer". */
function periodFrom(anchor: DateValue, { offset, month, season }: Of<'anchored'>): DateValue {
  const year = Number(anchor.slice(0, 4));
  if (month === undefined) return `${yearText(year + offset)}-${season}`;
  const from = /^\d{4}-\d\d/.test(anchor) ? Number(anchor.slice(5, 7)) : undefined;
  // From March, the following June is of the same year; from a bare year, it is of the next.
  const isSameYear = from !== undefined && (offset > 0 ? month > from : month < from);
  return monthText({ year: isSameYear ? year : year + offset, month });
}

/** "The following Monday", "the previous Friday", "that Saturday" (in the week that begins with the anchor). */
function weekdayFrom(anchor: DateValue, weekday: number, offset: number): DateValue {
  const day = dayOfIso(anchor);
  const ahead = (weekday - weekdayOf(day) + 7) % 7;
  if (offset === 0) return isoOfDay(day + ahead);
  if (offset > 0) return isoOfDay(day + (ahead === 0 ? 7 : ahead));
  return isoOfDay(day - (ahead === 0 ? 7 : 7 - ahead));
}
