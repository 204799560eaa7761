import type { Day } from './calendar.ts';
import type { Deadline } from './deadline.ts';
import type { Due } from './due.ts';
import { reminderInstant } from './leads.ts';
import { type Days, nextOccurrence } from './schedule.ts';

/** Days of the week as RFC 5545 names them, Monday first. */
const ICAL_DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/**
 * Deadlines as an iCalendar file (RFC 5545): each with its zone and an alarm for each reminder. `now` is milliseconds
 * since 1970. The libraries are loaded when the first file is asked for.
 */
export async function calendarOf(
  deadlines: readonly Deadline[],
  of: { name: string; now: number },
): Promise<string> {
  const [ical, { tzlib_get_ical_block: zoneBlock }, { Temporal }] = await Promise.all([
    import('ical-generator'),
    import('timezones-ical-library'),
    import('temporal-polyfill'),
  ]);
  const at = (instant: number, zone: string) =>
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  const calendar = ical.default({
    name: of.name,
    prodId: { company: 'Clipfile', product: 'Clipfile', language: 'EN' },
    method: ical.ICalCalendarMethod.PUBLISH,
  });
  calendar.timezone({ name: null, generator: (zone) => [zoneBlock(zone)].flat()[0] ?? null });
  for (const deadline of deadlines) {
    const { slug, what, leads, version } = deadline;
    for (const { id, due, rule } of entriesOf(deadline)) {
      const event = calendar.createEvent({
        // The same at every export, so that a calendar changes an entry and makes no second one.
        id: `${id}@clipfile`,
        sequence: version - 1,
        stamp: at(of.now, 'UTC'),
        // Without an end: it is a moment, and alarms are counted from it (RFC 5545, 3.6.1).
        start: at(due.instant, due.zone),
        timezone: due.zone,
        summary: `${slug}: ${what}`,
      });
      if (rule !== undefined) event.repeating(`RRULE:${rule}`);
      for (const lead of leads) {
        // A day before is not always 24 hours before.
        const seconds = (due.instant - reminderInstant(due, lead)) / 1_000;
        event.createAlarm({
          type: ical.ICalAlarmType.display,
          triggerBefore: seconds,
          description: `${slug}: ${what}`,
        });
      }
    }
  }
  return calendar.toString();
}

/** The entries of a deadline: one, or two where a series has a day of its own in February. */
function entriesOf({ id, due, series }: Deadline): { id: string; due: Due; rule?: string }[] {
  // One that was moved off its series would move the series in the calendar.
  if (series?.instant !== due.instant) return [{ id, due }];
  const { schedule } = series;
  const { days } = schedule;
  if (days.on !== 'monthly' || days.day <= 28 || days.day === 31) return [{ id, due, rule: ruleOf(days) }];
  // The rule that says it in one (BYSETPOS) is read as every one of its days by some calendars.
  const next = (isMeant: (day: Day) => boolean): Due => {
    for (let after = due.instant - 1; ; ) {
      const { day, wall, instant } = nextOccurrence(schedule, after);
      if (isMeant(day)) return { wall, zone: schedule.zone, instant };
      after = instant;
    }
  };
  return [
    {
      id,
      due: next((day) => !isFebruary(day)),
      rule: `FREQ=MONTHLY;BYMONTH=1,3,4,5,6,7,8,9,10,11,12;BYMONTHDAY=${days.day}`,
    },
    { id: `${id}-2`, due: next(isFebruary), rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1' },
  ];
}

const isFebruary = (day: Day): boolean => day.slice(5, 7) === '02';

/** Days of a series as a rule (RFC 5545, 3.3.10). */
function ruleOf(days: Days): string {
  switch (days.on) {
    case 'daily':
      return 'FREQ=DAILY';
    case 'weekdays':
      return weekly([1, 2, 3, 4, 5]);
    case 'weekly':
      return weekly(days.weekdays);
    case 'monthly':
      return `FREQ=MONTHLY;BYMONTHDAY=${days.day === 31 ? -1 : days.day}`;
  }
}

const weekly = (weekdays: Extract<Days, { on: 'weekly' }>['weekdays']): string =>
  `FREQ=WEEKLY;BYDAY=${weekdays.map((day) => ICAL_DAYS[day - 1]).join(',')}`;
