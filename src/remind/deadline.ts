import { z } from 'zod';
import { type Due, dueSchema } from './due.ts';
import { LEAD_MAX, LEADS_MAX, type Lead, reminderInstant } from './leads.ts';
import { occurrenceKey, scheduleSchema } from './schedule.ts';

/** What a deadline is for, in a person's own words; longest, in UTF-16 units. */
export const WHAT_MAX_LENGTH = 200;
/** Longest slug: what the desk calls a story. */
export const SLUG_MAX_LENGTH = 40;

const slugSchema = z
  .string()
  .max(SLUG_MAX_LENGTH)
  .regex(/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u);

/** A user, channel or team as Discord names it; a team is a server, or a person alone. */
export const idSchema = z.string().regex(/^[\w-]{1,32}$/);

/** What a deadline is when it is opened; later entries change it. */
export const openedSchema = z.strictObject({
  id: idSchema,
  team: idSchema,
  slug: slugSchema,
  what: z.string().min(1).max(WHAT_MAX_LENGTH),
  due: dueSchema,
  /** The user who has to file. */
  owner: idSchema,
  /** Where it is spoken of, and where a reminder goes when a direct message cannot. */
  channel: idSchema,
  /** Where reminders go: to the channel, or to the owner alone. */
  remindIn: z.enum(['channel', 'direct']),
  leads: z.array(z.int().min(0).max(LEAD_MAX)).max(LEADS_MAX),
  /** The series that it is one of: on which days it comes again, and which of them this one is for, wherever it was moved. */
  series: z.strictObject({ schedule: scheduleSchema, instant: z.int() }).optional(),
});

const change = { id: idSchema, at: z.int(), by: idSchema };

/** One line of the journal: what happened to a deadline, when (milliseconds since 1970), and by whom (a user). */
export const deadlineEntrySchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('added'), ...change, opened: openedSchema }),
  /** `next` is the next of its series, opened in the same line so that neither can be without the other. */
  z.strictObject({ what: z.literal('filed'), ...change, next: openedSchema.optional() }),
  z.strictObject({ what: z.literal('moved'), ...change, due: dueSchema }),
  /** Something was misunderstood when it was added: this is what was meant. */
  z.strictObject({
    what: z.literal('mended'),
    ...change,
    meant: openedSchema.pick({ what: true, due: true, leads: true, series: true }),
  }),
  z.strictObject({ what: z.literal('assigned'), ...change, owner: idSchema }),
  z.strictObject({ what: z.literal('rerouted'), ...change, channel: idSchema }),
  z.strictObject({ what: z.literal('snoozed'), ...change, until: z.int() }),
  z.strictObject({ what: z.literal('killed'), ...change }),
]);

export type Opened = z.infer<typeof openedSchema>;
export type DeadlineEntry = z.infer<typeof deadlineEntrySchema>;

export type HistoryLine = {
  at: number;
  by: string;
  what: DeadlineEntry['what'];
  /** For a move: when it was due before. */
  from?: Due;
  /** For an assignment: whose it was before. */
  fromOwner?: string;
};

/** A deadline as it stands. `moved` is open, at another time than it was set for. */
export type Deadline = Opened & {
  state: 'open' | 'moved' | 'filed' | 'killed';
  /** Goes up with each move, so that the reminders of the new time are new ones. */
  version: number;
  /** When this time was set (milliseconds): reminders that would have come before it do not come. */
  setAt: number;
  /** Reminders that somebody put off to a moment. */
  snoozes: number[];
  /** Oldest first. */
  history: HistoryLine[];
};

/** A reminder of a deadline to come. */
export type Reminder = { key: string; instant: number; lead: Lead | 'snoozed' };

/** Whether there is still something to do. */
export const isActive = ({ state }: Pick<Deadline, 'state'>): boolean =>
  state === 'open' || state === 'moved';

export const openedDeadline = (opened: Opened, { at, by }: { at: number; by: string }): Deadline => ({
  ...opened,
  state: 'open',
  version: 1,
  setAt: at,
  snoozes: [],
  history: [{ at, by, what: 'added' }],
});

/** What an entry makes of a deadline; "added" makes one of nothing. */
export function applyEntry(deadline: Deadline, entry: Exclude<DeadlineEntry, { what: 'added' }>): Deadline {
  const { at, by, what } = entry;
  const line: HistoryLine = { at, by, what };
  const after = (changes: Partial<Deadline>, more: Partial<HistoryLine> = {}): Deadline => ({
    ...deadline,
    ...changes,
    history: [...deadline.history, { ...line, ...more }],
  });
  switch (entry.what) {
    case 'filed':
      return after({ state: 'filed' });
    case 'killed':
      return after({ state: 'killed' });
    case 'moved': {
      const { due, version } = deadline;
      return after(
        { state: 'moved', due: entry.due, version: version + 1, setAt: at, snoozes: [] },
        { from: due },
      );
    }
    case 'mended':
      return after({ ...entry.meant, version: deadline.version + 1, setAt: at, snoozes: [] });
    case 'assigned':
      return after({ owner: entry.owner }, { fromOwner: deadline.owner });
    case 'rerouted':
      return after({ channel: entry.channel });
    case 'snoozed':
      return after({ snoozes: [...deadline.snoozes, entry.until] });
  }
}

/** The reminders of a deadline, soonest first; none of one that is filed or killed. */
export function remindersOf(deadline: Deadline): Reminder[] {
  if (!isActive(deadline)) return [];
  const { team, id, due, version, leads, setAt, snoozes } = deadline;
  const key = occurrenceKey({ team, kind: 'deadline', id, day: due.wall.slice(0, 10), version });
  const reminders: Reminder[] = [
    ...leads.map((lead) => ({ key: `${key}:${lead}`, instant: reminderInstant(due, lead), lead })),
    ...snoozes.map(
      (until): Reminder => ({ key: `${key}:snoozed-${until}`, instant: until, lead: 'snoozed' }),
    ),
  ];
  return reminders.filter(({ instant }) => instant > setAt).toSorted((a, b) => a.instant - b.instant);
}
