import { type ArticleText, FACTS_VERSION, type Facts } from '../facts/schema.ts';
import { findDates } from './dates/dates.ts';
import { cutText } from './text.ts';

/** Reads an article: everything in the result stands verbatim in its text. Pure, no I/O. */
export function readArticle({ article, text }: ArticleText): Facts {
  const read = cutText(article, text);
  const dates = findDates(read);
  return {
    version: FACTS_VERSION,
    article,
    people: [],
    groups: [],
    relations: [],
    dates,
    events: [],
    charges: [],
    claims: [],
  };
}
