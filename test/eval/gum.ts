// Scores the finding of people on news (and court) texts of the GUM corpus, which the tagger was not trained on.
//
//   node test/eval/gum.ts FOLDER [GENRE] [--show]
//
// FOLDER holds the corpus's dep/*.conllu (github.com/amir-zeldes/gum); GENRE is "news" (the default) or "court".
// A name is right when it begins and ends where the gold's does; titles are no part of it.
import { basename } from 'node:path';
import { findPeople } from '../../src/read/people/people.ts';
import { cutText } from '../../src/read/text.ts';
import { gumFiles, readGum } from '../training/sources.ts';

type Span = { start: number; end: number; entity: string };

/** The text of a file with the places of its people's names. */
function textOf(file: string): { text: string; gold: Span[] } {
  let text = '';
  const gold: Span[] = [];
  for (const sentence of readGum(file)) {
    if (text !== '') text += sentence.opens ? '\n\n' : ' ';
    for (const { first, last, entity } of sentence.people) {
      const [from, to] = [sentence.tokens[first], sentence.tokens[last]];
      if (from && to && !gold.some((one) => one.start === text.length + from.start))
        gold.push({ start: text.length + from.start, end: text.length + to.end, entity });
    }
    text += sentence.text;
  }
  return { text, gold };
}

/** B3 over the names that both have: how far mentions of one person are kept together and apart. */
function b3(pairs: { gold: string; found: string }[]): { precision: number; recall: number } {
  let [precision, recall] = [0, 0];
  for (const one of pairs) {
    const both = pairs.filter((other) => other.gold === one.gold && other.found === one.found).length;
    precision += both / pairs.filter((other) => other.found === one.found).length;
    recall += both / pairs.filter((other) => other.gold === one.gold).length;
  }
  return { precision: precision / pairs.length, recall: recall / pairs.length };
}

function main(args: string[]): void {
  const [folder, genre = 'news'] = args.filter((arg) => !arg.startsWith('--'));
  const show = args.includes('--show');
  const out = (line: string) => process.stdout.write(`${line}\n`);
  if (folder === undefined) throw new Error('Usage: node test/eval/gum.ts FOLDER [GENRE] [--show]');
  let [both, found, wanted] = [0, 0, 0];
  const pairs: { gold: string; found: string }[] = [];
  for (const file of gumFiles(folder, new RegExp(`^GUM_${genre}_`))) {
    const { text, gold } = textOf(file);
    const article = { id: 'gum', published: '2020-01-01', sha256: '0'.repeat(64), bodyStart: 0 };
    const { mentions } = findPeople(cutText(article, text));
    found += mentions.length;
    wanted += gold.length;
    const open = new Set(gold);
    for (const mention of mentions) {
      const hit = [...open].find(({ start, end }) => start === mention.start && end === mention.end);
      if (hit) {
        both += 1;
        open.delete(hit);
        pairs.push({ gold: `${file} ${hit.entity}`, found: `${file} ${mention.person}` });
      } else if (show)
        out(`${basename(file)} + ${text.slice(mention.start, mention.end)} | ${around(text, mention)}`);
    }
    if (show)
      for (const span of open)
        out(`${basename(file)} - ${text.slice(span.start, span.end)} | ${around(text, span)}`);
  }
  const [precision, recall] = [both / found, both / wanted];
  out(
    `${genre}: ${wanted} names, ${found} found; precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}`,
  );
  const { precision: apart, recall: together } = b3(pairs);
  out(
    `same person (B3): precision ${apart.toFixed(3)}, recall ${together.toFixed(3)}, F1 ${((2 * apart * together) / (apart + together)).toFixed(3)}`,
  );
}

function around(text: string, { start, end }: { start: number; end: number }): string {
  return text.slice(Math.max(0, start - 30), end + 25).replace(/\s+/g, ' ');
}

try {
  main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'failed'}\n`);
  process.exitCode = 1;
}
