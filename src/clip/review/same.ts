import type { Desk } from '../../ask/desk.ts';
import { askedOf, introduction } from '../../ask/people.ts';
import type { Line } from '../../facts/answer.ts';
import type { KnownPerson } from '../../lookup/lookup.ts';

/** Two known people who may be one, with a line of each. */
export type Doubt = { one: KnownPerson; other: KnownPerson; lines: Line[] };

/** The first pair that nobody has decided on. */
export function findDoubt(desk: Desk): Doubt | undefined {
  for (const [one, other] of desk.lookup.doubtfulPairs()) {
    const [first, second] = [askedOf(desk, one), askedOf(desk, other)];
    if (first && second) return { one, other, lines: [introduction(first), introduction(second)] };
  }
  return undefined;
}
