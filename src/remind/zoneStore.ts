import { z } from 'zod';
import type { Journal } from '../store/journal.ts';
import { idSchema } from './deadline.ts';
import { zoneSchema } from './schedule.ts';

/** The zone that a user chose, or that was chosen for a team. */
export const zoneEntrySchema = z.strictObject({
  of: z.enum(['user', 'team']),
  id: idSchema,
  zone: zoneSchema,
});

export type ZoneEntry = z.infer<typeof zoneEntrySchema>;

/** Where people and teams are. */
export type Zones = {
  /** The user's own, else the team's. */
  find(of: { user?: string; team?: string }): string | undefined;
  /** Resolves when it is on disk. */
  set(entry: ZoneEntry): Promise<void>;
};

export function openZones(journal: Journal<ZoneEntry>): Zones {
  const chosen = new Map<string, string>();
  const keep = ({ of, id, zone }: ZoneEntry): void => void chosen.set(`${of} ${id}`, zone);
  for (const entry of journal.entries()) keep(entry);
  return {
    find: ({ user, team }) => chosen.get(`user ${user}`) ?? chosen.get(`team ${team}`),
    async set(entry) {
      await journal.append(entry);
      keep(entry);
    },
  };
}
