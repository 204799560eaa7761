/** Tries for the lock at each line "take" on standard input, and lets go of it at "release"; says how it went. */
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { StoreError } from '../../../src/store/errors.ts';
import { type Lock, takeLock } from '../../../src/store/lock.ts';

const [path = ''] = process.argv.slice(2);
let lock: Lock | undefined;
writeSync(1, 'ready\n');
for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'take') {
    try {
      lock = await takeLock(path, new Date());
      writeSync(1, 'won\n');
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      writeSync(1, `lost ${error.message}\n`);
    }
  } else {
    await lock?.release();
    lock = undefined;
    writeSync(1, 'released\n');
  }
}
