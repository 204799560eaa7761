import { isObjectAhead, ownerBefore } from './objects.ts';
import { NO_LEAD, type Trigger } from './trigger.ts';
import { findNounWithOffence, namedBeforeNoun } from './triggerNouns.ts';
import { offencesBefore } from './triggerOffences.ts';
import { type Group, isInfinitive, verbGroup } from './verbGroup.ts';
import { wordSet } from './wordSet.ts';
import type { Word } from './words.ts';

/** "vacated the post-release portion of the sentence": the rest stands. */
export const PART_OF_SENTENCE =
  /^(?:part|parts|portions?|elements?|aspects?|components?|some|enhancements?|restitution|forfeiture)$/;

const REVERSED = /^(?:convictions?|sentences?|verdicts?)$/;

/** "a court overturned his 40-year sentence for", "Smith's conviction was vacated", "had his conviction quashed". */
export function findReversal(words: readonly Word[], at: number): Trigger | undefined {
  const lower = words[at]?.lower ?? '';
  let end = at + 1;
  if (/^(?:thrown|threw|throwing|tossed|tossing)$/.test(lower)) {
    if (words[end]?.lower === 'out') end += 1;
    else if (!lower.startsWith('toss')) return undefined;
  }
  if (lower === 'set' || lower === 'setting') {
    // "set aside the verdict", "set the verdict aside".
    const aside = words.slice(end, end + 8).findIndex((word) => word.lower === 'aside');
    if (aside < 0 || (aside > 0 && !words.slice(end, end + aside).some((word) => REVERSED.test(word.lower))))
      return undefined;
    if (aside === 0) end += 1;
  }
  // "his conviction was ruled unsafe": the verb stands before.
  if (lower === 'unsafe' && !/^(?:ruled|deemed|declared|found|judged)$/.test(words[at - 1]?.lower ?? ''))
    return undefined;
  const group = verbGroup(words, lower === 'unsafe' ? at - 1 : at);
  const isVoid =
    group.isVoid ||
    (isInfinitive(words, at) && !group.isPassive) ||
    /^(?:be|seek|sought)$/.test(words[at - 1]?.lower ?? '');
  const undoing = (what: string): 'charges' | 'conviction' | 'sentence' =>
    /^sentence/.test(what)
      ? 'sentence'
      : /^(?:charge|case|indictment|count)/.test(what)
        ? 'charges'
        : 'conviction';
  if (!group.isPassive) {
    // Active: the object stands behind.
    for (let next = end; next < end + 9; next += 1) {
      const word = words[next];
      if (word === undefined || /^[.;:]$/.test(word.lower)) break;
      if (REVERSED.test(word.lower)) {
        if (words.slice(end, next).some((one) => PART_OF_SENTENCE.test(one.lower))) return undefined;
        const owner = ownerBefore(words, next);
        const isOf = words[next + 1]?.lower === 'of';
        // "overturned the murder conviction against Smith".
        if (owner === undefined && words[next + 1]?.lower === 'against' && isObjectAhead(words, next + 2)) {
          const named = findNounWithOffence(words, next, 'overturned');
          return {
            status: 'overturned',
            from: next,
            to: next + 2,
            accused: 'behind',
            leads: wordSet('for of on in'),
            isVoid,
            undoes: undoing(word.lower),
            ...(named?.offencesFrom !== undefined && { offencesFrom: named.offencesFrom }),
          };
        }
        // "A court overturned the conviction": of the one accused.
        if (owner === undefined && !isOf && /^(?:the|that|this)$/.test(words[next - 1]?.lower ?? '')) {
          return {
            status: 'overturned',
            from: next - 1,
            to: next + 1,
            accused: 'owner',
            leads: wordSet('for on in'),
            isVoid,
            undoes: undoing(word.lower),
          };
        }
        if (owner === undefined && !isOf) break;
        return {
          ...(owner !== undefined && namedBehindOwner(words, owner, next)),
          ...(owner === undefined && offencesOfReversed(words, next)),
          status: 'overturned',
          from: owner ?? next,
          to: isOf && owner === undefined ? next + 2 : next + 1,
          accused: isOf && owner === undefined ? 'behind' : 'owner',
          leads: wordSet('for of on in'),
          isVoid,
          undoes: undoing(word.lower),
        };
      }
    }
  }
  // Passive, or "had his conviction quashed": what is undone stands before.
  for (let left = group.from - 1; left >= 0 && left > group.from - 14; left -= 1) {
    const word = words[left];
    if (word === undefined || /^[.;:]$/.test(word.lower)) return undefined;
    if (REVERSED.test(word.lower)) {
      const the = group.isPassive ? articleBefore(words, left) : undefined;
      // "The murder conviction of Smith was overturned".
      const isOf = /^(?:of|against)$/.test(words[left + 1]?.lower ?? '') && group.isPassive;
      if (isOf && isObjectAhead(words, left + 2))
        return {
          ...offencesOfReversed(words, left),
          status: 'overturned',
          from: left,
          to: left + 2,
          accused: 'behind',
          leads: wordSet('for of on in'),
          isVoid,
          undoes: undoing(word.lower),
          verbEnd: end,
        };
      const owner = ownerBefore(words, left) ?? the;
      if (owner === undefined) return undefined;
      if (!group.isPassive && !/^(?:had|have|has)$/.test(words[owner - 1]?.lower ?? '')) return undefined;
      const isWish =
        /^(?:that|wants?|asked|asks)$/.test(words[owner - 1]?.lower ?? '') && words[at - 1]?.lower === 'be';
      return {
        ...namedBehindOwner(words, owner, left),
        status: 'overturned',
        from: owner,
        to: left + 1,
        accused: 'owner',
        leads: wordSet('for of on in'),
        isVoid: isVoid || isWish,
        undoes: undoing(word.lower),
        verbEnd: end,
      };
    }
  }
  return undefined;
}

/** Where "the" stands in "the murder conviction", "both convictions". */
function articleBefore(words: readonly Word[], noun: number): number | undefined {
  for (let at = noun - 1; at >= Math.max(0, noun - 4); at -= 1) {
    const { lower, text, mention } = words[at] ?? { lower: '', text: '' };
    if (/^(?:the|both|those|these|that|all)$/.test(lower)) return at;
    if (
      mention !== undefined ||
      !/^[\p{Ll}\d-]+$/u.test(text) ||
      /^(?:of|and|a|an|his|her|their)$/.test(lower)
    )
      return undefined;
  }
  return undefined;
}

/** "Smith's murder conviction": the offence between the owner and the noun. */
function namedBehindOwner(words: readonly Word[], owner: number, noun: number): { offencesFrom?: number } {
  return offencesBefore(words, owner + 1, noun) === undefined ? {} : { offencesFrom: owner + 1 };
}

/** "threw out the murder conviction of Smith": what it was for stands before it. */
function offencesOfReversed(words: readonly Word[], noun: number): { offencesFrom?: number } {
  const from = findNounWithOffence(words, noun, 'overturned')?.offencesFrom;
  return from === undefined ? {} : { offencesFrom: from };
}

/** "won his appeal against his conviction for": the court that heard it undid the conviction. */
export function findWonAppeal(words: readonly Word[], at: number): Trigger | undefined {
  const appeal = words.slice(at + 1, at + 4).findIndex((word) => word.lower === 'appeal');
  if (appeal < 0) return undefined;
  const against = at + 1 + appeal + 1;
  if (!/^(?:against|over|of)$/.test(words[against]?.lower ?? '')) return undefined;
  for (let noun = against + 1; noun < against + 8; noun += 1) {
    const word = words[noun];
    if (word === undefined || word.mention !== undefined || /^[.,;:]$/.test(word.text)) return undefined;
    if (!/^convictions?$/.test(word.lower)) continue;
    const group = verbGroup(words, at);
    const named = findNounWithOffence(words, noun, 'overturned');
    return {
      status: 'overturned',
      from: group.from,
      to: noun + 1,
      accused: 'before',
      leads: named ? NO_LEAD : wordSet('for of on in'),
      isVoid: group.isVoid || isInfinitive(words, at),
      undoes: 'conviction',
      ...(named?.offencesFrom !== undefined && { offencesFrom: named.offencesFrom }),
    };
  }
  return undefined;
}

const ALLOWED = /^(?:allowed|upheld|granted|successful|succeeded)$/;
/** So many words of an appeal stand between it and what became of it. */
const APPEAL_WORDS = 10;

/** "his appeal against conviction was allowed", "The court upheld Smith's appeal": the conviction is gone, unless it was about the sentence. */
export function findAllowedAppeal(words: readonly Word[], at: number): Trigger | undefined {
  const owner = ownerBefore(words, at);
  if (owner === undefined) return undefined;
  const behind = words.slice(at + 1, at + 1 + APPEAL_WORDS);
  const end = behind.findIndex(({ text, mention }) => mention !== undefined || /^[.,;:]$/.test(text));
  const own = end < 0 ? behind : behind.slice(0, end);
  if (own.some(({ lower }) => /^(?:sentences?|term|bail|ruling|decision)$/.test(lower))) return undefined;
  const base = { status: 'overturned', accused: 'owner', undoes: 'conviction' } as const;
  const before = owner - 1 - nameLength(words, owner);
  const conviction = own.findIndex(({ lower }) => /^convictions?$/.test(lower));
  const to = conviction < 0 ? at + 1 : at + 2 + conviction;
  const leads = conviction < 0 ? NO_LEAD : wordSet('for of on');
  // "The court allowed his appeal".
  if (ALLOWED.test(words[before]?.lower ?? '') && !/^(?:to|leave)$/.test(words[at + 1]?.lower ?? '')) {
    const group = verbGroup(words, before);
    return group.isPassive
      ? undefined
      : { ...base, from: owner, to, leads, isVoid: group.isVoid || isInfinitive(words, before) };
  }
  const done = own.findIndex(({ lower }) => ALLOWED.test(lower));
  if (done < 0) return undefined;
  const group = verbGroup(words, at + 1 + done);
  const isDone = group.isPassive || own[done]?.lower === 'succeeded';
  return isDone && own[done + 1]?.lower !== 'to'
    ? { ...base, from: owner, to, leads, isVoid: group.isVoid, verbEnd: at + 2 + done }
    : undefined;
}

/** How many words the name before a possessive mark has. */
function nameLength(words: readonly Word[], mark: number): number {
  const mention = words[mark - 1]?.mention;
  let length = 0;
  while (mention !== undefined && words[mark - 1 - length]?.mention === mention) length += 1;
  return length;
}

/** "The court stayed the conviction of Smith": for the time being nobody is told to be convicted. Stayed charges are at an end. */
export function findStay(words: readonly Word[], at: number): Trigger | undefined {
  const group = verbGroup(words, at);
  const lower = words[at]?.lower ?? '';
  // "a suspended sentence" is one that was passed.
  if (lower === 'suspended' && words[at + 1]?.lower === 'sentence') return undefined;
  const near = group.isPassive
    ? words.slice(Math.max(0, group.from - 16), group.from)
    : words.slice(at + 1, at + 6);
  const charge = near.findLastIndex((word) => /^(?:charges?|counts?)$/.test(word.lower));
  // "the prosecution appealed and the decision was stayed": something else is.
  const isCharge =
    charge >= 0 &&
    (!group.isPassive ||
      near
        .slice(charge + 1)
        .every(({ lower }) => !/^(?:and|as|was|were|had|which|decision|order|\p{L}{3,}ed)$/u.test(lower)));
  if (lower === 'stayed' && isCharge) return findDismissal(words, at);
  if (group.isPassive) return undefined;
  const noun = near.findIndex((word) => REVERSED.test(word.lower));
  if (noun < 0) return undefined;
  return {
    status: 'convicted',
    from: at,
    to: at + 1 + noun + 1,
    accused: 'owner',
    leads: NO_LEAD,
    isVoid: true,
  };
}

/** "ordered a permanent stay of the indictment", "a stay of proceedings against Smith was entered": the case is at an end. */
export function findStayOf(words: readonly Word[], at: number): Trigger | undefined {
  const noun = words
    .slice(at + 1, at + 7)
    .findIndex(({ lower }) => /^(?:proceedings|prosecution|indictment|charges?|case|trial)$/.test(lower));
  if (noun < 0 || !/^[”"]?$/.test(words[at + 1]?.text.replace('of', '') ?? '')) return undefined;
  const before = words.slice(Math.max(0, at - 9), at).map(({ lower }) => lower);
  const behind = words.slice(at + 1, at + 16).map(({ lower }) => lower);
  const ordered = [...before, ...behind].some((word) =>
    /^(?:ordered|granted|grants|entered|imposed|directed|issued)$/.test(word),
  );
  const isPermanent =
    before.includes('permanent') || behind.includes('entered') || before.includes('entered');
  const isForNow = [...before, ...behind].some((word) =>
    /^(?:temporary|interim|pending|until|sought|seeking|seek|asked|applied|refused|denied|rejected|not|no)$/.test(
      word,
    ),
  );
  if (!ordered || !isPermanent || isForNow) return undefined;
  const base = { status: 'dismissed', leads: NO_LEAD, undoes: 'charges', isVoid: false } as const;
  const object = at + 1 + noun + 1;
  return words[object]?.lower === 'against' && isObjectAhead(words, object + 1)
    ? { ...base, from: at, to: object + 1, accused: 'behind' }
    : { ...base, from: at, to: object, accused: 'case' };
}

/** "reduced the murder conviction of Smith to manslaughter", "his murder conviction was replaced with": it stands no more. */
export function findReduction(words: readonly Word[], at: number): Trigger | undefined {
  const near = words.slice(Math.max(0, at - 8), at + 9);
  const isConviction = near.some((word) => /^convictions?$/.test(word.lower));
  if (near.some((word) => /^(?:sentences?|terms?|rates?|bail|bond)$/.test(word.lower))) return undefined;
  return isConviction ? findReversal(words, at) : findReducedCharge(words, at);
}

/** "reduced the manslaughter charge to negligent homicide", "the murder charge was downgraded to": what was charged is charged no more. */
function findReducedCharge(words: readonly Word[], at: number): Trigger | undefined {
  const group = verbGroup(words, at);
  const isCharge = ({ lower }: Word): boolean => /^(?:charges?|counts?)$/.test(lower);
  const noun = group.isPassive
    ? words.slice(0, group.from).findLastIndex(isCharge)
    : at + 1 + words.slice(at + 1, at + 9).findIndex(isCharge);
  const isNear = group.isPassive ? noun >= 0 && group.from - noun <= 4 : noun > at;
  const to = group.isPassive ? at + 1 : noun + 1;
  if (!isNear || !/^(?:to|with|from)$/.test(words[to]?.lower ?? '')) return undefined;
  const offencesFrom = namedBeforeCharge(words, noun);
  if (offencesFrom === undefined || ownerBefore(words, noun) !== undefined) return undefined;
  return {
    status: 'dismissed',
    from: noun,
    to: noun + 1,
    accused: 'case',
    leads: NO_LEAD,
    undoes: 'charges',
    offencesFrom,
    isVoid: group.isVoid || (isInfinitive(words, at) && !group.isPassive),
    needsOffence: true,
    ...(group.isPassive && { verbEnd: at + 1 }),
  };
}

/** So many words before "to" may tell what was reduced. */
const REDUCED_WORDS = 12;

/** "reduced the murder charge to manslaughter", "his murder conviction was replaced with manslaughter": what stands instead. */
export function findReducedTo(words: readonly Word[], at: number): Trigger | undefined {
  const start = Math.max(0, at - REDUCED_WORDS);
  const verb =
    start +
    words
      .slice(start, at)
      .findLastIndex(({ lower }) => /^(?:reduced|downgraded|lowered|replaced|substituted)$/.test(lower));
  const noun =
    start +
    words.slice(start, at).findLastIndex(({ lower }) => /^(?:charges?|counts?|convictions?)$/.test(lower));
  if (verb < start || noun < start || words.slice(verb, at).some(({ text }) => /^[.,;:]$/.test(text)))
    return undefined;
  const group = verbGroup(words, verb);
  const isConviction = /^convictions?$/.test(words[noun]?.lower ?? '');
  // The object ends right before it; a subject ends at the verb.
  const isWhole = group.isPassive
    ? verb === at - 1 && noun < verb && verb - noun <= 5
    : noun > verb && noun >= at - 3;
  return isWhole
    ? {
        status: isConviction ? 'convicted' : 'charged',
        from: at,
        to: at + 1,
        accused: 'case',
        leads: NO_LEAD,
        isVoid: group.isVoid || (isInfinitive(words, verb) && !group.isPassive),
        needsOffence: true,
      }
    : undefined;
}

/** "ordered a new trial for Smith", "Smith was granted a new trial", "a new trial was ordered": the verdict before is gone. */
export function findNewTrial(words: readonly Word[], at: number): Trigger | undefined {
  if (words[at - 1]?.lower !== 'new' && words[at]?.lower !== 'retrial') return undefined;
  const base = { status: 'overturned', leads: NO_LEAD, undoes: 'conviction' } as const;
  const whose = words[at - 1]?.lower === 'new' ? at - 1 : at;
  const ordered = words
    .slice(Math.max(0, at - 5), at)
    .findLastIndex((word) =>
      /^(?:order(?:s|ed|ing)|grant(?:s|ed|ing)|award(?:s|ed|ing)|won|wins)$/.test(word.lower),
    );
  if (ordered < 0) {
    const verb = words.slice(at + 1, at + 5).findIndex((word) => /^(?:ordered|granted)$/.test(word.lower));
    if (verb < 0) return undefined;
    const group = verbGroup(words, at + 1 + verb);
    if (!group.isPassive) return undefined;
    return { ...base, from: whose, to: at + 2 + verb, accused: 'owner', isVoid: group.isVoid };
  }
  const verb = Math.max(0, at - 5) + ordered;
  const group = verbGroup(words, verb);
  const isVoid = group.isVoid || isInfinitive(words, verb);
  if (group.isPassive || /^(?:won|wins)$/.test(words[verb]?.lower ?? ''))
    return { ...base, from: group.from, to: at + 1, accused: 'before', isVoid };
  const of = words.slice(at + 1, at + 7).findIndex((word) => /^(?:for|of|against)$/.test(word.lower));
  if (of >= 0 && isObjectAhead(words, at + 2 + of))
    return { ...base, from: verb, to: at + 2 + of, accused: 'behind', isVoid };
  return { ...base, from: whose, to: at + 1, accused: 'owner', isVoid };
}

/** "A nolle prosequi was entered in the case of Smith": the charges are given up. */
export function findNolle(words: readonly Word[], at: number): Trigger | undefined {
  const near = words.slice(Math.max(0, at - 8), at + 8);
  const entered = near.findIndex((word) => /^(?:entered|enter(?:s|ing)|filed)$/.test(word.lower));
  if (words[at - 1]?.lower !== 'nolle' || entered < 0) return undefined;
  const verb = Math.max(0, at - 8) + entered;
  const group = verbGroup(words, verb);
  const base = {
    status: 'dismissed',
    leads: NO_LEAD,
    undoes: 'charges',
    isVoid: group.isVoid || isInfinitive(words, verb),
  } as const;
  const of = words.slice(at + 1, at + 10).findIndex((word) => /^(?:of|against|for)$/.test(word.lower));
  return of >= 0 && isObjectAhead(words, at + 2 + of)
    ? { ...base, from: at, to: at + 2 + of, accused: 'behind' }
    : undefined;
}

/** "decided Monday to drop": whoever brought the charges has given them up. */
function isDecided(words: readonly Word[], at: number): boolean {
  if (words[at - 1]?.lower !== 'to') return false;
  let left = at - 2;
  while (left >= 0 && (words[left]?.date !== undefined || words[left]?.lower === 'on')) left -= 1;
  const verb = words[left];
  return /^(?:decided|opted|chose|chosen)$/.test(verb?.lower ?? '') && !verbGroup(words, left).isVoid;
}

/** "who had her case dismissed", "had all charges dropped": of whoever had them. */
function findHadDismissed(words: readonly Word[], at: number, group: Group): Trigger | undefined {
  if (!/^(?:case|charges?|indictment|counts|prosecution)$/.test(words[at - 1]?.lower ?? '')) return undefined;
  const had = words
    .slice(Math.max(0, at - 7), at - 1)
    .findLastIndex(({ lower }) => /^(?:had|have|has|having)$/.test(lower));
  if (had < 0) return undefined;
  const verb = Math.max(0, at - 7) + had;
  const between = words.slice(verb + 1, at - 1);
  const isWhole = between.every(
    (word) =>
      word.mention === undefined &&
      /^[\p{L}-]+$/u.test(word.text) &&
      !/^(?:no|not|never|some|one|two|three|several|most|other|civil)$/.test(word.lower),
  );
  if (!isWhole) return undefined;
  const have = verbGroup(words, verb);
  return {
    status: 'dismissed',
    from: have.from,
    to: at + 1,
    accused: 'before',
    leads: wordSet('of for with'),
    isVoid: group.isVoid || have.isVoid || isInfinitive(words, verb),
    undoes: 'charges',
  };
}

/** "withdrew his guilty plea": what was pleaded is pleaded no more. */
function findWithdrawnPlea(words: readonly Word[], at: number): Trigger | undefined {
  if (!/^withdr(?:ew|awn)$/.test(words[at]?.lower ?? '')) return undefined;
  const plea = words.slice(at + 1, at + 5).findIndex((word) => /^pleas?$/.test(word.lower));
  if (plea < 0 || !/^(?:his|her|their|the|a|an)$/.test(words[at + 1]?.lower ?? '')) return undefined;
  const group = verbGroup(words, at);
  return {
    status: 'overturned',
    from: group.from,
    to: at + 1 + plea + 1,
    accused: 'before',
    leads: NO_LEAD,
    isVoid: group.isVoid,
    undoes: 'conviction',
  };
}

/** "the charges against him were dropped", "a judge dismissed the case against Smith". An appeal that is dismissed ends nothing. */
export function findDismissal(words: readonly Word[], at: number): Trigger | undefined {
  const plea = findWithdrawnPlea(words, at);
  if (plea !== undefined) return plea;
  const group = verbGroup(words, at);
  const isVoid = (group.isVoid || (isInfinitive(words, at) && !group.isPassive)) && !isDecided(words, at);
  const isPart = (from: number): boolean =>
    /^(?:some|one|two|three|several|most|many|part|other|certain)$/.test(words[from]?.lower ?? '');
  // "the case collapsed" is active, and its subject is the case all the same.
  const isSubject = group.isPassive || words[at]?.lower === 'collapsed';
  const window = isSubject
    ? words.slice(Math.max(0, group.from - 16), group.from)
    : words.slice(at + 1, at + 10);
  const offset = isSubject ? Math.max(0, group.from - 16) : at + 1;
  const inside = isSubject
    ? window.findLastIndex((word) => /^(?:charges?|case|indictment|counts?|prosecution)$/.test(word.lower))
    : window.findIndex((word) => /^(?:charges?|case|indictment|counts?|prosecution)$/.test(word.lower));
  if (inside < 0) return findHadDismissed(words, at, group);
  const noun = offset + inside;
  const between = isSubject ? words.slice(noun + 1, group.from) : words.slice(at + 1, noun);
  if (
    withoutRelative(between).some((word) =>
      /^(?:[.;:]|appeal|who|after|which|lawsuit|civil)$/.test(word.lower),
    )
  )
    return undefined;
  const owner = ownerBefore(words, noun);
  const start = owner ?? noun;
  const determiner = Math.max(0, noun - 4);
  const partial = words.slice(determiner, noun).some((_, i) => isPart(determiner + i));
  const base = {
    status: 'dismissed',
    isVoid: isVoid || partial,
    undoes: 'charges',
    leads: wordSet('of for with'),
  } as const;
  if (words.slice(determiner, noun).some((word) => /^(?:no|civil)$/.test(word.lower))) return undefined;
  const against = words.slice(noun + 1, noun + 14).findIndex((word) => word.lower === 'against');
  if (against >= 0 && (!isSubject || noun + 1 + against < group.from)) {
    const named = findNounWithOffence(words, noun, 'dismissed');
    return {
      ...base,
      from: noun,
      to: noun + 1 + against + 1,
      accused: 'behind',
      ...(named?.offencesFrom !== undefined && {
        offencesFrom: named.offencesFrom,
        // "the murder case against": the offence ends at the noun.
        ...(/^(?:case|prosecution|indictment)$/.test(words[noun]?.lower ?? '') && { offencesTo: noun }),
      }),
      // "charges of fraud and perjury against Smith were dismissed"
      ...(words[noun + 1]?.lower === 'of' && { offencesFrom: noun + 2, offencesTo: noun + 1 + against }),
    };
  }
  // "Murder charges have been dropped against Smith"
  if (isSubject && owner === undefined && words[at + 1]?.lower === 'against' && isObjectAhead(words, at + 2))
    return { ...base, from: noun, to: at + 2, accused: 'behind', ...namedBeforeNoun(words, noun) };
  const named = owner === undefined ? namedBeforeCharge(words, noun) : undefined;
  return {
    ...base,
    from: start,
    to: noun + 1,
    accused: owner === undefined ? 'case' : 'owner',
    ...(named !== undefined && { offencesFrom: named, leads: NO_LEAD }),
    ...(group.isPassive && { verbEnd: at + 1 }),
  };
}

/** Without ", who was accused of theft," in its own commas, up to the last word. */
function withoutRelative(words: readonly Word[]): readonly Word[] {
  const who = words.findIndex(({ lower }, at) => lower === 'who' && words[at - 1]?.text === ',');
  return who > 0 && words.at(-1)?.text === ',' && !words.slice(who).some(({ text }) => text === ';')
    ? words.slice(0, who - 1)
    : words;
}

/** Where "murder" begins in "the murder charge": behind an article or a verb, before the noun at `noun`. */
function namedBeforeCharge(words: readonly Word[], noun: number): number | undefined {
  if (!/^(?:charges?|counts?|case)$/.test(words[noun]?.lower ?? '')) return undefined;
  let from = noun;
  while (
    from > 0 &&
    noun - from < 6 &&
    words[from - 1]?.mention === undefined &&
    words[from - 1]?.date === undefined &&
    /^[\p{L}-]+$/u.test(words[from - 1]?.text ?? '') &&
    !/^(?:the|a|an|all|both|of|that|those|these|reduced|downgraded|lowered|replaced|drop(?:s|ped|ping)?|dismiss(?:ed|es|ing)?|withdr[ae]wn?|withdrew|discontinued|and)$/.test(
      words[from - 1]?.lower ?? '',
    )
  )
    from -= 1;
  return from === noun ? undefined : from;
}
