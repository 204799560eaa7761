import { isObjectAhead, ownerBefore } from './objects.ts';
import { penaltyAt, termFor } from './penaltyNoun.ts';
import type { Trigger } from './trigger.ts';
import { type Group, isInfinitive, NEGATIONS, verbGroup } from './verbGroup.ts';
import { wordSet } from './wordSet.ts';
import type { Word } from './words.ts';

const FOR: ReadonlySet<string> = new Set(['for']);

/** What a penalty is told with: the verb of whoever gets it, of whoever passes it, or its own. */
const VERBS = wordSet(`
  got gets get received receives receiving bagged bags drew given handed gave gives hands handing giving serving serves serve
  served spend spent imposed imposes imposing suspended suspending ordered must fined spared avoided avoids walked walks hanged hang sentence
  sentences term terms put placed
`);

/**
 * A sentence that was passed, told without what it was for: "He got six years", "The judge imposed a fine", "She was spared
 * jail". It says nothing of an offence; a verdict told beside it has come to a sentence by it.
 */
export function findPassed(words: readonly Word[], at: number): Trigger | undefined {
  const word = words[at]?.lower ?? '';
  if (!VERBS.has(word)) return undefined;
  switch (word) {
    case 'got':
    case 'gets':
    case 'get':
    case 'received':
    case 'receives':
    case 'receiving':
    case 'bagged':
    case 'bags':
    case 'drew':
      return findGot(words, at);
    case 'given':
    case 'handed':
    case 'gave':
    case 'gives':
    case 'hands':
    case 'handing':
    case 'giving':
      return findGiven(words, at);
    case 'serving':
    case 'serves':
    case 'serve':
    case 'served':
    case 'spend':
    case 'spent':
      return findServing(words, at);
    case 'imposed':
    case 'imposes':
    case 'imposing':
    case 'suspended':
    case 'suspending':
      return findImposed(words, at);
    case 'ordered':
    case 'must':
      return findMust(words, at);
    case 'put':
    case 'placed':
      return findPut(words, at);
    case 'fined': {
      const group = verbGroup(words, at);
      if (group.isPassive) return ofSubject(words, at, at + 1);
      return !group.hasAuxiliary && isObjectAhead(words, at + 1) ? ofObject(words, at, at + 1) : undefined;
    }
    case 'spared':
    case 'avoided':
    case 'avoids':
    case 'walked':
    case 'walks':
      return findSpared(words, at);
    case 'hanged':
    case 'hang':
      return findHanged(words, at);
    default:
      return findOwnSentence(words, at);
  }
}

/** "was put behind bars", "was placed on probation". */
function findPut(words: readonly Word[], at: number): Trigger | undefined {
  const behind = words.slice(at + 1, at + 6).map(({ lower }) => lower);
  const isBars = behind[0] === 'behind' && behind[1] === 'bars';
  const isProbation =
    /^(?:on|under)$/.test(behind[0] ?? '') && behind.some((word) => /^(?:probation|supervision)$/.test(word));
  return (isBars || isProbation) && verbGroup(words, at).isPassive ? ofSubject(words, at, at + 1) : undefined;
}

const of = (group: Group): Pick<Trigger, 'from' | 'isVoid' | 'plural'> => ({
  from: group.from,
  isVoid: group.isVoid,
  ...(group.plural !== undefined && { plural: group.plural }),
});

/** Of whoever is the verb's subject. */
function ofSubject(words: readonly Word[], at: number, to: number): Trigger {
  return {
    status: 'sentenced',
    ...of(verbGroup(words, at)),
    to,
    accused: 'before',
    leads: FOR,
    raises: 'passed',
  };
}

/** Of whoever stands behind the verb. */
function ofObject(words: readonly Word[], at: number, to: number): Trigger {
  const group = verbGroup(words, at);
  const isVoid = group.isVoid || isInfinitive(words, at);
  return { status: 'sentenced', from: at, to, accused: 'behind', leads: FOR, isVoid, raises: 'passed' };
}

/** Of the one accused: the words name nobody. */
function ofCase(words: readonly Word[], at: number, to: number): Trigger {
  const group = verbGroup(words, at);
  const isVoid = group.isVoid || (isInfinitive(words, at) && !group.isPassive);
  return { status: 'sentenced', from: at, to, accused: 'case', leads: FOR, isVoid, raises: 'passed' };
}

function findGot(words: readonly Word[], at: number): Trigger | undefined {
  const penalty = penaltyAt(words, at + 1);
  const isPlain = /^(?:got|gets|get|received|receives|receiving)$/.test(words[at]?.lower ?? '');
  if (penalty === undefined || !(penalty.isNamed || isPlain) || verbGroup(words, at).isPassive)
    return undefined;
  const trigger = ofSubject(words, at, at + 1);
  return { ...trigger, isVoid: trigger.isVoid || isInfinitive(words, at) };
}

/** "was given a community order", "gave him six years", "handed Smith a life sentence", "handed down a sentence of". */
function findGiven(words: readonly Word[], at: number): Trigger | undefined {
  const group = verbGroup(words, at);
  if (group.isPassive) return penaltyAt(words, at + 1) && ofSubject(words, at, at + 1);
  if (/^(?:down|out)$/.test(words[at + 1]?.lower ?? ''))
    return penaltyAt(words, at + 2)?.isNamed ? ofCase(words, at, at + 2) : undefined;
  if (/^(?:given|handed)$/.test(words[at]?.lower ?? '') && !group.hasAuxiliary) {
    // "Smith, given six months": the verb is cut short, as in "Teacher handed suspended sentence".
    if (penaltyAt(words, at + 1)?.isNamed) return ofSubject(words, at, at + 1);
  }
  if (!isObjectAhead(words, at + 1)) return undefined;
  let object = at + 1;
  while (object < at + 6 && words[object]?.mention === undefined && !isHim(words[object])) object += 1;
  const { mention } = words[object] ?? {};
  let end = object + 1;
  while (mention !== undefined && words[end]?.mention === mention) end += 1;
  return penaltyAt(words, end) === undefined ? undefined : ofObject(words, at, at + 1);
}

const isHim = (word: Word | undefined): boolean => /^(?:him|her|them)$/.test(word?.lower ?? '');

/** "will serve 12 years", "is serving a life sentence", "must serve at least half of his 40-month term". */
function findServing(words: readonly Word[], at: number): Trigger | undefined {
  const lower = words[at]?.lower ?? '';
  const group = verbGroup(words, at);
  const penalty = penaltyAt(words, at + 1);
  if (group.isPassive && lower !== 'serving') return undefined;
  if (/^(?:serve|spend)$/.test(lower)) {
    const isFixed = /^(?:will|must|shall)$/.test(words[at - 1]?.lower ?? '');
    const isOrdered =
      words[at - 1]?.lower === 'to' &&
      /^(?:ordered|told|have|has|had|going|is)$/.test(words[at - 2]?.lower ?? '');
    const isNot = words.slice(group.from, at).some((word) => NEGATIONS.has(word.lower));
    const isOwn = /^(?:his|her|their)$/.test(words[at + 1]?.lower ?? '');
    if (!(isFixed || isOrdered) || isNot || penalty === undefined) return undefined;
    if (isOwn && !penalty.isNamed) return undefined;
    const verb = isOrdered ? verbGroup(words, at - 2) : group;
    const isToHave =
      words[at - 2]?.lower === 'have' &&
      !words.slice(Math.max(0, at - 5), at - 2).some(({ lower }) => /^(?:will|must|shall)$/.test(lower));
    return { ...ofSubject(words, at, at + 1), from: verb.from, isVoid: isToHave };
  }
  if (penalty?.isNamed !== true || isInfinitive(words, at)) return undefined;
  return { ...ofSubject(words, at, at + 1), raises: 'standing' };
}

/** "The judge imposed a fine of £500", "suspended a 20-month prison sentence", "A fine of £500 was imposed". */
function findImposed(words: readonly Word[], at: number): Trigger | undefined {
  const group = verbGroup(words, at);
  if (group.isPassive) {
    const isPenalty = words
      .slice(Math.max(0, group.from - 12), group.from)
      .some(({ lower }) => /^(?:sentences?|term|fines?|order|discharge)$/.test(lower));
    if (!isPenalty || !/^imposed$/.test(words[at]?.lower ?? '')) return undefined;
  } else {
    const isNew = /^(?:an?|\d+|\p{L}+teen|\p{L}+ty|two|three|four|five|six|seven|eight|nine|ten|the)$/u.test(
      words[at + 1]?.lower ?? '',
    );
    // "suspended the sentence" may be what an appeal court does for the time being.
    const isOld = /^suspend/.test(words[at]?.lower ?? '') && words[at + 1]?.lower === 'the';
    if (!isNew || isOld || penaltyAt(words, at + 1)?.isNamed !== true) return undefined;
  }
  const on = words.slice(at + 1, at + 16).findIndex(({ lower }) => /^(?:up)?on$/.test(lower));
  const object = at + 2 + on;
  if (on < 0 || words[object]?.date !== undefined || !isObjectAhead(words, object))
    return ofCase(words, at, at + 1);
  const isSentence = /^(?:sentences?|term)$/.test(words[object - 2]?.lower ?? '');
  return { ...ofObject(words, at, object), ...(isSentence && { needsOffence: true }) };
}

const DUTY = /^(?:carry|complete|do|perform|undertake|pay|repay|serve|observe)$/;
const DUTIES = wordSet(
  'hours service unpaid work fine fines restitution compensation costs surcharge penalty probation community',
);

/** "was ordered to pay $45,000 in restitution", "the court ordered him to pay", "must carry out 150 hours of unpaid work". */
function findMust(words: readonly Word[], at: number): Trigger | undefined {
  let verb = at + 1;
  const isMust = words[at]?.lower === 'must';
  if (isMust) while (/^(?:also|now|then)$/.test(words[verb]?.lower ?? '')) verb += 1;
  const isObject = !isMust && words[verb]?.lower !== 'to';
  if (!isMust) {
    while (verb < at + 6 && words[verb]?.lower !== 'to') verb += 1;
    verb += 1;
  }
  if (!DUTY.test(words[verb]?.lower ?? '')) return undefined;
  const isDuty =
    words
      .slice(verb + 1, verb + 12)
      .some(({ lower, mention }) => mention === undefined && DUTIES.has(lower)) ||
    (isObject && words[verb]?.lower === 'serve' && penaltyAt(words, verb + 1) !== undefined);
  if (!isDuty) return undefined;
  if (isMust) return { ...ofSubject(words, at, verb + 1), isVoid: false };
  if (isObject) return isObjectAhead(words, at + 1) ? ofObject(words, at, at + 1) : undefined;
  return verbGroup(words, at).isPassive ? ofSubject(words, at, verb + 1) : undefined;
}

/** "the conviction in May of Smith to 25 years’ imprisonment on": convicted, and sentenced. */
export function findConvictedTo(words: readonly Word[], at: number): Trigger | undefined {
  if (words[at - 1]?.mention === undefined || penaltyAt(words, at + 1)?.isNamed !== true) return undefined;
  const isConviction = words
    .slice(Math.max(0, at - 14), at)
    .some(({ lower, mention }) => lower === 'conviction' && mention === undefined);
  return isConviction
    ? {
        status: 'sentenced',
        from: at,
        to: at + 1,
        accused: 'owner',
        leads: FOR,
        isVoid: false,
        raises: 'passed',
      }
    : undefined;
}

/** "Another five years for theft, and one year for affray.": a sentence of the one of whom was spoken, without a verb. */
export function findTermAlone(words: readonly Word[]): Trigger | undefined {
  const behind = termFor(words, 0);
  const isVerbless = !words.some(
    ({ lower, mention }) =>
      mention !== undefined || /^(?:was|were|is|are|has|had|have|will|would|he|she|they)$/.test(lower),
  );
  return behind === undefined || !isVerbless
    ? undefined
    : {
        status: 'sentenced',
        from: 0,
        to: behind - 1,
        accused: 'case',
        leads: FOR,
        isVoid: false,
        needsOffence: true,
      };
}

/** "was spared jail", "avoided a prison sentence", "walked free with a suspended sentence". */
function findSpared(words: readonly Word[], at: number): Trigger | undefined {
  const lower = words[at]?.lower ?? '';
  const group = verbGroup(words, at);
  if (/^walk/.test(lower)) {
    const isFree = words[at + 1]?.lower === 'free' && !group.isPassive && !verbGroup(words, at).isVoid;
    const withPenalty = words.slice(at + 2, at + 8).findIndex((word) => word.lower === 'with');
    return isFree && withPenalty >= 0 && penaltyAt(words, at + 3 + withPenalty)?.isNamed
      ? ofSubject(words, at, at + 2)
      : undefined;
  }
  let next = at + 1;
  while (/^(?:an?|immediate|going|to|being|sent|time|in|behind|further)$/.test(words[next]?.lower ?? ''))
    next += 1;
  const isJail =
    /^(?:jail|prison|custody|bars|gaol)$/.test(words[next]?.lower ?? '') ||
    (/^(?:custodial|jail|prison)$/.test(words[next]?.lower ?? '') &&
      /^(?:sentence|term|time)$/.test(words[next + 1]?.lower ?? ''));
  const isVerb = lower === 'spared' ? group.isPassive || !group.hasAuxiliary : !group.isPassive;
  return isJail && isVerb && !isInfinitive(words, at) ? ofSubject(words, at, at + 1) : undefined;
}

/** "pronounced that he will be hanged": of whoever was found guilty. */
function findHanged(words: readonly Word[], at: number): Trigger | undefined {
  const group = verbGroup(words, at);
  const isToCome = words.slice(group.from, at).some(({ lower }) => /^(?:will|to|must|shall)$/.test(lower));
  const isNot = words.slice(group.from, at).some((word) => NEGATIONS.has(word.lower));
  return isToCome && !isNot ? { ...ofSubject(words, at, at + 1), isVoid: false } : undefined;
}

/** What is sought, awaited or supposed has not been passed. */
const NOT_PASSED = wordSet(`
  seek seeks seeking sought ask asks asked asking request requested requests recommend recommended recommends recommending await awaits
  awaiting awaited determine determines decide decides deciding face faces facing faced if until whether could would may might should
  consider considers considering propose proposed possible potential pending before ahead maximum minimum avoid avoiding urged not no
`);
const TO_COME = /^(?:will|would|could|should|may|might|is|to|hearing|hearings|be)$/;
/** What is said of a sentence that stands. */
const STANDS = wordSet(
  'included includes upheld confirmed affirmed reduced cut commuted suspended increased doubled extended runs ends expires expired',
);

/** "his 10-year sentence", "Smith's life term", "his sentence included": one that he has. */
function findOwnSentence(words: readonly Word[], at: number): Trigger | undefined {
  const owner = ownerBefore(words, at) ?? ownerOfTerm(words, at);
  if (owner === undefined) return undefined;
  if (words.slice(Math.max(0, owner - 7), owner).some(({ lower }) => NOT_PASSED.has(lower))) return undefined;
  const isNamed = penaltyAt(words, owner + 1)?.to === at + 1 && at > owner + 1;
  let verb = at + 1;
  while (/^(?:was|were|has|had|have|been|also|later|then|just)$/.test(words[verb]?.lower ?? '')) verb += 1;
  const isStanding = STANDS.has(words[verb]?.lower ?? '');
  if (!isStanding && !(isNamed && !TO_COME.test(words[at + 1]?.lower ?? ''))) return undefined;
  return {
    status: 'sentenced',
    from: owner,
    to: at + 1,
    accused: 'owner',
    leads: FOR,
    isVoid: false,
    raises: 'standing',
  };
}

/** The owner in front of "20-month" or "40 - year". */
function ownerOfTerm(words: readonly Word[], at: number): number | undefined {
  for (let left = at - 1; left >= Math.max(0, at - 8); left -= 1) {
    const word = words[left];
    if (word === undefined || /^[.,;:]$/.test(word.text)) return undefined;
    if (/^(?:his|her|their)$/.test(word.lower)) return left;
    if (/^['’]s?$/.test(word.text) && words[left - 1]?.mention !== undefined) return left;
  }
  return undefined;
}
