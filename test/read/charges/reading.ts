import { articleOf } from '../../../src/read/article.ts';
import { findLegal, type Legal } from '../../../src/read/charges/legal.ts';
import { findDates } from '../../../src/read/dates/dates.ts';
import { findPeople, type People } from '../../../src/read/people/people.ts';
import { cutText } from '../../../src/read/text.ts';

/** A text of a Thursday, read whole: its people and what it says of charges. */
export function readLegal(body: string, published = '2026-03-05'): Legal & { people: People; text: string } {
  const { article, text } = articleOf('tried', `date ${published}\n${body}`);
  const read = cutText(article, text);
  const people = findPeople(read);
  return { ...findLegal(read, people, findDates(read)), people, text };
}

/** Every charge as a line: "john-smith | murder | charged 2026-03-03, convicted". */
export function ledger(body: string, published?: string): string[] {
  return readLegal(body, published).charges.map(({ subject, offence, steps }) => {
    const told = steps.map(({ status, date }) => (date ? `${status} ${date.value}` : status));
    return `${subject.id} | ${offence.text.replace(/\s+/g, ' ')} | ${told.join(', ')}`;
  });
}
