import type { Accused, GroupAt } from './accused.ts';
import { accusedBefore } from './accusedBefore.ts';
import { accusedBehind } from './accusedBehind.ts';
import { accusedOwner } from './accusedOwner.ts';
import { isByAuthority } from './accuser.ts';
import type { Arguments } from './finding.ts';
import { dateOf } from './stepDate.ts';
import { termOf } from './term.ts';
import type { Trigger } from './trigger.ts';
import { findOffences, type Offences, offencesBefore, refersBack } from './triggerOffences.ts';
import type { Word, Words } from './words.ts';

/** The accused, offences, date, term and place of a trigger, from its own sentence. */
export function readArguments(line: Words, trigger: Trigger, bound: number, groupAt: GroupAt): Arguments {
  const { words } = line;
  let behind = trigger.to;
  let accused: Accused[];
  if (trigger.accused === 'behind') {
    const start = words[trigger.to - 1]?.lower === 'guilty' ? objectBefore(words, trigger) : trigger.to;
    const found = accusedBehind(words, start, groupAt);
    accused = found.accused;
    behind = Math.max(trigger.to, found.to);
  } else if (trigger.accused === 'owner') accused = accusedOwner(words, trigger.from, groupAt);
  else if (trigger.accused === 'gap') {
    const mention = words[trigger.from]?.mention;
    accused = mention === undefined ? [] : [{ kind: 'person', id: mention.person, at: trigger.from }];
  } else if (trigger.accused === 'case') accused = [{ kind: 'defendant', at: trigger.from, plural: false }];
  else accused = accusedBefore(words, trigger.from, trigger.plural, groupAt);
  const object = trigger.accused === 'behind' && accused.length === 0 ? undefined : behind;
  const found =
    trigger.offencesFrom === undefined
      ? findOffences(words, trigger, object ?? trigger.to, Math.max(bound, behind))
      : offencesBefore(words, trigger.offencesFrom, trigger.offencesTo);
  const term =
    trigger.status === 'sentenced' || trigger.undoes === 'sentence'
      ? termOf(line, trigger, behind, bound)
      : undefined;
  const date = dateOf(words, trigger, behind, found, bound);
  const jurisdiction = placeOf(words, behind, bound);
  return {
    accused,
    // An accusation is a charge only where it has an offence's own name.
    offences: (found?.items ?? [])
      .filter((item, index) => index === 0 || !opensClause(words, item))
      .map((item) => withViolation(words, withoutTerm(words, item)))
      .filter(
        (item) =>
          !isLaw(words, item) &&
          // "acquitted in the shooting of" names no offence.
          (trigger.status !== 'acquitted' || found?.isAbout !== true || item.kind === 'formal') &&
          (trigger.status !== 'alleged' ||
            (item.kind === 'formal' && item.isDeed !== true && isByAuthority(line, trigger))),
      ),
    isAbout: found?.isAbout ?? false,
    ...(found === undefined && refersBack(words, behind, bound)),
    ...(date && { date }),
    ...(term && { term }),
    ...(jurisdiction && { jurisdiction }),
    victims: found === undefined ? [] : victimsOf(words, found, bound, accused),
    respectively: words.slice(trigger.to, trigger.to + 60).some((word) => word.lower === 'respectively'),
  };
}

/** "guilty to manslaughter, and the arson count was left on file": the subject of the next clause is no item of the list. */
function opensClause(words: readonly Word[], { to }: { to: number }): boolean {
  const verb = /^(?:counts?|charges?)$/.test(words[to]?.lower ?? '') ? to + 1 : to;
  return (
    verb > to && /^(?:was|were|is|are|will|remains?|remained|lies?|has|have)$/.test(words[verb]?.lower ?? '')
  );
}

/** "12 weeks for theft", "a warrant for theft": what stands before "for" is no offence; nor is "to the tune of" behind it. */
function withoutTerm<Phrase extends { from: number; to: number }>(
  words: readonly Word[],
  item: Phrase,
): Phrase {
  const inside = words.slice(item.from, item.to);
  const before = inside.findIndex(
    ({ lower }, at) =>
      /^(?:days|weeks|months|years|warrants?)$/.test(lower) && inside[at + 1]?.lower === 'for',
  );
  const sum = inside.findIndex(({ lower }, at) => lower === 'tune' && inside[at - 1]?.lower === 'the');
  return {
    ...item,
    ...(before >= 0 && { from: item.from + before + 2 }),
    ...(sum > 2 && { to: item.from + sum - 2 }),
  };
}

/** "violation of the Anti-Trafficking Act": the law is named with what was done to it. */
function withViolation<Phrase extends { from: number; to: number }>(
  words: readonly Word[],
  item: Phrase,
): Phrase {
  for (let at = item.from - 1; at >= Math.max(0, item.from - 3); at -= 1)
    if (/^(?:violations?|breach|breaches|contraventions?)$/.test(words[at]?.lower ?? ''))
      return words[at + 1]?.lower === 'of' && isLaw(words, item) ? { ...item, from: at } : item;
  return item;
}

/** "the Anti-Trafficking Act": a law is no offence; violating it is. */
function isLaw(words: readonly Word[], { from, to }: { from: number; to: number }): boolean {
  const law = words
    .slice(from, to)
    .findLastIndex(({ text }) => /^(?:Act|Law|Code|Ordinance|Statute|Constitution|Decree)$/.test(text));
  // "Hobbs Act robbery" ends with what was done.
  const isNamed =
    law >= 0 &&
    words.slice(from + law + 1, to).every(({ lower }) => /^(?:nos?|of|the|[\d.,()/-]+)$/.test(lower));
  return (
    isNamed &&
    !words
      .slice(from, to)
      .some(({ lower }) => /^(?:violat|breach|contraven|offen[cs]e|infring|conspir|evad|failing)/.test(lower))
  );
}

/** "found Smith guilty": the object stands between the verb and "guilty". */
function objectBefore(words: readonly Word[], trigger: Trigger): number {
  return Math.min(trigger.from + 1, words.length);
}

/** "pending in the US": a place named right behind the trigger, without its article. */
function placeOf(
  words: readonly Word[],
  at: number,
  bound: number,
): { start: number; end: number } | undefined {
  if (words[at]?.lower !== 'in') return undefined;
  let from = at + 1;
  if (words[from]?.lower === 'the') from += 1;
  let to = from;
  while (to < Math.min(bound, from + 4)) {
    const word = words[to];
    if (
      word === undefined ||
      word.mention !== undefined ||
      word.date !== undefined ||
      !/^\p{Lu}/u.test(word.text)
    )
      break;
    to += 1;
  }
  const first = words[from];
  const last = words[to - 1];
  if (to === from || first === undefined || last === undefined) return undefined;
  if (words.slice(from, to + 1).some((word) => /^(?:court|department|county|jail|prison)$/.test(word.lower)))
    return undefined;
  return { start: first.start, end: last.end };
}

/** People against whom the offences were: "of Jane Roe" behind them, or "for shooting Jane Roe". */
function victimsOf(
  words: readonly Word[],
  offences: Offences,
  bound: number,
  accused: readonly Accused[],
): string[] {
  const found: string[] = [];
  const isAccused = (id: string): boolean => accused.some((one) => one.kind === 'person' && one.id === id);
  for (const item of offences.items) {
    for (const word of words.slice(item.from, item.to)) {
      if (word.mention && !isAccused(word.mention.person) && !found.includes(word.mention.person))
        found.push(word.mention.person);
    }
    // "of Jane Roe's murder"
    const owner = /^['’]s?$/.test(words[item.from - 1]?.text ?? '')
      ? words[item.from - 2]?.mention
      : undefined;
    if (owner !== undefined && !isAccused(owner.person) && !found.includes(owner.person))
      found.push(owner.person);
  }
  let at = offences.to;
  if (/^(?:of|against|on)$/.test(words[at]?.lower ?? '')) at += 1;
  else if (words[at]?.lower === 'for' && /ing$/.test(words[at + 1]?.lower ?? '')) at += 2;
  else if (words[at]?.lower === 'in' && /^(?:the|connection)$/.test(words[at + 1]?.lower ?? '')) {
    const of = words.slice(at, at + 9).findIndex((word) => word.lower === 'of');
    if (of < 0) return found;
    at += of + 1;
  } else return found;
  for (let next = at; next < Math.min(bound, at + 16); next += 1) {
    const word = words[next];
    if (word === undefined) break;
    if (word.mention !== undefined) {
      if (/^['’]s?$/.test(words[next + 1]?.text ?? '')) break;
      if (!isAccused(word.mention.person) && !found.includes(word.mention.person))
        found.push(word.mention.person);
      continue;
    }
    if (
      /^(?:by|with|in|on|at|after|during|outside|from|for|who|[.;:])$/.test(word.lower) ||
      word.date !== undefined
    )
      break;
  }
  return found;
}
