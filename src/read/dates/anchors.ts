import { type DateValue, dayRange, precisionOf } from '../../facts/date.ts';
import { isHeading } from '../heading.ts';
import type { ReadText, Sentence } from '../text.ts';
import type { Expression, Unit } from './expression.ts';
import type { Frame, Resolved } from './resolve.ts';
import type { Tense } from './tense.ts';

/** A date that others can be counted from, and where it stands. */
export type Told = {
  value: DateValue;
  /** Index of its sentence. */
  sentence: number;
  start: number;
  end: number;
  /** Told as part of what happened: neither the day on which someone spoke, nor in a heading. */
  isNarrative: boolean;
  /** The text gives the year with it. */
  statesYear: boolean;
  /** Counted from another date itself ("a year earlier"). */
  isCounted: boolean;
  /** One of several days told together ("between March 3 and 5"): which of them is meant later, nothing tells. */
  isOneOfSeveral: boolean;
  /** At the head of its sentence ("On Oct. 14, 2010, ..."): it sets the time of what follows. */
  isOpening: boolean;
};

export type Need = Parameters<Frame['anchor']>[0];

/** A date further back than this many sentences is not what "the next day" is counted from ... */
const REACH_SENTENCES = 4;
/** ... unless it opens a passage. */
const PASSAGE_SENTENCES = 12;

const SAID =
  /(?:^|[\s,])(?:said|says|announced?|told|confirmed|reported|stated|added|warned|today|wrote)\s+(?:\w+\s+){0,1}$/i;

/** Whether a date is told as part of what happened. */
export function isNarrative(text: string, sentence: Sentence, { start, end, meaning }: Expression): boolean {
  if (isHeading(text, sentence)) return false;
  if (meaning.kind !== 'deictic' && !isWeekdayAlone(meaning)) return true;
  const before = text.slice(Math.max(sentence.start, start - 40), start);
  const after = text.slice(end, Math.min(sentence.end, end + 20));
  return !SAID.test(before) && !/^\s+(?:said|announced|confirmed)\b/i.test(after);
}

/** "The District Attorney said that, according to the investigation, on Oct. 14, 2010, ..." still opens with its date. */
const OPENING = 140;

/** Whether a date with its year stands at the head of the sentence. */
export function isOpening(text: string, sentence: Sentence, { start, end }: Expression): boolean {
  return (
    start - sentence.start < OPENING &&
    /\d{4}/.test(text.slice(start, end)) &&
    /(?:^|,\s+)(?:\w+\s+){1,2}$/.test(text.slice(sentence.start, start))
  );
}

/** Whether a date is given at least so exactly. */
export const hasPrecision = (value: DateValue, needs: Need): boolean => {
  const precision = precisionOf(value);
  switch (needs) {
    case 'minute':
      return precision === 'minute';
    case 'day':
      return precision === 'minute' || precision === 'day';
    case 'quarter':
      return precision === 'quarter';
    case 'month':
      return precision === 'minute' || precision === 'day' || precision === 'month';
    case 'year':
      return precision !== 'decade';
  }
};

/** Whether a date lies behind the day of publication, as far as its precision tells. */
export const isAfter = (value: DateValue, day: string): boolean =>
  /^\d{4}(?:-\d\d){0,2}(?:T|$)/.test(value) && value.slice(0, 10) > day.slice(0, Math.min(value.length, 10));

/** Incidents in general: whatever was told before is meant. */
const GENERAL = /^(?:incident|crime|offen|attack)/;
/** A time of some other day, which these words describe. */
const OTHER_DAY = /^[^.;]{0,40}?\son\s+the\s+(?:night|day|morning|evening|afternoon)\s+(?:of|that|when)\s/i;

/** The date before in the text from which an expression is counted; undefined where none is near, or several might be meant. */
export function findAnchor(
  read: ReadText,
  told: readonly Told[],
  { meaning, end }: Expression,
  at: number,
  needs: Need,
  tense: Tense,
): Told | undefined {
  const described = meaning.kind === 'anchored' ? meaning.described : undefined;
  if (meaning.kind === 'anchored' && meaning.done !== undefined) return findDayOf(read, told, meaning.done);
  const comparesYears = meaning.kind === 'anchored' && meaning.unit === 'year' && meaning.offset < 0;
  if (meaning.kind === 'clock' && OTHER_DAY.test(read.text.slice(end, end + CONTEXT))) return undefined;
  if (described === '') return undefined;
  for (let index = told.length - 1; index >= 0; index--) {
    const date = told[index];
    if (!date) continue;
    const distance = at - date.sentence;
    if (distance > PASSAGE_SENTENCES) return undefined;
    if (distance > REACH_SENTENCES && !date.isOpening && needs !== 'quarter') continue;
    if (!hasPrecision(date.value, needs) || (!date.isNarrative && distance > 0)) continue;
    if (tense === 'past' && isAfter(date.value, read.article.published)) continue;
    if ((comparesYears || needs === 'quarter') && date.isCounted) continue;
    // Results are of a quarter that is over.
    if (needs === 'quarter' && tense !== 'future' && !isOver(date.value, read.article.published)) continue;
    if (described !== undefined && !GENERAL.test(described) && !tells(read, date, described)) continue;
    return date.isOneOfSeveral ? undefined : date;
  }
  return undefined;
}

/** Whether the last day of a quarter lies behind a day. */
const isOver = (quarter: DateValue, day: string): boolean => dayRange(quarter).last < day;

/** Figures are compared with those of a quarter told no more sentences before; it is one of the last so many dates. */
const COMPARED_SENTENCES = 2;
const COMPARED_DATES = 8;
/** Figures stand no further before the words that compare them. */
const FIGURES_REACH = 160;
const FIGURES = /[$£€¥]\s?\d|\d%|\b(?:percent|per\s+cent|million|billion|cents)\b/;

/** The quarter whose figures the words compare with others: the last one told, if it is over. */
export function findComparedQuarter(
  read: ReadText,
  told: readonly Told[],
  { start }: Expression,
  at: number,
): DateValue | undefined {
  const from = Math.max(read.sentences[at]?.start ?? start, start - FIGURES_REACH);
  if (!FIGURES.test(read.text.slice(from, start))) return undefined;
  const last = told.slice(-COMPARED_DATES).findLast((date) => !date.isCounted);
  if (!last || at - last.sentence > COMPARED_SENTENCES || !hasPrecision(last.value, 'quarter'))
    return undefined;
  return isOver(last.value, read.article.published) ? last.value : undefined;
}

/** So many of the dates before may be the day on which something was done; the word for it stands so near. */
const DAYS_OF_DEEDS = 40;
const NEAR_DEED = 50;

/** The one day of which the text has told that this was done; undefined where it has told so of several, or of none. */
function findDayOf({ text, sentences }: ReadText, told: readonly Told[], done: string): Told | undefined {
  const stem = stemOf(done);
  const days = told.slice(-DAYS_OF_DEEDS).filter((date) => {
    if (date.isCounted || !date.isNarrative || !hasPrecision(date.value, 'day')) return false;
    const { start = 0, end = 0 } = sentences[date.sentence] ?? {};
    const around = text.slice(Math.max(start, date.start - NEAR_DEED), Math.min(end, date.end + NEAR_DEED));
    return stem.test(around);
  });
  const [first] = days;
  return days.every((date) => date.value.slice(0, 10) === first?.value.slice(0, 10)) ? first : undefined;
}

/** What the words for a deed begin with: "escap" of "escaped" and "escape". */
const stemOf = (verb: string): RegExp =>
  verb === 'died'
    ? /\b(?:died|dead|death)\b/i
    : new RegExp(`\\b${verb === 'shot' ? 'sho(?:t|oting)' : verb.replace(/(?:pp)?ed$/, '')}`, 'i');

/** Whether the sentence of a date has the word for what happened. */
function tells(read: ReadText, date: Told, described: string): boolean {
  const sentence = read.sentences[date.sentence];
  return (
    sentence !== undefined &&
    read.text.slice(sentence.start, sentence.end).toLowerCase().includes(described.slice(0, 5))
  );
}

/** No more than this is looked at between or behind expressions. */
const CONTEXT = 60;

/** Whether two expressions name days told together: "between Nov. 14 and Nov. 25", "May 4-5". */
export function isTogether(text: string, last: Told, value: DateValue, start: number): boolean {
  if (
    !hasPrecision(last.value, 'day') ||
    !hasPrecision(value, 'day') ||
    last.value.slice(0, 10) === value.slice(0, 10)
  ) {
    return false;
  }
  return /^\s*(?:-|–|—|,|(?:and|or|to|through|until|till)(?:\s+(?:on|again))?)\s*$/i.test(
    text.slice(last.end, Math.min(start, last.end + CONTEXT)),
  );
}

/** "On Oct. 14, one day after the murder, ...": the two are one and the same day (month, year). */
export function findAppositionBefore(
  text: string,
  last: Told | undefined,
  { start, meaning }: Expression,
  at: number,
): Resolved | undefined {
  if (meaning.kind !== 'anchored' || meaning.described === undefined || last?.sentence !== at)
    return undefined;
  if (!/^\s*,\s*(?:just|about|only|exactly)?\s*$/.test(text.slice(last.end, start))) return undefined;
  return sameDate(last.value, meaning.unit);
}

/** A weekday and nothing else. */
const isWeekdayAlone = (meaning: Expression['meaning']): boolean =>
  meaning.kind === 'calendar' && meaning.weekday !== undefined && meaning.day === undefined;

/** "Two days later, on 14 January, ...": the second says which day the first is. */
export function isAppositionAfter(
  text: string,
  { end, meaning }: Expression,
  next: Expression | undefined,
): next is Expression {
  // "It had to be tonight – Dec. 30".
  if (
    meaning.kind === 'deictic' &&
    meaning.unit === 'day' &&
    next?.meaning.kind === 'calendar' &&
    next.meaning.day !== undefined &&
    next.meaning.weekday === undefined &&
    /^\s*(?:[–—-]|\(|,)\s*$/.test(text.slice(end, Math.min(next.start, end + CONTEXT)))
  )
    return true;
  // "on Sunday (Jan. 7)"
  if (isWeekdayAlone(meaning) && next?.meaning.kind === 'calendar' && next.meaning.day !== undefined)
    return (
      next.meaning.weekday === undefined &&
      /^\s*\(\s*$/.test(text.slice(end, Math.min(next.start, end + CONTEXT)))
    );
  return (
    meaning.kind === 'anchored' &&
    meaning.weekday === undefined &&
    next?.meaning.kind === 'calendar' &&
    /^\s*,?\s*(?:on|in)?\s*$/.test(text.slice(end, Math.min(next.start, end + CONTEXT)))
  );
}

/** A date at the precision of a unit, counted from where it is given; undefined where it is not as exact. */
export function sameDate(value: DateValue, unit: Unit): Resolved | undefined {
  const length = unit === 'year' ? 4 : unit === 'month' ? 7 : unit === 'day' ? 10 : undefined;
  if (length === undefined || !/^[\d-]+(?:T|$)/.test(value) || value.length < length) return undefined;
  return { value: value.slice(0, length), derivation: { from: 'text', anchor: value } };
}

/** "And", "to", a dash and their like between two dates that share a year. */
const SHARES_YEAR =
  /^(?:\s*[-–—,]\s*|\s+)(?:(?:and|to|through|until|or|again|also|from|in|on|between|late|early|mid|in\s+or\s+about)[\s,-]+){0,5}$/i;
/** "January 2019 and December of that year" */
const THAT_YEAR = /^,?\s+(?:of\s+|in\s+)?(?:that(?:\s+same)?|the\s+same)\s+year\b/i;
/** A month without a year belongs to a year just told, if it lies no more months from it than this. */
const NEAR_MONTHS = 3;

/** The year that the text gives to a month (and day) without one: of the date it is joined to, or of the one just before. */
export function findTextYear(
  text: string,
  last: Told | undefined,
  expression: Expression,
  next: Expression | undefined,
  at: number,
  ahead: { tense: Tense; published: string },
): Frame['textYear'] {
  const { meaning } = expression;
  if (meaning.kind !== 'calendar' || meaning.month === undefined) return undefined;
  if (
    next?.meaning.kind === 'calendar' &&
    next.meaning.year !== undefined &&
    next.meaning.month !== undefined
  ) {
    if (SHARES_YEAR.test(text.slice(expression.end, Math.min(next.start, expression.end + CONTEXT)))) {
      const year = next.meaning.month < meaning.month ? next.meaning.year - 1 : next.meaning.year;
      return { year, anchor: `${year}` };
    }
  }
  if (
    last &&
    THAT_YEAR.test(text.slice(expression.end, expression.end + CONTEXT)) &&
    /^\d{4}/.test(last.value)
  ) {
    return { year: Number(last.value.slice(0, 4)), anchor: last.value };
  }
  if (!last?.statesYear || at - last.sentence > 1 || !last.isNarrative) return undefined;
  const [year, month] = [Number(last.value.slice(0, 4)), Number(last.value.slice(5, 7))];
  if (last.value.length < 7 || Number.isNaN(month) || (meaning.month - month + 12) % 12 > NEAR_MONTHS)
    return undefined;
  // "He was charged on July 5, 2005. He will be tried Oct. 31": what lies ahead is not of the year told.
  const told = meaning.month < month ? year + 1 : year;
  if (ahead.tense === 'future' && told < Number(ahead.published.slice(0, 4))) return undefined;
  return { year: told, anchor: last.value };
}

/** The year in which the story was when it last gave one with a month, for a month (and day) that may follow upon it. */
export function findStoryYear(
  told: readonly Told[],
  { meaning }: Expression,
  at: number,
): Frame['storyYear'] {
  if (meaning.kind !== 'calendar' || meaning.month === undefined || meaning.year !== undefined)
    return undefined;
  const last = told.slice(-STORY_DATES).findLast((date) => date.statesYear && date.isNarrative);
  if (!last || at - last.sentence > PASSAGE_SENTENCES || !/^\d{4}-\d\d/.test(last.value)) return undefined;
  const [year, month] = [Number(last.value.slice(0, 4)), Number(last.value.slice(5, 7))];
  if ((meaning.month - month + 12) % 12 > NEAR_MONTHS) return undefined;
  return { year: meaning.month < month ? year + 1 : year, anchor: last.value };
}

/** The year of a story stands among so many dates before. */
const STORY_DATES = 12;
