import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { keptLog, sampleFacts, temporaryFolder } from './sample.ts';

const COMMIT_LOOP = fileURLToPath(new URL('./children/commitLoop.ts', import.meta.url));
const KILLS = 100;
/** So many run side by side, each on a folder of its own. */
const LANES = 2;
/** Kills come at another moment of a commit each time: this much later than the one before, up to the most. */
const KILL_STEP_MS = 0.37;
const KILL_WITHIN_MS = 9;

/** A process that commits until it is killed; gives what it acknowledged: the last round of each article. */
async function commitUntilKilled(
  dataDir: string,
  firstRound: number,
  killAfterMs: number,
): Promise<Map<string, number>> {
  const child = spawn(process.execPath, [COMMIT_LOOP, dataDir, String(firstRound)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (data) => {
    said += data;
  });
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  await sleep(Math.floor(killAfterMs));
  const until = performance.now() + (killAfterMs % 1);
  while (performance.now() < until);
  expect(child.kill('SIGKILL'), 'the process ended by itself').toBe(true);
  await once(child, 'close');
  const lines = said.slice(0, said.lastIndexOf('\n')).split('\n');
  return new Map(lines.map((line) => line.split(' ')).map(([id = '', round]) => [id, Number(round)]));
}

/** Kills `KILLS / LANES` processes one after the other on a folder of its own; gives how many died while they wrote. */
async function killAndCheck(lane: number): Promise<number> {
  const dataDir = temporaryFolder();
  const acknowledged = new Map<string, number>();
  let killsInMidWrite = 0;
  for (let kill = lane; kill < KILLS; kill += LANES) {
    const said = await commitUntilKilled(dataDir, kill * 1_000, (kill * KILL_STEP_MS) % KILL_WITHIN_MS);
    expect(said.size).toBeGreaterThan(0);
    for (const [id, round] of said) acknowledged.set(id, round);
    if (files(dataDir).some((name) => name.endsWith('.tmp'))) killsInMidWrite += 1;

    const store = await openStore({ dataDir, log: keptLog().log });
    const { setAside, facts, text } = store.snapshot();
    expect(setAside).toEqual([]);
    for (const [id, round] of acknowledged) {
      // A commit may have reached the disk without an acknowledgement; none that was acknowledged may be undone.
      const found = Number(/^Round (\d+)$/.exec(facts(id)?.article.title ?? '')?.[1]);
      expect(found, id).toBeGreaterThanOrEqual(round);
      expect(text(id)).toBe(sampleFacts(id).text);
    }
    await store.close();
    const left = files(dataDir).filter(
      (name) => !/^(articles|facts)\/[a-z]+-\d+\.(txt|json)$|^store\.index$/.test(name),
    );
    expect(left).toEqual([]);
  }
  return killsInMidWrite;
}

test(`a process killed in mid-write ${KILLS} times tears nothing, loses nothing it acknowledged and leaves no litter`, async () => {
  const inMidWrite = await Promise.all(Array.from({ length: LANES }, (_, lane) => killAndCheck(lane)));
  // Else the kills came between the writes and showed nothing.
  expect(inMidWrite.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(KILLS / 10);
}, 300_000);

function files(dataDir: string): string[] {
  return readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath.slice(dataDir.length + 1), entry.name));
}
