import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readFiles } from '../../src/read/cli.ts';

const EVAL = join(import.meta.dirname, '../../../shared/eval');
const isPresent = existsSync(join(EVAL, 'score.mjs'));

// The floors only rise: when a figure has risen for good, write it into floor.json.
const floors = z
  .record(z.string(), z.number().min(0).max(1))
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'floor.json'), 'utf8')));

const figure = z.looseObject({ f1: z.number() });
const reportSchema = z.looseObject({
  docs: z.int(),
  people: figure,
  forms: figure,
  dates: figure,
  charges: figure,
  chargesWithStatus: figure,
  faults: z.strictObject({ ungrounded: z.int(), wrongPerson: z.int(), overstated: z.int() }),
});

if (!isPresent) {
  // Loud on purpose: without the gold texts nothing here holds the reader to its floors.
  process.stderr.write('\nNOT MEASURED: the gold texts (shared/eval beside the repository) are absent.\n');
}

describe.skipIf(!isPresent)('on the gold texts, the reader', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clipfile-floor-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  let report: z.infer<typeof reportSchema> | undefined;
  beforeAll(async () => {
    report = await score(folder);
  }, 60_000);

  test('reads every one of them', () => {
    expect(report?.docs).toBe(globSync('*.txt', { cwd: join(EVAL, 'dev') }).length);
  });

  test('accuses nobody falsely and never says more than the text', () => {
    expect(report?.faults).toEqual({ ungrounded: 0, wrongPerson: 0, overstated: 0 });
  });

  test.for(Object.entries(floors))('does not fall below its floor: %s %d', ([name, floor]) => {
    const { f1 } = figure.parse(report?.[name]);
    expect(f1).toBeGreaterThanOrEqual(floor);
  });
});

/** What the scorer says of the reader's output. */
async function score(folder: string): Promise<z.infer<typeof reportSchema>> {
  const lines: string[] = [];
  const errors: string[] = [];
  const files = globSync(join(EVAL, 'dev/*.txt'));
  const code = await readFiles(['--json', ...files], undefined, {
    out: (text) => lines.push(text),
    err: (text) => errors.push(text),
  });
  expect(errors).toEqual([]);
  expect(code).toBe(0);
  const facts = join(folder, 'facts.jsonl');
  writeFileSync(facts, lines.join(''));
  const scored = spawnSync(process.execPath, [join(EVAL, 'score.mjs'), join(EVAL, 'dev'), facts, '--json'], {
    encoding: 'utf8',
  });
  return reportSchema.parse(JSON.parse(scored.stdout));
}
