import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openJournal } from '../../src/store/journal.ts';

const schema = z.strictObject({ n: z.int(), words: z.string() });
let folder: string;
let path: string;
const damages: number[] = [];
const openHere = () => openJournal({ path, schema, onDamaged: (lines) => void damages.push(lines) });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clipfile-journal-'));
  path = join(folder, 'team', 'journal.jsonl');
  damages.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a journal', () => {
  test('gives back, in order, whatever was appended before it was closed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' })), async (texts) => {
        rmSync(folder, { recursive: true, force: true });
        const journal = await openHere();
        await Promise.all(texts.map((words, n) => journal.append({ n, words })));
        await journal.close();
        const again = await openHere();
        expect(again.entries()).toEqual(texts.map((words, n) => ({ n, words })));
        await again.close();
      }),
      { numRuns: 30 },
    );
  });

  test('a line torn at the end was never acknowledged and is dropped; the next line stands whole', async () => {
    const journal = await openHere();
    await journal.append({ n: 1, words: 'whole' });
    await journal.close();
    appendFileSync(path, '0a1b2c3d {"n":2,"wor');
    const again = await openHere();
    await again.append({ n: 3, words: 'next' });
    await again.close();
    const last = await openHere();
    expect(last.entries().map(({ n }) => n)).toEqual([1, 3]);
    expect(damages).toEqual([]);
    await last.close();
  });

  test('a damaged line in the middle is kept aside, told of and not served', async () => {
    const journal = await openHere();
    for (const n of [1, 2, 3]) await journal.append({ n, words: 'charged' });
    await journal.close();
    const lines = readFileSync(path, 'utf8').split('\n');
    lines[1] = (lines[1] ?? '').replace('charged', 'changed');
    writeFileSync(path, lines.join('\n'));
    const again = await openHere();
    expect(again.entries().map(({ n }) => n)).toEqual([1, 3]);
    expect(damages).toEqual([1]);
    expect(readFileSync(`${path}.damaged`, 'utf8')).toContain('changed');
    await again.close();
  });

  test('a rewrite keeps only what it is given, and goes on from there', async () => {
    const journal = await openHere();
    for (const n of [1, 2, 3]) await journal.append({ n, words: '' });
    await journal.rewrite([{ n: 3, words: '' }]);
    await journal.append({ n: 4, words: '' });
    await journal.close();
    const again = await openHere();
    expect(again.entries().map(({ n }) => n)).toEqual([3, 4]);
    await again.close();
  });

  test('a closed journal refuses a line instead of losing it', async () => {
    const journal = await openHere();
    await journal.close();
    await expect(journal.append({ n: 1, words: '' })).rejects.toThrow('The store is closed');
  });

  test('kill -9 at any moment loses nothing that was acknowledged, twelve times over', async () => {
    let acknowledged = 0;
    for (let kill = 0; kill < 12; kill += 1) {
      const child = spawn(process.execPath, [join(import.meta.dirname, 'children/appendLines.ts'), path], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      child.stdout.on('data', (data) => {
        for (const n of String(data).trim().split('\n')) acknowledged = Math.max(acknowledged, Number(n));
      });
      await once(child.stdout, 'data');
      await new Promise((resolve) => setTimeout(resolve, (kill * 7) % 40));
      child.kill('SIGKILL');
      await once(child, 'close');
      const journal = await openHere();
      const numbers = journal.entries().map(({ n }) => n);
      expect(numbers).toEqual(numbers.map((_n, at) => at + 1));
      expect(numbers.length).toBeGreaterThanOrEqual(acknowledged);
      await journal.close();
    }
    expect(damages).toEqual([]);
  }, 60_000);
});
