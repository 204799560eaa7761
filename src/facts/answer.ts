import type { DateValue } from './date.ts';
import type { Quote } from './quote.ts';

/** A question, as plain data: what a command, a button or a menu asks. `person` is a lookup key or what was typed. */
export type Question =
  | { kind: 'who'; person: string }
  | { kind: 'charges'; person: string; page?: number }
  | { kind: 'when'; about: string; page?: number }
  | { kind: 'timeline'; person?: string; page?: number }
  | { kind: 'quotes'; person: string; page?: number }
  | { kind: 'find'; words: string; page?: number }
  | { kind: 'sources'; article?: string; page?: number }
  /** One quote in the text around it. */
  | { kind: 'passage'; article: string; start: number; end: number }
  /** Every known person in a message. */
  | { kind: 'look-up'; text: string }
  | { kind: 'help' };

/** A piece of a line. Only `words` is ours; everything else stands in an article, or is a date. */
export type Span =
  /** Our own words, from facts/wording. */
  | { kind: 'words'; text: string }
  /** A name, as printed or repaired. */
  | { kind: 'name'; text: string }
  /** Verbatim words of an article, inside our sentence. */
  | { kind: 'verbatim'; text: string }
  /** Verbatim words that a search marked. */
  | { kind: 'marked'; text: string }
  /** A date with its precision; `said` is the verbatim expression. */
  | { kind: 'date'; value: DateValue; said?: string }
  /** A day from which a claim is known: "as of Feb. 28, 2025". */
  | { kind: 'as-of'; day: string };

/** One line of an answer. A line that says something about a person carries the quote that it rests on. */
export type Line = {
  spans: Span[];
  /** Present on every line that is a claim. */
  quote?: Quote;
  /** True for what a machine found and no editor confirmed. */
  unchecked?: boolean;
};

export type Section = { heading?: string; lines: Line[] };

/** A button under an answer: a further question. */
export type Action = { label: string; question: Question };

/** What a question comes to. Pure data; show/ makes a Discord message or terminal text of it. */
export type Answer = {
  /** found: facts. choose: several people fit. nothing: not in this store. */
  outcome: 'found' | 'choose' | 'nothing';
  title: string;
  /** A line under the title: what this answer is and is not. */
  lead?: Line[];
  sections: Section[];
  /** Choices (outcome choose, and suggestions of outcome nothing). */
  choices: Action[];
  actions: Action[];
  /** 0-based page and number of pages, with the question for each neighbour. */
  page?: { at: number; of: number; previous?: Question; next?: Question };
};
