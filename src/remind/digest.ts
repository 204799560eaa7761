import { reviewOf } from '../ask/desk.ts';
import type { Answer, Line, Section, Span } from '../facts/answer.ts';
import { compareDates, dayRange, formatDate } from '../facts/date.ts';
import type { Event, Facts } from '../facts/schema.ts';
import {
  attributionSpans,
  counted,
  dateSpans,
  deadlineSpans,
  HEADINGS,
  note,
  verbatim,
  words,
} from '../facts/wording.ts';
import { addDays, type Day, WEEKDAY_NAMES, weekdayOf } from './calendar.ts';
import type { Deadline } from './deadline.ts';
import { toSlug } from './deadlines.ts';
import type { DigestSetting } from './digests.ts';
import { cityOf, showDueOn } from './due.ts';
import { type Stale, type StaleInput, staleCharges } from './stale.ts';
import { wallTimeOf } from './wallTime.ts';

/** So many lines of a kind, so that one kind does not push out the rest; how many more there are is said. */
const LINES_MAX = 15;
const WEEK_DAYS = 7;

export type DigestInput = Omit<StaleInput, 'today' | 'staleAfterDays'> & {
  setting: DigestSetting;
  /** The team's open deadlines. */
  deadlines: readonly Deadline[];
  /** How many facts wait for an editor. */
  waiting: number;
};

/** What a digest says: an Answer but for the question, with the stale charges by key for their buttons. */
export type Digest = Pick<Answer, 'title' | 'lead' | 'sections'> & { stale: Stale[] };

/**
 * What is due and what is to be checked, on the day that it is where the team is. Undefined on a day with nothing to
 * say, where such days are silent.
 */
export function digestOf(input: DigestInput): Digest | undefined {
  const { setting, now, deadlines, facts, waiting } = input;
  const today = wallTimeOf(now, setting.schedule.zone).slice(0, 10);
  const week = addDays(today, WEEK_DAYS);
  const dayOf = ({ due }: Deadline): Day => wallTimeOf(due.instant, setting.schedule.zone).slice(0, 10);
  const isOverdue = ({ due }: Deadline): boolean => due.instant <= now;
  const ahead = deadlines.filter((one) => !isOverdue(one)).toSorted(byTime);
  const stale = staleCharges({ ...input, today, staleAfterDays: setting.staleAfterDays });
  const { zone } = setting.schedule;
  const when = ({ due }: Deadline): Span => plain(showDueOn(due.instant, zone, today));
  const dueLine = (one: Deadline): Line => note('digestDue', when(one), called(one), owner(one));
  const dueSoon = ahead.filter((one) => dayOf(one) <= week);
  const sections: Section[] = [
    section(
      HEADINGS.overdue,
      byOwner(deadlines.filter(isOverdue)).map((one) =>
        note('digestOverdue', owner(one), called(one), when(one)),
      ),
    ),
    section(HEADINGS.dueToday, dueSoon.filter((one) => dayOf(one) === today).map(dueLine)),
    section(HEADINGS.dueThisWeek, dueSoon.filter((one) => dayOf(one) > today).map(dueLine)),
    section(HEADINGS.newsDeadlines, newsDeadlines(facts, today)),
    section(HEADINGS.waiting, waiting > 0 ? [note('digestWaiting', counted(waiting, 'fact'))] : []),
    section(
      HEADINGS.stale,
      stale.map(({ line }) => line),
    ),
  ].filter(({ lines }) => lines.length > 0);
  const isEmpty = sections.length === 0;
  if (isEmpty && setting.empty === 'silent') return undefined;
  return {
    title: `Digest for ${WEEKDAY_NAMES[weekdayOf(today)]}, ${formatDate(today)}`,
    lead: [
      ...(isEmpty ? [note('digestEmpty')] : []),
      ...(deadlines.some(isOverdue) || dueSoon.length > 0 ? [note('digestZone', plain(cityOf(zone)))] : []),
    ],
    sections,
    stale: stale.slice(0, LINES_MAX),
  };
}

function section(heading: string, lines: Line[]): Section {
  const more = lines.length - LINES_MAX;
  return {
    heading,
    lines: more > 0 ? [...lines.slice(0, LINES_MAX), note('digestMore', words(String(more)))] : lines,
  };
}

const byTime = (a: Deadline, b: Deadline): number => a.due.instant - b.due.instant;

/** Each owner's together, and whoever has the oldest first. */
function byOwner(deadlines: readonly Deadline[]): Deadline[] {
  const owners = new Map<string, Deadline[]>();
  for (const one of deadlines.toSorted(byTime))
    owners.set(one.owner, [...(owners.get(one.owner) ?? []), one]);
  return [...owners.values()].flat();
}

const plain = (text: string): Span => ({ kind: 'title', text });
const owner = ({ owner: id }: Deadline): Span => ({ kind: 'user', id });

/** What the desk typed for a deadline; its slug too, where it says more than the words. */
const called = ({ slug, what }: Deadline): Span => ({
  kind: 'typed',
  text: toSlug(what) === slug ? what : `${slug}: ${what}`,
});

/** Deadlines that articles speak of and that are not past: the soonest first. One that has passed is never among them. */
function newsDeadlines(facts: readonly Facts[], today: Day): Line[] {
  return facts
    .flatMap((about) => about.events.flatMap((event) => findNewsDeadline(about, event, today)))
    .toSorted((a, b) => compareDates(a.value, b.value))
    .map(({ line }) => line);
}

function findNewsDeadline(
  { article, people }: Facts,
  event: Event,
  today: Day,
): { value: string; line: Line }[] {
  const { date, deadline, forecast, quote, saidBy } = event;
  if (!date || !deadline || forecast || dayRange(date.value).last < today) return [];
  const setter = people.find(({ id }) => id === deadline.setBy);
  const line: Line = {
    spans: [
      ...dateSpans(date, article),
      words('; '),
      ...deadlineSpans(false, setter && (setter.repaired ?? setter.name)),
      words(': '),
      verbatim(quote),
    ],
    by: attributionSpans(saidBy, article),
    quote,
    ...reviewOf([event]),
  };
  return [{ value: date.value, line }];
}
