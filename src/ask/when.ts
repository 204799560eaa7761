import type { Answer, Question, Section } from '../facts/answer.ts';
import { compareDates, type DateValue } from '../facts/date.ts';
import type { DeskNote } from '../facts/note.ts';
import type { DateMention, Facts } from '../facts/schema.ts';
import { HEADINGS, name, note } from '../facts/wording.ts';
import type { Lookup } from '../lookup/lookup.ts';
import { newestFacts, newestOnly } from './articles.ts';
import { type Desk, shownFacts } from './desk.ts';
import { bareDates, type DateRecord, dateLine, type EventRecord, eventLine, eventsOf } from './events.ts';
import { datedNotes, NOTES_MAX, noteLine, shownNotes } from './notes.ts';
import { aboutPerson, askedOf, chooseAnswer, nothingAnswer } from './people.ts';
import { hiddenParts } from './protect.ts';
import { datesOfPerson } from './timeline.ts';
import { type DateFit, findTypedDate, fitOf, type TypedDate } from './typedDate.ts';

type When = Question & { kind: 'when' };
type Dated = { value: DateValue; record: EventRecord | DateRecord | { note: DeskNote } };

type OfArticle = { value: DateValue; record: EventRecord | DateRecord };

/**
 * /when: the dates that fit what was typed. A date is taken as a date, else a clear name as that person, else the words
 * are looked for in the sentences that give dates.
 */
export function answerWhen(asked: When, desk: Desk): Answer {
  const about = asked.about.trim();
  const question = { ...asked, about };
  const typed = findTypedDate(about);
  const byDate = typed && answerByDate(question, typed, desk);
  if (byDate) return byDate;
  const person = desk.lookup.findPerson(about);
  if (person.outcome === 'found' && askedOf(desk, person.match.person)) return answerByPerson(question, desk);
  const byWords = answerByWords(question, desk);
  if (byWords) return byWords;
  return person.outcome === 'choose'
    ? chooseAnswer(question, about, person.matches, desk)
    : nothingAnswer(question, about, desk, person.outcome === 'nothing' ? person.suggestions : []);
}

function answerByDate(question: When, typed: TypedDate, desk: Desk): Answer | undefined {
  const all = [
    ...newestFacts(desk).flatMap((facts) =>
      datesIn(facts, desk, ({ value }) => fitOf(value, typed) !== undefined),
    ),
    ...notesAsDated(desk, (desk.snapshot.notes ?? []).slice(0, NOTES_MAX)),
  ];
  const fitting = (fit: DateFit): Dated[] => all.filter(({ value }) => fitOf(value, typed) === fit);
  const within = fitting('within');
  const vaguer = fitting('may include');
  if (within.length + vaguer.length === 0) return undefined;
  return foundAnswer(question, desk, [
    { heading: HEADINGS.dated, lines: linesOf(within, desk) },
    { heading: HEADINGS.vaguer, lines: linesOf(vaguer, desk) },
  ]);
}

function answerByPerson(question: When, desk: Desk): Answer {
  return aboutPerson({ kind: 'timeline', person: question.about }, desk, (asked) => {
    const sections = datesOfPerson(asked, desk);
    return {
      ...foundAnswer({ ...question, about: asked.known.key }, desk, sections),
      title: `When: ${asked.name}`,
      lead: sections.length === 0 ? [note('nothingDated', name(asked.name))] : [],
      actions: [
        { label: 'Who', question: { kind: 'who', person: asked.known.key } },
        { label: 'Timeline', question: { kind: 'timeline', person: asked.known.key } },
      ],
    };
  });
}

const notesAsDated = (desk: Desk, notes: readonly DeskNote[]): Dated[] =>
  datedNotes(shownNotes(desk, notes)).map((one) => ({ value: one.happened, record: { note: one } }));

function answerByWords(question: When, desk: Desk): Answer | undefined {
  const noted = notesAsDated(
    desk,
    desk.lookup.findNotes(question.about).map((hit) => hit.note),
  );
  const hits = desk.lookup.findWords(question.about);
  const dated = [...new Set(hits.map((hit) => hit.article))].flatMap((article) => {
    const facts = shownFacts(desk, article);
    const quotes = hits.filter((hit) => hit.article === article).map((hit) => hit.quote);
    return facts
      ? datesIn(facts, desk).filter(({ record }) => overlapsAny(quoteOfRecord(record), quotes))
      : [];
  });
  return dated.length + noted.length === 0
    ? undefined
    : foundAnswer(question, desk, [{ heading: HEADINGS.dated, lines: linesOf([...dated, ...noted], desk) }]);
}

type Stretch = { start: number; end: number };
type Hit = ReturnType<Lookup['findWords']>[number];

const overlapsAny = (quote: Stretch, others: readonly Hit['quote'][]): boolean =>
  others.some((other) => other.start < quote.end && quote.start < other.end);

const quoteOfRecord = (record: EventRecord | DateRecord): Stretch =>
  'event' in record ? record.event.quote : record.sentence;

/** Every date of an article: those of its events, and those that no event hangs on. */
function datesIn(facts: Facts, desk: Desk, isWanted?: (date: DateMention) => boolean): OfArticle[] {
  const events = eventsOf(facts).flatMap((record): OfArticle[] =>
    record.event.date ? [{ value: record.event.date.value, record }] : [],
  );
  const { id } = facts.article;
  const hidden = hiddenParts(desk.snapshot, id);
  const bare = bareDates(facts, desk.snapshot.text(id) ?? '', isWanted, hidden);
  return [...events, ...bare.map((record) => ({ value: record.date.value, record }))];
}

const linesOf = (dated: readonly Dated[], desk: Desk) =>
  dated
    .toSorted((a, b) => compareDates(a.value, b.value))
    .map(({ record }) =>
      'note' in record
        ? noteLine(record.note, { isNamed: true })
        : 'event' in record
          ? eventLine(record, desk)
          : dateLine(record),
    );

function foundAnswer(question: When, desk: Desk, sections: readonly Section[]): Answer {
  return {
    asked: question,
    outcome: 'found',
    title: `When: ${question.about}`,
    lead: newestOnly(desk),
    sections: sections.filter((section) => section.lines.length > 0),
    choices: [],
    actions: [],
  };
}
