import { createHash } from 'node:crypto';
import { isVerbatim } from '../facts/quote.ts';
import { type Facts, quotesIn, type SaidBy, type Subject } from '../facts/schema.ts';

/** What is wrong with facts, beside the text that they are about, in words; undefined where all is right. */
export function findFault(facts: Facts, text: string): string | undefined {
  const { id, sha256, bodyStart } = facts.article;
  // Half a character cannot be written as UTF-8: the text on disk would be another than the one that was checked.
  if (!text.isWellFormed()) return "the article's text has half a character in it";
  if (sha256Of(text) !== sha256) return "the article's text is not the one that was read";
  if (bodyStart > text.length) return "the article's body begins behind its end";
  for (const quote of quotesIn(facts)) {
    if (quote.article !== id) return `a quote is from another article (${quote.article})`;
    if (!isVerbatim(quote, text)) {
      return `the quote at ${quote.start} to ${quote.end} is not what stands there in the article`;
    }
  }
  return findDanglingId(facts);
}

/** SHA-256 of a text in UTF-8, hexadecimal. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** An id that stands for nobody, or for two: a charge must never come to rest on the wrong person. */
function findDanglingId(facts: Facts): string | undefined {
  const people = new Set(facts.people.map(({ id }) => id));
  const groups = new Set(facts.groups.map(({ id }) => id));
  for (const kind of ['people', 'groups', 'relations', 'events', 'charges', 'claims'] as const) {
    const ids = facts[kind].map(({ id }) => id);
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice !== undefined) return `two of its ${kind} have the id ${twice}`;
  }
  const subjects: Subject[] = [
    ...facts.events.flatMap((event) => event.subjects),
    ...facts.charges.map((charge) => charge.subject),
    ...facts.claims.map((claim) => claim.subject),
  ];
  const sources: (SaidBy | undefined)[] = [
    ...facts.people.flatMap((person) => [...person.forms, ...person.roles].map(({ saidBy }) => saidBy)),
    ...facts.groups.flatMap((group) => group.members.map(({ saidBy }) => saidBy)),
    ...facts.events.map(({ saidBy }) => saidBy),
    ...facts.charges.flatMap((charge) => charge.steps.map(({ saidBy }) => saidBy)),
    ...facts.claims.map(({ saidBy }) => saidBy),
  ];
  const named: (string | undefined)[] = [
    ...subjects.filter(({ kind }) => kind === 'person').map(({ id }) => id),
    ...sources.map((source) => source?.person),
    ...facts.groups.flatMap((group) => group.members.map(({ person }) => person)),
    ...facts.relations.flatMap(({ from, to }) => [from, to]),
    ...facts.events.map((event) => event.deadline?.setBy),
    ...facts.charges.flatMap((charge) => charge.victims),
  ];
  const nobody = named.find((id) => id !== undefined && !people.has(id));
  if (nobody !== undefined) return `it speaks of a person ${nobody} whom it does not list`;
  const noGroup = subjects.find(({ kind, id }) => kind === 'group' && !groups.has(id));
  return noGroup && `it speaks of a group ${noGroup.id} that it does not list`;
}
