import type { Quote } from '../facts/quote.ts';
import { type Facts, quotesIn, type Subject } from '../facts/schema.ts';
import type { Snapshot } from '../store/store.ts';

const cleaned = new WeakMap<Facts, Facts>();

/**
 * Facts without protected people (minors, victims of sexual offences) and without every fact one of whose quotes names
 * them. A charge that loses a step goes whole: without its last step it could say more than is true.
 */
export function withoutProtected(facts: Facts): Facts {
  const hidden = protectedMentions(facts);
  if (hidden.length === 0) return facts;
  const known = cleaned.get(facts);
  if (known) return known;
  const isOpen = (value: unknown): boolean => !quotesIn(value).some((quote) => isHidden(quote, hidden));
  const isHiddenSubject = (one: Subject): boolean => one.kind === 'person' && ids.has(one.id);
  const ids = new Set(facts.people.filter((person) => person.protected).map((person) => person.id));
  const clean: Facts = {
    ...facts,
    people: facts.people
      .filter((person) => !person.protected)
      .map((person) => ({
        ...person,
        forms: person.forms.filter(isOpen),
        roles: person.roles.filter(isOpen),
        mentions: person.mentions.filter(isOpen),
      }))
      .filter((person) => person.mentions.length > 0),
    groups: facts.groups
      .filter((group) => isOpen(group.label))
      .map((group) => ({ ...group, members: group.members.filter(isOpen) })),
    relations: facts.relations.filter((one) => isOpen(one) && !ids.has(one.from) && !ids.has(one.to)),
    dates: facts.dates.filter(isOpen),
    events: facts.events.filter((event) => isOpen(event) && !event.subjects.some(isHiddenSubject)),
    charges: facts.charges
      .filter((charge) => isOpen(charge) && !isHiddenSubject(charge.subject))
      .map((charge) => ({ ...charge, victims: charge.victims.filter((id) => !ids.has(id)) })),
    claims: facts.claims.filter((claim) => isOpen(claim) && !isHiddenSubject(claim.subject)),
  };
  cleaned.set(facts, clean);
  return clean;
}

/** Where an article names its protected people. */
export const protectedMentions = (facts: Facts): Quote[] =>
  facts.people.filter((person) => person.protected).flatMap((person) => person.mentions);

/** What is not shown of an article: the names of protected people, and what waits for an editor's check. */
export const hiddenParts = (snapshot: Snapshot, article: string): Quote[] => {
  const facts = snapshot.facts(article);
  return [...(facts ? protectedMentions(facts) : []), ...(snapshot.withheld?.(article) ?? [])];
};

/** Whether a stretch of text touches a mention. */
export const isHidden = (part: { start: number; end: number }, mentions: readonly Quote[]): boolean =>
  mentions.some((mention) => mention.start < part.end && part.start < mention.end);
