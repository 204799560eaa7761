import { parentPort, workerData } from 'node:worker_threads';
import { RefusedError } from './refusal.ts';
import type { Step, Task } from './task.ts';

/** What a task comes to; a refusal is a value. */
async function run(task: Task, onStep: (step: Step) => void): Promise<unknown> {
  try {
    // Each needs half of the code, and loading it is most of the time that a short article takes.
    if (task.kind === 'read')
      return (await import('../../read/read.ts')).readArticle(task.articleText, task.second);
    return await (await import('./extract.ts')).extract(task.given, onStep);
  } catch (error) {
    if (error instanceof RefusedError) return { refused: error.refusal };
    throw error;
  }
}

// One task a worker: it is ended afterwards, and whatever a file did to it with it.
if (parentPort) {
  const port = parentPort;
  port.postMessage({ done: await run(workerData, (step) => port.postMessage({ step })) });
}
