import { type ArticleText, FACTS_VERSION, type Facts } from '../facts/schema.ts';
import { findLegal } from './charges/legal.ts';
import { findDates } from './dates/dates.ts';
import { findEvents } from './events/events.ts';
import { findPeople } from './people/people.ts';
import { cutText } from './text.ts';

/** Reads an article: everything in the result stands verbatim in its text. Pure, no I/O. */
export function readArticle({ article, text }: ArticleText): Facts {
  const read = cutText(article, text);
  const people = findPeople(read);
  const dates = findDates(read);
  const { groups, charges, claims, saidByAt } = findLegal(read, people, dates);
  return {
    version: FACTS_VERSION,
    article,
    people: people.people,
    groups,
    relations: people.relations,
    dates,
    events: findEvents(read, people, groups, dates, saidByAt),
    charges,
    claims,
  };
}
