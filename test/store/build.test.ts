import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildStore } from '../../src/store/build.ts';
import { StoreError } from '../../src/store/errors.ts';
import { openStore } from '../../src/store/open.ts';
import { keptLog, temporaryFolder } from './sample.ts';

const DATA = join(import.meta.dirname, '../../data');
const ARTICLE = `date 2024-05-06
Prosecutors charged Maria Trevio Lopez with fraud on Monday. Trevio Lopez was arrested in 2023, police said.
`;

const build = (dataDir: string, log = keptLog().log) => buildStore({ dataDir, log });

function newsroom(articles: Record<string, string | Uint8Array>): string {
  const dataDir = temporaryFolder();
  mkdirSync(join(dataDir, 'articles'));
  mkdirSync(join(dataDir, 'decisions'));
  for (const [name, content] of Object.entries(articles))
    writeFileSync(join(dataDir, 'articles', name), content);
  return dataDir;
}

const decision = (article: string, printed: string, corrected: string): string =>
  JSON.stringify({
    version: 1,
    article,
    decisions: [
      { kind: 'spelling', printed, corrected, reason: 'the ñ was lost', by: 'an editor', on: '2026-01-02' },
    ],
  });

describe('building the store', () => {
  test('reads every article and writes its facts, and a second time changes nothing', async () => {
    const dataDir = newsroom({
      'one.txt': ARTICLE,
      'two.txt': ARTICLE.replace('fraud', 'theft'),
      'notes.md': '',
    });
    expect(await build(dataDir)).toEqual({
      built: ['one', 'two'],
      unchanged: [],
      failed: [],
      unanswered: [],
    });
    const first = readFileSync(join(dataDir, 'facts/one.json'), 'utf8');
    expect(await build(dataDir)).toEqual({
      built: [],
      unchanged: ['one', 'two'],
      failed: [],
      unanswered: [],
    });
    rmSync(join(dataDir, 'facts'), { recursive: true });
    await build(dataDir);
    expect(readFileSync(join(dataDir, 'facts/one.json'), 'utf8')).toBe(first);
    expect(readFileSync(join(dataDir, 'articles/one.txt'), 'utf8')).toBe(ARTICLE);
  });

  test('applies what editors decided, and says which decision fits nothing', async () => {
    const dataDir = newsroom({ 'one.txt': ARTICLE, 'two.txt': ARTICLE });
    writeFileSync(join(dataDir, 'decisions/one.json'), decision('one', 'Trevio', 'Treviño'));
    writeFileSync(join(dataDir, 'decisions/two.json'), decision('two', 'Ramn', 'Ramón'));
    const { built, failed } = await build(dataDir);
    expect(built).toEqual(['one']);
    expect(failed).toEqual([{ article: 'two', reason: expect.stringContaining('“Ramn” to “Ramón”') }]);
    const store = await openStore({ dataDir, log: keptLog().log });
    expect(store.snapshot().people).toMatchObject([
      { name: 'Maria Trevio Lopez', repaired: 'Maria Treviño Lopez' },
    ]);
    await store.close();
  });

  test('tells what it cannot read, with what to do, and reads the rest', async () => {
    const dataDir = newsroom({
      'one.txt': ARTICLE,
      'Bad Name.txt': ARTICLE,
      'dateless.txt': 'Nobody knows when this was.',
      'empty.txt': '',
      'latin.txt': Buffer.from('date 2024-05-06\nPeña', 'latin1'),
    });
    mkdirSync(join(dataDir, 'articles/folder.txt'));
    writeFileSync(join(dataDir, 'decisions/gone.json'), decision('gone', 'a', 'á'));
    const { log, lines } = keptLog();
    const { built, failed } = await build(dataDir, log);
    expect(built).toEqual(['one']);
    expect(Object.fromEntries(failed.map(({ article, reason }) => [article, reason]))).toEqual({
      'Bad Name': expect.stringContaining('name the file with a-z'),
      dateless: expect.stringContaining('has no publication date'),
      empty: expect.stringContaining('has no publication date'),
      latin: expect.stringContaining('is not a text in UTF-8'),
      folder: expect.stringContaining('EISDIR'),
      gone: expect.stringContaining('decisions/gone.json is about an article that is not there'),
    });
    expect(lines.join('') + JSON.stringify(failed)).not.toContain(dataDir);
  });

  test('keeps what was given with a clip and does not stand in its text', async () => {
    const dataDir = newsroom({ 'one.txt': ARTICLE });
    await build(dataDir);
    const store = await openStore({ dataDir, log: keptLog().log });
    const facts = store.snapshot().facts('one');
    if (!facts) throw new Error('the article was not built');
    await store.commit({ ...facts, article: { ...facts.article, publisher: 'The Reno Wire' } }, ARTICLE);
    await store.close();
    expect(await build(dataDir)).toMatchObject({ unchanged: ['one'] });
    const again = await openStore({ dataDir, log: keptLog().log });
    expect(again.snapshot().articles[0]?.publisher).toBe('The Reno Wire');
    await again.close();
  });

  test('makes damaged facts anew from the article, and keeps the damaged file', async () => {
    const dataDir = newsroom({ 'one.txt': ARTICLE });
    await build(dataDir);
    const whole = readFileSync(join(dataDir, 'facts/one.json'), 'utf8');
    writeFileSync(join(dataDir, 'facts/one.json'), whole.slice(0, 100));
    expect(await build(dataDir)).toMatchObject({ built: ['one'] });
    expect(readFileSync(join(dataDir, 'facts/one.json'), 'utf8')).toBe(whole);
    expect(readdirSync(join(dataDir, 'set-aside'))).toEqual(['one.json.1']);
  });

  test('is refused while the bot runs on the same store', async () => {
    const dataDir = newsroom({ 'one.txt': ARTICLE });
    const store = await openStore({ dataDir, log: keptLog().log });
    await expect(build(dataDir)).rejects.toThrow(StoreError);
    await store.close();
  });
});

test('the facts that ship with Clipfile are what the reader makes of the articles that ship with it', async () => {
  const dataDir = temporaryFolder();
  for (const folder of ['articles', 'decisions'])
    cpSync(join(DATA, folder), join(dataDir, folder), { recursive: true });
  const { failed } = await build(dataDir);
  expect(failed).toEqual([]);
  const factsIn = (root: string, name: string): string => {
    const path = join(root, 'facts', name);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  const names = new Set([...readdirSync(join(DATA, 'facts')), ...readdirSync(join(dataDir, 'facts'))]);
  const different = [...names].filter((name) => factsIn(DATA, name) !== factsIn(dataDir, name));
  expect(different, 'run npm run build:store and commit data/facts').toEqual([]);
});
