import { align } from './align.ts';
import { askFor, type Effort } from './asked.ts';
import { createCandidates } from './candidates.ts';
import { CERTAINTY_RANK, type Certainty, certaintyOf } from './certainty.ts';
import { type IndexedName, tabulate } from './nameTable.ts';
import { type Reading, readingsOf } from './readings.ts';
import { whyOf } from './why.ts';

export type NameHit = {
  owner: number;
  /** 0 to 1. */
  score: number;
  certainty: Certainty;
  /** In a few words, why it matched. */
  why: string;
};

type SearchOptions = {
  /** Owners to give, best first. */
  limit: number;
  /** Whether the last token may still be being typed. */
  typing?: boolean;
};

export type NameIndex = {
  /** The owners whose names resemble `typed`, best first; equal ones by rank. Never throws. */
  search(typed: string, options: SearchOptions): NameHit[];
};

/** A hit whose reason is put into words only if it is given. */
type Hit = Omit<NameHit, 'why'> & { explain: () => string };

/** Names that are aligned with what was typed, at least; the rest have too little in common with it. */
const MIN_ALIGNED = 64;
/** Names that are aligned where the best of the first ones is poor. */
const MAX_ALIGNED = 256;
/** From here on the quick search is good enough. */
const GOOD_SCORE = 0.9;
/** From here on what is one slip away is good enough, and not everything is looked at. */
const CLOSE_SCORE = 0.8;
/** Below this a name is no suggestion. */
const MIN_SCORE = 0.5;

/**
 * Builds the index over `names`. Owners are numbered by rank, and their names come in that order: of equally good
 * matches the lower number is first. All fuzzy work is done over the vocabulary, never over names; only the names that
 * share most of the rarest tokens are then aligned token by token.
 */
export function buildNameIndex(names: Iterable<IndexedName>): NameIndex {
  const table = tabulate(names);
  const candidates = createCandidates(table);
  const isKnown = (token: string): boolean => table.vocabulary.find(token) >= 0;

  const searchOnce = (readings: readonly Reading[], effort: Effort, options: SearchOptions): Hit[] => {
    const best = new Map<number, Hit>();
    const enough = Math.max(MIN_ALIGNED, options.limit);
    for (const { tokens, note } of readings) {
      const asked = tokens.map((token, place) =>
        askFor(table, token, options.typing === true && place === tokens.length - 1, effort),
      );
      const keep = (name: number): void => {
        const alignment = align(table, asked, name);
        if (!alignment || alignment.score < MIN_SCORE) return;
        const certainty = certaintyOf(table, asked, alignment);
        const owner = table.owners[name] ?? 0;
        const explain = (): string => whyOf(table, asked, alignment, certainty, note);
        const hit = { owner, score: alignment.score, certainty, explain };
        const known = best.get(owner);
        if (!known || isBetter(hit, known)) best.set(owner, hit);
      };
      const first = candidates(asked, enough);
      for (const name of first) keep(name);
      if (effort !== 'full' || first.length < enough || bestScore(best) >= CLOSE_SCORE) continue;
      for (const name of candidates(asked, MAX_ALIGNED).slice(first.length)) keep(name);
    }
    return [...best.values()].sort((one, other) => gradeOf(other) - gradeOf(one) || one.owner - other.owner);
  };

  return {
    search: (typed, options) => {
      const readings = readingsOf(typed, isKnown);
      if (readings.length === 0 || options.limit <= 0) return [];
      const quick = searchOnce(readings, 'quick', options);
      if (isEnough(quick, GOOD_SCORE)) return explained(quick, options.limit);
      const close = searchOnce(readings, 'close', options);
      if (isEnough(close, CLOSE_SCORE)) return explained(close, options.limit);
      return explained(searchOnce(readings, 'full', options), options.limit);
    },
  };
}

const explained = (hits: readonly Hit[], limit: number): NameHit[] =>
  hits.slice(0, limit).map(({ explain, ...hit }) => ({ ...hit, why: explain() }));

/** Whether the best hit is an answer, or comes near enough to look no further. */
function isEnough([best]: readonly Hit[], score: number): boolean {
  if (!best) return false;
  return best.score >= score || CERTAINTY_RANK[best.certainty] > CERTAINTY_RANK.first;
}

/** What ranks before the owner's rank: certainty, then likeness in steps. */
function gradeOf(hit: Hit): number {
  if (hit.certainty !== 'likely') return 10 + CERTAINTY_RANK[hit.certainty];
  return Math.round(hit.score * 50) / 10;
}

function isBetter(hit: Hit, known: Hit): boolean {
  const difference = gradeOf(hit) - gradeOf(known);
  return difference > 0 || (difference === 0 && hit.score > known.score);
}

function bestScore(hits: ReadonlyMap<number, Hit>): number {
  let best = 0;
  for (const hit of hits.values()) best = Math.max(best, hit.score);
  return best;
}
