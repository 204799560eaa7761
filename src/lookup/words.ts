import type { DeskNote } from '../facts/note.ts';
import type { Quote } from '../facts/quote.ts';
import { quoteOf } from '../facts/quote.ts';
import type { Article, Facts } from '../facts/schema.ts';
import { cutText } from '../read/text.ts';
import type { Snapshot } from '../store/store.ts';
import { withoutMarkup } from './fold.ts';
import { inflectionKey } from './inflection.ts';
import type { NoteHit, WordHit } from './lookup.ts';
import {
  type AskedWord,
  type FoldedWord,
  foldedWords,
  MIN_PREFIX_LENGTH,
  type WordIndex,
} from './wordIndex.ts';

/** Words of a question that are looked at. */
const MAX_WORDS = 16;
/** Articles that one question looks into, newest first, of those that have all its words. */
const MAX_ARTICLES = 500;
/** Hits that one question gives, of facts and of passages each. */
const MAX_HITS = 500;

/** Words that must stand one after another; most terms have one word. */
type Term = AskedWord[];

/**
 * Full-text search over the quotes of facts and the sentences of articles. Every term must stand in one quote or
 * sentence; a word also finds its inflections and what begins with it, a phrase in quotation marks only itself. Facts
 * come before plain passages, then the newest. `index` takes in the articles that it does not have when first asked.
 */
export function createWordSearch(snapshot: Snapshot, index: WordIndex): (words: string) => WordHit[] {
  return (words) => {
    const terms = parseTerms(words);
    if (terms.length === 0) return [];
    const facts: WordHit[] = [];
    const passages: WordHit[] = [];
    for (const article of index.articlesWith(snapshot, terms.flat()).slice(0, MAX_ARTICLES)) {
      const text = snapshot.text(article.id);
      const own = snapshot.facts(article.id);
      if (text === undefined || (facts.length >= MAX_HITS && passages.length >= MAX_HITS)) continue;
      const found = own ? factHits(own, terms) : [];
      facts.push(...found);
      if (passages.length < MAX_HITS) passages.push(...passageHits(article, text, terms, found));
    }
    return [...facts.slice(0, MAX_HITS), ...passages.slice(0, MAX_HITS)];
  };
}

/** The notes that have every word in their text, their source or the name of their person; marked where it is their text. */
export function findInNotes(notes: readonly DeskNote[], words: string): NoteHit[] {
  const terms = parseTerms(words);
  if (terms.length === 0) return [];
  return notes.flatMap((note) => {
    const marks: NoteHit['marks'] = [];
    for (const term of terms) {
      const found = marksIn(note.text, [term]);
      if (found) marks.push(...found.marks);
      else if (!marksIn(`${note.person}\n${note.source}`, [term])) return [];
    }
    return [{ note, marks: mergeMarks(marks) }];
  });
}

/** Cuts what was typed into terms; unpaired quotation marks mean nothing. */
function parseTerms(typed: string): Term[] {
  const terms: Term[] = [];
  const clean = withoutMarkup(typed.slice(0, 2000));
  for (const chunk of clean.matchAll(/["“„«]([^"“”„«»]+)["”“»]|[^\s"“”„«»]+/g)) {
    const words = foldedWords(chunk[1] ?? chunk[0]).map(({ folded, lost }) => ({
      folded,
      lost,
      key: inflectionKey(folded),
    }));
    if (words.length > 0 && terms.flat().length + words.length <= MAX_WORDS) terms.push(words);
  }
  return terms;
}

/** How well a word of a text is the one that is asked for, 0 to 1; in a phrase only the same word counts. */
function likeness(asked: AskedWord, word: FoldedWord, inPhrase: boolean): number {
  if (asked.folded === word.folded) return 1;
  if (asked.lost === word.folded || word.lost === asked.folded) return 0.95;
  if (inPhrase) return 0;
  if (asked.key === inflectionKey(word.folded)) return 0.9;
  return asked.folded.length >= MIN_PREFIX_LENGTH && word.folded.startsWith(asked.folded) ? 0.6 : 0;
}

type Marks = { marks: { start: number; end: number }[]; likeness: number };

/** Where the terms stand in `text`; undefined where one of them does not. */
function marksIn(text: string, terms: readonly Term[]): Marks | undefined {
  const words = foldedWords(text);
  const marks: Marks['marks'] = [];
  let total = 0;
  for (const term of terms) {
    let best = 0;
    words.forEach((word, at) => {
      let worth = 1;
      for (const [step, asked] of term.entries()) {
        const other = words[at + step];
        worth = Math.min(worth, other ? likeness(asked, other, term.length > 1) : 0);
      }
      if (worth === 0) return;
      best = Math.max(best, worth);
      marks.push({ start: word.start, end: words[at + term.length - 1]?.end ?? word.end });
    });
    if (best === 0) return undefined;
    total += best;
  }
  return { marks: mergeMarks(marks), likeness: total / terms.length };
}

function mergeMarks(marks: Marks['marks']): Marks['marks'] {
  const merged: Marks['marks'] = [];
  for (const mark of marks.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last && mark.start < last.end) last.end = Math.max(last.end, mark.end);
    else merged.push({ ...mark });
  }
  return merged;
}

/** The facts of an article with the quote that each rests on; what weighs most comes first. Forecasts are no facts. */
function* factQuotes(facts: Facts): Generator<[WordHit['fact'], Quote]> {
  for (const charge of facts.charges) for (const step of charge.steps) yield ['charge', step.quote];
  for (const claim of facts.claims) yield ['claim', claim.quote];
  for (const event of facts.events) if (!event.forecast) yield ['event', event.quote];
  for (const person of facts.people) for (const role of person.roles) yield ['person', role.quote];
}

function factHits(facts: Facts, terms: readonly Term[]): WordHit[] {
  const hits: WordHit[] = [];
  const seen = new Set<string>();
  for (const [fact, quote] of factQuotes(facts)) {
    const place = `${quote.start}-${quote.end}`;
    if (seen.has(place)) continue;
    seen.add(place);
    const found = marksIn(quote.text, terms);
    if (found) {
      hits.push({ article: facts.article.id, fact, quote, marks: found.marks, score: found.likeness });
    }
  }
  return hits;
}

/** Sentences that have the terms and of which no fact found says the same. */
function passageHits(
  article: Article,
  text: string,
  terms: readonly Term[],
  known: readonly WordHit[],
): WordHit[] {
  const hits: WordHit[] = [];
  for (const { start, end } of cutText(article, text).sentences) {
    if (known.some(({ quote }) => quote.start < end && start < quote.end)) continue;
    const found = marksIn(text.slice(start, end), terms);
    if (!found) continue;
    const quote = quoteOf({ id: article.id, text }, start, end);
    hits.push({ article: article.id, fact: 'passage', quote, marks: found.marks, score: found.likeness / 2 });
  }
  return hits;
}
