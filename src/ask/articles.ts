import type { Line, Span } from '../facts/answer.ts';
import type { Article, Facts } from '../facts/schema.ts';
import { counted, note } from '../facts/wording.ts';
import { type Desk, shownFacts, titleOf } from './desk.ts';

/** Articles read for one answer that is about no person: the newest ones, so that an answer comes at once from any store. */
const ARTICLES_MAX = 500;

/** The facts of the newest articles. */
export const newestFacts = (desk: Desk, count = ARTICLES_MAX): Facts[] =>
  desk.snapshot.articles
    .slice(0, count)
    .map((article) => shownFacts(desk, article.id))
    .filter((facts) => facts !== undefined);

/** Says so where a store is larger than what was read for an answer. */
export const newestOnly = (desk: Desk): Line[] =>
  desk.snapshot.articles.length > ARTICLES_MAX ? [note('newestOnly', counted(ARTICLES_MAX, 'article'))] : [];

export const titleSpan = (article: Article): Span => ({ kind: 'title', text: titleOf(article) });

/** An article and how much was found in it. */
export const articleLine = ({ article, people, dates, charges, claims }: Facts): Line =>
  note(
    'article',
    titleSpan(article),
    counted(people.length, 'person'),
    counted(dates.length, 'date'),
    counted(charges.length, 'charge'),
    counted(claims.length, 'claim'),
  );
