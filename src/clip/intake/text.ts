import { removeInvisible } from '../../facts/visible.ts';
import { TEXT_MAX_LENGTH, WORDS_MIN } from './limits.ts';
import { RefusedError } from './refusal.ts';

/**
 * Text as it is kept: line ends are "\n", and characters that are not seen (direction marks, zero-width ones) are taken
 * out, since they can hide a name or turn a sentence around. Throws a RefusedError where it is empty, too long or not
 * English. `removed` is how many were taken out.
 */
export function cleanText(given: string): { text: string; removed: number } {
  if (given.length > TEXT_MAX_LENGTH * 2) throw new RefusedError('clipLong');
  const spaced = given
    .toWellFormed()
    .replace(/\r\n?|[\f\v\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ');
  const { text: seen, removed } = removeInvisible(spaced);
  const text = seen
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (text.length > TEXT_MAX_LENGTH) throw new RefusedError('clipLong');
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < WORDS_MIN) throw new RefusedError('clipEmpty');
  if (!isEnglish(words)) throw new RefusedError('clipNotEnglish');
  return { text, removed };
}

/** Words that make up a quarter of English prose and hardly any of another language's. */
const ENGLISH = new Set(
  'the of and to was is were are that for with by from at his her he she they it its this which who have has had been not but said on be their will would after before about'.split(
    ' ',
  ),
);
/** Much less than any English article has, more than a text in another language with some English in it. */
const ENGLISH_MIN_SHARE = 0.12;

const isEnglish = (words: readonly string[]): boolean =>
  words.filter((word) => ENGLISH.has(word)).length >= words.length * ENGLISH_MIN_SHARE;
