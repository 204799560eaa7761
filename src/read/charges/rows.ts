import type { ChargeStatus } from '../../facts/status.ts';
import { itemOf, nameOf } from './bullets.ts';
import type { Cast } from './cast.ts';
import type { Finding } from './finding.ts';
import { findOffenceList } from './offenceList.ts';
import { NO_LEAD, type Trigger } from './trigger.ts';
import type { Word, Words } from './words.ts';

/** What the line above a table says of everybody in it; the furthest step that it names. */
const HEADINGS: readonly (readonly [RegExp, ChargeStatus])[] = [
  [/\b(?:sentenced|jailed|sentences)\b/, 'sentenced'],
  [/\b(?:convicted|found guilty)\b/, 'convicted'],
  [/\b(?:pleaded|pled|admitted)\b/, 'pleaded-guilty'],
  [/\b(?:charged|indicted|arraigned)\b/, 'charged'],
  [/\barrested\b/, 'arrested'],
];
const UNSURE = /\b(?:not|victims?|if|acquitted|cleared|dropped|dismissed|wanted|will be|witness(?:es)?)\b/;

/** How far behind the name its offence begins: ages, places and dates of birth stand between. */
const REACH_WORDS = 40;

const TERM = /^(?:years?|months?|weeks?|life)$/;
const NUMBER =
  /^(?:\d+(?:\.\d+)?|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty)$/u;
/** A row has no verb of its own: with one it is a sentence, and read as such. */
const VERB =
  /^(?:was|were|is|are|has|had|have|been|will|would|said|says|told|pleaded|pled|sentenced|convicted|charged|admitted|jailed|acquitted|cleared|found|victims?|killed|died|denied|denies|not|wanted|faces)$/;

/**
 * The rows of a table, one person a line: "Smith, 31, of Leeds – conspiracy to supply cocaine – 10 years". A row with a
 * term tells a sentence; any other has the step that the line above the table names. Linear in the text's length.
 */
export function findRows(lines: readonly Words[], cast: Cast): Finding[] {
  const found: Finding[] = [];
  let heading: ChargeStatus | undefined;
  let block: Words | undefined;
  for (const line of lines) {
    const { words } = line;
    if (words.length === 0) continue;
    if (heading !== undefined && nameOf(words) !== undefined) {
      block = line;
      continue;
    }
    const item =
      block === undefined || heading === undefined ? undefined : itemUnder(block, line, heading, cast);
    if (item !== undefined) {
      found.push(item);
      continue;
    }
    block = undefined;
    const start = words.findIndex(({ text }) => !/^[•*·▪–—-]$/.test(text));
    const mention = words[start]?.mention;
    const row = mention === undefined ? undefined : rowOf(words, start, heading);
    if (row === undefined) {
      if (mention === undefined || words.some(({ lower }) => VERB.test(lower))) heading = headingOf(words);
      continue;
    }
    if (mention === undefined || cast.isBarred(mention.person) || cast.isVictim(mention.person)) continue;
    found.push({
      line: { ...line, sentence: { ...line.sentence, headline: false } },
      trigger: row.trigger,
      subject: { kind: 'person', id: mention.person },
      via: 'name',
      offences: row.items,
      isAbout: false,
      ...(row.term && { term: row.term }),
      victims: [],
    });
  }
  return found;
}

/** What a line under somebody's name, age and place charges him with: "Two counts of theft". */
function itemUnder(name: Words, line: Words, status: ChargeStatus, cast: Cast): Finding | undefined {
  const person = name.words.find(({ mention }) => mention !== undefined)?.mention?.person;
  if (person === undefined || cast.isBarred(person) || cast.isVictim(person)) return undefined;
  const item = itemOf(line.words);
  const from = item === undefined ? 0 : line.words.length - item.length;
  const list = item === undefined ? undefined : findOffenceList(line.words, from, line.words.length);
  const offences = (list?.items ?? []).filter(({ kind }) => kind === 'formal');
  if (offences.length === 0) return undefined;
  // The quote begins with the name.
  const words = [...name.words, ...line.words];
  const before = name.words.length;
  return {
    line: {
      index: line.index,
      words,
      sentence: { ...line.sentence, start: name.sentence.start, headline: false },
    },
    trigger: { status, from: 0, to: before, accused: 'before', leads: NO_LEAD, isVoid: false },
    subject: { kind: 'person', id: person },
    via: 'name',
    offences: offences.map((one) => ({ ...one, from: one.from + before, to: one.to + before })),
    isAbout: false,
    victims: [],
  };
}

function headingOf(words: readonly Word[]): ChargeStatus | undefined {
  const text = words.map(({ lower }) => lower).join(' ');
  const isLong = words.length > (/\bfollowing\b/.test(text) ? 24 : 12);
  if (words.at(-1)?.text !== ':' && isLong) return undefined;
  return UNSURE.test(text) ? undefined : HEADINGS.find(([told]) => told.test(text))?.[1];
}

function rowOf(words: readonly Word[], start: number, heading: ChargeStatus | undefined) {
  const mention = words[start]?.mention;
  if (words.some(({ lower, mention: one }) => VERB.test(lower) || (one !== undefined && one !== mention)))
    return undefined;
  let name = start;
  while (words[name]?.mention === mention) name += 1;
  if (!/^[,(–—:-]$/.test(words[name]?.text ?? '')) return undefined;
  // "Smith, 31, of Leeds, received six months for theft": a sentence like any other.
  const isSentence = words.some(
    ({ text, lower }, at) =>
      /^[,)]$/.test(words[at - 1]?.text ?? '') && /^\p{Ll}{3,}ed$/u.test(text) && lower !== 'aged',
  );
  if (isSentence) return undefined;
  for (let at = name; at < Math.min(words.length, name + REACH_WORDS); at += 1) {
    if (!/^[,–—:;)|-]$/.test(words[at]?.text ?? '') && words[at]?.lower !== 'for') continue;
    if (/^(?:of|from)$/.test(words[at + 1]?.lower ?? '')) continue;
    const list = findOffenceList(words, at + 1, words.length);
    if (list === undefined) continue;
    const items = list.items.filter(({ kind }) => kind === 'formal');
    if (items.length === 0 || items.length !== list.items.length) continue;
    const term = termIn(words, list.to) ?? termIn(words.slice(0, at), name);
    // Years alone may be anything: a term stands in a row of the sentenced, or behind a name with an age.
    const hasAge = words.slice(name, name + 4).some(({ text }) => /^\d{2}$/.test(text));
    const status = term === undefined || !(hasAge || heading !== undefined) ? heading : 'sentenced';
    if (status === undefined) return undefined;
    const trigger: Trigger = {
      status,
      from: name,
      to: at + 1,
      accused: 'before',
      leads: NO_LEAD,
      isVoid: false,
    };
    return { trigger, items, term };
  }
  return undefined;
}

/** "10 years", "life", "two years and six months' imprisonment" at or behind `from`; no age. */
function termIn(words: readonly Word[], from: number): { start: number; end: number } | undefined {
  for (let at = from; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || !TERM.test(word.lower)) continue;
    if (/^(?:old|ago|of|in|as|on|with)$/.test(words[at + 1]?.lower ?? '')) continue;
    const number = words[at - 1];
    if (word.lower === 'life') return { start: word.start, end: word.end };
    if (number !== undefined && NUMBER.test(number.lower)) return { start: number.start, end: word.end };
  }
  return undefined;
}
