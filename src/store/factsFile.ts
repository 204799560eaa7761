import { type Adapter, Low } from 'lowdb';
import { z } from 'zod';
import { FACTS_VERSION, type Facts, factsSchema } from '../facts/schema.ts';
import { sha256Of } from './check.ts';
import { DamagedError } from './errors.ts';
import { readText, writeDurably } from './files.ts';

export type CheckedFacts = { facts: Facts; checksum: string };

/** What stands in a facts file. Throws a DamagedError where that is not, to the letter, what was once written. */
export function parseFactsFile(content: string): CheckedFacts {
  const { checksum: stated, ...rest } = parseRecord(content);
  if (rest.version !== FACTS_VERSION) {
    const version = typeof rest.version === 'number' ? `of version ${rest.version}` : 'of no known version';
    throw new DamagedError(`is ${version}, and this Clipfile reads version ${FACTS_VERSION}`);
  }
  const checksum = findChecksum(rest);
  if (checksum === undefined || stated !== checksum)
    throw new DamagedError('was changed or damaged: its checksum does not fit');
  const facts = factsSchema.safeParse(rest);
  if (facts.success) return { facts: facts.data, checksum };
  const where = facts.error.issues[0]?.path.join('.') ?? '';
  throw new DamagedError(`does not have the shape of facts${where === '' ? '' : ` (at ${where})`}`);
}

function parseRecord(content: string): Record<string, unknown> {
  if (content.trim() === '') throw new DamagedError('is empty');
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    throw new DamagedError('is torn: it is no whole JSON');
  }
  const record = z.record(z.string(), z.unknown()).safeParse(value);
  if (!record.success) throw new DamagedError('holds no facts');
  return record.data;
}

/** The checksum of what a file holds; undefined where that is nested so deep that it cannot be facts. */
function findChecksum(record: Record<string, unknown>): string | undefined {
  try {
    return checksumOf(record);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Facts as the text of their file: the same facts always give the same bytes, one value a line for a readable diff. */
export function factsFileText(facts: Facts): string {
  const ordered = factsSchema.parse(facts);
  return `${JSON.stringify({ ...ordered, checksum: checksumOf(ordered) }, null, 1)}\n`;
}

/** A checksum over facts, kept in their file beside them: no bit may turn "charged" into something else unseen. */
function checksumOf(facts: unknown): string {
  return sha256Of(JSON.stringify(facts));
}

/**
 * The lowdb database that is one facts file. Nothing is defaulted: `read()` throws a DamagedError, or the system's
 * error, and `write()` is durable. Its data is null until read or set.
 */
export function openFacts(path: string): Low<Facts | null> {
  const adapter: Adapter<Facts | null> = {
    read: async () => parseFactsFile(readText(path)).facts,
    write: async (facts) => {
      if (facts !== null) await writeDurably(path, factsFileText(facts));
    },
  };
  return new Low(adapter, null);
}
