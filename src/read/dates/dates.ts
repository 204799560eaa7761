import { dateValueSchema } from '../../facts/date.ts';
import { quoteOf } from '../../facts/quote.ts';
import type { DateMention } from '../../facts/schema.ts';
import type { ReadText } from '../text.ts';
import {
  findAnchor,
  findAppositionBefore,
  findComparedQuarter,
  findStoryYear,
  findTextYear,
  isAfter,
  isAppositionAfter,
  isNarrative,
  isOpening,
  isTogether,
  sameDate,
  type Told,
} from './anchors.ts';
import { dayOfIso, two, weekdayOf } from './calendar.ts';
import type { Expression } from './expression.ts';
import { writesDayFirst } from './numeric.ts';
import { recognize } from './recognize.ts';
import { type Frame, type Resolved, resolve } from './resolve.ts';
import { type Tense, tenseAround } from './tense.ts';

/**
 * Every expression in `read` that denotes a calendar date or time, with its value cut at the precision of its words and
 * how that was found; in the order of the text, without overlap. What nothing tells is left out. Pure.
 *
 * Relative dates follow TimeML's TIMEX3 (the day of publication, else the date that the text gave before); a date
 * without a year, a month and a weekday lie in the past unless the verb looks ahead.
 */
export function findDates(read: ReadText): DateMention[] {
  const { text, article } = read;
  const mentions: DateMention[] = [];
  const told: Told[] = [];
  const open: { expression: Expression; tense: Tense }[] = [];
  const dayFirst = writesDayFirst(text);
  for (const [at, sentence] of read.sentences.entries()) {
    const words = text.slice(sentence.start, sentence.end);
    const expressions = recognize(text, sentence.start, sentence.end, dayFirst);
    for (const [index, expression] of expressions.entries()) {
      const next = expressions[index + 1];
      const isStated = expression.meaning.kind === 'calendar' && expression.meaning.year !== undefined;
      const tense = isStated
        ? 'unknown'
        : tenseAround(words, expression.start - sentence.start, expression.end - sentence.start);
      const frameOf = (of: Expression, behind: Expression | undefined): Frame => ({
        published: article.published,
        tense,
        anchor: (needs) => findAnchor(read, told, of, at, needs, tense)?.value,
        comparedQuarter: () => findComparedQuarter(read, told, of, at),
        storyYear: findStoryYear(told, of, at),
        textYear: findTextYear(text, told.at(-1), of, behind, at, { tense, published: article.published }),
      });
      const resolved =
        todayAt(expression, words, tense, article.published) ??
        findAppositionBefore(text, told.at(-1), expression, at) ??
        (isAppositionAfter(text, expression, next)
          ? saidAgain(expression, resolve(next, frameOf(next, expressions[index + 2])))
          : resolve(expression, frameOf(expression, next)));
      if (!resolved || !isPossible(expression, resolved, tense, article.published)) {
        if (expression.meaning.kind === 'anchored' && !told.some((date) => date.isNarrative)) {
          open.push({ expression, tense });
        }
        continue;
      }
      mentions.push({
        ...resolved,
        quote: quoteOf({ id: article.id, text }, expression.start, expression.end),
      });
      const last = told.at(-1);
      const together = last?.sentence === at && isTogether(text, last, resolved.value, expression.start);
      if (last && together) last.isOneOfSeveral = true;
      told.push({
        value: resolved.value,
        sentence: at,
        start: expression.start,
        end: expression.end,
        isNarrative: isNarrative(text, sentence, expression),
        statesYear:
          expression.meaning.kind === 'calendar' &&
          (expression.meaning.year !== undefined || resolved.derivation.from === 'text'),
        isCounted: expression.meaning.kind === 'anchored' || expression.meaning.kind === 'deictic',
        isOneOfSeveral: together,
        isOpening:
          isOpening(text, sentence, expression) ||
          (expression.meaning.kind === 'clock' &&
            told.findLast((date) => date.value.slice(0, 10) === resolved.value.slice(0, 10))?.isOpening ===
              true),
      });
    }
  }
  for (const { expression, tense } of open) {
    const resolved = countedAhead(article.published, told, expression, tense);
    if (resolved)
      mentions.push({
        ...resolved,
        quote: quoteOf({ id: article.id, text }, expression.start, expression.end),
      });
  }
  return mentions.toSorted((a, b) => a.quote.start - b.quote.start);
}

/** What is ahead as of the article, not as seen from its story. */
const AHEAD_NOW = /\b(?:(?:is|are)\s+(?:expected|scheduled|due|set|slated)|will)\s/i;

/** "The jury is expected to announce its verdict at 1:30 p.m.": a time that no day is given with, of what is still to come, is today's. */
function todayAt(
  { meaning, clock }: Expression,
  words: string,
  tense: Tense,
  published: string,
): Resolved | undefined {
  if (meaning.kind !== 'clock' || clock === undefined || tense !== 'future' || !AHEAD_NOW.test(words))
    return undefined;
  if (OTHER_DAY.test(words)) return undefined;
  const value = `${published}T${two(clock.hour)}:${two(clock.minute)}`;
  return { value, derivation: { from: 'published', anchor: published } };
}

/** The sentence gives a day or speaks of several: the time is of that one. */
const OTHER_DAY =
  /\d{4}|\b(?:\w+days?|daily|tomorrow|weekends?|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|August|September|October|November|December|each|every|days?|night|nights)\b/;

function saidAgain({ meaning }: Expression, next: Resolved | undefined): Resolved | undefined {
  if (!next || meaning.kind === 'clock') return undefined;
  if (meaning.kind !== 'calendar') return sameDate(next.value, meaning.unit);
  const said = sameDate(next.value, 'day');
  return said && weekdayOf(dayOfIso(said.value)) === meaning.weekday ? said : undefined;
}

/** A real date; and what has happened did not happen after the article. */
function isPossible({ meaning }: Expression, { value }: Resolved, tense: Tense, published: string): boolean {
  if (!dateValueSchema.safeParse(value).success) return false;
  return !(meaning.kind === 'anchored' && tense === 'past' && isAfter(value, published));
}

/**
 * A date counted from one that the text gives only later ("fled and was caught a week later", in the first paragraph):
 * taken only where the text states the very day that counting from its earliest day comes to.
 */
function countedAhead(
  published: string,
  told: readonly Told[],
  expression: Expression,
  tense: Tense,
): Resolved | undefined {
  const days = told
    .filter((date) => date.statesYear && date.start > expression.end && /^\d{4}-\d\d-\d\d/.test(date.value))
    .map((date) => date.value.slice(0, 10));
  const [earliest] = days.toSorted();
  if (earliest === undefined) return undefined;
  const resolved = resolve(expression, {
    published,
    tense,
    anchor: () => earliest,
    comparedQuarter: () => undefined,
    storyYear: undefined,
    textYear: undefined,
  });
  return resolved && days.includes(resolved.value) ? resolved : undefined;
}
