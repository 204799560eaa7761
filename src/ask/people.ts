import type { Action, Answer, Line, Question } from '../facts/answer.ts';
import type { DeskNote } from '../facts/note.ts';
import { attributionSpans, counted, name, note, words } from '../facts/wording.ts';
import type { KnownPerson, NameMatch } from '../lookup/lookup.ts';
import { titleSpan } from './articles.ts';
import { type Desk, findVerbatim, nameIn, type PersonRecord, recordsOf, reviewOf, spelled } from './desk.ts';
import { noteLine, shownNotes } from './notes.ts';

/** Discord's largest menu: more than this is never offered at once. */
export const CHOICES_MAX = 25;

export type PersonQuestion = Question & { person: string };

/** A person, where the articles have them, and the desk's notes about them. */
export type Asked = { known: KnownPerson; records: PersonRecord[]; notes: DeskNote[]; name: string };

/**
 * Finds the person of a question and answers about them; where several fit or nobody does, the answer is a chooser or
 * says that nothing is in this store. The nearest name is never passed off as the one asked for.
 */
export function aboutPerson<Asking extends PersonQuestion>(
  question: Asking,
  desk: Desk,
  answer: (asked: Asked, question: Asking) => Answer,
): Answer {
  const found = desk.lookup.findPerson(question.person);
  if (found.outcome === 'found') {
    const asked = askedOf(desk, found.match.person);
    if (asked) return answer(asked, { ...question, person: asked.known.key });
    return nothingAnswer(question, question.person, desk, []);
  }
  return found.outcome === 'choose'
    ? chooseAnswer(question, question.person, found.matches, desk)
    : nothingAnswer(question, question.person, desk, found.suggestions);
}

/** A known person with their records; undefined for one that is not shown. */
export function askedOf(desk: Desk, known: KnownPerson): Asked | undefined {
  const records = recordsOf(desk, known);
  // One of the articles whom they do not show is shown by no note either.
  const notes =
    records.length === 0 && known.records.length > 0 ? [] : shownNotes(desk, desk.lookup.notesOf(known));
  return records.length + notes.length === 0 ? undefined : { known, records, notes, name: known.name };
}

/** Several people fit: each with a line that tells them apart, and a button. */
export function chooseAnswer(
  question: Question,
  typed: string,
  matches: readonly NameMatch[],
  desk: Desk,
): Answer {
  const people = shownPeople(matches, desk);
  const offered = people.slice(0, CHOICES_MAX);
  const more = people.length - offered.length;
  // Namesakes are told apart by the number of their line.
  const isShared = new Set(offered.map((person) => person.name)).size < offered.length;
  return {
    asked: question,
    outcome: 'choose',
    title: `Which “${typed}”?`,
    lead: [
      note('choose', { kind: 'typed', text: typed }, counted(people.length, 'person')),
      ...(more > 0 ? [note('chooseMore', counted(more, 'person'))] : []),
    ],
    sections: [{ lines: isShared ? offered.map(introduction).map(numbered) : offered.map(introduction) }],
    choices: offered.map((person, index) => {
      const choice = choiceOf(person, question);
      return isShared ? { ...choice, label: `${index + 1}. ${choice.label}` } : choice;
    }),
    actions: [],
  };
}

/** Nothing is in this store; what comes near is offered as no more than a suggestion. */
export function nothingAnswer(
  question: Question,
  typed: string,
  desk: Desk,
  suggestions: readonly NameMatch[],
): Answer {
  const people = shownPeople(suggestions, desk).slice(0, CHOICES_MAX);
  const { articles } = desk.snapshot;
  return {
    asked: question,
    outcome: 'nothing',
    title: 'Nothing in this store',
    lead:
      articles.length === 0
        ? [note('nothingAtAll')]
        : [
            note('nothingFound', { kind: 'typed', text: typed }),
            note('nothingIsNotNone', counted(articles.length, 'article')),
            ...(people.length > 0 ? [note('didYouMean')] : []),
          ],
    sections: [],
    choices: people.map((person) => choiceOf(person, question)),
    actions: [],
  };
}

const numbered = (line: Line, index: number): Line => ({
  ...line,
  spans: [words(`${index + 1}. `), ...line.spans],
});

const shownPeople = (matches: readonly NameMatch[], desk: Desk): Asked[] =>
  matches.map((match) => askedOf(desk, match.person)).filter((person) => person !== undefined);

/** The same question about this person; what was no question about a person becomes /who. */
export const choiceOf = (person: Asked, question: Question): Action => ({
  label: person.name,
  question:
    question.kind === 'when'
      ? { kind: 'when', about: person.known.key }
      : 'person' in question
        ? { ...question, person: person.known.key, page: 0 }
        : { kind: 'who', person: person.known.key },
});

/** A name with the newest role that an article gives, or where the newest article names the person. */
export function introduction({ records, notes, name: called }: Asked): Line {
  for (const { facts, person } of records) {
    const [role] = person.roles;
    const said = role && findVerbatim(role.quote, role.text);
    if (role && said) {
      return {
        spans: [name(spelled(person)), words(': '), said],
        by: attributionSpans(role.saidBy, facts.article, role.asOf),
        quote: role.quote,
        ...reviewOf([role]),
      };
    }
  }
  const [newest] = records;
  const mention = newest?.person.mentions[0];
  const [noted] = notes;
  if (noted && !newest) return noteLine(noted, { isNamed: true });
  if (!newest || !mention) return note('nothingFound', name(called));
  return {
    spans: [
      name(nameIn(newest.facts, newest.person.id) ?? called),
      words(': named in '),
      titleSpan(newest.facts.article),
    ],
    by: attributionSpans({ kind: 'outlet' }, newest.facts.article),
    quote: mention,
    ...reviewOf([newest.person]),
  };
}
