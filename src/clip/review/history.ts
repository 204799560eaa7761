import { findArticle, titleOf } from '../../ask/desk.ts';
import type { Action, Answer, Deed, Line, Reply, Span } from '../../facts/answer.ts';
import { counted, name, note } from '../../facts/wording.ts';
import { deedOf, isAllowed, type ReviewContext, say } from './context.ts';
import { findFact } from './decide.ts';
import type { Entry } from './entry.ts';
import { retract, type Told, withdraw } from './retract.ts';

const deed = (action: string, ...args: string[]): Deed => deedOf('history', action, ...args);

/** Decisions that can be taken back from one answer: Discord's largest menu. */
const UNDO_MAX = 25;

const typed = (text: string): Span => ({ kind: 'typed', text });

/** /history: who decided what and when, newest first; of an article or a person where one is named. `done` says what was just done. */
export function history(
  context: ReviewContext,
  about: { article?: string; person?: string } = {},
  done: Line[] = [],
): Answer {
  const desk = context.ownDesk();
  const articles = articlesOf(context, about);
  const notes = notesOf(context, about.person);
  const seesAll = isAllowed(context, 'confirm');
  const entries = context.team
    .entries()
    .filter(({ by }) => seesAll || by.id === context.asker.user.id)
    .filter(
      (entry) =>
        articles === undefined ||
        articlesIn(context.team, entry).some((one) => articles.has(one)) ||
        notes?.has(noteIn(context.team, entry) ?? '') === true,
    )
    .toReversed();
  const { undone } = context.team.decisions();
  const lead = [...done, ...(seesAll ? [] : [note('historyOwn')])];
  if (entries.length === 0) return say(deed('list'), 'History', [...lead, note('historyNone')]);
  const title = (id: string): Span => {
    const article = findArticle(desk, id);
    return { kind: 'title', text: article ? titleOf(article) : id };
  };
  return {
    asked: deed('list', about.article ?? '', about.person ?? ''),
    outcome: 'found',
    title: 'History',
    lead,
    sections: [
      {
        lines: entries.map((entry) => {
          const line = lineOf(context, entry, title);
          return undone.has(entry.id) ? note('historyUndone', line.spans) : line;
        }),
      },
    ],
    choices: entries
      .filter((entry) => mayUndo(context, entry) && isOpen(context, entry) && !undone.has(entry.id))
      .slice(0, UNDO_MAX)
      .map((entry): Action => ({ label: `Undo: ${labelOf(entry)}`, question: deed('undo', entry.id) })),
    actions: [],
    private: true,
  };
}

/** The articles that a history is about; undefined for all. */
function articlesOf(
  context: ReviewContext,
  { article, person }: { article?: string; person?: string },
): ReadonlySet<string> | undefined {
  const desk = context.ownDesk();
  if (article) return new Set([findArticle(desk, article)?.id ?? article]);
  if (!person) return undefined;
  const found = desk.lookup.findPerson(person);
  return new Set(found.outcome === 'found' ? found.match.person.records.map((record) => record.article) : []);
}

/** The articles that a decision is about. */
function articlesIn(team: ReviewContext['team'], entry: Entry): string[] {
  switch (entry.did) {
    case 'confirm':
    case 'reject':
    case 'edit':
    case 'correct':
      return [entry.article];
    case 'same-person':
    case 'not-same-person':
      return entry.records.map(({ article }) => article);
    case 'accept':
    case 'decline':
      return team
        .entries()
        .flatMap((one) => (one.id === entry.proposal && one.did === 'correct' ? [one.article] : []));
    case 'undo':
      return team.entries().flatMap((one) => (one.id === entry.entry ? articlesIn(team, one) : []));
    case 'note':
      return entry.content.records.map(({ article }) => article);
    case 'confirm-note':
    case 'mend-note':
    case 'withdraw-note':
      return team.entries().flatMap((one) => (one.id === entry.note ? articlesIn(team, one) : []));
    case 'setting':
      return [];
  }
}

function lineOf(context: ReviewContext, entry: Entry, title: (id: string) => Span): Line {
  const who: [Span, Span] = [typed(entry.by.name), { kind: 'moment', instant: Date.parse(entry.at) }];
  const [by, at] = who;
  switch (entry.did) {
    case 'confirm':
      return note('historyConfirm', at, by, counted(entry.facts.length, 'fact'), title(entry.article));
    case 'reject':
      return note('historyReject', at, by, title(entry.article), typed(entry.reason ?? '—'));
    case 'edit':
      return note('historyEdit', at, by, title(entry.article));
    case 'correct':
      return note('historyCorrect', at, by, title(entry.article), typed(entry.reason));
    case 'same-person':
    case 'not-same-person': {
      const [{ article, person }] = entry.records;
      const called = context.ownDesk().lookup.personIn(article, person)?.name ?? person;
      return note(entry.did === 'same-person' ? 'historySame' : 'historyDifferent', at, by, typed(called));
    }
    case 'accept':
      return note('historyAccept', at, by);
    case 'decline':
      return note('historyDecline', at, by);
    case 'setting':
      return note('historySetting', at, by);
    case 'note':
      return note('historyNote', at, by, name(entry.content.person), typed(entry.content.text));
    case 'confirm-note':
      return note('historyNoteConfirm', at, by, name(personOfNote(context, entry.note)));
    case 'mend-note':
      return note('historyNoteMend', at, by, name(entry.content.person), typed(entry.reason));
    case 'withdraw-note':
      return note(
        'historyNoteWithdraw',
        at,
        by,
        name(personOfNote(context, entry.note)),
        typed(entry.reason),
      );
    case 'undo':
      return note('historyUndo', at, by);
  }
}

/** Whom a note was about. */
const personOfNote = ({ team }: ReviewContext, id: string): string =>
  team.entries().flatMap((one) => (one.did === 'note' && one.id === id ? one.content.person : []))[0] ?? id;

/** The notes about a person; undefined for all. */
function notesOf(context: ReviewContext, person: string | undefined): ReadonlySet<string> | undefined {
  if (!person) return undefined;
  const { lookup } = context.ownDesk();
  const found = lookup.findPerson(person);
  return new Set(found.outcome === 'found' ? lookup.notesOf(found.match.person).map(({ id }) => id) : []);
}

/** The note that a decision is about. */
function noteIn(team: ReviewContext['team'], entry: Entry): string | undefined {
  switch (entry.did) {
    case 'note':
      return entry.id;
    case 'confirm-note':
    case 'mend-note':
    case 'withdraw-note':
      return entry.note;
    case 'undo': {
      const before = team.entries().find(({ id }) => id === entry.entry);
      return before && noteIn(team, before);
    }
    default:
      return undefined;
  }
}

const LABELS: Record<Entry['did'], string> = {
  confirm: 'confirmed',
  reject: 'took out',
  edit: 'mended',
  'same-person': 'one person',
  'not-same-person': 'two people',
  correct: 'said it is wrong',
  accept: 'accepted',
  decline: 'declined',
  setting: 'settings',
  note: 'noted',
  'confirm-note': 'confirmed a note',
  'mend-note': 'changed a note',
  'withdraw-note': 'withdrew a note',
  undo: 'undo',
};

const labelOf = (entry: Entry): string =>
  `${LABELS[entry.did]}, ${entry.by.name}, ${entry.at.slice(0, 16).replace('T', ' ')} UTC`;

/** One's own, or with the right to decide such a thing. */
const mayUndo = (context: ReviewContext, entry: Entry): boolean =>
  isAllowed(context, entry.did === 'setting' ? 'configure' : 'confirm') ||
  (entry.by.id === context.asker.user.id && entry.did !== 'setting');

/** Whether taking it back changes anything: a proposal that was decided on is no longer its proposer's. */
const isOpen = ({ team }: ReviewContext, { did, id }: Entry): boolean =>
  did !== 'correct' || team.decisions().open.some((proposal) => proposal.id === id);

/** What an undo comes to: the decision behind it, and whether that holds again (where an undo is taken back). */
function behind(entries: readonly Entry[], entry: Entry): { decision: Entry; isAgain: boolean } {
  let decision = entry;
  let isAgain = false;
  while (decision.did === 'undo') {
    const { entry: id } = decision;
    const before = entries.find((one) => one.id === id);
    if (before === undefined) break;
    decision = before;
    isAgain = !isAgain;
  }
  return { decision, isAgain };
}

/** What a decision took out or mended, and why; `isBack` where taking it back takes that out. Undefined for any other. */
type Corrected = {
  told: Told | undefined;
  entry: string;
  reason: string;
  isMended: boolean;
  isBack: boolean;
};

function corrected(context: ReviewContext, decision: Entry): Corrected | undefined {
  const { id: entry } = decision;
  const of = (article: string, fact: string, reason: string, isMended = false): Corrected => {
    const told = findFact(context, [article, fact]);
    return { told, entry, reason, isMended, isBack: false };
  };
  const ofNote = (id: string, rest: Partial<Corrected>): Corrected => {
    const noted = context.team.decisions().notes.find((one) => one.id === id);
    const told = noted && { noted };
    return { told, entry, reason: '', isMended: false, isBack: false, ...rest };
  };
  switch (decision.did) {
    case 'reject':
      return of(decision.article, decision.fact, decision.reason ?? '');
    case 'edit':
      return of(decision.article, decision.fact, '', true);
    case 'accept': {
      const proposal = context.team.entries().find(({ id }) => id === decision.proposal);
      return proposal?.did === 'correct' ? of(proposal.article, proposal.fact, proposal.reason) : undefined;
    }
    case 'note':
      return ofNote(decision.id, { isBack: true });
    case 'mend-note':
      return ofNote(decision.note, { reason: decision.reason, isMended: true });
    case 'withdraw-note':
      return ofNote(decision.note, { reason: decision.reason });
    default:
      return undefined;
  }
}

/** Takes a decision back; where it was posted as a correction, says there that it is withdrawn. */
async function undo(context: ReviewContext, entry: Entry): Promise<Answer> {
  const { team, asker, now } = context;
  const { decision, isAgain } = behind(team.entries(), entry);
  // Where it is said again that a line was wrong, whom it was about is looked up before the line is gone.
  const before = corrected(context, decision);
  await team.decide({ did: 'undo', entry: entry.id }, asker.user, now);
  const after = corrected(context, decision);
  if (after === undefined) return history(context);
  if (isAgain === after.isBack) return history(context, {}, await withdraw(context, after));
  return before?.told
    ? history(context, {}, await retract(context, { ...after, ...before.told }))
    : history(context);
}

export const HISTORY_DEEDS: Readonly<
  Record<string, (context: ReviewContext, args: readonly string[], page: number) => Reply | Promise<Reply>>
> = {
  list: (context, [article = '', person = ''], page) => {
    const answer = history(context, { article, person });
    return { ...answer, asked: { ...answer.asked, page } };
  },
  undo: async (context, [id]) => {
    const { team } = context;
    const entry = team.entries().find((one) => one.id === id);
    if (!entry || team.decisions().undone.has(entry.id) || !isOpen(context, entry)) {
      return say(deed('list'), 'History', [note('reviewDecided')]);
    }
    return mayUndo(context, entry)
      ? await undo(context, entry)
      : say(deed('list'), 'History', [note('historyCannotUndo')]);
  },
};
