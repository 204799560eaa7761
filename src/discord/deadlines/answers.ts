import type { Action, Answer, Deed, Line, Section, Span } from '../../facts/answer.ts';
import { formatDate } from '../../facts/date.ts';
import { counted, HEADINGS, note } from '../../facts/wording.ts';
import { daysBetween } from '../../remind/calendar.ts';
import { type Deadline, type HistoryLine, isActive } from '../../remind/deadline.ts';
import { type Due, showDue } from '../../remind/due.ts';
import { type Lead, showLead } from '../../remind/leads.ts';
import { wallTimeOf } from '../../remind/wallTime.ts';
import { showDays } from './repeat.ts';

/** Entries of Discord's menu of choices. */
const MENU_MAX = 25;
/** What the snooze buttons put a reminder off by, in minutes. */
const SNOOZES = [15, 60] as const;

export const deed = (name: string, ...args: string[]): Deed => ({
  kind: 'deed',
  command: 'deadline',
  deed: name,
  args,
});

export const typed = (text: string): Span => ({ kind: 'typed', text });
export const plain = (text: string): Span => ({ kind: 'title', text });
const user = (id: string): Span => ({ kind: 'user', id });
export const channel = (id: string): Span => ({ kind: 'channel', id });
const moment = (instant: number): Span => ({ kind: 'moment', instant });
export const awaited = (instant: number): Span => ({ kind: 'moment', instant, relative: true });

export const sentence = (text: string): Line => note('sentence', plain(text));

/** An answer of plain lines. */
export function plainAnswer(asked: Deed, title: string, lines: Line[], more: Partial<Answer> = {}): Answer {
  return {
    asked,
    outcome: 'found',
    title,
    lead: [],
    sections: lines.length > 0 ? [{ lines }] : [],
    choices: [],
    actions: [],
    ...more,
  };
}

/** What was not done and what to do instead, for the one who asked alone. */
export const refusal = (asked: Deed, ...sentences: string[]): Answer =>
  plainAnswer(asked, 'Nothing was changed', sentences.map(sentence), { outcome: 'nothing', private: true });

/** When something is due: in its own zone, and as each reader's clock shows it. */
const dueLine = (due: Due): Line => note('deadlineDue', plain(showDue(due)), awaited(due.instant));

/** A deadline whole: what, when, whose, where it reminds, its state, and what can be done. */
export function deadlineAnswer(deadline: Deadline, told: Line[] = [], more: Partial<Answer> = {}): Answer {
  const { id, slug, what, due, owner } = deadline;
  return {
    asked: deed('open', id),
    outcome: 'found',
    title: `Deadline: ${slug}`,
    lead: [],
    sections: [
      {
        lines: [
          ...told,
          note('deadlineWhat', typed(what)),
          dueLine(due),
          note('deadlineOwner', user(owner)),
          ...(isActive(deadline) ? remindLines(deadline) : []),
          stateLine(deadline),
        ],
      },
    ],
    choices: [],
    actions: isActive(deadline) ? actionsOf(deadline) : [],
    ...more,
  };
}

/** The history of a deadline, oldest first. */
export const historySection = ({ history }: Deadline): Section => ({
  heading: HEADINGS.history,
  lines: history.map(historyLine),
});

const actionsOf = ({ id }: Deadline): Action[] => [
  { label: 'Done', question: deed('done', id), style: 'success' },
  { label: 'Move', question: deed('move', id) },
  ...SNOOZES.map((minutes) => snoozeAction(id, minutes)),
  { label: 'Cancel', question: deed('cancel', id), style: 'danger' },
];

const snoozeAction = (id: string, minutes: number, ...more: string[]): Action => ({
  label: `Snooze ${showLead(minutes)}`,
  question: deed('snooze', id, String(minutes), ...more),
});

function remindLines({ remindIn, channel: where, leads, series, snoozes }: Deadline): Line[] {
  const shown = plain(leads.length === 0 ? 'none' : leads.map(leadWords).join(', '));
  const until = snoozes.at(-1);
  return [
    remindIn === 'direct' ? note('deadlineDirect', shown) : note('deadlineChannel', channel(where), shown),
    ...(until === undefined ? [] : [note('deadlineSnoozed', awaited(until))]),
    ...(series ? [note('deadlineRepeats', plain(showDays(series.schedule.days)))] : []),
  ];
}

const leadWords = (lead: Lead): string => (lead === 0 ? 'when it is due' : `${showLead(lead)} before`);

const STATES = {
  open: 'deadlineOpen',
  moved: 'deadlineMoved',
  filed: 'deadlineFiled',
  killed: 'deadlineKilled',
} as const;

const stateLine = ({ state }: Deadline): Line => note(STATES[state]);

const HISTORY = {
  added: 'wasAdded',
  filed: 'wasFiled',
  moved: 'wasMoved',
  mended: 'wasMended',
  assigned: 'wasAssigned',
  rerouted: 'wasRerouted',
  snoozed: 'wasSnoozed',
  killed: 'wasKilled',
} as const;

function historyLine({ at, by, what, from, fromOwner }: HistoryLine): Line {
  const start = [moment(at), user(by)] as const;
  if (from) return note('wasMovedFrom', ...start, plain(showDue(from)));
  if (fromOwner !== undefined) return note('wasAssignedFrom', ...start, user(fromOwner));
  return note(HISTORY[what], ...start);
}

/** A list of deadlines, overdue ones first. */
export function listAnswer(
  deadlines: readonly Deadline[],
  options: { asked: Deed; now: number; zone: string },
): Answer {
  const { asked, now, zone } = options;
  const today = wallTimeOf(now, zone).slice(0, 10);
  const lines = (isIn: (deadline: Deadline, days: number) => boolean): Line[] =>
    deadlines
      .filter((one) => isIn(one, daysBetween(today, wallTimeOf(one.due.instant, zone).slice(0, 10))))
      .map(listLine);
  const isOver = ({ due }: Deadline): boolean => due.instant <= now;
  const sections: Section[] = [
    { heading: HEADINGS.overdue, lines: lines(isOver) },
    { heading: HEADINGS.dueToday, lines: lines((one, days) => !isOver(one) && days <= 0) },
    { heading: HEADINGS.dueThisWeek, lines: lines((one, days) => !isOver(one) && days > 0 && days <= 7) },
    { heading: HEADINGS.dueLater, lines: lines((one, days) => !isOver(one) && days > 7) },
  ];
  return {
    asked,
    outcome: deadlines.length > 0 ? 'found' : 'nothing',
    title: 'Deadlines',
    lead:
      deadlines.length === 0
        ? [note('deadlineNone')]
        : deadlines.length > MENU_MAX
          ? [note('deadlineMore', counted(MENU_MAX, 'deadline'))]
          : [],
    sections: sections.filter((section) => section.lines.length > 0),
    choices: openChoices(deadlines),
    actions: [],
  };
}

const listLine = ({ slug, what, due, owner }: Deadline): Line =>
  note('deadline', typed(slug), plain(what), awaited(due.instant), user(owner));

/** One menu entry for each of the first deadlines, which opens it. */
export const openChoices = (deadlines: readonly Deadline[]): Action[] =>
  deadlines.slice(0, MENU_MAX).map((one) => ({ label: labelOf(one), question: deed('open', one.id) }));

/** A deadline where Discord takes plain text: its slug and when it is due. */
export const labelOf = ({ slug, due }: Deadline): string => `${slug} (${formatDate(due.wall)})`;

/** The message that reminds: of one deadline, or of several that were missed. `mark` names the message in its buttons. */
export function reminderAnswer(
  deadlines: readonly Deadline[],
  { isLate, mark }: { isLate: boolean; mark: string },
): Answer {
  const [first] = deadlines;
  const one = deadlines.length === 1 ? first : undefined;
  const lines = deadlines.map(({ owner, slug, what, due }) =>
    note('deadlineReminder', user(owner), typed(slug), plain(what), awaited(due.instant)),
  );
  return {
    asked: deed('list', '', mark),
    outcome: 'found',
    title: one ? `Reminder: ${one.slug}` : 'Reminders',
    lead: isLate ? [note('deadlineLate')] : [],
    sections: [{ lines }],
    choices: one ? [] : openChoices(deadlines),
    actions: one
      ? [
          { label: 'Done', question: deed('done', one.id, mark), style: 'success' },
          ...SNOOZES.map((minutes) => snoozeAction(one.id, minutes, mark)),
          { label: 'Move', question: deed('move', one.id, mark) },
        ]
      : [{ label: 'All my deadlines', question: deed('mine', mark) }],
  };
}

/** Tells whoever set it up that a channel cannot be written to. */
export function channelGoneAnswer(where: string, mark: string): Answer {
  return plainAnswer(
    deed('mine', mark),
    'A channel cannot be written to',
    [note('channelGone', channel(where)), note('channelWhatToDo')],
    { outcome: 'nothing', actions: [{ label: 'All my deadlines', question: deed('mine', mark) }] },
  );
}
