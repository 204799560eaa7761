import { join } from 'node:path';
import { findFault } from './check.ts';
import { codeOf, DamagedError } from './errors.ts';
import { type CheckedFacts, parseFactsFile } from './factsFile.ts';
import { readText } from './files.ts';

/** Where things stand in the data folder; paths in messages are relative to it. */
export const FOLDERS = {
  articles: 'articles',
  facts: 'facts',
  decisions: 'decisions',
  setAside: 'set-aside',
} as const;

export const factsFile = (article: string): string => `${FOLDERS.facts}/${article}.json`;
export const textFile = (article: string): string => `${FOLDERS.articles}/${article}.txt`;

/** An article as it stands on disk, its facts checked against its text. */
export type StoredArticle = CheckedFacts & { text: string };

/**
 * Why an article cannot be served. damaged: its facts file is not what was written, or does not fit its text, and
 * has to be set aside. unreadable: the system did not let us read, which may pass; nothing is moved.
 */
export type Unserved = { fault: 'damaged' | 'unreadable'; file: string; reason: string };

const REBUILD = 'Run npm run build:store to read the article again.';

/** Reads an article's facts and text from the data folder and checks every quote. */
export function readArticleFiles(dataDir: string, id: string): StoredArticle | Unserved {
  const file = factsFile(id);
  let checked: CheckedFacts;
  try {
    checked = parseFactsFile(readText(join(dataDir, file)));
  } catch (error) {
    if (error instanceof DamagedError) return damaged(file, `It ${error.message}. ${REBUILD}`);
    return unreadable(file, error);
  }
  const named = checked.facts.article.id;
  if (named !== id) {
    return damaged(file, `It holds the facts of another article (${named}). ${REBUILD}`);
  }
  let text: string;
  try {
    text = readText(join(dataDir, textFile(id)));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') {
      return damaged(file, `The text of its article is missing. Put ${textFile(id)} back. ${REBUILD}`);
    }
    if (error instanceof DamagedError) return damaged(file, `${textFile(id)} ${error.message}. ${REBUILD}`);
    return unreadable(textFile(id), error);
  }
  const fault = findFault(checked.facts, text);
  return fault === undefined ? { ...checked, text } : damaged(file, `It does not hold: ${fault}. ${REBUILD}`);
}

const damaged = (file: string, reason: string): Unserved => ({ fault: 'damaged', file, reason });

function unreadable(file: string, error: unknown): Unserved {
  const code = codeOf(error);
  if (code === undefined) throw error;
  if (code === 'ENOENT') return { fault: 'unreadable', file, reason: `It is gone. ${REBUILD}` };
  const why = UNREADABLE.get(code) ?? `the disk said ${code}`;
  return { fault: 'unreadable', file, reason: `It could not be read: ${why}. It was left where it is.` };
}

const UNREADABLE: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'the user that runs Clipfile may not read it'],
  ['EPERM', 'the user that runs Clipfile may not read it'],
  ['EISDIR', 'it is a folder'],
  ['ELOOP', 'it is a link in a circle'],
]);
