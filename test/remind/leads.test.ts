import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findLength,
  LEAD_MAX,
  parseLeads,
  reminderInstant,
  showLead,
  showLeads,
} from '../../src/remind/leads.ts';
import { instantOf } from '../../src/remind/wallTime.ts';

test.each([
  ['1d', 1_440],
  ['2h', 120],
  ['15m', 15],
  ['2h 30m', 150],
  ['1d2h', 1_560],
  ['90 min', 90],
  ['1 day and 2 hours', 1_560],
  ['3 días', 4_320],
  ['1 hora y 30 minutos', 90],
  ['2 weeks', 20_160],
  ['0m', 0],
  ['', undefined],
  ['soon', undefined],
  ['2', undefined],
  ['2h before', undefined],
  ['2x', undefined],
  ['-2h', undefined],
])('a length of time: %j is %s minutes', (typed, minutes) => {
  expect(findLength(typed)).toBe(minutes);
});

describe('leads', () => {
  test('are read longest first and none twice', () => {
    expect(parseLeads('15m, 1d,2h, 60m, 1h')).toEqual({ outcome: 'understood', leads: [1_440, 120, 60, 15] });
    expect(parseLeads('0, 1d')).toEqual({ outcome: 'understood', leads: [1_440, 0] });
  });

  test.each([
    ['', 'No reminder times were typed'],
    ['soon', '“soon” is no length of time'],
    ['1d, 61d', 'at most 60d before'],
    ['1m,2m,3m,4m,5m,6m,7m,8m,9m', 'at most 8 reminders'],
  ])('that cannot be used say what to type: %j', (typed, sentence) => {
    const parsed = parseLeads(typed);
    expect(parsed.outcome).toBe('not-understood');
    expect('sentence' in parsed && parsed.sentence).toContain(sentence);
    expect('sentence' in parsed && parsed.sentence).toContain('“1d, 2h, 15m”');
  });

  test('are shown as they may be typed again', () => {
    expect(showLeads([1_440, 150, 0])).toBe('1d, 2h 30m, 0');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LEAD_MAX }), (lead) => {
        expect(parseLeads(showLead(lead))).toEqual({ outcome: 'understood', leads: [lead] });
      }),
    );
  });

  test('never make the reader slow', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 6_000 }), (typed) => {
        expect(['understood', 'not-understood']).toContain(parseLeads(typed).outcome);
      }),
    );
  });
});

test('a day before is the same wall time, whatever the clocks did; hours are hours', () => {
  const zone = 'America/New_York';
  const wall = '2026-03-08T17:00';
  const due = { wall, zone, instant: instantOf(wall, zone) };
  expect(reminderInstant(due, 1_440)).toBe(instantOf('2026-03-07T17:00', zone));
  expect(due.instant - reminderInstant(due, 1_440)).toBe(23 * 3_600_000);
  expect(reminderInstant(due, 17 * 60)).toBe(due.instant - 17 * 3_600_000);
  expect(reminderInstant(due, 1_440 + 60)).toBe(instantOf('2026-03-07T16:00', zone));
  expect(reminderInstant(due, 0)).toBe(due.instant);
});
