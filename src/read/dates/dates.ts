import { type DateValue, dateValueSchema, precisionOf } from '../../facts/date.ts';
import { quoteOf } from '../../facts/quote.ts';
import type { DateMention } from '../../facts/schema.ts';
import type { ReadText, Sentence } from '../text.ts';
import type { Expression, Unit } from './expression.ts';
import { recognize } from './recognize.ts';
import { type Frame, type Resolved, resolve } from './resolve.ts';
import { tenseAround } from './tense.ts';

/** A date that others can be counted from, and where it stands. */
type Told = {
  value: DateValue;
  sentence: number;
  start: number;
  end: number;
  isNarrative: boolean;
  statesYear: boolean;
};

/** A date further back than this many sentences is not what "the next day" is counted from. */
const ANCHOR_SENTENCES = 12;

/**
 * Every expression in `read` that denotes a calendar date or time, with its value cut at the precision of its words and
 * how that was found; in the order of the text, without overlap. What nothing tells is left out. Pure.
 *
 * Relative dates follow TimeML's TIMEX3 (the day of publication, else the date that the text gave before); a date
 * without a year, a month and a weekday lie in the past unless the verb looks ahead.
 */
export function findDates(read: ReadText): DateMention[] {
  const mentions: DateMention[] = [];
  const told: Told[] = [];
  const later: { expression: Expression; at: number; tense: Frame['tense'] }[] = [];
  const add = (expression: Expression, resolved: Resolved | undefined): boolean => {
    if (!resolved || !dateValueSchema.safeParse(resolved.value).success) return false;
    mentions.push({
      ...resolved,
      quote: quoteOf({ id: read.article.id, text: read.text }, expression.start, expression.end),
    });
    return true;
  };
  for (const [at, sentence] of read.sentences.entries()) {
    const words = read.text.slice(sentence.start, sentence.end);
    const expressions = recognize(read.text, sentence.start, sentence.end);
    for (const [index, expression] of expressions.entries()) {
      const tense = tenseAround(words, expression.start - sentence.start, expression.end - sentence.start);
      const frame: Frame = {
        published: read.article.published,
        tense,
        anchor: (needs) => findAnchor(read, told, expression, at, needs),
        textYear: findTextYear(read, told, expressions, index, at),
      };
      const resolved = findApposition(read, told.at(-1), expression, at) ?? resolve(expression, frame);
      if (!add(expression, resolved) || !resolved) {
        if (expression.meaning.kind === 'anchored' && told.every((date) => !date.isNarrative))
          later.push({ expression, at, tense });
        continue;
      }
      told.push({
        value: resolved.value,
        sentence: at,
        start: expression.start,
        end: expression.end,
        isNarrative: isNarrative(read, sentence, expression),
        statesYear: expression.meaning.kind === 'calendar' && expression.meaning.year !== undefined,
      });
    }
  }
  for (const { expression, tense } of later) add(expression, countedAhead(read, told, expression, tense));
  return mentions.toSorted((a, b) => a.quote.start - b.quote.start);
}

const SAID =
  /(?:^|[\s,])(?:said|says|announced?|told|confirmed|reported|stated|added|warned|today|wrote)\s+(?:\w+\s+){0,1}$/i;

/** Whether a date is told as part of what happened: neither the day on which someone spoke, nor in a heading. */
function isNarrative(read: ReadText, sentence: Sentence, { start, end, meaning }: Expression): boolean {
  if (sentence.headline || meaning.kind === 'clock') return false;
  const before = read.text.slice(Math.max(sentence.start, start - 40), start);
  const after = read.text.slice(end, Math.min(sentence.end, end + 20));
  if (
    meaning.kind === 'deictic' ||
    (meaning.kind === 'calendar' && meaning.weekday !== undefined && meaning.day === undefined)
  ) {
    return !SAID.test(before) && !/^\s+(?:said|announced|confirmed)\b/i.test(after);
  }
  return true;
}

const hasPrecision = (value: DateValue, needs: 'minute' | 'day' | 'week' | 'month' | 'year'): boolean => {
  const precision = precisionOf(value);
  switch (needs) {
    case 'minute':
      return precision === 'minute';
    case 'day':
    case 'week':
      return precision === 'minute' || precision === 'day';
    case 'month':
      return precision === 'minute' || precision === 'day' || precision === 'month';
    case 'year':
      return precision !== 'decade';
  }
};

/** Incidents in general: whatever was told before is meant. */
const GENERAL = /^(?:incident|crime|offen|attack)/;

/** The date before in the text from which an expression is counted. */
function findAnchor(
  read: ReadText,
  told: readonly Told[],
  { meaning }: Expression,
  at: number,
  needs: Parameters<Frame['anchor']>[0],
): DateValue | undefined {
  const described = meaning.kind === 'anchored' ? meaning.described : undefined;
  for (let index = told.length - 1; index >= 0; index--) {
    const date = told[index];
    if (!date || at - date.sentence > ANCHOR_SENTENCES) return undefined;
    if (!hasPrecision(date.value, needs)) continue;
    if (!date.isNarrative && date.sentence !== at) continue;
    if (described !== undefined && !GENERAL.test(described) && !tells(read, date, described)) continue;
    return date.value;
  }
  return undefined;
}

/** "On Oct. 14, one day after the murder, ...": the two are one and the same day (month, year). */
function findApposition(
  read: ReadText,
  last: Told | undefined,
  expression: Expression,
  at: number,
): Resolved | undefined {
  const { start, meaning } = expression;
  if (meaning.kind !== 'anchored' || meaning.described === undefined || last?.sentence !== at)
    return undefined;
  if (!/^\s*,\s*(?:just|about|only|exactly)?\s*$/.test(read.text.slice(last.end, start))) return undefined;
  const value = cut(last.value, meaning.unit);
  return value === undefined ? undefined : { value, derivation: { from: 'text', anchor: last.value } };
}

/** A date cut at a unit; undefined where it is not as exact. */
function cut(value: DateValue, unit: Unit): DateValue | undefined {
  const length = unit === 'year' ? 4 : unit === 'month' ? 7 : unit === 'day' ? 10 : undefined;
  return length === undefined || !/^[\d-]+(?:T|$)/.test(value) || value.length < length
    ? undefined
    : value.slice(0, length);
}

/** Whether the sentence of a date has the word for what happened. */
function tells(read: ReadText, date: Told, described: string): boolean {
  const sentence = read.sentences[date.sentence];
  const stem = described.slice(0, 5);
  return sentence !== undefined && read.text.slice(sentence.start, sentence.end).toLowerCase().includes(stem);
}

/** "And", "to", a dash and their like between two dates that share a year. */
const JOINED =
  /^(?:\s*[-–—,]\s*|\s+)(?:(?:and|to|through|until|or|again|also|from|in|on|between|late|early|mid)[\s,-]+){0,5}$/i;
/** A month without a year belongs to a year just told, if it lies no more months from it than this. */
const NEAR_MONTHS = 3;

/** The year that the text gives to a month (and day) without one. */
function findTextYear(
  read: ReadText,
  told: readonly Told[],
  expressions: readonly Expression[],
  index: number,
  at: number,
): Frame['textYear'] {
  const expression = expressions[index];
  const meaning = expression?.meaning;
  if (!expression || meaning?.kind !== 'calendar' || meaning.month === undefined) return undefined;
  const next = expressions[index + 1];
  if (
    next?.meaning.kind === 'calendar' &&
    next.meaning.year !== undefined &&
    next.meaning.month !== undefined
  ) {
    if (JOINED.test(read.text.slice(expression.end, next.start))) {
      const year = next.meaning.month < meaning.month ? next.meaning.year - 1 : next.meaning.year;
      return { year, anchor: `${year}` };
    }
  }
  const last = told.at(-1);
  if (!last?.statesYear || at - last.sentence > 1 || last.value.length < 7 || !last.isNarrative)
    return undefined;
  const [year, month] = [Number(last.value.slice(0, 4)), Number(last.value.slice(5, 7))];
  const ahead = (meaning.month - month + 12) % 12;
  if (Number.isNaN(month) || ahead > NEAR_MONTHS) return undefined;
  return { year: meaning.month < month ? year + 1 : year, anchor: last.value };
}

/**
 * A date counted from one that the text gives only later ("fled and was caught a week later", in the first paragraph):
 * taken only where the text states the very day that counting from its earliest day comes to.
 */
function countedAhead(
  read: ReadText,
  told: readonly Told[],
  expression: Expression,
  tense: Frame['tense'],
): Resolved | undefined {
  const days = told
    .filter((date) => date.statesYear && date.start > expression.end && hasPrecision(date.value, 'day'))
    .map((date) => date.value)
    .toSorted();
  const [earliest] = days;
  if (earliest === undefined) return undefined;
  const resolved = resolve(expression, {
    published: read.article.published,
    tense,
    anchor: () => earliest.slice(0, 10),
    textYear: undefined,
  });
  return resolved && days.some((day) => day.slice(0, 10) === resolved.value) ? resolved : undefined;
}
