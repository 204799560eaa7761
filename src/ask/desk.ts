import type { Line, Span } from '../facts/answer.ts';
import { formatDate } from '../facts/date.ts';
import { qualifierBefore } from '../facts/qualifier.ts';
import type { Quote } from '../facts/quote.ts';
import type { Article, Facts, Person, Review, SaidBy, Subject } from '../facts/schema.ts';
import { attributionSpans, readerSpans } from '../facts/wording.ts';
import type { KnownPerson, Lookup } from '../lookup/lookup.ts';
import type { Snapshot } from '../store/store.ts';
import { withoutProtected } from './protect.ts';

/** A command as /help tells it; the commands' literals fit. */
export type CommandHelp = {
  name: string;
  description: string;
  example?: string;
  options?: readonly { name: string; description: string; required?: boolean }[];
};

/** What an answer is made from: the store at one moment, its names, the time, and the commands for /help. */
export type Desk = {
  snapshot: Snapshot;
  lookup: Lookup;
  now: Date;
  commands: readonly CommandHelp[];
};

/** One person in one article. */
export type PersonRecord = { facts: Facts; person: Person };

/** An article's facts without anything about protected people; undefined where there is no such article. */
export function shownFacts(desk: Desk, article: string): Facts | undefined {
  const facts = desk.snapshot.facts(article);
  return facts && withoutProtected(facts);
}

/** A known person's records, newest article first; none for a protected person. */
export function recordsOf(desk: Desk, known: KnownPerson): PersonRecord[] {
  const records: PersonRecord[] = [];
  for (const { article, person: id } of known.records) {
    if (desk.snapshot.facts(article)?.people.find((one) => one.id === id)?.protected) return [];
    const facts = shownFacts(desk, article);
    const person = facts?.people.find((one) => one.id === id);
    if (facts && person) records.push({ facts, person });
  }
  return records;
}

/** A person's name as it should be spelled, else as printed. */
export const spelled = (person: Person): string => person.repaired ?? person.name;

/** The name of a person of `facts`; undefined for one that is not shown. */
export function nameIn(facts: Facts, id: string): string | undefined {
  const person = facts.people.find((one) => one.id === id);
  return person && spelled(person);
}

/** Whether a subject is `person`. */
export const isPerson = (subject: Subject, person: Person): boolean =>
  subject.kind === 'person' && subject.id === person.id;

/** The groups of `facts` of which the article says that `person` is one. */
export const groupsOf = (facts: Facts, person: Person) =>
  facts.groups.filter((group) => group.members.some((member) => member.person === person.id));

/** A claim as a line: what is said, who said it, as of when, who proposed it, and the quote that it rests on. */
export function claimLine(
  spans: Span[],
  from: {
    saidBy: SaidBy;
    asOf?: string;
    quote: Quote;
    article: Article;
    review?: Review | undefined;
    reader?: 'second' | undefined;
  },
): Line {
  const { saidBy, asOf, quote, article, review } = from;
  const by = [...attributionSpans(saidBy, article, asOf), ...readerSpans(from)];
  return { spans, by, quote, ...reviewOf([{ review }]) };
}

/** Whether facts that one line tells were all confirmed, and by whom; and the keys by which they can be decided on. */
export function reviewOf(
  told: readonly { review?: Review | undefined }[],
): Pick<Line, 'unchecked' | 'checked' | 'facts'> {
  const reviews = told.flatMap(({ review }) => review ?? []);
  const checked = reviews[0]?.checked;
  const isChecked = reviews.length === told.length && reviews.every((review) => review.checked);
  return {
    ...(isChecked && checked ? { unchecked: false, checked } : { unchecked: true }),
    ...(reviews.length > 0 ? { facts: reviews.map(({ key }) => key) } : {}),
  };
}

export const OUTLET: SaidBy = { kind: 'outlet' };

/** How an article is called: publisher, title (its id where it has none) and day. */
export function titleOf(article: Article): string {
  const title =
    article.title === undefined ? article.id.replace(/^\d{4}-\d{2}-\d{2}-/, '') : `“${article.title}”`;
  const publisher = article.publisher === undefined ? '' : `${article.publisher}, `;
  return `${publisher}${title}, ${formatDate(article.published)}`;
}

/** Longest article id that a custom_id holds beside two offsets and a page. */
const REFERENCE_MAX_LENGTH = 56;

/** A name for an article that fits into a custom_id: its id, else the beginning of its hash. */
export const articleRef = (article: Article): string =>
  article.id.length <= REFERENCE_MAX_LENGTH ? article.id : `~${article.sha256.slice(0, 20)}`;

/** The article of an id or a reference. */
export function findArticle(desk: Desk, reference: string): Article | undefined {
  return desk.snapshot.articles.find((one) => one.id === reference || articleRef(one) === reference);
}

/**
 * Words of a fact as they stand in its quote, with what qualifies them there ("former", "not"). Only the spaces between
 * them may differ (a line break); undefined where they do not stand there: what is not verbatim is not said.
 */
export function findVerbatim(quote: Quote, text: string): Span | undefined {
  const pattern = text
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  const found = new RegExp(pattern).exec(quote.text);
  if (!found || found[0] === '') return undefined;
  const from = found.index - qualifierBefore(quote.text, found.index);
  return { kind: 'verbatim', text: quote.text.slice(from, found.index + found[0].length) };
}
