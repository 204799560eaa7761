import { wordSet } from './wordSet.ts';
import type { Word } from './words.ts';

/** What stands between an article and what a penalty is called by; it names none by itself. */
const MODIFIERS = wordSet(`
  a an the of another further additional total concurrent consecutive effective combined overall minimum maximum mandatory lengthy
  whole-life whole extended immediate at least more than nearly almost about up just only and half to between over next aggregate nominal
  state federal county month-long year-long fixed indeterminate hefty stiff lenient tough youth local public rest his her their
`);
const NUMBERS = wordSet(`
  one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  twenty thirty forty fifty sixty seventy eighty ninety hundred
`);
/** Kinds of a penalty, before its noun. */
const KINDS = wordSet(`
  suspended custodial non-custodial prison jail community hospital curfew supervision rehabilitation service probation probationary payback
  conditional absolute death split deferred treatment referral unpaid imprisonment reparation
`);
/** What can be ordered by a court alone. */
const ORDERS = wordSet(
  'community hospital curfew supervision rehabilitation service probation payback treatment referral reparation',
);
const CONFINED = wordSet('imprisonment custody detention probation');
/** Where a term is served; behind "in", "of", "behind" or "on". */
const PLACES = wordSet(
  'prison jail custody imprisonment detention bars confinement probation penitentiary gaol incarceration lockup jailtime',
);
const UNIT = /^(?:years?|months?|weeks?|days?|decades?)['’]?$/;
const HYPHENED = /^(?:\p{L}+|\d+)(?:-and-a-half)?-(?:years?|months?|weeks?|days?)$/u;
const AMOUNT = /^(?:[£$€₹₱₦]?\d[\d,.]*(?:k|m)?|[£$€₹₱₦]|\p{Lu}{1,3}s?[\d,.]*|million|hundred|thousand)$/u;

/** So many words may a penalty have before its noun. */
const PENALTY_WORDS = 14;

/** A penalty: the word behind it, and whether it is called one, or a mere length of time ("got six years"). */
export type Penalty = { to: number; isNamed: boolean };

/**
 * The penalty that begins at `at`: "a 12-month suspended sentence", "six years in prison", "a fine of £500", "life", "150
 * hours of unpaid work", "a community order". Undefined where the words tell of none, or of something else as well.
 */
export function penaltyAt(words: readonly Word[], at: number): Penalty | undefined {
  let hasTime = false;
  let hasAmount = false;
  let isLife = false;
  let kind = '';
  for (let next = at; next < at + PENALTY_WORDS; next += 1) {
    const word = words[next];
    const lower = word?.lower ?? '';
    if (word === undefined || word.mention !== undefined) break;
    const isTold = hasTime || isLife || hasAmount || kind !== '';
    if (/^(?:sentences?|penalty)$/.test(lower))
      return kind !== '' || hasTime || isLife || /^(?:an?|sentences)$/.test(words[next - 1]?.lower ?? lower)
        ? { to: next + 1, isNamed: true }
        : undefined;
    if (/^terms?$/.test(lower))
      return isTold || isOfTime(words, next + 1) ? { to: next + 1, isNamed: true } : undefined;
    if (/^orders?$/.test(lower)) return ORDERS.has(kind) ? { to: next + 1, isNamed: true } : undefined;
    if (lower === 'discharge')
      return /^(?:conditional|absolute)$/.test(kind) ? { to: next + 1, isNamed: true } : undefined;
    if (/^fines?$/.test(lower)) return { to: next + 1, isNamed: true };
    if (/^(?:service|work)$/.test(lower) && /^(?:community|unpaid)$/.test(kind))
      return { to: next + 1, isNamed: true };
    if (CONFINED.has(lower) && (hasTime || isLife || lower === 'probation'))
      return { to: next + 1, isNamed: true };
    if (/^(?:in|of|behind|on)$/.test(lower) && (hasTime || isLife)) {
      const place = placeBehind(words, next + 1);
      if (place !== undefined) return { to: place, isNamed: true };
      if (lower !== 'of') break;
      continue;
    }
    if (UNIT.test(lower) || HYPHENED.test(lower)) hasTime = true;
    else if (lower === 'hours' && hasAmount) continue;
    else if (lower === 'life') isLife = true;
    else if (KINDS.has(lower)) kind = lower;
    else if (NUMBERS.has(lower) || AMOUNT.test(word.text)) hasAmount = true;
    else if (!MODIFIERS.has(lower) && !/^[-'’]s?$/.test(word.text)) break;
  }
  return hasTime || isLife ? endOfTime(words, at) : undefined;
}

/** "a term of five years". */
const isOfTime = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'of' && words.slice(at + 1, at + 5).some(({ lower }) => UNIT.test(lower));

/** The word behind "in a federal prison", "of probation". */
function placeBehind(words: readonly Word[], at: number): number | undefined {
  let next = at;
  while (
    next < at + 4 &&
    /^(?:an?|the|federal|state|county|local|adult|supervised|his|her|home|community|house|unpaid|youth|immediate)$/.test(
      words[next]?.lower ?? '',
    )
  )
    next += 1;
  const place = words[next]?.lower ?? '';
  const before = words[next - 1]?.lower ?? '';
  const isWork =
    /^(?:service|work|control|arrest)$/.test(place) && /^(?:community|unpaid|house)$/.test(before);
  const isRelease = place === 'release' && before === 'supervised';
  return PLACES.has(place) || isWork || isRelease ? next + 1 : undefined;
}

/** "got six years and three months": a mere time, where its clause ends behind it or goes on to what it was for. */
function endOfTime(words: readonly Word[], at: number): Penalty | undefined {
  let next = at;
  while (
    words[next] !== undefined &&
    (UNIT.test(words[next]?.lower ?? '') ||
      HYPHENED.test(words[next]?.lower ?? '') ||
      words[next]?.lower === 'life' ||
      NUMBERS.has(words[next]?.lower ?? '') ||
      MODIFIERS.has(words[next]?.lower ?? '') ||
      /^(?:\d[\d,.]*|-)$/.test(words[next]?.text ?? ''))
  )
    next += 1;
  // "six years and": what is joined belongs to something else.
  while (next > at && /^(?:and|to|the|a|at|his|her|their)$/.test(words[next - 1]?.lower ?? '')) next -= 1;
  const behind = words[next];
  const isEnd =
    behind === undefined ||
    behind.date !== undefined ||
    /^(?:[.,;:()“”"–—]|and|but|while|with|after|for|when|which|plus|suspended|without|minus|before|from)$/.test(
      behind.lower,
    );
  return isEnd && next > at ? { to: next, isNamed: false } : undefined;
}

/** The word behind "for" in "another five years for", "18 months, to run concurrently, for each of the three counts of". */
export function termFor(words: readonly Word[], at: number): number | undefined {
  let unit = at;
  while (
    unit < at + 5 &&
    words[unit] !== undefined &&
    !/^(?:years?|months?|weeks?|days?|life)$/.test(words[unit]?.lower ?? '')
  )
    unit += 1;
  const isTerm =
    words
      .slice(at, unit)
      .every(
        ({ lower, text, mention }) =>
          mention === undefined &&
          (NUMBERS.has(lower) ||
            /^(?:an?|several)$/.test(lower) ||
            /^\d/.test(text) ||
            /^(?:another|further|additional|and|of|term|to|-)$/.test(lower)),
      ) && /^(?:years?|months?|weeks?|days?|life)$/.test(words[unit]?.lower ?? '');
  if (!isTerm) return undefined;
  let next = unit + 1;
  while (next < unit + 9 && IN_TERM.test(words[next]?.lower ?? '')) next += 1;
  return words[next]?.lower === 'for' ? next + 1 : undefined;
}

const IN_TERM =
  /^(?:imprisonment|in|prison|jail|custody|each|to|be|run|served|concurrent|concurrently|consecutive|consecutively|and|,|['’]s?|months?|years?|two|three|four|six|half|a)$/;
