import type { Line } from '../facts/answer.ts';
import { compareDates, isPastDate } from '../facts/date.ts';
import { withQualifier } from '../facts/qualifier.ts';
import { type Quote, quoteOf } from '../facts/quote.ts';
import type { DateMention, Event, Facts, Group, Person } from '../facts/schema.ts';
import {
  dateSpans,
  deadlineSpans,
  FORECAST,
  groupSpans,
  NO_DATE,
  verbatim,
  words,
} from '../facts/wording.ts';
import { cutText } from '../read/text.ts';
import {
  claimLine,
  type Desk,
  groupsOf,
  isPerson,
  nameIn,
  OUTLET,
  type PersonRecord,
  reviewOf,
} from './desk.ts';
import { isHidden } from './protect.ts';

/** An event of one article; `group` where it is told of a group and not of the person asked for. */
export type EventRecord = { facts: Facts; event: Event; group?: Group };

/** What happened, without forecasts: those are no events. */
export const eventsOf = (facts: Facts): EventRecord[] =>
  facts.events.filter((event) => event.forecast !== true).map((event) => ({ facts, event }));

/** The events of a person, and those of a group of which the article says that the person is one. */
export function eventsOfPerson({ facts, person }: PersonRecord): EventRecord[] {
  return eventsOf(facts).flatMap((record) => {
    if (record.event.subjects.some((subject) => isPerson(subject, person))) return [record];
    const group = groupOfSubjects(facts, person, record.event);
    return group ? [{ ...record, group }] : [];
  });
}

function groupOfSubjects(facts: Facts, person: Person, event: Event): Group | undefined {
  return groupsOf(facts, person).find((group) =>
    event.subjects.some((subject) => subject.kind === 'group' && subject.id === group.id),
  );
}

/** Dated events in order, the vaguer date first, and events without a date apart, in the order of their articles. */
export function inOrder(records: readonly EventRecord[]): { dated: EventRecord[]; undated: EventRecord[] } {
  const dated = records
    .filter(({ event }) => event.date !== undefined)
    .toSorted((a, b) =>
      a.event.date && b.event.date ? compareDates(a.event.date.value, b.event.date.value) : 0,
    );
  return { dated, undated: records.filter(({ event }) => event.date === undefined) };
}

/** An event as a line: its date with how it was worked out, who tells it, and the words that tell it. */
export const eventLine = (record: EventRecord, desk: Desk): Line => eventsLine(record, [record], desk);

/** Events as lines; neighbours that the same words tell share one: "1985 and 2013: “…”". */
export function eventLines(records: readonly EventRecord[], desk: Desk): Line[] {
  const runs: [EventRecord, ...EventRecord[]][] = [];
  for (const record of records) {
    const run = runs.at(-1);
    if (run && isToldTogether(run[0], record)) run.push(record);
    else runs.push([record]);
  }
  return runs.map((run) => eventsLine(run[0], run, desk));
}

const isToldTogether = (one: EventRecord, other: EventRecord): boolean =>
  one.facts === other.facts &&
  one.event.quote.start === other.event.quote.start &&
  one.event.quote.end === other.event.quote.end &&
  one.event.text?.start === other.event.text?.start &&
  one.event.text?.end === other.event.text?.end &&
  one.group === other.group &&
  !one.event.deadline &&
  !other.event.deadline;

/** Events that the words of `first` tell. */
function eventsLine(first: EventRecord, records: readonly EventRecord[], desk: Desk): Line {
  const { facts, event, group } = first;
  const setBy = event.deadline?.setBy === undefined ? undefined : nameIn(facts, event.deadline.setBy);
  const deadline =
    event.deadline && event.date
      ? [words('; '), ...deadlineSpans(isPastDate(event.date.value, desk.now), setBy)]
      : [];
  const dates = records.flatMap((record) =>
    record.event.date ? [dateSpans(record.event.date, facts.article)] : [],
  );
  const line = claimLine(
    [
      ...(dates.length > 0
        ? dates.flatMap((spans, index) => [...(index > 0 ? [words(' and ')] : []), ...spans])
        : [words(NO_DATE)]),
      ...deadline,
      ...(group ? [words('; '), ...groupSpans(group)] : []),
      words(': '),
      verbatim(withQualifier(event.text ?? event.quote, event.quote)),
    ],
    { saidBy: event.saidBy, quote: event.quote, article: facts.article },
  );
  return { ...line, ...reviewOf(records.map((record) => record.event)) };
}

/** A date that no event hangs on, with the sentence that it stands in. */
export function dateLine({ facts, date, sentence, forecast }: DateRecord): Line {
  return claimLine(
    [
      ...dateSpans(date, facts.article),
      ...(forecast ? [words(FORECAST)] : []),
      words(': '),
      verbatim(sentence),
    ],
    {
      saidBy: OUTLET,
      quote: sentence,
      article: facts.article,
      review: date.review,
    },
  );
}

/** A date that no event hangs on; `forecast` where it is that of something that may or may not come. */
export type DateRecord = { facts: Facts; date: DateMention; sentence: Quote; forecast: boolean };

/**
 * The dates of an article that no event hangs on, as far as `isWanted`; none whose sentence holds any of `hidden`
 * (protect.ts, hiddenParts): what an event is not shown for, its date would show.
 */
export function bareDates(
  facts: Facts,
  text: string,
  isWanted: (date: DateMention) => boolean = () => true,
  hidden: readonly Quote[] = [],
): DateRecord[] {
  const told = facts.events.filter((event) => event.forecast !== true).map(startOfDate);
  const forecasts = facts.events.filter((event) => event.forecast === true).map(startOfDate);
  const bare = facts.dates.filter((date) => isWanted(date) && !told.includes(date.quote.start));
  if (bare.length === 0) return [];
  const { sentences } = cutText(facts.article, text);
  return bare.flatMap((date) => {
    const { start, end } = date.quote;
    const sentence = sentences.find((one) => one.start <= start && end <= one.end);
    const quote = sentence
      ? quoteOf({ id: facts.article.id, text }, sentence.start, sentence.end)
      : date.quote;
    if (isHidden(quote, hidden)) return [];
    return [{ facts, date, sentence: quote, forecast: forecasts.includes(start) }];
  });
}

const startOfDate = (event: Event): number | undefined => event.date?.quote.start;
