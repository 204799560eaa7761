import { addDays } from './calendar.ts';
import { instantOf, MINUTE_MS, type WallTime } from './wallTime.ts';

/** How long before its deadline a reminder comes, in minutes. Whole days count on the wall clock, the rest in real time. */
export type Lead = number;

export const MINUTES_A_DAY = 24 * 60;
/** More reminders of one deadline than this are noise. */
export const LEADS_MAX = 8;
/** A reminder comes at most this long before. */
export const LEAD_MAX: Lead = 60 * MINUTES_A_DAY;
/** Where nobody says when to remind: the day before, an hour before, and when it is due. */
export const DEFAULT_LEADS: readonly Lead[] = [MINUTES_A_DAY, 60, 0];

const UNITS: readonly (readonly [name: RegExp, minutes: number])[] = [
  [/^(?:w|wk|wks|weeks?|sem|semanas?)$/, 7 * MINUTES_A_DAY],
  [/^(?:d|days?|d[ií]as?)$/, MINUTES_A_DAY],
  [/^(?:h|hr|hrs|hours?|horas?)$/, 60],
  [/^(?:m|min|mins|minutes?|minutos?)$/, 1],
];

/**
 * Minutes of a length of time as people type it: "1d", "2h 30m", "90 min", "1 day and 2 hours", "3 días". Undefined for
 * anything else.
 */
export function findLength(typed: string): Lead | undefined {
  const text = typed.trim().toLowerCase();
  const parts = [...text.matchAll(/(\d{1,5})\s*([a-zí]+)(?:\s+(?:and|y)(?=\s)|,)?\s*/gy)];
  if (parts.length === 0 || parts.map(([all]) => all).join('').length !== text.length) return undefined;
  let minutes = 0;
  for (const [, count, name = ''] of parts) {
    const unit = UNITS.find(([pattern]) => pattern.test(name));
    if (!unit) return undefined;
    minutes += Number(count) * unit[1];
  }
  return minutes;
}

export type ParsedLeads =
  | { outcome: 'understood'; leads: Lead[] }
  /** `sentence` says what is wrong and what to type. */
  | { outcome: 'not-understood'; sentence: string };

const HOW = 'Type times before the deadline with commas between them, such as “1d, 2h, 15m”.';

/** Leads as people type them ("1d, 2h, 15m"; "0" is the deadline itself), longest first, none twice. */
export function parseLeads(typed: string): ParsedLeads {
  const refuse = (sentence: string): ParsedLeads => ({ outcome: 'not-understood', sentence });
  const parts = typed
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0) return refuse(`No reminder times were typed. ${HOW}`);
  if (parts.length > LEADS_MAX) return refuse(`A deadline has at most ${LEADS_MAX} reminders. ${HOW}`);
  const leads = new Set<Lead>();
  for (const part of parts) {
    const lead = part === '0' ? 0 : findLength(part);
    if (lead === undefined) return refuse(`“${part}” is no length of time. ${HOW}`);
    if (lead > LEAD_MAX) {
      return refuse(`A reminder comes at most ${showLead(LEAD_MAX)} before its deadline. ${HOW}`);
    }
    leads.add(lead);
  }
  return { outcome: 'understood', leads: [...leads].toSorted((a, b) => b - a) };
}

/** A lead as it may be typed again: "1d", "2h 30m", "0". */
export function showLead(lead: Lead): string {
  const parts = [
    [Math.floor(lead / MINUTES_A_DAY), 'd'],
    [Math.floor((lead % MINUTES_A_DAY) / 60), 'h'],
    [lead % 60, 'm'],
  ].filter(([count]) => count !== 0);
  return parts.length === 0 ? '0' : parts.map(([count, unit]) => `${count}${unit}`).join(' ');
}

export const showLeads = (leads: readonly Lead[]): string => leads.map(showLead).join(', ');

/** When a reminder comes (milliseconds since 1970): "1d" before 5 p.m. is 5 p.m. of the day before, whatever the clocks did. */
export function reminderInstant(due: { wall: WallTime; zone: string; instant: number }, lead: Lead): number {
  const days = Math.floor(lead / MINUTES_A_DAY);
  if (days === 0) return due.instant - lead * MINUTE_MS;
  const day = addDays(due.wall.slice(0, 10), -days);
  return instantOf(`${day}${due.wall.slice(10)}`, due.zone) - (lead % MINUTES_A_DAY) * MINUTE_MS;
}
