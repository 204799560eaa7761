import { type ArticleText, FACTS_VERSION, type Facts, type NameForm, type SaidBy } from '../facts/schema.ts';
import { findLegal } from './charges/legal.ts';
import { findDates } from './dates/dates.ts';
import { findEvents } from './events/events.ts';
import { findPeople } from './people/people.ts';
import type { SecondReading } from './second/proposal.ts';
import { withSecondReading } from './second/second.ts';
import { cutText } from './text.ts';

/**
 * Reads an article: everything in the result stands verbatim in its text. With what a second reader proposed, the facts
 * have also what of it the article carries, marked; the rest is the same. Pure, no I/O.
 */
export function readArticle({ article, text }: ArticleText, second?: SecondReading): Facts {
  const read = cutText(article, text);
  const people = findPeople(read);
  const dates = findDates(read);
  const { groups, charges, claims, saidByAt } = findLegal(read, people, dates);
  const facts: Facts = {
    version: FACTS_VERSION,
    article,
    people: people.people.map((person) => ({
      ...person,
      forms: person.forms.map((form) => withSource(form, saidByAt)),
    })),
    groups,
    relations: people.relations,
    dates,
    events: findEvents(read, people, groups, dates, saidByAt),
    charges,
    claims,
  };
  return second ? withSecondReading({ facts, read, people, dates }, second) : facts;
}

/** A code name or nickname with who gives it, where that is not the outlet. */
function withSource(form: NameForm, saidByAt: (start: number, end: number) => SaidBy): NameForm {
  if (form.saidBy || form.kind === 'full' || form.kind === 'short') return form;
  const saidBy = saidByAt(form.quote.start, form.quote.end);
  return saidBy.kind === 'outlet' ? form : { ...form, saidBy };
}
