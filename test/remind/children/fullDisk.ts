/**
 * Reminders on a small disk, the folder given, that fills up while they are claimed, and again while what was sent is
 * marked. Tells in one line of JSON what arrived when.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openReminders } from '../../../src/remind/open.ts';
import { MINUTE_MS, wallTimeOf } from '../../../src/remind/wallTime.ts';

const COUNT = 20;
/** Discord's memory of nonces. */
const NONCE_LASTS_MS = 5 * MINUTE_MS;
const dataDir = process.argv[2] ?? '';
const clock = { now: Date.UTC(2026, 10, 24, 9) };
const arrived: { key: string; nonce: string; at: number }[] = [];
const logged: string[] = [];
const log = (_fields: object, message: string): void => void logged.push(message);
let onSend = (): void => undefined;

/** Takes all room that is left. */
function fill(): void {
  for (const size of [4_096, 1]) {
    for (let count = 0; count < 100; count += 1) {
      try {
        writeFileSync(join(dataDir, `ballast-${size}-${count}`), Buffer.alloc(size));
      } catch {
        break;
      }
    }
  }
}

function free(): void {
  for (const size of [4_096, 1]) {
    for (let count = 0; count < 100; count += 1)
      rmSync(join(dataDir, `ballast-${size}-${count}`), { force: true });
  }
}

const reminders = await openReminders({
  dataDir,
  now: () => clock.now,
  random: Math.random,
  log: { info: log, warn: log, error: log },
  every: () => () => undefined,
  send: async ({ key, nonce }) => {
    onSend();
    const known = arrived.findIndex((one) => one.nonce === nonce && clock.now - one.at < NONCE_LASTS_MS);
    if (known !== -1) return { message: String(known) };
    arrived.push({ key, nonce, at: clock.now });
    return { message: String(arrived.length - 1) };
  },
  findSent: async ({ nonces }) =>
    new Map(arrived.flatMap(({ nonce }, index) => (nonces.includes(nonce) ? [[nonce, String(index)]] : []))),
});

async function addAll(): Promise<void> {
  const instant = clock.now + MINUTE_MS;
  for (let count = 0; count < COUNT; count += 1) {
    await reminders.deadlines.add(
      { team: 'team', user: 'rob', mayManage: true },
      {
        what: `Story ${count}`,
        due: { wall: wallTimeOf(instant, 'UTC'), zone: 'UTC', instant },
        channel: `channel-${count}`,
        leads: [0],
      },
    );
  }
  clock.now = instant;
}

async function pass(minutes: number): Promise<void> {
  for (let count = 0; count < minutes; count += 1) {
    clock.now += MINUTE_MS;
    await reminders.tick();
  }
}

await addAll();
fill();
await reminders.tick();
const whenFull = arrived.length;
free();
await pass(2);
const withRoom = arrived.length;

await addAll();
onSend = fill;
await reminders.tick();
await pass(3);
onSend = () => undefined;
free();
await pass(30);
await reminders.close();
process.stdout.write(
  JSON.stringify({ whenFull, withRoom, keys: arrived.map(({ key }) => key), logged: [...new Set(logged)] }),
);
