/**
 * Clipfile as it is, online on the embedded Discord until it is killed. Loads, says "loaded", and goes online when its
 * standard input says at what time and with how many new deadlines; says "open" once it is online, and the words of
 * each deadline once it is on disk.
 */
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { createInterface } from 'node:readline/promises';
import { z } from 'zod';
import { openReviews } from '../../../src/clip/review/teams.ts';
import { startBot } from '../../../src/discord/bot.ts';
import { COMMANDS } from '../../../src/discord/commands.ts';
import { createLog } from '../../../src/discord/log.ts';
import { dueAt } from '../../../src/remind/due.ts';
import { wallTimeOf } from '../../../src/remind/wallTime.ts';
import { openTeamStores } from '../../../src/store/teams.ts';
import { seededRandom } from '../../bench/nameGenerator.ts';

/** A sending is given up after this, on the clock of the test. */
const SEND_WITHIN_MS = 10_000;

const settings = z
  .object({
    dataDir: z.string(),
    api: z.string(),
    token: z.string(),
    speed: z.number(),
    channels: z.array(z.string()),
  })
  .parse(JSON.parse(process.argv[2] ?? ''));

// It will be killed before it could do so by itself.
flushCompileCache();
writeSync(1, 'loaded\n');
const input = createInterface({ input: process.stdin });
const line = await new Promise<string>((resolve) => input.once('line', resolve));
const { time, adds, seed } = z
  .object({ time: z.number(), adds: z.number(), seed: z.number() })
  .parse(JSON.parse(line));
const begun = performance.now();
const now = (): number => Math.floor(time + (performance.now() - begun) * settings.speed);
const random = seededRandom(seed);

const { dataDir, api, token } = settings;
const log = createLog('error', { write: (text) => void writeSync(2, text) });
const stores = await openTeamStores({ dataDir, log });
const reviews = openReviews({ dataDir, stores, log });
const { reminders } = await startBot({
  api,
  token,
  commands: COMMANDS,
  reviews,
  stores,
  log,
  now: () => new Date(now()),
  dataDir,
  pace: {
    every: (run, ms) => {
      const timer = setInterval(run, ms / settings.speed);
      return () => clearInterval(timer);
    },
    sendWithinMs: SEND_WITHIN_MS / settings.speed,
  },
});
writeSync(1, 'open\n');

async function addOne(index: number): Promise<void> {
  const channel = settings.channels[Math.floor(random() * settings.channels.length)] ?? '';
  const due = dueAt(wallTimeOf(now() + 10_000, 'UTC'), 'UTC');
  const instant = now() + Math.floor(random() * 5_000) + 2_000;
  const what = `Story ${seed}n${index}`;
  const added = await reminders.deadlines.add(
    // Each in a team of its own: a team has at most so many open at once.
    { team: `person-${seed}${index}`, user: channel, mayManage: true },
    { what, due: { ...due, instant }, channel, leads: [0] },
  );
  // On a slow machine its time may have passed before its turn came: then there is none.
  if (added.outcome === 'changed') writeSync(1, `added ${what}\n`);
}

await Promise.all(Array.from({ length: adds }, (_, index) => addOne(index)));
