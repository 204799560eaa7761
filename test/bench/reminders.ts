import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cron } from 'croner';
import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';
import { type DigestEntry, digestEntrySchema } from '../../src/remind/digests.ts';
import { openReminders } from '../../src/remind/open.ts';
import { nextOccurrence, type Schedule } from '../../src/remind/schedule.ts';
import { createTimetable } from '../../src/remind/timetable.ts';
import { openJournal } from '../../src/store/journal.ts';
import { median, percentile, table } from './report.ts';

const SCHEDULES = 10_000;
const TICKS = 1_000;
const ROUNDS = 7;
/** The slower peers take seconds a round. */
const PEER_ROUNDS = 2;
const START = Date.UTC(2026, 10, 24, 9, 0, 30);

const ZONES = Intl.supportedValuesOf('timeZone');

/** Daily, at every minute of the day, in every zone: as teams all over the world would set them. */
const schedules: Schedule[] = Array.from({ length: SCHEDULES }, (_, index) => ({
  time: new Date(((index * 37) % 1_440) * 60_000).toISOString().slice(11, 16),
  zone: ZONES[index % ZONES.length] ?? 'UTC',
  days: { on: 'daily' },
}));

/** Milliseconds of the processor, so that a busy machine does not count. */
function timed(rounds: number, run: () => unknown): number[] {
  return Array.from({ length: rounds }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000;
  });
}

/** The usual way with dayjs: the time of today in its zone, or tomorrow's where that has passed. */
function nextByDayjs({ time, zone }: Schedule, after: number): number {
  const now = dayjs(after).tz(zone);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const today = now.hour(hour).minute(minute).second(0).millisecond(0);
  return (today.valueOf() > after ? today : today.add(1, 'day')).valueOf();
}

const cronOf = ({ time, zone }: Schedule): Cron => {
  const [hour, minute] = time.split(':').map(Number);
  return new Cron(`${minute} ${hour} * * *`, { timezone: zone, paused: true });
};

/** Milliseconds of one tick of the bot as it runs, over digests of 10,000 teams none of which is due. */
async function ticksOfTheBot(): Promise<{ open: number; ticks: number[] }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'clipfile-bench-'));
  try {
    const journal = await openJournal({
      path: join(dataDir, 'reminders', 'digests.journal'),
      schema: digestEntrySchema,
      onDamaged: () => undefined,
    });
    await journal.rewrite(
      schedules.map(
        (schedule, index): DigestEntry => ({
          what: 'set',
          team: `team-${index}`,
          at: START,
          by: 'editor',
          setting: { channel: 'news', schedule, empty: 'say', staleAfterDays: 90 },
        }),
      ),
    );
    await journal.close();
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const begun = performance.now();
    const reminders = await openReminders({
      dataDir,
      now: () => START,
      random: Math.random,
      log,
      send: async () => undefined,
      findSent: async () => new Map(),
    });
    const open = performance.now() - begun;
    const ticks: number[] = [];
    for (let tick = 0; tick < TICKS; tick += 1) {
      const start = performance.now();
      await reminders.tick();
      ticks.push(performance.now() - start);
    }
    await reminders.close();
    return { open, ticks };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Working out the next time of 10,000 schedules, and one tick over them; beside dayjs and croner in the same run. */
export async function bench(): Promise<void> {
  dayjs.extend(utc);
  dayjs.extend(timezone);
  const planAll = (): void => {
    const timetable = createTimetable<number>();
    for (const [index, schedule] of schedules.entries()) {
      timetable.add(nextOccurrence(schedule, START).instant, index);
    }
  };
  const cold = timed(1, planAll);
  const warm = timed(ROUNDS, planAll);
  const crons = schedules.map(cronOf);
  const byDayjs = timed(PEER_ROUNDS, () => schedules.map((schedule) => nextByDayjs(schedule, START)));
  const byCroner = timed(PEER_ROUNDS, () => crons.map((cron) => cron.nextRun(new Date(START))));
  const { open, ticks } = await ticksOfTheBot();

  table(
    `The next times of ${SCHEDULES} schedules in ${ZONES.length} zones, milliseconds of one core (budget: under 100)`,
    ['', 'p50', 'worst'],
    [
      ['clipfile, all anew', median(warm).toFixed(1), Math.max(...warm).toFixed(1)],
      ['clipfile, and every zone loaded, once a process', median(cold).toFixed(1), ''],
      ['croner', median(byCroner).toFixed(1), Math.max(...byCroner).toFixed(1)],
      ['dayjs', median(byDayjs).toFixed(1), Math.max(...byDayjs).toFixed(1)],
    ],
  );
  table(
    `One tick over ${SCHEDULES} schedules, milliseconds (budget: under 1)`,
    ['', 'p50', 'p99', 'worst'],
    [['clipfile', median(ticks).toFixed(4), percentile(ticks, 99).toFixed(4), Math.max(...ticks).toFixed(4)]],
  );
  table('Opening them from the journal, milliseconds', ['', ''], [['clipfile', open.toFixed(0)]]);
}
