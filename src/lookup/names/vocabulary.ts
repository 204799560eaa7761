import { EDIT, FAR, tokenDistance } from './distance.ts';
import { buildHashTable, type HashTable } from './hashTable.ts';
import { skeletonsOf, soundKeys } from './soundKeys.ts';

/** A token of the vocabulary that resembles a typed one. */
type NearToken = { token: number; similarity: number };

/** All different tokens of all names, sorted; a token is its place in that order. Letters lie in one typed array. */
export type Vocabulary = {
  size: number;
  text(token: number): string;
  length(token: number): number;
  /** The token, or -1. */
  find(folded: string): number;
  /** Tokens that begin with `prefix`: from (included) and to (not included). */
  prefixRange(prefix: string): { from: number; to: number };
  /** Likeness of a typed token to a token, 0 to 1, by letters alone. */
  similarity(typed: TypedToken, token: number): number;
  /** Tokens that a typed one is by one slip or by its sound; best first, at most MAX_NEAR. Quick. */
  close(typed: TypedToken): NearToken[];
  /** Tokens that resemble a typed one in any way: by letters, by sound, by consonants. Looks at all of them. */
  near(typed: TypedToken): NearToken[];
};

/** A typed token with what comparing it needs. */
export type TypedToken = { folded: string; codes: Uint16Array; letters: number; pairs: number };

/** Tokens that one typed token may stand for. */
const MAX_NEAR = 80;
/** Below this, two tokens have nothing to do with each other. */
export const MIN_SIMILARITY = 0.55;
const SAME_SOUND = 0.88;
const SAME_CONSONANTS = 0.72;

export function typedToken(folded: string): TypedToken {
  const codes = Uint16Array.from(folded, (letter) => letter.charCodeAt(0));
  return {
    folded,
    codes,
    letters: letterMask(codes, 0, codes.length),
    pairs: pairMask(codes, 0, codes.length),
  };
}

/** One bit a letter, so that tokens which share too few letters are passed over without being compared. */
function letterMask(codes: Uint16Array, start: number, length: number): number {
  let mask = 0;
  for (let at = start; at < start + length; at += 1) mask |= 1 << ((codes[at] ?? 0) & 31);
  return mask;
}

/** One bit for each pair of neighbouring letters, the beginning counted as a letter; several pairs share a bit. */
function pairMask(codes: Uint16Array, start: number, length: number): number {
  let mask = 0;
  let before = 0;
  for (let at = start; at < start + length; at += 1) {
    const letter = codes[at] ?? 0;
    mask |= 1 << ((before * 7 + letter * 3) & 31);
    before = letter;
  }
  return mask;
}

function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return (((count + (count >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** The distance up to which tokens of this length are compared; the longer, the more may be wrong. */
const boundOf = (length: number): number => Math.floor(EDIT * Math.min(2.6, 0.42 * length));

/** Similarity that a distance leaves of a token. */
const similarityOf = (distance: number, one: number, other: number): number =>
  Math.max(0, 1 - distance / EDIT / Math.max(one, other));

/** Builds the vocabulary of `tokens`: folded, different, sorted by UTF-16 code units. */
export function buildVocabulary(tokens: readonly string[]): Vocabulary {
  const size = tokens.length;
  const starts = new Uint32Array(size + 1);
  for (let token = 0; token < size; token += 1) {
    starts[token + 1] = (starts[token] ?? 0) + (tokens[token]?.length ?? 0);
  }
  const chars = new Uint16Array(starts[size] ?? 0);
  for (let token = 0; token < size; token += 1) {
    const text = tokens[token] ?? '';
    const start = starts[token] ?? 0;
    for (let at = 0; at < text.length; at += 1) chars[start + at] = text.charCodeAt(at);
  }
  const length = (token: number): number => (starts[token + 1] ?? 0) - (starts[token] ?? 0);
  const text = (token: number): string =>
    String.fromCharCode(...chars.subarray(starts[token] ?? 0, starts[token + 1] ?? 0));
  const byLength = groupByLength(size, length, chars, starts);
  const deletions = buildHashTable(tokens, deletionsOf);
  const sounds = buildHashTable(tokens, soundKeys);
  const consonants = buildHashTable(tokens, skeletonsOf);

  /** Whether the token stands before `other` (-1), is it (0), or comes after; as a prefix, it "is" what begins with it. */
  const compare = (token: number, other: string, asPrefix: boolean): number => {
    const start = starts[token] ?? 0;
    const own = length(token);
    const shared = Math.min(own, other.length);
    for (let at = 0; at < shared; at += 1) {
      const difference = (chars[start + at] ?? 0) - other.charCodeAt(at);
      if (difference !== 0) return difference;
    }
    return asPrefix && own >= other.length ? 0 : own - other.length;
  };
  /** The first token for which `compare` is at least `least`. */
  const lowerBound = (other: string, least: number, asPrefix: boolean): number => {
    let low = 0;
    let high = size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(middle, other, asPrefix) < least) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const similarity = (typed: TypedToken, token: number): number => {
    const own = length(token);
    const bound = boundOf(Math.max(own, typed.codes.length));
    const distance = tokenDistance(typed.codes, chars, starts[token] ?? 0, own, bound);
    return distance === FAR ? 0 : similarityOf(distance, own, typed.codes.length);
  };

  /** What was found so far, each token with its greatest likeness. */
  const collect = () => {
    const found = new Map<number, number>();
    return {
      keep: (token: number, value: number): void => {
        if (value >= MIN_SIMILARITY && value > (found.get(token) ?? 0)) found.set(token, value);
      },
      best: (): NearToken[] =>
        [...found]
          .map(([token, value]) => ({ token, similarity: value }))
          .sort((one, other) => other.similarity - one.similarity)
          .slice(0, MAX_NEAR),
    };
  };
  type Found = ReturnType<typeof collect>;
  const keepSameKey = (
    typed: TypedToken,
    table: HashTable,
    keysOf: (token: string) => string[],
    floor: number,
    found: Found,
  ): void => {
    for (const key of keysOf(typed.folded)) {
      for (const token of table.find(key)) found.keep(token, Math.max(floor, similarity(typed, token)));
    }
  };
  const keepClose = (typed: TypedToken, found: Found): void => {
    for (const key of deletionsOf(typed.folded)) {
      for (const token of deletions.find(key)) found.keep(token, similarity(typed, token));
    }
    keepSameKey(typed, sounds, soundKeys, SAME_SOUND, found);
  };
  const close = (typed: TypedToken): NearToken[] => {
    const found = collect();
    keepClose(typed, found);
    return found.best();
  };
  const near = (typed: TypedToken): NearToken[] => {
    const found = collect();
    keepClose(typed, found);
    keepSameKey(typed, consonants, skeletonsOf, SAME_CONSONANTS, found);
    const longest = typed.codes.length;
    const reach = Math.round(boundOf(longest) / EDIT);
    const edits = longest <= 3 ? 1 : longest <= 8 ? 2 : 3;
    // An edit changes two letters at most, and takes two pairs away and brings two.
    const maxLetters = 2 * edits;
    const maxPairs = 4 * edits;
    for (let own = Math.max(1, longest - reach); own <= longest + reach; own += 1) {
      const to = byLength.starts[own + 1] ?? 0;
      for (let at = byLength.starts[own] ?? 0; at < to; at += 1) {
        if (bitCount((byLength.letters[at] ?? 0) ^ typed.letters) > maxLetters) continue;
        if (bitCount((byLength.pairs[at] ?? 0) ^ typed.pairs) > maxPairs) continue;
        const token = byLength.tokens[at] ?? 0;
        found.keep(token, similarity(typed, token));
      }
    }
    return found.best();
  };

  return {
    size,
    text,
    length,
    find: (folded) => {
      const token = lowerBound(folded, 0, false);
      return token < size && compare(token, folded, false) === 0 ? token : -1;
    },
    prefixRange: (prefix) => ({ from: lowerBound(prefix, 0, true), to: lowerBound(prefix, 1, true) }),
    similarity,
    close,
    near,
  };
}

/** A token and what is left of it when one letter is taken out: tokens one slip apart share one of these (SymSpell's idea). */
function deletionsOf(token: string): string[] {
  const all = [token];
  if (token.length < 2) return all;
  for (let at = 0; at < token.length; at += 1) all.push(token.slice(0, at) + token.slice(at + 1));
  return all;
}

type ByLength = { starts: Uint32Array; tokens: Uint32Array; letters: Int32Array; pairs: Int32Array };

const MAX_TOKEN = 60;

/** The tokens in order of length, with their masks beside them, so that a scan runs straight through memory. */
function groupByLength(
  size: number,
  length: (token: number) => number,
  chars: Uint16Array,
  charStarts: Uint32Array,
): ByLength {
  const starts = new Uint32Array(MAX_TOKEN + 2);
  for (let token = 0; token < size; token += 1) {
    const slot = Math.min(MAX_TOKEN, length(token)) + 1;
    starts[slot] = (starts[slot] ?? 0) + 1;
  }
  for (let slot = 1; slot < starts.length; slot += 1)
    starts[slot] = (starts[slot] ?? 0) + (starts[slot - 1] ?? 0);
  const next = starts.slice();
  const tokens = new Uint32Array(size);
  const letters = new Int32Array(size);
  const pairs = new Int32Array(size);
  for (let token = 0; token < size; token += 1) {
    const slot = Math.min(MAX_TOKEN, length(token));
    const at = next[slot] ?? 0;
    next[slot] = at + 1;
    tokens[at] = token;
    letters[at] = letterMask(chars, charStarts[token] ?? 0, length(token));
    pairs[at] = pairMask(chars, charStarts[token] ?? 0, length(token));
  }
  return { starts, tokens, letters, pairs };
}
