import { z } from 'zod';
import { type Proposal, proposalsSchema, type Unanswered } from '../read/second/proposal.ts';

/** As much of a chat completion as is read; an endpoint may say more. */
const completionSchema = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
});

/** What a body says: proposals, none of them checked, or why it is no answer. */
export function readAnswer(body: string): { proposals: Proposal[] } | { unanswered: Unanswered } {
  const completion = completionSchema.safeParse(findJson(body));
  const message = completion.data?.choices[0]?.message;
  if (message === undefined) return { unanswered: 'unreadable' };
  if (typeof message.refusal === 'string' && message.refusal !== '') return { unanswered: 'declined' };
  const proposed = proposalsSchema.safeParse(findJson(message.content ?? ''));
  return proposed.success ? { proposals: proposed.data.charges } : { unanswered: 'unreadable' };
}

function findJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
