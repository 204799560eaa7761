import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildNameIndex } from '../../src/lookup/names/nameIndex.ts';

/** Two names, and whether an annotator took them for one. */
export type NamePair = { schema: string; one: string; other: string; isMatch: boolean; note: string };

type Count = { right: number; found: number; wanted: number };

/** From here on two names are taken for one. */
const SAME_NAME_SCORE = 0.55;

/**
 * How alike two names are, 0 to 1, by the index behind every lookup: each is looked up among nothing but the other,
 * and the two likenesses are multiplied, so that what only one of them has counts twice.
 */
export function likenessOf(one: string, other: string): number {
  const score = (typed: string, text: string): number =>
    buildNameIndex([{ text, owner: 0, kind: 'full' }]).search(typed, { limit: 1 })[0]?.score ?? 0;
  return score(one, other) * score(other, one);
}

/** Pairs of every cases.csv in a folder whose columns are those of OpenSanctions' name bench. */
export function readPairs(folder: string): NamePair[] {
  return globSync('**/cases.csv', { cwd: folder }).flatMap((file) => {
    const [head = [], ...rows] = parseCsv(readFileSync(join(folder, file), 'utf8'));
    const column = (name: string): number => head.indexOf(name);
    if (column('name1') < 0 || column('is_match') < 0) return [];
    return rows
      .filter((row) => row.length === head.length)
      .map((row) => ({
        schema: row[column('schema')] ?? '',
        one: row[column('name1')] ?? '',
        other: row[column('name2')] ?? '',
        isMatch: row[column('is_match')] === 'true',
        note: row[column('notes')] ?? '',
      }));
  });
}

/** Precision, recall and F1 of likeness from `threshold` on. */
export function scorePairs(
  pairs: readonly NamePair[],
  threshold = SAME_NAME_SCORE,
): { precision: number; recall: number; f1: number; wrong: NamePair[] } {
  const count: Count = { right: 0, found: 0, wanted: 0 };
  const wrong: NamePair[] = [];
  for (const pair of pairs) {
    const isFound = likenessOf(pair.one, pair.other) >= threshold;
    if (isFound) count.found += 1;
    if (pair.isMatch) count.wanted += 1;
    if (isFound && pair.isMatch) count.right += 1;
    if (isFound !== pair.isMatch) wrong.push(pair);
  }
  const precision = count.right / count.found;
  const recall = count.right / count.wanted;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), wrong };
}

/** Rows of a CSV file (RFC 4180). */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const cell of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    row.push(cell[1]?.replaceAll('""', '"') ?? cell[2] ?? '');
    if (cell[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

function main(folder: string | undefined): void {
  const pairs = folder === undefined ? [] : readPairs(folder);
  if (pairs.length === 0) {
    process.stdout.write(
      'No name pairs: give a folder with a checkout of opensanctions/nomenklatura or opensanctions/rigour.\n',
    );
    return;
  }
  for (const [label, chosen] of [
    ['people', pairs.filter(({ schema }) => schema === 'Person')],
    ['all, companies and ships with them', pairs],
  ] as const) {
    const { precision, recall, f1, wrong } = scorePairs(chosen);
    const figures = [precision, recall, f1].map((figure) => figure.toFixed(3)).join('  ');
    process.stdout.write(`${label}: ${chosen.length} pairs, precision, recall, F1: ${figures}\n`);
    if (!process.argv.includes('--wrong')) continue;
    for (const { one, other, isMatch, note } of wrong) {
      const likeness = likenessOf(one, other).toFixed(2);
      process.stdout.write(
        `  ${isMatch ? 'missed' : 'taken for one'} ${likeness}: ${one} | ${other} (${note})\n`,
      );
    }
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv[2]);
