import type { Token } from '../text.ts';
import { featuresOf, ROWS, TAGS, tagFeaturesOf } from './features.ts';
import model from './model.json' with { type: 'json' };

let weights: Int8Array | undefined;

/** The weights, unpacked when the first text is read. */
function load(): Int8Array {
  weights ??= unpacked(Buffer.from(model.rows, 'base64'), Buffer.from(model.weights, 'base64'));
  return weights;
}

/** A table of all rows from the few that have weights: one bit a row says which, then their weights one after another. */
function unpacked(present: Uint8Array, packed: Uint8Array): Int8Array {
  const table = new Int8Array(ROWS * TAGS.length);
  let from = 0;
  for (let row = 0; row < ROWS; row += 1) {
    if (((present[row >> 3] ?? 0) & (1 << (row & 7))) === 0) continue;
    table.set(packed.subarray(from, from + TAGS.length), row * TAGS.length);
    from += TAGS.length;
  }
  return table;
}

/**
 * For each token, how far "part of a person's name" is ahead of the best other tag (about -100 to 100); 0 where a
 * token is written like no name.
 */
export function personMargins(tokens: readonly Pick<Token, 'text'>[]): number[] {
  return scoresOf(tokens, load()).map((scores) => {
    if (!scores) return 0;
    const [other = 0, person = 0, ...rest] = scores;
    return (person - Math.max(other, ...rest)) * model.scale;
  });
}

/** Scores of each tag for each token that can be a part of a name, tags chosen from left to right. */
export function scoresOf(
  tokens: readonly Pick<Token, 'text'>[],
  table: ArrayLike<number>,
): (number[] | undefined)[] {
  const features = featuresOf(tokens);
  let previous = 0;
  let before = 0;
  return features.map((rows) => {
    const scores = rows && sum(rows, tagFeaturesOf(previous, before, rows[6] ?? 0), table);
    before = previous;
    previous = scores ? best(scores) : 0;
    return scores;
  });
}

/** The weights of the rows, added up for each tag. */
export function sum(own: readonly number[], ofTags: readonly number[], table: ArrayLike<number>): number[] {
  const scores = TAGS.map(() => 0);
  for (const rows of [own, ofTags]) {
    for (const row of rows) {
      const from = row * TAGS.length;
      for (let tag = 0; tag < TAGS.length; tag += 1)
        scores[tag] = (scores[tag] ?? 0) + (table[from + tag] ?? 0);
    }
  }
  return scores;
}

/** The index of the highest score; the first of equals. */
export function best(scores: readonly number[]): number {
  let index = 0;
  for (let tag = 1; tag < scores.length; tag += 1) {
    if ((scores[tag] ?? 0) > (scores[index] ?? 0)) index = tag;
  }
  return index;
}

/** The number of weights of a model. */
export const WEIGHTS = ROWS * TAGS.length;
