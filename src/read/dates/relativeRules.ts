import type { Meaning, Unit } from './expression.ts';
import { type Found, isNamed, mapped, type Rule, rule, shiftOf } from './rule.ts';
import {
  FULL_MONTH,
  MONTH,
  monthOf,
  NUMBER,
  numberOf,
  PART_OF_DAY,
  SEASON,
  seasonOf,
  UNIT,
} from './vocabulary.ts';

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

const QUARTERS_A_YEAR = 4;

/** "The day after Dec. 30", "the week before the May 4 killing": counted from the date that follows, or from none. */
const beforeDate = (found: Found): Meaning | undefined => {
  const meaning = DATE_FOLLOWS.test(found.after) ? counted(found) : undefined;
  return meaning?.kind === 'anchored' ? { ...meaning, described: '' } : undefined;
};
const DATE_FOLLOWS = new RegExp(`^\\s+(?:(?:the|an?|his|her|their|its)\\s+)?(?:${MONTH}|\\d)`, 'iu');

/** What happened, as news counts from it. */
const HAPPENING =
  '(?:incident|crime|offen[cs]e|murders?|killings?|slayings?|homicides?|deaths?|shootings?|stabbings?|attacks?|assault|robbery|burglary|theft|heist|crash|collision|accident|protest|demonstration|rally|march|wedding|funeral|party|burglary|break-in|scam|vote|visit|interview|strike|deadline|ruling|wreck|fire|blaze|explosion|bombings?|kidnapping|abduction|disappearance|arrests?|raids?|capture|escape|release|indictment|trial|hearing|verdict|conviction|sentencing|plea|election|invasion|earthquake|storm|hurricane)';

const CLAUSE_ENDS = /^\s*(?:[.,;:)]|$|(?:and|but|when|he|she|they|after|before)\b)/i;

/** Words that count from the day of publication, or from another date in the text. */
export const RELATIVE_RULES: readonly Rule[] = [
  // the following January · that October · that summer
  rule(
    [],
    `(?:the\\s+(?<way>following|next|previous|preceding|same)|that)\\s+(?:(?<month>${FULL_MONTH})|(?<season>${SEASON}))(?!\\s+\\d)`,
    (found) => {
      const way = found.part('way') ?? '';
      // "That may", "that march": verbs and nouns.
      if (found.part('month') !== undefined && !isNamed(found.part('month'))) return undefined;
      // "Those that fall within": a verb, unless the clause ends or goes on behind it.
      if (way === '' && found.part('month') === undefined && !CLAUSE_ENDS.test(found.after)) return undefined;
      return {
        kind: 'anchored',
        unit: 'year',
        offset: /prev|prec/i.test(way) ? -1 : /following|next/i.test(way) ? 1 : 0,
        month: mapped(found.part('month'), monthOf),
        season: mapped(found.part('season'), seasonOf),
      };
    },
  ),
  // yesterday · tonight · the day before yesterday · last night · this morning
  rule(
    ['unit'],
    `the\\s+day\\s+(?<far>before\\s+yesterday|after\\s+tomorrow)|(?<word>today|tonight|yesterday|tomorrow|last\\s+night|this\\s+(?:very\\s+)?${PART_OF_DAY})(?:\\s+${PART_OF_DAY})?`,
    (found) => {
      const far = found.part('far');
      if (far !== undefined) return deictic('day', /before/i.test(far) ? -2 : 2);
      const word = found.part('word') ?? '';
      if (/^today$/i.test(word) && /^T/.test(word) && /\b(?:USA|VOA|Russia|India)\s+$/.test(found.before))
        return undefined;
      if (
        /^today$/i.test(word) &&
        /\b(?:alive|living|known|what\s+is|still\s+(?:\p{L}+\s+){0,3}?)\s*$/iu.test(found.before)
      )
        return undefined;
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
    ['unit'],
    `(?:(?:earlier|later)\\s+)?(?<shift>last|this\\s+past|this\\s+coming|this|next|the\\s+coming|the\\s+current)\\s+(?:calendar\\s+|fiscal\\s+)?(?<unit>week(?:end)?|month|quarter|year)|(?:earlier|later)\\s+in\\s+the\\s+(?<unit2>week|month|year)|the\\s+end\\s+of\\s+the\\s+(?<unit3>week|month|year)|(?<=(?:over|at)\\s+)the\\s+(?<unit4>weekend)`,
    (found) => {
      const unit = found.part('unit2') ?? found.part('unit3') ?? found.part('unit4');
      return unit === undefined ? ofNow(found) : deictic(unitOf(unit), 0);
    },
  ),
  // three days ago · a week from now · two weekends ago
  rule(
    ['unit', 'way'],
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
        isAgo: isBack,
      };
    },
  ),
  // a fortnight ago · a fortnight later
  rule(['fortnight'], `(?:a|one)\\s+fortnight\\s+(?<way>ago|later|earlier)`, (found) => {
    const way = found.part('way')?.toLowerCase();
    if (way === 'ago') return { kind: 'deictic', unit: 'week', offset: -2 };
    return { kind: 'anchored', unit: 'day', offset: way === 'later' ? 14 : -14 };
  }),
  // in another five months · in two weeks’ time
  rule(
    ['unit'],
    `(?<=(?:^|\\s))in\\s+(?:another\\s+(?<number>${NUMBER})\\s+(?<unit>day|week|month|year)s?|(?<number2>${NUMBER})\\s+(?<unit2>day|week|month|year)s?['’]?\\s+time)`,
    (found) =>
      deictic(
        unitOf(found.part('unit') ?? found.part('unit2') ?? 'day'),
        numberOf(found.part('number') ?? found.part('number2') ?? '1'),
      ),
  ),
  // two years later · one day after the murder · 10 minutes earlier
  rule(
    ['unit', 'way'],
    `(?<number>${NUMBER})\\s+(?<unit>${UNIT})s?\\s+(?:(?<way>later|earlier|afterwards?|previously|prior(?!\\s+to)|before(?=\\s*[.;,]))|(?<way2>before|after|following|prior\\s+to)\\s+(?:the|his|her|their|its|that|this)\\s+(?:[\\p{L}-]+\\s+)?(?<described>${HAPPENING}))`,
    (found) => {
      const way = found.part('way') ?? found.part('way2') ?? '';
      return counted({ ...found, part: (name) => (name === 'way' ? way : found.part(name)) });
    },
  ),
  // In 2014, two years after he was sentenced: told only where a date stands before it
  rule(
    ['unit', 'way'],
    `(?<number>${NUMBER})\\s+(?<unit>${UNIT})s?\\s+(?<way>before|after|following)(?=\\s+\\p{L})`,
    (found) => {
      const meaning = counted(found);
      return meaning?.kind === 'anchored' ? { ...meaning, described: '' } : undefined;
    },
  ),
  // the day before · the day after the murder · a day before.
  rule(
    ['unit', 'way'],
    `the\\s+(?<unit>day|night|week|month|year)\\s+(?<way>before|after|prior(?!\\s+to))(?:\\s+(?:the|his|her|their|its|that|this)\\s+(?:[\\p{L}-]+\\s+)?(?<described>${HAPPENING}))?`,
    (found) =>
      found.part('described') === undefined && !/^\s*(?:[.,;:)”"]|$)/.test(found.after)
        ? beforeDate(found)
        : counted(found),
  ),
  // the latest quarter · that quarter · the year-earlier period · year-ago results: of the quarter told before
  rule(
    ['term'],
    `(?:the\\s+)?(?:comparable\\s+|corresponding\\s+|same\\s+)?(?<back>year[-\\s](?:ago|earlier)|prior-year)\\s+(?:quarter|period)|(?<back2>year-(?:ago|earlier))(?=\\s+(?:net|loss|profit|earnings|results?|figures?|levels?|totals?))|(?:the|that)\\s+(?:(?:same|latest|recent|most\\s+recent)\\s+)?quarter|the\\s+(?:latest|most\\s+recent)\\s+period`,
    (found) => {
      // "The quarter ended Sept. 30", "the quarter a year ago" are others; "quarter-to-quarter" is none.
      if (/^\s+(?:end(?:ed|ing)|through|a\s+year)\b|^-/i.test(found.after)) return undefined;
      const isBack = (found.part('back') ?? found.part('back2')) !== undefined;
      return { kind: 'anchored', unit: 'quarter', offset: isBack ? -QUARTERS_A_YEAR : 0 };
    },
  ),
  // the day Ann Dyce died · the night that he escaped
  rule(
    ['unit'],
    `the\\s+(?:day|night|morning|evening|afternoon)\\s+(?:that\\s+|when\\s+)?(?:he|she|they|it|(?:the\\s+)?[\\p{L}’'-]+(?:\\s+(?:and|[\\p{L}’'-]+)){0,4}?)\\s+(?:(?:was|were)\\s+)?(?<described>died|killed|murdered|shot|stabbed|escaped|fled|disappeared|vanished|arrested|raped|robbed|attacked|abducted|kidnapped|crashed|collapsed)`,
    (found) => {
      // "The night manager escaped", "the day shift was attacked": no day is meant.
      if (
        !/^the\s+\p{L}+\s+(?:(?:that|when|he|she|they|it|the|his|her|their|an?)\s|\p{Lu})/u.test(
          `the${found.text.slice(3)}`,
        )
      )
        return undefined;
      return { kind: 'anchored', unit: 'day', offset: 0, done: found.part('described')?.toLowerCase() };
    },
  ),
  // the next day · the same night · the following week · later that year · that evening
  rule(
    ['unit'],
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
        if (/^\s+(?:of|when|that)\b/i.test(found.after)) return undefined;
        if (/^\s+(?:shifts?|laborers?|labourers?|cares?|time)\b/i.test(found.after)) return undefined;
        return { kind: 'anchored', unit: unitOf(found.part('unit') ?? 'day'), offset: 0 };
      }
      return followingUnit(found);
    },
  ),
];
