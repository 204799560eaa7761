import type { Accused, GroupAt } from './accused.ts';
import { accusedBefore, accusedOfClause } from './accusedBefore.ts';
import { readArguments } from './arguments.ts';
import type { Cast } from './cast.ts';
import { type Arguments, type Finding, type Pending, REACH_WORDS } from './finding.ts';
import { type Focus, focusAfter } from './focus.ts';
import type { Groups } from './groups.ts';
import { isHuman, isPeople } from './humans.ts';
import {
  namedLater,
  opensUnnamed,
  type SeveralPending,
  type Shown,
  severalNamedLater,
  unnamedOpening,
} from './namedLater.ts';
import { procedureIn } from './procedure.ts';
import {
  boundByRolls,
  findAllListed,
  findRoll,
  findSeveral,
  hasOthers,
  listedFrom,
  type Roll,
  SUFFERED,
} from './rolls.ts';
import { findRows } from './rows.ts';
import type { Trigger } from './trigger.ts';
import { findTriggers } from './triggers.ts';
import { PARTICIPLES } from './triggerVerbs.ts';
import type { Word, Words } from './words.ts';

/** Everything that the sentences say of charges, with the accused found; what cannot be told for sure is left out. */
export function findFindings(lines: readonly Words[], cast: Cast, groups: Groups): Finding[] {
  const all = lines.map((line) => ({
    line,
    triggers: findTriggers(line.words, (person) => cast.isAuthority(person)),
  }));
  for (const { line, triggers } of all) noteDefendants(line, triggers, cast, groups);
  const findings: Finding[] = [];
  const pending: Pending[] = [];
  const several: SeveralPending[] = [];
  const rolls: Roll[] = [];
  const shown: Shown[] = [];
  let listed: string[] | undefined;
  // As many as the lead told of, all accused by name; or all whom the text lists.
  const allDefendants = (): string[] => {
    const { defendants } = cast;
    if (several[0] !== undefined && several[0].count === defendants.length) return [...defendants];
    listed ??= findAllListed(lines, cast);
    return listed;
  };
  // Whether any verb of a charge has another subject, or one without a name.
  const isSomebodyElseAccused = (person: string): boolean =>
    all.some(
      ({ line, triggers }) =>
        // "A 31-year-old man denies murder."
        line.words.some(
          (word, at) => /^(?:denies|denied)$/.test(word.lower) && isHuman(line.words[at - 1]),
        ) ||
        triggers.some(
          (trigger) =>
            trigger.isDoubtful !== true &&
            readArguments(line, trigger, line.words.length, (at) => groups.at(line.index, at)).accused.some(
              (one) => one.kind !== 'person' || one.id !== person,
            ),
        ),
    );
  let focus: Focus = { person: undefined, strength: 'named', alone: false };
  let plural: { people: string[]; sentence: number; isPair?: boolean } = { people: [], sentence: -9 };
  let counted = { count: 0, sentence: -9 };
  for (const { line, triggers } of all) {
    const groupAt: GroupAt = (at) => groups.at(line.index, at);
    const roll = findRoll(line, cast);
    if (roll !== undefined) {
      rolls.push(roll);
      // "The accused is Smith": he is the one of whom the next sentence speaks.
      const [only] = roll.people;
      if (roll.isOfAccused && roll.people.length === 1 && only !== undefined)
        cast.addDefendant(only, line.index);
      if (roll.people.length > 1) plural = { people: roll.people, sentence: line.index };
    }
    const together = triggers.every(({ isVoid }) => isVoid) ? findSeveral(line, cast) : undefined;
    if (together !== undefined) {
      plural = {
        people: together.people,
        sentence: line.index,
        ...(together.isPair && { isPair: true }),
      };
      if (together.isInCourt)
        rolls.push({ line, people: together.people, isOfCharged: false, isOfAccused: true });
    }
    const spoken: Accused[] = [];
    let previous: Accused[] = [];
    for (const [index, trigger] of triggers.entries()) {
      const bound = boundOf(triggers, index, line);
      const read = withCharging(
        readArguments(line, trigger, Math.max(bound, trigger.to), groupAt),
        line,
        triggers,
        index,
        groupAt,
      );
      const accused = impliedBy(
        unnamedOpening(read.accused, line, trigger),
        previous,
        line,
        trigger,
        groupAt,
      );
      if (trigger.isTold === true && accused.some(({ kind }) => kind !== 'person')) continue;
      const told = previous;
      if (accused.length > 0) previous = accused;
      spoken.push(...accused);
      for (const one of accused)
        if (one.kind === 'unnamed' && one.count !== undefined && one.count > 1 && !one.isBeside)
          counted = { count: one.count, sentence: line.index };
      if (!trigger.isVoid && trigger.isPrior !== true)
        for (const one of accused)
          if (
            one.kind === 'person' &&
            line.words[one.at]?.mention?.person === one.id &&
            !cast.isBarred(one.id)
          )
            shown.push({ line, person: one.id, status: trigger.status });
      if (
        trigger.isVoid ||
        (trigger.needsOffence === true &&
          trigger.raises === undefined &&
          read.offences.length === 0 &&
          read.refersBack === undefined)
      )
        continue;
      const people: { kind: 'person' | 'group'; id: string; via: Finding['via'] }[] = [];
      for (const one of accused) {
        if (one.kind === 'group') people.push({ kind: 'group', id: one.id, via: 'name' });
        else if (one.kind === 'kin') {
          const kin = cast.findKin(one.of, one.noun);
          if (kin !== undefined) people.push({ kind: 'person', id: kin, via: 'reference' });
        } else if (one.kind === 'unnamed') {
          const behind = listBehindColon(line, trigger, cast);
          const isFollowing = line.words.slice(one.at, one.at + 3).some(({ lower }) => lower === 'following');
          if (behind.length > 0 && (behind.length === one.count || isFollowing)) {
            for (const id of behind) people.push({ kind: 'person', id, via: 'name' });
            continue;
          }
          if (one.count !== undefined && one.count > 1) {
            const beside = accused.flatMap((other) => (other.kind === 'person' ? [other.id] : []));
            several.push({ line, trigger, read, count: one.count, ...(one.isBeside && { beside }) });
          }
          if (one.isBeside) continue;
          const apposed = apposedTo(line, one, trigger);
          if (apposed !== undefined && !cast.isBarred(apposed)) {
            people.push({ kind: 'person', id: apposed, via: 'name' });
            continue;
          }
          const meant =
            one.definite && one.count === 1 ? cast.findByNoun(line, one.at, one.head, focus) : undefined;
          if (meant !== undefined) people.push({ kind: 'person', id: meant, via: 'reference' });
          else if (one.count === 1) pending.push({ line, trigger, read, definite: one.definite, at: one.at });
        } else if (one.kind === 'person') {
          // Somebody carried over from the clause before was looked at there.
          const mention = line.words[one.at]?.mention;
          const isDoubtful = mention !== undefined && cast.isDoubtfulName(mention, line.words, line.index);
          const isVictim = trigger.accused === 'gap' && cast.isVictim(one.id);
          const isOther = mention !== undefined && isExceptedOrOther(line.words, one.at);
          const isUnknown =
            trigger.isDoubtful === true &&
            cast.namedAsDefendantIn(one.id) === undefined &&
            isSomebodyElseAccused(one.id);
          if (!cast.isBarred(one.id) && !isDoubtful && !isVictim && !isOther && !isUnknown)
            people.push({ kind: 'person', id: one.id, via: mention === undefined ? 'reference' : 'name' });
        } else if ('plural' in one && one.plural) {
          // "The following defendants were charged with theft: Smith, 30, and Jones, 41".
          const behind = one.kind === 'defendant' ? listBehindColon(line, trigger, cast) : [];
          if (behind.length > 0) {
            for (const id of behind) people.push({ kind: 'person', id, via: 'name' });
            continue;
          }
          // "Smith and Jones were jailed after they admitted fraud".
          const inSentence = (told.length > 0 ? told : subjectsOf(line.words, one.at, groupAt)).flatMap(
            (other) => (other.kind === 'person' ? [other.id] : []),
          );
          const isOfSentence =
            one.kind === 'pronoun' &&
            new Set(inSentence).size > 1 &&
            cast.others(line.words.slice(0, one.at), undefined, false).size === new Set(inSentence).size;
          if (isOfSentence) {
            for (const id of new Set(inSentence)) people.push({ kind: 'person', id, via: 'reference' });
            continue;
          }
          const isNear = plural.isPair
            ? line.index - plural.sentence === 1 && 'count' in one && one.count === 2
            : line.index - plural.sentence <= 6;
          const isKnown = isNear && plural.people.length > 0;
          const meant = isKnown ? plural.people : isOfDefendants(line.words, one.at) ? allDefendants() : [];
          const isCounted = 'count' in one && one.count !== meant.length;
          // "Seven men were jailed. They were charged with fraud.": all of them, whom the text may name later.
          const isOfSeveral =
            meant.length === 0 && one.kind === 'pronoun' && line.index - counted.sentence <= 2;
          if (isOfSeveral) several.push({ line, trigger, read, count: counted.count });
          if (!isCounted) for (const id of meant) people.push({ kind: 'person', id, via: 'reference' });
          if (isCounted && 'count' in one && one.count !== undefined)
            several.push({ line, trigger, read, count: one.count });
        } else {
          const id =
            one.kind === 'aged'
              ? cast.findByAge(one.age, line, focus)
              : one.kind === 'defendant'
                ? defendantOf(cast, focus)
                : cast.findByPronoun(line, one.at, focus);
          // "A farmer was remanded after he was charged": somebody whom the text may name later.
          if (id === undefined && one.kind === 'pronoun' && opensUnnamed(line.words, one.at)) {
            pending.push({ line, trigger, read, definite: false, at: 0 });
          }
          const meant =
            trigger.accused === 'case' && trigger.undoes !== undefined
              ? undoneOf(findings, read, line, trigger, id, cast.findDefendant())
              : [id];
          for (const one of meant)
            if (one !== undefined && !cast.isBarred(one))
              people.push({ kind: 'person', id: one, via: 'reference' });
        }
      }
      // Who was arrested or charged under a pronoun is an accused of the text as much as by name.
      const isTaken = trigger.status !== 'alleged' && accused.every(({ kind }) => kind === 'pronoun');
      if (isTaken) for (const one of people) cast.addDefendant(one.id, line.index);
      const named = people.filter((one) => one.kind === 'person').map((one) => one.id);
      if (new Set(named).size > 1 && roll === undefined)
        plural = { people: [...new Set(named)], sentence: line.index };
      findings.push(...paired(people, read, line, trigger));
      // What the accused of this trigger were is known for "his" and "and was" of the next.
      previous =
        people.length > 0
          ? people.map((one) =>
              one.kind === 'person'
                ? { kind: 'person', id: one.id, at: trigger.from }
                : { kind: 'group', id: one.id, at: trigger.from, to: trigger.to },
            )
          : previous;
    }
    // Whoever else is named since may be "they" too.
    const others = cast.others(line.words, undefined);
    if (line.index > plural.sentence && [...others].some((id) => !plural.people.includes(id)))
      plural = { people: [], sentence: -9 };
    focus = focusAfter(line, focus, cast, previous.length > 0 ? previous : spoken);
  }
  const later = severalNamedLater(several, shown, lines);
  const rolled = boundByRolls(rolls, several, pending);
  findings.push(
    ...namedLater(pending, findings, shown, lines, cast),
    ...later,
    ...rolled,
    ...findRows(lines, cast),
  );
  return findings;
}

/**
 * "A fellow inmate also charged with the murder, Jones, was freed": behind what somebody without a name is charged with, his
 * name stands between commas, and the verb of both follows. Nobody where another human being stands between.
 */
function apposedTo(
  { words }: Words,
  one: { at: number; count: number | undefined },
  trigger: Trigger,
): string | undefined {
  const isReduced = PARTICIPLES.has(words[trigger.to - 1]?.lower ?? '') && trigger.to - trigger.from === 1;
  if (one.count !== 1 || !isReduced || one.at >= trigger.from) return undefined;
  const comma = words
    .slice(trigger.to, trigger.to + APPOSED_WORDS)
    .findIndex((word) => word.text === ',' || word.mention !== undefined || isHuman(word));
  let name = trigger.to + comma + 1;
  if (comma < 1 || words[name - 1]?.text !== ',') return undefined;
  if (/^(?:identified|named)$/.test(words[name]?.lower ?? '') && words[name + 1]?.lower === 'as') name += 2;
  const mention = words[name]?.mention;
  if (mention === undefined) return undefined;
  let end = name;
  while (words[end]?.mention === mention) end += 1;
  if (words[end]?.text === ',' && /^\d{2}$/.test(words[end + 1]?.text ?? '')) end += 2;
  const isVerb =
    /^(?:is|was|has|had|will|remains?|remained|appeared|pleaded|faces|did|died|told|denied|denies)$/;
  return words[end]?.text === ',' && isVerb.test(words[end + 1]?.lower ?? '') ? mention.person : undefined;
}

/** Within so many words an offence ends behind which a name may stand. */
const APPOSED_WORDS = 16;

/** Where what belongs to a trigger ends at the latest: at the next one. */
function boundOf(triggers: readonly Trigger[], index: number, line: Words): number {
  const own = triggers[index]?.from ?? 0;
  const next = triggers.slice(index + 1).find(
    ({ from, undoes, raises, accused }) =>
      // "the case against Smith, who was charged with theft, was dropped": a dismissal may begin before.
      (undoes !== 'charges' || from >= own) &&
      // "the conviction of Smith to 10 years on": the term stands between.
      !(raises === 'passed' && accused === 'owner'),
  );
  return next?.from ?? line.words.length;
}

/** "all but Smith", "everyone except Smith and Jones", and "a different Smith", who is a namesake. */
function isExceptedOrOther(words: readonly Word[], at: number): boolean {
  if (/^(?:different|another)$/.test(words[at - 1]?.lower ?? '')) return true;
  for (let left = at - 1; left >= Math.max(0, at - 12); left -= 1) {
    const { lower, text, mention } = words[left] ?? { lower: '', text: '' };
    if (/^(?:except|excepting|excluding|bar|barring|save|minus|unlike|besides)$/.test(lower)) return true;
    const before = words[left - 1]?.lower ?? '';
    if (/^(?:apart|aside) from$|^other than$|^exception of$/.test(`${before} ${lower}`)) return true;
    if (lower === 'but')
      return words
        .slice(Math.max(0, left - 4), left)
        .some((word) => /^(?:all|everyone|everybody|every|each|none|nobody|anyone|any)$/.test(word.lower));
    const isName = mention !== undefined || /^\p{Lu}/u.test(text);
    if (!isName && !/^(?:and|for|former|then|the|his|her|mr|mrs|ms)$/.test(lower)) return false;
  }
  return false;
}

/** Who the subjects of "were" are before "after they" at `they`, where nothing was done to them and nobody else is told of. */
function subjectsOf(words: readonly Word[], they: number, groupAt: GroupAt): Accused[] {
  if (!/^(?:after|before|when|as|because)$/.test(words[they - 1]?.lower ?? '')) return [];
  const verb = words.findIndex(
    ({ lower, mention }, at) => at < they && mention === undefined && lower === 'were',
  );
  const between = words.slice(verb, they);
  const isOfOthers = between.some(
    (word) => isPeople(word) || word.mention !== undefined || SUFFERED.test(word.lower),
  );
  return verb < 1 || isOfOthers ? [] : accusedBefore(words, verb, true, groupAt);
}

/** "the defendants", "both defendants", "all three defendants". */
const isOfDefendants = (words: readonly Word[], at: number): boolean =>
  words.slice(at, at + 4).some(({ lower }) => lower === 'defendants') ||
  (words[at]?.lower === 'each' && words[at + 1]?.lower === 'defendant');

/** "Three people were charged with murder: Smith, 22, Jones, 25, and Brown": who stand behind the colon. */
function listBehindColon({ words }: Words, trigger: Trigger, cast: Cast): string[] {
  const near = words
    .slice(trigger.to, trigger.to + REACH_WORDS)
    .findIndex((word) => /^[:—–]$/.test(word.text));
  let colon = near < 0 ? -1 : trigger.to + near;
  // "— 39-year-old Smith and 31-year-old Jones"
  while (
    colon >= 0 &&
    /^(?:\d{1,2}|-|year|years|old|year-old|years-old|[:—–])$/.test(words[colon + 1]?.lower ?? '')
  )
    colon += 1;
  // "killing two people: Smith and Jones" may name those to whom it was done.
  if (
    colon < 0 ||
    words[colon + 1]?.mention === undefined ||
    hasOthers(words.slice(Math.max(0, colon - REACH_WORDS), colon))
  )
    return [];
  return listedFrom(words, colon + 1, cast) ?? [];
}

/**
 * Whose charges "the murder charge was dropped" and "the charges were dismissed" mean, where several are accused: the one
 * who has such a charge, else all of whom the last sentence with a charge spoke. Saying too many charges to be gone
 * harms nobody; saying one to stand that is gone does.
 */
function undoneOf(
  findings: readonly Finding[],
  read: Arguments,
  line: Words,
  { from }: Trigger,
  focus: string | undefined,
  only: string | undefined,
): string[] {
  const head = ({ words }: Words, { to }: { to: number }): string => words[to - 1]?.lower ?? '';
  const names = read.offences.map((offence) => head(line, offence));
  const charged = findings.filter(
    ({ subject, trigger, offences, line: of }) =>
      subject.kind === 'person' &&
      trigger.isPrior !== true &&
      /^(?:arrested|charged)$/.test(trigger.status) &&
      (names.length === 0 || offences.some((offence) => names.includes(head(of, offence)))),
  );
  const isAll = line.words.slice(Math.max(0, from - 4), from).some(({ lower }) => lower === 'all');
  // "The murder charge was dismissed": of the one of whom was just spoken, where he has one.
  if (
    !isAll &&
    names.length > 0 &&
    focus !== undefined &&
    charged.some(({ subject }) => subject.id === focus)
  )
    return [focus];
  const last = charged.at(-1)?.line;
  if (names.length === 0 && !isAll && focus !== undefined) return [focus];
  // "dismissed the charge of theft": of the one accused, where the text told of no such charge before.
  if (names.length > 0 && charged.length === 0 && only !== undefined) return [only];
  const meant = names.length > 0 || isAll ? charged : charged.filter((finding) => finding.line === last);
  return [...new Set(meant.map(({ subject }) => subject.id))];
}

/** Who is accused by name in a sentence becomes somebody whom "the defendant" and "he" may mean. */
function noteDefendants(line: Words, triggers: readonly Trigger[], cast: Cast, groups: Groups): void {
  if (line.sentence.headline) return;
  const groupAt: GroupAt = (at) => groups.at(line.index, at);
  for (const { person, level } of procedureIn(line, triggers, groupAt))
    cast.addProcedure(person, line.index, level);
  for (const trigger of triggers) {
    if (trigger.isVoid || trigger.isDoubtful === true || trigger.status === 'alleged') continue;
    const { accused, offences } = readArguments(line, trigger, line.words.length, groupAt);
    const isByName = offences.some((offence) => offence.kind === 'formal' && offence.isDeed !== true);
    for (const one of accused) {
      if (one.kind !== 'person') continue;
      if (isByName && isPlainlyAccused(line, trigger, one)) cast.addAccusedOfficial(one.id);
      cast.addDefendant(one.id, line.index);
    }
  }
}

/** Whether the verb's only person is the accused: "Sgt. Smith was charged with", "the indictment charges Judge Smith with". */
function isPlainlyAccused({ words }: Words, trigger: Trigger, one: { id: string; at: number }): boolean {
  const isOther = (word: Word): boolean => word.mention !== undefined && word.mention.person !== one.id;
  if (trigger.accused === 'behind')
    return one.at >= trigger.to && !words.slice(trigger.to, one.at).some(isOther);
  if (trigger.accused !== 'before' || one.at >= trigger.from) return false;
  const isPassive = words
    .slice(trigger.from, trigger.to)
    .some((word) => /^(?:was|were|is|are|been|being|guilty)$/.test(word.lower));
  return (
    isPassive &&
    !words.slice(0, trigger.from).some(isOther) &&
    !words.slice(one.at, trigger.from).some((word) => /^(?:said|announced|told|by|against)$/.test(word.lower))
  );
}

const defendantOf = (cast: Cast, focus: Focus): string | undefined =>
  cast.findDefendant() ??
  (focus.person !== undefined &&
  focus.strength === 'subject' &&
  focus.alone &&
  cast.namedAsDefendantIn(focus.person) !== undefined &&
  !cast.isVictim(focus.person) &&
  !cast.isFellow(focus.person)
    ? focus.person
    : undefined);

/** "pleaded guilty to an information charging her with perjury": the plea is to what the paper charges. */
function withCharging(
  read: Arguments,
  line: Words,
  triggers: readonly Trigger[],
  index: number,
  groupAt: GroupAt,
): Arguments {
  const trigger = triggers[index];
  const charging = triggers[index + 1];
  if (read.offences.length > 0 || trigger === undefined || charging === undefined) return read;
  if (!/^(?:pleaded-guilty|convicted)$/.test(trigger.status)) return read;
  const [one] = read.accused;
  const isReduced = charging.to - charging.from === 1 && line.words[charging.from]?.lower === 'charged';
  // "the conviction of three persons charged with fraud"
  if (one?.kind === 'unnamed' && isReduced && isPeople(line.words[charging.from - 1])) {
    const end = triggers[index + 2]?.from ?? line.words.length;
    return { ...read, offences: readArguments(line, charging, Math.max(end, charging.to), groupAt).offences };
  }
  const between = line.words.slice(trigger.to, charging.from).filter(({ text }) => text !== ',');
  const isPaper = /^(?:informations?|indictments?|complaints?|counts?)$/.test(between.at(-1)?.lower ?? '');
  if (line.words[charging.from]?.lower !== 'charging' || !isPaper) return read;
  const bound = triggers[index + 2]?.from ?? line.words.length;
  const { offences } = readArguments(line, charging, Math.max(bound, charging.to), groupAt);
  return { ...read, offences };
}

/** Whom "and was sentenced", "his conviction" and "after being convicted" mean: the accused of the clause before. */
function impliedBy(
  accused: Accused[],
  previous: readonly Accused[],
  line: Words,
  trigger: Trigger,
  groupAt: GroupAt,
): Accused[] {
  const [only] = accused;
  if (accused.length !== 1 || only === undefined) return accused;
  // "was convicted of fraud; the conviction was overturned".
  if (only.kind === 'defendant' && trigger.undoes !== undefined && previous.length > 0) return [...previous];
  if (only.kind === 'implied') {
    if (previous.length > 0) return [...previous];
    if (/^(?:and|but|then)$/.test(line.words[only.at]?.lower ?? ''))
      return accusedOfClause(line.words, only.at);
    if (trigger.from > REACH_WORDS) return [];
    const behind = subjectBehind(line.words, trigger);
    if (behind !== undefined) return [behind];
    // Nothing before: the subject with which the sentence begins ("Smith will spend 10 years in prison after being convicted").
    const verb = line.words.findIndex(
      (word, at) =>
        at < trigger.from &&
        word.mention === undefined &&
        /^(?:will|was|were|is|has|had|have|faces|could|may|told|got|received)$/.test(word.lower),
    );
    const found =
      verb > 0
        ? accusedBefore(line.words, verb, undefined, groupAt).filter((one) => one.kind !== 'implied')
        : [];
    return found.length > 0 ? found : openingSubject(line.words, only.at, groupAt);
  }
  // "found the defendant guilty and pronounced that he will": no other is named.
  const [one] = previous;
  if (only.kind === 'pronoun' && !only.plural && previous.length === 1 && one?.kind === 'person') {
    const isAlone = line.words
      .slice(Math.max(0, only.at - REACH_WORDS), only.at)
      .every(({ mention }) => mention === undefined);
    if (isAlone) return [...previous];
  }
  // "sentenced a former mayor to 10 years after finding him guilty": the one without a name.
  if (only.kind === 'pronoun' && !only.plural && previous.length === 1 && previous[0]?.kind === 'unnamed') {
    const isNamed = line.words.slice(previous[0].at, only.at).some(({ mention }) => mention !== undefined);
    if (!isNamed && previous[0].count === 1 && previous[0].at < only.at) return [...previous];
  }
  // "his conviction" behind "Smith was sentenced": the same.
  if (only.kind === 'pronoun' && trigger.accused === 'owner' && previous.length === 1 && !only.plural) {
    const between = line.words
      .slice(Math.max(0, only.at - REACH_WORDS), only.at)
      .filter((word) => word.mention !== undefined);
    const [before] = previous;
    if (before?.kind === 'unnamed' || before?.kind === 'defendant' || before?.kind === 'pronoun')
      return [...previous];
    if (
      before?.kind === 'person' &&
      between.every(
        (word) => word.mention?.person === before.id || word.start < (line.words[trigger.from]?.start ?? 0),
      )
    )
      return [...previous];
  }
  return accused;
}

/** "Having pleaded guilty to theft in May, Smith was", "After being convicted of theft, Smith was": the subject of what follows. */
function subjectBehind(words: readonly Word[], trigger: Trigger): Accused | undefined {
  if (trigger.from > 1 || !/^(?:having|after|following|upon|since)$/.test(words[0]?.lower ?? ''))
    return undefined;
  const name = words.findIndex((word) => word.mention !== undefined);
  const mention = words[name]?.mention;
  if (mention === undefined || name > REACH_WORDS || words[name - 1]?.text !== ',') return undefined;
  let end = name;
  while (words[end]?.mention === mention) end += 1;
  const isSubject =
    /^(?:was|is|has|had|will|faces|received|got|,)$/.test(words[end]?.lower ?? '') &&
    !words.slice(trigger.to, name).some(({ lower }) => /^(?:he|she|they|[.;:])$/.test(lower));
  return isSubject ? { kind: 'person', id: mention.person, at: name } : undefined;
}

/** "Smith, 34, walked free after being cleared": the one with whom the sentence begins, where it names nobody else before. */
function openingSubject(words: readonly Word[], joint: number, groupAt: GroupAt): Accused[] {
  const first = words.findIndex((word) => word.mention !== undefined);
  const mention = words[first]?.mention;
  if (mention === undefined || first > 4 || first >= joint) return [];
  if (
    words
      .slice(first, joint)
      .some((word) => word.mention !== undefined && word.mention.person !== mention.person)
  )
    return [];
  const verb = words.findIndex(
    (word, at) =>
      at > first &&
      at < joint &&
      word.mention === undefined &&
      /^\p{Ll}{3,}(?:ed|s|e|t|k|pt|de|ew)$/u.test(word.text) &&
      !/^(?:aged|the|was)$/.test(word.lower),
  );
  if (verb < 0 || words.slice(verb, joint).some((word) => isHuman(word) || /^[;:]$/.test(word.text)))
    return [];
  return accusedBefore(words, verb, undefined, groupAt).filter((one) => one.kind === 'person');
}

function paired(
  people: readonly { kind: 'person' | 'group'; id: string; via: Finding['via'] }[],
  read: Arguments,
  line: Words,
  trigger: Trigger,
): Finding[] {
  const { accused: _accused, respectively, ...rest } = read;
  const unique = people.filter((one, at) => people.findIndex((other) => other.id === one.id) === at);
  // "Smith was sentenced to 10 years and Jones to five for fraud and theft respectively": each to one of them.
  const isOfOthers =
    respectively &&
    rest.offences.length > 1 &&
    unique.length === 1 &&
    line.words
      .slice(trigger.from)
      .some(({ mention }) => mention !== undefined && mention.person !== unique[0]?.id);
  if (isOfOthers) return [];
  const isPaired = respectively && unique.length > 1;
  // Terms in a row belong each to one of several; who got which is not read.
  const { term, ...others } = rest;
  if (isPaired && rest.offences.length > 1 && rest.offences.length !== unique.length) return [];
  return unique.map(({ kind, id, via }, at) => ({
    line,
    trigger,
    subject: { kind, id },
    via,
    ...others,
    ...(term && !(respectively && unique.length > 1) && { term }),
    offences: isPaired && rest.offences.length > 1 ? rest.offences.slice(at, at + 1) : rest.offences,
  }));
}
