import type { DeskNote } from '../facts/note.ts';
import type { IndexedPerson } from '../store/store.ts';
import { foldName } from './fold.ts';
import type { KnownPerson, Lookup, NameAnswer, NameMatch } from './lookup.ts';

/** A lookup of people, without words and articles. */
export type PeopleLookup = Omit<Lookup, 'findWords' | 'findNotes' | 'suggestArticles' | 'notesOf'>;

type WithNotes = PeopleLookup & Pick<Lookup, 'notesOf'>;

/** No article's id has it. */
const NO_ARTICLE = '*';

/**
 * People with the notes about them. A note belongs to the person of the articles whom its author chose; one about
 * anybody else, of the same name too, belongs to a person of its own, without records: who is who across notes and
 * articles is never guessed. `index` indexes names.
 */
export function withNotes(
  people: PeopleLookup,
  notes: readonly DeskNote[],
  index: (records: readonly IndexedPerson[]) => PeopleLookup,
): WithNotes {
  if (notes.length === 0) return { ...people, notesOf: () => [] };
  const known = new Map<string, DeskNote[]>();
  const apart = new Map<string, DeskNote[]>();
  for (const note of notes) {
    const found = new Set(
      note.records.flatMap(({ article, person }) => people.personIn(article, person)?.key ?? []),
    );
    const [key] = found;
    // Where editors have told the articles' people apart since, nobody knows whom the author meant.
    if (key !== undefined && found.size === 1) add(known, key, note);
    else add(apart, foldName(note.person), note);
  }
  const others = index([...apart].map(recordOf));
  const strip = (person: KnownPerson): KnownPerson => ({ ...person, key: `n${person.key}`, records: [] });
  const stripped = (match: NameMatch): NameMatch => ({ ...match, person: strip(match.person) });
  const strippedAll = (answer: NameAnswer): NameAnswer => {
    switch (answer.outcome) {
      case 'found':
        return { ...answer, match: stripped(answer.match) };
      case 'choose':
        return { ...answer, matches: answer.matches.map(stripped) };
      case 'nothing':
        return { ...answer, suggestions: answer.suggestions.map(stripped) };
    }
  };
  return {
    ...people,
    notesOf: ({ key, name, records }) =>
      (records.length === 0 ? apart.get(foldName(name)) : known.get(key)) ?? [],
    findPerson: (typed) => {
      const key = typed.trim();
      const keyed = key.startsWith('n') ? others.personOf(key.slice(1)) : undefined;
      if (keyed) return { outcome: 'found', match: { person: strip(keyed), score: 1, why: 'key' } };
      const inArticles = people.findPerson(typed);
      return inArticles.outcome === 'found' && inArticles.match.why === 'key'
        ? inArticles
        : joined(inArticles, strippedAll(others.findPerson(typed)));
    },
    suggestPeople: (typed, limit) =>
      [...people.suggestPeople(typed, limit), ...others.suggestPeople(typed, limit).map(stripped)]
        .toSorted((one, other) => other.score - one.score)
        .slice(0, limit),
    personOf: (key) => {
      const keyed = key.startsWith('n') ? others.personOf(key.slice(1)) : undefined;
      return people.personOf(key) ?? (keyed && strip(keyed));
    },
    findPeopleIn: (text) => {
      const found = people.findPeopleIn(text);
      const more = others
        .findPeopleIn(text)
        .filter((one) => !found.some(({ start, end }) => start < one.end && one.start < end))
        .map((one) => ({ ...one, match: stripped(one.match) }));
      return [...found, ...more].toSorted((one, other) => one.start - other.start);
    },
  };
}

function add(all: Map<string, DeskNote[]>, key: string, note: DeskNote): void {
  const some = all.get(key);
  if (some) some.push(note);
  else all.set(key, [note]);
}

/** One whom only notes name, for the name index. */
function recordOf([folded, notes]: [string, DeskNote[]]): IndexedPerson {
  const [newest] = notes;
  const name = newest?.person ?? folded;
  return {
    article: NO_ARTICLE,
    published: newest?.asOf ?? '',
    person: folded,
    name,
    forms: [{ text: name, kind: 'full', strength: 'strong' }],
    part: 'other',
    mentions: notes.length,
  };
}

/** What a name comes to in articles and in notes together: one who fits there and another who fits here are a choice. */
function joined(inArticles: NameAnswer, inNotes: NameAnswer): NameAnswer {
  const fitting = [...matchesOf(inArticles), ...matchesOf(inNotes)];
  const [match] = fitting;
  if (match === undefined) {
    return {
      outcome: 'nothing',
      suggestions: [...suggestionsOf(inArticles), ...suggestionsOf(inNotes)].toSorted(
        (one, other) => other.score - one.score,
      ),
    };
  }
  return fitting.length === 1 ? { outcome: 'found', match } : { outcome: 'choose', matches: fitting };
}

const matchesOf = (answer: NameAnswer): NameMatch[] =>
  answer.outcome === 'found' ? [answer.match] : answer.outcome === 'choose' ? answer.matches : [];

const suggestionsOf = (answer: NameAnswer): NameMatch[] =>
  answer.outcome === 'nothing' ? answer.suggestions : [];
