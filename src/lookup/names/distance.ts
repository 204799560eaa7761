/** Pairs of letters that are heard, or read off a page, as one another. */
const CONFUSABLE = 'iy ij jy ck cq kq cs sz cz xs xj xh vw bv fv uo gj hj gh dt bp mn ei ae ao gk uw fp';
const VOWELS = 'aeiouy';
const LETTERS = 26;
const CODE_A = 97;

const COSTS = costTable();

/** Cost of one letter (0 to 25: a to z) written for another, row by row. */
function costTable(): Float32Array {
  const confusable = new Set(CONFUSABLE.split(' ').flatMap((pair) => [pair, `${pair[1]}${pair[0]}`]));
  const costs = new Float32Array(LETTERS * LETTERS).fill(1);
  for (let from = 0; from < LETTERS; from += 1) {
    for (let to = 0; to < LETTERS; to += 1) {
      const one = String.fromCharCode(CODE_A + from);
      const other = String.fromCharCode(CODE_A + to);
      if (from === to) costs[from * LETTERS + to] = 0;
      else if (confusable.has(one + other)) costs[from * LETTERS + to] = 0.6;
      else if (VOWELS.includes(one) && VOWELS.includes(other)) costs[from * LETTERS + to] = 0.7;
    }
  }
  return costs;
}

/** A digit for another, or for a letter, is another name: Z-40 is not Z-42. */
const DIGIT_COST = 9;
const FIRST_LETTER_EXTRA = 0.3;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function substitution(one: number, other: number): number {
  if (one === other) return 0;
  const from = one - CODE_A;
  const to = other - CODE_A;
  if (from >= 0 && from < LETTERS && to >= 0 && to < LETTERS) return COSTS[from * LETTERS + to] ?? 1;
  return isDigit(one) || isDigit(other) ? DIGIT_COST : 1;
}

/** A letter missing or added after `before`; a doubled one is hardly an error. */
function insertion(letter: number, before: number): number {
  if (isDigit(letter)) return DIGIT_COST;
  return letter === before ? 0.5 : 1;
}

/** Letters of a token that are compared; nameTokens cuts before. */
const MAX_LENGTH = 48;

/** Scratch rows, used within one call only: a search makes tens of thousands of comparisons. */
const scratch = {
  before: new Float32Array(MAX_LENGTH + 1),
  above: new Float32Array(MAX_LENGTH + 1),
  row: new Float32Array(MAX_LENGTH + 1),
};

/**
 * Damerau-Levenshtein distance of `query` and the `length` letters of `chars` from `start`, with costs for letters
 * that are heard or read as one another (the idea is that of OpenSanctions' name comparison). Gives Infinity as soon
 * as it must pass `bound`.
 */
export function tokenDistance(
  query: Uint16Array,
  chars: Uint16Array,
  start: number,
  length: number,
  bound: number,
): number {
  const across = query.length;
  if (across > MAX_LENGTH || length > MAX_LENGTH) return Number.POSITIVE_INFINITY;
  let { before, above, row } = scratch;
  above[0] = 0;
  for (let i = 1; i <= across; i += 1) {
    above[i] = (above[i - 1] ?? 0) + insertion(query[i - 1] ?? 0, query[i - 2] ?? 0);
  }
  for (let j = 1; j <= length; j += 1) {
    const letter = chars[start + j - 1] ?? 0;
    const letterBefore = j > 1 ? (chars[start + j - 2] ?? 0) : 0;
    const added = insertion(letter, letterBefore);
    let least = (above[0] ?? 0) + added;
    row[0] = least;
    for (let i = 1; i <= across; i += 1) {
      const typed = query[i - 1] ?? 0;
      const typedBefore = i > 1 ? (query[i - 2] ?? 0) : 0;
      const first = i === 1 && j === 1 && typed !== letter ? FIRST_LETTER_EXTRA : 0;
      let cost = (above[i - 1] ?? 0) + substitution(typed, letter) + first;
      cost = Math.min(cost, (above[i] ?? 0) + added, (row[i - 1] ?? 0) + insertion(typed, typedBefore));
      if (i > 1 && j > 1 && typed === letterBefore && typedBefore === letter && typed !== letter) {
        cost = Math.min(cost, (before[i - 2] ?? 0) + 1);
      }
      row[i] = cost;
      if (cost < least) least = cost;
    }
    if (least > bound) return Number.POSITIVE_INFINITY;
    const spare = before;
    before = above;
    above = row;
    row = spare;
  }
  const distance = above[across] ?? Number.POSITIVE_INFINITY;
  return distance <= bound ? distance : Number.POSITIVE_INFINITY;
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
