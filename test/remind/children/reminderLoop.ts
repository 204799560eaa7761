/**
 * The reminders of one data folder with Discord's own REST client, until it is killed. Loads, says "loaded", and opens them
 * when its standard input says at what time and with how many new deadlines; says the id of each once it is on disk.
 */
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { createInterface } from 'node:readline/promises';
import { type RawFile, REST, type RESTOptions } from '@discordjs/rest';
import { Routes } from 'discord-api-types/v10';
import { z } from 'zod';
import { dueAt } from '../../../src/remind/due.ts';
import { openReminders } from '../../../src/remind/open.ts';
import type { Target } from '../../../src/remind/outbox.ts';
import { MINUTE_MS, wallTimeOf } from '../../../src/remind/wallTime.ts';

const DISCORD_EPOCH_MS = 1_420_070_400_000;
const PAGE = 100;

const settings = z
  .object({
    dataDir: z.string(),
    api: z.string(),
    token: z.string(),
    speed: z.number(),
    channels: z.array(z.string()),
  })
  .parse(JSON.parse(process.argv[2] ?? ''));
const messageSchema = z.looseObject({ id: z.string(), content: z.string() });

const options: Partial<RESTOptions> = {
  api: settings.api,
  // The runner alone tries again: it knows when that is safe.
  retries: 0,
  rejectOnRateLimit: () => true,
  timeout: 300,
};
const rest = new REST(options).setToken(settings.token);
const channelOf = (target: Target): string => (target.to === 'channel' ? target.channel : target.user);
const noFiles: RawFile[] = [];

// It will be killed before it could do so by itself.
flushCompileCache();
writeSync(1, 'loaded\n');
const input = createInterface({ input: process.stdin });
const [line] = await new Promise<[string]>((resolve) => input.once('line', (text) => resolve([text])));
const { time, adds } = z.object({ time: z.number(), adds: z.number() }).parse(JSON.parse(line));
const begun = performance.now();
const now = (): number => Math.floor(time + (performance.now() - begun) * settings.speed);
const silent = (): void => undefined;

const reminders = await openReminders({
  dataDir: settings.dataDir,
  now,
  random: Math.random,
  log: {
    info: silent,
    warn: silent,
    error: (fields, message) => writeSync(2, `${message} ${JSON.stringify(fields)}\n`),
  },
  every: (run, ms) => {
    const timer = setInterval(run, ms / settings.speed);
    return () => clearInterval(timer);
  },
  async send({ nonce, target, message }, signal) {
    if (message.kind !== 'reminders') return undefined;
    // On its own line each: what the channel has is counted by them.
    const content = [`nonce ${nonce}`, ...message.items.map(({ deadline }) => `due ${deadline.id}`)].join(
      '\n',
    );
    const body = { content, nonce, enforce_nonce: true };
    const sent = await rest.post(Routes.channelMessages(channelOf(target)), { body, files: noFiles, signal });
    return { message: messageSchema.parse(sent).id };
  },
  async findSent({ target, nonce, since }, signal) {
    let after = (BigInt(since - MINUTE_MS - DISCORD_EPOCH_MS) << 22n).toString();
    for (;;) {
      const query = new URLSearchParams({ after, limit: String(PAGE) });
      const page = z
        .array(messageSchema)
        .parse(await rest.get(Routes.channelMessages(channelOf(target)), { query, signal }));
      const found = page.find(({ content }) => content.split('\n')[0] === `nonce ${nonce}`);
      if (found || page.length < PAGE) return found?.id;
      after = page.map(({ id }) => id).reduce((a, b) => (BigInt(a) > BigInt(b) ? a : b));
    }
  },
});
reminders.start();
writeSync(1, 'open\n');

async function addOne(index: number): Promise<void> {
  const channel = settings.channels[Math.floor(Math.random() * settings.channels.length)] ?? '';
  const due = dueAt(wallTimeOf(now() + 10_000, 'UTC'), 'UTC');
  const instant = now() + Math.floor(Math.random() * 5_000) + 2_000;
  const added = await reminders.deadlines.add(
    { team: channel, user: channel, mayManage: true },
    { what: `Story ${time} ${index}`, due: { ...due, instant }, channel, leads: [0] },
  );
  // On a slow machine its time may have passed before its turn came: then there is none.
  if (added.outcome === 'changed') writeSync(1, `added ${added.deadline.id}\n`);
}

await Promise.all(Array.from({ length: adds }, (_, index) => addOne(index)));
