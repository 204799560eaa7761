import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { type ArticleText, type Facts, factsSchema } from '../../facts/schema.ts';
import { HEAP_MAX_MB, MEMORY_MAX_BYTES, TIME_MAX_MS, WAITING_MAX } from './limits.ts';
import { type Refused, refusedSchema } from './refusal.ts';
import { type Extracted, extractedSchema, type Given, type Task } from './task.ts';

/** Reads files and articles beside the bot, one after another, each within limits of time and memory. */
export type Reader = {
  extract(given: Given): Promise<Extracted | Refused>;
  read(articleText: ArticleText): Promise<Facts | Refused>;
};

export type ReaderLimits = { timeMs?: number; heapMb?: number; memoryBytes?: number };

/** How often the memory of a task is looked at: buffers are not in a worker's own limit. */
const LOOK_EVERY_MS = 50;

/** A reader with limits; those of limits.ts where absent. */
export function createReader(limits: ReaderLimits = {}): Reader {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  async function run<Value>(task: Task, schema: z.ZodType<Value>): Promise<Value | Refused> {
    if (waiting >= WAITING_MAX) return { refused: 'clipBusy' };
    waiting += 1;
    const done = last.then(() => runOnce(task, limits));
    last = done.catch(() => undefined);
    try {
      return z.union([refusedSchema, schema]).parse(await done);
    } finally {
      waiting -= 1;
    }
  }
  return {
    extract: (given) => run({ kind: 'extract', given }, extractedSchema),
    read: (articleText) => run({ kind: 'read', articleText }, factsSchema),
  };
}

/** Runs a task in a worker of its own, which is ended when it is done or takes too much. */
function runOnce(
  task: Task,
  { timeMs = TIME_MAX_MS, heapMb = HEAP_MAX_MB, memoryBytes = MEMORY_MAX_BYTES }: ReaderLimits,
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
  const before = process.memoryUsage.rss();
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const slow = setTimeout(() => resolve({ refused: 'clipTooSlow' }), timeMs);
  const look = setInterval(() => {
    if (process.memoryUsage.rss() - before > memoryBytes) resolve({ refused: 'clipTooMuch' });
  }, LOOK_EVERY_MS);
  worker.once('message', resolve);
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
