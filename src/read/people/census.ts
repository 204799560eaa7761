import { byWord } from '../byWord.ts';
import names from './names.json' with { type: 'json' };
import world from './worldNames.json' with { type: 'json' };

/** How common a name is as a first name and as a surname: its place in the list, from 0. */
type Ranks = { given: Map<string, number>; surnames: Map<string, number> };

let ranks: Ranks | undefined;

/** Names that only the lists of the world have rank behind the common ones of the census. */
const WORLD_GIVEN_RANK = 2_000;
const WORLD_SURNAME_RANK = 9_000;

function ranksOf(list: string, world: string[], worldRank: number): Map<string, number> {
  const ranks = new Map(world.flatMap((names) => names.split(' ')).map((name) => [name, worldRank]));
  for (const [rank, name] of list.split(' ').entries()) ranks.set(name, rank);
  return ranks;
}

function load(): Ranks {
  const { parts } = world;
  ranks ??= {
    given: ranksOf(
      names.given,
      parts.map(({ given }) => given),
      WORLD_GIVEN_RANK,
    ),
    surnames: ranksOf(
      names.surnames,
      parts.map(({ surnames }) => surnames),
      WORLD_SURNAME_RANK,
    ),
  };
  return ranks;
}

const known = byWord((word) => {
  const { given, surnames } = load();
  const name = word
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[’‘`´]/g, "'")
    .toLowerCase();
  const family = name.replace(/'/g, '');
  return {
    plain: name,
    given: given.get(name) ?? given.get(name.split('-')[0] ?? ''),
    surname: surnames.get(family) ?? surnames.get(family.split('-').at(-1) ?? ''),
  };
});

/** Marks off, lower case: "Zoë" and "ZOE" are one. */
export const plain = (word: string): string => known(word).plain;

/** Place of a first name in the census list (0 the most common; a high one for names of the world), or undefined. A hyphenated name counts by its first part. */
export const givenRank = (word: string): number | undefined => known(word).given;

/** Place of a surname in the census list (0 the most common; a high one for names of the world), or undefined. A hyphenated one counts by its last part. */
export const surnameRank = (word: string): number | undefined => known(word).surname;
