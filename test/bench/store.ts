import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSONFilePreset } from 'lowdb/node';
import type { Facts } from '../../src/facts/schema.ts';
import { factsFileText } from '../../src/store/factsFile.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { sampleFacts } from '../store/sampleFacts.ts';
import { median, percentile, table } from './report.ts';

const MANY = 10_000;
const ROUNDS = 60;
/** The peer takes about a second a write at this size. */
const PEER_ROUNDS = 5;

const log = { info: () => undefined, warn: () => undefined };

/** A data folder with `count` small articles, written without waiting for the disk. */
function filledFolder(root: string, count: number): string {
  const dataDir = join(root, `articles-${count}`);
  for (const folder of ['articles', 'facts']) mkdirSync(join(dataDir, folder), { recursive: true });
  for (let index = 0; index < count; index += 1) {
    const { facts, text } = sampleFacts(`article-${index}`);
    writeFileSync(join(dataDir, 'articles', `article-${index}.txt`), text);
    writeFileSync(join(dataDir, 'facts', `article-${index}.json`), factsFileText(facts));
  }
  return dataDir;
}

async function timed<T>(run: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const start = performance.now();
  const value = await run();
  return { ms: performance.now() - start, value };
}

/** Milliseconds to store a new article; with what everyone who asks next pays once: a new snapshot with its people. */
async function storeOne(store: Store, name: string): Promise<{ commitMs: number; withSnapshotMs: number }> {
  const { facts, text } = sampleFacts(name);
  const start = performance.now();
  await store.commit(facts, text);
  const committed = performance.now();
  if (store.snapshot().people.length === 0) throw new Error('nobody is in the store');
  return { commitMs: committed - start, withSnapshotMs: performance.now() - start };
}

/** Milliseconds to add an article to one lowdb file that holds `count` of them all. */
async function storeOneInPeer(root: string, count: number): Promise<number[]> {
  const articles: Facts[] = Array.from(
    { length: count },
    (_, index) => sampleFacts(`article-${index}`).facts,
  );
  const db = await JSONFilePreset(join(root, `peer-${count}.json`), { articles });
  const spent: number[] = [];
  for (let round = 0; round < PEER_ROUNDS; round += 1) {
    const { facts } = sampleFacts(`more-${round}`);
    const { ms } = await timed(() => db.update((data) => data.articles.push(facts)));
    spent.push(ms);
  }
  return spent;
}

/** Storing one article among 10,000 against one among 1, and opening 10,000; beside one lowdb file that holds all. */
export async function bench(): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'clipfile-bench-'));
  try {
    const many = filledFolder(root, MANY);
    const anew = await timed(() => openStore({ dataDir: many, log }));
    await anew.value.close();
    const open = await timed(() => openStore({ dataDir: many, log }));
    const readMs: number[] = [];
    for (let index = 0; index < 200; index += 1) {
      const start = performance.now();
      open.value.snapshot().facts(`article-${index * 50}`);
      readMs.push(performance.now() - start);
    }
    const few = await openStore({ dataDir: filledFolder(root, 1), log });
    const spent: Record<'among1' | 'amongMany', Awaited<ReturnType<typeof storeOne>>[]> = {
      among1: [],
      amongMany: [],
    };
    // In turns, so that a busy disk meets both.
    for (let round = 0; round < ROUNDS; round += 1) {
      spent.among1.push(await storeOne(few, `more-${round}`));
      spent.amongMany.push(await storeOne(open.value, `more-${round}`));
    }
    const close = await timed(() => open.value.close());
    await few.close();
    const peer1 = await storeOneInPeer(root, 1);
    const peerMany = await storeOneInPeer(root, MANY);

    const row = (name: string, one: readonly number[], all: readonly number[]): string[] => [
      name,
      median(one).toFixed(2),
      median(all).toFixed(2),
      percentile(all, 95).toFixed(2),
      (median(all) / median(one)).toFixed(2),
    ];
    const of = (key: 'commitMs' | 'withSnapshotMs', where: 'among1' | 'amongMany') =>
      spent[where].map((one) => one[key]);
    table(
      `Storing one article, milliseconds (budget: ratio at most 3)`,
      ['', 'among 1, p50', `among ${MANY}, p50`, 'p95', 'ratio'],
      [
        row('commit, durable', of('commitMs', 'among1'), of('commitMs', 'amongMany')),
        row('commit and a new snapshot', of('withSnapshotMs', 'among1'), of('withSnapshotMs', 'amongMany')),
        row('one lowdb file for all, not durable', peer1, peerMany),
      ],
    );
    table(
      `Opening ${MANY} articles, seconds (budget: under 3)`,
      ['', 'seconds'],
      [
        ['with the derived index', (open.ms / 1_000).toFixed(2)],
        ['without it: all facts read and checked, the index written', (anew.ms / 1_000).toFixed(2)],
        ['closing, the index written', (close.ms / 1_000).toFixed(2)],
      ],
    );
    table(
      'Facts of one article, read and checked when first asked for, milliseconds',
      ['', 'p50', 'p99'],
      [['first read', median(readMs).toFixed(2), percentile(readMs, 99).toFixed(2)]],
    );
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
