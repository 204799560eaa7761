import type { DateValue } from '../../facts/date.ts';
import { quoteOf } from '../../facts/quote.ts';
import type { DateMention, Event, Group, SaidBy, Subject } from '../../facts/schema.ts';
import { tellsPast } from '../dates/tense.ts';
import type { People } from '../people/people.ts';
import type { ReadText, Sentence } from '../text.ts';
import { clauseAround, type Stretch } from './clause.ts';
import { findDeadline, isForecast } from './kinds.ts';

/**
 * What happened, or is fixed to happen: for each date the verbatim words that tell it, and the sentences that name a
 * person and tell something past without a date. `saidByAt` says who stands behind a stretch of the text. Pure.
 */
export function findEvents(
  read: ReadText,
  people: People,
  groups: readonly Group[],
  dates: readonly DateMention[],
  saidByAt: (start: number, end: number) => SaidBy,
): Event[] {
  const { article, text } = read;
  const told: Omit<Event, 'id'>[] = [];
  for (const [index, sentence] of read.sentences.entries()) {
    if (sentence.headline || !hasVerb(text.slice(sentence.start, sentence.end))) continue;
    const inSentence = dates.filter(({ quote }) => isWithin(quote, sentence));
    for (const date of inSentence) {
      if (isSaidMoreExactly(text, date, inSentence)) continue;
      const words = withAntecedent(read, index, clauseAround(text, sentence, date.quote), people);
      const deadline = findDeadline(
        text,
        sentence,
        { ...date.quote, value: date.value },
        article.published,
        people.mentions,
      );
      told.push({
        date,
        quote: quoteOf({ id: article.id, text }, words.start, words.end),
        subjects: subjectsOf(text, date, words, people, groups),
        saidBy: saidByOf(placesOf(text, sentence, date.quote, words), words, saidByAt),
        ...(deadline === undefined ? {} : { deadline }),
        ...(deadline === undefined && isForecast(text, sentence, date.quote) ? { forecast: true } : {}),
      });
    }
    if (inSentence.length === 0 && isUndatedEvent(text, sentence, people)) {
      told.push({
        quote: quoteOf({ id: article.id, text }, sentence.start, sentence.end),
        subjects: subjectsIn(sentence, people, groups),
        saidBy: saidByOf([sentence.start, ...namedIn(sentence, people)], sentence, saidByAt),
      });
    }
  }
  return told.map((event, index) => ({ id: `e${index + 1}`, ...event }));
}

type SaidByAt = (start: number, end: number) => SaidBy;

/** "A said Thursday that ...": the day is when A spoke, and A stands behind what follows. */
const SPOKE_BEFORE =
  /\b(?:said|announced?|confirmed|reported|stated|told\s+\w+)\s+(?:late\s+|early\s+|on\s+)*$/i;
const SPOKE_BEHIND = /^\s+(?:announced|said|confirmed)(?=\s)/i;

/** Where to ask for the source of a date: at the date, at the beginning, and behind a day of speaking. */
function placesOf(text: string, sentence: Sentence, date: Stretch, words: Stretch): number[] {
  const behind = text.slice(date.end, words.end);
  if (!SPOKE_BEFORE.test(text.slice(sentence.start, date.start)) && !SPOKE_BEHIND.test(behind)) {
    return [date.start, words.start];
  }
  const told = /^\s+(?:(?:announced|said|confirmed)\s+)?(?:that\s+)?/i.exec(behind)?.[0].length ?? 0;
  return [date.start, words.start, date.end + told];
}

/** Where the people of a sentence are named. */
const namedIn = (sentence: Stretch, { mentions }: People): number[] =>
  mentions.filter((mention) => isWithin(mention, sentence)).map(({ start }) => start);

/** The first source that stands behind one of the places; where there is none, the outlet. */
function saidByOf(places: readonly number[], words: Stretch, saidByAt: SaidByAt): SaidBy {
  for (const place of places) {
    const saidBy = place < words.end ? saidByAt(place, words.end) : undefined;
    if (saidBy !== undefined && saidBy.kind !== 'outlet') return saidBy;
  }
  return { kind: 'outlet' };
}

/** Words of the present or the future that tell an event ("is scheduled", "will be held", "come just days before"). */
const TELLS =
  /(?<![\p{L}])(?:is|are|will|has|have|comes?|begins?|starts?|opens?|marks?|faces?|shall|must|runs?|ends?|takes?)(?![\p{L}])/iu;

const hasVerb = (words: string): boolean => tellsPast(words) || TELLS.test(words);

/** "Tomorrow, Friday, March 16, at 8:30 a.m.": of dates that stand together, the most exact one speaks. */
function isSaidMoreExactly(
  text: string,
  { value, quote }: DateMention,
  dates: readonly DateMention[],
): boolean {
  const isCutOf = (whole: DateValue, part: DateValue): boolean => part.startsWith(whole);
  return dates.some((other) => {
    if (other.quote.start === quote.start || !isCutOf(value, other.value)) return false;
    const isLater = other.quote.start > quote.start;
    if (value === other.value && !isLater) return false;
    const [from, to] = isLater ? [quote.end, other.quote.start] : [other.quote.end, quote.start];
    return /^\s*[,(]?\s*(?:on|in|at)?\s*$/.test(text.slice(from, Math.min(to, from + 20)));
  });
}

const OPENING_PRONOUN = /^(?:He|She)\s/;
/** A quote with the sentence before it is no longer than this. */
const LONGEST_QUOTE = 600;

/**
 * "He was convicted ...": the words begin with the sentence before, where that begins with a name and names nobody else.
 * A name in any other place ("sentenced by Justice ...") is not taken for "he".
 */
function withAntecedent(
  read: ReadText,
  index: number,
  words: Stretch,
  { people, mentions }: People,
): Stretch {
  const sentence = read.sentences[index];
  const previous = read.sentences[index - 1];
  if (!sentence || !previous || words.start !== sentence.start || previous.headline) return words;
  if (previous.paragraph !== sentence.paragraph || words.end - previous.start > LONGEST_QUOTE) return words;
  if (!OPENING_PRONOUN.test(read.text.slice(words.start, words.end))) return words;
  if (mentions.some((mention) => isWithin(mention, words))) return words;
  const named = mentions.filter((mention) => isWithin(mention, previous));
  const first = named.find(({ start }) => start === previous.start);
  const isAlone = first !== undefined && named.every(({ person }) => person === first.person);
  const part = people.find(({ id }) => id === first?.person)?.part;
  return isAlone && (part === 'defendant' || part === 'other')
    ? { start: previous.start, end: words.end }
    : words;
}

const isWithin = (inner: Stretch, outer: Stretch): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;

/** "The capture in 2013 of A and two years later of his brother, B": each date has its own person. */
function subjectsOf(
  text: string,
  { quote }: DateMention,
  words: Stretch,
  people: People,
  groups: readonly Group[],
): Subject[] {
  const own = people.mentions.find(
    ({ start, end }) =>
      start >= quote.end &&
      end <= words.end &&
      /^\s+of\s+(?:(?:his|her|their)\s+[\p{L}\s-]{1,30},?\s+)?$/u.test(
        text.slice(quote.end, Math.min(start, quote.end + 50)),
      ),
  );
  return own ? [{ kind: 'person', id: own.person }] : subjectsIn(words, people, groups);
}

/** The people and groups that the words name, each once. */
function subjectsIn(words: Stretch, { mentions }: People, groups: readonly Group[]): Subject[] {
  const ids = new Set(mentions.filter((mention) => isWithin(mention, words)).map(({ person }) => person));
  return [
    ...[...ids].map((id) => ({ kind: 'person' as const, id })),
    ...groups.filter(({ label }) => isWithin(label, words)).map(({ id }) => ({ kind: 'group' as const, id })),
  ];
}

/** What is said in charges and claims, and who worked on a case: no events of their own. */
const NO_EVENT =
  /\b(?:accused|alleg\w+|charged|suspected|will|shall)\b|^(?:The|This)\s+(?:case|matter|investigation)\b/;

/** A sentence that names someone and tells something that happened: no words spoken, no question, no forecast. */
function isUndatedEvent(text: string, sentence: Sentence, { mentions }: People): boolean {
  const words = text.slice(sentence.start, sentence.end);
  if (!mentions.some((mention) => isWithin(mention, sentence))) return false;
  if (
    /["“”]/.test(words) ||
    NO_EVENT.test(words) ||
    words.endsWith('?') ||
    isForecast(text, sentence, sentence)
  )
    return false;
  return tellsPast(words);
}
