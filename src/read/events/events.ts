import { quoteOf } from '../../facts/quote.ts';
import type { DateMention, Event, Group, SaidBy } from '../../facts/schema.ts';
import { tellsPast } from '../dates/tense.ts';
import { isHeading } from '../heading.ts';
import type { People, PersonMention } from '../people/people.ts';
import type { ReadText, Sentence } from '../text.ts';
import { clauseAround, type Stretch } from './clause.ts';
import { findDeadline, isForecast } from './kinds.ts';
import { subjectsIn, subjectsOf, withAntecedent } from './subjects.ts';

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
  const datesOf = bySentence(read, dates);
  const mentionsOf = Map.groupBy(people.mentions, (mention) => mention.sentence);
  for (const [index, sentence] of read.sentences.entries()) {
    if (isHeading(text, sentence) || !hasVerb(text.slice(sentence.start, sentence.end))) continue;
    const inSentence = datesOf.get(index) ?? [];
    const named = mentionsOf.get(index) ?? [];
    const before = mentionsOf.get(index - 1) ?? [];
    for (const date of inSentence) {
      if (isSaidMoreExactly(text, date, inSentence)) continue;
      const words = withAntecedent(read, index, clauseAround(text, sentence, date.quote), {
        people: people.people,
        named,
        before,
      });
      const deadline = findDeadline(
        text,
        sentence,
        { ...date.quote, value: date.value },
        article.published,
        named,
      );
      told.push({
        date,
        quote: quoteOf({ id: article.id, text }, words.start, words.end),
        subjects: subjectsOf(text, date, words, [...before, ...named], groups),
        saidBy: saidByOf(placesOf(text, sentence, date.quote, words), words, saidByAt),
        ...(deadline === undefined ? {} : { deadline }),
        ...(deadline === undefined && isForecast(text, sentence, date.quote) ? { forecast: true } : {}),
      });
    }
    if (inSentence.length === 0 && isUndatedEvent(text, sentence, named)) {
      told.push({
        quote: quoteOf({ id: article.id, text }, sentence.start, sentence.end),
        subjects: subjectsIn(sentence, named, groups),
        saidBy: saidByOf([sentence.start, ...named.map(({ start }) => start)], sentence, saidByAt),
      });
    }
  }
  return told.map((event, index) => ({ id: `e${index + 1}`, ...event }));
}

/** The dates of each sentence, by its index. */
function bySentence(read: ReadText, dates: readonly DateMention[]): Map<number, DateMention[]> {
  let index = 0;
  return Map.groupBy(dates, ({ quote }) => {
    while ((read.sentences[index]?.end ?? quote.end) < quote.end) index += 1;
    return index;
  });
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

/** The first source that stands behind one of the places; where there is none, the outlet. */
function saidByOf(places: readonly number[], words: Stretch, saidByAt: SaidByAt): SaidBy {
  for (const place of places) {
    const saidBy = place < words.end ? saidByAt(place, words.end) : undefined;
    if (saidBy !== undefined && saidBy.kind !== 'outlet') return saidBy;
  }
  return { kind: 'outlet' };
}

/** Words of the present, the future or of what may be that tell an event ("is scheduled", "will be held", "come just days before"). */
const TELLS =
  /(?<![\p{L}])(?:is|are|will|has|have|comes?|begins?|starts?|opens?|marks?|faces?|shall|must|may|might|can|could|would|should|runs?|ends?|takes?)(?![\p{L}])/iu;

const hasVerb = (words: string): boolean => tellsPast(words) || TELLS.test(words);

/** "Tomorrow, Friday, March 16, at 8:30 a.m.": of dates that stand together, the most exact one speaks. */
function isSaidMoreExactly(text: string, date: DateMention, dates: readonly DateMention[]): boolean {
  const { value, quote } = date;
  return dates.some((other) => {
    if (other === date || !other.value.startsWith(value)) return false;
    const isLater = other.quote.start > quote.start;
    // Of two that are the same, the one that states the date speaks, else the first.
    const isStated = ({ derivation }: DateMention): boolean => derivation.from === 'stated';
    if (value === other.value && (isStated(date) || (isLater && !isStated(other)))) return false;
    const [from, to] = isLater ? [quote.end, other.quote.start] : [other.quote.end, quote.start];
    return /^\s*[,(]?\s*(?:on|in|at)?\s*$/.test(text.slice(from, Math.min(to, from + 20)));
  });
}

/** What is said in charges and claims, and who worked on a case: no events of their own. */
const NO_EVENT =
  /\b(?:accused|alleg\w+|charged|suspected|will|shall)\b|^(?:The|This)\s+(?:case|matter|investigation)\b|\b(?:prosecuted|prosecuting|investigated|assisted|handled|oversaw)\b[^.]{0,80}\b(?:case|matter|investigation|prosecution)\b/;

/** A sentence that names someone and tells something that happened: no words spoken, no question, no forecast. */
function isUndatedEvent(text: string, sentence: Sentence, named: readonly PersonMention[]): boolean {
  const words = text.slice(sentence.start, sentence.end);
  if (named.length === 0) return false;
  if (
    /["“”]/.test(words) ||
    NO_EVENT.test(words) ||
    words.endsWith('?') ||
    isForecast(text, sentence, sentence)
  )
    return false;
  return tellsPast(words);
}
