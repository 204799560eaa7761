/** Opens the store in the folder given, tells what it serves and how a commit goes, in one line of JSON. */
import { pino } from 'pino';
import { openStore } from '../../../src/store/open.ts';
import { sampleFacts } from '../sampleFacts.ts';

const [dataDir = ''] = process.argv.slice(2);
const logged: string[] = [];
const store = await openStore({
  dataDir,
  log: pino({ level: 'info' }, { write: (line) => logged.push(line) }),
});
const { articles, people, setAside, facts } = store.snapshot();
const { facts: more, text } = sampleFacts('more');
const refused = await store.commit(more, text).then(
  () => 'nothing',
  (error: Error) => error.message,
);
const readable = articles.filter(({ id }) => facts(id) !== undefined).length;
await store.close();
process.stdout.write(
  JSON.stringify({ articles: articles.length, readable, people: people.length, setAside, refused, logged }),
);
