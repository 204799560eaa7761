import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openStore } from '../../src/store/open.ts';
import { isMountable, runInNamespace } from '../support/mount.ts';
import { keptLog, sampleFacts, temporaryFolder } from './sample.ts';

const FILL_DISK = fileURLToPath(new URL('./children/fillDisk.ts', import.meta.url));
const OPEN_AND_TELL = fileURLToPath(new URL('./children/openAndTell.ts', import.meta.url));

const FULL = 'mount -t tmpfs -o size=64k tmpfs "$0"';
const READ_ONLY = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0"';

const lines = z.array(z.string()).default([]);
const toldSchema = z.looseObject({ acknowledged: lines, served: lines, logged: lines });
type Told = z.infer<typeof toldSchema>;

/** What a child tells that runs on `folder` after `mount` was run there. */
function tellMounted(mount: string, folder: string, child: string): Told {
  const ran = runInNamespace(`${mount} && exec "$1" "$2" "$0"`, folder, process.execPath, child);
  if (ran.status !== 0) throw new Error(`the child ended with ${ran.status}: ${ran.stderr}`);
  return toldSchema.parse(JSON.parse(ran.stdout));
}

const canMount = isMountable();
if (!canMount) {
  process.stderr.write(
    '\nNOT SHOWN: a full disk and a read-only disk. Nobody may mount a file system here (unshare --mount); run the tests where that is allowed.\n\n',
  );
}

describe.skipIf(!canMount)('a disk that is full', () => {
  test('rejects the commit in plain words, keeps what was there, leaves no litter, and goes on when there is room', () => {
    const told = tellMounted(FULL, temporaryFolder(), FILL_DISK);
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
    const told = tellMounted(READ_ONLY, dataDir, OPEN_AND_TELL);
    expect(told).toMatchObject({ articles: 2, readable: 2, people: 4, setAside: [] });
    expect(told.refused).toContain('opened to read only');
    expect(told.logged.join('')).toContain(
      'the data folder cannot be written to: the store is served read-only',
    );
  });
});
