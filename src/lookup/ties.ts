import type { IndexedPerson, RecordRef, Snapshot } from '../store/store.ts';
import { isSuffix, nameTokens } from './fold.ts';
import type { KnownPerson } from './lookup.ts';

/** Pairs that are looked for: more questions than that nobody answers in one sitting. */
const DOUBTS_MAX = 50;
/** People of one surname and first letter that are compared with each other. */
const NAMESAKES_MAX = 40;

const isRecord = ({ article, person }: RecordRef, record: IndexedPerson): boolean =>
  record.article === article && record.person === person;

/** People as an editor's answers join and part them; records oldest first within each. */
export function applyTies(people: readonly IndexedPerson[][], ties: Snapshot['ties']): IndexedPerson[][] {
  if (ties === undefined || ties.same.length + ties.different.length === 0) return [...people];
  let groups = people.map((person) => [...person]);
  const groupOf = (ref: RecordRef) => groups.find((group) => group.some((record) => isRecord(ref, record)));
  for (const [one, other] of ties.different) {
    const group = groupOf(one);
    if (!group || group !== groupOf(other)) continue;
    const parted = group.filter((record) => isRecord(other, record));
    groups = [
      ...groups.map((each) => (each === group ? each.filter((record) => !isRecord(other, record)) : each)),
      parted,
    ];
  }
  for (const [one, other] of ties.same) {
    const [first, second] = [groupOf(one), groupOf(other)];
    if (!first || !second || first === second) continue;
    const joined = [...first, ...second].toSorted((a, b) =>
      a.published < b.published ? -1 : a.published > b.published ? 1 : 0,
    );
    groups = [...groups.filter((each) => each !== first && each !== second), joined];
  }
  return groups;
}

/**
 * People of whom it is doubtful whether they are one: the same surname, and first names of which one is the other or
 * its beginning ("J. Smith" and "John Smith"; one full name with facts that disagree). Not those whom one article
 * tells apart, nor those on whom an editor decided.
 */
export function doubtfulPairs(
  people: readonly KnownPerson[],
  ties: Snapshot['ties'],
): (readonly [KnownPerson, KnownPerson])[] {
  const alike = new Map<string, { person: KnownPerson; first: string }[]>();
  for (const person of people) {
    const tokens = nameTokens(person.name)
      .map(({ folded }) => folded)
      .filter((token) => !isSuffix(token));
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (first === undefined || last === undefined || tokens.length < 2 || last.length < 2) continue;
    const key = `${first[0]} ${last}`;
    const known = alike.get(key);
    if (known) known.push({ person, first });
    else alike.set(key, [{ person, first }]);
  }
  const pairs: (readonly [KnownPerson, KnownPerson])[] = [];
  for (const namesakes of alike.values()) {
    const some = namesakes.slice(0, NAMESAKES_MAX);
    for (const [at, one] of some.entries()) {
      for (const other of some.slice(at + 1)) {
        if (pairs.length >= DOUBTS_MAX) return pairs;
        const fits = one.first.startsWith(other.first) || other.first.startsWith(one.first);
        if (fits && !isTold(one.person, other.person, ties)) pairs.push([one.person, other.person]);
      }
    }
  }
  return pairs;
}

/** Whether one article tells two people apart, or an editor did. */
function isTold(one: KnownPerson, other: KnownPerson, ties: Snapshot['ties']): boolean {
  const articles = new Set(one.records.map(({ article }) => article));
  const isOf = (ref: RecordRef, { records }: KnownPerson): boolean =>
    records.some((record) => isRecord(ref, record));
  return (
    other.records.some(({ article }) => articles.has(article)) ||
    (ties?.different ?? []).some(
      ([first, second]) =>
        (isOf(first, one) && isOf(second, other)) || (isOf(first, other) && isOf(second, one)),
    )
  );
}
