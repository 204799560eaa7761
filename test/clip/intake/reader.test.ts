import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createReader, type ReaderStep } from '../../../src/clip/intake/reader.ts';
import { articleOf } from '../../../src/read/article.ts';
import { readArticle } from '../../../src/read/read.ts';
import { docxOf, pdfOf, STORY } from './files.ts';

const OURS = { team: 'a' };
const text = STORY.join('\n');
const article = articleOf('2024-05-06-man-gets-12-years', `date 2024-05-06\n${text}`);

describe('the reader beside the bot', () => {
  test('gives what the reader gives, and the text of a file', async () => {
    const reader = createReader();
    expect(await reader.read(article, OURS)).toEqual(readArticle(article));
    expect(await reader.extract({ name: 'a.txt', bytes: Buffer.from(text) }, OURS)).toEqual({
      text,
      removed: 0,
    });
  });

  test('leaves the bot free to answer while it reads', async () => {
    const reader = createReader();
    let answered = 0;
    const ticking = setInterval(() => {
      answered += 1;
    }, 10);
    const drawn = Buffer.from(`BT /F1 12 Tf 72 720 Td ${'(x) Tj '.repeat(150_000)} ET`);
    await reader.extract({ name: 'a.pdf', bytes: pdfOf([[]], { stream: deflateSync(drawn) }) }, OURS);
    clearInterval(ticking);
    expect(answered).toBeGreaterThan(5);
  });

  test('ends what takes too long, and goes on with the next', async () => {
    const hasty = createReader({ timeMs: 1 });
    expect(await hasty.read(article, OURS)).toEqual({ refused: 'clipTooSlow' });
    expect(await createReader().extract({ text }, OURS)).toEqual({ text, removed: 0 });
  });

  test('ends what takes too much memory: a PDF that unpacks to gigabytes', async () => {
    const reader = createReader({ memoryBytes: 200 * 1024 * 1024 });
    // Deflate packs a thousand to one: packed twice, half a gigabyte is half a kilobyte.
    const bomb = deflateSync(Buffer.alloc(512 * 1024 * 1024, ' '), { level: 9 });
    const refused = await reader.extract({ name: 'a.pdf', bytes: pdfOf([[]], { stream: bomb }) }, OURS);
    expect(refused).toEqual({ refused: 'clipTooMuch' });
  });

  test('ends what takes too much of its own heap', async () => {
    const reader = createReader({ heapMb: 8 });
    const html = Buffer.from(`<p>${'<i>the</i> '.repeat(600_000)}`);
    expect(await reader.extract({ name: 'a.html', bytes: html }, OURS)).toEqual({ refused: 'clipTooMuch' });
  });

  test('does not take the memory of the rest of the bot for that of a file', async () => {
    const reader = createReader({ memoryBytes: 200 * 1024 * 1024 });
    const held: Buffer[] = [];
    const growing = setInterval(() => held.push(Buffer.alloc(64 * 1024 * 1024, 1)), 20);
    try {
      expect(await reader.read(article, OURS)).toEqual(readArticle(article));
      expect(await reader.extract({ name: 'a.docx', bytes: docxOf(STORY) }, OURS)).toHaveProperty('text');
    } finally {
      clearInterval(growing);
    }
    expect(held.length * 64).toBeGreaterThan(200);
  });

  test('tells what it does, and each page', async () => {
    const steps: ReaderStep[] = [];
    const onStep = (step: ReaderStep): void => void steps.push(step);
    const reader = createReader();
    const bytes = pdfOf([STORY, ['And the page after.'], ['And the last one.']]);
    await reader.extract({ name: 'a.pdf', bytes }, { team: 'a', onStep });
    expect(steps).toEqual([
      { started: 'extract' },
      { page: 1, of: 3 },
      { page: 2, of: 3 },
      { page: 3, of: 3 },
    ]);
  });
});
