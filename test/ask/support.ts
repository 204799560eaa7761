import { createHash } from 'node:crypto';
import type { Desk } from '../../src/ask/ask.ts';
import { type Quote, quoteOf } from '../../src/facts/quote.ts';
import { FACTS_VERSION, type Facts, factsSchema } from '../../src/facts/schema.ts';
import { buildLookup } from '../../src/lookup/build.ts';
import type { Snapshot } from '../../src/store/store.ts';

/** An article with its facts, as the store keeps them. */
export type Kept = { facts: Facts; text: string };

/** A day after the deadlines of the shipped article. */
const NOW = new Date('2025-06-01T12:00:00Z');

/** What an article says, put down by hand: `q` gives the quote of words in the text (the nth time they stand there). */
export function article(
  id: string,
  text: string,
  say: (q: (words: string, nth?: number) => Quote) => Partial<Facts>,
  published = '2025-02-28',
): Kept {
  const q = (words: string, nth = 0): Quote => {
    let at = text.indexOf(words);
    for (let seen = 0; seen < nth && at !== -1; seen += 1) at = text.indexOf(words, at + 1);
    if (at === -1) throw new Error(`not in the text: ${words}`);
    return quoteOf({ id, text }, at, at + words.length);
  };
  const facts = factsSchema.parse({
    version: FACTS_VERSION,
    article: {
      id,
      published,
      sha256: createHash('sha256').update(text).digest('hex'),
      bodyStart: 0,
    },
    people: [],
    groups: [],
    relations: [],
    dates: [],
    events: [],
    charges: [],
    claims: [],
    ...say(q),
  });
  return { facts, text };
}

/** A desk over articles, with the real lookup. */
export function deskOf(kept: readonly Kept[], now = NOW): Desk {
  const byId = new Map(kept.map((one) => [one.facts.article.id, one]));
  const snapshot: Snapshot = {
    revision: 1,
    articles: kept.map(({ facts }) => facts.article),
    people: kept.flatMap(({ facts }) =>
      facts.people.map((person) => ({
        article: facts.article.id,
        published: facts.article.published,
        person: person.id,
        name: person.name,
        ...(person.repaired === undefined ? {} : { repaired: person.repaired }),
        forms: person.forms.map(({ text, kind, strength, repaired }) => ({
          text,
          kind,
          strength,
          ...(repaired === undefined ? {} : { repaired }),
        })),
        part: person.part,
        ...(person.roles[0] ? { role: person.roles[0].text } : {}),
        mentions: person.mentions.length,
      })),
    ),
    setAside: [],
    facts: (id) => byId.get(id)?.facts,
    text: (id) => byId.get(id)?.text,
  };
  return { snapshot, lookup: buildLookup(snapshot), now, commands: [] };
}
