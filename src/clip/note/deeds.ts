import type { Answer, Form, Reply } from '../../facts/answer.ts';
import type { DeskNote, NoteKind } from '../../facts/note.ts';
import { note } from '../../facts/wording.ts';
import { factsCard, nextCard } from '../review/cards.ts';
import { isAllowed, reasonForm } from '../review/context.ts';
import { retract } from '../review/retract.ts';
import { findNoteToCheck, IN_REVIEW, mayMend, noteCard } from './view.ts';
import {
  chooseWhom,
  deed,
  findNote,
  mendNote,
  type NoteContext,
  noteForm,
  ownerOf,
  refuseNote,
  sayNote,
  withDraft,
  writeNote,
} from './write.ts';

type Args = readonly string[];
type Fields = Readonly<Record<string, string>>;
type Handler = (context: NoteContext, args: Args, fields: Fields) => Reply | Promise<Reply>;

/** /clip note: what a reporter knows first-hand or from a document. */
export const noteDown = (
  context: NoteContext,
  given: {
    person: string;
    kind: NoteKind;
    what?: string | undefined;
    source?: string | undefined;
    date?: string | undefined;
    happened?: string | undefined;
  },
): Promise<Reply> => {
  const { person, kind, what: text = '', source = '', date = '', happened = '' } = given;
  return writeNote(context, { person, kind, text, source, date, happened }, true);
};

/** The handler with a note that the asker may change; says so where it is gone or not theirs. */
const withOwn =
  (
    handler: (context: NoteContext, noted: DeskNote, args: Args, fields: Fields) => Reply | Promise<Reply>,
  ): Handler =>
  (context, args, fields) => {
    const noted = findNote(context, args[0] ?? '');
    if (!noted) return refuseNote('noteNotFound');
    return mayMend(context.review, noted)
      ? handler(context, noted, args, fields)
      : refuseNote('noteNotYours');
  };

const isOfReview = ([, from]: Args): boolean => from === IN_REVIEW;

export const NOTE_DEEDS: Readonly<Record<string, Handler>> = {
  'note-whom': withDraft(chooseWhom),
  'note-again': withDraft((context, draft) =>
    noteForm(context.drafts.keep(ownerOf(context), draft, context.review.now), draft),
  ),
  'note-day': withDraft((context, draft, field = '', value = '') =>
    writeNote(context, { ...draft, [field === 'date' ? 'date' : 'happened']: value }, true),
  ),
  'note-said': (context, args, fields) =>
    withDraft((_context, draft) =>
      writeNote(
        context,
        {
          ...draft,
          text: fields.text ?? '',
          source: fields.source ?? '',
          date: fields.date ?? '',
          happened: fields.happened ?? '',
          ...(fields.reason === undefined ? {} : { reason: fields.reason }),
        },
        false,
      ),
    )(context, args),
  'note-card': (context, [id = '']) => {
    const noted = findNote(context, id);
    return noted ? noteCard(context.review, noted) : refuseNote('noteNotFound');
  },
  'note-ok': async (context, args) => {
    const { review } = context;
    if (!isAllowed(review, 'confirm')) return refuseNote('reviewNotAllowed');
    const noted = findNote(context, args[0] ?? '');
    if (!noted) return refuseNote('noteNotFound');
    if (noted.checked === undefined) {
      const { id, version } = noted;
      await review.team.decide({ did: 'confirm-note', note: id, version }, review.asker.user, review.now);
    }
    const checked = findNote(context, noted.id) ?? noted;
    return isOfReview(args)
      ? nextCard(review, [note('noteConfirmed')])
      : noteCard(review, checked, [note('noteConfirmed')]);
  },
  'note-later': (context, [id = '']) => {
    const { review } = context;
    if (!isAllowed(review, 'confirm')) return refuseNote('reviewNotAllowed');
    return findNoteToCheck(review, id) ?? factsCard(review);
  },
  'note-mend': withOwn((context, noted): Form => {
    const { id, person, records, kind, text, source, asOf, happened = '' } = noted;
    const draft = {
      person,
      kind,
      text,
      source,
      date: asOf,
      happened: happened.replace('T', ' '),
      whom: { person, records },
      mends: id,
    };
    return noteForm(context.drafts.keep(ownerOf(context), draft, context.review.now), draft);
  }),
  'note-apart': withOwn((context, { id, person, text, kind, source, asOf, happened }) =>
    mendNote(
      context,
      id,
      { person, records: [], text, kind, source, asOf, ...(happened === undefined ? {} : { happened }) },
      'Another person of that name',
    ),
  ),
  'note-out': withOwn((_context, _noted, args) =>
    reasonForm('Withdraw the note', deed('note-gone', ...args)),
  ),
  'note-gone': withOwn(async (context, noted, args, fields): Promise<Answer> => {
    const { review } = context;
    const reason = fields.reason?.trim() ?? '';
    if (reason === '') return refuseNote('noteNeedsReason');
    const { id } = noted;
    const { id: entry } = await review.team.decide(
      { did: 'withdraw-note', note: id, reason },
      review.asker.user,
      review.now,
    );
    const lead = [note('noteWithdrawn'), ...(await retract(review, { noted, entry, reason }))];
    return isOfReview(args) ? nextCard(review, lead) : sayNote(lead);
  }),
};
