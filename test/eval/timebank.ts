import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { articleOf } from '../../src/read/article.ts';
import { findDates } from '../../src/read/dates/dates.ts';
import { cutText } from '../../src/read/text.ts';

/** One TIMEX3 of the gold, or a date of ours, in the plain text of a document. */
type Timex = { start: number; end: number; value: string; text: string };
type Document = { name: string; published: string; text: string; gold: Timex[] };
type Count = { right: number; found: number; wanted: number };

/** What the annotation can say and a date of ours can not: references to no calendar date. */
const NO_CALENDAR_DATE = /REF$|^P/;

/**
 * Scores the reader's dates on a folder of TimeML files (TempEval-3: TimeBank or AQUAINT): spans and values of TIMEX3s
 * of the types DATE and TIME, the document's own creation time left out. `strict` wants the same span, `relaxed` an
 * overlap, `value` an overlap and the same value. Values are compared at the precision that both notations have: parts
 * of the day (TMO, TNI) and "-WE" are cut, seconds too. `calendar` leaves aside "now", "recently" and their like
 * (PRESENT_REF, PAST_REF, FUTURE_REF), which denote no calendar date and which the reader never says.
 */
export function scoreTimeml(folder: string, show: (line: string) => void = () => {}) {
  const all = { strict: count(), relaxed: count(), value: count() };
  const calendar = { strict: count(), relaxed: count(), value: count() };
  const files = globSync('**/*.tml', { cwd: folder }).toSorted();
  for (const file of files) {
    const document = parseTimeml(basename(file, '.tml'), readFileSync(join(folder, file), 'utf8'));
    if (!document) continue;
    const found = datesOf(document);
    score(all, document.gold, found);
    const isReference = (timex: Timex): boolean => NO_CALENDAR_DATE.test(timex.value);
    const references = document.gold.filter(isReference);
    score(
      calendar,
      document.gold.filter((timex) => !isReference(timex)),
      found.filter((date) => !references.some((timex) => overlap(timex, date))),
    );
    for (const line of differences(document, found)) show(line);
  }
  return { documents: files.length, all, calendar };
}

function count(): Count {
  return { right: 0, found: 0, wanted: 0 };
}

function score(counts: Record<'strict' | 'relaxed' | 'value', Count>, gold: Timex[], found: Timex[]): void {
  const open = new Set(gold);
  for (const date of found) {
    const matches = [...open].filter((timex) => overlap(timex, date));
    const match = matches.find((timex) => sameValue(timex.value, date.value)) ?? matches[0];
    if (!match) continue;
    open.delete(match);
    counts.relaxed.right += 1;
    if (match.start === date.start && match.end === date.end) counts.strict.right += 1;
    if (sameValue(match.value, date.value)) counts.value.right += 1;
  }
  for (const counted of Object.values(counts)) {
    counted.found += found.length;
    counted.wanted += gold.length;
  }
}

function* differences({ name, text, gold }: Document, found: Timex[]): Generator<string> {
  const around = ({ start, end }: Timex): string =>
    text.slice(Math.max(0, start - 70), end + 40).replace(/\s+/g, ' ');
  for (const timex of gold) {
    const date = found.find((candidate) => overlap(timex, candidate));
    if (!date) yield `${name} missed: ${timex.text} = ${timex.value} | ${around(timex)}`;
    else if (!sameValue(timex.value, date.value)) {
      yield `${name} value: ${date.text} = ${date.value}, gold ${timex.value} | ${around(timex)}`;
    }
  }
  for (const date of found) {
    if (!gold.some((timex) => overlap(timex, date)))
      yield `${name} spurious: ${date.text} = ${date.value} | ${around(date)}`;
  }
}

const overlap = (a: Timex, b: Timex): boolean => a.start < b.end && b.start < a.end;

/** Both notations at the precision that they share. */
function sameValue(gold: string, ours: string): boolean {
  const plain = gold
    .replace(/T(?:MO|MI|AF|EV|NI|DT|XX:XX)$/, '')
    .replace(/-WE$/, '')
    .replace(/^(\d{3})$/, '$1X')
    .replace(/(T\d{2}:\d{2}):\d{2}Z?$/, '$1')
    .replace(/(T\d{2})$/, '$1:00')
    .replace(/T24:00$/, 'T00:00')
    .replace(/(?:-XX)+$/, '');
  return plain === ours;
}

function datesOf({ name, published, text }: Document): Timex[] {
  const head = `date ${published}\n`;
  const { article, text: whole } = articleOf(name, head + text);
  return findDates(cutText(article, whole)).map(({ value, quote }) => ({
    value,
    text: quote.text,
    start: quote.start - head.length,
    end: quote.end - head.length,
  }));
}

/** A TimeML file's text without marks, its DATE and TIME expressions and its creation date. */
function parseTimeml(name: string, xml: string): Document | undefined {
  const published = /<DCT>.*?value="(\d{4}-\d{2}-\d{2})/s.exec(xml)?.[1] ?? dateInName(name);
  const marked = /<TEXT>(.*)<\/TEXT>/s.exec(xml)?.[1];
  if (published === undefined || marked === undefined) return undefined;
  const gold: Timex[] = [];
  let text = '';
  let open: Timex | undefined;
  for (const [piece] of marked.matchAll(/<[^>]*>|&\w+;|[^<&]+|&/g)) {
    if (/^<TIMEX3/.test(piece)) {
      const attribute = (key: string): string => new RegExp(`\\b${key}="([^"]*)"`).exec(piece)?.[1] ?? '';
      const isWanted = /^(?:DATE|TIME)$/.test(attribute('type')) && attribute('value') !== '';
      open = isWanted ? { start: text.length, end: 0, value: attribute('value'), text: '' } : undefined;
    } else if (/^<\/TIMEX3/.test(piece)) {
      if (open) gold.push({ ...open, end: text.length, text: text.slice(open.start) });
      open = undefined;
    } else if (!piece.startsWith('<')) text += ENTITIES.get(piece) ?? piece;
  }
  return {
    name: name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
    published,
    text,
    gold,
  };
}

const ENTITIES = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
]);

const dateInName = (name: string): string | undefined => {
  const match = /(\d{4})(\d{2})(\d{2})/.exec(name);
  return match ? `${match[1]}-${match[2]}-${match[3]}` : undefined;
};

/** Precision, recall and F1 of a count. */
export function f1({ right, found, wanted }: Count): { p: number; r: number; f: number } {
  const [p, r] = [right / (found || 1), right / (wanted || 1)];
  return { p, r, f: (2 * p * r) / (p + r || 1) };
}

/** `node test/eval/timebank.ts FOLDER [--show]`: FOLDER holds .tml files; where it has none, says so. */
function main([folder, ...flags]: string[]): number {
  const out = (line: string): boolean => process.stdout.write(`${line}\n`);
  if (folder === undefined) {
    out('usage: node test/eval/timebank.ts FOLDER [--show]');
    return 2;
  }
  const result = scoreTimeml(folder, flags.includes('--show') ? out : undefined);
  if (result.documents === 0) {
    out(
      `Nothing scored: ${basename(folder)} has no TimeML files (.tml). TempEval-3 has TimeBank and AQUAINT.`,
    );
    return 1;
  }
  out(`${result.documents} documents                    P      R     F1   right  found  wanted`);
  for (const part of ['all', 'calendar'] as const) {
    for (const kind of ['strict', 'relaxed', 'value'] as const) {
      const counted = result[part][kind];
      const { p, r, f } = f1(counted);
      const figures = [p, r, f].map((number) => number.toFixed(3)).join('  ');
      out(
        `${`${part === 'all' ? 'all DATE, TIME' : 'calendar dates'} ${kind}`.padEnd(30)} ${figures}  ${counted.right}  ${counted.found}  ${counted.wanted}`,
      );
    }
  }
  return 0;
}

const [, script = '', ...args] = process.argv;
if (import.meta.url === pathToFileURL(script).href) process.exitCode = main(args);
