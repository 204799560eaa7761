import { findDay, weekdayOf } from './calendar.ts';
import type { Expression } from './expression.ts';
import { isNamed, mapped, numberIn, shiftOf } from './rule.ts';
import { DAY, FULL_MONTH, FULL_WEEKDAY, LEFT, MONTH, monthOf, weekdayOfName, YEAR } from './vocabulary.ts';

const SIGN = '\\s*,?\\s*(?:-|–|—|to|through|and|&|or)\\s*';
const LIST = `${DAY}(?:\\s*,\\s*${DAY}){0,6}${SIGN}${DAY}`;
const RANGE = new RegExp(
  `${LEFT}(?:(?<month>${MONTH})\\s+(?<days>${LIST})(?:,?\\s+(?:of\\s+)?(?:(?<year>${YEAR})|(?<yearShift>last|this)\\s+year))?|(?<days2>${LIST})\\s+(?:of\\s+)?(?<month2>${MONTH})(?:,?\\s+(?:(?<year2>${YEAR})|(?:of\\s+)?(?<yearShift2>last|this)\\s+year))?)(?!\\s*[ap]\\.?m)`,
  'giu',
);

/** "Sept. 12-14, 2019", "May 4, 5 and 6" and "3 to 5 March": several days that share a month. */
export function findRanges(sentence: string): Expression[] {
  return [...sentence.matchAll(RANGE)].flatMap((match) => {
    const {
      month,
      month2,
      days = '',
      days2 = '',
      year: yearText,
      year2,
      yearShift,
      yearShift2,
    } = match.groups ?? {};
    const shift = mapped(yearShift ?? yearShift2, shiftOf);
    const name = month ?? month2 ?? '';
    const end = match.index + match[0].length;
    const year = numberIn(yearText ?? year2);
    // "March 3 and 5 people": only a dash, a year or the clause's end make a day of the last number.
    const isOpen = month !== undefined && year === undefined && shift === undefined && !/[-–—]/.test(days);
    if (
      !isNamed(name) ||
      (isOpen &&
        !/^\s*(?:[.,;:)]|$)|^\s+(?:he|she|they|we|police|when|where|while)\b/.test(
          sentence.slice(end, end + 10),
        ))
    )
      return [];
    const daysStart = match.index + (month === undefined ? 0 : match[0].indexOf(days, month.length));
    const numbers = [...(days || days2).matchAll(/\d+(?:st|nd|rd|th)?/gi)];
    const values = numbers.map(([number]) => Number.parseInt(number, 10));
    if (values.some((value, index) => value <= (values[index - 1] ?? 0))) return [];
    return numbers.map(({ 0: number, index }, at) => ({
      start: month !== undefined && at === 0 ? match.index : daysStart + index,
      end: at === numbers.length - 1 ? end : daysStart + index + number.length,
      meaning: { kind: 'calendar' as const, month: monthOf(name), day: values[at], year, yearShift: shift },
    }));
  });
}

const NUMERIC = /(?<![\p{L}\p{N}/.$-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\p{L}\p{N}/-]|\.\d)/gu;

const US_ORDER = new RegExp(`${LEFT}${FULL_MONTH}\\s+\\d{1,2}(?!\\d)`, 'giu');
const UK_ORDER = new RegExp(`${LEFT}\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${FULL_MONTH}`, 'giu');

/** Whether a text writes the day before the month ("28 February"), and so means February by "3/2/2025" too. */
export function writesDayFirst(text: string): boolean {
  const count = (pattern: RegExp): number => [...text.matchAll(pattern)].length;
  return count(UK_ORDER) > count(US_ORDER);
}

const SHORT = /(?<=\((?:[^()]{0,20}\s)?)(\d{1,2})\/(\d{1,2})(?=\))/gu;
const DAY_WORDS =
  /(?:\b(?:yesterday|today|tomorrow|tonight|\w+day)(?:\s+(?:morning|afternoon|evening|night))?,?)\s*\($/i;

/** "Yesterday (21/10)": a day and a month in brackets behind the word for the day. */
export function findBracketed(sentence: string, writtenDayFirst: boolean): Expression[] {
  return [...sentence.matchAll(SHORT)].flatMap((match) => {
    const [whole, one = '', other = ''] = match;
    if (!DAY_WORDS.test(sentence.slice(Math.max(0, match.index - 40), match.index))) return [];
    const [a, b] = [Number(one), Number(other)];
    const [month, day] = a > 12 || (b <= 12 && writtenDayFirst) ? [b, a] : [a, b];
    if (month < 1 || month > 12 || day < 1 || day > 31) return [];
    return [
      { start: match.index, end: match.index + whole.length, meaning: { kind: 'calendar', month, day } },
    ];
  });
}

/** "Monday 11/3/2024": the weekday tells which number is the day. */
const NAMED_BEFORE = new RegExp(`${LEFT}(?<weekday>${FULL_WEEKDAY}),?\\s+(?:the\\s+)?$`, 'iu');

/** Whether a day of the calendar is such a weekday. */
const isOn = (year: number, month: number, day: number, weekday: number | undefined): boolean => {
  const number = month <= 12 ? findDay(year, month, day) : undefined;
  return number !== undefined && weekday !== undefined && weekdayOf(number) === weekday;
};

/** 2/28/2025, 02/28/25, 28.02.2025: month first as in the United States, unless the text or the numbers tell otherwise. */
export function findNumeric(sentence: string, writtenDayFirst: boolean): Expression[] {
  return [...sentence.matchAll(NUMERIC)].flatMap((match) => {
    const [whole, one = '', sign = '', other = '', yearText = ''] = match;
    if (sign !== '/' && yearText.length === 2) return [];
    const [a, b, written] = [Number(one), Number(other), Number(yearText)];
    const year = yearText.length === 4 ? written : written < 50 ? 2000 + written : 1900 + written;
    const named = NAMED_BEFORE.exec(sentence.slice(Math.max(0, match.index - 20), match.index));
    const weekday = mapped(named?.groups?.['weekday'], weekdayOfName);
    const isDayFirst = isOn(year, b, a, weekday);
    const isMonthFirst = isOn(year, a, b, weekday);
    const dayFirst =
      isDayFirst === isMonthFirst ? a > 12 || (b <= 12 && (writtenDayFirst || sign === '.')) : isDayFirst;
    const [month, day] = dayFirst ? [b, a] : [a, b];
    if (month < 1 || month > 12 || day < 1 || day > 31) return [];
    return [
      {
        start: match.index - (named?.[0].length ?? 0),
        end: match.index + whole.length,
        meaning: { kind: 'calendar', year, month, day },
      },
    ];
  });
}
