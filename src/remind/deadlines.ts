import type { Journal } from '../store/journal.ts';
import {
  applyEntry,
  type Deadline,
  type DeadlineEntry,
  isActive,
  type Opened,
  openedDeadline,
  SLUG_MAX_LENGTH,
  WHAT_MAX_LENGTH,
} from './deadline.ts';
import { type Due, showDue } from './due.ts';
import { DEFAULT_LEADS, LEADS_MAX, type Lead } from './leads.ts';
import { type Days, nextOccurrence } from './schedule.ts';
import { createTurns } from './turns.ts';
import { DAY_MS } from './wallTime.ts';

/** A team has at most so many deadlines open: more are a mistake or mischief. */
export const ACTIVE_MAX = 500;
/** A reminder is put off by at most this long. */
const SNOOZE_MAX_MS = 60 * DAY_MS;

/** Who asks for a change, in which team, and whether they may change what is not theirs (the caller knows their rights). */
export type Actor = { team: string; user: string; mayManage: boolean };

export type NewDeadline = {
  what: string;
  /** Made of `what` where absent. */
  slug?: string;
  due: Due;
  /** Whoever adds it, where absent. */
  owner?: string;
  channel: string;
  remindIn?: Opened['remindIn'];
  leads?: readonly Lead[];
  /** On which days it comes again, at the same wall time. */
  repeat?: Days;
};

/** What was meant by a deadline; all of it, also what was understood. */
type Meant = { what: string; due: Due; leads: readonly Lead[]; repeat?: Days };

export type Changed =
  /** `next` is the next of its series, opened by this change. */
  | { outcome: 'changed'; deadline: Deadline; next?: Deadline }
  /** `sentence` says what is wrong and what to do. */
  | { outcome: 'refused'; sentence: string };

/** The deadlines of all teams. Every change resolves when it is on disk. */
export type Deadlines = {
  add(actor: Actor, wanted: NewDeadline): Promise<Changed>;
  /** Filed; the next of a series opens. */
  done(actor: Actor, id: string): Promise<Changed>;
  /** To another time: of this one only, not of its series. */
  move(actor: Actor, id: string, due: Due): Promise<Changed>;
  /** Corrects what was misunderstood when it was added, with its series. */
  mend(actor: Actor, id: string, meant: Meant): Promise<Changed>;
  /** Reminds again at a moment (milliseconds since 1970); the deadline and its series stay where they are. */
  snooze(actor: Actor, id: string, until: number): Promise<Changed>;
  /** Killed, with its series. */
  cancel(actor: Actor, id: string): Promise<Changed>;
  assign(actor: Actor, id: string, owner: string): Promise<Changed>;
  /** To another channel, for instance when the old one is gone. */
  reroute(actor: Actor, id: string, channel: string): Promise<Changed>;
  /** One of the team's, by id. */
  find(team: string, id: string): Deadline | undefined;
  /** One that is a user's own, by id, whatever the team: what a reminder in direct messages speaks of. */
  findOwn(user: string, id: string): Deadline | undefined;
  /** The open ones that are a user's own, in every team, overdue ones first. */
  listOwn(user: string): Deadline[];
  /** The team's open ones, or those of one user, by when they are due: overdue ones come first. */
  list(team: string, owner?: string): Deadline[];
  /** The team's open ones whose slug or words have what was typed. */
  suggest(team: string, typed: string, limit: number): Deadline[];
  /** Every open deadline of every team. */
  active(): Deadline[];
  /** Forgets deadlines that were filed or killed long ago, where they are most of a long journal. */
  tidy(): Promise<void>;
};

/** A deadline that is done with is kept so long, with its history. */
const KEPT_MS = 90 * DAY_MS;
/** The journal is tidied when it has so many lines. */
const TIDY_AT = 20_000;

/** The deadlines in a journal. `changed` is told of each that was opened or changed. */
export function openDeadlines(options: {
  journal: Journal<DeadlineEntry>;
  now: () => number;
  /** 0 to 1, for ids. */
  random: () => number;
  changed: (deadline: Deadline) => void;
  /** Lines at which the journal is tidied. */
  tidyAt?: number;
}): Deadlines {
  const { journal, now, random, changed, tidyAt = TIDY_AT } = options;
  const byId = new Map<string, Deadline>();
  const byTeam = new Map<string, Map<string, Deadline>>();
  const turns = new Map<string, ReturnType<typeof createTurns>>();

  /** One change of a team at a time; those of several teams are written together. */
  function inTurn<T>(team: string, run: () => Promise<T>): Promise<T> {
    const turn = turns.get(team) ?? createTurns();
    turns.set(team, turn);
    return turn(run);
  }

  function keep(deadline: Deadline): void {
    byId.set(deadline.id, deadline);
    const team = byTeam.get(deadline.team) ?? new Map<string, Deadline>();
    byTeam.set(deadline.team, team);
    if (isActive(deadline)) team.set(deadline.id, deadline);
    else team.delete(deadline.id);
  }

  /** Gives the deadlines that an entry made or changed, the one that it is about first. */
  function apply(entry: DeadlineEntry): Deadline[] {
    if (entry.what === 'added') {
      const added = openedDeadline(entry.opened, entry);
      keep(added);
      return [added];
    }
    const known = byId.get(entry.id);
    if (!known) return [];
    const after = [
      applyEntry(known, entry),
      ...(entry.what === 'filed' && entry.next ? [openedDeadline(entry.next, entry)] : []),
    ];
    for (const deadline of after) keep(deadline);
    return after;
  }

  for (const entry of journal.entries()) apply(entry);

  async function write(entry: DeadlineEntry): Promise<Changed> {
    await journal.append(entry);
    const [deadline, next] = apply(entry);
    if (!deadline) throw new Error('an entry about no deadline');
    for (const one of next ? [deadline, next] : [deadline]) changed(one);
    return { outcome: 'changed', deadline, ...(next ? { next } : {}) };
  }

  const listOf = (team: string): Deadline[] => [...(byTeam.get(team)?.values() ?? [])].toSorted(byTime);

  const find = (team: string, id: string): Deadline | undefined => {
    const deadline = byId.get(id);
    return deadline?.team === team ? deadline : undefined;
  };

  /** Changes an open deadline that the actor may change. */
  function change(
    actor: Actor,
    id: string,
    entryOf: (deadline: Deadline, head: { id: string; at: number; by: string }) => DeadlineEntry | string,
  ): Promise<Changed> {
    return inTurn(actor.team, async () => {
      const deadline = find(actor.team, id);
      if (!deadline) return refuse('There is no such deadline here. Type /deadline list to see them all.');
      if (deadline.owner !== actor.user && !actor.mayManage) {
        return refuse(
          `“${deadline.slug}” is somebody else’s. Ask its owner, or somebody who may manage this server’s deadlines.`,
        );
      }
      if (!isActive(deadline)) {
        return refuse(`“${deadline.slug}” is ${deadline.state} already. Add a new one with /deadline add.`);
      }
      const entry = entryOf(deadline, { id, at: now(), by: actor.user });
      return typeof entry === 'string' ? refuse(entry) : write(entry);
    });
  }

  function createId(): string {
    for (;;) {
      const id = Math.floor(random() * 36 ** 8)
        .toString(36)
        .padStart(8, '0');
      if (!byId.has(id)) return id;
    }
  }

  /** The next of a series: on its own day and time, wherever this one was moved; it stays with its owner and channel. */
  function nextOf({ series, ...deadline }: Deadline): Opened | undefined {
    if (!series) return undefined;
    const { schedule } = series;
    const { wall, instant } = nextOccurrence(schedule, Math.max(series.instant, now()));
    const { team, slug, what, owner, channel, remindIn, leads } = deadline;
    const due = { wall, zone: schedule.zone, instant };
    return {
      id: createId(),
      team,
      slug,
      what,
      due,
      owner,
      channel,
      remindIn,
      leads,
      series: { schedule, instant },
    };
  }

  return {
    add: (actor, wanted) =>
      inTurn(actor.team, async () => {
        const { team, user: by } = actor;
        const what = oneLine(wanted.what);
        const slug = toSlug(wanted.slug ?? what);
        const active = listOf(team);
        const problem = problemOf({ ...wanted, what }, now());
        if (problem !== undefined) return refuse(problem);
        if (slug === '') return refuse(NO_WORDS);
        if (active.length >= ACTIVE_MAX) {
          return refuse(
            `There are ${ACTIVE_MAX} open deadlines here. File or cancel some before you add another.`,
          );
        }
        const { due, repeat } = wanted;
        const opened: Opened = {
          id: createId(),
          team,
          slug: freeSlug(slug, new Set(active.map((one) => one.slug))),
          what,
          due,
          owner: wanted.owner ?? by,
          channel: wanted.channel,
          remindIn: wanted.remindIn ?? 'channel',
          leads: [...(wanted.leads ?? DEFAULT_LEADS)],
          ...seriesOf(due, repeat),
        };
        return write({ what: 'added', id: opened.id, at: now(), by, opened });
      }),
    done: (actor, id) =>
      change(actor, id, (deadline, head) => {
        const next = nextOf(deadline);
        return { what: 'filed', ...head, ...(next ? { next } : {}) };
      }),
    move: (actor, id, due) =>
      change(actor, id, (deadline, head) => {
        if (due.instant <= now()) return hasPassed(due);
        if (due.instant === deadline.due.instant) {
          return `“${deadline.slug}” is due then already. Type another time.`;
        }
        return { what: 'moved', ...head, due };
      }),
    mend: (actor, id, meant) =>
      change(actor, id, (_deadline, head) => {
        const what = oneLine(meant.what);
        const { due, leads, repeat } = meant;
        const problem = problemOf({ what, due, leads }, now());
        if (problem !== undefined) return problem;
        return { what: 'mended', ...head, meant: { what, due, leads: [...leads], ...seriesOf(due, repeat) } };
      }),
    snooze: (actor, id, until) =>
      change(actor, id, (_deadline, head) => {
        if (until <= now()) return 'That time has passed. Choose a later one.';
        if (until > now() + SNOOZE_MAX_MS) {
          return `A reminder is put off by at most ${SNOOZE_MAX_MS / DAY_MS} days. Choose an earlier time.`;
        }
        return { what: 'snoozed', ...head, until };
      }),
    cancel: (actor, id) => change(actor, id, (_deadline, head) => ({ what: 'killed', ...head })),
    assign: (actor, id, owner) =>
      change(actor, id, (deadline, head) =>
        owner === deadline.owner
          ? `“${deadline.slug}” is theirs already. Name somebody else.`
          : { what: 'assigned', ...head, owner },
      ),
    reroute: (actor, id, channel) =>
      change(actor, id, (_deadline, head) => ({ what: 'rerouted', ...head, channel })),
    find,
    findOwn(user, id) {
      const deadline = byId.get(id);
      return deadline?.owner === user ? deadline : undefined;
    },
    listOwn: (user) =>
      [...byTeam.values()]
        .flatMap((team) => [...team.values()])
        .filter(({ owner }) => owner === user)
        .toSorted(byTime),
    list: (team, owner) => listOf(team).filter((one) => owner === undefined || one.owner === owner),
    suggest(team, typed, limit) {
      const wanted = fold(typed);
      return listOf(team)
        .filter((one) => one.id === typed || fold(`${one.slug} ${one.what}`).includes(wanted))
        .slice(0, limit);
    },
    active: () => [...byTeam.values()].flatMap((team) => [...team.values()]),
    async tidy() {
      const oldest = now() - KEPT_MS;
      const isOver = (deadline: Deadline): boolean =>
        !isActive(deadline) && (deadline.history.at(-1)?.at ?? 0) < oldest;
      const lines = journal.entries();
      if (lines.length < tidyAt) return;
      const over = new Set([...byId.values()].filter(isOver).map(({ id }) => id));
      if (lines.filter(({ id }) => over.has(id)).length < lines.length / 2) return;
      await journal.rewrite((all) => all.flatMap((entry) => withoutOver(entry, over)));
      for (const id of over) byId.delete(id);
    },
  };
}

/** What is left of a line without the deadlines that are over: the next of a series that it opened, at least. */
function withoutOver(entry: DeadlineEntry, over: ReadonlySet<string>): DeadlineEntry[] {
  if (!over.has(entry.id)) return [entry];
  if (entry.what !== 'filed' || !entry.next || over.has(entry.next.id)) return [];
  const { at, by, next } = entry;
  return [{ what: 'added', id: next.id, at, by, opened: next }];
}

const NO_WORDS = 'Say what the deadline is for, in a few words.';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What is wrong with a deadline as it is wanted, in a sentence. */
function problemOf(
  { what, due, leads = [] }: Pick<NewDeadline, 'what' | 'due' | 'leads'>,
  now: number,
): string | undefined {
  if (toSlug(what) === '') return NO_WORDS;
  if (what.length > WHAT_MAX_LENGTH) {
    return `That is longer than ${WHAT_MAX_LENGTH} characters. Say it in fewer words.`;
  }
  if (due.instant <= now) return hasPassed(due);
  return leads.length > LEADS_MAX
    ? `A deadline has at most ${LEADS_MAX} reminders. Leave some out.`
    : undefined;
}

/** The series that begins with `due`. */
const seriesOf = (due: Due, days: Days | undefined): Pick<Opened, 'series'> =>
  days
    ? { series: { schedule: { time: due.wall.slice(11), zone: due.zone, days }, instant: due.instant } }
    : {};

/** The one that is due first comes first, so overdue ones do. */
const byTime = (a: Deadline, b: Deadline): number => a.due.instant - b.due.instant || a.setAt - b.setAt;

const refuse = (sentence: string): Changed => ({ outcome: 'refused', sentence });

const hasPassed = (due: Due): string => `${showDue(due)} has passed. Type a time to come.`;

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** A slug of words as they were typed: lower case, letters and digits with single hyphens; empty where there are none. */
export function toSlug(text: string): string {
  const parts = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  let slug = '';
  for (const part of parts) {
    const longer = slug === '' ? part : `${slug}-${part}`;
    if (longer.length > SLUG_MAX_LENGTH) break;
    slug = longer;
  }
  // One word that is too long alone is cut between characters.
  return slug === '' ? [...(parts[0] ?? '')].slice(0, SLUG_MAX_LENGTH / 2).join('') : slug;
}

/** The slug, with a number behind it where it is taken. */
function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number += 1) {
    const ending = `-${number}`;
    // Not in the middle of a character, nor behind a hyphen.
    const beginning = slug.slice(0, SLUG_MAX_LENGTH - ending.length).replace(/[-\uD800-\uDBFF]$/, '');
    const numbered = `${beginning}${ending}`;
    if (!taken.has(numbered)) return numbered;
  }
}
