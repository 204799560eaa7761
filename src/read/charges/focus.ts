import type { Accused } from './accused.ts';
import { type Cast, genderOf, isIdentified } from './cast.ts';
import { isHuman } from './humans.ts';
import type { Word, Words } from './words.ts';

/** Of whom the text spoke last, and how: as the subject of a sentence, or merely by name; alone, or beside others. */
export type Focus = {
  person: string | undefined;
  strength: 'subject' | 'named';
  alone: boolean;
  /** Nobody else was named, not even those to whom it was done. */
  isOnly?: boolean;
};

const NOBODY: Focus = { person: undefined, strength: 'named', alone: false };

/** Of whom a sentence speaks, for pronouns of the next one; `before` is what stood before it. */
export function focusAfter({ words }: Words, before: Focus, cast: Cast, accused: readonly Accused[]): Focus {
  if (words.length === 0 || words.every((word) => word.speech || /^[“”"]$/.test(word.text))) return before;
  const identified = words.find((word, at) => word.mention !== undefined && isIdentified(words, at));
  if (identified?.mention) {
    const { person } = identified.mention;
    return { person, strength: 'subject', alone: true, isOnly: isOnlyNamed(words, person, cast) };
  }
  const opening = openingOf(words);
  const first = words[opening];
  const gender =
    first?.mention === undefined && /^(?:he|she)$/.test(first?.lower ?? '')
      ? genderOf(first?.lower ?? '')
      : undefined;
  if (gender !== undefined) {
    const alone = before.alone && cast.others(words, before.person).size === 0;
    // "She" behind a sentence about him and a woman may be she.
    if (before.alone && before.isOnly && before.person !== undefined) cast.noteGender(before.person, gender);
    return { ...before, alone };
  }
  const subject = subjectFrom(words, opening);
  // A judge or an officer speaks of somebody else: nothing that was accused is said of them.
  const isSpeaker =
    subject !== undefined &&
    (cast.isOfficial(subject) || cast.isBarred(subject)) &&
    cast.namedAsDefendantIn(subject) === undefined;
  if (subject !== undefined && !isSpeaker) {
    // "Rosen's girlfriend Liza": the owner in her title is not another who could be meant.
    const name = words.findIndex((word) => word.mention?.person === subject);
    return {
      person: subject,
      strength: 'subject',
      alone: cast.others(words.slice(name), subject).size === 0 && !isOfAnother(words, name),
      isOnly: isOnlyNamed(words, subject, cast),
    };
  }
  if (
    /^(?:the|this)$/.test(first?.lower ?? '') &&
    /^(?:defendant|accused)$/.test(words[opening + 1]?.lower ?? '')
  ) {
    const person = cast.findDefendant();
    if (person === undefined) return NOBODY;
    return {
      person,
      strength: 'subject',
      alone: cast.others(words, person).size === 0,
      isOnly: isOnlyNamed(words, person, cast),
    };
  }
  const named = new Set(accused.flatMap((one) => (one.kind === 'person' ? [one.id] : [])));
  const [only] = named;
  if (named.size === 1 && only !== undefined) {
    return {
      person: only,
      strength: 'subject',
      alone: cast.others(withoutOwner(words, only), only).size === 0,
      isOnly: isOnlyNamed(words, only, cast),
    };
  }
  // "A suspect was caught": of somebody without a name; "he" is nobody's from here on.
  const isOfSomebody =
    subject === undefined &&
    words.slice(opening, opening + 5).some((word) => word.mention === undefined && isHuman(word));
  const all = cast.others(words, undefined, false);
  if (all.size === 0) {
    const isOfAnother = words.some(
      (word, at) =>
        word.mention === undefined &&
        isHuman(word) &&
        /^(?:a|an|another|second|third|other)$/.test(words[at - 1]?.lower ?? ''),
    );
    return isOfSomebody || (subject !== undefined && isOfAnother) ? NOBODY : before;
  }
  const [one] = all;
  return all.size === 1 && one !== undefined && !isOfSomebody
    ? { person: one, strength: 'named', alone: true }
    : NOBODY;
}

/** Whether words name nobody besides `person`, not even those to whom it was done. */
const isOnlyNamed = (words: readonly Word[], person: string, cast: Cast): boolean =>
  cast.others(words, person, false).size === 0;

/** "Smith prosecuted him", "Smith was his lawyer": "he" of the next sentence may be either. */
function isOfAnother(words: readonly Word[], name: number): boolean {
  const { mention } = words[name] ?? {};
  let verb = name;
  while (words[verb]?.mention === mention && verb < words.length) verb += 1;
  const behind = words[verb + 1]?.lower ?? '';
  return /^(?:was|is)$/.test(words[verb]?.lower ?? '')
    ? /^(?:his|her)$/.test(behind)
    : /ed$/.test(words[verb]?.lower ?? '') && /^(?:him|her)$/.test(behind);
}

/** The words without the owner in somebody's title: "Rosen's girlfriend Liza" speaks of Liza. */
function withoutOwner(words: readonly Word[], person: string): readonly Word[] {
  const name = words.findIndex((word) => word.mention?.person === person);
  const mark = words.findLastIndex((word, at) => at < name && at >= name - 6 && /^['’]s?$/.test(word.text));
  const owner = words[mark - 1]?.mention;
  return owner === undefined ? words : words.filter((word) => word.mention !== owner);
}

/** Behind "On Monday," or "At approximately 7 p.m. on Oct. 13,": where the sentence's own clause begins. */
function openingOf(words: readonly Word[]): number {
  const first = words[0]?.lower ?? '';
  if (
    words[0]?.date === undefined &&
    !/^(?:on|in|at|after|during|before|following|by|since|when|as|while|for|from|according|if|at|around|later|earlier|then|but|and|however)$/.test(
      first,
    )
  )
    return 0;
  let last = 0;
  for (let at = 0; at < Math.min(words.length, 30); at += 1) {
    if (words[at]?.text !== ',') continue;
    last = at + 1;
    const next = words[at + 1];
    if (next?.mention !== undefined || /^(?:he|she|they|the|a|an)$/.test(next?.lower ?? '')) break;
  }
  return last;
}

/** The person whose name, with its title, begins a clause. */
function subjectFrom(words: readonly Word[], from: number): string | undefined {
  for (let at = from; at < Math.min(words.length, from + 9); at += 1) {
    const word = words[at];
    if (word === undefined) return undefined;
    if (word.mention !== undefined) {
      let end = at;
      while (words[end]?.mention === word.mention) end += 1;
      if (/^['’]s?$/.test(words[end]?.text ?? '')) return undefined;
      return word.mention.person;
    }
    if (
      /^(?:of|with|by|against|for|to|from|in|at|on|was|were|is|are|has|have|had|said|who|that|and|,|;|:)$/.test(
        word.lower,
      )
    )
      return undefined;
    if (/\p{L}{3}(?:ed|ing)$/u.test(word.lower) && !/^\p{Lu}/u.test(word.text)) return undefined;
  }
  return undefined;
}
