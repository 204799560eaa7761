/** Pairs of letters that are heard, or read off a page, as one another. */
const CONFUSABLE = 'iy ij jy ck cq kq cs sz cz xs xj xh vw bv fv uo gj hj gh dt bp mn ei ae ao gk uw fp';
const VOWELS = 'aeiouy';
const LETTERS = 26;
const CODE_A = 97;

/** Costs are whole tenths of an edit: whole numbers are quicker, and none is rounded. */
export const EDIT = 10;
const CONFUSED = 6;
const VOWEL_FOR_VOWEL = 7;
const DOUBLED = 5;
const FIRST_LETTER_EXTRA = 3;
/** A digit for another, or for a letter, is another name: Z-40 is not Z-42. */
const DIGIT = 90;
/** More than any bound. */
export const FAR = 1_000;

const COSTS = costTable();

/** Cost of one letter (0 to 25: a to z) written for another, row by row. */
function costTable(): Uint8Array {
  const confusable = new Set(CONFUSABLE.split(' ').flatMap((pair) => [pair, `${pair[1]}${pair[0]}`]));
  const costs = new Uint8Array(LETTERS * LETTERS).fill(EDIT);
  for (let from = 0; from < LETTERS; from += 1) {
    for (let to = 0; to < LETTERS; to += 1) {
      const one = String.fromCharCode(CODE_A + from);
      const other = String.fromCharCode(CODE_A + to);
      if (from === to) costs[from * LETTERS + to] = 0;
      else if (confusable.has(one + other)) costs[from * LETTERS + to] = CONFUSED;
      else if (VOWELS.includes(one) && VOWELS.includes(other)) costs[from * LETTERS + to] = VOWEL_FOR_VOWEL;
    }
  }
  return costs;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function substitution(one: number, other: number): number {
  if (one === other) return 0;
  const from = one - CODE_A;
  const to = other - CODE_A;
  if (from >= 0 && from < LETTERS && to >= 0 && to < LETTERS) return COSTS[from * LETTERS + to] ?? EDIT;
  return isDigit(one) || isDigit(other) ? DIGIT : EDIT;
}

/** A letter missing or added after `before`; a doubled one is hardly an error. */
function insertion(letter: number, before: number): number {
  if (isDigit(letter)) return DIGIT;
  return letter === before ? DOUBLED : EDIT;
}

/** Letters of a token that are compared; nameTokens cuts before. */
const MAX_LENGTH = 48;

/** Scratch rows, used within one call only: a search makes thousands of comparisons. */
const scratch = {
  before: new Int32Array(MAX_LENGTH + 1),
  above: new Int32Array(MAX_LENGTH + 1),
  row: new Int32Array(MAX_LENGTH + 1),
};

/**
 * Damerau-Levenshtein distance, in tenths of an edit, of `query` and the `length` letters of `chars` from `start`, with
 * costs for letters that are heard or read as one another (the idea is that of OpenSanctions' name comparison). Gives
 * FAR as soon as it must pass `bound`.
 */
export function tokenDistance(
  query: Uint16Array,
  chars: Uint16Array,
  start: number,
  length: number,
  bound: number,
): number {
  const across = query.length;
  if (across > MAX_LENGTH || length > MAX_LENGTH) return FAR;
  let { before, above, row } = scratch;
  above[0] = 0;
  for (let i = 1; i <= across; i += 1) {
    above[i] = (above[i - 1] ?? 0) + insertion(query[i - 1] ?? 0, query[i - 2] ?? 0);
  }
  let letterBefore = 0;
  for (let j = 1; j <= length; j += 1) {
    const letter = chars[start + j - 1] ?? 0;
    const added = insertion(letter, letterBefore);
    let diagonal = above[0] ?? 0;
    let left = diagonal + added;
    let least = left;
    let typedBefore = 0;
    row[0] = left;
    for (let i = 1; i <= across; i += 1) {
      const typed = query[i - 1] ?? 0;
      const over = above[i] ?? 0;
      let cost = diagonal;
      if (typed !== letter) {
        cost += substitution(typed, letter);
        if (i === 1 && j === 1) cost += FIRST_LETTER_EXTRA;
        if (i > 1 && j > 1 && typed === letterBefore && typedBefore === letter) {
          const swapped = (before[i - 2] ?? 0) + EDIT;
          if (swapped < cost) cost = swapped;
        }
      }
      if (over + added < cost) cost = over + added;
      const missing = left + insertion(typed, typedBefore);
      if (missing < cost) cost = missing;
      row[i] = cost;
      if (cost < least) least = cost;
      diagonal = over;
      left = cost;
      typedBefore = typed;
    }
    if (least > bound) return FAR;
    letterBefore = letter;
    const spare = before;
    before = above;
    above = row;
    row = spare;
  }
  const distance = above[across] ?? FAR;
  return distance <= bound ? distance : FAR;
}

/** How two different tokens differ by a single slip; undefined where it takes more than one. */
export type Slip = 'letter missing' | 'letter added' | 'letters swapped' | 'one letter differs';

/** The single slip by which `typed` came from `meant`. */
export function slipOf(typed: string, meant: string): Slip | undefined {
  let head = 0;
  while (head < typed.length && typed[head] === meant[head]) head += 1;
  let tail = 0;
  const room = Math.min(typed.length, meant.length) - head;
  while (tail < room && typed[typed.length - 1 - tail] === meant[meant.length - 1 - tail]) tail += 1;
  const leftTyped = typed.slice(head, typed.length - tail);
  const leftMeant = meant.slice(head, meant.length - tail);
  if (leftTyped === '' && leftMeant.length === 1) return 'letter missing';
  if (leftMeant === '' && leftTyped.length === 1) return 'letter added';
  if (leftTyped.length === 1 && leftMeant.length === 1) return 'one letter differs';
  if (leftTyped.length === 2 && leftTyped === `${leftMeant[1]}${leftMeant[0]}`) return 'letters swapped';
  return undefined;
}
