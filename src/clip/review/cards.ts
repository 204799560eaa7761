import { articleRef, findArticle, titleOf } from '../../ask/desk.ts';
import { factLines, listFacts } from '../../ask/facts.ts';
import type { Action, Answer, Line } from '../../facts/answer.ts';
import { counted, note } from '../../facts/wording.ts';
import { findNoteToCheck } from '../note/view.ts';
import { deedOf, isAllowed, notAllowed, type ReviewContext, say } from './context.ts';
import type { Proposal } from './decisions.ts';
import { isEditable } from './edit.ts';
import { certainOf, type Waiting, waitingIn, waitingNext } from './queue.ts';
import { findDoubt } from './same.ts';

const deed = (name: string, ...args: string[]) => deedOf('review', name, ...args);

/**
 * /review: the next thing to decide, of `article` first where something waits in it; else corrections, then notes, then
 * people who may be one, then the newest facts. `lead` says what was just done.
 */
export function nextCard(context: ReviewContext, lead: Line[] = [], article?: string): Answer {
  if (!isAllowed(context, 'confirm')) return notAllowed(deed('next'));
  const desk = context.desk();
  const found = article === undefined ? undefined : findArticle(desk, article);
  const here = found ? waitingIn(desk, found.id) : [];
  if (here.length > 0) return factCard(context, here, 0, lead);
  const [proposal] = context.team.decisions().open;
  if (proposal) return proposalCard(context, proposal, lead);
  const noted = findNoteToCheck(context, undefined, lead);
  if (noted) return noted;
  const doubt = findDoubt(desk);
  return doubt ? doubtCard(doubt, lead) : factCard(context, waitingNext(desk), 0, lead);
}

/** The newest facts, whatever else waits. */
export const factsCard = (context: ReviewContext): Answer =>
  factCard(context, waitingNext(context.desk()), 0, []);

/** The card of a fact, or the next one behind it; where it is gone, the next thing to decide. */
export function cardAt(
  context: ReviewContext,
  [reference = '', key = '']: readonly string[],
  isNext: boolean,
): Answer {
  const desk = context.desk();
  const article = findArticle(desk, reference);
  const waiting = article ? waitingIn(desk, article.id) : [];
  const at = waiting.findIndex(({ listed }) => listed.key === key) + (isNext ? 1 : 0);
  if (waiting[at]) return factCard(context, waiting, at, []);
  // The article is through: on to the next older one in which something waits.
  const { articles } = desk.snapshot;
  const older = articles.slice(articles.findIndex(({ id }) => id === article?.id) + 1);
  for (const { id } of older) {
    const next = waitingIn(desk, id);
    if (next.length > 0) return factCard(context, next, 0, []);
  }
  return factCard(context, [], 0, []);
}

function factCard(context: ReviewContext, waiting: readonly Waiting[], at: number, lead: Line[]): Answer {
  const one = waiting[at];
  if (!one) return say(deed('next'), 'Review', [...lead, note('reviewDone')]);
  const { facts, listed } = one;
  const reference = articleRef(facts.article);
  const certain = certainOf(waiting);
  const args = [reference, listed.key] as const;
  const actions: Action[] = [
    { label: 'Confirm', question: deed('ok', ...args), style: 'success' },
    ...(isEditable(listed) ? [{ label: 'Edit', question: deed('edit', ...args) }] : []),
    { label: 'Reject', question: deed('no', ...args), style: 'danger' },
    ...(listed.kind === 'person'
      ? [
          { label: 'Same person as…', question: deed('who', ...args) },
          { label: 'Never show…', question: deed('hide', ...args) },
        ]
      : []),
    { label: 'Later', question: deed('skip', ...args) },
    ...(certain.length > 1
      ? [
          {
            label: `Confirm all ${certain.length} that are certain`,
            question: deed('all', reference),
            style: 'primary',
          } as const,
        ]
      : []),
  ];
  return {
    asked: deed('card', ...args),
    outcome: 'found',
    title: 'Review',
    lead: [
      ...lead,
      note('reviewLeft', counted(waiting.length - at, 'fact'), {
        kind: 'title',
        text: titleOf(facts.article),
      }),
    ],
    sections: [{ lines: factLines(facts, listed, context.desk()) }],
    choices: [],
    actions,
    private: true,
  };
}

/** A correction that somebody proposed, with the line that it is about. */
function proposalCard(context: ReviewContext, proposal: Proposal, lead: Line[]): Answer {
  const desk = context.desk();
  const facts = desk.snapshot.facts(proposal.article);
  const listed = facts && listFacts(facts).find(({ key }) => key === proposal.fact);
  return {
    asked: deed('proposal', proposal.id),
    outcome: 'found',
    title: 'Review: a correction',
    lead: [
      ...lead,
      note('proposal', { kind: 'typed', text: proposal.by.name }, { kind: 'typed', text: proposal.reason }),
    ],
    sections: facts && listed ? [{ lines: factLines(facts, listed, desk) }] : [],
    choices: [],
    actions: [
      { label: 'Accept: take it out', question: deed('accept', proposal.id), style: 'danger' },
      ...(listed && facts && isEditable(listed)
        ? [{ label: 'Mend it', question: deed('mend', proposal.id) }]
        : []),
      { label: 'Decline', question: deed('decline', proposal.id) },
      { label: 'Later', question: deed('facts') },
    ],
    private: true,
  };
}

/** Two people who may be one: a line of each, and the question. */
function doubtCard(doubt: NonNullable<ReturnType<typeof findDoubt>>, lead: Line[]): Answer {
  const args = [doubt.one.key, doubt.other.key];
  return {
    asked: deed('doubt', ...args),
    outcome: 'found',
    title: 'Review: one person or two?',
    lead: [...lead, note('reviewSame')],
    sections: [{ lines: doubt.lines }],
    choices: [],
    actions: [
      { label: 'One person', question: deed('same', ...args), style: 'success' },
      { label: 'Two people', question: deed('different', ...args), style: 'danger' },
      { label: 'Later', question: deed('facts') },
    ],
    private: true,
  };
}
