import type { Meaning } from './expression.ts';
import { type Found, isNamed, mapped, numberIn, type Rule, rule, shiftOf } from './rule.ts';
import {
  DAY,
  FULL_MONTH,
  FULL_WEEKDAY,
  HOLIDAY,
  holidayOf,
  MONTH,
  monthOf,
  ORDINAL,
  ordinalOf,
  PART_OF_DAY,
  QUARTER,
  quarterOf,
  SEASON,
  seasonOf,
  WEEKDAY,
  weekdayOfName,
  YEAR,
  YEAR_WORDS,
  yearOfWords,
} from './vocabulary.ts';
import { isCountedBy } from './year.ts';

const SHIFT_WORDS = '(?:last|this\\s+past|this\\s+coming|this|next|past|the\\s+coming|coming|the\\s+current)';
const YEAR_SHIFT = `(?:of\\s+)?(?<yearShift>last|this|next)\\s+year`;
/** Words that set the day off within its month, week or year, and are part of the expression. */
const EDGE =
  '(?:(?:the\\s+)?(?:beginning|start|middle|end|night|morning|afternoon|evening|(?<asWeek>week(?:end)?))\\s+of\\s+)';

/** "May" and "March" are months only with a capital, a shortened month or weekday only with one too. */

const isNamedDay = (text: string, after: string): boolean =>
  (/Sep\w*\.?\s+11/i.test(text) &&
    /^\s+(?:terror\w*\s+)?(?:attacks?|hijackers?|hijackings?|memorial|museum|victims?)/i.test(after)) ||
  (/Jan\w*\.?\s+6/i.test(text) &&
    /^\s+(?:riot\w*|defendants?|insurrection\w*|committee|Capitol|siege|attack|cases?|prosecutions?)/i.test(
      after,
    ));

/** "Of 12 May Street": where somebody lives. */
const STREET =
  /^\s+(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Close|Court|Place|Way|Terrace|Gardens|Crescent|Grove)(?![\p{L}])/u;

const monthDay = (found: Found): Meaning | undefined => {
  const month = found.part('month');
  if (!isNamed(month) || !isNamed(found.part('weekday'))) return undefined;
  if (found.part('year') === undefined && isNamedDay(found.text, found.after)) return undefined;
  if (STREET.test(found.after)) return undefined;
  return {
    kind: 'calendar',
    month: mapped(month, monthOf),
    day: numberIn(found.part('day')),
    year: numberIn(found.part('year')),
    weekday: mapped(found.part('weekday'), weekdayOfName),
    yearShift: mapped(found.part('yearShift'), shiftOf),
    asWeek: found.part('asWeek') !== undefined,
  };
};

// Before these a month stands alone as a date; after a capital or at the start of a name it is a person's ("April Smith").
const BEFORE_MONTH =
  /(?:^|[\s.])(?:in|since|until|till|by|of|from|through|to|during|before|after|between|and|or|late|early|mid|around|about|for|this|last|next|every)[\s-]+$/i;
const BEFORE_MONTH_SURELY = /(?:^|[\s.])(?:in|since|until|till|during|late|early|mid|last|next)[\s-]+$/i;
const AFTER_NAME = /^\s+\p{Lu}[\p{Ll}’']/u;

const monthAlone = (found: Found): Meaning | undefined => {
  // With a day behind it, it is the month and day that mean something, or nothing does.
  if (/^\s+\d{1,2}(?!\d)/.test(found.after)) return undefined;
  const month = found.part('month') ?? '';
  const shift = found.part('shift');
  const isTold =
    shift !== undefined || found.part('yearShift') !== undefined || BEFORE_MONTH.test(found.before);
  if (/^(?:May|March|April|June|August)/i.test(month)) {
    const isCapital = /^\p{Lu}\p{Ll}/u.test(month);
    const isArticled = /(?:^|\s)(?:the|a|an|his|her|their|its)\s+$/i.test(found.before);
    if (!isTold && !(isCapital && isArticled && /^\s+\p{Ll}/u.test(found.after))) return undefined;
    if (!isCapital && !/^\p{Lu}/u.test(month)) return undefined;
  }
  if (!/^\p{Lu}/u.test(month)) return undefined;
  // "And August Wilson", "by April Smith": only "in", "since" and their like make a month of it before a capital.
  const isSure =
    shift !== undefined || found.part('yearShift') !== undefined || BEFORE_MONTH_SURELY.test(found.before);
  if (!isSure && AFTER_NAME.test(found.after)) return undefined;
  if (/(?:every|each)\s+$/i.test(found.before)) return undefined;
  return {
    kind: 'calendar',
    month: monthOf(month),
    shift: mapped(shift, shiftOf),
    yearShift: mapped(found.part('yearShift'), shiftOf),
  };
};

// Weekdays in the names of papers, clubs, shops and days of history.
const WEEKDAY_NAME_BEFORE =
  /(?:every|each|alternate|on\s+an?|Bloody|Black|Sheffield|Ruby|Super|Ash|Maundy|Holy|Palm|Cyber|Giving|Joe)\s+$/i;
const WEEKDAY_NAME_AFTER =
  /^(?:\s+(?:Times|Mirror|Herald|Telegraph|Express|Mail|Post|People|Sun|World|Mercury|Independent|Night\s+Live|Night\s+Football|to\s+\w+day|through\s+\w+day)\b|\s*[-–]\s*\w+day\b)/i;

const NTH_BEFORE = /(?:first|second|third|fourth|last|final)\s+$/i;
const RECURRING_AFTER =
  /^\s+the\s+13th|^\s+(?:(?:and|or)\s+\w+day\s+)?(?:mornings|afternoons|evenings|nights)\b/i;

const weekdayAlone = (found: Found): Meaning | undefined => {
  if (WEEKDAY_NAME_BEFORE.test(found.before) || WEEKDAY_NAME_AFTER.test(found.after)) return undefined;
  if (RECURRING_AFTER.test(found.after)) return undefined;
  // "The Monday after Easter": counted from something else.
  if (/\bthe\s+$/i.test(found.before) && /^\s+(?:after|before|following)\s+\p{L}/iu.test(found.after))
    return undefined;
  // "The first Monday in May", "Friday week", "a week on Friday": not the nearest one.
  if (NTH_BEFORE.test(found.before) && /^\s+(?:in|of)\s/i.test(found.after)) return undefined;
  if (/^\s+week(?!\w|\s+(?:of|ending))/i.test(found.after) || /\bweeks?\s+on\s+$/i.test(found.before))
    return undefined;
  if (/(?:\w+day\s+(?:to|through)|\w+day\s*[-–])\s*$/i.test(found.before)) return undefined;
  const weekday = mapped(found.part('weekday') ?? found.part('weekday2'), weekdayOfName);
  const counted = found.part('counted')?.toLowerCase();
  if (counted === undefined) {
    return { kind: 'calendar', weekday, shift: mapped(found.part('shift'), shiftOf) };
  }
  const offset = /prev|prec/.test(counted) ? -1 : /that|same/.test(counted) ? 0 : 1;
  return { kind: 'anchored', unit: 'day', offset, weekday };
};

/** Beside these a fall is one that hurts, or of prices. */
const NO_SEASON =
  /\b(?:fell|falling|injur\w*|hurt|broken?|died|killed|dead|fatal\w*|surviv\w*|balcony|roof|ladder|stairs|floor|window|prices?|shares?|stocks?|value|dollar)\b/i;

/** Only a year follows, where a number in words may be one. */
const IN_YEAR = /(?:^|\s)(?:in|since|until|till|during)\s+$/i;

/** Names of the calendar: days, months, weekdays, seasons, quarters, holidays, decades. */
export const CALENDAR_RULES: readonly Rule[] = [
  // Saturday, June 18, 2016 · the night of April 29, 2011 · March 4 of last year
  rule(
    ['month', 'digit'],
    `${EDGE}?(?:(?<weekday>${WEEKDAY}),?\\s+)?(?<month>${MONTH})\\s+(?:the\\s+)?(?<day>${DAY})(?:(?:\\s*,\\s*|\\s+(?:of\\s+|in\\s+)?)(?<year>${YEAR})|,?\\s+${YEAR_SHIFT})?`,
    monthDay,
  ),
  // Friday 28 February 2025 · the 6th of January
  rule(
    ['month', 'digit'],
    `${EDGE}?(?:(?<weekday>${WEEKDAY}),?\\s+)?(?:the\\s+)?(?<day>${DAY})\\s+(?:day\\s+of\\s+|of\\s+)?(?<month>${MONTH})(?:(?:\\s*,\\s*|\\s+(?:of\\s+)?)(?<year>${YEAR})|,?\\s+${YEAR_SHIFT})?`,
    monthDay,
  ),
  // the fifth of March
  rule(
    ['month'],
    `(?:the\\s+)?(?<day>${ORDINAL})\\s+(?:day\\s+)?of\\s+(?<month>${FULL_MONTH})(?:,?\\s+(?:of\\s+)?(?<year>${YEAR}))?`,
    (found) =>
      isNamed(found.part('month'))
        ? {
            kind: 'calendar',
            month: mapped(found.part('month'), monthOf),
            day: mapped(found.part('day'), ordinalOf),
            year: numberIn(found.part('year')),
          }
        : undefined,
  ),
  // July fifth, 2005
  rule(['month'], `(?<month>${FULL_MONTH})\\s+(?<day>${ORDINAL})(?:,?\\s+(?<year>${YEAR}))?`, (found) => {
    const month = found.part('month');
    if (!isNamed(month) || (found.part('year') === undefined && !/^\s*(?:[.,;]|$)/.test(found.after)))
      return undefined;
    return {
      kind: 'calendar',
      month: mapped(month, monthOf),
      day: mapped(found.part('day'), ordinalOf),
      year: numberIn(found.part('year')),
    };
  }),
  // May 2016 · the end of January 2019 · an August morning in 2019
  rule(
    ['month', 'digit'],
    `${EDGE}?(?<month>${MONTH}),?\\s+(?:(?:of|in)\\s+)?(?<year>${YEAR})|(?:an?|one)\\s+(?<month2>${FULL_MONTH})\\s+${PART_OF_DAY}\\s+(?:in|of)\\s+(?<year2>${YEAR})`,
    (found) => {
      const month = found.part('month') ?? found.part('month2');
      const year = found.part('year') ?? found.part('year2');
      if (!isNamed(month)) return undefined;
      return { kind: 'calendar', month: mapped(month, monthOf), year: numberIn(year) };
    },
  ),
  // last November · January this year · in May
  rule(
    ['month'],
    `${EDGE}?(?:(?<shift>${SHIFT_WORDS})\\s+)?(?<month>${MONTH})(?:,?\\s+${YEAR_SHIFT})?`,
    (found) => {
      // A shortened month alone is a word or a name ("Jan", "Mar", "Dec"), unless something tells.
      const month = found.part('month') ?? '';
      const isFull = new RegExp(`^${FULL_MONTH}$`, 'iu').test(month);
      if (
        !isFull &&
        !(month.endsWith('.') && /(?:^|\s)(?:in|since|until|last|next|by)\s+$/i.test(found.before))
      ) {
        return undefined;
      }
      return monthAlone(found);
    },
  ),
  // last Friday · this Monday · the following Tuesday · Tuesday
  rule(
    ['weekday'],
    `(?:(?<shift>${SHIFT_WORDS})\\s+|(?<counted>(?:the\\s+)?(?:following|previous|preceding|next)|that(?:\\s+same)?|the\\s+same)\\s+)?(?<weekday>${FULL_WEEKDAY})(?:\\s+${PART_OF_DAY}|\\s+(?:of\\s+)?(?<week>last|next|this)\\s+week)?|(?<week2>last|next|this)\\s+week(?:\\s+on|,)?\\s+(?<weekday2>${FULL_WEEKDAY})`,
    (found) => {
      const meaning = weekdayAlone(found);
      const week = found.part('week') ?? found.part('week2');
      if (week === undefined || meaning?.kind !== 'calendar') return meaning;
      return { ...meaning, shift: undefined, weekShift: shiftOf(week) };
    },
  ),
  // in ’98
  rule(
    ['digit'],
    `(?<=(?:^|\\s)(?:in|since|until|from|by|of)\\s+)['’‘](?<short>\\d{2})(?!['’]|s\\b|-\\d)`,
    (found) => {
      const short = numberIn(found.part('short')) ?? 0;
      if (isCountedBy(found.after)) return undefined;
      return { kind: 'calendar', year: short < 30 ? 2000 + short : 1900 + short };
    },
  ),
  // the 1990s · the early ’80s
  rule(
    ['digit'],
    `(?:the\\s+)?(?:(?:early|mid|late)[\\s-])?(?:(?<century>1[5-9]|20)(?<tens>\\d)0['’]?s|['’‘](?<short>[2-9])0s)`,
    (found) => {
      const short = found.part('short');
      const decade =
        short === undefined ? Number(`${found.part('century')}${found.part('tens')}`) : 190 + Number(short);
      return { kind: 'calendar', decade };
    },
  ),
  // nineteen ninety-seven · January nineteen ninety-seven · the winter of nineteen ninety-four · the year two thousand
  rule(
    ['yearWords'],
    `(?:(?:the\\s+)?(?:(?<season>${SEASON})|(?<month>${FULL_MONTH}))(?:,|\\s+of)?\\s+)?(?<told>(?:the\\s+)?year\\s+)?(?<words>${YEAR_WORDS})`,
    (found) => {
      const words = found.part('words') ?? '';
      const isTold = found.part('told') !== undefined || found.text !== words || IN_YEAR.test(found.before);
      // "Twenty ten-pound notes", "two thousand people": only "in", "since" and their like make a year of these.
      if (/^t/i.test(words) && !isTold) return undefined;
      if (isCountedBy(found.after)) return undefined;
      return {
        kind: 'calendar',
        year: yearOfWords(words),
        month: mapped(found.part('month'), monthOf),
        season: mapped(found.part('season'), seasonOf),
      };
    },
  ),
  // the summer of 2016 · last fall · winter 2014
  rule(
    ['season'],
    `(?:(?<shift>last|this\\s+past|this\\s+coming|this|next)\\s+(?<season>${SEASON})|(?:the\\s+)?(?:(?:early|late)\\s+)?(?<season2>${SEASON}),?\\s+(?:of\\s+)?(?:(?<year>${YEAR})|${YEAR_SHIFT}))`,
    (found) => ({
      kind: 'calendar',
      season: mapped(found.part('season') ?? found.part('season2'), seasonOf),
      year: numberIn(found.part('year')),
      shift: mapped(found.part('shift'), shiftOf),
      yearShift: mapped(found.part('yearShift'), shiftOf),
    }),
  ),
  // in the spring, ... · over the summer.
  rule(
    ['season'],
    `(?<=(?:^|\\s)(?:in|over|during)\\s+)the\\s+(?<season>${SEASON})(?=\\s*[.,;:)]|$)`,
    (found) => {
      const season = found.part('season') ?? '';
      if (/^fall$/i.test(season) && (NO_SEASON.test(found.before) || NO_SEASON.test(found.after)))
        return undefined;
      return { kind: 'calendar', season: seasonOf(season) };
    },
  ),
  // the third quarter of 2016 · third-quarter profit · last year’s fourth quarter
  rule(
    ['quarter'],
    `(?:(?:(?<yearShift>last|this|next)\\s+year['’]s|the)\\s+)?(?:(?<year>${YEAR})\\s+)?(?:fiscal\\s+)?(?<quarter>${QUARTER})(?:\\s+(?:of\\s+)?(?:fiscal\\s+)?(?<year2>${YEAR})|\\s+of\\s+(?<yearShift2>last|this|next)\\s+year)?`,
    (found) => {
      // "The first quarter of the 2024/25 financial year" does not begin in January.
      if (/^\s+of\s+(?:the\s+)?(?:financial\s+year\s+)?\d{4}[/-]\d/i.test(found.after)) return undefined;
      return {
        kind: 'calendar',
        quarter: mapped(found.part('quarter'), quarterOf),
        year: numberIn(found.part('year') ?? found.part('year2')),
        yearShift: mapped(found.part('yearShift') ?? found.part('yearShift2'), shiftOf),
      };
    },
  ),
  // on Christmas Day · Thanksgiving 2019
  rule(
    ['holiday'],
    `(?:(?<shift>last|this|next)\\s+)?(?<holiday>${HOLIDAY})(?:,?\\s+(?:of\\s+|in\\s+)?(?<year>${YEAR})|,?\\s+${YEAR_SHIFT})?`,
    (found) => {
      const holiday = holidayOf(found.part('holiday') ?? '');
      const isDay =
        /(?:day|eve|night)$/.test(holiday) && !/^\s+(?:\p{Lu}|parades?|weekends?|sales?)/u.test(found.after);
      const isTold =
        isDay ||
        found.part('shift') !== undefined ||
        found.part('year') !== undefined ||
        found.part('yearShift') !== undefined;
      if (!/^\p{Lu}/u.test(found.part('holiday') ?? '') || /(?:every|each)\s+$/i.test(found.before))
        return undefined;
      if (
        !isTold &&
        !(
          /(?:^|\s)(?:on|at|since|until|by|before|after)\s+$/i.test(found.before) &&
          /^\s*(?:[.,;]|$|\p{Ll})/u.test(found.after)
        )
      ) {
        return undefined;
      }
      return {
        kind: 'calendar',
        holiday,
        year: numberIn(found.part('year')),
        shift: mapped(found.part('shift'), shiftOf),
        yearShift: mapped(found.part('yearShift'), shiftOf),
      };
    },
  ),
  // 5-Nov-2023
  rule(
    ['month', 'digit'],
    `(?<![/.-])(?<day>0?[1-9]|[12]\\d|3[01])-(?<month>${MONTH})-(?<year>${YEAR})(?![/-])`,
    (found) => ({
      kind: 'calendar',
      year: numberIn(found.part('year')),
      month: mapped(found.part('month'), monthOf),
      day: numberIn(found.part('day')),
    }),
  ),
  // 2025-02-28
  rule(
    ['digit'],
    `(?<![/.-])(?<year>(?:1[5-9]|20)\\d\\d)-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\\d|3[01])(?![/-]|T\\d)`,
    (found) => ({
      kind: 'calendar',
      year: numberIn(found.part('year')),
      month: numberIn(found.part('month')),
      day: numberIn(found.part('day')),
    }),
  ),
];
