import { wordSet } from './wordSet.ts';
import type { Word } from './words.ts';

const BE_SINGULAR = wordSet("was is wasn't isn't he's she's");

const BE_PLURAL = wordSet("were are weren't aren't");

const BE_OTHER = wordSet('be been being am get gets got getting');

export const HAVE = wordSet("has have had having hasn't haven't hadn't");

const MODALS = wordSet(
  "will would could may might should must can shall won't wouldn't couldn't shouldn't can't cannot need needs",
);

export const NEGATIONS = wordSet(
  "not never wasn't weren't isn't aren't hasn't haven't hadn't won't wouldn't didn't doesn't cannot can't",
);

const FALSELY = wordSet(
  'falsely wrongly wrongfully mistakenly erroneously unjustly incorrectly nearly almost improperly hardly scarcely barely practically virtually jokingly purportedly',
);

const ADVERBS = wordSet(
  'also both each later then since previously recently now currently again all already just subsequently first once still together twice separately ultimately eventually finally hereby earlier initially originally formerly',
);

const isBe = (word: string): boolean => BE_SINGULAR.has(word) || BE_PLURAL.has(word) || BE_OTHER.has(word);

const isAdverb = (word: Word | undefined): boolean =>
  word !== undefined &&
  (ADVERBS.has(word.lower) ||
    word.date !== undefined ||
    /^\p{L}{3,}ly$/u.test(word.lower) ||
    NEGATIONS.has(word.lower));

export type Group = {
  from: number;
  isVoid: boolean;
  plural?: boolean;
  hasAuxiliary: boolean;
  isPassive: boolean;
};

/** The auxiliaries before the verb at `at`, and what they say: number, negation, supposition. */
export function verbGroup(words: readonly Word[], at: number): Group {
  let from = at;
  let isVoid = false;
  let plural: boolean | undefined;
  let isPassive = false;
  let hasAuxiliary = false;
  let bareBe = false;
  for (let left = at - 1; left >= 0; left -= 1) {
    const word = words[left];
    const lower = word?.lower ?? '';
    if (word === undefined || word.mention !== undefined) break;
    const aside = asideBefore(words, left);
    if (aside !== undefined) {
      left = aside;
      continue;
    }
    if (NEGATIONS.has(lower)) isVoid = true;
    if (FALSELY.has(lower)) isVoid = true;
    if (isBe(lower)) {
      isPassive ||= !hasAuxiliary || lower === 'been' || lower === 'being';
      hasAuxiliary = true;
      if (lower === 'be') bareBe = true;
      if (BE_SINGULAR.has(lower)) plural = false;
      if (BE_PLURAL.has(lower)) plural = true;
      from = left;
    } else if (/^['’]s$/.test(word.text) && words[left - 1]?.mention !== undefined && isCharging(words, at)) {
      // "Smith's also charged with": the verb is shortened.
      isPassive ||= !hasAuxiliary;
      hasAuxiliary = true;
      plural = false;
      from = left;
    } else if (HAVE.has(lower)) {
      hasAuxiliary = true;
      if (/^has/.test(lower)) plural = false;
      if (/^have/.test(lower)) plural = true;
      from = left;
    } else if (MODALS.has(lower) || (lower === 'to' && (bareBe || left === at - 1))) {
      isVoid = true;
      hasAuxiliary = true;
      from = left;
    } else if (word.text === ')' && isDateInBrackets(words, left)) left = bracketBefore(words, left);
    else if (!isAdverb(word)) break;
  }
  if (bareBe) isVoid = true;
  return { from, isVoid, ...(plural !== undefined && { plural }), hasAuxiliary, isPassive };
}

/** "was today (1 April) sentenced". */
const isDateInBrackets = (words: readonly Word[], at: number): boolean => {
  const from = bracketBefore(words, at);
  return from < at - 1 && words.slice(from + 1, at).some(({ date }) => date !== undefined);
};

const bracketBefore = (words: readonly Word[], at: number): number => {
  for (let left = at - 1; left > at - 7 && left >= 0; left -= 1) if (words[left]?.text === '(') return left;
  return at;
};

/** Where "(Wednesday 13 March)" begins, with its comma, that ends at `at` inside a verb group. */
function asideBefore(words: readonly Word[], at: number): number | undefined {
  if (words[at]?.text !== ')') return undefined;
  let open = at - 1;
  while (open > at - 8 && words[open]?.text !== '(') open -= 1;
  if (words[open]?.text !== '(' || !words.slice(open, at).some(({ date }) => date !== undefined))
    return undefined;
  const from = words[open - 1]?.text === ',' ? open - 1 : open;
  const before = words[from - 1];
  return before !== undefined && (isBe(before.lower) || HAVE.has(before.lower) || before.date !== undefined)
    ? from
    : undefined;
}

const isCharging = (words: readonly Word[], at: number): boolean =>
  /^(?:charged|accused|convicted|sentenced|indicted|arrested|facing)$/.test(words[at]?.lower ?? '') &&
  /^(?:with|of|to|on)$/.test(words[at + 1]?.lower ?? '');

export const isInfinitive = (words: readonly Word[], at: number): boolean => {
  const before = words[at - 1]?.lower ?? '';
  return before === 'to' || MODALS.has(before) || NEGATIONS.has(before) || /^(?:did|does|do)$/.test(before);
};

/** The nearest auxiliary to the left within the clause: whether it supposes or negates what is joined to it. */
export function governingGroup(
  words: readonly Word[],
  at: number,
): { supposed: boolean; negated: boolean; plural?: boolean } | undefined {
  for (let left = at; left >= 0 && left > at - 40; left -= 1) {
    const lower = words[left]?.lower ?? '';
    if (/^(?:;|:|that|who|where|which|because)$/.test(lower)) return undefined;
    if (isBe(lower)) {
      const group = verbGroup(words, left + 1);
      const negated = words.slice(group.from, left + 3).some((word) => NEGATIONS.has(word.lower));
      const supposed = words
        .slice(group.from, left + 1)
        .some((word) => MODALS.has(word.lower) || word.lower === 'to' || word.lower === 'be');
      return { supposed, negated, ...(group.plural !== undefined && { plural: group.plural }) };
    }
  }
  return undefined;
}
