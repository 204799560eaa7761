import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTimetable } from '../../src/remind/timetable.ts';

test('a timetable gives what is due, soonest first, and keeps the rest', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1_000 })),
      fc.array(fc.integer({ min: 0, max: 1_000 })),
      (instants, looks) => {
        const timetable = createTimetable<number>();
        for (const instant of instants) timetable.add(instant, instant);
        let left = instants.toSorted((a, b) => a - b);
        for (const now of looks) {
          expect(timetable.takeDue(now).map(({ item }) => item)).toEqual(
            left.filter((instant) => instant <= now),
          );
          left = left.filter((instant) => instant > now);
          expect(timetable.size).toBe(left.length);
        }
      },
    ),
  );
});
