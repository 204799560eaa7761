import { clipText } from '../facts/clip.ts';
import { formatDate } from '../facts/date.ts';
import { oneLine, showInvisible } from '../facts/visible.ts';
import type { NameMatch } from '../lookup/lookup.ts';
import { newestFacts } from './articles.ts';
import { type Desk, findArticle, titleOf } from './desk.ts';
import { askedOf, CHOICES_MAX } from './people.ts';

/** What autocomplete is about. */
export type SuggestKind = 'person' | 'article' | 'about';

/** A choice of autocomplete: what is shown and what is sent, 1 to 100 characters each. */
export type Suggestion = { name: string; value: string };

/** Discord's limit for both (Application Commands, "Application Command Option Choice Structure"). */
const TEXT_MAX_LENGTH = 100;

/** What autocomplete offers for what was typed so far: at most 25, best first, each name and value once. */
export function suggest(kind: SuggestKind, typed: string, desk: Desk): Suggestion[] {
  const all =
    kind === 'article'
      ? suggestArticles(typed, desk)
      : kind === 'person'
        ? suggestPeople(typed, desk)
        : [...suggestDates(typed, desk), ...suggestPeople(typed, desk)];
  const values = new Set<string>();
  const offered = all
    .filter(({ value }) => value.length <= TEXT_MAX_LENGTH && value.trim() !== '')
    .filter(({ value }) => !values.has(value) && values.add(value))
    .slice(0, CHOICES_MAX);
  return numbered(offered);
}

/** Room for " #25" behind a name. */
const NUMBER_LENGTH = 4;

/** Names as Discord takes them; equal ones are numbered. */
function numbered(offered: readonly Suggestion[]): Suggestion[] {
  const seen = new Map<string, number>();
  return offered.map(({ name, value }) => {
    const text = clipText(showInvisible(oneLine(name)), TEXT_MAX_LENGTH - NUMBER_LENGTH).text;
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return { name: count === 1 ? text : `${text} #${count}`, value };
  });
}

function suggestPeople(typed: string, desk: Desk): Suggestion[] {
  const matches = desk.lookup
    .suggestPeople(typed, CHOICES_MAX)
    .filter(({ person }) => askedOf(desk, person) !== undefined);
  const called = new Map<string, number>();
  for (const { person } of matches) called.set(person.name, (called.get(person.name) ?? 0) + 1);
  return matches.map((match) => personSuggestion(match, (called.get(match.person.name) ?? 0) > 1, desk));
}

/** A name that stands for several people is told apart by its newest article, and sends the key. */
function personSuggestion({ person }: NameMatch, isShared: boolean, desk: Desk): Suggestion {
  const [newest] = person.records;
  const article = isShared && newest ? findArticle(desk, newest.article) : undefined;
  const name = article
    ? `${person.name} (${titleOf(article)})`
    : isShared && newest === undefined
      ? `${person.name} (the desk’s notes)`
      : person.name;
  const found = desk.lookup.findPerson(person.name);
  const isClear = found.outcome === 'found' && found.match.person.key === person.key;
  return { name, value: isClear && person.name.length <= TEXT_MAX_LENGTH ? person.name : person.key };
}

const suggestArticles = (typed: string, desk: Desk): Suggestion[] =>
  desk.lookup.suggestArticles(typed, CHOICES_MAX).flatMap((id) => {
    const article = findArticle(desk, id);
    return article ? [{ name: titleOf(article), value: article.id }] : [];
  });

/** Half of the choices at most are dates, so that people are offered too. */
const DATES_MAX = 12;

/** Articles whose dates are offered: autocomplete has to come at once from any store. */
const DATED_ARTICLES_MAX = 100;

const datesOfSnapshot = new WeakMap<Desk['snapshot'], Suggestion[]>();

/** The dates of the newest articles, gathered once for a snapshot. */
function datesOf(desk: Desk): Suggestion[] {
  const known = datesOfSnapshot.get(desk.snapshot);
  if (known) return known;
  const facts = newestFacts(desk, DATED_ARTICLES_MAX);
  const values = new Set(facts.flatMap(({ dates }) => dates.map((date) => date.value)));
  const found = [...values].map((value) => ({ name: formatDate(value), value }));
  datesOfSnapshot.set(desk.snapshot, found);
  return found;
}

/** Dates of the newest articles of which what was typed is a beginning. */
function suggestDates(typed: string, desk: Desk): Suggestion[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [];
  return datesOf(desk)
    .filter(({ name, value }) => name.toLowerCase().startsWith(wanted) || value.startsWith(wanted))
    .slice(0, DATES_MAX);
}
