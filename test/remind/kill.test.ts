import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { startPlayground } from '../../src/playground/server.ts';

const CHILD = fileURLToPath(new URL('./children/reminderLoop.ts', import.meta.url));
const KILLS = 200;
const MESSAGES = 1_500;
/** Deadlines that each process adds; it may be killed before the last. */
const ADDS_A_LIFE = 12;
/** With so many not yet sent, no more are added: they are to be sent by processes that are killed. */
const UNSENT_MAX = 60;
/** A process lives this long at most before it is killed, once its files are open; some are killed while they open them. */
const LIFE_MAX_MS = 600;
const ONE_KILL_IN_OPENING = 8;
const OPENING_MAX_MS = 40;
/** Time goes so much faster for the bot and for Discord, and stands still while no process lives. */
const SPEED = 20;
/** Between some lives time jumps: beyond the age at which a claim is read back, and beyond Discord's memory of nonces. */
const JUMPS_MS = [150_000, 400_000];
const ONE_JUMP_IN = 8;
/** Answers that are lost: one in twenty. The rest of what goes wrong is rarer. */
const NO_ANSWER = 1 / 20;
const FAILURES = [
  { share: 1 / 40, with: { kind: '500' } },
  { share: 1 / 40, with: { kind: '429', retryAfterMs: 1_500 } },
  { share: 1 / 80, with: { kind: 'cut' } },
] as const;
const ROUTE = { method: 'POST', route: '/channels/{channel_id}/messages', times: 1 } as const;

const createdSchema = z.looseObject({ id: z.string(), content: z.string() });

type Life = {
  child: ChildProcessWithoutNullStreams;
  loaded: Promise<void>;
  opened: Promise<void>;
  added: () => string[];
};

function startLife(settings: { dataDir: string }): Life {
  const child = spawn(process.execPath, [CHILD, JSON.stringify(settings)], {
    stdio: 'pipe',
    // What one process compiled the next need not: loading is most of a short life.
    env: { ...process.env, NODE_COMPILE_CACHE: join(settings.dataDir, 'compiled') },
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
  const added = (): string[] => [...said.matchAll(/^added (\w+)\n/gm)].map(([, id = '']) => id);
  return { child, loaded, opened, added };
}

/** Claims that were written down and not yet marked, in the journal of a process that was just killed. */
function openClaims(dataDir: string): number {
  const text = readFileSync(join(dataDir, 'reminders', 'outbox.journal'), 'utf8');
  const count = (what: string): number => text.split(`{"what":"${what}"`).length - 1;
  return count('claimed') - count('sent') - count('dropped');
}

test(`${KILLS} kills and lost answers: of ${MESSAGES} messages none is lost and none comes twice`, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'clipfile-reminders-'));
  let clock = { time: Date.UTC(2026, 10, 24, 9), begun: Number.NaN };
  const now = (): number =>
    Number.isNaN(clock.begun) ? clock.time : clock.time + (performance.now() - clock.begun) * SPEED;
  const freeze = (): void => {
    clock = { time: now(), begun: Number.NaN };
  };
  let isFaulty = true;
  const lost = new Map<string, number>();
  /** Messages that arrived while things went wrong, answered or not. */
  const posted = new Set<string>();
  const playground = await startPlayground({
    port: 0,
    now: () => Math.floor(now()),
    observe: {
      onExchange: ({ method, route, responseBody }) => {
        if (!isFaulty || method !== ROUTE.method || route !== ROUTE.route) return;
        const created = createdSchema.safeParse(responseBody);
        if (created.success) posted.add(created.data.id);
        for (const { share, with: fault } of [
          { share: NO_ANSWER, with: { kind: 'no-answer' } as const },
          ...FAILURES,
        ]) {
          if (Math.random() >= share) continue;
          lost.set(fault.kind, (lost.get(fault.kind) ?? 0) + 1);
          playground.faults.failRoute({ ...ROUTE, with: fault });
        }
      },
    },
  });
  const channels = playground
    .state()
    .places.filter(({ kind }) => kind !== 'user-install')
    .map(({ id }) => id);
  const settings = { dataDir, api: playground.api, token: playground.token, speed: SPEED, channels };

  /** How often each deadline stands in the channels. */
  const countSent = async (): Promise<Map<string, number>> => {
    const counts = new Map<string, number>();
    for (const place of playground.state().places) {
      const query = new URLSearchParams({
        place: place.id,
        ...(place.member ? { member: place.member } : {}),
      });
      const response = await fetch(`${playground.url}playground/messages?${query}`);
      const { messages } = z
        .object({ messages: z.array(z.looseObject({ content: z.string() })) })
        .parse(await response.json());
      for (const { content } of messages) {
        for (const [, id = ''] of content.matchAll(/^due (\w+)$/gm))
          counts.set(id, (counts.get(id) ?? 0) + 1);
      }
    }
    return counts;
  };

  const acknowledged = new Set<string>();
  let counts = new Map<string, number>();
  let [kills, inMidSending] = [0, 0];
  // The next process loads while this one lives.
  let next = startLife(settings);
  try {
    while (kills < KILLS || posted.size < MESSAGES) {
      const life = next;
      next = startLife(settings);
      await life.loaded;
      clock = { time: now(), begun: performance.now() };
      life.child.stdin.write(
        `${JSON.stringify({ time: now(), adds: acknowledged.size - posted.size > UNSENT_MAX ? 1 : ADDS_A_LIFE })}\n`,
      );
      const isOpening = kills % ONE_KILL_IN_OPENING === 0;
      if (!isOpening) await life.opened;
      await sleep(Math.random() * (isOpening ? OPENING_MAX_MS : LIFE_MAX_MS));
      expect(life.child.kill('SIGKILL'), 'the process ended by itself').toBe(true);
      await once(life.child, 'close');
      freeze();
      for (const id of life.added()) acknowledged.add(id);
      kills += 1;
      if (kills > 1 && openClaims(dataDir) > 0) inMidSending += 1;
      const jump = Math.random() < 1 / ONE_JUMP_IN ? JUMPS_MS[kills % JUMPS_MS.length] : 0;
      clock.time += jump ?? 0;
    }
    // The last one lives until all is sent.
    isFaulty = false;
    await next.loaded;
    clock = { time: now(), begun: performance.now() };
    next.child.stdin.write(`${JSON.stringify({ time: now(), adds: 0 })}\n`);
    const isSent = async (): Promise<boolean> => {
      const counts = await countSent();
      return [...acknowledged].every((id) => counts.has(id)) && openClaims(dataDir) === 0;
    };
    for (let tries = 0; tries < 300 && !(await isSent()); tries += 1) await sleep(200);
    counts = await countSent();
  } finally {
    next.child.kill('SIGKILL');
    await playground.close();
  }

  expect([...acknowledged].filter((id) => !counts.has(id))).toEqual([]);
  expect([...counts].filter(([, count]) => count !== 1)).toEqual([]);
  // Else nothing went wrong, and it showed nothing.
  expect(inMidSending).toBeGreaterThan(KILLS / 5);
  expect(lost.get('no-answer') ?? 0).toBeGreaterThan(MESSAGES / 40);
  rmSync(dataDir, { recursive: true, force: true });
}, 1_800_000);
