import { type Accused, type GroupAt, hasName, isPlace, type Stretch } from './accused.ts';
import { accusedIn, isDoubtfulApposition, namedIn, withListed } from './accusedIn.ts';
import { antecedentBefore, antecedentBehind, antecedentIn } from './antecedents.ts';
import { HUMAN_BEFORE_NAME, isHuman, NUMBERS } from './humans.ts';
import { CLAUSE_STARTS, stretchesBefore } from './stretches.ts';
import { areTitle, isAdverb, isParticiple } from './titles.ts';
import { countOfRow, unnamedIn } from './unnamed.ts';
import type { Word } from './words.ts';

/** A row of nouns for people that opens a sentence is no longer. */
const ROW_WORDS = 30;

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
  if (plural !== true && isOneOfListed(words, verb)) return [];
  let end = verb;
  while (end > 0 && isAdverb(words[end - 1])) end -= 1;
  const opening = plural === true || isParticiple(words[verb]) ? [] : openingBefore(words, end);
  const found = subjectsBefore(words, verb, plural, groupAt);
  // A noun inside what is said of the name with which the sentence begins is not the subject.
  const isInside = found.every(({ kind }) => kind === 'unnamed') && opening.length > 0;
  if (isInside) return opening;
  // "A couple from Salem, and a man from Dover, have been".
  const isOne = found.length === 0 || (found.length === 1 && found[0]?.kind === 'unnamed');
  let from = 0;
  while (from < end && (words[from]?.date !== undefined || /^(?:on|,)$/.test(words[from]?.lower ?? '')))
    from += 1;
  const row = isOne && plural === true && end < ROW_WORDS ? countOfRow(words, from, end) : undefined;
  return row === undefined ? found : [{ kind: 'unnamed', at: from, count: row, definite: false }];
}

/** "One of the three men, Smith, Jones and Brown, was": which of them is not said; "two of the three, Smith and Jones," names them. */
function isOneOfListed(words: readonly Word[], verb: number): boolean {
  const first = stretchesBefore(words, verb)[0];
  if (first === undefined || words[first.from]?.mention !== undefined) return false;
  const count = words[first.from]?.lower ?? '';
  if (!PART_OF.test(count) || words[first.from + 1]?.lower !== 'of') return false;
  const behind = words.slice(first.to, verb);
  const isList = behind.some(({ lower }, at) => lower === 'and' && behind[at + 1]?.mention !== undefined);
  const named = new Set(behind.flatMap(({ mention }) => (mention === undefined ? [] : [mention.person])));
  return isList && SEVERAL.indexOf(count) !== named.size;
}

const PART_OF = /^(?:one|another|either|neither|none|some|each|two|three|four)$/;
/** Numbers by their place. */
const SEVERAL: readonly string[] = ['none', 'one', 'two', 'three', 'four'];

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
  const isBothAlone = words[0]?.lower === 'both' && words.slice(1, verb).every((word) => isAdverb(word));
  if (isBothAlone && verb > 0) return [{ kind: 'defendant', at: 0, plural: true, count: 2 }];
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
      const all =
        plural !== false && first !== undefined
          ? withListed(words, stretches, index, found, stretch, plural)
          : found;
      return first?.kind === 'group'
        ? [...withFirm(words, before, plural), ...all]
        : [...all, ...alongside(words, stretches.slice(index + 1))];
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
    // "A, 33, from Leeds and B, 28, from Hull both admitted", "A, 33, formerly of Mill Road in Leeds was", "A, 37 of Leeds, was".
    const isAgeBefore = isAge(words, stretches[index - 1]);
    if (
      isNext &&
      /^(?:of|from|formerly|originally)$/.test(opening) &&
      isAgeBefore &&
      !hasName(words, stretch)
    ) {
      isPassed = true;
      continue;
    }
    const isAgeItself = isAge(words, { from: stretch.from, to: stretch.from + 1 });
    const isOfPlace = words
      .slice(stretch.from + 1, stretch.from + 4)
      .some(({ lower }) => /^(?:of|from)$/.test(lower));
    if (isNext && isAgeItself && isOfPlace && !hasName(words, stretch)) {
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

/** "41", "aged 41": an age by itself. */
function isAge(words: readonly Word[], stretch: Stretch | undefined): boolean {
  if (stretch === undefined) return false;
  const at = words[stretch.from]?.lower === 'aged' ? stretch.from + 1 : stretch.from;
  return stretch.to === at + 1 && /^\d{2}$/.test(words[at]?.text ?? '');
}

/** An age, "of Salem", "aged 41", "Oregon": what stands between a name and what is told of it. */
const isAdjunct = (words: readonly Word[], stretch: Stretch | undefined): boolean =>
  stretch !== undefined &&
  !hasName(words, stretch) &&
  (ADJUNCT.test(words[stretch.from]?.lower ?? '') || isPlace(words, stretch));

const ADJUNCT = /^(?:\d{2}|of|from|aged|formerly|both|originally|currently)$/;

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
 * begins, where everything up to the comma before the verb only says more of him. So does "who" behind the name, with a
 * verb of its own, up to that comma: "Smith, who denied the killing of a guard, Jones, pleaded".
 */
function openingBefore(words: readonly Word[], verb: number): Accused[] {
  if (!/^[,)”"]$/.test(words[verb - 1]?.text ?? '') || verb > 60) return [];
  const from = words.findIndex(({ mention }) => mention !== undefined);
  const mention = words[from]?.mention;
  if (mention === undefined || from >= verb) return [];
  let at = from;
  while (words[at]?.mention === mention) at += 1;
  const accused: Accused[] = [{ kind: 'person', id: mention.person, at: from }];
  if (words[at]?.text === ',' && words[at + 1]?.lower === 'who')
    return isWithTitle(words, from) && isOwnRelative(words, at + 2, verb - 1) ? accused : [];
  if (from > 0) return [];
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
  return accused;
}

/** Whether nothing but a title stands before the name at `at`, or that behind an opening: "Earlier in the day, Mr. Smith". */
function isWithTitle(words: readonly Word[], at: number): boolean {
  const comma = words.slice(0, at).findLastIndex(({ text }) => text === ',');
  const isOpening = /^(?:on|in|at|earlier|later|after|during|last|this|meanwhile|yesterday|today)$/.test(
    words[0]?.lower ?? '',
  );
  return (comma < 0 || isOpening) && areTitle(words, comma + 1, at);
}

/**
 * Whether words behind "who" only say more of the name before it, up to a comma: the verb behind that comma has no subject
 * among them, since none stands before a comma by itself.
 */
function isOwnRelative(words: readonly Word[], from: number, to: number): boolean {
  const verb = words.slice(from, from + 3).find((word) => !isAdverb(word));
  const isVerb =
    verb !== undefined &&
    verb.mention === undefined &&
    (/^(?:is|was|has|had|did|does)$/.test(verb.lower) ||
      /^\p{Ll}{3,}(?:ed|s|e|n|t|k|w|g|m|d)$/u.test(verb.text));
  if (!isVerb) return false;
  const own = words.slice(from, to);
  if (own.some(({ text, lower }) => /^(?:[;:.“”"–—]|who|whose|whom)$/.test(text) || lower === 'told'))
    return false;
  const last = own.findLastIndex((word) => CLAUSE_STARTS.has(word.lower) && word.date === undefined);
  const clause = own.slice(last + 1);
  return last < 0 || !clause.some(({ text, date }) => text === ',' && date === undefined);
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
  // "Smith, the man whose son was": the verb is the son's.
  if (words.slice(from, to).some(({ lower, mention }) => lower === 'whose' && mention === undefined))
    return true;
  const of = words
    .slice(from, to)
    .findIndex(({ lower }) => /^(?:of|for|to|with|like|about|against|by)$/.test(lower));
  const isNew = /^(?:the|a|an|one|two|three|four|his|her|their|another|some|several)$/.test(
    words[from + of + 1]?.lower ?? '',
  );
  return of >= 0 && isNew && isHuman(words[to - 1]) && words[from]?.mention === undefined;
}

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

/** "Smith and his company" before the company's name. */
function withFirm(
  words: readonly Word[],
  before: Stretch | undefined,
  plural: boolean | undefined,
): Accused[] {
  if (before === undefined || plural === false || words[before.to - 3]?.lower !== 'and') return [];
  const isFirm =
    /^(?:his|her|their)$/.test(words[before.to - 2]?.lower ?? '') &&
    /^(?:company|firm|business|employer)$/.test(words[before.to - 1]?.lower ?? '');
  return isFirm ? namedIn(words, before.from, before.to - 3) : [];
}

/** "Smith, along with his partner Jones, was": whom the verb takes in too. */
function alongside(words: readonly Word[], stretches: readonly Stretch[]): Accused[] {
  return stretches.flatMap(({ from, to }) => {
    const text = `${words[from]?.lower} ${words[from + 1]?.lower}`;
    if (/^(?:along|together) with$/.test(text)) return namedIn(words, from + 2, to);
    // An adverb was left out before the stretch.
    if (words[from]?.lower === 'with' && words[from - 1]?.lower === 'together')
      return namedIn(words, from + 1, to);
    return words[from]?.lower === 'alongside' ? namedIn(words, from + 1, to) : [];
  });
}

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
    const own = namedIn(words, stretch.from, stretch.to);
    const named = own.length > 0 ? own : namedBehindPlace(words, stretch);
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
