import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../facts/schema.ts';
import type { IndexedPerson, Snapshot } from '../store/store.ts';
import { suggestArticles } from './articles.ts';
import { foldName } from './fold.ts';
import type { KnownPerson, Lookup, NameAnswer, NameMatch } from './lookup.ts';
import { buildNameIndex, type NameHit } from './names/nameIndex.ts';
import type { IndexedName } from './names/nameTable.ts';
import { type PeopleLookup, withNotes } from './noted.ts';
import { joinPeople, namesOfRecord } from './people.ts';
import { createNameFinder } from './peopleInText.ts';
import { doubtfulPairs } from './ties.ts';
import { createWordIndex, type WordIndex } from './wordIndex.ts';
import { createWordSearch, findInNotes } from './words.ts';

/** People offered where several fit. */
const MAX_CHOICES = 250;
/** People named where nobody fits. */
const MAX_SUGGESTIONS = 5;
/** From here on a name is near enough to be named as a suggestion. */
const SUGGESTION_SCORE = 0.6;
/** A story's weight for ranking halves in this many days. */
const HALF_LIFE_DAYS = 90;
const MS_A_DAY = 86_400_000;

/** Names and words of `snapshot`. People are indexed at once, words when they are first asked for. */
export const buildLookup = (snapshot: Snapshot): Lookup =>
  withWords(indexPeople(snapshot.people, snapshot.ties), snapshot, createWordIndex());

const withWords = (people: PeopleLookup, snapshot: Snapshot, words: WordIndex): Lookup => ({
  ...withNotes(people, snapshot.notes ?? [], (records) => indexPeople(records, undefined)),
  findNotes: (typed) => findInNotes(snapshot.notes ?? [], typed),
  findWords: createWordSearch(snapshot, words),
  suggestArticles: (typed, limit) => suggestArticles(snapshot.articles, typed, limit),
});

/** Indexes of people that are kept, for the snapshots to come: those of the teams that are at work now. */
const KEPT_INDEXES = 4;

export type Lookups = {
  /** What buildLookup gives. */
  of(snapshot: Snapshot): Lookup;
  /** Takes in the words of an article before anybody asks for them. */
  readAhead(snapshot: Snapshot, article: Article): void;
};

/**
 * Lookups of snapshots that follow one another. The index of people is built anew only where people changed, which
 * most of what editors decide does not; the words of a text are taken in once.
 */
export function createLookups(): Lookups {
  const words = createWordIndex();
  let kept: { people: readonly IndexedPerson[]; ties: Snapshot['ties']; indexed: PeopleLookup }[] = [];
  const lookupOf = (snapshot: Snapshot): Lookup => {
    const { people, ties } = snapshot;
    const same = kept.find((one) => isSameList(one.people, people) && isSameTies(one.ties, ties));
    const indexed = same?.indexed ?? indexPeople(people, ties);
    kept = [{ people, ties, indexed }, ...kept.filter((one) => one !== same)].slice(0, KEPT_INDEXES);
    return withWords(indexed, snapshot, words);
  };
  return { of: lookupOf, readAhead: words.take };
}

const isSameList = <Item>(one: readonly Item[], other: readonly Item[]): boolean =>
  one === other || (one.length === other.length && one.every((item, at) => item === other[at]));

const isSameTies = (one: Snapshot['ties'], other: Snapshot['ties']): boolean =>
  one === other || isDeepStrictEqual([one?.same, one?.different], [other?.same, other?.different]);

function indexPeople(records: readonly IndexedPerson[], ties: Snapshot['ties']): PeopleLookup {
  const people = byRank(joinPeople(records, ties));
  const byKey = new Map(people.map((person) => [person.key, person]));
  const byRecord = new Map<string, KnownPerson>();
  for (const person of people) {
    for (const record of person.records) byRecord.set(recordKey(record.article, record.person), person);
  }
  const index = buildNameIndex(namesOf(people));
  const doubts = lazily(() => doubtfulPairs(people, ties));
  const findNames = lazily(() => createNameFinder(people));
  const newestFirst = lazily(() => people.toSorted(byNewestStory));

  const matchOf = (hit: NameHit): NameMatch | undefined => {
    const person = people[hit.owner];
    return person && { person, score: hit.score, why: hit.why };
  };
  const matchesOf = (hits: readonly NameHit[]): NameMatch[] =>
    hits.map(matchOf).filter((match) => match !== undefined);

  const findPerson = (typed: string): NameAnswer => {
    const keyed = byKey.get(typed.trim());
    if (keyed) return { outcome: 'found', match: { person: keyed, score: 1, why: 'key' } };
    const hits = index.search(typed, { limit: MAX_CHOICES });
    const [best] = hits;
    if (!best || best.certainty === 'likely' || best.certainty === 'first') {
      const first = hits.filter((hit) => hit.certainty === 'first');
      if (first.length > 1) return { outcome: 'choose', matches: matchesOf(first) };
      // What is no name may be the beginning of one; the beginning of a number is another number.
      const near = index
        .search(typed, { limit: MAX_SUGGESTIONS, typing: !/\d/.test(typed) })
        .filter((hit) => hit.score >= SUGGESTION_SCORE);
      return { outcome: 'nothing', suggestions: matchesOf(near) };
    }
    const fitting = hits.filter((hit) => hit.certainty === best.certainty || hit.certainty === 'first');
    const [match, ...others] = matchesOf(fitting);
    if (!match) return { outcome: 'nothing', suggestions: [] };
    return others.length === 0
      ? { outcome: 'found', match }
      : { outcome: 'choose', matches: [match, ...others] };
  };

  return {
    findPerson,
    suggestPeople: (typed, limit) =>
      foldName(typed) === ''
        ? newestFirst()
            .slice(0, limit)
            .map((person) => ({ person, score: 1, why: 'in the news' }))
        : matchesOf(index.search(typed, { limit, typing: true })),
    doubtfulPairs: doubts,
    personOf: (key) => byKey.get(key),
    personIn: (article, person) => byRecord.get(recordKey(article, person)),
    findPeopleIn: (text) => findNames()(text),
  };
}

const recordKey = (article: string, person: string): string => `${article}/${person}`;

function lazily<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Every name of every person; a code name or nickname also behind the full name, since people type both. */
function* namesOf(people: readonly KnownPerson[]): Generator<IndexedName> {
  for (const [owner, person] of people.entries()) {
    const names = new Map<string, IndexedName>();
    for (const { text, kind } of person.records.flatMap(namesOfRecord)) {
      names.set(`${kind} ${text}`, { text, kind, owner });
      if (kind !== 'code-name' && kind !== 'nickname') continue;
      const both = `${person.name} ${text}`;
      names.set(`both ${both}`, { text: both, kind: 'full', owner });
    }
    yield* names.values();
  }
}

/** People in more, newer stories of the store first; then those who are named more often. */
function byRank(people: readonly KnownPerson[]): KnownPerson[] {
  const dayOf = (published: string): number => Date.parse(published) / MS_A_DAY;
  let newest = Number.NEGATIVE_INFINITY;
  for (const { records } of people) {
    for (const { published } of records) newest = Math.max(newest, dayOf(published));
  }
  const ranked = people.map((person) => {
    let stories = 0;
    let mentions = 0;
    for (const record of person.records) {
      stories += 2 ** ((dayOf(record.published) - newest) / HALF_LIFE_DAYS);
      mentions += record.mentions;
    }
    return { person, stories, mentions };
  });
  return ranked
    .sort(
      (one, other) =>
        other.stories - one.stories ||
        other.mentions - one.mentions ||
        (one.person.name < other.person.name ? -1 : 1),
    )
    .map(({ person }) => person);
}

function byNewestStory(one: KnownPerson, other: KnownPerson): number {
  const [first] = one.records;
  const [second] = other.records;
  if (!first || !second) return 0;
  if (first.published !== second.published) return first.published < second.published ? 1 : -1;
  return second.mentions - first.mentions || (one.name < other.name ? -1 : 1);
}
