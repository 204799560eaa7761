import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import type { z } from 'zod';
import { codeOf, StoreError, writeError } from './errors.ts';
import { readText, writeDurably } from './files.ts';

/** Small facts that change often, kept as one checksummed line each, oldest first. */
export type Journal<Entry> = {
  entries(): readonly Entry[];
  /** Resolves when the disk has the line (fdatasync); lines asked for together are written together. */
  append(entry: Entry): Promise<void>;
  /**
   * Replaces all lines by `entries`, durably: for when most of them no longer matter. A function gets the lines as they
   * are then, with all that was appended before: nothing that is under way is lost.
   */
  rewrite(entries: readonly Entry[] | ((lines: readonly Entry[]) => readonly Entry[])): Promise<void>;
  close(): Promise<void>;
};

export type JournalOptions<Entry> = {
  path: string;
  schema: z.ZodType<Entry>;
  /** Told of lines that are damaged, with how many; they are kept in a file beside the journal. */
  onDamaged: (lines: number) => void;
};

/** Ending of the file that keeps damaged lines. */
const DAMAGED = '.damaged';

/**
 * Opens a journal, or begins one. A line torn at the end, as a killed process leaves, was never acknowledged and is
 * dropped; any other line that does not fit its checksum or `schema` is kept aside and not served. Only for the
 * process that holds the store's lock.
 */
export async function openJournal<Entry>(options: JournalOptions<Entry>): Promise<Journal<Entry>> {
  const { path, schema, onDamaged } = options;
  mkdirSync(dirname(path), { recursive: true });
  const content = existsSync(path) ? readText(path) : '';
  const { kept, damaged, end } = parseLines(content, schema);
  if (damaged.length > 0) {
    appendFileSync(`${path}${DAMAGED}`, `${damaged.join('\n')}\n`);
    onDamaged(damaged.length);
  }
  // Written anew only where something has to go: a torn end would swallow the next line.
  if (damaged.length > 0 || end < content.length || content === '') await writeDurably(path, textOf(kept));
  return new FileJournal(path, kept, await open(path, 'a'));
}

/** The entries of a journal that another process may be writing: nothing is opened, mended or begun. */
export const readJournal = <Entry>(path: string, schema: z.ZodType<Entry>): Entry[] =>
  existsSync(path) ? parseLines(readText(path), schema).kept : [];

function parseLines<Entry>(content: string, schema: z.ZodType<Entry>) {
  const end = content.lastIndexOf('\n') + 1;
  const kept: Entry[] = [];
  const damaged: string[] = [];
  for (const line of content.slice(0, end).split('\n')) {
    if (line === '') continue;
    const entry = parseLine(line, schema);
    if (entry === undefined) damaged.push(line);
    else kept.push(entry);
  }
  return { kept, damaged, end };
}

class FileJournal<Entry> implements Journal<Entry> {
  readonly #path: string;
  #entries: Entry[];
  #file: FileHandle;
  #waiting: { entry: Entry; line: string; settle: (error?: unknown) => void }[] = [];
  #lastWrite: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(path: string, entries: Entry[], file: FileHandle) {
    this.#path = path;
    this.#entries = entries;
    this.#file = file;
  }

  entries(): readonly Entry[] {
    return this.#entries;
  }

  append(entry: Entry): Promise<void> {
    if (this.#isClosed) return Promise.reject(new StoreError('The store is closed. Start Clipfile again.'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({
        entry,
        line: lineOf(entry),
        settle: (error) => (error === undefined ? resolve() : reject(error)),
      });
      if (this.#waiting.length === 1) this.#lastWrite = this.#lastWrite.then(() => this.#writeWaiting());
    });
  }

  async rewrite(wanted: Parameters<Journal<Entry>['rewrite']>[0]): Promise<void> {
    const rewritten = this.#lastWrite.then(async () => {
      const entries = typeof wanted === 'function' ? wanted(this.#entries) : wanted;
      await writeDurably(this.#path, textOf(entries));
      await this.#file.close();
      this.#file = await open(this.#path, 'a');
      this.#entries = [...entries];
    });
    this.#lastWrite = rewritten.catch(() => undefined);
    await rewritten;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#lastWrite;
    await this.#file.close();
  }

  async #writeWaiting(): Promise<void> {
    const batch = this.#waiting;
    this.#waiting = [];
    const { size } = await this.#file.stat();
    try {
      await this.#file.appendFile(batch.map(({ line }) => line).join(''));
      await this.#file.datasync();
    } catch (error) {
      // Half a batch on disk would be taken for saved; what was there before stays.
      await this.#file.truncate(size).catch(() => undefined);
      for (const { settle } of batch) settle(codeOf(error) ? writeError('the journal', error) : error);
      return;
    }
    for (const { entry, settle } of batch) {
      this.#entries.push(entry);
      settle();
    }
  }
}

const lineOf = (entry: unknown): string => {
  const json = JSON.stringify(entry);
  return `${crc32(json).toString(16).padStart(8, '0')} ${json}\n`;
};

const textOf = (entries: readonly unknown[]): string => entries.map(lineOf).join('');

function parseLine<Entry>(line: string, schema: z.ZodType<Entry>): Entry | undefined {
  const json = line.slice(9);
  if (line.slice(0, 9) !== `${crc32(json).toString(16).padStart(8, '0')} `) return undefined;
  try {
    const parsed = schema.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
