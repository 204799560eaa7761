import { type Accused, type GroupAt, hasName, type Stretch } from './accused.ts';
import { HUMAN_BEFORE_NAME, isHuman, NUMBERS } from './humans.ts';
import { areTitle, NO_TITLE } from './titles.ts';
import { unnamedIn } from './unnamed.ts';
import type { Word } from './words.ts';

const AGED = /^(\d{2})-year-old$/;

/** Who heads the noun phrase of a stretch. */
export function accusedIn(
  words: readonly Word[],
  { from, to }: Stretch,
  plural: boolean | undefined,
  groupAt: GroupAt,
): Accused[] {
  const first = words[from];
  if (first === undefined) return [];
  const length = to - from;
  if (length === 1 && /^(?:he|she)$/.test(first.lower)) return [{ kind: 'pronoun', at: from, plural: false }];
  const all = allOf(words, from, to);
  if (all) return [all];
  if (
    /^(?:they|both|each|all)$/.test(first.lower) &&
    length <= (first.lower === 'all' ? 1 : 2) &&
    first.mention === undefined
  )
    return [{ kind: 'pronoun', at: from, plural: true }];
  const aged = /^the$/.test(first.lower)
    ? AGED.exec(
        words
          .slice(from + 1, to)
          .map((word) => word.lower)
          .join(''),
      )
    : null;
  if (aged) return [{ kind: 'aged', at: from, age: Number(aged[1]) }];
  const group = groupAt(from);
  if (group && group.from === from && isBareRest(words, group.to, to))
    return [{ kind: 'group', at: from, to, id: group.id }];
  const named = namedIn(words, from, to);
  if (named.length > 0) return named;
  const called = calledIn(words, from, to);
  if (called !== undefined) return namedIn(words, called, to);
  // "The defendant, identified as Smith, was".
  if (/^(?:identified|named)$/.test(first.lower) && words[from + 1]?.lower === 'as')
    return namedIn(words, from + 2, to);
  // "It was Smith who was".
  if (
    first.lower === 'it' &&
    /^(?:is|was)$/.test(words[from + 1]?.lower ?? '') &&
    words[to - 1]?.lower === 'who'
  )
    return namedIn(words, from + 2, to - 1);
  const opened = behindOpening(words, from, to) ?? behindClause(words, from, to, plural);
  if (opened !== undefined) return namedIn(words, opened, to);
  return unnamedIn(words, from, to, plural);
}

/** Where the name stands in "a man named Smith", "identified by police as Smith", "it was Smith who". */
function calledIn(words: readonly Word[], from: number, to: number): number | undefined {
  const name = words.slice(from, to).findIndex(({ mention }) => mention !== undefined);
  if (name < 1 || !/^(?:named|called|as)$/.test(words[from + name - 1]?.lower ?? '')) return undefined;
  const before = words
    .slice(from, from + name)
    .map(({ lower }) => lower)
    .join(' ');
  const isNamed =
    /(?:^| )(?:named|called|(?:identified|named)(?: by \S+(?: \S+)?)? as|known as|gave (?:his|her) name as)$/.test(
      before,
    );
  const opening = words.slice(from, from + name);
  const isPerson =
    isHuman(opening.findLast((word) => isHuman(word))) || /^(?:identified|named|who gave)/.test(before);
  return isNamed &&
    isPerson &&
    !/\b(?:of|by|with|to|for|victim)\b(?! police| officers| authorities| prosecutors| officials| detectives)/.test(
      before,
    )
    ? from + name
    : undefined;
}

/** "As part of the investigation Smith, 31, was": where the name begins behind an opening that has no comma. */
function behindOpening(words: readonly Word[], from: number, to: number): number | undefined {
  // "The accused, identified as Smith, was".
  if (/^(?:identified|named)$/.test(words[from]?.lower ?? ''))
    return words[from + 1]?.lower === 'as' ? from + 2 : undefined;
  if (!/^(?:as|following|after|during|in|at|on|earlier|under)$/.test(words[from]?.lower ?? ''))
    return undefined;
  for (let at = from + 1; at < Math.min(to, from + 16); at += 1) {
    if (words[at]?.mention === undefined) continue;
    // "As a result of the inquiry the driver Smith was": the title has an article of its own.
    const the = words.slice(from, at).findLastIndex(({ lower }) => lower === 'the') + from;
    const isTitled =
      the > from + 1 &&
      the < at - 1 &&
      areTitle(words, the, at) &&
      isHuman(words[at - 1]) &&
      words[the - 1]?.mention === undefined &&
      /^\p{L}+(?:tion|ment|ion|ing|h|y|l|s|t)$/u.test(words[the - 1]?.lower ?? '') &&
      !NO_TITLE.has(words[the - 1]?.lower ?? '');
    if (isTitled) return the;
    return /^(?:investigations?|enquir(?:y|ies)|inquir(?:y|ies)|operation|hearing|trial|incidents?|proceedings|raids?|warrants?|court|week|month)$/.test(
      words[at - 1]?.lower ?? '',
    )
      ? at
      : undefined;
  }
  return undefined;
}

/** "The case was referred to the unit and Smith was charged": where the last clause begins, whose verb has one subject. */
function behindClause(
  words: readonly Word[],
  from: number,
  to: number,
  plural: boolean | undefined,
): number | undefined {
  const and = words.slice(from, to).findLastIndex(({ lower }) => lower === 'and');
  if (plural !== false || and < 0 || words[from + and + 1]?.mention === undefined) return undefined;
  const before = words.slice(from, from + and).filter(({ mention }) => mention === undefined);
  const isClause =
    before.some(({ lower }) => /^(?:is|are|was|were|has|have|had)$/.test(lower)) &&
    !before.some(({ lower }) => /^(?:who|whom|whose|which|and)$/.test(lower));
  return isClause ? from + and + 1 : undefined;
}

/** "all three", "all four of them", "both former officers": of people told before. */
export function allOf(
  words: readonly Word[],
  from: number,
  to: number,
): (Accused & { kind: 'defendant' }) | undefined {
  const first = words[from]?.lower ?? '';
  if (!/^(?:all|both)$/.test(first) || to - from > 5) return undefined;
  const count = first === 'both' ? 2 : NUMBERS.get(words[from + 1]?.lower ?? '');
  const last = words[to - 1]?.lower ?? '';
  const isNoun = /^(?:three|four|five|six|seven|eight|nine|ten|them|\p{L}+s|men|women)$/u.test(last);
  const isPlain = words
    .slice(from, to)
    .every((word) => word.mention === undefined && /^[\p{L}-]+$/u.test(word.text));
  if (count === undefined || !isNoun || !isPlain) return undefined;
  return { kind: 'defendant', at: from, plural: true, count };
}

/** Behind a group's label nothing, or what was done to it: "the 29 prisoners sent to the US". Nobody else is named there. */
function isBareRest(words: readonly Word[], from: number, to: number): boolean {
  if (from === to) return true;
  const isParticiple = /^(?:\p{L}{3,}ed|sent|held|taken|who|now|in|from)$/u.test(words[from]?.lower ?? '');
  return (
    isParticiple && words.slice(from, to).every((word) => word.mention === undefined && word.lower !== 'and')
  );
}

/** The people whom a stretch names as its heads: one, or several joined by "and". */
export function namedIn(words: readonly Word[], from: number, to: number): Accused[] {
  const found: Accused[] = [];
  let start = from;
  let at = from;
  while (at < to) {
    const mention = words[at]?.mention;
    if (mention === undefined) {
      at += 1;
      continue;
    }
    let end = at;
    while (end < to && words[end]?.mention === mention) end += 1;
    // "Smith's also charged with": there the mark is the verb's.
    if (end < to && /^['’]s?$/.test(words[end]?.text ?? '')) {
      at = end + 1;
      if (at >= to) return [];
      continue;
    }
    if (!areTitle(words, start, at)) return [];
    found.push({ kind: 'person', id: mention.person, at });
    // Behind a name: the end, "and" with the next, Jr., or an age.
    while (end < to && /^(?:jr|sr|ii|iii|iv|\.|himself|herself|aged|\d{2})$/.test(words[end]?.lower ?? ''))
      end += 1;
    // "Smith of Miami", up to the verb or to "and".
    if (/^(?:of|from)$/.test(words[end]?.lower ?? '')) {
      let place = end + 1;
      while (place < to && words[place]?.mention === undefined && /^\p{Lu}/u.test(words[place]?.text ?? ''))
        place += 1;
      if (place > end + 1) end = place;
    }
    if (end === to) return found;
    if (words[end]?.lower !== 'and') return [];
    start = end + 1;
    at = start;
  }
  if (found.length === 0 || !areOthers(words, start, to)) return [];
  const count = othersAt(words, start, to);
  if (count !== undefined && count > 1)
    return [...found, { kind: 'unnamed', at: start, count, definite: false, isBeside: true }];
  const last = found.at(-1);
  const isKin = /^(?:his|her)$/.test(words[start]?.lower ?? '') && last?.kind === 'person';
  return isKin
    ? [...found, { kind: 'kin', at: start, of: last.id, noun: words[to - 1]?.lower ?? '' }]
    : found;
}

/** How many "15 others", "the four officers" are. */
const othersAt = (words: readonly Word[], from: number, to: number): number | undefined =>
  words
    .slice(from, to)
    .filter((_, at, all) => !/^(?:-|years?|year-old)$/.test(all[at + 1]?.lower ?? ''))
    .map(({ lower }) => NUMBERS.get(lower) ?? (/^\d{1,2}$/.test(lower) ? Number(lower) : undefined))
    .find((count) => count !== undefined);

const OTHERS =
  /^(?:(?:his|her|their) (?:\S+ )?(?:wife|husband|brother|sister|son|daughter|father|mother|girlfriend|boyfriend|partner|cousin|nephew|niece|uncle|aunt|friend|accomplice|associate|colleague|co-defendant|employee|assistant|business partner|company|firm|business)s?|(?:at least )?(?:\S+ )?(?:\S+ )?others?|the (?:other )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+)(?: other)? \p{L}+s|(?:another|an?|one|two|three|four|five|\d+)(?: other)?(?: \S+){0,4}? (?:man|men|woman|women|teenagers?|teens?|boys?|girls?|youths?|juveniles?|minors?|people|persons?|defendants?|co-defendants?|codefendants?|accomplices?|associates?|co-accused))(?: (?:accused|charged|arrested|indicted|involved|named|linked|who) .*)?$/u;

/** "two others", "another man", "five other defendants": people without a name beside somebody who has one. */
function areOthers(words: readonly Word[], from: number, to: number): boolean {
  const text = words
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ');
  return OTHERS.test(text);
}

/**
 * "A man who lived with his mother, Jane Smith, was charged": the name may belong to the mother. True where the
 * stretch before a name ends with somebody who is inside a phrase of somebody else.
 */
export function isDoubtfulApposition(
  words: readonly Word[],
  before: Stretch,
  at: number,
  stretch: Stretch,
): boolean {
  if (at !== stretch.from) return false;
  const last = words[before.to - 1];
  if (words[before.to]?.text !== ',' || last === undefined) return false;
  if (/^(?:victim|judge|prosecutor|witness|attorney|lawyer|justice|detective)$/.test(last.lower)) return true;
  if (!HUMAN_BEFORE_NAME.test(last.lower) && !isHuman(last)) return false;
  // The head itself ("The driver, Smith,") is fine; one behind a preposition, an owner or a verb is not.
  return words.slice(before.from, before.to - 1).some(
    (word, index) =>
      // "Her former husband, Smith,": the owner at the beginning leaves the head a head.
      !(index === 0 && /^(?:his|her|their)$/.test(word.lower)) &&
      (NO_TITLE.has(word.lower) || /^(?:and)$/.test(word.lower) || /(?:ed|ing)$/.test(word.lower)),
  );
}

/** "Roy Smith, of Corona, and Carl Jones, both 60, were": all who are listed before. */
export function withListed(
  words: readonly Word[],
  stretches: readonly Stretch[],
  index: number,
  last: Accused[],
  lastStretch: Stretch,
  plural: boolean | undefined,
): Accused[] {
  const [head] = last;
  if (head?.kind !== 'person') return last;
  const joined = words.slice(stretches[0]?.from ?? 0, lastStretch.to).some((word) => word.lower === 'and');
  if (!joined) return last;
  // "Smith, and her husband, Jones, were": the noun before the comma is his, and joined.
  const noun = stretches[index - 1];
  const isNounJoined =
    noun !== undefined &&
    words[noun.from - 1]?.lower === 'and' &&
    !hasName(words, noun) &&
    /^(?:his|her|their|the|a|an|another)$/.test(words[noun.from]?.lower ?? '') &&
    (isHuman(words[noun.to - 1]) ||
      /^(?:defendant|accused|co-defendant)$/.test(words[noun.to - 1]?.lower ?? ''));
  const isJoinedHere =
    isNounJoined ||
    words[lastStretch.from - 1]?.lower === 'and' ||
    words.slice(lastStretch.from, lastStretch.to).some((word) => word.lower === 'and');
  if (!isJoinedHere) return last;
  const found = [...last];
  for (let at = index - 1; at >= 0; at -= 1) {
    const stretch = stretches[at];
    if (stretch === undefined) break;
    const opened = behindOpening(words, stretch.from, stretch.to) ?? stretch.from;
    const named = namedIn(words, opened, stretch.to);
    if (named.length > 0) found.unshift(...named);
    else if (hasName(words, stretch)) {
      // Somebody stands there whose part in the sentence is not clear.
      const isApposition = /^(?:of|formerly|from|aged|a|an|the|his|her|whose|who|also|both)$/.test(
        words[stretch.from]?.lower ?? '',
      );
      if (!isApposition) return plural === true ? [] : last;
    }
  }
  return found;
}
