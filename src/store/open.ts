import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDERS } from './articleFiles.ts';
import { readIndex } from './derivedIndex.ts';
import { DiskStore, INDEX_FILE, type StoreLog } from './diskStore.ts';
import type { Entry } from './entry.ts';
import { codeOf, DamagedError, StoreError } from './errors.ts';
import { isFolder, namesIn, removeLitter } from './files.ts';
import { type Lock, takeLock } from './lock.ts';
import type { Store } from './store.ts';

const LOCK_FILE = 'store.lock';

export type StoreOptions = {
  /** The data folder; it is made where it is not there yet. */
  dataDir: string;
  log: StoreLog;
  /** Opens without the lock, beside a process that holds it: nothing is written, moved or tidied. */
  readOnly?: boolean;
  now?: () => Date;
};

/**
 * Opens the store in a data folder. Bad files are set aside with a message and the rest is served; a folder that
 * cannot be written to is served read-only. Throws a StoreError where another process holds the store.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { dataDir, log, readOnly = false, now = () => new Date() } = options;
  if (readOnly && !isFolder(dataDir)) {
    throw new StoreError('There is no such data folder. Set DATA_DIR to the one that Clipfile runs on.');
  }
  const lock = readOnly ? undefined : await findLock(dataDir, log, now());
  try {
    if (lock) {
      for (const folder of ['.', ...Object.values(FOLDERS)]) {
        const litter = removeLitter(join(dataDir, folder));
        if (litter.length > 0)
          log.info({ folder, files: litter.length }, 'removed what a killed process left');
      }
    }
    const ids = namesIn(join(dataDir, FOLDERS.facts))
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice(0, -'.json'.length));
    const store = new DiskStore(dataDir, log, lock);
    store.load(ids, ids.length === 0 ? new Map() : knownEntries(dataDir, log));
    store.sort();
    await store.saveIndex();
    const { articles, people, setAside } = store.snapshot();
    log.info(
      { articles: articles.length, people: people.length, setAside: setAside.length },
      'opened the store',
    );
    warnOfUnread(dataDir, ids, log);
    return store;
  } catch (error) {
    await lock?.release();
    throw error;
  }
}

/** Makes the folders and takes the lock; undefined, with a message, where the folder cannot be written to. */
async function findLock(dataDir: string, log: StoreLog, now: Date): Promise<Lock | undefined> {
  try {
    for (const folder of [FOLDERS.articles, FOLDERS.facts])
      mkdirSync(join(dataDir, folder), { recursive: true });
    return await takeLock(join(dataDir, LOCK_FILE), now);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
      log.warn(
        { code },
        'the data folder cannot be written to: the store is served read-only, nothing can be saved',
      );
      return undefined;
    }
    if (code === 'ENOTDIR' || code === 'EEXIST') {
      throw new StoreError(
        'The data folder is a file, or has a file in it where a folder should be. Check DATA_DIR.',
      );
    }
    if (code === 'ENOSPC') throw new StoreError('The disk is full: free some space and start again.');
    throw error;
  }
}

function knownEntries(dataDir: string, log: StoreLog): ReadonlyMap<string, Entry> {
  try {
    return readIndex(join(dataDir, INDEX_FILE));
  } catch (error) {
    if (!(error instanceof DamagedError) && codeOf(error) === undefined) throw error;
    if (codeOf(error) !== 'ENOENT') log.info(`${INDEX_FILE} cannot be used and is made anew from the facts`);
    return new Map();
  }
}

/** Texts of which there are no facts: new ones, and those whose facts were set aside. */
function warnOfUnread(dataDir: string, ids: readonly string[], log: StoreLog): void {
  const read = new Set(ids);
  const unread = namesIn(join(dataDir, FOLDERS.articles)).filter(
    (name) => name.endsWith('.txt') && !read.has(name.slice(0, -'.txt'.length)),
  );
  if (unread.length > 0) {
    log.warn({ articles: unread.length }, 'some articles have no facts yet; npm run build:store reads them');
  }
}
