import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { type ArticleText, type Facts, factsSchema } from '../../facts/schema.ts';
import type { SecondReading } from '../../read/second/proposal.ts';
import { HEAP_MAX_MB, MEMORY_MAX_BYTES, TIME_MAX_MS } from './limits.ts';
import { createWorkLine, type WorkLine, type WorkLineLimits } from './line.ts';
import { type Refused, refusedSchema } from './refusal.ts';
import { type Extracted, extractedSchema, type Given, type Step, stepSchema, type Task } from './task.ts';

/** What is told while a task is under way: how many come before it, or the page that is read. */
export type ReaderStep = { before: number } | { started: Task['kind'] } | Step;

/** Whose task it is, and who is told how far it is. */
export type ReaderFor = { team: string; onStep?: (step: ReaderStep) => void };

/** Reads files and articles beside the bot, each within limits of time and memory; all teams have their turn. */
export type Reader = {
  /** Takes a place in the line for a file: to be had before it is fetched, and given back when it is answered. */
  enter: WorkLine['enter'];
  extract(given: Given, of: ReaderFor): Promise<Extracted | Refused>;
  /** With what a second reader proposed, holds the article against that. */
  read(articleText: ArticleText, of: ReaderFor, second?: SecondReading): Promise<Facts | Refused>;
};

export type ReaderLimits = WorkLineLimits & { timeMs?: number; heapMb?: number; memoryBytes?: number };

/** How often the memory of a worker is looked at: its buffers are not in the limit of its heap. */
const LOOK_EVERY_MS = 50;

/** A reader with limits; those of limits.ts where absent. */
export function createReader(limits: ReaderLimits = {}): Reader {
  const line = createWorkLine(limits);
  async function run<Value>(task: Task, schema: z.ZodType<Value>, of: ReaderFor): Promise<Value | Refused> {
    const { team, onStep = () => undefined } = of;
    const work = (): Promise<unknown> => {
      onStep({ started: task.kind });
      return runOnce(task, limits, onStep);
    };
    const done = await line.run(team, work, (before) => onStep({ before }));
    return z.union([refusedSchema, schema]).parse(done);
  }
  return {
    enter: line.enter,
    extract: (given, of) => run({ kind: 'extract', given }, extractedSchema, of),
    read: (articleText, of, second) => run({ kind: 'read', articleText, second }, factsSchema, of),
  };
}

const messageSchema = z.union([z.strictObject({ done: z.unknown() }), z.strictObject({ step: stepSchema })]);

/** Runs a task in a worker of its own, which is ended when it is done or takes too much. */
function runOnce(
  task: Task,
  { timeMs = TIME_MAX_MS, heapMb = HEAP_MAX_MB, memoryBytes = MEMORY_MAX_BYTES }: ReaderLimits,
  onStep: (step: Step) => void,
): Promise<unknown> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: task,
    // Nothing of the process is the file's: no environment, no arguments, no output.
    env: {},
    argv: [],
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 32 },
  });
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const slow = setTimeout(() => resolve({ refused: 'clipTooSlow' }), timeMs);
  let isLooking = false;
  const look = setInterval(() => {
    // The worker answers between two steps of its code: one that is in a library's own code answers later.
    if (isLooking) return;
    isLooking = true;
    worker
      .getHeapStatistics()
      .then(({ total_heap_size, external_memory }) => {
        if (total_heap_size + external_memory > memoryBytes) resolve({ refused: 'clipTooMuch' });
      })
      // It ended in the meantime, and is asked no more.
      .catch(() => undefined)
      .finally(() => {
        isLooking = false;
      });
  }, LOOK_EVERY_MS);
  worker.on('message', (message) => {
    const parsed = messageSchema.safeParse(message);
    if (!parsed.success) reject(parsed.error);
    else if ('step' in parsed.data) onStep(parsed.data.step);
    else resolve(parsed.data.done);
  });
  worker.once('error', (error) => {
    if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ refused: 'clipTooMuch' });
    else reject(error);
  });
  worker.once('exit', () => reject(new Error('a reader ended before it was done')));
  return promise.finally(async () => {
    clearTimeout(slow);
    clearInterval(look);
    await worker.terminate();
  });
}
