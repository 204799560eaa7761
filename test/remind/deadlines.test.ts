import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openedSchema, SLUG_MAX_LENGTH } from '../../src/remind/deadline.ts';
import { ACTIVE_MAX, type Changed, type NewDeadline, toSlug } from '../../src/remind/deadlines.ts';
import { dueAt } from '../../src/remind/due.ts';
import { DAY_MS, HOUR_MS } from '../../src/remind/wallTime.ts';
import { type Bench, openBench } from './support.ts';

const START = Date.UTC(2026, 10, 24, 9);
const ROB = { team: 'team', user: 'rob', mayManage: false };
const ANA = { team: 'team', user: 'ana', mayManage: false };
const EDITOR = { team: 'team', user: 'edith', mayManage: true };
const STRANGER = { team: 'other', user: 'rob', mayManage: true };

const at = (wall: string) => dueAt(`2026-11-${wall}`, 'UTC');

function add(
  bench: Bench,
  what: string,
  wall: string,
  more: Partial<NewDeadline> = {},
  actor = ROB,
): Promise<Changed> {
  return bench.reminders.deadlines.add(actor, { what, due: at(wall), channel: 'news', ...more });
}

const idOf = (changed: Changed): string =>
  changed.outcome === 'changed' ? changed.deadline.id : changed.sentence;
const sentenceOf = (changed: Changed): string =>
  changed.outcome === 'refused' ? changed.sentence : 'changed';

describe('a deadline', () => {
  test('has an owner, a slug, its reminders and a history that a restart keeps', async () => {
    const bench = await openBench(START);
    const id = idOf(await add(bench, 'Prisoner transfer:  the vote', '25T17:00', { leads: [60] }));
    bench.clock.now += HOUR_MS;
    await bench.reminders.deadlines.move(ROB, id, at('26T17:00'));
    await bench.reminders.deadlines.assign(EDITOR, id, 'ana');
    await bench.reminders.deadlines.snooze(ANA, id, START + DAY_MS);
    await bench.reminders.deadlines.reroute(ANA, id, 'courts');
    const before = bench.reminders.deadlines.find('team', id);
    await bench.reminders.deadlines.done(ANA, id);
    await bench.restart();
    expect(before).toMatchObject({
      slug: 'prisoner-transfer-the-vote',
      what: 'Prisoner transfer: the vote',
      owner: 'ana',
      channel: 'courts',
      state: 'moved',
      version: 2,
      due: at('26T17:00'),
      snoozes: [START + DAY_MS],
    });
    expect(bench.reminders.deadlines.find('team', id)).toEqual({
      ...before,
      state: 'filed',
      history: [
        { at: START, by: 'rob', what: 'added' },
        { at: START + HOUR_MS, by: 'rob', what: 'moved', from: at('25T17:00') },
        { at: START + HOUR_MS, by: 'edith', what: 'assigned', fromOwner: 'rob' },
        { at: START + HOUR_MS, by: 'ana', what: 'snoozed' },
        { at: START + HOUR_MS, by: 'ana', what: 'rerouted' },
        { at: START + HOUR_MS, by: 'ana', what: 'filed' },
      ],
    });
  });

  test('is changed by its owner and by those who may manage, and by nobody else', async () => {
    const bench = await openBench(START);
    const id = idOf(await add(bench, 'Transfer', '25T17:00'));
    const { deadlines } = bench.reminders;
    expect(sentenceOf(await deadlines.done(ANA, id))).toMatch(/somebody else’s/);
    expect(sentenceOf(await deadlines.cancel(ANA, id))).toMatch(/somebody else’s/);
    expect(sentenceOf(await deadlines.move(ANA, id, at('26T17:00')))).toMatch(/somebody else’s/);
    expect(sentenceOf(await deadlines.snooze(ANA, id, START + HOUR_MS))).toMatch(/somebody else’s/);
    expect(sentenceOf(await deadlines.assign(ANA, id, 'ana'))).toMatch(/somebody else’s/);
    expect(sentenceOf(await deadlines.done(STRANGER, id))).toMatch(/no such deadline/);
    expect(deadlines.find('other', id)).toBeUndefined();
    expect(deadlines.find('team', id)?.history).toHaveLength(1);
    expect(sentenceOf(await deadlines.assign(EDITOR, id, 'ana'))).toBe('changed');
    expect(sentenceOf(await deadlines.done(ROB, id))).toMatch(/somebody else’s/);
    expect(sentenceOf(await deadlines.done(ANA, id))).toBe('changed');
  });

  test('that is filed or killed is not changed any more, even by two presses at once', async () => {
    const bench = await openBench(START);
    const id = idOf(await add(bench, 'Transfer', '25T17:00', { repeat: { on: 'daily' } }));
    const { deadlines } = bench.reminders;
    const both = await Promise.all([deadlines.done(ROB, id), deadlines.done(ROB, id)]);
    expect(both.map(({ outcome }) => outcome)).toEqual(['changed', 'refused']);
    expect(deadlines.list('team')).toHaveLength(1);
    expect(sentenceOf(await deadlines.move(ROB, id, at('26T17:00')))).toMatch(/is filed already/);
  });

  test('that cannot be says why and what to do', async () => {
    const bench = await openBench(START);
    const { deadlines } = bench.reminders;
    expect(sentenceOf(await add(bench, 'Late', '24T08:00'))).toBe(
      'Tuesday, 8 a.m. Nov. 24, 2026 (UTC) has passed. Type a time to come.',
    );
    expect(sentenceOf(await add(bench, '🚔 !', '25T08:00'))).toMatch(/Say what the deadline is for/);
    expect(sentenceOf(await add(bench, 'x'.repeat(201), '25T08:00'))).toMatch(/longer than 200/);
    expect(sentenceOf(await add(bench, 'x', '25T08:00', { leads: Array(9).fill(1) }))).toMatch(/at most 8/);
    const id = idOf(await add(bench, 'Transfer', '25T17:00'));
    expect(sentenceOf(await deadlines.move(ROB, id, at('25T17:00')))).toMatch(/is due then already/);
    expect(sentenceOf(await deadlines.move(ROB, id, at('24T08:00')))).toMatch(/has passed/);
    expect(sentenceOf(await deadlines.snooze(ROB, id, START))).toMatch(/has passed/);
    expect(sentenceOf(await deadlines.snooze(ROB, id, START + 61 * DAY_MS))).toMatch(/at most 60 days/);
    expect(sentenceOf(await deadlines.assign(ROB, id, 'rob'))).toMatch(/theirs already/);
  });

  test(`is one of at most ${ACTIVE_MAX} of a team`, async () => {
    const bench = await openBench(START);
    const all = await Promise.all(
      Array.from({ length: ACTIVE_MAX + 1 }, () => add(bench, 'Same', '25T17:00')),
    );
    expect(all.filter(({ outcome }) => outcome === 'refused')).toHaveLength(1);
    const slugs = bench.reminders.deadlines.list('team').map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(ACTIVE_MAX);
    expect(slugs).toContain('same-2');
    expect((await add(bench, 'Same', '25T17:00', {}, { ...ROB, team: 'other' })).outcome).toBe('changed');
  });
});

describe('a series', () => {
  test('opens its next when one is done, on its own day and time, wherever that one was moved', async () => {
    const bench = await openBench(START);
    const first = idOf(await add(bench, 'Weekly', '27T17:00', { repeat: { on: 'weekly', weekdays: [5] } }));
    const { deadlines } = bench.reminders;
    await deadlines.move(ROB, first, at('30T12:00'));
    await deadlines.snooze(ROB, first, START + HOUR_MS);
    const done = await deadlines.done(ROB, first);
    expect(done).toMatchObject({
      outcome: 'changed',
      deadline: { state: 'filed' },
      next: { state: 'open', slug: 'weekly', due: dueAt('2026-12-04T17:00', 'UTC'), snoozes: [], version: 1 },
    });
  });

  test('leaves out what has passed when one is done late', async () => {
    const bench = await openBench(START);
    const first = idOf(await add(bench, 'Daily', '24T17:00', { repeat: { on: 'weekdays' } }));
    bench.clock.now = START + 4 * DAY_MS;
    const done = await bench.reminders.deadlines.done(ROB, first);
    expect(done).toMatchObject({ next: { due: dueAt('2026-11-30T17:00', 'UTC') } });
  });

  test('keeps its wall time over a clock change', async () => {
    const bench = await openBench(Date.UTC(2026, 2, 7, 12));
    const due = dueAt('2026-03-07T17:00', 'America/New_York');
    const added = await bench.reminders.deadlines.add(ROB, {
      what: 'Daily',
      due,
      channel: 'news',
      repeat: { on: 'daily' },
    });
    const done = await bench.reminders.deadlines.done(ROB, idOf(added));
    expect(done).toMatchObject({ next: { due: dueAt('2026-03-08T17:00', 'America/New_York') } });
  });

  test('ends when it is cancelled', async () => {
    const bench = await openBench(START);
    const first = idOf(await add(bench, 'Daily', '24T17:00', { repeat: { on: 'daily' } }));
    expect(await bench.reminders.deadlines.cancel(ROB, first)).not.toHaveProperty('next');
    expect(bench.reminders.deadlines.list('team')).toEqual([]);
  });
});

describe('deadlines are listed', () => {
  test('overdue ones first; the desk’s, or one person’s', async () => {
    const bench = await openBench(START);
    await add(bench, 'Later', '26T17:00');
    await add(bench, 'Soon', '24T10:00', {}, ANA);
    await add(bench, 'Sooner', '24T09:30');
    bench.clock.now += 2 * HOUR_MS;
    const slugs = (owner?: string) => bench.reminders.deadlines.list('team', owner).map(({ slug }) => slug);
    expect(slugs()).toEqual(['sooner', 'soon', 'later']);
    expect(slugs('rob')).toEqual(['sooner', 'later']);
    expect(slugs('nobody')).toEqual([]);
    expect(bench.reminders.deadlines.list('other')).toEqual([]);
  });

  test('by what is typed of their slug or words, without accents', async () => {
    const bench = await openBench(START);
    await add(bench, 'La decisión del juez', '26T17:00', { slug: 'ruling' });
    await add(bench, 'Transfer', '26T17:00');
    const found = (typed: string) =>
      bench.reminders.deadlines.suggest('team', typed, 5).map(({ slug }) => slug);
    expect(found('decision')).toEqual(['ruling']);
    expect(found('RUL')).toEqual(['ruling']);
    expect(found('')).toEqual(['ruling', 'transfer']);
    expect(found('nothing')).toEqual([]);
  });
});

describe('a slug', () => {
  test.each([
    ['Caro Quintero: 1985 killing', 'caro-quintero-1985-killing'],
    ['  ¡Año nuevo!  ', 'ano-nuevo'],
    ['---', ''],
    ['one two three four five six seven eight nine ten eleven', 'one-two-three-four-five-six-seven-eight'],
  ])('of %j is %j', (text, slug) => {
    expect(toSlug(text)).toBe(slug);
  });

  test('fits what the journal takes back, whatever was typed', async () => {
    const bench = await openBench(START);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.boolean(), async (what, twice) => {
        const added = await add(bench, what, '25T17:00');
        const again = twice ? await add(bench, what, '25T17:00') : added;
        for (const one of [added, again]) {
          if (one.outcome === 'refused') continue;
          const { id, team, slug, due, owner, channel, remindIn, leads } = one.deadline;
          const opened = { id, team, slug, what: one.deadline.what, due, owner, channel, remindIn, leads };
          expect(openedSchema.safeParse(opened).success, slug).toBe(true);
          expect(slug.length).toBeLessThanOrEqual(SLUG_MAX_LENGTH);
          await bench.reminders.deadlines.cancel(ROB, id);
        }
      }),
      { numRuns: 150 },
    );
    await bench.restart();
    expect(bench.logged).toEqual([]);
  });
});
