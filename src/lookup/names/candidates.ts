import { type Asked, LOST, PREFIX } from './asked.ts';
import { COMMON_WEIGHT, type NameTable } from './nameTable.ts';

/** A name that shares less than this of what the best one shares is no candidate. */
const MIN_SHARE = 0.65;
/** A beginning that more places than this have is not looked up place by place. */
const MANY_POSTINGS = 4_000;
/** What each further token of a name takes off: shorter names come before longer ones. */
const LENGTH_COST = 0.004;
/** Too little to matter but between equals: then the rank decides. */
const RANK_COST = 1e-9;

/**
 * Finds the names that share most of the asked tokens, weighed by rarity and likeness, best first; equal ones by
 * rank. Gives a function that does so, since its scratch is as large as the table.
 */
export function createCandidates(table: NameTable): (asked: readonly Asked[], limit: number) => number[] {
  const { count, nameStarts, nameTokenIds, postingStarts, postings } = table;
  // What each name shares, and the last asked token that was seen in it.
  const shared = new Float32Array(count);
  const seenBy = new Uint8Array(count);

  const hasToken = (name: number, { from, to }: Asked['prefix']): boolean => {
    for (let at = nameStarts[name] ?? 0; at < (nameStarts[name + 1] ?? 0); at += 1) {
      const token = nameTokenIds[at] ?? 0;
      if (token >= from && token < to) return true;
    }
    return false;
  };

  return (asked, limit) => {
    const touched: number[] = [];
    const visit = (name: number, worth: number, by: number): void => {
      if (seenBy[name] === by) return;
      if (seenBy[name] === 0) touched.push(name);
      seenBy[name] = by;
      shared[name] = (shared[name] ?? 0) + worth;
    };
    const visitToken = (token: number, similarity: number, by: number): void => {
      const worth = table.rarity(token) * similarity;
      for (let at = postingStarts[token] ?? 0; at < (postingStarts[token + 1] ?? 0); at += 1) {
        visit(postings[at] ?? 0, worth, by);
      }
    };
    // A beginning that thousands have is looked for in the names seen so far, else by rank until there are enough.
    const visitMany = (prefix: Asked['prefix'], by: number): void => {
      const worth = PREFIX * COMMON_WEIGHT;
      if (touched.length > 0) {
        for (const name of touched) if (hasToken(name, prefix)) visit(name, worth, by);
        return;
      }
      for (let name = 0; name < count && touched.length < limit; name += 1) {
        if (hasToken(name, prefix)) visit(name, worth, by);
      }
    };
    const visitPrefix = (prefix: Asked['prefix'], by: number): void => {
      const places = (postingStarts[prefix.to] ?? 0) - (postingStarts[prefix.from] ?? 0);
      if (places > MANY_POSTINGS) {
        visitMany(prefix, by);
        return;
      }
      for (let token = prefix.from; token < prefix.to; token += 1) {
        visitToken(token, PREFIX, by);
        for (const real of table.aliasesOf(token)) visitToken(real, PREFIX, by);
      }
    };
    for (const [place, token] of asked.entries()) {
      const by = place + 1;
      if (token.exact >= 0) visitToken(token.exact, 1, by);
      for (const lost of token.lost) visitToken(lost, LOST, by);
      visitPrefix(token.prefix, by);
      for (const near of token.resembling) visitToken(near, token.near.get(near) ?? 0, by);
    }

    const best = selectBest(touched, limit, (name) => {
      const length = (nameStarts[name + 1] ?? 0) - (nameStarts[name] ?? 0);
      return (shared[name] ?? 0) - LENGTH_COST * length - RANK_COST * name;
    });
    const least = MIN_SHARE * (shared[best[0] ?? 0] ?? 0);
    const worthy = best.filter((name) => (shared[name] ?? 0) >= least);
    for (const name of touched) {
      shared[name] = 0;
      seenBy[name] = 0;
    }
    return worthy;
  };
}

/** The `limit` best of `items`, best first, without sorting all of them. */
function selectBest(items: readonly number[], limit: number, worthOf: (item: number) => number): number[] {
  const worth = new Float64Array(limit);
  const best: number[] = [];
  for (const item of items) {
    const value = worthOf(item);
    if (best.length === limit && value <= (worth[limit - 1] ?? 0)) continue;
    let at = Math.min(best.length, limit - 1);
    while (at > 0 && (worth[at - 1] ?? 0) < value) {
      worth[at] = worth[at - 1] ?? 0;
      best[at] = best[at - 1] ?? 0;
      at -= 1;
    }
    worth[at] = value;
    best[at] = item;
  }
  return best;
}
