import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { showDue } from '../../src/remind/due.ts';
import { parseDue } from '../../src/remind/parseDue.ts';
import { DAY_MS, HOUR_MS, instantOf, wallTimeOf } from '../../src/remind/wallTime.ts';

const ZONE = 'America/Mexico_City';
/** A Tuesday, five past ten in the morning. */
const NOW = instantOf('2026-11-24T10:05', ZONE);

const parse = (typed: string, now = NOW, zone = ZONE) => parseDue(typed, { now, zone });

describe('a due time is understood', () => {
  test.each([
    ['tomorrow 5pm', '2026-11-25T17:00'],
    ['tomorrow at 17h', '2026-11-25T17:00'],
    ['9am tomorrow', '2026-11-25T09:00'],
    ['Fri 09:30', '2026-11-27T09:30'],
    ['at 9:30 on Friday', '2026-11-27T09:30'],
    ['by Friday, 5 p.m.', '2026-11-27T17:00'],
    ['this Friday 5pm', '2026-11-27T17:00'],
    ['next Tuesday noon', '2026-12-01T12:00'],
    ['Tue 9am', '2026-12-01T09:00'],
    ['17:00', '2026-11-24T17:00'],
    ['5pm', '2026-11-24T17:00'],
    ['at 5', '2026-11-24T17:00'],
    ['noon', '2026-11-24T12:00'],
    ['midnight', '2026-11-25T00:00'],
    ['24:00', '2026-11-25T00:00'],
    ['EOD Friday', '2026-11-27T18:00'],
    ['2026-12-01 17:00', '2026-12-01T17:00'],
    ['2026-12-01T17:00', '2026-12-01T17:00'],
    ['4 March 2027 9am', '2027-03-04T09:00'],
    ['Dec. 1, 9:30 a.m.', '2026-12-01T09:30'],
    ['Friday, Nov. 27 at 5 p.m.', '2026-11-27T17:00'],
    ['in 2h', '2026-11-24T12:05'],
    ['in an hour', '2026-11-24T11:05'],
    ['in half an hour', '2026-11-24T10:35'],
    ['in 1 day and 2 hours', '2026-11-25T12:05'],
    ['el viernes a las 17h', '2026-11-27T17:00'],
    ['viernes 17:30', '2026-11-27T17:30'],
    ['mañana a las 9', '2026-11-25T09:00'],
    ['mañana a las 9 de la noche', '2026-11-25T21:00'],
    ['pasado mañana a las 8', '2026-11-26T08:00'],
    ['hoy a las 17', '2026-11-24T17:00'],
    ['4 de marzo a las 17:30', '2027-03-04T17:30'],
    ['el próximo martes al mediodía', '2026-12-01T12:00'],
    ['a la 1 de la tarde', '2026-11-24T13:00'],
    ['dentro de 2 horas', '2026-11-24T12:05'],
    ['en media hora', '2026-11-24T10:35'],
    ['pasado manana a las 8', '2026-11-26T08:00'],
    ['manana al mediodia', '2026-11-25T12:00'],
    ['man\u0303ana 9:30', '2026-11-25T09:30'],
    ['sabado 9:30', '2026-11-28T09:30'],
    ['el miercoles a las 17h', '2026-11-25T17:00'],
    ['hoy a mediodía', '2026-11-24T12:00'],
    ['tomorrow 12 noon', '2026-11-25T12:00'],
    ['mañana a las 12 del mediodía', '2026-11-25T12:00'],
    ['12pm', '2026-11-24T12:00'],
    ['EOD', '2026-11-24T18:00'],
    ['17h', '2026-11-24T17:00'],
    ['2h', '2026-11-24T12:05'],
    ['30m', '2026-11-24T10:35'],
    ['2h 30m', '2026-11-24T12:35'],
    ['36h', '2026-11-25T22:05'],
    ['tomorrow 9', '2026-11-25T09:00'],
    ['Fri 17', '2026-11-27T17:00'],
  ])('%j: %s', async (typed, wall) => {
    const due = { wall, zone: ZONE, instant: instantOf(wall, ZONE) };
    expect(await parse(typed)).toEqual({
      outcome: 'understood',
      due,
      timeGiven: true,
      sentence: `${showDue(due)}.`,
    });
  });

  test.each([
    ['March 4', '2027-03-04T18:00'],
    ['1 Dec', '2026-12-01T18:00'],
    ['on the 5th', '2026-12-05T18:00'],
    ['el 5', '2026-12-05T18:00'],
    ['today', '2026-11-24T18:00'],
    ['hoy', '2026-11-24T18:00'],
    ['the day after tomorrow', '2026-11-26T18:00'],
    ['next Monday', '2026-11-30T18:00'],
    ['el martes que viene', '2026-12-01T18:00'],
    ['dentro de 3 días', '2026-11-27T18:00'],
    ['in a week', '2026-12-01T18:00'],
    ['en 3 semanas', '2026-12-15T18:00'],
    ['in 2 months', '2027-01-24T18:00'],
    ['13/4', '2027-04-13T18:00'],
    ['martes 5 de enero', '2027-01-05T18:00'],
    ['mañana', '2026-11-25T18:00'],
    ['manana', '2026-11-25T18:00'],
    ['pasado mañana', '2026-11-26T18:00'],
    ['pasado manana', '2026-11-26T18:00'],
    ['dentro de 3 dias', '2026-11-27T18:00'],
    ['el 4 de marzo', '2027-03-04T18:00'],
    ['viernes', '2026-11-27T18:00'],
    ['2d', '2026-11-26T18:00'],
    ['Mon 30', '2026-11-30T18:00'],
    ['el lunes 30', '2026-11-30T18:00'],
    ['25', '2026-11-25T18:00'],
  ])('as the end of the day where no time is typed, and says so: %j', async (typed, wall) => {
    const parsed = await parse(typed);
    expect(parsed).toMatchObject({ outcome: 'understood', timeGiven: false, due: { wall } });
    expect(parsed.sentence).toContain('No time was given, so it is due at the end of that day.');
  });

  test('in the zone of who types, over a change of the day and of the clocks', async () => {
    // It is Wednesday already in Tokyo.
    expect(await parse('today 9:30', NOW, 'Asia/Tokyo')).toMatchObject({ due: { wall: '2026-11-25T09:30' } });
    const before = instantOf('2026-03-07T20:00', 'America/New_York');
    // Seven hours later the clocks have jumped from 2 to 3: it is 4.
    expect(await parse('in 7h', before, 'America/New_York')).toMatchObject({
      due: { wall: '2026-03-08T04:00' },
    });
    // A time that the clocks skip is the first that they show.
    expect(await parse('tomorrow 02:30', before, 'America/New_York')).toMatchObject({
      due: { wall: '2026-03-08T03:00' },
    });
  });
});

describe('what can mean two things is asked', () => {
  test.each([
    ['3/4', ['2027-03-04T18:00', '2027-04-03T18:00']],
    ['Fri at 5', ['2026-11-27T05:00', '2026-11-27T17:00']],
    ['tomorrow 5:30', ['2026-11-25T05:30', '2026-11-25T17:30']],
    ['Tue', ['2026-11-24T18:00', '2026-12-01T18:00']],
    ['martes', ['2026-11-24T18:00', '2026-12-01T18:00']],
    ['next Fri', ['2026-11-27T18:00', '2026-12-04T18:00']],
    ['el próximo viernes', ['2026-11-27T18:00', '2026-12-04T18:00']],
    ['Friday midnight', ['2026-11-27T00:00', '2026-11-28T00:00']],
    ['el proximo viernes', ['2026-11-27T18:00', '2026-12-04T18:00']],
    ['tomorrow 5', ['2026-11-25T05:00', '2026-11-25T17:00']],
    ['viernes 5', ['2026-11-27T05:00', '2026-11-27T17:00']],
    ['5', ['2026-11-24T17:00', '2026-11-25T05:00', '2026-12-05T18:00']],
    ['11h', ['2026-11-24T11:00', '2026-11-24T21:05']],
    ['Friday, Nov. 26', ['2026-11-26T18:00', '2026-11-27T18:00']],
  ])('%j', async (typed, walls) => {
    const parsed = await parse(typed);
    expect(parsed.outcome).toBe('ambiguous');
    if (parsed.outcome !== 'ambiguous') return;
    expect(parsed.readings.map(({ wall }) => wall)).toEqual(walls);
    for (const reading of parsed.readings) expect(parsed.sentence).toContain(showDue(reading));
  });
});

test.each([
  'yesterday',
  'last Friday',
  'Dec 1 2025',
  'Nov 20',
  '9am',
  'today at 9',
  'ayer',
  'el viernes pasado',
])('what has passed says so: %j', async (typed) => {
  const parsed = await parse(typed);
  expect(parsed.outcome).toBe('past');
  expect(parsed.sentence).toContain('has passed. Type a time to come');
});

describe('what is not understood says what to type', () => {
  test.each([
    '',
    'soon',
    'March',
    '2027',
    'next week',
    'next month',
    'la próxima semana',
    'Feb 30',
    'tomorrow 25:00',
    'tomorrow 9:75',
    'tomorrow @everyone',
    'Friday 5-6pm',
    'Thursday 13:00 EST',
    'before or after Friday 5pm',
    'not tomorrow',
    'Friday 5pm or Saturday 5pm',
    'in 0m',
    'in 20 years',
    'x'.repeat(200),
  ])('%j', async (typed) => {
    const parsed = await parse(typed);
    expect(parsed.outcome).toBe('not-understood');
    expect(parsed.sentence).toMatch(/Type (?:a|an) /);
  });

  test.each(['tomorrow morning', 'tonight', 'mañana por la tarde', 'manana por la manana'])(
    'a part of a day is no time: %j',
    async (typed) => {
      const parsed = await parse(typed);
      expect(parsed.outcome).toBe('not-understood');
      expect(parsed.sentence).toContain('gives no exact time');
    },
  );
});

test('whatever is understood lies ahead, and its parts agree', async () => {
  const words = fc.constantFrom(
    ...'tomorrow today Fri next last March 4 5pm 17:00 at noon in 2h 3 days el viernes a las mañana de la 9 / 2026-12-01 midnight week and'.split(
      ' ',
    ),
  );
  const typed = fc.array(words, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  await fc.assert(
    fc.asyncProperty(
      fc.oneof({ weight: 4, arbitrary: typed }, { weight: 1, arbitrary: fc.string({ maxLength: 100 }) }),
      fc.integer({ min: NOW - 400 * DAY_MS, max: NOW + 400 * DAY_MS }),
      zones,
      async (text, now, zone) => {
        const parsed = await parse(text, now, zone);
        expect(parsed.sentence).not.toBe('');
        const dues =
          parsed.outcome === 'understood'
            ? [parsed.due]
            : parsed.outcome === 'ambiguous'
              ? parsed.readings
              : [];
        if (parsed.outcome === 'ambiguous') expect(dues.length).toBeGreaterThan(1);
        for (const due of dues) {
          expect(due.zone).toBe(zone);
          expect(due.instant).toBeGreaterThan(now);
          expect(wallTimeOf(due.instant, zone)).toBe(due.wall);
          expect(due.instant % 1_000).toBe(0);
        }
        if (parsed.outcome === 'past') expect(parsed.due.instant).toBeLessThanOrEqual(now);
      },
    ),
    { numRuns: 400 },
  );
}, 60_000);

test('an hour ahead is an hour ahead in the hour that comes twice', async () => {
  const first = instantOf('2026-11-01T01:30', 'America/New_York');
  const parsed = await parse('in 1h', first, 'America/New_York');
  expect(parsed).toMatchObject({
    outcome: 'understood',
    due: { wall: '2026-11-01T01:30', instant: first + HOUR_MS },
  });
});
