import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { keptLog, sampleFacts, temporaryFolder } from './sample.ts';

/** Runs a child on `folder` after `mount` has been run there, in a mount namespace of its own (unshare(1)). */
function runMounted(mount: string, folder: string, childName: string): string {
  const asRoot = process.getuid?.() === 0 ? [] : ['--map-root-user'];
  const { stdout, stderr, status } = spawnSync('unshare', [
    ...asRoot,
    '--mount',
    'sh',
    '-c',
    `${mount} && exec "$1" "$2" "$0"`,
    folder,
    process.execPath,
    join(import.meta.dirname, 'children', childName),
  ]);
  if (status !== 0) throw new Error(`the child ended with ${status}: ${stderr}`);
  return stdout.toString();
}

const FULL = 'mount -t tmpfs -o size=64k tmpfs "$0"';
const READ_ONLY = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0"';

const canMount =
  spawnSync('unshare', [
    ...(process.getuid?.() === 0 ? [] : ['--map-root-user']),
    '--mount',
    'sh',
    '-c',
    'mount -t tmpfs tmpfs /tmp',
  ]).status === 0;
if (!canMount) {
  process.stderr.write(
    '\nNOT SHOWN: a full disk and a read-only disk. This machine lets nobody mount a file system (unshare --mount); run the tests where it does.\n\n',
  );
}

describe.skipIf(!canMount)('a disk that is full', () => {
  test('rejects the commit in plain words, keeps what was there, leaves no litter, and goes on when there is room', () => {
    const told = JSON.parse(runMounted(FULL, temporaryFolder(), 'fillDisk.ts'));
    expect(told.acknowledged.length).toBeGreaterThan(1);
    expect(told).toMatchObject({
      failed: expect.stringMatching(
        /^StoreError: (facts|articles)\/article-\d+\.(json|txt) could not be written: the disk is full; free some space and try again\.$/,
      ),
      replacing:
        'StoreError: facts/article-0.json could not be written: the disk is full; free some space and try again.',
      unchanged: true,
      stillServed: true,
      withRoom: 'done',
      setAside: [],
      litter: 0,
      orphans: 0,
    });
    expect(told.served.toSorted()).toEqual([...told.acknowledged, 'last'].toSorted());
  });
});

describe.skipIf(!canMount)('a data folder that cannot be written to', () => {
  test('is served all the same, says so, and refuses commits', async () => {
    const dataDir = temporaryFolder();
    const store = await openStore({ dataDir, log: keptLog().log });
    for (const id of ['one', 'two']) {
      const { facts, text } = sampleFacts(id);
      await store.commit(facts, text);
    }
    await store.close();
    const told = JSON.parse(runMounted(READ_ONLY, dataDir, 'openAndTell.ts'));
    expect(told).toMatchObject({ articles: 2, readable: 2, people: 4, setAside: [] });
    expect(told.refused).toContain('opened to read only');
    expect(told.logged.join('')).toContain(
      'the data folder cannot be written to: the store is served read-only',
    );
  });
});
