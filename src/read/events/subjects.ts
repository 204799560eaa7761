import type { DateMention, Group, Person, Subject } from '../../facts/schema.ts';
import { isHeading } from '../heading.ts';
import type { PersonMention } from '../people/people.ts';
import type { ReadText } from '../text.ts';
import type { Stretch } from './clause.ts';

const OPENING_PRONOUN = /^(?:He|She)\s/;
/** A quote with the sentence before it is no longer than this. */
const LONGEST_QUOTE = 600;

/**
 * "He was convicted ...": the words begin with the sentence before, where that begins with a name and names nobody else.
 * A name in any other place ("sentenced by Justice ...") is not taken for "he". `named` and `before` are the mentions in
 * the sentence and in the one before.
 */
export function withAntecedent(
  read: ReadText,
  index: number,
  words: Stretch,
  {
    people,
    named,
    before,
  }: { people: readonly Person[]; named: readonly PersonMention[]; before: readonly PersonMention[] },
): Stretch {
  const sentence = read.sentences[index];
  const previous = read.sentences[index - 1];
  if (!sentence || !previous || words.start !== sentence.start || isHeading(read.text, previous))
    return words;
  if (previous.paragraph !== sentence.paragraph || words.end - previous.start > LONGEST_QUOTE) return words;
  if (!OPENING_PRONOUN.test(read.text.slice(words.start, words.end)) || named.length > 0) return words;
  const first = before.find(({ start }) => start === previous.start);
  if (first === undefined || before.some(({ person }) => person !== first.person)) return words;
  const part = people.find(({ id }) => id === first.person)?.part;
  return part === 'defendant' || part === 'other' ? { start: previous.start, end: words.end } : words;
}

/** "The capture in 2013 of A and two years later of his brother, B": each date has its own person. */
export function subjectsOf(
  text: string,
  { quote }: DateMention,
  words: Stretch,
  mentions: readonly PersonMention[],
  groups: readonly Group[],
): Subject[] {
  const own = mentions.find(
    ({ start, end }) =>
      start >= quote.end &&
      end <= words.end &&
      /^\s+of\s+(?:(?:his|her|their)\s+[\p{L}\s-]{1,30},?\s+)?$/u.test(
        text.slice(quote.end, Math.min(start, quote.end + 50)),
      ),
  );
  return own ? [{ kind: 'person', id: own.person }] : subjectsIn(words, mentions, groups);
}

/** The people and groups that the words name, each once. */
export function subjectsIn(
  words: Stretch,
  mentions: readonly PersonMention[],
  groups: readonly Group[],
): Subject[] {
  const isNamed = ({ start, end }: Stretch): boolean => start >= words.start && end <= words.end;
  const ids = new Set(mentions.filter(isNamed).map(({ person }) => person));
  return [
    ...[...ids].map((id) => ({ kind: 'person' as const, id })),
    ...groups.filter(({ label }) => isNamed(label)).map(({ id }) => ({ kind: 'group' as const, id })),
  ];
}
