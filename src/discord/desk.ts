import { ApplicationCommandType } from 'discord-api-types/v10';
import type { CommandHelp, Desk } from '../ask/desk.ts';
import { buildLookup } from '../lookup/build.ts';
import type { Lookup } from '../lookup/lookup.ts';
import type { Store } from '../store/store.ts';
import { type Command, waysOf } from './command.ts';

/** Gives the desk as it is now; names are indexed anew only when the store has a new revision. */
export function createDesk(store: Store, commands: readonly Command[], now: () => Date): () => Desk {
  const help = commands.flatMap(helpOf);
  let indexed: { revision: number; lookup: Lookup } | undefined;
  return () => {
    const snapshot = store.snapshot();
    if (indexed?.revision !== snapshot.revision) {
      indexed = { revision: snapshot.revision, lookup: buildLookup(snapshot) };
    }
    return { snapshot, lookup: indexed.lookup, now: now(), commands: help };
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
