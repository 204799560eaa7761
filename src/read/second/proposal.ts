import { z } from 'zod';
import type { ArticleText } from '../../facts/schema.ts';
import { chargeStatusSchema } from '../../facts/status.ts';

/**
 * One step of a charge as a second reader proposes it: words of the article, and a status. Nothing of it is a fact
 * before the checks. The schema is also what an endpoint is asked for, so it has no limits that some do not know.
 */
const proposalSchema = z.strictObject({
  person: z
    .string()
    .describe('The full name of the person, exactly as the article prints it, without titles.'),
  offence: z
    .string()
    .describe(
      'The offence in the words of the quote, the shortest phrase that names it, without "a" or "the".',
    ),
  status: chargeStatusSchema.describe(
    'What the quote says happened to that person over that offence. "sentenced" is not "convicted".',
  ),
  quote: z
    .string()
    .describe(
      'The one whole sentence of the article that says so, copied letter by letter, nothing left out.',
    ),
});

/** What a second reader answers. */
export const proposalsSchema = z.strictObject({ charges: z.array(proposalSchema) });

export type Proposal = z.infer<typeof proposalSchema>;

/** What a second reader answered about an article, and which model it was. */
export type SecondReading = { model: string; proposals: readonly Proposal[] };

/** More than any article has: what is proposed beyond is not looked at. */
export const PROPOSALS_MAX = 60;
/** Longest words (UTF-16) of a proposal that are looked at; a longer one is refused. */
export const PERSON_MAX_LENGTH = 100;
export const OFFENCE_MAX_LENGTH = 160;
export const QUOTE_MAX_LENGTH = 2_000;

/**
 * Why a second reader has no answer. unreachable: the network; slow: no answer in time; refused: the endpoint does not
 * take the request; busy: it has no time; unreadable: what it answered is no answer; declined: the model would not;
 * too-long: the article is longer than is sent.
 */
export type Unanswered = 'unreachable' | 'slow' | 'refused' | 'busy' | 'unreadable' | 'declined' | 'too-long';

/** A second reader: proposes what it finds in an article, or says why not; never throws for what others do. */
export type SecondReader = {
  model: string;
  ask(articleText: ArticleText): Promise<SecondReading | { unanswered: Unanswered }>;
};
