import { z } from 'zod';
import { FACTS_VERSION } from '../facts/schema.ts';
import { sha256Of } from './check.ts';
import { type Entry, entrySchema } from './entry.ts';
import { DamagedError } from './errors.ts';
import { readText, writeDurably } from './files.ts';

/** Counts up when what an entry is derived from, or how, changes: an index of another version is made anew. */
const INDEX_VERSION = 1;

const indexSchema = z.strictObject({
  version: z.literal(INDEX_VERSION),
  facts: z.literal(FACTS_VERSION),
  entries: z.array(entrySchema),
});

/**
 * The entries of the derived index, by article id. It only saves reading what has not changed: it can be deleted at any
 * time, and an entry counts only while the stamps of its files are the same. Throws a DamagedError, or the system's error.
 */
export function readIndex(path: string): Map<string, Entry> {
  const content = readText(path);
  const lineEnd = content.indexOf('\n');
  const body = content.slice(lineEnd + 1);
  if (content.slice(0, Math.max(0, lineEnd)) !== sha256Of(body)) {
    throw new DamagedError('was changed or damaged: its checksum does not fit');
  }
  const index = indexSchema.safeParse(JSON.parse(body));
  if (!index.success) throw new DamagedError('is of another version');
  return new Map(index.data.entries.map((entry) => [entry.article.id, entry]));
}

/** Writes the index durably: a line with the checksum of the rest, then JSON. */
export async function writeIndex(path: string, entries: Iterable<Entry>): Promise<void> {
  const body = JSON.stringify({ version: INDEX_VERSION, facts: FACTS_VERSION, entries: [...entries] });
  await writeDurably(path, `${sha256Of(body)}\n${body}`);
}
