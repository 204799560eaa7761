import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleOf } from '../../src/read/article.ts';
import { readArticle } from '../../src/read/read.ts';
import { applyDecisions, parseDecisions } from '../../src/store/decisions.ts';
import type { Kept } from './support.ts';

const ID = '2025-02-28-mexico-sends-prisoners';
const dataOf = (path: string): string => readFileSync(join(import.meta.dirname, '../../data', path), 'utf8');

const { article, text } = articleOf(ID, dataOf(`articles/${ID}.txt`));

/** The shipped article as the reader reads it, with the editors' decisions. */
export const shipped: Kept = {
  facts: applyDecisions(readArticle({ article, text }), parseDecisions(ID, dataOf(`decisions/${ID}.json`))),
  text,
};
