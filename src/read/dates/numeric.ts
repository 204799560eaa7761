import type { Expression } from './expression.ts';
import { isNamed, numberIn } from './rule.ts';
import { DAY, FULL_MONTH, LEFT, MONTH, monthOf, YEAR } from './vocabulary.ts';

const RANGE_SIGN = '\\s*(?<sign>-|–|—|to|through|and|&|or)\\s*';
const RANGE = new RegExp(
  `${LEFT}(?:(?<month>${MONTH})\\s+(?<day>${DAY})${RANGE_SIGN}(?<day2>${DAY})(?:,?\\s+(?<year>${YEAR}))?|(?<day3>${DAY})${RANGE_SIGN.replace('sign', 'sign2')}(?<day4>${DAY})\\s+(?<month2>${MONTH})(?:,?\\s+(?<year2>${YEAR}))?)(?!\\s*[ap]\\.?m)`,
  'giu',
);

/** "Sept. 12-14, 2019" and "3 to 5 March": two days that share a month. */
export function findRanges(sentence: string): Expression[] {
  return [...sentence.matchAll(RANGE)].flatMap((match) => {
    const groups = match.groups ?? {};
    const isUs = groups.month !== undefined;
    const monthName = groups.month ?? groups.month2 ?? '';
    const [first, second] = [groups.day ?? groups.day3 ?? '', groups.day2 ?? groups.day4 ?? ''];
    const year = numberIn(groups.year ?? groups.year2);
    if (!isNamed(monthName) || Number.parseInt(first, 10) >= Number.parseInt(second, 10)) return [];
    const to = match.index + match[0].length;
    // "March 3 and 5 people": only a dash, a year or the clause's end make a day of the second number.
    if (
      isUs &&
      year === undefined &&
      !/[-–—]/.test(groups.sign ?? '') &&
      !/^\s*(?:[.,;:)]|$)/.test(sentence.slice(to, to + 3))
    ) {
      return [];
    }
    const calendar = { kind: 'calendar' as const, month: monthOf(monthName), year };
    const split = isUs
      ? match.index + match[0].indexOf(first, monthName.length) + first.length
      : match.index + first.length;
    const secondStart = match.index + match[0].indexOf(second, split - match.index);
    return [
      { start: match.index, end: split, meaning: { ...calendar, day: Number.parseInt(first, 10) } },
      { start: secondStart, end: to, meaning: { ...calendar, day: Number.parseInt(second, 10) } },
    ];
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

/** 2/28/2025, 02/28/25, 28.02.2025: month first as in the United States, unless the text or the numbers tell otherwise. */
export function findNumeric(sentence: string, writtenDayFirst: boolean): Expression[] {
  return [...sentence.matchAll(NUMERIC)].flatMap((match) => {
    const [whole, one = '', sign = '', other = '', yearText = ''] = match;
    if (sign !== '/' && yearText.length === 2) return [];
    const [a, b, written] = [Number(one), Number(other), Number(yearText)];
    const dayFirst = a > 12 || (b <= 12 && (writtenDayFirst || sign === '.'));
    const [month, day] = dayFirst ? [b, a] : [a, b];
    if (month < 1 || month > 12 || day < 1 || day > 31) return [];
    const year = yearText.length === 4 ? written : written < 50 ? 2000 + written : 1900 + written;
    return [
      {
        start: match.index,
        end: match.index + whole.length,
        meaning: { kind: 'calendar', year, month, day },
      },
    ];
  });
}
