import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import { onTestFinished } from 'vitest';
import type { Facts } from '../../src/facts/schema.ts';
import { sampleFacts } from './sampleFacts.ts';

export { sampleFacts };

/** A folder of its own for one test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'clipfile-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A real log that keeps its lines for the test. */
export function keptLog(): { log: Logger; lines: string[] } {
  const lines: string[] = [];
  return { log: pino({ level: 'debug' }, { write: (line) => lines.push(line) }), lines };
}

/** The same facts with another title: a change that no quote forbids. */
export function retitled(facts: Facts, title: string): Facts {
  return { ...facts, article: { ...facts.article, title } };
}
