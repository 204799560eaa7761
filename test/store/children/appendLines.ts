import { z } from 'zod';
import { openJournal } from '../../../src/store/journal.ts';

/** Appends lines to the journal named behind it until it is killed, and says the number of each that is safe. */
const schema = z.strictObject({ n: z.int(), words: z.string() });
const journal = await openJournal({ path: process.argv[2] ?? '', schema, onDamaged: () => undefined });
for (let n = journal.entries().length + 1; ; n += 1) {
  await journal.append({ n, words: 'a line of some length, so that a kill can tear it '.repeat(4) });
  process.stdout.write(`${n}\n`);
}
