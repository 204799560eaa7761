import { z } from 'zod';
import { articleIdSchema } from '../facts/quote.ts';
import type { Journal } from '../store/journal.ts';
import { idSchema } from './deadline.ts';
import { scheduleSchema } from './schedule.ts';

/** How a team's digest is set. */
const digestSettingSchema = z.strictObject({
  channel: idSchema,
  schedule: scheduleSchema,
  /** What a day without anything to say gets: one line, or no message. */
  empty: z.enum(['say', 'silent']),
  /** Charges of which the store has had no news for so many days are listed to be checked. */
  staleAfterDays: z.int().min(1).max(3_650),
});

/** Charges as the stale watch knows them: the key of a `Stale`. */
const chargeKeySchema = z.string().regex(/^[a-z0-9]{11}$/);

/**
 * What the desk said of a stale charge: remind again at a moment (milliseconds since 1970), or the outcome is known, from
 * an article of the store.
 */
const watchStateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('snoozed'), until: z.int() }),
  z.strictObject({ kind: z.literal('outcome-known'), article: articleIdSchema }),
]);

const change = { team: idSchema, at: z.int(), by: idSchema };

export const digestEntrySchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('set'), ...change, setting: digestSettingSchema }),
  z.strictObject({ what: z.literal('off'), ...change }),
  z.strictObject({ what: z.literal('watched'), ...change, charge: chargeKeySchema, state: watchStateSchema }),
]);

/** Where a team's digest stays when nobody says otherwise. */
export const DEFAULT_STALE_AFTER_DAYS = 90;

export type DigestSetting = z.infer<typeof digestSettingSchema>;
export type DigestEntry = z.infer<typeof digestEntrySchema>;
export type WatchState = z.infer<typeof watchStateSchema> & { at: number; by: string };
/** A setting with who set it and when (milliseconds since 1970). */
export type TeamDigest = { team: string; setting: DigestSetting; setAt: number; setBy: string };

/** The digests of all teams, one a team, and what their desks said of stale charges. Changes resolve when on disk. */
export type Digests = {
  set(team: string, by: string, setting: DigestSetting): Promise<TeamDigest>;
  /** Gives false where there was none. */
  off(team: string, by: string): Promise<boolean>;
  find(team: string): TeamDigest | undefined;
  all(): IterableIterator<TeamDigest>;
  /** Keeps what the desk said of a stale charge (`charge` is the key of a `Stale`). */
  watch(team: string, by: string, charge: string, state: z.infer<typeof watchStateSchema>): Promise<void>;
  findWatch(team: string, charge: string): WatchState | undefined;
};

/** The digests in a journal. `changed` is told of each team whose digest was set or turned off. */
export function openDigests(options: {
  journal: Journal<DigestEntry>;
  now: () => number;
  changed: (team: string) => void;
}): Digests {
  const { journal, now, changed } = options;
  const settings = new Map<string, TeamDigest>();
  const watches = new Map<string, WatchState>();

  function apply(entry: DigestEntry): void {
    const { team, at, by } = entry;
    if (entry.what === 'set') settings.set(team, { team, setting: entry.setting, setAt: at, setBy: by });
    else if (entry.what === 'off') settings.delete(team);
    else watches.set(`${team} ${entry.charge}`, { ...entry.state, at, by });
  }

  for (const entry of journal.entries()) apply(entry);

  async function write(entry: DigestEntry): Promise<void> {
    await journal.append(entry);
    apply(entry);
    if (entry.what !== 'watched') changed(entry.team);
  }

  return {
    async set(team, by, setting) {
      const at = now();
      await write({ what: 'set', team, at, by, setting });
      return { team, setting, setAt: at, setBy: by };
    },
    async off(team, by) {
      if (!settings.has(team)) return false;
      await write({ what: 'off', team, at: now(), by });
      return true;
    },
    find: (team) => settings.get(team),
    all: () => settings.values(),
    watch: (team, by, charge, state) => write({ what: 'watched', team, at: now(), by, charge, state }),
    findWatch: (team, charge) => watches.get(`${team} ${charge}`),
  };
}
