import type { Line, Section, Span } from '../facts/answer.ts';
import { compareDates } from '../facts/date.ts';
import type { DeskNote } from '../facts/note.ts';
import { HEADINGS, name, noteBySpans, words } from '../facts/wording.ts';
import type { Snapshot } from '../store/store.ts';
import type { Desk } from './desk.ts';
import { markedSpans } from './marked.ts';

/** Notes of one answer that is about no person: the newest ones. */
export const NOTES_MAX = 100;

const protectedNames = new WeakMap<Snapshot, readonly string[]>();

/** The names of people whom the newest articles protect. */
function protectedNamesOf(desk: Desk): readonly string[] {
  const known = protectedNames.get(desk.snapshot);
  if (known) return known;
  const found = new Set<string>();
  for (const { id } of desk.snapshot.articles.slice(0, ARTICLES_MAX)) {
    for (const person of desk.snapshot.facts(id)?.people ?? []) {
      if (person.protected === undefined) continue;
      for (const text of [person.name, person.repaired ?? '', ...person.forms.map((form) => form.text)])
        if (/\S\s+\S/.test(text)) found.add(plainOf(text));
    }
  }
  const names = [...found];
  protectedNames.set(desk.snapshot, names);
  return names;
}

/** Articles whose protected people are looked for in notes. */
const ARTICLES_MAX = 500;

const plainOf = (text: string): string =>
  ` ${(
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')} `;

/** Whether words name somebody whom an article of the store protects. */
export function namesProtected(desk: Desk, ...texts: readonly string[]): boolean {
  const plain = texts.map(plainOf);
  return protectedNamesOf(desk).some((protectedName) => plain.some((text) => text.includes(protectedName)));
}

/** Notes that may be shown: none that names a protected person. */
export const shownNotes = (desk: Desk, notes: readonly DeskNote[]): DeskNote[] =>
  notes.filter(
    (note) =>
      !namesProtected(desk, note.person, note.text, note.source) &&
      !note.records.some(({ article, person }) =>
        desk.snapshot.facts(article)?.people.some(({ id, protected: why }) => id === person && why),
      ),
  );

/** A note as a line: what it says, and whose note it is; with whom it is about, unless the answer says that. */
export function noteLine(note: DeskNote, options: { isNamed?: boolean; marks?: Marks } = {}): Line {
  const { isNamed = false, marks = [] } = options;
  const { id, text, happened, person, by, checked } = note;
  return {
    spans: [
      ...(isNamed ? [name(person), words(': ')] : []),
      ...(happened === undefined ? [] : [{ kind: 'date', value: happened } as const, words(': ')]),
      ...(markedSpans(text, marks) satisfies Span[]),
    ],
    by: noteBySpans(note),
    note: { id, by: by.name },
    ...(checked ? { unchecked: false, checked } : { unchecked: true }),
  };
}

type Marks = readonly { start: number; end: number }[];

/** The section of notes; none where there are none. */
export const noteSections = (notes: readonly DeskNote[], options: { isNamed?: boolean } = {}): Section[] =>
  notes.length === 0
    ? []
    : [{ heading: HEADINGS.notes, lines: notes.map((note) => noteLine(note, options)) }];

/** Dated notes, in the order of when it happened. */
export const datedNotes = (notes: readonly DeskNote[]): (DeskNote & { happened: string })[] =>
  notes
    .flatMap((note) => (note.happened === undefined ? [] : [{ ...note, happened: note.happened }]))
    .toSorted((one, other) => compareDates(one.happened, other.happened));
