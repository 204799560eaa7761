import type { Answer, Line, Question, Section } from '../facts/answer.ts';
import { compareDates } from '../facts/date.ts';
import { HEADINGS, name, note } from '../facts/wording.ts';
import { newestFacts, newestOnly } from './articles.ts';
import type { Desk } from './desk.ts';
import { type EventRecord, eventLine, eventsOf, eventsOfPerson, inOrder } from './events.ts';
import { datedNotes, NOTES_MAX, noteLine, noteSections, shownNotes } from './notes.ts';
import { type Asked, aboutPerson } from './people.ts';

/** /timeline: dated events in order and undated ones apart, of one person or of the newest articles. */
export function answerTimeline(question: Question & { kind: 'timeline' }, desk: Desk): Answer {
  const { person } = question;
  if (person === undefined) {
    const notes = shownNotes(desk, (desk.snapshot.notes ?? []).slice(0, NOTES_MAX));
    const sections = sectionsOf(newestFacts(desk).flatMap(eventsOf), datedNotes(notes), true, desk);
    return {
      asked: question,
      outcome: sections.length > 0 ? 'found' : 'nothing',
      title: 'Timeline',
      lead: sections.length > 0 ? newestOnly(desk) : [note('nothingAtAll')],
      sections,
      choices: [],
      actions: [],
    };
  }
  return aboutPerson({ ...question, person }, desk, (asked, understood) => {
    const sections = datesOfPerson(asked, desk);
    return {
      asked: understood,
      outcome: sections.length > 0 ? 'found' : 'nothing',
      title: `Timeline: ${asked.name}`,
      lead: sections.length > 0 ? [] : [note('nothingDated', name(asked.name))],
      sections,
      choices: [],
      actions: [
        { label: 'Who', question: { kind: 'who', person: asked.known.key } },
        { label: 'Charges', question: { kind: 'charges', person: asked.known.key } },
      ],
    };
  });
}

/** A person's events in order, with the desk's notes at their place; what a note gives no date stands apart. */
export const datesOfPerson = ({ records, notes }: Asked, desk: Desk): Section[] => [
  ...sectionsOf(records.flatMap(eventsOfPerson), datedNotes(notes), false, desk),
  ...noteSections(notes.filter(({ happened }) => happened === undefined)),
];

function sectionsOf(
  events: readonly EventRecord[],
  notes: ReturnType<typeof datedNotes>,
  isNamed: boolean,
  desk: Desk,
): Section[] {
  const { dated, undated } = inOrder(events);
  const told = [
    ...dated.map((record) => ({ on: record.event.date?.value ?? '', line: eventLine(record, desk) })),
    ...notes.map((one) => ({ on: one.happened, line: noteLine(one, { isNamed }) })),
  ];
  const sections = [
    {
      heading: HEADINGS.dated,
      lines: told.toSorted((one, other) => compareDates(one.on, other.on)).map(({ line }): Line => line),
    },
    { heading: HEADINGS.undated, lines: undated.map((event) => eventLine(event, desk)) },
  ];
  return sections.filter((section) => section.lines.length > 0);
}
