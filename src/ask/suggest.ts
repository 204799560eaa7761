import { clipText } from '../facts/clip.ts';
import { formatDate } from '../facts/date.ts';
import type { NameMatch } from '../lookup/lookup.ts';
import { newestFacts } from './articles.ts';
import { type Desk, findArticle, recordsOf, titleOf } from './desk.ts';
import { CHOICES_MAX } from './people.ts';

/** What autocomplete is about. */
export type SuggestKind = 'person' | 'article' | 'about';

/** A choice of autocomplete: what is shown and what is sent, 1 to 100 characters each. */
export type Suggestion = { name: string; value: string };

const TEXT_MAX_LENGTH = 100;

/** What autocomplete offers for what was typed so far: at most 25, best first, each name and value once. */
export function suggest(kind: SuggestKind, typed: string, desk: Desk): Suggestion[] {
  const all =
    kind === 'article'
      ? suggestArticles(typed, desk)
      : kind === 'person'
        ? suggestPeople(typed, desk)
        : [...suggestDates(typed, desk), ...suggestPeople(typed, desk)];
  const names = new Set<string>();
  return all
    .map(({ name, value }) => ({ name: clipText(name, TEXT_MAX_LENGTH).text, value }))
    .filter(
      ({ name, value }) =>
        value.length <= TEXT_MAX_LENGTH && value !== '' && !names.has(name) && names.add(name),
    )
    .slice(0, CHOICES_MAX);
}

function suggestPeople(typed: string, desk: Desk): Suggestion[] {
  const matches = desk.lookup
    .suggestPeople(typed, CHOICES_MAX)
    .filter(({ person }) => recordsOf(desk, person).length > 0);
  const called = new Map<string, number>();
  for (const { person } of matches) called.set(person.name, (called.get(person.name) ?? 0) + 1);
  return matches.map((match) => personSuggestion(match, (called.get(match.person.name) ?? 0) > 1, desk));
}

/** A name that stands for several people is told apart by its newest article, and sends the key. */
function personSuggestion({ person }: NameMatch, isShared: boolean, desk: Desk): Suggestion {
  const [newest] = person.records;
  const name = isShared && newest ? `${person.name} (${formatDate(newest.published)})` : person.name;
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

/** Dates of the newest articles of which what was typed is a beginning. */
function suggestDates(typed: string, desk: Desk): Suggestion[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [];
  const values = new Set(newestFacts(desk).flatMap((facts) => facts.dates.map((date) => date.value)));
  return [...values]
    .map((value) => ({ name: formatDate(value), value }))
    .filter(({ name, value }) => name.toLowerCase().startsWith(wanted) || value.startsWith(wanted))
    .slice(0, DATES_MAX);
}
