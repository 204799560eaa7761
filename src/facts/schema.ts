import { z } from 'zod';
import { dateValueSchema, daySchema } from './date.ts';
import { articleIdSchema, quoteSchema } from './quote.ts';
import { chargeStatusSchema } from './status.ts';

/** The version of a facts file's shape. A file of another version is set aside, never guessed at. */
export const FACTS_VERSION = 1;

/** An id that is unique among the facts of its kind in one article. */
const localId = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** How an article came: who published it and when. Its text stands in a file of its own and never changes. */
export const articleSchema = z.strictObject({
  id: articleIdSchema,
  /** Day of publication. */
  published: daySchema,
  title: z.string().optional(),
  publisher: z.string().optional(),
  wire: z.string().optional(),
  url: z.url().optional(),
  /** The earlier version of the same story, in whose place it stands. */
  supersedes: articleIdSchema.optional(),
  /** SHA-256 of the text in UTF-8, hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** UTF-16 offset at which the text proper begins, behind a head such as "date 2025-02-28". */
  bodyStart: z.int().nonnegative(),
  /** The second reader that was asked about it and answered; it is not asked again. */
  secondReader: z.strictObject({ model: z.string().min(1) }).optional(),
});

/** Who stands behind a claim. An anonymous source has no identity here, only the terms on which it spoke. */
export const saidBySchema = z.strictObject({
  kind: z.enum([
    'document',
    'statement',
    'office',
    'named-official',
    'named-person',
    'anonymous-official',
    'anonymous-person',
    'unnamed-group',
    'outlet',
  ]),
  /** Verbatim label in the text ("Mexico's Attorney General's Office"); the outlet's own voice has none. */
  label: quoteSchema.optional(),
  /** The person, where the source is one whom the text names. */
  person: localId.optional(),
  /** Verbatim reason for anonymity ("because they were not authorized to discuss the case"). */
  anonymity: quoteSchema.optional(),
});

/** What a team's editors made of a fact; set by the team's view, never kept in a facts file. */
const reviewSchema = z.strictObject({
  /** Names the fact, the same after a rebuild that reads it the same way. */
  key: z.string(),
  /** Who confirmed it, and on which day. */
  checked: z.strictObject({ by: z.string(), on: daySchema }).optional(),
});

/** A date in the text, what it denotes and how that was found. */
export const dateMentionSchema = z.strictObject({
  value: dateValueSchema,
  /** The verbatim expression. */
  quote: quoteSchema,
  derivation: z.strictObject({
    /** stated: the words are the date. published: counted from the publication date. text: counted from another date in the text. */
    from: z.enum(['stated', 'published', 'text']),
    /** What it was counted from, where it was counted. */
    anchor: dateValueSchema.optional(),
  }),
  review: reviewSchema.optional(),
});

/** Marks what the optional second reader proposed and the first did not find; absent on everything else. */
const readerSchema = z.literal('second');

/** A name by which the text calls a person. */
export const nameFormSchema = z.strictObject({
  text: z.string().min(1),
  kind: z.enum(['full', 'short', 'nickname', 'code-name', 'former-name', 'other-name']),
  /** A weak form (a bare first name, a code name given by order of mention) finds a person but joins none across articles. */
  strength: z.enum(['strong', 'weak']),
  /** The form as it should be spelled, where letters were lost in the article; an editor's decision, never shown inside a quote. */
  repaired: z.string().optional(),
  /** Where the text gives it, and for a nickname or code name the words that tie it to the person. */
  quote: quoteSchema,
  /** Who gives this name, where it is not the outlet. */
  saidBy: saidBySchema.optional(),
  review: reviewSchema.optional(),
});

const roleSchema = z.strictObject({
  /** Verbatim ("former leader of the Guadalajara cartel"). */
  text: z.string().min(1),
  quote: quoteSchema,
  saidBy: saidBySchema,
  /** The day as of which the text gives the role. */
  asOf: daySchema,
  review: reviewSchema.optional(),
});

export const PERSON_PARTS = [
  'defendant',
  'victim',
  'witness',
  'judge',
  'prosecutor',
  'defence',
  'police',
  'official',
  'other',
] as const;

/** Why a person is never shown. */
export const protectionSchema = z.enum(['minor', 'victim-of-sexual-offence']);

export const personSchema = z.strictObject({
  id: localId,
  /** The fullest form as printed, without titles. */
  name: z.string().min(1),
  /** The name as it should be spelled, where an editor decided that letters were lost. */
  repaired: z.string().optional(),
  forms: z.array(nameFormSchema).min(1),
  roles: z.array(roleSchema),
  age: z.int().min(0).max(130).optional(),
  /** The person's part in the case, as far as the text says. */
  part: z.enum(PERSON_PARTS),
  /** Protected people are never shown. */
  protected: protectionSchema.optional(),
  /** Every place where the text names the person. */
  mentions: z.array(quoteSchema).min(1),
  reader: readerSchema.optional(),
  review: reviewSchema.optional(),
});

/** Several people of whom the text speaks as one: "the 29 prisoners", "the Morales family". */
export const groupSchema = z.strictObject({
  id: localId,
  /** Verbatim label. */
  label: quoteSchema,
  kind: z.enum(['family', 'siblings', 'counted', 'organization', 'other']),
  /** The number of members, where the text gives or adds it up. */
  count: z.int().positive().optional(),
  /** People of whom the text says that they belong to the group (or, for a family, carry its name), each with the words that say so. */
  members: z.array(
    z.strictObject({
      person: localId,
      quote: quoteSchema,
      saidBy: saidBySchema,
      review: reviewSchema.optional(),
    }),
  ),
});

/** A person of the text, or a group; a claim about a group is never expanded to its members. */
const subjectSchema = z.strictObject({ kind: z.enum(['person', 'group']), id: localId });

const eventSchema = z.strictObject({
  id: localId,
  /** Absent where the text gives the event no date. */
  date: dateMentionSchema.optional(),
  /** Verbatim clause or sentence that tells it. */
  quote: quoteSchema,
  /** The words of the quote that tell it, where an editor chose fewer of them; set by the team's view. */
  text: quoteSchema.optional(),
  subjects: z.array(subjectSchema),
  saidBy: saidBySchema,
  /** A future date by which something is due, and the person who set it where the text says so. */
  deadline: z.strictObject({ setBy: localId.optional() }).optional(),
  /** Forecast or hypothesis: kept for review, never shown as an event. */
  forecast: z.boolean().optional(),
  review: reviewSchema.optional(),
});

/** One step of a charge. The day of `asOf` is that of the article: what was known then, never "now". */
const chargeStepSchema = z.strictObject({
  status: chargeStatusSchema,
  date: dateMentionSchema.optional(),
  /** Verbatim sentence, as far as the text gives one ("40-year sentence"). */
  sentence: quoteSchema.optional(),
  asOf: daySchema,
  saidBy: saidBySchema,
  quote: quoteSchema,
});

export const chargeSchema = z.strictObject({
  id: localId,
  subject: subjectSchema,
  /** Verbatim, the shortest phrase in the most formal words of the text. */
  offence: quoteSchema,
  jurisdiction: quoteSchema.optional(),
  court: quoteSchema.optional(),
  /** People against whom the offence was, as the text says. */
  victims: z.array(localId),
  /** Oldest first; the last one is where the charge stands at the end of the story. */
  steps: z.array(chargeStepSchema).min(1),
  reader: readerSchema.optional(),
  review: reviewSchema.optional(),
});

/** Something said about a person or group that is no charge: an accusation, or wrongdoing reported in the outlet's own words. */
export const claimSchema = z.strictObject({
  id: localId,
  kind: z.enum(['accusation', 'reported']),
  subject: subjectSchema,
  /** Verbatim words of what is claimed ("running the violent northeastern Cartel from prison"). */
  text: quoteSchema,
  saidBy: saidBySchema,
  asOf: daySchema,
  quote: quoteSchema,
  review: reviewSchema.optional(),
});

export const relationSchema = z.strictObject({
  id: localId,
  from: localId,
  to: localId,
  /** Verbatim word for what `to` is to `from` ("brother"). */
  text: z.string().min(1),
  quote: quoteSchema,
  review: reviewSchema.optional(),
});

/** What is said of one article; what stands in one file of data/facts. */
export const factsSchema = z.strictObject({
  version: z.literal(FACTS_VERSION),
  article: articleSchema,
  people: z.array(personSchema),
  groups: z.array(groupSchema),
  relations: z.array(relationSchema),
  /** Every date expression, whether or not an event hangs on it. */
  dates: z.array(dateMentionSchema),
  events: z.array(eventSchema),
  charges: z.array(chargeSchema),
  claims: z.array(claimSchema),
});

export type Article = z.infer<typeof articleSchema>;
export type SaidBy = z.infer<typeof saidBySchema>;
export type DateMention = z.infer<typeof dateMentionSchema>;
export type NameForm = z.infer<typeof nameFormSchema>;
export type Role = z.infer<typeof roleSchema>;
export type PersonPart = (typeof PERSON_PARTS)[number];
export type Person = z.infer<typeof personSchema>;
export type Group = z.infer<typeof groupSchema>;
export type Subject = z.infer<typeof subjectSchema>;
export type Event = z.infer<typeof eventSchema>;
export type ChargeStep = z.infer<typeof chargeStepSchema>;
export type Charge = z.infer<typeof chargeSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type Member = Group['members'][number];
export type Review = z.infer<typeof reviewSchema>;
export type Relation = z.infer<typeof relationSchema>;
export type Facts = z.infer<typeof factsSchema>;

/** An article with its text: what the reader reads and the store keeps. */
export type ArticleText = { article: Article; text: string };

/** Every quote in `facts` or in one of them, wherever it stands: what has to be verbatim when written, loaded and shown. */
export function quotesIn(facts: unknown): z.infer<typeof quoteSchema>[] {
  const found: z.infer<typeof quoteSchema>[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) walk(item);
    else if (typeof value === 'object' && value !== null) {
      // Of all that facts hold, only quotes have a start; trying the schema on everything would cost ten times as much.
      if ('start' in value) found.push(quoteSchema.parse(value));
      else for (const item of Object.values(value)) walk(item);
    }
  };
  walk(facts);
  return found;
}
