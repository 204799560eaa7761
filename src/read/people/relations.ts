import type { ReadText, Token } from '../text.ts';
import type { Named, NamedAt } from './join.ts';
import { lower } from './runs.ts';
import { RELATIONS } from './words.ts';

/** What `to` is to `from`; offsets are those of the words that say so. */
export type RelationFound = { from: string; to: string; text: string; start: number; end: number };

type Place = { person: string; at: NamedAt };

/** Words that may stand between a possessive and the word of relation. */
const ADJECTIVES =
  /^(?:estranged|late|younger|older|elder|eldest|youngest|oldest|twin|former|longtime|common-law|pregnant|own|infant|adult|teenage|young|little|big|new|then|half|adopted|step|live-in|only|first|second|\d{1,3}|-|years?-old|months?-old|,|and|two|three|four)$/;

/** Finds "his brother Omar", "X's wife, Y", "Y, the wife of X". `parts` tells who the sole defendant or victim is. */
export function relationsOf(
  named: Named[],
  read: ReadText,
  sole: { defendant?: string; victim?: string },
): RelationFound[] {
  const found = new Map<string, RelationFound>();
  const bySentence = Map.groupBy(
    named.flatMap((one) => one.mentions.map((at): Place => ({ person: one.id, at }))),
    ({ at }) => at.sentence,
  );
  for (const [index, places] of bySentence) {
    const sentence = read.sentences[index];
    if (!sentence) continue;
    places.sort((a, b) => a.at.first - b.at.first);
    for (const [order, place] of places.entries()) {
      for (const relation of [
        relationBefore(sentence.tokens, places, order, sole),
        relationBehind(sentence.tokens, places, order),
      ]) {
        if (!relation || relation.from === place.person) continue;
        const key = `${relation.from} ${place.person}`;
        if (found.has(key)) continue;
        const start = Math.min(relation.start, place.at.start);
        const end = Math.max(relation.end, place.at.end);
        found.set(key, { from: relation.from, to: place.person, text: relation.text, start, end });
      }
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

type Half = { from: string; text: string; start: number; end: number };

/** "[possessor] [adjectives] relation[,] [age] NAME" */
function relationBefore(
  tokens: Token[],
  places: Place[],
  order: number,
  sole: { defendant?: string; victim?: string },
): Half | undefined {
  const place = places[order];
  if (!place) return undefined;
  let at = place.at.first - 1;
  // An age or a comma between: "her 18-year-old sister, Nadia", "his daughters, 18-year-old Nadia".
  while (at >= 0 && /^(?:\d{1,3}|-|years?-old|,)$/.test(lower(tokens[at])) && place.at.first - at < 6)
    at -= 1;
  let listed = order;
  // "his daughters, A and B": the second of two shares the word.
  if (lower(tokens[at]) === 'and' && order > 0 && (places[order - 1]?.at.last ?? -1) === at - 1) {
    listed = order - 1;
    at = (places[listed]?.at.first ?? 0) - 1;
    while (at >= 0 && /^(?:\d{1,3}|-|years?-old|,)$/.test(lower(tokens[at]))) at -= 1;
    if (!/s$|children/.test(lower(tokens[at]))) return undefined;
  }
  const word = tokens[at];
  if (word === undefined || !isRelation(lower(word))) return undefined;
  let before = at - 1;
  while (before >= 0 && at - before < 7 && ADJECTIVES.test(lower(tokens[before]))) before -= 1;
  const owner = ownerAt(tokens, places.slice(Math.max(0, listed - 2), listed), before, sole);
  const start = owner && tokens[owner.at];
  // "... with her friends, X said": who speaks begins anew, unless the owner does.
  const isNew =
    /^[’']s?$/.test(lower(tokens[before])) && /^[,”"“]?$/.test(tokens[(owner?.at ?? 0) - 1]?.text ?? '');
  if (tokens[at + 1]?.text === ',' && !isNew && isSpeaking(tokens, place.at)) return undefined;
  return owner && start
    ? { from: owner.person, text: word.text, start: start.start, end: place.at.end }
    : undefined;
}

/** "..., X said" and "..., said X": who speaks is not whom the words before the comma tell of. */
function isSpeaking(tokens: Token[], { first, last }: NamedAt): boolean {
  const says = /^(?:said|says|told|added|wrote|testified|announced|reports|reported)$/;
  return says.test(lower(tokens[last + 1])) || says.test(lower(tokens[first - 1]));
}

/** A pronoun looks back for so many tokens. */
const PRONOUN_REACH = 40;

/** Whose the possessive that ends at token `at` is: "X's", or "his" with the nearest person before. */
function ownerAt(
  tokens: Token[],
  before: Place[],
  at: number,
  sole: { defendant?: string; victim?: string },
): { person: string; at: number } | undefined {
  const word = lower(tokens[at]);
  const nearest = before.at(-1);
  if (/^[’']s?$/.test(word)) {
    if (nearest && nearest.at.last === at - 1) return { person: nearest.person, at: nearest.at.first };
    const part = lower(tokens[at - 1]);
    const person = part === 'defendant' ? sole.defendant : part === 'victim' ? sole.victim : undefined;
    return person === undefined ? undefined : { person, at: at - 1 };
  }
  if (!/^(?:his|her|their)$/.test(word)) return undefined;
  for (let step = at - 1; step >= Math.max(0, at - PRONOUN_REACH); step -= 1) {
    if (nearest && step === nearest.at.last) {
      // Of two people in a row a pronoun may mean either, unless "and" ties the relation to the nearer one.
      const second = before.at(-2);
      const both = second && nearest.at.first - second.at.last <= 3;
      return both ? undefined : { person: nearest.person, at: nearest.at.first };
    }
    const part = lower(tokens[step]);
    if (part === 'defendant')
      return sole.defendant === undefined ? undefined : { person: sole.defendant, at: step };
    if (part === 'victim') return sole.victim === undefined ? undefined : { person: sole.victim, at: step };
    // Another noun for a person stands nearer: whose it is stays open.
    if (/^(?:man|woman|boy|girl|suspect|officer|driver|judge|witness|mother|father|he|she|they)$/.test(part))
      return undefined;
  }
  return undefined;
}

/** "NAME, the wife of X" and "NAME, X's wife". */
function relationBehind(tokens: Token[], places: Place[], order: number): Half | undefined {
  const [place, next] = [places[order], places[order + 1]];
  if (!place || !next || place.person === next.person) return undefined;
  const words = tokens.slice(place.at.last + 1, next.at.first).map(lower);
  const last = words.at(-1);
  if (words[0] === ',' && last === 'of' && words.length <= 7) {
    const at = place.at.last + words.length - 1;
    const word = tokens[at];
    if (word && isRelation(lower(word)))
      return { from: next.person, text: word.text, start: place.at.start, end: next.at.end };
  }
  if (words.join(' ') === ',' && /^[’']s?$/.test(tokens[next.at.last + 1]?.text ?? '')) {
    let at = next.at.last + 2;
    while (at < next.at.last + 6 && ADJECTIVES.test(lower(tokens[at])) && lower(tokens[at]) !== ',') at += 1;
    const word = tokens[at];
    if (word && isRelation(lower(word)))
      return { from: next.person, text: word.text, start: place.at.start, end: word.end };
  }
  return undefined;
}

function isRelation(word: string): boolean {
  return (
    RELATIONS.has(word) || RELATIONS.has(word.replace(/s$/, '')) || word === 'children' || word === 'wives'
  );
}
