import { randomBytes } from 'node:crypto';

/** What somebody has begun to give, kept until they have said what is missing. */
export type Drafts<Draft> = {
  /** Keeps a draft for an hour; gives its name. */
  keep(owner: string, draft: Draft, now: Date): string;
  /** Undefined for anybody else's, and for one that is gone. */
  find(owner: string, id: string, now: Date): Draft | undefined;
};

/** Drafts of all teams together; the oldest go first. */
const DRAFTS_MAX = 200;
const DRAFT_LASTS_MS = 60 * 60 * 1000;

export function createDrafts<Draft>(): Drafts<Draft> {
  const drafts = new Map<string, { draft: Draft; at: number }>();
  return {
    keep: (owner, draft, now) => {
      const id = randomBytes(6).toString('hex');
      drafts.set(`${owner} ${id}`, { draft, at: now.getTime() });
      for (const oldest of drafts.keys()) {
        if (drafts.size <= DRAFTS_MAX) break;
        drafts.delete(oldest);
      }
      return id;
    },
    find: (owner, id, now) => {
      const kept = drafts.get(`${owner} ${id}`);
      return kept && now.getTime() - kept.at <= DRAFT_LASTS_MS ? kept.draft : undefined;
    },
  };
}
