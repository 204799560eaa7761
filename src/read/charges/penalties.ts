import { isObjectAhead } from './objects.ts';
import { SENTENCED, type Trigger } from './trigger.ts';
import { verbGroup } from './verbGroup.ts';
import { wordSet } from './wordSet.ts';
import type { Word } from './words.ts';

/** What only a criminal court says and does: it tells a court's fine from one of a league or a regulator. */
const OF_A_COURT =
  /^(?:court|courts|magistrates?|judge|sheriff|justice|jury|pleaded|pleading|pled|plea|guilty|convicted|convicting|conviction|admitted|admitting|admits|jailed|sentenced|sentence|prison|jail|disqualified|probation)$/;

/** No rule looks further than this, so that reading stays linear. */
const REACH_WORDS = 50;

const isOfCourt = (words: readonly Word[], at: number): boolean =>
  words
    .slice(Math.max(0, at - REACH_WORDS), at + REACH_WORDS)
    .some(({ lower, mention }) => mention === undefined && OF_A_COURT.test(lower));

/** "was fined £500 for speeding" by a court; "a judge fined him". */
export function findFined(words: readonly Word[], at: number): Trigger | undefined {
  if (!isOfCourt(words, at)) return undefined;
  const group = verbGroup(words, at);
  const base = { ...SENTENCED, from: group.from, to: at + 1, isVoid: group.isVoid } as const;
  if (!group.isPassive)
    return isObjectAhead(words, at + 1) && !group.hasAuxiliary
      ? { ...base, accused: 'behind' }
      : joined(words, at, base);
  return { ...base, accused: 'before', ...(group.plural !== undefined && { plural: group.plural }) };
}

/** "was convicted of theft and fined": the verb of a list of verbs. */
function joined(words: readonly Word[], at: number, base: Omit<Trigger, 'accused'>): Trigger | undefined {
  return /^(?:and|,)$/.test(words[at - 1]?.lower ?? '') ? { ...base, accused: 'before' } : undefined;
}

/** "was banned from driving for two years": a sentence where a court is told of. */
export function findBanned(words: readonly Word[], at: number): Trigger | undefined {
  const isDriving =
    words[at + 1]?.lower === 'from' && /^(?:driving|keeping|owning)$/.test(words[at + 2]?.lower ?? '');
  const group = verbGroup(words, at);
  if (!isDriving || !group.isPassive || !isOfCourt(words, at)) return undefined;
  return {
    ...SENTENCED,
    from: group.from,
    to: at + 3,
    accused: 'before',
    isVoid: group.isVoid,
    ...(group.plural !== undefined && { plural: group.plural }),
  };
}

const WORK = /^(?:hours?|service|unpaid|work|fine|fines|restitution|compensation)$/;

/** "was ordered to carry out 200 hours of unpaid work for", "was put on probation for". */
export function findOrdered(words: readonly Word[], at: number): Trigger | undefined {
  const group = verbGroup(words, at);
  if (!group.isPassive) return undefined;
  const behind = words.slice(at + 1, at + 12).map(({ lower }) => lower);
  const isWork =
    behind[0] === 'to' &&
    /^(?:carry|complete|do|perform|undertake|pay|serve)$/.test(behind[1] ?? '') &&
    behind.some((word) => WORK.test(word)) &&
    (isOfCourt(words, at) ||
      (behind.includes('hours') && behind.some((word) => /^(?:community|unpaid)$/.test(word))));
  const isProbation =
    /^(?:on|under)$/.test(behind[0] ?? '') &&
    behind.slice(1, 5).some((word) => /^(?:probation|supervision)$/.test(word));
  const isBars = behind[0] === 'behind' && behind[1] === 'bars';
  if (!(words[at]?.lower === 'ordered' ? isWork : isProbation || isBars)) return undefined;
  return {
    ...SENTENCED,
    from: group.from,
    to: at + 1,
    accused: 'before',
    leads: wordSet('for'),
    isVoid: group.isVoid,
    needsOffence: true,
    ...(group.plural !== undefined && { plural: group.plural }),
  };
}

const TERM_NOUN = /^(?:time|years?|months?|weeks?|days?|decades?|life)$/;
/** Between a term and its "for" stands where it was served. */
const IN_TERM = /^(?:\w+|-|\d[\d,.]*|['’]s?|years?['’])$/u;
const ELSEWHERE =
  /^(?:as|on|with|at|who|that|which|because|and|but|when|where|army|navy|council|board|force|office|congress|parliament|senate|ministry|marines|military|team|bench|house|club|party)$/;

/**
 * "served six years for", "spent 10 years in prison for", "got five years for", "is serving 12 years for": a term and
 * behind it "for"; what was done for a board or in the army is none.
 */
export function findTermFor(words: readonly Word[], verb: number): number | undefined {
  let term: number | undefined;
  for (let at = verb + 1; at < verb + 20; at += 1) {
    const word = words[at];
    if (word === undefined || (word.mention !== undefined && term === undefined)) return undefined;
    if (word.lower === 'for') return term === undefined ? undefined : at;
    if (TERM_NOUN.test(word.lower)) term ??= at;
    else if (term === undefined && at > verb + 9) return undefined;
    if (word.date !== undefined || word.mention !== undefined) continue;
    if (ELSEWHERE.test(word.lower) && !(word.lower === 'and' && term !== undefined)) return undefined;
    if (!IN_TERM.test(word.text)) return undefined;
  }
  return undefined;
}
