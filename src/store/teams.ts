import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Article } from '../facts/schema.ts';
import { READ_ARTICLES_MAX, type StoreLog } from './diskStore.ts';
import { StoreError } from './errors.ts';
import { stampOf } from './files.ts';
import { openStore } from './open.ts';
import type { Snapshot, Store } from './store.ts';

/** Folder of the teams' own articles, in the data folder. */
const TEAMS_FOLDER = 'teams';

/** The articles shipped with Clipfile, and each team's own: no team ever sees another's. */
export type TeamStores = {
  /** What a team may see: its own articles and the shipped ones. `commit` writes to the team's own. */
  of(team: string): Promise<Store>;
  /**
   * Reads the newest shipped articles into memory, one a turn of the event loop: read all at once by the first question
   * about everything, they would hold up its answer beyond Discord's 3 seconds. `onRead` is told of each.
   */
  readAhead(onRead?: (snapshot: Snapshot, article: Article) => void): Promise<void>;
  /** Closes every team's store and the shipped one, and lets go of the lock. */
  close(): Promise<void>;
};

export type TeamStoresOptions = { dataDir: string; log: StoreLog; readOnly?: boolean };

/** "server-<id>" or "person-<id>": never a path of anybody's making. */
const TEAM = /^(?:server|person)-\d{1,20}$/;

/** Opens the shipped store, and a team's own when it is first asked for; each is locked by itself. */
export async function openTeamStores(options: TeamStoresOptions): Promise<TeamStores> {
  const { dataDir } = options;
  const shipped = await openStore(options);
  const opened = new Map<string, Promise<Store>>();
  let isClosed = false;
  return {
    of: (team) => {
      if (!TEAM.test(team)) return Promise.reject(new RangeError('no such team'));
      let store = opened.get(team);
      if (store === undefined) {
        const folder = join(dataDir, TEAMS_FOLDER, team);
        store = openOwn({ ...options, dataDir: folder }).then((own) => joinStores(shipped, own));
        opened.set(team, store);
        // One that could not be opened is tried again when it is next asked for.
        store.catch(() => opened.delete(team));
      }
      return store;
    },
    readAhead: async (onRead) => {
      const snapshot = shipped.snapshot();
      for (const article of snapshot.articles.slice(0, READ_ARTICLES_MAX)) {
        if (isClosed) return;
        snapshot.facts(article.id);
        onRead?.(snapshot, article);
        await nextTurn();
      }
    },
    close: async () => {
      isClosed = true;
      for (const store of opened.values()) await (await store).close();
      await shipped.close();
    },
  };
}

const EMPTY: Snapshot = {
  revision: 0,
  articles: [],
  people: [],
  setAside: [],
  facts: () => undefined,
  text: () => undefined,
};

/** A team's own store. Its folder is made with its first article: a question leaves nothing on disk. */
async function openOwn(options: TeamStoresOptions): Promise<Store> {
  let real = stampOf(options.dataDir) === undefined ? undefined : openStore(options);
  let opened = await real;
  return {
    snapshot: () => opened?.snapshot() ?? EMPTY,
    commit: async (facts, text) => {
      if (options.readOnly)
        throw new StoreError('The store was opened to read only, so nothing can be saved in it.');
      real ??= openStore(options);
      opened = await real;
      await opened.commit(facts, text);
    },
    close: async () => {
      await (await real)?.close();
    },
  };
}

/** A team's view: its own articles before the shipped ones of the same day. */
function joinStores(shipped: Store, own: Store): Store {
  let joined: { parts: [Snapshot, Snapshot]; snapshot: Snapshot } | undefined;
  let revision = 0;
  return {
    snapshot: () => {
      const parts: [Snapshot, Snapshot] = [own.snapshot(), shipped.snapshot()];
      if (joined?.parts[0] !== parts[0] || joined.parts[1] !== parts[1]) {
        revision += 1;
        joined = { parts, snapshot: joinSnapshots(parts[0], parts[1], revision) };
      }
      return joined.snapshot;
    },
    commit: (facts, text) => own.commit(facts, text),
    close: () => own.close(),
  };
}

function joinSnapshots(own: Snapshot, shipped: Snapshot, revision: number): Snapshot {
  const ids = new Set(own.articles.map(({ id }) => id));
  const isOwn = (id: string): boolean => ids.has(id);
  // An earlier version of a story is kept, but what it says is no longer said.
  const old = new Set(own.articles.flatMap(({ supersedes }) => supersedes ?? []));
  const byDay = (a: Article, b: Article): number =>
    a.published < b.published ? 1 : a.published > b.published ? -1 : 0;
  return {
    revision,
    articles: [...own.articles, ...shipped.articles.filter(({ id }) => !isOwn(id))]
      .filter(({ id }) => !old.has(id))
      .sort(byDay),
    people: [...own.people, ...shipped.people.filter(({ article }) => !isOwn(article))].filter(
      ({ article }) => !old.has(article),
    ),
    setAside: [...own.setAside, ...shipped.setAside],
    facts: (id) => (isOwn(id) ? own : shipped).facts(id),
    text: (id) => (isOwn(id) ? own : shipped).text(id),
    isOwn,
  };
}
