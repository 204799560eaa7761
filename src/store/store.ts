import type { DeskNote } from '../facts/note.ts';
import type { Quote } from '../facts/quote.ts';
import type { Article, Facts, NameForm, PersonPart } from '../facts/schema.ts';

/** What the name index needs of a person in one article; small, so that all of them fit in memory. */
export type IndexedPerson = {
  article: string;
  /** Day of publication of that article. */
  published: string;
  /** The person's id in that article's facts. */
  person: string;
  name: string;
  repaired?: string;
  forms: Pick<NameForm, 'text' | 'kind' | 'strength' | 'repaired'>[];
  part: PersonPart;
  /** As the article gives it; two records whose ages could not be the same person's are not joined. */
  age?: number;
  /** First role, for the line under a name in autocomplete. */
  role?: string;
  mentions: number;
  /** Found by the second reader alone. */
  reader?: 'second';
};

/** A file that could not be served, and why, in words for the person who runs the bot. */
export type SetAside = { file: string; movedTo?: string; reason: string };

/** A person in one article. */
export type RecordRef = { article: string; person: string };

/** The store at one moment; later commits do not change it. */
export type Snapshot = {
  /** Grows with each commit. */
  readonly revision: number;
  /** Newest first. */
  readonly articles: readonly Article[];
  /** Everyone who may be shown: protected people are left out. */
  readonly people: readonly IndexedPerson[];
  readonly setAside: readonly SetAside[];
  /** An article's facts, checked against its text; undefined where there is no such article. */
  facts(article: string): Facts | undefined;
  /** An article's text as it was given; undefined where there is no such article. */
  text(article: string): string | undefined;
  /** Whether an article is the team's own, and not shipped with Clipfile. */
  isOwn?(article: string): boolean;
  /** Stretches of an article that wait for an editor's check and are not shown to others. */
  withheld?(article: string): readonly Quote[];
  /** The team's notes, newest first: apart from the articles, and counted nowhere among them. */
  readonly notes?: readonly DeskNote[];
  /** Whether a note that says something against somebody waits for an editor's check, and is not shown. */
  readonly isNoteWaiting?: boolean;
  /** What a team's editors said of people across articles. */
  readonly ties?: {
    readonly same: readonly (readonly [RecordRef, RecordRef])[];
    readonly different: readonly (readonly [RecordRef, RecordRef])[];
  };
};

/** Facts on disk behind one interface. */
export type Store = {
  snapshot(): Snapshot;
  /** Writes an article's facts (and its text, where it is new) durably. Throws where a quote is not verbatim. */
  commit(facts: Facts, text: string): Promise<void>;
  /** Lets go of the lock. */
  close(): Promise<void>;
};
