import { nameEnd } from './offenceNames.ts';
import {
  AGAINST_SOMEBODY,
  BARE_IS_NO_OFFENCE,
  EMPTY_MODIFIERS,
  EVENT_NOUNS,
  FORMAL_ADJECTIVES,
  FORMAL_GERUNDS,
  NEVER_OFFENCE,
  OFFENCE_NOUNS,
  PLAIN_GERUNDS,
  SHARED_MODIFIERS,
  VICTIM_CLASSES,
} from './offences.ts';
import { termFor } from './penaltyNoun.ts';
import { wordSet } from './wordSet.ts';
import type { Word } from './words.ts';

/** An offence as a stretch of words [from, to). */
export type OffencePhrase = {
  from: number;
  to: number;
  /** formal: the charge's name. plain: what was done, in plain words. unknown: neither, but may stand in a list of charges. */
  kind: 'formal' | 'plain' | 'unknown';
  /** Told by a verb ("possessing a firearm"), or by its place in a list alone. */
  isDeed?: boolean;
};

/** Offences one after another, and the index of the word behind them. */
export type OffenceList = { items: OffencePhrase[]; to: number };

/**
 * Reads the offences that begin at `at`: "two felony counts each of second degree robbery and false imprisonment".
 * Counts, articles and years stay out of an item; sentencing enhancements are no items. Undefined where no offence
 * begins there. `bound` is the index at which reading must stop.
 */
export function findOffenceList(words: readonly Word[], at: number, bound: number): OffenceList | undefined {
  const items: OffencePhrase[] = [];
  let to = at;
  let next = at;
  let counted = false;
  let isListed = true;
  while (next < bound) {
    // "three years for arson, 18 months for theft": behind its term an offence stands by itself.
    const lead = skipCounts(words, items.length > 0 ? (termFor(words, next) ?? next) : next, bound);
    counted ||= lead.counted;
    const item = bulletAt(words, lead.at, bound) ?? findOffence(words, lead.at, bound, lead.definite);
    const last = items.at(-1);
    const isObject = item !== undefined && last !== undefined && isObjectOf(words, last, item);
    if (
      item === undefined ||
      (item.kind === 'unknown' && !isObject && !mayStandInList(words, item, items, bound, lead.article))
    )
      break;
    const isLoose =
      !lead.counted &&
      (item.kind === 'unknown' ||
        (item.isDeed === true && !CHARGED_DEEDS.has(words[item.from]?.lower ?? '')));
    const named = skipBracket(words, skipName(words, item.to, bound), bound);
    to = skipGrade(words, skipBracket(words, skipChargeWord(words, named, bound), bound), bound);
    const link = linkBehind(words, to, bound);
    // Behind a bare comma the last words tell of something else: "fraud, making him ...", "murder, a spokesman said".
    const ends =
      link === to || findOffence(words, skipCounts(words, link, bound).at, bound, false) === undefined;
    if (items.length > 0 && isLoose && !isListed && ends) {
      to = items.at(-1)?.to ?? at;
      break;
    }
    if (isObject) last.to = item.to;
    else items.push({ ...item });
    if (link === to) break;
    isListed = words[link - 1]?.text !== ',';
    next = link;
  }
  const joined = joinTails(words, items);
  const known = joined.filter((item) => item.kind === 'formal');
  if (known.length === 0 && !(counted && joined[0]?.kind === 'unknown')) {
    const plain = joined.filter((item) => item.kind === 'plain');
    return plain.length > 0 ? { items: plain, to: plain.at(-1)?.to ?? to } : undefined;
  }
  if (known.length === 0 && !(counted && items.length > 0)) return undefined;
  return {
    // "murdering seven and attempting to murder six": a deed in one list with an offence is charged like it.
    items: joined.map((item) =>
      item.kind === 'unknown' || (item.kind === 'plain' && item.isDeed === true && item.to - item.from > 1)
        ? { ...item, kind: 'formal', isDeed: true }
        : item,
    ),
    to,
  };
}

/**
 * What "and" joins inside one offence: "conspiring to supply guns and ammunition", "soliciting and accepting bribes",
 * "assault and battery", and what one count of conspiracy was to commit. Said alone, the second part would be a charge
 * that the text does not tell.
 */
function joinTails(words: readonly Word[], items: readonly OffencePhrase[]): OffencePhrase[] {
  const joined: OffencePhrase[] = [];
  for (const [index, item] of items.entries()) {
    const before = joined.at(-1);
    // "sex trafficking by force, fraud and coercion": the means, no offences.
    if (before !== undefined && isMeans(words, before, item)) {
      joined[joined.length - 1] = { ...before, to: item.to };
      continue;
    }
    const isAnd = before !== undefined && words[before.to]?.lower === 'and' && item.from === before.to + 1;
    if (!isAnd) {
      joined.push(item);
      continue;
    }
    const first = words[before.from]?.lower ?? '';
    const own = words.slice(before.from, before.to).map((word) => word.lower);
    const name = words[item.from]?.lower ?? '';
    const isBareGerund =
      own.length === 1 && GERUND.test(first) && !OFFENCE_NOUNS.has(first) && GERUND.test(name);
    const isTail =
      (item.kind === 'unknown' &&
        !GERUND.test(name) &&
        !OFFENCE_NOUNS.has(name) &&
        !/^flight$/.test(name) &&
        (own.includes('to') || GERUND.test(first))) ||
      (own.at(-1) === 'assault' && name === 'battery') ||
      // "witness intimidation and retaliation": of the witness both.
      (name === 'retaliation' && item.to === item.from + 1 && own.length > 1) ||
      // "offering to pay and paying kickbacks": one object for both verbs.
      (own.at(-2) === 'to' && name === `${own.at(-1)}ing`) ||
      (index === 1 &&
        items.length === 2 &&
        /^conspir/.test(first) &&
        own.includes('commit') &&
        item.kind === 'formal' &&
        !/^(?:attempted|conspiracy|conspiring|aggravated)$/.test(name));
    if (isBareGerund) joined[joined.length - 1] = { ...item, from: before.from, isDeed: true };
    else if (isTail) joined[joined.length - 1] = { ...before, to: item.to };
    else joined.push(item);
  }
  return joined;
}

const isMeans = (words: readonly Word[], before: OffencePhrase, item: OffencePhrase): boolean =>
  MEANS.test(words[item.from]?.lower ?? '') &&
  item.to === item.from + 1 &&
  item.from - before.to <= 2 &&
  MEANS.test(words[before.to - 1]?.lower ?? '') &&
  words.slice(before.from, before.to).some(({ lower }) => lower === 'by' || lower === 'through');

const MEANS = /^(?:force|fraud|coercion|threats?|violence|deception|intimidation|fear|duress)$/;

/** Deeds that stand in a list of charges as they are: never the beginning of "leaving", "making", "causing losses". */
const CHARGED_DEEDS = wordSet(
  'conspiring obstructing possessing laundering trafficking attempting soliciting tampering resisting impersonating falsifying forging assaulting transporting transmitting wounding perverting',
);

/** "possession of heroin and cocaine with intent to supply": the second thing possessed is no offence of its own. */
function isObjectOf(words: readonly Word[], before: OffencePhrase, item: OffencePhrase): boolean {
  if (item.kind === 'plain' || before.to >= item.from || words[item.from - 1]?.lower !== 'and') return false;
  if (item.from - before.to > 2) return false;
  const [first] = words.slice(item.from, item.to).filter(({ lower }) => !OBJECT_MODIFIERS.test(lower));
  if (first === undefined || !OBJECTS.has(first.lower)) return false;
  return words.slice(before.from, before.to).some(({ lower }) => WITH_OBJECT.test(lower));
}

/** Things that offences are about: drugs and arms. */
const OBJECTS = wordSet(`
  cocaine heroin cannabis marijuana methamphetamine fentanyl ecstasy mdma ketamine amphetamine amphetamines crack drugs
  pills narcotics opium hashish oxycodone steroids ammunition firearm firearms gun guns pistol rifle rifles weapon weapons
  explosives grenades bullets magazines machinegun machineguns silencer silencers class controlled counterfeit
`);
const OBJECT_MODIFIERS = /^(?:a|an|other|crack|illegal|unlawful|live|-|[a-d])$/;
const WITH_OBJECT =
  /^(?:possess(?:ion|ing)?|suppl(?:y|ying)|import(?:ation|ing)?|export(?:ation|ing)?|distribut(?:e|ion|ing)|deliver(?:y|ing)?|traffic(?:king)?|manufactur(?:e|ing)|sell(?:ing)?|sales?|smuggl(?:e|ing)|transport(?:ation|ing)?|produc(?:e|tion|ing)|deal(?:ing)?|carry(?:ing)?)$/;

const COUNT_NOUNS = wordSet(
  'count counts charge charges suspicion allegation allegations crime crimes offence offences offense offenses violation violations',
);
const COUNT_MODIFIERS = wordSet(`
  a an the all one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty thirty dozens dozen both multiple several numerous various many single another additional
  further separate related top main lead sole string slew host raft range series litany total variety felony misdemeanor misdemeanour federal state criminal capital pending
  each of first second third new serious specimen joint historical historic alternative lesser remaining more other lower the following
  aggravated in indicted amended reduced superseding charged included criminal
`);
const NUMBERS_OF = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|another|\d{1,3})$/;
const BEHIND_COUNT = wordSet(
  'of for related relating including involving under that alleging to bordering : , plus',
);
const ARTICLES = wordSet(
  'a an the one both his her their its multiple several numerous two three four five six seven eight nine ten each other',
);

/** Behind "two felony counts each of", an article and a year. `definite` tells a "the": one event, named by the text. */
function skipCounts(
  words: readonly Word[],
  at: number,
  bound: number,
): { at: number; counted: boolean; definite: boolean; article: boolean } {
  // "to a one-count information charging him with perjury": the paper is no offence.
  const paper = words
    .slice(at, Math.min(bound, at + 9))
    .findIndex((word, i, all) => word.lower === 'charging' && PAPER.test(all[i - 1]?.lower ?? ''));
  let next = paper < 0 ? at : at + paper + 1;
  let counted = paper >= 0;
  if (paper >= 0 && /^(?:him|her|them)$/.test(words[next]?.lower ?? '')) next += 1;
  if (paper >= 0 && words[next]?.lower === 'with') next += 1;
  let definite = false;
  for (let round = 0; round < 3; round += 1) {
    let scan = pastAttributes(words, next, bound);
    while (scan < bound && scan - next < 7 && (isCountModifier(words[scan]) || isSeries(words, scan)))
      scan += 1;
    // "two counts of fraud and one of theft".
    const isShort = NUMBERS_OF.test(words[next]?.lower ?? '') && words[next + 1]?.lower === 'of';
    if (isShort && !COUNT_NOUNS.has(words[scan]?.lower ?? '')) {
      next += 2;
      counted = true;
      break;
    }
    if (!COUNT_NOUNS.has(words[scan]?.lower ?? '')) break;
    let behind = scan + 1;
    if (words[behind]?.lower === 'each') behind += 1;
    if (words[behind]?.lower === ',') behind += 1;
    const lead = words[behind]?.lower ?? '';
    // "to four charges - one of theft and three of fraud"
    const isSplit =
      /^[-–—]$/.test(lead) &&
      NUMBERS_OF.test(words[behind + 1]?.lower ?? '') &&
      words[behind + 2]?.lower === 'of';
    if (!BEHIND_COUNT.has(lead) && !isSplit) break;
    behind += 1;
    if (words[behind]?.lower === 'to' && (lead === 'related' || lead === 'relating')) behind += 1;
    if (/^(?:including|involving|alleging)$/.test(lead) && words[behind]?.text === ':') behind += 1;
    if (behind >= bound) break;
    next = behind;
    // "charges related to his taxes": what follows need not be an offence.
    if (!/^(?:related|relating|including|involving|under|that)$/.test(lead)) counted = true;
  }
  const isGrade = (at: number): boolean =>
    (/^(?:felony|misdemeanou?r)$/.test(words[at]?.lower ?? '') && words[at + 1]?.lower !== 'murder') ||
    // Who says so belongs to the step, not to the offence's name.
    /^(?:alleged|allegedly|purported|suspected|gang-related)$/.test(words[at]?.lower ?? '');
  // "a range of drug offences"
  const series = words[next]?.lower === 'a' ? next + 1 : next;
  if (isSeries(words, series) && series + 2 < bound) next = series + 2;
  while (next < bound && (ARTICLES.has(words[next]?.lower ?? '') || isYear(words[next]) || isGrade(next))) {
    if (words[next]?.lower === 'the') definite = true;
    next += 1;
  }
  next = skipAmount(words, pastOwner(words, next, bound), bound);
  return {
    at: next,
    counted,
    definite,
    article: /^(?:a|an|the|his|her|their)$/.test(words[next - 1]?.lower ?? ''),
  };
}

/** "of Jane Roe's manslaughter": to whom it was done stands before the offence's name, and is not of it. */
function pastOwner(words: readonly Word[], at: number, bound: number): number {
  let to = at;
  while (to < bound && words[to]?.mention !== undefined && words[to]?.mention === words[at]?.mention) to += 1;
  return to > at && /^['’]s?$/.test(words[to]?.text ?? '') && AGAINST_SOMEBODY.has(words[to + 1]?.lower ?? '')
    ? to + 1
    : at;
}

/** "a series of offences", "a string of crimes". */
const isSeries = (words: readonly Word[], at: number): boolean =>
  /^(?:series|string|range|number|catalogue|catalog|variety|host|litany|spate)$/.test(
    words[at]?.lower ?? '',
  ) && words[at + 1]?.lower === 'of';
/** "N36,570,000.00 (Thirty Six Million Naira) theft", "£20m fraud": how much it was about is not of the offence's name. */
function skipAmount(words: readonly Word[], at: number, bound: number): number {
  let next = at;
  if (/^[$£€₦₹]$/.test(words[next]?.text ?? '')) next += 1;
  const isAmount =
    /^(?:[$£€₦₹]|N|R|Rs|US\$|A\$|NZ\$|Ksh|Sh|P|RM)?\d[\d,.]*(?:m|bn|k|mn|million|billion|crore|lakh)?$/i.test(
      words[next]?.text ?? '',
    );
  if (!isAmount || (next === at && /^\d{1,3}$/.test(words[next]?.text ?? ''))) return at;
  next += 1;
  while (next < bound && /^(?:,|[\d,.]+m?|million|billion|crore|lakh|m|bn|-)$/.test(words[next]?.lower ?? ''))
    next += 1;
  if (words[next]?.text === '(') {
    const close = words.slice(next, next + 16).findIndex(({ text }) => text === ')');
    if (close < 0) return at;
    next += close + 1;
  }
  return next < bound ? next : at;
}

/** "a rarely imposed federal charge of": what is said of the charge before its noun. */
function pastAttributes(words: readonly Word[], at: number, bound: number): number {
  const isCounted = /^(?:an?|the|one|two|three|four|five|six)$/.test(words[at]?.lower ?? '');
  // "on tribal charges of": an adjective alone.
  if (!isCounted && !/^charges$/.test(words[at + 1]?.lower ?? '')) return at;
  for (let noun = isCounted ? at + 1 : at; noun < Math.min(bound, at + 6); noun += 1) {
    const word = words[noun];
    if (word === undefined || !/^\p{Ll}[\p{Ll}-]*$/u.test(word.text) || STOPS.has(word.lower) || word.mention)
      return at;
    if (/^(?:charges?|counts?)$/.test(word.lower))
      return words[noun + 1]?.lower === 'of' &&
        !words.slice(at, noun).some(({ lower }) => OFFENCE_NOUNS.has(lower))
        ? noun
        : at;
  }
  return at;
}

const PAPER = /^(?:informations?|indictments?|complaints?)$/;

function isCountModifier(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (COUNT_MODIFIERS.has(word.lower) || /^(?:\d{1,3}|(?:\w+|\d+)-counts?|-)$/.test(word.lower))
  );
}

const isYear = (word: Word | undefined): boolean =>
  word !== undefined && /^(?:1[89]|20)\d\d$/.test(word.text);

/** ", a class 1 felony" between items grades the one before. */
function skipGrade(words: readonly Word[], at: number, bound: number): number {
  if (words[at]?.text !== ',') return at;
  let to = at + 1;
  while (to < bound && to < at + 8 && GRADE.test(words[to]?.lower ?? '')) {
    to += 1;
    if (/^(?:felon(?:y|ies)|misdemeanou?rs?)$/.test(words[to - 1]?.lower ?? ''))
      return /^[,;]$/.test(words[to]?.text ?? '') ? to : at;
  }
  return at;
}

const GRADE =
  /^(?:a|an|class|level|dangerous|both|each|all|degree|first|second|third|fourth|\w+-degree|[a-z](?:-[iv]+)?|\d+|felon(?:y|ies)|misdemeanou?rs?)$/;

/** "(F3)", "(18 U.S.C. § 1343)", "(IRS)" behind an item grades it, gives its statute or its short form. */
function skipBracket(words: readonly Word[], at: number, bound: number): number {
  if (words[at]?.text !== '(') return at;
  let depth = 0;
  for (let to = at; to < Math.min(bound, at + BRACKET_WORDS); to += 1) {
    if (words[to]?.mention !== undefined) return at;
    if (words[to]?.text === '(') depth += 1;
    else if (words[to]?.text === ')') depth -= 1;
    if (depth === 0) return to + 1;
  }
  return at;
}

const BRACKET_WORDS = 24;

/** A name behind an offence ("conspiracy to kill Bush") is not of its name; the list may go on behind it. */
function skipName(words: readonly Word[], at: number, bound: number): number {
  let to = at;
  while (to < bound && words[to]?.mention !== undefined) to += 1;
  return to;
}

/** "charges" behind "murder and robbery": part of how it is said, not of the offence. */
function skipChargeWord(words: readonly Word[], at: number, bound: number): number {
  return at < bound && /^(?:charges?|counts?)$/.test(words[at]?.lower ?? '') ? at + 1 : at;
}

/** Behind a comma, "and", "as well as" between items; `at` itself where there is none. */
function skipLink(words: readonly Word[], at: number, bound: number): number {
  let next = at;
  if (/^[,;•]$/.test(words[next]?.lower ?? '')) next += 1;
  const word = words[next]?.lower;
  if (word === 'and' || word === 'or' || word === 'plus') next += 1;
  else if (word === 'as' && words[next + 1]?.lower === 'well' && words[next + 2]?.lower === 'as') next += 3;
  else if (word === 'along' && words[next + 1]?.lower === 'with') next += 2;
  else if (word === 'including') next += 1;
  return next < bound ? next : at;
}

/** Whether a mark stands between the bullets of a list: it has no width of its own. */
const isBulletMark = (word: Word | undefined): boolean =>
  word !== undefined && word.text === '•' && word.start === word.end;

/** What stands whole between the marks of a list, where no rule reads it to its end: "Mischief – destroys or damages property". */
function bulletAt(words: readonly Word[], at: number, bound: number): OffencePhrase | undefined {
  let before = at - 1;
  while (before >= 0 && before > at - 8 && !isBulletMark(words[before]) && words[before]?.text !== ':')
    before -= 1;
  let to = at;
  while (to < Math.min(bound, at + BULLET_WORDS) && !isBulletMark(words[to])) to += 1;
  const isList = isBulletMark(words[before]) || (words[before]?.text === ':' && isBulletMark(words[to]));
  if (!isList || (to < words.length && !isBulletMark(words[to])) || to === at) return undefined;
  const own = words.slice(at, to);
  const contrary = own.findIndex(({ lower }) => /^(?:contrary|pursuant|section|sec)$/.test(lower));
  const end = trimEnd(words, at, contrary > 1 ? at + contrary : to);
  const dash = words.slice(at, end).findIndex(({ text }) => /^[–—]$/.test(text));
  if (dash < 1 && findOffence(words, at, end, false)?.kind === 'formal') return undefined;
  return own.some(({ mention }) => mention !== undefined) || !/^\p{L}/u.test(own[0]?.text ?? '')
    ? undefined
    : { from: at, to: /^,$/.test(words[end - 1]?.text ?? '') ? end - 1 : end, kind: 'formal' };
}

const BULLET_WORDS = 22;

function nextBullet(words: readonly Word[], at: number, bound: number): number | undefined {
  const next = words.slice(at, Math.min(bound, at + BULLET_WORDS)).findIndex((word) => isBulletMark(word));
  return next < 0 || at + next + 1 >= bound ? undefined : at + next;
}

/**
 * Where the next item begins behind a comma or "and"; between an item and it a date ("on 15 March", "between 1 May and 3
 * June") and the statute ("contrary to section 18 of the Theft Act") may stand. `at` itself where no item follows.
 */
function linkBehind(words: readonly Word[], at: number, bound: number): number {
  const mark = nextBullet(words, at, bound);
  if (mark !== undefined) return mark + 1;
  const near = skipLink(words, at, bound);
  if (near !== at && words[near]?.lower !== 'contrary') return near;
  const when = skipWhen(words, skipKind(words, at, bound), bound);
  const behind = skipWhen(words, skipStatute(words, when, bound), bound);
  const link = behind === at ? at : skipLink(words, behind, bound);
  return link === behind || findOffence(words, skipCounts(words, link, bound).at, bound, false) === undefined
    ? at
    : link;
}

function skipWhen(words: readonly Word[], at: number, bound: number): number {
  const isBetween = /^(?:between|from)$/.test(words[at]?.lower ?? '');
  if (!isBetween && !/^(?:on|in|during|since)$/.test(words[at]?.lower ?? '')) return at;
  let to = at + 1;
  while (
    to < Math.min(bound, at + WHEN_WORDS) &&
    (words[to]?.date !== undefined ||
      (isBetween && /^(?:and|to|\d{1,2}(?:st|nd|rd|th)?|\p{Lu}\p{Ll}+)$/u.test(words[to]?.text ?? '')))
  )
    to += 1;
  return words.slice(at + 1, to).some(({ date }) => date !== undefined) ? to : at;
}

const WHEN_WORDS = 14;

/** "Operation While Impaired – Alcohol and Drugs, contrary to": which kind it was. */
function skipKind(words: readonly Word[], at: number, bound: number): number {
  if (!/^[–—]$/.test(words[at]?.text ?? '')) return at;
  let to = at + 1;
  while (
    to < Math.min(bound, at + 8) &&
    /^(?:\p{Lu}\p{Ll}+|and|or|of|[()\d]+|plus)$/u.test(words[to]?.text ?? '')
  )
    to += 1;
  return to > at + 1 && words[to]?.text === ',' ? to : at;
}

function skipStatute(words: readonly Word[], at: number, bound: number): number {
  let to = words[at]?.text === ',' ? at + 1 : at;
  if (words[to]?.lower !== 'contrary' || words[to + 1]?.lower !== 'to') return at;
  to += 2;
  while (
    to < bound &&
    to < at + STATUTE_WORDS &&
    OF_STATUTE.test(words[to]?.text ?? '') &&
    words[to]?.mention === undefined
  )
    to += 1;
  while (to > at && words[to - 1]?.lower === 'and') to -= 1;
  return to;
}

const STATUTE_WORDS = 40;
const OF_STATUTE =
  /^(?:[sS]ections?|[aA]rticles?|[pP]aragraphs?|[sS]ubsections?|common|law|of|the|and|or|[(). ]|[\d.]+\w{0,2}|[a-z]{1,2}|i{1,3}|\p{Lu}.*)$/u;

/** "drug charges", "gun-related offences": all that the news says of an offence. */
const TOPICS =
  /^(?:(?:drugs?|narcotics|guns?|firearms?|weapons?|sex|sexual|terror|immigration|tax|gang|trafficking|child-sex|computer|driving)(?:-related)?|public-order)$/;

const PUNCTUATION = /^[^\p{L}\p{N}\p{Sc}#%]+$/u;
const STOPS = wordSet(`
  and or but nor plus after before following during when where who whom whose which that because since stemming connected
  related relating pertaining according if until unless at from including is was were are be been has have had will would faces faced face
  could can may might should he she they it we you i his her their our committed carried dating tied linked brought
  alongside despite whilst though although about over under on with in by for as while against upon through via within without
  used respectively resulting pursuant yesterday earlier again instead here there per amid rather except being having both all than then also not so he's arising regarding concerning between among involving using between 's leading
  pending dropped dismissed quashed overturned vacated reversed upheld reinstated thrown came followed comes follows
`);

/** The offence that begins at `at`, or undefined. `definite`: "the" stood before it, so that "the A and B of X" is one event. */
function findOffence(
  words: readonly Word[],
  at: number,
  bound: number,
  definite: boolean,
): OffencePhrase | undefined {
  const first = words[at]?.lower ?? '';
  // "a charge of using excessive force": here "using" begins the deed.
  const isOpening =
    (first === 'using' && /^(?:of|with|for|to)$/.test(words[at - 1]?.lower ?? '')) ||
    (first === 'having' &&
      /^(?:of|with|to)$/.test(words[at - 1]?.lower ?? '') &&
      /^(?:an?|the|in|been)$/.test(words[at + 1]?.lower ?? '')) ||
    (first === 'being' && BEING.test(words[at + 1]?.lower ?? ''));
  if (at >= bound || PUNCTUATION.test(first) || (STOPS.has(first) && !isOpening) || NEVER_OFFENCE.has(first))
    return undefined;
  if (words[at]?.mention !== undefined) return undefined;
  // "sent to prison for four years for burglary": a term.
  if (/^(?:years?|months?|weeks?|days?)$/.test(first)) return undefined;
  if (first === 'to' || (first === 'cheating' && words[at + 1]?.lower === 'on')) return undefined;
  // "Counts One and Three of the indictment"
  if (/^counts?$/.test(first) && NUMBERS_OF.test(words[at + 1]?.lower ?? '')) return undefined;
  const named = nameEnd(words, at, bound);
  if (named !== undefined && isEnd(words, named)) return { from: at, to: named, kind: 'formal' };
  if (TOPICS.test(first) && /^(?:charges?|offen[cs]es?)$/.test(words[at + 1]?.lower ?? '') && at + 1 < bound)
    return { from: at, to: at + 2, kind: 'formal' };
  const part = findPart(words, at, bound);
  if (part) return part;
  const gerund = findGerund(words, at, bound);
  if (gerund) return gerund;
  // A verb of no crime ("being in possession", "intentionally discarding") begins no offence's name.
  const verb = words.slice(at, at + 3).find((word) => !ADVERB.test(word.lower))?.lower ?? '';
  if (
    GERUND.test(verb) &&
    !OFFENCE_NOUNS.has(verb) &&
    !EVENT_NOUNS.has(verb) &&
    ((verb === 'being' && !isOpening) || ADVERB.test(first))
  )
    return undefined;
  let head: number | undefined;
  // Behind "possession of", "conspiracy to" no other word becomes the head.
  let isComplete = false;
  let to = at;
  while (to < bound) {
    const word = words[to];
    if (word === undefined || word.mention !== undefined || word.date !== undefined) break;
    if (
      to > at &&
      (word.lower === 'charges' ||
        word.lower === 'charge' ||
        word.lower === 'counts' ||
        word.lower === 'count')
    ) {
      // "a conspiracy charge of gaining unauthorized access": the deed tells which conspiracy.
      const isOf =
        head === to - 1 && words[to + 1]?.lower === 'of' && GERUND.test(words[to + 2]?.lower ?? '');
      const deed = isOf && words[to - 1]?.lower === 'conspiracy' ? deedEnd(words, to + 2, bound) : undefined;
      const from = /^(?:federal|state)$/.test(first) ? at + 1 : at;
      if (deed !== undefined) return { from, to: deed, kind: 'formal' };
      break;
    }
    if (!isComplete && (isOffenceNoun(word.lower) || (head === undefined && EVENT_NOUNS.has(word.lower)))) {
      head = to;
      to += 1;
      continue;
    }
    if (to > at && isStop(words, to, at, head)) {
      if (!sharesHead(words, to, head)) break;
      to += 1;
      head = undefined;
      continue;
    }
    if (head !== undefined && head === to - 1 && (isComplement(word.lower) || isGradeBehind(words, to)))
      isComplete = true;
    else if (head !== undefined && head === to - 1) {
      // "murder weapon", "fraud investigation": the noun before was no offence but says which.
      if (!(/^(?:exceeding|causing|occasioning)$/.test(word.lower) || /^(?:gbh|scheme)$/.test(word.lower)))
        head = undefined;
    }
    to += 1;
  }
  // "the kidnapping and killing of X": one event.
  if (definite && head !== undefined && head === to - 1 && words[to]?.lower === 'and') {
    const second = words[to + 1]?.lower ?? '';
    // Two offences by name stay two.
    const isEvent = EVENT_NOUNS.has(second) || EVENT_NOUNS.has(words[head]?.lower ?? '');
    if (isEvent && (OFFENCE_NOUNS.has(second) || EVENT_NOUNS.has(second)) && words[to + 2]?.lower === 'of') {
      const isFormal = OFFENCE_NOUNS.has(words[head]?.lower ?? '');
      return { from: at, to: to + 2, kind: isFormal ? 'formal' : 'plain' };
    }
  }
  if (
    head !== undefined &&
    head === to - 1 &&
    EVENT_NOUNS.has(words[head]?.lower ?? '') &&
    words[to]?.lower === 'of'
  ) {
    to = eventEnd(words, to, bound);
  }
  to = trimEnd(words, at, to);
  if (
    to <= at ||
    (head === undefined && NOT_AT_END.has(words[to - 1]?.lower ?? '')) ||
    words
      .slice(at, to + 1)
      .some(({ lower }) =>
        /^(?:enhancements?|sentencing|special-circumstance|restitution|probation|imprisonment-only)$/.test(
          lower,
        ),
      )
  )
    return undefined;
  // "jailed on firearm charges": the text knows no other name for it.
  if (head === undefined && CHARGE_KINDS.has(words[to - 1]?.lower ?? '') && words[to]?.lower === 'charges')
    return { from: at, to: to + 1, kind: 'formal' };
  if (head === undefined || head >= to) {
    const isStatute = FORMAL_ADJECTIVES.has(first) && to - at >= 2;
    return { from: at, to, kind: isStatute ? 'formal' : 'unknown', isDeed: true };
  }
  const name = words[head]?.lower ?? '';
  // "for a scheme" names nothing.
  if (
    /^schemes?$/.test(name) &&
    !words
      .slice(at, head)
      .some(
        ({ lower }) =>
          OFFENCE_NOUNS.has(lower) || /^(?:refund|investment|ponzi|pyramid|kickback)$/.test(lower),
      )
  )
    return undefined;
  const isCharged =
    /^(?:charges?|counts?)$/.test(words[to]?.lower ?? '') &&
    !/^(?:crimes?|offen[cs]es?|acts?|activity|activities|conduct|violations?)$/.test(name);
  if (BARE_IS_NO_OFFENCE.has(name) && to === head + 1 && !isCharged) {
    const before = words.slice(at, head).map((word) => word.lower);
    if (before.every((word) => EMPTY_MODIFIERS.has(word))) {
      const isStatute =
        before.some((word) => FORMAL_ADJECTIVES.has(word)) &&
        !/^(?:crimes?|offen[cs]es?|conduct|activity|acts?)$/.test(name);
      if (!isStatute) return undefined;
    }
  }
  return { from: behindOwner(words, at, head), to, kind: EVENT_NOUNS.has(name) ? 'plain' : 'formal' };
}

/** "Roe's manslaughter": whose it was, with a name that the text does not know as somebody's, is not of the offence's name. */
function behindOwner(words: readonly Word[], from: number, head: number): number {
  const mark = words.slice(from, head).findLastIndex(({ text }) => /^['’]s?$/.test(text));
  const isName = mark > 0 && words.slice(from, from + mark).every(({ text }) => /^\p{Lu}/u.test(text));
  return isName && AGAINST_SOMEBODY.has(words[head]?.lower ?? '') ? from + mark + 1 : from;
}

/** What charges are of that go by no offence's name: "gun charges". */
const CHARGE_KINDS = wordSet(
  'firearm firearms gun guns weapon weapons drug drugs narcotics sex tax terrorism immigration explosives',
);

/** Whether a fixed name is not the beginning of something else: "domestic violence shelter", "bail jumping case". */
const isEnd = (words: readonly Word[], at: number): boolean => {
  const word = words[at];
  return (
    word === undefined ||
    word.mention !== undefined ||
    word.date !== undefined ||
    !/^\p{L}/u.test(word.text) ||
    STOPS.has(word.lower) ||
    /^(?:of|to|in|charges?|counts?|offen[cs]es?|resulting|causing)$/.test(word.lower)
  );
};

/** "deaths of 19 immigrants": plain words are no use without whom it was done to, unless that is somebody with a name. */
function eventEnd(words: readonly Word[], of: number, bound: number): number {
  let to = of + 1;
  while (to < bound && to < of + 9) {
    const word = words[to];
    if (word === undefined || word.date !== undefined) break;
    if (word.mention !== undefined) return of;
    if (STOPS.has(word.lower) || (PUNCTUATION.test(word.lower) && !isInnerMark(words, to))) break;
    to += 1;
  }
  return to;
}

/** Words of procedure and people, with which no offence's name ends. */
const NOT_AT_END = wordSet(`
  felony felonies misdemeanor misdemeanors misdemeanour complaint indictment informations indictments case cases court trial proceeding proceedings
  investigation information record history justice gang organization organisation group code law laws statute statutes
  act scheme-related sentence sentences penalty penalties spokesman spokeswoman spokesperson prosecutor officials
`);

/** "first- and second-degree murder", "possession and sale of cocaine", "wire and mail fraud": one phrase for both. */
function sharesHead(words: readonly Word[], at: number, head: number | undefined): boolean {
  if (!/^(?:and|or)$/.test(words[at]?.lower ?? '')) return false;
  const before = words[at - 1];
  const next = words[at + 1]?.lower ?? '';
  if (before?.text === '-' || before?.text.endsWith('-')) return true;
  if (head === at - 1)
    return (
      BARE_IS_NO_OFFENCE.has(before?.lower ?? '') && OFFENCE_NOUNS.has(next) && words[at + 2]?.lower === 'of'
    );
  return (
    head === undefined &&
    SHARED_MODIFIERS.has(before?.lower ?? '') &&
    SHARED_MODIFIERS.has(next) &&
    OFFENCE_NOUNS.has(words[at + 2]?.lower ?? '')
  );
}

/** "role in a health care fraud scheme": plain words for what a charge is about. */
function findPart(words: readonly Word[], at: number, bound: number): OffencePhrase | undefined {
  if (!/^(?:roles?|involvement|parts?)$/.test(words[at]?.lower ?? '') || words[at + 1]?.lower !== 'in')
    return undefined;
  let to = at + 2;
  while (to < bound) {
    const word = words[to];
    if (word === undefined || word.mention !== undefined || word.date !== undefined) break;
    const joins =
      word.lower === 'and' &&
      words
        .slice(to + 1, to + 4)
        .some((one) => /^(?:scheme|conspiracy|ring|operation|plot)$/.test(one.lower));
    if (to > at + 2 && STOPS.has(word.lower) && !joins) break;
    if (PUNCTUATION.test(word.lower) && word.lower !== '-' && word.lower !== '$') break;
    to += 1;
  }
  to = trimEnd(words, at, to);
  // "role in the slaying of 24-year-old Smith"
  if (/^(?:year-old|old)$/.test(words[to - 1]?.lower ?? '') && words[to]?.mention !== undefined)
    to = trimEnd(
      words,
      at,
      words.slice(0, to).findLastIndex(({ lower }) => lower === 'of'),
    );
  return to > at + 2 ? { from: at, to, kind: 'plain', isDeed: true } : undefined;
}

/** "drug-trafficking" is an offence as "trafficking" is. */
function isOffenceNoun(word: string): boolean {
  if (OFFENCE_NOUNS.has(word)) return true;
  const last = word.slice(word.lastIndexOf('-') + 1);
  return last !== word && OFFENCE_NOUNS.has(last) && (!BARE_IS_NO_OFFENCE.has(last) || word === 'hate-crime');
}

/** "Forgery 1st", "Larceny 1 st", "Robbery II", "Assault 2nd degree". */
const isGradeBehind = (words: readonly Word[], at: number): boolean =>
  /^(?:\d(?:st|nd|rd|th)|I{1,3}|IV|V)$/.test(words[at]?.text ?? '') ||
  (/^\d$/.test(words[at]?.text ?? '') && /^(?:st|nd|rd|th)$/.test(words[at + 1]?.lower ?? ''));

const isComplement = (word: string): boolean =>
  /^(?:of|to|by|with|in|on|as|while|whilst|when|for|against|under|upon|after|before|or|exceeding|causing|occasioning|involving|resulting|over|from|during|without|not)$/.test(
    word,
  ) || PUNCTUATION.test(word);

/** Behind "being" an offence of its own goes on: "being in possession of", "being concerned in". */
const BEING = /^(?:a|an|concerned|drunk|carried|in|party|unlawfully|knowingly|found|armed)$/;
const ADVERB = /^\p{L}{3,}ly$/u;
/** "second-degree criminally using": the grade stands before the verb. */
const BEFORE_VERB = /^(?:\p{L}{3,}ly|(?:first|second|third|fourth|fifth|sixth|seventh|\d\w\w)-degree)$/u;
const GERUND = /^\p{L}{2,}ing$/u;

function findGerund(words: readonly Word[], at: number, bound: number): OffencePhrase | undefined {
  let verb = at;
  while (verb < bound && BEFORE_VERB.test(words[verb]?.lower ?? '')) verb += 1;
  const name = words[verb]?.lower ?? '';
  if (verb >= bound || !GERUND.test(name) || (name === 'being' && !BEING.test(words[verb + 1]?.lower ?? '')))
    return undefined;
  const isFormal = FORMAL_GERUNDS.has(name);
  if (!isFormal && !PLAIN_GERUNDS.has(name)) return undefined;
  // "found guilty of committing health care fraud": the offence is the fraud.
  if (name === 'committing') {
    const committed = findOffence(words, verb + 1, bound, false);
    if (committed?.kind === 'formal' && committed.isDeed !== true) return committed;
  }
  // "driving", "kidnapping", "trafficking" as a bare noun or with a noun's complement are read as nouns.
  const behind = words[verb + 1]?.lower ?? '';
  // "stealing about $60,000"
  const isOfSum =
    /^(?:about|over|up|more|at)$/.test(behind) &&
    words.slice(verb + 2, verb + 5).some(({ lower }) => /\d/.test(lower));
  const isNoun =
    OFFENCE_NOUNS.has(name) &&
    !isOfSum &&
    (verb + 1 >= bound ||
      STOPS.has(behind) ||
      PUNCTUATION.test(behind) ||
      behind === 'of' ||
      behind === 'to' ||
      behind === 'charges');
  if (isNoun && !(name === 'driving' && /^(?:under|while|whilst|with|without|over|when)$/.test(behind)))
    return undefined;
  let to = verb + 1;
  while (to < bound) {
    const word = words[to];
    if (word === undefined || word.date !== undefined || isStop(words, to, at, undefined)) break;
    to += 1;
  }
  to = quotedEnd(words, to, bound) ?? trimEnd(words, at, to);
  // What the text gives in its own marks was cut off: half a deed is none.
  if (/^[“"]$/.test(words[to]?.text ?? '') && to < bound) return undefined;
  // "conspiring to defraud Smith of $9,000": the offence goes up to the name of the one to whom it was done.
  const victim = CONSPIRING.test(name)
    ? words.slice(verb, to).findIndex((word) => word.mention !== undefined)
    : -1;
  if (victim > 2) to = trimEnd(words, at, verb + victim);
  const isBare = to === verb + 1;
  if (isBare && !OFFENCE_NOUNS.has(name) && !PLAIN_GERUNDS.has(name)) return undefined;
  const names = words.slice(verb, to).some((word) => word.mention !== undefined);
  const isIllegal =
    /^(?:illegally|unlawfully|fraudulently|corruptly)$/.test(words[verb - 1]?.lower ?? '') && verb > at;
  const isStatute = isFormal && !names && (isIllegal || isStatutory(words, verb + 1, to));
  return { from: at, to, kind: isStatute ? 'formal' : 'plain', isDeed: true };
}

/** Where a deed ends that begins with a verb in -ing. */
function deedEnd(words: readonly Word[], at: number, bound: number): number {
  let to = at + 1;
  while (
    to < bound &&
    words[to]?.date === undefined &&
    words[to]?.mention === undefined &&
    !isStop(words, to, at, undefined)
  )
    to += 1;
  return trimEnd(words, at, to);
}

const CONSPIRING = /^(?:conspiring|attempting|threatening|soliciting)$/;

/** How many words of a statute a text quotes inside an offence. */
const QUOTED_WORDS = 40;

/** Behind “to be carried ... danger”, where the statute's words follow in quotation marks. */
function quotedEnd(words: readonly Word[], at: number, bound: number): number | undefined {
  if (at >= bound || !/^[“"]$/.test(words[at]?.text ?? '')) return undefined;
  for (let to = at + 1; to < words.length && to < at + QUOTED_WORDS; to += 1) {
    if (words[to]?.mention !== undefined) return undefined;
    if (/^[”"]$/.test(words[to]?.text ?? '')) return to + 1;
  }
  return undefined;
}

/** A statute speaks of anybody: "a witness", "stolen property"; a story speaks of his wife and the store. */
function isStatutory(words: readonly Word[], from: number, to: number): boolean {
  // "contravening the Municipal Finance Management Act"
  if (
    words[from]?.lower === 'the' &&
    /^(?:Act|Code|Law|Regulations|Ordinance|Constitution)$/.test(words[to - 1]?.text ?? '')
  )
    return true;
  return (
    words
      .slice(from, to)
      .every(
        ({ lower }) =>
          !/^(?:his|her|their|its|the|him|them|two|three|third|\$.*|.*\d.*|nearly|more)$/.test(lower) ||
          lower === 'the',
      ) &&
    !words
      .slice(from, to)
      .some(
        ({ lower }, i, all) =>
          lower === 'the' &&
          !/^(?:influence|scene|course|public|administration|peace|fbi|death|dead|state|united|internal|police|proceeds|first|second|coroner|lawful)$/.test(
            all[i + 1]?.lower ?? '',
          ),
      )
  );
}

const FOR_INSIDE = wordSet(
  'purpose purposes unlawful sexual controlled filing analysis theft use burglary sale hire financial profit gain resale police prostitution ransom terrorist terrorism benefit',
);
const BY_INSIDE = wordSet(
  'embezzlement larceny swindle conversion receiving trick deceit beating penetration reckless robbery abuse employee failing finding public felon robbery force threat threats violence deception fraud means dangerous careless false unlawful gross intimidation convicted prohibited extortion negligence theft strangulation coercion driving undue misrepresentation computer',
);
const WITH_INSIDE = wordSet(
  'murder aggravating intent torture injury violence force deadly dangerous firearm weapon knife gun bodily vehicle minor child special respect excess alcohol malice excessive intention insurance evidence corpse',
);
const WHILE_INSIDE = wordSet(
  'intoxicated impaired armed under suspended disqualified possessing unfit over drunk revoked texting',
);

/** A hyphen without spaces, "&", and the stop of "Dr." are inside a phrase. */
function isInnerMark(words: readonly Word[], at: number): boolean {
  const mark = words[at];
  const before = words[at - 1];
  if (mark === undefined || before === undefined) return false;
  if (mark.text === '-' || mark.text === '/') return before.end === mark.start;
  // "Sh66.9 million": one sum.
  if (
    mark.text === '.' &&
    /\d$/.test(before.text) &&
    before.end === mark.start &&
    words[at + 1]?.start === mark.end &&
    /^\d/.test(words[at + 1]?.text ?? '')
  )
    return true;
  // "Sh400,000": one sum.
  if (mark.text === ',')
    return (
      before.end === mark.start &&
      words[at + 1]?.start === mark.end &&
      /\d$/.test(before.text) &&
      /^\d{2,3}$/.test(words[at + 1]?.text ?? '')
    );
  // "grievous bodily harm (GBH) with intent"
  if (mark.text === '(')
    return words[at + 2]?.text === ')' && /^\p{Lu}{2,}$/u.test(words[at + 1]?.text ?? '');
  if (mark.text === ')') return words[at - 2]?.text === '(' && /^\p{Lu}{2,}$/u.test(before.text);
  if (mark.text === '.') return HONORIFICS.test(before.lower) && words[at + 1]?.mention !== undefined;
  return mark.text === '&';
}

const HONORIFICS =
  /^(?:dr|mr|mrs|ms|st|sgt|lt|col|gen|gov|sen|rep|officer|agent|deputy|detective|sergeant|constable)$/;

/** "threatening to assault and murder an official": a verb that is joined to the one behind "to" and has the object. */
function joinsVerbs(words: readonly Word[], at: number, from: number): boolean {
  const next = words[at + 1]?.lower ?? '';
  const isObject =
    /^(?:a|an|the|his|her|their|another|others)$/.test(words[at + 2]?.lower ?? '') ||
    words[at + 2]?.mention !== undefined;
  // "conspiracy to coerce and entice women", "threatening to assault and/or murder officers"
  const isBare = /^(?:conspiracy|conspiring|threatening|attempting)$/.test(words[at - 3]?.lower ?? '');
  return (
    (isObject || (isBare && !isOffenceNoun(next))) &&
    words[at - 2]?.lower === 'to' &&
    at - 2 > from - (isBare ? 1 : 0) &&
    /^\p{Ll}{3,}$/u.test(next) &&
    !GERUND.test(next) &&
    !/(?:ed|ion|ment|ery)$/.test(next)
  );
}

/** Whether the word at `at` ends an offence that began at `from` and has its head at `head`. */
function isStop(words: readonly Word[], at: number, from: number, head: number | undefined): boolean {
  const word = words[at]?.lower ?? '';
  if (PUNCTUATION.test(word)) return !isInnerMark(words, at);
  if (isInTitle(words, at, head)) return false;
  const next = words[at + 1]?.lower ?? '';
  const past = /^(?:a|an|the|his|her)$/.test(next) ? (words[at + 2]?.lower ?? '') : next;
  switch (word) {
    case 'and':
      if (words[at + 1]?.text === '/' && words[at + 2]?.lower === 'or') return false;
      return !joinsVerbs(words, at, from) && !isInAct(words, at);
    case 'of':
      return (
        head !== undefined &&
        !/^(?:colou?r|grounds?|reason|aid)$/.test(words[at - 1]?.lower ?? '') &&
        AGAINST_SOMEBODY.has(words[head]?.lower ?? '') &&
        !isVictimClass(words, at + 1)
      );
    case 'for':
      if (/^conspiracy$/.test(words[at - 1]?.lower ?? '') && /^an?$/.test(next)) return false;
      return !FOR_INSIDE.has(past) && !(next === 'the' && past === 'purpose');
    case 'by':
      return !BY_INSIDE.has(past);
    case 'with':
      if (
        /^(?:interference|interfering|tampering|comply|complying|compliance)$/.test(
          words[at - 1]?.lower ?? '',
        )
      )
        return false;
      if (words[at - 1]?.lower === 'connection' && /^(?:a|an|the)$/.test(next)) return false;
      if (words[at - 1]?.lower === 'conspiring')
        return !/^(?:another|others?|co-conspirators|unnamed)$/.test(next);
      return !WITH_INSIDE.has(past) || (next === 'the' && past === 'special');
    case 'during':
      // "possession of a firearm during the commission of a felony", but "murder during the commission of a robbery".
      return !(
        /^(?:crime|commission|purchase|robbery)$/.test(past) &&
        !AGAINST_SOMEBODY.has(words[at - 1]?.lower ?? '')
      );
    case 'while':
    case 'whilst':
      return !WHILE_INSIDE.has(next);
    case 'when':
      return !/^(?:over|above|under|unfit)$/.test(next);
    case 'as':
      return (
        !(next === 'a' && /^(?:hate|felon|terrorist|terrorism|sexually|public|sex)$/.test(past)) &&
        next !== 'hate'
      );
    case 'in':
      if (isMoneyFor(words, at)) return false;
      // "making a false statement in connection with a loan"
      if (
        next === 'connection' &&
        /^(?:statements?|representations?|declarations?)$/.test(words[at - 1]?.lower ?? '')
      )
        return false;
      return (
        !(
          /^(?:first|second|third|fourth|fifth|sixth)$/.test(past) &&
          /^degree$/.test(words[at + 3]?.lower ?? '')
        ) &&
        !/^(?:participation|participating|engaging|traffic|felon|office|involvement|interest|misconduct|trafficking|dealing|trading|joining|concerned|engage)$/.test(
          words[at - 1]?.lower ?? '',
        ) &&
        words[at - 1]?.lower !== 'resulting' &&
        !(
          /^an?$/.test(next) &&
          /^(?:public|restricted|prohibited|foreign|built-up|dangerous|care|position)$/.test(past)
        ) &&
        !/^(?:public|excess|furtherance|possession|aid|prison|fraud|interstate|foreign)$/.test(next)
      );
    case 'on':
      // "manslaughter on the grounds of diminished responsibility"
      if (
        next === 'the' &&
        /^grounds?$/.test(past) &&
        /^(?:diminished|provocation)$/.test(words[at + 4]?.lower ?? '')
      )
        return false;
      if (/^(?:prohibition|ban)$/.test(words[at - 1]?.lower ?? '')) return false;
      return (
        !/^(?:assault|assaults|attack|battery)$/.test(words[at - 1]?.lower ?? '') ||
        words[at + 1]?.date !== undefined ||
        // "an assault on a fellow worker" tells what happened.
        words[from - 1]?.lower === 'an' ||
        !isVictimClass(words, at + 1)
      );
    case 'under':
      // "rape of a child under 13"
      if (/^1[0-8]$/.test(next) && /^(?:child|person|girl|boy)$/.test(words[at - 1]?.lower ?? ''))
        return false;
      return (
        !(next === 'the' && past === 'influence') &&
        !/^(?:false|age|arrest|color|colour|influence|restraint|suspension|revocation|disqualification)$/.test(
          next,
        )
      );
    case 'against':
      return (
        !/^(?:humanity|nature|rights|children|women|public|property|persons|person|justice)$/.test(past) &&
        next !== 'the'
      );
    case 'upon':
      return !isVictimClass(words, at + 1);
    case 'to':
      // "an investment fraud scheme to cheat the elderly": what it was for is told beside its name.
      if (head === at - 1 && /^schemes?$/.test(words[head]?.lower ?? '')) return true;
      return /^(?:life|serve|\d.*)$/.test(next) || words[at + 1]?.date !== undefined;
    case 'without':
      if (
        /^(?:licen[cs]e|permit|consent|insurance|violence|authority|authori[sz]ation|lawful|permission|reasonable|due)$/.test(
          past,
        )
      )
        return false;
      return words[at - 1]?.lower !== 'driving';
    case 'over':
      return (
        !/^(?:driving|while|whilst|when|vehicle)$/.test(words[at - 1]?.lower ?? '') && !next.startsWith('$')
      );
    case 'involving':
      return (
        !/^(?:death|injury|fear)$/.test(next) && (head !== at - 1 || !/^(?:criminal|gross|a)$/.test(next))
      );
    case 'resulting':
      return next !== 'in' && next !== 'from';
    case 'his':
    case 'her':
    case 'their':
    case "'s":
      return head !== undefined || at === from;
    case 'after':
    case 'before':
      return (
        !(words[at - 1]?.lower === 'accessory' && next === 'the') &&
        !/^(?:deportation|removal|deported|exclusion)$/.test(next) &&
        !(/^an?$/.test(next) && /^(?:road|accident|collision)$/.test(past))
      );
    case 'right':
      return /^(?:after|before|in|outside)$/.test(next);
    case 'from':
      return (
        !/^(?:fleeing|escape|escaping|theft|stealing)$/.test(words[at - 1]?.lower ?? '') || next === 'the'
      );
    case 'or':
      if (words[at - 1]?.text === '/' || isAlternative(words, at)) return false;
      if (
        /^(?:death|injury|harm)$/.test(words[at - 1]?.lower ?? '') &&
        /^(?:serious|bodily|death|grievous|injury|substantial)$/.test(next)
      )
        return false;
      // "possession of drugs for sale or supply"
      if (words[at - 1]?.lower === 'sale' && next === 'supply') return false;
      // "collecting or making documents"
      if (GERUND.test(next) && GERUND.test(words[at - 1]?.lower ?? '')) return false;
      return !(
        BY_INSIDE.has(words[at - 1]?.lower ?? '') &&
        /^(?:threats?|violence|force|deceit|fraud|fear|menace|intimidation|coercion|deception|duress)$/.test(
          next,
        )
      );
    case 'i':
      return !/^(?:schedule|class|category|part|type)$/.test(words[at - 1]?.lower ?? '');
    default:
      // "an enforcement notice served by the council"
      if (next === 'by' && at > from + 1 && /\p{L}{3}(?:ed|wn)$/u.test(word)) return true;
      return STOPS.has(word);
  }
}

/** "stealing $45,000 in grant money": what the money was. */
const isMoneyFor = (words: readonly Word[], at: number): boolean =>
  /\d|^(?:million|billion|crore|lakh|thousand)$/.test(words[at - 1]?.lower ?? '') &&
  words[at + 1]?.date === undefined &&
  /^\p{Ll}{3,}$/u.test(words[at + 1]?.text ?? '') &&
  words.slice(at + 1, at + 4).some(({ lower }) => MONEY.test(lower));

const MONEY =
  /^(?:money|cash|funds?|grants?|benefits?|payments?|loans?|donations?|taxes|fees|rent|bribes?|aid|jewellery|jewelry|goods|dues)$/;

/** "Possession of a Weapon by a Previous Offender", "Driving While Impaired": the statute's name goes on in capitals. */
function isInTitle(words: readonly Word[], at: number, head: number | undefined): boolean {
  if (head === undefined || !/^(?:by|with|while|upon|against|without)$/.test(words[at]?.lower ?? ''))
    return false;
  const behind = /^(?:a|an|another|the)$/.test(words[at + 1]?.lower ?? '') ? words[at + 2] : words[at + 1];
  return (
    behind !== undefined &&
    behind.mention === undefined &&
    behind.date === undefined &&
    isTitled(words[head]) &&
    isTitled(behind)
  );
}

const isTitled = (word: Word | undefined): boolean => /^\p{Lu}\p{Ll}/u.test(word?.text ?? '');

/** "Wanton Caretaker Abuse or Neglect", "wilful neglect or abuse": the second word is said with the first. */
const isAlternative = (words: readonly Word[], at: number): boolean =>
  BARE_NOUN.test(words[at - 1]?.lower ?? '') && BARE_NOUN.test(words[at + 1]?.lower ?? '');
const BARE_NOUN =
  /^(?:abuse|neglect|ill-treatment|mistreatment|exploitation|injury|delay|denial|use|conversion)$/;

/** "the Anti-Graft and Corrupt Practices Act": "and" inside the name of a statute. */
function isInAct(words: readonly Word[], at: number): boolean {
  if (!/^\p{Lu}/u.test(words[at - 1]?.text ?? '')) return false;
  let end = at + 1;
  while (end < at + 9 && /^(?:\p{Lu}.*|of|the|and)$/u.test(words[end]?.text ?? '')) end += 1;
  return end > at + 1 && /^(?:Act|Code|Law|Ordinance|Regulations)$/.test(words[end - 1]?.text ?? '');
}

/** "of a public servant": a class of people, not somebody. */
function isVictimClass(words: readonly Word[], at: number): boolean {
  for (let next = at; next < at + 4; next += 1) {
    const word = words[next];
    if (word === undefined || word.mention !== undefined || /^(?:the|his|her|their|\d.*)$/.test(word.lower))
      return false;
    const behind = words[next + 1];
    if (VICTIM_CLASSES.has(word.lower) && behind?.mention === undefined && behind?.lower !== "'s")
      return true;
  }
  return false;
}

/** Cuts what cannot end an offence: prepositions, articles. */
function trimEnd(words: readonly Word[], from: number, to: number): number {
  let end = to;
  // "obstructing the Internal Revenue Service (IRS)": the short form is said behind the name, not of it.
  if (words[end - 1]?.text === ')' && words[end - 3]?.text === '(' && end - 3 > from) end -= 3;
  while (
    end > from &&
    /^(?:of|to|by|with|in|on|as|while|whilst|for|a|an|the|against|under|upon|in|dr|mr|mrs|ms|\.)$/.test(
      words[end - 1]?.lower ?? '',
    ) &&
    // "class A"
    !(words[end - 1]?.text === 'A' && /^(?:class|category|schedule)$/.test(words[end - 2]?.lower ?? ''))
  )
    end -= 1;
  return end;
}

const NOT_IN_LIST = wordSet(`
  felony felonies misdemeanor other others another more years months life prison jail probation restitution sentenced
  ordered faces remains remanded held released fined fine fines pleaded denied admitted acquitted cleared found convicted
  received given served arrested told said died
`);

/** "Sexual Assault in the First Degree and Risk of Injury to a Minor": a statute's name among others in capitals. */
const isTitleItem = (
  words: readonly Word[],
  item: OffencePhrase,
  before: readonly OffencePhrase[],
): boolean =>
  before.every(({ from, to }) => isTitled(words[from]) && isTitled(words[to - 1])) &&
  isTitled(words[item.from]) &&
  isTitled(words[item.to - 1]) &&
  item.to - item.from > 1 &&
  !words.slice(item.from, item.to).some(({ lower }) => OF_OFFICE.test(lower));

const OF_OFFICE =
  /^(?:county|city|state|district|court|courthouse|superior|circuit|attorney|attorneys|prosecutor|prosecutors|police|sheriff|judge|justice|department|office|division|bureau|unit|agent|general|u\.s\.|united|states|federal|chief|deputy|assistant|detective|officer|commissioner|street|road|avenue|university|school|hospital|inc|llc|corp|bank|monday|tuesday|wednesday|thursday|friday|saturday|sunday|beach|park|north|south|east|west|new|san|los)$/;

/** An unknown phrase is taken as an offence only between or behind known ones, and only where it ends cleanly. */
function mayStandInList(
  words: readonly Word[],
  item: OffencePhrase,
  before: readonly OffencePhrase[],
  bound: number,
  hasArticle: boolean,
): boolean {
  if (hasArticle && before.length > 0) return false;
  if (!words.slice(item.from, item.to).some((word) => /\p{L}{3,}/u.test(word.text))) return false;
  const own = words.slice(item.from, item.to);
  // "and a third, perjury", "and later exonerated"
  if (
    own.every((word) =>
      /^(?:first|second|third|fourth|fifth|sixth|last|rest|later|twice|once|then|now|again|soon|eventually|finally)$/.test(
        word.lower,
      ),
    )
  )
    return false;
  // "theft; jurors took ten minutes": a clause with a verb of its own.
  if (
    own.some((word) =>
      /^(?:took|said|told|was|were|had|has|gave|went|came|found|heard|saw|made|left|began)$/.test(word.lower),
    )
  )
    return false;
  if (
    own.length > 7 ||
    own.some(
      (word) =>
        NOT_IN_LIST.has(word.lower) ||
        word.mention ||
        (/^\p{Lu}/u.test(word.text) &&
          item.from > 0 &&
          before.length > 0 &&
          !isTitleItem(words, item, before)),
    )
  )
    return false;
  if (
    own.some(
      (word) =>
        /\p{L}{3}ed$/u.test(word.lower) &&
        !/^(?:unregistered|aggravated|attempted|forged|stolen|controlled|prohibited|unlicensed|altered|loaded|concealed|organized|organised|sawed)$/.test(
          word.lower,
        ),
    )
  )
    return false;
  const behind = words[item.to]?.lower;
  return (
    before.length > 0 ||
    behind === undefined ||
    item.to >= bound ||
    /^(?:[.,;]|and|with|following|after|in)$/.test(behind)
  );
}
