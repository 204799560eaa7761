import { ApplicationCommandType } from 'discord-api-types/v10';
import type { CommandHelp, Desk } from '../ask/desk.ts';
import { buildLookup } from '../lookup/build.ts';
import type { Lookup } from '../lookup/lookup.ts';
import type { TeamStores } from '../store/teams.ts';
import { type Command, waysOf } from './command.ts';

/** Gives a team's desk as it is now; names are indexed anew only when the team's store has a new revision. */
export type Desks = (team: string) => Promise<Desk>;

export function createDesks(stores: TeamStores, commands: readonly Command[], now: () => Date): Desks {
  const help = commands.flatMap(helpOf);
  const indexed = new Map<string, { revision: number; lookup: Lookup }>();
  return async (team) => {
    const snapshot = (await stores.of(team)).snapshot();
    let index = indexed.get(team);
    if (index?.revision !== snapshot.revision) {
      index = { revision: snapshot.revision, lookup: buildLookup(snapshot) };
      indexed.set(team, index);
    }
    return { snapshot, lookup: index.lookup, now: now(), commands: help };
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
