import { OWNERS } from './objects.ts';
import { wordSet } from './wordSet.ts';
import type { Word } from './words.ts';

/** Whom the words of one sentence accuse, before anything outside the sentence is asked. */
export type Accused =
  /** Named right there. */
  | { kind: 'person'; id: string; at: number }
  /** "he", "him", "his", "they". */
  | { kind: 'pronoun'; at: number; plural: boolean }
  /** "the defendant", "the accused", "both men", "all three": of how many, where it says so. */
  | { kind: 'defendant'; at: number; plural: boolean; count?: number }
  /** "the 40-year-old": the one of that age. */
  | { kind: 'aged'; at: number; age: number }
  /** "a Houston man", "two men": somebody the text may name later. */
  | { kind: 'unnamed'; at: number; count: number | undefined; definite: boolean }
  /** "the 29 prisoners", "the Morales family": words [at, to). */
  | { kind: 'group'; at: number; to: number; id: string }
  /** Nobody named here: the one of whom the clause before spoke ("and was sentenced", "after being convicted"). */
  | { kind: 'implied'; at: number };

/** Finds the group whose label covers the word at `at`. */
export type GroupAt = (at: number) => { id: string; from: number; to: number } | undefined;

const NO_TITLE = wordSet(`
  of with by against for to from in at on into onto over under between among about after before during near behind
  beside through toward towards upon via than as like who whom whose which that where when while because since until
  although though if but or nor not is was were are be been being am has have had do does did will would could can may
  might shall should must shot told said met saw found left knew hit took beat led gave got held kept made sent stole
  struck threw ran fled drove chose brought bought caught fought sold says say saying tells tell made make makes lost
  won wrote spoke heard felt thought put cut set let went came come goes go stood sat lay paid wed sued says it he she
  they we you i him her them his's there here what why how
  killed killing murdered stabbed robbed attacked raped kidnapped assaulted
`);
const FINE_PARTICIPLES = wordSet(
  'retired convicted accused suspected alleged self-described so-called disgraced reputed noted admitted disgraced jailed unemployed married divorced estranged licensed certified disbarred ousted embattled wanted renowned acting leading managing marketing engineering nursing visiting commanding presiding manufacturing accounting boxing banking cleaning teaching training',
);

/** Whether the words before a name in its stretch can be its title: "former police officer", "co-defendant", "Rosen’s girlfriend". */
function areTitle(words: readonly Word[], from: number, to: number): boolean {
  if (to - from > 12) return false;
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    // "her boyfriend Smith": an owner, no object.
    const isHer = word?.lower === 'her' && at === from && at + 1 < to;
    if (word === undefined || (NO_TITLE.has(word.lower) && !isHer) || word.date !== undefined) return false;
    if (
      /^(?:\p{L}+-)?\p{L}{2,}(?:ed|ing)$/u.test(word.lower) &&
      !FINE_PARTICIPLES.has(word.lower) &&
      !/^\p{Lu}/u.test(word.text)
    )
      return false;
    // A name inside a title only as an owner: "Rosen’s girlfriend".
    if (word.mention !== undefined) {
      let end = at;
      while (end < to && words[end]?.mention === word.mention) end += 1;
      if (!/^['’]s?$/.test(words[end]?.text ?? '')) return false;
      at = end;
    }
    if (!/^[\p{L}\d.'’&/“”"-]+$/u.test(word.text)) return false;
  }
  return true;
}

const CLAUSE_STARTS = wordSet(`
  that because although though while when where whether if but unless until than so yet which whereas whereby after before
  said says say announced allege alleges claim claims believe believes announces confirmed reported alleged revealed stated added wrote ruled showed announcing saying adding
`);
const ADVERBS = wordSet(
  'also both each later then since previously recently now currently again all already subsequently first once still today yesterday however meanwhile together jointly allegedly formally eventually ultimately originally initially',
);

const HUMANS = wordSet(`
  man men woman women teenager teen boy girl father mother son daughter husband wife brother sister couple driver
  person people suspect gunman national nationals resident residents commissioner officer teacher doctor surgeon nurse pastor priest student worker employee owner manager
  businessman businesswoman lawyer attorney accountant banker trader executive leader member resident native citizen
  politician lawmaker senator mayor councilman councilwoman official professor coach trucker killer thief robber burglar
  rapist murderer felon fugitive gangster dealer trafficker smuggler fraudster scammer hacker contractor landlord tenant
  grandmother grandfather uncle aunt nephew niece cousin stepfather stepmother boyfriend girlfriend veteran soldier
  marine sailor guard deputy trooper cop detective sergeant captain pilot chef musician rapper singer actor player
  physician dentist pharmacist therapist psychologist chiropractor broker adviser advisor consultant treasurer
  bookkeeper clerk cashier babysitter nanny caregiver neighbor neighbour friend acquaintance partner roommate inmate
  prisoner prisoners brothers sisters siblings officers drivers individuals defendants suspects teenagers teens members
  operator founder president director administrator engineer technician mechanic farmer fisherman passenger paedophile
  predator offender victim witness judge prosecutor mother-of-two father-of-two drug-dealer ex-husband ex-wife
  ex-boyfriend ex-girlfriend ex-partner miner builder plumber electrician labourer laborer carpenter salesman gardener barber cook waiter waitress pensioner grandfather scientist researcher engineer journalist photographer filmmaker producer host designer developer programmer instructor tutor principal caretaker carer midwife radiologist oncologist surgeon psychiatrist youth adult spy militant extremist supremacist terrorist
  missionary traders headteacher solicitor councillor joiner roofer decorator florist jeweller grocer butcher baker optician vet paramedic firefighter postman postmaster postmistress subpostmaster cyclist motorist hairdresser bouncer bodyguard headmaster headmistress schoolteacher lecturer academic cleric imam bishop monk nun rabbi deacon biker footballer jockey wrestler cricketer goalkeeper broadcaster presenter comedian magician influencer youtuber blogger author novelist poet librarian archivist curator auctioneer surveyor architect stockbroker underwriter actuary moneylender pawnbroker herbalist healer sangoma houseboy welder tailor seamstress hawker vendor shopkeeper publican barman barmaid bartender hotelier restaurateur warden janitor groundskeeper zookeeper
`);
/** Whether a word is a common noun for a human being. */
export const isHuman = (word: Word | undefined): boolean =>
  word !== undefined && (HUMANS.has(word.lower) || /^(?:ex-\p{L}{3,}|\p{L}+-of-\p{L}+)$/u.test(word.lower));

const NUMBERS = new Map([
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
]);

/** "The pair were charged": two people told before. */
const PAIRS = new Map([
  ['pair', 2],
  ['duo', 2],
  ['couple', 2],
  ['trio', 3],
  ['quartet', 4],
]);

type Stretch = { from: number; to: number };

/**
 * Whom the words before the verb group at `verb` name as its subject. `plural` is what the verb says of their number.
 * Empty where it cannot be told for sure.
 */
export function accusedBefore(
  words: readonly Word[],
  verb: number,
  plural: boolean | undefined,
  groupAt: GroupAt,
): Accused[] {
  const found = subjectsBefore(words, verb, plural, groupAt);
  if (found.length > 0 || plural === true || isParticiple(words[verb])) return found;
  let end = verb;
  while (end > 0 && isAdverb(words[end - 1])) end -= 1;
  return openingBefore(words, end);
}

function subjectsBefore(
  words: readonly Word[],
  verb: number,
  plural: boolean | undefined,
  groupAt: GroupAt,
): Accused[] {
  let end = verb;
  // "Both were charged" has no other subject.
  const isBoth = words[verb - 1]?.lower === 'both' && /^(?:[,;]|and)?$/.test(words[verb - 2]?.lower ?? '');
  if (isBoth && verb < 3) return [{ kind: 'defendant', at: verb - 1, plural: true, count: 2 }];
  if (words[verb - 1]?.lower === 'all' && verb === 1) return [{ kind: 'pronoun', at: 0, plural: true }];
  while (
    end > 0 &&
    (isAdverb(words[end - 1]) ||
      (words[end]?.date !== undefined && /^(?:on|in)$/.test(words[end - 1]?.lower ?? '')))
  )
    end -= 1;
  const last = words[end - 1];
  // "was arrested, having been charged"
  if (words[verb]?.lower === 'having') return [{ kind: 'implied', at: verb }];
  if (last === undefined) return [{ kind: 'implied', at: verb }];
  // "Smith, 22, of Leeds: charged with".
  const opening = words[0]?.mention;
  if (last.text === ':' && opening !== undefined) {
    const isAlone = words.slice(0, end).every(({ mention }) => mention === undefined || mention === opening);
    return isAlone && words.slice(1, 8).some(({ text }) => /^\d{2}$/.test(text))
      ? [{ kind: 'person', id: opening.person, at: 0 }]
      : [];
  }
  if (
    /^(?:and|but|or|then|after|before|following|by|upon|for|despite|since|without|having|while)$/.test(
      last.lower,
    )
  ) {
    return [{ kind: 'implied', at: end - 1 }];
  }
  if (last.mention === undefined && /^(?:he|she|they)$/.test(last.lower)) {
    return [{ kind: 'pronoun', at: end - 1, plural: last.lower === 'they' }];
  }
  const joinedClause = plural === false ? subjectOfJoinedClause(words, end) : undefined;
  if (joinedClause !== undefined) return [joinedClause];
  const stretches = stretchesBefore(words, end);
  const behindComma = /^[,)–—-]$/.test(last.text);
  // ", and was sentenced", ", was later convicted": the comma closes an apposition or joins verbs.
  let isPassed = false;
  for (let index = stretches.length - 1; index >= 0; index -= 1) {
    const stretch = stretches[index];
    if (stretch === undefined) break;
    const isNext = index === stretches.length - 1 && !behindComma;
    const own = accusedIn(words, stretch, plural, groupAt);
    const found =
      own.length > 0
        ? own
        : [...residentIn(words, stretches, index, plural), ...namedBehindPlace(words, stretch)];
    // "... was jailed and Brown, 30, was": a clause that was not understood is no apposition to a name before it.
    const isClause =
      found.length === 0 &&
      hasName(words, stretch) &&
      !/^(?:who|whose|which)$/.test(words[stretch.from]?.lower ?? '') &&
      words
        .slice(stretch.from, stretch.to)
        .some((word) => word.mention === undefined && /^(?:was|were|is|are|had|has)$/.test(word.lower));
    if (isClause) return [];
    // Behind a place that was passed over, a name with an unknown part in the sentence may be the subject.
    if (isPassed && found.length === 0 && hasName(words, stretch)) return [];
    const isBehindComma = isNext && words[stretch.from - 1]?.text === ',';
    // "Smith, the mother of the man charged with murder": not she.
    if (isBehindComma && isOfSomebody(words, stretch)) return [];
    const isApposed = isBehindComma && /^(?:a|an|the)$/.test(words[stretch.from]?.lower ?? '');
    // "Smith, 35, Santa Ana, is": behind an age stands a place, whatever it looks like.
    const isJoined = own[0]?.kind === 'person' && words[own[0].at - 1]?.lower === 'and';
    if (own[0]?.kind === 'person' && !isJoined && isBehindAge(words, stretches, index)) continue;
    const earlier =
      (behindComma || isApposed) && found[0]?.kind === 'unnamed'
        ? (namedBefore(words, stretches, index) ??
          (isApposed ? antecedentBefore(words, stretches[index - 1], groupAt) : undefined))
        : undefined;
    if (earlier) return earlier;
    // "the trial of Smith, charged with murder,": the participle belongs to the name right before it.
    if (
      found.length === 0 &&
      index === stretches.length - 1 &&
      last.text === ',' &&
      isParticiple(words[verb])
    ) {
      const named = antecedentIn(words, stretch, groupAt);
      if (named.length > 0) return named;
    }
    if (found.length > 0) {
      const before = stretches[index - 1];
      const [first] = found;
      const spouse = before && plural !== false ? withKin(words, before) : [];
      if (first?.kind === 'person' && first.at === stretch.from && spouse.length > 0)
        return [...spouse, ...found];
      if (first?.kind === 'person' && before && isDoubtfulApposition(words, before, first.at, stretch))
        return [];
      if (plural !== false && first !== undefined)
        return withListed(words, stretches, index, found, stretch, plural);
      return found;
    }
    const opening = words[stretch.from]?.lower ?? '';
    if (opening === 'who' && stretch.to - stretch.from === 1) {
      // "Smith, 41, of Salem, who was": behind an age and places.
      let before = index - 1;
      while (before > 0 && isAdjunct(words, stretches[before])) before -= 1;
      const who = stretches[before];
      const found = who === undefined ? [] : antecedentIn(words, who, groupAt);
      return found.length > 0 ? found : antecedentBehind(words, stretches, index, groupAt);
    }
    // "Smith, 48, of Billericay, Essex was": the comma behind the place is left out.
    const owner = isNext && isPlace(words, stretch) ? namedWithPlace(words, stretches, index, plural) : [];
    if (owner.length > 0) return owner;
    // "The owner of a shop in Salem, Oregon was": the place ends the noun phrase before it.
    const noun = stretches[index - 1];
    const isOfNoun =
      isNext &&
      isPlace(words, stretch) &&
      noun !== undefined &&
      !hasName(words, noun) &&
      words[noun.to]?.text === ',';
    if (isOfNoun && /^\p{Lu}/u.test(words[noun.to - 1]?.text ?? '')) {
      const unnamed = unnamedIn(words, noun.from, noun.to, plural);
      if (unnamed.length > 0) return unnamed;
    }
    // "Smith (34) of Leeds was": the place behind the brackets is an apposition.
    if (isNext && /^(?:of|from)$/.test(opening) && words[stretch.from - 1]?.text === ')') continue;
    // "A, 33, from Leeds and B, 28, from Hull both admitted".
    const age = stretches[index - 1];
    const isBehindNumber =
      age !== undefined && age.to === age.from + 1 && /^\d{2}$/.test(words[age.from]?.text ?? '');
    if (isNext && /^(?:of|from)$/.test(opening) && isBehindNumber && !hasName(words, stretch)) {
      isPassed = true;
      continue;
    }
    if (isNext) {
      // "Smith, 34, who lives in Leeds and was convicted": too far to tell. Else the stretch is the subject, and unknown.
      return /^(?:who|whose|which)$/.test(opening) ? [] : [];
    }
  }
  return [];
}

/** An age, "of Salem", "aged 41", "Oregon": what stands between a name and what is told of it. */
const isAdjunct = (words: readonly Word[], stretch: Stretch | undefined): boolean =>
  stretch !== undefined &&
  !hasName(words, stretch) &&
  (/^(?:\d{2}|of|from|aged|formerly|both)$/.test(words[stretch.from]?.lower ?? '') ||
    isPlace(words, stretch));

/**
 * "The case was referred to the police and Smith was charged": behind "and" a clause of its own begins, where a verb
 * stands before it and the one behind is singular.
 */
function subjectOfJoinedClause(words: readonly Word[], verb: number): Accused | undefined {
  // Behind the name its age may stand.
  const isAge = /^[,)]$/.test(words[verb - 1]?.text ?? '') && /^\d{2}$/.test(words[verb - 2]?.text ?? '');
  const end = isAge ? verb - 3 : verb;
  const mention = words[end - 1]?.mention;
  let name = end - 1;
  while (mention !== undefined && words[name - 1]?.mention === mention) name -= 1;
  let title = name;
  while (title > 0 && name - title < 4 && words[title - 1]?.lower !== 'and') title -= 1;
  if (mention === undefined || words[title - 1]?.lower !== 'and' || !areTitle(words, title, name))
    return undefined;
  const before = words.slice(Math.max(0, title - 30), title - 1);
  const isClause = before.some(
    (word, at) =>
      word.mention === undefined &&
      /^(?:was|were|is|are|had|has|did)$/.test(word.lower) &&
      !/^(?:who|which|that)$/.test(before[at - 1]?.lower ?? ''),
  );
  // "Smith, who was with Jones and Brown, was": who they are belongs to the name before.
  const isWithin = before.some(({ lower }) => /^(?:who|whose|whom|which|that)$/.test(lower));
  return isClause && !isWithin ? { kind: 'person', id: mention.person, at: name } : undefined;
}

/** How a stretch behind a name and an age goes on that only says more of whoever is named. */
const APPOSED = /^(?:a|an|the|who|whose|formerly|of|from|also|one)$/;

/**
 * "Smith, 41, a co-accused with Jones as well as a “fixer,” was cleared": the one with whose name and age the sentence
 * begins, where everything up to the comma before the verb only says more of him.
 */
function openingBefore(words: readonly Word[], verb: number): Accused[] {
  const mention = words[0]?.mention;
  if (mention === undefined || !/^[,)”"]$/.test(words[verb - 1]?.text ?? '') || verb > 60) return [];
  let at = 0;
  while (words[at]?.mention === mention) at += 1;
  const isAge =
    /^[,(]$/.test(words[at]?.text ?? '') &&
    /^\d{2}$/.test(words[at + 1]?.text ?? '') &&
    /^[,)]$/.test(words[at + 2]?.text ?? '');
  if (!isAge) return [];
  let isOpening = true;
  for (let next = at + 3; next < verb - 1; next += 1) {
    const word = words[next];
    if (word === undefined || /^[;:.]$/.test(word.text)) return [];
    if (isOpening && !/^[,“”"]$/.test(word.text)) {
      const isPlaceName = /^\p{Lu}/u.test(word.text) && word.mention === undefined;
      if (!APPOSED.test(word.lower) && !isPlaceName) return [];
      isOpening = false;
    }
    if (word.text === ',') isOpening = true;
  }
  return [{ kind: 'person', id: mention.person, at: 0 }];
}

/** "from Manchester and Bradley Gill": whom "and" joins behind a place. */
function namedBehindPlace(words: readonly Word[], { from, to }: Stretch): Accused[] {
  if (!/^(?:of|from)$/.test(words[from]?.lower ?? '')) return [];
  const and = words.slice(from, to).findIndex((word) => word.lower === 'and');
  const isPlaceOnly = words
    .slice(from + 1, from + and)
    .every((word) => word.mention === undefined && /^\p{Lu}/u.test(word.text));
  return and > 1 && isPlaceOnly ? namedIn(words, from + and + 1, to) : [];
}

/** "A Pittsburg, California, man", "Four Portland, Oregon, residents": a place stands inside the noun phrase. */
function residentIn(
  words: readonly Word[],
  stretches: readonly Stretch[],
  index: number,
  plural: boolean | undefined,
): Accused[] {
  const stretch = stretches[index];
  if (stretch === undefined || !isHuman(words[stretch.to - 1]) || hasName(words, stretch)) return [];
  if (!words.slice(stretch.from, stretch.to - 1).every((word) => /^\p{Lu}/u.test(word.text))) return [];
  for (let at = index - 1; at >= Math.max(0, index - 2); at -= 1) {
    const before = stretches[at];
    if (before === undefined || hasName(words, before) || before.to - before.from > 4) return [];
    const first = words[before.from]?.lower ?? '';
    const isOpening = /^(?:a|an)$/.test(first) || NUMBERS.has(first);
    if (isOpening && isPlace(words, { from: before.from + 1, to: before.to }))
      return unnamedIn(words, before.from, stretch.to, plural);
    if (!isPlace(words, before)) return [];
  }
  return [];
}

/** "the mother of the man", "a friend of two men": somebody else comes last. */
function isOfSomebody(words: readonly Word[], { from, to }: Stretch): boolean {
  const of = words
    .slice(from, to)
    .findIndex(({ lower }) => /^(?:of|for|to|with|like|about|against|by)$/.test(lower));
  const isNew = /^(?:the|a|an|one|two|three|four|his|her|their|another|some|several)$/.test(
    words[from + of + 1]?.lower ?? '',
  );
  return of >= 0 && isNew && isHuman(words[to - 1]) && words[from]?.mention === undefined;
}

const isParticiple = (word: Word | undefined): boolean =>
  /^(?:charged|accused|convicted|indicted|jailed|sentenced|wanted|acquitted)$/.test(word?.lower ?? '');

/** "Smith and his wife" before her name. */
function withKin(words: readonly Word[], { from, to }: Stretch): Accused[] {
  const isKin =
    words[to]?.text === ',' &&
    /^(?:his|her)$/.test(words[to - 2]?.lower ?? '') &&
    words[to - 3]?.lower === 'and' &&
    HUMAN_BEFORE_NAME.test(words[to - 1]?.lower ?? '') &&
    !/^(?:victim|lawyer|attorney|judge|prosecutor|witness|detective|client)$/.test(
      words[to - 1]?.lower ?? '',
    );
  return isKin ? namedIn(words, from, to - 3) : [];
}

const isPlace = (words: readonly Word[], { from, to }: Stretch): boolean =>
  to - from <= 3 &&
  words.slice(from, to).every((word) => word.mention === undefined && /^\p{Lu}/u.test(word.text));

/** Who lives at the place that ends with the stretch at `index`: a name, an age, "of" and places stand before. */
function namedWithPlace(
  words: readonly Word[],
  stretches: readonly Stretch[],
  index: number,
  plural: boolean | undefined,
): Accused[] {
  for (let at = index - 1; at >= Math.max(0, index - 5); at -= 1) {
    const stretch = stretches[at];
    if (stretch === undefined) return [];
    const named = namedIn(words, stretch.from, stretch.to);
    if (named.length > 0)
      return plural === false ? named : withListed(words, stretches, at, named, stretch, plural);
    const isBetween =
      isPlace(words, stretch) || /^(?:\d{2}|of|from|aged|all|both)$/.test(words[stretch.from]?.lower ?? '');
    if (!isBetween || hasName(words, stretch)) return [];
  }
  return [];
}

/**
 * Who does what is joined by "and" at `joint`: "he identified himself and admitted". The person or pronoun with which
 * that clause begins; nobody where it begins with anything else.
 */
export function accusedOfClause(words: readonly Word[], joint: number): Accused[] {
  const stretch = stretchesBefore(words, joint).at(-1);
  if (stretch === undefined) return [];
  const first = words[stretch.from];
  if (first === undefined) return [];
  if (first.mention === undefined && /^(?:he|she)$/.test(first.lower))
    return [{ kind: 'pronoun', at: stretch.from, plural: false }];
  // "Smith, 44, of Reno, was extradited and arraigned": the verb's own subject.
  const isVerb = first.mention === undefined && /^(?:was|is|has|had)$/.test(first.lower);
  if (isVerb && words[stretch.from - 1]?.text === ',')
    return accusedBefore(words, stretch.from, false, () => undefined).filter(({ kind }) => kind === 'person');
  let name = stretch.from;
  while (name < stretch.to && words[name]?.mention === undefined) name += 1;
  const mention = words[name]?.mention;
  let end = name;
  while (end < stretch.to && words[end]?.mention === mention) end += 1;
  const isSubject =
    mention !== undefined &&
    areTitle(words, stretch.from, name) &&
    !/^(?:['’]s?|and)$/.test(words[end]?.text ?? '');
  return isSubject ? [{ kind: 'person', id: mention.person, at: name }] : [];
}

function isBehindAge(words: readonly Word[], stretches: readonly Stretch[], index: number): boolean {
  const age = stretches[index - 1];
  const named = stretches[index - 2];
  const isAge = age !== undefined && age.to === age.from + 1 && /^\d{2}$/.test(words[age.from]?.text ?? '');
  const isListed = words[(stretches[index]?.from ?? 0) - 1]?.lower === 'and';
  return isAge && !isListed && named !== undefined && namedIn(words, named.from, named.to).length === 1;
}

/** "Jane Roe, 57, the former manager of a home in Dallas, has": the noun phrase behind the comma is an apposition to her. */
function namedBefore(
  words: readonly Word[],
  stretches: readonly Stretch[],
  index: number,
): Accused[] | undefined {
  for (let at = index - 1; at >= 0 && at >= index - 3; at -= 1) {
    const stretch = stretches[at];
    if (stretch === undefined) return undefined;
    const named = namedIn(words, stretch.from, stretch.to);
    if (named.length === 1) return named;
    const isBetween =
      /^(?:\d{2}|of|from|aged|formerly)$/.test(words[stretch.from]?.lower ?? '') && !hasName(words, stretch);
    if (!isBetween) return undefined;
  }
  return undefined;
}

/** The stretches between commas and brackets from the beginning of the clause to `end`. */
function stretchesBefore(words: readonly Word[], end: number): Stretch[] {
  const stretches: Stretch[] = [];
  let to = end;
  let at = end - 1;
  const push = (from: number): void => {
    const stretch = trimmed(words, from, to);
    if (stretch.to > stretch.from) stretches.unshift(stretch);
  };
  for (; at >= 0 && at > end - 60; at -= 1) {
    const word = words[at];
    if (word === undefined) break;
    if (/^[“”"]$/.test(word.text)) {
      const alias = aliasBefore(words, at);
      if (alias !== undefined) {
        push(at + 1);
        to = alias;
        at = alias;
        continue;
      }
    }
    if (
      word.mention === undefined &&
      (/^[;:“”"•]$/.test(word.text) || CLAUSE_STARTS.has(word.lower)) &&
      !isWithin(words, at)
    ) {
      break;
    }
    if (/^[,()–—]$/.test(word.text) || isSpacedDash(words, at)) {
      push(at + 1);
      to = at;
    }
  }
  push(at + 1);
  return stretches;
}

/** "three businessmen - Smith, Jones and Brown - were": a hyphen with a space on both sides is a dash. */
const isSpacedDash = (words: readonly Word[], at: number): boolean =>
  words[at]?.text === '-' &&
  (words[at - 1]?.end ?? 0) < (words[at]?.start ?? 0) &&
  (words[at + 1]?.start ?? 0) > (words[at]?.end ?? 0);

/** Where `aka "Shadow,"` and `also known as “Big O”` begin that end with the mark at `end`; undefined for any other words in marks. */
function aliasBefore(words: readonly Word[], end: number): number | undefined {
  let open = end - 1;
  while (open > end - 8 && open > 0 && !/^[“”"]$/.test(words[open]?.text ?? '')) open -= 1;
  if (!/^[“"]$/.test(words[open]?.text ?? '')) return undefined;
  let from = open;
  while (from > 0 && from > open - 8 && ALIAS_WORDS.test(words[from - 1]?.lower ?? '')) from -= 1;
  const text = words
    .slice(from, open)
    .map(({ lower }) => lower)
    .join('');
  if (!/a[./]?k[./]?a|known|alias|nicknamed|called/.test(text)) return undefined;
  return /^[,(]$/.test(words[from]?.text ?? '') ? from : Math.max(0, from);
}

const ALIAS_WORDS =
  /^(?:,|\(|\/|\.|a|k|a\.?k\.?a\.?|aka|also|known|as|alias|street|name|nicknamed|called|the)$/;

/** "who" with its verb stays in its stretch; "before" and "after" behind a noun phrase end one. */
const isWithin = (words: readonly Word[], at: number): boolean => words[at]?.date !== undefined;

/** Without the dates and adverbs around it: "On Oct. 14, 2010", "however". */
function trimmed(words: readonly Word[], from: number, to: number): Stretch {
  let start = from;
  let end = to;
  while (start < end) {
    const word = words[start];
    const next = words[start + 1];
    if (allOf(words, start, end)) break;
    // "Each defendant is charged"
    if (word?.lower === 'each' && /^(?:defendant|accused|man|woman|brother|officer)$/.test(next?.lower ?? ''))
      break;
    if (
      isAdverb(word) ||
      (next?.date !== undefined && /^(?:on|in|by|at|since|during|early|late|around)$/.test(word?.lower ?? ''))
    )
      start += 1;
    else if (/^(?:and|moreover)$/.test(word?.lower ?? '')) start += 1;
    else break;
  }
  while (end > start && isAdverb(words[end - 1])) end -= 1;
  return { from: start, to: end };
}

const isAdverb = (word: Word | undefined): boolean =>
  word !== undefined && word.mention === undefined && (word.date !== undefined || ADVERBS.has(word.lower));

const AGED = /^(\d{2})-year-old$/;

/** Who heads the noun phrase of a stretch. */
function accusedIn(
  words: readonly Word[],
  { from, to }: Stretch,
  plural: boolean | undefined,
  groupAt: GroupAt,
): Accused[] {
  const first = words[from];
  if (first === undefined) return [];
  const length = to - from;
  if (length === 1 && /^(?:he|she)$/.test(first.lower)) return [{ kind: 'pronoun', at: from, plural: false }];
  const all = allOf(words, from, to);
  if (all) return [all];
  if (
    /^(?:they|both|each|all)$/.test(first.lower) &&
    length <= (first.lower === 'all' ? 1 : 2) &&
    first.mention === undefined
  )
    return [{ kind: 'pronoun', at: from, plural: true }];
  const aged = /^the$/.test(first.lower)
    ? AGED.exec(
        words
          .slice(from + 1, to)
          .map((word) => word.lower)
          .join(''),
      )
    : null;
  if (aged) return [{ kind: 'aged', at: from, age: Number(aged[1]) }];
  const group = groupAt(from);
  if (group && group.from === from && isBareRest(words, group.to, to))
    return [{ kind: 'group', at: from, to, id: group.id }];
  const named = namedIn(words, from, to);
  if (named.length > 0) return named;
  // "The defendant, identified as Smith, was".
  if (/^(?:identified|named)$/.test(first.lower) && words[from + 1]?.lower === 'as')
    return namedIn(words, from + 2, to);
  const opened = behindOpening(words, from, to) ?? behindClause(words, from, to, plural);
  if (opened !== undefined) return namedIn(words, opened, to);
  return unnamedIn(words, from, to, plural);
}

/** "As part of the investigation Smith, 31, was": where the name begins behind an opening that has no comma. */
function behindOpening(words: readonly Word[], from: number, to: number): number | undefined {
  // "The accused, identified as Smith, was".
  if (/^(?:identified|named)$/.test(words[from]?.lower ?? ''))
    return words[from + 1]?.lower === 'as' ? from + 2 : undefined;
  if (!/^(?:as|following|after|during|in|at|on|earlier|under)$/.test(words[from]?.lower ?? ''))
    return undefined;
  for (let at = from + 1; at < Math.min(to, from + 12); at += 1) {
    if (words[at]?.mention === undefined) continue;
    return /^(?:investigations?|enquir(?:y|ies)|inquir(?:y|ies)|operation|hearing|trial|incidents?|proceedings|raids?|warrants?|court|week|month)$/.test(
      words[at - 1]?.lower ?? '',
    )
      ? at
      : undefined;
  }
  return undefined;
}

/** "The case was referred to the unit and Smith was charged": where the last clause begins, whose verb has one subject. */
function behindClause(
  words: readonly Word[],
  from: number,
  to: number,
  plural: boolean | undefined,
): number | undefined {
  const and = words.slice(from, to).findLastIndex(({ lower }) => lower === 'and');
  if (plural !== false || and < 0 || words[from + and + 1]?.mention === undefined) return undefined;
  const before = words.slice(from, from + and).filter(({ mention }) => mention === undefined);
  const isClause =
    before.some(({ lower }) => /^(?:is|are|was|were|has|have|had)$/.test(lower)) &&
    !before.some(({ lower }) => /^(?:who|whom|whose|which|and)$/.test(lower));
  return isClause ? from + and + 1 : undefined;
}

/** "all three", "all four of them", "both former officers": of people told before. */
function allOf(
  words: readonly Word[],
  from: number,
  to: number,
): (Accused & { kind: 'defendant' }) | undefined {
  const first = words[from]?.lower ?? '';
  if (!/^(?:all|both)$/.test(first) || to - from > 5) return undefined;
  const count = first === 'both' ? 2 : NUMBERS.get(words[from + 1]?.lower ?? '');
  const last = words[to - 1]?.lower ?? '';
  const isNoun = /^(?:three|four|five|six|seven|eight|nine|ten|them|\p{L}+s|men|women)$/u.test(last);
  const isPlain = words
    .slice(from, to)
    .every((word) => word.mention === undefined && /^[\p{L}-]+$/u.test(word.text));
  if (count === undefined || !isNoun || !isPlain) return undefined;
  return { kind: 'defendant', at: from, plural: true, count };
}

/** Behind a group's label nothing, or what was done to it: "the 29 prisoners sent to the US". Nobody else is named there. */
function isBareRest(words: readonly Word[], from: number, to: number): boolean {
  if (from === to) return true;
  const isParticiple = /^(?:\p{L}{3,}ed|sent|held|taken|who|now|in|from)$/u.test(words[from]?.lower ?? '');
  return (
    isParticiple && words.slice(from, to).every((word) => word.mention === undefined && word.lower !== 'and')
  );
}

/** The people whom a stretch names as its heads: one, or several joined by "and". */
function namedIn(words: readonly Word[], from: number, to: number): Accused[] {
  const found: Accused[] = [];
  let start = from;
  let at = from;
  while (at < to) {
    const mention = words[at]?.mention;
    if (mention === undefined) {
      at += 1;
      continue;
    }
    let end = at;
    while (end < to && words[end]?.mention === mention) end += 1;
    // "Smith's also charged with": there the mark is the verb's.
    if (end < to && /^['’]s?$/.test(words[end]?.text ?? '')) {
      at = end + 1;
      if (at >= to) return [];
      continue;
    }
    if (!areTitle(words, start, at)) return [];
    found.push({ kind: 'person', id: mention.person, at });
    // Behind a name: the end, "and" with the next, Jr., or an age.
    while (end < to && /^(?:jr|sr|ii|iii|iv|\.|himself|herself|aged|\d{2})$/.test(words[end]?.lower ?? ''))
      end += 1;
    // "Smith of Miami", up to the verb or to "and".
    if (/^(?:of|from)$/.test(words[end]?.lower ?? '')) {
      let place = end + 1;
      while (place < to && words[place]?.mention === undefined && /^\p{Lu}/u.test(words[place]?.text ?? ''))
        place += 1;
      if (place > end + 1) end = place;
    }
    if (end === to) return found;
    if (words[end]?.lower !== 'and') return [];
    start = end + 1;
    at = start;
  }
  return areOthers(words, start, to) ? found : [];
}

/** "two others", "another man", "five other defendants": people without a name beside somebody who has one. */
function areOthers(words: readonly Word[], from: number, to: number): boolean {
  const text = words
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ');
  return /^(?:(?:his|her|their) (?:\w+ )?(?:wife|husband|brother|sister|son|daughter|father|mother|girlfriend|boyfriend|partner|cousin|nephew|niece|uncle|aunt|friend|accomplice|associate|colleague|co-defendant|employee|assistant|business partner)s?|(?:at least )?(?:\w+|\d+) others?|(?:another|an?|one|two|three|four|five|\d+)(?: other)?(?: \w+)? (?:man|men|woman|women|teenagers?|people|persons?|defendants?|co-defendants?|codefendants?|accomplices?|associates?|co-accused))$/.test(
    text,
  );
}

function unnamedIn(words: readonly Word[], from: number, to: number, plural: boolean | undefined): Accused[] {
  let head = from;
  while (
    head < to &&
    !isHuman(words[head]) &&
    !PAIRS.has(words[head]?.lower ?? '') &&
    !/^(?:defendants?|accused|co-defendants?)$/.test(words[head]?.lower ?? '')
  ) {
    const word = words[head];
    if (
      word === undefined ||
      word.mention !== undefined ||
      (!isInsideName(words, head) &&
        /^(?:of|who|whose|that|in|with|from|at|for|to|on|by|against|will|would|can|could|may|might|must|is|was|are|were|has|had|have)$/.test(
          word.lower,
        ))
    )
      return [];
    head += 1;
  }
  // "A 36-year-old missionary": whatever the noun, somebody of that age.
  const isAged =
    /^an?$/.test(words[from]?.lower ?? '') &&
    /^\d{2}-?year-?old$/.test(
      words
        .slice(from + 1, Math.min(to, from + 6))
        .map(({ lower }) => lower)
        .join('')
        .replace(/old.*$/, 'old'),
    );
  if (isAged && head >= to) head = to - 1;
  if (head >= to || head - from > 8) return [];
  // "the defendant’s brother", "the man’s wife": the head is the word that comes last.
  if (/^['’]s?$/.test(words[head + 1]?.text ?? '') && head + 1 < to) return [];
  const next = words[head + 1];
  if (head + 1 < to && next !== undefined && isHuman(next))
    return unnamedIn(words, head + 1, to, plural).map((accused) =>
      accused.kind === 'unnamed' ? { ...accused, at: from } : accused,
    );
  const name = words[head]?.lower ?? '';
  const first = words[from]?.lower ?? '';
  const rest = words.slice(head + 1, to);
  // Somebody named inside a clause of his own ("a man who shot Smith") is not the subject, and does not spoil it.
  if (/^(?:defendant|accused)$/.test(name) && /^(?:the|this|defendant)$/.test(first) && rest.length === 0)
    return [{ kind: 'defendant', at: from, plural: false }];
  if (/^(?:defendant|accused|man|woman|brother|officer)$/.test(name) && first === 'each' && rest.length === 0)
    return [{ kind: 'defendant', at: from, plural: true }];
  if (name === 'defendants' && /^(?:the|both|all|these)$/.test(first) && rest.length === 0)
    return [{ kind: 'defendant', at: from, plural: true }];
  if (/^(?:brothers|men|women)$/.test(name) && /^both$/.test(first))
    return [{ kind: 'defendant', at: from, plural: true, count: 2 }];
  if (first === 'the' && PAIRS.has(name) && rest.every((word) => isAdverb(word)))
    return [{ kind: 'defendant', at: from, plural: true, count: PAIRS.get(name) ?? 2 }];
  const isDefinite = /^(?:the|this|his|her|their)$/.test(first);
  const count =
    NUMBERS.get(first) ?? (/^(?:a|an|one)$/.test(first) || (plural === false && !isDefinite) ? 1 : undefined);
  if (count === undefined && !isDefinite) return [];
  if (/^(?:his|her|their)$/.test(first)) return [];
  return [
    {
      kind: 'unnamed',
      at: from,
      count:
        isDefinite && count === undefined
          ? plural === true || /(?:s|men|women|people)$/.test(name)
            ? undefined
            : 1
          : count,
      definite: isDefinite,
    },
  ];
}

/** "a University of Houston officer": "of" inside the name of a body. */
const isInsideName = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'of' &&
  /^\p{Lu}/u.test(words[at - 1]?.text ?? '') &&
  /^\p{Lu}/u.test(words[at + 1]?.text ?? '');

const HUMAN_BEFORE_NAME =
  /^(?:mother|father|wife|husband|brother|sister|son|daughter|girlfriend|boyfriend|friend|cousin|uncle|aunt|neighbou?r|partner|victim|lawyer|attorney|officer|nephew|niece|roommate|ex-wife|ex-husband|ex-girlfriend|ex-boyfriend|colleague|boss|employee|client|doctor|detective|judge|prosecutor|witness)$/;

/**
 * "A man who lived with his mother, Jane Smith, was charged": the name may belong to the mother. True where the
 * stretch before a name ends with somebody who is inside a phrase of somebody else.
 */
function isDoubtfulApposition(
  words: readonly Word[],
  before: Stretch,
  at: number,
  stretch: Stretch,
): boolean {
  if (at !== stretch.from) return false;
  const last = words[before.to - 1];
  if (words[before.to]?.text !== ',' || last === undefined) return false;
  if (/^(?:victim|judge|prosecutor|witness|attorney|lawyer|justice|detective)$/.test(last.lower)) return true;
  if (!HUMAN_BEFORE_NAME.test(last.lower) && !isHuman(last)) return false;
  // The head itself ("The driver, Smith,") is fine; one behind a preposition, an owner or a verb is not.
  return words.slice(before.from, before.to - 1).some(
    (word, index) =>
      // "Her former husband, Smith,": the owner at the beginning leaves the head a head.
      !(index === 0 && /^(?:his|her|their)$/.test(word.lower)) &&
      (NO_TITLE.has(word.lower) || /^(?:and)$/.test(word.lower) || /(?:ed|ing)$/.test(word.lower)),
  );
}

/** "Roy Smith, of Corona, and Carl Jones, both 60, were": all who are listed before. */
function withListed(
  words: readonly Word[],
  stretches: readonly Stretch[],
  index: number,
  last: Accused[],
  lastStretch: Stretch,
  plural: boolean | undefined,
): Accused[] {
  const [head] = last;
  if (head?.kind !== 'person') return last;
  const joined = words.slice(stretches[0]?.from ?? 0, lastStretch.to).some((word) => word.lower === 'and');
  if (!joined) return last;
  const isJoinedHere =
    words[lastStretch.from - 1]?.lower === 'and' ||
    words.slice(lastStretch.from, lastStretch.to).some((word) => word.lower === 'and');
  if (!isJoinedHere) return last;
  const found = [...last];
  for (let at = index - 1; at >= 0; at -= 1) {
    const stretch = stretches[at];
    if (stretch === undefined) break;
    const opened = behindOpening(words, stretch.from, stretch.to) ?? stretch.from;
    const named = namedIn(words, opened, stretch.to);
    if (named.length > 0) found.unshift(...named);
    else if (hasName(words, stretch)) {
      // Somebody stands there whose part in the sentence is not clear.
      const isApposition = /^(?:of|formerly|from|aged|a|an|the|his|her|whose|who|also|both)$/.test(
        words[stretch.from]?.lower ?? '',
      );
      if (!isApposition) return plural === true ? [] : last;
    }
  }
  return found;
}

const hasName = (words: readonly Word[], { from, to }: Stretch): boolean =>
  words.slice(from, to).some((word) => word.mention !== undefined);

/** "by Smith and Jones" at the end of a stretch. */
function pairAtEnd(words: readonly Word[], { from, to }: Stretch): Accused[] {
  const second = words[to - 1]?.mention;
  let at = to - 1;
  while (at > from && words[at - 1]?.mention === second) at -= 1;
  const first = words[at - 2]?.mention;
  if (second === undefined || first === undefined || words[at - 1]?.lower !== 'and') return [];
  let start = at - 2;
  while (start > from && words[start - 1]?.mention === first) start -= 1;
  if (start > from && words[start - 1]?.lower !== 'by') return [];
  return [
    { kind: 'person', id: first.person, at: start },
    { kind: 'person', id: second.person, at },
  ];
}

/** "attacked by Smith and Jones, two students from Leeds, Ohio, who were": behind the apposition to them. */
function antecedentBehind(
  words: readonly Word[],
  stretches: readonly Stretch[],
  index: number,
  groupAt: GroupAt,
): Accused[] {
  for (let at = index - 1; at >= Math.max(0, index - 3); at -= 1) {
    const stretch = stretches[at];
    const before = stretches[at - 1];
    if (stretch === undefined || before === undefined || hasName(words, stretch)) return [];
    const first = words[stretch.from]?.lower ?? '';
    const isTwo = NUMBERS.get(first) === 2 || first === 'both';
    if (isTwo || /^(?:a|an)$/.test(first)) {
      return isTwo ? pairAtEnd(words, before) : antecedentIn(words, before, groupAt);
    }
    if (!isPlace(words, stretch)) return [];
  }
  return [];
}

/** "in the case of Smith, a police officer charged with": the apposition is to whom "who" would mean. */
function antecedentBefore(
  words: readonly Word[],
  before: Stretch | undefined,
  groupAt: GroupAt,
): Accused[] | undefined {
  const found = before === undefined ? [] : antecedentIn(words, before, groupAt);
  return found.length > 0 ? found : undefined;
}

/** Who is meant by "who" behind a stretch: its last name, where that stands free or behind a noun of procedure. */
function antecedentIn(words: readonly Word[], { from, to }: Stretch, groupAt: GroupAt): Accused[] {
  let end = to;
  while (end > from && /^(?:\d{2}|jr|sr|\.)$/.test(words[end - 1]?.lower ?? '')) end -= 1;
  const group = groupAt(end - 1);
  if (group && group.to === end) return [{ kind: 'group', at: group.from, to: group.to, id: group.id }];
  const mention = words[end - 1]?.mention;
  if (mention === undefined) return [];
  let start = end - 1;
  while (start > from && words[start - 1]?.mention === mention) start -= 1;
  const accused: Accused[] = [{ kind: 'person', id: mention.person, at: start }];
  if (areTitle(words, from, start)) return accused;
  // "Smith is accused of theft and Jones, 27, who was": the subject of a clause of its own.
  if (
    words[start - 1]?.lower === 'and' &&
    words
      .slice(from, start - 1)
      .some((word) => word.mention === undefined && /^(?:is|was|has|had)$/.test(word.lower))
  )
    return accused;
  let title = start;
  while (title > from && areTitle(words, title - 1, start)) title -= 1;
  const preposition = words[title - 1]?.lower ?? '';
  if (
    /^(?:said|says|by|like|as|with|to|named|called|sent|finding|locating|arresting|capturing|apprehending|arrested|detained|captured|released|freed|are|is|was|were|include|includes|including)$/.test(
      preposition,
    )
  )
    return accused;
  // "pardoned Smith, who was": an object.
  if (/^\p{Ll}{3,}ed$/u.test(words[title - 1]?.text ?? '') && !OF_NAMING.test(preposition)) return accused;
  const noun = words[title - 2]?.lower ?? '';
  if (
    /^(?:of|against|for)$/.test(preposition) &&
    /^(?:arrest|trial|conviction|sentencing|sentence|bail|indictment|case|prosecution|evidence|extradition|capture|charges|warrant|retrial)$/.test(
      noun,
    )
  )
    return accused;
  return [];
}

/** Verbs behind which "who" may be somebody else. */
const OF_NAMING = /^(?:represented|married|adopted|raised|succeeded|replaced|interviewed|divorced)$/;

const OBJECT_ADJUNCTS = /^(?:\d{1,2}|jr|sr|ii|iii|iv|[.,;()]|of|and|himself|herself|both|aged)$/;

/** Whom the words at `at` name as the object: "Smith, 34, and Jones", "him", "the defendant". `to` is the word behind. */
export function accusedBehind(
  words: readonly Word[],
  at: number,
  groupAt: GroupAt,
): { accused: Accused[]; to: number } {
  let start = at;
  if (words[start]?.lower === 'of' || words[start]?.lower === 'against') start += 1;
  // "the duo of Smith and Jones"
  if (
    words[start]?.lower === 'the' &&
    PAIRS.has(words[start + 1]?.lower ?? '') &&
    words[start + 2]?.lower === 'of'
  )
    start += 3;
  const first = words[start];
  if (first === undefined) return { accused: [], to: at };
  if (/^(?:him|her)$/.test(first.lower) && !isPossessive(words, start))
    return { accused: [{ kind: 'pronoun', at: start, plural: false }], to: start + 1 };
  if (first.lower === 'them')
    return { accused: [{ kind: 'pronoun', at: start, plural: true }], to: start + 1 };
  const group = groupAt(start);
  if (group && group.from === start)
    return { accused: [{ kind: 'group', at: start, to: group.to, id: group.id }], to: group.to };
  for (let end = start + 2; end <= start + 5; end += 1) {
    const all = /^(?:with|of|on)$/.test(words[end]?.lower ?? '') ? allOf(words, start, end) : undefined;
    if (all) return { accused: [all], to: end };
  }
  const found: Accused[] = [];
  let next = start;
  let to = start;
  while (next < words.length && next < at + 60) {
    let name = next;
    while (name < words.length && words[name]?.mention === undefined && name - next < 9) name += 1;
    const mention = words[name]?.mention;
    if (mention === undefined || !areTitle(words, next, name)) break;
    let end = name;
    while (words[end]?.mention === mention) end += 1;
    if (/^['’]s?$/.test(words[end]?.text ?? '')) return { accused: [], to: at };
    found.push({ kind: 'person', id: mention.person, at: name });
    to = end;
    // Ages, brackets and places stand between one name and the next.
    let behind = end;
    while (
      behind < words.length &&
      behind - end < 14 &&
      words[behind]?.mention === undefined &&
      (OBJECT_ADJUNCTS.test(words[behind]?.lower ?? '') ||
        (/^\p{Lu}/u.test(words[behind]?.text ?? '') && words[behind]?.date === undefined))
    )
      behind += 1;
    const joined = words.slice(end, behind).some((word) => /^(?:and|,|;)$/.test(word.lower));
    if (words[behind]?.mention === undefined || !joined || words[behind - 1]?.lower === 'of') break;
    next = behind;
  }
  if (found.length > 0) return { accused: found, to };
  if (/^(?:the|both)$/.test(first.lower)) {
    const noun = words[start + 1]?.lower ?? '';
    if (/^['’]s?$/.test(words[start + 2]?.text ?? '')) return { accused: [], to: at };
    if (/^(?:defendant|accused)$/.test(noun))
      return { accused: [{ kind: 'defendant', at: start, plural: false }], to: start + 2 };
    if (/^(?:defendants|men|women)$/.test(noun))
      return { accused: [{ kind: 'defendant', at: start, plural: true }], to: start + 2 };
  }
  const unnamed = /^(?:a|an|the|his|her|their)$/.test(first.lower)
    ? words.slice(start + 1, start + 6).findIndex((word) => isHuman(word))
    : -1;
  const isPlain = words
    .slice(start + 1, start + 1 + unnamed)
    .every((word) => word.mention === undefined && /^[\p{L}-]+$/u.test(word.text) && word.lower !== 'of');
  if (unnamed >= 0 && isPlain && !/^['’]s?$/.test(words[start + unnamed + 2]?.text ?? '')) {
    // "a former deputy, Smith, to", "the owner of Beta Labs, Smith, 67, of": the name behind the comma is his.
    const name = appositionTo(words, start + unnamed + 2);
    const mention = words[name - 1]?.text === ',' ? words[name]?.mention : undefined;
    if (mention !== undefined) {
      let end = name;
      while (words[end]?.mention === mention) end += 1;
      if (words[end]?.text === ',')
        return { accused: [{ kind: 'person', id: mention.person, at: name }], to: end + 1 };
    }
    // "the former mayor" without a name stays unknown.
    if (!/^an?$/.test(first.lower)) return { accused: [], to: at };
    return { accused: [{ kind: 'unnamed', at: start, count: 1, definite: false }], to: start + unnamed + 2 };
  }
  return { accused: [], to: at };
}

/** Where the name stands that is apposed to a noun which ends before `at`; a body to which it belongs may stand between. */
function appositionTo(words: readonly Word[], at: number): number {
  if (words[at]?.text === ',' || !/^(?:of|for|at|in|with)$/.test(words[at]?.lower ?? '')) return at + 1;
  let comma = at + 1;
  while (
    comma < at + 10 &&
    (words[comma]?.mention === undefined || OWNERS.test(words[at - 1]?.lower ?? '')) &&
    words[comma]?.text !== ',' &&
    !isHuman(words[comma]) &&
    /^[\p{L}\d.&'’-]+$/u.test(words[comma]?.text ?? '')
  )
    comma += 1;
  const isBody = /^\p{Lu}/u.test(words[comma - 1]?.text ?? '');
  return words[comma]?.text === ',' && isBody ? comma + 1 : at + 1;
}

/** "her brother": the pronoun owns what comes. */
const isPossessive = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1];
  if (words[at]?.lower !== 'her' || next === undefined) return false;
  return (
    next.date === undefined &&
    !/^(?:with|of|on|for|to|in|at|by|after|and|guilty|not|,|\.|;|following|before|last|today)$/.test(
      next.lower,
    )
  );
};

/** Who owns the noun behind the word at `at`: "his conviction", "Smith’s conviction"; nobody named where neither stands there. */
export function accusedOwner(words: readonly Word[], at: number, groupAt: GroupAt): Accused[] {
  const word = words[at];
  if (word === undefined) return [];
  if (/^(?:his|her)$/.test(word.lower)) return [{ kind: 'pronoun', at, plural: false }];
  if (word.lower === 'their') return [{ kind: 'pronoun', at, plural: true }];
  if (/^['’]s?$/.test(word.text)) {
    const group = groupAt(at - 1);
    if (group) return [{ kind: 'group', at: group.from, to: group.to, id: group.id }];
    const mention = words[at - 1]?.mention;
    return mention === undefined ? [] : [{ kind: 'person', id: mention.person, at: at - 1 }];
  }
  // "a court overturned the conviction", "a new trial was ordered".
  const isDefinite =
    /^(?:the|that|this)$/.test(word.lower) &&
    /^(?:convictions?|verdicts?|sentences?)$/.test(words[at + 1]?.lower ?? '');
  if (isDefinite || (word.lower === 'new' && words[at + 1]?.lower === 'trial') || word.lower === 'retrial')
    return [{ kind: 'defendant', at, plural: false }];
  return [{ kind: 'implied', at }];
}
