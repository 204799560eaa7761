import { type FactRef, mapFacts, type Reviewable } from '../../facts/factKey.ts';
import { isVerbatim, type Quote, quoteOf } from '../../facts/quote.ts';
import {
  type ChargeStep,
  type Facts,
  type Person,
  quotesIn,
  type SaidBy,
  type Subject,
} from '../../facts/schema.ts';
import { carriesStatus } from '../../facts/wording.ts';
import { type Check, type Decisions, factKey, placeKey } from './decisions.ts';
import type { Change } from './entry.ts';

/**
 * Facts as a team's editors left them: rejected ones out, edited ones as edited, confirmed ones with who confirmed
 * them and when. `text` is the article's: an edit is other words of it, never words of anybody's own. Pure.
 */
export function reviewedFacts(facts: Facts, text: string, decisions: Decisions): Facts {
  const { id } = facts.article;
  const change = <Fact extends Reviewable>(fact: Fact, { key, place }: FactRef): Fact | undefined => {
    if (decisions.rejected.has(placeKey(id, place)) || decisions.rejected.has(factKey(id, key)))
      return undefined;
    const edit = decisions.edited.get(factKey(id, key));
    const edited = edit && applyChange(fact, edit.change, { text, facts });
    const check = (edited && edit) ?? decisions.confirmed.get(factKey(id, key));
    return { ...(edited ?? fact), review: { key, ...(check ? { checked: checkOf(check) } : {}) } };
  };
  return withoutLost(withDatesOf(facts, mapFacts(facts, change)));
}

const checkOf = ({ by, on }: Check): Check => ({ by, on });

/** The dates as the events now have them: that of an event which is out or dated otherwise is said no more. */
function withDatesOf(before: Facts, now: Facts): Facts {
  const events = new Map(now.events.map((event) => [event.id, event]));
  const gone = new Set<number>();
  for (const { id, date, forecast } of before.events)
    if (date && forecast !== true && events.get(id)?.date !== date) gone.add(date.quote.start);
  if (gone.size === 0) return now;
  const dated = now.events.flatMap(({ date }) => (date && gone.has(date.quote.start) ? date : []));
  return {
    ...now,
    dates: [...now.dates.filter(({ quote }) => !gone.has(quote.start)), ...dated].toSorted(
      (one, other) => one.quote.start - other.quote.start,
    ),
  };
}

type Source = { text: string; facts: Facts };

/** A fact with an editor's change; undefined where the change does not fit what stands in the article. */
export function applyChange<Fact extends Reviewable>(
  fact: Fact,
  change: Change,
  source: Source,
): Fact | undefined {
  const { words, status, person, people, date, saidBy, spelling, protect } = change;
  let changed: Fact | undefined = fact;
  if (words !== undefined) changed = changed && withWords(changed, words, source);
  if (status !== undefined) changed = changed && withStatus(changed, status);
  if (person !== undefined) changed = changed && withPerson(changed, person, source);
  if (people !== undefined) changed = changed && withPeople(changed, people, source);
  if (date !== undefined) changed = changed && withDate(changed, date, source);
  if (saidBy !== undefined) changed = changed && withSource(changed, saidBy, source);
  if (spelling !== undefined) changed = changed && withSpelling(changed, spelling);
  if (protect !== undefined)
    changed = changed && 'mentions' in changed ? { ...changed, protected: protect } : undefined;
  return changed;
}

type Stretch = { start: number; end: number };

function withWords<Fact extends Reviewable>(
  fact: Fact,
  { start, end }: Stretch,
  { text, facts }: Source,
): Fact | undefined {
  if (start >= end || end > text.length) return undefined;
  const quote: Quote = quoteOf({ id: facts.article.id, text }, start, end);
  if ('offence' in fact) return { ...fact, offence: quote };
  if ('mentions' in fact) {
    const called = calledBy(fact, quote, facts);
    return called && { ...fact, ...called };
  }
  // What is claimed or told, a role and a name are words of the quote that they rest on.
  if (!('quote' in fact) || start < fact.quote.start || end > fact.quote.end) return undefined;
  if ('subjects' in fact || ('asOf' in fact && 'subject' in fact)) return { ...fact, text: quote };
  return 'text' in fact ? { ...fact, text: quote.text } : undefined;
}

/** A person's names with other words for the full one: some stand where the article names that person, none where another. */
function calledBy(
  { id, name, forms }: Person,
  quote: Quote,
  { people }: Facts,
): Pick<Person, 'name' | 'repaired' | 'forms'> | undefined {
  const named = people.filter(({ mentions }) => mentions.some((mention) => isTouching(mention, quote)));
  if (named.length !== 1 || named[0]?.id !== id) return undefined;
  return {
    name: quote.text,
    repaired: undefined,
    forms: [
      { text: quote.text, kind: 'full', strength: 'strong', quote },
      ...forms.filter(({ text }) => text !== name && text !== quote.text),
    ],
  };
}

function withStatus<Fact extends Reviewable>(fact: Fact, status: NonNullable<Change['status']>) {
  const step = lastStep(fact);
  // A step is never called what its quote does not.
  return step && carriesStatus({ ...step, status }) ? withLastStep(fact, { ...step, status }) : undefined;
}

const lastStep = (fact: Reviewable): ChargeStep | undefined =>
  'steps' in fact ? fact.steps.at(-1) : undefined;

const withLastStep = <Fact extends Reviewable>(fact: Fact, step: ChargeStep): Fact | undefined =>
  'steps' in fact ? { ...fact, steps: [...fact.steps.slice(0, -1), step] } : undefined;

const hasPerson = ({ facts }: Source, id: string): boolean => facts.people.some((one) => one.id === id);

function withPerson<Fact extends Reviewable>(fact: Fact, person: string, source: Source): Fact | undefined {
  return 'subject' in fact && hasPerson(source, person)
    ? { ...fact, subject: { kind: 'person', id: person } }
    : undefined;
}

function withPeople<Fact extends Reviewable>(
  fact: Fact,
  people: readonly string[],
  source: Source,
): Fact | undefined {
  if (!('subjects' in fact) || !people.every((id) => hasPerson(source, id))) return undefined;
  const groups = fact.subjects.filter(({ kind }) => kind === 'group');
  return { ...fact, subjects: [...people.map((id) => ({ kind: 'person' as const, id })), ...groups] };
}

const isOf = (value: unknown, { text, facts }: Source): boolean =>
  quotesIn(value).every((quote) => quote.article === facts.article.id && isVerbatim(quote, text));

function withDate<Fact extends Reviewable>(
  fact: Fact,
  date: NonNullable<Change['date']>,
  source: Source,
): Fact | undefined {
  if (date !== 'none' && !isOf(date, source)) return undefined;
  if ('derivation' in fact) return date === 'none' ? undefined : { ...fact, ...date };
  const step = lastStep(fact);
  if (step) return withLastStep(fact, { ...step, date: date === 'none' ? undefined : date });
  return 'subjects' in fact ? { ...fact, date: date === 'none' ? undefined : date } : undefined;
}

function withSource<Fact extends Reviewable>(fact: Fact, saidBy: SaidBy, source: Source): Fact | undefined {
  if (!isOf(saidBy, source) || (saidBy.person !== undefined && !hasPerson(source, saidBy.person)))
    return undefined;
  const step = lastStep(fact);
  if (step) return withLastStep(fact, { ...step, saidBy });
  return 'saidBy' in fact || 'strength' in fact ? { ...fact, saidBy } : undefined;
}

/** Whether a name is only spelled with marks and letters beyond ASCII that a printer lost ("Muoz", "Jose"). */
function isRespelled(printed: string, spelled: string): boolean {
  let at = 0;
  for (const letter of spelled.normalize('NFC')) {
    const [base = ''] = letter.normalize('NFD');
    if (printed[at] === letter || printed[at] === base) at += 1;
    else if (!/(?=[^\p{ASCII}])\p{L}/u.test(letter)) return false;
  }
  return at === printed.length;
}

function withSpelling<Fact extends Reviewable>(fact: Fact, spelling: string): Fact | undefined {
  if (!('mentions' in fact)) return undefined;
  if (spelling === fact.name) return { ...fact, repaired: undefined };
  return isRespelled(fact.name, spelling) ? { ...fact, repaired: spelling } : undefined;
}

/** Facts without what hangs on a person who was rejected. */
function withoutLost(facts: Facts): Facts {
  const people = new Set(facts.people.map(({ id }) => id));
  const isThere = (subject: Subject): boolean => subject.kind === 'group' || people.has(subject.id);
  return {
    ...facts,
    groups: facts.groups.map((group) => ({
      ...group,
      members: group.members.filter(({ person }) => people.has(person)),
    })),
    relations: facts.relations.filter(({ from, to }) => people.has(from) && people.has(to)),
    events: facts.events.map((event) => ({ ...event, subjects: event.subjects.filter(isThere) })),
    charges: facts.charges
      .filter(({ subject }) => isThere(subject))
      .map((charge) => ({ ...charge, victims: charge.victims.filter((victim) => people.has(victim)) })),
    claims: facts.claims.filter(({ subject }) => isThere(subject)),
  };
}

/** Facts as others than editors see them, and the stretches of the article that wait for an editor. */
export type Withheld = { facts: Facts; quotes: readonly Quote[] };

/**
 * Takes out every charge and claim against a person by name that no editor has confirmed, and whatever else rests on
 * the same words, unless a confirmed fact rests on them too. Pure.
 */
export function withhold(facts: Facts): Withheld {
  const told = [
    ...facts.charges.flatMap((charge) => charge.steps.map(({ quote }) => ({ quote, fact: charge }))),
    ...facts.claims.map((claim) => ({ quote: claim.quote, fact: claim })),
  ];
  const isChecked = ({ review }: Reviewable): boolean => review?.checked !== undefined;
  const waits = (fact: { subject: Subject } & Reviewable): boolean =>
    fact.subject.kind === 'person' && !isChecked(fact);
  const waiting = told.filter(({ fact }) => waits(fact));
  if (waiting.length === 0) return { facts, quotes: [] };
  const open = told.filter(({ fact }) => isChecked(fact));
  const quotes = waiting
    .map(({ quote }) => quote)
    .filter((quote) => !open.some((one) => isTouching(one.quote, quote)));
  const isOpen = (quote: Quote): boolean => !quotes.some((one) => isTouching(one, quote));
  const stays = (fact: { quote: Quote } & Reviewable): boolean => isChecked(fact) || isOpen(fact.quote);
  return {
    quotes,
    facts: {
      ...facts,
      people: facts.people.map((person) => ({
        ...person,
        roles: person.roles.filter(stays),
        // The names themselves stay, so that the person is found; a nickname goes with the words that give it.
        forms: person.forms.filter((form) => form.kind === 'full' || form.kind === 'short' || stays(form)),
      })),
      groups: facts.groups.map((group) => ({ ...group, members: group.members.filter(stays) })),
      relations: facts.relations.filter(stays),
      dates: facts.dates.filter(({ quote }) => isOpen(quote)),
      events: facts.events.filter(stays),
      charges: facts.charges.filter(
        (charge) => !waits(charge) && (isChecked(charge) || charge.steps.every(({ quote }) => isOpen(quote))),
      ),
      claims: facts.claims.filter((claim) => !waits(claim) && stays(claim)),
    },
  };
}

/**
 * Takes out what the second reader proposed and no editor has confirmed: charges, and people who have none left. What
 * the first reader found stays, whatever words it rests on. Pure.
 */
export function withoutProposed(facts: Facts): Facts {
  const stays = ({ reader, review }: { reader?: 'second' | undefined } & Reviewable): boolean =>
    reader === undefined || review?.checked !== undefined;
  if (facts.charges.every(stays) && facts.people.every(stays)) return facts;
  const charges = facts.charges.filter(stays);
  const told = new Set(charges.map(({ subject }) => subject.id));
  return {
    ...facts,
    people: facts.people.filter((person) => stays(person) || told.has(person.id)),
    charges,
  };
}

const isTouching = (one: Quote, other: Quote): boolean => one.start < other.end && other.start < one.end;
