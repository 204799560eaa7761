import type { Action, Answer, Line, Question, Section } from '../facts/answer.ts';
import type { Article, Facts, Person } from '../facts/schema.ts';
import { counted, HEADINGS, name, note, words } from '../facts/wording.ts';
import { articleLine, newestFacts, newestOnly } from './articles.ts';
import {
  articleRef,
  claimLine,
  type Desk,
  findArticle,
  findVerbatim,
  OUTLET,
  shownFacts,
  spelled,
  titleOf,
} from './desk.ts';
import { eventLine, eventsOf, inOrder } from './events.ts';
import { allAbout, claimedLine, ledgerLines } from './legal.ts';
import { shownNotes } from './notes.ts';
import { CHOICES_MAX } from './people.ts';

type Sources = Question & { kind: 'sources' };

/** /sources: the articles of the store, or one with its facts. */
export function answerSources(question: Sources, desk: Desk): Answer {
  if (question.article === undefined) return listAnswer(question, desk);
  const typed = question.article;
  const article = findArticle(desk, typed) ?? findTitled(desk, typed);
  const facts = article && shownFacts(desk, article.id);
  if (!facts) return suggestAnswer(question, typed, desk);
  return {
    asked: { ...question, article: articleRef(facts.article) },
    outcome: 'found',
    title: titleOf(facts.article),
    lead: [articleLine(facts)],
    sections: factSections(facts, desk),
    choices: [],
    actions: [{ label: 'All articles', question: { kind: 'sources' } }],
  };
}

/** The one article that is called as typed: what autocomplete shows may be typed as well as picked. */
function findTitled(desk: Desk, typed: string): Article | undefined {
  const [first, ...others] = desk.snapshot.articles.filter((article) => titleOf(article) === typed.trim());
  return others.length === 0 ? first : undefined;
}

/** No article is called that; those that come near are offered, and none is taken for it. */
function suggestAnswer(question: Sources, typed: string, desk: Desk): Answer {
  const { articles } = desk.snapshot;
  const near = desk.lookup
    .suggestArticles(typed, CHOICES_MAX)
    .map((id) => findArticle(desk, id))
    .filter((article) => article !== undefined);
  return {
    asked: question,
    outcome: 'nothing',
    title: 'No such article',
    lead:
      articles.length === 0
        ? [note('nothingAtAll')]
        : [
            note('noSuchArticle', { kind: 'typed', text: typed }, counted(articles.length, 'article')),
            ...(near.length > 0 ? [note('didYouMean')] : []),
          ],
    sections: [],
    choices: near.map(choiceOfArticle),
    actions: near.length > 0 ? [] : [{ label: 'All articles', question: { kind: 'sources' } }],
  };
}

const choiceOfArticle = (article: Article): Action => ({
  label: titleOf(article),
  question: { kind: 'sources', article: articleRef(article) },
});

function listAnswer(question: Sources, desk: Desk): Answer {
  const all = newestFacts(desk);
  const notes = shownNotes(desk, desk.snapshot.notes ?? []).length;
  return {
    asked: question,
    outcome: all.length > 0 ? 'found' : 'nothing',
    title: 'Articles',
    lead: [
      ...(all.length > 0 ? newestOnly(desk) : [note('nothingAtAll')]),
      ...(notes > 0 ? [note('notesApart', counted(notes, 'note'))] : []),
    ],
    sections: [{ heading: HEADINGS.sources, lines: all.map(articleLine) }],
    choices: all.slice(0, CHOICES_MAX).map(({ article }) => choiceOfArticle(article)),
    actions: [],
  };
}

function factSections(facts: Facts, desk: Desk): Section[] {
  const { dated, undated } = inOrder(eventsOf(facts));
  const sections: Section[] = [
    { heading: HEADINGS.people, lines: facts.people.flatMap((person) => personLine(facts, person)) },
    {
      heading: HEADINGS.allCharges,
      lines: ledgerLines(allAbout(facts, facts.charges)),
    },
    {
      heading: HEADINGS.claims,
      lines: allAbout(facts, facts.claims).map(claimedLine),
    },
    { heading: HEADINGS.events, lines: [...dated, ...undated].map((event) => eventLine(event, desk)) },
  ];
  return sections.filter((section) => section.lines.length > 0);
}

/** A person with their first role, else only with the name as the article has it. */
function personLine(facts: Facts, person: Person): Line[] {
  const { article } = facts;
  const called = name(spelled(person));
  const [role] = person.roles;
  const said = role && findVerbatim(role.quote, role.text);
  if (role && said) return [claimLine([called, words(': '), said], { ...role, article })];
  const [mention] = person.mentions;
  return mention ? [claimLine([called], { ...person, saidBy: OUTLET, quote: mention, article })] : [];
}
