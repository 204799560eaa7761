import type { Accused } from './accused.ts';
import { isHuman, isPeople, NUMBERS, PAIRS } from './humans.ts';
import { RANKS } from './ties.ts';
import { isAdverb, isInsideName } from './titles.ts';
import type { Word } from './words.ts';

/** Somebody without a name who heads the words [from, to): "a Houston man", "the two brothers", "the defendant". */
export function unnamedIn(
  words: readonly Word[],
  from: number,
  to: number,
  plural: boolean | undefined,
): Accused[] {
  let head = from;
  while (
    head < to &&
    !isPeople(words[head]) &&
    !isFormerRank(words, head) &&
    !PAIRS.has(words[head]?.lower ?? '') &&
    !/^(?:defendants?|accused|co-defendants?)$/.test(words[head]?.lower ?? '')
  ) {
    const word = words[head];
    if (
      word === undefined ||
      word.mention !== undefined ||
      (!isInsideName(words, head) &&
        /^(?:of|who|whose|that|in|with|from|at|for|to|on|by|against|will|would|can|could|may|might|must|is|was|are|were|has|had|have)$/.test(
          word.lower,
        ))
    )
      return [];
    head += 1;
  }
  // "A 36-year-old missionary": whatever the noun, somebody of that age.
  const isAged =
    /^an?$/.test(words[from]?.lower ?? '') &&
    /^\d{2}-?year-?old$/.test(
      words
        .slice(from + 1, Math.min(to, from + 6))
        .map(({ lower }) => lower)
        .join('')
        .replace(/old.*$/, 'old'),
    );
  if (isAged && head >= to) head = to - 1;
  if (head >= to || head - from > 8) return [];
  // "the defendant’s brother", "the man’s wife": the head is the word that comes last.
  if (/^['’]s?$/.test(words[head + 1]?.text ?? '') && head + 1 < to) return [];
  const next = words[head + 1];
  // "The Boy Scouts of America was": the name of a body.
  const isBody =
    /^\p{Lu}/u.test(words[head]?.text ?? '') &&
    head + 1 < to &&
    /^\p{Lu}/u.test(next?.text ?? '') &&
    /^\p{Ll}/u.test(words[to]?.text ?? '');
  if (isBody) return [];
  if (head + 1 < to && next !== undefined && isHuman(next))
    return unnamedIn(words, head + 1, to, plural).map((accused) =>
      accused.kind === 'unnamed' ? { ...accused, at: from } : accused,
    );
  const name = words[head]?.lower ?? '';
  const first = words[from]?.lower ?? '';
  const rest = words.slice(head + 1, to);
  // Somebody named inside a clause of his own ("a man who shot Smith") is not the subject, and does not spoil it.
  if (/^(?:defendant|accused)$/.test(name) && /^(?:the|this|defendant)$/.test(first) && rest.length === 0)
    return [{ kind: 'defendant', at: from, plural: false }];
  if (/^(?:defendant|accused|man|woman|brother|officer)$/.test(name) && first === 'each' && rest.length === 0)
    return [{ kind: 'defendant', at: from, plural: true }];
  if (name === 'defendants' && /^(?:the|both|all|these)$/.test(first) && rest.length === 0)
    return [{ kind: 'defendant', at: from, plural: true }];
  if (/^(?:brothers|men|women)$/.test(name) && /^both$/.test(first))
    return [{ kind: 'defendant', at: from, plural: true, count: 2 }];
  if (first === 'the' && PAIRS.has(name) && rest.every((word) => isAdverb(word)))
    return [{ kind: 'defendant', at: from, plural: true, count: PAIRS.get(name) ?? 2 }];
  const isDefinite = /^(?:the|this|his|her|their)$/.test(first);
  const count =
    NUMBERS.get(first) ?? (/^(?:a|an|one)$/.test(first) || (plural === false && !isDefinite) ? 1 : undefined);
  if (count === undefined && !isDefinite) return [];
  if (/^(?:his|her|their)$/.test(first)) return [];
  return [
    {
      kind: 'unnamed',
      at: from,
      count:
        isDefinite && count === undefined
          ? plural === true || /(?:s|men|women|people)$/.test(name)
            ? undefined
            : 1
          : count,
      definite: isDefinite,
      ...(isDefinite && rest.every((word) => isAdverb(word)) && { head }),
    },
  ];
}

/** "the former DC" */
const isFormerRank = (words: readonly Word[], at: number): boolean =>
  RANKS.has(words[at]?.lower ?? '') && /^(?:former|ex|disgraced)$/.test(words[at - 1]?.lower ?? '');

/**
 * How many people "A couple from Salem, and a man from Dover", "the mayor and its director", "A mother and son" are, where
 * words name nobody; undefined where they are no such row.
 */
export function countOfRow(words: readonly Word[], from: number, to: number): number | undefined {
  let count = 0;
  let parts = 0;
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    if (word === undefined || word.mention !== undefined) return undefined;
    if (/^(?:who|whose|which|that|with|against|by|for|to)$/.test(word.lower)) return undefined;
    if (at > from && words[at - 1]?.lower !== 'and') continue;
    const head = headAt(words, at, to);
    if (head === undefined) return undefined;
    parts += 1;
    count += NUMBERS.get(word.lower) ?? PAIRS.get(words[head]?.lower ?? '') ?? 1;
  }
  return parts > 1 ? count : undefined;
}

/** The noun of a person that begins at `at`: "a former bank employee", "two men", "his son", "wife". */
function headAt(words: readonly Word[], at: number, to: number): number | undefined {
  const isBare = isPeople(words[at]);
  if (isBare) return at;
  if (!/^(?:an?|the|his|her|its|their|one|two|three|four|five)$/.test(words[at]?.lower ?? ''))
    return undefined;
  for (let head = at + 1; head < Math.min(to, at + 8); head += 1) {
    const word = words[head];
    if (
      isPeople(word) ||
      PAIRS.has(word?.lower ?? '') ||
      /^(?:intermediary|accomplice|co-accused)$/.test(word?.lower ?? '')
    )
      return head;
    if (!/^[\p{L}\d-]+$/u.test(word?.text ?? '') || /^(?:of|from|in|and|at)$/.test(word?.lower ?? ''))
      return undefined;
  }
  return undefined;
}
