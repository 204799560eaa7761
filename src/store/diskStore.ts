import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Logger } from 'pino';
import { type Facts, factsSchema } from '../facts/schema.ts';
import { factsFile, readArticleFiles, type StoredArticle, textFile, type Unserved } from './articleFiles.ts';
import { findFault } from './check.ts';
import { writeIndex } from './derivedIndex.ts';
import { type Entry, entryOf } from './entry.ts';
import { codeOf, DamagedError, StoreError, writeError } from './errors.ts';
import { openFacts } from './factsFile.ts';
import { createDurably, readText, stampOf } from './files.ts';
import type { Lock } from './lock.ts';
import { moveAside } from './setAside.ts';
import type { IndexedPerson, SetAside, Snapshot, Store } from './store.ts';

/** The part of a log that the store writes to. */
export type StoreLog = Pick<Logger, 'info' | 'warn'>;

/** Articles whose facts stay in memory after they were read: the newest, from which lists and timelines are made, fit. */
export const READ_ARTICLES_MAX = 512;

/** The derived index is written at the latest after so many changes, or that share of all articles where it is more. */
const UNSAVED_MAX = 100;
const UNSAVED_MAX_SHARE = 0.1;

/** The file of the derived index, in the data folder. */
export const INDEX_FILE = 'store.index';

/** A store opened on a data folder; made by openStore. Without a lock it only reads. */
export class DiskStore implements Store {
  readonly #dataDir: string;
  readonly #log: StoreLog;
  readonly #lock: Lock | undefined;
  readonly #entries = new Map<string, Entry>();
  readonly #setAside: SetAside[] = [];
  /** Facts read last, by the entry that they belong to, least recently used first. */
  readonly #read = new Map<Entry, StoredArticle>();
  /** What replaced entries stood for: snapshots that still hold one go on with it. */
  readonly #replaced = new WeakMap<Entry, StoredArticle>();
  #revision = 0;
  #snapshot: Snapshot | undefined;
  /** Changes that the derived index on disk does not have. */
  #unsaved = 0;
  #lastCommit: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(dataDir: string, log: StoreLog, lock: Lock | undefined) {
    this.#dataDir = dataDir;
    this.#log = log;
    this.#lock = lock;
  }

  /** Takes every article in `ids` up: from `known` where its files have not changed since, else by reading and checking them. */
  load(ids: Iterable<string>, known: ReadonlyMap<string, Entry>): void {
    for (const id of ids) {
      const stamps = this.#stampsOf(id);
      const entry = known.get(id);
      if (entry && entry.factsStamp === stamps.factsStamp && entry.textStamp === stamps.textStamp) {
        this.#entries.set(id, entry);
        continue;
      }
      const stored = readArticleFiles(this.#dataDir, id);
      if ('fault' in stored) this.#refuse(stored);
      else this.#entries.set(id, entryOf(stored, stamps));
      this.#unsaved += 1;
    }
    if (known.size !== this.#entries.size) this.#unsaved += 1;
  }

  /** Brings the entries into the order in which snapshots list them, so that sorting after a commit has little to do. */
  sort(): void {
    const sorted = newestFirst(this.#entries);
    this.#entries.clear();
    for (const entry of sorted) this.#entries.set(entry.article.id, entry);
  }

  snapshot(): Snapshot {
    this.#snapshot ??= this.#takeSnapshot();
    return this.#snapshot;
  }

  async commit(facts: Facts, text: string): Promise<void> {
    if (this.#isClosed) throw new StoreError('The store is closed. Start Clipfile again.');
    const written = this.#lastCommit.then(() => this.#write(facts, text));
    this.#lastCommit = written.then(() => this.#saveIndexWhenDue()).catch(() => undefined);
    await written;
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#lastCommit;
    await this.saveIndex();
    await this.#lock?.release();
  }

  /** Writes the derived index where it has changed. That it could not be written is no failure: it is made anew next time. */
  async saveIndex(): Promise<void> {
    const unsaved = this.#unsaved;
    if (unsaved === 0 || this.#lock === undefined) return;
    try {
      await writeIndex(join(this.#dataDir, INDEX_FILE), this.#entries.values());
      this.#unsaved -= unsaved;
    } catch (error) {
      this.#log.warn(
        { code: codeOf(error) },
        `${INDEX_FILE} could not be written; the next start will take longer`,
      );
    }
  }

  /** Now and then, and not only when closed: a killed process then leaves little to be read anew. */
  async #saveIndexWhenDue(): Promise<void> {
    if (this.#unsaved > Math.max(UNSAVED_MAX, this.#entries.size * UNSAVED_MAX_SHARE)) await this.saveIndex();
  }

  #takeSnapshot(): Snapshot {
    const entries = new Map(this.#entries);
    const listed = newestFirst(entries);
    let people: IndexedPerson[] | undefined;
    const read = (id: string): StoredArticle | undefined => {
      const entry = entries.get(id);
      return entry && this.#findStored(entry);
    };
    return {
      revision: this.#revision,
      articles: listed.map(({ article }) => article),
      get people() {
        people ??= listed.flatMap((entry) => entry.people);
        return people;
      },
      setAside: [...this.#setAside],
      facts: (id) => read(id)?.facts,
      text: (id) => read(id)?.text,
    };
  }

  /** An entry's facts and text, read when first asked for and checked then; undefined where they are found to be bad. */
  #findStored(entry: Entry): StoredArticle | undefined {
    const kept = this.#read.get(entry) ?? this.#replaced.get(entry);
    if (kept) {
      this.#remember(entry, kept);
      return kept;
    }
    const { id } = entry.article;
    const isCurrent = this.#entries.get(id) === entry;
    const stamps = this.#stampsOf(id);
    const stored = readArticleFiles(this.#dataDir, id);
    if ('fault' in stored) {
      if (isCurrent) {
        this.#entries.delete(id);
        this.#refuse(stored);
        this.#change();
      }
      return undefined;
    }
    const renewed = entryOf(stored, stamps);
    if (isCurrent && !isDeepStrictEqual({ ...entry, ...stamps }, renewed)) {
      // The facts stand above what was derived from them.
      this.#log.warn({ file: factsFile(id) }, 'these facts were not what the index says of them; they count');
      this.#entries.set(id, renewed);
      this.#remember(renewed, stored);
      this.#change();
    }
    this.#remember(entry, stored);
    return stored;
  }

  #remember(entry: Entry, stored: StoredArticle): void {
    this.#read.delete(entry);
    this.#read.set(entry, stored);
    for (const oldest of this.#read.keys()) {
      if (this.#read.size <= READ_ARTICLES_MAX) break;
      this.#read.delete(oldest);
    }
  }

  async #write(given: Facts, text: string): Promise<void> {
    if (this.#lock === undefined) {
      throw new StoreError('The store was opened to read only, so nothing can be saved in it.');
    }
    const parsed = factsSchema.safeParse(given);
    if (!parsed.success) {
      const where = parsed.error.issues[0]?.path.join('.') ?? '';
      throw new StoreError(`These facts were not saved: they do not have the shape of facts (at ${where}).`);
    }
    const facts = parsed.data;
    const { id } = facts.article;
    const fault = findFault(facts, text);
    if (fault !== undefined) throw new StoreError(`The facts of ${id} were not saved: ${fault}.`);
    // Read before it is replaced: for the snapshots that hold it, and because a damaged file is set aside, not overwritten.
    const before = this.#findCurrent(id);
    const stored = before && this.#findStored(before);
    if (stored === undefined && stampOf(join(this.#dataDir, factsFile(id))) !== undefined) {
      throw new StoreError(
        `${factsFile(id)} is in the way and could not be read. Move it out of the data folder.`,
      );
    }
    const isNewText = await this.#keepText(id, text);
    if (before && stored) this.#replaced.set(before, stored);
    const file = openFacts(join(this.#dataDir, factsFile(id)));
    file.data = facts;
    try {
      await file.write();
    } catch (error) {
      if (isNewText) await rm(join(this.#dataDir, textFile(id)), { force: true });
      throw writeError(factsFile(id), error);
    }
    const written = readArticleFiles(this.#dataDir, id);
    if ('fault' in written) {
      throw new StoreError(`${written.file} was not saved as it should be. ${written.reason}`);
    }
    const entry = entryOf(written, this.#stampsOf(id));
    this.#entries.set(id, entry);
    this.#remember(entry, written);
    this.#change();
  }

  /** The entry of an article as it now stands on disk, where it may have been changed from outside. */
  #findCurrent(id: string): Entry | undefined {
    const entry = this.#entries.get(id);
    if (entry?.factsStamp === stampOf(join(this.#dataDir, factsFile(id)))) return entry;
    this.#entries.delete(id);
    this.load([id], new Map());
    this.#change();
    return this.#entries.get(id);
  }

  /** Writes an article's text where there is none yet, and tells whether it did. A text never changes. */
  async #keepText(id: string, text: string): Promise<boolean> {
    const path = join(this.#dataDir, textFile(id));
    if (stampOf(path) === undefined) {
      try {
        await createDurably(path, text);
        return true;
      } catch (error) {
        throw writeError(textFile(id), error);
      }
    }
    if (isText(path, text)) return false;
    throw new StoreError(
      `${textFile(id)} holds another text, and an article's text never changes. Save this one under another id, such as ${id.slice(0, 97)}-2.`,
    );
  }

  /** Keeps a file out of the store, says why, and moves it aside where it is damaged and the store may write. */
  #refuse({ fault, file, reason }: Unserved): void {
    const movedTo = fault === 'damaged' && this.#lock ? moveAside(this.#dataDir, file) : undefined;
    const refused = { file, ...(movedTo === undefined ? {} : { movedTo }), reason };
    this.#setAside.push(refused);
    this.#log.warn(refused, movedTo === undefined ? 'a file cannot be served' : 'a file was set aside');
  }

  #change(): void {
    this.#revision += 1;
    this.#snapshot = undefined;
    this.#unsaved += 1;
  }

  #stampsOf(id: string): { factsStamp: string; textStamp: string } {
    return {
      factsStamp: stampOf(join(this.#dataDir, factsFile(id))) ?? '',
      textStamp: stampOf(join(this.#dataDir, textFile(id))) ?? '',
    };
  }
}

/** Whether a file holds that text; one that cannot be read does not. */
function isText(path: string, text: string): boolean {
  try {
    return readText(path) === text;
  } catch (error) {
    if (codeOf(error) === undefined && !(error instanceof DamagedError)) throw error;
    return false;
  }
}

function newestFirst(entries: ReadonlyMap<string, Entry>): Entry[] {
  return [...entries.values()].sort(
    (a, b) =>
      compareText(b.article.published, a.article.published) || compareText(a.article.id, b.article.id),
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
