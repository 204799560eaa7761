import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isPrivate, proseOf } from '../support/clipfile.ts';
import { type Clocked, DAY_MS, HOUR_MS, MINUTE_MS, startClocked } from '../support/clock.ts';
import type { Where } from '../support/scenario.ts';

/** A Tuesday. */
const NOON = Date.parse('2026-11-24T12:00:00Z');
const DUE = Date.parse('2026-11-25T17:00:00Z');
const SERVER = '1204000000000000010';
const EDITOR: Where = { member: 'editor' };
const DIRECT: Where = { place: 'directMessage' };

let scenario: Clocked;
beforeEach(async () => {
  scenario = await startClocked(NOON);
});
afterEach(() => scenario.close());

const open = () => scenario.reminders.deadlines.active();
const id = (place: NonNullable<Where['place']>) => scenario.placeId({ place });
/** What came in a place when the clock was moved there, a line each. */
const comes = async (at: number, where: Where = {}): Promise<string[]> =>
  (await scenario.passTo(at, where)).map((message) => proseOf({ messages: [message] }));

describe('a channel in which Clipfile may not write', () => {
  const lines = [
    ['add', '/deadline add Court list due:tomorrow 5pm channel:#courts'],
    ['move', '/deadline move other channel:#courts'],
    ['set', '/digest set time:08:00 zone:UTC channel:#courts'],
  ] as const;
  test.each(lines)('is refused at once by %s, with what to do', async (_what, line) => {
    await scenario.type('/deadline add Other due:tomorrow 6pm', EDITOR);
    scenario.playground.changes.forbidWriting(id('courts'));
    const refused = await scenario.type(line, EDITOR);
    expect(isPrivate(refused.messages[0])).toBe(true);
    expect(proseOf(refused)).toMatch(
      /Clipfile cannot write in that channel.*Let it see the channel.*choose another/,
    );
    expect(open().map(({ slug, channel }) => [slug, channel])).toEqual([['other', id('newsroom')]]);
    expect(scenario.reminders.digests.find(`server-${SERVER}`)).toBeUndefined();
    scenario.playground.changes.allowWriting(id('courts'));
    expect(proseOf(await scenario.type(line, EDITOR))).not.toContain('cannot write');
  });

  test('is refused where it is the one that is typed in, unless reminders come in direct messages', async () => {
    scenario.playground.changes.forbidWriting(id('courts'));
    const where: Where = { place: 'courts' };
    const refused = await scenario.type('/deadline add Court list due:tomorrow 5pm', where);
    expect(proseOf(refused)).toMatch(/Clipfile cannot write in this channel.*name another with “channel”/);
    expect(open()).toEqual([]);
    await scenario.type('/deadline add Court list due:tomorrow 5pm direct:true remind:0', where);
    expect(await comes(DUE, DIRECT)).toEqual([expect.stringContaining('Reminder: court-list')]);
  });

  test('is refused in a server without Clipfile', async () => {
    const refused = await scenario.type('/deadline add Court list due:tomorrow 5pm channel:#press-pool', {
      place: 'userInstall',
    });
    expect(proseOf(refused)).toContain('Clipfile cannot write in that channel');
    expect(open()).toEqual([]);
  });
});

describe('a reminder', () => {
  const add = (more = '', where: Where = {}) =>
    scenario.type(`/deadline add Court list due:tomorrow 5pm remind:0 ${more}`, where);

  test('of somebody who closed direct messages comes in the channel', async () => {
    await add('direct:true');
    scenario.playground.changes.closeDirectMessages(scenario.memberId('reporter'));
    expect(await comes(DUE)).toEqual([expect.stringContaining('Reminder: court-list')]);
    expect(await comes(DUE + DAY_MS)).toEqual([]);
    expect(await comes(DUE + DAY_MS, DIRECT)).toEqual([]);
  });

  test('that neither the channel nor its owner takes is lost to nobody: it stays open, overdue', async () => {
    await add();
    scenario.playground.changes.closeDirectMessages(scenario.memberId('reporter'));
    scenario.playground.changes.deleteChannel(id('newsroom'));
    expect(await comes(DUE, DIRECT)).toEqual([]);
    expect(scenario.logged()).toContain('reaches nobody');
    expect(proseOf(await scenario.type('/deadline list', { place: 'courts' }))).toMatch(
      /Overdue.*court-list/,
    );
  });

  test.each([
    ['a deleted channel', 'courts', () => scenario.playground.changes.deleteChannel(id('courts'))],
    [
      'a channel that was closed to Clipfile',
      'courts',
      () => scenario.playground.changes.forbidWriting(id('courts')),
    ],
    ['a deleted thread', 'thread', () => scenario.playground.changes.deleteChannel(id('thread'))],
    ['a locked thread', 'thread', () => scenario.playground.changes.archiveThread(id('thread'), true)],
    ['a server that removed Clipfile', 'thread', () => scenario.playground.changes.removeFromServer(SERVER)],
  ] as const)('of %s comes to its owner, who is told once what to do', async (_what, place, change) => {
    await add('', { place });
    change();
    const told = (await comes(DUE, DIRECT)).toSorted();
    expect(told).toEqual([
      expect.stringMatching(/A channel cannot be written to.*Let Clipfile see and write/),
      expect.stringContaining('Reminder: court-list'),
    ]);
    expect(await comes(DUE + DAY_MS, DIRECT)).toEqual([]);
  });

  test('of an archived thread comes there', async () => {
    await add('', { place: 'thread' });
    scenario.playground.changes.archiveThread(id('thread'), false);
    expect(await comes(DUE, { place: 'thread' })).toHaveLength(1);
    expect(await comes(DUE, DIRECT)).toEqual([]);
  });
});

test('a channel is read back whatever else stands in it, and what stands there is not sent again', async () => {
  await scenario.close();
  // The embedded Discord's own clock is the machine's: what it is sent has to lie behind what is looked for.
  const due = Date.parse('2024-11-25T17:00:00Z');
  scenario = await startClocked(due - DAY_MS);
  await scenario.type('/deadline add One due:tomorrow 17:00 remind:0');
  await scenario.type('Good morning');
  const arrived: string[] = [];
  for (const kind of ['500', 'no-answer'] as const) {
    scenario.playground.faults.failRoute({
      method: 'POST',
      route: '/channels/{channel_id}/messages',
      times: 1,
      with: { kind },
    });
  }
  for (const minutes of [0, 11, 22, 33, 44]) arrived.push(...(await comes(due + minutes * MINUTE_MS)));
  expect(arrived).toEqual([expect.stringContaining('Reminder: one')]);
});

test('a digest whose channel is gone tells who set it, once, and comes again where it is set anew', async () => {
  await scenario.type('/digest set time:08:00 zone:UTC days:every day channel:#courts', EDITOR);
  scenario.playground.changes.deleteChannel(id('courts'));
  const where: Where = { member: 'editor', place: 'directMessage' };
  const first = Date.parse('2026-11-25T08:00:00Z');
  expect(await comes(first, where)).toEqual([expect.stringContaining('A channel cannot be written to')]);
  expect(await comes(first + DAY_MS, where)).toEqual([]);
  await scenario.type('/digest set time:08:00 zone:UTC days:every day', EDITOR);
  expect(await comes(first + 2 * DAY_MS)).toEqual([expect.stringContaining('Digest')]);
});

describe('a clock', () => {
  test('that is set back an hour sends nothing twice, and what comes later on time', async () => {
    await scenario.type('/deadline add One due:tomorrow 17:00 remind:0');
    await scenario.type('/deadline add Two due:tomorrow 17:30 remind:0');
    expect(await comes(DUE)).toEqual([expect.stringContaining('Reminder: one')]);
    expect(await comes(DUE - HOUR_MS)).toEqual([]);
    expect(await comes(DUE)).toEqual([]);
    expect(await comes(DUE + 30 * MINUTE_MS)).toEqual([expect.stringContaining('Reminder: two')]);
  });

  test('that jumps a year ahead says what was missed in one message, and at most one digest', async () => {
    await scenario.type('/digest set time:08:00 zone:UTC days:every day', EDITOR);
    await scenario.type('/deadline add One due:tomorrow 17:00 repeat:daily');
    await scenario.type('/deadline add Two due:"Friday 17:00"');
    const arrived = await comes(Date.parse('2027-11-24T09:00:00Z'));
    expect(arrived.map((text) => /This (?:digest )?comes late/.exec(text)?.[0]).toSorted()).toEqual([
      'This comes late',
      'This digest comes late',
    ]);
    expect(await comes(Date.parse('2027-11-24T09:10:00Z'))).toEqual([]);
  });
});
