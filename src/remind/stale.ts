import { reviewOf } from '../ask/desk.ts';
import type { Line, Span } from '../facts/answer.ts';
import { shortHash } from '../facts/hash.ts';
import type { Charge, ChargeStep, Facts } from '../facts/schema.ts';
import type { ChargeStatus } from '../facts/status.ts';
import { attributionSpans, name, readerSpans, staleSpans, verbatim, words } from '../facts/wording.ts';
import { type Day, daysBetween } from './calendar.ts';
import type { WatchState } from './digests.ts';

/** Steps behind which a court still has to speak. A conviction, an acquittal or a dismissal is an outcome. */
const OPEN: readonly ChargeStatus[] = ['alleged', 'arrested', 'charged', 'pleaded-guilty'];

/** Charges of which the store has had no news for long: one line for those that differ in nothing but the offence. */
export type Stale = {
  /** Names it in `Digests.watch`: eleven letters and digits. */
  key: string;
  /** Whom it is about, as a button may say. */
  label: string;
  /** The day as of which the last step is known. */
  asOf: Day;
  line: Line;
  /**
   * Whether an article says how it ended: a later outcome of a charge against the same person, or group by its label.
   * `personKey` knows the people of that article too.
   */
  isToldBy: (facts: Facts, personKey: StaleInput['personKey']) => boolean;
};

export type StaleInput = {
  /** Facts as they may be shown, newest article first: without protected people, and what was rejected. */
  facts: readonly Facts[];
  /** Today, where the team is. */
  today: Day;
  /** Milliseconds since 1970. */
  now: number;
  staleAfterDays: number;
  findWatch: (key: string) => WatchState | undefined;
  /** Names the same person in every article; undefined for one who is not known beyond this article. */
  personKey?: (article: string, person: string) => string | undefined;
};

/** The charges to be checked, oldest first. */
export function staleCharges(input: StaleInput): Stale[] {
  const { facts, today, now, staleAfterDays, findWatch } = input;
  const newest = newestSteps(input);
  const articles = new Set(facts.map(({ article }) => article.id));
  const found = new Map<string, { about: Facts; charges: [Charge, ...Charge[]]; step: ChargeStep }>();
  for (const about of facts) {
    for (const charge of about.charges) {
      const step = charge.steps.at(-1);
      if (!step || !OPEN.includes(step.status) || daysBetween(step.asOf, today) <= staleAfterDays) continue;
      if ((newest.get(identityOf(about, charge, input)) ?? step.asOf) > step.asOf) continue;
      const key = keyOf(about, charge, step);
      const watch = findWatch(key);
      // What is known rests on an article: without it nothing does.
      if (watch?.kind === 'outcome-known' && articles.has(watch.article)) continue;
      if (watch?.kind === 'snoozed' && watch.until > now) continue;
      const alike = found.get(key);
      if (alike) alike.charges.push(charge);
      else found.set(key, { about, charges: [charge], step });
    }
  }
  return [...found]
    .flatMap(([key, { about, charges, step }]): Stale[] => {
      const subject = subjectOf(about, charges[0]);
      if (!subject) return [];
      const offences = charges.map(({ offence }) => offence);
      const line: Line = {
        spans: [subject, words(': '), ...staleSpans(step, offences)],
        by: [...attributionSpans(step.saidBy, about.article, step.asOf), ...readerSpans(charges[0])],
        quote: step.quote,
        ...reviewOf(charges),
      };
      const isToldBy: Stale['isToldBy'] = (later, personKey) =>
        later.charges.some((charge) => {
          const last = charge.steps.at(-1);
          const isOutcome = last && !OPEN.includes(last.status) && last.asOf > step.asOf;
          return (
            isOutcome === true && whomOf(later, charge, personKey) === whomOf(about, charges[0], personKey)
          );
        });
      return [{ key, label: 'text' in subject ? subject.text : '', asOf: step.asOf, line, isToldBy }];
    })
    .toSorted((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0));
}

/** Whom a charge is about, the same in every article: a known person, else the name or the label. */
function whomOf(facts: Facts, charge: Charge, personKey: StaleInput['personKey']): string {
  const { kind, id } = charge.subject;
  const key = kind === 'person' ? personKey?.(facts.article.id, id) : undefined;
  const called = subjectOf(facts, charge);
  return key ?? `${kind} ${called && 'text' in called ? called.text.toLowerCase().replace(/\s+/g, ' ') : id}`;
}

/** The day as of which each charge was spoken of last, in any article, whatever was said. */
function newestSteps(input: StaleInput): Map<string, Day> {
  const newest = new Map<string, Day>();
  for (const about of input.facts) {
    for (const charge of about.charges) {
      const identity = identityOf(about, charge, input);
      const asOf = charge.steps.at(-1)?.asOf ?? '';
      if (asOf > (newest.get(identity) ?? '')) newest.set(identity, asOf);
    }
  }
  return newest;
}

/** The same charge in two articles: the same person and the same words for the offence. A group is its article's own. */
function identityOf({ article }: Facts, { subject, offence }: Charge, { personKey }: StaleInput): string {
  const person = subject.kind === 'person' ? personKey?.(article.id, subject.id) : undefined;
  const words = offence.text.toLowerCase().replace(/\s+/g, ' ');
  return person === undefined ? `${article.id} ${subject.kind} ${subject.id} ${words}` : `${person} ${words}`;
}

/** Of the article, whom it is about and the last step: another step is another thing to check. */
const keyOf = (
  { article }: Facts,
  { subject, reader }: Charge,
  { status, asOf, quote }: ChargeStep,
): string =>
  shortHash(
    JSON.stringify([article.id, subject, status, asOf, quote.start, quote.end, ...(reader ? [reader] : [])]),
  );

/** Whom a charge is about; a group is called as the article calls it, and none of its people is named for it. */
function subjectOf(facts: Facts, { subject }: Charge): Span | undefined {
  if (subject.kind === 'group') {
    const group = facts.groups.find(({ id }) => id === subject.id);
    return group && verbatim(group.label);
  }
  const person = facts.people.find(({ id }) => id === subject.id);
  return person && name(person.repaired ?? person.name);
}
