import type { Accused, GroupAt } from './accused.ts';
import type { Word } from './words.ts';

/** Who owns the noun behind the word at `at`: "his conviction", "Smith’s conviction"; nobody named where neither stands there. */
export function accusedOwner(words: readonly Word[], at: number, groupAt: GroupAt): Accused[] {
  const word = words[at];
  if (word === undefined) return [];
  if (/^(?:his|her)$/.test(word.lower)) return [{ kind: 'pronoun', at, plural: false }];
  if (word.lower === 'their') return [{ kind: 'pronoun', at, plural: true }];
  if (/^['’]s?$/.test(word.text)) {
    const group = groupAt(at - 1);
    if (group) return [{ kind: 'group', at: group.from, to: group.to, id: group.id }];
    const mention = words[at - 1]?.mention;
    return mention === undefined ? [] : [{ kind: 'person', id: mention.person, at: at - 1 }];
  }
  // "a court overturned the conviction", "a new trial was ordered".
  const isDefinite =
    /^(?:the|that|this|both|these|those|all)$/.test(word.lower) &&
    words.slice(at + 1, at + 5).some(({ lower }) => /^(?:convictions?|verdicts?|sentences?)$/.test(lower));
  if (isDefinite || (word.lower === 'new' && words[at + 1]?.lower === 'trial') || word.lower === 'retrial')
    return [{ kind: 'defendant', at, plural: false }];
  return [{ kind: 'implied', at }];
}
