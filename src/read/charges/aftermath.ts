import type { Accused } from './accused.ts';
import { accusedBefore } from './accusedBefore.ts';
import { accusedBehind } from './accusedBehind.ts';
import { isSupposed } from './supposed.ts';
import { isInfinitive, verbGroup } from './verbGroup.ts';
import type { Word, Words } from './words.ts';

/** What became of somebody that no step of a charge says: words [from, to) of a line. */
export type Aftermath = { line: Words; person: string; from: number; to: number };

/** As they stand from the participle on, behind an auxiliary. */
const PASSIVE =
  /^(?:released|freed|bailed|let go)(?: \S+){0,4}? without (?:any )?(?:being )?charged?s?\b|^released under investigation\b|^(?:eliminated|discounted) from (?:the |their |police )?(?:enquir|inquir|investigation)|^pardoned\b|^granted (?:an? )?(?:\S+ )?(?:pardon|clemency|reprieve)\b|^told (?:he|she) (?:would|will) face no (?:further action|charges)\b/;
/** With a verb of their own. */
const ACTIVE_OWN = /^(?:faces?|will face|received) (?:no further action|an? (?:\S+ )?pardon|clemency)\b/;
/** With the person behind. */
const ACTIVE = /^(?:pardoned|pardons|pardoning)$/;
const COMMUTED = /^(?:commuted|commutes|commuting)$/;
/** What a jury left open, of the one on trial. */
const UNDECIDED =
  /^(?:deadlocked|hung|was hung|was deadlocked|failed to (?:reach|agree)|could not (?:reach|agree)|was unable to (?:reach|agree)|were unable to (?:reach|agree)|declared a mistrial)\b/;

/**
 * That somebody of `accused` was released without charge, pardoned, or left without a verdict. It changes no step; it is
 * told beside the charge, since a charge without it would say more than the text. Linear in the text's length.
 */
export function findAftermath(lines: readonly Words[], accused: ReadonlySet<string>): Aftermath[] {
  const all: Aftermath[] = [];
  for (const line of lines) {
    if (line.sentence.headline) continue;
    // "told he will face no further action" is told once.
    let until = 0;
    for (const [at, word] of line.words.entries()) {
      if (at < until || word.mention !== undefined || word.speech) continue;
      const found = toldAt(line.words, at);
      if (found === undefined || isSupposed(line.words, found.from)) continue;
      const [only, ...more] = peopleOf(found.accused, accused);
      if (only === undefined || more.length > 0) continue;
      until = clauseEnd(line.words, at + 1);
      all.push({ line, person: only, from: found.from, to: until });
    }
  }
  return all;
}

function toldAt(
  words: readonly Word[],
  at: number,
): { from: number; accused: readonly Accused[] } | undefined {
  const { lower } = words[at] ?? { lower: '' };
  if (!FIRST.test(lower)) return undefined;
  const text = words
    .slice(at, at + 12)
    .map((word) => word.lower)
    .join(' ');
  const noGroup = () => undefined;
  if (ACTIVE.test(lower) || COMMUTED.test(lower)) {
    const group = verbGroup(words, at);
    if (!group.isPassive) {
      if (group.isVoid || isInfinitive(words, at)) return undefined;
      const owner = COMMUTED.test(lower) ? ownerOf(words, at + 1) : undefined;
      return {
        from: clauseStart(words, at),
        accused: owner === undefined ? accusedBehind(words, at + 1, noGroup).accused : [owner],
      };
    }
  }
  if (PASSIVE.test(text)) {
    const group = verbGroup(words, at);
    if (!group.isPassive && !(group.hasAuxiliary || words[at - 1]?.lower === 'and')) return undefined;
    return group.isVoid
      ? undefined
      : { from: at, accused: accusedBefore(words, group.from, group.plural, noGroup) };
  }
  if (ACTIVE_OWN.test(text)) {
    const group = verbGroup(words, at);
    return { from: at, accused: accusedBefore(words, group.from, undefined, noGroup) };
  }
  const isJury = words
    .slice(Math.max(0, at - 6), at)
    .some((word) => /^(?:jury|jurors|judge|panel)$/.test(word.lower));
  return isJury && UNDECIDED.test(text)
    ? { from: clauseStart(words, at), accused: [{ kind: 'defendant', at, plural: false }] }
    : undefined;
}

/** The first words of all that is looked for, so that most words cost nothing. */
const FIRST =
  /^(?:released|freed|bailed|let|eliminated|discounted|pardon(?:ed|s|ing)|granted|told|faces?|will|received|commut(?:ed|es|ing)|deadlocked|hung|was|were|failed|could|declared)$/;

/** "Smith’s sentence", "his sentence". */
function ownerOf(words: readonly Word[], at: number): Accused | undefined {
  for (let next = at; next < at + 8; next += 1) {
    const word = words[next];
    if (word === undefined || /^[.,;:]$/.test(word.text)) return undefined;
    if (/^(?:his|her)$/.test(word.lower)) return { kind: 'pronoun', at: next, plural: false };
    const { mention } = words[next - 1] ?? {};
    if (/^['’]s?$/.test(word.text) && mention !== undefined)
      return { kind: 'person', id: mention.person, at: next - 1 };
    if (word.lower === 'of' && words[next + 1]?.mention !== undefined)
      return { kind: 'person', id: words[next + 1]?.mention?.person ?? '', at: next + 1 };
  }
  return undefined;
}

/** Those of the accused who are meant; a word for one of them means the only one. */
function peopleOf(found: readonly Accused[], accused: ReadonlySet<string>): string[] {
  const [alone, ...others] = accused;
  const only = others.length === 0 ? alone : undefined;
  const ids = found.flatMap((one): string[] => {
    if (one.kind === 'person') return accused.has(one.id) ? [one.id] : [];
    const isOne = (one.kind === 'pronoun' || one.kind === 'defendant') && !one.plural;
    return (isOne || one.kind === 'implied') && only !== undefined ? [only] : [];
  });
  return [...new Set(ids)];
}

/** Whoever pardons or cannot agree is told with it. */
function clauseStart(words: readonly Word[], at: number): number {
  let from = at;
  while (from > 0 && from > at - 14 && !/^[,;:“”"()]$/.test(words[from - 1]?.text ?? '')) from -= 1;
  return /^(?:and|but|so)$/.test(words[from]?.lower ?? '') ? from + 1 : from;
}

function clauseEnd(words: readonly Word[], at: number): number {
  let to = at;
  while (
    to < words.length &&
    to < at + 20 &&
    !(words[to]?.date === undefined && words[to]?.mention === undefined && ENDS.test(words[to]?.lower ?? ''))
  )
    to += 1;
  return to;
}

const ENDS = /^(?:[.,;:“”"()]|who|but|because|while|when)$/;
