import type { DateValue } from './date.ts';
import type { Quote } from './quote.ts';

/** Longest typed text (UTF-16) of which every page still fits into a custom_id, which holds 100. */
export const TYPED_MAX_LENGTH = 80;

/**
 * A question, as plain data: what a command, a button or a menu asks. `person` is a lookup key or what was typed,
 * `article` an id or what `articleRef` gives; `page` is 0-based.
 */
export type Question =
  | { kind: 'who'; person: string; page?: number }
  | { kind: 'charges'; person: string; page?: number }
  | { kind: 'when'; about: string; page?: number }
  | { kind: 'timeline'; person?: string; page?: number }
  | { kind: 'quotes'; person: string; page?: number }
  | { kind: 'find'; words: string; page?: number }
  | { kind: 'sources'; article?: string; page?: number }
  /** One quote in the text around it. */
  | { kind: 'passage'; article: string; start: number; end: number; page?: number }
  /** Every known person in a message. */
  | { kind: 'look-up'; text: string; page?: number }
  | { kind: 'help'; page?: number };

/** A piece of a line. Only `words` is ours; everything else stands in an article, is a date, or was typed. */
export type Span =
  /** Our own words, from facts/wording. */
  | { kind: 'words'; text: string }
  /** A name, as printed or repaired. */
  | { kind: 'name'; text: string }
  /** Verbatim words of an article, inside our sentence; `quote` says where, when they are not in the line's quote. */
  | { kind: 'verbatim'; text: string; quote?: Quote }
  /** Verbatim words that a search, a name or a passage marked. */
  | { kind: 'marked'; text: string }
  /** A date with its precision; `quote` is the verbatim expression. */
  | { kind: 'date'; value: DateValue; quote?: Quote }
  /** A day from which a claim is known: "as of Feb. 28, 2025". */
  | { kind: 'as-of'; day: string }
  /** How an article is called: its title, publisher and day. */
  | { kind: 'title'; text: string }
  /** What a person typed, or may type. */
  | { kind: 'typed'; text: string }
  /** A moment (milliseconds since 1970), shown to each reader in that reader's own time; with how far off it is. */
  | { kind: 'moment'; instant: number; relative?: true }
  /** A user or a channel of Discord, by id. Nobody is pinged by it unless the message says so. */
  | { kind: 'user'; id: string }
  | { kind: 'channel'; id: string };

/** One line of an answer. A line that says something about a person carries the quote that it rests on. */
export type Line = {
  spans: Span[];
  /** Who said it, on what terms and as of when: shown in the same line. Present on every claim. */
  by?: Span[];
  /** Present on every line that is a claim. */
  quote?: Quote;
  /** The desk's note that the line rests on, in place of a quote, with its author: never an article's words. */
  note?: { id: string; by: string };
  /** True for what a machine found, or somebody noted, and no editor confirmed. */
  unchecked?: boolean;
  /** Who confirmed it, and on which day. */
  checked?: { by: string; on: string };
  /** Keys of the facts that the line tells (facts/factKey), where a team can decide on them. */
  facts?: string[];
  /** A step below the line before it. */
  nested?: boolean;
};

export type Section = { heading?: string; lines: Line[] };

/**
 * Something that a command's own button does, as plain data: the command, the name of the deed in its literal, and
 * arguments without "|". It has to fit into a custom_id, which holds 100 characters.
 */
export type Deed = { kind: 'deed'; command: string; deed: string; args: readonly string[]; page?: number };

/** A button under an answer: a further question, or a deed. */
export type Action = { label: string; question: Question | Deed; style?: 'primary' | 'success' | 'danger' };

/** What a question comes to, whole. Pure data; show/ cuts it into pages and makes a Discord message or terminal text of it. */
export type Answer = {
  /** The question as it was understood: with the key of the person, the reference of the article, and the page. */
  asked: Question | Deed;
  /** found: facts. choose: several people fit. nothing: not in this store. */
  outcome: 'found' | 'choose' | 'nothing';
  title: string;
  /** Lines under the title: what this answer is and is not. */
  lead: Line[];
  sections: Section[];
  /** Choices (outcome choose, and suggestions of outcome nothing). */
  choices: Action[];
  actions: Action[];
  /**
   * Seen by the one who asks alone, whatever the command's `private` says. What a deed refuses is said so, and the
   * message on which it was pressed stays as it is.
   */
  private?: boolean;
  /** Files that go with it. */
  files?: { name: string; text: string }[];
};

/** A question back: fields to fill in, whose values the deed gets. Discord shows it as a modal. */
export type Form = {
  kind: 'form';
  title: string;
  /** What is asked and why, above the fields; may hold what was typed. */
  lead?: Line[];
  deed: Deed;
  fields: {
    id: string;
    label: string;
    /** Line below the label. */
    description?: string;
    style: 'short' | 'paragraph';
    required: boolean;
    max_length?: number;
    value?: string;
    placeholder?: string;
  }[];
};

/** What a command or a deed comes to. */
export type Reply = Answer | Form;
