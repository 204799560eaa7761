import { isHuman, isPeople, NUMBERS } from './humans.ts';
import { wordSet } from './wordSet.ts';
import type { Word } from './words.ts';

/** "the charges", "these charges": a noun, no verb. */
export const isNounBefore = (words: readonly Word[], at: number): boolean =>
  /^(?:the|these|those|all|his|her|their|any|no|of|on|facing|faces|face|federal|state|criminal|additional|'s|felony|drug|murder|fraud|new|and|as|more|at|in)$/.test(
    words[at - 1]?.lower ?? '',
  );

export const OWNERS =
  /^(?:owner|founder|co-founder|operator|president|director|manager|partner|chief|employee|executive)$/;

/** "the owner of Beta Labs, Smith, 67,": a noun for somebody, where he belongs, and his name. */
function isNamedOwner(words: readonly Word[], at: number): boolean {
  if (!/^(?:the|a|an)$/.test(words[at]?.lower ?? '')) return false;
  let seen = false;
  let isBody = false;
  for (let next = at + 1; next < at + 14; next += 1) {
    const word = words[next];
    if (word === undefined || word.date !== undefined) return false;
    // A body may look like somebody's name.
    if (word.mention !== undefined) {
      if (!isBody) return false;
      continue;
    }
    if (word.text === ',') {
      const name = words[next + 1]?.mention;
      let end = next + 1;
      while (name !== undefined && words[end]?.mention === name) end += 1;
      return seen && name !== undefined && words[end]?.text === ',';
    }
    if (isHuman(word)) {
      if (seen) return false;
      seen = true;
      isBody = OWNERS.test(word.lower) && words[next + 1]?.lower === 'of';
    } else if (seen && !/^(?:of|for|at|in|the|and|&|.*\p{Lu}.*)$/u.test(word.text)) return false;
    else if (!seen && !/^[\p{L}-]+$/u.test(word.text)) return false;
    else if (!seen && /^(?:of|to|with|for|on|by|in|at)$/.test(word.lower)) return false;
  }
  return false;
}

const PRONOUN_OBJECTS = wordSet('him her them');

/** Whether a person, or a word for one, begins at `at` as an object. */
export function isObjectAhead(words: readonly Word[], at: number): boolean {
  if (isNamedOwner(words, at)) return true;
  const start = words[at]?.lower === 'of' && PRONOUN_OBJECTS.has(words[at + 1]?.lower ?? '') ? at + 1 : at;
  let reach = at + 7;
  for (let next = start; next < reach; next += 1) {
    const word = words[next];
    // "Grandy County Sheriff's Office Chief Deputy Smith": a long title in capitals.
    if (reach < at + 14 && /^(?:\p{Lu}|['’]s?$)/u.test(word?.text ?? '')) reach += 1;
    if (word === undefined) return false;
    if (word.mention !== undefined) return true;
    if (PRONOUN_OBJECTS.has(word.lower)) return true;
    // "sentenced a former deputy, Smith, to"
    if (
      word.text === ',' &&
      /^(?:a|an|the|his|her|their)$/.test(words[start]?.lower ?? '') &&
      words[next + 1]?.mention !== undefined
    )
      return true;
    if (/^(?:with|of|to|on|for|by|in|at|after|from|against|and|or|,|;|\.)$/.test(word.lower)) return false;
    if (word.date !== undefined) return false;
    // "sentenced a former mayor to"
    if (/^an?$/.test(words[start]?.lower ?? '') && isHuman(word)) return true;
    if (NUMBERS.has(words[start]?.lower ?? '') && isPeople(word)) return true;
    if (
      /^(?:defendant|defendants|man|men|woman|women|teenager|suspect|suspects|teen|teens|teenagers|people|persons|residents|sisters|brothers|prisoners|pair|duo|trio|couple|officers)$/.test(
        word.lower,
      )
    )
      return true;
  }
  return false;
}

/** "accused the victim": somebody unnamed stands behind the verb, which is active then. */
export const isPlainObject = (word: Word | undefined): boolean =>
  word !== undefined &&
  /^(?:the|a|an|his|her|their|its|this|that|these|several|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|many|multiple|numerous|\d{1,3}|more|another|some|people|others)$/.test(
    word.lower,
  );

/** Index of the owner's word before a noun: "his", "their", or the possessive mark of a name. Adjectives may stand between. */
export function ownerBefore(words: readonly Word[], at: number): number | undefined {
  for (let left = at - 1; left >= 0 && left >= at - 5; left -= 1) {
    const word = words[left];
    if (word === undefined) return undefined;
    if (/^(?:his|her|their)$/.test(word.lower)) return left;
    if (/^['’]s?$/.test(word.lower) && words[left - 1]?.mention !== undefined) return left;
    if (word.mention !== undefined || !/^[\p{L}\d-]+$/u.test(word.text)) return undefined;
    if (/^(?:the|a|an|of|in|on|to|for|by|with|and|was|were|is|any|no)$/.test(word.lower)) return undefined;
  }
  return undefined;
}
