import type { Answer, Line } from '../../facts/answer.ts';
import { note, words } from '../../facts/wording.ts';
import { DEFAULT_STALE_AFTER_DAYS, type DigestSetting, type TeamDigest } from '../../remind/digests.ts';
import { nextOccurrence } from '../../remind/schedule.ts';
import { findTimeOfDay } from '../../remind/timeOfDay.ts';
import type { CommandContext, Picked } from '../command.ts';
import { awaited, channel, plain, plainAnswer, sentence } from '../deadlines/answers.ts';
import { listOf } from '../deadlines/deeds.ts';
import { placeProblem } from '../deadlines/place.ts';
import { showDays } from '../deadlines/repeat.ts';
import { FALLBACK_ZONE, findAskerZone, findTeamZone } from '../deadlines/zone.ts';
import { noSuchZone, readZone } from '../timezone.ts';
import { deed, digestAnswer } from './content.ts';
import { findDays } from './days.ts';

const DEFAULT_TIME = '08:00';

export const refusal = (...sentences: string[]): Answer =>
  plainAnswer(deed('show'), 'Nothing was changed', sentences.map(sentence), {
    outcome: 'nothing',
    private: true,
  });

const MAY_NOT = 'The digest is set by somebody with Manage Server. Ask one of them.';

/** /digest set */
export async function setDigest(
  options: {
    time: string;
    channel?: Picked;
    zone?: string;
    days?: string;
    empty?: 'say' | 'silent';
    stale?: number;
  },
  context: CommandContext,
): Promise<Answer> {
  const { asker, reminders, now } = context;
  if (!asker.manages) return refusal(MAY_NOT);
  if (asker.team.startsWith('person-') && !asker.isDirect) {
    return refusal('Your own digest comes in direct messages. Type /digest set there.');
  }
  const place = placeProblem(options.channel, asker);
  if (place !== undefined) return refusal(place);
  const time = readTime(options.time);
  if ('problem' in time) return refusal(time.problem);
  const days = findDays(options.days ?? 'weekdays');
  if (!days) {
    return refusal(
      `“${options.days}” are no days that Clipfile understands. Type “every day”, “Monday to Friday”, or weekdays such as “Mon, Wed, Fri”.`,
    );
  }
  const zone = options.zone === undefined ? undefined : readZone(options.zone, now);
  if (zone && !('zone' in zone)) return refusal(noSuchZone(options.zone ?? ''));
  const inZone = zone?.zone ?? findTeamZone(asker.team, reminders) ?? findAskerZone(context);
  if (inZone === undefined) {
    return refusal('In which time zone? Add “zone” with a city, such as Madrid, and choose from the list.');
  }
  const before = reminders.digests.find(asker.team)?.setting;
  const digest = await reminders.digests.set(asker.team, asker.user.id, {
    channel: options.channel?.id ?? asker.channel,
    schedule: { time: time.time, zone: inZone, days },
    empty: options.empty ?? before?.empty ?? 'say',
    staleAfterDays: options.stale ?? before?.staleAfterDays ?? DEFAULT_STALE_AFTER_DAYS,
  });
  return settingAnswer(digest, now);
}

/** A time of day as it was typed: "8:00", "8am", "07:30", "17h", or an hour alone. */
function readTime(typed: string): { time: string } | { problem: string } {
  const text = typed.trim().toLowerCase();
  const found = findTimeOfDay(/^\d{1,2}$/.test(text) ? `at ${text}` : text);
  const [first, ...others] = found?.rest === '' ? found.readings : [];
  if (!first) {
    return { problem: `“${typed}” is no time of day. Type one such as 08:00 or 8am.` };
  }
  if (others.length === 0) return { time: first.time };
  const times = [first, ...others].map((one) => one.time);
  return { problem: `“${typed}” can mean ${[...new Set(times)].join(' or ')}. Type one of them.` };
}

function settingAnswer({ setting, setAt }: TeamDigest, now: Date): Answer {
  const { schedule, empty, staleAfterDays } = setting;
  const { instant } = nextOccurrence(schedule, Math.max(setAt, now.getTime()));
  const lines: Line[] = [
    note(
      'digestSet',
      channel(setting.channel),
      plain(schedule.time),
      plain(showDays(schedule.days)),
      plain(schedule.zone),
    ),
    note('digestNext', awaited(instant)),
    note(empty === 'say' ? 'digestEmptySay' : 'digestEmptySilent'),
    note('digestStale', words(String(staleAfterDays))),
  ];
  return plainAnswer(deed('show'), 'Digest', lines, {
    actions: [{ label: 'Show it as it is now', question: deed('preview') }],
  });
}

/** /digest show */
export function showDigest({ asker, reminders, now }: CommandContext): Answer {
  const digest = reminders.digests.find(asker.team);
  return digest
    ? settingAnswer(digest, now)
    : plainAnswer(deed('show'), 'Digest', [note('digestNotSet')], { outcome: 'nothing' });
}

/** /digest off */
export async function turnDigestOff({ asker, reminders }: CommandContext): Promise<Answer> {
  if (!asker.manages) return refusal(MAY_NOT);
  const wasOn = await reminders.digests.off(asker.team, asker.user.id);
  return plainAnswer(deed('show'), 'Digest', [note(wasOn ? 'digestOff' : 'digestNotSet')], {
    outcome: wasOn ? 'found' : 'nothing',
  });
}

/** The setting of a digest that is asked for where none is set: an empty one says so. */
const settingOf = (context: CommandContext): DigestSetting => ({
  channel: context.asker.channel,
  schedule: {
    time: DEFAULT_TIME,
    zone: findAskerZone(context) ?? FALLBACK_ZONE,
    days: { on: 'daily' },
  },
  staleAfterDays: DEFAULT_STALE_AFTER_DAYS,
  ...context.reminders.digests.find(context.asker.team)?.setting,
  empty: 'say',
});

export const sourceOf = (context: CommandContext) => ({
  team: context.asker.team,
  setting: settingOf(context),
  desk: context.desk,
  editorDesk: context.review.desk(),
  reminders: context.reminders,
});

/** /digest now; also its pages. */
export function digestNow(context: CommandContext, page = 0, mark = ''): Answer {
  const answer = digestAnswer(sourceOf(context), { page, mark });
  if (!answer) throw new Error('a digest that says so where it is empty was silent');
  return answer;
}

/** The team's deadlines, for the one who asks. */
export const digestDeadlines = (context: CommandContext): Answer => ({
  ...listOf(undefined, context),
  private: true,
});
