import type { DateMention } from '../../facts/schema.ts';
import type { ChargeStatus } from '../../facts/status.ts';
import {
  type Accused,
  accusedBefore,
  accusedBehind,
  accusedOfClause,
  accusedOwner,
  type GroupAt,
  isHuman,
} from './accused.ts';
import { isByAuthority } from './accuser.ts';
import { type Cast, type Focus, focusAfter } from './cast.ts';
import type { Groups } from './groups.ts';
import { findOffenceList, type OffencePhrase } from './offenceList.ts';
import { procedureIn } from './procedure.ts';
import type { Trigger } from './trigger.ts';
import { findTriggers } from './triggers.ts';
import type { Word, Words } from './words.ts';

/** One thing that the text says of where a charge stands, with everything it hangs on. Offsets are UTF-16. */
export type Finding = {
  line: Words;
  trigger: Trigger;
  subject: { kind: 'person' | 'group'; id: string };
  /** How the subject is meant: named there, by a word for somebody named before, or by "a man" whom the text names later. */
  via: 'name' | 'reference' | 'unnamed';
  offences: OffencePhrase[];
  /** Only the event is told that the charge is about ("charged in the killing of"). */
  isAbout: boolean;
  /** The offences of the charges told before ("the same charges", "all counts"). */
  refersBack?: 'same' | 'all';
  date?: DateMention;
  /** Words of the term: "20 years to life in prison". */
  term?: { start: number; end: number };
  /** Places in the text, as offsets. */
  jurisdiction?: { start: number; end: number };
  victims: string[];
};

/** No rule looks further back in a sentence than this, so that reading stays linear. */
const REACH_WORDS = 120;

type Pending = { line: Words; trigger: Trigger; read: Arguments; definite: boolean };

/** Everything that the sentences say of charges, with the accused found; what cannot be told for sure is left out. */
export function findFindings(lines: readonly Words[], cast: Cast, groups: Groups): Finding[] {
  const all = lines.map((line) => ({ line, triggers: findTriggers(line.words) }));
  for (const { line, triggers } of all) noteDefendants(line, triggers, cast, groups);
  const findings: Finding[] = [];
  const pending: Pending[] = [];
  let focus: Focus = { person: undefined, strength: 'named' };
  let plural: { people: string[]; sentence: number } = { people: [], sentence: -9 };
  for (const { line, triggers } of all) {
    const groupAt: GroupAt = (at) => groups.at(line.index, at);
    const spoken: Accused[] = [];
    let previous: Accused[] = [];
    for (const [index, trigger] of triggers.entries()) {
      const bound = triggers[index + 1]?.from ?? line.words.length;
      const read = readArguments(line, trigger, Math.max(bound, trigger.to), groupAt);
      const accused = impliedBy(
        unnamedOpening(read.accused, line, trigger),
        previous,
        line,
        trigger,
        groupAt,
      );
      if (accused.length > 0) previous = accused;
      spoken.push(...accused);
      if (trigger.isVoid || (trigger.needsOffence && read.offences.length === 0)) continue;
      const people: { kind: 'person' | 'group'; id: string; via: Finding['via'] }[] = [];
      for (const one of accused) {
        if (one.kind === 'group') people.push({ kind: 'group', id: one.id, via: 'name' });
        else if (one.kind === 'unnamed') {
          if (one.count === 1) pending.push({ line, trigger, read, definite: one.definite });
        } else if (one.kind === 'person') {
          // Somebody carried over from the clause before was looked at there.
          const mention = line.words[one.at]?.mention;
          const isDoubtful = mention !== undefined && cast.isDoubtfulName(mention, line.words, line.index);
          if (!cast.isBarred(one.id) && !isDoubtful)
            people.push({ kind: 'person', id: one.id, via: mention === undefined ? 'reference' : 'name' });
        } else if ('plural' in one && one.plural) {
          const isNear = line.index - plural.sentence <= 6;
          if (isNear) for (const id of plural.people) people.push({ kind: 'person', id, via: 'reference' });
        } else {
          const id =
            one.kind === 'defendant' ? defendantOf(cast, focus) : cast.findByPronoun(line, one.at, focus);
          // "A farmer was remanded after he was charged": somebody whom the text may name later.
          if (id === undefined && one.kind === 'pronoun' && opensUnnamed(line.words, one.at)) {
            pending.push({ line, trigger, read, definite: false });
          }
          if (id !== undefined && !cast.isBarred(id)) people.push({ kind: 'person', id, via: 'reference' });
        }
      }
      const named = people.filter((one) => one.kind === 'person').map((one) => one.id);
      if (new Set(named).size > 1) plural = { people: [...new Set(named)], sentence: line.index };
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
    focus = focusAfter(line, focus, cast, previous.length > 0 ? previous : spoken);
  }
  findings.push(...namedLater(pending, findings, lines, cast));
  return findings;
}

/** Who is accused by name in a sentence becomes somebody whom "the defendant" and "he" may mean. */
function noteDefendants(line: Words, triggers: readonly Trigger[], cast: Cast, groups: Groups): void {
  if (line.sentence.headline) return;
  const groupAt: GroupAt = (at) => groups.at(line.index, at);
  for (const { person, level } of procedureIn(line, triggers, groupAt))
    cast.addProcedure(person, line.index, level);
  for (const trigger of triggers) {
    if (trigger.isVoid || trigger.status === 'alleged') continue;
    for (const accused of readArguments(line, trigger, line.words.length, groupAt).accused) {
      if (accused.kind === 'person') cast.addDefendant(accused.id, line.index);
    }
  }
}

const defendantOf = (cast: Cast, focus: Focus): string | undefined =>
  cast.findDefendant() ??
  (focus.person !== undefined &&
  focus.strength === 'subject' &&
  cast.namedAsDefendantIn(focus.person) !== undefined &&
  !cast.isVictim(focus.person)
    ? focus.person
    : undefined);

/**
 * A headline leaves articles out ("Colorado Man ... Sentenced"), and a lead may put a long clause between "A Houston man
 * who" and its verb: somebody whom the text may name later.
 */
function unnamedOpening(accused: Accused[], { words, sentence }: Words, trigger: Trigger): Accused[] {
  if (accused.length > 0 && !(sentence.headline && accused[0]?.kind === 'implied')) return accused;
  if (trigger.accused !== 'before' || trigger.plural === true || trigger.from > REACH_WORDS) return accused;
  const before = words.slice(0, trigger.from);
  if (sentence.headline) {
    const isOne = before.some((word) =>
      /^(?:man|woman|mother|father|teen|teenager|driver|killer|officer|member|doctor|teacher)$/.test(
        word.lower,
      ),
    );
    return isOne && before.every((word) => word.mention === undefined)
      ? [{ kind: 'unnamed', at: 0, count: 1, definite: false }]
      : accused;
  }
  const who = before.findIndex((word) => word.lower === 'who');
  const isLead = /^(?:a|an)$/.test(words[0]?.lower ?? '') && who > 1 && who < 8 && isHuman(words[who - 1]);
  return isLead && !before.slice(0, who).some((word) => word.mention)
    ? [{ kind: 'unnamed', at: 0, count: 1, definite: false }]
    : accused;
}

/** Whether a sentence begins with "A farmer", with nobody named before the pronoun at `at`. */
function opensUnnamed(words: readonly Word[], at: number): boolean {
  if (at > REACH_WORDS || !/^(?:a|an)$/.test(words[0]?.lower ?? '')) return false;
  const noun = words.slice(1, 7).findIndex((word) => isHuman(word));
  return noun >= 0 && noun + 1 < at && words.slice(0, at).every((word) => word.mention === undefined);
}

type Arguments = Pick<
  Finding,
  'offences' | 'isAbout' | 'refersBack' | 'date' | 'term' | 'jurisdiction' | 'victims'
> & {
  accused: Accused[];
  respectively: boolean;
};

/** The accused, offences, date, term and place of a trigger, from its own sentence. */
function readArguments(line: Words, trigger: Trigger, bound: number, groupAt: GroupAt): Arguments {
  const { words } = line;
  let behind = trigger.to;
  let accused: Accused[];
  if (trigger.accused === 'behind') {
    const start = words[trigger.to - 1]?.lower === 'guilty' ? objectBefore(words, trigger) : trigger.to;
    const found = accusedBehind(words, start, groupAt);
    accused = found.accused;
    behind = Math.max(trigger.to, found.to);
  } else if (trigger.accused === 'owner') accused = accusedOwner(words, trigger.from, groupAt);
  else accused = accusedBefore(words, trigger.from, trigger.plural, groupAt);
  const object = trigger.accused === 'behind' && accused.length === 0 ? undefined : behind;
  const found =
    trigger.offencesFrom === undefined
      ? findOffences(words, trigger, object ?? trigger.to, Math.max(bound, behind))
      : offencesBefore(words, trigger.offencesFrom);
  const term =
    trigger.status === 'sentenced' || trigger.undoes === 'sentence'
      ? termOf(line, trigger, behind, bound)
      : undefined;
  const date = dateOf(words, trigger, behind, found, bound);
  const jurisdiction = placeOf(words, behind, bound);
  return {
    accused,
    // An accusation is a charge only where it has an offence's own name.
    offences: (found?.items ?? []).filter(
      (item) =>
        trigger.status !== 'alleged' ||
        (item.kind === 'formal' && item.isDeed !== true && isByAuthority(line, trigger)),
    ),
    isAbout: found?.isAbout ?? false,
    ...(found === undefined && refersBack(words, behind, bound)),
    ...(date && { date }),
    ...(term && { term }),
    ...(jurisdiction && { jurisdiction }),
    victims: found === undefined ? [] : victimsOf(words, found, bound, accused),
    respectively: words.slice(trigger.to, trigger.to + 60).some((word) => word.lower === 'respectively'),
  };
}

/** "found Smith guilty": the object stands between the verb and "guilty". */
function objectBefore(words: readonly Word[], trigger: Trigger): number {
  return Math.min(trigger.from + 1, words.length);
}

type Offences = { items: OffencePhrase[]; to: number; from: number; isAbout: boolean };

const CLAUSE_ENDS = /^(?:[;.“”"]|but|if|because|although|while|who|whose|where|unless|until)$/;

/** "his murder and robbery convictions": the list that stands before the noun, and reaches it. */
function offencesBefore(words: readonly Word[], from: number): Offences | undefined {
  let noun = from;
  while (noun < words.length && !/^(?:convictions?|charges?)$/.test(words[noun]?.lower ?? '')) noun += 1;
  const list = findOffenceList(words, from, noun);
  const isWhole =
    list !== undefined &&
    (list.to === noun || list.to === noun + 1) &&
    list.items.every((item) => item.kind === 'formal' && !item.isDeed);
  return isWhole ? { ...list, from, isAbout: false } : undefined;
}

/** The first list of offences behind a trigger to which one of its words leads. */
function findOffences(
  words: readonly Word[],
  trigger: Trigger,
  at: number,
  bound: number,
): Offences | undefined {
  // "on murder charges", "faces charges of": nothing but the list itself stands behind.
  if (trigger.leads.size === 0) {
    const list = findOffenceList(words, at, bound);
    return list && { ...list, from: at, isAbout: false };
  }
  let isTerm = trigger.status !== 'sentenced';
  for (let next = at; next < Math.min(bound, at + 45); next += 1) {
    const word = words[next];
    if (word === undefined) break;
    if (CLAUSE_ENDS.test(word.lower) && word.mention === undefined && word.date === undefined && next > at)
      break;
    if (word.lower === 'to') isTerm = true;
    if (!trigger.leads.has(word.lower) || word.mention !== undefined || word.date !== undefined) continue;
    // "sentenced in 2019 to 10 years for": the term comes first.
    if (!isTerm && word.lower !== 'for') continue;
    const isAbout = word.lower === 'in' || (trigger.status === 'arrested' && word.lower === 'in');
    let start = next + 1;
    if (
      isAbout &&
      words[start]?.lower === 'connection' &&
      /^(?:with|to)$/.test(words[start + 1]?.lower ?? '')
    )
      start += 2;
    const list = findOffenceList(words, start, bound);
    if (list === undefined) continue;
    // "convicted in a robbery trial", "charged on Monday": something else follows.
    if (isAbout && !/^(?:the|a|an|his|her|their|connection|\d{4})$/.test(words[next + 1]?.lower ?? ''))
      continue;
    const more = isAbout ? [] : furtherLists(words, word.lower, list.to, bound);
    return { items: [...list.items, ...more], to: more.at(-1)?.to ?? list.to, from: start, isAbout };
  }
  return undefined;
}

/** "..., and to one charge of bank fraud": a further list led in by the same word and a count. */
function furtherLists(words: readonly Word[], lead: string, from: number, bound: number): OffencePhrase[] {
  const found: OffencePhrase[] = [];
  let at = from;
  while (at < Math.min(bound, from + 60)) {
    const word = words[at];
    if (word === undefined || CLAUSE_ENDS.test(word.text)) break;
    const isLead = word.lower === lead && /^(?:and|,)$/.test(words[at - 1]?.lower ?? '');
    const isCounted = words.slice(at + 1, at + 6).some((one) => /^(?:counts?|charges?)$/.test(one.lower));
    const list = isLead && isCounted ? findOffenceList(words, at + 1, bound) : undefined;
    if (list) found.push(...list.items);
    at = list?.to ?? at + 1;
  }
  return found;
}

/** "the same charges", "all counts", "both charges": what was told before. */
function refersBack(words: readonly Word[], at: number, bound: number): { refersBack?: 'same' | 'all' } {
  const text = words
    .slice(at, Math.min(bound, at + 9))
    .map((word) => word.lower)
    .join(' ');
  if (
    /^(?:with|of|on|to|for|by \w+ \w+ of) (?:the |those |these )?(?:very )?same (?:\w+ )?(?:charges?|counts?|offen[cs]es?|crimes?)\b/.test(
      text,
    )
  )
    return { refersBack: 'same' };
  if (
    /^(?:of|on|to) (?:all|both|every) (?:of )?(?:the |those |\w+ )?(?:\w+ )?(?:charges?|counts?|offen[cs]es?)\b/.test(
      text,
    )
  )
    return { refersBack: 'all' };
  // "acquitted by the court of the charges alleged in the indictment".
  const far = words
    .slice(at, Math.min(bound, at + 14))
    .map((word) => word.lower)
    .join(' ');
  if (
    /\b(?:of|on) (?:all|both|every|the|those|these) (?:of the )?(?:\w+ )?(?:charges|counts|allegations)\b(?! of| related| including| in connection)/.test(
      far,
    )
  )
    return { refersBack: 'all' };
  return {};
}

/** The date of a step: in its verb group, between the verb and the offences, or right behind them; never of what was done. */
function dateOf(
  words: readonly Word[],
  trigger: Trigger,
  behind: number,
  offences: Offences | undefined,
  bound: number,
): DateMention | undefined {
  if (trigger.status === 'alleged') return undefined;
  const isClosing = (word: Word | undefined): boolean =>
    word === undefined ||
    /^(?:for|after|following|who|that|when|in connection|stemming|where|which|until|since|because|from|before)$/.test(
      word.lower,
    );
  for (let at = trigger.from; at < trigger.to; at += 1) if (words[at]?.date) return words[at]?.date;
  if (trigger.verbEnd !== undefined) {
    const first = words[trigger.verbEnd];
    const date =
      first?.date ?? (/^(?:on|in)$/.test(first?.lower ?? '') ? words[trigger.verbEnd + 1]?.date : undefined);
    return date ?? dateBeforeWhen(words, trigger);
  }
  const end = offences?.from ?? Math.min(bound, behind + 24);
  for (let at = behind; at < end; at += 1) {
    const word = words[at];
    if (word?.date !== undefined) return isDuration(words, at) ? undefined : word.date;
    if (isClosing(word) && at < end - 1) break;
  }
  if (offences !== undefined && !/^(?:arrested)$/.test(trigger.status)) {
    const next = words[offences.to];
    const isNamed = offences.items.every((item) => item.kind === 'formal' && !item.isDeed);
    if (next?.date !== undefined) return isNamed ? next.date : undefined;
    const isJudged = trigger.status !== 'charged';
    if (
      isJudged &&
      offences.items.every((item) => item.kind === 'formal' && !item.isDeed) &&
      /^(?:on|in)$/.test(next?.lower ?? '') &&
      words[offences.to + 1]?.date !== undefined
    )
      return words[offences.to + 1]?.date;
  }
  // "On Oct. 3, 2019, Smith was convicted", "Smith on Monday pleaded guilty".
  let left = trigger.from - 1;
  if (words[left]?.date !== undefined) {
    const { date } = words[left] ?? {};
    let before = left;
    while (words[before]?.date === date || words[before]?.lower === 'on') before -= 1;
    const isSubject =
      words[before]?.mention !== undefined ||
      /^(?:he|she|they|who|man|woman|,)$/.test(words[before]?.lower ?? '');
    if (isSubject) return date;
  }
  while (
    left >= 0 &&
    left > trigger.from - 16 &&
    !/^(?:[;:]|that|and|but|after|who)$/.test(words[left]?.lower ?? '')
  )
    left -= 1;
  const first = left + 1;
  const start = /^(?:on|in)$/.test(words[first]?.lower ?? '') ? first + 1 : first;
  if (
    trigger.accused === 'before' &&
    words[start]?.date !== undefined &&
    (left < 0 || words[left]?.lower === 'that')
  )
    return words[start]?.date;
  return dateBeforeWhen(words, trigger);
}

/** "walked free in 2013 when a court overturned": what happens "when" has the date of the clause before, where that has one alone. */
function dateBeforeWhen(words: readonly Word[], trigger: Trigger): DateMention | undefined {
  if (trigger.from > REACH_WORDS) return undefined;
  const when = words.slice(0, trigger.from).findLastIndex((word) => word.lower === 'when');
  if (
    when < 0 ||
    trigger.from - when > 8 ||
    words.slice(when, trigger.from).some((word) => word.text === ',')
  )
    return undefined;
  const dates = new Set(words.slice(0, when).flatMap((word) => (word.date ? [word.date] : [])));
  const [only] = dates;
  return dates.size === 1 ? only : undefined;
}

/** "for 10 years from 2003": a date inside a term is no date of the step. */
const isDuration = (words: readonly Word[], at: number): boolean =>
  /^(?:from|until|since)$/.test(words[at - 1]?.lower ?? '');

const TERM =
  /^\s*(?:on \w+ |today |yesterday |\w+day )?(?:to|for)\s+((?:(?:an?|up|to|indeterminate|term|of|between|at|least|additional|total|minimum|maximum|consecutive|concurrent|more|than|nearly|about)\s+){0,6}?(?:\d[\w,.-]*|life|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?|time served|probation|death|home confinement)(?![\p{L}])(?:[\s-]+(?:to|and|plus|years?|months?|weeks?|days?|half|six|three|two|one|four|five|nine|eight|seven|ten|\d+|life)){0,9}(?:['’]?\s+imprisonment)?(?:\s+(?:in|of)\s+(?:an?\s+)?(?:(?:state|federal|county)\s+)?(?:prison|jail|custody|imprisonment|probation|detention|home confinement|confinement|supervised release))?(?:\s+without\s+(?:the\s+)?(?:possibility\s+of\s+)?parole)?)/iu;

/** The term of a sentence in the text's own words ("20 years to life in prison"), where it stands behind the verb. */
function termOf(
  line: Words,
  trigger: Trigger,
  behind: number,
  bound: number,
): { start: number; end: number } | undefined {
  const { words } = line;
  const name = words[trigger.to - 1];
  if (/^sentences?$/.test(name?.lower ?? '')) {
    // "40-year" is three words or one.
    let first = trigger.to - 2;
    if (/^(?:year|month|day)$/.test(words[first]?.lower ?? '') && words[first - 1]?.text === '-') first -= 2;
    const before = words[first];
    const isTerm = /^(?:life|suspended|\d+|[\w-]+-(?:year|month|day))$/.test(before?.lower ?? '');
    if (before !== undefined && name !== undefined && isTerm) return { start: before.start, end: name.end };
    return undefined;
  }
  for (let at = behind; at < Math.min(bound, behind + 24); at += 1) {
    const word = words[at];
    if (word === undefined || /^(?:following|after|who|[.;])$/.test(word.lower)) return undefined;
    if (!/^(?:to|for)$/.test(word.lower)) continue;
    const from = word.start;
    const last = words[Math.min(words.length, at + 26) - 1]?.end ?? word.end;
    const text = textBetween(words, at, last);
    const match = TERM.exec(text);
    const phrase = match?.[1];
    if (
      phrase === undefined ||
      !/(?:year|month|week|day|life|probation|served|death|confinement)/i.test(phrase)
    )
      continue;
    const start = from + text.indexOf(phrase, match?.index ?? 0);
    return { start, end: start + phrase.trimEnd().length };
  }
  return undefined;
}

/** The words from `at` as they stand, with the white space between them kept in length. */
function textBetween(words: readonly Word[], at: number, end: number): string {
  let text = '';
  const start = words[at]?.start ?? 0;
  for (const word of words.slice(at)) {
    if (word.end > end) break;
    text = text.padEnd(word.start - start, ' ') + word.text;
  }
  return text;
}

/** "pending in the US": a place named right behind the trigger, without its article. */
function placeOf(
  words: readonly Word[],
  at: number,
  bound: number,
): { start: number; end: number } | undefined {
  if (words[at]?.lower !== 'in') return undefined;
  let from = at + 1;
  if (words[from]?.lower === 'the') from += 1;
  let to = from;
  while (to < Math.min(bound, from + 4)) {
    const word = words[to];
    if (
      word === undefined ||
      word.mention !== undefined ||
      word.date !== undefined ||
      !/^\p{Lu}/u.test(word.text)
    )
      break;
    to += 1;
  }
  const first = words[from];
  const last = words[to - 1];
  if (to === from || first === undefined || last === undefined) return undefined;
  if (words.slice(from, to + 1).some((word) => /^(?:court|department|county|jail|prison)$/.test(word.lower)))
    return undefined;
  return { start: first.start, end: last.end };
}

/** People against whom the offences were: "of Jane Roe" behind them, or "for shooting Jane Roe". */
function victimsOf(
  words: readonly Word[],
  offences: Offences,
  bound: number,
  accused: readonly Accused[],
): string[] {
  const found: string[] = [];
  const isAccused = (id: string): boolean => accused.some((one) => one.kind === 'person' && one.id === id);
  for (const item of offences.items) {
    for (const word of words.slice(item.from, item.to)) {
      if (word.mention && !isAccused(word.mention.person) && !found.includes(word.mention.person))
        found.push(word.mention.person);
    }
  }
  let at = offences.to;
  if (/^(?:of|against|on)$/.test(words[at]?.lower ?? '')) at += 1;
  else if (words[at]?.lower === 'for' && /ing$/.test(words[at + 1]?.lower ?? '')) at += 2;
  else if (words[at]?.lower === 'in' && /^(?:the|connection)$/.test(words[at + 1]?.lower ?? '')) {
    const of = words.slice(at, at + 9).findIndex((word) => word.lower === 'of');
    if (of < 0) return found;
    at += of + 1;
  } else return found;
  for (let next = at; next < Math.min(bound, at + 16); next += 1) {
    const word = words[next];
    if (word === undefined) break;
    if (word.mention !== undefined) {
      if (/^['’]s?$/.test(words[next + 1]?.text ?? '')) break;
      if (!isAccused(word.mention.person) && !found.includes(word.mention.person))
        found.push(word.mention.person);
      continue;
    }
    if (
      /^(?:by|with|in|on|at|after|during|outside|from|for|who|[.;:])$/.test(word.lower) ||
      word.date !== undefined
    )
      break;
  }
  return found;
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
  if (only.kind === 'implied') {
    if (previous.length > 0) return [...previous];
    if (/^(?:and|but|then)$/.test(line.words[only.at]?.lower ?? ''))
      return accusedOfClause(line.words, only.at);
    if (trigger.from > REACH_WORDS) return [];
    // Nothing before: the subject with which the sentence begins ("Smith will spend 10 years in prison after being convicted").
    const verb = line.words.findIndex(
      (word, at) =>
        at < trigger.from &&
        word.mention === undefined &&
        /^(?:will|was|were|is|has|had|have|faces|could|may|told|got|received)$/.test(word.lower),
    );
    return verb > 0
      ? accusedBefore(line.words, verb, undefined, groupAt).filter((one) => one.kind !== 'implied')
      : [];
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

function paired(
  people: readonly { kind: 'person' | 'group'; id: string; via: Finding['via'] }[],
  read: Arguments,
  line: Words,
  trigger: Trigger,
): Finding[] {
  const { accused: _accused, respectively, ...rest } = read;
  const unique = people.filter((one, at) => people.findIndex((other) => other.id === one.id) === at);
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

const LEVEL: Readonly<Record<ChargeStatus, number>> = {
  alleged: 0,
  arrested: 1,
  charged: 2,
  'pleaded-guilty': 3,
  convicted: 3,
  sentenced: 3,
  acquitted: 3,
  dismissed: 3,
  overturned: 3,
};

/** How many sentences a lead may stand before the name. */
const LEAD_SENTENCES = 6;

/**
 * "A Houston man was sentenced for ..." in the lead, and the name later. It is the text's only accused, or the first,
 * named in the next two sentences; and of him the text itself says, by name, something as strong.
 */
function namedLater(
  pending: readonly Pending[],
  findings: readonly Finding[],
  lines: readonly Words[],
  cast: Cast,
): Finding[] {
  // Where nobody is accused by name, who is accused by a word for somebody named is.
  const referred = [
    ...new Set(
      findings.flatMap(({ subject, via }) =>
        via === 'reference' && subject.kind === 'person' ? [subject.id] : [],
      ),
    ),
  ];
  const defendants = cast.defendants.length > 0 ? cast.defendants : referred;
  return pending.flatMap(({ line, trigger, read, definite }) => {
    const leads = lines.slice(0, line.index).filter((one) => !one.sentence.headline).length;
    if (leads > LEAD_SENTENCES || (definite && leads > 1)) return [];
    const [first] = defendants;
    const person = first ?? byDeed(line, lines, cast);
    if (person === undefined) return [];
    const own = findings.filter((finding) => finding.subject.id === person && !finding.trigger.isPrior);
    if (first !== undefined) {
      const namedIn = cast.namedAsDefendantIn(first) ?? Number.POSITIVE_INFINITY;
      if (defendants.length > 1) {
        const rivals = defendants.slice(1).some((other) => cast.namedAsDefendantIn(other) === namedIn);
        const gap = lines.slice(line.index + 1, namedIn).filter((one) => !one.sentence.headline).length;
        if (rivals || gap > 1) return [];
      }
      if (isKinOfUnnamed(lines[namedIn], first)) return [];
      const reached = Math.max(
        cast.procedureOf(first),
        ...own.map((finding) => LEVEL[finding.trigger.status]),
      );
      if (reached < LEVEL[trigger.status]) return [];
    }
    const { accused: _accused, respectively: _respectively, ...rest } = read;
    return [{ line, trigger, subject: { kind: 'person', id: person }, via: 'unnamed', ...rest }];
  });
}

/** "His brother, John Smith, was charged", "a second man, Smith": not the one whom the lead meant. */
function isKinOfUnnamed(line: Words | undefined, person: string): boolean {
  if (line === undefined) return false;
  const at = line.words.findIndex((word) => word.mention?.person === person);
  const before = line.words
    .slice(Math.max(0, at - 6), at)
    .map((word) => word.lower)
    .join(' ');
  return /\b(?:his|her|their|'s|another|second|third|other|fellow|co-defendant|accomplice|co-conspirator)\b/.test(
    before,
  );
}

/** The lead's own deed, told again with a name: "a mother who drowned her children" and "Jane Roe drowned her daughter". */
function byDeed(lead: Words, lines: readonly Words[], cast: Cast): string | undefined {
  const who = lead.words.findIndex((word) => word.lower === 'who');
  const deed = lead.words[who + 1]?.lower;
  if (
    who < 0 ||
    deed === undefined ||
    !/^(?:\p{L}{3,}ed|shot|beat|struck|stole|hit|ran|drove|set|slew)$/u.test(deed)
  )
    return undefined;
  const found = new Set<string>();
  for (const { words, sentence, index } of lines) {
    if (index <= lead.index || sentence.headline) continue;
    for (let at = 1; at < words.length; at += 1) {
      const mention = words[at - 1]?.mention;
      if (words[at]?.lower !== deed || words[at]?.speech || mention === undefined) continue;
      const first = words.findIndex((word) => word.mention === mention);
      if (
        first <= 1 &&
        !cast.isVictim(mention.person) &&
        !cast.isOfficial(mention.person) &&
        !cast.isBarred(mention.person)
      )
        found.add(mention.person);
    }
  }
  const [only] = found;
  return found.size === 1 ? only : undefined;
}
