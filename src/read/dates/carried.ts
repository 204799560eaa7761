import { type DateValue, dayRange } from '../../facts/date.ts';
import { quoteOf } from '../../facts/quote.ts';
import type { DateMention } from '../../facts/schema.ts';
import type { ReadText } from '../text.ts';
import { hasPrecision } from './anchors.ts';
import { findDates } from './dates.ts';
import type { Expression } from './expression.ts';
import { writesDayFirst } from './numeric.ts';
import { recognize } from './recognize.ts';
import { type Frame, type Resolved, resolve } from './resolve.ts';

const TENSES = ['past', 'future', 'unknown'] as const;
/** The surest way to a date first. */
const WAYS = ['stated', 'published', 'text'] as const;

/**
 * The expression between two UTF-16 offsets that can mean `value`, with how: its words state it, or come to it counted
 * from the day of publication or from any date that the article gives. `value` may be vaguer than the words, never more
 * exact. Undefined where no words there carry it. Pure.
 */
export function findCarriedDate(
  read: ReadText,
  { start, end }: { start: number; end: number },
  value: DateValue,
): DateMention | undefined {
  const { text, article } = read;
  const dayFirst = writesDayFirst(text);
  const known = [...new Set(findDates(read).map((date) => date.value))];
  const readings = read.sentences
    .filter((sentence) => sentence.start < end && start < sentence.end)
    .flatMap((sentence) => recognize(text, sentence.start, sentence.end, dayFirst))
    .filter((expression) => start <= expression.start && expression.end <= end)
    .flatMap((expression) =>
      readingsOf(expression, article.published, known).map((resolved) => ({ expression, resolved })),
    )
    .filter(({ resolved }) => isWithin(resolved.value, value))
    .toSorted(
      (one, other) =>
        Number(other.resolved.value === value) - Number(one.resolved.value === value) ||
        WAYS.indexOf(one.resolved.derivation.from) - WAYS.indexOf(other.resolved.derivation.from),
    );
  const [best] = readings;
  return (
    best && {
      value,
      quote: quoteOf({ id: article.id, text }, best.expression.start, best.expression.end),
      derivation: best.resolved.derivation,
    }
  );
}

/** Everything that an expression can mean, whatever it is counted from. */
function readingsOf(expression: Expression, published: string, known: readonly DateValue[]): Resolved[] {
  const isCalendar = expression.meaning.kind === 'calendar';
  const anchors = [undefined, ...(isCalendar ? [] : known)];
  const years = [...new Set(known.map((date) => date.slice(0, 4)))].filter((year) => /^\d{4}$/.test(year));
  const textYears: Frame['textYear'][] = [
    undefined,
    ...(isCalendar ? years.map((year) => ({ year: Number(year), anchor: year })) : []),
  ];
  return TENSES.flatMap((tense) =>
    anchors.flatMap((date) =>
      textYears.flatMap((textYear) => {
        const anchor: Frame['anchor'] = (needs) =>
          date !== undefined && hasPrecision(date, needs) ? date : undefined;
        return (
          resolve(expression, {
            published,
            tense,
            anchor,
            comparedQuarter: () => undefined,
            storyYear: undefined,
            textYear,
          }) ?? []
        );
      }),
    ),
  );
}

function isWithin(exact: DateValue, vague: DateValue): boolean {
  const [inner, outer] = [dayRange(exact), dayRange(vague)];
  return exact === vague || (outer.first <= inner.first && inner.last <= outer.last && !vague.includes('T'));
}
