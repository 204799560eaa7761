import { type FactRef, mapFacts, type Reviewable } from '../../facts/factKey.ts';
import { type Quote, quoteOf } from '../../facts/quote.ts';
import type { Facts, Subject } from '../../facts/schema.ts';
import { carriesStatus } from '../../facts/wording.ts';
import { type Check, type Decisions, factKey, placeKey } from './decisions.ts';
import type { Change } from './entry.ts';

/**
 * Facts as a team's editors left them: rejected ones out, edited ones as edited, confirmed ones with who confirmed
 * them and when. `text` is the article's: an edit is other words of it, never words of anybody's own. Pure.
 */
export function reviewedFacts(facts: Facts, text: string, decisions: Decisions): Facts {
  const { id } = facts.article;
  const people = new Set(facts.people.map((person) => person.id));
  const change = <Fact extends Reviewable>(fact: Fact, { key, place }: FactRef): Fact | undefined => {
    if (decisions.rejected.has(placeKey(id, place)) || decisions.rejected.has(factKey(id, key)))
      return undefined;
    const edit = decisions.edited.get(factKey(id, key));
    const edited = edit && applyChange(fact, edit.change, { text, id, people });
    const check = (edited && edit) ?? decisions.confirmed.get(factKey(id, key));
    return { ...(edited ?? fact), review: { key, ...(check ? { checked: checkOf(check) } : {}) } };
  };
  return withoutLost(mapFacts(facts, change));
}

const checkOf = ({ by, on }: Check): Check => ({ by, on });

type Source = { text: string; id: string; people: ReadonlySet<string> };

/** A fact with an editor's change; undefined where the change does not fit what stands in the article. */
export function applyChange<Fact extends Reviewable>(
  fact: Fact,
  change: Change,
  source: Source,
): Fact | undefined {
  const { words, status, person } = change;
  let changed: Fact | undefined = fact;
  if (words !== undefined) changed = changed && withWords(changed, words, source);
  if (status !== undefined) changed = changed && withStatus(changed, status);
  if (person !== undefined) changed = changed && withPerson(changed, person, source);
  return changed;
}

function withWords<Fact extends Reviewable>(
  fact: Fact,
  { start, end }: { start: number; end: number },
  source: Source,
): Fact | undefined {
  if (start >= end || end > source.text.length) return undefined;
  const quote: Quote = quoteOf(source, start, end);
  if ('offence' in fact) return { ...fact, offence: quote };
  // What is claimed, a role and a name are words of the quote that they rest on.
  if (!('quote' in fact) || start < fact.quote.start || end > fact.quote.end) return undefined;
  if ('asOf' in fact && 'subject' in fact) return { ...fact, text: quote };
  return 'text' in fact ? { ...fact, text: quote.text } : undefined;
}

function withStatus<Fact extends Reviewable>(fact: Fact, status: NonNullable<Change['status']>) {
  if (!('steps' in fact)) return undefined;
  const last = fact.steps.at(-1);
  const step = last && { ...last, status };
  // A step is never called what its quote does not.
  return step && carriesStatus(step) ? { ...fact, steps: [...fact.steps.slice(0, -1), step] } : undefined;
}

function withPerson<Fact extends Reviewable>(fact: Fact, person: string, source: Source): Fact | undefined {
  return 'subject' in fact && source.people.has(person)
    ? { ...fact, subject: { kind: 'person', id: person } }
    : undefined;
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

const isTouching = (one: Quote, other: Quote): boolean => one.start < other.end && other.start < one.end;
