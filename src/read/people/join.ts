import type { NameForm } from '../../facts/schema.ts';
import type { ReadText } from '../text.ts';
import { plain } from './census.ts';
import type { Evidence } from './evidence.ts';
import type { Run } from './runs.ts';
import { SUFFIXES } from './words.ts';

/** A run with its weight; offsets of the name in the article's text. */
export type Spotted = {
  sentence: number;
  run: Run;
  start: number;
  end: number;
  evidence: Evidence;
  accepted: boolean;
};

type Place = { start: number; end: number; sentence: number };
export type Form = { text: string; kind: NameForm['kind']; strength: NameForm['strength'] } & Place;

/** A person with all the places that name him or her. */
export type Named = {
  id: string;
  name: string;
  /** The words of the fullest name, in plain letters. */
  words: string[];
  forms: Form[];
  mentions: Place[];
  age?: number;
};

type Entity = { fullest: Spotted; words: string[]; spots: Spotted[] };

/** Puts the mentions of one person together: full names first, then surnames and first names. */
export function joinNames(spotted: Spotted[], read: ReadText): Named[] {
  const entities: Entity[] = [];
  const wordsOf = (spot: Spotted) => spot.run.words.map(plain).filter((word) => !SUFFIXES.has(word));
  for (const spot of spotted) {
    if (!spot.accepted || wordsOf(spot).length < 2) continue;
    const words = wordsOf(spot);
    const entity = entities.findLast((one) => isSameFullName(one.words, words));
    if (!entity) entities.push({ fullest: spot, words, spots: [spot] });
    else {
      entity.spots.push(spot);
      if (words.length > entity.words.length) {
        entity.words = words;
        entity.fullest = spot;
      }
    }
  }
  for (const spot of spotted) {
    const words = wordsOf(spot);
    if (words.length === 0 || entities.some((one) => one.spots.includes(spot))) continue;
    const fitting = entities.filter((one) => isFormOf(words, one.words));
    const known = lastMentioned(fitting, spot);
    if (known) {
      if (spot.evidence.score > Number.NEGATIVE_INFINITY) known.spots.push(spot);
    } else if (spot.accepted) entities.push({ fullest: spot, words, spots: [spot] });
  }
  return named(entities, read);
}

/** Equal, or one is the other without middle names, initials apart. */
function isSameFullName(a: string[], b: string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2) return false;
  if (short[0] === long[0] && short.at(-1) === long.at(-1)) return isSubsequence(short, long);
  return (
    short.length >= 2 &&
    short.length < long.length &&
    short.every((word, i) => word === long[long.length - short.length + i])
  );
}

function isSubsequence(short: string[], long: string[]): boolean {
  let at = 0;
  for (const word of long) {
    const wanted = short[at];
    if (wanted === undefined) break;
    if (
      word === wanted ||
      (wanted.length === 1 && word.startsWith(wanted)) ||
      (word.length === 1 && wanted.startsWith(word))
    )
      at += 1;
  }
  return at === short.length;
}

/** Whether `words` can stand for the full name: its surname, its first name, or both. */
function isFormOf(words: string[], full: string[]): boolean {
  if (words.length === 1) {
    const [word = ''] = words;
    return full.length === 1 ? full[0] === word : full.includes(word) && word.length > 1;
  }
  return isSameFullName(words, full);
}

function lastMentioned(fitting: Entity[], spot: Spotted): Entity | undefined {
  let best: { entity: Entity; start: number } | undefined;
  for (const entity of fitting) {
    const before = entity.spots.filter((one) => one.start < spot.start).at(-1)?.start ?? -1;
    if (!best || before > best.start) best = { entity, start: before };
  }
  return best?.entity;
}

function named(entities: Entity[], read: ReadText): Named[] {
  const ids = new Set<string>();
  return entities
    .map((entity) => ({ ...entity, spots: entity.spots.toSorted((a, b) => a.start - b.start) }))
    .toSorted((a, b) => (a.spots[0]?.start ?? 0) - (b.spots[0]?.start ?? 0))
    .map((entity) => {
      const name = shown(read.text, entity.fullest);
      const forms = new Map<string, Form>();
      for (const spot of entity.spots) {
        const text = shown(read.text, spot);
        if (forms.has(text)) continue;
        const full = text === name;
        const single = spot.run.words.length === 1;
        const first = single && plain(spot.run.words[0] ?? '') === entity.words[0] && entity.words.length > 1;
        forms.set(text, {
          text,
          kind: full ? 'full' : 'short',
          strength: first ? 'weak' : 'strong',
          start: spot.start,
          end: spot.end,
          sentence: spot.sentence,
        });
      }
      const age = entity.spots.find((spot) => spot.evidence.age !== undefined)?.evidence.age;
      return {
        id: uniqueId(name, ids),
        name,
        words: entity.words,
        forms: [...forms.values()],
        mentions: entity.spots.map(({ start, end, sentence }) => ({ start, end, sentence })),
        ...(age === undefined ? {} : { age }),
      };
    });
}

/** A verbatim name on one line. */
function shown(text: string, { start, end }: { start: number; end: number }): string {
  return text.slice(start, end).replace(/\s+/g, ' ');
}

function uniqueId(name: string, taken: Set<string>): string {
  const slug =
    plain(name)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 80)
      .replace(/-+$/, '') || 'person';
  let id = slug;
  for (let copy = 2; taken.has(id); copy += 1) id = `${slug}-${copy}`;
  taken.add(id);
  return id;
}
