import type { DeskNote } from '../facts/note.ts';
import type { Quote } from '../facts/quote.ts';
import type { IndexedPerson } from '../store/store.ts';

/** A person across all articles of a snapshot: records joined on full name with agreeing facts, never on surname alone. */
export type KnownPerson = {
  /** Stable short key (at most 24 characters of a-z, 0-9), for custom_ids and autocomplete values. */
  key: string;
  /** As it should be spelled, else as printed. */
  name: string;
  /** One record for each article, newest first; none where only the desk's notes name the person. */
  records: IndexedPerson[];
};

export type NameMatch = {
  person: KnownPerson;
  /** 0 to 1. */
  score: number;
  /** In a few words, why it matched: "code name", "letters lost", "sounds alike". */
  why: string;
};

/** What a name that was typed comes to. A wrong person is worse than none: only a clear match is `found`. */
export type NameAnswer =
  | { outcome: 'found'; match: NameMatch }
  /** Several people fit equally well: best first, of very many the first 250. */
  | { outcome: 'choose'; matches: NameMatch[] }
  /** Nobody fits; the nearest, if any, are only suggestions. */
  | { outcome: 'nothing'; suggestions: NameMatch[] };

/** Where a known person stands in a text; UTF-16 offsets. */
export type NameInText = { start: number; end: number; match: NameMatch };

/** A note in which words were found, with their offsets in its text. */
export type NoteHit = { note: DeskNote; marks: { start: number; end: number }[] };

export type WordHit = {
  article: string;
  /** The fact in whose quote the words stand; a passage is a sentence of the article without a fact. */
  fact: 'person' | 'event' | 'charge' | 'claim' | 'passage';
  quote: Quote;
  /** Offsets of the words found, in the quote's text. */
  marks: { start: number; end: number }[];
  score: number;
};

/** Names and words of one snapshot. */
export type Lookup = {
  /** The person of a name as it was typed, or of a key. */
  findPerson(typed: string): NameAnswer;
  /** What autocomplete shows for what was typed so far; the most mentioned of the newest articles before the first letter. */
  suggestPeople(typed: string, limit: number): NameMatch[];
  /** People who may be one and on whom nobody has decided. */
  doubtfulPairs(): readonly (readonly [KnownPerson, KnownPerson])[];
  personOf(key: string): KnownPerson | undefined;
  /** The known person that a record of an article belongs to. */
  personIn(article: string, person: string): KnownPerson | undefined;
  /** Every known person whom a text names. */
  findPeopleIn(text: string): NameInText[];
  /** Quotes of facts, then other sentences, that have all the words; the newest first. */
  findWords(words: string): WordHit[];
  /** Notes whose text, source or person have all the words, the newest first. */
  findNotes(words: string): NoteHit[];
  /** The team's notes about a person, the newest first. */
  notesOf(person: KnownPerson): readonly DeskNote[];
  /** Ids of articles, the newest first. */
  suggestArticles(typed: string, limit: number): string[];
};
