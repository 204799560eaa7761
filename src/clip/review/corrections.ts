import { existsSync } from 'node:fs';
import { z } from 'zod';
import { type Journal, openJournal } from '../../store/journal.ts';
import type { ReviewLog } from './teams.ts';

/** Corrections that are remembered for one team at most; the oldest go first, and are withdrawn no more. */
const CORRECTIONS_MAX = 5_000;

const placeSchema = {
  /** The decision that it tells of. */
  entry: z.string(),
  channel: z.string(),
  /** The message that is the correction. */
  message: z.string(),
};
const correctionSchema = z.discriminatedUnion('did', [
  z.strictObject({ did: z.literal('posted'), ...placeSchema }),
  z.strictObject({ did: z.literal('withdrawn'), ...placeSchema }),
]);

/** A correction that was posted. */
type Posted = { entry: string; channel: string; message: string };

/** Where which decision was posted as a correction, so that it can be withdrawn there. */
export type Corrections = {
  /** Remembers one that was posted; never throws: it stands in the channel whether or not it can be remembered. */
  posted(correction: Posted): Promise<void>;
  /** Remembers that one was withdrawn; never throws. */
  withdrawn(correction: Posted): Promise<void>;
  /** Those of a decision that stand. */
  of(entry: string): Posted[];
  close(): Promise<void>;
};

/** Opens what was corrected for a team; the file is begun with the first correction. */
export async function openCorrections(options: {
  path: string;
  readOnly: boolean;
  log: ReviewLog;
  /** CORRECTIONS_MAX where absent. */
  max?: number;
}): Promise<Corrections> {
  const { path, readOnly, log, max = CORRECTIONS_MAX } = options;
  type Entry = z.infer<typeof correctionSchema>;
  const open = () =>
    openJournal({
      path,
      schema: correctionSchema,
      onDamaged: (lines) => log.error({ lines }, 'notes of where corrections stand were damaged'),
    });
  let journal: Promise<Journal<Entry>> | undefined = !readOnly && existsSync(path) ? open() : undefined;
  const standing = new Map<string, Posted>();
  const take = ({ did, ...correction }: Entry): void => {
    if (did === 'posted') standing.set(correction.message, correction);
    else standing.delete(correction.message);
  };
  for (const entry of (await journal)?.entries() ?? []) take(entry);
  let last: Promise<void> = Promise.resolve();
  const write = async (entry: Entry): Promise<void> => {
    try {
      take(entry);
      journal ??= open();
      const file = await journal;
      await file.append(entry);
      if (file.entries().length <= max) return;
      const kept = [...standing.values()].slice(-max / 2);
      standing.clear();
      for (const one of kept) standing.set(one.message, one);
      await file.rewrite(kept.map((one) => ({ did: 'posted' as const, ...one })));
    } catch {
      log.error({}, 'where a correction stands could not be written down');
    }
  };
  const queue = (entry: Entry): Promise<void> => {
    if (!readOnly) last = last.then(() => write(entry));
    return last;
  };
  return {
    posted: (correction) => queue({ did: 'posted', ...correction }),
    withdrawn: (correction) => queue({ did: 'withdrawn', ...correction }),
    of: (entry) => [...standing.values()].filter((one) => one.entry === entry),
    close: async () => {
      await last;
      await (await journal)?.close();
    },
  };
}
