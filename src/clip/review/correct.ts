import { ask } from '../../ask/ask.ts';
import { articleRef, findArticle } from '../../ask/desk.ts';
import type { Action, Answer, Deed, Line, Question, Reply, Span } from '../../facts/answer.ts';
import { formatDate } from '../../facts/date.ts';
import { counted, note } from '../../facts/wording.ts';
import { deedOf, type ReviewContext, say } from './context.ts';
import { findFact } from './decide.ts';
import { REASON_MAX_LENGTH } from './entry.ts';

/** Lines that are offered at once: Discord's largest menu. */
const LINES_MAX = 25;
/** Corrections that one person may have open. */
const OPEN_MAX = 20;

const deed = (action: string, ...args: string[]): Deed => deedOf('correct', action, ...args);

/** A question as arguments of a button; undefined where it cannot be one. */
function argsOf(question: Question | Deed): string[] | undefined {
  switch (question.kind) {
    case 'who':
    case 'charges':
      return [question.kind, question.person];
    case 'timeline':
      return [question.kind, ...(question.person === undefined ? [] : [question.person])];
    case 'when':
      return [question.kind, ...question.about.split('|')];
    case 'find':
      return [question.kind, ...question.words.split('|')];
    case 'sources':
      return [question.kind, ...(question.article === undefined ? [] : [question.article])];
    default:
      return undefined;
  }
}

function questionOf([kind, ...rest]: readonly string[]): Question | undefined {
  const typed = rest.join('|');
  switch (kind) {
    case 'who':
    case 'charges':
      return { kind, person: typed };
    case 'timeline':
      return typed === '' ? { kind } : { kind, person: typed };
    case 'when':
      return { kind, about: typed };
    case 'find':
      return { kind, words: typed };
    case 'sources':
      return typed === '' ? { kind } : { kind, article: typed };
    default:
      return undefined;
  }
}

const told = (answer: Answer): Line[] =>
  answer.sections
    .flatMap(({ lines }) => lines)
    .filter((line) => (line.facts !== undefined && line.quote) || line.note);

/** An answer with the button by which one of its lines is said to be wrong, where it has any. */
export function withCorrect(answer: Answer): Answer {
  const args = told(answer).length > 0 ? argsOf(answer.asked) : undefined;
  return args === undefined
    ? answer
    : {
        ...answer,
        actions: [...answer.actions, { label: 'Something wrong?', question: deed('pick', ...args) }],
      };
}

/** /correct: the lines about a person, to choose the wrong one from. */
export const correctPerson = (context: ReviewContext, person: string): Answer =>
  pick(context, { kind: 'who', person }, 0);

/** The lines of an answer, numbered, and a menu of them; more than fit into one menu go to further pages. */
function pick(context: ReviewContext, question: Question, page: number): Answer {
  const answer = ask(question, context.ownDesk());
  if (answer.outcome === 'choose') {
    return {
      ...answer,
      private: true,
      choices: answer.choices.map(({ label, question: chosen }) => ({
        label,
        question: deed('pick', ...(argsOf(chosen) ?? ['help'])),
      })),
    };
  }
  const offers = distinct(told(answer).flatMap((line) => choicesOf(context, line)));
  const args = argsOf(answer.asked) ?? [];
  if (offers.length === 0) return say(deed('pick', ...args), 'Correct', [note('correctNone')]);
  const pages = Math.ceil(offers.length / LINES_MAX);
  const at = Math.min(page, pages - 1);
  const offered = offers.slice(at * LINES_MAX, (at + 1) * LINES_MAX);
  const actions: Action[] = [
    ...(at > 0 ? [{ label: 'Earlier lines', question: { ...deed('pick', ...args), page: at - 1 } }] : []),
    ...(at < pages - 1
      ? [{ label: 'More lines', question: { ...deed('pick', ...args), page: at + 1 } }]
      : []),
  ];
  return {
    asked: deed('pick', ...args),
    outcome: 'found',
    title: answer.title,
    lead: [note('correctPick')],
    // The lines stand in the answer itself; here they are a menu.
    sections: [],
    choices: offered,
    actions,
    private: true,
  };
}

/** The facts that a line tells, each by itself: charges that share a line are corrected one by one. */
function choicesOf(context: ReviewContext, line: Line): Action[] {
  if (line.note) {
    const label = line.spans.map(plainSpan).join('');
    return [{ label, question: deedOf('clip', 'note-card', line.note.id) }];
  }
  const article = line.quote && findArticle(context.desk(), line.quote.article);
  if (!article) return [];
  const reference = articleRef(article);
  const keys = line.facts ?? [];
  const said = line.spans.map(plainSpan).join('');
  return keys.map((key) => {
    const fact = keys.length > 1 ? findFact(context, [reference, key])?.listed.fact : undefined;
    const label = fact && 'offence' in fact ? fact.offence.text : said;
    return { label, question: deed('say', reference, key) };
  });
}

const plainSpan = (span: Span): string =>
  'text' in span ? span.text : span.kind === 'date' ? formatDate(span.value) : '';

/** Each fact once, numbered: Discord takes no choice twice. */
function distinct(choices: readonly Action[]): Action[] {
  const seen = new Set<string>();
  return choices
    .filter(({ question }) => {
      const key = question.kind === 'deed' ? question.args.join(' ') : '';
      return !seen.has(key) && seen.add(key);
    })
    .map(({ label, question }, index) => ({ label: `${index + 1}. ${label}`, question }));
}

type Handler = (
  context: ReviewContext,
  args: readonly string[],
  fields: Readonly<Record<string, string>>,
  page: number,
) => Reply | Promise<Reply>;

export const CORRECT_DEEDS: Readonly<Record<string, Handler>> = {
  pick: (context, args, _fields, page) => {
    const question = questionOf(args);
    return question ? pick(context, question, page) : say(deed('pick'), 'Correct', [note('correctNone')]);
  },
  say: (context, args) =>
    findFact(context, args)
      ? {
          kind: 'form',
          title: 'What is wrong?',
          deed: deed('said', ...args),
          fields: [
            {
              id: 'reason',
              label: 'What is wrong with it, and how do you know?',
              style: 'paragraph',
              required: true,
              max_length: REASON_MAX_LENGTH,
            },
          ],
        }
      : say(deed('pick'), 'Correct', [note('reviewDecided')]),
  said: async (context, args, fields) => {
    const { team, asker, now } = context;
    const found = findFact(context, args);
    if (!found) return say(deed('pick'), 'Correct', [note('reviewDecided')]);
    const own = team.decisions().open.filter(({ by }) => by.id === asker.user.id).length;
    if (own >= OPEN_MAX) {
      return say(deed('pick'), 'Correct', [note('correctMany', counted(own, 'correction'))]);
    }
    const { facts, listed } = found;
    const { key, kind, place } = listed;
    const reason = fields.reason?.trim() ?? '';
    await team.decide(
      { did: 'correct', article: facts.article.id, kind, fact: key, place, reason },
      asker.user,
      now,
    );
    return say(deed('pick'), 'Correct', [note('correctThanks')]);
  },
};
