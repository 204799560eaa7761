import type { Stretch } from './accused.ts';
import { allOf } from './accusedIn.ts';
import { isAdverb } from './titles.ts';
import { wordSet } from './wordSet.ts';
import type { Word } from './words.ts';

export const CLAUSE_STARTS = wordSet(`
  that because although though while when where whether if but unless until than so yet which whereas whereby after before
  said says say announced allege alleges claim claims believe believes announces confirmed reported alleged revealed stated added wrote ruled showed announcing saying adding
`);

/** The stretches between commas and brackets from the beginning of the clause to `end`. */
export function stretchesBefore(words: readonly Word[], end: number): Stretch[] {
  const stretches: Stretch[] = [];
  let to = end;
  let at = end - 1;
  const push = (from: number): void => {
    const stretch = trimmed(words, from, to);
    if (stretch.to > stretch.from) stretches.unshift(stretch);
  };
  for (; at >= 0 && at > end - 60; at -= 1) {
    const word = words[at];
    if (word === undefined) break;
    if (/^[“”"]$/.test(word.text)) {
      const alias = aliasBefore(words, at);
      if (alias !== undefined) {
        push(at + 1);
        to = alias;
        at = alias;
        continue;
      }
    }
    if (
      word.mention === undefined &&
      (/^[;:“”"•]$/.test(word.text) || (CLAUSE_STARTS.has(word.lower) && !isAdjective(words, at))) &&
      !isWithin(words, at) &&
      !isListMark(words, at)
    ) {
      break;
    }
    if (/^[,;()–—]$/.test(word.text) || isSpacedDash(words, at)) {
      push(at + 1);
      to = at;
    }
  }
  push(at + 1);
  return stretches;
}

/** "Smith, 68, of Salem, Oregon; and Jones, 30, of Dover, are": a semicolon between two who have an age each. */
function isListMark(words: readonly Word[], at: number): boolean {
  if (words[at]?.text !== ';') return false;
  let next = at + 1;
  while (
    next < at + 8 &&
    words[next]?.mention === undefined &&
    /^[\p{L}.'’-]+$/u.test(words[next]?.text ?? '')
  )
    next += 1;
  if (!isAged(words, next)) return false;
  let before = at - 1;
  while (before >= 0 && before > at - 24 && words[before]?.mention === undefined) before -= 1;
  return isAged(words, before);
}

/** Whether the name at `at` has an age behind it: "Smith, 34", "Smith (34)". */
function isAged(words: readonly Word[], at: number): boolean {
  const mention = words[at]?.mention;
  let end = at;
  while (mention !== undefined && words[end]?.mention === mention) end += 1;
  return (
    mention !== undefined &&
    /^[,(]$/.test(words[end]?.text ?? '') &&
    /^\d{2}$/.test(words[end + 1]?.text ?? '')
  );
}

const BEFORE_COURT =
  /^(?:appeared|appear|appears|appearing|arraigned|guilty|hearing|trial|contest|committed|plea)$/;

/** "the alleged ringleader", "his reported accomplice": no verb. */
const isAdjective = (words: readonly Word[], at: number): boolean =>
  // "appeared before Judge Smith"
  (words[at]?.lower === 'before' && BEFORE_COURT.test(words[at - 1]?.lower ?? '')) ||
  // "of no fixed abode but from Leeds"
  (words[at]?.lower === 'but' && /^(?:from|formerly|originally)$/.test(words[at + 1]?.lower ?? '')) ||
  (/ed$/.test(words[at]?.lower ?? '') && /^(?:the|a|an|his|her|their)$/.test(words[at - 1]?.lower ?? ''));

/** "three businessmen - Smith, Jones and Brown - were": a hyphen with a space on both sides is a dash. */
const isSpacedDash = (words: readonly Word[], at: number): boolean =>
  words[at]?.text === '-' &&
  (words[at - 1]?.end ?? 0) < (words[at]?.start ?? 0) &&
  (words[at + 1]?.start ?? 0) > (words[at]?.end ?? 0);

/** Where `aka "Shadow,"` and `also known as “Big O”` begin that end with the mark at `end`; undefined for any other words in marks. */
function aliasBefore(words: readonly Word[], end: number): number | undefined {
  let open = end - 1;
  while (open > end - 8 && open > 0 && !/^[“”"]$/.test(words[open]?.text ?? '')) open -= 1;
  if (!/^[“"]$/.test(words[open]?.text ?? '')) return undefined;
  let from = open;
  while (from > 0 && from > open - 8 && ALIAS_WORDS.test(words[from - 1]?.lower ?? '')) from -= 1;
  const text = words
    .slice(from, open)
    .map(({ lower }) => lower)
    .join('');
  if (!/a[./]?k[./]?a|known|alias|nicknamed|called/.test(text)) return undefined;
  return /^[,(]$/.test(words[from]?.text ?? '') ? from : Math.max(0, from);
}

const ALIAS_WORDS =
  /^(?:,|\(|\/|\.|a|k|a\.?k\.?a\.?|aka|also|known|as|alias|street|name|nicknamed|called|the)$/;

/** "who" with its verb stays in its stretch; "before" and "after" behind a noun phrase end one. */
const isWithin = (words: readonly Word[], at: number): boolean => words[at]?.date !== undefined;

/** Without the dates and adverbs around it: "On Oct. 14, 2010", "however". */
function trimmed(words: readonly Word[], from: number, to: number): Stretch {
  let start = from;
  let end = to;
  while (start < end) {
    const word = words[start];
    const next = words[start + 1];
    if (allOf(words, start, end)) break;
    // "Each defendant is charged"
    if (word?.lower === 'each' && /^(?:defendant|accused|man|woman|brother|officer)$/.test(next?.lower ?? ''))
      break;
    if (
      isAdverb(word) ||
      (next?.date !== undefined && /^(?:on|in|by|at|since|during|early|late|around)$/.test(word?.lower ?? ''))
    )
      start += 1;
    else if (/^(?:and|moreover)$/.test(word?.lower ?? '')) start += 1;
    else break;
  }
  while (end > start && isAdverb(words[end - 1])) end -= 1;
  return { from: start, to: end };
}
