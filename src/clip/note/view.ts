import { noteLine } from '../../ask/notes.ts';
import type { Action, Answer, Line } from '../../facts/answer.ts';
import type { DeskNote } from '../../facts/note.ts';
import { counted, HEADINGS, note } from '../../facts/wording.ts';
import { deedOf, isAllowed, type ReviewContext } from '../review/context.ts';
import { isWaitingNote } from '../review/snapshots.ts';

const deed = (name: string, ...args: string[]) => deedOf('clip', name, ...args);

/** Whether somebody may change or withdraw a note: its author, or whoever may confirm. */
export const mayMend = (context: ReviewContext, { by }: DeskNote): boolean =>
  by.id === context.asker.user.id || isAllowed(context, 'confirm');

/** Said as the last argument of a button on a card of /review: what comes next is the next card. */
export const IN_REVIEW = 'review';

/** A note with what the asker may do with it. */
export function noteCard(context: ReviewContext, noted: DeskNote, lead: Line[] = []): Answer {
  const { id, checked, records } = noted;
  const isWithheld = context.team.decisions().settings.withhold && isWaitingNote(noted);
  const [first] = records;
  const person = first && context.ownDesk().lookup.personIn(first.article, first.person);
  const actions: Action[] = [
    ...(checked === undefined && isAllowed(context, 'confirm')
      ? [{ label: 'Confirm', question: deed('note-ok', id), style: 'success' } as const]
      : []),
    ...(mayMend(context, noted)
      ? [
          { label: 'Change', question: deed('note-mend', id) },
          { label: 'Withdraw', question: deed('note-out', id), style: 'danger' } as const,
          ...(first ? [{ label: 'Another person of that name', question: deed('note-apart', id) }] : []),
        ]
      : []),
    ...(person ? [{ label: 'Who', question: { kind: 'who', person: person.key } } as const] : []),
  ];
  return {
    asked: deed('note-card', id),
    outcome: 'found',
    title: 'Note',
    lead: [
      ...lead,
      ...(mayMend(context, noted) ? [] : [note('noteNotYours')]),
      ...(lead.length > 0
        ? []
        : [note(checked ? 'noteChecked' : isWithheld ? 'noteWithheld' : 'noteUnchecked')]),
    ],
    sections: [{ heading: HEADINGS.notes, lines: [noteLine(noted, { isNamed: true })] }],
    choices: [],
    actions,
    private: true,
  };
}

/** The card in /review of the newest note that nobody has checked, or of the next older one behind `after`. */
export function findNoteToCheck(
  context: ReviewContext,
  after?: string,
  lead: Line[] = [],
): Answer | undefined {
  const waiting = context.team.decisions().notes.filter(({ checked }) => checked === undefined);
  const at = after === undefined ? 0 : waiting.findIndex(({ id }) => id === after) + 1;
  const noted = waiting[at];
  if (!noted || (after !== undefined && at === 0)) return undefined;
  const { id } = noted;
  return {
    asked: deed('note-card', id),
    outcome: 'found',
    title: 'Review: a note',
    lead: [...lead, note('notesLeft', counted(waiting.length - at, 'note'))],
    sections: [{ heading: HEADINGS.notes, lines: [noteLine(noted, { isNamed: true })] }],
    choices: [],
    actions: [
      { label: 'Confirm', question: deed('note-ok', id, IN_REVIEW), style: 'success' },
      { label: 'Change', question: deed('note-mend', id) },
      { label: 'Withdraw', question: deed('note-out', id, IN_REVIEW), style: 'danger' },
      { label: 'Later', question: deed('note-later', id) },
    ],
    private: true,
  };
}
