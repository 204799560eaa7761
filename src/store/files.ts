import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { link, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf, DamagedError } from './errors.ts';

/** Facts and articles may be read by every user of the machine, and be written by the one that runs the bot. */
const FILE_MODE = 0o644;
const TEMPORARY = /^\..+\.[0-9a-f]{12}\.tmp$/;

// A mark at the beginning of a text is part of it: offsets count from it.
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What a file holds, as given. Throws the system's error where it cannot be read, a DamagedError where it is not UTF-8. */
export function readText(path: string): string {
  const text = readFileSync(path, 'utf8');
  // Much the faster way to read; only a text with this mark in it may have been no UTF-8.
  if (!text.includes('\ufffd')) return text;
  try {
    return UTF8.decode(readFileSync(path));
  } catch {
    throw new DamagedError('is not a text in UTF-8');
  }
}

/** Names of the files in a folder, sorted; none where there is no such folder. */
export function namesIn(folder: string): string[] {
  return statSync(folder, { throwIfNoEntry: false }) ? readdirSync(folder).toSorted() : [];
}

/** Whether there is a folder of this name. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/**
 * What changes whenever a file is written: its size, its time in nanoseconds and its place on disk. Undefined where there
 * is no such file; the system's code where it cannot be looked at.
 */
export function stampOf(path: string): string | undefined {
  try {
    const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
    return stat && `${stat.size}-${stat.mtimeNs}-${stat.ino}`;
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    return code;
  }
}

/**
 * Replaces a file, or makes it, so that a crash or a power cut at any moment leaves the old content or the new and
 * nothing between. Resolves when the disk has it; a failed write leaves the old file and no litter.
 */
export async function writeDurably(path: string, text: string): Promise<void> {
  await viaTemporary(path, text, (temporary) => rename(temporary, path));
}

/** Makes a file that must not exist yet, as durably; throws EEXIST where it does, and leaves that file alone. */
export async function createDurably(path: string, text: string): Promise<void> {
  await viaTemporary(path, text, async (temporary) => {
    await link(temporary, path);
    await rm(temporary);
  });
}

async function viaTemporary(
  path: string,
  text: string,
  settle: (temporary: string) => Promise<void>,
): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    // A name of its own, opened with wx: two processes can never write into one temporary file.
    const file = await open(temporary, 'wx', FILE_MODE);
    try {
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    await settle(temporary);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** A new name is only safe from a power cut once its folder is on disk. */
async function syncFolder(folder: string): Promise<void> {
  // Windows has no such call for folders, and needs none.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes the temporary files that a killed process left in a folder. Only for the one who holds the lock. */
export function removeLitter(folder: string): string[] {
  const litter = namesIn(folder).filter((name) => TEMPORARY.test(name));
  for (const name of litter) rmSync(join(folder, name), { force: true });
  return litter;
}
