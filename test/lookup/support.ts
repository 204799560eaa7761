import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Facts } from '../../src/facts/schema.ts';
import { buildLookup } from '../../src/lookup/build.ts';
import type { Lookup, NameAnswer } from '../../src/lookup/lookup.ts';
import { articleOf } from '../../src/read/article.ts';
import { readArticle } from '../../src/read/read.ts';
import { parseFactsFile } from '../../src/store/factsFile.ts';
import type { IndexedPerson, Snapshot } from '../../src/store/store.ts';

/** A person in one article; everything but the name may be left out. */
export function record(name: string, more: Partial<IndexedPerson> = {}): IndexedPerson {
  return {
    article: 'story',
    published: '2025-01-01',
    person: name.toLowerCase().replaceAll(/[^a-z]+/g, '-'),
    name,
    forms: [{ text: name, kind: 'full', strength: 'strong' }],
    part: 'other',
    mentions: 1,
    ...more,
  };
}

/** Another form of a name. */
export function form(
  text: string,
  kind: IndexedPerson['forms'][number]['kind'],
  strength: 'strong' | 'weak' = 'strong',
): IndexedPerson['forms'][number] {
  return { text, kind, strength };
}

/** A snapshot of nothing but people. */
export function snapshotOfPeople(people: readonly IndexedPerson[]): Snapshot {
  return {
    revision: 1,
    articles: [],
    people,
    setAside: [],
    facts: () => undefined,
    text: () => undefined,
  };
}

export const lookupOf = (...people: IndexedPerson[]): Lookup => buildLookup(snapshotOfPeople(people));

/** A snapshot of texts as the reader reads them, newest first; ids begin with the day. */
export function snapshotOfTexts(texts: Readonly<Record<string, string>>): Snapshot {
  const kept = Object.entries(texts).map(([id, text]) => {
    const article = articleOf(id, text);
    return { facts: readArticle(article), text };
  });
  return snapshotOf(kept);
}

function snapshotOf(kept: readonly { facts: Facts; text: string }[]): Snapshot {
  const sorted = kept.toSorted((one, other) =>
    one.facts.article.published < other.facts.article.published ? 1 : -1,
  );
  return {
    revision: 1,
    articles: sorted.map(({ facts }) => facts.article),
    people: sorted.flatMap(({ facts }) =>
      facts.people.map((person) => ({
        article: facts.article.id,
        published: facts.article.published,
        person: person.id,
        name: person.name,
        forms: person.forms,
        part: person.part,
        mentions: person.mentions.length,
        ...(person.repaired === undefined ? {} : { repaired: person.repaired }),
        ...(person.age === undefined ? {} : { age: person.age }),
      })),
    ),
    setAside: [],
    facts: (id) => sorted.find(({ facts }) => facts.article.id === id)?.facts,
    text: (id) => sorted.find(({ facts }) => facts.article.id === id)?.text,
  };
}

const DATA = join(import.meta.dirname, '../../data');
const SHIPPED_ID = '2025-02-28-mexico-sends-prisoners';

/** The article that Clipfile ships with, and its facts. */
export const shippedText = readFileSync(join(DATA, 'articles', `${SHIPPED_ID}.txt`), 'utf8');
export const shipped: Snapshot = snapshotOf([
  {
    text: shippedText,
    facts: parseFactsFile(readFileSync(join(DATA, 'facts', `${SHIPPED_ID}.json`), 'utf8')).facts,
  },
]);

/** An answer in a word: the name found, the names to choose from, or the suggestions. */
export function inWords(answer: NameAnswer): string {
  switch (answer.outcome) {
    case 'found':
      return `found ${answer.match.person.name}`;
    case 'choose':
      return `choose ${answer.matches
        .map((match) => match.person.name)
        .toSorted()
        .join(', ')}`;
    case 'nothing':
      return ['nothing', ...answer.suggestions.map((match) => match.person.name)].join(', ');
  }
}
