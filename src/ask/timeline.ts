import type { Answer, Question, Section } from '../facts/answer.ts';
import { HEADINGS, name, note } from '../facts/wording.ts';
import { newestFacts, newestOnly } from './articles.ts';
import type { Desk } from './desk.ts';
import { type EventRecord, eventLine, eventsOf, eventsOfPerson, inOrder } from './events.ts';
import { type Asked, aboutPerson } from './people.ts';

/** /timeline: dated events in order and undated ones apart, of one person or of the newest articles. */
export function answerTimeline(question: Question & { kind: 'timeline' }, desk: Desk): Answer {
  const { person } = question;
  if (person === undefined) {
    const sections = sectionsOf(newestFacts(desk).flatMap(eventsOf), desk);
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

/** A person's events in order. */
export const datesOfPerson = ({ records }: Asked, desk: Desk): Section[] =>
  sectionsOf(records.flatMap(eventsOfPerson), desk);

function sectionsOf(events: readonly EventRecord[], desk: Desk): Section[] {
  const { dated, undated } = inOrder(events);
  const sections = [
    { heading: HEADINGS.dated, lines: dated.map((event) => eventLine(event, desk)) },
    { heading: HEADINGS.undated, lines: undated.map((event) => eventLine(event, desk)) },
  ];
  return sections.filter((section) => section.lines.length > 0);
}
