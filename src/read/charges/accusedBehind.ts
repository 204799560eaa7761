import type { Accused, GroupAt } from './accused.ts';
import { allOf } from './accusedIn.ts';
import { HUMAN_BEFORE_NAME, isHuman, isPeople, NUMBERS, PAIRS } from './humans.ts';
import { OWNERS } from './objects.ts';
import { areTitle } from './titles.ts';
import type { Word } from './words.ts';

const OBJECT_ADJUNCTS =
  /^(?:\d{1,2}|-|year-old|years?|old|\d{1,2}-year-old|jr|sr|ii|iii|iv|[.,;()]|of|and|himself|herself|both|aged)$/;

/** Whom the words at `at` name as the object: "Smith, 34, and Jones", "him", "the defendant". `to` is the word behind. */
export function accusedBehind(
  words: readonly Word[],
  at: number,
  groupAt: GroupAt,
): { accused: Accused[]; to: number } {
  let start = at;
  if (words[start]?.lower === 'of' || words[start]?.lower === 'against') start += 1;
  // "the duo of Smith and Jones"
  if (
    words[start]?.lower === 'the' &&
    PAIRS.has(words[start + 1]?.lower ?? '') &&
    words[start + 2]?.lower === 'of'
  )
    start += 3;
  const first = words[start];
  if (first === undefined) return { accused: [], to: at };
  if (/^(?:him|her)$/.test(first.lower) && !isPossessive(words, start))
    return { accused: [{ kind: 'pronoun', at: start, plural: false }], to: start + 1 };
  if (first.lower === 'them')
    return { accused: [{ kind: 'pronoun', at: start, plural: true }], to: start + 1 };
  const group = groupAt(start);
  if (group && group.from === start)
    return { accused: [{ kind: 'group', at: start, to: group.to, id: group.id }], to: group.to };
  for (let end = start + 2; end <= start + 5; end += 1) {
    const all = /^(?:with|of|on)$/.test(words[end]?.lower ?? '') ? allOf(words, start, end) : undefined;
    if (all) return { accused: [all], to: end };
  }
  const owned = ownedAt(words, start);
  if (owned !== undefined) return owned;
  const found: Accused[] = [];
  let next = start;
  let to = start;
  while (next < words.length && next < at + 60) {
    let name = next;
    while (name < words.length && words[name]?.mention === undefined && name - next < 9) name += 1;
    const mention = words[name]?.mention;
    if (mention === undefined || !areTitle(words, next, name)) break;
    let end = name;
    while (words[end]?.mention === mention) end += 1;
    if (/^['’]s?$/.test(words[end]?.text ?? '')) return { accused: [], to: at };
    found.push({ kind: 'person', id: mention.person, at: name });
    to = end;
    // Ages, brackets and places stand between one name and the next.
    let behind = end;
    while (
      behind < words.length &&
      behind - end < 14 &&
      words[behind]?.mention === undefined &&
      (OBJECT_ADJUNCTS.test(words[behind]?.lower ?? '') ||
        (/^\p{Lu}/u.test(words[behind]?.text ?? '') && words[behind]?.date === undefined))
    )
      behind += 1;
    // "and his son, Sgt. Smith"
    if (/^(?:his|her|their)$/.test(words[behind]?.lower ?? '') && words[behind - 1]?.lower === 'and') {
      const kin = kinAt(words, behind);
      if (kin !== undefined) behind = kin;
    }
    behind = behindRole(words, behind);
    const joined = words.slice(end, behind).some((word) => /^(?:and|,|;)$/.test(word.lower));
    if (words[behind]?.mention === undefined || !joined || words[behind - 1]?.lower === 'of') break;
    next = behind;
  }
  if (found.length > 0) return { accused: found, to: behindSaidOf(words, to) };
  if (/^(?:the|both|each)$/.test(first.lower)) {
    const noun = words[start + 1]?.lower ?? '';
    if (/^['’]s?$/.test(words[start + 2]?.text ?? '')) return { accused: [], to: at };
    if (/^(?:defendant|accused)$/.test(noun))
      return {
        accused: [{ kind: 'defendant', at: start, plural: first.lower === 'each' }],
        to: start + 2,
      };
    if (/^(?:defendants|men|women)$/.test(noun))
      return { accused: [{ kind: 'defendant', at: start, plural: true }], to: start + 2 };
  }
  const several = severalAt(words, start);
  if (several !== undefined) return several;
  const unnamed = /^(?:a|an|the|his|her|their)$/.test(first.lower)
    ? words.slice(start + 1, start + 6).findIndex((word) => isHuman(word))
    : -1;
  const isPlain = words
    .slice(start + 1, start + 1 + unnamed)
    .every((word) => word.mention === undefined && /^[\p{L}-]+$/u.test(word.text) && word.lower !== 'of');
  if (unnamed >= 0 && isPlain && !/^['’]s?$/.test(words[start + unnamed + 2]?.text ?? '')) {
    // "a former deputy, Smith, to", "the owner of Beta Labs, Smith, 67, of": the name behind the comma is his.
    const name = appositionTo(words, start + unnamed + 2);
    const mention = words[name - 1]?.text === ',' ? words[name]?.mention : undefined;
    if (mention !== undefined) {
      let end = name;
      while (words[end]?.mention === mention) end += 1;
      if (words[end] === undefined || /^[,.]$/.test(words[end]?.text ?? ''))
        return { accused: [{ kind: 'person', id: mention.person, at: name }], to: end + 1 };
    }
    // "his former mayor" without a name stays unknown.
    const definite = first.lower === 'the';
    if (!definite && !/^an?$/.test(first.lower)) return { accused: [], to: at };
    const head = start + unnamed + 1;
    return {
      accused: [{ kind: 'unnamed', at: start, count: 1, definite, ...(definite && { head }) }],
      to: head + 1,
    };
  }
  return { accused: [], to: at };
}

/**
 * Where the sentence goes on behind what is said of somebody: "sentenced Smith, 44, a father of three who ran a bank, to six
 * years". The same place where nothing is said of him, or where what follows is no part of the verb.
 */
function behindSaidOf(words: readonly Word[], at: number): number {
  let next = at;
  while (words[next]?.text === ',' && /^(?:\d{2}|of|from|aged)$/.test(words[next + 1]?.lower ?? '')) {
    const close = words.slice(next + 1, next + 10).findIndex(({ text }) => text === ',');
    if (close < 0) return at;
    next += close + 1;
  }
  if (
    words[next]?.text !== ',' ||
    !/^(?:an?|the|who|whose|formerly|\d{2}|of|from)$/.test(words[next + 1]?.lower ?? '')
  )
    return next > at && /^(?:to|of|with|for|on)$/.test(words[next + 1]?.lower ?? '') ? next + 1 : at;
  for (let close = next + 2; close < Math.min(words.length, next + 30); close += 1) {
    const word = words[close];
    if (word === undefined || /^[;:.“”"]$/.test(word.text)) return at;
    if (word.text === ',' && /^(?:to|of|with|for|on)$/.test(words[close + 1]?.lower ?? '')) return close + 1;
  }
  return at;
}

/** Where the name stands behind "his son, Sgt." at `at`; undefined for any other words. */
function kinAt(words: readonly Word[], at: number): number | undefined {
  let noun = at + 1;
  while (noun < at + 4 && !HUMAN_BEFORE_NAME.test(words[noun]?.lower ?? '')) {
    if (!/^[\p{L}\d-]+$/u.test(words[noun]?.text ?? '') || words[noun]?.mention !== undefined)
      return undefined;
    noun += 1;
  }
  if (!HUMAN_BEFORE_NAME.test(words[noun]?.lower ?? '')) return undefined;
  let name = words[noun + 1]?.text === ',' ? noun + 2 : noun + 1;
  const title = name;
  while (name < title + 5 && words[name] !== undefined && words[name]?.mention === undefined) name += 1;
  return words[name]?.mention !== undefined && areTitle(words, title, name) ? name : undefined;
}

/** "Kline's receptionist, Smith, with": the one whose name stands between commas behind the noun, not the owner. */
function ownedAt(words: readonly Word[], at: number): { accused: Accused[]; to: number } | undefined {
  let mark = at;
  while (mark < at + 5 && !/^['’]s?$/.test(words[mark]?.text ?? '')) mark += 1;
  if (mark === at || mark === at + 5) return undefined;
  let noun = mark + 1;
  while (noun < mark + 4 && words[noun]?.mention === undefined && !isHuman(words[noun])) noun += 1;
  const mention = words[noun + 2]?.mention;
  if (!isHuman(words[noun]) || words[noun + 1]?.text !== ',' || mention === undefined) return undefined;
  let end = noun + 2;
  while (words[end]?.mention === mention) end += 1;
  return words[end]?.text === ','
    ? { accused: [{ kind: 'person', id: mention.person, at: noun + 2 }], to: end + 1 }
    : undefined;
}

/** "Smith, 30, the owner of a shop, and Jones": behind what the first one is. */
function behindRole(words: readonly Word[], at: number): number {
  if (!/^(?:an?|the|his|her)$/.test(words[at]?.lower ?? '') || words[at - 1]?.text !== ',') return at;
  for (let next = at + 1; next < at + 12; next += 1) {
    const word = words[next];
    if (word === undefined || word.mention !== undefined || /^(?:[;:.]|who|with|for|on)$/.test(word.lower))
      return at;
    if (word.text === ',' && words[next + 1]?.lower === 'and' && words[next + 2]?.mention !== undefined)
      return next + 2;
  }
  return at;
}

/** "two women", "three former officers": so many whom the text may name later. */
function severalAt(words: readonly Word[], at: number): { accused: Accused[]; to: number } | undefined {
  const count = NUMBERS.get(words[at]?.lower ?? '');
  if (count === undefined) return undefined;
  for (let noun = at + 1; noun < at + 5; noun += 1) {
    const word = words[noun];
    if (word === undefined || word.mention !== undefined || !/^[\p{L}\d-]+$/u.test(word.text))
      return undefined;
    if (/^(?:of|with|for|on|in|and|to|counts?|charges?)$/.test(word.lower)) return undefined;
    if (isPeople(word) && /(?:s|men|women|people)$/.test(word.lower))
      return { accused: [{ kind: 'unnamed', at, count, definite: false }], to: noun + 1 };
  }
  return undefined;
}

/** Where the name stands that is apposed to a noun which ends before `at`; a body to which it belongs may stand between. */
function appositionTo(words: readonly Word[], at: number): number {
  if (words[at]?.text === ',' || !/^(?:of|for|at|in|with)$/.test(words[at]?.lower ?? '')) return at + 1;
  let comma = at + 1;
  while (
    comma < at + 10 &&
    (words[comma]?.mention === undefined || OWNERS.test(words[at - 1]?.lower ?? '')) &&
    words[comma]?.text !== ',' &&
    !isHuman(words[comma]) &&
    /^[\p{L}\d.&'’-]+$/u.test(words[comma]?.text ?? '')
  )
    comma += 1;
  const isBody = /^\p{Lu}/u.test(words[comma - 1]?.text ?? '');
  return words[comma]?.text === ',' && isBody ? comma + 1 : at + 1;
}

/** "her brother": the pronoun owns what comes. */
const isPossessive = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1];
  if (words[at]?.lower !== 'her' || next === undefined) return false;
  return (
    next.date === undefined &&
    !/^(?:with|of|on|for|to|in|at|by|after|and|guilty|not|,|\.|;|following|before|last|today)$/.test(
      next.lower,
    )
  );
};
