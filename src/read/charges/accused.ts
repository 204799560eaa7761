import type { Word } from './words.ts';

/** Whom the words of one sentence accuse, before anything outside the sentence is asked. */
export type Accused =
  /** Named right there. */
  | { kind: 'person'; id: string; at: number }
  /** "he", "him", "his", "they". */
  | { kind: 'pronoun'; at: number; plural: boolean }
  /** "the defendant", "the accused", "both men", "all three": of how many, where it says so. */
  | { kind: 'defendant'; at: number; plural: boolean; count?: number }
  /** "the 40-year-old": the one of that age. */
  | { kind: 'aged'; at: number; age: number }
  /** "a Houston man", "two men": somebody the text may name later; `head` is their noun, where nothing stands behind it. */
  | {
      kind: 'unnamed';
      at: number;
      count: number | undefined;
      definite: boolean;
      head?: number;
      isBeside?: boolean;
    }
  /** "Smith and his wife": the `noun` of somebody named. */
  | { kind: 'kin'; at: number; of: string; noun: string }
  /** "the 29 prisoners", "the Morales family": words [at, to). */
  | { kind: 'group'; at: number; to: number; id: string }
  /** Nobody named here: the one of whom the clause before spoke ("and was sentenced", "after being convicted"). */
  | { kind: 'implied'; at: number };

/** Finds the group whose label covers the word at `at`. */
export type GroupAt = (at: number) => { id: string; from: number; to: number } | undefined;

/** Words [from, to) of a sentence between commas and conjunctions. */
export type Stretch = { from: number; to: number };

/** Whether a few words with capitals name a place: nobody's name. */
export const isPlace = (words: readonly Word[], { from, to }: Stretch): boolean =>
  to - from <= 3 &&
  words.slice(from, to).every((word) => word.mention === undefined && /^\p{Lu}/u.test(word.text));

/** Whether somebody is named in it. */
export const hasName = (words: readonly Word[], { from, to }: Stretch): boolean =>
  words.slice(from, to).some((word) => word.mention !== undefined);
