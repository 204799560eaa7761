import type { DateValue } from '../facts/date.ts';

/** What a clock on the wall shows: "2026-03-04T17:00", without a zone. Also a date of facts/date, cut at the minute. */
export type WallTime = DateValue;

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Offsets kept for a zone: those of so many days. More than a schedule of years ahead needs; a bound, not a tuning. */
const DAYS_KEPT = 4_000;

type Zone = {
  format: Intl.DateTimeFormat;
  /** The offset at the beginning of a UTC day. */
  edges: Map<number, number>;
  /** The offset of a whole UTC day (by its number since 1970); undefined where it changes within it. */
  days: Map<number, number | undefined>;
};

const zones = new Map<string, Zone>();

/**
 * The moment (milliseconds since 1970) at which the clocks of `zone` (an IANA name) first show `wall`. A time that the
 * clocks skip is the moment at which they jump over it, the first time that exists after it; one that they show twice
 * is the first of the two. Throws a RangeError for an unknown zone or no time.
 */
export function instantOf(wall: WallTime, zone: string): number {
  // Other words than a time may be a date to Date.parse.
  const shown = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(wall) ? Date.parse(`${wall}:00Z`) : Number.NaN;
  if (Number.isNaN(shown)) throw new RangeError(`no such time: ${wall}`);
  return instantShown(shown, zone);
}

/** The same for what a clock shows in milliseconds, as though it were UTC. */
export function instantShown(shown: number, zone: string): number {
  // The offsets of a day earlier and a day later are those before and after a change nearby, if there is one.
  const before = offsetAt(shown - DAY_MS, zone);
  const after = offsetAt(shown + DAY_MS, zone);
  if (before === after && offsetAt(shown - before, zone) === before) return shown - before;
  const moments = [shown - before, shown - after].sort((a, b) => a - b);
  const first = moments.find((moment) => offsetAt(moment, zone) === shown - moment);
  return first ?? findChange(shown - DAY_MS, shown + DAY_MS, zone);
}

/** What the clocks of `zone` show at a moment (milliseconds since 1970), cut at the minute. */
export function wallTimeOf(instant: number, zone: string): WallTime {
  return new Date(clockAt(instant, zone)).toISOString().slice(0, 16);
}

/** The same in milliseconds, as though it were UTC. */
export const clockAt = (instant: number, zone: string): number => instant + offsetAt(instant, zone);

/** Whether `zone` is a name that this machine's time zone data knows. */
export function isZone(zone: string): boolean {
  try {
    zoneOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** How far the clocks of `zone` are ahead of UTC at a moment, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  const known = zoneOf(zone);
  const day = Math.floor(instant / DAY_MS);
  const offset = known.days.get(day);
  if (offset !== undefined) return offset;
  if (!known.days.has(day)) {
    const start = edgeOf(known, day);
    if (known.days.size >= DAYS_KEPT) known.days.clear();
    known.days.set(day, start === edgeOf(known, day + 1) ? start : undefined);
  }
  return known.days.get(day) ?? readOffset(instant, known);
}

/** The end of a day is the beginning of the next. */
function edgeOf(zone: Zone, day: number): number {
  const known = zone.edges.get(day);
  if (known !== undefined) return known;
  const read = readOffset(day * DAY_MS, zone);
  if (zone.edges.size >= DAYS_KEPT) zone.edges.clear();
  zone.edges.set(day, read);
  return read;
}

/** "GMT", "GMT-06:00", and with seconds for the local times of before the zones. */
const OFFSET = /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/;

function readOffset(instant: number, { format }: Zone): number {
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = OFFSET.exec(format.format(instant)) ?? [];
  const size = (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * 1_000;
  return sign === '-' ? -size : size;
}

function zoneOf(name: string): Zone {
  const known = zones.get(name);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
  const zone: Zone = { format, edges: new Map(), days: new Map() };
  zones.set(name, zone);
  return zone;
}

/** The moment between two at which a zone changes its offset, to the second. */
function findChange(from: number, to: number, zone: string): number {
  const before = offsetAt(from, zone);
  let [low, high] = [from, to];
  while (high - low > 1_000) {
    const middle = low + Math.floor((high - low) / 2_000) * 1_000;
    if (offsetAt(middle, zone) === before) low = middle;
    else high = middle;
  }
  return high;
}
