import { accusedBehind } from './accusedBehind.ts';
import { findOffenceList } from './offenceList.ts';
import type { Trigger } from './trigger.ts';
import { wordSet } from './wordSet.ts';
import type { Word } from './words.ts';

/** Words that join a second subject to a verb which is not said again. */
const JOINTS = wordSet('and ; , while');

/** How far behind its verb a gap may stand. */
const REACH_WORDS = 60;

/**
 * "Smith was charged with fraud and Jones with theft", "Smith was sentenced to 10 years, Jones, 25, to eight": the verb
 * is not said again; its lead word stands right behind a name with an age, and leads to a term or to an offence's name.
 */
export function withGaps(words: readonly Word[], triggers: readonly Trigger[]): Trigger[] {
  return triggers.flatMap((trigger, index) => {
    const bound = Math.min(triggers[index + 1]?.from ?? words.length, trigger.to + REACH_WORDS);
    return trigger.isVoid || !/^(?:before|behind)$/.test(trigger.accused)
      ? [trigger]
      : [trigger, ...gapsOf(words, trigger, bound)];
  });
}

function gapsOf(words: readonly Word[], trigger: Trigger, bound: number): Trigger[] {
  const found: Trigger[] = [];
  // "sentenced Smith and Jones to": both are its object.
  const object =
    trigger.accused === 'behind' ? accusedBehind(words, trigger.to, () => undefined).to : trigger.to;
  for (let at = Math.max(trigger.to + 2, object); at < bound; at += 1) {
    const mention = words[at]?.mention;
    if (mention === undefined || words[at - 1]?.mention === mention) continue;
    const joint = /^(?:mr|mrs|ms|miss)$/.test(words[at - 1]?.lower ?? '') ? at - 2 : at - 1;
    if (!JOINTS.has(words[joint]?.lower ?? '')) continue;
    const lead = behindName(words, at);
    const word = words[lead]?.lower ?? '';
    if (
      trigger.status === 'sentenced'
        ? !isTermAhead(words, lead)
        : !isOffenceAhead(words, trigger, lead, bound)
    )
      continue;
    found.push({
      status: trigger.status,
      from: at,
      to: lead,
      accused: 'gap',
      leads: word === 'to' && trigger.status === 'sentenced' ? wordSet('for') : wordSet(word),
      isVoid: false,
      needsOffence: trigger.status !== 'sentenced',
    });
  }
  return found;
}

/** The word behind a name, its age and its place: "Jones, 25, of Leeds, to". */
function behindName(words: readonly Word[], at: number): number {
  const mention = words[at]?.mention;
  let next = at;
  while (words[next]?.mention === mention) next += 1;
  const age = /^,? ?\(?(\d{1,2})\)?$/;
  const isAge = age.test(words[next + 1]?.text ?? '') && /^[,(]$/.test(words[next]?.text ?? '');
  if (!isAge) return next;
  next += 2;
  if (/^[,)]$/.test(words[next]?.text ?? '')) next += 1;
  if (!/^(?:of|from)$/.test(words[next]?.lower ?? '')) return next;
  let place = next + 1;
  while (
    place < next + 9 &&
    /^(?:\p{Lu}.*|,)$/u.test(words[place]?.text ?? '') &&
    words[place]?.mention === undefined
  )
    place += 1;
  return words[place - 1]?.text === ',' ? place : next;
}

const isTermAhead = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'to' &&
  words
    .slice(at + 1, at + 8)
    .some(
      ({ lower }, index) => /^(?:years?|months?|weeks?)$/.test(lower) || (lower === 'life' && index === 0),
    );

function isOffenceAhead(words: readonly Word[], trigger: Trigger, at: number, bound: number): boolean {
  const lead = words[at]?.lower ?? '';
  if (!trigger.leads.has(lead) || !/^(?:with|of|to)$/.test(lead)) return false;
  const list = findOffenceList(words, at + 1, bound);
  return list?.items[0]?.kind === 'formal' && list.items[0].isDeed !== true;
}
