import type { Quote } from '../../facts/quote.ts';
import type { Charge, ChargeStep, Facts, Person } from '../../facts/schema.ts';
import type { ChargeStatus } from '../../facts/status.ts';
import { RANK } from '../charges/ledger.ts';

/** Whether a case in which `before` is the last that is known can go on with `status`. */
export function mayFollow(before: ChargeStatus | undefined, status: ChargeStatus): boolean {
  switch (before) {
    case undefined:
      return true;
    case 'alleged':
    case 'arrested':
    case 'charged':
      return RANK[status] > RANK[before] && status !== 'overturned';
    case 'convicted':
      return status === 'pleaded-guilty' || status === 'sentenced' || status === 'overturned';
    case 'pleaded-guilty':
      return status === 'sentenced' || status === 'overturned';
    case 'sentenced':
      return status === 'overturned';
    case 'acquitted':
    case 'dismissed':
    case 'overturned':
      return false;
  }
}

const SMALL = /^(?:a|an|the|of|in|on|for|with|and|or|to|by|his|her|their)$/;

const wordsOf = ({ text }: Quote): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !SMALL.test(word))
    .map((word) => (word.length > 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word));

/** Whether two phrases name one offence: the same words, or all words of one in the other. */
export function isSameOffence(one: Quote, other: Quote): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const isWithin = (few: readonly string[], many: readonly string[]): boolean =>
    few.length > 0 && few.every((word) => many.includes(word));
  return isWithin(a, b) || isWithin(b, a);
}

/** Whether the first reader knows a proposed step, or says something that does not go with it. */
export function isAgainst(
  { charges }: Facts,
  { id }: Person,
  { step, offence }: { step: ChargeStep; offence: Quote },
): boolean {
  const isOwn = ({ subject }: Charge): boolean => subject.kind === 'person' && subject.id === id;
  return charges.some((charge) => {
    const isSame = isSameOffence(charge.offence, offence);
    if (isOwn(charge)) return isSame && !mayFollow(charge.steps.at(-1)?.status, step.status);
    // The same words are said of somebody else, or of a group.
    return (
      isSame &&
      charge.steps.some(({ quote, status }) => quote.start === step.quote.start && status === step.status)
    );
  });
}
