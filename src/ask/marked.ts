import type { Span } from '../facts/answer.ts';

/** Text cut into verbatim and marked pieces; `marks` are UTF-16 offsets in it. */
export function markedSpans(text: string, marks: readonly { start: number; end: number }[]): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start)) {
    if (start < at || end > text.length || start >= end) continue;
    if (start > at) spans.push({ kind: 'verbatim', text: text.slice(at, start) });
    spans.push({ kind: 'marked', text: text.slice(start, end) });
    at = end;
  }
  if (at < text.length) spans.push({ kind: 'verbatim', text: text.slice(at) });
  return spans;
}
