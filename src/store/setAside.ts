import { linkSync, mkdirSync, unlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { FOLDERS } from './articleFiles.ts';
import { codeOf } from './errors.ts';

/** More damaged files of one name than this are left where they are. */
const SAME_NAME_MAX = 1_000;

/**
 * Moves a damaged file (`file`, relative to the data folder) to set-aside/<name>.<n>, where it overwrites nothing.
 * Gives its new place relative to the data folder; undefined where it could not be moved.
 */
export function moveAside(dataDir: string, file: string): string | undefined {
  try {
    mkdirSync(join(dataDir, FOLDERS.setAside), { recursive: true });
    for (let n = 1; n <= SAME_NAME_MAX; n += 1) {
      const place = `${FOLDERS.setAside}/${basename(file)}.${n}`;
      // A link, unlike a rename, fails where something stands already.
      if (!isLinked(join(dataDir, file), join(dataDir, place))) continue;
      unlinkSync(join(dataDir, file));
      return place;
    }
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
  }
  return undefined;
}

function isLinked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}
