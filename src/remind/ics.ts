import type { Deadline } from './deadline.ts';
import { reminderInstant } from './leads.ts';
import type { Days, Schedule } from './schedule.ts';

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
    const { id, slug, what, due, leads, version, series } = deadline;
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
    const rule = series && ruleOf(series.schedule);
    // One that was moved off its series would move the series in the calendar.
    if (rule !== undefined && series?.instant === due.instant) event.repeating(rule);
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
  return calendar.toString();
}

/**
 * Days of a series as a rule; undefined for the 29th and 30th, which in February are its last: no rule that all
 * calendars read says that, and the next of the series is exported when it is open.
 */
function ruleOf({ days }: Schedule): string | undefined {
  switch (days.on) {
    case 'daily':
      return 'RRULE:FREQ=DAILY';
    case 'weekdays':
      return weekly([1, 2, 3, 4, 5]);
    case 'weekly':
      return weekly(days.weekdays);
    case 'monthly':
      if (days.day === 31) return 'RRULE:FREQ=MONTHLY;BYMONTHDAY=-1';
      return days.day > 28 ? undefined : `RRULE:FREQ=MONTHLY;BYMONTHDAY=${days.day}`;
  }
}

const weekly = (weekdays: Extract<Days, { on: 'weekly' }>['weekdays']): string =>
  `RRULE:FREQ=WEEKLY;BYDAY=${weekdays.map((day) => ICAL_DAYS[day - 1]).join(',')}`;
