import type { Answer, Line, Span } from '../../src/facts/answer.ts';
import { formatDate } from '../../src/facts/date.ts';

/** Spans as they are read. */
const said = (spans: readonly Span[]): string =>
  spans
    .map((span) => {
      switch (span.kind) {
        case 'verbatim':
          return `“${span.text}”`;
        case 'date':
          return formatDate(span.value);
        case 'as-of':
          return `as of ${formatDate(span.day)}`;
        case 'moment':
          return new Date(span.instant).toISOString();
        case 'user':
        case 'channel':
          return span.id;
        default:
          return span.text;
      }
    })
    .join('');

/** A line as it is read, without its quote. */
export const lineOf = (line: Line): string =>
  line.by ? `${said(line.spans)} — ${said(line.by)}` : said(line.spans);

/** The lines below a heading. */
export const below = (answer: Answer, heading: string): string[] =>
  (answer.sections.find((section) => section.heading === heading)?.lines ?? []).map(lineOf);

/** Everything that an answer says, its quotes left out: what is ours and what we took into our sentences. */
export const allOf = (answer: Answer): string =>
  [answer.title, ...answer.lead.map(lineOf), ...answer.sections.flatMap((one) => one.lines.map(lineOf))].join(
    '\n',
  );

/** Our own words in an answer. */
export const ourWords = (answer: Answer): string =>
  [...answer.lead, ...answer.sections.flatMap((one) => one.lines)]
    .flatMap((line) => [...line.spans, ...(line.by ?? [])])
    .filter((span) => span.kind === 'words')
    .map((span) => span.text)
    .join(' ');
