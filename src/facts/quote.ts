import { z } from 'zod';

/** An article's id: the slug that its file is named after ("2025-02-28-mexico-sends-prisoners"). */
export const articleIdSchema = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an article id is a slug: a-z, 0-9 and single hyphens');

/** Verbatim words of one article; `start` and `end` are UTF-16 offsets into the article's text as it was given. */
export const quoteSchema = z
  .strictObject({
    article: articleIdSchema,
    start: z.int().nonnegative(),
    end: z.int().positive(),
    text: z.string().min(1),
  })
  .refine((quote) => quote.end - quote.start === quote.text.length, 'a quote is as long as its offsets say');

export type Quote = z.infer<typeof quoteSchema>;

/** The quote of `article` from `start` to `end` (UTF-16 offsets). Throws a RangeError where that is no slice of the text. */
export function quoteOf(article: { id: string; text: string }, start: number, end: number): Quote {
  if (start < 0 || end > article.text.length || start >= end) {
    throw new RangeError(`no slice ${start}..${end} in an article of ${article.text.length} characters`);
  }
  return { article: article.id, start, end, text: article.text.slice(start, end) };
}

/** Whether `quote` is, to the letter, what stands at its offsets in `text`. */
export function isVerbatim(quote: Quote, text: string): boolean {
  return text.slice(quote.start, quote.end) === quote.text;
}
