import type { DeskNote } from '../../facts/note.ts';
import type { Change, Entry, EntryOf, PersonRef } from './entry.ts';
import { DEFAULT_SETTINGS, type Settings } from './rights.ts';

export type Check = { by: string; on: string };

/** A proposed correction that nobody has decided on. */
export type Proposal = EntryOf<'correct'>;

/** All decisions of a team, as they stand. */
export type Decisions = {
  /** By key of the fact. */
  confirmed: ReadonlyMap<string, Check>;
  /** By article and place, and by article and key; the reasons stand in the journal. */
  rejected: ReadonlySet<string>;
  /** By key of the fact as it was read. */
  edited: ReadonlyMap<string, Check & { change: Change }>;
  same: readonly [PersonRef, PersonRef][];
  different: readonly [PersonRef, PersonRef][];
  open: readonly Proposal[];
  /** The desk's notes, newest first. */
  notes: readonly DeskNote[];
  settings: Settings;
  /** Ids of entries that were taken back. */
  undone: ReadonlySet<string>;
};

/** What a rejected fact is found by. */
export const placeKey = (article: string, place: string): string => `${article} ${place}`;
/** What a confirmed or edited fact is found by. */
export const factKey = (article: string, fact: string): string => `${article} ${fact}`;

const pairKey = (pair: readonly PersonRef[]): string =>
  pair
    .map(({ article, person }) => `${article}/${person}`)
    .toSorted()
    .join(' ');

/** Folds a team's journal, oldest first, into how things stand. Pure. */
export function foldDecisions(entries: readonly Entry[]): Decisions {
  const undone = findUndone(entries);
  const confirmed = new Map<string, Check>();
  const rejected = new Set<string>();
  const edited = new Map<string, Check & { change: Change }>();
  const pairs = new Map<string, { isSame: boolean; records: [PersonRef, PersonRef] }>();
  const open = new Map<string, Proposal>();
  const proposals = new Map<string, Proposal>();
  const notes = new Map<string, DeskNote>();
  let settings = DEFAULT_SETTINGS;
  // By its place, and by its key too: an edit may have moved it.
  const reject = ({ article, place, fact }: { article: string; place: string; fact: string }): void => {
    rejected.add(placeKey(article, place)).add(factKey(article, fact));
  };
  for (const entry of entries) {
    // What an editor decided on a proposal stands, though it be taken back afterwards by whoever made it.
    if (entry.did === 'correct') proposals.set(entry.id, entry);
    if (entry.did === 'undo' || undone.has(entry.id)) continue;
    const check: Check = { by: entry.by.name, on: entry.at.slice(0, 10) };
    switch (entry.did) {
      case 'confirm':
        for (const fact of entry.facts) {
          confirmed.set(factKey(entry.article, fact), check);
        }
        break;
      case 'reject':
        reject(entry);
        break;
      case 'edit': {
        const key = factKey(entry.article, entry.fact);
        // A later edit was made of the fact as the earlier one left it.
        edited.set(key, { ...check, change: { ...edited.get(key)?.change, ...entry.change } });
        break;
      }
      case 'same-person':
      case 'not-same-person':
        pairs.set(pairKey(entry.records), { isSame: entry.did === 'same-person', records: entry.records });
        break;
      case 'correct':
        open.set(entry.id, entry);
        break;
      case 'accept': {
        const proposal = proposals.get(entry.proposal);
        open.delete(entry.proposal);
        if (proposal) reject(proposal);
        break;
      }
      case 'decline':
        open.delete(entry.proposal);
        break;
      case 'note':
        notes.set(entry.id, { ...entry.content, id: entry.id, by: entry.by, version: entry.id });
        break;
      case 'confirm-note': {
        const known = notes.get(entry.note);
        if (known?.version === entry.version) notes.set(known.id, { ...known, checked: check });
        break;
      }
      case 'mend-note': {
        const known = notes.get(entry.note);
        if (known) notes.set(known.id, mendedNote(known, entry));
        break;
      }
      case 'withdraw-note':
        notes.delete(entry.note);
        break;
      case 'setting':
        settings = withSetting(settings, entry);
        break;
    }
  }
  const ofKind = (isSame: boolean) =>
    [...pairs.values()].filter((pair) => pair.isSame === isSame).map(({ records }) => records);
  return {
    confirmed,
    rejected,
    edited,
    same: ofKind(true),
    different: ofKind(false),
    open: [...open.values()],
    notes: [...notes.values()].toReversed(),
    settings,
    undone,
  };
}

/** A note in other words: nobody has checked those. */
const mendedNote = ({ id, by, mendedBy }: DeskNote, entry: EntryOf<'mend-note'>): DeskNote => ({
  ...entry.content,
  id,
  by,
  version: entry.id,
  ...(entry.by.id === by.id ? (mendedBy === undefined ? {} : { mendedBy }) : { mendedBy: entry.by.name }),
});

/** Entries that were taken back; an undo that was itself taken back counts for nothing. */
function findUndone(entries: readonly Entry[]): Set<string> {
  const undone = new Set<string>();
  for (const entry of entries.toReversed()) {
    if (entry.did === 'undo' && !undone.has(entry.id)) undone.add(entry.entry);
  }
  return undone;
}

function withSetting(settings: Settings, { set }: EntryOf<'setting'>): Settings {
  if (set.what === 'withhold') return { ...settings, withhold: set.on };
  const others = settings.roles[set.right].filter(({ id }) => id !== set.role);
  const roles = set.what === 'allow' ? [...others, { id: set.role, name: set.name }] : others;
  return { ...settings, roles: { ...settings.roles, [set.right]: roles } };
}
