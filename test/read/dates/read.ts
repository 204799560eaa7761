import type { DateMention } from '../../../src/facts/schema.ts';
import { articleOf } from '../../../src/read/article.ts';
import { findDates } from '../../../src/read/dates/dates.ts';
import { cutText } from '../../../src/read/text.ts';

/** The dates of a text published on a day. */
export function datesIn(text: string, published: string): DateMention[] {
  const { article, text: whole } = articleOf('a', `date ${published}\n${text}`);
  return findDates(cutText(article, whole));
}

/** "expression = value" for each date of a text. */
export const valuesIn = (text: string, published: string): string[] =>
  datesIn(text, published).map(({ quote, value }) => `${quote.text} = ${value}`);
