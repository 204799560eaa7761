import type { Meaning, Shift } from './expression.ts';
import { LEFT, RIGHT } from './vocabulary.ts';

/** The named parts of a match, its words, and some of the sentence before and behind it. */
export type Found = { part(name: string): string | undefined; text: string; before: string; after: string };

/** A form of words and what it means; undefined where the words around it show that it is no date. */
export type Rule = {
  /** A sentence without all of these cannot match, and is not searched. */
  cues: readonly RegExp[];
  pattern: RegExp;
  meaning(found: Found): Meaning | undefined;
};

/** What a sentence needs for a rule; plain, so that most sentences are done with at once. */
export const CUES = {
  digit: /\d/,
  month: /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i,
  weekday: /(?:mon|tues|wednes|thurs|fri|satur|sun)day/i,
  unit: /tomorrow|quarter|minute|hour|day|week|month|year|night|morning|afternoon|evening/i,
  way: /ago|from\s+now|hence|later|earlier|before|after|prior|previously|following/i,
  season: /spring|summer|autumn|fall|winter/i,
  quarter: /quarter/i,
  fortnight: /fortnight/i,
  term: /quarter|period|year-(?:ago|earlier)/i,
  yearWords: /(?:eighteen|nineteen|twenty|thousand)/i,
  holiday: /day|eve|night|easter|christmas|thanksgiving|halloween|juneteenth|july/i,
} as const;

/** A rule for whole words, without regard to case. */
export const rule = (
  cues: readonly (keyof typeof CUES)[],
  pattern: string,
  meaning: Rule['meaning'],
): Rule => ({
  cues: cues.map((cue) => CUES[cue]),
  pattern: new RegExp(`${LEFT}(?:${pattern})${RIGHT}`, 'giu'),
  meaning,
});

export const numberIn = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number.parseInt(text, 10);

export const mapped = <T>(text: string | undefined, map: (text: string) => T): T | undefined =>
  text === undefined ? undefined : map(text);

/** -1 for "last", 0 for "this", 1 for "next" and their like. */
export const shiftOf = (words: string): Shift => {
  if (/last|past/i.test(words)) return -1;
  return /next|coming/i.test(words) ? 1 : 0;
};

/** "May" and "March" are months only with a capital, a shortened month or weekday only with one too. */
export const isNamed = (text: string | undefined): boolean =>
  text === undefined || /^\p{Lu}/u.test(text) || (text.length > 3 && !/^march/i.test(text));
