import type { Answer, Deed } from '../facts/answer.ts';
import { note } from '../facts/wording.ts';
import { cityOf } from '../remind/due.ts';
import { wallTimeOf } from '../remind/wallTime.ts';
import { findZone, suggestZones } from '../remind/zones.ts';
import type { CommandContext } from './command.ts';
import { plain, plainAnswer, sentence } from './deadlines/answers.ts';
import { FALLBACK_ZONE, findAskerZone, findTeamZone } from './deadlines/zone.ts';

/** Choices that Discord shows at once. */
const CHOICES_MAX = 25;
/** Choices that a message offers; more are a list to type on in. */
const OFFERED_MAX = 10;

const deed = (name: string, ...args: string[]): Deed => ({
  kind: 'deed',
  command: 'timezone',
  deed: name,
  args,
});

/** What autocomplete offers for a zone: by city, by country, by the time that it is there now. */
export const suggestTimeZones = (typed: string, context: CommandContext) =>
  suggestZones(typed, {
    now: context.now.getTime(),
    limit: CHOICES_MAX,
    near: findAskerZone(context) ?? FALLBACK_ZONE,
  });

/** A zone as it was typed or chosen: its name, or words that only one zone fits; else the ones that fit. */
export function readZone(
  typed: string,
  now: Date,
): { zone: string } | { fitting: { name: string; value: string }[] } {
  const zone = findZone(typed);
  if (zone !== undefined) return { zone };
  const fitting = suggestZones(typed, { now: now.getTime(), limit: OFFERED_MAX });
  const [first, ...others] = fitting;
  const isCity = first && cityOf(first.value).toLowerCase() === typed.trim().toLowerCase();
  return first && (isCity || others.length === 0) ? { zone: first.value } : { fitting };
}

/** What is said where no zone is called so. */
export const noSuchZone = (typed: string): string =>
  `No time zone is called “${typed}”. Type a city, such as Madrid, or the time that it is where you are, such as 14:30, and choose from the list.`;

/** /timezone: shows or sets the zone of a person or of the desk. */
export async function chooseTimeZone(
  options: { zone?: string; for?: 'me' | 'desk' },
  context: CommandContext,
): Promise<Answer> {
  const { zone: typed } = options;
  const isDesk = options.for === 'desk';
  if (typed === undefined) return zonesAnswer(context);
  const read = readZone(typed, context.now);
  if ('zone' in read) return setTimeZone([read.zone, isDesk ? 'desk' : 'me'], context);
  if (read.fitting.length === 0) {
    return plainAnswer(deed('show'), 'No such time zone', [sentence(noSuchZone(typed))], {
      outcome: 'nothing',
      private: true,
    });
  }
  return plainAnswer(deed('show'), 'Which time zone?', [sentence(`“${typed}” fits several. Choose one.`)], {
    outcome: 'choose',
    private: true,
    choices: read.fitting.map(({ name, value }) => ({
      label: name,
      question: deed('set', value, isDesk ? 'desk' : 'me'),
    })),
  });
}

/** Sets a zone that was chosen. */
export async function setTimeZone(
  [zone = '', whose = 'me']: readonly string[],
  context: CommandContext,
): Promise<Answer> {
  const { asker, reminders } = context;
  if (findZone(zone) === undefined) {
    return plainAnswer(deed('show'), 'No such time zone', [sentence(noSuchZone(zone))], {
      outcome: 'nothing',
      private: true,
    });
  }
  if (whose === 'desk' && !asker.manages) {
    return plainAnswer(
      deed('show'),
      'Nothing was changed',
      [
        sentence(
          'The desk’s time zone is set by somebody with Manage Server. Set your own with /timezone alone.',
        ),
      ],
      { outcome: 'nothing', private: true },
    );
  }
  await reminders.zones.set(
    whose === 'desk' ? { of: 'team', id: asker.team, zone } : { of: 'user', id: asker.user.id, zone },
  );
  return zonesAnswer(context);
}

/** The zones that are set, and what time it is there. */
export function zonesAnswer(context: CommandContext): Answer {
  const { asker, reminders, now } = context;
  const mine = reminders.zones.find({ user: asker.user.id });
  const desk = findTeamZone(asker.team, reminders);
  const shown = (zone: string) => [plain(zone), plain(wallTimeOf(now.getTime(), zone).slice(11))] as const;
  return plainAnswer(deed('show'), 'Time zones', [
    ...(mine === undefined ? [] : [note('zoneMine', ...shown(mine))]),
    ...(desk === undefined ? [] : [note('zoneTeam', ...shown(desk))]),
    ...(mine === undefined && desk === undefined ? [note('zoneNone')] : []),
  ]);
}
