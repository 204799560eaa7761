import { namesProtected, shownNotes } from '../../ask/notes.ts';
import type { Action, Answer, Form, Line, Reply } from '../../facts/answer.ts';
import { formatDate } from '../../facts/date.ts';
import {
  type DeskNote,
  NOTE_PERSON_MAX,
  NOTE_RECORDS_MAX,
  NOTE_SOURCE_MAX,
  NOTE_TEXT_MAX,
  type NoteContent,
  type NoteKind,
} from '../../facts/note.ts';
import { removeInvisible } from '../../facts/visible.ts';
import { counted, type NoteKey, note } from '../../facts/wording.ts';
import type { KnownPerson } from '../../lookup/lookup.ts';
import type { Drafts } from '../drafts.ts';
import { deedOf, isAllowed, type ReviewContext, say } from '../review/context.ts';
import { REASON_MAX_LENGTH } from '../review/entry.ts';
import { retract } from '../review/retract.ts';
import { isWaitingNote } from '../review/snapshots.ts';
import { type At, parseHappened, parseSourceDay, type TypedValue } from './typedDay.ts';
import { mayMend, noteCard } from './view.ts';

/** What was typed of a note; `whom` is the person that it comes to. */
export type NoteDraft = {
  person: string;
  kind: NoteKind;
  text: string;
  source: string;
  date: string;
  happened: string;
  whom?: Whom;
  /** The note that it changes, and why. */
  mends?: string;
  reason?: string;
};
type Whom = Pick<NoteContent, 'person' | 'records'>;

/** What /clip note works on; `zone` is the IANA zone in which days are read. */
export type NoteContext = { review: ReviewContext; drafts: Drafts<NoteDraft>; zone: string };

/** A date as it is typed. */
const DATE_MAX_LENGTH = 40;
/** People offered where several fit. */
const CHOICES_MAX = 20;
/** Notes of one person that wait for a check. */
const OPEN_MAX = 100;
const PERSON_MIN = 2;

export const deed = (name: string, ...args: string[]) => deedOf('clip', name, ...args);

const typed = (text: string) => ({ kind: 'typed', text }) as const;

const TITLE = 'Note';

export const sayNote = (lead: Line[], actions: Action[] = []): Answer =>
  say(deed('none'), TITLE, lead, actions);

export const refuseNote = (why: NoteKey): Answer => sayNote([note(why)]);

/** Whose drafts those of the asker are. */
export const ownerOf = ({ review: { asker } }: NoteContext): string => `${asker.team} ${asker.user.id}`;

const keepDraft = (context: NoteContext, draft: NoteDraft): string =>
  context.drafts.keep(ownerOf(context), draft, context.review.now);

/** Runs with a draft of the asker's; says so where it is gone. */
export const withDraft =
  (handler: (context: NoteContext, draft: NoteDraft, ...rest: string[]) => Reply | Promise<Reply>) =>
  (context: NoteContext, [id = '', ...rest]: readonly string[]): Reply | Promise<Reply> => {
    const draft = context.drafts.find(ownerOf(context), id, context.review.now);
    return draft ? handler(context, draft, ...rest) : refuseNote('noteGone');
  };

/** A note by its id, as the asker sees it. */
export const findNote = ({ review }: NoteContext, id: string): DeskNote | undefined =>
  isAllowed(review, 'confirm')
    ? review.team.decisions().notes.find((one) => one.id === id)
    : (shownNotes(review.ownDesk(), review.ownDesk().snapshot.notes ?? []).find((one) => one.id === id) ??
      // One's own is seen while it waits for a check.
      review.team.decisions().notes.find((one) => one.id === id && one.by.id === review.asker.user.id));

/**
 * Saves a note, or asks for what is missing or unclear of it: in a form where `canAsk` (Discord shows none in answer to
 * a form), else with a button that leads back to the form as it was filled in.
 */
export async function writeNote(context: NoteContext, given: NoteDraft, canAsk: boolean): Promise<Reply> {
  const { review, zone } = context;
  if (given.mends === undefined && !isAllowed(review, 'clip')) return refuseNote('noteNotAllowed');
  const { draft, removed } = cleaned(given);
  const whom = draft.whom ?? whomOf(context, draft.person);
  if ('ask' in whom) return askWhom(context, draft, whom.ask, whom.lead);
  if ('wrong' in whom) return withEcho(sayNote([note(whom.wrong)]), draft);
  const known = { ...draft, whom };
  const read = readDraft(known, { now: review.now.getTime(), zone });
  if ('choose' in read) return askWhich(context, known, read.choose, read.field);
  const wrong =
    'wrong' in read
      ? read.wrong
      : namesProtected(review.desk(), read.content.person, read.content.text, read.content.source)
        ? [note('noteHidden')]
        : [];
  if (wrong.length > 0 || !('content' in read)) return askAgain(context, known, wrong, canAsk);
  return await saveNote(context, known, read.content, removed);
}

/** A draft without the characters that nobody sees, and how many of them there were. */
function cleaned(draft: NoteDraft): { draft: NoteDraft; removed: number } {
  let removed = 0;
  const clean = (text: string): string => {
    const seen = removeInvisible(text);
    removed += seen.removed;
    return seen.text.trim();
  };
  const line = (text: string): string => clean(text.replace(/\s+/g, ' '));
  return {
    draft: {
      ...draft,
      person: line(draft.person),
      text: clean(draft.text),
      source: line(draft.source),
      date: line(draft.date),
      happened: line(draft.happened),
    },
    removed,
  };
}

const asWhom = ({ name, records }: KnownPerson): Whom => ({
  person: name.slice(0, NOTE_PERSON_MAX),
  records: records.slice(0, NOTE_RECORDS_MAX).map(({ article, person }) => ({ article, person })),
});

/** Whom a typed name means: a clear match, else whoever it may be is asked; a name like nobody's is somebody's own. */
function whomOf(
  { review }: NoteContext,
  person: string,
): Whom | { ask: KnownPerson[]; lead: Line } | { wrong: NoteKey } {
  const { lookup } = review.ownDesk();
  const found = lookup.findPerson(person);
  if (found.outcome === 'found') return asWhom(found.match.person);
  if (person.length < PERSON_MIN || person.length > NOTE_PERSON_MAX || !/\p{L}/u.test(person))
    return { wrong: 'noteNobody' };
  const [matches, lead] =
    found.outcome === 'choose'
      ? [found.matches, 'noteWho' as const]
      : [found.suggestions, 'noteNobodyKnown' as const];
  return matches.length === 0
    ? { person, records: [] }
    : { ask: matches.map((match) => match.person), lead: note(lead, typed(person)) };
}

function askWhom(context: NoteContext, draft: NoteDraft, people: readonly KnownPerson[], lead: Line): Answer {
  const id = keepDraft(context, draft);
  return {
    asked: deed('none'),
    outcome: 'choose',
    title: TITLE,
    lead: [lead],
    sections: [],
    choices: people.slice(0, CHOICES_MAX).map(({ key, name }, index) => ({
      label: `${index + 1}. ${name}`,
      question: deed('note-whom', id, key),
    })),
    actions: [{ label: 'A person of their own', question: deed('note-whom', id, 'new') }],
    private: true,
  };
}

/** The draft with whom it is about, as a button of the chooser says. */
export function chooseWhom(context: NoteContext, draft: NoteDraft, key: string): Reply | Promise<Reply> {
  const person = context.review.ownDesk().lookup.personOf(key);
  const whom = key === 'new' ? { person: draft.person, records: [] } : person && asWhom(person);
  return whom === undefined
    ? askAgain(context, draft, [note('noteWhoGone')], false)
    : writeNote(context, { ...draft, whom }, true);
}

type Field = 'date' | 'happened';

function askWhich(context: NoteContext, draft: NoteDraft, readings: readonly string[], field: Field): Answer {
  const id = keepDraft(context, draft);
  const asked: Answer = {
    asked: deed('none'),
    outcome: 'choose',
    title: TITLE,
    lead: [
      note(field === 'date' ? 'noteWhichDay' : 'noteWhichHappened', typed(draft[field])),
      note('noteKept'),
    ],
    sections: [],
    choices: readings.map((value) => ({
      label: formatDate(value),
      question: deed('note-day', id, field, value),
    })),
    actions: [{ label: 'Type another', question: deed('note-again', id) }],
    private: true,
  };
  return withEcho(asked, draft);
}

/** Pieces of what is said back, of characters in whole: short enough that none is clipped. */
const ECHO_PIECES = /.{1,150}/gsu;

/** An answer with what was typed, whole, so that it can be read and copied whatever becomes of the draft. */
const withEcho = (answer: Answer, { text }: NoteDraft): Answer => {
  const pieces = text.match(ECHO_PIECES) ?? [];
  return pieces.length === 0
    ? answer
    : { ...answer, sections: [{ lines: pieces.map((piece) => note('sentence', typed(piece))) }] };
};

function askAgain(context: NoteContext, draft: NoteDraft, wrong: Line[], canAsk: boolean): Reply {
  const id = keepDraft(context, draft);
  return canAsk
    ? noteForm(id, draft, wrong)
    : withEcho(
        sayNote(
          [...wrong, note('noteKept')],
          [{ label: 'Fill in again', question: deed('note-again', id), style: 'primary' }],
        ),
        draft,
      );
}

const SOURCE_LABELS: Record<NoteKind, { label: string; placeholder: string }> = {
  'first-hand': {
    label: 'How do you know it?',
    placeholder: 'seen at the harbour; heard from a clerk, on background',
  },
  document: { label: 'Which document, and where in it?', placeholder: 'Land register, folio 214, page 3' },
};

const filled = (value: string, max: number): { value?: string } =>
  value === '' ? {} : { value: value.slice(0, max) };

/** The form of a note, filled in as far as it is known. */
export function noteForm(id: string, draft: NoteDraft, lead: Line[] = []): Form {
  const { kind, text, source, date, happened, mends, reason = '', whom, person } = draft;
  return {
    kind: 'form',
    title: `${mends === undefined ? 'Note about' : 'Change the note about'} ${whom?.person ?? person}`,
    // Discord takes five parts of a form.
    ...(lead.length > 0 && mends === undefined ? { lead } : {}),
    deed: deed('note-said', id),
    fields: [
      {
        id: 'text',
        label: 'What do you know?',
        description: 'In your own words; it is shown as your note, with your name',
        style: 'paragraph',
        required: true,
        max_length: NOTE_TEXT_MAX,
        ...filled(text, NOTE_TEXT_MAX),
      },
      {
        id: 'source',
        ...SOURCE_LABELS[kind],
        style: 'short',
        required: true,
        max_length: NOTE_SOURCE_MAX,
        ...filled(source, NOTE_SOURCE_MAX),
      },
      {
        id: 'date',
        label: 'Day of the source',
        style: 'short',
        required: true,
        max_length: DATE_MAX_LENGTH,
        placeholder: '2025-02-28, or yesterday',
        ...filled(date, DATE_MAX_LENGTH),
      },
      {
        id: 'happened',
        label: 'When it happened, if you know',
        style: 'short',
        required: false,
        max_length: DATE_MAX_LENGTH,
        placeholder: '2025-02-27 14:30, Feb. 2025 or 2025',
        ...filled(happened, DATE_MAX_LENGTH),
      },
      ...(mends === undefined
        ? []
        : [
            {
              id: 'reason',
              label: 'Why is it changed?',
              style: 'short' as const,
              required: true,
              max_length: REASON_MAX_LENGTH,
              ...filled(reason, REASON_MAX_LENGTH),
            },
          ]),
    ],
  };
}

type ReadDraft = { content: NoteContent } | { wrong: Line[] } | { choose: readonly string[]; field: Field };

/** What a draft says, or what is wrong with it. Pure. */
function readDraft(draft: NoteDraft & { whom: Whom }, at: At): ReadDraft {
  const { whom, kind, text, source, date, happened } = draft;
  const wrong: Line[] = [];
  const tooLong = (given: string, max: number): void => {
    if (given.length > max)
      wrong.push(note('noteLong', counted(given.length, 'character'), counted(max, 'character')));
  };
  const fault = (read: TypedValue, given: string): void => {
    if ('wrong' in read) wrong.push(note(read.wrong, typed(given)));
  };
  if (text === '') wrong.push(note('noteNoText'));
  tooLong(text, NOTE_TEXT_MAX);
  if (source === '') wrong.push(note('noteNoSource'));
  tooLong(source, NOTE_SOURCE_MAX);
  const day = parseSourceDay(date, at);
  fault(day, date);
  const latest = 'value' in day ? day.value : undefined;
  const when = happened === '' || latest === undefined ? undefined : parseHappened(happened, at, latest);
  if (when) fault(when, happened);
  if (draft.mends !== undefined && (draft.reason ?? '').trim() === '') wrong.push(note('noteNeedsReason'));
  if (wrong.length > 0) return { wrong };
  if ('readings' in day) return { choose: day.readings, field: 'date' };
  if (when && 'readings' in when) return { choose: when.readings, field: 'happened' };
  if (latest === undefined) return { wrong: [note('noteNoDate')] };
  const value = when && 'value' in when ? when.value : undefined;
  return {
    content: {
      ...whom,
      text,
      kind,
      source,
      asOf: latest,
      ...(value === undefined ? {} : { happened: value }),
    },
  };
}

async function saveNote(
  context: NoteContext,
  draft: NoteDraft,
  content: NoteContent,
  removed: number,
): Promise<Reply> {
  const { review } = context;
  const { team, asker, now } = review;
  const { notes, settings } = team.decisions();
  if (draft.mends !== undefined) return await mendNote(context, draft.mends, content, draft.reason ?? '');
  const own = notes.filter(({ by }) => by.id === asker.user.id);
  const same = own.find(
    ({ person, text, source }) =>
      person === content.person && text === content.text && source === content.source,
  );
  if (same) return noteCard(review, same, [note('noteSame')]);
  const open = own.filter(({ checked }) => checked === undefined).length;
  if (open >= OPEN_MAX) return withEcho(sayNote([note('noteMany', counted(open, 'note'))]), draft);
  const { id } = await team.decide({ did: 'note', content }, asker.user, now);
  const saved = team.decisions().notes.find((one) => one.id === id);
  if (!saved) return refuseNote('noteNotFound');
  return noteCard(review, saved, [
    note(settings.withhold && isWaitingNote(saved) ? 'noteWaits' : 'noteSaved'),
    ...(removed > 0 ? [note('noteUnseen', counted(removed, 'character'))] : []),
  ]);
}

/** Changes a note; a correction is posted where it was shown. */
export async function mendNote(
  context: NoteContext,
  id: string,
  content: NoteContent,
  why: string,
): Promise<Answer> {
  const { review } = context;
  const { team, asker, now } = review;
  const noted = findNote(context, id);
  if (!noted) return refuseNote('noteNotFound');
  if (!mayMend(review, noted)) return refuseNote('noteNotYours');
  const reason = why.trim().slice(0, REASON_MAX_LENGTH);
  const { id: entry } = await team.decide({ did: 'mend-note', note: id, content, reason }, asker.user, now);
  const posted = await retract(review, { noted, entry, reason, isMended: true });
  const mended = team.decisions().notes.find((one) => one.id === id);
  return mended ? noteCard(review, mended, [note('noteMended'), ...posted]) : refuseNote('noteNotFound');
}
