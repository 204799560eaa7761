import { createCourier, LATE_AFTER_MS, nameOfTarget } from './courier.ts';
import { type Deadline, isActive, type Reminder, remindersOf } from './deadline.ts';
import type { Deadlines } from './deadlines.ts';
import type { FindSent, Message, RemindLog, Send } from './delivery.ts';
import type { Digests } from './digests.ts';
import type { Claim, DropReason, Outbox, Target } from './outbox.ts';
import { lastOccurrence, nextOccurrence, occurrenceKey } from './schedule.ts';
import { createTimetable } from './timetable.ts';
import { DAY_MS, HOUR_MS } from './wallTime.ts';

/** How late a digest may still be sent. */
const GRACE_MS = 6 * HOUR_MS;
/** A reminder that was missed longer ago than this is left to the digest, which lists what is overdue. */
const MISSED_MAX_MS = 14 * DAY_MS;
/** Messages a second, over all teams; half of the 50 requests that Discord allows (docs: Rate Limits). */
const SENDS_PER_SECOND = 25;
/** How often the outbox may be tidied. */
const TIDY_EVERY_MS = DAY_MS;

type Planned =
  | { kind: 'reminder'; team: string; deadline: string; key: string }
  | { kind: 'digest'; team: string; setAt: number };

type DueReminder = { deadline: Deadline; reminder: Reminder };

export type Runner = {
  /** Claims what is due and starts sending it. Resolves when what this tick started is done with. */
  tick(): Promise<void>;
  /** Works out all next times anew; what was missed is due at once. */
  planAll(): void;
  planDeadline(deadline: Deadline): void;
  planDigest(team: string): void;
  /** How many times are worked out ahead. */
  readonly planned: number;
  close(): Promise<void>;
};

/**
 * Sends each occurrence of each deadline and digest once. Next times are worked out ahead; a tick only looks at the
 * soonest of them, by the wall clock, so that neither a clock that was set nor a machine that slept loses any.
 */
export function createRunner(options: {
  deadlines: Deadlines;
  digests: Digests;
  outbox: Outbox;
  now: () => number;
  random: () => number;
  send: Send;
  findSent: FindSent;
  log: RemindLog;
  sendsPerSecond?: number;
}): Runner {
  const { deadlines, digests, outbox, now, random, send, findSent, log } = options;
  const { sendsPerSecond = SENDS_PER_SECOND } = options;
  let timetable = createTimetable<Planned>();
  let tidyAt = now() + TIDY_EVERY_MS;

  const courier = createCourier({
    outbox,
    now,
    random,
    send,
    findSent,
    log,
    sendsPerSecond,
    describe,
    replace,
  });

  function planDeadline(deadline: Deadline): void {
    const { team, id } = deadline;
    const oldest = now() - MISSED_MAX_MS;
    for (const { key, instant } of remindersOf(deadline)) {
      if (instant > oldest && !outbox.isKnown(key)) {
        timetable.add(instant, { kind: 'reminder', team, deadline: id, key });
      }
    }
  }

  function planDigest(team: string): void {
    const digest = digests.find(team);
    if (!digest) return;
    const { setAt, setting } = digest;
    const missed = lastOccurrence(setting.schedule, now());
    const isMissed =
      missed.instant > setAt && isInGrace(missed.instant) && !outbox.isKnown(digestKey(team, missed.day));
    const { instant } = isMissed ? missed : nextOccurrence(setting.schedule, now());
    timetable.add(instant, { kind: 'digest', team, setAt });
  }

  const isInGrace = (instant: number): boolean => now() - instant <= GRACE_MS;

  function planAll(): void {
    timetable = createTimetable();
    for (const deadline of deadlines.active()) planDeadline(deadline);
    for (const { team } of digests.all()) planDigest(team);
  }

  async function tick(): Promise<void> {
    const due = timetable.takeDue(now());
    if (due.length > 0) await claimDue(due);
    courier.pump();
    await courier.settled();
    if (now() >= tidyAt) {
      tidyAt = now() + TIDY_EVERY_MS;
      await outbox.tidy(now());
      await deadlines.tidy();
    }
  }

  async function claimDue(due: readonly { instant: number; item: Planned }[]): Promise<void> {
    const reminders: DueReminder[] = [];
    const claims: Promise<void>[] = [];
    for (const { item } of due) {
      if (item.kind === 'digest') claims.push(claimDigest(item.team, item.setAt));
      else reminders.push(...findDue(item));
    }
    claims.push(...groupsOf(reminders).map(claimReminders));
    const results = await Promise.allSettled(claims);
    if (results.every(({ status }) => status === 'fulfilled')) return;
    // What could not be written down is neither sent nor lost: it is planned again.
    log.error({}, 'messages could not be written to the outbox; they are tried again');
    planAll();
  }

  /** A planned reminder, unless its deadline was moved, filed or killed since. */
  function findDue(item: Extract<Planned, { kind: 'reminder' }>): DueReminder[] {
    const deadline = deadlines.find(item.team, item.deadline);
    const reminder = deadline && remindersOf(deadline).find(({ key }) => key === item.key);
    return deadline && reminder && !outbox.isKnown(item.key) ? [{ deadline, reminder }] : [];
  }

  /** Those that are late go together, in one message a place; the others each in its own. */
  function groupsOf(due: readonly DueReminder[]): [DueReminder, ...DueReminder[]][] {
    const groups = new Map<string, [DueReminder, ...DueReminder[]]>();
    for (const one of due) {
      const isLate = now() - one.reminder.instant > LATE_AFTER_MS;
      const { team } = one.deadline;
      const name = isLate ? `${team} ${nameOfTarget(targetOf(one.deadline))}` : one.reminder.key;
      const group = groups.get(name);
      if (group) group.push(one);
      else groups.set(name, [one]);
    }
    return [...groups.values()];
  }

  async function claimReminders(group: readonly [DueReminder, ...DueReminder[]]): Promise<void> {
    const [first] = group;
    const { deadline, reminder } = first;
    // Of several reminders of one deadline the newest is enough.
    const newest = new Map(group.map((one) => [one.deadline.id, one]));
    await tellOfPause(deadline.team, deadline, deadline.owner);
    await claim({
      key: reminder.key,
      covers: [...new Set(group.map((one) => one.reminder.key))],
      team: deadline.team,
      target: targetOf(deadline),
      content: {
        kind: 'reminders',
        items: [...newest.values()].map((one) => ({
          deadline: one.deadline.id,
          version: one.deadline.version,
          lead: one.reminder.lead,
        })),
      },
      due: reminder.instant,
      at: now(),
    });
  }

  async function claimDigest(team: string, setAt: number): Promise<void> {
    const digest = digests.find(team);
    // Set anew since: planned anew then.
    if (!digest || digest.setAt !== setAt) return;
    const { schedule, channel } = digest.setting;
    const { day, instant } = lastOccurrence(schedule, now());
    if (outbox.findPause(team, channel)) await tellOfPause(team, { channel }, digest.setBy);
    else if (!isInGrace(instant)) log.warn({ team, day }, 'a digest was missed and is too old to send');
    else if (instant > setAt) {
      await claim({
        key: digestKey(team, day),
        covers: [digestKey(team, day)],
        team,
        target: { to: 'channel', channel },
        content: { kind: 'digest', day },
        due: instant,
        at: now(),
      });
    }
    planDigest(team);
  }

  async function claim(wanted: Claim): Promise<void> {
    if (await outbox.claim(wanted)) courier.isNew(wanted);
  }

  /** A channel that cannot be written to does not keep a reminder from its owner. */
  const targetOf = ({ team, remindIn, channel, owner }: Deadline): Target =>
    remindIn === 'direct' || outbox.findPause(team, channel)
      ? { to: 'user', user: owner }
      : { to: 'channel', channel };

  /** Tells a user once that a channel cannot be written to, where that is so. */
  async function tellOfPause(team: string, { channel }: { channel: string }, user: string): Promise<void> {
    const pause = outbox.findPause(team, channel);
    if (!pause) return;
    const key = `${team}:channel-gone:${channel}:${pause.at}:${user}`;
    if (outbox.isKnown(key)) return;
    await claim({
      key,
      covers: [key],
      team,
      target: { to: 'user', user },
      content: { kind: 'channel-gone', channel, code: pause.code },
      due: now(),
      at: now(),
    });
  }

  function describe({ team, target, content, due }: Claim): Message | DropReason {
    switch (content.kind) {
      case 'channel-gone':
        return content;
      case 'digest': {
        const digest = digests.find(team);
        const isThere = target.to === 'channel' && target.channel === digest?.setting.channel;
        if (!digest || !isThere) return 'nothing-to-say';
        return isInGrace(due) ? { kind: 'digest', digest, day: content.day } : 'expired';
      }
      case 'reminders': {
        const items = content.items.flatMap(({ deadline: id, version, lead }) => {
          const deadline = deadlines.find(team, id);
          const isMeant = deadline && isActive(deadline) && deadline.version === version;
          return isMeant ? [{ deadline, lead }] : [];
        });
        return items.length > 0 ? { kind: 'reminders', items } : 'nothing-to-say';
      }
    }
  }

  /** A message that Discord does not let through: the reminders of a channel go to their owners, and the other way round. */
  async function replace(
    claimed: Claim,
    failure: { kind: 'gone'; code: number } | { kind: 'closed' },
  ): Promise<DropReason> {
    const { team, target, content } = claimed;
    if (target.to === 'channel' && failure.kind === 'gone' && !outbox.findPause(team, target.channel)) {
      await outbox.pause(team, target.channel, now(), failure.code);
    }
    const message = describe(claimed);
    if (typeof message === 'string') return message;
    if (message.kind === 'digest') {
      await tellOfPause(team, message.digest.setting, message.digest.setBy);
      return 'refused';
    }
    if (message.kind === 'channel-gone' || content.kind !== 'reminders') return 'refused';
    const places = new Map<string, { target: Target; deadlines: Set<string> }>();
    for (const { deadline } of message.items) {
      if (target.to === 'channel') await tellOfPause(team, deadline, deadline.owner);
      const other = otherPlace(deadline, target);
      if (!other) continue;
      const place = places.get(nameOfTarget(other)) ?? { target: other, deadlines: new Set() };
      places.set(nameOfTarget(other), place);
      place.deadlines.add(deadline.id);
    }
    for (const [name, place] of places) {
      const key = `${claimed.key}:to ${name}`;
      const items = content.items.filter(({ deadline }) => place.deadlines.has(deadline));
      await claim({
        ...claimed,
        key,
        covers: [key],
        target: place.target,
        content: { kind: 'reminders', items },
        at: now(),
      });
    }
    if (places.size === 0)
      log.error({ key: claimed.key }, 'a reminder reaches nobody: neither channel nor direct message');
    return places.size > 0 ? 'replaced' : 'refused';
  }

  /** Where a reminder goes that one place does not take; undefined where the other does not either. */
  function otherPlace({ team, channel, owner, remindIn }: Deadline, failed: Target): Target | undefined {
    if (failed.to === 'channel') return remindIn === 'channel' ? { to: 'user', user: owner } : undefined;
    return outbox.findPause(team, channel) ? undefined : { to: 'channel', channel };
  }

  return {
    tick,
    planAll,
    planDeadline,
    planDigest,
    get planned() {
      return timetable.size;
    },
    close: courier.close,
  };
}

const digestKey = (team: string, day: string): string =>
  // Once a day, whatever is changed in the setting: its version never goes up.
  occurrenceKey({ team, kind: 'digest', id: 'daily', day, version: 1 });
