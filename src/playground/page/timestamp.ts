import type { TimestampStyle } from './markdown.ts';

/** Where and in which language a time is read. */
export type Reader = { locale: string; timeZone: string };

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Mean lengths of the Gregorian calendar: 400 years are 146,097 days. */
const YEAR_MS = 365.2425 * DAY_MS;
const MONTH_MS = YEAR_MS / 12;

/** docs: Message Formatting, Timestamp Styles. */
const FORMATS: Record<Exclude<TimestampStyle, 'R'>, Intl.DateTimeFormatOptions> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { year: 'numeric', month: '2-digit', day: '2-digit' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

const formatters = new Map<string, Intl.DateTimeFormat>();

/** A time (milliseconds since 1970) as Discord shows `<t:…:style>`; `nowMs` matters for R only. */
export function formatTimestamp(
  timeMs: number,
  style: TimestampStyle,
  reader: Reader,
  nowMs: number,
): string {
  return style === 'R' ? formatRelative(timeMs, nowMs) : format(timeMs, FORMATS[style], style, reader);
}

/** The whole date, for the tooltip: "Friday, February 28, 2025 at 4:20 PM". */
export function formatFull(timeMs: number, reader: Reader): string {
  return format(timeMs, FORMATS.F, 'F', reader);
}

/** When a message was sent, beside its author: "4:20 PM" today, else "2/28/25, 4:20 PM". */
export function formatSent(timeMs: number, reader: Reader, nowMs: number): string {
  const isToday = dayOf(timeMs, reader) === dayOf(nowMs, reader);
  return isToday ? format(timeMs, FORMATS.t, 't', reader) : format(timeMs, FORMATS.s, 's', reader);
}

/** The day as a divider shows it: "February 28, 2025". */
export function dayOf(timeMs: number, reader: Reader): string {
  return format(timeMs, FORMATS.D, 'D', reader);
}

function format(timeMs: number, options: Intl.DateTimeFormatOptions, name: string, reader: Reader): string {
  const key = `${name} ${reader.locale} ${reader.timeZone}`;
  const known = formatters.get(key);
  const formatter =
    known ?? new Intl.DateTimeFormat(reader.locale, { ...options, timeZone: reader.timeZone });
  if (known === undefined) formatters.set(key, formatter);
  return formatter.format(timeMs);
}

/** "in 3 weeks" is no unit of Discord's client: it counts seconds, minutes, hours, days, months and years. */
function formatRelative(timeMs: number, nowMs: number): string {
  const distance = Math.abs(timeMs - nowMs);
  const [unit, lengthMs] =
    distance < MINUTE_MS
      ? (['second', SECOND_MS] as const)
      : distance < HOUR_MS
        ? (['minute', MINUTE_MS] as const)
        : distance < DAY_MS
          ? (['hour', HOUR_MS] as const)
          : distance < MONTH_MS
            ? (['day', DAY_MS] as const)
            : distance < YEAR_MS
              ? (['month', MONTH_MS] as const)
              : (['year', YEAR_MS] as const);
  const count = Math.floor(distance / lengthMs);
  if (unit === 'second' && count === 0) return 'now';
  const amount = count === 1 ? `${unit === 'hour' ? 'an' : 'a'} ${unit}` : `${count} ${unit}s`;
  return timeMs > nowMs ? `in ${amount}` : `${amount} ago`;
}

/** How long a relative time stays as it is written, at most: seconds tick, the rest moves each half minute. */
export function relativeRefreshMs(timeMs: number, nowMs: number): number {
  return Math.abs(timeMs - nowMs) < MINUTE_MS ? SECOND_MS : MINUTE_MS / 2;
}
