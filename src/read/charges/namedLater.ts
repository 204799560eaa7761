import type { ChargeStatus } from '../../facts/status.ts';
import type { Accused } from './accused.ts';
import type { Cast } from './cast.ts';
import { type Finding, type Pending, REACH_WORDS } from './finding.ts';
import { isHuman } from './humans.ts';
import type { Trigger } from './trigger.ts';
import type { Word, Words } from './words.ts';

const LEVEL: Readonly<Record<ChargeStatus, number>> = {
  alleged: 0,
  arrested: 1,
  charged: 2,
  'pleaded-guilty': 3,
  convicted: 3,
  sentenced: 3,
  // What clears somebody needs no more than that he was charged.
  acquitted: 2,
  dismissed: 2,
  overturned: 2,
};

/** Within so many words of a lead stands the noun for its person. */
const LEAD_WORDS = 12;

/** How many sentences a lead may stand before the name. */
const LEAD_SENTENCES = 6;

/**
 * "A Houston man was sentenced for ..." in the lead, and the name later. It is the text's only accused, or the first,
 * named in the next two sentences; and of him the text itself says, by name, something as strong.
 */
export function namedLater(
  pending: readonly Pending[],
  findings: readonly Finding[],
  shown: readonly Shown[],
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
  // Of several by a word alone none is the one who is meant.
  const defendants = cast.defendants.length > 0 ? cast.defendants : referred.length === 1 ? referred : [];
  return pending.flatMap(({ line, trigger, read, definite, at }) => {
    const leads = lines.slice(0, line.index).filter((one) => !one.sentence.headline).length;
    if (leads > LEAD_SENTENCES || (definite && leads > 1)) return [];
    const [first] = defendants;
    const person = first ?? byDeed(line, lines, cast);
    if (person === undefined || !cast.isLike(person, line.words.slice(at, at + LEAD_WORDS))) return [];
    const own = findings.filter((finding) => finding.subject.id === person && !finding.trigger.isPrior);
    if (first !== undefined) {
      const namedIn = cast.namedAsDefendantIn(first) ?? Number.POSITIVE_INFINITY;
      if (defendants.length > 1) {
        const rivals = defendants.slice(1).some((other) => cast.namedAsDefendantIn(other) === namedIn);
        const until = Math.min(namedIn, firstNamedBehind(line, lines, cast, first));
        const gap = lines.slice(line.index + 1, until).filter((one) => !one.sentence.headline).length;
        if (rivals || gap > 1) return [];
      }
      if (isKinOfUnnamed(lines[namedIn], first)) return [];
      // Somebody else whom the text accuses before him may be the one.
      const isOther = findings.some(
        (finding) =>
          finding.subject.kind === 'person' &&
          finding.subject.id !== first &&
          !finding.trigger.isPrior &&
          finding.line.index > line.index &&
          finding.line.index < namedIn,
      );
      if (isOther) return [];
      const reached = Math.max(
        cast.procedureOf(first),
        ...own.map((finding) => LEVEL[finding.trigger.status]),
        ...(definite ? [] : shown).flatMap((one) => (one.person === first ? [LEVEL[one.status]] : [])),
      );
      if (reached < LEVEL[trigger.status]) return [];
    }
    const { accused: _accused, respectively: _respectively, ...rest } = read;
    return [{ line, trigger, subject: { kind: 'person', id: person }, via: 'unnamed', ...rest }];
  });
}

/** Something said of "two men", whom the text may name in the next sentences. */
export type SeveralPending = Omit<Pending, 'definite' | 'at'> & {
  count: number;
  /** Somebody of whom the same was said by name: "Smith and three others". */
  beside?: readonly string[];
};

/** How many sentences behind a lead its people are looked for. */
const SEVERAL_REACH = 4;

/** A step that a sentence tells of somebody by name, whether or not it names an offence. */
export type Shown = { line: Words; person: string; status: ChargeStatus };

const JUDGED: ReadonlySet<ChargeStatus> = new Set(['pleaded-guilty', 'convicted', 'sentenced']);

/** Whether what is told of people by name is what was told of so many without one: the same, or another judgment. */
const isSameStep = (told: ChargeStatus, ofSeveral: ChargeStatus): boolean =>
  told === ofSeveral ||
  (JUDGED.has(told) && JUDGED.has(ofSeveral)) ||
  (told === 'arrested' && ofSeveral === 'charged') ||
  (told === 'charged' && ofSeveral === 'arrested') ||
  (told === 'alleged' && /^(?:arrested|charged)$/.test(ofSeveral));

/**
 * "Four residents were sentenced for fraud", and then the four by name, with as much said of each: together, or one
 * after another in sentences without a gap. Fewer or more are not them.
 */
export function severalNamedLater(
  pending: readonly SeveralPending[],
  shown: readonly Shown[],
  lines: readonly Words[],
): Finding[] {
  const byLine = Map.groupBy(shown, ({ line }) => line.index);
  return pending.flatMap(({ line, trigger, read, count }) => {
    if (line.sentence.headline || read.offences.length === 0) return [];
    const people: string[] = [];
    for (const next of lines.slice(line.index + 1, line.index + 1 + SEVERAL_REACH + count)) {
      if (next.sentence.headline) continue;
      const named = new Set(
        (byLine.get(next.index) ?? []).flatMap(({ person, status }) =>
          isSameStep(status, trigger.status) ? [person] : [],
        ),
      );
      if (named.size === 0) {
        if (people.length > 0 || next.index > line.index + SEVERAL_REACH) break;
        continue;
      }
      for (const person of named) {
        const isKnown = shown.some(
          (one) => one.person === person && one.line.index < line.index && !one.line.sentence.headline,
        );
        // "Two other men, Smith and Jones": others than they.
        if (isKnown || isKinOfUnnamed(next, person)) return [];
        if (!people.includes(person)) people.push(person);
      }
      if (people.length >= count) break;
    }
    if (people.length !== count) return [];
    const { accused: _accused, respectively: _respectively, ...rest } = read;
    return people.map((id) => ({ line, trigger, subject: { kind: 'person', id }, via: 'unnamed', ...rest }));
  });
}

/** The line in which somebody is the first whom the text names behind a lead, lawyers and victims aside. */
function firstNamedBehind(lead: Words, lines: readonly Words[], cast: Cast, person: string): number {
  for (const { words, index } of lines.slice(lead.index + 1)) {
    const named = words.find(
      ({ mention }) =>
        mention !== undefined &&
        (mention.person === person ||
          !(
            cast.isBarred(mention.person) ||
            cast.isOfficial(mention.person) ||
            cast.isVictim(mention.person)
          )),
    );
    if (named !== undefined) return named.mention?.person === person ? index : Number.POSITIVE_INFINITY;
  }
  return Number.POSITIVE_INFINITY;
}

/** "His brother, John Smith, was charged", "a second man, Smith": not the one whom the lead meant. */
function isKinOfUnnamed(line: Words | undefined, person: string): boolean {
  if (line === undefined) return false;
  const at = line.words.findIndex((word) => word.mention?.person === person);
  // A round-up goes on to another case.
  const isElsewhere = line.words
    .slice(0, Math.max(at, 1))
    .some((word) =>
      /^(?:separate|separately|elsewhere|meanwhile|unrelated|another|previously)$/.test(word.lower),
    );
  if (isElsewhere) return true;
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
      // "stabbed a man": somebody not told of yet, and another deed than the lead's.
      if (/^(?:an?|another|two|three|several)$/.test(words[at + 1]?.lower ?? '')) continue;
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

/**
 * A headline leaves articles out ("Colorado Man ... Sentenced"), and a lead may put a long clause between "A Houston man
 * who" and its verb: somebody whom the text may name later.
 */
export function unnamedOpening(accused: Accused[], { words, sentence }: Words, trigger: Trigger): Accused[] {
  if (accused.length > 0 && !(sentence.headline && accused[0]?.kind === 'implied')) return accused;
  if (trigger.accused !== 'before' || trigger.plural === true || trigger.from > REACH_WORDS) return accused;
  const before = words.slice(0, trigger.from);
  if (sentence.headline) {
    const isOne = before.some((word) => isHuman(word));
    return isOne && before.every((word) => word.mention === undefined)
      ? [{ kind: 'unnamed', at: 0, count: 1, definite: false }]
      : accused;
  }
  const who = before.findIndex((word) => word.lower === 'who');
  const isLead = /^(?:a|an)$/.test(words[0]?.lower ?? '') && who > 1 && who < 8;
  return isLead && !before.slice(0, who).some((word) => word.mention)
    ? [{ kind: 'unnamed', at: 0, count: 1, definite: false }]
    : accused;
}

/** Whether a sentence begins with "A farmer", with nobody named before the pronoun at `at`. */
export function opensUnnamed(words: readonly Word[], at: number): boolean {
  if (at > REACH_WORDS || !/^(?:a|an)$/.test(words[0]?.lower ?? '')) return false;
  const noun = words.slice(1, 7).findIndex((word) => isHuman(word));
  return noun >= 0 && noun + 1 < at && words.slice(0, at).every((word) => word.mention === undefined);
}
