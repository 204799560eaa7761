import type { Answer, Line, Question } from '../facts/answer.ts';
import { type Quote, quoteOf } from '../facts/quote.ts';
import { HEADINGS } from '../facts/wording.ts';
import { cutText } from '../read/text.ts';
import { claimLine, type Desk, OUTLET, type PersonRecord } from './desk.ts';
import { markedSpans } from './marked.ts';
import { aboutPerson } from './people.ts';
import { hiddenParts, isHidden } from './protect.ts';

/** The quotes button: every sentence that names a person, in the order of the article, the name marked. */
export function answerQuotes(question: Question & { kind: 'quotes' }, desk: Desk): Answer {
  return aboutPerson(question, desk, (asked, understood) => ({
    asked: understood,
    outcome: 'found',
    title: `Quotes: ${asked.name}`,
    lead: [],
    sections: [
      { heading: HEADINGS.passages, lines: asked.records.flatMap((record) => quoteLines(record, desk)) },
    ],
    choices: [],
    actions: [
      { label: 'Who', question: { kind: 'who', person: asked.known.key } },
      { label: 'Charges', question: { kind: 'charges', person: asked.known.key } },
    ],
  }));
}

function quoteLines({ facts, person }: PersonRecord, desk: Desk): Line[] {
  const { article } = facts;
  const text = desk.snapshot.text(article.id) ?? '';
  const hidden = hiddenParts(desk.snapshot, article.id);
  return cutText(article, text).sentences.flatMap(({ start, end }) => {
    const mentions = person.mentions.filter((one) => start <= one.start && one.end <= end);
    if (mentions.length === 0 || isHidden({ start, end }, hidden)) return [];
    const quote = quoteOf({ id: article.id, text }, start, end);
    const spans = markedSpans(quote.text, within(mentions, start));
    // A sentence of the article is no fact of ours that could be wrong.
    return [{ ...claimLine(spans, { saidBy: OUTLET, quote, article }), unchecked: false }];
  });
}

const within = (mentions: readonly Quote[], start: number) =>
  mentions.map((mention) => ({ start: mention.start - start, end: mention.end - start }));
