import { createHash } from 'node:crypto';
import { daySchema } from '../facts/date.ts';
import { articleIdSchema } from '../facts/quote.ts';
import type { ArticleText } from '../facts/schema.ts';

/** The head of an article's file: "date 2025-02-28", with a line or a space behind it. */
const HEAD = /^\s*date[ \t]*:?[ \t]*(\d{4}-\d{2}-\d{2})(?![\d-])\s*/i;

/** A text that cannot be taken as an article; the message says what to do. */
export class ArticleError extends Error {}

/**
 * The article of a file: `id` is the file's name without ".txt", `raw` what the file holds, kept unchanged, so
 * that offsets are UTF-16 code units of the file. The published day is the head's ("date YYYY-MM-DD"), else the
 * one that the id begins with. Throws an ArticleError where the id is no slug or no day is found.
 */
export function articleOf(id: string, raw: string): ArticleText {
  if (!articleIdSchema.safeParse(id).success) {
    throw new ArticleError(
      `"${id}" cannot be an article's id: name the file with a-z, 0-9 and single hyphens, at most 100 characters.`,
    );
  }
  const head = HEAD.exec(raw);
  const published = head?.[1] ?? /^\d{4}-\d{2}-\d{2}(?=-|$)/.exec(id)?.[0];
  if (published === undefined) {
    throw new ArticleError(
      `${id} has no publication date: begin the text with a line "date YYYY-MM-DD", or its name with that day.`,
    );
  }
  if (!daySchema.safeParse(published).success) {
    throw new ArticleError(`${id} has a publication date that is no day of the calendar: ${published}.`);
  }
  const bodyStart = head?.[0].length ?? 0;
  if (raw.slice(bodyStart).trim() === '') throw new ArticleError(`${id} has no text behind its date.`);
  const sha256 = createHash('sha256').update(raw, 'utf8').digest('hex');
  return { article: { id, published, sha256, bodyStart }, text: raw };
}
