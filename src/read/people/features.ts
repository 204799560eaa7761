import { byWord } from '../byWord.ts';
import type { Token } from '../text.ts';
import { givenRank, plain, surnameRank } from './census.ts';
import { COMMON, HUMAN_VERBS, PARTICLES, PLACES, RELATIONS, THING_HEADS, TITLES } from './words.ts';

/** What a token can be: no name, or a part of the name of a person, place, body or other thing. */
export const TAGS = ['other', 'person', 'place', 'body', 'thing'] as const;
export type Tag = (typeof TAGS)[number];

/** Features are hashed into so many rows of weights; a power of two. */
export const ROWS = 1 << 18;

/** What of a token enters features, as numbers. */
type Facets = { word: number; shape: number; prefix: number; suffix: number; short: number; lists: number };

const EDGE: Facets = { word: 1, shape: 1, prefix: 1, suffix: 1, short: 1, lists: 1 };

/** Whether a token can be a part of a name at all: only those that begin with a capital letter are tagged. */
function isTagged({ text }: Pick<Token, 'text'>): boolean {
  const [first = ''] = text;
  return first !== first.toLowerCase();
}

/**
 * The rows of weights that each token which can be a part of a name switches on, apart from those that need the
 * tags before it. The tagger and its training share this, so a change here asks for new training.
 */
export function featuresOf(tokens: readonly Pick<Token, 'text'>[]): (number[] | undefined)[] {
  const facets = tokens.map(({ text }, index) => (index === 0 ? opening(facetsOf(text)) : facetsOf(text)));
  const at = (index: number): Facets => facets[index] ?? EDGE;
  return tokens.map((token, i) => {
    if (!isTagged(token)) return undefined;
    const [two, one, own, next, after] = [at(i - 2), at(i - 1), at(i), at(i + 1), at(i + 2)];
    return [
      row(0, 0),
      row(1, own.word),
      row(2, own.shape),
      row(3, own.prefix),
      row(4, own.suffix),
      row(5, own.short),
      row(6, own.lists),
      row(7, one.word),
      row(8, next.word),
      row(9, two.word),
      row(10, after.word),
      row(11, one.lists),
      row(12, next.lists),
      row(13, mix(one.shape, own.shape)),
      row(14, mix(own.shape, next.shape)),
      row(15, mix(one.lists, own.lists)),
      row(16, mix(own.lists, next.lists)),
      row(17, mix(mix(one.lists, own.lists), next.lists)),
      row(18, mix(one.word, own.lists)),
      row(19, mix(next.word, own.lists)),
      row(20, mix(two.lists, mix(one.lists, own.lists))),
      row(21, mix(next.lists, mix(after.lists, own.lists))),
      row(22, one.suffix),
      row(23, next.suffix),
      row(24, i === 0 ? 1 : 2),
    ];
  });
}

/** The rows that the two tags before a token switch on. */
export function tagFeaturesOf(previous: number, before: number, lists: number): [number, number, number] {
  return [row(40, previous + 1), row(41, mix(previous + 1, before + 1)), row(42, mix(previous + 1, lists))];
}

const facetsOf = byWord((text): Facets => {
  const word = plain(text);
  return {
    word: hash(/\d/.test(word) ? word.replace(/\d/g, '0') : word),
    shape: hash(shapeOf(text)),
    prefix: hash(word.slice(0, 3)),
    suffix: hash(word.slice(-3)),
    short: hash(word.slice(-2)),
    lists: listsOf(text, word),
  };
});

/** The first word of a sentence has a capital anyway: its shape is another. */
const opening = (facets: Facets): Facets => ({ ...facets, shape: facets.shape + 1 });

/** "Xx", "XX", "x", "0", ...: capitals, small letters, digits and marks, each run as one. */
function shapeOf(text: string): string {
  return text
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{L}/gu, (letter) => (letter === 'X' ? 'X' : 'x'))
    .replace(/\d/g, '0')
    .replace(/X{2,}/g, 'XX')
    .replace(/x+/g, 'x')
    .replace(/0+/g, '0')
    .slice(0, 8);
}

/** In which of the lists a word stands, as bits, with its case. */
function listsOf(text: string, word: string): number {
  if (!/^\p{L}/u.test(text)) return hash(text.slice(0, 1)) | 1;
  const capital = /^\p{Lu}/u.test(text);
  const given = capital ? tier(givenRank(text), 300, 1500) : 0;
  const family = capital ? tier(surnameRank(text), 1500, 8000) : 0;
  return (
    (given | (family << 2)) * 512 +
    (capital ? 256 : 0) +
    (TITLES.has(word) ? 128 : 0) +
    (THING_HEADS.has(word) ? 64 : 0) +
    (COMMON.has(word) ? 32 : 0) +
    (PLACES.has(word) ? 16 : 0) +
    (HUMAN_VERBS.has(word) ? 8 : 0) +
    (RELATIONS.has(word) ? 4 : 0) +
    (PARTICLES.has(word) ? 2 : 0)
  );
}

function tier(rank: number | undefined, high: number, middle: number): number {
  if (rank === undefined) return 0;
  if (rank < high) return 3;
  return rank < middle ? 2 : 1;
}

/** FNV-1a over UTF-16 code units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

function mix(a: number, b: number): number {
  return (Math.imul(a ^ (b >>> 15), 0x85ebca6b) ^ Math.imul(b + 0x9e3779b9, 0xc2b2ae35)) >>> 0;
}

function row(kind: number, value: number): number {
  let mixed = Math.imul(value ^ Math.imul(kind + 1, 0x9e3779b1), 0x85ebca6b);
  mixed ^= mixed >>> 15;
  return (Math.imul(mixed, 0xc2b2ae35) >>> 7) & (ROWS - 1);
}
