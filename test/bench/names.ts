import { pathToFileURL } from 'node:url';
import MiniSearch from 'minisearch';
import { foldName, nameTokens } from '../../src/lookup/fold.ts';
import { buildNameIndex } from '../../src/lookup/names/nameIndex.ts';
import type { IndexedName } from '../../src/lookup/names/nameTable.ts';
import { type GeneratedPerson, generatePeople, MISSPELLINGS, seededRandom } from './nameGenerator.ts';
import { median, percentile, table } from './report.ts';

/** People that an engine found, best first. */
type Engine = {
  name: string;
  bytes: number;
  /** How often each question is asked; the quickest time counts, so that what else the machine does does not. */
  turns: number;
  find(typed: string): number[];
};

type Question = { kind: string; typed: string; person: GeneratedPerson };

const SEED = 20_250_228;
const FOUND = 5;
const WARM_UP = 50;
const ABSENT = 4_000;
const TYPED_NAMES = 40;
/** Above this only the index is measured: the others would take the machine for hours. */
const MAX_COMPARED = 200_000;

function* namesOf(people: readonly GeneratedPerson[]): Generator<IndexedName> {
  for (const { owner, full, codeName } of people) {
    yield { text: full, owner, kind: 'full' };
    if (codeName !== undefined) yield { text: codeName, owner, kind: 'code-name' };
  }
}

/** What `make` leaves on the heap and in array buffers, in bytes. Needs --expose-gc to be exact. */
function measured<Made>(make: () => Made): { made: Made; bytes: number } {
  const used = (): number => {
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = used();
  const made = make();
  return { made, bytes: used() - before };
}

function ourIndex(people: readonly GeneratedPerson[]): Engine {
  const { made, bytes } = measured(() => buildNameIndex(namesOf(people)));
  return {
    name: 'clipfile',
    bytes,
    turns: 3,
    find: (typed) => made.search(typed, { limit: FOUND }).map((hit) => hit.owner),
  };
}

function miniSearch(people: readonly GeneratedPerson[]): Engine {
  const { made, bytes } = measured(() => {
    const index = new MiniSearch<{ id: number; owner: number; text: string }>({
      fields: ['text'],
      storeFields: ['owner'],
      processTerm: (term) => term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
      searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'OR' },
    });
    let id = 0;
    for (const { text, owner } of namesOf(people)) {
      index.add({ id, owner, text });
      id += 1;
    }
    return index;
  });
  return {
    name: 'minisearch',
    bytes,
    turns: 3,
    find: (typed) => {
      const owners = new Set<number>();
      for (const hit of made.search(typed)) {
        owners.add(Number(hit.owner));
        if (owners.size === FOUND) break;
      }
      return [...owners];
    },
  };
}

/** Compares what was typed with every name: each typed word with the likest word of the name, by edit distance. */
function plainScan(people: readonly GeneratedPerson[]): Engine {
  const words: string[] = [];
  const idOf = new Map<string, number>();
  const names = [...namesOf(people)].map(({ text, owner }) => ({
    owner,
    words: nameTokens(text).map(({ folded }) => {
      const known = idOf.get(folded);
      if (known !== undefined) return known;
      words.push(folded);
      idOf.set(folded, words.length - 1);
      return words.length - 1;
    }),
  }));
  return {
    name: 'plain scan',
    bytes: Number.NaN,
    turns: 1,
    find: (typed) => {
      const asked = nameTokens(typed).map(({ folded }) => {
        const likeness = new Float32Array(words.length);
        words.forEach((word, at) => {
          likeness[at] = 1 - editDistance(folded, word) / Math.max(folded.length, word.length);
        });
        return { likeness, length: folded.length };
      });
      const total = asked.reduce((sum, { length }) => sum + length, 0);
      const best: { owner: number; score: number }[] = [];
      for (const { owner, words: own } of names) {
        let score = -0.02 * Math.max(0, own.length - asked.length);
        for (const { likeness, length } of asked) {
          let likest = 0;
          for (const word of own) likest = Math.max(likest, likeness[word] ?? 0);
          score += (likest * length) / total;
        }
        if (best.length === 2 * FOUND && score <= (best.at(-1)?.score ?? 0)) continue;
        best.push({ owner, score });
        best.sort((one, other) => other.score - one.score);
        best.length = Math.min(best.length, 2 * FOUND);
      }
      return [...new Set(best.map(({ owner }) => owner))].slice(0, FOUND);
    },
  };
}

const rows = { above: new Uint8Array(64), before: new Uint8Array(64), row: new Uint8Array(64) };

/** Damerau-Levenshtein distance of two words of fewer than 64 letters. */
function editDistance(one: string, other: string): number {
  let { above, before, row } = rows;
  for (let j = 0; j <= other.length; j += 1) above[j] = j;
  for (let i = 1; i <= one.length; i += 1) {
    row[0] = i;
    for (let j = 1; j <= other.length; j += 1) {
      const same = one.charCodeAt(i - 1) === other.charCodeAt(j - 1) ? 0 : 1;
      let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row[j] = cost;
    }
    [before, above, row] = [above, row, before];
  }
  return above[other.length] ?? 0;
}

function questionsAbout(people: readonly GeneratedPerson[], perKind: number, seed: number): Question[] {
  const random = seededRandom(seed);
  const coded = people.filter((person) => person.codeName !== undefined);
  return Object.entries(MISSPELLINGS).flatMap(([kind, misspell]) => {
    const from = kind === 'code name' ? coded : people;
    return Array.from({ length: from.length === 0 ? 0 : perKind }, () => {
      const person = from[Math.floor(random() * from.length)];
      if (!person) throw new RangeError('no people');
      return { kind, typed: misspell(person, random), person };
    });
  });
}

type Score = { first: number; five: number; count: number };

type Result = { engine: string; bytes: number; times: number[]; byKind: Map<string, Score> };

function run(engine: Engine, questions: readonly Question[], people: readonly GeneratedPerson[]): Result {
  const names = people.map((person) => foldName(person.full));
  const times: number[] = [];
  const byKind = new Map<string, Score>();
  for (const { typed } of questions.slice(0, WARM_UP)) engine.find(typed);
  for (const { kind, typed, person } of questions) {
    let found: number[] = [];
    let quickest = Number.POSITIVE_INFINITY;
    for (let turn = 0; turn < engine.turns; turn += 1) {
      const from = performance.now();
      found = engine.find(typed);
      quickest = Math.min(quickest, performance.now() - from);
    }
    times.push(quickest);
    // Somebody of the very same name is as right as the one that was thought of.
    const isRight = (owner: number): boolean =>
      kind === 'code name'
        ? people[owner]?.codeName === person.codeName
        : names[owner] === names[person.owner];
    const score = byKind.get(kind) ?? { first: 0, five: 0, count: 0 };
    byKind.set(kind, {
      first: score.first + (found[0] !== undefined && isRight(found[0]) ? 1 : 0),
      five: score.five + (found.some(isRight) ? 1 : 0),
      count: score.count + 1,
    });
  }
  return { engine: engine.name, bytes: engine.bytes, times, byKind };
}

function recall(result: Result, of: 'first' | 'five', kind?: string): number {
  let hits = 0;
  let count = 0;
  for (const [name, score] of result.byKind) {
    if (kind !== undefined && kind !== name) continue;
    hits += score[of];
    count += score.count;
  }
  return hits / count;
}

/** Names of people who are not on record: nobody has all of their words. */
function absentNames(people: readonly GeneratedPerson[], count: number, seed: number): string[] {
  const holders = new Map<string, Set<number>>();
  for (const { owner, full } of people) {
    for (const { folded } of nameTokens(full)) {
      const known = holders.get(folded);
      if (known) known.add(owner);
      else holders.set(folded, new Set([owner]));
    }
  }
  const isOnRecord = (name: string): boolean => {
    const [first, ...rest] = nameTokens(name)
      .map(({ folded }) => holders.get(folded) ?? new Set<number>())
      .toSorted((one, other) => one.size - other.size);
    return [...(first ?? [])].some((owner) => rest.every((own) => own.has(owner)));
  };
  return generatePeople(count * 2, seed)
    .map(({ full }) => full)
    .filter((name) => !isOnRecord(name))
    .slice(0, count);
}

/** One size: builds the engines, asks all of them the same, and prints what came of it. */
function benchSize(size: number): void {
  const people = generatePeople(size, SEED);
  const isLarge = size > MAX_COMPARED;
  const questions = questionsAbout(people, isLarge ? 60 : 25, SEED + 1);
  const engines = isLarge ? [ourIndex] : [ourIndex, miniSearch, plainScan];
  const results = engines.map((build) => run(build(people), questions, people));
  const sized = `${size.toLocaleString('en')} people`;
  table(
    `Names: ${sized}, ${questions.length} questions`,
    ['', 'p50 ms', 'p99 ms', 'memory MB', 'recall@1', 'recall@5'],
    results.map((result) => [
      result.engine,
      median(result.times).toFixed(3),
      percentile(result.times, 99).toFixed(2),
      Number.isNaN(result.bytes) ? '' : (result.bytes / 1e6).toFixed(1),
      recall(result, 'first').toFixed(3),
      recall(result, 'five').toFixed(3),
    ]),
  );
  table(
    `Names: ${sized}, recall@1 by kind of misspelling`,
    ['', ...results.map((result) => result.engine)],
    Object.keys(MISSPELLINGS).map((kind) => [
      kind,
      ...results.map((result) => recall(result, 'first', kind).toFixed(2)),
    ]),
  );
  const index = buildNameIndex(namesOf(people));
  const absent = absentNames(people, ABSENT, SEED + 2);
  const answered = absent.filter((name) => {
    const certainty = index.search(name, { limit: 1 })[0]?.certainty ?? 'likely';
    return certainty !== 'likely' && certainty !== 'first';
  });
  const typing: number[] = [];
  for (const { full } of people.slice(0, TYPED_NAMES)) {
    for (let length = 1; length <= Math.min(full.length, 12); length += 1) {
      const from = performance.now();
      index.search(full.slice(0, length), { limit: 25, typing: true });
      typing.push(performance.now() - from);
    }
  }
  table(
    `Names: ${sized}`,
    ['', ''],
    [
      ['absent names that draw a direct answer', `${answered.length} of ${absent.length}`],
      ['autocomplete letter by letter, p50 ms', median(typing).toFixed(2)],
      ['autocomplete letter by letter, p99 ms', percentile(typing, 99).toFixed(2)],
    ],
  );
}

/** Names found among `sizes` people, beside minisearch and a plain scan in the same run. Memory needs --expose-gc. */
export async function bench(sizes: readonly number[] = [1_000, 100_000, 1_000_000]): Promise<void> {
  for (const size of sizes) benchSize(size);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const sizes = process.argv.slice(2).map(Number);
  await bench(sizes.length > 0 ? sizes : undefined);
}
