import type { Line, Span } from '../facts/answer.ts';
import { withQualifier } from '../facts/qualifier.ts';
import type { Quote } from '../facts/quote.ts';
import type { Charge, ChargeStep, Claim, Facts, Group, Person } from '../facts/schema.ts';
import {
  AS_WE_READ,
  dateSpans,
  groupSpans,
  NO_DATE,
  name,
  stepSpans,
  verbatim,
  words,
} from '../facts/wording.ts';
import { claimLine, groupsOf, isPerson, nameIn, type PersonRecord, reviewOf, spelled } from './desk.ts';

/** A charge or claim, with what its line begins with: whom it is about, where that is not the person asked for. */
export type About<Fact> = { facts: Facts; fact: Fact; subject: Span[]; group?: Group };

/** What is said of a person by name, and of the groups of which the article says that the person is one. */
export function aboutThem<Fact extends Charge | Claim>(
  { facts, person }: PersonRecord,
  all: readonly Fact[],
): About<Fact>[] {
  const groups = groupsOf(facts, person);
  return all.flatMap((fact): About<Fact>[] => {
    if (isPerson(fact.subject, person)) return [{ facts, fact, subject: [] }];
    const group = groups.find((one) => fact.subject.kind === 'group' && fact.subject.id === one.id);
    return group ? [{ facts, fact, group, subject: [...groupSpans(group), words(': ')] }] : [];
  });
}

/** The charges in which an article names a person as one against whom the offence was. */
export const againstThem = ({ facts, person }: PersonRecord): About<Charge>[] =>
  allAbout(
    facts,
    facts.charges.filter(({ victims, steps }) => {
      const last = steps.at(-1);
      return victims.includes(person.id) && last !== undefined && isNamedIn(person, last.quote);
    }),
  );

/** Whether a quote names a person. */
const isNamedIn = ({ forms }: Person, quote: Quote): boolean =>
  forms.some(({ text }) => quote.text.includes(text));

/** Charges or claims of an article, each with whom it is about. */
export const allAbout = <Fact extends Charge | Claim>(facts: Facts, all: readonly Fact[]): About<Fact>[] =>
  all.map((fact) => aboutSubject(facts, fact)).filter((about) => about !== undefined);

/** A charge or claim of an article, with the name of whom it is about; undefined for one that is not shown. */
function aboutSubject<Fact extends Charge | Claim>(facts: Facts, fact: Fact): About<Fact> | undefined {
  const { kind, id } = fact.subject;
  if (kind === 'person') {
    const called = nameIn(facts, id);
    return called === undefined ? undefined : { facts, fact, subject: [name(called), words(': ')] };
  }
  const group = facts.groups.find((one) => one.id === id);
  return group && { facts, fact, group, subject: [verbatim(group.label), words(': ')] };
}

/** What the steps of a charge amount to; under which heading it stands. An accusation, an arrest or a sentence is no charge. */
export type Footing = 'charge' | 'accusation' | 'arrest' | 'sentence';

/** A charge of which the article tells only that somebody was accused, arrested or sentenced is that and nothing more. */
export function footingOf({ fact: { steps } }: About<Charge>): Footing {
  const told = new Set(steps.map(({ status }) => status));
  const only = (...statuses: ChargeStep['status'][]): boolean =>
    [...told].every((status) => statuses.includes(status));
  if (only('alleged')) return 'accusation';
  if (only('alleged', 'arrested')) return 'arrest';
  return only('sentenced', 'overturned') && told.has('sentenced') ? 'sentence' : 'charge';
}

/** Charges that differ in nothing but the offence; the first stands for all of them. */
type Alike = { about: About<Charge>; offences: Quote[]; charges: Charge[] };

/** Offences that one line lists; more go to a line of their own. */
const OFFENCES_MAX = 12;
/** Names that one line lists. */
const VICTIMS_MAX = 10;

/** Where charges stand at the end of their story. */
export const standingLines = (charges: readonly About<Charge>[]): Line[] =>
  alikeBy(charges, ({ steps }) => steps.at(-1)).flatMap((alike) => {
    const step = alike.about.fact.steps.at(-1);
    return step ? [stepLine(alike, step)] : [];
  });

/** Charges with their steps, oldest first, a line each; charges with the same steps together. */
export const ledgerLines = (charges: readonly About<Charge>[]): Line[] =>
  alikeBy(charges, ({ steps }) => steps).flatMap((alike) =>
    alike.about.fact.steps.map((step, index) => ({
      ...stepLine(alike, step),
      ...(index > 0 ? { nested: true } : {}),
    })),
  );

/** Puts together the charges of one article that differ in nothing that `told` gives, nor in subject, court and victims. */
function alikeBy(charges: readonly About<Charge>[], told: (charge: Charge) => unknown): Alike[] {
  const all: Alike[] = [];
  const open = new Map<string, Alike>();
  for (const about of charges) {
    const { fact: charge, subject, facts } = about;
    const { jurisdiction, court, victims, reader } = charge;
    const check = charge.review?.checked;
    const key = JSON.stringify([
      facts.article.id,
      told(charge),
      subject,
      jurisdiction,
      court,
      victims,
      check,
      reader,
    ]);
    const alike = open.get(key);
    if (alike && alike.offences.length < OFFENCES_MAX) {
      alike.offences.push(charge.offence);
      alike.charges.push(charge);
    } else {
      const first = { about, offences: [charge.offence], charges: [charge] };
      open.set(key, first);
      all.push(first);
    }
  }
  return all;
}

function stepLine({ about, offences, charges }: Alike, step: ChargeStep): Line {
  const { facts, fact: charge, subject } = about;
  // What the quote of the step does not have is not said beside it.
  const carried = (quote: Quote | undefined): quote is Quote =>
    quote !== undefined && step.quote.text.includes(quote.text);
  const spans: Span[] = [
    ...subject,
    ...stepSpans(step, offences, victimSpans(facts, charge, step.quote)),
    ...(carried(charge.jurisdiction) ? [words('; jurisdiction: '), verbatim(charge.jurisdiction)] : []),
    ...(carried(charge.court) ? [words('; before '), verbatim(charge.court)] : []),
    words('; '),
    ...(step.date ? dateSpans(step.date, facts.article) : [words(NO_DATE)]),
  ];
  const { saidBy, asOf, quote } = step;
  const line = claimLine(spans, { saidBy, asOf, quote, article: facts.article, reader: charge.reader });
  return { ...line, ...reviewOf(charges) };
}

/** The people against whom a charge is, as far as a quote names them. */
function victimSpans({ people }: Facts, charge: Charge, quote: Quote): Span[] {
  const victims = people
    .filter(
      ({ id, forms }) => charge.victims.includes(id) && forms.some(({ text }) => quote.text.includes(text)),
    )
    .map(spelled);
  const others = victims.length - VICTIMS_MAX;
  return [
    ...victims
      .slice(0, VICTIMS_MAX)
      .flatMap((victim, index) => [words(index === 0 ? ' of ' : ', '), name(victim)]),
    ...(others > 0 ? [words(` and ${others} more`)] : []),
  ];
}

/** An accusation, or what is reported, of a person or of a group of theirs. */
export function claimedLine({ facts, fact: claim, subject }: About<Claim>): Line {
  return claimLine(
    [
      ...subject,
      ...(claim.kind === 'accusation' && /\baccus/i.test(claim.quote.text) ? [words('accused of ')] : []),
      verbatim(withQualifier(claim.text, claim.quote)),
    ],
    {
      saidBy: claim.saidBy,
      asOf: claim.asOf,
      quote: claim.quote,
      article: facts.article,
      review: claim.review,
    },
  );
}

/** The words by which an article counts a person among a group; a family's or siblings' are no more than their name. */
export function membershipLines({ facts, person }: PersonRecord): Line[] {
  return groupsOf(facts, person).flatMap((group) =>
    group.kind === 'family' || group.kind === 'siblings' ? [] : membersLine(facts, group, person),
  );
}

function membersLine(facts: Facts, group: Group, person: Person): Line[] {
  const member = group.members.find((one) => one.person === person.id);
  if (!member) return [];
  return [
    claimLine(memberSpans(group, member.quote), {
      saidBy: member.saidBy,
      quote: member.quote,
      article: facts.article,
      review: member.review,
    }),
  ];
}

/** Where the words that count somebody in do not name the group, that they do is our reading, and said to be. */
const memberSpans = ({ label }: Group, quote: Quote): Span[] => [
  words('one of '),
  verbatim(label),
  ...(quote.text.includes(label.text) ? [] : [words(AS_WE_READ)]),
];
