import { quoteOf } from '../../facts/quote.ts';
import type { Facts, Person } from '../../facts/schema.ts';
import { uniqueId } from '../people/join.ts';
import {
  COMMON,
  GROUP_NOUNS,
  HONORIFICS,
  PARTICLES,
  SUFFIXES,
  THING_HEADS,
  TITLES,
} from '../people/words.ts';
import type { ReadText } from '../text.ts';
import { placesOf } from './place.ts';
import { PERSON_MAX_LENGTH } from './proposal.ts';

/** Never accused by a second reader: what the first one says of their part stands. */
const BARRED: readonly Person['part'][] = ['victim', 'witness', 'judge', 'prosecutor', 'defence'];

/** Whether somebody can be the subject of a proposal. Protected people are not shown, so nothing is proposed of them. */
export const canBeProposed = (person: Person): boolean =>
  person.protected === undefined && !BARRED.includes(person.part);

/** The one person of `people` who is called so; undefined where nobody is, or several are. */
export function findCalled(people: readonly Person[], called: string): Person | undefined {
  const wanted = squash(called);
  const isCalled = (person: Person): boolean =>
    squash(person.name) === wanted ||
    person.forms.some(({ text, strength }) => strength === 'strong' && squash(text) === wanted);
  const [person, ...others] = people.filter(isCalled);
  return others.length === 0 ? person : undefined;
}

const squash = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, ' ');

const NAME_WORD = /^\p{Lu}[\p{L}\p{M}]*(?:[-'’.]\p{L}[\p{L}\p{M}]*)*\.?$/u;

/**
 * A person whom the first reader did not find: a full name that stands in the text as one of a human being (with an age,
 * an honorific or "who", or called "he" or "she" in the next sentence), and is no part of any name or group that the
 * first reader knows. Else undefined.
 */
export function findNewPerson(facts: Facts, read: ReadText, called: string): Person | undefined {
  const words = called.trim().split(/\s+/);
  const last = words.at(-1)?.toLowerCase() ?? '';
  const isName =
    called.length <= PERSON_MAX_LENGTH &&
    words.length >= 2 &&
    words.length <= 5 &&
    NAME_WORD.test(words[0] ?? '') &&
    words.every((word) => NAME_WORD.test(word) || PARTICLES.has(word)) &&
    !THING_HEADS.has(last) &&
    !GROUP_NOUNS.has(last) &&
    !words.some((word) => {
      const lower = word.toLowerCase();
      return !PARTICLES.has(lower) && (COMMON.has(lower) || TITLES.has(lower));
    });
  if (!isName || facts.people.some((person) => sharesWord(person, words))) return undefined;
  const { article, text } = read;
  const places = placesOf(text, called, { start: article.bodyStart, end: text.length });
  const taken = [
    ...facts.people.flatMap(({ mentions }) => mentions),
    ...facts.groups.map(({ label }) => label),
  ];
  const isFree = ({ start, end }: { start: number; end: number }): boolean =>
    !taken.some((one) => one.start < end && start < one.end) && !isPartOfLonger(text, start, end);
  if (places.length === 0 || !places.every(isFree) || !places.some((place) => isHuman(text, place)))
    return undefined;
  const mentions = places.map(({ start, end }) => quoteOf({ id: article.id, text }, start, end));
  const [first] = mentions;
  if (first === undefined) return undefined;
  const name = words.join(' ');
  return {
    id: uniqueId(name, new Set(facts.people.map(({ id }) => id))),
    name,
    forms: [{ text: name, kind: 'full', strength: 'strong', quote: first }],
    roles: [],
    part: 'other',
    mentions,
    reader: 'second',
  };
}

/** Somebody with one of these names may be the same person, spelled otherwise. */
const sharesWord = ({ name, forms }: Person, words: readonly string[]): boolean => {
  const own = new Set([name, ...forms.map(({ text }) => text)].flatMap((form) => squash(form).split(' ')));
  return words.some((word) => {
    const lower = word.toLowerCase();
    return !PARTICLES.has(lower) && !SUFFIXES.has(lower) && own.has(lower);
  });
};

/** "Lopez" of "Ana Lopez Industries": a capital before or behind makes another name of it. */
function isPartOfLonger(text: string, start: number, end: number): boolean {
  const before = /(\p{Lu}[\p{L}\p{M}'’.-]*)\s+$/u.exec(text.slice(Math.max(0, start - 40), start))?.[1];
  const isTitle = before !== undefined && TITLES.has(before.toLowerCase().replace(/\.$/, ''));
  const isStart = before !== undefined && COMMON.has(before.toLowerCase());
  return (
    (before !== undefined && !isTitle && !isStart) || /^(?:\s+|-)\p{Lu}|^\s*&/u.test(text.slice(end, end + 4))
  );
}

/** "Ana Lopez, 34,", "Mr. Ana Lopez", "Ana Lopez, who", "Ana Lopez … . She": the words around show a human being. */
function isHuman(text: string, { start, end }: { start: number; end: number }): boolean {
  const before = /(\p{L}+)\.?\s+$/u.exec(text.slice(Math.max(0, start - 20), start))?.[1]?.toLowerCase();
  return (
    /^,\s+(?:(?:aged\s+)?\d{2},|who\b|also known as\b)|^\s+\(\d{2}\)/u.test(text.slice(end, end + 24)) ||
    /^[^.!?\n]{0,200}\.\s+(?:He|She)\b/.test(text.slice(end, end + 220)) ||
    (before !== undefined && HONORIFICS.has(before))
  );
}
