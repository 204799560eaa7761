import { isSuffix } from '../fold.ts';
import { type Asked, type Link, linkOf } from './asked.ts';
import type { NameTable } from './nameTable.ts';
import { PARTICLES } from './nameWords.ts';

/** A typed token (its place) with the token of the name (where it stands) that it was taken for. */
type Pair = { place: number; at: number; link: Link; similarity: number };

/** What was typed laid beside a name, each token used once. */
export type Alignment = {
  name: number;
  tokens: Uint32Array;
  /** In the order of what was typed. */
  pairs: Pair[];
  /** Typed tokens that the name has not. */
  unmatched: Asked[];
  /** Tokens of the name that were not typed. */
  rest: Uint32Array;
  inOrder: boolean;
  /** 0 to 1. */
  score: number;
};

/** How likeness counts: two tokens half alike are worth less than half. */
const SHARPNESS = 1.5;
/** What the words of a name that were not typed can take off: short forms are how people are called. */
const SHARE_OF_NAME = 0.12;
const OTHER_ORDER = 0.98;
/** What is left of a score where the names contradict each other, or each has a word of its own. */
const CONTRADICTION = 0.7;
const RIVAL = 0.85;
/** What a typed initial, and a typed middle name, weigh where the name has none. */
const INITIAL_WEIGHT = 0.4;
const MIDDLE_SHARE = 0.5;

/** Lays what was asked beside a name; undefined where they have nothing in common. */
export function align(table: NameTable, asked: readonly Asked[], name: number): Alignment | undefined {
  const tokens = table.nameTokenIds.subarray(table.nameStarts[name] ?? 0, table.nameStarts[name + 1] ?? 0);
  const pairs = pairUp(table, asked, tokens);
  if (pairs.length === 0) return undefined;
  const typedPlaces = new Set(pairs.map((pair) => pair.place));
  const namePlaces = new Set(pairs.map((pair) => pair.at));
  const unmatched = asked.filter((_token, place) => !typedPlaces.has(place));
  const rest = tokens.filter((_token, at) => !namePlaces.has(at));
  const inOrder = pairs.every((pair, index) => index === 0 || pair.at > (pairs[index - 1]?.at ?? -1));

  let score = coverage(table, asked, tokens, pairs);
  if (!inOrder) score *= OTHER_ORDER;
  if (isContradiction(table, unmatched, rest)) score *= CONTRADICTION;
  else if (isRival(table, unmatched, rest)) score *= RIVAL;
  return { name, tokens, pairs, unmatched, rest, inOrder, score: Math.min(1, score) };
}

/** Pairs tokens, each used once: the surest first, and among equals those that keep the order. */
function pairUp(table: NameTable, asked: readonly Asked[], tokens: Uint32Array): Pair[] {
  const possible: Pair[] = [];
  for (const [place, token] of asked.entries()) {
    for (const [at, other] of tokens.entries()) {
      const link = linkOf(table, token, other);
      if (link) possible.push({ place, at, ...link });
    }
  }
  possible.sort(
    (one, other) => other.similarity - one.similarity || one.place - other.place || one.at - other.at,
  );
  const pairs: Pair[] = [];
  for (const pair of possible) {
    if (pairs.every(({ place, at }) => place !== pair.place && at !== pair.at)) pairs.push(pair);
  }
  return pairs.sort((one, other) => one.place - other.place);
}

/** How much of what was typed, and with less weight of the name, is in the pairs. */
function coverage(
  table: NameTable,
  asked: readonly Asked[],
  tokens: Uint32Array,
  pairs: readonly Pair[],
): number {
  let covered = 0;
  let typedWeight = 0;
  for (const [place, token] of asked.entries()) {
    const pair = pairs.find((one) => one.place === place);
    if (pair) {
      const weight = table.rarity(tokens[pair.at] ?? 0);
      typedWeight += weight;
      covered += weight * pair.similarity ** SHARPNESS;
      continue;
    }
    const isMiddle = place > 0 && place < asked.length - 1;
    typedWeight += weightOfTyped(table, token) * (isMiddle ? MIDDLE_SHARE : 1);
  }
  let nameWeight = 0;
  for (const token of tokens) nameWeight += table.rarity(token);
  return (covered / typedWeight) * (1 - SHARE_OF_NAME + SHARE_OF_NAME * (covered / nameWeight));
}

function weightOfTyped(table: NameTable, token: Asked): number {
  if (token.typed.codes.length === 1) return INITIAL_WEIGHT;
  return token.exact >= 0 ? table.rarity(token.exact) : 1;
}

/** Each side has a word that the other has not: rather another person than the same with more of the name. */
function isRival(table: NameTable, unmatched: readonly Asked[], rest: Uint32Array): boolean {
  return (
    unmatched.some(({ typed }) => typed.codes.length > 1 && !PARTICLES.has(typed.folded)) &&
    rest.some((token) => table.vocabulary.length(token) > 1 && !table.isParticle(token))
  );
}

/** A Jr. for a Sr., a middle K for a middle R, one number for another: what is left on both sides cannot be one person's. */
function isContradiction(table: NameTable, unmatched: readonly Asked[], rest: Uint32Array): boolean {
  if (unmatched.length === 0 || rest.length === 0) return false;
  const left = [...rest].map((token) => table.vocabulary.text(token));
  return unmatched.some(({ typed: { folded } }) =>
    left.some(
      (other) =>
        (isSuffix(folded) && isSuffix(other)) ||
        (folded.length === 1 && other.length === 1) ||
        (/\d/.test(folded) && /\d/.test(other)),
    ),
  );
}
