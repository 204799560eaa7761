import { z } from 'zod';
import { articleIdSchema } from '../facts/quote.ts';
import { articleSchema, type Facts, nameFormSchema, PERSON_PARTS } from '../facts/schema.ts';
import type { StoredArticle } from './articleFiles.ts';
import type { IndexedPerson } from './store.ts';

const indexedPersonSchema = z.strictObject({
  article: articleIdSchema,
  published: z.string(),
  person: z.string(),
  name: z.string(),
  repaired: z.string().exactOptional(),
  forms: z.array(nameFormSchema.pick({ text: true, kind: true, strength: true, repaired: true })),
  part: z.enum(PERSON_PARTS),
  age: z.number().exactOptional(),
  role: z.string().exactOptional(),
  mentions: z.number(),
  reader: z.literal('second').exactOptional(),
});

/** What is kept in memory of every article, and derived from its facts; the rest is read when it is asked for. */
export const entrySchema = z.strictObject({
  article: articleSchema,
  /** Everyone who may be shown. */
  people: z.array(indexedPersonSchema),
  /** Checksum of the facts that this was derived from. */
  checksum: z.string(),
  /** Stamps of the facts file and the text when they were checked. */
  factsStamp: z.string(),
  textStamp: z.string(),
});

export type Entry = z.infer<typeof entrySchema>;

export function entryOf(stored: StoredArticle, stamps: { factsStamp: string; textStamp: string }): Entry {
  return {
    article: stored.facts.article,
    people: indexPeople(stored.facts),
    checksum: stored.checksum,
    ...stamps,
  };
}

/** Everyone in an article who may be shown, for the name index; protected people are left out. */
export function indexPeople({ article, people }: Facts): IndexedPerson[] {
  return people
    .filter((person) => person.protected === undefined)
    .map((person) => {
      const [role] = person.roles;
      return {
        article: article.id,
        published: article.published,
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
        ...(person.age === undefined ? {} : { age: person.age }),
        ...(role === undefined ? {} : { role: role.text }),
        mentions: person.mentions.length,
        ...(person.reader === undefined ? {} : { reader: person.reader }),
      };
    });
}
