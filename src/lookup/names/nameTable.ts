import type { NameForm } from '../../facts/schema.ts';
import { nameTokens } from '../fold.ts';
import { PARTICLES } from './nameWords.ts';
import { buildVocabulary, type Vocabulary } from './vocabulary.ts';

/** One name of an owner (a person is a number here); an owner may have many. */
export type IndexedName = { text: string; owner: number; kind: NameForm['kind'] };

/** All names as typed arrays: the tokens of each name, the names of each token, and what is known of each token. */
export type NameTable = {
  count: number;
  vocabulary: Vocabulary;
  /** Tokens of a name: from nameStarts[name] to nameStarts[name + 1] in nameTokenIds. */
  nameStarts: Uint32Array;
  nameTokenIds: Uint32Array;
  owners: Uint32Array;
  /** Names of a token: from postingStarts[token] to postingStarts[token + 1] in postings. */
  postingStarts: Uint32Array;
  postings: Uint32Array;
  kindOf(name: number): NameForm['kind'];
  /** What a token weighs, up to 1: the fewer names have it, the more; particles little. */
  rarity(token: number): number;
  isParticle(token: number): boolean;
  /** Whether somebody's name has it in plain letters. */
  isPlain(token: number): boolean;
  /** Whether it begins somebody's full name. */
  isFirstName(token: number): boolean;
  /** Tokens that `token` is written for where letters were lost. */
  aliasesOf(token: number): Uint32Array;
};

/** What the commonest tokens weigh, of 1. */
export const COMMON_WEIGHT = 0.15;
const PARTICLE_SHARE = 0.4;

const KINDS: readonly NameForm['kind'][] = [
  'full',
  'short',
  'nickname',
  'code-name',
  'former-name',
  'other-name',
];

/** Builds the table of `names`. */
export function tabulate(names: Iterable<IndexedName>): NameTable {
  const ids = new Map<string, number>();
  const aliases: [alias: number, real: number][] = [];
  const flat: number[] = [];
  const starts: number[] = [0];
  const ownerList: number[] = [];
  const kindList: number[] = [];
  const firsts = new Set<number>();
  const plain = new Set<number>();
  const idOf = (token: string): number => {
    const known = ids.get(token);
    if (known !== undefined) return known;
    ids.set(token, ids.size);
    return ids.size - 1;
  };
  const aliased = new Set<string>();
  for (const { text, owner, kind } of names) {
    const tokens = nameTokens(text);
    tokens.forEach((token, at) => {
      const id = idOf(token.folded);
      flat.push(id);
      if (token.lost === undefined) plain.add(id);
      if (at === 0 && tokens.length > 1 && kind === 'full') firsts.add(id);
      if (token.lost !== undefined && !aliased.has(`${token.lost} ${token.folded}`)) {
        aliased.add(`${token.lost} ${token.folded}`);
        aliases.push([idOf(token.lost), id]);
      }
    });
    starts.push(flat.length);
    ownerList.push(owner);
    kindList.push(KINDS.indexOf(kind));
  }
  const sorted = [...ids.keys()].sort();
  const size = sorted.length;
  const place = new Uint32Array(size);
  sorted.forEach((token, at) => {
    place[ids.get(token) ?? 0] = at;
  });
  const nameTokenIds = Uint32Array.from(flat, (id) => place[id] ?? 0);
  const nameStarts = Uint32Array.from(starts);

  const postingStarts = new Uint32Array(size + 1);
  for (const token of nameTokenIds) postingStarts[token + 1] = (postingStarts[token + 1] ?? 0) + 1;
  for (let at = 1; at <= size; at += 1)
    postingStarts[at] = (postingStarts[at] ?? 0) + (postingStarts[at - 1] ?? 0);
  const next = postingStarts.slice();
  const postings = new Uint32Array(nameTokenIds.length);
  for (let name = 0; name < ownerList.length; name += 1) {
    for (let at = nameStarts[name] ?? 0; at < (nameStarts[name + 1] ?? 0); at += 1) {
      const token = nameTokenIds[at] ?? 0;
      const slot = next[token] ?? 0;
      next[token] = slot + 1;
      postings[slot] = name;
    }
  }

  const alias = aliasTable(
    size,
    aliases.map(([from, to]) => [place[from] ?? 0, place[to] ?? 0]),
  );
  const flags = (members: Iterable<number>): Uint8Array => {
    const bytes = new Uint8Array(size);
    for (const id of members) bytes[place[id] ?? 0] = 1;
    return bytes;
  };
  const firstNames = flags(firsts);
  const plains = flags(plain);
  const particles = flags([...PARTICLES].flatMap((word) => ids.get(word) ?? []));
  const count = ownerList.length;
  const kinds = Uint8Array.from(kindList);
  return {
    count,
    vocabulary: buildVocabulary(sorted),
    nameStarts,
    nameTokenIds,
    owners: Uint32Array.from(ownerList),
    postingStarts,
    postings,
    kindOf: (name) => KINDS[kinds[name] ?? 0] ?? 'full',
    rarity: (token) => {
      const holders = (postingStarts[token + 1] ?? 0) - (postingStarts[token] ?? 0);
      const weight = Math.log1p(count / Math.max(1, holders)) / Math.log1p(count);
      return Math.max(COMMON_WEIGHT, particles[token] === 1 ? weight * PARTICLE_SHARE : weight);
    },
    isParticle: (token) => particles[token] === 1,
    isPlain: (token) => plains[token] === 1,
    isFirstName: (token) => firstNames[token] === 1,
    aliasesOf: alias,
  };
}

/** For each token, those that it is written for where letters were lost: [alias, real] pairs as two arrays. */
function aliasTable(
  size: number,
  pairs: readonly (readonly [number, number])[],
): (token: number) => Uint32Array {
  const starts = new Uint32Array(size + 1);
  for (const [from] of pairs) starts[from + 1] = (starts[from + 1] ?? 0) + 1;
  for (let at = 1; at <= size; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const next = starts.slice();
  const reals = new Uint32Array(pairs.length);
  for (const [from, real] of pairs) {
    const slot = next[from] ?? 0;
    next[from] = slot + 1;
    reals[slot] = real;
  }
  return (token) => reals.subarray(starts[token] ?? 0, starts[token + 1] ?? 0);
}
