import names from './names.json' with { type: 'json' };

/** How common a name is as a first name and as a surname: its place in the list, from 0. */
type Ranks = { given: Map<string, number>; surnames: Map<string, number> };

let ranks: Ranks | undefined;

function ranksOf(list: string): Map<string, number> {
  return new Map(list.split(' ').map((name, rank) => [name, rank]));
}

function load(): Ranks {
  ranks ??= { given: ranksOf(names.given), surnames: ranksOf(names.surnames) };
  return ranks;
}

/** Marks off, lower case: "Zoë" and "ZOE" are one. */
export function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[’‘`´]/g, "'")
    .toLowerCase();
}

/** Place of a first name in the census list (0 the most common), or undefined. A hyphenated name counts by its first part. */
export function givenRank(word: string): number | undefined {
  const { given } = load();
  const name = plain(word);
  return given.get(name) ?? given.get(name.split('-')[0] ?? '');
}

/** Place of a surname in the census list (0 the most common), or undefined. A hyphenated one counts by its last part. */
export function surnameRank(word: string): number | undefined {
  const { surnames } = load();
  const name = plain(word).replace(/'/g, '');
  return surnames.get(name) ?? surnames.get(name.split('-').at(-1) ?? '');
}
