import type { Line, Span } from '../facts/answer.ts';
import type { Quote } from '../facts/quote.ts';
import type { Charge, ChargeStep, Claim, Facts, Group, Person } from '../facts/schema.ts';
import { dateSpans, groupSpans, NO_DATE, name, stepSpans, verbatim, words } from '../facts/wording.ts';
import { claimLine, groupsOf, isPerson, nameIn, type PersonRecord } from './desk.ts';

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

/** A charge or claim of an article, with the name of whom it is about; undefined for one that is not shown. */
export function aboutSubject<Fact extends Charge | Claim>(facts: Facts, fact: Fact): About<Fact> | undefined {
  const { kind, id } = fact.subject;
  if (kind === 'person') {
    const called = nameIn(facts, id);
    return called === undefined ? undefined : { facts, fact, subject: [name(called), words(': ')] };
  }
  const group = facts.groups.find((one) => one.id === id);
  return group && { facts, fact, group, subject: [verbatim(group.label), words(': ')] };
}

/** Names and offences that one line lists; more offences go to the next line. */
const VICTIMS_MAX = 10;
const OFFENCES_MAX = 12;

/** Where charges stand at the end of their story: a line for each, or one for those that differ in nothing but the offence. */
export function standingLines(charges: readonly About<Charge>[]): Line[] {
  type Standing = { about: About<Charge>; step: ChargeStep; offences: Quote[] };
  const lines: Standing[] = [];
  const alike = new Map<string, Standing>();
  for (const about of charges) {
    const { fact: charge, subject, facts } = about;
    const step = charge.steps.at(-1);
    if (!step) continue;
    const { jurisdiction, court, victims } = charge;
    const key = JSON.stringify([facts.article.id, step, subject, jurisdiction, court, victims]);
    const known = alike.get(key);
    if (known && known.offences.length < OFFENCES_MAX) known.offences.push(charge.offence);
    else {
      const line = { about, step, offences: [charge.offence] };
      alike.set(key, line);
      lines.push(line);
    }
  }
  return lines.map(({ about, step, offences }) => stepLine(about, step, offences));
}

/** A charge with its steps, oldest first, a line each. */
export function ledgerLines(about: About<Charge>): Line[] {
  return about.fact.steps.map((step, index) => ({
    ...stepLine(about, step, [about.fact.offence]),
    ...(index > 0 ? { nested: true } : {}),
  }));
}

function stepLine(about: About<Charge>, step: ChargeStep, offences: readonly Quote[]): Line {
  const { facts, fact: charge, subject } = about;
  const victims = charge.victims.map((id) => nameIn(facts, id)).filter((victim) => victim !== undefined);
  const others = victims.length - VICTIMS_MAX;
  const spans: Span[] = [
    ...subject,
    ...stepSpans(step, offences),
    ...victims
      .slice(0, VICTIMS_MAX)
      .flatMap((victim, index) => [words(index === 0 ? ' of ' : ', '), name(victim)]),
    ...(others > 0 ? [words(` and ${others} more`)] : []),
    ...(charge.jurisdiction ? [words('; jurisdiction: '), verbatim(charge.jurisdiction)] : []),
    ...(charge.court ? [words('; before '), verbatim(charge.court)] : []),
    words('; '),
    ...(step.date ? dateSpans(step.date, facts.article) : [words(NO_DATE)]),
  ];
  return claimLine(spans, {
    saidBy: step.saidBy,
    asOf: step.asOf,
    quote: step.quote,
    article: facts.article,
  });
}

/** An accusation, or what is reported, of a person or of a group of theirs. */
export function claimedLine({ facts, fact: claim, subject }: About<Claim>): Line {
  return claimLine(
    [
      ...subject,
      ...(claim.kind === 'accusation' && /\baccus/i.test(claim.quote.text) ? [words('accused of ')] : []),
      verbatim(claim.text),
    ],
    { saidBy: claim.saidBy, asOf: claim.asOf, quote: claim.quote, article: facts.article },
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
    claimLine([words('one of '), verbatim(group.label)], {
      saidBy: member.saidBy,
      quote: member.quote,
      article: facts.article,
    }),
  ];
}
