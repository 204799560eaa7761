import type { Answer, Line, Span } from './answer.ts';
import type { DeskNote } from './note.ts';
import { qualifierBefore } from './qualifier.ts';
import { isVerbatim, type Quote, quoteSchema } from './quote.ts';
import { type Facts, type SaidBy, saidBySchema } from './schema.ts';
import { HEADINGS, isCount, NO_REASON, NOTE_BY, NOTES, noteBySpans } from './wording.ts';

/** What the lint needs of a snapshot: the texts, facts and notes that an answer is held to. */
export type LintStore = {
  readonly notes?: readonly DeskNote[];
  facts(article: string): Facts | undefined;
  text(article: string): string | undefined;
};

/** A word that we may use only where the quote of the line has it too; the quote may have another form of it. */
const NEEDS_QUOTE: readonly (readonly [ours: RegExp, theirs: RegExp])[] = [
  [/\bconvict/i, /\bconvict/i],
  [/\bguilty/i, /\bguilty/i],
  [/\bacquit/i, /\bacquit/i],
  [/\bcleared\b/i, /\bcleared\b/i],
  [/\b(?:charge|charges|charged|charging)\b/i, /\bcharg/i],
  [/\bindict/i, /\bindict/i],
  [/\barraign/i, /\barraign/i],
  [/\barrest/i, /\barrest/i],
  [/\bcaptur/i, /\bcaptur/i],
  [/\bdetain/i, /\bdetain|\bdetention/i],
  [/\bcustody/i, /\bcustody/i],
  [/\bsentenc/i, /\bsentenc/i],
  [/\bjail|\bimprison/i, /\bjail|\bprison/i],
  [/\bplead|\bplea\b/i, /\bplea|\bpled/i],
  [/\badmit/i, /\badmit/i],
  [/\bsuspect/i, /\bsuspect|\bsuspicion/i],
  [/\balleg/i, /\balleg/i],
  [/\bcourt/i, /\bcourt/i],
  [/\boverturn/i, /\boverturn/i],
  [/\bvacat/i, /\bvacat/i],
  [/\bquash/i, /\bquash/i],
  [/\brevers/i, /\brevers/i],
  [/\bannul/i, /\bannul/i],
  [/\bset aside/i, /\bset(?:ting)? aside/i],
  [/\bthrown out/i, /\b(?:thr\w+|toss\w+) out/i],
  [/\bdismiss/i, /\bdismiss/i],
  [/\bdropped/i, /\bdrop/i],
  [/\bwithdrawn/i, /\bwithdr/i],
  [/\bdiscontinu/i, /\bdiscontinu/i],
  [/\bextradit/i, /\bextradit/i],
  [/\bdeport/i, /\bdeport/i],
  [/\bmurder/i, /\bmurder/i],
  [/\bkill/i, /\bkill/i],
  [/\bcriminal|\bgang|\bcartel/i, /\bcriminal|\bgang|\bcartel/i],
  [/\bformer\b|\bex-|\bthen-/i, /\bformer\b|\bex-|\bthen-/i],
  [/\bsources\b/i, /\bsources\b/i],
];

/** Words that we never use ourselves, whatever a quote has (AP Stylebook, "innocent, not guilty", "accused"). */
const NEVER = /\binnocent|\baccused (?!of\b)\p{L}|\bno charges\b/iu;

/**
 * Holds every line of `answer` to the rules of the desk and to the articles in `store`. Gives one sentence a violation;
 * none for an answer that may be said.
 */
export function lintAnswer(answer: Answer, store: LintStore): string[] {
  const found: string[] = [];
  const lines = [...answer.lead, ...answer.sections.flatMap((section) => section.lines)];
  for (const line of lines) {
    const shown = line.spans.map((span) => ('text' in span ? span.text : '')).join('');
    for (const problem of lintLine(line, store, answer.asked.kind === 'help')) {
      found.push(`${problem} in “${shown}”`);
    }
  }
  const headings: readonly string[] = Object.values(HEADINGS);
  for (const { heading } of answer.sections) {
    if (heading !== undefined && !headings.includes(heading) && answer.asked.kind !== 'help') {
      found.push(`a heading that is not in wording: “${heading}”`);
    }
  }
  return found;
}

function lintLine(line: Line, store: LintStore, isHelp: boolean): string[] {
  const found: string[] = [];
  const spans = [...line.spans, ...(line.by ?? [])];
  for (const quote of [line.quote, ...spans.map((span) => ('quote' in span ? span.quote : undefined))]) {
    const text = quote && store.text(quote.article);
    if (quote && (text === undefined || !isVerbatim(quote, text))) {
      found.push(`a quote that is not verbatim: “${quote.text}”`);
    }
  }
  for (const span of spans) {
    if (span.kind === 'words' && NEVER.test(span.text))
      found.push(`words that are never ours: “${span.text}”`);
    if (span.kind === 'verbatim' && span.quote && span.quote.text !== span.text) {
      found.push(`verbatim words that are not their quote: “${span.text}”`);
    }
  }
  const isToldAsNote = spans.some((span) => span.kind === 'words' && span.text.includes(NOTE_BY.trim()));
  if (line.note) return [...found, ...lintNoteOfDesk(line, line.note.id, spans, store)];
  if (isToldAsNote) found.push('words of the desk’s note on a line that rests on none');
  if (!line.quote) return isHelp ? found : [...found, ...lintNote(line)];
  return [...found, ...lintClaim(line, line.quote, spans, store)];
}

/** A line that rests on the desk's note says so and by whom, tells its words whole, and rests on no article. */
function lintNoteOfDesk(line: Line, id: string, spans: readonly Span[], store: LintStore): string[] {
  const note = store.notes?.find((one) => one.id === id);
  if (!note) return ['a note that is not the desk’s'];
  const found: string[] = [];
  if (line.quote || line.facts || spans.some((span) => 'quote' in span && span.quote)) {
    found.push('a note on a line that rests on an article');
  }
  if (line.note?.by !== note.by.name || !isDeepEqual(line.by ?? [], noteBySpans(note))) {
    found.push('a note without whose it is, how they know it, and an as-of');
  }
  const isText = (span: Span): boolean => span.kind === 'verbatim' || span.kind === 'marked';
  const at = line.spans.findIndex(isText);
  const told = line.spans.slice(Math.max(0, at));
  if (!told.every(isText) || told.map((span) => ('text' in span ? span.text : '')).join('') !== note.text) {
    found.push('a note in other words than its own');
  }
  for (const span of line.spans.slice(0, Math.max(0, at))) {
    const isPerson = span.kind === 'name' && span.text === note.person;
    const isDate = span.kind === 'date' && span.value === note.happened;
    const isOurs = span.kind === 'words' && /^(?:: |\d+\. )$/.test(span.text);
    if (!isPerson && !isDate && !isOurs) found.push('something said beside a note that it does not say');
  }
  return found;
}

const isDeepEqual = (one: readonly Span[], other: readonly Span[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const templates = new Set(Object.values(NOTES).map((note) => note.replaceAll('{}', '')));

/** A line without a quote may only be one of our notes. */
function lintNote({ spans, by }: Line): string[] {
  const ours = spans.map((span) => (span.kind === 'words' && !isCount(span.text) ? span.text : '')).join('');
  const found = templates.has(ours) && !by ? [] : ['a line without a quote that is no note of ours'];
  if (spans.some((span) => span.kind === 'verbatim' && !span.quote)) {
    found.push('verbatim words without a place');
  }
  return found;
}

function lintClaim(line: Line, quote: Quote, spans: Span[], store: LintStore): string[] {
  const found: string[] = [];
  const carried = [
    quote.text,
    ...spans.flatMap((span) => ('quote' in span && span.quote ? [span.quote.text] : [])),
  ].join('\n');
  for (const span of spans) {
    switch (span.kind) {
      case 'words':
        for (const [ours, theirs] of NEEDS_QUOTE) {
          if (ours.test(span.text) && !theirs.test(carried)) {
            found.push(`a word that the quote does not carry: “${span.text}”`);
          }
        }
        break;
      case 'verbatim':
        if (!span.quote && !quote.text.includes(span.text)) {
          found.push(`verbatim words that are not in the quote: “${span.text}”`);
        } else if (isRobbed(span, quote)) {
          found.push(`words without what qualifies them: “${span.text}”`);
        }
        break;
      case 'marked':
        if (!quote.text.includes(span.text)) found.push(`marked words that are not in the quote`);
        break;
      case 'name':
        if (!isCarriedName(span.text, carried, store.facts(quote.article))) {
          found.push(`a name that the article does not carry: “${span.text}”`);
        }
        break;
      case 'date':
      case 'as-of':
      case 'title':
      case 'typed':
      case 'moment':
      case 'user':
      case 'channel':
        break;
    }
  }
  return isArticleText(line, quote) ? found : [...found, ...lintAttribution(line, store)];
}

/** Whether words stand in the quote only behind a word that turns them into something else ("former", "not"). */
function isRobbed(span: Span & { kind: 'verbatim' }, quote: Quote): boolean {
  if (span.quote) {
    const isInside =
      span.quote.article === quote.article && quote.start <= span.quote.start && span.quote.end <= quote.end;
    return isInside && qualifierBefore(quote.text, span.quote.start - quote.start) > 0;
  }
  let at = quote.text.indexOf(span.text);
  while (at !== -1 && qualifierBefore(quote.text, at) > 0) at = quote.text.indexOf(span.text, at + 1);
  return at === -1;
}

/** A stretch of the article itself, with nothing of ours: the answer says above it which article it is. */
const isArticleText = ({ spans, by }: Line, quote: Quote): boolean =>
  by === undefined &&
  spans.every((span) => span.kind === 'verbatim' || span.kind === 'marked') &&
  spans.map((span) => ('text' in span ? span.text : '')).join('') === quote.text;

/** A name stands in the quote, or is a form or the repaired form of one person of the article. */
function isCarriedName(shown: string, carried: string, facts: Facts | undefined): boolean {
  return (
    carried.includes(shown) ||
    (facts?.people ?? []).some(
      (person) =>
        person.name === shown ||
        person.repaired === shown ||
        person.forms.some((form) => form.text === shown || form.repaired === shown),
    )
  );
}

function lintAttribution({ by, quote }: Line, store: LintStore): string[] {
  if (!by || by.length === 0) return ['a claim without who said it'];
  const found: string[] = [];
  if (!by.some((span) => span.kind === 'as-of')) found.push('a claim without an as-of');
  const saidBys = quote ? saidBysOf(store.facts(quote.article)) : [];
  const said = by.map((span) => ('text' in span ? span.text : '')).join('');
  for (const span of by) {
    if (span.kind !== 'verbatim' || !span.quote) continue;
    for (const saidBy of saidBys) {
      const { label, anonymity, kind } = saidBy;
      if (
        !kind.startsWith('anonymous') ||
        !label ||
        label.start !== span.quote.start ||
        label.end !== span.quote.end
      )
        continue;
      if (!said.includes(anonymity?.text ?? NO_REASON)) {
        found.push(`an anonymous source without the reason: “${label.text}”`);
      }
    }
  }
  return found;
}

/** Every said-by in the facts of an article. */
function saidBysOf(facts: Facts | undefined): SaidBy[] {
  const found: SaidBy[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) walk(item);
    else if (typeof value === 'object' && value !== null && !quoteSchema.safeParse(value).success) {
      const saidBy = saidBySchema.safeParse(value);
      if (saidBy.success) found.push(saidBy.data);
      else for (const item of Object.values(value)) walk(item);
    }
  };
  walk(facts);
  return found;
}
