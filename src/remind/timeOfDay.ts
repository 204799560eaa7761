/** A time of day as it was typed: what it can mean ("05:00" and "17:00" of "at 5"), and the words around it. */
export type TypedTime = {
  /** One, or several where the words leave it open; none where they name a part of the day and no time. */
  readings: { time: string; daysLater: number }[];
  /** What is left without it. */
  rest: string;
};

/** Where no time is given, something is due at the end of the working day. */
export const END_OF_DAY = '18:00';

/** Before this hour a bare number can be morning or afternoon; from it on, a newsroom means the morning. */
const FIRST_SURE_HOUR = 7;

const LEAD_IN = String.raw`(?:(?:^|\s)(?:at|a las|a la|las|by|@)\s*|(?:^|[\s,t]))`;
const MERIDIEM = String.raw`\s?(?<meridiem>[ap])\.?\s?m\b\.?`;
const PART = String.raw`\s(?:de|por) la (?<part>mañana|tarde|noche|madrugada)`;

/** From the surest to the barest; the first that fits is taken. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(String.raw`${LEAD_IN}(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?(?:${MERIDIEM}|${PART})`, 'u'),
  new RegExp(
    String.raw`${LEAD_IN}(?<hour>\d{1,2}):(?<minute>\d{2})(?::00)?(?:\s?(?:h|hs|hrs|horas?)\b\.?)?(?=$|[\s,])`,
    'u',
  ),
  new RegExp(
    String.raw`${LEAD_IN}(?<hour>\d{1,2})(?:[:.]?(?<minute>\d{2}))?\s?(?<hours>h|hs|hrs|horas?)\b\.?`,
    'u',
  ),
  /(?:^|\s)(?:at|a las|a la)\s+(?<hour>\d{1,2})(?=$|[\s,])/u,
];

const NAMED: readonly (readonly [RegExp, TypedTime['readings']])[] = [
  [
    /(?:^|\s)(?:at |al? )?(?:(?:las )?12 (?:del? )?)?(?:noon|midday|mediod[ií]a)(?=$|[\s,])/u,
    [{ time: '12:00', daysLater: 0 }],
  ],
  // AP style: the midnight of a day is its end to some readers and its beginning to others.
  [
    /(?:^|\s)(?:at |a(?: la)? )?(?:(?:las )?12 (?:de )?)?(?:midnight|(?:la )?medianoche)(?=$|[\s,])/u,
    [
      { time: '00:00', daysLater: 0 },
      { time: '00:00', daysLater: 1 },
    ],
  ],
];

const PART_OF_DAY =
  /(?:^|\s)(?:in the )?(?:morning|afternoon|evening|night|tonight|lunch(?:time)?)(?=$|[\s,])|(?:^|\s)(?:por|en|de) la (?:mañana|tarde|noche)|(?:^|\s)esta (?:mañana|tarde|noche)/u;

/** The time of day in words that were typed (lower case); undefined where there is none. */
export function findTimeOfDay(text: string): TypedTime | undefined {
  for (const [pattern, readings] of NAMED) {
    if (pattern.test(text)) return { readings, rest: without(text, pattern) };
  }
  for (const pattern of PATTERNS) {
    const groups = pattern.exec(text)?.groups;
    if (!groups) continue;
    const readings = readingsOf(groups);
    return readings && { readings, rest: without(text, pattern) };
  }
  return PART_OF_DAY.test(text) ? { readings: [], rest: without(text, PART_OF_DAY) } : undefined;
}

const without = (text: string, pattern: RegExp): string =>
  text.replace(pattern, ' ').replace(/\s+/g, ' ').trim();

function readingsOf(groups: Record<string, string | undefined>): TypedTime['readings'] | undefined {
  const { hour: typedHour = '', minute = '00', meridiem, part, hours } = groups;
  const hour = Number(typedHour);
  if (hour > 24 || Number(minute) > 59 || (hour === 24 && minute !== '00')) return undefined;
  const at = (of: number): TypedTime['readings'][number] => ({
    time: `${String(of % 24).padStart(2, '0')}:${minute}`,
    daysLater: of === 24 ? 1 : 0,
  });
  const half =
    meridiem === 'p' || part === 'tarde' ? 12 : meridiem === 'a' || part === 'madrugada' ? 0 : undefined;
  if (half !== undefined) return hour < 1 || hour > 12 ? undefined : [at((hour % 12) + half)];
  if (part === 'mañana') return hour < 1 || hour > 12 ? undefined : [at(hour)];
  // The night has two ends: 9 is before midnight, 1 is after it.
  if (part === 'noche') return hour >= 6 && hour <= 11 ? [at(hour + 12)] : undefined;
  const isSure = hours !== undefined || typedHour.startsWith('0') || hour >= FIRST_SURE_HOUR;
  return isSure ? [at(hour)] : [at(hour), at(hour + 12)];
}
