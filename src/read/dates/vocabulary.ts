import { HOLIDAYS } from './calendar.ts';

// The words of English dates, as pieces of regular expressions and as numbers. All are matched without regard to case;
// where case tells a name from a word ("May", "Sun."), the rules look at it.

const MONTH_STEMS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAY_STEMS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Left and right edge of a word or number. */
export const LEFT = '(?<![\\p{L}\\p{N}])';
export const RIGHT = '(?![\\p{L}\\p{N}])';

export const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May(?:\\.(?=\\s+\\d))?|Jun(?:e|\\.)?|Jul(?:y|\\.)?|Aug(?:ust|\\.)?|Sep(?:tember|t\\.?|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)(?![\\p{L}])';
export const FULL_MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)(?![\\p{L}])';
export const FULL_WEEKDAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?![\\p{L}])';
/** Shortened weekdays stand only before a date: alone they are words ("Sun", "Sat"). */
export const WEEKDAY = `(?:${FULL_WEEKDAY}|(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)(?:\\.|(?=[,\\s])))`;
/** A day of the month; no thousands ("26,000"), no clock ("10:30"), no decimals. */
export const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\p{L}\\p{N}%]|:\\d|\\.\\d|,\\d{3}(?!\\d))';
export const YEAR = '(?:1[5-9]|20)\\d\\d(?![\\p{L}\\p{N}%]|\\.\\d|,\\d{3}(?!\\d))';
export const SEASON = '(?:spring|summer|autumn|fall|winter)';
export const QUARTER = '(?:first|second|third|fourth|1st|2nd|3rd|4th)[\\s-]quarter';
export const PART_OF_DAY = '(?:morning|afternoon|evening|night)';
export const UNIT = '(?:minute|hour|day|week|weekend|month|year)';
export const HOLIDAY = `(?:${[...HOLIDAYS.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map((name) => name.replace('.', '\\.').replace("'", "['’]"))
  .join('|')})`;

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['an', 1],
  ['one', 1],
  ['two', 2],
  ['a couple of', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['thirteen', 13],
  ['fourteen', 14],
  ['fifteen', 15],
  ['sixteen', 16],
  ['seventeen', 17],
  ['eighteen', 18],
  ['nineteen', 19],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
]);

const UNITS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const TEENS = [
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** A year as it is spoken: "nineteen ninety-seven", "nineteen oh five", "two thousand ten". */
export const YEAR_WORDS = `(?:(?:eighteen|nineteen|twenty)\\s+(?:(?:${TENS.join('|')})(?:[\\s-](?:${UNITS.join('|')}))?|${TEENS.join('|')}|oh[\\s-](?:${UNITS.join('|')}))|two\\s+thousand(?:\\s+(?:and\\s+)?(?:${TEENS.join('|')}|${UNITS.join('|')}|twenty(?:-(?:${UNITS.join('|')}))?))?)(?![\\p{L}-])`;

/** The year of words that YEAR_WORDS matches. */
export function yearOfWords(words: string): number {
  const [first = '', ...rest] = words.toLowerCase().split(/[\s-]+/);
  const century = first === 'two' ? 20 : (NUMBER_WORDS.get(first) ?? 0);
  const numberFor = (word: string): number =>
    TENS.includes(word) ? (TENS.indexOf(word) + 2) * 10 : (NUMBER_WORDS.get(word) ?? 0);
  return century * 100 + rest.reduce((sum, word) => sum + numberFor(word), 0);
}

export const NUMBER = `(?:\\d{1,3}|${[...NUMBER_WORDS.keys()]
  .toSorted((a, b) => b.length - a.length)
  .join('|')
  .replaceAll(' ', '\\s+')})`;

/** A number in digits or words. Throws a RangeError on what NUMBER does not match. */
export function numberOf(text: string): number {
  const number = NUMBER_WORDS.get(text.toLowerCase().replace(/\s+/g, ' ')) ?? Number(text);
  if (Number.isNaN(number)) throw new RangeError(`no number: ${text}`);
  return number;
}

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
  'twenty-first',
  'twenty-second',
  'twenty-third',
  'twenty-fourth',
  'twenty-fifth',
  'twenty-sixth',
  'twenty-seventh',
  'twenty-eighth',
  'twenty-ninth',
  'thirtieth',
  'thirty-first',
];

/** A day of the month in words. */
export const ORDINAL = `(?:${ORDINALS.toReversed().join('|')})`;

/** 1..31 for a day of the month in words. */
export const ordinalOf = (word: string): number => ORDINALS.indexOf(word.toLowerCase()) + 1;

/** 1..12 for a month's name in any form. */
export const monthOf = (name: string): number => MONTH_STEMS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** ISO weekday 1..7 for a weekday's name in any form. */
export const weekdayOfName = (name: string): number =>
  WEEKDAY_STEMS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

export const seasonOf = (name: string): 'SP' | 'SU' | 'FA' | 'WI' => {
  const stem = name.slice(0, 2).toLowerCase();
  return stem === 'sp' ? 'SP' : stem === 'su' ? 'SU' : stem === 'wi' ? 'WI' : 'FA';
};

export const quarterOf = (words: string): number => {
  const stem = words.slice(0, 2).toLowerCase();
  return stem === 'fi' || stem === '1s'
    ? 1
    : stem === 'se' || stem === '2n'
      ? 2
      : stem === 'th' || stem === '3r'
        ? 3
        : 4;
};

/** The holiday's name as the table of holidays has it. */
export const holidayOf = (words: string): string =>
  words.toLowerCase().replace('’', "'").replace(/\s+/g, ' ');
