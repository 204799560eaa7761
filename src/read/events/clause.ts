import type { Sentence } from '../text.ts';

/** A stretch of the text, in UTF-16 offsets of the article. */
export type Stretch = { start: number; end: number };

/** Who stands behind the words: with these in a sentence, a clause of it would lose its source. */
const ATTRIBUTED =
  /\b(?:said|says|told|according|alleg\w+|accus\w+|claim\w*|confirm\w*|announc\w*|report(?:ed|s)|testif\w+|wrote|added|stated)\b/i;
/** Where one sentence could be two: a semicolon, or a comma with "and" or "but" before a name. */
const JOINT = /;\s+|,\s+(?:and|but)\s+(?=\p{Lu}\p{Ll}+\s)/gu;
const FINITE =
  /(?<![\p{L}])(?:is|are|was|were|has|have|had|did|will|\p{L}{2,}ed|pleaded|went|fled|shot|found|took)(?![\p{L}])/iu;
/** Words that lean on what stands before. */
const LEANS =
  /^(?:he|she|it|they|his|her|their|its|this|that|these|those|both|who|which)\b|\b(?:he|she|they|him|them)\b/i;

/**
 * The words that tell what happened at `at`: the clause where it stands by itself (it has its own subject and verb, leans
 * on no pronoun, and the sentence names no source), else the whole sentence.
 */
export function clauseAround(text: string, sentence: Sentence, at: Stretch): Stretch {
  const words = text.slice(sentence.start, sentence.end);
  const whole = { start: sentence.start, end: sentence.end };
  if (ATTRIBUTED.test(words) || /["“”]/.test(words)) return whole;
  const cuts = [...words.matchAll(JOINT)];
  if (cuts.length === 0) return whole;
  const bounds = [0, ...cuts.flatMap((cut) => [cut.index, cut.index + cut[0].length]), words.length];
  for (let index = 0; index < bounds.length; index += 2) {
    const start = sentence.start + (bounds[index] ?? 0);
    const end = sentence.start + (bounds[index + 1] ?? words.length);
    if (at.start < start || at.end > end) continue;
    const clause = text.slice(start, end);
    return FINITE.test(clause) && !LEANS.test(clause) ? { start, end } : whole;
  }
  return whole;
}

/** The part of a sentence between commas, semicolons, dashes and relative pronouns that `at` stands in. */
export function segmentAround(text: string, sentence: Sentence, at: Stretch): string {
  const before = text.slice(sentence.start, at.start);
  const after = text.slice(at.end, sentence.end);
  const starts = [...before.matchAll(BREAK)].at(-1);
  const ends = after.search(BREAK_ONCE);
  const start = starts ? starts.index + starts[0].length : 0;
  return `${before.slice(start)}${text.slice(at.start, at.end)}${ends < 0 ? after : after.slice(0, ends)}`;
}

// A comma before a year ("March 4, 2025") or within a list of two adjectives breaks nothing; those before a clause do.
const BREAK = /[;:—–]\s|,\s+(?!\d{4}\b)|\s(?=(?:who|which|when|while|but|because|although|after|before)\s)/g;
const BREAK_ONCE = new RegExp(BREAK.source);
