import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as chrono from 'chrono-node';
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { ArticleText } from '../../src/facts/schema.ts';
import { articleOf } from '../../src/read/article.ts';
import { findDates } from '../../src/read/dates/dates.ts';
import { readArticle } from '../../src/read/read.ts';
import { cutText } from '../../src/read/text.ts';
import { table } from './report.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Each reader reads the same texts over and over for at least this much time of a core, after one round to warm up. */
const MEASURE_MS = 2_000;

type Reader = { name: string; reads: string; read(article: ArticleText): unknown };
type Speed = { name: string; articlesASecond: number };

/** The shipped articles and, where present, the texts of the evaluation. */
function texts(): ArticleText[] {
  const folders = [join(ROOT, 'data/articles'), join(ROOT, '../shared/eval/dev')].filter(existsSync);
  return folders.flatMap((folder) =>
    globSync('*.txt', { cwd: folder })
      .toSorted()
      .map((file) => articleOf(basename(file, '.txt'), readFileSync(join(folder, file), 'utf8'))),
  );
}

function readers(): Reader[] {
  const wink = winkNLP(model);
  return [
    { name: 'clipfile', reads: 'people, dates, events, charges', read: readArticle },
    {
      name: 'clipfile, dates only',
      reads: 'dates',
      read: ({ article, text }) => findDates(cutText(article, text)),
    },
    {
      name: 'chrono-node',
      reads: 'dates',
      read: ({ article, text }) => chrono.parse(text.slice(article.bodyStart), new Date(article.published)),
    },
    {
      name: 'compromise',
      reads: 'people',
      read: ({ article, text }) => nlp(text.slice(article.bodyStart)).people().out('array'),
    },
    {
      name: 'wink-nlp',
      reads: 'dates, times and the like',
      read: ({ article, text }) => wink.readDoc(text.slice(article.bodyStart)).entities().out(),
    },
  ];
}

function speedOf(reader: Reader, articles: readonly ArticleText[]): Speed {
  for (const article of articles) reader.read(article);
  let read = 0;
  // Time of the core, not of the clock: other work on the machine changes nothing.
  const start = process.cpuUsage();
  let elapsed = 0;
  while (elapsed < MEASURE_MS) {
    for (const article of articles) reader.read(article);
    read += articles.length;
    const { user, system } = process.cpuUsage(start);
    elapsed = (user + system) / 1_000;
  }
  return { name: reader.name, articlesASecond: (read * 1_000) / elapsed };
}

/** Articles a second on one core, beside other readers of English on the same texts in the same run. */
export async function bench(): Promise<void> {
  const articles = texts();
  const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const rows = readers().map((reader) => {
    const { articlesASecond } = speedOf(reader, articles);
    return [reader.name, reader.reads, articlesASecond.toFixed(0), (1_000 / articlesASecond).toFixed(2)];
  });
  table(
    `Reading ${articles.length} articles of ${Math.round(words / articles.length)} words on average, one core (budget: 100 a second)`,
    ['reader', 'reads', 'articles/s', 'ms each'],
    rows,
  );
}

const [, script = ''] = process.argv;
if (import.meta.url === pathToFileURL(script).href) await bench();
