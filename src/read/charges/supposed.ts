import { wordSet } from './wordSet.ts';
import type { Word } from './words.ts';

/** Words left of a trigger, in its clause, under which nothing is said to have happened. */
const SUPPOSING = wordSet(
  'if unless whether rumor rumors rumour rumours hoax untrue falsely neither nor nobody none suggestion insisted insists hypothetically fake',
);

/** No rule looks further than this, so that reading stays linear. */
const REACH_WORDS = 60;

/** "A report that ... was false", "..., but prosecutors denied the report": words behind that take it all back. */
const TAKEN_BACK =
  /\b(?:was|were|is|are|proved|turned out to be) (?:\w+ly )?(?:false|untrue|incorrect|wrong|baseless|unfounded|fabricated|a hoax)\b|\b(?:denied|dismissed|rejected) (?:the|that|this|those|these|such) (?:media |news |press )?(?:reports?|rumou?rs?|claims? of (?:an? )?arrest)\b/;
const TOLD = /\b(?:reports?|claims?|rumou?rs?|stor(?:y|ies)|posts?|reported|told|said)\b/;

export function isSupposed(words: readonly Word[], at: number): boolean {
  if (isTakenBack(words, at)) return true;
  for (let left = at - 1; left >= 0 && left > at - REACH_WORDS; left -= 1) {
    const lower = words[left]?.lower ?? '';
    if (lower === ';' || (lower === 'but' && words[left - 1]?.lower === ',')) return false;
    if (SUPPOSING.has(lower)) return true;
    const next = words[left + 1]?.lower ?? '';
    if (next === 'that' && ORDER.test(lower) && isOrder(words, left)) return true;
    if (lower === 'false' && /^(?:claims?|reports?|rumou?rs?|stor(?:y|ies)|posts?|information)$/.test(next))
      return true;
    if (
      lower === 'no' &&
      // "offered no evidence" ends a case, and supposes nothing.
      !/^offer(?:ed|s|ing)?$/.test(words[left - 1]?.lower ?? '') &&
      /^(?:one|evidence|indication|suggestion|reason|person|basis|officer|officers|longer)$/.test(next)
    )
      return true;
    if (
      /^(?:denied|denies|deny|denying|disputes|disputed)$/.test(lower) &&
      left < at - 1 &&
      /^(?:that|he|she|they|being|having|ever)$/.test(next)
    )
      return true;
    // "It was alleged that Smith had been convicted": somebody says so, and no court.
    if (/^(?:alleged|claimed)$/.test(lower) && left < at - 1 && isSaid(words, left)) return true;
    if (lower === 'without' && /^(?:being|having|ever)$/.test(next)) return true;
    if (/^(?:instead|rather)$/.test(lower) && /^(?:of|than)$/.test(next)) return true;
    if (
      /^(?:avoid|avoided|escape|escaped|avoiding|fear|feared|fears|threatened|demanded|demand|urged|wants?|hopes?|hoped|called|calls|asked)$/.test(
        lower,
      ) &&
      left >= at - 4 &&
      left < at
    )
      return true;
  }
  return false;
}

/** "It was alleged that", "The tabloid claimed he": what follows is what was said, by whoever is no prosecutor. */
function isSaid(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  const isClause =
    next?.lower === 'that' || next?.mention !== undefined || /^(?:he|she|they)$/.test(next?.lower ?? '');
  const isAuthority = words
    .slice(Math.max(0, at - 6), at)
    .some(({ lower }) =>
      /^(?:police|prosecutors?|attorneys?|indictment|complaint|information|jury|office|officials|department|authorities|investigators|court|charges?|sheet|affidavit|documents?|records?|filings?)$/.test(
        lower,
      ),
    );
  return isClause && !isAuthority;
}

const ORDER = /^(?:say|answer|write|reply|respond|report|claim|state|repeat|pretend|assume|imagine)$/;

/** "Say that ...", "Reader, answer that ...", "Note: write that ...": what somebody is told to say did not happen. */
function isOrder(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.text;
  return (
    before === undefined || /^[:“"]$/.test(before) || (before === ',' && at === 2) || /^please$/i.test(before)
  );
}

/** "jailed for a murder he did not commit": nobody is told to have done it. */
const NEVER_DONE =
  /\b(?:he|she|they) (?:did not|did n't|didn't|never|had not|hadn't|has not|hasn't|have not) commit(?:ted)?\b/;

function isTakenBack(words: readonly Word[], at: number): boolean {
  const textOf = (from: number, to: number): string =>
    words
      .slice(Math.max(0, from), to)
      .map((word) => word.lower)
      .join(' ');
  const rest = textOf(at, at + REACH_WORDS);
  if (NEVER_DONE.test(rest)) return true;
  const behind = TAKEN_BACK.exec(rest);
  if (behind === null) return false;
  // "Smith was convicted; the alibi was false": only what was told is taken back.
  return /^(?:denied|dismissed|rejected)/.test(behind[0]) || TOLD.test(textOf(at - 8, at));
}
