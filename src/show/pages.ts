import type { Answer, Line, Span } from '../facts/answer.ts';
import { NOTE_SOURCE_MAX, NOTE_TEXT_MAX } from '../facts/note.ts';
import type { Quote } from '../facts/quote.ts';
import { oneLine } from '../facts/visible.ts';
import { MESSAGE_TEXT_MAX, SELECT_OPTIONS_MAX } from './limits.ts';
import { clipEscaped, isOwnQuote, MARKDOWN, renderPieces, renderSpans, saysItsQuote } from './spans.ts';

/** A quote with the number that it has in the whole answer. */
export type NumberedQuote = { number: number; quote: Quote };

/** What one message holds: its title with what stands under it, a text for each section, and the quotes in them. */
export type Page = { head: string; texts: string[]; quotes: NumberedQuote[] };

/** Sections on a page; with title, menus and buttons this stays below 40 components. */
const PAGE_SECTIONS_MAX = 10;
/** Room for small print and page number. */
const FOOTER_MAX = 300;
const TITLE_MAX = 150;
/** Foreign pieces of the lines under the title, so that these leave room for the longest line. */
const LEAD_SPAN_MAX = 100;
/** A line that is a quote by itself: long enough for every piece of a passage. */
const PASSAGE_MAX = 2_700;
/** A quote below a claim; longer ones are clipped and whole behind the menu. */
const QUOTE_MAX = 500;
/** A note's words and what stands around them, escaped: as long as facts/note lets them be, so none is clipped. */
const NOTE_MAX = 2 * NOTE_TEXT_MAX + 100;
const NOTE_SPAN_MAX = 2 * NOTE_SOURCE_MAX;
/** The beginning of a quote that the page already has whole. */
const BEGUN_MAX = 260;
/** A claim with all its spans. */
const CLAIM_MAX = 1_800;
/** Lengths to which foreign pieces of a claim are clipped, until the claim fits. */
const SPAN_MAXIMA = [400, 150, 60, 24];
const CLIPPED_NOTE = ' (clipped; the whole quote is in the menu below)';

/** Numbers the distinct quotes of an answer in their order, from 1. */
function numberQuotes(answer: Answer): Map<string, NumberedQuote> {
  const numbers = new Map<string, NumberedQuote>();
  for (const { quote } of answer.sections.flatMap((section) => section.lines)) {
    if (quote && !numbers.has(keyOf(quote))) numbers.set(keyOf(quote), { number: numbers.size + 1, quote });
  }
  return numbers;
}

const keyOf = ({ article, start, end }: Quote): string => `${article} ${start} ${end}`;

/**
 * Cuts an answer into pages that each fit into one message. Nothing is left out: what does not fit goes to the next
 * page, under the same heading. A quote is shown once a page, below the first claim that rests on it.
 */
export function cutPages(answer: Answer): Page[] {
  const numbers = numberQuotes(answer);
  const pages: Page[] = [];
  const title = `## ${clipEscaped(oneLine(answer.title), TITLE_MAX, MARKDOWN).text}`;
  const lead = answer.lead.map(({ spans }) => renderSpans(spans, LEAD_SPAN_MAX, MARKDOWN));
  let page: Page = { head: [title, ...lead].join('\n'), texts: [], quotes: [] };
  let length = page.head.length;
  const turn = (): void => {
    pages.push(page);
    page = { head: title, texts: [], quotes: [] };
    length = title.length;
  };
  for (const { heading, lines } of answer.sections) {
    let isOpen = false;
    const head = heading === undefined ? '' : `### ${MARKDOWN.asText(heading)}\n`;
    for (const [index, line] of lines.entries()) {
      let text = renderLine(line, answer, page, numbers);
      const isFull = () =>
        length + text.length + 1 + (isOpen ? 0 : head.length + CONTINUED.length) >
          MESSAGE_TEXT_MAX - FOOTER_MAX ||
        page.quotes.length >= SELECT_OPTIONS_MAX ||
        (!isOpen && page.texts.length >= PAGE_SECTIONS_MAX);
      if (page.texts.length > 0 && isFull()) {
        turn();
        isOpen = false;
        text = renderLine(line, answer, page, numbers);
      }
      if (isOpen) {
        page.texts[page.texts.length - 1] += `\n${text}`;
      } else {
        const opening = index > 0 && head !== '' ? `${head.trimEnd()}${CONTINUED}\n` : head;
        page.texts.push(`${opening}${text}`);
        length += opening.length;
        isOpen = true;
      }
      length += text.length + 1;
      note(line, page, numbers);
    }
  }
  return [...pages, page];
}

const CONTINUED = ' (continued)';

function note({ quote }: Line, page: Page, numbers: Map<string, NumberedQuote>): void {
  const numbered = quote && numbers.get(keyOf(quote));
  if (numbered && !page.quotes.includes(numbered)) page.quotes.push(numbered);
}

/** One line with, at its first use on the page, the quote that it rests on. */
function renderLine(line: Line, answer: Answer, page: Page, numbers: Map<string, NumberedQuote>): string {
  if (line.note) return renderNote(line);
  const numbered = line.quote && numbers.get(keyOf(line.quote));
  if (isOwnQuote(line)) {
    const isPassage = answer.asked.kind === 'passage';
    const { text, isClipped } = renderPieces(line.spans, isPassage ? PASSAGE_MAX : CLAIM_MAX, MARKDOWN);
    if (isPassage) return `> ${text}`;
    const by = line.by ? ` — ${renderSpans(line.by, BEGUN_MAX, MARKDOWN)}` : '';
    return `- “${text}”${isClipped ? CLIPPED_NOTE : ''}${by}${marks(line, numbered)}`;
  }
  const isShown = numbered !== undefined && page.quotes.includes(numbered);
  const claim = `${bulletOf(line)}${renderClaim(line, isShown)}${marks(line, numbered)}`;
  // A message's text has no pages: its list is kept short, and the quotes are in the menu.
  if (!numbered || isShown || saysItsQuote(line) || answer.asked.kind === 'look-up') return claim;
  const { text, isClipped } = renderPieces(
    [{ kind: 'verbatim', text: numbered.quote.text }],
    QUOTE_MAX,
    MARKDOWN,
  );
  return `${claim}\n> “${text}”${isClipped ? CLIPPED_NOTE : ''}`;
}

/** A note: its words, whole, and whose note it is. */
function renderNote(line: Line): string {
  const at = line.spans.findIndex(({ kind }) => kind === 'verbatim' || kind === 'marked');
  const before = renderSpans(line.spans.slice(0, at), NOTE_SPAN_MAX, MARKDOWN);
  const { text } = renderPieces(line.spans.slice(at), NOTE_MAX, MARKDOWN);
  const by = renderSpans(line.by ?? [], NOTE_SPAN_MAX, MARKDOWN);
  return `- ${before}“${text}” — ${by}${marks(line, undefined)}`;
}

/** A quote between two lines ends a list, so a step below a quoted line says by an arrow what it belongs to. */
const bulletOf = ({ nested, quote }: Line): string => (nested ? (quote ? '- ↳ ' : '  - ') : '- ');

/** A claim with who said it. A quote inside it that the page already has whole is no more than begun. */
function renderClaim({ spans, by = [], quote }: Line, isShown: boolean): string {
  const isWhole = (span: Span): boolean =>
    span.kind === 'verbatim' && quote !== undefined && span.text === quote.text;
  let text = '';
  for (const max of SPAN_MAXIMA) {
    const said = by.length > 0 ? ` — ${renderSpans(by, max, MARKDOWN)}` : '';
    const claim = spans.map((span) =>
      renderSpans([span], isWhole(span) ? (isShown ? BEGUN_MAX : QUOTE_MAX) : max, MARKDOWN),
    );
    text = `${claim.join('')}${said}`;
    if (text.length <= CLAIM_MAX) break;
  }
  return text;
}

/** The number of the quote, and the sign of what no editor has checked, or of what one has. */
const marks = ({ unchecked, checked }: Line, numbered: NumberedQuote | undefined): string =>
  `${numbered ? ` \\[${numbered.number}\\]` : ''}${unchecked ? ' ○' : checked ? ' ✓' : ''}`;
