import { join } from 'node:path';
import type { ArticleText, Facts } from '../facts/schema.ts';
import { ArticleError, articleOf } from '../read/article.ts';
import { readArticle } from '../read/read.ts';
import type { SecondReader, SecondReading } from '../read/second/proposal.ts';
import { proposalsOf } from '../read/second/second.ts';
import { FOLDERS, textFile } from './articleFiles.ts';
import { applyDecisions, type Decision, parseDecisions } from './decisions.ts';
import type { StoreLog } from './diskStore.ts';
import { codeOf, DamagedError, StoreError } from './errors.ts';
import { factsFileText } from './factsFile.ts';
import { namesIn, readText, stampOf } from './files.ts';
import { openStore } from './open.ts';
import type { Store } from './store.ts';

export type Built = {
  /** Ids of articles whose facts were written. */
  built: string[];
  /** Ids of articles whose facts were already what the reader gives. */
  unchanged: string[];
  /** Articles that could not be read, and decisions that could not be used, each with why. */
  failed: { article: string; reason: string }[];
  /** Ids of articles for which the second reader had no answer, or was not asked after that. */
  unanswered: string[];
};

export type BuildOptions = {
  dataDir: string;
  log: StoreLog;
  /** Asked about every article about which its model was not asked before. */
  second?: SecondReader | undefined;
};

/** After so many articles in a row without an answer, the second reader is asked no more. */
const UNANSWERED_MAX = 3;

/**
 * Reads every article in the data folder, applies the editors' decisions and writes the facts. The same articles,
 * decisions and reader always give the same bytes; what a second reader once proposed is kept, as far as the article still
 * carries it beside what the first one now finds. One that fails leaves its old facts as they were. Throws a StoreError where another process holds the store.
 */
export async function buildStore({ dataDir, log, second }: BuildOptions): Promise<Built> {
  const store = await openStore({ dataDir, log });
  try {
    const result: Built = { built: [], unchanged: [], failed: [], unanswered: [] };
    let silent = 0;
    const ask = async (articleText: ArticleText): Promise<SecondReading | undefined> => {
      const answer = silent < UNANSWERED_MAX ? await second?.ask(articleText) : undefined;
      const isAnswered = answer !== undefined && 'proposals' in answer;
      const isSilent = answer && 'unanswered' in answer && answer.unanswered !== 'too-long';
      silent = isSilent ? silent + 1 : silent < UNANSWERED_MAX ? 0 : silent;
      if (second && !isAnswered) result.unanswered.push(articleText.article.id);
      return isAnswered ? answer : undefined;
    };
    const articles = namesWithout(dataDir, FOLDERS.articles, '.txt');
    for (const id of articles) {
      try {
        const isNew = await buildArticle(store, { dataDir, id, model: second?.model, ask });
        result[isNew ? 'built' : 'unchanged'].push(id);
      } catch (error) {
        result.failed.push({ article: id, reason: reasonOf(error) });
      }
    }
    for (const id of namesWithout(dataDir, FOLDERS.decisions, '.json')) {
      if (articles.includes(id)) continue;
      const reason = `decisions/${id}.json is about an article that is not there: put ${textFile(id)} back, or remove it.`;
      result.failed.push({ article: id, reason });
    }
    return result;
  } finally {
    await store.close();
  }
}

type Building = {
  dataDir: string;
  id: string;
  /** Of the second reader, where there is one. */
  model: string | undefined;
  ask(articleText: ArticleText): Promise<SecondReading | undefined>;
};

/** Whether the facts of the article were written, not merely found to be the same. */
async function buildArticle(store: Store, { dataDir, id, model, ask }: Building): Promise<boolean> {
  const read = articleOf(id, readText(join(dataDir, textFile(id))));
  const before = store.snapshot().facts(id);
  // What a person gave when the article was clipped (its title, its address) is not in the text: it is kept.
  const articleText = { article: { ...before?.article, ...read.article }, text: read.text };
  const kept = keptOf(before);
  const isAsked = kept?.model === model && before?.article.sha256 === read.article.sha256;
  const answered = isAsked || model === undefined ? undefined : await ask(articleText);
  const second = answered && kept ? joined(kept, answered) : (answered ?? kept);
  const facts = applyDecisions(readArticle(articleText, second), decisionsOn(dataDir, id));
  if (before && factsFileText(before) === factsFileText(facts)) return false;
  await store.commit(facts, read.text);
  return true;
}

/** What a second reader proposed when it was asked: editors may have confirmed it. */
const keptOf = (before: Facts | undefined): SecondReading | undefined =>
  before?.article.secondReader && {
    model: before.article.secondReader.model,
    proposals: proposalsOf(before),
  };

const joined = (kept: SecondReading, { model, proposals }: SecondReading): SecondReading => ({
  model,
  proposals: [...kept.proposals, ...proposals],
});

function decisionsOn(dataDir: string, id: string): Decision[] {
  const path = join(dataDir, FOLDERS.decisions, `${id}.json`);
  return stampOf(path) === undefined ? [] : parseDecisions(id, readText(path));
}

function namesWithout(dataDir: string, folder: string, ending: string): string[] {
  return namesIn(join(dataDir, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));
}

function reasonOf(error: unknown): string {
  if (error instanceof StoreError || error instanceof ArticleError) return error.message;
  if (error instanceof DamagedError)
    return `The article's text, or what was decided on it, ${error.message}.`;
  const code = codeOf(error);
  if (code !== undefined) return `Its files could not be read (the disk said ${code}).`;
  // A fault of the reader itself must not keep the other articles from being read.
  return `The reader stopped on it (${error instanceof Error ? error.name : typeof error}): report it with the article.`;
}
