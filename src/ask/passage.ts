import type { Answer, Line, Question } from '../facts/answer.ts';
import { type Quote, quoteOf } from '../facts/quote.ts';
import type { Article } from '../facts/schema.ts';
import { HEADINGS, note } from '../facts/wording.ts';
import { cutText } from '../read/text.ts';
import { titleSpan } from './articles.ts';
import { articleRef, type Desk, findArticle } from './desk.ts';
import { markedSpans } from './marked.ts';
import { hiddenParts, isHidden, protectedMentions } from './protect.ts';

/** Sentences shown before and after a quote. */
const SENTENCES_AROUND = 2;
/** Longest piece (UTF-16) of one line; a longer sentence goes on in the next line, so that none is cut. */
const PIECE_MAX_LENGTH = 320;

/** One quote in the text around it, the quote marked. */
export function answerPassage(question: Question & { kind: 'passage' }, desk: Desk): Answer {
  const article = findArticle(desk, question.article);
  const text = article && desk.snapshot.text(article.id);
  const facts = article && desk.snapshot.facts(article.id);
  const { start, end } = question;
  if (!article || text === undefined || !facts || start >= end || end > text.length)
    return goneAnswer(question);
  const hidden = hiddenParts(desk.snapshot, article.id);
  const waits = desk.snapshot.withheld?.(article.id) ?? [];
  const around = sentencesAround(article, text, question);
  const open = around.filter((sentence) => !isHidden(sentence, hidden));
  return {
    asked: { ...question, article: articleRef(article) },
    outcome: 'found',
    title: 'In the article',
    lead: [
      note('passage', titleSpan(article)),
      ...(around.some((sentence) => isHidden(sentence, protectedMentions(facts)))
        ? [note('passageProtected')]
        : []),
      ...(around.some((sentence) => isHidden(sentence, waits)) ? [note('passageWithheld')] : []),
    ],
    sections: [
      {
        heading: HEADINGS.text,
        lines: open.flatMap((sentence) =>
          pieces(text, sentence).map((piece) => pieceLine(article, text, piece, question)),
        ),
      },
    ],
    choices: [],
    actions: [{ label: 'Article', question: { kind: 'sources', article: articleRef(article) } }],
  };
}

type Stretch = { start: number; end: number };

/** The sentences that a quote touches, with those around them; the quote itself where it touches none. */
function sentencesAround(article: Article, text: string, quote: Stretch): Stretch[] {
  const { sentences } = cutText(article, text);
  const first = sentences.findIndex((one) => one.end > quote.start);
  const last = sentences.findLastIndex((one) => one.start < quote.end);
  if (first === -1 || last < first) return [quote];
  return sentences.slice(Math.max(0, first - SENTENCES_AROUND), last + 1 + SENTENCES_AROUND);
}

/** A stretch cut at spaces into pieces that are short enough for a line. */
function pieces(text: string, { start, end }: Stretch): Stretch[] {
  const found: Stretch[] = [];
  let from = start;
  while (end - from > PIECE_MAX_LENGTH) {
    const space = text.lastIndexOf(' ', from + PIECE_MAX_LENGTH);
    const to = space > from ? space + 1 : from + PIECE_MAX_LENGTH;
    found.push({ start: from, end: to });
    from = to;
  }
  found.push({ start: from, end });
  return found;
}

function pieceLine(article: Article, text: string, piece: Stretch, asked: Stretch): Line {
  const quote: Quote = quoteOf({ id: article.id, text }, piece.start, piece.end);
  const start = Math.max(asked.start, piece.start) - piece.start;
  const end = Math.min(asked.end, piece.end) - piece.start;
  return { spans: markedSpans(quote.text, start < end ? [{ start, end }] : []), quote };
}

const goneAnswer = (question: Question): Answer => ({
  asked: question,
  outcome: 'nothing',
  title: 'In the article',
  lead: [note('passageGone')],
  sections: [],
  choices: [],
  actions: [],
});
