import { describe, expect, test } from 'vitest';
import { parseHappened, parseSourceDay } from '../../../src/clip/note/typedDay.ts';

const AT = { now: Date.parse('2026-11-24T02:00:00Z'), zone: 'UTC' };

describe('the day of a source', () => {
  test.each([
    ['2026-11-20', '2026-11-20'],
    ['Nov. 20, 2026', '2026-11-20'],
    ['20 November 2026', '2026-11-20'],
    ['Friday, Nov 20, 2026', '2026-11-20'],
    ['today', '2026-11-24'],
    ['Yesterday', '2026-11-23'],
    ['ayer', '2026-11-23'],
    ['24/11/2026', '2026-11-24'],
    ['11/24/2026', '2026-11-24'],
    ['05/05/2026', '2026-05-05'],
    // December 10 has not been yet.
    ['10/12/2026', '2026-10-12'],
  ])('“%s” is %s', (typed, value) => {
    expect(parseSourceDay(typed, AT)).toEqual({ value });
  });

  test('is that of the zone of whoever types', () => {
    expect(parseSourceDay('today', { ...AT, zone: 'America/Mexico_City' })).toEqual({ value: '2026-11-23' });
    expect(parseSourceDay('2026-11-24', { ...AT, zone: 'America/Mexico_City' })).toEqual({
      wrong: 'noteFuture',
    });
  });

  test.each([
    ['05/06/2026', ['2026-05-06', '2026-06-05']],
    ['March 4', ['2026-03-04', '2025-03-04', '2024-03-04']],
    ['Dec 4', ['2025-12-04', '2024-12-04']],
    ['Feb 29', ['2024-02-29']],
  ])('“%s” can be several days, and is asked', (typed, readings) => {
    const parsed = parseSourceDay(typed, AT);
    expect(parsed).toEqual(readings.length === 1 ? { value: readings[0] } : { readings });
  });

  test.each([
    ['', 'noteNoDate'],
    ['soon', 'noteBadDate'],
    ['2026-02-30', 'noteBadDate'],
    ['32/13/2026', 'noteBadDate'],
    ['2026', 'noteVagueDate'],
    ['Feb 2026', 'noteVagueDate'],
    ['tomorrow', 'noteBadDate'],
    ['2026-11-25', 'noteFuture'],
    ['2062-11-20', 'noteFuture'],
  ])('“%s” is none: %s', (typed, wrong) => {
    expect(parseSourceDay(typed, AT)).toEqual({ wrong });
  });
});

describe('when it happened', () => {
  test.each([
    ['2026-11-19', '2026-11-19'],
    ['2026-11-19 14:30', '2026-11-19T14:30'],
    ['2026-11-19T14:30', '2026-11-19T14:30'],
    ['Nov 19, 2026 2:30 p.m.', '2026-11-19T14:30'],
    ['Nov 2026', '2026-11'],
    ['2026', '2026'],
    ['spring 2025', '2025-SP'],
    ['1990s', '199X'],
  ])('“%s” is %s, as exactly as it was typed', (typed, value) => {
    expect(parseHappened(typed, AT, '2026-11-20')).toEqual({ value });
  });

  test.each([
    ['2026-11-21', 'noteLater'],
    ['2027', 'noteLater'],
    ['at dusk', 'noteBadHappened'],
    ['14:30', 'noteBadHappened'],
  ])('“%s” is refused: %s', (typed, wrong) => {
    expect(parseHappened(typed, AT, '2026-11-20')).toEqual({ wrong });
  });

  test('with two readings is asked', () => {
    expect(parseHappened('05/06/2026', AT, '2026-11-20')).toEqual({ readings: ['2026-05-06', '2026-06-05'] });
    expect(parseHappened('Nov 19, 2026 at 5', AT, '2026-11-20')).toEqual({
      readings: ['2026-11-19T05:00', '2026-11-19T17:00'],
    });
  });
});
