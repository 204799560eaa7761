import { CALENDAR_RULES } from './calendarRules.ts';
import { findClocks } from './clock.ts';
import type { Clock, Expression } from './expression.ts';
import { findBracketed, findNumeric, findRanges } from './numeric.ts';
import { RELATIVE_RULES } from './relativeRules.ts';
import { CUES } from './rule.ts';
import { findYears } from './year.ts';

/** No more than this before and behind an expression is looked at, so that a huge line costs no more than a short one. */
const CONTEXT = 60;
const RULES = [...CALENDAR_RULES, ...RELATIVE_RULES];

/**
 * Every date expression of a sentence (`text.slice(start, end)`), joined with its time of day, in order and without
 * overlap. Linear in the sentence's length.
 */
export function recognize(text: string, start: number, end: number, dayFirst = false): Expression[] {
  const sentence = text.slice(start, end);
  const has = new Map(Object.values(CUES).map((cue) => [cue, cue.test(sentence)]));
  const found: Expression[] = [];
  if (has.get(CUES.digit)) {
    if (has.get(CUES.month)) found.push(...findRanges(sentence));
    found.push(
      ...findNumeric(sentence, dayFirst),
      ...findBracketed(sentence, dayFirst),
      ...findYears(sentence),
    );
  }
  for (const { cues, pattern, meaning } of RULES) {
    if (!cues.every((cue) => has.get(cue))) continue;
    for (const match of sentence.matchAll(pattern)) {
      const to = match.index + match[0].length;
      const meant = meaning({
        part: (name) => match.groups?.[name],
        text: match[0],
        before: sentence.slice(Math.max(0, match.index - CONTEXT), match.index),
        after: sentence.slice(to, to + CONTEXT),
      });
      if (meant) found.push({ start: match.index, end: to, meaning: meant });
    }
  }
  found.push(...findClocks(sentence));
  return joinClocks(sentence, joinCounted(sentence, withoutOverlap(found))).map((expression) => ({
    ...expression,
    start: expression.start + start,
    end: expression.end + start,
  }));
}

/** Keeps the longest where expressions overlap. */
function withoutOverlap(found: Expression[]): Expression[] {
  const kept: Expression[] = [];
  for (const expression of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || expression.start >= last.end) kept.push(expression);
    else if (expression.end - expression.start > last.end - last.start) kept[kept.length - 1] = expression;
  }
  return kept;
}

/** Makes one expression of "the day after the" and the date that follows. */
function joinCounted(sentence: string, expressions: Expression[]): Expression[] {
  return expressions.flatMap((expression, index): Expression[] => {
    const [before, next] = [expressions[index - 1], expressions[index + 1]];
    if (
      next &&
      isCountedFrom(sentence, expression, next) &&
      expression.meaning.kind === 'anchored' &&
      next.meaning.kind === 'calendar'
    ) {
      const { unit, offset } = expression.meaning;
      return [
        { start: expression.start, end: next.end, meaning: { ...next.meaning, counted: { unit, offset } } },
      ];
    }
    return before && isCountedFrom(sentence, before, expression) ? [] : [expression];
  });
}

const isCountedFrom = (sentence: string, { end, meaning }: Expression, next: Expression): boolean =>
  meaning.kind === 'anchored' &&
  meaning.described === '' &&
  next.meaning.kind === 'calendar' &&
  (next.meaning.month !== undefined ||
    next.meaning.year !== undefined ||
    next.meaning.weekday !== undefined) &&
  /^\s+(?:(?:the|an?|his|her|their|its)\s+)?$/i.test(
    sentence.slice(end, Math.min(next.start, end + CONTEXT)),
  );

const NEAR = '(?:at|around|about|approximately|roughly|just\\s+(?:before|after)|shortly\\s+(?:before|after))';
/** What may stand between a day and its time, and between a time and its day. */
const DAY_THEN_TIME = new RegExp(`^\\s*,?\\s*(?:${NEAR}\\s+)*$`, 'i');
const TIME_THEN_DAY =
  /^\s*(?:local\s+time|(?:E|C|M|P)[SD]?T|GMT|BST)?\s*,?\s*(?:\([^)]{1,12}\)\s*)?(?:(?:on|late|early|bank\s+holiday)\s+)*(?:the\s+)?$/i;

const isDayLike = ({ meaning }: Expression): boolean => {
  if (meaning.kind === 'calendar')
    return meaning.day !== undefined || meaning.weekday !== undefined || meaning.holiday !== undefined;
  return (meaning.kind === 'deictic' || meaning.kind === 'anchored') && meaning.unit === 'day';
};

/** "Between 9 p.m. and 10 p.m. on May 4": the day is that of both times. */
function shareDay(sentence: string, joined: Expression[]): void {
  const [first, second] = joined.slice(-2);
  if (first?.meaning.kind !== 'clock' || !second) return;
  if (!/^\s*(?:-|–|—|and|to|until|or)\s*$/i.test(sentence.slice(first.end, second.start))) return;
  joined[joined.length - 2] = { ...first, meaning: second.meaning };
}

/** "2.15 on Sunday afternoon": the part of the day says which half is meant, where the time does not. */
function inHalf(sentence: string, { start, end, clock }: Expression, day: Expression): Clock | undefined {
  if (
    clock === undefined ||
    clock.hour === 0 ||
    clock.hour > 11 ||
    /[ap]\.?\s?m/i.test(sentence.slice(start, end))
  )
    return clock;
  const part = /\b(afternoon|evening|night)\b/i.exec(sentence.slice(day.start, day.end))?.[1]?.toLowerCase();
  if (part === undefined || (part === 'night' && clock.hour < NIGHT_HOUR)) return clock;
  return { ...clock, hour: clock.hour + 12 };
}

/** Before this hour "at 2 on Sunday night" may mean either half of the day. */
const NIGHT_HOUR = 6;

/** Makes one expression of a day and the time of day beside it. */
function joinClocks(sentence: string, expressions: Expression[]): Expression[] {
  const joined: Expression[] = [];
  for (const expression of expressions) {
    const last = joined.at(-1);
    const between = last ? sentence.slice(last.end, expression.start) : '';
    if (last && between.length <= 40) {
      const isTimeLast = expression.meaning.kind === 'clock' && isDayLike(last) && last.clock === undefined;
      const isDayLast =
        last.meaning.kind === 'clock' && isDayLike(expression) && expression.clock === undefined;
      if (isTimeLast && DAY_THEN_TIME.test(between)) {
        joined[joined.length - 1] = {
          ...last,
          end: expression.end,
          clock: inHalf(sentence, expression, last),
        };
        continue;
      }
      if (isDayLast && TIME_THEN_DAY.test(between)) {
        joined[joined.length - 1] = {
          ...expression,
          start: last.start,
          clock: inHalf(sentence, last, expression),
        };
        shareDay(sentence, joined);
        continue;
      }
    }
    joined.push(expression);
  }
  return joined;
}
