import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { factsSchema } from '../../src/facts/schema.ts';
import { readFiles } from '../../src/read/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'clipfile-read-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const io = { out: (text: string) => (out += text), err: (text: string) => (err += text) };
  const code = await readFiles(args, undefined, io);
  return { code, out, err };
}

const STORY = 'date 2024-03-13\nJohn Smith, 34, was charged with burglary on March 1, 2024, police said.\n';

const lineSchema = z.looseObject({
  article: z.looseObject({ id: z.string() }),
  people: z.array(z.strictObject({ id: z.string(), name: z.string(), aliases: z.array(z.string()) })),
  events: z.array(z.strictObject({ date: z.strictObject({ text: z.string(), value: z.string() }) })),
  charges: z.array(
    z.strictObject({
      person: z.string(),
      offence: z.string(),
      status: z.string(),
      evidence: z.array(z.strictObject({ start: z.int(), end: z.int(), quote: z.string() })).min(1),
    }),
  ),
  facts: factsSchema,
});

describe('the read command', () => {
  test('prints one line of JSON a file, in the shape that the scorer reads, with the whole facts beside it', async () => {
    const { code, out, err } = await run('--json', file('one.txt', STORY), file('two.txt', STORY));
    expect([code, err]).toEqual([0, '']);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => lineSchema.parse(JSON.parse(line)));
    expect(lines.map(({ article }) => article.id)).toEqual(['one', 'two']);
    expect(lines[0]?.people.map(({ name }) => name)).toEqual(['John Smith']);
    expect(lines[0]?.events).toEqual([{ date: { text: 'March 1, 2024', value: '2024-03-01' } }]);
    for (const { evidence } of lines[0]?.charges ?? []) {
      for (const { start, end, quote } of evidence) expect(STORY.slice(start, end)).toBe(quote);
    }
  });

  test('prints a listing for people where no JSON is asked for', async () => {
    const { code, out } = await run(file('one.txt', STORY));
    expect(code).toBe(0);
    expect(out).toContain('one (published 2024-03-13)');
    expect(out).toContain('2024-03-01  "March 1, 2024"');
    expect(out).toContain('John Smith');
  });

  test('a file that cannot be read is told with what to do, and the others are still read', async () => {
    const { code, out, err } = await run(
      '--json',
      join(folder, 'absent.txt'),
      file('bad.txt', 'no date'),
      file('one.txt', STORY),
    );
    expect(code).toBe(1);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toContain('absent.txt: there is no such file');
    expect(err).toContain('bad.txt: bad has no publication date: begin the text with');
    expect(err).not.toContain(folder);
  });

  test.for([[[]], [['--json']], [['--yaml', 'a.txt']]])('%j is refused with the usage', async ([args]) => {
    const { code, out, err } = await run(...(args ?? []));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Usage:');
  });
});
