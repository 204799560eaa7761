import { setTimeout as afterMs } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { proseOf } from '../support/clipfile.ts';
import { type Clocked, MINUTE_MS, startClocked } from '../support/clock.ts';

const NINE = Date.UTC(2026, 10, 24, 9);
const COUNT = 24;
/** Half seconds that a lost answer may keep the next message waiting. */
const TRIES = 200;
/** Ways in which a gateway session ends, one after another while reminders are sent. */
const SESSION_ENDS = ['dropConnections', 'loseSessions', 'requestReconnects'] as const;
const FAULTS = [
  { kind: 'no-answer' },
  { kind: '500' },
  { kind: '429', retryAfterMs: 400 },
  { kind: 'cut' },
] as const;
const ROUTE = { method: 'POST', route: '/channels/{channel_id}/messages', times: 1 } as const;

let scenario: Clocked | undefined;
afterEach(() => scenario?.close());

test('lost sessions, lost answers, rate limits and server errors together: each reminder comes, and comes once', async () => {
  scenario = await startClocked(NINE);
  const { clock, playground, messagesIn, memberId, placeId, reminders } = scenario;
  for (let n = 0; n < COUNT; n += 1) {
    const instant = NINE + (n + 1) * MINUTE_MS;
    await reminders.deadlines.add(
      { team: 'server-1204000000000000010', user: memberId('reporter'), mayManage: false },
      {
        what: `Story ${n}`,
        due: { wall: new Date(instant).toISOString().slice(0, 16), zone: 'UTC', instant },
        channel: placeId(),
        leads: [0],
      },
    );
  }
  let wrong = 0;
  for (let minute = 1; minute <= COUNT; minute += 1) {
    clock.now = NINE + minute * MINUTE_MS;
    const fault = FAULTS[Math.floor(minute / 2) % FAULTS.length];
    if (minute % 2 === 1 && fault) {
      playground.faults.failRoute({ ...ROUTE, with: fault });
      wrong += 1;
    }
    const end = SESSION_ENDS[minute % SESSION_ENDS.length];
    if (minute % 4 === 0 && end) playground.faults[end]();
    await afterMs(50);
    await reminders.tick();
  }
  /** The deadlines of each message, one that tells of several among them. */
  const arrived = async (): Promise<string[]> =>
    (await messagesIn()).flatMap((message) => [
      ...new Set(proseOf({ messages: [message] }).match(/\bstory-\d+\b/g)),
    ]);
  for (let tries = 0; tries < TRIES && (await arrived()).length < COUNT; tries += 1) {
    await afterMs(500);
    clock.now += MINUTE_MS;
    await reminders.tick();
  }
  expect(wrong).toBeGreaterThan(COUNT / 3);
  expect((await arrived()).toSorted()).toEqual(
    Array.from({ length: COUNT }, (_, n) => `story-${n}`).toSorted(),
  );
}, 180_000);
