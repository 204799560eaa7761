/** Commits to the store in the folder given until the disk is full, then again with room, and tells how it went in one line of JSON. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { openStore } from '../../../src/store/open.ts';
import { sampleFacts } from '../sampleFacts.ts';

const [dataDir = ''] = process.argv.slice(2);
const files = () =>
  readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
const contents = () => files().map((file) => [file, readFileSync(file, 'latin1')]);
const attempt = (run: Promise<void>): Promise<string> =>
  run.then(
    () => 'done',
    (error: Error) => `${error.name}: ${error.message}`,
  );

const log = pino({ level: 'silent' });
// Taken up beforehand and given back later: room that can be freed.
writeFileSync(join(dataDir, 'ballast'), Buffer.alloc(16_384));
const store = await openStore({ dataDir, log });
const acknowledged: string[] = [];
let failed = 'done';
while (failed === 'done') {
  const { facts, text } = sampleFacts(`article-${acknowledged.length}`);
  failed = await attempt(store.commit(facts, text));
  if (failed === 'done') acknowledged.push(facts.article.id);
}
const whenFull = contents();
// A longer version of one that is there: there is no room to write it beside the old one.
const [first = ''] = acknowledged;
const { facts: old, text: oldText } = sampleFacts(first);
const longer = { ...old, article: { ...old.article, title: 'A longer title. '.repeat(2_000) } };
const replacing = await attempt(store.commit(longer, oldText));
const unchanged = JSON.stringify(contents()) === JSON.stringify(whenFull);
const stillServed = store.snapshot().facts(first)?.article.title === undefined;
rmSync(join(dataDir, 'ballast'));
const { facts: last, text: lastText } = sampleFacts('last');
const withRoom = await attempt(store.commit(last, lastText));
await store.close();
const again = await openStore({ dataDir, log });
const { articles, setAside, facts } = again.snapshot();
const served = articles.filter(({ id }) => facts(id) !== undefined).map(({ id }) => id);
await again.close();
process.stdout.write(
  JSON.stringify({
    acknowledged,
    failed,
    replacing,
    unchanged,
    stillServed,
    withRoom,
    served,
    setAside,
    litter: files().filter((file) => file.endsWith('.tmp')).length,
    orphans: files().filter((file) => file.endsWith('.txt')).length - served.length,
  }),
);
