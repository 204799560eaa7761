import { quoteOf } from '../../facts/quote.ts';
import type { Person, Relation, Role } from '../../facts/schema.ts';
import type { ReadText, Sentence } from '../text.ts';
import { tieAliases } from './aliases.ts';
import { givenRank, plain, surnameRank } from './census.ts';
import { weigh } from './evidence.ts';
import { joinNames, type Named, type Spotted, shown } from './join.ts';
import { partsOf } from './parts.ts';
import { protectionOf } from './protection.ts';
import { relationsOf } from './relations.ts';
import { roleBefore, roleBehind } from './roles.ts';
import { isAllCapitals, isTitleCase, type Run, runsOf, trimmed } from './runs.ts';
import { personMargins } from './tagger.ts';
import { SUFFIXES } from './words.ts';

/** One place where the text names a person, titles left out; `start` and `end` are UTF-16 offsets in the article's text. */
export type PersonMention = { person: string; start: number; end: number; sentence: number };

/** The people of an article, how they are related, and every place that names one, in text order. */
export type People = { people: Person[]; relations: Relation[]; mentions: PersonMention[] };

/** A name of several words, or of one, begins a new person from so much evidence on. */
const ENOUGH = 1;
const ENOUGH_FOR_ONE_WORD = 3;
/** ... and from so much where the text says of it, once or again, what only of somebody can be said. */
const ENOUGH_IF_HUMAN = 0;
const ENOUGH_IF_SURELY_HUMAN = -3;
/** Where a title, an age or a relation says that a person is named, less is asked of the name itself. */
const ENOUGH_IF_SURE = 0.5;
const ENOUGH_FOR_ONE_WORD_IF_SURE = 1.5;
/** In a headline every word has a capital. */
const ENOUGH_IN_HEADLINE = 4;

/** Finds every named human of an article, which mentions are the same one, what they are and how they are related. Pure. */
export function findPeople(read: ReadText): People {
  const named = joinNames(spot(read), read).filter((one) => !isFirm(one, read.text));
  const parts = partsOf(named, read);
  const people = named.map((one) => personOf(one, parts.get(one.id) ?? 'other', read));
  const mentions = named
    .flatMap(({ id, mentions: own }) =>
      own.map(({ start, end, sentence }) => ({ person: id, start, end, sentence })),
    )
    .sort((a, b) => a.start - b.start);
  return { people, relations: relationsIn(named, people, read), mentions };
}

/** What stands behind the name of a firm, and behind nobody's. */
const FIRM = /^,? (?:LLC|L\.L\.C|LLP|Inc|Ltd|Limited|Corp|PLC|plc|GmbH|Pty|Pvt)\b/u;

/** From this place on in the census list a first name is more often a word. */
const RARE = 1_500;

/** "Golden Heart, LLC" is a firm wherever it is named, unless it is called as people are: the firm may be called after one. */
const isFirm = ({ name, mentions }: Named, text: string): boolean =>
  (givenRank(name.split(' ', 1)[0] ?? '') ?? RARE) >= RARE &&
  mentions.some(({ end }) => FIRM.test(text.slice(end, end + 12)));

function relationsIn(named: Named[], people: Person[], read: ReadText): Relation[] {
  const sole = (part: Person['part']) => {
    const [first, second] = people.filter((person) => person.part === part);
    return first && !second ? first.id : undefined;
  };
  const [defendant, victim] = [sole('defendant'), sole('victim')];
  return relationsOf(named, read, {
    ...(defendant === undefined ? {} : { defendant }),
    ...(victim === undefined ? {} : { victim }),
  }).map(({ from, to, text, start, end }, index) => ({
    id: `relation-${index + 1}`,
    from,
    to,
    text,
    quote: quoteOf({ id: read.article.id, text: read.text }, start, end),
  }));
}

/** Every run of every sentence, with what speaks for a person. */
function spot(read: ReadText): Spotted[] {
  const runs = read.sentences.map(runsIn);
  const entire = new Set(runs.flat().flatMap(({ whole, run }) => (whole === run ? [wordsOf(whole)] : [])));
  const bySentence = read.sentences.map((sentence, index) =>
    spotIn(sentence, index, runs[index] ?? [], entire),
  );
  accept(bySentence.flat(), read);
  for (const [index, spots] of bySentence.entries()) {
    const tokens = read.sentences[index]?.tokens ?? [];
    acceptListed(spots, tokens);
    tieAliases(spots, tokens);
  }
  return bySentence.flat();
}

/** A run as it stands, and without the words at its ends that the tagger takes for no part of a name. */
type Trimmed = { whole: Run; run: Run; margins: readonly number[] };

function runsIn(sentence: Sentence): Trimmed[] {
  const margins = personMargins(sentence.tokens);
  return runsOf(sentence).map((whole) => ({ whole, run: trimmed(whole, sentence.tokens, margins), margins }));
}

const wordsOf = ({ words }: Run): string => words.map(plain).join(' ');

/** `entire` has the names of which the tagger leaves nothing out elsewhere: they stay whole everywhere. */
function spotIn(
  sentence: Sentence,
  index: number,
  runs: readonly Trimmed[],
  entire: ReadonlySet<string>,
): Spotted[] {
  const { tokens } = sentence;
  const capitals = isAllCapitals(sentence);
  return runs.map(({ whole, run: own, margins }) => {
    const run = entire.has(wordsOf(whole)) ? whole : own;
    return {
      sentence: index,
      run,
      words: run.words.map(plain).filter((word) => !SUFFIXES.has(word)),
      suffix: run.words.map(plain).findLast((word) => SUFFIXES.has(word)) ?? '',
      start: tokens[run.first]?.start ?? 0,
      end: tokens[run.last]?.end ?? 0,
      evidence: weigh(sentence, run, margins),
      accepted: false,
      capitals,
    };
  });
}

/** Accepts the runs for which enough speaks, all places of one name taken together. */
function accept(spots: Spotted[], read: ReadText): void {
  const inBody = (one: Spotted) => {
    const sentence = read.sentences[one.sentence];
    return !one.capitals && sentence !== undefined && !isTitleCase(sentence);
  };
  const sums = new Map<string, { sum: number; count: number }>();
  for (const one of spots.filter((spot) => inBody(spot) && Number.isFinite(spot.evidence.score))) {
    const key = one.words.join(' ');
    const { sum, count } = sums.get(key) ?? { sum: 0, count: 0 };
    sums.set(key, { sum: sum + one.evidence.score, count: count + 1 });
  }
  // What the text once says to be where somebody lives is a place wherever it stands.
  const places = new Set(spots.filter((one) => one.evidence.place).map((one) => one.words.join(' ')));
  const humans = Map.groupBy(
    spots.filter((one) => one.evidence.human),
    (one) => one.words.join(' '),
  );
  for (const one of spots) {
    const { score, sure } = one.evidence;
    const several = one.words.length > 1;
    const { sum, count } = sums.get(one.words.join(' ')) ?? { sum: score, count: 1 };
    if (one.capitals || (!sure && several && places.has(one.words.join(' ')))) one.accepted = false;
    else if (!inBody(one))
      one.accepted =
        several && score >= ENOUGH_IN_HEADLINE && (sure || (isListedName(one) && !one.run.cutShort));
    else if (several && sure) one.accepted = score >= ENOUGH_IF_SURE;
    else if (sure) one.accepted = score >= ENOUGH_FOR_ONE_WORD_IF_SURE;
    else {
      const told = humans.get(one.words.join(' '))?.length ?? 0;
      const enough = told === 0 ? ENOUGH_FOR_ONE_WORD : told === 1 ? ENOUGH_IF_HUMAN : ENOUGH_IF_SURELY_HUMAN;
      one.accepted = sum / count >= (several ? ENOUGH : enough);
    }
  }
}

/** Both the first name and the surname stand in the census lists. */
function isListedName({ run: { words } }: Spotted): boolean {
  return givenRank(words[0] ?? '') !== undefined && surnameRank(words.at(-1) ?? '') !== undefined;
}

/** What a name gains by standing in a list with a name already found. */
const LISTED = 1.5;

/** Accepts a name that "and" or a comma joins to a found one, before or behind it. */
function acceptListed(spots: Spotted[], tokens: Sentence['tokens']): void {
  const isListed = (a: Spotted, b: Spotted) => {
    const between = tokens.slice(a.run.last + 1, b.run.first).map((token) => token.text);
    if (between.length === 0 || between.length > 4) return false;
    if (!between.every((text) => /^(?:,|;|and|&|\d{1,3})$/.test(text))) return false;
    // "X, 35, Santa Fe, is charged": behind a comma alone a place may follow.
    return (
      between.some((text) => /^(?:;|and|&)$/.test(text)) ||
      (between.length === 1 && (isListedName(a) || isListedName(b)))
    );
  };
  acceptKin(spots, tokens);
  for (const [index, one] of spots.entries()) {
    if (one.accepted || one.capitals || one.words.length < 2 || one.evidence.score + LISTED < ENOUGH)
      continue;
    const [before, behind] = [spots[index - 1], spots[index + 1]];
    const isWith = (other: Spotted | undefined) => other?.accepted === true && other.words.length > 1;
    one.accepted =
      (before && isWith(before) && isListed(before, one)) ||
      (behind && isWith(behind) && isListed(one, behind)) ||
      false;
  }
}

/** Behind these words, single names stand in a list: children by their first names, judges by their surnames. */
const KIN =
  /^(?:children|kids|sons|daughters|brothers|sisters|siblings|twins|grandchildren|grandsons|granddaughters|stepchildren)$/;
const BENCH = /^(?:Lords|Judges|Justices|Messrs)$/;
/** A single name of such a list needs so much evidence only. */
const ENOUGH_IN_KIN = -3;

/** Accepts the single names of "his daughters, Ida, Tess and Beth" and "Lords Renn, Dyce and Carr": all of them, or none. */
function acceptKin(spots: Spotted[], tokens: Sentence['tokens']): void {
  for (const [index, first] of spots.entries()) {
    const at = /^[,:–—-]$/.test(tokens[first.run.first - 1]?.text ?? '')
      ? first.run.first - 2
      : first.run.first - 1;
    const head = tokens[at]?.text ?? '';
    if (!KIN.test(head) && !(BENCH.test(head) && at === first.run.first - 1)) continue;
    const list = [first];
    for (const one of spots.slice(index + 1)) {
      const last = list.at(-1) ?? first;
      const between = tokens.slice(last.run.last + 1, one.run.first).map((token) => token.text);
      if (
        between.length === 0 ||
        between.length > 4 ||
        !between.every((text) => /^(?:,|and|\(|\)|\d{1,2})$/.test(text))
      )
        break;
      list.push(one);
      if (between.includes('and')) break;
    }
    if (list.length > 1 && list.every((one) => !one.capitals && one.evidence.score >= ENOUGH_IN_KIN))
      for (const one of list) one.accepted = true;
  }
}

function personOf(one: Named, part: Person['part'], read: ReadText): Person {
  const quote = (start: number, end: number) => quoteOf({ id: read.article.id, text: read.text }, start, end);
  const shield = protectionOf(one, part, read);
  return {
    id: one.id,
    name: one.name,
    forms: one.forms.map(({ text, kind, strength, start, end, tie }) => ({
      text,
      kind,
      strength,
      quote: tie ? quote(Math.min(start, tie.start), Math.max(end, tie.end)) : quote(start, end),
    })),
    roles: rolesOf(one, read),
    ...(one.age === undefined ? {} : { age: one.age }),
    part,
    ...(shield === undefined ? {} : { protected: shield }),
    mentions: one.mentions.map(({ start, end }) => quote(start, end)),
  };
}

/** The roles that titles and apposition give, each once, as of the day of the article. */
function rolesOf(one: Named, read: ReadText): Role[] {
  const roles = new Map<string, Role>();
  for (const mention of one.mentions) {
    const tokens = read.sentences[mention.sentence]?.tokens ?? [];
    for (const span of [roleBefore(tokens, mention.first), roleBehind(tokens, mention)]) {
      const [first, last] = span ? [tokens[span.first], tokens[span.last]] : [];
      if (!first || !last) continue;
      const text = shown(read.text, { start: first.start, end: last.end });
      const [start, end] = [Math.min(first.start, mention.start), Math.max(last.end, mention.end)];
      if (roles.has(text.toLowerCase())) continue;
      roles.set(text.toLowerCase(), {
        text,
        quote: quoteOf({ id: read.article.id, text: read.text }, start, end),
        saidBy: { kind: 'outlet' },
        asOf: read.article.published,
      });
    }
  }
  // "District Attorney" says no more than "Bayside District Attorney".
  const texts = [...roles.keys()];
  return [...roles]
    .filter(([text]) => !texts.some((other) => other !== text && other.endsWith(text)))
    .map(([, role]) => role);
}
