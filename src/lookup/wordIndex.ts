import type { Article } from '../facts/schema.ts';
import type { Snapshot } from '../store/store.ts';
import { bareWord, foldWord, lostLetters, wordsOf } from './fold.ts';
import { inflectionKey } from './inflection.ts';

/** Letters from which on a word also finds what begins with it ("tarif": tariffs). */
export const MIN_PREFIX_LENGTH = 4;
/** New words that are looked through one by one before they are sorted in with the rest. */
const UNSORTED_MAX = 2_000;

/** A word that is asked for. */
export type AskedWord = { folded: string; lost: string | undefined; key: string };

/** A word of an article, folded; offsets in the text that it was cut from. */
export type FoldedWord = { folded: string; lost: string | undefined; start: number; end: number };

type Readable = Pick<Snapshot, 'articles' | 'text'>;

export type WordIndex = {
  /** The snapshot's articles that may have every word, newest first; whether they have is seen in their text. */
  articlesWith(snapshot: Readable, words: readonly AskedWord[]): Article[];
  /** Takes in an article, so that the first question need not. */
  take(snapshot: Readable, article: Article): void;
};

export function foldedWords(text: string): FoldedWord[] {
  return wordsOf(text).map((word) => {
    const bare = bareWord(word.text);
    return { folded: foldWord(bare), lost: lostLetters(bare), start: word.start, end: word.end };
  });
}

/**
 * Which words stand in which texts, over all snapshots that ask: a text is taken in once, whoever has it, so that a
 * new article costs no more than itself. It only says where to look: what is not in the asking snapshot is never given.
 */
export function createWordIndex(): WordIndex {
  /** Number of a text, by its checksum. */
  const texts = new Map<string, number>();
  const places = new Map<string, number[]>();
  let sorted: string[] = [];
  let unsorted: string[] = [];

  const take = (snapshot: Readable, { id, sha256 }: Article): void => {
    if (texts.has(sha256)) return;
    const text = snapshot.text(id);
    if (text === undefined) return;
    const place = texts.size;
    texts.set(sha256, place);
    const keys = new Set<string>();
    for (const { folded, lost } of foldedWords(text)) {
      keys.add(folded);
      keys.add(inflectionKey(folded));
      if (lost !== undefined) keys.add(lost);
    }
    for (const key of keys) {
      const known = places.get(key);
      if (known) known.push(place);
      else {
        places.set(key, [place]);
        unsorted.push(key);
      }
    }
  };

  const keysWith = (beginning: string): string[] => {
    if (unsorted.length > UNSORTED_MAX) {
      sorted = [...sorted, ...unsorted].sort();
      unsorted = [];
    }
    const keys = unsorted.filter((key) => key.startsWith(beginning));
    for (let at = firstFrom(sorted, beginning); sorted[at]?.startsWith(beginning); at += 1)
      keys.push(sorted[at] ?? '');
    return keys;
  };

  const placesOf = ({ folded, lost, key }: AskedWord): Set<number> => {
    const found = new Set<number>();
    const same = [folded, lost, key].filter((one) => one !== undefined);
    const keys = folded.length < MIN_PREFIX_LENGTH ? same : [...same, ...keysWith(folded)];
    for (const one of keys) for (const place of places.get(one) ?? []) found.add(place);
    return found;
  };

  return {
    take,
    articlesWith: (snapshot, words) => {
      for (const article of snapshot.articles) take(snapshot, article);
      const found = words.map(placesOf);
      return snapshot.articles.filter(({ sha256 }) => {
        const place = texts.get(sha256);
        return place !== undefined && found.every((those) => those.has(place));
      });
    },
  };
}

/** Place of the first of `sorted` that is not before `word`. */
function firstFrom(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
