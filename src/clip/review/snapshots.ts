import type { DeskNote } from '../../facts/note.ts';
import type { Facts } from '../../facts/schema.ts';
import { indexPeople } from '../../store/entry.ts';
import type { IndexedPerson, Snapshot, Store } from '../../store/store.ts';
import { isWeighty } from '../note/weight.ts';
import type { Decisions } from './decisions.ts';
import { reviewedFacts, type Withheld, withhold, withoutProposed } from './view.ts';

/** Who looks: an editor, whom nothing is withheld from, or anybody else. */
export type Viewer = 'editor' | 'others';

/** Gives a store's snapshot as its team's editors left it; the same one until store or decisions change. */
export function createViews(
  store: Pick<Store, 'snapshot'>,
): (viewer: Viewer, decisions: Decisions) => Snapshot {
  let revision = 0;
  let made: { base: Snapshot; decisions: Decisions; editor: Snapshot; others: Snapshot } | undefined;
  return (viewer, decisions) => {
    const base = store.snapshot();
    if (made?.base !== base || made.decisions !== decisions) {
      revision += 1;
      const editor = editorView(base, decisions, revision);
      const { withhold: isWithholding } = decisions.settings;
      const waiting = new Set(isWithholding ? decisions.notes.filter(isWaitingNote) : []);
      const isOpen = !base.articles.some(
        ({ id, secondReader }) => secondReader !== undefined || (isWithholding && base.isOwn?.(id)),
      );
      const notes = decisions.notes.filter((note) => !waiting.has(note));
      const shown = isOpen ? editor : othersView(editor, base, isWithholding);
      const others = waiting.size === 0 ? shown : withoutWaiting(shown, notes);
      made = { base, decisions, editor, others };
    }
    return made[viewer];
  };
}

function editorView(base: Snapshot, decisions: Decisions, revision: number): Snapshot {
  const reviewed = remembered((facts: Facts) =>
    reviewedFacts(facts, base.text(facts.article.id) ?? '', decisions),
  );
  const factsOf = (article: string): Facts | undefined => {
    const facts = base.facts(article);
    return facts && reviewed(facts);
  };
  let people: readonly IndexedPerson[] | undefined;
  return {
    ...base,
    revision,
    articles: base.articles,
    get people() {
      people ??= reviewedPeople(base, decisions, factsOf);
      return people;
    },
    facts: factsOf,
    text: (article) => base.text(article),
    ties: decisions,
    notes: decisions.notes,
  };
}

/** A note that may say something against somebody, and that nobody has checked. */
export const isWaitingNote = (note: DeskNote): boolean => note.checked === undefined && isWeighty(note);

const withoutWaiting = (snapshot: Snapshot, notes: readonly DeskNote[]): Snapshot => ({
  ...snapshot,
  get people() {
    return snapshot.people;
  },
  notes,
  isNoteWaiting: true,
});

/** The people of a snapshot; read anew only for articles in which somebody or a name was rejected or changed. */
function reviewedPeople(
  base: Snapshot,
  decisions: Decisions,
  factsOf: (article: string) => Facts | undefined,
): readonly IndexedPerson[] {
  const touched = new Set(
    [...decisions.rejected.keys(), ...decisions.edited.keys()].map((key) => key.split(' ')[0] ?? ''),
  );
  if (touched.size === 0) return base.people;
  const anew = [...touched].flatMap((article) => {
    const facts = factsOf(article);
    return facts ? indexPeople(facts) : [];
  });
  return [...base.people.filter(({ article }) => !touched.has(article)), ...anew];
}

/**
 * What others than editors see: nothing that the second reader proposed and nobody checked, whatever the team has set;
 * and in the team's own articles, where it has not set otherwise, nothing unchecked against a person by name.
 */
function othersView(editor: Snapshot, base: Snapshot, isWithholding: boolean): Snapshot {
  const withheld = remembered(withhold);
  const shown = remembered((facts: Facts) => withoutProposed(withheldOf(facts)?.facts ?? facts));
  const withheldOf = (facts: Facts): Withheld | undefined =>
    isWithholding && base.isOwn?.(facts.article.id) ? withheld(facts) : undefined;
  const factsOf = (article: string): Facts | undefined => {
    const facts = editor.facts(article);
    return facts && shown(facts);
  };
  const isShown = ({ article, person, reader }: IndexedPerson): boolean =>
    reader === undefined || factsOf(article)?.people.some(({ id }) => id === person) === true;
  let people: readonly IndexedPerson[] | undefined;
  return {
    ...editor,
    get people() {
      people ??= editor.people.every(isShown) ? editor.people : editor.people.filter(isShown);
      return people;
    },
    facts: factsOf,
    withheld: (article) => {
      const facts = editor.facts(article);
      return (facts && withheldOf(facts)?.quotes) ?? [];
    },
  };
}

/** A function that keeps what it made of an object for as long as that is in memory. */
function remembered<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = make(key);
    known.set(key, value);
    return value;
  };
}
