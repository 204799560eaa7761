import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Facts } from '../facts/schema.ts';
import { ArticleError, articleOf } from './article.ts';
import { readArticle } from './read.ts';
import type { SecondReader } from './second/proposal.ts';

/** Where a command writes: whole texts, line ends included. */
export type Io = { out(text: string): void; err(text: string): void };

const PROCESS_IO: Io = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
};

const USAGE = `Usage: npm run --silent read -- [--json] [--second] FILE...
Each FILE is an article's text; its name without .txt becomes the article's id, and it begins with "date YYYY-MM-DD".
With --second, the second reader is asked too (LLM_URL and LLM_MODEL, see .env.example): each text is sent to it.
`;
const OPTIONS = ['--json', '--second'];

/**
 * `read [--json] [--second] FILE...`: prints what the reader finds in each file, with --json as one line of JSON a file.
 * A file that cannot be read, or for which the second reader has no answer, is told on standard error with what to do,
 * and the others are still read. `findSecond` gives the second reader where one is set; it is called only with --second.
 * Gives the exit code: 0, 1 where a file failed, 2 where the arguments are wrong.
 */
export async function readFiles(
  args: readonly string[],
  findSecond: () => Promise<SecondReader | undefined> = () => Promise.resolve(undefined),
  io: Io = PROCESS_IO,
): Promise<number> {
  const files = args.filter((arg) => !arg.startsWith('--'));
  const unknown = args.find((arg) => arg.startsWith('--') && !OPTIONS.includes(arg));
  if (files.length === 0 || unknown !== undefined) {
    io.err(unknown === undefined ? USAGE : `Unknown option ${unknown}.\n${USAGE}`);
    return 2;
  }
  const second = args.includes('--second') ? await findSecond() : undefined;
  if (args.includes('--second') && second === undefined) {
    io.err(
      '--second needs a second reader: set LLM_URL and LLM_MODEL (see .env.example), or leave it out.\n',
    );
    return 2;
  }
  const show = args.includes('--json') ? jsonLine : listing;
  let failed = 0;
  for (const file of files) {
    try {
      const articleText = articleOf(basename(file).replace(/\.txt$/i, ''), readFileSync(file, 'utf8'));
      const answer = await second?.ask(articleText);
      const isAnswered = answer !== undefined && 'proposals' in answer;
      io.out(`${show(readArticle(articleText, isAnswered ? answer : undefined))}\n`);
      if (answer === undefined || isAnswered) continue;
      failed += 1;
      io.err(
        `${basename(file)}: the second reader did not answer (${answer.unanswered}); this is what the first one found.\n`,
      );
    } catch (error) {
      failed += 1;
      io.err(`${basename(file)}: ${failureText(error)}\n`);
    }
  }
  return failed === 0 ? 0 : 1;
}

/** One line of JSON: the shape that scorers of extracted facts read, and the whole facts beside it under `facts`. */
function jsonLine(facts: Facts): string {
  return JSON.stringify({
    article: facts.article,
    people: facts.people.map((person) => ({
      id: person.id,
      name: person.name,
      aliases: [...new Set(person.forms.map((form) => form.text))].filter((form) => form !== person.name),
    })),
    events: facts.dates.map((date) => ({ date: { text: date.quote.text, value: date.value } })),
    charges: facts.charges.flatMap((charge) => {
      const last = charge.steps.at(-1);
      if (charge.subject.kind !== 'person' || last === undefined) return [];
      return {
        person: charge.subject.id,
        offence: charge.offence.text,
        status: last.status,
        ...(charge.reader === undefined ? {} : { reader: charge.reader }),
        evidence: charge.steps.map(({ quote: { start, end, text } }) => ({ start, end, quote: text })),
      };
    }),
    facts,
  });
}

/** The facts of an article as lines for a person at a terminal. */
function listing(facts: Facts): string {
  const names = new Map<string, string>();
  for (const person of facts.people) names.set(person.id, person.name);
  for (const group of facts.groups) names.set(group.id, group.label.text);
  const nameOf = (id: string): string => names.get(id) ?? id;
  const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
  const lines = [
    `${facts.article.id} (published ${facts.article.published})`,
    ...part(
      'People',
      facts.people.map((person) => {
        const others = [...new Set(person.forms.map((form) => form.text))].filter(
          (form) => form !== person.name,
        );
        return [person.name, ...others].join(' / ') + (person.part === 'other' ? '' : ` [${person.part}]`);
      }),
    ),
    ...part(
      'Dates',
      facts.dates.map(
        (date) => `${date.value}  "${oneLine(date.quote.text)}"${derivationText(date.derivation)}`,
      ),
    ),
    ...part(
      'Events',
      facts.events.map((event) => {
        const kind = event.deadline ? ' [deadline]' : event.forecast ? ' [forecast]' : '';
        return `${event.date?.value ?? 'undated'}${kind}  "${oneLine(event.quote.text)}"`;
      }),
    ),
    ...part(
      'Charges',
      facts.charges.map((charge) => {
        const steps = charge.steps.map((step) => `${step.status}${step.date ? ` ${step.date.value}` : ''}`);
        const reader = charge.reader === undefined ? '' : ' [second reader]';
        return `${nameOf(charge.subject.id)}: ${charge.offence.text}: ${steps.join(', ')}${reader}`;
      }),
    ),
    ...part(
      'Claims, no charges',
      facts.claims.map(
        (claim) => `${nameOf(claim.subject.id)}: ${claim.kind}: "${oneLine(claim.text.text)}"`,
      ),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

const part = (heading: string, lines: string[]): string[] =>
  lines.length === 0 ? [] : [`  ${heading}:`, ...lines.map((line) => `    ${line}`)];

function derivationText({ from, anchor }: Facts['dates'][number]['derivation']): string {
  if (from === 'stated' || anchor === undefined) return '';
  return from === 'published'
    ? `, counted from publication (${anchor})`
    : `, counted from ${anchor} in the text`;
}

/** What went wrong with a file and what to do, without a path of the machine. */
function failureText(error: unknown): string {
  if (error instanceof ArticleError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file; check its name.';
  if (code === 'EISDIR') return 'this is a folder; name the files in it.';
  if (code === 'EACCES') return 'this file may not be read; check its permissions.';
  throw error;
}
