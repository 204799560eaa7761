import { isHuman } from './humans.ts';
import { isObjectAhead, isPlainObject } from './objects.ts';
import { areTitle } from './titles.ts';
import {
  ACCUSED,
  ACQUITTED,
  ARRESTED,
  CHARGED,
  CONVICTED,
  NO_LEAD,
  SENTENCED,
  type Trigger,
  type Verb,
  verb,
} from './trigger.ts';
import { findOwned } from './triggerNouns.ts';
import { type Group, governingGroup, isInfinitive, NEGATIONS, verbGroup } from './verbGroup.ts';
import { wordSet } from './wordSet.ts';
import type { Word } from './words.ts';

export const PARTICIPLES = new Map<string, Verb>([
  ['charged', CHARGED],
  ['recharged', CHARGED],
  ['indicted', verb('charged', 'on for with in')],
  ['arraigned', verb('charged', 'on for over')],
  ['chargesheeted', { ...verb('charged', 'for with under in on'), needsOffence: true }],
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
  ['freed', { ...verb('acquitted', 'of'), needsOffence: true }],
  ['absolved', { ...verb('acquitted', 'of'), needsOffence: true }],
  ['nabbed', { ...verb('arrested', 'for on over'), needsOffence: true }],
  ['apprehended', { ...verb('arrested', 'for on over'), needsOffence: true }],
  ['chargesheeted', { ...verb('charged', 'for in under'), needsOffence: true }],
  ['summonsed', { ...verb('charged', 'for over on with'), needsOffence: true }],
  ['exonerated', verb('overturned', 'of in')],
]);

/** Verbs that stand before their object: "charging Smith with", "the indictment charges Smith with". */
export const TRANSITIVES = new Map<string, Verb>([
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
  ['docked', { ...verb('charged', 'for over'), needsOffence: true }],
  ['remanded', { ...verb('charged', 'for over'), needsOffence: true }],
]);

export function findParticiple(words: readonly Word[], at: number, verb: Verb): Trigger | undefined {
  const group = verbGroup(words, at);
  const lower = words[at]?.lower ?? '';
  const base = {
    ...verb,
    // "is accused of three charges including": of charges one is accused in court alone.
    ...(lower === 'accused' && isOfCharges(words, at) && { status: 'charged' as const, needsOffence: true }),
    ...(lower === 'booked' && isIndianCase(words, at) && { status: 'alleged' as const, leads: BOOKED_LEADS }),
    to: at + 1,
    ...(group.plural !== undefined && { plural: group.plural }),
  };
  const before = words[group.from - 1]?.lower ?? '';
  // "stands accused of", "stood charged with".
  if (!group.hasAuxiliary && /^(?:stands?|stood|standing)$/.test(before)) {
    const standing = verbGroup(words, group.from - 1);
    return { ...base, from: standing.from, accused: 'before', isVoid: standing.isVoid };
  }
  const among = group.isVoid ? oneOfARow(words, group.from) : amongThose(words, group.from);
  if (among !== undefined)
    return {
      ...base,
      from: among.from,
      accused: 'before',
      isVoid: among.isVoid,
      ...(among.plural !== undefined && { plural: among.plural }),
    };
  if (group.isPassive) {
    let isVoid = group.isVoid;
    // An arraignment to come is held on a charge that stands already.
    const brought =
      before === 'stand' && words[at - 2]?.lower === 'to' ? broughtBefore(words, at - 2) : undefined;
    if (brought && !brought.isVoid)
      return {
        status: 'charged',
        from: brought.from,
        to: at + 1,
        accused: 'before',
        leads: wordSet('for on over'),
        isVoid: false,
        needsOffence: true,
      };
    const isToCome = words
      .slice(group.from, at)
      .every((word) => /^(?:will|be)$/.test(word.lower) || word.date);
    if (lower === 'arraigned' && isVoid && isToCome) isVoid = false;
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
    // "when he is sentenced on Friday": still to come.
    const isPresent = /^(?:is|are)$/.test(words[group.from]?.lower ?? '');
    const near = words.slice(Math.max(0, group.from - 5), group.from).map((word) => word.lower);
    if (isPresent && near.some((word) => /^(?:if|when|once|until|before|after|unless)$/.test(word)))
      isVoid = true;
    return { ...base, from: group.from, accused: 'before', isVoid };
  }
  if (isAdjectiveOf(words, at)) return undefined;
  if (isObjectAhead(words, at + 1)) {
    return {
      ...base,
      from: group.from,
      accused: 'behind',
      isVoid: group.isVoid || /^(?:did|does|do)$/.test(before),
    };
  }
  // "convicted and sentenced Smith": both verbs have one object.
  const second = words[at + 1]?.lower === 'and' ? PARTICIPLES.get(words[at + 2]?.lower ?? '') : undefined;
  if (!group.hasAuxiliary && second && isObjectAhead(words, at + 3))
    return { ...base, ...second, from: at, to: at + 3, accused: 'behind', isVoid: false };
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
  // "has appeared in court charged with", "stood trial accused of": the accused is who appeared.
  const appeared = words
    .slice(Math.max(0, at - 14), at)
    .findLastIndex(
      (word, index, near) =>
        /^(?:appeared|appears|appear|appearing|remanded|bailed)$/.test(word.lower) ||
        (/^(?:due|face|faced|faces)$/.test(word.lower) &&
          near.slice(index + 1, index + 7).some(({ lower }) => /^(?:court|magistrates)$/.test(lower))) ||
        (word.lower === 'trial' && /^(?:on|stood|stands?)$/.test(near[index - 1]?.lower ?? '')) ||
        (word.lower === 'sent' && near[index + 1]?.lower === 'for' && near[index + 2]?.lower === 'trial'),
    );
  const cue = Math.max(0, at - 14) + appeared;
  const isOnTrial = words[cue]?.lower === 'trial';
  const appearance = isOnTrial ? cue - (words[cue - 1]?.lower === 'on' ? 2 : 1) : cue;
  // "appeared before Judge Smith charged with": the judge is between.
  const isBefore = words.slice(appearance, at).some(({ lower }) => lower === 'before');
  if (
    appeared >= 0 &&
    !words
      // "appeared in court on Monday, charged with".
      .slice(appearance, words[at - 1]?.text === ',' ? at - 1 : at)
      .some(
        (word) =>
          (word.mention !== undefined && !isBefore) ||
          /^[,;.]$/.test(word.text) ||
          SOMEBODY_ELSE.test(word.lower),
      )
  ) {
    const appearing = verbGroup(words, appearance);
    const isDue = /^(?:due|set|scheduled|expected)$/.test(words[appearing.from - 1]?.lower ?? '');
    const outer = isDue ? verbGroup(words, appearing.from - 1) : appearing;
    return {
      ...base,
      // Whoever stands before a court accused of it is charged.
      ...(verb === ACCUSED && { status: 'charged' as const, needsOffence: true }),
      from: outer.from,
      accused: 'before',
      // Who is to appear charged has been charged.
      isVoid: words.slice(outer.from, at).some((word) => NEGATIONS.has(word.lower)),
      ...(outer.plural !== undefined && { plural: outer.plural }),
    };
  }
  return { ...base, from: group.from, accused: 'before', isVoid: group.isVoid };
}

/** "Convicted burglar Smith was", "the convicted killer Jones": no verb, where no subject of one stands before. */
function isAdjectiveOf(words: readonly Word[], at: number): boolean {
  if (!/^(?:convicted|accused|indicted|jailed)$/.test(words[at]?.lower ?? '')) return false;
  const before = words[at - 1];
  const isAttribute =
    at === 0 ||
    /^(?:a|an|the|of|by|with|for|and|from|to|against|on|that|as|[,;“"(])$/.test(before?.lower ?? '');
  let noun = at + 1;
  while (noun < at + 5 && words[noun]?.mention === undefined && /^[\p{Ll}-]+$/u.test(words[noun]?.text ?? ''))
    noun += 1;
  return isAttribute && noun > at + 1 && isHuman(words[noun - 1]) && words[noun]?.mention !== undefined;
}

/** "Smith and Jones were among those charged with", "is one of three men accused of": the verb of whoever is one of them. */
function amongThose(words: readonly Word[], at: number): Group | undefined {
  let left = at - 1;
  if (words[left]?.lower === 'who') left -= 1;
  let those = left;
  while (
    those > left - 4 &&
    /^(?:those|people|persons|men|women|defendants|suspects|officials|officers|two|three|four|five|six|seven|eight|nine|ten|\d+|several|dozens|of|the)$/.test(
      words[those]?.lower ?? '',
    )
  )
    those -= 1;
  const isAmong =
    those < left &&
    (words[those]?.lower === 'among' || (words[those]?.lower === 'one' && words[those + 1]?.lower === 'of'));
  if (!isAmong || !/^(?:is|was|are|were)$/.test(words[those - 1]?.lower ?? '')) return undefined;
  return verbGroup(words, those);
}

/** "Smith is the third person to be charged with", "became the first officer to be convicted of": the verb before them. */
function oneOfARow(words: readonly Word[], at: number): Group | undefined {
  if (words[at]?.lower !== 'to' || !/^(?:be|have|plead)$/.test(words[at + 1]?.lower ?? '')) return undefined;
  let the = at - 1;
  while (the > at - 7 && words[the]?.lower !== 'the') the -= 1;
  const isRow =
    words[the]?.lower === 'the' &&
    words
      .slice(the + 1, at)
      .some(({ lower }) =>
        /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|latest|youngest|oldest|\d+(?:st|nd|rd|th))$/.test(
          lower,
        ),
      ) &&
    words
      .slice(the + 1, at)
      .every(({ mention, text }) => mention === undefined && /^[\p{L}\d'’-]+$/u.test(text));
  if (!isRow) return undefined;
  const verb = words[the - 1]?.lower ?? '';
  if (/^(?:is|was|are|were)$/.test(verb)) return verbGroup(words, the);
  if (/^(?:became|becomes)$/.test(verb)) return verbGroup(words, the - 1);
  return verb === 'become' && /^(?:has|had|have)$/.test(words[the - 2]?.lower ?? '')
    ? verbGroup(words, the - 1)
    : undefined;
}

const isOfCharges = (words: readonly Word[], at: number): boolean =>
  words[at + 1]?.lower === 'of' &&
  words
    .slice(at + 2, at + 6)
    .some(
      ({ lower }, i, all) =>
        /^(?:charges|counts)$/.test(lower) && i > 0 && /^(?:\d+|\p{L}+)$/u.test(all[i - 1]?.lower ?? ''),
    );

const BOOKED_LEADS = wordSet('for on');

/** "booked under Section 420": in India that is a complaint which the police have taken down, and no arrest. */
const isIndianCase = (words: readonly Word[], at: number): boolean =>
  words
    .slice(Math.max(0, at - 30), at + 30)
    .some(({ lower }) =>
      /^(?:ipc|bns|crpc|fir|indian|nyaya|pocso|uapa|ndps|pmla|section|sections)$/.test(lower),
    );

/** "was in court to support a man accused of": between the verb and the charge somebody else comes in. */
const SOMEBODY_ELSE =
  /^(?:\w*(?:man|men|woman|women|girl|boy)s?|people|those|one|someone|anyone|others?|another|person|persons|suspects?|defendants?|teenagers?|brother|sister|son|daughter|father|mother|husband|wife|friends?|officers?|clients?|who|whom|alongside|representing|represent|defend|defending|against|support|supporting|testify|testifying|witness|prosecute|prosecuting|hear)$/;

/** "Convicted of murder, Smith was sentenced", "Charged with theft, Smith appeared": the subject stands behind the comma. */
export function findFronted(
  words: readonly Word[],
  at: number,
  { status, leads }: Verb,
): Trigger | undefined {
  if (at > 1 || !leads.has(words[at + 1]?.lower ?? '') || !/^\p{Lu}/u.test(words[0]?.text ?? ''))
    return undefined;
  if (at === 1 && !/^(?:already|previously|once|also)$/.test(words[0]?.lower ?? '')) return undefined;
  const comma = words.findIndex(
    (word, index) =>
      index > at && index < at + 24 && word.text === ',' && words[index + 1]?.mention !== undefined,
  );
  if (
    comma < 0 ||
    words.slice(at, comma).some((word) => word.mention !== undefined || /^[.;:]$/.test(word.text))
  )
    return undefined;
  let end = comma + 1;
  while (words[end]?.mention === words[comma + 1]?.mention) end += 1;
  // The name is the subject: its verb, or its age, stands right behind it.
  const isSubject =
    /^(?:was|is|has|had|will|faces|faced|appeared|pleaded|pled|admitted|denied|received|got)$/.test(
      words[end]?.lower ?? '',
    ) ||
    (words[end]?.text === ',' && /^\d{2}$/.test(words[end + 1]?.text ?? ''));
  return isSubject
    ? {
        status,
        from: at,
        to: comma + 1,
        accused: 'behind',
        leads,
        isVoid: false,
        offencesFrom: at + 2,
        offencesTo: comma,
      }
    : undefined;
}

const FACED: Verb = verb('charged', 'of including for charges charge trial counts');

/** The verbs between the participle and those who stand behind it. */
const INVERSIONS = /^(?:were|was|are|is|include|includes|included)$/;

/** "Convicted of fraud were Smith and Jones", "Among those charged with theft was Smith": the accused stand behind the verb. */
export function findInverted(
  words: readonly Word[],
  at: number,
  { status, leads }: Verb,
): Trigger | undefined {
  if (at > 5) return undefined;
  const opening = words.slice(0, at).map(({ lower }) => lower);
  if (
    !/^(?:(?:also|among|those|the|people|others|men|women|who|were|was|being|have|been) ?)*$/.test(
      opening.join(' '),
    )
  )
    return undefined;
  const lead = words[at + 1]?.lower ?? '';
  const isTerm = status === 'sentenced' && lead === 'to';
  if (!leads.has(lead) && !isTerm && !INVERSIONS.test(lead) && words[at + 1]?.date === undefined)
    return undefined;
  let verb = at + 1;
  while (verb < at + 30 && words[verb] !== undefined && !INVERSIONS.test(words[verb]?.lower ?? '')) verb += 1;
  const isList = words[verb + 1]?.text === ':';
  let name = isList ? verb + 2 : verb + 1;
  while (name < verb + 10 && words[name] !== undefined && words[name]?.mention === undefined) name += 1;
  // "her husband, Smith": the noun before the comma is his.
  const title = words[name - 1]?.text === ',' && isHuman(words[name - 2]) ? name - 1 : name;
  const isNamed = words[name]?.mention !== undefined && areTitle(words, isList ? verb + 2 : verb + 1, title);
  if (verb === at + 1 && isList) return undefined;
  // "Charged with Smith's murder is Jones", "charged with killing Smith is Jones": only they to whom it was done stand before.
  const isOther = words.slice(at, verb).some(({ mention, text }, next) => {
    const behind = words[at + next + 1];
    const isLast = mention !== undefined && behind?.mention !== mention;
    return (
      text === '.' ||
      (isLast && !INVERSIONS.test(behind?.lower ?? '') && !/^['’]s?$/.test(behind?.text ?? ''))
    );
  });
  if (!isNamed || isOther) return undefined;
  return {
    status,
    from: at,
    to: isList ? verb + 2 : verb + 1,
    accused: 'behind',
    leads,
    isVoid: false,
    ...offencesOfInverted(words, at, verb, leads),
  };
}

/** Between the participle and its verb: "of fraud", "to 12 years in prison for arson"; nothing where a date alone stands there. */
function offencesOfInverted(
  words: readonly Word[],
  at: number,
  verb: number,
  leads: ReadonlySet<string>,
): { offencesFrom: number; offencesTo: number } | undefined {
  const lead = words
    .slice(at + 1, verb)
    .findLastIndex(({ lower, date }) => leads.has(lower) && date === undefined);
  return lead < 0 ? undefined : { offencesFrom: at + 2 + lead, offencesTo: verb };
}

/** So far before "and guilty to" its verb may stand. */
const PLEA_WORDS = 24;

const PLEA_LEADS = wordSet('to on in');

export function findPlea(words: readonly Word[], at: number): Trigger | undefined {
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
  const row = isInfinite ? oneOfARow(words, at - 1) : undefined;
  const { from, plural } = row ?? group;
  const base = {
    from,
    accused: 'before',
    leads: PLEA_LEADS,
    ...(plural !== undefined && { plural }),
  } as const;
  // Who did not plead guilty, or agreed to, has been charged all the same; but nothing is said to have been pleaded.
  const isVoid = row === undefined ? group.isVoid || isInfinite : row.isVoid;
  if (first === 'guilty') return { ...base, status: 'pleaded-guilty', to: next + 1, isVoid };
  if (first === 'not' && second === 'guilty') return { ...base, status: 'charged', to: next + 2, isVoid };
  if ((first === 'no' && second === 'contest') || (first === 'nolo' && second === 'contendere')) {
    return { ...base, status: 'pleaded-guilty', to: next + 2, isVoid };
  }
  return undefined;
}

/** "found guilty of", "found him not guilty of", "but guilty of", and "guilty to two counts of" with its verb lost. */
export function findGuilty(words: readonly Word[], at: number): Trigger | undefined {
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
  // "the court found that Smith was guilty of"
  const that =
    before === 'was' || before === 'were'
      ? words.slice(Math.max(0, start - 12), start - 1).findLastIndex(({ lower }) => lower === 'that')
      : -1;
  const verdict = Math.max(0, start - 12) + that - 1;
  if (that > 0 && /^(?:found|ruled|decided|concluded)$/.test(words[verdict]?.lower ?? '')) {
    const isCourt = words
      .slice(Math.max(0, verdict - 6), verdict)
      .some(({ lower }) => /^(?:court|jury|jurors|judge|judges|justices|magistrate|tribunal)$/.test(lower));
    if (isCourt && !verbGroup(words, verdict).isVoid)
      return {
        status,
        from: start - 1,
        to: at + 1,
        accused: 'before',
        leads,
        isVoid: false,
        needsOffence: true,
      };
  }
  // "the verdict that Smith is guilty of": so says a jury.
  if (before === 'is' && !isNot && words[at + 1]?.lower === 'of') {
    const told = words.slice(Math.max(0, start - 40), start).map(({ lower }) => lower);
    const isVerdict =
      told.some((word) => /^(?:verdicts?|deliberations|conviction|conclusion)$/.test(word)) &&
      !told.some((word) =>
        /^(?:prosecutors?|heard|whether|if|decide|must|should|argued?|claims?|says?|said|told|reach|no|not|believes?|hopes?)$/.test(
          word,
        ),
      );
    return isVerdict
      ? { status, from: start - 1, to: at + 1, accused: 'before', leads, isVoid: false, needsOffence: true }
      : undefined;
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
  // "pleaded not guilty to murder and guilty to manslaughter": the verb is not said again.
  const plea = words
    .slice(Math.max(0, start - PLEA_WORDS), start)
    .findLastIndex(({ lower }) => /^(?:pleaded|pled|pleads|pleading)$/.test(lower));
  if (/^(?:and|but|,)$/.test(before) && words[at + 1]?.lower === 'to' && plea >= 0)
    return {
      status: isNot ? 'charged' : 'pleaded-guilty',
      from: start,
      to: at + 1,
      accused: 'before',
      leads: PLEA_LEADS,
      isVoid: verbGroup(words, Math.max(0, start - PLEA_WORDS) + plea).isVoid,
      needsOffence: true,
    };
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

/** "was hit with charges of fraud", "was slapped with a murder charge". */
export function findHitWith(words: readonly Word[], at: number): Trigger | undefined {
  const group = verbGroup(words, at);
  const noun = words
    .slice(at + 2, at + 9)
    .findIndex(({ lower }) => /^(?:charges?|counts?|indictment)$/.test(lower));
  if (!group.isPassive || words[at + 1]?.lower !== 'with' || noun < 0) return undefined;
  return {
    status: 'charged',
    from: group.from,
    to: at + 2,
    accused: 'before',
    leads: NO_LEAD,
    isVoid: group.isVoid,
    needsOffence: true,
    ...(group.plural !== undefined && { plural: group.plural }),
  };
}

/** "faces charges of", "is facing two counts of", "denied a charge of": what stands is a charge. */
export function findFacing(words: readonly Word[], at: number): Trigger | undefined {
  const inverted = words[at]?.lower === 'facing' ? findInverted(words, at, FACED) : undefined;
  if (inverted) return inverted;
  const group = verbGroup(words, at);
  const isDenied = /^(?:denies|denied)$/.test(words[at]?.lower ?? '') && !group.isPassive;
  const behind = words[at + 1]?.lower ?? '';
  if (
    isDenied &&
    !/^(?:the|a|any|all|both|that|these|it|this|\w+ing|charges?|counts?|one|two|three|four|five|six|seven|eight|nine|ten|several|multiple|\d+)$/.test(
      behind,
    )
  )
    return words
      .slice(Math.max(0, at - 40), at + 40)
      .some(
        ({ lower }, index, near) =>
          BEFORE_A_COURT.test(lower) &&
          !near.slice(Math.max(0, index - 3), index).some((before) => NEGATIONS.has(before.lower)),
      )
      ? {
          status: 'charged',
          from: group.from,
          to: at + 1,
          accused: 'before',
          leads: NO_LEAD,
          isVoid: group.isVoid,
          needsOffence: true,
        }
      : undefined;
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
    if (/^(?:appeared|appears)$/.test(lower)) return verbGroup(words, left);
    if (/^(?:himself|herself)$/.test(lower) && words[left - 1]?.lower === 'turned')
      return verbGroup(words, left - 1);
    if (/^(?:extradited|returned|brought|flown|surrendered|deported|sent|transferred)$/.test(lower)) {
      const group = verbGroup(words, left);
      const isOwn = /^(?:surrendered|returned)$/.test(lower) && !group.hasAuxiliary;
      return group.isPassive || isOwn ? group : undefined;
    }
  }
  return undefined;
}

/** Where a denial is one of a charge. */
const BEFORE_A_COURT =
  /^(?:crown|jury|jurors|magistrates|convicted|guilty|sentenced|jailed|charged|remanded)$/;

const TIME_NOUN = /^(?:years?|months?|weeks?|days?|life)$/;

/** "jailed for 12 years for", "has been jailed for robbery": a sentence where a term or an offence stands behind. */
export function findJailed(words: readonly Word[], at: number): Trigger | undefined {
  return findJailedFor(words, at) ?? findJailedBare(words, at);
}

/** Behind "sent to prison", "locked up". */
function pastPlace(words: readonly Word[], at: number): number {
  if (words[at]?.lower === 'up') return at + 1;
  return words[at]?.lower === 'to' && /^(?:prison|jail)$/.test(words[at + 1]?.lower ?? '') ? at + 2 : at;
}

function findJailedBare(words: readonly Word[], at: number): Trigger | undefined {
  const group = verbGroup(words, at);
  let next = pastPlace(words, at + 1);
  while (words[next]?.date !== undefined || /^(?:on|in)$/.test(words[next]?.lower ?? '')) next += 1;
  // "Teacher jailed for fraud": in a headline the auxiliary is left out.
  const isCutShort = !group.hasAuxiliary && words.at(-1)?.text !== '.';
  if (!(group.isPassive || isCutShort) || words[next]?.lower !== 'for') return undefined;
  return {
    ...SENTENCED,
    from: group.from,
    to: at + 1,
    accused: 'before',
    isVoid: group.isVoid,
    leads: wordSet('for'),
    needsOffence: true,
    ...(group.plural !== undefined && { plural: group.plural }),
  };
}

function findJailedFor(words: readonly Word[], at: number): Trigger | undefined {
  const group = verbGroup(words, at);
  for (let next = at + 1; next < at + 8; next += 1) {
    const lower = words[next]?.lower ?? '';
    if (TIME_NOUN.test(lower)) {
      if (
        group.hasAuxiliary &&
        !group.isPassive &&
        !/^(?:has|had|have)$/.test(words[group.from]?.lower ?? '')
      )
        return undefined;
      if (group.hasAuxiliary && !group.isPassive && !isObjectAhead(words, at + 1)) return undefined;
      if (!group.isPassive && isObjectAhead(words, at + 1))
        return { ...SENTENCED, from: group.from, to: at + 1, accused: 'behind', isVoid: group.isVoid };
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

/** "has authorised the police to charge Smith with", "authorised a charge of theft against Smith". */
export function findAuthorised(words: readonly Word[], at: number): Trigger | undefined {
  const group = verbGroup(words, at);
  const charge = words.slice(at + 1, at + 10).findIndex((word) => /^charges?$/.test(word.lower));
  const noun = at + 1 + charge;
  if (charge < 0 || group.isVoid || group.isPassive) return undefined;
  const base = { status: 'charged', from: group.from, isVoid: false, needsOffence: true } as const;
  if (words[noun - 1]?.lower === 'to')
    return isObjectAhead(words, noun + 1)
      ? { ...base, to: noun + 1, accused: 'behind', leads: CHARGED.leads }
      : undefined;
  if (words[noun + 1]?.lower !== 'of') return undefined;
  const against = words.slice(noun, noun + 40).findIndex((word) => word.lower === 'against');
  if (against < 0 || !isObjectAhead(words, noun + against + 1)) return undefined;
  return {
    ...base,
    to: noun + against + 1,
    accused: 'behind',
    leads: NO_LEAD,
    offencesFrom: noun + 2,
    offencesTo: noun + against,
  };
}

/** "is on trial for", "his trial for", "stood trial on charges of", "goes on trial accused of" has its own trigger. */
export function findTrial(words: readonly Word[], at: number): Trigger | undefined {
  let behind = at + 1;
  while (words[behind]?.date !== undefined && behind < at + 5) behind += 1;
  // "on trial in Boston for"
  if (/^(?:in|at)$/.test(words[behind]?.lower ?? '')) {
    let place = behind + 1;
    while (
      place < behind + 7 &&
      words[place]?.mention === undefined &&
      /^(?:\p{Lu}.*|the|a|of|court|federal)$/u.test(words[place]?.text ?? '')
    )
      place += 1;
    if (place > behind + 1) behind = place;
  }
  const next = words[behind]?.lower ?? '';
  if (!/^(?:for|on|over|of)$/.test(next)) return undefined;
  const before = words[at - 1]?.lower ?? '';
  if (/^(?:on|stands?|stood|standing|stand)$/.test(before)) {
    const isGoing = before === 'on' && /^(?:go|goes|going|gone|went|put)$/.test(words[at - 2]?.lower ?? '');
    const inner = verbGroup(words, isGoing ? at - 2 : at - 1);
    // "was ordered to stand trial", "will stand trial": the charge is there, the trial is to come.
    const isOrdered = /^(?:ordered|committed|due|set|scheduled|bound)$/.test(
      words[inner.from - 1]?.lower ?? '',
    );
    const group = isOrdered ? verbGroup(words, inner.from - 1) : inner;
    const isToCome =
      (before === 'stand' && /^(?:will|must)$/.test(words[at - 2]?.lower ?? '')) ||
      (before === 'stand' &&
        words[at - 2]?.lower === 'to' &&
        /^(?:is|are|was|were)$/.test(words[at - 3]?.lower ?? '')) ||
      (isGoing && /^(?:will|to)$/.test(words[at - 3]?.lower ?? ''));
    return {
      status: 'charged',
      from: group.from,
      to: at + 1,
      accused: 'before',
      leads: wordSet('for on over'),
      isVoid: group.isVoid && !isToCome,
      needsOffence: true,
    };
  }
  const owned = findOwned(words, at, 'charged', 'for on over');
  return owned && { ...owned, isVoid: owned.isVoid || isOfWhomeverHeMet(words, owned.from) };
}

/** "Smith defended the actor at his trial for": the trial is the actor's. */
const isOfWhomeverHeMet = (words: readonly Word[], owner: number): boolean =>
  /^(?:his|her)$/.test(words[owner]?.lower ?? '') &&
  words
    .slice(Math.max(0, owner - 12), owner)
    .some(({ lower }) =>
      /^(?:defend|represent|prosecut|visit|interview|advis|support|counsel|guard|escort|sketch|question|cross-examin|comfort|photograph|cover|befriend|assist|help|film)(?:ed|l?led|ing|s)$|^(?:met|knew|saw|drew)$/.test(
        lower,
      ),
    );

const BEFORE_COURT =
  /^(?:appeared|appear|appears|remanded|detained|held|extradited|surrendered|brought|booked|wanted|taken|jailed|turned|summoned|bound|committed|sent)$/;
const COURT_NOUN =
  /^(?:tried|court|custody|bail|bond|returned|dock|due|jail|extradition|hearing|judge|trial)$/;

/** "is wanted for murder", "wanted in connection with a robbery" accuses nobody. */
export function findWanted(words: readonly Word[], at: number): Trigger | undefined {
  let next = at + 1;
  // "wanted by police in Kenya for"
  while (
    next < at + 8 &&
    /^(?:by|in|the|\p{L}+)$/u.test(words[next]?.text ?? '') &&
    words[next]?.lower !== 'for' &&
    words[next]?.lower !== 'to'
  )
    next += 1;
  const group = verbGroup(words, at);
  const isAdjective = !group.isPassive && /^(?:,|and|who)$/.test(words[at - 1]?.lower ?? ',');
  if (words[next]?.lower !== 'for' || !(group.isPassive || isAdjective)) return undefined;
  return {
    ...verb('alleged', 'for'),
    from: group.from,
    to: at + 1,
    accused: 'before',
    isVoid: group.isVoid,
    needsOffence: true,
    ...(group.plural !== undefined && { plural: group.plural }),
  };
}

/** "appeared in court on charges of", "was held on suspicion of". */
export function findOnCharges(words: readonly Word[], at: number): Trigger | undefined {
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
  const near = words.slice(Math.max(0, at - 14), at);
  // "appeared in court on": the verb knows its subject; a noun alone only follows it.
  const cue =
    near.findLast((word) => word.mention === undefined && BEFORE_COURT.test(word.lower)) ??
    near.findLast((word) => COURT_NOUN.test(word.lower));
  if (cue === undefined) return undefined;
  const noun = words.indexOf(cue);
  // "remains in custody on": the verb stands before the place.
  const from =
    words[noun - 1]?.lower === 'in' &&
    /^(?:remain(?:s|ed)|is|was|stays?|stayed)$/.test(words[noun - 2]?.lower ?? '')
      ? noun - 2
      : noun;
  // "appeared at the hearing of Smith on charges of": they are his whose hearing it is.
  const isOfAnother = words
    .slice(from, at)
    .some(
      ({ lower, mention }, index, between) =>
        mention === undefined &&
        /^(?:of|for)$/.test(lower) &&
        between.slice(index + 1, index + 5).some((word) => word.mention !== undefined) &&
        between
          .slice(0, index)
          .some((word) => /^(?:hearing|trial|arraignment|case|sentencing|side|behalf)$/.test(word.lower)),
    );
  if (isOfAnother) return undefined;
  const group = outerGroup(words, from);
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

/** The verb group at `at`, or that of "is due to", "was ordered to" before it. */
function outerGroup(words: readonly Word[], at: number): Group {
  const inner = verbGroup(words, at);
  return words[inner.from]?.lower === 'to' &&
    /^(?:due|set|scheduled|expected|ordered|summoned|summonsed)$/.test(words[inner.from - 1]?.lower ?? '')
    ? verbGroup(words, inner.from - 1)
    : inner;
}

/** "was named in a five-count indictment alleging", "are named in the complaint on charges of". */
export function findNamed(words: readonly Word[], at: number): Trigger | undefined {
  const group = verbGroup(words, at);
  if (!group.isPassive || words[at + 1]?.lower !== 'in') return undefined;
  const paper = words
    .slice(at + 2, at + 10)
    .findIndex((word) => /^(?:indictments?|informations?|complaint)$/.test(word.lower));
  if (paper < 0 || words.slice(at + 2, at + 2 + paper).some((word) => /^(?:civil|[.,;:])$/.test(word.lower)))
    return undefined;
  // An indictment names victims too.
  const behind = words.slice(at + 3 + paper, at + 27 + paper);
  if (behind.some(({ lower }) => /^(?:by|victims?|against|as|witness|unindicted|uncharged)$/.test(lower)))
    return undefined;
  return {
    status: 'charged',
    from: group.from,
    to: at + 3 + paper,
    accused: 'before',
    leads: wordSet('alleging charging for on'),
    isVoid: group.isVoid,
    needsOffence: true,
    ...(group.plural !== undefined && { plural: group.plural }),
  };
}
