import { shortHash } from '../facts/hash.ts';
import type { IndexedPerson, Snapshot } from '../store/store.ts';
import { isSuffix, type NameToken, nameTokens } from './fold.ts';
import type { KnownPerson } from './lookup.ts';
import type { IndexedName } from './names/nameTable.ts';
import { PARTICLES } from './names/nameWords.ts';
import { applyTies } from './ties.ts';

/**
 * Joins the records of all articles into people. Two records are one person's where they share a full name of at
 * least two tokens and no fact speaks against it: ages that could not be the same person's, another suffix, another
 * middle initial, one accused and the other a victim, judge, prosecutor, lawyer or officer.
 * Somebody accused is joined with somebody who is not only where their ages or roles agree, or the name is long. Where some records of a name contradict each other, one that fits several of them joins none: a
 * wrong person is worse than two cards for one. Never joins on a surname alone, nor two records of one article. What
 * editors said (`ties`) stands above all of it.
 */
export function joinPeople(records: readonly IndexedPerson[], ties?: Snapshot['ties']): KnownPerson[] {
  const oldestFirst = records.toSorted(
    (one, other) =>
      compareText(one.published, other.published) ||
      compareText(one.article, other.article) ||
      compareText(one.person, other.person),
  );
  // A name is cut into tokens once, however many records have it.
  const known = new Map<string, NameToken[]>();
  const tokensOf: Tokenize = (name) => {
    const tokens = known.get(name) ?? nameTokens(name);
    known.set(name, tokens);
    return tokens;
  };
  const taken = new Set<string>();
  const people = groupsOfOneName(oldestFirst, tokensOf).flatMap((group) => peopleOf(group, tokensOf));
  return applyTies(people, ties).map((person) => ({
    key: keyOf(person, tokensOf, taken),
    name: displayName(person),
    records: person.toReversed(),
  }));
}

type Tokenize = (name: string) => NameToken[];

/** The names of one record, the full one first, each once. */
export function namesOfRecord(record: IndexedPerson): Omit<IndexedName, 'owner'>[] {
  const names: Omit<IndexedName, 'owner'>[] = [];
  const add = (text: string | undefined, kind: IndexedName['kind']): void => {
    if (text === undefined || names.some((name) => name.text === text && name.kind === kind)) return;
    names.push({ text, kind });
  };
  add(record.repaired, 'full');
  add(record.name, 'full');
  for (const form of record.forms) {
    add(form.repaired, form.kind);
    add(form.text, form.kind);
  }
  return names;
}

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Whether a token tells people apart: no initial, no suffix, no particle ("El Güero" is many). */
const isTelling = ({ folded }: NameToken): boolean =>
  folded.length > 1 && !isSuffix(folded) && !PARTICLES.has(folded);

/** Names by which two records may be joined: full ones, with and without lost letters and middle initials. */
function joinKeys(record: IndexedPerson, tokensOf: Tokenize): Set<string> {
  const keys = new Set<string>();
  const names = new Set([record.name, record.repaired]);
  for (const form of record.forms) {
    if (form.strength === 'strong' && (form.kind === 'full' || form.kind === 'former-name')) {
      names.add(form.text).add(form.repaired);
    }
  }
  for (const name of names) {
    if (name === undefined) continue;
    const tokens = tokensOf(name);
    if (tokens.filter(isTelling).length < 2) continue;
    const kept = tokens.filter(
      (token, at) => token.folded.length > 1 || at === 0 || at === tokens.length - 1,
    );
    keys.add(kept.map((token) => token.folded).join(' '));
    keys.add(kept.map((token) => token.lost ?? token.folded).join(' '));
  }
  return keys;
}

/** Records that hang together by their names; oldest first within each and among them. */
function groupsOfOneName(records: readonly IndexedPerson[], tokensOf: Tokenize): IndexedPerson[][] {
  const parents = records.map((_record, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parents[root] !== undefined && parents[root] !== root) root = parents[root] ?? root;
    parents[at] = root;
    return root;
  };
  const firstWith = new Map<string, number>();
  records.forEach((record, at) => {
    for (const key of joinKeys(record, tokensOf)) {
      const first = firstWith.get(key);
      if (first === undefined) firstWith.set(key, at);
      else {
        const [low, high] = [rootOf(first), rootOf(at)].toSorted((one, other) => one - other);
        if (low !== undefined && high !== undefined) parents[high] = low;
      }
    }
  });
  const groups = new Map<number, IndexedPerson[]>();
  records.forEach((record, at) => {
    const root = rootOf(at);
    const group = groups.get(root);
    if (group) group.push(record);
    else groups.set(root, [record]);
  });
  return [...groups.values()];
}

/** What tells people of one name apart. */
type Marks = {
  article: string;
  initials: string[];
  suffix: string;
  /** Which side of a case the article puts them on: accused, or harmed by it or working on it. */
  side?: 'accused' | 'other';
  /** Telling words of the name, and of the role that the article gives. */
  nameWords: number;
  roleWords: ReadonlySet<string>;
  /** Earliest and latest year of birth, with a fraction, that the age allows. */
  born?: { from: number; to: number };
};

/** Parts that nobody has who is accused: a judge of the accused's name is another person until an editor says otherwise. */
const OTHER_SIDE: ReadonlySet<IndexedPerson['part']> = new Set([
  'victim',
  'judge',
  'prosecutor',
  'defence',
  'police',
]);

/** Words of roles that say nothing of one person. */
const ANYBODYS: ReadonlySet<string> = new Set(
  'former formerly current local longtime member woman resident citizen native person people year years with from that this their then late'.split(
    ' ',
  ),
);

const MS_A_YEAR = 31_556_952_000;
/** An article may give an age as of the offence, not of its own day. */
const AGE_SLACK_YEARS = 1;

function marksOf(record: IndexedPerson, tokensOf: Tokenize): Marks {
  const tokens = tokensOf(record.name).map((token) => token.folded);
  const marks: Marks = {
    article: record.article,
    initials: tokens.slice(1, -1).filter((token) => token.length === 1 && token !== 'y' && token !== 'e'),
    suffix: tokens.find((token, at) => at > 0 && isSuffix(token)) ?? '',
    nameWords: tokensOf(record.name).filter(isTelling).length,
    roleWords: new Set(
      record.role
        ?.toLowerCase()
        .match(/\p{L}{4,}/gu)
        ?.filter((word) => !ANYBODYS.has(word)),
    ),
    ...(record.part === 'defendant' ? { side: 'accused' as const } : {}),
    ...(OTHER_SIDE.has(record.part) ? { side: 'other' as const } : {}),
  };
  if (record.age === undefined) return marks;
  const birthday = Date.parse(record.published) / MS_A_YEAR - record.age;
  return { ...marks, born: { from: birthday - 1 - AGE_SLACK_YEARS, to: birthday + AGE_SLACK_YEARS } };
}

function isContradiction(one: Marks, other: Marks): boolean {
  if (one.article === other.article || one.suffix !== other.suffix) return true;
  if (one.initials.length > 0 && other.initials.length > 0 && one.initials[0] !== other.initials[0]) {
    return true;
  }
  if (one.side && other.side && one.side !== other.side) return true;
  if ((one.side === 'accused') !== (other.side === 'accused') && !isAgreed(one, other)) return true;
  return !!one.born && !!other.born && (one.born.to < other.born.from || other.born.to < one.born.from);
}

/** Names of so many words hardly ever are two people's. */
const RARE_NAME_WORDS = 3;

/**
 * Whether something beside the name speaks for one person: ages that fit, a word of their roles, a long name. Without it
 * nobody who is accused is taken for somebody of the same name who is not.
 */
function isAgreed(one: Marks, other: Marks): boolean {
  if (Math.min(one.nameWords, other.nameWords) >= RARE_NAME_WORDS) return true;
  if (one.born && other.born) return one.born.from <= other.born.to && other.born.from <= one.born.to;
  return [...one.roleWords].some((word) => other.roleWords.has(word));
}

/** Whether nothing in a group speaks against its being one person; linear, since a common name may have thousands of records. */
function isOnePerson(group: readonly Marks[]): boolean {
  const articles = new Set(group.map((marks) => marks.article));
  const suffixes = new Set(group.map((marks) => marks.suffix));
  const initials = new Set(group.flatMap((marks) => marks.initials[0] ?? []));
  const sides = new Set(group.flatMap((marks) => marks.side ?? []));
  let latestFrom = Number.NEGATIVE_INFINITY;
  let earliestTo = Number.POSITIVE_INFINITY;
  for (const { born } of group) {
    latestFrom = Math.max(latestFrom, born?.from ?? latestFrom);
    earliestTo = Math.min(earliestTo, born?.to ?? earliestTo);
  }
  return (
    articles.size === group.length &&
    suffixes.size === 1 &&
    initials.size <= 1 &&
    sides.size <= 1 &&
    (!sides.has('accused') || group.every(({ side }) => side === 'accused') || isAgreedAll(group)) &&
    latestFrom <= earliestTo
  );
}

/** Whether everybody accused agrees with everybody who is not; a name that so many share is not looked at that closely. */
function isAgreedAll(group: readonly Marks[]): boolean {
  const accused = group.filter(({ side }) => side === 'accused');
  const others = group.filter(({ side }) => side !== 'accused');
  if (accused.length * others.length > AGREED_MAX) return false;
  return accused.every((one) => others.every((other) => isAgreed(one, other)));
}

/** Pairs that are compared. */
const AGREED_MAX = 10_000;

/** The people of one group of records, oldest record first. */
function peopleOf(group: IndexedPerson[], tokensOf: Tokenize): IndexedPerson[][] {
  if (group.length === 1) return [group];
  const marked = group.map((record) => ({ record, marks: marksOf(record, tokensOf) }));
  if (isOnePerson(marked.map(({ marks }) => marks))) return [group];
  const contradicts = (one: Marks, others: readonly Marks[]): boolean =>
    others.some((other) => other !== one && isContradiction(one, other));
  const all = marked.map(({ marks }) => marks);
  const people: (typeof marked)[] = [];
  for (const entry of marked) {
    if (!contradicts(entry.marks, all)) {
      people.push([entry]);
      continue;
    }
    const fitting = people.filter(
      (person) =>
        !contradicts(
          entry.marks,
          person.map(({ marks }) => marks),
        ) && person.every(({ marks }) => contradicts(marks, all)),
    );
    const [only] = fitting;
    if (only && fitting.length === 1) only.push(entry);
    else people.push([entry]);
  }
  return people.map((person) => person.map(({ record }) => record));
}

/** The spelling that an editor decided on, newest first; else the newest as printed. */
function displayName(person: readonly IndexedPerson[]): string {
  return person.findLast((record) => record.repaired !== undefined)?.repaired ?? person.at(-1)?.name ?? '';
}

/** A key that stays the same as articles are added: of the oldest record's name, and of that record where the name is taken. */
function keyOf(person: readonly IndexedPerson[], tokensOf: Tokenize, taken: Set<string>): string {
  const [oldest] = person;
  const name = tokensOf(oldest?.name ?? '')
    .map((token) => token.folded)
    .join(' ');
  let key = hashKey(name);
  for (let turn = 0; taken.has(key); turn += 1)
    key = hashKey(`${name}|${oldest?.article}|${oldest?.person}|${turn}`);
  taken.add(key);
  return key;
}

/** A letter keeps keys apart from numbers. */
const hashKey = (text: string): string => `p${shortHash(text)}`;
