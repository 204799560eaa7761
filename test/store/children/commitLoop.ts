/** Commits forever to the store in the folder given, and says so on standard output only once a commit is done. */
import { writeSync } from 'node:fs';
import { openStore } from '../../../src/store/open.ts';
import { sampleFacts } from '../sampleFacts.ts';

const [dataDir = '', firstRound = '0'] = process.argv.slice(2);
const store = await openStore({ dataDir, log: { info: () => undefined, warn: () => undefined } });
for (let round = Number(firstRound); ; round += 1) {
  // Some articles are written again and again, and every third is new.
  const id = round % 3 === 0 ? `new-${round}` : `again-${round % 5}`;
  const { facts, text } = sampleFacts(id);
  await store.commit({ ...facts, article: { ...facts.article, title: `Round ${round}` } }, text);
  writeSync(1, `${id} ${round}\n`);
}
