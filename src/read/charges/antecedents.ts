import { type Accused, type GroupAt, hasName, isPlace, type Stretch } from './accused.ts';
import { NUMBERS } from './humans.ts';
import { areTitle } from './titles.ts';
import type { Word } from './words.ts';

/** Verbs behind which "who" may be somebody else. */
const OF_NAMING = /^(?:represented|married|adopted|raised|succeeded|replaced|interviewed|divorced)$/;

/** "by Smith and Jones" at the end of a stretch. */
function pairAtEnd(words: readonly Word[], { from, to }: Stretch): Accused[] {
  const second = words[to - 1]?.mention;
  let at = to - 1;
  while (at > from && words[at - 1]?.mention === second) at -= 1;
  const first = words[at - 2]?.mention;
  if (second === undefined || first === undefined || words[at - 1]?.lower !== 'and') return [];
  let start = at - 2;
  while (start > from && words[start - 1]?.mention === first) start -= 1;
  if (start > from && words[start - 1]?.lower !== 'by') return [];
  return [
    { kind: 'person', id: first.person, at: start },
    { kind: 'person', id: second.person, at },
  ];
}

/** "attacked by Smith and Jones, two students from Leeds, Ohio, who were": behind the apposition to them. */
export function antecedentBehind(
  words: readonly Word[],
  stretches: readonly Stretch[],
  index: number,
  groupAt: GroupAt,
): Accused[] {
  for (let at = index - 1; at >= Math.max(0, index - 3); at -= 1) {
    const stretch = stretches[at];
    const before = stretches[at - 1];
    if (stretch === undefined || before === undefined || hasName(words, stretch)) return [];
    const first = words[stretch.from]?.lower ?? '';
    const isTwo = NUMBERS.get(first) === 2 || first === 'both';
    if (isTwo || /^(?:a|an)$/.test(first)) {
      if (isTwo) return pairAtEnd(words, before);
      // "Smith, 33, a nurse, who": behind the age.
      const isAge = before.to === before.from + 1 && /^\d{2}$/.test(words[before.from]?.text ?? '');
      const named = isAge ? stretches[at - 2] : before;
      return named === undefined ? [] : antecedentIn(words, named, groupAt);
    }
    if (!isPlace(words, stretch)) return [];
  }
  return [];
}

/** "in the case of Smith, a police officer charged with": the apposition is to whom "who" would mean. */
export function antecedentBefore(
  words: readonly Word[],
  before: Stretch | undefined,
  groupAt: GroupAt,
): Accused[] | undefined {
  const found = before === undefined ? [] : antecedentIn(words, before, groupAt);
  return found.length > 0 ? found : undefined;
}

/** Who is meant by "who" behind a stretch: its last name, where that stands free or behind a noun of procedure. */
export function antecedentIn(words: readonly Word[], { from, to }: Stretch, groupAt: GroupAt): Accused[] {
  let end = to;
  while (end > from && /^(?:\d{2}|jr|sr|\.)$/.test(words[end - 1]?.lower ?? '')) end -= 1;
  const group = groupAt(end - 1);
  if (group && group.to === end) return [{ kind: 'group', at: group.from, to: group.to, id: group.id }];
  const mention = words[end - 1]?.mention;
  if (mention === undefined) return [];
  let start = end - 1;
  while (start > from && words[start - 1]?.mention === mention) start -= 1;
  const accused: Accused[] = [{ kind: 'person', id: mention.person, at: start }];
  if (areTitle(words, from, start)) return accused;
  // "Smith is accused of theft and Jones, 27, who was": the subject of a clause of its own.
  if (
    words[start - 1]?.lower === 'and' &&
    words
      .slice(from, start - 1)
      .some((word) => word.mention === undefined && /^(?:is|was|has|had)$/.test(word.lower))
  )
    return accused;
  let title = start;
  while (title > from && areTitle(words, title - 1, start)) title -= 1;
  const preposition = words[title - 1]?.lower ?? '';
  if (
    /^(?:said|says|by|like|as|with|to|named|called|sent|finding|locating|arresting|capturing|apprehending|arrested|detained|captured|released|freed|are|is|was|were|include|includes|including)$/.test(
      preposition,
    )
  )
    return accused;
  // "pardoned Smith, who was": an object.
  if (/^\p{Ll}{3,}ed$/u.test(words[title - 1]?.text ?? '') && !OF_NAMING.test(preposition)) return accused;
  const noun = words[title - 2]?.lower ?? '';
  if (
    /^(?:of|against|for)$/.test(preposition) &&
    /^(?:arrest|lawyer|lawyers|attorney|attorneys|solicitor|barrister|counsel|trial|conviction|sentencing|sentence|bail|indictment|case|prosecution|evidence|extradition|capture|charges|warrant|retrial)$/.test(
      noun,
    )
  )
    return accused;
  return [];
}
