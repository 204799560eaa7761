import { findClocks } from './clock.ts';
import type { Expression, Meaning, Shift, Unit } from './expression.ts';
import {
  DAY,
  FULL_MONTH,
  FULL_WEEKDAY,
  HOLIDAY,
  holidayOf,
  LEFT,
  MONTH,
  monthOf,
  NUMBER,
  numberOf,
  ORDINAL,
  ordinalOf,
  PART_OF_DAY,
  QUARTER,
  quarterOf,
  RIGHT,
  SEASON,
  seasonOf,
  UNIT,
  WEEKDAY,
  weekdayOfName,
  YEAR,
} from './vocabulary.ts';
import { findYears } from './year.ts';

/** The named parts of a match, and the sentence before and behind it. */
type Found = { part(name: string): string | undefined; text: string; before: string; after: string };
type Rule = { pattern: RegExp; meaning(found: Found): Meaning | undefined };

/** No more than this before and behind an expression is looked at, so that a huge line costs no more than a short one. */
const CONTEXT = 60;

const rule = (pattern: string, meaning: Rule['meaning']): Rule => ({
  pattern: new RegExp(`${LEFT}(?:${pattern})${RIGHT}`, 'giu'),
  meaning,
});

const numberIn = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number.parseInt(text, 10);
const mapped = <T>(text: string | undefined, map: (text: string) => T): T | undefined =>
  text === undefined ? undefined : map(text);

const SHIFT_WORDS = '(?:last|this\\s+past|this\\s+coming|this|next|past|the\\s+coming|coming|the\\s+current)';
const shiftOf = (words: string): Shift => {
  if (/last|past/i.test(words)) return -1;
  return /next|coming/i.test(words) ? 1 : 0;
};
const YEAR_SHIFT = `(?:of\\s+)?(?<yearShift>last|this|next)\\s+year`;
/** Words that set the day off within its month, week or year, and are part of the expression. */
const EDGE =
  '(?:(?:the\\s+)?(?:beginning|start|middle|end|night|morning|afternoon|evening|(?<asWeek>week(?:end)?))\\s+of\\s+)';

/** "May" and "March" are months only with a capital, a shortened month or weekday only with one too. */
const isNamed = (text: string | undefined): boolean =>
  text === undefined || /^\p{Lu}/u.test(text) || (text.length > 3 && !/^march/i.test(text));

/** Days by which an event is called, whatever the year: the words do not carry it. */
const isNamedDay = (text: string, after: string): boolean =>
  (/Sep\w*\.?\s+11/i.test(text) &&
    /^\s+(?:terror\w*\s+)?(?:attacks?|hijackers?|hijackings?|memorial|museum|victims?)/i.test(after)) ||
  (/Jan\w*\.?\s+6/i.test(text) &&
    /^\s+(?:riot\w*|defendants?|insurrection\w*|committee|Capitol|siege|attack|cases?|prosecutions?)/i.test(
      after,
    ));

const monthDay = (found: Found): Meaning | undefined => {
  const month = found.part('month');
  if (!isNamed(month) || !isNamed(found.part('weekday'))) return undefined;
  if (found.part('year') === undefined && isNamedDay(found.text, found.after)) return undefined;
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
  /(?:^|\s)(?:in|since|until|till|by|of|from|through|to|during|before|after|between|and|or|late|early|mid|around|about|for|this|last|next|every)[\s-]+$/i;
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
  if (!isTold && AFTER_NAME.test(found.after)) return undefined;
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

const RECURRING_AFTER = /^\s+(?:(?:and|or)\s+\w+day\s+)?(?:mornings|afternoons|evenings|nights)\b/i;

const weekdayAlone = (found: Found): Meaning | undefined => {
  if (WEEKDAY_NAME_BEFORE.test(found.before) || WEEKDAY_NAME_AFTER.test(found.after)) return undefined;
  if (RECURRING_AFTER.test(found.after)) return undefined;
  if (/(?:\w+day\s+(?:to|through)|\w+day\s*[-–])\s*$/i.test(found.before)) return undefined;
  const weekday = mapped(found.part('weekday'), weekdayOfName);
  const counted = found.part('counted')?.toLowerCase();
  if (counted === undefined) {
    return { kind: 'calendar', weekday, shift: mapped(found.part('shift'), shiftOf) };
  }
  const offset = /prev|prec/.test(counted) ? -1 : /that|same/.test(counted) ? 0 : 1;
  return { kind: 'anchored', unit: 'day', offset, weekday };
};

const unitOf = (text: string): Unit => {
  const units: Unit[] = ['minute', 'hour', 'day', 'weekend', 'week', 'month', 'quarter', 'year'];
  return units.find((unit) => text.toLowerCase().startsWith(unit)) ?? 'day';
};

const deictic = (unit: Unit, offset: number): Meaning => ({ kind: 'deictic', unit, offset });

const ofNow = (found: Found): Meaning | undefined => {
  const shift = found.part('shift') ?? 'this';
  // "the last week", "over the past year" and "in the next week" are stretches of time.
  if (/(?:^|\s)(?:the|these|those|over|past)\s+$/i.test(found.before) && /^(?:last|next|past)$/i.test(shift))
    return undefined;
  if (/^past$/i.test(shift)) return undefined;
  // The names of programmes and papers: "This Week".
  if (/^\p{Lu}\p{Ll}+\s+\p{Lu}/u.test(found.text) && /["“]$/.test(found.before)) return undefined;
  return deictic(unitOf(found.part('unit') ?? 'day'), shiftOf(shift));
};

const STRETCH = /(?:^|\s)(?:over|within|during|throughout|for|in)\s+$/i;

const followingUnit = (found: Found): Meaning | undefined => {
  const which = found.part('which')?.toLowerCase() ?? '';
  const offset = /prev|prec/.test(which) ? -1 : /same|that/.test(which) ? 0 : 1;
  if (which.endsWith('next') && STRETCH.test(found.before)) return undefined;
  const words = found.part('unit') ?? 'day';
  if (/^(?:that|the)$/.test(which)) return undefined;
  return { kind: 'anchored', unit: unitOf(words), offset };
};

/** With these before a number the day (month, year) is not told. */
const VAGUE =
  /(?:^|\s)(?:more|less|fewer|no\s+later)\s+than\s+$|(?:^|\s)(?:over|under|at\s+least|at\s+most|up\s+to|within|some|every|barely)\s+$/i;

const counted = (found: Found): Meaning | undefined => {
  if (VAGUE.test(found.before)) return undefined;
  const number = numberOf(found.part('number') ?? '1');
  const isBack = /earlier|prior|before|previously/i.test(found.part('way') ?? '');
  const unit = unitOf(found.part('unit') ?? 'day');
  const described = found.part('described')?.toLowerCase();
  const offset = isBack ? -number : number;
  // "A week later" is the day seven days on; "the following week" is a week.
  if (unit === 'week') return { kind: 'anchored', unit: 'day', offset: offset * 7, described };
  return { kind: 'anchored', unit, offset, described };
};

/** What happened, as news counts from it. */
const HAPPENING =
  '(?:incident|crime|offen[cs]e|murders?|killings?|slayings?|homicides?|deaths?|shootings?|stabbings?|attacks?|assault|robbery|burglary|theft|heist|crash|collision|accident|wreck|fire|blaze|explosion|bombings?|kidnapping|abduction|disappearance|arrests?|raids?|capture|escape|release|indictment|trial|hearing|verdict|conviction|sentencing|plea|election|invasion|earthquake|storm|hurricane)';

const RULES: readonly Rule[] = [
  // Saturday, June 18, 2016 · the night of April 29, 2011 · March 4 of last year
  rule(
    `${EDGE}?(?:(?<weekday>${WEEKDAY}),?\\s+)?(?<month>${MONTH})\\s+(?:the\\s+)?(?<day>${DAY})(?:(?:\\s*,\\s*|\\s+(?:of\\s+|in\\s+)?)(?<year>${YEAR})|,?\\s+${YEAR_SHIFT})?`,
    monthDay,
  ),
  // Friday 28 February 2025 · the 6th of January
  rule(
    `${EDGE}?(?:(?<weekday>${WEEKDAY}),?\\s+)?(?:the\\s+)?(?<day>${DAY})\\s+(?:day\\s+of\\s+|of\\s+)?(?<month>${MONTH})(?:(?:\\s*,\\s*|\\s+(?:of\\s+)?)(?<year>${YEAR})|,?\\s+${YEAR_SHIFT})?`,
    monthDay,
  ),
  // July fifth, 2005
  rule(`(?<month>${FULL_MONTH})\\s+(?<day>${ORDINAL})(?:,?\\s+(?<year>${YEAR}))?`, (found) => {
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
    `${EDGE}?(?<month>${MONTH}),?\\s+(?:of\\s+)?(?<year>${YEAR})|(?:an?|one)\\s+(?<month2>${FULL_MONTH})\\s+${PART_OF_DAY}\\s+(?:in|of)\\s+(?<year2>${YEAR})`,
    (found) => {
      const month = found.part('month') ?? found.part('month2');
      const year = found.part('year') ?? found.part('year2');
      if (!isNamed(month)) return undefined;
      return { kind: 'calendar', month: mapped(month, monthOf), year: numberIn(year) };
    },
  ),
  // last November · January this year · in May
  rule(`${EDGE}?(?:(?<shift>${SHIFT_WORDS})\\s+)?(?<month>${MONTH})(?:,?\\s+${YEAR_SHIFT})?`, (found) => {
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
  }),
  // the following January
  rule(`the\\s+(?<way>following|next|previous|preceding)\\s+(?<month>${FULL_MONTH})`, (found) => {
    const way = found.part('way') ?? '';
    return {
      kind: 'anchored',
      unit: 'month',
      offset: /prev|prec/i.test(way) ? -1 : 1,
      month: mapped(found.part('month'), monthOf),
    };
  }),
  // last Friday · this Monday · the following Tuesday · Tuesday
  rule(
    `(?:(?<shift>${SHIFT_WORDS})\\s+|(?<counted>(?:the\\s+)?(?:following|previous|preceding|next)|that(?:\\s+same)?|the\\s+same)\\s+)?(?<weekday>${FULL_WEEKDAY})(?:\\s+${PART_OF_DAY}|\\s+(?<week>last|next|this)\\s+week)?`,
    (found) => {
      const meaning = weekdayAlone(found);
      const week = found.part('week');
      if (week === undefined || meaning?.kind !== 'calendar') return meaning;
      return { ...meaning, shift: shiftOf(week), asWeek: false };
    },
  ),
  // yesterday · tonight · the day before yesterday · last night · this morning
  rule(
    `the\\s+day\\s+(?<far>before\\s+yesterday|after\\s+tomorrow)|(?<word>today|tonight|yesterday|tomorrow|last\\s+night|this\\s+(?:very\\s+)?${PART_OF_DAY})(?:\\s+${PART_OF_DAY})?`,
    (found) => {
      const far = found.part('far');
      if (far !== undefined) return deictic('day', /before/i.test(far) ? -2 : 2);
      const word = found.part('word') ?? '';
      if (/^Today$/.test(word) && /(?:USA|VOA|Russia|India)\s+$/.test(found.before)) return undefined;
      if (/^today$/i.test(word) && /\b(?:alive|living)\s+$/i.test(found.before)) return undefined;
      // "today's youth", "in today's world" speak of the times, not of a day.
      if (
        /^today$/i.test(word) &&
        /^['’]s\s+(?:world|society|market|economy|standards|youth|world|digital|environment)/i.test(
          found.after,
        )
      ) {
        return undefined;
      }
      return deictic('day', /^(?:yesterday|last)/i.test(word) ? -1 : /^tomorrow/i.test(word) ? 1 : 0);
    },
  ),
  // earlier this year · last month · next week · this weekend
  rule(
    `(?:(?:earlier|later)\\s+)?(?<shift>last|this\\s+past|this\\s+coming|this|next|the\\s+coming|the\\s+current)\\s+(?:calendar\\s+|fiscal\\s+)?(?<unit>week(?:end)?|month|quarter|year)|(?:earlier|later)\\s+in\\s+the\\s+(?<unit2>week|month|year)|the\\s+end\\s+of\\s+the\\s+(?<unit3>week|month|year)|(?<=(?:over|at)\\s+)the\\s+(?<unit4>weekend)`,
    (found) => {
      const unit = found.part('unit2') ?? found.part('unit3') ?? found.part('unit4');
      return unit === undefined ? ofNow(found) : deictic(unitOf(unit), 0);
    },
  ),
  // three days ago · a week from now · two weekends ago
  rule(
    `(?<number>${NUMBER})\\s+(?<unit>day|week|weekend|month|year)s?\\s+(?<way>ago|from\\s+now|hence)(?:\\s+(?<same>today))?`,
    (found) => {
      const number = numberOf(found.part('number') ?? '1');
      const isBack = /ago/i.test(found.part('way') ?? '');
      if (VAGUE.test(found.before)) return undefined;
      return {
        kind: 'deictic',
        unit: unitOf(found.part('unit') ?? 'day'),
        offset: isBack ? -number : number,
        toTheDay: found.part('same') !== undefined,
      };
    },
  ),
  // two years later · one day after the murder · 10 minutes earlier
  rule(
    `(?<number>${NUMBER})\\s+(?<unit>${UNIT})s?\\s+(?:(?<way>later|earlier|afterwards?|previously|prior(?!\\s+to))|(?<way2>before|after|following|prior\\s+to)\\s+(?:the|his|her|their|its|that|this)\\s+(?:[\\p{L}-]+\\s+)?(?<described>${HAPPENING}))`,
    (found) => {
      const way = found.part('way') ?? found.part('way2') ?? '';
      return counted({ ...found, part: (name) => (name === 'way' ? way : found.part(name)) });
    },
  ),
  // the day before · the day after the murder · a day before.
  rule(
    `the\\s+(?<unit>day|night|week|month|year)\\s+(?<way>before|after)(?:\\s+(?:the|his|her|their|its|that|this)\\s+(?:[\\p{L}-]+\\s+)?(?<described>${HAPPENING}))?`,
    (found) =>
      found.part('described') === undefined && !/^\s*(?:[.,;:)”"]|$)/.test(found.after)
        ? undefined
        : counted(found),
  ),
  // the next day · the same night · the following week · later that year · that evening
  rule(
    `(?<which>(?:the\\s+)?(?:very\\s+)?(?:next|following|previous|preceding|same|very\\s+same)|(?:(?:later|earlier|late|early)\\s+)?that(?:\\s+same|\\s+very)?)\\s+(?<unit>day|${PART_OF_DAY}|week(?:end)?|month|year)`,
    (found) => {
      const which = found.part('which') ?? '';
      // "next week" is counted from now, "next day" from the text; "previous day" wants its article.
      const isBare = !/^(?:the|that|later|earlier|late|early)\s*/i.test(which);
      if (isBare && !/^(?:next|same)$/i.test(which)) return undefined;
      if (isBare && !/^(?:day|morning|night|evening|afternoon)$/i.test(found.part('unit') ?? ''))
        return undefined;
      if (/^that$/i.test(which)) {
        // "said that day laborers", "the fact that night shifts": a conjunction.
        if (/^\s+(?:shifts?|laborers?|labourers?|cares?|time)\b/i.test(found.after)) return undefined;
        return { kind: 'anchored', unit: unitOf(found.part('unit') ?? 'day'), offset: 0 };
      }
      return followingUnit(found);
    },
  ),
  // the 1990s · the early ’80s
  rule(
    `(?:the\\s+)?(?:(?:early|mid|late)[\\s-])?(?:(?<century>1[5-9]|20)(?<tens>\\d)0['’]?s|['’‘](?<short>[2-9])0s)`,
    (found) => {
      const short = found.part('short');
      const decade =
        short === undefined ? Number(`${found.part('century')}${found.part('tens')}`) : 190 + Number(short);
      return { kind: 'calendar', decade };
    },
  ),
  // the summer of 2016 · last fall · winter 2014
  rule(
    `(?:(?<shift>last|this\\s+past|this\\s+coming|this|next)\\s+(?<season>${SEASON})|(?:the\\s+)?(?:(?:early|late)\\s+)?(?<season2>${SEASON}),?\\s+(?:of\\s+)?(?:(?<year>${YEAR})|${YEAR_SHIFT}))`,
    (found) => ({
      kind: 'calendar',
      season: mapped(found.part('season') ?? found.part('season2'), seasonOf),
      year: numberIn(found.part('year')),
      shift: mapped(found.part('shift'), shiftOf),
      yearShift: mapped(found.part('yearShift'), shiftOf),
    }),
  ),
  // the third quarter of 2016 · third-quarter profit · last year’s fourth quarter
  rule(
    `(?:(?:(?<yearShift>last|this|next)\\s+year['’]s|the)\\s+)?(?:(?<year>${YEAR})\\s+)?(?:fiscal\\s+)?(?<quarter>${QUARTER})(?:\\s+(?:of\\s+)?(?:fiscal\\s+)?(?<year2>${YEAR})|\\s+of\\s+(?<yearShift2>last|this|next)\\s+year)?`,
    (found) => ({
      kind: 'calendar',
      quarter: mapped(found.part('quarter'), quarterOf),
      year: numberIn(found.part('year') ?? found.part('year2')),
      yearShift: mapped(found.part('yearShift') ?? found.part('yearShift2'), shiftOf),
    }),
  ),
  // on Christmas Day · Thanksgiving 2019
  rule(
    `(?:(?<shift>last|this|next)\\s+)?(?<holiday>${HOLIDAY})(?:,?\\s+(?:of\\s+|in\\s+)?(?<year>${YEAR})|,?\\s+${YEAR_SHIFT})?`,
    (found) => {
      const holiday = holidayOf(found.part('holiday') ?? '');
      const isDay =
        /(?:day|eve|sunday)$/.test(holiday) && !/^\s+(?:\p{Lu}|parades?|weekends?|sales?)/u.test(found.after);
      const isTold =
        isDay ||
        found.part('shift') !== undefined ||
        found.part('year') !== undefined ||
        found.part('yearShift') !== undefined;
      if (!/^\p{Lu}/u.test(found.part('holiday') ?? '')) return undefined;
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
  // 2025-02-28
  rule(
    `(?<![/.-])(?<year>(?:1[5-9]|20)\\d\\d)-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\\d|3[01])(?![/-]|T\\d)`,
    (found) => ({
      kind: 'calendar',
      year: numberIn(found.part('year')),
      month: numberIn(found.part('month')),
      day: numberIn(found.part('day')),
    }),
  ),
];

/**
 * Every date expression of a sentence (`text.slice(start, end)`), joined with its time of day, in order and without
 * overlap. Linear in the sentence's length.
 */
export function recognize(text: string, start: number, end: number, dayFirst = false): Expression[] {
  const sentence = text.slice(start, end);
  if (
    !/\d|day|night|morning|noon|evening|week|month|year|quarter|decade|ago|later|earlier|tomorrow|summer|winter|spring|fall|autumn|christmas|easter|thanksgiving|halloween|juneteenth|july|january|february|march|april|may|june|august|september|october|november|december|eve/i.test(
      sentence,
    )
  ) {
    return [];
  }
  const found: Expression[] = [];
  for (const { pattern, meaning } of RULES) {
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
  found.push(
    ...findRanges(sentence),
    ...findNumeric(sentence, dayFirst),
    ...findYears(sentence),
    ...findClocks(sentence),
  );
  return joinClocks(sentence, withoutOverlap(found)).map((expression) => ({
    ...expression,
    start: expression.start + start,
    end: expression.end + start,
  }));
}

const RANGE_SIGN = '\\s*(?<sign>-|–|—|to|through|and|&|or)\\s*';
const RANGE = new RegExp(
  `${LEFT}(?:(?<month>${MONTH})\\s+(?<day>${DAY})${RANGE_SIGN}(?<day2>${DAY})(?:,?\\s+(?<year>${YEAR}))?|(?<day3>${DAY})${RANGE_SIGN.replace('sign', 'sign2')}(?<day4>${DAY})\\s+(?<month2>${MONTH})(?:,?\\s+(?<year2>${YEAR}))?)(?!\\s*[ap]\\.?m)`,
  'giu',
);

/** "Sept. 12-14, 2019" and "3 to 5 March": two days that share a month. */
function findRanges(sentence: string): Expression[] {
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
function findNumeric(sentence: string, writtenDayFirst: boolean): Expression[] {
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
        joined[joined.length - 1] = { ...last, end: expression.end, clock: expression.clock };
        continue;
      }
      if (isDayLast && TIME_THEN_DAY.test(between)) {
        joined[joined.length - 1] = { ...expression, start: last.start, clock: last.clock };
        continue;
      }
    }
    joined.push(expression);
  }
  return joined;
}
