import type { NameForm } from '../../facts/schema.ts';
import type { ReadText } from '../text.ts';
import type { Alias } from './aliases.ts';
import { plain } from './census.ts';
import type { Evidence } from './evidence.ts';
import { longFormsOf } from './hypocorisms.ts';
import { isTitleCase, lower, type Run } from './runs.ts';
import {
  areSurnamesOf,
  isGivenNameOf,
  isMisspelt,
  isOneEditApart,
  isSameFullName,
  isSurnameOf,
  type NameWords,
  soundOf,
} from './sameName.ts';
import { COMMON, DOUBTFUL_HEADS, HONORIFICS, HUMAN_VERBS, PARTICLES, TITLES } from './words.ts';

/** A run with its weight; `start` and `end` are offsets of the name in the article's text. */
export type Spotted = {
  sentence: number;
  run: Run;
  words: NameWords;
  /** "jr", "iii": who has another is another person. */
  suffix: string;
  start: number;
  end: number;
  evidence: Evidence;
  /** Enough speaks for a person to begin a new one. */
  accepted: boolean;
  /** The sentence is written in capitals. */
  capitals: boolean;
  /** What the words before say that it is to an earlier name. */
  alias?: Alias;
};

type Place = { start: number; end: number; sentence: number };
/** A place that names a person, with the indices of its first and last token in the sentence. */
export type NamedAt = Place & { first: number; last: number };
type Form = {
  text: string;
  kind: NameForm['kind'];
  strength: NameForm['strength'];
  tie?: Place;
} & Place;

/** A person with all the places that name him or her. */
export type Named = {
  id: string;
  name: string;
  forms: Form[];
  mentions: NamedAt[];
  age?: number;
};

type Entity = {
  fullest: Spotted;
  words: NameWords;
  suffix: string;
  /** Which one it is, counted from 0 in the order of finding. */
  order: number;
  /** Other names, in plain letters. */
  others: NameWords[];
  /** The name as it stood before a fuller one came: its last word may stand alone. */
  shorter: NameWords[];
  spots: { spot: Spotted; kind?: NameForm['kind']; weak?: boolean }[];
  nicknames: Form[];
  /** Bare words by which the text has already called this person. */
  bare: Set<string>;
};

/** The people found so far, and those who have a word among their names. */
type Found = {
  entities: Entity[];
  byWord: Map<string, Set<Entity>>;
  of: Map<Spotted, Entity>;
  /** How often the text gives each full name. */
  timesNamed: ReadonlyMap<string, number>;
  /** Bare words that were once anybody's guess: they stay so. */
  doubtful: Set<string>;
};

/** Puts the mentions of one person together: full names first, then surnames and first names. */
export function joinNames(spotted: Spotted[], read: ReadText): Named[] {
  const full = spotted.filter((spot) => spot.accepted && spot.words.length > 1);
  const timesNamed = new Map<string, number>();
  for (const { words } of full) timesNamed.set(words.join(' '), (timesNamed.get(words.join(' ')) ?? 0) + 1);
  const found: Found = { entities: [], byWord: new Map(), of: new Map(), timesNamed, doubtful: new Set() };
  const surnames = new Set(
    full.flatMap(({ words }) =>
      words.length > LONGEST_NAME ? [] : words.slice(1, -1).map((_, at) => words.slice(at + 1).join(' ')),
    ),
  );
  for (const spot of full) if (!surnames.has(spot.words.join(' '))) placeFull(spot, found);
  for (const [spot, entity] of found.of) addNicknameWords(spot, entity, found, read);
  for (const spot of spotted) if (!found.of.has(spot)) placeShort(spot, found, read);
  for (const spot of spotted) addNicknames(spot, found.of.get(spot), read);
  return named(found.entities, read);
}

/** A name has at most so many words. */
const LONGEST_NAME = 8;

/** Those who share a word with the name, first named first; only they can be the same person. */
function candidates(words: NameWords, { byWord }: Found): Entity[] {
  const keys = words.length === 1 ? [...words, ...longFormsOf(words[0] ?? '')] : [...words, soundKey(words)];
  const found = new Set(keys.flatMap((word) => [...(byWord.get(word) ?? [])]));
  return [...found].sort((a, b) => a.order - b.order);
}

/** Under this a name is found by another spelling of its last word. */
const soundKey = (words: NameWords): string => `~${soundOf(words.at(-1) ?? '')}`;

function addWords(words: NameWords, entity: Entity, { byWord }: Found): void {
  const half = words.at(-1)?.split('-', 1)[0];
  const keys = [...words, soundKey(words)];
  for (const word of half === undefined || words.includes(half) ? keys : [...keys, half]) {
    const own = byWord.get(word) ?? new Set();
    if (own.size < NAMESAKES) own.add(entity);
    byWord.set(word, own);
  }
}

/** Of so many people with one name word no more are compared; texts that have more are no articles. */
const NAMESAKES = 64;

/** Gives a full name to the person who has it, or begins a new one. */
function placeFull(spot: Spotted, found: Found): void {
  if (placeAlias(spot, found)) return;
  const fits = (words: NameWords) => isSameFullName(words, spot.words);
  const others = candidates(spot.words, found).filter((one) => !hasOtherSuffix(one, spot));
  const entity =
    others.findLast((one) => fits(one.words) || one.others.some(fits)) ??
    others.findLast((one) => isMisspelt(one.words, spot.words) && !areTwo(one, spot, found));
  if (!entity) {
    begin(spot, found);
    return;
  }
  found.of.set(spot, entity);
  entity.spots.push({ spot });
  if (entity.suffix === '') entity.suffix = spot.suffix;
  if (spot.words.length > entity.words.length && !entity.others.some(fits)) {
    entity.shorter.push(entity.words);
    entity.words = spot.words;
    entity.fullest = spot;
  }
  addWords(spot.words, entity, found);
}

/** Gives another name ("a.k.a. Y") to the person whose it is, if it is one. */
function placeAlias(spot: Spotted, found: Found): boolean {
  const owner =
    spot.alias === undefined ? undefined : (found.of.get(spot.alias.of) ?? soleBearer(spot.alias.of, found));
  if (!owner || !spot.alias) return false;
  owner.spots.push({ spot, kind: spot.alias.kind });
  owner.others.push(spot.words);
  found.of.set(spot, owner);
  addWords(spot.words, owner, found);
  return true;
}

/** The one person found so far of whose name a bare word is the last. */
function soleBearer({ words }: Spotted, found: Found): Entity | undefined {
  if (words.length !== 1) return undefined;
  const bearers = candidates(words, found).filter((one) => one.words.at(-1) === words[0]);
  return bearers.length === 1 ? bearers[0] : undefined;
}

function begin(spot: Spotted, found: Found): void {
  const { words } = spot;
  const order = found.entities.length;
  const entity: Entity = {
    fullest: spot,
    words,
    order,
    suffix: spot.suffix,
    others: [],
    shorter: [],
    spots: [{ spot }],
    nicknames: [],
    bare: new Set(),
  };
  found.entities.push(entity);
  found.of.set(spot, entity);
  addWords(words, entity, found);
}

/** "Robert Hill III" and his son "Robert Hill IV" are two people. */
function hasOtherSuffix(entity: Entity, { suffix, evidence: { age } }: Spotted): boolean {
  if (entity.suffix === suffix) return false;
  if (entity.suffix !== '' && suffix !== '') return true;
  // "X, 46, and his son, 23-year-old X Jr."
  return (
    age !== undefined &&
    entity.spots.some(({ spot }) => spot.evidence.age !== undefined && Math.abs(spot.evidence.age - age) > 1)
  );
}

/** Two spellings in one sentence, of two ages, or each used again are two people: a slip of the pen is made once. */
function areTwo(entity: Entity, spot: Spotted, { timesNamed }: Found): boolean {
  const times = (words: NameWords): number => timesNamed.get(words.join(' ')) ?? 0;
  const { age } = spot.evidence;
  return (
    Math.min(times(entity.words), times(spot.words)) > 1 ||
    entity.spots.some(
      (one) =>
        one.spot.sentence === spot.sentence ||
        (age !== undefined &&
          one.spot.evidence.age !== undefined &&
          Math.abs(one.spot.evidence.age - age) > 1),
    )
  );
}

/** Gives surnames, first names and names with too little evidence to a person that the text has named in full. */
function placeShort(spot: Spotted, found: Found, read: ReadText): void {
  if (spot.evidence.score === Number.NEGATIVE_INFINITY || spot.words.length === 0) return;
  if (spot.accepted && placeAlias(spot, found)) return;
  const owner =
    findOwner(spot, found, read) ??
    (spot.accepted || isLongWord(spot) ? misspeltOwner(spot, found) : undefined);
  if (owner === 'word') return;
  if (owner === 'doubtful') {
    found.doubtful.add(spot.words.join(' '));
    return;
  }
  if (owner) {
    withParticles(spot, owner, read);
    owner.spots.push({ spot });
    owner.bare.add(spot.words.join(' '));
    found.of.set(spot, owner);
  } else if (spot.accepted) begin(spot, found);
}

/** A word of so many letters is hardly another's name by one letter. */
const LONG_SURNAME = 8;

function isLongWord({ words, evidence, capitals }: Spotted): boolean {
  return words.length === 1 && (words[0] ?? '').length >= LONG_SURNAME && evidence.score > 0 && !capitals;
}

/** A bare surname with one wrong letter ("Mauer" for K.C. Maurer). */
function misspeltOwner({ words }: Spotted, { entities }: Found): Entity | undefined {
  if (words.length > 1) return undefined;
  return entities
    .slice(0, NAMESAKES)
    .findLast((one) => one.words.length > 1 && isOneEditApart(words[0] ?? '', one.words.at(-1) ?? ''));
}

/** Whose name the short form is; doubtful where it fits several and the text has not settled on one, a word where nobody must be meant. */
function findOwner(spot: Spotted, found: Found, read: ReadText): Entity | 'doubtful' | 'word' | undefined {
  const forms = candidates(spot.words, found).filter((one) =>
    [one.words, ...one.others, ...one.shorter].some((words) => isFormOf(spot, words, read)),
  );
  const fitting = forms.filter((one) => !isOtherSex(one, spot, read) && !isStranger(one, spot, found, read));
  if (fitting.length === 0) return undefined;
  if (isCommonWord(spot, found, read)) return 'word';
  const [only] = fitting;
  if (fitting.length === 1) return only;
  const exact = fitting.filter(
    (one) => one.words.length === spot.words.length && one.words.every((word, at) => word === spot.words[at]),
  );
  if (exact.length === 1) return exact[0];
  const form = spot.words.join(' ');
  const title = titleAt(spot, read);
  const titled = fitting.filter((one) => one.spots.some((other) => titleAt(other.spot, read) === title));
  if (title !== '' && !NO_OFFICE.test(title) && titled.length === 1) return titled[0];
  const settled = fitting.filter((one) => one.bare.has(form));
  if (settled.length === 1) return settled[0];
  if (found.doubtful.has(form)) return 'doubtful';
  // A relative whom the text calls by the first name is not meant by the surname.
  const bySurname = fitting.filter((one) => !one.bare.has(one.words[0] ?? ''));
  if (bySurname.length === 1 && bySurname[0]?.spots.some((other) => other.spot.start < spot.start))
    return bySurname[0];
  const before = fitting.filter((one) => one.spots.some((other) => other.spot.start < spot.start));
  return before.length === 1 ? before[0] : 'doubtful';
}

/** The title directly before a name, in small letters; empty where there is none. */
function titleAt({ run, sentence }: Spotted, read: ReadText): string {
  const tokens = read.sentences[sentence]?.tokens ?? [];
  const word = lower(tokens[run.first - 1]?.text === '.' ? tokens[run.first - 2] : tokens[run.first - 1]);
  return TITLES.has(word) ? word : '';
}

/** Words before a name that say nothing of which namesake is meant. */
const NO_OFFICE = /^(?:mr|mrs|ms|mx|miss|dr|defendants?|victims?|suspects?|accused)$/;
const HERS = /^(?:ms|mrs|miss|lady|dame|madam)$/;
const HIS = /^(?:mr|sir)$/;

/** "Mr Karim" is not the one whom the text calls "Ms Karim". */
function isOtherSex(entity: Entity, spot: Spotted, read: ReadText): boolean {
  const title = titleAt(spot, read);
  const other = HERS.test(title) ? HIS : HIS.test(title) ? HERS : undefined;
  return other !== undefined && entity.spots.some((one) => other.test(titleAt(one.spot, read)));
}

const POSSESSIVE = /^(?:his|her|their|[’']s)$/;

/**
 * "Harlan and his son James": not the James Wether whom the text names before, where nobody else is called Wether: a
 * relative by first name is of the family just named.
 */
function isStranger(entity: Entity, spot: Spotted, { entities }: Found, read: ReadText): boolean {
  const [word = ''] = spot.words;
  const tokens = read.sentences[spot.sentence]?.tokens ?? [];
  const { first } = spot.run;
  if (spot.words.length > 1 || entity.words.length < 2 || !isGivenNameOf(word, entity.words)) return false;
  if (!KIN.test(lower(tokens[first - 1])) || !POSSESSIVE.test(lower(tokens[first - 2]))) return false;
  const family = entity.words.at(-1);
  return !entities.some((one) => one !== entity && one.words.length > 1 && one.words.at(-1) === family);
}

const KIN =
  /^(?:son|daughter|brother|sister|father|mother|wife|husband|stepson|stepdaughter|grandson|granddaughter|cousin|nephew|niece)$/;

function isFormOf(spot: Spotted, full: NameWords, read: ReadText): boolean {
  const { words } = spot;
  // "UN" is no form of "Kim Jong Un".
  if (words.length === 1 && !spot.capitals && /^\p{Lu}{2,4}$/u.test(spot.run.words[0] ?? '')) return false;
  if (words.length > 1) return isSameFullName(words, full) || areSurnamesOf(words, full);
  const [word = ''] = words;
  if (full.length === 1) return full[0] === word;
  if (isSurnameOf(word, full)) return true;
  return isGivenNameOf(word, full) && !hasHonorific(spot, read);
}

/** "Mr. Said": a surname follows. */
function hasHonorific(spot: Spotted, read: ReadText): boolean {
  const tokens = read.sentences[spot.sentence]?.tokens ?? [];
  const before = tokens[spot.run.first - 1]?.text === '.' ? spot.run.first - 2 : spot.run.first - 1;
  const word = tokens[before]?.text ?? '';
  return /^\p{Lu}/u.test(word) && HONORIFICS.has(word.toLowerCase());
}

const PLAIN_WORD =
  /^(?:black|white|brown|green|gray|grey|young|long|short|strong|wise|rich|poor|little|day|said|hope|bush|best|love|power|cash|case|gold|silver|sharp|swift|smart|sweet|early|self|wall|ball|mean|moody|close)$/;

/** A surname that is also a common word counts only where a person must be meant ("White said", not "White voters"). */
function isCommonWord(
  { words, run, sentence, capitals, evidence }: Spotted,
  { byWord }: Found,
  read: ReadText,
): boolean {
  if (words.length > 1) return false;
  const [word = ''] = words;
  // "Judge Marsh left": a title says that somebody is meant.
  if (evidence.sure) return false;
  const isPlain = PLAIN_WORD.test(word) || COMMON.has(word) || DOUBTFUL_HEADS.has(word);
  if (!isPlain) return false;
  const tokens = read.sentences[sentence]?.tokens ?? [];
  const next = tokens[run.last + 1]?.text.toLowerCase() ?? '.';
  const own = read.sentences[sentence];
  if (capitals || (own !== undefined && isTitleCase(own))) return true;
  // "Welsh and Griffin had been": beside another's surname.
  const beside = next === 'and' ? plain(tokens[run.last + 2]?.text ?? '') : '';
  const isListed = byWord.has(beside) && !COMMON.has(beside);
  const isSource = lower(tokens[run.first - 1]) === 'to' && lower(tokens[run.first - 2]) === 'according';
  if (COMMON.has(word)) return !(HUMAN_VERBS.has(next) || /^[’']s$/.test(next) || isListed || isSource);
  return !(
    HUMAN_VERBS.has(next) ||
    /^(?:\p{L}{3,}ed|would|could|should|might|may|must|can|did|does)$/u.test(next) ||
    /^[^\p{L}\p{N}]|^(?:and|to|in|of|on|at|by|with|for|from|as|or|into|after|before|when|while)$/u.test(next)
  );
}

/** "de la Torre" for Juan Ramón de la Torre: the small words before the surname are part of it. */
function withParticles(spot: Spotted, { words }: Entity, read: ReadText): void {
  const tokens = read.sentences[spot.sentence]?.tokens ?? [];
  let at = words.lastIndexOf(spot.words[0] ?? '') - 1;
  while (at > 0) {
    const token = tokens[spot.run.first - 1];
    const word = words[at];
    if (token === undefined || word === undefined || !PARTICLES.has(word) || plain(token.text) !== word)
      return;
    spot.run = { ...spot.run, first: spot.run.first - 1, words: [token.text, ...spot.run.words] };
    spot.words = [word, ...spot.words];
    spot.start = token.start;
    at -= 1;
  }
}

/** A nickname can stand alone later ("El Chapo"). */
function addNicknameWords(spot: Spotted, entity: Entity, found: Found, read: ReadText): void {
  const tokens = read.sentences[spot.sentence]?.tokens ?? [];
  for (const { first, last } of spot.run.nicknames ?? []) {
    const words = tokens.slice(first, last + 1).map((token) => plain(token.text));
    if (entity.others.some((other) => other.join(' ') === words.join(' '))) continue;
    entity.others.push(words);
    addWords(words, entity, found);
  }
}

/** Nicknames inside the name, and code names and nicknames that the words behind it give. */
function addNicknames(spot: Spotted, entity: Entity | undefined, read: ReadText): void {
  if (!entity) return;
  for (const nickname of spot.run.nicknames ?? []) {
    const tokens = read.sentences[spot.sentence]?.tokens ?? [];
    const [from, to] = [tokens[nickname.first], tokens[nickname.last]];
    if (!from || !to) continue;
    const place = { start: from.start, end: to.end, sentence: spot.sentence };
    entity.nicknames.push({
      text: shown(read.text, place),
      kind: nickname.kind,
      strength: nickname.weak ? 'weak' : 'strong',
      ...place,
      tie: spot,
    });
  }
}

function named(entities: Entity[], read: ReadText): Named[] {
  const ids = new Set<string>();
  return entities
    .map((entity) => ({ ...entity, spots: entity.spots.toSorted((a, b) => a.spot.start - b.spot.start) }))
    .toSorted((a, b) => (a.spots[0]?.spot.start ?? 0) - (b.spots[0]?.spot.start ?? 0))
    .map((entity) => {
      const name = shown(read.text, entity.fullest);
      const age = entity.spots.find(({ spot }) => spot.evidence.age !== undefined)?.spot.evidence.age;
      return {
        id: uniqueId(name, ids),
        name,
        forms: formsOf(entity, name, read),
        mentions: entity.spots.map(({ spot: { start, end, sentence, run } }) => ({
          start,
          end,
          sentence,
          first: run.first,
          last: run.last,
        })),
        ...(age === undefined ? {} : { age }),
      };
    });
}

function formsOf(entity: Entity, name: string, read: ReadText): Form[] {
  const forms = new Map<string, Form>();
  const add = (form: Form) => {
    if (!forms.has(form.text)) forms.set(form.text, form);
  };
  const { start, end, sentence } = entity.fullest;
  add({ text: name, kind: 'full', strength: 'strong', start, end, sentence });
  for (const nickname of entity.nicknames) add(nickname);
  for (const { spot, kind } of entity.spots) {
    const isFirstName =
      spot.words.length === 1 && entity.words.length > 1 && isGivenNameOf(spot.words[0] ?? '', entity.words);
    add({
      text: shown(read.text, spot),
      kind: kind ?? (spot.words.length >= entity.words.length ? 'full' : 'short'),
      strength: isFirstName ? 'weak' : 'strong',
      start: spot.start,
      end: spot.end,
      sentence: spot.sentence,
    });
  }
  return [...forms.values()];
}

/** A verbatim name on one line. */
export function shown(text: string, { start, end }: { start: number; end: number }): string {
  return text.slice(start, end).replace(/\s+/g, ' ');
}

/** An id is at most so long. */
const ID_LENGTH = 80;

/** A name as an id that is not taken yet, in a-z, 0-9 and single hyphens; it is taken from then on. */
export function uniqueId(name: string, taken: Set<string>): string {
  const slug = plain(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, ID_LENGTH)
    .replace(/-+$/, '');
  const base = slug === '' ? 'person' : slug;
  let id = base;
  for (let copy = 2; taken.has(id); copy += 1) id = `${base}-${copy}`;
  taken.add(id);
  return id;
}
