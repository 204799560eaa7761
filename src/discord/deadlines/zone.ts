import type { CommandContext } from '../command.ts';

/** The zone in which a person's times are read: their own, else the desk's. Undefined where neither was chosen. */
export const findAskerZone = ({ asker, reminders }: CommandContext): string | undefined =>
  reminders.zones.find({ user: asker.user.id, team: asker.team }) ?? findTeamZone(asker.team, reminders);

/** The zone of a desk: the one that it chose, else that of its digest. */
export const findTeamZone = (
  team: string,
  { zones, digests }: Pick<CommandContext['reminders'], 'zones' | 'digests'>,
): string | undefined => zones.find({ team }) ?? digests.find(team)?.setting.schedule.zone;

/** Where nobody chose a zone. */
export const FALLBACK_ZONE = 'UTC';
