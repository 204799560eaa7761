import { givenRank, surnameRank } from './census.ts';
import { isShortFormOf } from './hypocorisms.ts';

/** The words of a name in plain letters, suffixes left out: ["rafael", "ortiz", "medina"]. */
export type NameWords = readonly string[];

/** Whether two names of at least two words can be one person's: equal, or one without middle names, or one with initials. */
export function isSameFullName(a: NameWords, b: NameWords): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2) return false;
  if (short.at(-1) === long.at(-1) && isSameGiven(short[0] ?? '', long[0] ?? '')) {
    return isSubsequence(short.slice(1), long.slice(1));
  }
  // "Miguel Treviño" for Miguel Treviño Morales: the second surname left out.
  return (
    long.length > short.length &&
    short.every((word, at) => word === long[at]) &&
    !isInitial(short.at(-1) ?? '')
  );
}

/** Whether `words` are the surnames of the full name, two or more ("Ortiz Medina", "de la Torre"). */
export function areSurnamesOf(words: NameWords, full: NameWords): boolean {
  const from = full.length - words.length;
  return words.length > 1 && from > 0 && words.every((word, at) => word === full[from + at]);
}

/** Whether the word stands among the surnames of the full name. */
export function isSurnameOf(word: string, full: NameWords): boolean {
  if (word.length < 2 || full.length < 2) return false;
  if (full.at(-1) === word) return true;
  // "Arroyo" for Arroyo-Cruz.
  if (word.length > 2 && full.at(-1)?.startsWith(`${word}-`)) return true;
  const at = full.indexOf(word, 1);
  // Of two surnames the first can stand alone; a middle name does not.
  return (
    at > 0 &&
    full.length > 2 &&
    (givenRank(word) === undefined || (surnameRank(word) ?? Number.POSITIVE_INFINITY) < 3000)
  );
}

/** Whether the word is the first name of the full name, or a short form of it. */
export function isGivenNameOf(word: string, full: NameWords): boolean {
  return word.length > 1 && full.length > 1 && isSameGiven(word, full[0] ?? '');
}

/** The same name misspelt: one letter differs in one long word, and nothing speaks for two people. */
export function isMisspelt(a: NameWords, b: NameWords): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  if (a.every((word, at) => isSpeltAs(word, b[at] ?? ''))) return true;
  const different = a.flatMap((word, at) => (word === b[at] ? [] : [at]));
  const [at] = different;
  if (different.length !== 1 || at === undefined) return false;
  const [one = '', two = ''] = [a[at], b[at]];
  const areBothNames = at === 0 && givenRank(one) !== undefined && givenRank(two) !== undefined;
  return !areBothNames && isOneEditApart(one, two);
}

/** How a name sounds, roughly: one letter for two, "th" as "t", "y" as "i", no last "h" or "e". */
export const soundOf = (word: string): string =>
  word
    .replace(/th/g, 't')
    .replace(/y/g, 'i')
    .replace(/(\p{L})\1+/gu, '$1')
    .replace(/(?<=\p{L}{3})[he]$/u, '');

/** Two spellings of one name: "Antony" and "Anthony", "Jagessar" and "Jaggesar". */
const isSpeltAs = (a: string, b: string): boolean =>
  a === b || (a[0] === b[0] && Math.min(a.length, b.length) >= LONG_WORD - 1 && soundOf(a) === soundOf(b));

/** Words from so many letters on can be one word misspelt. */
const LONG_WORD = 5;

/** Whether one letter is missing, added, changed or swapped with its neighbour; long words only. */
export function isOneEditApart(a: string, b: string): boolean {
  if (a === b || Math.min(a.length, b.length) < LONG_WORD || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

function isInitial(word: string): boolean {
  return word.replace(/\./g, '').length === 1;
}

function isSameGiven(a: string, b: string): boolean {
  return (
    a === b ||
    isShortFormOf(a, b) ||
    isShortFormOf(b, a) ||
    (isInitial(a) && b.startsWith(a[0] ?? '')) ||
    (isInitial(b) && a.startsWith(b[0] ?? ''))
  );
}

function isSubsequence(short: NameWords, long: NameWords): boolean {
  let at = 0;
  for (const word of long) {
    const wanted = short[at];
    if (wanted === undefined) break;
    const fits =
      word === wanted ||
      (isInitial(wanted) && word.startsWith(wanted[0] ?? '')) ||
      (isInitial(word) && wanted.startsWith(word[0] ?? ''));
    if (fits) at += 1;
  }
  return at === short.length;
}
