import { ApplicationCommandType } from 'discord-api-types/v10';
import type { CommandHelp, Desk } from '../ask/desk.ts';
import type { Viewer } from '../clip/review/snapshots.ts';
import type { Reviews } from '../clip/review/teams.ts';
import { createLookups, type Lookups } from '../lookup/build.ts';
import type { Lookup } from '../lookup/lookup.ts';
import type { Snapshot } from '../store/store.ts';
import { type Command, waysOf } from './command.ts';

/** Gives a team's desk as it is now and as `viewer` sees it ('others' where absent); names are indexed once a snapshot. */
export type Desks = (team: string, viewer?: Viewer) => Promise<Desk>;

export const createDesks =
  (reviews: Reviews, deskFor: (snapshot: Snapshot) => Desk): Desks =>
  async (team, viewer = 'others') =>
    deskFor((await reviews.of(team)).snapshot(viewer));

/** Gives the desk of a snapshot. */
export function createDeskMaker(
  commands: readonly Command[],
  now: () => Date,
  lookups: Lookups = createLookups(),
): (snapshot: Snapshot) => Desk {
  const help = commands.flatMap(helpOf);
  const indexed = new WeakMap<Snapshot, Lookup>();
  return (snapshot) => {
    const lookup = indexed.get(snapshot) ?? lookups.of(snapshot);
    indexed.set(snapshot, lookup);
    return { snapshot, lookup, now: now(), commands: help };
  };
}

/** What /help says of a command: each of its ways by itself. */
function helpOf(command: Command): CommandHelp[] {
  if (command.type === ApplicationCommandType.Message) {
    return [{ name: command.name, description: command.description }];
  }
  return waysOf(command).map(({ typed, way }) => ({
    name: typed,
    description: way.description,
    example: way.example,
    options: way.options,
  }));
}
