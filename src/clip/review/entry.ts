import { z } from 'zod';
import { FACT_KINDS } from '../../facts/factKey.ts';
import { noteContentSchema } from '../../facts/note.ts';
import { articleIdSchema } from '../../facts/quote.ts';
import { dateMentionSchema, protectionSchema, saidBySchema } from '../../facts/schema.ts';
import { CHARGE_STATUSES } from '../../facts/status.ts';

/** Longest reason (UTF-16) that a form takes. */
export const REASON_MAX_LENGTH = 500;

/** Longest name (UTF-16) that a form takes. */
export const NAME_MAX_LENGTH = 100;
/** People of one event. */
export const PEOPLE_MAX = 10;

/** Right to do something for a team. */
export const RIGHTS = ['clip', 'confirm', 'configure'] as const;
export type Right = (typeof RIGHTS)[number];

const base = {
  /** Counted up within the team, in base 36. */
  id: z.string().regex(/^[a-z0-9]{1,12}$/),
  /** ISO moment. */
  at: z.iso.datetime(),
  by: z.strictObject({ id: z.string(), name: z.string() }),
};
const factKind = z.enum(FACT_KINDS);
const reason = z.string().max(REASON_MAX_LENGTH);
/** One fact: its article, its key, and its place, which another reading of the same words shares. */
const one = { article: articleIdSchema, kind: factKind, fact: z.string(), place: z.string() };
const stretch = z.strictObject({ start: z.int().nonnegative(), end: z.int().positive() });

/** What an editor makes of a fact instead: all of it is carried by the article, and the quote stays as it is. */
const changeSchema = z.strictObject({
  /** The offence, what is claimed or told, the role or the name: UTF-16 offsets in the article's text. */
  words: stretch.exactOptional(),
  /** Where the charge stands at the end of its story. */
  status: z.enum(CHARGE_STATUSES).exactOptional(),
  /** A person of the article. */
  person: z.string().exactOptional(),
  /** The people of the article of whom an event tells. */
  people: z.array(z.string()).max(PEOPLE_MAX).exactOptional(),
  /** When it happened, in words that stand in the article; none where the words beside it are not its date. */
  date: z.union([dateMentionSchema, z.literal('none')]).exactOptional(),
  /** Who said it, in words that stand in the article. */
  saidBy: saidBySchema.exactOptional(),
  /** A person's name with its lost letters put back. */
  spelling: z.string().min(1).max(NAME_MAX_LENGTH).exactOptional(),
  /** Why a person is never shown. */
  protect: protectionSchema.exactOptional(),
});

const recordSchema = z.strictObject({ article: articleIdSchema, person: z.string() });

/** One decision of a team, as a line of its journal. Nothing is ever taken out; `undo` takes one back. */
export const entrySchema = z.discriminatedUnion('did', [
  z.strictObject({
    did: z.literal('confirm'),
    ...base,
    article: articleIdSchema,
    facts: z.array(z.string()).min(1),
  }),
  z.strictObject({ did: z.literal('reject'), ...base, ...one, reason: reason.exactOptional() }),
  z.strictObject({ did: z.literal('edit'), ...base, ...one, change: changeSchema }),
  z.strictObject({ did: z.literal('same-person'), ...base, records: z.tuple([recordSchema, recordSchema]) }),
  z.strictObject({
    did: z.literal('not-same-person'),
    ...base,
    records: z.tuple([recordSchema, recordSchema]),
  }),
  /** Somebody says that a shown fact is wrong. */
  z.strictObject({ did: z.literal('correct'), ...base, ...one, reason }),
  z.strictObject({ did: z.literal('accept'), ...base, proposal: z.string() }),
  z.strictObject({ did: z.literal('decline'), ...base, proposal: z.string() }),
  z.strictObject({
    did: z.literal('setting'),
    ...base,
    set: z.discriminatedUnion('what', [
      z.strictObject({ what: z.literal('allow'), right: z.enum(RIGHTS), role: z.string(), name: z.string() }),
      z.strictObject({ what: z.literal('forbid'), right: z.enum(RIGHTS), role: z.string() }),
      z.strictObject({ what: z.literal('withhold'), on: z.boolean() }),
    ]),
  }),
  /** A note of the desk; it is called as its entry. */
  z.strictObject({ did: z.literal('note'), ...base, content: noteContentSchema }),
  /** Holds for the words that the note has then: those of the entry `version`. */
  z.strictObject({ did: z.literal('confirm-note'), ...base, note: z.string(), version: z.string() }),
  z.strictObject({
    did: z.literal('mend-note'),
    ...base,
    note: z.string(),
    content: noteContentSchema,
    reason,
  }),
  z.strictObject({ did: z.literal('withdraw-note'), ...base, note: z.string(), reason }),
  z.strictObject({ did: z.literal('undo'), ...base, entry: z.string() }),
]);

export type Entry = z.infer<typeof entrySchema>;
export type EntryOf<Did extends Entry['did']> = Extract<Entry, { did: Did }>;
export type Change = z.infer<typeof changeSchema>;
export type PersonRef = z.infer<typeof recordSchema>;

/** What is written of an entry; id, moment and person are added when it is. */
export type Deed = Entry extends infer One
  ? One extends Entry
    ? Omit<One, 'id' | 'at' | 'by'>
    : never
  : never;
