import { z } from 'zod';
import { dateValueSchema, daySchema } from './date.ts';
import { articleIdSchema } from './quote.ts';

/** What a note rests on: what its author saw or was told, or a document. */
const NOTE_KINDS = ['first-hand', 'document'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** Longest text, source and name (UTF-16) of a note: short enough that none of them is ever clipped. */
export const NOTE_TEXT_MAX = 600;
export const NOTE_SOURCE_MAX = 150;
export const NOTE_PERSON_MAX = 80;
/** Articles by which the person of a note is found again. */
export const NOTE_RECORDS_MAX = 20;

/** What a reporter knows and no article of the store says. */
export const noteContentSchema = z.strictObject({
  /** Whom it is about. */
  person: z.string().min(1).max(NOTE_PERSON_MAX),
  /** The same person in articles, as they were when it was noted; none for one whom no article names. */
  records: z.array(z.strictObject({ article: articleIdSchema, person: z.string() })).max(NOTE_RECORDS_MAX),
  /** The author's own words: the quote that its line rests on. */
  text: z.string().min(1).max(NOTE_TEXT_MAX),
  kind: z.enum(NOTE_KINDS),
  /** How the author knows: whom they heard it from and on what terms, or the document with its page. */
  source: z.string().min(1).max(NOTE_SOURCE_MAX),
  /** The day of the source. */
  asOf: daySchema,
  /** When it happened, as far as the author says. */
  happened: dateValueSchema.exactOptional(),
});

export type NoteContent = z.infer<typeof noteContentSchema>;

/** The desk's note: never an article's, never counted as one, never joined into roles, charges or key dates. */
export type DeskNote = NoteContent & {
  /** Unique within its team. */
  id: string;
  by: { id: string; name: string };
  /** Who changed its words, where that was somebody else. */
  mendedBy?: string;
  /** What its words are: a check holds for them alone. */
  version: string;
  /** Who confirmed it, and on which day. */
  checked?: { by: string; on: string };
};

/** What the note of a line is found by where it was shown; no article is called so. */
export const noteKey = (id: string): string => `* ${id}`;
