import { isObjectAhead } from './objects.ts';
import { ARRESTED, CHARGED, type Trigger } from './trigger.ts';
import { isInfinitive, verbGroup } from './verbGroup.ts';
import { wordSet } from './wordSet.ts';
import type { Word } from './words.ts';

/** "was taken into custody on a warrant for burglary": an arrest, whatever the warrant was for. */
export function findTaken(words: readonly Word[], at: number): Trigger | undefined {
  const group = verbGroup(words, at);
  const isCustody = words[at + 1]?.lower === 'into' && words[at + 2]?.lower === 'custody';
  if (!isCustody || !group.isPassive) return undefined;
  const warrant = words.slice(at + 3, at + 14).findIndex(({ lower }) => /^warrants?$/.test(lower));
  if (warrant < 0 || words.slice(at + 3, at + 3 + warrant).some(({ text }) => /^[.,;:]$/.test(text)))
    return undefined;
  return {
    ...ARRESTED,
    from: group.from,
    to: at + 3 + warrant + 1,
    accused: 'before',
    leads: wordSet('for on charging alleging'),
    isVoid: group.isVoid,
    needsOffence: true,
    ...(group.plural !== undefined && { plural: group.plural }),
  };
}

/** "was held for smuggling", "was docked for fraud", "were held by customs officers for": the law is what holds for an offence. */
export function findHeld(words: readonly Word[], at: number): Trigger | undefined {
  const group = verbGroup(words, at);
  // "a judge held Smith to answer on a charge of": the case goes on to trial.
  const answer = words.slice(at + 1, at + 16).findIndex(({ lower }) => lower === 'answer');
  if (answer > 0 && words[at + answer]?.lower === 'to')
    return group.isPassive || isObjectAhead(words, at + 1)
      ? {
          status: 'charged',
          from: group.from,
          to: group.isPassive ? at + answer + 2 : at + 1,
          accused: group.isPassive ? 'before' : 'behind',
          leads: wordSet('on for to'),
          isVoid: group.isVoid || isInfinitive(words, at),
          needsOffence: true,
        }
      : undefined;
  const by =
    words[at + 1]?.lower === 'by' ? words.slice(at + 1, at + 6).findIndex(({ lower }) => lower === 'for') : 0;
  const isPolice = words
    .slice(at + 1, at + 1 + by)
    .some(({ lower }) => /^(?:police|officers|customs|agents)$/.test(lower));
  const lead = by > 0 && isPolice ? at + 1 + by : at + 1;
  if (!group.isPassive || !/^(?:for|over)$/.test(words[lead]?.lower ?? '')) return undefined;
  return {
    ...(words[at]?.lower === 'docked' ? CHARGED : ARRESTED),
    from: group.from,
    to: lead,
    accused: 'before',
    leads: wordSet('for over'),
    isVoid: group.isVoid,
    needsOffence: true,
    ...(group.plural !== undefined && { plural: group.plural }),
  };
}
