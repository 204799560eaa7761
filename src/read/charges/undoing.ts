import { isObjectAhead, ownerBefore } from './objects.ts';
import { NO_LEAD, type Trigger } from './trigger.ts';
import { findNounWithOffence } from './triggerNouns.ts';
import { isInfinitive, verbGroup } from './verbGroup.ts';
import { wordSet } from './wordSet.ts';
import type { Word } from './words.ts';

const REVERSED = /^(?:convictions?|sentences?|verdicts?)$/;

/** "a court overturned his 40-year sentence for", "Smith's conviction was vacated", "had his conviction quashed". */
export function findReversal(words: readonly Word[], at: number): Trigger | undefined {
  const lower = words[at]?.lower ?? '';
  let end = at + 1;
  if (/^(?:thrown|threw|tossed)$/.test(lower)) {
    if (words[end]?.lower !== 'out') return undefined;
    end += 1;
  }
  if (lower === 'set') {
    if (words[end]?.lower !== 'aside') return undefined;
    end += 1;
  }
  const group = verbGroup(words, at);
  const isVoid =
    group.isVoid ||
    (isInfinitive(words, at) && !group.isPassive) ||
    /^(?:be|seek|sought)$/.test(words[at - 1]?.lower ?? '');
  const undoing = (what: string): 'charges' | 'conviction' | 'sentence' =>
    /^sentence/.test(what)
      ? 'sentence'
      : /^(?:charge|case|indictment|count)/.test(what)
        ? 'charges'
        : 'conviction';
  if (!group.isPassive) {
    // Active: the object stands behind.
    for (let next = end; next < end + 9; next += 1) {
      const word = words[next];
      if (word === undefined || /^[.;:]$/.test(word.lower)) break;
      if (REVERSED.test(word.lower)) {
        const owner = ownerBefore(words, next);
        const isOf = words[next + 1]?.lower === 'of';
        // "overturned the murder conviction against Smith".
        if (owner === undefined && words[next + 1]?.lower === 'against' && isObjectAhead(words, next + 2)) {
          const named = findNounWithOffence(words, next, 'overturned');
          return {
            status: 'overturned',
            from: next,
            to: next + 2,
            accused: 'behind',
            leads: wordSet('for of on in'),
            isVoid,
            undoes: undoing(word.lower),
            ...(named?.offencesFrom !== undefined && { offencesFrom: named.offencesFrom }),
          };
        }
        if (owner === undefined && !isOf) break;
        return {
          status: 'overturned',
          from: owner ?? next,
          to: isOf && owner === undefined ? next + 2 : next + 1,
          accused: isOf && owner === undefined ? 'behind' : 'owner',
          leads: wordSet('for of on in'),
          isVoid,
          undoes: undoing(word.lower),
        };
      }
    }
  }
  // Passive, or "had his conviction quashed": what is undone stands before.
  for (let left = group.from - 1; left >= 0 && left > group.from - 14; left -= 1) {
    const word = words[left];
    if (word === undefined || /^[.;:]$/.test(word.lower)) return undefined;
    if (REVERSED.test(word.lower)) {
      const owner = ownerBefore(words, left);
      if (owner === undefined) return undefined;
      if (!group.isPassive && !/^(?:had|have|has)$/.test(words[owner - 1]?.lower ?? '')) return undefined;
      const isWish =
        /^(?:that|wants?|asked|asks)$/.test(words[owner - 1]?.lower ?? '') && words[at - 1]?.lower === 'be';
      return {
        status: 'overturned',
        from: owner,
        to: left + 1,
        accused: 'owner',
        leads: wordSet('for of on in'),
        isVoid: isVoid || isWish,
        undoes: undoing(word.lower),
        verbEnd: end,
      };
    }
  }
  return undefined;
}

/** "won his appeal against his conviction for": the court that heard it undid the conviction. */
export function findWonAppeal(words: readonly Word[], at: number): Trigger | undefined {
  const appeal = words.slice(at + 1, at + 4).findIndex((word) => word.lower === 'appeal');
  if (appeal < 0) return undefined;
  const against = at + 1 + appeal + 1;
  if (!/^(?:against|over|of)$/.test(words[against]?.lower ?? '')) return undefined;
  for (let noun = against + 1; noun < against + 8; noun += 1) {
    const word = words[noun];
    if (word === undefined || word.mention !== undefined || /^[.,;:]$/.test(word.text)) return undefined;
    if (!/^convictions?$/.test(word.lower)) continue;
    const group = verbGroup(words, at);
    const named = findNounWithOffence(words, noun, 'overturned');
    return {
      status: 'overturned',
      from: group.from,
      to: noun + 1,
      accused: 'before',
      leads: named ? NO_LEAD : wordSet('for of on in'),
      isVoid: group.isVoid || isInfinitive(words, at),
      undoes: 'conviction',
      ...(named?.offencesFrom !== undefined && { offencesFrom: named.offencesFrom }),
    };
  }
  return undefined;
}

/** "The court stayed the conviction of Smith": for the time being it says of nobody that he is convicted. */
export function findStay(words: readonly Word[], at: number): Trigger | undefined {
  const group = verbGroup(words, at);
  if (group.isPassive) return undefined;
  const noun = words.slice(at + 1, at + 6).findIndex((word) => REVERSED.test(word.lower));
  if (noun < 0) return undefined;
  const to = at + 1 + noun + 1;
  return { status: 'convicted', from: at, to, accused: 'owner', leads: NO_LEAD, isVoid: true };
}

/** "the charges against him were dropped", "a judge dismissed the case against Smith". An appeal that is dismissed ends nothing. */
export function findDismissal(words: readonly Word[], at: number): Trigger | undefined {
  const group = verbGroup(words, at);
  const isVoid = group.isVoid || (isInfinitive(words, at) && !group.isPassive);
  const isPart = (from: number): boolean =>
    /^(?:some|one|two|three|several|most|many|part|other|certain)$/.test(words[from]?.lower ?? '');
  const window = group.isPassive
    ? words.slice(Math.max(0, group.from - 16), group.from)
    : words.slice(at + 1, at + 10);
  const offset = group.isPassive ? Math.max(0, group.from - 16) : at + 1;
  const inside = group.isPassive
    ? window.findLastIndex((word) => /^(?:charges?|case|indictment|counts?|prosecution)$/.test(word.lower))
    : window.findIndex((word) => /^(?:charges?|case|indictment|counts?|prosecution)$/.test(word.lower));
  if (inside < 0) return undefined;
  const noun = offset + inside;
  const between = group.isPassive ? words.slice(noun + 1, group.from) : words.slice(at + 1, noun);
  if (between.some((word) => /^(?:[.;:]|appeal|who|after|which|lawsuit|civil)$/.test(word.lower)))
    return undefined;
  const owner = ownerBefore(words, noun);
  const start = owner ?? noun;
  const determiner = Math.max(0, noun - 4);
  const partial = words.slice(determiner, noun).some((_, i) => isPart(determiner + i));
  const base = {
    status: 'dismissed',
    isVoid: isVoid || partial,
    undoes: 'charges',
    leads: wordSet('of for with'),
  } as const;
  if (words.slice(determiner, noun).some((word) => /^(?:no|civil)$/.test(word.lower))) return undefined;
  const against = words.slice(noun + 1, noun + 14).findIndex((word) => word.lower === 'against');
  if (against >= 0 && (!group.isPassive || noun + 1 + against < group.from)) {
    const named = findNounWithOffence(words, noun, 'dismissed');
    return {
      ...base,
      from: noun,
      to: noun + 1 + against + 1,
      accused: 'behind',
      ...(named?.offencesFrom !== undefined && { offencesFrom: named.offencesFrom }),
    };
  }
  return { ...base, from: start, to: noun + 1, accused: 'owner' };
}
