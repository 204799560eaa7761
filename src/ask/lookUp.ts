import type { Answer, Question } from '../facts/answer.ts';
import { counted, HEADINGS, note } from '../facts/wording.ts';
import type { Desk } from './desk.ts';
import { type Asked, askedOf, choiceOf, introduction } from './people.ts';

/** People listed: a line each fits into one message, which is all that the answer has, for its text fits into no button. */
const PEOPLE_MAX = 20;

/** The message menu entry "Look up": every known person in a message, a line and a choice each. */
export function answerLookUp(question: Question & { kind: 'look-up' }, desk: Desk): Answer {
  const people = peopleIn(question.text, desk);
  const offered = people.slice(0, PEOPLE_MAX);
  const more = people.length - offered.length;
  return {
    asked: question,
    outcome: people.length > 0 ? 'found' : 'nothing',
    title: 'In this message',
    lead: [
      ...(people.length === 0 ? [note('nothingInMessage')] : []),
      ...(more > 0 ? [note('moreInMessage', counted(more, 'person'))] : []),
    ],
    sections: offered.length > 0 ? [{ heading: HEADINGS.people, lines: offered.map(introduction) }] : [],
    choices: offered.map((person) => choiceOf(person, question)),
    actions: [],
  };
}

/** The people in the order in which the text names them, each once. */
function peopleIn(text: string, desk: Desk): Asked[] {
  const found = new Map<string, Asked>();
  for (const { match } of desk.lookup.findPeopleIn(text)) {
    const asked = found.has(match.person.key) ? undefined : askedOf(desk, match.person);
    if (asked) found.set(match.person.key, asked);
  }
  return [...found.values()];
}
