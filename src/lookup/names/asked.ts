import type { NameToken } from '../fold.ts';
import type { NameTable } from './nameTable.ts';
import { MIN_SIMILARITY, type TypedToken, typedToken } from './vocabulary.ts';

/**
 * How hard a search tries: for the same tokens and beginnings; for tokens that are one slip or one spelling tradition
 * away; for all that resemble.
 */
export type Effort = 'quick' | 'close' | 'full';

/** A typed token with the tokens of the vocabulary that it may stand for. */
export type Asked = {
  typed: TypedToken;
  /** The same token, or -1. */
  exact: number;
  /** Tokens that it is where letters were lost, on either side. */
  lost: number[];
  /** Tokens that begin with it, where it may still be being typed: from (included) and to (not included). */
  prefix: { from: number; to: number };
  /** Likeness to tokens, as far as it was worked out. */
  near: Map<number, number>;
  /** Tokens that resemble it, best first; none in a quick search. */
  resembling: number[];
};

/** How a typed token and a token of a name hang together. */
export type Link = 'exact' | 'lost' | 'prefix' | 'initial' | 'near';

/** What each link is worth, of 1; a near one as much as the tokens are alike. */
export const LOST = 0.98;
export const PREFIX = 0.93;
const INITIAL = 0.82;

/** Looks a typed token up; `isBeginning` where it may still be being typed. */
export function askFor(table: NameTable, token: NameToken, isBeginning: boolean, effort: Effort): Asked {
  const { vocabulary } = table;
  const exact = vocabulary.find(token.folded);
  const lost = exact < 0 ? [] : [...table.aliasesOf(exact)];
  const printed = token.lost === undefined ? -1 : vocabulary.find(token.lost);
  // Only a name in plain letters can be one whose letters were lost.
  if (printed >= 0 && table.isPlain(printed)) lost.push(printed);
  const asked: Asked = {
    typed: typedToken(token.folded),
    exact,
    lost,
    prefix: isBeginning ? vocabulary.prefixRange(token.folded) : { from: 0, to: 0 },
    near: new Map(),
    resembling: [],
  };
  addNear(table, asked, effort);
  return asked;
}

function addNear(table: NameTable, asked: Asked, effort: Effort): void {
  if (effort === 'quick' || asked.typed.codes.length < 2) return;
  if (effort === 'close' && asked.exact >= 0) return;
  const { vocabulary } = table;
  const found = effort === 'close' ? vocabulary.close(asked.typed) : vocabulary.near(asked.typed);
  for (const { token, similarity } of found) {
    for (const real of [token, ...table.aliasesOf(token)]) {
      if ((asked.near.get(real) ?? 0) < similarity) asked.near.set(real, similarity);
      asked.resembling.push(real);
    }
  }
}

/** How a typed token hangs together with a token of a name, and how much that is worth; undefined where it does not. */
export function linkOf(
  { vocabulary }: NameTable,
  asked: Asked,
  token: number,
): { link: Link; similarity: number } | undefined {
  if (token === asked.exact) return { link: 'exact', similarity: 1 };
  if (asked.lost.includes(token)) return { link: 'lost', similarity: LOST };
  if (token >= asked.prefix.from && token < asked.prefix.to) return { link: 'prefix', similarity: PREFIX };
  if (vocabulary.length(token) === 1 || asked.typed.codes.length === 1) {
    const isSame = vocabulary.text(token).charCodeAt(0) === asked.typed.codes[0];
    return isSame ? { link: 'initial', similarity: INITIAL } : undefined;
  }
  const similarity = asked.near.get(token) ?? vocabulary.similarity(asked.typed, token);
  asked.near.set(token, similarity);
  return similarity >= MIN_SIMILARITY ? { link: 'near', similarity } : undefined;
}
