import type { ParsedComponents, ParsedResult } from 'chrono-node';
import { addDays, type Day, daysBetween, lastOfMonth, WEEKDAYS, weekdayOf } from './calendar.ts';
import { type Due, showDue } from './due.ts';
import { findLength, MINUTES_A_DAY } from './leads.ts';
import { END_OF_DAY, findTimeOfDay } from './timeOfDay.ts';
import { instantOf, MINUTE_MS, wallTimeOf } from './wallTime.ts';

/** What somebody typed for a due time comes to; each with a sentence for them. */
export type ParsedDue =
  /** `timeGiven` is false where only a day was typed: then it is the end of that day. */
  | { outcome: 'understood'; due: Due; timeGiven: boolean; sentence: string }
  | { outcome: 'past'; due: Due; sentence: string }
  /** What it can mean, soonest first. */
  | { outcome: 'ambiguous'; readings: Due[]; timeGiven: boolean; sentence: string }
  | { outcome: 'not-understood'; sentence: string };

/** Longer than any time is typed (UTF-16 units). */
const TYPED_MAX_LENGTH = 80;
/** Nobody sets a deadline further ahead: it is a slip of the keys. */
const AHEAD_MAX_DAYS = 5 * 366;
/** A day without a year that was so lately is past; one longer ago is next year's. */
const LATELY_DAYS = 60;

const EXAMPLES =
  'Type a day and a time, such as “tomorrow 5pm”, “Fri 09:30”, “March 4 17:00”, “in 2h” or “el viernes a las 17h”.';

/** Words that add nothing to a date. */
const FILLERS = /\b(?:on|by|at|due|before|until|the|el|para|antes|del|de|día|dia)\b|[,.;()]/gu;

/**
 * Reads a due time typed in English or Spanish, as the clocks of `zone` show it. `now` is milliseconds since 1970. Days
 * are found by chrono-node; what they mean is decided here, by the calendar of the zone: chrono-node reckons in the
 * zone of the machine.
 */
export async function parseDue(typed: string, at: { now: number; zone: string }): Promise<ParsedDue> {
  const shown = typed.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (shown === '' || shown.length > TYPED_MAX_LENGTH)
    return notUnderstood(`No due time was understood. ${EXAMPLES}`);
  // Without it, "pasado manana" is two days to the eye and one to chrono-node.
  const text = shown.toLowerCase().replace(/\bmanana\b/gu, 'mañana');
  const unclear = (): ParsedDue =>
    notUnderstood(`“${shown}” is no time that Clipfile understands. ${EXAMPLES}`);

  const length = findDuration(text);
  if (length !== undefined) return afterDuration(length, at);
  const bare = findLength(text);
  // "17h" is a time of day; "2h" may be one.
  const isHour = /^\d{1,2} ?(?:h|hs|hrs|horas?)$/u.test(text) && (bare ?? 0) <= MINUTES_A_DAY;
  if (bare !== undefined && !isHour) return afterDuration(bare, at);
  if (bare !== undefined && bare <= MINUTES_A_DAY / 2) {
    const day = wallTimeOf(at.now, at.zone).slice(0, 10);
    const clock = dueOn(`${day}T${text2(bare / 60)}:00`, at.zone);
    return choose(shown, [clock, dueIn(bare, at)], true, at);
  }

  const end = /\b(?:end of (?:the )?day|eod|cob|close of business|fin(?:al)? del d[ií]a)\b/u;
  const time = end.test(text)
    ? { readings: [{ time: END_OF_DAY, daysLater: 0 }], rest: text.replace(end, ' ') }
    : findTimeOfDay(text);
  if (time?.readings.length === 0) {
    return notUnderstood(
      `“${shown}” gives no exact time. Type one, such as “tomorrow 9am” or “mañana a las 9”.`,
    );
  }
  const days = await findDays(
    time?.rest ?? text,
    wallTimeOf(at.now, at.zone).slice(0, 10),
    time !== undefined,
  );
  if (days.length === 0) {
    const { readings, timeGiven } = time ? NOTHING : await readNumber(text, at);
    return readings.length > 0 ? choose(shown, readings, timeGiven, at) : unclear();
  }
  const times = time?.readings ?? [{ time: END_OF_DAY, daysLater: 0 }];
  const readings = days.flatMap((day) =>
    times.map((one) => dueOn(`${addDays(day, one.daysLater)}T${one.time}`, at.zone)),
  );
  return choose(shown, readings, time !== undefined, at);
}

const notUnderstood = (sentence: string): ParsedDue => ({ outcome: 'not-understood', sentence });

/** A due time as the clocks will show it: one that they skip is shown as the first that exists. */
function dueOn(wall: string, zone: string): Due {
  const instant = instantOf(wall, zone);
  return { wall: wallTimeOf(instant, zone), zone, instant };
}

const NOTHING: { readings: Due[]; timeGiven: boolean } = { readings: [], timeGiven: false };

/** A number behind a day or alone, without "at": "tomorrow 5" and "Fri 17" are hours, "Mon 30" is a day, "5" may be either. */
async function readNumber(text: string, { now, zone }: { now: number; zone: string }) {
  const [, words = '', digits] = /^(?:(.+) )?(\d{1,2})$/u.exec(text) ?? [];
  if (digits === undefined) return NOTHING;
  const today = wallTimeOf(now, zone).slice(0, 10);
  const days = words === '' ? [today, addDays(today, 1)] : await findDays(words, today, false);
  const times = findTimeOfDay(`at ${digits}`)?.readings ?? [];
  const hours = days
    .flatMap((day) => times.map(({ time, daysLater }) => dueOn(`${addDays(day, daysLater)}T${time}`, zone)))
    .filter(({ instant }) => words !== '' || instant > now)
    .slice(0, words === '' ? 2 : undefined);
  const ofMonth = dayOfMonth(Number(digits), today)
    .filter((day) => words === '' || days.some((one) => weekdayOf(one) === weekdayOf(day)))
    .filter(() => !/\b(?:today|tomorrow|hoy|mañana)\b/u.test(words))
    .map((day) => dueOn(`${day}T${END_OF_DAY}`, zone));
  return { readings: [...hours, ...ofMonth], timeGiven: hours.length > 0 };
}

/** Of all that was meant, what is still to come. */
function choose(shown: string, all: readonly Due[], timeGiven: boolean, { now }: { now: number }): ParsedDue {
  const sorted = all.toSorted((a, b) => a.instant - b.instant);
  const readings = sorted.filter(
    ({ instant }, index) => instant > now && instant !== sorted[index - 1]?.instant,
  );
  const [first, ...others] = readings;
  const latest = sorted.at(-1);
  if (!first) {
    if (!latest) return notUnderstood(EXAMPLES);
    return {
      outcome: 'past',
      due: latest,
      sentence: `${showDue(latest)} has passed. Type a time to come, such as “tomorrow 5pm”.`,
    };
  }
  if (first.instant - now > AHEAD_MAX_DAYS * MINUTES_A_DAY * MINUTE_MS) {
    return notUnderstood(`${showDue(first)} is more than five years ahead. Type an earlier day.`);
  }
  if (others.length === 0) return understood(first, timeGiven);
  const listed = readings.map(showDue).join(' or ');
  return {
    outcome: 'ambiguous',
    readings,
    timeGiven,
    sentence: `“${shown}” can mean ${listed}. Choose one, or type the date with the month as a word and the time as 17:00.`,
  };
}

const understood = (due: Due, timeGiven: boolean): ParsedDue => ({
  outcome: 'understood',
  due,
  timeGiven,
  sentence: `${showDue(due)}.${timeGiven ? '' : ' No time was given, so it is due at the end of that day.'}`,
});

const COUNT_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bhalf an hour\b|\bmedia hora\b/u, '30m'],
  [/\b(?:an|a|one|una?|uno)(?= (?:w|d|h|min|sem))/u, '1'],
];

/** Minutes of "in 2h", "dentro de 3 días", "en media hora"; undefined for anything else. */
function findDuration(text: string): number | undefined {
  const rest = /^(?:in|en|dentro de)\s+(.+?)(?:\s+from now)?[.!]?$/u.exec(text)?.[1];
  if (rest === undefined) return undefined;
  return findLength(COUNT_WORDS.reduce((so, [pattern, count]) => so.replace(pattern, count), rest));
}

/** Hours and minutes are counted in real time, whole days on the calendar. */
function afterDuration(minutes: number, { now, zone }: { now: number; zone: string }): ParsedDue {
  if (minutes === 0) return notUnderstood(`That is now. ${EXAMPLES}`);
  if (minutes > AHEAD_MAX_DAYS * MINUTES_A_DAY) {
    return notUnderstood(`That is more than five years ahead. Type an earlier day.`);
  }
  if (minutes % MINUTES_A_DAY === 0) {
    const day = addDays(wallTimeOf(now, zone).slice(0, 10), minutes / MINUTES_A_DAY);
    return understood(dueOn(`${day}T${END_OF_DAY}`, zone), false);
  }
  return understood(dueIn(minutes, { now, zone }), true);
}

function dueIn(minutes: number, { now, zone }: { now: number; zone: string }): Due {
  const instant = Math.floor(now / MINUTE_MS + minutes) * MINUTE_MS;
  return { wall: wallTimeOf(instant, zone), zone, instant };
}

/** The days that words can mean, seen from `today`; today where there are no words but a time. None: not understood. */
async function findDays(words: string, today: Day, hasTime: boolean): Promise<Day[]> {
  const text = words.replace(/\bpasado mañana\b|\bday after tomorrow\b/gu, addDays(today, 2)).trim();
  if (text.replace(FILLERS, '').trim() === '') return hasTime ? [today] : [];
  const ordinal =
    /^(?:(?:on |by )?the )?(\d{1,2})(?:st|nd|rd|th)$|^(?:para )?el (?:d[ií]a )?(\d{1,2})$/u.exec(text);
  if (ordinal) return dayOfMonth(Number(ordinal[1] ?? ordinal[2]), today);
  const { en, es } = await import('chrono-node');
  // At noon of today in the machine's own zone: what chrono-node gives back is read as a calendar day and no more.
  const [year = 1970, month = 1, day = 1] = today.split('-').map(Number);
  const noon = new Date(year, month - 1, day, 12);
  const found = [en, es].flatMap((language) => daysOf(language.parse(text, noon), text, today));
  return [...new Set(found)].toSorted();
}

/** The day of what one language made of a text; none where it left a word over. */
function daysOf(results: readonly ParsedResult[], text: string, today: Day): Day[] {
  const [result] = results;
  if (!result || results.length > 1 || result.end || result.start.isCertain('hour')) return [];
  const left = `${text.slice(0, result.index)} ${text.slice(result.index + result.text.length)}`;
  const modifier = `${result.text} ${left}`;
  const unread = left
    .replace(/\bque viene\b|\b(?:next|pr[oó]ximo|siguiente|this|este|last|pasado|anterior)\b/gu, ' ')
    .replace(FILLERS, ' ');
  if (unread.trim() !== '') return [];
  const isNext = /\bnext\b|\bpr[oó]ximo\b|\bsiguiente\b|\bque viene\b/u.test(modifier);
  const isLast = /\blast\b|\bprevious\b|\bpast\b|\bago\b|\bpasado\b|\banterior\b|\bhace\b/u.test(modifier);
  const weekday = result.start.get('weekday');
  if (weekday !== null && result.start.isCertain('weekday') && !result.start.isCertain('day')) {
    return isLast ? [lastWeekday(weekday, today)] : weekdays(weekday, today, isNext);
  }
  const day = dayIn(result.start);
  if (day === undefined) return [];
  // "In 2 months" is that day of the month; "next week" and "March" are no day at all.
  if (/\b(?:weeks?|months?|years?|semanas?|mes(?:es)?|años?)\b/u.test(result.text)) {
    return /\d/.test(result.text) ? [day] : [];
  }
  if (!result.start.isCertain('day')) return [];
  const meant = result.start.isCertain('year') ? day : inItsYear(day, today);
  // "Friday, Nov. 26" where the 26th is a Thursday: one of the two is a slip.
  const isSlip = weekday !== null && result.start.isCertain('weekday') && daysTo(weekday, meant) !== 0;
  return isSlip ? [meant, ...weekdays(weekday, today, isNext)] : [meant];
}

function dayIn(components: ParsedComponents): Day | undefined {
  const parts = [components.get('year'), components.get('month'), components.get('day')];
  const [year, month, day] = parts;
  if (!year || !month || !day || day > lastOfMonth(`${text4(year)}-${text2(month)}-01`)) return undefined;
  return `${text4(year)}-${text2(month)}-${text2(day)}`;
}

const text4 = (number: number): string => String(number).padStart(4, '0');
const text2 = (number: number): string => String(number).padStart(2, '0');

/** A day and month without a year: this year's, or next year's where that was long ago. */
function inItsYear(day: Day, today: Day): Day {
  const year = Number(today.slice(0, 4));
  const inYear = (of: number): Day => `${text4(of)}${day.slice(4)}`;
  return (
    [inYear(year - 1), inYear(year)].find((one) => daysBetween(one, today) <= LATELY_DAYS) ?? inYear(year + 1)
  );
}

/** "The 5th": the next day of that number, today's included. */
function dayOfMonth(number: number, today: Day): Day[] {
  if (number < 1 || number > 31) return [];
  for (let day = today; ; day = addDays(day, 1)) if (Number(day.slice(8)) === number) return [day];
}

/** The last such weekday before today. */
const lastWeekday = (weekday: number, today: Day): Day => addDays(today, daysTo(weekday, today) - 7);

/** Days from `day` to the next such weekday, 0 to 6; Sunday is 0, as chrono-node counts. */
const daysTo = (weekday: number, day: Day): number => (weekday - weekdayOf(day) + 14) % 7;

/**
 * "Friday" is the coming one; on a Friday it can be today or a week from now. "Next Friday" is the one after this
 * week's to some and the coming one to others, unless the coming one is next week anyway.
 */
function weekdays(weekday: number, today: Day, isNext: boolean): Day[] {
  const coming = addDays(today, daysTo(weekday, today));
  const after = addDays(coming, 7);
  if (!isNext) return coming === today ? [coming, after] : [coming];
  if (coming === today) return [after];
  const untilSunday = WEEKDAYS.length - weekdayOf(today);
  return daysBetween(today, coming) <= untilSunday ? [coming, after] : [coming];
}
