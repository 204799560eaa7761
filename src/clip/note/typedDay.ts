import { findTypedDate } from '../../ask/typedDate.ts';
import { type DateValue, dateValueSchema, dayRange, daySchema, precisionOf } from '../../facts/date.ts';
import type { NoteKey } from '../../facts/wording.ts';
import { addDays } from '../../remind/calendar.ts';
import { findTimeOfDay } from '../../remind/timeOfDay.ts';
import { wallTimeOf } from '../../remind/wallTime.ts';
import { findDay } from '../intake/found.ts';

/** What a typed date comes to: one, several of which one has to be chosen, or why none. */
export type TypedValue = { value: DateValue } | { readings: readonly DateValue[] } | { wrong: NoteKey };

/** The time (milliseconds since 1970), and the IANA zone of whoever types. */
export type At = { now: number; zone: string };

/** Years ahead of which a day without one is looked for. */
const YEARS_BACK = 2;

const TODAY: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['hoy', 0],
  ['yesterday', -1],
  ['ayer', -1],
  ['anteayer', -2],
  ['day before yesterday', -2],
  ['the day before yesterday', -2],
]);

/** The day of a source: a whole day that has been. */
export function parseSourceDay(typed: string, at: At): TypedValue {
  const text = typed.trim();
  if (text === '') return { wrong: 'noteNoDate' };
  const all = readingsOf(text, at);
  if (all.length === 0) return { wrong: 'noteBadDate' };
  const days = all
    .filter((value) => ['day', 'minute'].includes(precisionOf(value)))
    .map((value) => value.slice(0, 10));
  return days.length === 0 ? { wrong: 'noteVagueDate' } : chosen(days, todayOf(at), 'noteFuture');
}

/** When something happened, as exactly as it was typed, with a time of day if there is one: no later than its source. */
export function parseHappened(typed: string, at: At, asOf: string): TypedValue {
  const text = typed.trim();
  const all = readingsOf(text, at);
  if (all.length > 0) return chosen(all, asOf, 'noteLater');
  const time = findTimeOfDay(text.toLowerCase());
  const days = time ? readingsOf(time.rest.replace(/[,\s]+$|^[,\s]+/g, ''), at) : [];
  const moments = days
    .filter((day) => precisionOf(day) === 'day')
    .flatMap((day) =>
      (time?.readings ?? []).map((reading) => `${addDays(day, reading.daysLater)}T${reading.time}`),
    )
    .filter((value) => dateValueSchema.safeParse(value).success);
  return moments.length === 0 ? { wrong: 'noteBadHappened' } : chosen(moments, asOf, 'noteLater');
}

const todayOf = ({ now, zone }: At): string => wallTimeOf(now, zone).slice(0, 10);

/** Of all that may be meant, what is not later than a day. */
function chosen(all: readonly DateValue[], latest: string, later: NoteKey): TypedValue {
  const readings = [...new Set(all)].filter((value) => firstDayOf(value) <= latest);
  const [value] = readings;
  if (value === undefined) return { wrong: later };
  return readings.length === 1 ? { value } : { readings };
}

const firstDayOf = (value: DateValue): string => dayRange(value).first;

/** Everything that typed words can mean as a date. */
function readingsOf(text: string, at: At): DateValue[] {
  const days = TODAY.get(text.toLowerCase());
  const today = todayOf(at);
  if (days !== undefined) return [addDays(today, days)];
  const digits = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (digits) {
    // Month first in the US, day first nearly everywhere else: nobody can tell.
    const [, one = '', other = '', year = ''] = digits;
    const two = (part: string): string => part.padStart(2, '0');
    return [`${year}-${two(one)}-${two(other)}`, `${year}-${two(other)}-${two(one)}`].filter(
      (day) => daySchema.safeParse(day).success,
    );
  }
  const typed = findTypedDate(text);
  if (typed === undefined) {
    const day = findDay(text.replace(/^(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+/i, ''));
    return day === undefined ? [] : [day];
  }
  if (typed.kind === 'value') return [typed.value];
  const { month, day } = typed;
  const thisYear = Number(today.slice(0, 4));
  return Array.from({ length: YEARS_BACK + 1 }, (_, back) => {
    const yearMonth = `${thisYear - back}-${String(month).padStart(2, '0')}`;
    return day === undefined ? yearMonth : `${yearMonth}-${String(day).padStart(2, '0')}`;
  }).filter((value) => dateValueSchema.safeParse(value).success && firstDayOf(value) <= today);
}
