import type { Clock, Expression } from './expression.ts';

const TWELVE =
  /(?<![\p{L}\p{N}:.,$£€/-])(?:(\d{1,2})(?:[:.]([0-5]\d))?\s*(?:-|–|to|and|until|or)\s*)?(\d{1,2})(?:[:.]([0-5]\d))?\s*([ap])(?:\.\s?m\.?|m)(?![\p{L}\p{N}])/giu;
const IN_WORDS =
  /(?<![\p{L}\p{N}:.,$-])(\d{1,2})(?::([0-5]\d))?(?:\s+o['’]clock)?\s+(?:in\s+the\s+(morning|afternoon|evening)|at\s+night)(?![\p{L}])/giu;
// A time of 24 hours needs a word that makes it one: "12:30" alone may be a result, a verse or a ratio.
const TWENTY_FOUR =
  /(?<![\p{L}\p{N}])(?:(?:at|around|about|approximately|by|until|till|from|between|after|before|just after|shortly after)\s+)([01]?\d|2[0-3])[:.]([0-5]\d)(?![\p{L}\p{N}:%]|\.\d|\s*(?:million|billion|per\s*cent|percent|miles|metres|meters|seconds|minutes))/giu;
// One in brackets tells the same time again, elsewhere: "10:35 a.m. (0735 GMT)".
const HOURS = /(?<![\p{L}\p{N}:.,$(-])([01]\d|2[0-3]):?([0-5]\d)\s*(?:hours|hrs|GMT|BST)(?![\p{L}])/gu;
const NAMED = /(?<![\p{L}\p{N}-])(noon|midday|midnight)(?![\p{L}\p{N}-])/giu;

/** Times of day in a sentence ("11:37 a.m.", "8.30pm", "noon", "at 20:45"); of a range, both ends. Offsets in the sentence. */
export function findClocks(sentence: string): Expression[] {
  if (!/\d|noon|midday|midnight/i.test(sentence)) return [];
  const found: Expression[] = [];
  const add = (start: number, end: number, clock: Clock | undefined): void => {
    if (clock) found.push({ start, end, meaning: { kind: 'clock' }, clock });
  };
  for (const match of sentence.matchAll(TWELVE)) {
    const [whole, from, fromMinute, hour = '', minute, half = ''] = match;
    const end = match.index + whole.length;
    const to = twelveHours(Number(hour), Number(minute ?? 0), half);
    if (from === undefined) {
      add(match.index, end, to);
      continue;
    }
    // "10 to 11 p.m.": the first hour is of the same half of the day, unless it would be the later one.
    const first = twelveHours(Number(from), Number(fromMinute ?? 0), half);
    const other = twelveHours(Number(from), Number(fromMinute ?? 0), half.toLowerCase() === 'p' ? 'a' : 'p');
    const isLater = first !== undefined && to !== undefined && minutesOf(first) > minutesOf(to);
    const firstText = /^\d{1,2}(?:[:.]\d\d)?/.exec(whole)?.[0] ?? from;
    const second = whole.slice(firstText.length).search(/\d/) + firstText.length;
    add(match.index, match.index + firstText.length, isLater ? other : first);
    add(match.index + second, end, to);
  }
  for (const match of sentence.matchAll(IN_WORDS)) {
    const half = match[3]?.toLowerCase() === 'morning' ? 'a' : 'p';
    add(
      match.index,
      match.index + match[0].length,
      twelveHours(Number(match[1]), Number(match[2] ?? 0), half),
    );
  }
  for (const pattern of [TWENTY_FOUR, HOURS]) {
    for (const match of sentence.matchAll(pattern)) {
      const start = match.index + match[0].search(/\d/);
      add(start, match.index + match[0].length, { hour: Number(match[1]), minute: Number(match[2]) });
    }
  }
  for (const match of sentence.matchAll(NAMED)) {
    add(match.index, match.index + match[0].length, { hour: /midnight/i.test(match[0]) ? 0 : 12, minute: 0 });
  }
  return found;
}

const minutesOf = ({ hour, minute }: Clock): number => hour * 60 + minute;

function twelveHours(hour: number, minute: number, half: string): Clock | undefined {
  if (hour > 23 || (hour === 0 && half.toLowerCase() === 'p')) return undefined;
  if (half.toLowerCase() === 'a') return { hour: hour === 12 ? 0 : hour, minute };
  return { hour: hour < 12 ? hour + 12 : hour, minute };
}
