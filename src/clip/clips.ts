import type { Article } from '../facts/schema.ts';
import type { SecondReader } from '../read/second/proposal.ts';
import type { TeamStores } from '../store/teams.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import { createFetchFile, type FetchFile } from './intake/fetch.ts';
import { createReader, type Reader } from './intake/reader.ts';
import type { NoteDraft } from './note/write.ts';

/** An article that is about to be clipped, as far as it is known. */
export type Draft = {
  text: string;
  removed: number;
  published?: string;
  publisher?: string;
  title?: string;
};

/** What clipping works with, for all teams. */
export type Clips = {
  reader: Reader;
  fetchFile: FetchFile;
  /** Asked about each article that is clipped, where there is one. */
  second: SecondReader | undefined;
  store: TeamStores['of'];
  /** Keeps a draft until its team has said what is missing; gives its name. */
  keepDraft(team: string, draft: Draft, now: Date): string;
  findDraft(team: string, id: string, now: Date): Draft | undefined;
  /** Notes that are about to be written, by team and person. */
  noteDrafts: Drafts<NoteDraft>;
  /** Takes an id for an article of a team that no other has, and no other gets. */
  takeId(team: string, draft: Draft & { published: string }, articles: readonly Article[]): string;
};

/** Of an article's id, so that it fits into a button with what the button asks (ask/desk, articleRef). */
const ID_MAX_LENGTH = 50;

export function createClips({
  stores,
  api,
  second,
}: {
  stores: Pick<TeamStores, 'of'>;
  api: string | undefined;
  second?: SecondReader | undefined;
}): Clips {
  const drafts = createDrafts<Draft>();
  const taken = new Set<string>();
  return {
    reader: createReader(),
    fetchFile: createFetchFile(api),
    second,
    store: stores.of,
    keepDraft: drafts.keep,
    findDraft: drafts.find,
    noteDrafts: createDrafts(),
    takeId: (team, { published, title, text }, articles) => {
      const ids = new Set(articles.map(({ id }) => id));
      const stem = `${published}-${slugOf(title ?? '') || slugOf(text) || 'article'}`.slice(0, ID_MAX_LENGTH);
      const isFree = (id: string): boolean => !ids.has(id) && !taken.has(`${team} ${id}`);
      let id = stem.replace(/-+$/, '');
      for (let number = 2; !isFree(id); number += 1) id = `${stem.replace(/-+$/, '')}-${number}`;
      taken.add(`${team} ${id}`);
      return id;
    },
  };
}

/** The first words as a slug: a-z, 0-9 and single hyphens. */
const slugOf = (text: string): string =>
  text
    .slice(0, 200)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .slice(0, 7)
    .join('-');
