import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { type Playground, startPlayground } from '../../src/playground/server.ts';
import { messageText } from '../../src/playground/terminal.ts';
import { seededRandom } from '../bench/nameGenerator.ts';
import { messagesSchema } from '../support/clock.ts';

const CHILD = fileURLToPath(new URL('./children/liveBot.ts', import.meta.url));
/** What goes wrong, and when, is drawn from it; what that does depends on the machine too. */
const SEED = 20_261_124;
const KILLS = 200;
const MESSAGES = 1_500;
/** Deadlines that each process adds; it may be killed before the last. */
const ADDS_A_LIFE = 12;
/** With so many not yet sent, no more are added: they are to be sent by processes that are killed. */
const UNSENT_MAX = 60;
/** A process is killed behind so many calls at most, and a moment, and at the latest after a time; some while they open. */
const CALLS_MAX = 26;
const MOMENT_MAX_MS = 12;
const LIFE_MAX_MS = 1_500;
const ONE_KILL_IN_OPENING = 8;
const OPENING_MAX_MS = 200;
/** Time goes so much faster for the bot and for Discord, and stands still while no process lives. */
const SPEED = 20;
/** Between some lives time jumps: beyond the age at which a claim is read back, and beyond Discord's memory of nonces. */
const JUMPS_MS = [150_000, 400_000];
const ONE_JUMP_IN = 8;

/** What goes wrong with a call. One answer in twenty is lost; the rest is rarer. */
const CALL_FAULTS = [
  { share: 1 / 20, with: { kind: 'no-answer' } },
  { share: 1 / 40, with: { kind: '500' } },
  { share: 1 / 40, with: { kind: '429', retryAfterMs: 75 } },
  { share: 1 / 80, with: { kind: 'cut' } },
] as const;
/** Sending, and reading back what was sent. */
const ROUTE = '/channels/{channel_id}/messages';

/** Short, so that one that is not answered tells in a short life. */
const HEARTBEAT_INTERVAL_MS = 60;
/** Codes after which a client comes back (docs: Opcodes and Status Codes, Gateway Close Event Codes); 1000 and 1001 too. */
const CLOSE_CODES = [1000, 1001, 4000, 4001, 4002, 4003, 4005, 4007, 4008, 4009];
/** What goes wrong with a session; one of them a life, and two in some. */
const SESSION_FAULTS: readonly (readonly [string, (faults: Playground['faults']) => void])[] = [
  ['cut', (faults) => faults.dropConnections()],
  ['lost', (faults) => faults.loseSessions()],
  ['invalid, to be resumed', (faults) => faults.invalidateSessions(true)],
  ['invalid', (faults) => faults.invalidateSessions(false)],
  ['asked to reconnect', (faults) => faults.requestReconnects()],
  ['heartbeats not answered', (faults) => faults.ignoreHeartbeats(2)],
  ...CLOSE_CODES.map(
    (code) =>
      [`closed with ${code}`, (faults: Playground['faults']) => faults.closeConnections(code)] as const,
  ),
];

/** Fifths of a second that the last process has: on a busy machine it takes its time. */
const SETTLE_TRIES = 1_500;

const IDENTIFY = 2;
const RESUME = 6;

const createdSchema = z.looseObject({ id: z.string(), content: z.string() });
const commandSchema = z.looseObject({ op: z.number() });

type Life = {
  child: ChildProcessWithoutNullStreams;
  loaded: Promise<void>;
  opened: Promise<void>;
  added: () => string[];
};

function startLife(settings: { dataDir: string; cacheDir: string }): Life {
  const child = spawn(process.execPath, [CHILD, JSON.stringify(settings)], {
    stdio: 'pipe',
    // What one process compiled the next need not: loading is most of a short life.
    env: { ...process.env, NODE_COMPILE_CACHE: settings.cacheDir },
  });
  let said = '';
  let failed = '';
  child.stderr.on('data', (data) => {
    failed += data;
  });
  child.stdout.on('data', (data) => {
    said += data;
  });
  const ended = once(child, 'exit');
  /** Resolves when the process has said a word. */
  const hears = async (word: string): Promise<void> => {
    while (!said.includes(`${word}\n`)) {
      const isOver = await Promise.race([
        once(child.stdout, 'data').then(() => false),
        ended.then(() => true),
      ]);
      if (isOver) throw new Error(`the process ended by itself: ${failed}`);
    }
  };
  const [loaded, opened] = [hears('loaded'), hears('open')];
  // Whoever waits for them hears of it; a life that is not waited for any more may end.
  for (const heard of [loaded, opened]) heard.catch(() => undefined);
  const added = (): string[] => [...said.matchAll(/^added (.+)\n/gm)].map(([, what = '']) => what);
  return { child, loaded, opened, added };
}

/** Claims that were written down and not yet marked, in the journal of a process that was just killed. */
function openClaims(dataDir: string): number {
  const path = join(dataDir, 'reminders', 'outbox.journal');
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const count = (what: string): number => text.split(`{"what":"${what}"`).length - 1;
  return count('claimed') - count('sent') - count('dropped');
}

/** How often each deadline is reminded of in the channels: each stands in its reminder's text once, in these words. */
async function countReminders(playground: Playground): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const place of playground.state().places) {
    const query = new URLSearchParams({ place: place.id, ...(place.member ? { member: place.member } : {}) });
    const response = await fetch(`${playground.url}playground/messages?${query}`);
    for (const message of messagesSchema.parse(await response.json()).messages) {
      const text = messageText(message);
      if (!/^Reminder/.test(text)) continue;
      for (const [what] of text.matchAll(/\bStory \w+/g)) counts.set(what, (counts.get(what) ?? 0) + 1);
    }
  }
  return counts;
}

test(`${KILLS} kills, lost answers and lost sessions: of ${MESSAGES} reminders none is lost and none comes twice`, async () => {
  const random = seededRandom(SEED);
  const [dataDir, cacheDir] = ['clipfile-reminders-', 'clipfile-compiled-'].map((name) =>
    mkdtempSync(join(tmpdir(), name)),
  );
  if (dataDir === undefined || cacheDir === undefined) throw new Error('no folders');
  let clock = { time: Date.UTC(2026, 10, 24, 9), begun: Number.NaN };
  const now = (): number =>
    Number.isNaN(clock.begun) ? clock.time : clock.time + (performance.now() - clock.begun) * SPEED;
  const freeze = (): void => {
    clock = { time: now(), begun: Number.NaN };
  };
  let isFaulty = true;
  /** How often each thing went wrong, and each thing was sent by the client's gateway. */
  const went = new Map<string, number>();
  const count = (what: string): void => void went.set(what, (went.get(what) ?? 0) + 1);
  /** Messages that arrived while things went wrong, answered or not. */
  const posted = new Set<string>();
  let calls = 0;
  let awaited: { calls: number; run: () => void }[] = [];
  /** Calls back once so many more calls have come. */
  const afterCalls = (more: number, run: () => void): void => void awaited.push({ calls: calls + more, run });
  const playground = await startPlayground({
    port: 0,
    now: () => Math.floor(now()),
    heartbeatIntervalMs: HEARTBEAT_INTERVAL_MS,
    observe: {
      onReceived: (payload) => {
        const { op } = commandSchema.parse(payload);
        if (op === IDENTIFY) count('identify');
        if (op === RESUME) count('resume');
      },
      onExchange: ({ method, route, responseBody }) => {
        if (!isFaulty || route !== ROUTE) return;
        calls += 1;
        for (const one of awaited) if (one.calls <= calls) one.run();
        awaited = awaited.filter((one) => one.calls > calls);
        const created = createdSchema.safeParse(responseBody);
        if (method === 'POST' && created.success) posted.add(created.data.id);
        for (const { share, with: fault } of CALL_FAULTS) {
          if (random() >= share) continue;
          count(fault.kind);
          playground.faults.failRoute({ method, route, times: 1, with: fault });
        }
      },
    },
  });
  const places = playground.state().places.filter(({ kind }) => kind !== 'user-install');
  const [typist] = playground.state().members;
  const settings = {
    dataDir,
    cacheDir,
    api: playground.api,
    token: playground.token,
    speed: SPEED,
    channels: places.map(({ id }) => id),
  };
  const acknowledged = new Set<string>();

  /** Types a command for a new deadline; it counts once its answer is seen. */
  async function typeOne(what: string): Promise<void> {
    const place = places[Math.floor(random() * places.length)];
    const line = `/deadline add ${what} due:in 1m remind:0`;
    const member = place?.member ?? typist?.id ?? '';
    const outcome = await playground.run({ line, member, place: place?.id ?? '' });
    if (outcome.messages.some((message) => messageText(message).includes(what))) {
      acknowledged.add(what);
      count('typed');
    }
  }

  /** Lets things go wrong with the session of a life of so many calls, at some of its moments. */
  function troubleSession(lifeCalls: number): void {
    for (const share of random() < 1 / 3 ? [random(), random()] : [random()]) {
      const [name, fail] = SESSION_FAULTS[Math.floor(random() * SESSION_FAULTS.length)] ?? [];
      afterCalls(Math.ceil(share * lifeCalls), () => {
        count(name ?? '');
        fail?.(playground.faults);
      });
    }
  }

  /** Resolves when a life is over: after calls and a moment, at the latest after a time. */
  const isLived = (lifeCalls: number, moment: number): Promise<void> =>
    new Promise((resolve) => {
      const latest = setTimeout(resolve, LIFE_MAX_MS);
      afterCalls(lifeCalls, () => {
        clearTimeout(latest);
        setTimeout(resolve, moment);
      });
    });

  let counts = new Map<string, number>();
  let [kills, inMidSending] = [0, 0];
  const typing: Promise<void>[] = [];
  // The next process loads while this one lives.
  let next = startLife(settings);
  const begin = async (life: Life, adds: number): Promise<void> => {
    await life.loaded;
    clock = { time: now(), begun: performance.now() };
    life.child.stdin.write(`${JSON.stringify({ time: now(), adds, seed: SEED + kills })}\n`);
  };
  try {
    while (kills < KILLS || posted.size < MESSAGES) {
      const life = next;
      next = startLife(settings);
      await begin(life, openClaims(dataDir) > UNSENT_MAX ? 1 : ADDS_A_LIFE);
      const isOpening = kills % ONE_KILL_IN_OPENING === 0;
      awaited = [];
      if (isOpening) await sleep(random() * OPENING_MAX_MS);
      else {
        await life.opened;
        const lifeCalls = 1 + Math.floor(random() * CALLS_MAX);
        troubleSession(lifeCalls);
        typing.push(typeOne(`Story typed${kills}`));
        await isLived(lifeCalls, random() * MOMENT_MAX_MS);
      }
      expect(life.child.kill('SIGKILL'), 'the process ended by itself').toBe(true);
      await once(life.child, 'close');
      freeze();
      for (const what of life.added()) acknowledged.add(what);
      kills += 1;
      if (openClaims(dataDir) > 0) inMidSending += 1;
      const jump = random() < 1 / ONE_JUMP_IN ? JUMPS_MS[kills % JUMPS_MS.length] : 0;
      clock.time += jump ?? 0;
    }
    await Promise.all(typing);
    // The last one lives until all is sent.
    isFaulty = false;
    await begin(next, 0);
    await next.opened;
    const isSent = async (): Promise<boolean> => {
      counts = await countReminders(playground);
      return [...acknowledged].every((what) => counts.has(what)) && openClaims(dataDir) === 0;
    };
    for (let tries = 0; tries < SETTLE_TRIES && !(await isSent()); tries += 1) await sleep(200);
    counts = await countReminders(playground);
  } finally {
    next.child.kill('SIGKILL');
    await playground.close();
  }

  expect([...acknowledged].filter((what) => !counts.has(what))).toEqual([]);
  expect([...counts].filter(([, times]) => times !== 1)).toEqual([]);
  // Else nothing went wrong, and it showed nothing.
  const often = (what: string): number => went.get(what) ?? 0;
  expect(inMidSending).toBeGreaterThan(KILLS / 5);
  expect(often('no-answer')).toBeGreaterThan(MESSAGES / 40);
  expect(often('typed')).toBeGreaterThan(KILLS / 8);
  expect(often('resume')).toBeGreaterThan(KILLS / 20);
  expect(SESSION_FAULTS.filter(([name]) => often(name) === 0).map(([name]) => name)).toEqual([]);
  for (const folder of [dataDir, cacheDir]) rmSync(folder, { recursive: true, force: true });
}, 1_800_000);
