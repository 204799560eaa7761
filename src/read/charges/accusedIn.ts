import { type Accused, type GroupAt, hasName, isPlace, type Stretch } from './accused.ts';
import { HUMAN_BEFORE_NAME, isHuman, NUMBERS, PAIRS } from './humans.ts';
import { wordSet } from './wordSet.ts';
import type { Word } from './words.ts';

/** Verbs behind which "who" may be somebody else. */
const OF_NAMING = /^(?:represented|married|adopted|raised|succeeded|replaced|interviewed|divorced)$/;

const NO_TITLE = wordSet(`
  of with by against for to from in at on into onto over under between among about after before during near behind
  beside through toward towards upon via than as like who whom whose which that where when while because since until
  although though if but or nor not is was were are be been being am has have had do does did will would could can may
  might shall should must shot told said met saw found left knew hit took beat led gave got held kept made sent stole
  struck threw ran fled drove chose brought bought caught fought sold says say saying tells tell made make makes lost
  won wrote spoke heard felt thought put cut set let went came come goes go stood sat lay paid wed sued says it he she
  they we you i him her them his's there here what why how
  killed killing murdered stabbed robbed attacked raped kidnapped assaulted
`);

const FINE_PARTICIPLES = wordSet(
  'retired convicted accused suspected alleged self-described so-called disgraced reputed noted admitted disgraced jailed unemployed married divorced estranged licensed certified disbarred ousted embattled wanted renowned acting leading managing marketing engineering nursing visiting commanding presiding manufacturing accounting boxing banking cleaning teaching training',
);

/** Whether the words before a name in its stretch can be its title: "former police officer", "co-defendant", "Rosen’s girlfriend". */
export function areTitle(words: readonly Word[], from: number, to: number): boolean {
  if (to - from > 12) return false;
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    // "her boyfriend Smith": an owner, no object.
    const isHer = word?.lower === 'her' && at === from && at + 1 < to;
    if (word === undefined || (NO_TITLE.has(word.lower) && !isHer) || word.date !== undefined) return false;
    if (
      /^(?:\p{L}+-)?\p{L}{2,}(?:ed|ing)$/u.test(word.lower) &&
      !FINE_PARTICIPLES.has(word.lower) &&
      !/^\p{Lu}/u.test(word.text)
    )
      return false;
    // A name inside a title only as an owner: "Rosen’s girlfriend".
    if (word.mention !== undefined) {
      let end = at;
      while (end < to && words[end]?.mention === word.mention) end += 1;
      if (!/^['’]s?$/.test(words[end]?.text ?? '')) return false;
      at = end;
    }
    if (!/^[\p{L}\d.'’&/“”"-]+$/u.test(word.text)) return false;
  }
  return true;
}

const ADVERBS = wordSet(
  'also both each later then since previously recently now currently again all already subsequently first once still today yesterday however meanwhile together jointly allegedly formally eventually ultimately originally initially',
);

export const isParticiple = (word: Word | undefined): boolean =>
  /^(?:charged|accused|convicted|indicted|jailed|sentenced|wanted|acquitted)$/.test(word?.lower ?? '');

export const isAdverb = (word: Word | undefined): boolean =>
  word !== undefined && word.mention === undefined && (word.date !== undefined || ADVERBS.has(word.lower));

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
  // "The defendant, identified as Smith, was".
  if (/^(?:identified|named)$/.test(first.lower) && words[from + 1]?.lower === 'as')
    return namedIn(words, from + 2, to);
  const opened = behindOpening(words, from, to) ?? behindClause(words, from, to, plural);
  if (opened !== undefined) return namedIn(words, opened, to);
  return unnamedIn(words, from, to, plural);
}

/** "As part of the investigation Smith, 31, was": where the name begins behind an opening that has no comma. */
function behindOpening(words: readonly Word[], from: number, to: number): number | undefined {
  // "The accused, identified as Smith, was".
  if (/^(?:identified|named)$/.test(words[from]?.lower ?? ''))
    return words[from + 1]?.lower === 'as' ? from + 2 : undefined;
  if (!/^(?:as|following|after|during|in|at|on|earlier|under)$/.test(words[from]?.lower ?? ''))
    return undefined;
  for (let at = from + 1; at < Math.min(to, from + 12); at += 1) {
    if (words[at]?.mention === undefined) continue;
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
  return areOthers(words, start, to) ? found : [];
}

/** "two others", "another man", "five other defendants": people without a name beside somebody who has one. */
function areOthers(words: readonly Word[], from: number, to: number): boolean {
  const text = words
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ');
  return /^(?:(?:his|her|their) (?:\w+ )?(?:wife|husband|brother|sister|son|daughter|father|mother|girlfriend|boyfriend|partner|cousin|nephew|niece|uncle|aunt|friend|accomplice|associate|colleague|co-defendant|employee|assistant|business partner)s?|(?:at least )?(?:\w+|\d+) others?|(?:another|an?|one|two|three|four|five|\d+)(?: other)?(?: \w+)? (?:man|men|woman|women|teenagers?|people|persons?|defendants?|co-defendants?|codefendants?|accomplices?|associates?|co-accused))$/.test(
    text,
  );
}

export function unnamedIn(
  words: readonly Word[],
  from: number,
  to: number,
  plural: boolean | undefined,
): Accused[] {
  let head = from;
  while (
    head < to &&
    !isHuman(words[head]) &&
    !PAIRS.has(words[head]?.lower ?? '') &&
    !/^(?:defendants?|accused|co-defendants?)$/.test(words[head]?.lower ?? '')
  ) {
    const word = words[head];
    if (
      word === undefined ||
      word.mention !== undefined ||
      (!isInsideName(words, head) &&
        /^(?:of|who|whose|that|in|with|from|at|for|to|on|by|against|will|would|can|could|may|might|must|is|was|are|were|has|had|have)$/.test(
          word.lower,
        ))
    )
      return [];
    head += 1;
  }
  // "A 36-year-old missionary": whatever the noun, somebody of that age.
  const isAged =
    /^an?$/.test(words[from]?.lower ?? '') &&
    /^\d{2}-?year-?old$/.test(
      words
        .slice(from + 1, Math.min(to, from + 6))
        .map(({ lower }) => lower)
        .join('')
        .replace(/old.*$/, 'old'),
    );
  if (isAged && head >= to) head = to - 1;
  if (head >= to || head - from > 8) return [];
  // "the defendant’s brother", "the man’s wife": the head is the word that comes last.
  if (/^['’]s?$/.test(words[head + 1]?.text ?? '') && head + 1 < to) return [];
  const next = words[head + 1];
  if (head + 1 < to && next !== undefined && isHuman(next))
    return unnamedIn(words, head + 1, to, plural).map((accused) =>
      accused.kind === 'unnamed' ? { ...accused, at: from } : accused,
    );
  const name = words[head]?.lower ?? '';
  const first = words[from]?.lower ?? '';
  const rest = words.slice(head + 1, to);
  // Somebody named inside a clause of his own ("a man who shot Smith") is not the subject, and does not spoil it.
  if (/^(?:defendant|accused)$/.test(name) && /^(?:the|this|defendant)$/.test(first) && rest.length === 0)
    return [{ kind: 'defendant', at: from, plural: false }];
  if (/^(?:defendant|accused|man|woman|brother|officer)$/.test(name) && first === 'each' && rest.length === 0)
    return [{ kind: 'defendant', at: from, plural: true }];
  if (name === 'defendants' && /^(?:the|both|all|these)$/.test(first) && rest.length === 0)
    return [{ kind: 'defendant', at: from, plural: true }];
  if (/^(?:brothers|men|women)$/.test(name) && /^both$/.test(first))
    return [{ kind: 'defendant', at: from, plural: true, count: 2 }];
  if (first === 'the' && PAIRS.has(name) && rest.every((word) => isAdverb(word)))
    return [{ kind: 'defendant', at: from, plural: true, count: PAIRS.get(name) ?? 2 }];
  const isDefinite = /^(?:the|this|his|her|their)$/.test(first);
  const count =
    NUMBERS.get(first) ?? (/^(?:a|an|one)$/.test(first) || (plural === false && !isDefinite) ? 1 : undefined);
  if (count === undefined && !isDefinite) return [];
  if (/^(?:his|her|their)$/.test(first)) return [];
  return [
    {
      kind: 'unnamed',
      at: from,
      count:
        isDefinite && count === undefined
          ? plural === true || /(?:s|men|women|people)$/.test(name)
            ? undefined
            : 1
          : count,
      definite: isDefinite,
    },
  ];
}

/** "a University of Houston officer": "of" inside the name of a body. */
const isInsideName = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'of' &&
  /^\p{Lu}/u.test(words[at - 1]?.text ?? '') &&
  /^\p{Lu}/u.test(words[at + 1]?.text ?? '');

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
  const isJoinedHere =
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
      return isTwo ? pairAtEnd(words, before) : antecedentIn(words, before, groupAt);
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
    /^(?:arrest|trial|conviction|sentencing|sentence|bail|indictment|case|prosecution|evidence|extradition|capture|charges|warrant|retrial)$/.test(
      noun,
    )
  )
    return accused;
  return [];
}
