import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '../../store/errors.ts';
import { type Journal, openJournal, readJournal } from '../../store/journal.ts';
import type { Snapshot, Store } from '../../store/store.ts';
import type { TeamStores } from '../../store/teams.ts';
import { type Corrections, openCorrections } from './corrections.ts';
import { type Decisions, foldDecisions } from './decisions.ts';
import { type Deed, type Entry, entrySchema } from './entry.ts';
import { openShown, type Shown } from './shown.ts';
import { createViews, type Viewer } from './snapshots.ts';

export type ReviewLog = { error(fields: object, message: string): void };

export type ReviewsOptions = {
  dataDir: string;
  stores: TeamStores;
  log: ReviewLog;
  /** Beside a process that holds the store: nothing is decided, opened or begun. */
  readOnly?: boolean;
};

/** A team's decisions, and its articles as they left them. */
export type TeamReview = {
  entries(): readonly Entry[];
  decisions(): Decisions;
  /** Writes a decision down, durably. */
  decide(deed: Deed, by: { id: string; name: string }, now: Date): Promise<Entry>;
  /** The team's articles as editors see them, or as others do: without what waits for a check. */
  snapshot(viewer: Viewer): Snapshot;
  /** Where which facts were shown. */
  shown: Shown;
  /** Where which corrections stand. */
  corrections: Corrections;
};

export type Reviews = { of(team: string): Promise<TeamReview>; close(): Promise<void> };

/** Opens the decisions of teams, each when it is first asked for; a question leaves nothing on disk. */
export function openReviews(options: ReviewsOptions): Reviews {
  const opened = new Map<string, Promise<OpenTeam>>();
  return {
    of: (team) => {
      let review = opened.get(team);
      if (review === undefined) {
        review = options.stores.of(team).then((store) => openTeam(team, store, options));
        opened.set(team, review);
        // One that could not be opened is tried again when it is next asked for.
        review.catch(() => opened.delete(team));
      }
      return review;
    },
    close: async () => {
      for (const team of opened.values()) await (await team).close();
    },
  };
}

type OpenTeam = TeamReview & { close(): Promise<void> };

async function openTeam(team: string, store: Store, options: ReviewsOptions): Promise<OpenTeam> {
  const { dataDir, log, readOnly = false } = options;
  const folder = join(dataDir, 'teams', team);
  const path = join(folder, 'decisions.jsonl');
  const open = () =>
    openJournal({
      path,
      schema: entrySchema,
      onDamaged: (lines) =>
        log.error({ team, lines }, 'decisions were damaged; they were set aside beside the journal'),
    });
  let journal: Promise<Journal<Entry>> | undefined = !readOnly && existsSync(path) ? open() : undefined;
  let entries: readonly Entry[] = readOnly
    ? readJournal(path, entrySchema)
    : ((await journal)?.entries() ?? []);
  // Damaged lines are gone from the count, so ids go on from the highest.
  let counted = Math.max(0, ...entries.map(({ id }) => Number.parseInt(id, 36)));
  let decisions = foldDecisions(entries);
  const shown = await openShown({ path: join(folder, 'shown.jsonl'), readOnly, log });
  const corrections = await openCorrections({ path: join(folder, 'corrections.jsonl'), readOnly, log });
  const views = createViews(store);
  return {
    entries: () => entries,
    decisions: () => decisions,
    decide: async (deed, by, now) => {
      if (readOnly) throw new StoreError('The store was opened to read only, so nothing can be saved in it.');
      counted += 1;
      const entry = entrySchema.parse({ ...deed, id: counted.toString(36), at: now.toISOString(), by });
      journal ??= open();
      const file = await journal;
      await file.append(entry);
      entries = file.entries();
      decisions = foldDecisions(entries);
      return entry;
    },
    snapshot: (viewer) => views(viewer, decisions),
    shown,
    corrections,
    close: async () => {
      await (await journal)?.close();
      await shown.close();
      await corrections.close();
    },
  };
}
