import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as afterMs } from 'node:timers/promises';
import ICAL from 'ical.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Outcome } from '../../src/playground/protocol.ts';
import { isPrivate, pressablesOf, proseOf } from '../support/clipfile.ts';
import { type Clocked, DAY_MS, HOUR_MS, MINUTE_MS, startClocked } from '../support/clock.ts';
import type { Where } from '../support/scenario.ts';

/** A Tuesday. */
const NOON = Date.parse('2026-11-24T12:00:00Z');
describe('deadlines', () => {
  let scenario: Clocked;
  beforeEach(async () => {
    scenario = await startClocked(NOON);
  });
  afterEach(() => scenario.close());

  const formText = (outcome: Outcome): string => JSON.stringify(outcome.modal);
  const open = () => scenario.reminders.deadlines.active();

  describe('/deadline add', () => {
    test('says back what it understood, as a time in its zone and as each reader’s own', async () => {
      const outcome = await scenario.type('/deadline add Story on the tariffs due:tomorrow 5pm');
      expect(proseOf(outcome)).toMatch(/Deadline: story-on-the-tariffs/);
      expect(proseOf(outcome)).toContain('Wednesday, 5 p.m. Nov. 25, 2026 (UTC)');
      expect(JSON.stringify(outcome.messages)).toContain(
        `<t:${Date.parse('2026-11-25T17:00:00Z') / 1_000}:f>`,
      );
      expect(proseOf(outcome)).toContain('1d before, 1h before, when it is due');
      expect(isPrivate(outcome.messages[0])).toBe(false);
      expect(outcome.messages[0]?.mentions).toEqual([]);
    });

    test('reads Spanish, in the person’s own zone', async () => {
      await scenario.reminders.zones.set({
        of: 'user',
        id: scenario.memberId('reporter'),
        zone: 'America/Mexico_City',
      });
      const outcome = await scenario.type('/deadline add Nota due:el viernes a las 17h');
      expect(proseOf(outcome)).toContain('Friday, 5 p.m. Nov. 27, 2026 (Mexico City time)');
      expect(open()[0]?.due.instant).toBe(Date.parse('2026-11-27T23:00:00Z'));
    });

    test('is said on the desk’s clock too, where that is another', async () => {
      await scenario.type('/timezone Madrid for:desk', { member: 'editor' });
      await scenario.type('/timezone Mexico City');
      const text = proseOf(await scenario.type('/deadline add Nota due:tomorrow 5pm'));
      expect(text).toContain('Wednesday, 5 p.m. Nov. 25, 2026 (Mexico City time)');
      expect(text).toContain('On the desk’s clock: Thursday, midnight Nov. 26, 2026 (Madrid time)');
    });

    test('takes who, where, reminders and repeat, and says them back', async () => {
      const outcome = await scenario.type(
        '/deadline add Court list due:"Fri 09:30" who:Edith Editor channel:#courts remind:1d, 2h, 15m repeat:weekly',
      );
      const text = proseOf(outcome);
      expect(text).toContain('1d before, 2h before, 15m before');
      expect(text).toContain('every Friday');
      expect(open()).toMatchObject([
        {
          owner: scenario.memberId('editor'),
          channel: scenario.placeId({ place: 'courts' }),
          leads: [1_440, 120, 15],
          series: { schedule: { days: { on: 'weekly', weekdays: [5] } } },
        },
      ]);
    });

    test.each([
      ['an ambiguous time', 'Tue', 'can mean'],
      ['a past time', 'yesterday 5pm', 'has passed'],
      ['no time at all', 'whenever', 'no time that Clipfile understands'],
    ])('%s is asked about before anything is saved', async (_what, due, problem) => {
      const asked = await scenario.type(`/deadline add Court list due:${due} who:Edith Editor repeat:daily`);
      expect(formText(asked)).toContain(problem);
      expect(open()).toEqual([]);
      const outcome = await scenario.submitTo(asked, { what: 'Court list', due: 'Wed 17:00', remind: '2h' });
      expect(proseOf(outcome)).toContain('Wednesday, 5 p.m. Nov. 25, 2026');
      expect(open()).toMatchObject([
        { owner: scenario.memberId('editor'), leads: [120], series: { schedule: { days: { on: 'daily' } } } },
      ]);
    });

    test('the form of an ambiguous time holds the first reading, which can be sent as it stands', async () => {
      const asked = await scenario.type('/deadline add Court list due:Tue 17:00');
      expect(formText(asked)).toContain('2026-11-24 17:00');
      // The sentence is whole: it says what to type.
      expect(formText(asked)).toMatch(/the month as a word and the time as 17\S+00\."/);
      await scenario.submitTo(asked, { what: 'Court list', due: '2026-11-24 17:00', remind: '' });
      expect(open()[0]?.due.instant).toBe(Date.parse('2026-11-24T17:00:00Z'));
    });

    test('what is unclear a second time is given back, and nothing is saved', async () => {
      const asked = await scenario.type('/deadline add Court list due:whenever');
      const outcome = await scenario.submitTo(asked, { what: 'Court list', due: 'some day', remind: '' });
      expect(isPrivate(outcome.messages[0])).toBe(true);
      expect(proseOf(outcome)).toContain('Court list');
      expect(proseOf(outcome)).toContain('some day');
      expect(open()).toEqual([]);
    });

    test('what was misunderstood is corrected by its owner, and by nobody else', async () => {
      const added = await scenario.type('/deadline add Court list due:tomorrow 5pm repeat:daily');
      const form = await scenario.pressOn(added.messages[0], 'Not right?');
      expect(formText(form)).toContain('2026-11-25 17:00');
      const mended = await scenario.submitTo(form, {
        what: 'Court calendar',
        due: 'tomorrow 18:00',
        remind: '30m',
      });
      expect(mended.messages[0]?.id).toBe(added.messages[0]?.id);
      expect(proseOf(mended)).toContain('Court calendar');
      expect(open()).toMatchObject([
        { what: 'Court calendar', leads: [30], series: { schedule: { time: '18:00' } } },
      ]);
      const other = await scenario.pressOn(mended.messages[0], 'Move', 'stranger');
      const refused = await scenario.submitTo(other, { due: 'tomorrow 19:00' }, 'stranger');
      expect(isPrivate(refused.messages[0])).toBe(true);
      expect(proseOf(refused)).toContain('somebody else’s');
      expect(open()[0]?.due.wall).toBe('2026-11-25T18:00');
    });

    test('no text of a deadline pings anybody or is read as markdown', async () => {
      const outcome = await scenario.type(
        `/deadline add what:**x** @everyone <@${scenario.memberId('editor')}> due:tomorrow 5pm`,
      );
      expect(outcome.messages[0]?.mentions).toEqual([]);
      expect(outcome.messages[0]?.mention_everyone).toBe(false);
      expect(proseOf(outcome)).toContain('**x** @everyone');
    });
  });

  describe('a reminder', () => {
    test('comes at each lead, pings its owner alone, and once', async () => {
      await scenario.type('/deadline add Court list due:tomorrow 5pm who:Edith Editor remind:2h, 0', {
        place: 'courts',
      });
      const due = Date.parse('2026-11-25T17:00:00Z');
      const where: Where = { place: 'courts' };
      expect(await scenario.passTo(due - 2 * HOUR_MS - MINUTE_MS, where)).toEqual([]);
      const [first, ...others] = await scenario.passTo(due - 2 * HOUR_MS, where);
      expect(others).toEqual([]);
      expect(first?.mentions.map(({ id }) => id)).toEqual([scenario.memberId('editor')]);
      expect(proseOf({ messages: first ? [first] : [] })).toContain('Reminder: court-list');
      expect(await scenario.passTo(due - HOUR_MS, where)).toEqual([]);
      expect(await scenario.passTo(due, where)).toHaveLength(1);
      expect(await scenario.passTo(due + DAY_MS, where)).toEqual([]);
    });

    test('is snoozed by its button, for that reminder alone', async () => {
      await scenario.type('/deadline add Court list due:tomorrow 5pm remind:2h repeat:daily');
      const due = Date.parse('2026-11-25T17:00:00Z');
      const [reminder] = await scenario.passTo(due - 2 * HOUR_MS);
      const snoozed = await scenario.pressOn(reminder, 'Snooze 15m');
      expect(snoozed.messages[0]?.id).toBe(reminder?.id);
      expect(await scenario.passTo(due - 2 * HOUR_MS + 14 * MINUTE_MS)).toEqual([]);
      expect(await scenario.passTo(due - 2 * HOUR_MS + 15 * MINUTE_MS)).toHaveLength(1);
      expect(open()[0]?.due.instant).toBe(due);
      expect(open()[0]?.series?.instant).toBe(due);
    });

    test('is answered with Done by its owner or by who may manage, and nobody else; the next of a series opens', async () => {
      await scenario.type('/deadline add Court list due:tomorrow 5pm remind:2h repeat:daily');
      const due = Date.parse('2026-11-25T17:00:00Z');
      const [reminder] = await scenario.passTo(due - 2 * HOUR_MS);
      const refused = await scenario.pressOn(reminder, 'Done', 'stranger');
      expect(isPrivate(refused.messages[0])).toBe(true);
      expect(refused.messages[0]?.id).not.toBe(reminder?.id);
      expect(proseOf(refused)).toContain('somebody else’s');
      expect(open()[0]?.due.instant).toBe(due);
      const filed = await scenario.pressOn(reminder, 'Done', 'editor');
      expect(filed.messages[0]?.id).toBe(reminder?.id);
      expect(proseOf(filed)).toContain('Filed');
      expect(open()[0]?.due.instant).toBe(due + DAY_MS);
      expect(await scenario.passTo(due)).toEqual([]);
      expect(await scenario.passTo(due + DAY_MS - 2 * HOUR_MS)).toHaveLength(1);
    });

    test('goes to its owner’s direct messages where that was asked for', async () => {
      await scenario.type('/deadline add Court list due:tomorrow 5pm remind:0 direct:true');
      await scenario.type('/deadline add Theirs due:tomorrow 6pm who:Edith Editor');
      const due = Date.parse('2026-11-25T17:00:00Z');
      const where: Where = { place: 'directMessage' };
      const [reminder, ...others] = await scenario.passTo(due, where);
      expect(others).toEqual([]);
      const mine = await scenario.type('/deadline list whose:mine', where);
      expect(proseOf(mine)).toContain('court-list');
      expect(proseOf(mine)).not.toContain('theirs');
      expect(proseOf(await scenario.pressOn(reminder, 'Done'))).toContain('Filed');
      expect(open().map(({ slug }) => slug)).toEqual(['theirs']);
    });

    test('of a person who is alone with the bot comes to direct messages, from wherever it was set', async () => {
      await scenario.type('/deadline add Court list due:tomorrow 5pm remind:0', { place: 'userInstall' });
      const where: Where = { place: 'directMessage' };
      expect(await scenario.passTo(Date.parse('2026-11-25T17:00:00Z'), where)).toHaveLength(1);
    });

    test('that was missed comes once, with all that were missed, and says that it is late', async () => {
      await scenario.type('/deadline add Court list due:tomorrow 5pm remind:2h, 1h, 0');
      await scenario.type('/deadline add Tariffs due:tomorrow 6pm remind:0');
      const [late, ...others] = await scenario.passTo(Date.parse('2026-11-25T20:00:00Z'));
      expect(others).toEqual([]);
      const text = proseOf({ messages: late ? [late] : [] });
      expect(text).toContain('This comes late');
      expect(text).toContain('court-list');
      expect(text).toContain('tariffs');
      const card = await scenario.pressOn(late, 'tariffs');
      expect(isPrivate(card.messages[0])).toBe(true);
      expect(proseOf(await scenario.pressOn(card.messages[0], 'Done'))).toContain('Filed');
    });

    test('whose channel is gone comes to its owner, who is told once, and what to do', async () => {
      const gone = '1204000000000009999';
      for (const [what, at] of [
        ['Court list', '2026-11-25T17:00'],
        ['Tariffs', '2026-11-25T18:00'],
      ] as const) {
        await scenario.reminders.deadlines.add(
          { team: 'server-1204000000000000010', user: scenario.memberId('reporter'), mayManage: false },
          { what, due: { wall: at, zone: 'UTC', instant: Date.parse(`${at}Z`) }, channel: gone, leads: [0] },
        );
      }
      const where: Where = { place: 'directMessage' };
      const first = await scenario.passTo(Date.parse('2026-11-25T17:00:00Z'), where);
      expect(first.map((message) => proseOf({ messages: [message] })).toSorted()).toEqual([
        expect.stringContaining('A channel cannot be written to'),
        expect.stringContaining('Reminder: court-list'),
      ]);
      const second = await scenario.passTo(Date.parse('2026-11-25T18:00:00Z'), where);
      expect(second.map((message) => proseOf({ messages: [message] }))).toEqual([
        expect.stringContaining('Reminder: tariffs'),
      ]);
      const told = first.find((message) => proseOf({ messages: [message] }).includes('cannot be written'));
      expect(proseOf(await scenario.pressOn(told, 'All my deadlines'))).toContain('tariffs');
    });

    test('and its buttons outlive a restart; what was missed meanwhile is sent once', async () => {
      const remindersIn = mkdtempSync(join(tmpdir(), 'clipfile-restart-'));
      const first = await startClocked(NOON, { remindersIn });
      await first.type('/deadline add Court list due:tomorrow 5pm remind:2h');
      await first.close();
      const due = Date.parse('2026-11-25T17:00:00Z');
      const second = await startClocked(due - HOUR_MS, { remindersIn });
      const [reminder, ...others] = await second.passTo(due - HOUR_MS);
      expect(others).toEqual([]);
      expect(proseOf({ messages: reminder ? [reminder] : [] })).toContain('This comes late');
      expect(proseOf(await second.pressOn(reminder, 'Done'))).toContain('Filed');
      await second.close();
      const third = await startClocked(due + HOUR_MS, { remindersIn });
      expect(await third.passTo(due + HOUR_MS)).toEqual([]);
      await third.close();
      rmSync(remindersIn, { recursive: true });
    });

    test.each([
      ['is lost', { kind: 'no-answer' }],
      ['is an error of Discord’s', { kind: '500' }],
      ['is a cut connection', { kind: 'cut' }],
      ['is to wait', { kind: '429', retryAfterMs: 2_000 }],
    ] as const)('whose answer %s comes all the same, and once', async (_what, fault) => {
      await scenario.type('/deadline add Court list due:tomorrow 5pm remind:0');
      scenario.playground.faults.failRoute({
        method: 'POST',
        route: '/channels/{channel_id}/messages',
        times: 1,
        with: fault,
      });
      const due = Date.parse('2026-11-25T17:00:00Z');
      const arrived: string[] = [];
      for (const minutes of [0, 11, 22, 33]) {
        // The REST client waits by the machine's clock, whatever that of the reminders says.
        if (fault.kind === '429' && minutes === 11) await afterMs(fault.retryAfterMs + 500);
        const messages = await scenario.passTo(due + minutes * MINUTE_MS);
        arrived.push(...messages.map((message) => proseOf({ messages: [message] })));
      }
      expect(arrived).toEqual([expect.stringContaining('Reminder: court-list')]);
    });

    test('of many at one time wait for Discord’s limits: each comes, and once', async () => {
      const due = Date.parse('2026-11-25T17:00:00Z');
      for (let index = 0; index < 8; index += 1) {
        await scenario.reminders.deadlines.add(
          { team: 'server-1204000000000000010', user: scenario.memberId('reporter'), mayManage: false },
          {
            what: `Story ${index}`,
            due: { wall: '2026-11-25T17:00', zone: 'UTC', instant: due },
            channel: scenario.placeId(),
            leads: [0],
          },
        );
      }
      const arrived = await scenario.passTo(due);
      expect(arrived.length).toBeLessThan(8);
      for (let second = 1; second <= 12 && arrived.length < 8; second += 1) {
        await afterMs(1_000);
        arrived.push(...(await scenario.passTo(due + second * 1_000)));
      }
      arrived.push(...(await scenario.passTo(due + 4 * MINUTE_MS)));
      const slugs = arrived.map(
        (message) => /Reminder: ([\w-]+)/.exec(proseOf({ messages: [message] }))?.[1] ?? '',
      );
      expect(slugs.toSorted()).toEqual(Array.from({ length: 8 }, (_, index) => `story-${index}`));
    });
  });

  describe('/deadline list', () => {
    test('has overdue ones first, whose they are, and opens each with its history', async () => {
      await scenario.type('/deadline add Late story due:in 2h remind:none');
      await scenario.type('/deadline add Mine due:tomorrow 5pm remind:none');
      await scenario.type('/deadline add Theirs due:"March 4 17:00" who:Edith Editor remind:none');
      scenario.clock.now += 3 * HOUR_MS;
      const desk = proseOf(await scenario.type('/deadline list'));
      expect(desk).toMatch(/Overdue.*late-story.*Due within a week.*mine.*Due later.*theirs/);
      const mine = proseOf(await scenario.type('/deadline list whose:mine'));
      expect(mine).not.toContain('theirs');
      const theirs = await scenario.type('/deadline list person:Edith Editor');
      expect(proseOf(theirs)).toContain('theirs');
      expect(proseOf(theirs)).not.toContain('late-story');
      const card = await scenario.pressOn(theirs.messages[0], 'theirs');
      expect(isPrivate(card.messages[0])).toBe(true);
      expect(proseOf(card)).toMatch(/History.*Added by/);
    });

    test('of a team is seen by no other', async () => {
      await scenario.type('/deadline add Ours due:tomorrow 5pm');
      expect(proseOf(await scenario.type('/deadline list', { place: 'directMessage' }))).toContain(
        'No deadline is open here',
      );
    });

    test('is whole, over pages', async () => {
      for (let index = 0; index < 60; index += 1) {
        await scenario.reminders.deadlines.add(
          {
            team: open()[0]?.team ?? `server-1204000000000000010`,
            user: scenario.memberId('reporter'),
            mayManage: false,
          },
          {
            what: `Story number ${index} ${'with a long headline '.repeat(6)}`,
            due: { wall: '2026-12-01T17:00', zone: 'UTC', instant: Date.parse('2026-12-01T17:00:00Z') },
            channel: scenario.placeId(),
          },
        );
      }
      let page = await scenario.type('/deadline list');
      let text = proseOf(page);
      for (let index = 0; index < 20; index += 1) {
        if (!pressablesOf(page.messages[0]).some((one) => one.label.startsWith('Next'))) break;
        page = await scenario.pressOn(page.messages[0], 'Next');
        text += proseOf(page);
      }
      for (let index = 0; index < 60; index += 1) expect(text).toContain(`Story number ${index} `);
    });
  });

  describe('/deadline export', () => {
    test('gives the open deadlines as a file that a calendar reads, each with its alarms', async () => {
      expect(proseOf(await scenario.type('/deadline export'))).toContain('No deadline is open here');
      await scenario.type('/deadline add Court list due:tomorrow 5pm remind:2h, 15m');
      await scenario.type('/deadline add Theirs due:tomorrow 6pm who:Edith Editor');
      const outcome = await scenario.type('/deadline export whose:mine');
      const [file] = outcome.messages[0]?.attachments ?? [];
      expect(file?.filename).toBe('deadlines.ics');
      const text = await (await fetch(file?.url ?? '')).text();
      const calendar = new ICAL.Component(ICAL.parse(text));
      const events = calendar.getAllSubcomponents('vevent');
      expect(events.map((event) => event.getFirstPropertyValue('summary'))).toEqual([
        'court-list: Court list',
      ]);
      expect(events[0]?.getAllSubcomponents('valarm')).toHaveLength(2);
    });
  });

  describe('changes', () => {
    beforeEach(async () => {
      await scenario.type('/deadline add Court list due:tomorrow 5pm remind:2h');
    });

    test('/deadline done files it, named by its slug or from the list', async () => {
      const { suggestions } = await scenario.suggest('/deadline done deadline:cour');
      expect(suggestions[0]?.label).toContain('court-list');
      const outcome = await scenario.type(suggestions[0]?.line ?? '');
      expect(proseOf(outcome)).toContain('Filed');
      expect(open()).toEqual([]);
      expect(await scenario.passTo(NOON + 3 * DAY_MS)).toEqual([]);
    });

    test('/deadline move takes another time, and its reminders move with it', async () => {
      const outcome = await scenario.type('/deadline move court-list due:"Thursday 17:00"');
      expect(proseOf(outcome)).toContain('Thursday, 5 p.m. Nov. 26, 2026');
      expect(await scenario.passTo(Date.parse('2026-11-25T17:00:00Z'))).toEqual([]);
      expect(await scenario.passTo(Date.parse('2026-11-26T15:00:00Z'))).toHaveLength(1);
    });

    test('/deadline move without a time asks for one, and offers the readings of an ambiguous one', async () => {
      const form = await scenario.type('/deadline move court-list');
      const asked = await scenario.submitTo(form, { due: 'Tue 17:00' });
      expect(isPrivate(asked.messages[0])).toBe(true);
      expect(open()[0]?.due.wall).toBe('2026-11-25T17:00');
      const moved = await scenario.pressOn(asked.messages[0], 'Tuesday, 5 p.m. Dec. 1');
      expect(proseOf(moved)).toContain('Open, moved');
      expect(open()[0]?.due.wall).toBe('2026-12-01T17:00');
    });

    test('/deadline move takes another channel', async () => {
      await scenario.type('/deadline move court-list channel:#courts');
      expect(await scenario.passTo(Date.parse('2026-11-25T15:00:00Z'), { place: 'courts' })).toHaveLength(1);
    });

    test('/deadline snooze reminds again, by a length or at a time', async () => {
      await scenario.type('/deadline snooze court-list until:30m');
      expect(await scenario.passTo(NOON + 29 * MINUTE_MS)).toEqual([]);
      expect(await scenario.passTo(NOON + 30 * MINUTE_MS)).toHaveLength(1);
      await scenario.type('/deadline snooze court-list until:14:00');
      expect(await scenario.passTo(NOON + 2 * HOUR_MS)).toHaveLength(1);
      expect(open()[0]?.due.wall).toBe('2026-11-25T17:00');
    });

    test('/deadline cancel kills it; its button asks first', async () => {
      const list = await scenario.type('/deadline list');
      const card = await scenario.pressOn(list.messages[0], 'court-list');
      const asked = await scenario.pressOn(card.messages[0], 'Cancel');
      expect(open()).toHaveLength(1);
      const killed = await scenario.pressOn(asked.messages[0], 'Yes');
      expect(proseOf(killed)).toContain('Killed');
      expect(open()).toEqual([]);
      await scenario.type('/deadline add Again due:tomorrow 5pm');
      expect(proseOf(await scenario.type('/deadline cancel again'))).toContain('Killed');
    });

    test('/deadline assign gives it to somebody else, who is then reminded', async () => {
      await scenario.type('/deadline assign court-list who:Edith Editor');
      const [reminder] = await scenario.passTo(Date.parse('2026-11-25T15:00:00Z'));
      expect(reminder?.mentions.map(({ id }) => id)).toEqual([scenario.memberId('editor')]);
    });

    test.each([
      'done court-list',
      'move court-list due:tomorrow 6pm',
      'snooze court-list until:30m',
      'cancel court-list',
      'assign court-list who:Sam Stranger',
    ])('/deadline %s is refused to who neither owns it nor may manage, privately', async (line) => {
      const refused = await scenario.type(`/deadline ${line}`, { member: 'stranger' });
      expect(isPrivate(refused.messages[0])).toBe(true);
      expect(proseOf(refused)).toContain('somebody else’s');
      expect(open()).toMatchObject([{ owner: scenario.memberId('reporter'), state: 'open', snoozes: [] }]);
    });

    test('a name that fits several asks which, and one that fits none says so', async () => {
      await scenario.type('/deadline add Court sketch due:tomorrow 6pm');
      const asked = await scenario.type('/deadline done court');
      expect(open()).toHaveLength(2);
      const card = await scenario.pressOn(asked.messages[0], 'court-sketch');
      await scenario.pressOn(card.messages[0], 'Done');
      expect(open().map(({ slug }) => slug)).toEqual(['court-list']);
      expect(proseOf(await scenario.type('/deadline done nothing-of-that-name'))).toContain(
        'No open deadline here is called',
      );
    });

    test('what is filed cannot be filed again by an old button', async () => {
      const [reminder] = await scenario.passTo(Date.parse('2026-11-25T15:00:00Z'));
      await scenario.type('/deadline done court-list');
      const refused = await scenario.pressOn(reminder, 'Done');
      expect(isPrivate(refused.messages[0])).toBe(true);
      expect(proseOf(refused)).toContain('filed already');
    });
  });
});
