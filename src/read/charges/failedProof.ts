import { isObjectAhead } from './objects.ts';
import { NO_LEAD, type Trigger } from './trigger.ts';
import { isInfinitive, verbGroup } from './verbGroup.ts';
import type { Word } from './words.ts';

const OF: ReadonlySet<string> = new Set(['of']);

/** How far before a verdict the charge stands that it is about. */
const CHARGE_WORDS = 18;

/** "offered no evidence against Smith": in England and Wales the end of a prosecution. */
export function findNoEvidence(words: readonly Word[], at: number): Trigger | undefined {
  const verb = words
    .slice(Math.max(0, at - 4), at)
    .findIndex(({ lower }) => /^offer(?:ed|s|ing)$/.test(lower));
  const offered = Math.max(0, at - 4) + verb;
  const isNone = words.slice(offered, at).some(({ lower }) => lower === 'no');
  if (verb < 0 || !isNone) return undefined;
  const group = verbGroup(words, offered);
  const base = {
    status: 'dismissed',
    leads: NO_LEAD,
    undoes: 'charges',
    isVoid: group.isVoid || isInfinitive(words, offered),
  } as const;
  return words[at + 1]?.lower === 'against' && isObjectAhead(words, at + 2)
    ? { ...base, from: at, to: at + 2, accused: 'behind' }
    : { ...base, from: at, to: at + 1, accused: 'case' };
}

/** "The case against Smith was found not proven", "found a charge of theft not proven": in Scotland an acquittal. */
export function findNotProven(words: readonly Word[], at: number): Trigger | undefined {
  if (words[at - 1]?.lower !== 'not') return undefined;
  const start = Math.max(0, at - CHARGE_WORDS);
  const near = words.slice(start, at - 1);
  const found = near.findLastIndex(({ lower }) => /^(?:found|ruled|returned)$/.test(lower));
  const noun = near.findLastIndex(({ lower }) => /^(?:charges?|case|counts?|allegations?)$/.test(lower));
  if (found < 0 || noun < 0 || near.slice(noun).some(({ text }) => text === ';')) return undefined;
  const base = {
    status: 'acquitted',
    isVoid: verbGroup(words, start + found).isVoid,
    undoes: 'charges',
  } as const;
  const charge = start + noun;
  const against = words.slice(charge, at).findIndex(({ lower }) => lower === 'against');
  const isOf = words[charge + 1]?.lower === 'of';
  if (against >= 0 && isObjectAhead(words, charge + against + 1))
    return {
      ...base,
      from: charge,
      to: charge + against + 1,
      accused: 'behind',
      leads: OF,
      ...(isOf && { offencesFrom: charge + 2, offencesTo: charge + against }),
    };
  return { ...base, from: charge, to: charge + 1, accused: 'case', leads: OF };
}
