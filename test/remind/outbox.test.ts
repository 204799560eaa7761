import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiscordAPIError, HTTPError } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { failureOf } from '../../src/remind/failure.ts';
import {
  type Claim,
  nonceOf,
  openOutbox,
  outboxEntrySchema,
  REMEMBERED_MS,
} from '../../src/remind/outbox.ts';
import { DAY_MS } from '../../src/remind/wallTime.ts';
import { openJournal } from '../../src/store/journal.ts';

const claimOf = (key: string, at: number): Claim => ({
  key,
  covers: [key],
  team: 'team',
  target: { to: 'channel', channel: 'news' },
  content: { kind: 'digest', day: '2026-11-24' },
  due: at,
  at,
});

const open = async (path: string) => {
  const journal = await openJournal({ path, schema: outboxEntrySchema, onDamaged: () => undefined });
  return { journal, outbox: openOutbox(journal) };
};

const newPath = (): string => join(mkdtempSync(join(tmpdir(), 'clipfile-outbox-')), 'outbox.journal');

describe('the outbox', () => {
  test('takes each occurrence once, even when it is asked twice at the same moment', async () => {
    const path = newPath();
    const { outbox, journal } = await open(path);
    expect(await Promise.all([outbox.claim(claimOf('a', 1)), outbox.claim(claimOf('a', 1))])).toEqual([
      true,
      false,
    ]);
    await outbox.sent('a', 2, '100');
    expect(await outbox.claim(claimOf('a', 3))).toBe(false);
    await journal.close();
    const again = await open(path);
    expect(await again.outbox.claim(claimOf('a', 4))).toBe(false);
    expect([...again.outbox.pending()]).toEqual([]);
    await again.journal.close();
  });

  test('keeps what is not sent, and which channels are paused', async () => {
    const path = newPath();
    const { outbox, journal } = await open(path);
    await outbox.claim(claimOf('a', 1));
    await outbox.claim(claimOf('b', 2));
    await outbox.dropped('a', 3, 'expired');
    await outbox.pause('team', 'news', 4, 50_001);
    await outbox.pause('team', 'courts', 5, 10_003);
    await outbox.resume('team', 'courts', 6);
    await journal.close();
    const again = await open(path);
    expect([...again.outbox.pending()].map(({ key }) => key)).toEqual(['b']);
    expect(again.outbox.findPause('team', 'news')).toMatchObject({ code: 50_001, at: 4 });
    expect(again.outbox.findPause('team', 'courts')).toBeUndefined();
    expect(again.outbox.findPause('other', 'news')).toBeUndefined();
    await again.journal.close();
  });

  test('is tidied without forgetting what may come again', async () => {
    const path = newPath();
    const { outbox, journal } = await open(path);
    const now = 10 * REMEMBERED_MS;
    const [old, recent] = [now - REMEMBERED_MS - DAY_MS, now - DAY_MS];
    const claimAll = (name: string, at: number) =>
      Array.from({ length: 5_500 }, (_, index) => outbox.claim(claimOf(`${name}-${index}`, at + index)));
    await Promise.all([
      ...claimAll('old', old),
      ...claimAll('recent', recent),
      outbox.claim(claimOf('old-open', old)),
      outbox.claim(claimOf('new', now - 1)),
    ]);
    await Promise.all(
      ['old', 'recent'].flatMap((name) =>
        Array.from({ length: 5_500 }, (_, index) => outbox.sent(`${name}-${index}`, now, '1')),
      ),
    );
    await outbox.sent('new', now, '1');
    await outbox.pause('team', 'news', now, 50_001);
    await outbox.tidy(now);
    expect(journal.entries().length).toBeLessThan(50);
    await journal.close();
    const again = await open(path);
    expect(again.outbox.isKnown('new')).toBe(true);
    expect(again.outbox.isKnown('old-open')).toBe(true);
    expect(again.outbox.isKnown('recent-0')).toBe(true);
    expect(again.outbox.isKnown('recent-5499')).toBe(true);
    expect(again.outbox.isKnown('old-1')).toBe(false);
    expect([...again.outbox.pending()].map(({ key }) => key)).toEqual(['old-open']);
    expect(again.outbox.findPause('team', 'news')).toBeDefined();
    await again.journal.close();
  });
});

test('a nonce is as long as Discord takes it, the same for the same key, and another for another', () => {
  const nonces = Array.from({ length: 1_000 }, (_, index) => nonceOf(`team:digest:daily:${index}`));
  expect(new Set(nonces).size).toBe(1_000);
  expect(nonces.every((nonce) => nonce.length === 25)).toBe(true);
  expect(nonceOf('a')).toBe(nonceOf('a'));
});

const api = (status: number, code: number, body: object = {}): DiscordAPIError =>
  new DiscordAPIError({ code, message: 'No', ...body }, code, status, 'POST', 'https://discord.test', {});

test.each([
  ['a server in trouble', api(500, 0), { kind: 'again' }],
  [
    'a server in trouble without a code',
    new HTTPError(502, 'Bad Gateway', 'POST', '', {}),
    { kind: 'again' },
  ],
  ['a broken connection', Object.assign(new Error('reset'), { code: 'ECONNRESET' }), { kind: 'again' }],
  ['something else', 'no', { kind: 'again' }],
  ['nothing', undefined, { kind: 'again' }],
  ['a lost token', api(401, 0), { kind: 'again' }],
  ['a limit, in the body', api(429, 0, { retry_after: 1.5 }), { kind: 'wait', ms: 1_500 }],
  ['a limit of the client', Object.assign(new Error(), { retryAfter: 700 }), { kind: 'wait', ms: 700 }],
  ['an unknown channel', api(404, 10_003), { kind: 'gone', code: 10_003 }],
  ['missing access', api(403, 50_001), { kind: 'gone', code: 50_001 }],
  ['missing permissions', api(403, 50_013), { kind: 'gone', code: 50_013 }],
  ['closed direct messages', api(403, 50_007), { kind: 'closed' }],
  ['an invalid form', api(400, 50_035), { kind: 'refused', status: 400, code: 50_035 }],
])('of a failure is read what it means: %s', (_what, thrown, failure) => {
  expect(failureOf(thrown)).toEqual(failure);
});
