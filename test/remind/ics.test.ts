import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { describe, expect, test } from 'vitest';
import { type Deadline, openedDeadline } from '../../src/remind/deadline.ts';
import { dueAt } from '../../src/remind/due.ts';
import { calendarOf } from '../../src/remind/ics.ts';
import { type Days, nextOccurrence } from '../../src/remind/schedule.ts';

const NOW = Date.UTC(2026, 10, 24, 9);

function deadline(wall: string, zone: string, more: Partial<Deadline> & { days?: Days } = {}): Deadline {
  const due = dueAt(wall, zone);
  const { days, ...rest } = more;
  const opened = {
    id: 'abcd1234',
    team: 'team',
    slug: 'transfer',
    what: 'File; the “transfer”, please\nnow',
    due,
    owner: 'rob',
    channel: 'news',
    remindIn: 'channel' as const,
    leads: [1_440, 15, 0],
    ...(days ? { series: { schedule: { time: wall.slice(11), zone, days }, instant: due.instant } } : {}),
    ...rest,
  };
  return { ...openedDeadline(opened, { at: NOW, by: 'rob' }), ...rest };
}

async function parse(...deadlines: Deadline[]) {
  const text = await calendarOf(deadlines, { name: 'The desk', now: NOW });
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  return { text, calendar, events };
}

describe('a calendar file', () => {
  test('has each deadline at its moment, in its zone, with what was typed', async () => {
    const { text, calendar, events } = await parse(deadline('2026-11-27T17:00', 'America/Mexico_City'));
    const [event] = events;
    expect(event?.summary).toBe('transfer: File; the “transfer”, please\nnow');
    expect(event?.startDate.toString()).toBe('2026-11-27T17:00:00');
    expect(event?.startDate.zone?.tzid).toBe('America/Mexico_City');
    expect(event?.startDate.toJSDate().toISOString()).toBe('2026-11-27T23:00:00.000Z');
    expect(event?.uid).toBe('abcd1234@clipfile');
    expect(calendar.getAllSubcomponents('vtimezone')).toHaveLength(1);
    expect(text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
  });

  test.each([
    'America/New_York',
    'Europe/Madrid',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'America/Santiago',
  ])('knows the clock changes of %s', async (zone) => {
    for (const wall of ['2027-01-15T09:00', '2027-07-15T09:00']) {
      const one = deadline(wall, zone);
      const { events } = await parse(one);
      expect(events[0]?.startDate.toJSDate().getTime(), wall).toBe(one.due.instant);
    }
  });

  test('has an alarm for each reminder, counted from when it is due', async () => {
    const { events } = await parse(deadline('2026-11-27T17:00', 'UTC'));
    const alarms = events[0]?.component.getAllSubcomponents('valarm') ?? [];
    expect(alarms.map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual([
      '-P1D',
      '-PT15M',
      'PT0S',
    ]);
    expect(alarms.map((alarm) => alarm.getFirstPropertyValue('action'))).toEqual([
      'DISPLAY',
      'DISPLAY',
      'DISPLAY',
    ]);
  });

  describe('repeats a series on the days of its schedule, at its wall time over clock changes', () => {
    /** From January on: over the changes of March and November. */
    const AHEAD = 14;
    const series: [Days, string][] = [
      [{ on: 'daily' }, '2027-03-08'],
      [{ on: 'weekdays' }, '2027-10-29'],
      [{ on: 'weekly', weekdays: [5, 7] }, '2027-01-29'],
      [{ on: 'monthly', day: 28 }, '2027-01-28'],
      [{ on: 'monthly', day: 29 }, '2027-01-29'],
      [{ on: 'monthly', day: 30 }, '2027-01-30'],
      [{ on: 'monthly', day: 31 }, '2027-01-31'],
      // A leap year.
      [{ on: 'monthly', day: 30 }, '2028-01-30'],
      [{ on: 'monthly', day: 29 }, '2028-01-29'],
      // The first of them is February's.
      [{ on: 'monthly', day: 30 }, '2027-02-28'],
    ];
    const zones = ['America/New_York', 'Europe/Madrid', 'America/Mexico_City', 'Australia/Lord_Howe'];
    const cases = zones.flatMap((zone) => series.map(([days, day]) => [zone, days, day] as const));

    /** The first moments of a series by our own reckoning. */
    function expected(one: Deadline): number[] {
      const moments = [one.due.instant];
      const { schedule } = one.series ?? {};
      while (schedule && moments.length < AHEAD) {
        moments.push(nextOccurrence(schedule, moments.at(-1) ?? 0).instant);
      }
      return moments;
    }

    test.each(cases)('as ical.js reads it: %s %j from %s', async (zone, days, day) => {
      const one = deadline(`${day}T09:00`, zone, { days });
      const { events } = await parse(one);
      const moments = events.flatMap((event) => {
        const iterator = event.iterator();
        return Array.from({ length: AHEAD }, () => iterator.next()?.toJSDate().getTime() ?? 0);
      });
      expect(moments.toSorted((a, b) => a - b).slice(0, AHEAD)).toEqual(expected(one));
    });

    test.each(cases)('as node-ical reads it: %s %j from %s', async (zone, days, day) => {
      const one = deadline(`${day}T09:00`, zone, { days });
      const { text } = await parse(one);
      const wanted = expected(one);
      const [from, to] = [new Date(one.due.instant - 1), new Date((wanted.at(-1) ?? 0) + 3_600_000)];
      const moments: number[] = [];
      for (const event of Object.values(nodeIcal.sync.parseICS(text))) {
        if (event?.type !== 'VEVENT') continue;
        expect(event.summary).toBe('transfer: File; the “transfer”, please\nnow');
        expect(event.alarms).toHaveLength(3);
        moments.push(
          ...nodeIcal.expandRecurringEvent(event, { from, to }).map(({ start }) => start.getTime()),
        );
      }
      expect(moments.toSorted((a, b) => a - b)).toEqual(wanted);
    });
  });

  test('does not move a series with one that was moved', async () => {
    const days: Days = { on: 'daily' };
    const moved = {
      ...deadline('2027-01-29T09:00', 'UTC', { days }),
      due: dueAt('2027-01-29T11:00', 'UTC'),
      version: 2,
    };
    const { events } = await parse(moved);
    expect(events[0]?.isRecurring()).toBe(false);
    expect(events[0]?.sequence).toBe(1);
  });

  test('of no deadlines is one all the same', async () => {
    const { events, calendar } = await parse();
    expect(events).toEqual([]);
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('The desk');
  });
});
