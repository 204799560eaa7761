import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { StoreError } from '../../src/store/errors.ts';
import { takeLock } from '../../src/store/lock.ts';
import { openStore } from '../../src/store/open.ts';
import { keptLog, sampleFacts, temporaryFolder } from './sample.ts';

const NOW = new Date('2026-01-02T03:04:05Z');
const COMMIT_LOOP = fileURLToPath(new URL('./children/commitLoop.ts', import.meta.url));
const LOCK_RACER = fileURLToPath(new URL('./children/lockRacer.ts', import.meta.url));

/** The number of a process that has just ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

const holder = (fields: object): string =>
  JSON.stringify({
    token: '0123abcd',
    pid: process.pid,
    host: hostname(),
    since: NOW.toISOString(),
    ...fields,
  });

describe('the lock of a store', () => {
  test('keeps a second process out, says who holds it and what to do, and lets it in afterwards', async () => {
    const dataDir = temporaryFolder();
    const running = spawn(process.execPath, [COMMIT_LOOP, dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void running.kill('SIGKILL'));
    await once(running.stdout, 'data');
    const opening = openStore({ dataDir, log: keptLog().log });
    await expect(opening).rejects.toThrow(StoreError);
    await expect(opening).rejects.toThrow(
      new RegExp(
        `Another Clipfile holds the store: process ${running.pid} on ${hostname()}, since 20.*Stop it first`,
      ),
    );
    running.kill('SIGKILL');
    await once(running, 'exit');
    const store = await openStore({ dataDir, log: keptLog().log });
    expect(store.snapshot().articles.length).toBeGreaterThan(0);
    await store.close();
  });

  test('does not keep out one who only reads, who sees what is committed and changes nothing', async () => {
    const dataDir = temporaryFolder();
    const writer = await openStore({ dataDir, log: keptLog().log });
    const { facts, text } = sampleFacts('one');
    await writer.commit(facts, text);
    const before = readdirSync(dataDir, { recursive: true });
    const reader = await openStore({ dataDir, log: keptLog().log, readOnly: true });
    expect(reader.snapshot().facts('one')).toEqual(facts);
    await expect(reader.commit(facts, text)).rejects.toThrow('opened to read only');
    await reader.close();
    expect(readdirSync(dataDir, { recursive: true })).toEqual(before);
    await writer.commit({ ...facts, article: { ...facts.article, title: 'Still writing' } }, text);
    await writer.close();
  });

  test('is held against the same process as well: two stores on one folder would lose writes', async () => {
    const path = join(temporaryFolder(), 'store.lock');
    const lock = await takeLock(path, NOW);
    await expect(takeLock(path, NOW)).rejects.toThrow(`process ${process.pid}`);
    await lock.release();
    await (await takeLock(path, NOW)).release();
    expect(existsSync(path)).toBe(false);
  });

  const stale: [string, () => string][] = [
    ['whose process is dead', () => holder({ pid: deadPid() })],
    ['of another boot, though its number runs again', () => holder({ boot: 'another-boot' })],
    [
      'whose number was given to a later process',
      () => {
        const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
        return holder({ boot, start: '1' });
      },
    ],
  ];
  test.runIf(process.platform === 'linux').each(stale)('%s is taken over', async (_what, content) => {
    const folder = temporaryFolder();
    const path = join(folder, 'store.lock');
    writeFileSync(path, content());
    const lock = await takeLock(path, NOW);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      pid: process.pid,
      since: '2026-01-02T03:04:05.000Z',
    });
    expect(readdirSync(folder)).toEqual(['store.lock']);
    await lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is taken over also where one who took it over was killed in the midst of that', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'store.lock');
    writeFileSync(path, holder({ pid: deadPid() }));
    writeFileSync(`${path}.0123abcd`, holder({ pid: deadPid(), token: 'fedc0000' }));
    writeFileSync(`${path}.0123abcd.fedc0000`, holder({ pid: deadPid(), token: 'fedc0001' }));
    const lock = await takeLock(path, NOW);
    expect(readdirSync(folder)).toEqual(['store.lock']);
    await lock.release();
  });

  test('of another machine is never taken over: whether that runs cannot be known', async () => {
    const path = join(temporaryFolder(), 'store.lock');
    writeFileSync(path, holder({ host: 'elsewhere', pid: deadPid() }));
    await expect(takeLock(path, NOW)).rejects.toThrow(
      /on elsewhere.*If that machine no longer runs Clipfile, delete store\.lock/,
    );
  });

  test.each(['', 'null', '{"pid":1}'])(
    'that says nothing of its holder (%j) is left, with what to do',
    async (content) => {
      const path = join(temporaryFolder(), 'store.lock');
      writeFileSync(path, content);
      await expect(takeLock(path, NOW)).rejects.toThrow(
        /If no other Clipfile runs on this folder, delete that file/,
      );
      expect(readFileSync(path, 'utf8')).toBe(content);
    },
  );

  test('of a dead process is won by one of many that race for it, each time', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'store.lock');
    const racers = await Promise.all(Array.from({ length: 5 }, () => startRacer(path)));
    for (let round = 0; round < 40; round += 1) {
      writeFileSync(path, holder({ pid: deadPid() }));
      const said = await Promise.all(racers.map((racer) => racer.say('take')));
      expect(
        said.filter((line) => line === 'won'),
        said.join('\n'),
      ).toHaveLength(1);
      expect(
        said.filter((line) => /^lost (Another Clipfile holds|Another Clipfile is just)/.test(line)),
      ).toHaveLength(4);
      expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: racers[said.indexOf('won')]?.pid });
      for (const racer of racers) await racer.say('release');
      expect(readdirSync(folder)).toEqual([]);
    }
  }, 60_000);
});

type Racer = { pid: number | undefined; say(line: string): Promise<string> };

async function startRacer(path: string): Promise<Racer> {
  const racer: ChildProcessWithoutNullStreams = spawn(process.execPath, [LOCK_RACER, path]);
  onTestFinished(() => void racer.kill('SIGKILL'));
  const lines = createInterface({ input: racer.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<string> => String((await lines.next()).value);
  await next();
  return {
    pid: racer.pid,
    say: async (line) => {
      racer.stdin.write(`${line}\n`);
      return next();
    },
  };
}
