import type { Line, Span } from '../facts/answer.ts';
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

/** Where a charge stands at the end of its story, in one line. */
export function standingLine({ facts, fact: charge, subject }: About<Charge>): Line | undefined {
  const step = charge.steps.at(-1);
  return step && stepLine(facts, charge, step, subject);
}

/** A charge with its steps, oldest first, a line each. */
export function ledgerLines({ facts, fact: charge, subject }: About<Charge>): Line[] {
  return charge.steps.map((step, index) => ({
    ...stepLine(facts, charge, step, subject),
    ...(index > 0 ? { nested: true } : {}),
  }));
}

function stepLine(facts: Facts, charge: Charge, step: ChargeStep, subject: Span[]): Line {
  const victims = charge.victims.map((id) => nameIn(facts, id)).filter((victim) => victim !== undefined);
  const spans: Span[] = [
    ...subject,
    ...stepSpans(step, charge.offence),
    ...victims.flatMap((victim, index) => [words(index === 0 ? ' of ' : ', '), name(victim)]),
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

/** The words by which an article counts a person among a group. */
export function membershipLines({ facts, person }: PersonRecord): Line[] {
  return groupsOf(facts, person).flatMap((group) =>
    group.kind === 'family' ? [] : membersLine(facts, group, person),
  );
}

function membersLine(facts: Facts, group: Group, person: Person): Line[] {
  const member = group.members.find((one) => one.person === person.id);
  if (!member) return [];
  return [
    claimLine([words('counted among '), verbatim(group.label)], {
      saidBy: member.saidBy,
      quote: member.quote,
      article: facts.article,
    }),
  ];
}
