import { DiscordAPIError, RateLimitError } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { Changed } from '../../src/remind/deadlines.ts';
import type { Message } from '../../src/remind/delivery.ts';
import { dueAt } from '../../src/remind/due.ts';
import { nonceOf } from '../../src/remind/outbox.ts';
import { HOUR_MS, MINUTE_MS } from '../../src/remind/wallTime.ts';
import { type Bench, openBench } from './support.ts';

const START = Date.UTC(2026, 10, 24, 9);
const OWNER = { team: 'team', user: 'rob', mayManage: false };

const discordError = (status: number, code: number): DiscordAPIError =>
  new DiscordAPIError({ code, message: 'No' }, code, status, 'POST', 'https://discord.test', {});

/** A deadline at a time of 2026-11-24 in UTC; gives its id. */
async function add(
  bench: Bench,
  what: string,
  time: string,
  more: { leads?: number[]; channel?: string; remindIn?: 'direct'; owner?: string } = {},
): Promise<string> {
  const { channel = 'news', leads = [0], ...rest } = more;
  const due = dueAt(`2026-11-24T${time}`, 'UTC');
  return idOf(await bench.reminders.deadlines.add(OWNER, { what, due, channel, leads, ...rest }));
}

function idOf(changed: Changed): string {
  if (changed.outcome === 'refused') throw new Error(changed.sentence);
  return changed.deadline.id;
}

const said = (message: Message): string =>
  message.kind === 'reminders'
    ? message.items.map(({ deadline, lead }) => `${deadline.slug} ${lead}`).join(', ')
    : message.kind;

/** What arrived, with where and when. */
const arrived = ({ sent }: Bench): string[] =>
  sent.map(({ at, target, message, isLate }) => {
    const where = target.to === 'channel' ? `#${target.channel}` : `@${target.user}`;
    return `${new Date(at).toISOString().slice(11, 16)} ${where} ${said(message)}${isLate ? ' late' : ''}`;
  });

describe('reminders', () => {
  test('come at each lead, once, and name the nonce of their key', async () => {
    const bench = await openBench(START);
    await add(bench, 'Transfer', '12:00', { leads: [120, 15, 0] });
    await bench.run(START + 5 * HOUR_MS, MINUTE_MS);
    expect(arrived(bench)).toEqual([
      '10:00 #news transfer 120',
      '11:45 #news transfer 15',
      '12:00 #news transfer 0',
    ]);
    expect(bench.sent.map(({ nonce }) => nonce)).toEqual(bench.sent.map(({ key }) => nonceOf(key)));
    expect(bench.sent.every(({ nonce }) => nonce.length === 25)).toBe(true);
  });

  test('whose time had passed when the deadline was set do not come', async () => {
    const bench = await openBench(START);
    await add(bench, 'Transfer', '10:00', { leads: [1_440, 120, 30] });
    await bench.run(START + 3 * HOUR_MS, MINUTE_MS);
    expect(arrived(bench)).toEqual(['09:30 #news transfer 30']);
  });

  test('follow a deadline that is moved, and end with one that is filed or killed', async () => {
    const bench = await openBench(START);
    const moved = await add(bench, 'Moved', '10:00', { leads: [30] });
    const filed = await add(bench, 'Filed', '10:00', { leads: [30] });
    const killed = await add(bench, 'Killed', '10:00', { leads: [30] });
    const { deadlines } = bench.reminders;
    await deadlines.move(OWNER, moved, dueAt('2026-11-24T11:00', 'UTC'));
    await deadlines.done(OWNER, filed);
    await deadlines.cancel(OWNER, killed);
    await bench.run(START + 3 * HOUR_MS, MINUTE_MS);
    expect(arrived(bench)).toEqual(['10:30 #news moved 30']);
  });

  test('come again when they are snoozed, and the others stay', async () => {
    const bench = await openBench(START);
    const id = await add(bench, 'Transfer', '12:00', { leads: [120, 0] });
    await bench.run(START + HOUR_MS + MINUTE_MS, MINUTE_MS);
    await bench.reminders.deadlines.snooze(OWNER, id, START + 1.5 * HOUR_MS);
    await bench.run(START + 4 * HOUR_MS, MINUTE_MS);
    expect(arrived(bench)).toEqual([
      '10:00 #news transfer 120',
      '10:30 #news transfer snoozed',
      '12:00 #news transfer 0',
    ]);
  });

  test('missed while the bot was down come once, together in one message a channel, marked late', async () => {
    const bench = await openBench(START);
    await add(bench, 'One', '10:00', { leads: [30, 15, 0] });
    await add(bench, 'Two', '10:10');
    await add(bench, 'Other', '10:20', { channel: 'courts' });
    await add(bench, 'Private', '10:20', { remindIn: 'direct' });
    await add(bench, 'Later', '13:00');
    bench.clock.now = START + 3 * HOUR_MS;
    await bench.restart();
    await bench.run(START + 5 * HOUR_MS, MINUTE_MS);
    expect(arrived(bench)).toEqual([
      '12:01 #news one 0, two 0 late',
      '12:01 #courts other 0 late',
      '12:01 @rob private 0 late',
      '13:00 #news later 0',
    ]);
    await bench.restart();
    await bench.run(START + 6 * HOUR_MS, MINUTE_MS);
    expect(bench.sent).toHaveLength(4);
  });

  test('missed while the machine slept are no different', async () => {
    const bench = await openBench(START);
    await add(bench, 'One', '10:00', { leads: [30, 0] });
    await add(bench, 'Two', '10:10');
    bench.clock.now = START + 3 * HOUR_MS;
    await bench.reminders.tick();
    expect(arrived(bench)).toEqual(['12:00 #news one 0, two 0 late']);
  });

  test('are not sent again when the clock is set back', async () => {
    const bench = await openBench(START);
    await add(bench, 'One', '10:00');
    await bench.run(START + 1.2 * HOUR_MS, MINUTE_MS);
    bench.clock.now = START;
    await bench.restart();
    await bench.run(START + 2 * HOUR_MS, MINUTE_MS);
    expect(arrived(bench)).toEqual(['10:00 #news one 0']);
  });

  test('never come in a burst: so many a second at most', async () => {
    const bench = await openBench(START);
    for (let index = 0; index < 80; index += 1) {
      await add(bench, `Story ${index}`, '10:00', { channel: `channel-${index}` });
    }
    await bench.run(START + HOUR_MS - 1, HOUR_MS);
    await bench.run(START + HOUR_MS + 20_000, 500);
    const perSecond = new Map<number, number>();
    for (const { at } of bench.sent)
      perSecond.set(Math.floor(at / 1_000), (perSecond.get(Math.floor(at / 1_000)) ?? 0) + 1);
    expect(bench.sent).toHaveLength(80);
    expect(Math.max(...perSecond.values())).toBeLessThanOrEqual(25);
  });
});

describe('when sending fails', () => {
  test('it is tried again, with waits that grow, and is late when it comes', async () => {
    const bench = await openBench(START);
    await add(bench, 'One', '10:00');
    const attempts: number[] = [];
    bench.fail = () => {
      attempts.push(bench.clock.now);
      return bench.clock.now < START + 2 * HOUR_MS ? discordError(500, 0) : undefined;
    };
    await bench.run(START + 3 * HOUR_MS, 1_000);
    expect(bench.sent).toHaveLength(1);
    expect(bench.sent[0]?.isLate).toBe(true);
    // With a bound of 10 minutes and any luck an hour sees this many.
    expect(attempts.length).toBeGreaterThan(8);
    expect(attempts.length).toBeLessThan(80);
    const waits = attempts.slice(1).map((at, index) => at - (attempts[index] ?? 0));
    expect(Math.max(...waits)).toBeLessThanOrEqual(10 * MINUTE_MS + 1_000);
    expect(Math.max(...waits.slice(0, 3))).toBeLessThanOrEqual(5_000);
  });

  test('it waits as long as Discord says', async () => {
    const bench = await openBench(START);
    await add(bench, 'One', '10:00');
    const limit = {
      timeToReset: 0,
      limit: 5,
      method: 'POST',
      hash: '',
      url: '',
      route: '',
      majorParameter: '',
      global: false,
      retryAfter: 90_000,
      sublimitTimeout: 0,
      scope: 'user',
    } as const;
    let refusals = 0;
    bench.fail = () => {
      refusals += 1;
      return refusals === 1 ? new RateLimitError(limit) : undefined;
    };
    await bench.run(START + 2 * HOUR_MS, 1_000);
    expect(bench.sent.map(({ at, due }) => at - due)).toEqual([90_000]);
  });

  test('an answer that is lost is looked for in the channel before it is sent again', async () => {
    const bench = await openBench(START);
    await add(bench, 'One', '10:00');
    bench.losesAnswers = true;
    await bench.run(START + HOUR_MS, MINUTE_MS);
    bench.losesAnswers = false;
    // Beyond the age at which Discord can be trusted to know the nonce.
    bench.clock.now += 10 * MINUTE_MS;
    await bench.restart();
    await bench.run(START + 2 * HOUR_MS, MINUTE_MS);
    expect(arrived(bench)).toEqual(['10:00 #news one 0']);
    expect(bench.lookedFor).toHaveLength(1);
  });

  test('and is found where the clock was an hour ahead when it was sent, and was set back since', async () => {
    const bench = await openBench(START);
    await add(bench, 'One', '10:00');
    bench.losesAnswers = true;
    bench.aheadMs = HOUR_MS;
    await bench.run(START + HOUR_MS, MINUTE_MS);
    bench.losesAnswers = false;
    bench.aheadMs = 0;
    bench.clock.now -= HOUR_MS - MINUTE_MS;
    await bench.run(START + 3 * HOUR_MS, MINUTE_MS);
    expect(arrived(bench)).toEqual(['10:00 #news one 0']);
  });

  test('of many claims of a channel all are looked for at once', async () => {
    const bench = await openBench(START);
    for (const what of ['One', 'Two', 'Three']) await add(bench, what, '10:00');
    bench.losesAnswers = true;
    await bench.run(START + HOUR_MS, MINUTE_MS);
    bench.losesAnswers = false;
    bench.clock.now += 10 * MINUTE_MS;
    await bench.restart();
    await bench.run(START + 2 * HOUR_MS, MINUTE_MS);
    expect(arrived(bench)).toHaveLength(3);
    expect(bench.lookedFor).toHaveLength(1);
  });

  test('a claim of a process that was killed is sent, and one that was filed meanwhile is not', async () => {
    const bench = await openBench(START);
    await add(bench, 'One', '10:00');
    const filed = await add(bench, 'Two', '10:00');
    bench.fail = () => new Error('down');
    await bench.run(START + HOUR_MS, HOUR_MS);
    bench.fail = undefined;
    await bench.restart();
    await bench.reminders.deadlines.done(OWNER, filed);
    await bench.run(START + 2 * HOUR_MS, MINUTE_MS);
    expect(arrived(bench)).toEqual(['10:01 #news one 0']);
  });

  test.each([10_003, 50_001, 50_013])(
    'with %i the channel is paused, its reminders go to their owners, and each is told once',
    async (code) => {
      const bench = await openBench(START);
      await add(bench, 'One', '10:00', { owner: 'ana' });
      await add(bench, 'Two', '10:30', { owner: 'ana' });
      await add(bench, 'Three', '11:00');
      await bench.reminders.digests.set('team', 'editor', {
        channel: 'news',
        schedule: { time: '11:30', zone: 'UTC', days: { on: 'daily' } },
        empty: 'say',
        staleAfterDays: 90,
      });
      let tried = 0;
      bench.fail = ({ target }) => {
        if (target.to === 'user') return undefined;
        tried += 1;
        return discordError(403, code);
      };
      await bench.run(START + 50 * HOUR_MS, MINUTE_MS);
      expect(arrived(bench).map((line) => line.slice(6))).toEqual([
        '@ana channel-gone',
        '@ana one 0',
        '@ana two 0',
        '@rob channel-gone',
        '@rob three 0',
        '@editor channel-gone',
      ]);
      expect(tried).toBe(1);
    },
  );

  test('a channel that is set anew is tried again', async () => {
    const bench = await openBench(START);
    await add(bench, 'One', '10:00');
    bench.fail = ({ target }) => (target.to === 'channel' ? discordError(404, 10_003) : undefined);
    await bench.run(START + 1.2 * HOUR_MS, MINUTE_MS);
    bench.fail = undefined;
    await add(bench, 'Two', '11:00');
    await bench.run(START + 3 * HOUR_MS, MINUTE_MS);
    expect(arrived(bench).at(-1)).toBe('11:00 #news two 0');
  });

  test('closed direct messages fall back to the channel', async () => {
    const bench = await openBench(START);
    await add(bench, 'One', '10:00', { remindIn: 'direct' });
    bench.fail = ({ target }) => (target.to === 'user' ? discordError(403, 50_007) : undefined);
    await bench.run(START + 2 * HOUR_MS, MINUTE_MS);
    expect(arrived(bench)).toEqual(['10:00 #news one 0']);
  });

  test('a reminder that neither place takes is given up, and said so in the log', async () => {
    const bench = await openBench(START);
    await add(bench, 'One', '10:00', { remindIn: 'direct' });
    bench.fail = ({ target }) =>
      target.to === 'user' ? discordError(403, 50_007) : discordError(404, 10_003);
    await bench.run(START + 4 * HOUR_MS, MINUTE_MS);
    expect(bench.sent).toEqual([]);
    expect(bench.logged.filter((line) => line.startsWith('a reminder reaches nobody'))).toHaveLength(1);
  });

  test('a message that Discord refuses for good is not tried again', async () => {
    const bench = await openBench(START);
    await add(bench, 'One', '10:00');
    let tried = 0;
    bench.fail = () => {
      tried += 1;
      return discordError(400, 50_035);
    };
    await bench.run(START + 3 * HOUR_MS, MINUTE_MS);
    expect(tried).toBe(1);
    expect(bench.logged).toContain('Discord refuses a message');
  });
});
