import type { Answer, Line, Question } from '../facts/answer.ts';
import { UNCHECKED } from '../facts/wording.ts';
import { showInvisible } from './escape.ts';
import { keyOf, numberQuotes } from './pages.ts';
import { isOwnQuote, PLAIN, renderSpans, type Style, saysItsQuote } from './spans.ts';

export type TextOptions = {
  /** Columns; 80 unless given. */
  width?: number;
  /** Bold and underline by ANSI codes. */
  ansi?: boolean;
};

const ANSI: Style = {
  ...PLAIN,
  strong: (text) => `\u001B[1m${text}\u001B[22m`,
  marked: (text) => `\u001B[4m${text}\u001B[24m`,
};

/** An answer, whole, as text for a terminal: quotes indented below the first claim that rests on them. */
export function showText(answer: Answer, { width = 80, ansi = false }: TextOptions = {}): string {
  const style = ansi ? ANSI : PLAIN;
  const numbers = numberQuotes(answer);
  const shown = new Set<string>();
  const out = [
    ...wrap(style.strong(showInvisible(answer.title)), width),
    ...answer.lead.flatMap((line) => wrap(spansOf(line, style), width)),
  ];
  for (const { heading, lines } of answer.sections) {
    out.push('', ...(heading === undefined ? [] : wrap(style.strong(heading.toUpperCase()), width)));
    for (const line of lines) {
      const { quote } = line;
      const number = quote ? numbers.get(keyOf(quote))?.number : undefined;
      const by = line.by ? ` — ${renderSpans(line.by, WHOLE, style)}` : '';
      const marks = `${number === undefined ? '' : ` [${number}]`}${line.unchecked ? ' ○' : ''}`;
      if (isOwnQuote(line)) {
        out.push(...wrap(`“${ownWords(line, style)}”${by}${marks}`, width, '  '));
        continue;
      }
      out.push(...wrap(`- ${spansOf(line, style)}${by}${marks}`, width, line.nested ? '  ' : '', '  '));
      if (quote && !shown.has(keyOf(quote))) {
        shown.add(keyOf(quote));
        if (!saysItsQuote(line)) out.push(...wrap(`“${style.asText(quote.text)}”`, width, '      '));
      }
    }
  }
  if (answer.sections.some((section) => section.lines.some((line) => line.unchecked))) {
    out.push('', ...wrap(UNCHECKED, width));
  }
  if (answer.choices.length > 0)
    out.push('', ...answer.choices.map(({ label, question }) => `  ${commandOf(question, label)}`));
  return `${out.join('\n')}\n`;
}

/** Text is never clipped on a terminal. */
const WHOLE = Number.MAX_SAFE_INTEGER;

const spansOf = ({ spans }: Line, style: Style): string => renderSpans(spans, WHOLE, style);

const ownWords = ({ spans }: Line, style: Style): string =>
  spans
    .map((span) =>
      'text' in span ? (span.kind === 'marked' ? style.marked : String)(style.asText(span.text)) : '',
    )
    .join('');

/** What to type for a choice: an article's id, the name, and for one of several namesakes the key. */
function commandOf(question: Question, label: string): string {
  const shown = showInvisible(label);
  if ('article' in question && question.article !== undefined) return `/${question.kind} ${question.article}`;
  return 'person' in question && /^\d+\. /.test(label)
    ? `/${question.kind} ${question.person} (${shown})`
    : `/${question.kind} ${shown}`;
}

/** Text in lines of at most `width` columns, broken at spaces; a longer word stays whole. */
function wrap(text: string, width: number, indent = '', hanging = ''): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = indent;
    let isStart = true;
    for (const word of paragraph.split(' ')) {
      if (!isStart && columns(line) + 1 + columns(word) > width) {
        lines.push(line);
        line = `${indent}${hanging}${word}`;
      } else {
        line += isStart ? word : ` ${word}`;
      }
      isStart = false;
    }
    lines.push(line);
  }
  return lines;
}

/** Columns that text takes: two for East Asian wide characters, none for marks and ANSI codes. */
function columns(text: string): number {
  let count = 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ANSI codes begin with one.
  for (const character of text.replace(/\u001B\[\d+m/g, '')) {
    if (/\p{M}|\u200D|\uFE0F/u.test(character)) continue;
    count +=
      /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return count;
}
