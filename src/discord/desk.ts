import type { Desk } from '../ask/desk.ts';
import { buildLookup } from '../lookup/build.ts';
import type { Lookup } from '../lookup/lookup.ts';
import type { Store } from '../store/store.ts';
import type { Command } from './command.ts';

/** Gives the desk as it is now; names are indexed anew only when the store has a new revision. */
export function createDesk(store: Store, commands: readonly Command[], now: () => Date): () => Desk {
  let indexed: { revision: number; lookup: Lookup } | undefined;
  return () => {
    const snapshot = store.snapshot();
    if (indexed?.revision !== snapshot.revision) {
      indexed = { revision: snapshot.revision, lookup: buildLookup(snapshot) };
    }
    return { snapshot, lookup: indexed.lookup, now: now(), commands };
  };
}
