import type { ChargeStatus } from '../../facts/status.ts';
import { wordSet } from './wordSet.ts';
import type { Word } from './words.ts';

/** Words that say where a charge stands; indices are into a sentence's words. */
export type Trigger = {
  status: ChargeStatus;
  /** First word of the verb group, with its auxiliaries. */
  from: number;
  /** The word behind the trigger. */
  to: number;
  /** Where the accused stands: before the verb, behind it, as the owner of a noun ("his conviction"), or against whom. */
  accused: 'before' | 'behind' | 'owner';
  /** Words that lead to the offences. */
  leads: ReadonlySet<string>;
  /** What the verb says of the number of the accused, where it does. */
  plural?: boolean;
  /** Negated, asked, wished or supposed: nothing is said to have happened. */
  isVoid: boolean;
  /** Where the offences begin that stand before a noun ("his murder conviction"); they end at it. */
  offencesFrom?: number;
  /** A conviction of before this case. */
  isPrior?: boolean;
  /** The word behind the verb, where the verb stands apart from the noun that is the trigger ("his conviction ... was overturned"). */
  verbEnd?: number;
  /** What a dismissal or reversal undoes: what was charged, the conviction, or a sentence alone. */
  undoes?: 'charges' | 'conviction' | 'sentence';
  /** The words hold only with a formal offence behind them ("admitted"). */
  needsOffence?: boolean;
};

type Verb = { status: ChargeStatus; leads: ReadonlySet<string>; needsOffence?: boolean };

const verb = (status: ChargeStatus, leads: string): Verb => ({ status, leads: wordSet(leads) });
const CHARGED = verb('charged', 'with for on in of');
const CONVICTED = verb('convicted', 'of on for in');
const SENTENCED = verb('sentenced', 'for on in');
const ARRESTED = verb('arrested', 'for on in');
const ACCUSED = verb('alleged', 'of');
const ACQUITTED = verb('acquitted', 'of on');

const PARTICIPLES = new Map<string, Verb>([
  ['charged', CHARGED],
  ['recharged', CHARGED],
  ['indicted', verb('charged', 'on for with in')],
  ['arraigned', verb('charged', 'on for')],
  ['prosecuted', { ...verb('charged', 'for on'), needsOffence: true }],
  ['tried', { ...verb('charged', 'for on'), needsOffence: true }],
  ['convicted', CONVICTED],
  ['sentenced', SENTENCED],
  ['resentenced', SENTENCED],
  ['arrested', ARRESTED],
  ['booked', { ...verb('arrested', 'on for'), needsOffence: true }],
  ['detained', { ...verb('arrested', 'on'), needsOffence: true }],
  ['accused', ACCUSED],
  ['acquitted', ACQUITTED],
  ['cleared', { ...verb('acquitted', 'of'), needsOffence: true }],
  ['exonerated', verb('overturned', 'of in')],
]);

/** Verbs that stand before their object: "charging Smith with", "the indictment charges Smith with". */
const TRANSITIVES = new Map<string, Verb>([
  ['charging', CHARGED],
  ['charges', CHARGED],
  ['charge', CHARGED],
  ['indicting', CHARGED],
  ['accusing', ACCUSED],
  ['accuses', ACCUSED],
  ['accuse', ACCUSED],
  ['convicting', CONVICTED],
  ['acquitting', ACQUITTED],
  ['sentencing', SENTENCED],
  ['arresting', ARRESTED],
]);

const BE_SINGULAR = wordSet("was is wasn't isn't he's she's");
const BE_PLURAL = wordSet("were are weren't aren't");
const BE_OTHER = wordSet('be been being am get gets got getting');
const HAVE = wordSet("has have had having hasn't haven't hadn't");
const MODALS = wordSet(
  "will would could may might should must can shall won't wouldn't couldn't shouldn't can't cannot need needs",
);
const NEGATIONS = wordSet(
  "not never wasn't weren't isn't aren't hasn't haven't hadn't won't wouldn't didn't doesn't cannot can't",
);
const FALSELY = wordSet(
  'falsely wrongly wrongfully mistakenly erroneously unjustly incorrectly nearly almost improperly',
);
const ADVERBS = wordSet(
  'also both each later then since previously recently now currently again all already just subsequently first once still together twice separately ultimately eventually finally hereby',
);

const isBe = (word: string): boolean => BE_SINGULAR.has(word) || BE_PLURAL.has(word) || BE_OTHER.has(word);

const isAdverb = (word: Word | undefined): boolean =>
  word !== undefined &&
  (ADVERBS.has(word.lower) ||
    word.date !== undefined ||
    /^\p{L}{3,}ly$/u.test(word.lower) ||
    NEGATIONS.has(word.lower));

const ON_REACH_WORDS = 16;

/** Every trigger of a sentence, in its order. */
export function findTriggers(words: readonly Word[]): Trigger[] {
  const found: Trigger[] = [];
  const isQuestion = /\?/.test(words.at(-1)?.text ?? '') || /\?/.test(words.at(-2)?.text ?? '');
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || word.speech || word.mention !== undefined) continue;
    const trigger = findTriggerAt(words, at);
    if (trigger === undefined) continue;
    const last = found.at(-1);
    // "his conviction last month on charges of": the charges belong to the conviction.
    if (word.lower === 'on' && last !== undefined && last.leads.has('on') && at - last.to <= ON_REACH_WORDS)
      continue;
    const isVoid = trigger.isVoid || isQuestion || isSupposed(words, trigger.from);
    found.push({ ...trigger, isVoid });
    at = Math.max(at, trigger.to - 1);
  }
  return found;
}

function findTriggerAt(words: readonly Word[], at: number): Trigger | undefined {
  const word = words[at]?.lower ?? '';
  const next = words[at + 1]?.lower ?? '';
  const participle = PARTICIPLES.get(word);
  if (participle) return findParticiple(words, at, participle);
  const transitive = TRANSITIVES.get(word);
  if (transitive && isObjectAhead(words, at + 1) && !isNounBefore(words, at)) {
    return { ...transitive, from: at, to: at + 1, accused: 'behind', isVoid: isInfinitive(words, at) };
  }
  switch (word) {
    case 'pleaded':
    case 'pled':
    case 'pleads':
    case 'plead':
    case 'pleading':
      return findPlea(words, at);
    case 'guilty':
      return findGuilty(words, at);
    case 'admitted':
    case 'admits':
    case 'admitting':
      return {
        ...verbGroup(words, at),
        status: 'pleaded-guilty',
        to: next === 'to' ? at + 2 : at + 1,
        accused: 'before',
        leads: NO_LEAD,
        needsOffence: true,
      };
    case 'faces':
    case 'face':
    case 'facing':
    case 'faced':
    case 'denies':
    case 'denied':
    case 'denying':
    case 'fighting':
      return findFacing(words, at);
    case 'jailed':
    case 'imprisoned':
      return findJailed(words, at);
    case 'trial':
      return findTrial(words, at);
    case 'wanted':
    case 'on':
      return findOnCharges(words, at);
    case 'conviction':
    case 'convictions':
      return findConviction(words, at);
    case 'acquittal':
      return findOwned(words, at, 'acquitted', 'of on');
    case 'arrest':
      return findArrest(words, at);
    case 'indictment':
    case 'prosecution':
    case 'arraignment':
      return findOwned(words, at, 'charged', 'for on of');
    case 'sentence':
    case 'sentences':
      return findSentenceNoun(words, at);
    case 'plea':
    case 'pleas':
      return findPleaNoun(words, at);
    case 'overturned':
    case 'vacated':
    case 'quashed':
    case 'reversed':
    case 'annulled':
    case 'voided':
    case 'thrown':
    case 'threw':
    case 'set':
    case 'tossed':
    case 'overturning':
    case 'vacating':
    case 'quashing':
      return findReversal(words, at);
    case 'dropped':
    case 'dismissed':
    case 'withdrawn':
    case 'withdrew':
    case 'dismissing':
    case 'dropping':
    case 'discontinued':
      return findDismissal(words, at);
    case 'charges':
    case 'charge':
      return findChargesNoun(words, at);
    default:
      return undefined;
  }
}

const NO_LEAD: ReadonlySet<string> = new Set();

type Group = { from: number; isVoid: boolean; plural?: boolean; hasAuxiliary: boolean; isPassive: boolean };

/** The auxiliaries before the verb at `at`, and what they say: number, negation, supposition. */
function verbGroup(words: readonly Word[], at: number): Group {
  let from = at;
  let isVoid = false;
  let plural: boolean | undefined;
  let isPassive = false;
  let hasAuxiliary = false;
  let bareBe = false;
  for (let left = at - 1; left >= 0; left -= 1) {
    const word = words[left];
    const lower = word?.lower ?? '';
    if (word === undefined || word.mention !== undefined) break;
    if (NEGATIONS.has(lower)) isVoid = true;
    if (FALSELY.has(lower)) isVoid = true;
    if (isBe(lower)) {
      isPassive ||= !hasAuxiliary || lower === 'been' || lower === 'being';
      hasAuxiliary = true;
      if (lower === 'be') bareBe = true;
      if (BE_SINGULAR.has(lower)) plural = false;
      if (BE_PLURAL.has(lower)) plural = true;
      from = left;
    } else if (HAVE.has(lower)) {
      hasAuxiliary = true;
      if (/^has/.test(lower)) plural = false;
      if (/^have/.test(lower)) plural = true;
      from = left;
    } else if (MODALS.has(lower) || (lower === 'to' && (bareBe || left === at - 1))) {
      isVoid = true;
      hasAuxiliary = true;
      from = left;
    } else if (!isAdverb(word)) break;
  }
  if (bareBe) isVoid = true;
  return { from, isVoid, ...(plural !== undefined && { plural }), hasAuxiliary, isPassive };
}

const isInfinitive = (words: readonly Word[], at: number): boolean => {
  const before = words[at - 1]?.lower ?? '';
  return before === 'to' || MODALS.has(before) || NEGATIONS.has(before) || /^(?:did|does|do)$/.test(before);
};

/** "the charges", "these charges": a noun, no verb. */
const isNounBefore = (words: readonly Word[], at: number): boolean =>
  /^(?:the|these|those|all|his|her|their|any|no|of|on|facing|faces|face|federal|state|criminal|additional|'s|felony|drug|murder|fraud|new|and|as|more|at|in)$/.test(
    words[at - 1]?.lower ?? '',
  );

const PRONOUN_OBJECTS = wordSet('him her them');

/** Whether a person, or a word for one, begins at `at` as an object. */
function isObjectAhead(words: readonly Word[], at: number): boolean {
  const start = words[at]?.lower === 'of' && PRONOUN_OBJECTS.has(words[at + 1]?.lower ?? '') ? at + 1 : at;
  for (let next = start; next < at + 7; next += 1) {
    const word = words[next];
    if (word === undefined) return false;
    if (word.mention !== undefined) return true;
    if (PRONOUN_OBJECTS.has(word.lower)) return true;
    if (/^(?:with|of|to|on|for|by|in|at|after|from|and|or|,|;|\.)$/.test(word.lower)) return false;
    if (word.date !== undefined) return false;
    if (
      /^(?:defendant|defendants|man|men|woman|women|teenager|suspect|suspects|teen|brothers|prisoners|pair)$/.test(
        word.lower,
      )
    )
      return true;
  }
  return false;
}

function findParticiple(words: readonly Word[], at: number, verb: Verb): Trigger | undefined {
  const group = verbGroup(words, at);
  const lower = words[at]?.lower ?? '';
  const base = { ...verb, to: at + 1, ...(group.plural !== undefined && { plural: group.plural }) };
  const before = words[group.from - 1]?.lower ?? '';
  if (group.isPassive) {
    let isVoid = group.isVoid;
    // An arraignment to come is held on a charge that stands already.
    if (lower === 'arraigned' && isVoid && /^(?:scheduled|due|set|expected)$/.test(before)) {
      const outer = verbGroup(words, group.from - 1);
      return {
        ...base,
        from: outer.from,
        accused: 'before',
        isVoid: outer.isVoid,
        ...(outer.plural !== undefined && { plural: outer.plural }),
      };
    }
    if (/^(?:if|when|once|unless|until|whether|even)$/.test(before)) isVoid = true;
    return { ...base, from: group.from, accused: 'before', isVoid };
  }
  if (isObjectAhead(words, at + 1)) {
    return {
      ...base,
      from: group.from,
      accused: 'behind',
      isVoid: group.isVoid || /^(?:did|does|do)$/.test(before),
    };
  }
  if (group.hasAuxiliary || isPlainObject(words[at + 1])) return undefined;
  if (/^(?:if|when|once|unless|until|whether)$/.test(before))
    return { ...base, from: at, accused: 'before', isVoid: true };
  // "was arrested and charged with": the auxiliary stands before the first verb.
  if (/^(?:and|but|or|then|,)$/.test(before)) {
    const governing = governingGroup(words, group.from - 1);
    if (governing) {
      const isShared = before === 'or' || (before === 'and' && governing.negated);
      return {
        ...base,
        from: group.from,
        accused: 'before',
        isVoid: group.isVoid || governing.supposed || (isShared && governing.negated),
        ...(governing.plural !== undefined && { plural: governing.plural }),
      };
    }
  }
  // "has appeared in court charged with": the accused is who appeared.
  const appeared = words
    .slice(Math.max(0, at - 10), at)
    .findLastIndex((word) => /^(?:appeared|appears|appear|appearing|remanded|bailed)$/.test(word.lower));
  if (
    appeared >= 0 &&
    !words
      .slice(Math.max(0, at - 10) + appeared, at)
      .some((word) => word.mention !== undefined || /^[,;.]$/.test(word.text))
  ) {
    const appearing = verbGroup(words, Math.max(0, at - 10) + appeared);
    const isDue = /^(?:due|set|scheduled|expected)$/.test(words[appearing.from - 1]?.lower ?? '');
    const outer = isDue ? verbGroup(words, appearing.from - 1) : appearing;
    return {
      ...base,
      from: outer.from,
      accused: 'before',
      isVoid: outer.isVoid,
      ...(outer.plural !== undefined && { plural: outer.plural }),
    };
  }
  return { ...base, from: group.from, accused: 'before', isVoid: group.isVoid };
}

/** "accused the victim": somebody unnamed stands behind the verb, which is active then. */
const isPlainObject = (word: Word | undefined): boolean =>
  word !== undefined &&
  /^(?:the|a|an|his|her|their|its|this|that|these|several|two|three|four|five|more|another|some)$/.test(
    word.lower,
  );

/** The nearest auxiliary to the left within the clause: whether it supposes or negates what is joined to it. */
function governingGroup(
  words: readonly Word[],
  at: number,
): { supposed: boolean; negated: boolean; plural?: boolean } | undefined {
  for (let left = at; left >= 0 && left > at - 40; left -= 1) {
    const lower = words[left]?.lower ?? '';
    if (/^(?:;|:|that|who|where|which|because)$/.test(lower)) return undefined;
    if (isBe(lower)) {
      const group = verbGroup(words, left + 1);
      const negated = words.slice(group.from, left + 3).some((word) => NEGATIONS.has(word.lower));
      const supposed = words
        .slice(group.from, left + 1)
        .some((word) => MODALS.has(word.lower) || word.lower === 'to' || word.lower === 'be');
      return { supposed, negated, ...(group.plural !== undefined && { plural: group.plural }) };
    }
  }
  return undefined;
}

const PLEA_LEADS = wordSet('to on in');

function findPlea(words: readonly Word[], at: number): Trigger | undefined {
  const group = verbGroup(words, at);
  let next = at + 1;
  while (
    words[next] !== undefined &&
    (words[next]?.date !== undefined ||
      /^(?:\p{L}+ly|today|each|all|both|now)$/u.test(words[next]?.lower ?? ''))
  )
    next += 1;
  const first = words[next]?.lower ?? '';
  const second = words[next + 1]?.lower ?? '';
  const isInfinite = words[at]?.lower === 'plead' && words[at - 1]?.lower === 'to';
  const base = {
    from: group.from,
    accused: 'before',
    leads: PLEA_LEADS,
    ...(group.plural !== undefined && { plural: group.plural }),
  } as const;
  // Who did not plead guilty, or agreed to, has been charged all the same; but nothing is said to have been pleaded.
  const isVoid = group.isVoid || isInfinite;
  if (first === 'guilty') return { ...base, status: 'pleaded-guilty', to: next + 1, isVoid };
  if (first === 'not' && second === 'guilty') return { ...base, status: 'charged', to: next + 2, isVoid };
  if ((first === 'no' && second === 'contest') || (first === 'nolo' && second === 'contendere')) {
    return { ...base, status: 'pleaded-guilty', to: next + 2, isVoid };
  }
  return undefined;
}

/** "found guilty of", "found him not guilty of", "but guilty of", and "guilty to two counts of" with its verb lost. */
function findGuilty(words: readonly Word[], at: number): Trigger | undefined {
  const isNot = words[at - 1]?.lower === 'not';
  const status = isNot ? 'acquitted' : 'convicted';
  const start = isNot ? at - 1 : at;
  const leads = CONVICTED.leads;
  const before = words[start - 1]?.lower ?? '';
  if (/^(?:found|pronounced|declared|ruled|adjudged|judged)$/.test(before)) {
    const group = verbGroup(words, start - 1);
    const isVoid =
      group.isVoid || /^(?:if|when|once|unless|until|whether)$/.test(words[group.from - 1]?.lower ?? '');
    return {
      status,
      from: group.from,
      to: at + 1,
      accused: 'before',
      leads,
      isVoid,
      ...(group.plural !== undefined && { plural: group.plural }),
    };
  }
  // "the jury found Smith guilty": the accused stands between the verb and "guilty".
  for (let left = start - 1; left >= 0 && left > start - 24; left -= 1) {
    const lower = words[left]?.lower ?? '';
    if (/^(?:[.;:]|who|that|and|but)$/.test(lower)) break;
    if (/^(?:found|finding|declared|pronounced)$/.test(lower)) {
      const group = verbGroup(words, left);
      return {
        status,
        from: left,
        to: at + 1,
        accused: 'behind',
        leads,
        isVoid: group.isVoid || isInfinitive(words, left),
      };
    }
  }
  if (/^(?:but|and)$/.test(before) && /^(?:of|on)$/.test(words[at + 1]?.lower ?? '')) {
    const earlier = words.slice(0, start).findLastIndex((word) => word.lower === 'guilty');
    if (earlier >= 0) return { status, from: start, to: at + 1, accused: 'before', leads, isVoid: false };
  }
  if (/^(?:guilt|verdict|verdicts)$/.test(before)) return undefined;
  if (words[at + 1]?.lower === 'to' && !isNot && before === ',') {
    return {
      status: 'pleaded-guilty',
      from: at,
      to: at + 1,
      accused: 'before',
      leads: PLEA_LEADS,
      isVoid: false,
      needsOffence: true,
    };
  }
  return undefined;
}

/** "faces charges of", "is facing two counts of", "denied a charge of": what stands is a charge. */
function findFacing(words: readonly Word[], at: number): Trigger | undefined {
  const group = verbGroup(words, at);
  for (let next = at + 1; next < at + 9; next += 1) {
    const lower = words[next]?.lower ?? '';
    if (/^(?:charges?|counts?|indictment|trial|prosecution)$/.test(lower)) {
      const brought = words[at - 1]?.lower === 'to' ? broughtBefore(words, at - 1) : undefined;
      const isVoid =
        (brought?.isVoid ?? (group.isVoid || words[at - 1]?.lower === 'to')) ||
        /^(?:no|any)$/.test(words[at + 1]?.lower ?? '');
      return {
        status: 'charged',
        from: brought?.from ?? group.from,
        to: at + 1,
        accused: 'before',
        leads: NO_LEAD,
        isVoid,
        needsOffence: true,
        ...(group.plural !== undefined && { plural: group.plural }),
      };
    }
    if (
      words[next] === undefined ||
      words[next]?.mention !== undefined ||
      /^(?:[.;:]|that|up|years?|if|if)$/.test(lower)
    )
      return undefined;
  }
  return undefined;
}

/** "was extradited from Spain to face charges": the charges are there. */
function broughtBefore(words: readonly Word[], at: number): Group | undefined {
  for (let left = at - 1; left >= 0 && left > at - 9; left -= 1) {
    const lower = words[left]?.lower ?? '';
    if (words[left]?.mention !== undefined || /^[.,;:]$/.test(lower)) return undefined;
    if (/^(?:extradited|returned|brought|flown|surrendered|deported|sent|transferred)$/.test(lower)) {
      const group = verbGroup(words, left);
      return group.isPassive ? group : undefined;
    }
  }
  return undefined;
}

const TIME_NOUN = /^(?:years?|months?|weeks?|days?|life)$/;

/** "jailed for 12 years for": a sentence only where a term stands behind. */
function findJailed(words: readonly Word[], at: number): Trigger | undefined {
  const group = verbGroup(words, at);
  for (let next = at + 1; next < at + 8; next += 1) {
    const lower = words[next]?.lower ?? '';
    if (TIME_NOUN.test(lower)) {
      if (group.hasAuxiliary && !group.isPassive) return undefined;
      return {
        ...SENTENCED,
        from: group.from,
        to: at + 1,
        accused: 'before',
        isVoid: group.isVoid,
        ...(group.plural !== undefined && { plural: group.plural }),
      };
    }
    if (words[next] === undefined || /^[.;:,]$/.test(lower)) return undefined;
  }
  return undefined;
}

/** "is on trial for", "his trial for", "stood trial on charges of", "goes on trial accused of" has its own trigger. */
function findTrial(words: readonly Word[], at: number): Trigger | undefined {
  const next = words[at + 1]?.lower ?? '';
  if (!/^(?:for|on|over|of)$/.test(next)) return undefined;
  const before = words[at - 1]?.lower ?? '';
  if (/^(?:on|stands?|stood|standing|stand)$/.test(before)) {
    const group = verbGroup(words, before === 'on' ? at - 1 : at - 1);
    return {
      status: 'charged',
      from: group.from,
      to: at + 1,
      accused: 'before',
      leads: wordSet('for on over'),
      isVoid: group.isVoid && before !== 'stand',
      needsOffence: true,
    };
  }
  return findOwned(words, at, 'charged', 'for on over');
}

/** "appeared in court on charges of", "was held on suspicion of". */
function findOnCharges(words: readonly Word[], at: number): Trigger | undefined {
  if (words[at]?.lower !== 'on') return undefined;
  let next = at + 1;
  while (next < at + 9 && !/^(?:charges?|counts?|suspicion)$/.test(words[next]?.lower ?? '')) {
    const word = words[next];
    if (
      word === undefined ||
      word.mention ||
      word.date ||
      /^(?:[.,;:]|of|the|that|his|her|their|its|by|in|for|to)$/.test(word.lower)
    )
      return undefined;
    next += 1;
  }
  const what = words[next]?.lower ?? '';
  if (!/^(?:charges?|counts?|suspicion)$/.test(what)) return undefined;
  const cue = words
    .slice(Math.max(0, at - 14), at)
    .findLast((word) =>
      /^(?:appeared|appear|appears|held|extradited|brought|tried|court|custody|detained|remanded|bail|bond|wanted|returned|dock|due|surrendered|jail|extradition|booked|hearing|judge|trial)$/.test(
        word.lower,
      ),
    );
  if (cue === undefined) return undefined;
  const from = words.indexOf(cue);
  const group = verbGroup(words, from);
  const isSuspicion = what === 'suspicion';
  const isWanted = cue.lower === 'wanted' || cue.lower === 'extradition';
  return {
    status: isSuspicion ? 'arrested' : isWanted ? 'alleged' : 'charged',
    from: group.from,
    to: at + 1,
    accused: 'before',
    leads: NO_LEAD,
    isVoid: words.slice(group.from, from).some((word) => NEGATIONS.has(word.lower)),
    needsOffence: true,
    ...(group.plural !== undefined && { plural: group.plural }),
  };
}

/** "his conviction on charges of", "Smith's conviction for", "has a prior conviction for", "following conviction". */
function findConviction(words: readonly Word[], at: number): Trigger | undefined {
  const before = words.slice(Math.max(0, at - 7), at).map((word) => word.lower);
  const isPrior = before.some((word) => /^(?:prior|previous|earlier|past)$/.test(word));
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
  const named = findNounWithOffence(words, at, 'convicted');
  if (named) return { ...named, ...(isPrior && { isPrior }) };
  const owned = findOwned(words, at, 'convicted', 'of on for in');
  return owned && { ...owned, ...(isPrior && { isPrior }) };
}

/** "the murder conviction ... against Smith", "Smith’s robbery conviction", "the murder charge against him". */
function findNounWithOffence(words: readonly Word[], at: number, status: ChargeStatus): Trigger | undefined {
  let from = at;
  while (
    from > 0 &&
    at - from < 6 &&
    /^[\p{L}-]+$/u.test(words[from - 1]?.text ?? '') &&
    !/^(?:the|a|an|his|her|their|s|of|on|and|to|in|with|for|from|that|this|any|no)$/.test(
      words[from - 1]?.lower ?? '',
    ) &&
    words[from - 1]?.mention === undefined
  )
    from -= 1;
  if (from === at) return undefined;
  const determiner = words[from - 1];
  const base = { status, to: at + 1, leads: NO_LEAD, needsOffence: true, offencesFrom: from } as const;
  const isOwner =
    /^(?:his|her|their)$/.test(determiner?.lower ?? '') ||
    (/^['’]s?$/.test(determiner?.text ?? '') && words[from - 2]?.mention !== undefined);
  if (isOwner) return { ...base, from: from - 1, accused: 'owner', isVoid: false };
  if (!/^(?:the|a)$/.test(determiner?.lower ?? '')) return undefined;
  for (let next = at + 1; next < at + 7; next += 1) {
    const lower = words[next]?.lower ?? '';
    if (/^(?:against|of)$/.test(lower) && isObjectAhead(words, next + 1))
      return { ...base, from: at, to: next + 1, accused: 'behind', isVoid: false };
    if (words[next] === undefined || /^[.,;:]$/.test(lower) || words[next]?.mention !== undefined)
      return undefined;
  }
  return undefined;
}

/** A noun with its owner: "his arrest on", "Smith's indictment for", "the arrest of Smith on", "after conviction for". */
function findOwned(
  words: readonly Word[],
  at: number,
  status: ChargeStatus,
  leads: string,
): Trigger | undefined {
  const next = words[at + 1]?.lower ?? '';
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
  if (next === 'of' && isObjectAhead(words, at + 2)) {
    const isNo = /^(?:no|any|possible|potential|without|avoid|seek|seeking|demand|demanding)$/.test(
      words[at - 1]?.lower ?? '',
    );
    return { status, from: at, to: at + 2, accused: 'behind', leads: set, isVoid: isNo, needsOffence: true };
  }
  if (status === 'convicted' && /^(?:after|following|upon|since)$/.test(words[at - 1]?.lower ?? '')) {
    return { status, from: at, to: at + 1, accused: 'owner', leads: set, isVoid: false };
  }
  return undefined;
}

/** "his arrest on"; a warrant for it accuses, and a wish for it says nothing. */
function findArrest(words: readonly Word[], at: number): Trigger | undefined {
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

/** Index of the owner's word before a noun: "his", "their", or the possessive mark of a name. Adjectives may stand between. */
function ownerBefore(words: readonly Word[], at: number): number | undefined {
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

/** "received a 10-year sentence for", "is serving a life sentence for". */
function findSentenceNoun(words: readonly Word[], at: number): Trigger | undefined {
  if (words[at + 1]?.lower !== 'for') return undefined;
  for (let left = at - 1; left >= 0 && left > at - 8; left -= 1) {
    const lower = words[left]?.lower ?? '';
    if (/^(?:received|serving|served|given|handed|got|serves|receiving|serve)$/.test(lower)) {
      const group = verbGroup(words, left);
      return {
        ...SENTENCED,
        from: group.from,
        to: at + 1,
        accused: 'before',
        isVoid: group.isVoid,
        needsOffence: true,
        ...(group.plural !== undefined && { plural: group.plural }),
      };
    }
    if (/^[.,;:]$/.test(lower)) return undefined;
  }
  return undefined;
}

/** "his guilty plea to", "entered a plea of not guilty to". */
function findPleaNoun(words: readonly Word[], at: number): Trigger | undefined {
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
  if (before !== 'guilty') return undefined;
  const isNot = words[at - 2]?.lower === 'not' || words[at - 2]?.lower === 'not-guilty';
  const status = isNot ? 'charged' : 'pleaded-guilty';
  if (enter >= 0) {
    const group = verbGroup(words, from);
    return { status, from: group.from, to: at + 1, accused: 'before', leads, isVoid: group.isVoid };
  }
  const owner = ownerBefore(words, at);
  return owner === undefined
    ? undefined
    : { status, from: owner, to: at + 1, accused: 'owner', leads, isVoid: false };
}

const REVERSED = /^(?:convictions?|sentences?|verdicts?)$/;

/** "a court overturned his 40-year sentence for", "Smith's conviction was vacated", "had his conviction quashed". */
function findReversal(words: readonly Word[], at: number): Trigger | undefined {
  const lower = words[at]?.lower ?? '';
  let end = at + 1;
  if (/^(?:thrown|threw|tossed)$/.test(lower)) {
    if (words[end]?.lower !== 'out') return undefined;
    end += 1;
  }
  if (lower === 'set') {
    if (words[end]?.lower !== 'aside') return undefined;
    end += 1;
  }
  const group = verbGroup(words, at);
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
        const owner = ownerBefore(words, next);
        const isOf = words[next + 1]?.lower === 'of';
        if (owner === undefined && !isOf) break;
        return {
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
      const owner = ownerBefore(words, left);
      if (owner === undefined) return undefined;
      if (!group.isPassive && !/^(?:had|have|has)$/.test(words[owner - 1]?.lower ?? '')) return undefined;
      const isWish =
        /^(?:that|wants?|asked|asks)$/.test(words[owner - 1]?.lower ?? '') && words[at - 1]?.lower === 'be';
      return {
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

/** "the charges against him were dropped", "a judge dismissed the case against Smith". An appeal that is dismissed ends nothing. */
function findDismissal(words: readonly Word[], at: number): Trigger | undefined {
  const group = verbGroup(words, at);
  const isVoid = group.isVoid || (isInfinitive(words, at) && !group.isPassive);
  const isPart = (from: number): boolean =>
    /^(?:some|one|two|three|several|most|many|part|other|certain)$/.test(words[from]?.lower ?? '');
  const window = group.isPassive
    ? words.slice(Math.max(0, group.from - 16), group.from)
    : words.slice(at + 1, at + 10);
  const offset = group.isPassive ? Math.max(0, group.from - 16) : at + 1;
  const inside = group.isPassive
    ? window.findLastIndex((word) => /^(?:charges?|case|indictment|counts?|prosecution)$/.test(word.lower))
    : window.findIndex((word) => /^(?:charges?|case|indictment|counts?|prosecution)$/.test(word.lower));
  if (inside < 0) return undefined;
  const noun = offset + inside;
  const between = group.isPassive ? words.slice(noun + 1, group.from) : words.slice(at + 1, noun);
  if (between.some((word) => /^(?:[.;:]|appeal|who|after|which|lawsuit|civil)$/.test(word.lower)))
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
  if (against >= 0 && (!group.isPassive || noun + 1 + against < group.from)) {
    const named = findNounWithOffence(words, noun, 'dismissed');
    return {
      ...base,
      from: noun,
      to: noun + 1 + against + 1,
      accused: 'behind',
      ...(named?.offencesFrom !== undefined && { offencesFrom: named.offencesFrom }),
    };
  }
  return { ...base, from: start, to: noun + 1, accused: 'owner' };
}

/** "have charges pending in the US for", "charges against Smith include", "charges were filed against Smith for". */
function findChargesNoun(words: readonly Word[], at: number): Trigger | undefined {
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
  const noun =
    words[at]?.lower === 'charge' || words[at]?.lower === 'charges'
      ? findNounWithOffence(words, at, 'charged')
      : undefined;
  if (noun && !isNoBefore(words, at)) return noun;
  const isNo = words
    .slice(Math.max(0, at - 3), at)
    .some((word) => /^(?:no|any|possible|potential|without|consider|civil|not)$/.test(word.lower));
  if (next === 'against' && isObjectAhead(words, at + 2)) {
    return {
      status: 'charged',
      from: at,
      to: at + 2,
      accused: 'behind',
      leads: wordSet('include including of for are were with'),
      isVoid: isNo,
      needsOffence: true,
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
      };
    }
  }
  return undefined;
}

const isNoBefore = (words: readonly Word[], at: number): boolean =>
  words
    .slice(Math.max(0, at - 8), at)
    .some((word) =>
      /^(?:no|any|possible|potential|without|consider|considering|civil|not|dismissed|dropped|dismiss|drop|deny|denied|lesser)$/.test(
        word.lower,
      ),
    );

/** Words left of a trigger, in its clause, under which nothing is said to have happened. */
const SUPPOSING = wordSet(
  'if unless whether rumor rumors rumour rumours hoax untrue falsely neither nor nobody none suggestion insisted insists hypothetically fake',
);

/** No rule looks further than this, so that reading stays linear. */
const REACH_WORDS = 60;

function isSupposed(words: readonly Word[], at: number): boolean {
  for (let left = at - 1; left >= 0 && left > at - REACH_WORDS; left -= 1) {
    const lower = words[left]?.lower ?? '';
    if (lower === ';' || (lower === 'but' && words[left - 1]?.lower === ',')) return false;
    if (SUPPOSING.has(lower)) return true;
    const next = words[left + 1]?.lower ?? '';
    if (lower === 'false' && /^(?:claims?|reports?|rumou?rs?|stor(?:y|ies)|posts?|information)$/.test(next))
      return true;
    if (
      lower === 'no' &&
      /^(?:one|evidence|indication|suggestion|reason|person|basis|officer|officers|longer)$/.test(next)
    )
      return true;
    if (
      /^(?:denied|denies|deny|denying|disputes|disputed)$/.test(lower) &&
      left < at - 1 &&
      /^(?:that|he|she|they|being|having|ever)$/.test(next)
    )
      return true;
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
