import { clipText } from '../facts/clip.ts';
import { cityOf } from './due.ts';
import { findTimeOfDay } from './timeOfDay.ts';
import { isZone, wallTimeOf } from './wallTime.ts';

/** A zone to choose: its name for people, with the time there now, and its IANA name. */
export type ZoneChoice = { name: string; value: string };

/** Discord's longest name of a choice (docs: Application Commands, Application Command Option Choice Structure). */
const NAME_MAX_LENGTH = 100;
/** How far a clock may be from the time that was typed: people type the hour. */
const OFF_MAX_MINUTES = 30;

type Known = { zone: string; city: string; country: string; words: string };

/** Names that the time zone database has given up and that Intl still gives, with those in use (IANA, "backward"). */
const RENAMED: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

const inUse = (zone: string): string => RENAMED[zone] ?? zone;

/** What people type for a zone beside its city and country. */
const ALSO: Readonly<Record<string, string>> = {
  'America/Mexico_City': 'cdmx df guadalajara monterrey puebla',
  'America/New_York': 'eastern est edt washington boston miami atlanta philadelphia',
  'America/Chicago': 'central cst cdt houston dallas austin san antonio new orleans',
  'America/Denver': 'mountain mst mdt salt lake city albuquerque el paso',
  'America/Los_Angeles': 'pacific pst pdt la san francisco san diego seattle las vegas portland',
  'America/Phoenix': 'arizona tucson',
  'America/Toronto': 'ottawa montreal',
  'America/Tijuana': 'baja california mexicali',
  'America/Sao_Paulo': 'rio de janeiro brasilia',
  'America/Argentina/Buenos_Aires': 'cordoba rosario',
  'Europe/London': 'uk britain england scotland wales edinburgh manchester gmt bst',
  'Europe/Madrid': 'barcelona valencia sevilla cet cest',
  'Europe/Berlin': 'munich hamburg frankfurt cologne',
  'Asia/Kolkata': 'delhi mumbai bangalore chennai ist',
  'Asia/Shanghai': 'beijing shenzhen guangzhou',
  'Australia/Sydney': 'canberra',
  UTC: 'gmt universal zulu',
};

let all: readonly Known[] | undefined;

/** Made on first use: it takes some milliseconds. */
function known(): readonly Known[] {
  if (all) return all;
  const countries = countriesByZone();
  const zones = new Set(['UTC', ...Object.keys(ALSO), ...Intl.supportedValuesOf('timeZone').map(inUse)]);
  // Places that many people are in come first: those that stand above.
  all = [...zones].map((zone) => {
    const city = cityOf(zone);
    const { country = '', words = '' } = countries.get(zone) ?? {};
    return { zone, city, country, words: fold(`${city} ${words} ${zone} ${ALSO[zone] ?? ''}`) };
  });
  return all;
}

/** The country of each zone, in English, and what it is called in English and Spanish. */
function countriesByZone(): Map<string, { country: string; words: string }> {
  const found = new Map<string, { country: string; words: string }>();
  const [english, spanish] = ['en', 'es'].map(
    (language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
  );
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const country = english?.of(code);
    if (country === undefined) continue;
    const words = `${country} ${spanish?.of(code) ?? ''}`;
    for (const zone of zonesOf(code)) found.set(inUse(zone), { country, words });
  }
  return found;
}

/** The zones of a country. TypeScript's library does not know the method yet (ECMA-402, Intl Locale Info). */
function zonesOf(country: string): readonly string[] {
  const locale: Intl.Locale & { getTimeZones?: () => string[] | undefined } = new Intl.Locale(
    `und-${country}`,
  );
  return locale.getTimeZones?.() ?? [];
}

/**
 * Zones for what was typed: a city, a country in English or Spanish, or the time that it is there now ("14:30", "2pm").
 * The best first, each with the time there at `now` (milliseconds since 1970). Before the first letter: `near`, and
 * places that many people are in.
 */
export function suggestZones(typed: string, at: { now: number; limit: number; near?: string }): ZoneChoice[] {
  const { now, limit, near } = at;
  const wanted = fold(typed).trim();
  const time = wanted === '' ? undefined : findTimeOfDay(/^\d{1,2}$/.test(wanted) ? `${wanted}h` : wanted);
  const found =
    wanted === ''
      ? known().toSorted((a, b) => Number(b.zone === near) - Number(a.zone === near))
      : time && time.rest === '' && time.readings.length > 0
        ? zonesAt(
            time.readings.map((reading) => reading.time),
            now,
          )
        : zonesCalled(wanted);
  return found.slice(0, limit).map((one) => ({ name: nameOf(one, now), value: one.zone }));
}

/** "Mexico City, Mexico: 10:05 now (America/Mexico_City)". */
function nameOf({ zone, city, country }: Known, now: number): string {
  const where = country === '' ? city : `${city}, ${country}`;
  return clipText(`${where}: ${wallTimeOf(now, zone).slice(11)} now (${zone})`, NAME_MAX_LENGTH).text;
}

/** Zones where the clock shows one of these times now, give or take half an hour. */
function zonesAt(times: readonly string[], now: number): Known[] {
  const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  const wanted = times.map(minutesOf);
  return known()
    .map((one) => {
      const shown = minutesOf(wallTimeOf(now, one.zone).slice(11));
      const off = Math.min(
        ...wanted.map((want) => Math.min((shown - want + 1_440) % 1_440, (want - shown + 1_440) % 1_440)),
      );
      return { one, off };
    })
    .filter(({ off }) => off <= OFF_MAX_MINUTES)
    .toSorted((a, b) => a.off - b.off)
    .map(({ one }) => one);
}

/** Zones whose words begin with each word typed; the city's own name first. */
function zonesCalled(wanted: string): Known[] {
  const typed = wanted.split(/[\s/_]+/).filter((word) => word !== '');
  return known()
    .flatMap((one) => {
      const words = one.words.split(/[\s/_,()]+/);
      if (!typed.every((word) => words.some((own) => own.startsWith(word)))) return [];
      const city = fold(one.city);
      const rank = city === wanted || fold(one.zone) === wanted ? 0 : city.startsWith(wanted) ? 1 : 2;
      return [{ one, rank }];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ one }) => one);
}

/**
 * The name in use of a zone that was typed whole, or of the one city of that name, in any letter case; an old name
 * ("Asia/Calcutta") gives the new one. Undefined for anything else.
 */
export function findZone(typed: string): string | undefined {
  const wanted = fold(typed).trim();
  const named = known().find(({ zone }) => zone.toLowerCase() === wanted.replaceAll(' ', '_'));
  if (named) return named.zone;
  const [there, ...others] = known().filter(({ city }) => fold(city) === wanted);
  if (there && others.length === 0) return there.zone;
  const name = typed.trim();
  // Offsets such as "+05:30" and abbreviations are zones to Intl, and keep no clock changes.
  if (!/^[\w+-]{1,32}\/[\w/+-]{1,32}$/.test(name) || !isZone(name)) return undefined;
  const resolved = inUse(new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone);
  return known().find(({ zone }) => zone === resolved)?.zone;
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
