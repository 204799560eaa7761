import { appendFileSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Send } from '../../src/remind/delivery.ts';
import { dueAt } from '../../src/remind/due.ts';
import { openReminders, type Reminders } from '../../src/remind/open.ts';

const START = Date.UTC(2026, 10, 24, 9);
const ROB = { team: 'team', user: 'rob', mayManage: false };

/** Reminders on a folder, with a timer that is turned by hand. */
async function open(dataDir: string, clock: { now: number }, send: Send) {
  const timers: { run: () => void; ms: number }[] = [];
  const logged: string[] = [];
  const log = (_fields: object, message: string): void => void logged.push(message);
  const reminders = await openReminders({
    dataDir,
    now: () => clock.now,
    random: () => 0.5,
    send,
    findSent: async () => new Map(),
    log: { info: log, warn: log, error: log },
    every: (run, ms) => {
      timers.push({ run, ms });
      return () => void timers.splice(0);
    },
  });
  return { reminders, timers, logged };
}

const addOne = (reminders: Reminders) =>
  reminders.deadlines.add(ROB, {
    what: 'Transfer',
    due: dueAt('2026-11-24T10:00', 'UTC'),
    channel: 'news',
    leads: [0],
  });

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'clipfile-open-'));

test('the clock is looked at every second at most, from the start until the close, and no timer is left', async () => {
  const clock = { now: START };
  const sent: string[] = [];
  const { reminders, timers } = await open(newFolder(), clock, async ({ key }) => {
    sent.push(key);
    return { message: '1' };
  });
  await addOne(reminders);
  expect(timers).toEqual([]);
  reminders.start();
  reminders.start();
  expect(timers.map(({ ms }) => ms)).toEqual([1_000]);
  clock.now += 3_600_000;
  timers[0]?.run();
  await expect.poll(() => sent).toHaveLength(1);
  await reminders.close();
  expect(timers).toEqual([]);
});

test('a close breaks off what is being sent, and the next start sends it', async () => {
  const dataDir = newFolder();
  const clock = { now: START };
  let begun = false;
  const hanging: Send = (_delivery, signal) =>
    new Promise((_resolve, reject) => {
      begun = true;
      signal.addEventListener('abort', () => reject(new Error('aborted')));
    });
  const first = await open(dataDir, clock, hanging);
  await addOne(first.reminders);
  clock.now += 3_600_000;
  const tick = first.reminders.tick();
  await expect.poll(() => begun).toBe(true);
  await first.reminders.close();
  await tick;
  const sent: string[] = [];
  const second = await open(dataDir, clock, async ({ key }) => {
    sent.push(key);
    return { message: '1' };
  });
  await second.reminders.tick();
  await second.reminders.tick();
  expect(sent).toHaveLength(1);
  await second.reminders.close();
});

test('lines that are damaged are set aside and said, and the rest goes on', async () => {
  const dataDir = newFolder();
  const clock = { now: START };
  const first = await open(dataDir, clock, async () => ({ message: '1' }));
  await addOne(first.reminders);
  await first.reminders.close();
  const path = join(dataDir, 'reminders', 'deadlines.journal');
  appendFileSync(path, '00000000 {"what":"filed"}\n');
  const second = await open(dataDir, clock, async () => ({ message: '1' }));
  expect(second.logged).toEqual(['lines were damaged; they were set aside beside the journal']);
  expect(existsSync(`${path}.damaged`)).toBe(true);
  expect(second.reminders.deadlines.list('team')).toHaveLength(1);
  await second.reminders.close();
});

test('zones are a user’s own before the team’s, and a restart keeps them', async () => {
  const dataDir = newFolder();
  const clock = { now: START };
  const first = await open(dataDir, clock, async () => undefined);
  await first.reminders.zones.set({ of: 'team', id: 'team', zone: 'America/Mexico_City' });
  await first.reminders.zones.set({ of: 'user', id: 'rob', zone: 'Europe/Madrid' });
  await first.reminders.close();
  const { reminders } = await open(dataDir, clock, async () => undefined);
  expect(reminders.zones.find({ user: 'rob', team: 'team' })).toBe('Europe/Madrid');
  expect(reminders.zones.find({ user: 'ana', team: 'team' })).toBe('America/Mexico_City');
  expect(reminders.zones.find({ user: 'ana' })).toBeUndefined();
  await reminders.close();
});
