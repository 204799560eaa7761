import type { ChargeStatus } from '../../facts/status.ts';
import { isObjectAhead, ownerBefore } from './objects.ts';
import { AGAINST_SOMEBODY } from './offences.ts';
import { findTermFor } from './penalties.ts';
import { CONVICTED, NO_LEAD, SENTENCED, type Trigger } from './trigger.ts';
import { HAVE, isInfinitive, NEGATIONS, verbGroup } from './verbGroup.ts';
import { wordSet } from './wordSet.ts';
import type { Word } from './words.ts';

/** "his conviction on charges of", "Smith's conviction for", "has a prior conviction for", "following conviction". */
export function findConviction(words: readonly Word[], at: number): Trigger | undefined {
  const before = words.slice(Math.max(0, at - 7), at).map((word) => word.lower);
  const isPrior = before.some((word) => /^(?:prior|previous|earlier|past|(?:19|20)\d\d)$/.test(word));
  const hasHave = before.some((word) => /^(?:has|had|have|having|with)$/.test(word));
  if (isPrior && hasHave) {
    const have = words
      .slice(0, at)
      .findLastIndex((word) => /^(?:has|had|have|having|with)$/.test(word.lower));
    const isNo = words.slice(have, at).some((word) => /^(?:no|not|never|any|without)$/.test(word.lower));
    return {
      status: 'convicted',
      from: have,
      to: at + 1,
      accused: 'before',
      leads: CONVICTED.leads,
      isVoid: isNo,
      isPrior: true,
      needsOffence: true,
    };
  }
  if (
    /^(?:seek|sought|appeal|appealed|appealing|challenge|challenging|secure|avoid|avoided)$/.test(
      before.at(-2) ?? '',
    ) &&
    isPrior
  )
    return undefined;
  const told = findTold(words, at);
  if (told) return told;
  const named = findNounWithOffence(words, at, 'convicted');
  if (named) return { ...named, ...(isPrior && { isPrior }) };
  const owned = findOwned(words, at, 'convicted', 'of on for in');
  return owned && { ...owned, ...(isPrior && { isPrior }) };
}

/** "his criminal history includes convictions for", "was on parole for a 2010 robbery conviction": of before. */
function findTold(words: readonly Word[], at: number): Trigger | undefined {
  const near = words.slice(Math.max(0, at - 8), at);
  const base = { status: 'convicted', to: at + 1, isVoid: false, isPrior: true, needsOffence: true } as const;
  if (near.some(({ lower }) => NEGATIONS.has(lower) || /^(?:no|without)$/.test(lower))) return undefined;
  const record = near.findIndex(
    ({ lower }, index) =>
      /^(?:history|record)$/.test(lower) &&
      /^(?:includes?|included|including|shows?|showed|contains?|lists?)$/.test(near[index + 1]?.lower ?? ''),
  );
  const owner = record < 0 ? undefined : ownerBefore(words, Math.max(0, at - 8) + record);
  if (owner !== undefined)
    return { ...base, from: owner, accused: 'owner', leads: wordSet('for of on including') };
  const parole = near.findIndex(
    ({ lower }, index) =>
      /^(?:parole|probation|release|licence)$/.test(lower) && near[index + 1]?.lower === 'for',
  );
  if (parole < 0) return undefined;
  let on = Math.max(0, at - 8) + parole;
  while (on > 0 && words[on]?.lower !== 'on') on -= 1;
  let from = at;
  while (
    from > on &&
    /^[\p{L}-]+$/u.test(words[from - 1]?.text ?? '') &&
    !/^(?:for|a|an|his|her)$/.test(words[from - 1]?.lower ?? '')
  )
    from -= 1;
  const group = verbGroup(words, on);
  return from === at || from <= on || !group.hasAuxiliary
    ? undefined
    : { ...base, from: group.from, accused: 'before', leads: NO_LEAD, offencesFrom: from };
}

/** Verbs that stand right before the charges which they end. */
const UNDONE =
  /^(?:drops?|dropped|dropping|dismiss(?:es|ed|ing)?|withdr[ae]ws?|withdrawn|withdrawing|overturn(?:s|ed|ing)?|quash(?:es|ed|ing)?|vacat(?:es|ed|ing))$/;

/** Verbs that stand right before the charges which they bring. */
const FILED = /^(?:filed|files|filing|brought|laid|lodged|pressed)$/;

/** "the murder conviction ... against Smith", "Smith’s robbery conviction", "the murder charge against him". */
export function findNounWithOffence(
  words: readonly Word[],
  at: number,
  status: ChargeStatus,
): Trigger | undefined {
  let from = at;
  while (
    from > 0 &&
    at - from < 6 &&
    /^[\p{L}-]+$/u.test(words[from - 1]?.text ?? '') &&
    !/^(?:the|a|an|his|her|their|s|of|on|and|to|in|with|for|from|that|this|any|no|against)$/.test(
      words[from - 1]?.lower ?? '',
    ) &&
    words[from - 1]?.mention === undefined &&
    words[from - 1]?.date === undefined &&
    !UNDONE.test(words[from - 1]?.lower ?? '') &&
    !FILED.test(words[from - 1]?.lower ?? '')
  )
    from -= 1;
  if (from === at) return undefined;
  // "the 1974 murder conviction of".
  const before = /^(?:19|20)\d\d$/.test(words[from - 1]?.text ?? '') ? from - 2 : from - 1;
  const determiner = words[before];
  const base = { status, to: at + 1, leads: NO_LEAD, needsOffence: true, offencesFrom: from } as const;
  const isOwner =
    /^(?:his|her|their)$/.test(determiner?.lower ?? '') ||
    (/^['’]s?$/.test(determiner?.text ?? '') && words[before - 1]?.mention !== undefined);
  if (isOwner) return { ...base, from: before, accused: 'owner', isVoid: false };
  // "dropped corruption charges against Smith" has no article.
  if (
    !/^(?:the|a)$/.test(determiner?.lower ?? '') &&
    !UNDONE.test(determiner?.lower ?? '') &&
    !(status === 'charged' && FILED.test(determiner?.lower ?? '') && !isInfinitive(words, before))
  )
    return undefined;
  for (let next = at + 1; next < at + 7; next += 1) {
    const lower = words[next]?.lower ?? '';
    if (/^(?:against|of)$/.test(lower) && isObjectAhead(words, next + 1))
      return { ...base, from: at, to: next + 1, accused: 'behind', isVoid: false };
    if (words[next] === undefined || /^[.,;:]$/.test(lower) || words[next]?.mention !== undefined)
      return undefined;
  }
  return undefined;
}

/** "has filed a criminal case against Smith alleging two counts of theft": the offences stand behind "alleging". */
function findFiledCase(words: readonly Word[], at: number): Trigger | undefined {
  if (words[at + 1]?.lower !== 'against' || !isObjectAhead(words, at + 2)) return undefined;
  const before = words.slice(Math.max(0, at - 5), at).map(({ lower }) => lower);
  const isFiled = before.some((word) =>
    /^(?:filed|files|filing|brought|opened|registered|lodged)$/.test(word),
  );
  const isCriminal = before.some((word) => /^(?:criminal|felony)$/.test(word));
  const verbOfPolice =
    at - before.length + before.findLastIndex((word) => /^(?:registered|lodged|filed|booked)$/.test(word));
  // "registered an FIR against Smith for cheating": a complaint that the police in India took down.
  if (words[at]?.lower === 'fir' && verbOfPolice >= at - before.length)
    return {
      status: 'alleged',
      from: at,
      to: at + 2,
      accused: 'behind',
      leads: wordSet('for of over alleging on'),
      isVoid: verbGroup(words, verbOfPolice).isVoid || before.some((word) => /^(?:no|not|to)$/.test(word)),
      needsOffence: true,
    };
  const verb =
    at - before.length + before.findLastIndex((word) => /^(?:filed|files|filing|brought|lodged)$/.test(word));
  if (!isFiled || !isCriminal || before.some((word) => /^(?:no|civil|not|to)$/.test(word)) || verb < 0)
    return undefined;
  return {
    status: 'charged',
    from: at,
    to: at + 2,
    accused: 'behind',
    leads: wordSet('alleging for charging of over'),
    isVoid: verbGroup(words, verb).isVoid,
    needsOffence: true,
  };
}

/** "in the first-degree murder case against Smith": a case has been brought. */
export function findCaseAgainst(words: readonly Word[], at: number): Trigger | undefined {
  const filed = findFiledCase(words, at);
  if (filed) return filed;
  const named = findNounWithOffence(words, at, 'charged');
  const isBrought =
    named?.accused === 'behind' &&
    words[at + 1]?.lower === 'against' &&
    words[(named.offencesFrom ?? at) - 1]?.lower === 'the';
  if (named === undefined || !isBrought) return undefined;
  const isOpen = words
    .slice(Math.max(0, at - 12), named.offencesFrom)
    .some(({ lower }) =>
      /^(?:build|building|built|investigat\w+|prepar\w+|consider\w*|drop|dropped|dropping|closed?|closing|no)$/.test(
        lower,
      ),
    );
  return isOpen ? undefined : { ...named, offencesTo: at };
}

/** "the fraud trial of Smith": the offence ends at the noun. "Smith’s murder trial" may be called after the victim. */
export function findNamedTrial(words: readonly Word[], at: number): Trigger | undefined {
  const named = findNounWithOffence(words, at, 'charged');
  if (named?.accused !== 'behind') return undefined;
  const isAgainstSomebody = AGAINST_SOMEBODY.has(words[at - 1]?.lower ?? '');
  return { ...named, offencesTo: at, ...(isAgainstSomebody && { isDoubtful: true }) };
}

/** A noun with its owner: "his arrest on", "Smith's indictment for", "the arrest of Smith on", "after conviction for". */
export function findOwned(
  words: readonly Word[],
  at: number,
  status: ChargeStatus,
  leads: string,
): Trigger | undefined {
  // "the conviction in May of Smith on".
  let behind = at + 1;
  if (/^(?:on|in|last)$/.test(words[behind]?.lower ?? '') || words[behind]?.date !== undefined)
    while (behind < at + 6 && words[behind]?.lower !== 'of') behind += 1;
  const next = words[behind]?.lower ?? '';
  const before = ownerBefore(words, at);
  const set = wordSet(leads);
  if (before !== undefined)
    return {
      status,
      from: before,
      to: at + 1,
      accused: 'owner',
      leads: set,
      isVoid: false,
      needsOffence: status === 'arrested',
    };
  if (next === 'of' && isObjectAhead(words, behind + 1)) {
    const isNo = /^(?:no|any|possible|potential|without|avoid|seek|seeking|demand|demanding)$/.test(
      words[at - 1]?.lower ?? '',
    );
    return {
      status,
      from: at,
      to: behind + 1,
      accused: 'behind',
      leads: set,
      isVoid: isNo,
      needsOffence: true,
    };
  }
  if (status === 'convicted' && /^(?:after|following|upon|since)$/.test(words[at - 1]?.lower ?? '')) {
    return { status, from: at, to: at + 1, accused: 'owner', leads: set, isVoid: false };
  }
  return undefined;
}

/** "unsealed an indictment against Smith for", "returned guilty verdicts against Smith on charges of". */
export function findAgainst(words: readonly Word[], at: number): Trigger | undefined {
  const isVerdict = /^verdicts?$/.test(words[at]?.lower ?? '');
  // "filed a charge sheet against Smith for".
  if (words[at]?.lower === 'sheet' && words[at - 1]?.lower !== 'charge') return undefined;
  // "guilty verdicts on all counts against Smith"
  const isOnAll =
    isVerdict && words[at + 1]?.lower === 'on' && /^(?:counts|charges)$/.test(words[at + 3]?.lower ?? '');
  const against = isOnAll ? at + 4 : at + 1;
  if (words[against]?.lower !== 'against' || !isObjectAhead(words, against + 1)) return undefined;
  if (isVerdict && (words[at - 1]?.lower !== 'guilty' || words[at - 2]?.lower === 'not')) return undefined;
  const before = words.slice(Math.max(0, at - 5), at);
  if (
    before.some(
      ({ lower }) =>
        NEGATIONS.has(lower) ||
        /^(?:no|any|possible|seek|seeking|sought|want|wants|dismiss\w*|drop\w*|overturn\w*)$/.test(lower),
    )
  )
    return undefined;
  return {
    status: isVerdict ? 'convicted' : 'charged',
    from: at,
    to: against + 1,
    accused: 'behind',
    leads: isVerdict ? CONVICTED.leads : wordSet('for on with in alleging under of'),
    isVoid: false,
    needsOffence: true,
  };
}

/** "his arrest on"; a warrant for it accuses, and a wish for it says nothing. */
export function findArrest(words: readonly Word[], at: number): Trigger | undefined {
  const owned = findOwned(words, at, 'arrested', 'for on in');
  if (owned === undefined) return undefined;
  const before = words.slice(Math.max(0, owned.from - 6), at).map((word) => word.lower);
  if (before.some((word) => /^(?:warrants?|bounty|reward)$/.test(word)))
    return { ...owned, status: 'alleged', needsOffence: true };
  const isWish = before.some((word) =>
    /^(?:seek|seeking|sought|ordered|demand|demanding|demanded|avoid|avoided|avoiding|evade|evading|evaded|possible|threatened|urged|escape|escaped|for|no|without|prevent)$/.test(
      word,
    ),
  );
  return { ...owned, isVoid: owned.isVoid || isWish };
}

/** "received a 10-year sentence for", "was handed a life sentence with a minimum of 20 years for", "given a sentence after". */
export function findSentenceNoun(words: readonly Word[], at: number): Trigger | undefined {
  const next = words[at + 1]?.lower ?? '';
  const noun = words[at]?.lower ?? '';
  const kind = words[at - 1]?.lower ?? '';
  if (
    noun === 'order' &&
    !/^(?:community|hospital|detention|supervision|rehabilitation|service|probation)$/.test(kind)
  )
    return undefined;
  if (noun === 'discharge' && !/^(?:conditional|absolute)$/.test(kind)) return undefined;
  if (
    noun === 'term' &&
    !/^(?:prison|jail|custodial|life|year|month|suspended)$/.test(kind) &&
    !/-(?:year|month)$/.test(kind)
  )
    return undefined;
  // "served a one-year sentence in Spain for"
  const isAbroad =
    next === 'in' && words[at + 3]?.lower === 'for' && /^\p{Lu}/u.test(words[at + 2]?.text ?? '');
  // "imposed a 30-year sentence on Smith for".
  const isImposed = words
    .slice(Math.max(0, at - 8), at)
    .some(({ lower }) => /^(?:imposed|imposes|imposing)$/.test(lower));
  if (next === 'on' && isImposed && isObjectAhead(words, at + 2))
    return {
      ...SENTENCED,
      from: at,
      to: at + 2,
      accused: 'behind',
      leads: wordSet('for'),
      isVoid: false,
      needsOffence: true,
    };
  if (!/^(?:for|with|of|after|following|at|,|on)$/.test(next) && !isAbroad) return undefined;
  for (let left = at - 1; left >= 0 && left > at - 8; left -= 1) {
    const lower = words[left]?.lower ?? '';
    // "will receive a life sentence for": what the verdict leaves open no more.
    if (lower === 'receive' && words[left - 1]?.lower === 'will' && words[left - 2]?.lower !== 'they') {
      const group = verbGroup(words, left);
      const isIf = words.some(
        (word) =>
          /^(?:if|could|may|recommend\w*|expected|whether)$/.test(word.lower) &&
          word.start < (words[left]?.start ?? 0),
      );
      return isIf
        ? undefined
        : {
            ...SENTENCED,
            from: group.from,
            to: at + 1,
            accused: 'before',
            isVoid: false,
            needsOffence: true,
          };
    }
    if (/^(?:received|serving|served|given|handed|got|serves|receiving|serve)$/.test(lower)) {
      const group = verbGroup(words, left);
      return {
        ...SENTENCED,
        from: group.from,
        to: at + 1,
        accused: 'before',
        isVoid: group.isVoid,
        needsOffence: isAbroad || /^(?:for|with)$/.test(next),
        // "who is serving a life sentence for murder": for that alone.
        ...(/^serv/.test(lower) && { raises: 'standing' as const }),
        ...(group.plural !== undefined && { plural: group.plural }),
      };
    }
    if (/^[.,;:]$/.test(lower)) return undefined;
  }
  return undefined;
}

/** "received 18 months in prison for", "served six years for", "will spend 10 years in prison for", "was ordered to serve". */
export function findReceived(words: readonly Word[], at: number): Trigger | undefined {
  const isToServe = /^(?:serve|spend)$/.test(words[at]?.lower ?? '');
  const isFixed = isToServe && /^(?:will|must)$/.test(words[at - 1]?.lower ?? '');
  const isOrdered = isToServe && words[at - 1]?.lower === 'to' && words[at - 2]?.lower === 'ordered';
  if (isToServe && !isFixed && !isOrdered) return undefined;
  const verb = isOrdered ? at - 2 : at;
  const read = verbGroup(words, verb);
  if (isOrdered && !read.isPassive) return undefined;
  const group = isFixed ? { ...read, isVoid: false } : read;
  if (group.isPassive && !isOrdered && !/^(?:given|handed|serving)$/.test(words[at]?.lower ?? ''))
    return undefined;
  if (findTermFor(words, at) === undefined) return undefined;
  return {
    ...SENTENCED,
    from: group.from,
    to: at + 1,
    accused: 'before',
    leads: wordSet('for'),
    isVoid: group.isVoid || (!isToServe && isInfinitive(words, at)),
    needsOffence: true,
    ...(group.plural !== undefined && { plural: group.plural }),
  };
}

/** "welcomed the sentencing of Smith for": a sentence that was passed, unless the words look ahead to it. */
export function findSentencing(words: readonly Word[], at: number): Trigger | undefined {
  if (words[at + 1]?.lower !== 'of' || !isObjectAhead(words, at + 2)) return undefined;
  const isAhead = words
    .slice(Math.max(0, at - 6), at + 30)
    .some(({ lower }) =>
      /^(?:ahead|await|awaits|awaiting|before|until|pending|scheduled|set|adjourned|postponed|delayed|will|would|if|date|upcoming|recommend|recommended|seek|seeking|oppose)$/.test(
        lower,
      ),
    );
  return {
    status: 'sentenced',
    from: at,
    to: at + 2,
    accused: 'behind',
    leads: wordSet('for on'),
    isVoid: isAhead,
    needsOffence: true,
  };
}

/** "his guilty plea to", "entered a plea of not guilty to". */
export function findPleaNoun(words: readonly Word[], at: number): Trigger | undefined {
  const next = words[at + 1]?.lower ?? '';
  const leads = wordSet('to on');
  const before = words[at - 1]?.lower ?? '';
  const enter = words
    .slice(Math.max(0, at - 5), at)
    .findLastIndex((word) => /^(?:entered|enters|entering)$/.test(word.lower));
  const from = enter < 0 ? at : Math.max(0, at - 5) + enter;
  if (next === 'of' && enter >= 0) {
    const isNot = words[at + 2]?.lower === 'not';
    if (words[at + (isNot ? 3 : 2)]?.lower !== 'guilty') return undefined;
    return {
      status: isNot ? 'charged' : 'pleaded-guilty',
      from: verbGroup(words, from).from,
      to: at + (isNot ? 4 : 3),
      accused: 'before',
      leads,
      isVoid: verbGroup(words, from).isVoid,
    };
  }
  // "changed his plea to guilty on".
  if (next === 'to' && words[at + 2]?.lower === 'guilty') {
    const changed = words
      .slice(Math.max(0, at - 4), at)
      .findLastIndex(({ lower }) => /^(?:changed|changes|changing|switched)$/.test(lower));
    if (changed < 0) return undefined;
    const verb = verbGroup(words, Math.max(0, at - 4) + changed);
    return {
      status: 'pleaded-guilty',
      from: verb.from,
      to: at + 3,
      accused: 'before',
      leads: wordSet('to on of for'),
      isVoid: verb.isVoid,
    };
  }
  // An Alford plea is one of guilty, whatever else its maker says.
  if (!/^(?:guilty|not-guilty|alford)$/.test(before)) return undefined;
  const isNot = words[at - 2]?.lower === 'not' || before === 'not-guilty';
  const status = isNot ? 'charged' : 'pleaded-guilty';
  if (enter >= 0) {
    const group = verbGroup(words, from);
    return { status, from: group.from, to: at + 1, accused: 'before', leads, isVoid: group.isVoid };
  }
  // "announced the guilty plea of Smith to".
  if (next === 'of' && isObjectAhead(words, at + 2))
    return { status, from: at, to: at + 2, accused: 'behind', leads, isVoid: false, needsOffence: true };
  const owner = ownerBefore(words, at);
  return owner === undefined
    ? undefined
    : { status, from: owner, to: at + 1, accused: 'owner', leads, isVoid: false };
}

/** What stands before "charges" and tells how many and of what kind. */
const OF_CHARGES =
  /^(?:an?|the|of|raft|series|string|number|range|host|litany|slew|\d+|two|three|four|five|six|several|numerous|multiple|criminal|federal|fresh|new|more|additional|serious|further)$/;
/** So many words behind "charges" may tell against whom they are. */
const OWNER_WORDS = 14;

/** What is recommended, sought or planned has not been brought. */
const SOUGHT = wordSet(`
  recommend recommends recommended recommending recommendation propose proposed seek seeks seeking sought pursue pursuing urge urged urging
  threaten threatened threatening will would could may might should plan plans planned planning expected likely intend intends intended
`);

/** "have charges pending in the US for", "charges against Smith include", "charges were filed against Smith for". */
export function findChargesNoun(words: readonly Word[], at: number): Trigger | undefined {
  const next = words[at + 1]?.lower ?? '';
  const before = words[at - 1]?.lower ?? '';
  if (next === 'pending' && HAVE.has(before)) {
    const group = verbGroup(words, at);
    return {
      status: 'charged',
      from: group.from,
      to: at + 2,
      accused: 'before',
      leads: wordSet('for of on'),
      isVoid: group.isVoid,
      needsOffence: true,
      ...(group.plural !== undefined && { plural: group.plural }),
    };
  }
  // "was slapped with a raft of charges including theft and affray".
  if (/^(?:of|including)$/.test(next)) {
    const hit = words
      .slice(Math.max(0, at - 8), at)
      .findLastIndex(({ lower }) => /^(?:slapped|hit|served)$/.test(lower));
    const verb = Math.max(0, at - 8) + hit;
    const group = verbGroup(words, verb);
    // "served with a copy of charges against his son": they are somebody else's.
    const isPlain =
      words.slice(verb + 2, at).every(({ lower }) => OF_CHARGES.test(lower)) &&
      !words.slice(at, at + OWNER_WORDS).some(({ lower }) => lower === 'against');
    if (hit >= 0 && words[verb + 1]?.lower === 'with' && isPlain && group.isPassive)
      return {
        status: 'charged',
        from: group.from,
        to: at + 1,
        accused: 'before',
        leads: wordSet('of including'),
        isVoid: group.isVoid,
        needsOffence: true,
        ...(group.plural !== undefined && { plural: group.plural }),
      };
  }
  const noun =
    words[at]?.lower === 'charge' || words[at]?.lower === 'charges'
      ? findNounWithOffence(words, at, 'charged')
      : undefined;
  const isSought = words.slice(Math.max(0, at - OWNER_WORDS), at).some(({ lower }) => SOUGHT.has(lower));
  if (noun && !isNoBefore(words, at) && !isSought) return noun;
  const isNo = words
    .slice(Math.max(0, at - 6), at)
    .some((word, index, near) =>
      index < near.length - 3
        ? /^(?:declin\w+|refus\w+|not|never|whether|decided|if|won't|cannot)$/.test(word.lower)
        : /^(?:no|any|possible|potential|without|consider\w*|civil|not|declin\w+|refus\w+|weigh\w*)$/.test(
            word.lower,
          ),
    );
  if (next === 'against' && isObjectAhead(words, at + 2)) {
    return {
      status: 'charged',
      from: at,
      to: at + 2,
      accused: 'behind',
      leads: wordSet('include including of for are were'),
      isVoid: isNo || isSought,
      needsOffence: true,
    };
  }
  // "The grand jury recommended charges of murder and arson": of the one accused.
  if (next === 'of' && !isNo && isOfJury(words, at))
    return {
      status: 'charged',
      from: at,
      to: at + 1,
      accused: 'case',
      leads: wordSet('of'),
      isVoid: false,
      needsOffence: true,
    };
  // "filed charges of murder and arson against Smith".
  if (
    next === 'of' &&
    !isNo &&
    /^(?:filed|files|filing|brought|brings|bringing|laid|lodged)$/.test(
      words
        .slice(Math.max(0, at - 3), at)
        .findLast(
          ({ lower }) =>
            /^\p{L}{4,}$/u.test(lower) && !/^(?:criminal|federal|state|felony|formal|with)$/.test(lower),
        )?.lower ?? '',
    )
  ) {
    const against = words.slice(at, at + 30).findIndex((word) => word.lower === 'against');
    if (against > 0 && isObjectAhead(words, at + against + 1))
      return {
        status: 'charged',
        from: at,
        to: at + against + 1,
        accused: 'behind',
        leads: NO_LEAD,
        isVoid: false,
        needsOffence: true,
        offencesFrom: at + 2,
        offencesTo: at + against,
      };
  }
  if (/^(?:were|was|have|has)$/.test(next) && !isNo) {
    const filed = words
      .slice(at + 1, at + 6)
      .findIndex((word) => /^(?:filed|brought|laid)$/.test(word.lower));
    const against = at + 1 + filed + 1;
    const isNot = words.slice(at + 1, at + 6).some((word) => NEGATIONS.has(word.lower));
    if (filed >= 0 && words[against]?.lower === 'against' && isObjectAhead(words, against + 1)) {
      return {
        status: 'charged',
        from: at,
        to: against + 1,
        accused: 'behind',
        leads: wordSet('of for including'),
        isVoid: isNot,
        needsOffence: true,
        ...namedBeforeNoun(words, at),
      };
    }
  }
  return undefined;
}

/** Whether a grand jury, or a prosecutor, brought "charges of": right before them, at the sentence's beginning. */
function isOfJury(words: readonly Word[], at: number): boolean {
  const verb = words[at - 1]?.lower ?? '';
  if (!/^(?:recommended|approved|returned|presented|filed)$/.test(verb) || at > 9) return false;
  const subject = words.slice(0, at - 1);
  return (
    subject.some(({ lower }) => lower === 'jury') &&
    subject.every((word) => word.mention === undefined && !NEGATIONS.has(word.lower))
  );
}

/** "Murder charges were filed against Smith": the offences that stand right before the noun, from the beginning or an article on. */
export function namedBeforeNoun(words: readonly Word[], noun: number): { offencesFrom?: number } {
  let from = noun;
  while (
    from > 0 &&
    noun - from < 6 &&
    /^[\p{L}-]+$/u.test(words[from - 1]?.text ?? '') &&
    words[from - 1]?.mention === undefined &&
    !/^(?:the|a|an|of|on|to|in|with|for|from|that|this|two|three|these|new|formal|criminal|additional|when|after|before|if|and)$/.test(
      words[from - 1]?.lower ?? '',
    )
  )
    from -= 1;
  return from < noun ? { offencesFrom: from } : {};
}

const isNoBefore = (words: readonly Word[], at: number): boolean =>
  words
    .slice(Math.max(0, at - 8), at)
    .some((word) =>
      /^(?:no|any|possible|potential|without|consider|considering|civil|not|dismissed|dropped|dismiss|drop|deny|denied|lesser)$/.test(
        word.lower,
      ),
    );
