import { type Answer, type Line, type Question, TYPED_MAX_LENGTH } from '../facts/answer.ts';
import type { Facts, Review, SaidBy } from '../facts/schema.ts';
import { HEADINGS, note } from '../facts/wording.ts';
import type { WordHit } from '../lookup/lookup.ts';
import { claimLine, type Desk, OUTLET, reviewOf, shownFacts } from './desk.ts';
import { markedSpans } from './marked.ts';
import { NOTES_MAX, noteLine, shownNotes } from './notes.ts';
import { nothingAnswer } from './people.ts';
import { hiddenParts, isHidden } from './protect.ts';

/** Hits that an answer lists at most; a search that finds more wants more words. */
const HITS_MAX = 200;

/** /find: the quotes and sentences that have the words, best first, the words marked. */
export function answerFind(question: Question & { kind: 'find' }, desk: Desk): Answer {
  const words = question.words.trim();
  if (words.length > TYPED_MAX_LENGTH) return tooLongAnswer(question);
  const lines = desk.lookup
    .findWords(words)
    .slice(0, HITS_MAX)
    .map((hit) => hitLine(hit, desk))
    .filter((line) => line !== undefined);
  const noted = desk.lookup
    .findNotes(words)
    .slice(0, NOTES_MAX)
    .filter(({ note: one }) => shownNotes(desk, [one]).length > 0)
    .map(({ note: one, marks }) => noteLine(one, { isNamed: true, marks }));
  if (lines.length + noted.length === 0) return nothingAnswer(question, words, desk, []);
  return {
    asked: { ...question, words },
    outcome: 'found',
    title: `Found: ${words}`,
    lead: [],
    sections: [
      { heading: HEADINGS.passages, lines },
      { heading: HEADINGS.notes, lines: noted },
    ].filter((section) => section.lines.length > 0),
    choices: [],
    actions: [],
  };
}

const tooLongAnswer = (question: Question & { kind: 'find' }): Answer => ({
  asked: { ...question, words: '' },
  outcome: 'nothing',
  title: 'Too many words',
  lead: [note('tooLong', { kind: 'typed', text: String(TYPED_MAX_LENGTH) })],
  sections: [],
  choices: [],
  actions: [],
});

function hitLine({ article, fact, quote, marks }: WordHit, desk: Desk): Line | undefined {
  const facts = shownFacts(desk, article);
  if (!facts || isHidden(quote, hiddenParts(desk.snapshot, article))) return undefined;
  const told = fact === 'passage' ? [] : factsOn(facts, quote);
  const saidBy = told[0]?.saidBy ?? OUTLET;
  const reader = told.every((one) => one.reader) ? told[0]?.reader : undefined;
  const line = claimLine(markedSpans(quote.text, marks), { saidBy, quote, article: facts.article, reader });
  // A sentence of the article is no fact of ours that could be wrong.
  return fact === 'passage' ? { ...line, unchecked: false } : { ...line, ...reviewOf(told) };
}

/** The facts that rest on a quote, each with who stands behind it. */
function factsOn(facts: Facts, { start, end }: Stretch): Told[] {
  const told: (Told & { quote: Stretch })[] = [
    ...facts.charges.flatMap(({ steps, review, reader }) =>
      steps.map((step) => ({ ...step, review, reader })),
    ),
    ...facts.claims,
    ...facts.events,
    ...facts.people.flatMap((person) => person.roles),
  ];
  return told.filter(({ quote }) => quote.start === start && quote.end === end);
}

type Stretch = { start: number; end: number };
type Told = { saidBy: SaidBy; review?: Review | undefined; reader?: 'second' | undefined };
