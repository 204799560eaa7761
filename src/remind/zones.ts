import { cityOf } from './due.ts';
import { findTimeOfDay } from './timeOfDay.ts';
import { isZone, wallTimeOf } from './wallTime.ts';

/** A zone to choose: its name for people, with the time there now, and its IANA name. */
export type ZoneChoice = { name: string; value: string };

/** Discord's longest name of a choice (docs: Application Commands, Application Command Option Choice Structure). */
const NAME_MAX_LENGTH = 100;

type Known = { zone: string; city: string; country: string; words: string };

/** Cities and countries that people type and that are no name of a zone of their own. */
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
  all ??= ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')].map((zone) => {
    const city = cityOf(zone);
    const country = countryOf(zone);
    return { zone, city, country, words: fold(`${city} ${country} ${zone} ${ALSO[zone] ?? ''}`) };
  });
  return all;
}

/** "Mexico Standard Time" is how a zone's country is best found without a list of countries. */
function countryOf(zone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    timeZoneName: 'longGeneric',
  }).formatToParts(0);
  return (parts.find(({ type }) => type === 'timeZoneName')?.value ?? '').replace(/^GMT.*$/, '');
}

/**
 * Zones for what was typed: a city, a country or region, or the time that it is there now ("14:30", "2pm"). The best
 * first, each with the time there at `now` (milliseconds since 1970). Before the first letter: those nearest to `near`.
 */
export function suggestZones(typed: string, at: { now: number; limit: number; near?: string }): ZoneChoice[] {
  const { now, limit, near = 'UTC' } = at;
  const wanted = fold(typed).trim();
  const time = wanted === '' ? undefined : findTimeOfDay(/^\d{1,2}$/.test(wanted) ? `${wanted}h` : wanted);
  const matches =
    wanted === ''
      ? known().filter(({ zone }) => wallTimeOf(now, zone) === wallTimeOf(now, near))
      : time && time.rest === '' && time.readings.length > 0
        ? zonesAt(
            time.readings.map((reading) => reading.time),
            now,
          )
        : zonesCalled(wanted);
  const sorted =
    wanted === '' ? matches.toSorted((a, b) => Number(b.zone === near) - Number(a.zone === near)) : matches;
  return sorted.slice(0, limit).map(({ zone, city, country }) => ({
    name: nameOf(zone, city, country, now),
    value: zone,
  }));
}

/** "Mexico City: 10:05 now (America/Mexico_City)". */
function nameOf(zone: string, city: string, country: string, now: number): string {
  const time = wallTimeOf(now, zone).slice(11);
  const long = `${city}: ${time} now (${country === '' ? zone : `${country}, ${zone}`})`;
  return long.length <= NAME_MAX_LENGTH ? long : `${city}: ${time} now (${zone})`.slice(0, NAME_MAX_LENGTH);
}

/** Zones where the clock shows one of these times now, to the nearest quarter of an hour. */
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
    .filter(({ off }) => off <= 15)
    .toSorted((a, b) => a.off - b.off || isAlso(b.one) - isAlso(a.one))
    .map(({ one }) => one);
}

/** Places that many people are in come first. */
const isAlso = ({ zone }: Known): number => (ALSO[zone] === undefined ? 0 : 1);

/** Zones whose words begin with each word typed; the city's own name first. */
function zonesCalled(wanted: string): Known[] {
  const typed = wanted.split(/[\s/_]+/).filter((word) => word !== '');
  return known()
    .flatMap((one) => {
      const words = one.words.split(/[\s/_,()]+/);
      if (!typed.every((word) => words.some((own) => own.startsWith(word)))) return [];
      const city = fold(one.city);
      const rank =
        city === wanted
          ? 0
          : city.startsWith(wanted)
            ? 1
            : fold(one.zone) === wanted
              ? 0
              : isAlso(one) === 1
                ? 2
                : 3;
      return [{ one, rank }];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ one }) => one);
}

/**
 * The canonical name of a zone that was typed whole, in any letter case; an old name ("Asia/Calcutta") gives the one
 * in use. Undefined for anything else.
 */
export function findZone(typed: string): string | undefined {
  const name = typed.trim().replaceAll(' ', '_');
  if (!/^[\w/+-]{1,64}$/.test(name)) return undefined;
  const same = known().find(({ zone }) => zone.toLowerCase() === name.toLowerCase());
  if (same) return same.zone;
  // Offsets such as "+05:30" and abbreviations are zones to Intl, and keep no clock changes.
  if (!name.includes('/') || !isZone(name)) return undefined;
  const resolved = new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone;
  return known().find(({ zone }) => zone === resolved)?.zone;
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
