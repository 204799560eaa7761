import { describe, expect, test } from 'vitest';
import { dueAt } from '../../src/remind/due.ts';
import { openBench } from './support.ts';

const START = Date.UTC(2026, 10, 24, 9);
const ROB = { team: 'team', user: 'rob', mayManage: false };
const at = (wall: string) => dueAt(`2026-11-${wall}`, 'UTC');

/** A daily deadline of Rob's at 5 p.m., with a reminder at 3 p.m. */
async function openMisunderstood() {
  const bench = await openBench(START);
  const added = await bench.reminders.deadlines.add(ROB, {
    what: 'Court list',
    due: at('25T17:00'),
    channel: 'news',
    leads: [120],
    repeat: { on: 'daily' },
  });
  if (added.outcome === 'refused') throw new Error(added.sentence);
  return { bench, id: added.deadline.id };
}

const MEANT = {
  what: ' Court\ncalendar ',
  due: at('26T18:00'),
  leads: [60],
  repeat: { on: 'weekdays' },
} as const;

describe('a correction', () => {
  test('puts what was meant in the place of what was understood, with its series, and a restart keeps it', async () => {
    const { bench, id } = await openMisunderstood();
    await bench.reminders.deadlines.mend(ROB, id, MEANT);
    await bench.restart();
    expect(bench.reminders.deadlines.find('team', id)).toMatchObject({
      state: 'open',
      slug: 'court-list',
      what: 'Court calendar',
      due: at('26T18:00'),
      leads: [60],
      series: { schedule: { time: '18:00', days: { on: 'weekdays' } }, instant: at('26T18:00').instant },
      history: [{ what: 'added' }, { what: 'mended', by: 'rob' }],
    });
  });

  test('takes its reminders with it: none comes at the time that was misunderstood', async () => {
    const { bench, id } = await openMisunderstood();
    await bench.reminders.deadlines.mend(ROB, id, MEANT);
    await bench.run(at('27T17:00').instant, 10 * 60_000);
    expect(bench.sent.map((one) => one.at)).toEqual([at('26T17:00').instant]);
  });

  test.each([
    ['a stranger', { ...ROB, user: 'sam' }, MEANT, /somebody else/],
    ['another team', { ...ROB, team: 'other' }, MEANT, /no such deadline/],
    ['a time that has passed', ROB, { ...MEANT, due: at('23T18:00') }, /has passed/],
    ['no words', ROB, { ...MEANT, what: ' … ' }, /what the deadline is for/],
    ['too many reminders', ROB, { ...MEANT, leads: [1, 2, 3, 4, 5, 6, 7, 8, 9] }, /at most 8/],
  ] as const)('of %s is refused, and all stays as it was', async (_what, actor, meant, problem) => {
    const { bench, id } = await openMisunderstood();
    const before = bench.reminders.deadlines.find('team', id);
    const refused = await bench.reminders.deadlines.mend(actor, id, meant);
    expect(refused.outcome === 'refused' && refused.sentence).toMatch(problem);
    expect(bench.reminders.deadlines.find('team', id)).toEqual(before);
  });
});

describe('one’s own deadlines', () => {
  test('are found in every team, soonest first, and nobody else’s are', async () => {
    const { bench, id } = await openMisunderstood();
    const { deadlines } = bench.reminders;
    await deadlines.add({ ...ROB, team: 'other' }, { what: 'Sooner', due: at('24T17:00'), channel: 'news' });
    await deadlines.add({ ...ROB, user: 'ana' }, { what: 'Hers', due: at('24T17:00'), channel: 'news' });
    expect(deadlines.listOwn('rob').map(({ what }) => what)).toEqual(['Sooner', 'Court list']);
    expect(deadlines.findOwn('rob', id)?.what).toBe('Court list');
    expect(deadlines.findOwn('ana', id)).toBeUndefined();
  });
});
