import type { Desk } from '../../ask/desk.ts';
import type { Action, Answer, Deed, Form, Line } from '../../facts/answer.ts';
import { note } from '../../facts/wording.ts';
import { REASON_MAX_LENGTH, type Right } from './entry.ts';
import { type Member, may } from './rights.ts';
import type { TeamReview } from './teams.ts';

/** Puts an answer under a message of a channel. 'closed': nothing more can be posted in that channel. */
type Post = (
  where: { channel: string; message: string },
  answer: Answer,
) => Promise<{ message: string } | 'failed' | 'closed'>;

/** What the commands of review, correction, history and settings work on; made anew for each interaction. */
export type ReviewContext = {
  team: TeamReview;
  asker: Member & { user: { id: string; name: string } };
  now: Date;
  /** The team's articles as editors see them, at this moment; again after a decision. */
  desk: () => Desk;
  /** The same as the asker sees them. */
  ownDesk: () => Desk;
  post: Post;
  /** Shows the asker how far long work is, in place of the answer to come. */
  report: (line: Line) => void;
};

export const isAllowed = ({ team, asker }: ReviewContext, right: Right): boolean =>
  may(asker, right, team.decisions().settings);

/** A deed of one of our commands. */
export const deedOf = (command: string, deed: string, ...args: string[]): Deed => ({
  kind: 'deed',
  command,
  deed,
  args,
});

/** A private answer of notes, with what can be done next. */
export function say(asked: Deed, title: string, lead: Line[], actions: Action[] = []): Answer {
  return { asked, outcome: 'nothing', title, lead, sections: [], choices: [], actions, private: true };
}

/** A form that asks for a reason, with one to begin with where `value` is given. */
export const reasonForm = (title: string, to: Deed, value?: string): Form => ({
  kind: 'form',
  title,
  deed: to,
  fields: [
    {
      id: 'reason',
      label: 'Why',
      style: 'paragraph',
      required: true,
      max_length: REASON_MAX_LENGTH,
      ...(value === undefined ? {} : { value }),
    },
  ],
});

export const notAllowed = (asked: Deed): Answer => say(asked, 'Review', [note('reviewNotAllowed')]);
