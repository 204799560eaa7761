import type { Line, Span } from '../facts/answer.ts';
import { clipText } from '../facts/clip.ts';
import { formatDate } from '../facts/date.ts';
import { oneLine, showInvisible } from '../facts/visible.ts';
import { escapeMarkdown } from './escape.ts';

/** How spans become text: as Discord's markdown, or as plain text for a terminal. */
export type Style = {
  /** Foreign text as text. */
  asText: (text: string) => string;
  strong: (text: string) => string;
  marked: (text: string) => string;
  moment: (instant: number, relative: boolean) => string;
  user: (id: string) => string;
  channel: (id: string) => string;
};

export const MARKDOWN: Style = {
  asText: escapeMarkdown,
  strong: (text) => `**${text}**`,
  marked: (text) => `__**${text}**__`,
  moment: (instant, relative) => {
    const seconds = Math.floor(instant / 1_000);
    return relative ? `<t:${seconds}:f> (<t:${seconds}:R>)` : `<t:${seconds}:f>`;
  },
  user: (id) => `<@${id}>`,
  channel: (id) => `<#${id}>`,
};

export const PLAIN: Style = {
  asText: showInvisible,
  strong: (text) => text,
  marked: (text) => `*${text}*`,
  moment: (instant) => `${formatDate(new Date(instant).toISOString().slice(0, 16))} UTC`,
  user: (id) => `user ${id}`,
  channel: (id) => `channel ${id}`,
};

/** Foreign text in at most `max` units as it is sent: escaping can make it longer. Clipped at the end only. */
export function clipEscaped(
  text: string,
  max: number,
  { asText }: Style,
): { text: string; isClipped: boolean } {
  let room = max;
  for (;;) {
    const clipped = clipText(text, room);
    const escaped = asText(clipped.text);
    if (escaped.length <= max || room <= 1) return { text: escaped, isClipped: clipped.isClipped };
    room = Math.max(1, Math.min(room - 1, Math.floor((Math.min(room, text.length) * max) / escaped.length)));
  }
}

/** Spans as text, each foreign piece in at most `max` units. */
export function renderSpans(spans: readonly Span[], max: number, style: Style): string {
  return spans.map((span) => renderSpan(span, max, style)).join('');
}

function renderSpan(span: Span, max: number, style: Style): string {
  const foreign = (text: string): string => clipEscaped(oneLine(text), max, style).text;
  switch (span.kind) {
    case 'words':
      return style.asText(span.text);
    case 'name':
    case 'typed':
      return style.strong(foreign(span.text));
    case 'verbatim':
      return `“${foreign(span.text)}”`;
    case 'marked':
      return style.marked(foreign(span.text));
    case 'title':
      return foreign(span.text);
    case 'as-of':
      return `as of ${formatDate(span.day)}`;
    case 'date':
      // As text: a Discord timestamp is a moment, and a day would move with the reader's time zone.
      return style.strong(formatDate(span.value));
    case 'moment':
      return style.moment(span.instant, span.relative === true);
    case 'user':
      return style.user(span.id);
    case 'channel':
      return style.channel(span.id);
  }
}

/** Whether a line is nothing but its quote, so that the quote need not be shown again below it. */
export function isOwnQuote({ spans, quote }: Line): boolean {
  return (
    quote !== undefined &&
    spans.every((span) => span.kind === 'verbatim' || span.kind === 'marked') &&
    spans.map((span) => ('text' in span ? span.text : '')).join('') === quote.text
  );
}

/** Whether a line says its quote, whole, in its own sentence. */
export const saysItsQuote = ({ spans, quote }: Line): boolean =>
  quote !== undefined &&
  spans.some((span) => (span.kind === 'verbatim' || span.kind === 'name') && span.text === quote.text);

/** The pieces of a quote in at most `max` units, marks kept, clipped at the end only. */
export function renderPieces(
  spans: readonly Span[],
  max: number,
  style: Style,
): { text: string; isClipped: boolean } {
  let text = '';
  for (const span of spans) {
    if (!('text' in span)) continue;
    const wrap = span.kind === 'marked' ? style.marked : (plain: string) => plain;
    const room = max - text.length - wrap('').length;
    if (room <= 0) return { text: `${text}…`, isClipped: true };
    const piece = clipEscaped(oneLine(span.text), room, style);
    text += piece.text === '' ? '' : wrap(piece.text);
    if (piece.isClipped) return { text, isClipped: true };
  }
  return { text, isClipped: false };
}
