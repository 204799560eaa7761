import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/remind/wallTime.ts';
import { openBench } from './support.ts';

/** Zones with clock changes of every kind: north and south, half an hour, at midnight, by decree, and none at all. */
const ZONES = [
  'America/Mexico_City',
  'America/Tijuana',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Santiago',
  'America/Havana',
  'America/Sao_Paulo',
  'America/Asuncion',
  'Atlantic/Azores',
  'Europe/Madrid',
  'Europe/London',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Jerusalem',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Apia',
];
const TIMES = ['08:00', '02:30', '00:00', '01:30', '23:59'];
const STEP_MS = 5 * MINUTE_MS;

test('over a year, the digest of a team in each of twenty zones comes every day at its wall time, and once', async () => {
  const start = Date.UTC(2026, 0, 10, 12);
  const bench = await openBench(start);
  const teams = ZONES.map((zone, index) => ({
    team: `team-${index}`,
    zone,
    time: TIMES[index % TIMES.length] ?? '',
  }));
  for (const { team, zone, time } of teams) {
    await bench.reminders.digests.set(team, 'editor', {
      channel: `channel-${team}`,
      schedule: { time, zone, days: { on: 'daily' } },
      empty: 'say',
      staleAfterDays: 90,
    });
  }
  const end = start + 365 * DAY_MS;
  while (bench.clock.now < end) {
    await bench.run(Math.min(end, bench.clock.now + 30 * DAY_MS), STEP_MS);
    await bench.restart();
  }

  for (const { team, zone, time } of teams) {
    const got = bench.sent.filter((one) => one.team === team);
    const expected: string[] = [];
    let day = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone).toPlainDate();
    for (;;) {
      const plain = day.toPlainDateTime(Temporal.PlainTime.from(time));
      const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
      const isSkipped = !earlier.toPlainDateTime().equals(plain);
      const moment = isSkipped
        ? earlier.getTimeZoneTransition('next')?.epochMilliseconds
        : earlier.epochMilliseconds;
      if (moment === undefined || moment > end) break;
      if (moment > start) expected.push(`${day} ${new Date(moment).toISOString()}`);
      day = day.add({ days: 1 });
    }
    const days = got.map(({ message, due }) =>
      'day' in message ? `${message.day} ${new Date(due).toISOString()}` : message.kind,
    );
    expect(days, `${zone} at ${time}`).toEqual(expected);
    expect(got.every(({ at, due, isLate }) => at >= due && at - due <= STEP_MS && !isLate)).toBe(true);
  }
  expect(bench.sent.length).toBeGreaterThan(ZONES.length * 360);
}, 120_000);

test('after an outage the newest missed digest comes once, marked late, and only within its grace', async () => {
  const start = Date.UTC(2026, 10, 24, 9);
  const bench = await openBench(start);
  const set = (team: string, time: string) =>
    bench.reminders.digests.set(team, 'editor', {
      channel: team,
      schedule: { time, zone: 'UTC', days: { on: 'daily' } },
      empty: 'say',
      staleAfterDays: 90,
    });
  await set('early', '03:00');
  await set('late', '10:00');
  // Down for three days, until 11:00.
  bench.clock.now = start + 3 * DAY_MS + 2 * HOUR_MS;
  await bench.restart();
  await bench.run(bench.clock.now + 10_000, 1_000);
  expect(bench.sent.map(({ team, isLate, message }) => ({ team, isLate, message }))).toMatchObject([
    { team: 'late', isLate: true, message: { day: '2026-11-27' } },
  ]);
  await bench.run(bench.clock.now + DAY_MS, HOUR_MS / 12);
  expect(bench.sent.map(({ team, due }) => `${team} ${new Date(due).toISOString()}`)).toEqual([
    'late 2026-11-27T10:00:00.000Z',
    'early 2026-11-28T03:00:00.000Z',
    'late 2026-11-28T10:00:00.000Z',
  ]);
});

test('a digest comes once a day, however often its time, zone or channel are set', async () => {
  const start = Date.UTC(2026, 10, 24, 5);
  const bench = await openBench(start);
  const set = (time: string, zone: string, channel = 'news') =>
    bench.reminders.digests.set('team', 'editor', {
      channel,
      schedule: { time, zone, days: { on: 'daily' } },
      empty: 'say',
      staleAfterDays: 90,
    });
  await set('08:00', 'UTC');
  await bench.run(start + 4 * HOUR_MS, 60_000);
  await set('10:00', 'UTC');
  await bench.run(start + 6 * HOUR_MS, 60_000);
  await set('08:00', 'America/New_York', 'other');
  await bench.run(start + 24 * HOUR_MS, 60_000);
  expect(bench.sent.map(({ message }) => 'day' in message && message.day)).toEqual(['2026-11-24']);
  // Turned off, it stays off.
  await bench.reminders.digests.off('team', 'editor');
  await bench.run(start + 72 * HOUR_MS, 600_000);
  expect(bench.sent).toHaveLength(1);
});
