import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../src/facts/schema.ts';
import { StoreError } from '../../src/store/errors.ts';
import { openStore } from '../../src/store/open.ts';
import type { Snapshot } from '../../src/store/store.ts';
import { keptLog, retitled, sampleFacts, temporaryFolder } from './sample.ts';

const open = (dataDir: string, log = keptLog().log) => openStore({ dataDir, log });

describe('a store', () => {
  test('gives back what was committed, also after it was opened anew', async () => {
    const dataDir = temporaryFolder();
    const { facts, text } = sampleFacts('one');
    const first = await open(dataDir);
    await first.commit(facts, text);
    expect(first.snapshot().facts('one')).toEqual(facts);
    await first.close();
    const second = await open(dataDir);
    expect(second.snapshot().facts('one')).toEqual(facts);
    expect(second.snapshot().text('one')).toBe(text);
    expect(second.snapshot().setAside).toEqual([]);
    await second.close();
  });

  test('makes its folders where there are none, and knows nothing of an article that is not there', async () => {
    const store = await open(join(temporaryFolder(), 'new', 'data'));
    const snapshot = store.snapshot();
    expect([snapshot.articles, snapshot.people, snapshot.facts('x'), snapshot.text('../../x')]).toEqual([
      [],
      [],
      undefined,
      undefined,
    ]);
    await store.close();
  });

  test('lists articles newest first, and everyone who may be shown', async () => {
    const store = await open(temporaryFolder());
    for (const id of ['a-1', 'a-long-id', 'b']) {
      const { facts, text } = sampleFacts(id);
      await store.commit(facts, text);
    }
    const { articles, people } = store.snapshot();
    const days = articles.map(({ published }) => published);
    expect(days).toEqual(days.toSorted().reverse());
    expect(people).toHaveLength(6);
    expect(people.map(({ name }) => name)).not.toContain('a girl');
    expect(people[0]).toEqual({
      article: articles[0]?.id,
      published: articles[0]?.published,
      person: 'ana-pena',
      name: 'Ana Peña',
      forms: [{ text: 'Ana Peña', kind: 'full', strength: 'strong' }],
      part: 'defendant',
      age: 34,
      role: 'charged with fraud',
      mentions: 1,
    });
    await store.close();
  });

  test('a snapshot is one moment: later commits do not change it', async () => {
    const store = await open(temporaryFolder());
    const { facts, text } = sampleFacts('one');
    const other = sampleFacts('two');
    await store.commit(facts, text);
    const before = store.snapshot();
    await store.commit(retitled(facts, 'A later title'), text);
    await store.commit(other.facts, other.text);
    expect(before.facts('one')).toEqual(facts);
    expect(before.articles).toHaveLength(1);
    expect(before.facts('two')).toBeUndefined();
    const after = store.snapshot();
    expect(after.revision).toBeGreaterThan(before.revision);
    expect(after.facts('one')?.article.title).toBe('A later title');
    expect(after.articles).toHaveLength(2);
    await store.close();
  });

  test('an old snapshot keeps the facts that were replaced even where they had never been read', async () => {
    const dataDir = temporaryFolder();
    const { facts, text } = sampleFacts('one');
    const writer = await open(dataDir);
    await writer.commit(facts, text);
    await writer.close();
    const store = await open(dataDir);
    const before = store.snapshot();
    await store.commit(retitled(facts, 'A later title'), text);
    expect(before.facts('one')).toEqual(facts);
    await store.close();
  });

  test('facts that are deleted while the bot runs are told, and come back with a commit', async () => {
    const dataDir = temporaryFolder();
    const { facts, text } = sampleFacts('one');
    const writer = await open(dataDir);
    await writer.commit(facts, text);
    await writer.close();
    const store = await open(dataDir);
    rmSync(join(dataDir, 'facts/one.json'));
    expect(store.snapshot().facts('one')).toBeUndefined();
    expect(store.snapshot().setAside).toEqual([
      { file: 'facts/one.json', reason: 'It is gone. Run npm run build:store to read the article again.' },
    ]);
    await store.commit(facts, text);
    expect(store.snapshot().facts('one')).toEqual(facts);
    await store.close();
  });

  test('property: whatever is committed, read and opened anew, each snapshot goes on saying what it said', async () => {
    const id = fc.constantFrom('one', 'two', 'three');
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.record({ do: fc.constant('commit' as const), id }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('snapshot' as const) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('read' as const), id }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const) }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const dataDir = temporaryFolder();
        let store = await open(dataDir);
        let titles: Record<string, string> = {};
        let taken: { snapshot: Snapshot; titles: Record<string, string> }[] = [];
        for (const [index, one] of steps.entries()) {
          if (one.do === 'commit') {
            const { facts, text } = sampleFacts(one.id);
            await store.commit(retitled(facts, `Step ${index}`), text);
            titles = { ...titles, [one.id]: `Step ${index}` };
          } else if (one.do === 'read') {
            expect(store.snapshot().facts(one.id)?.article.title).toBe(titles[one.id]);
          } else if (one.do === 'reopen') {
            await store.close();
            store = await open(dataDir);
            taken = [];
          }
          taken.push({ snapshot: store.snapshot(), titles });
        }
        for (const { snapshot, titles: said } of taken) {
          const found = snapshot.articles.map((article) => [
            article.id,
            snapshot.facts(article.id)?.article.title,
          ]);
          expect(Object.fromEntries(found)).toEqual(said);
          expect(Object.fromEntries(snapshot.articles.map((article) => [article.id, article.title]))).toEqual(
            said,
          );
          expect(snapshot.people).toHaveLength(Object.keys(said).length * 2);
          expect(snapshot.setAside).toEqual([]);
        }
        await store.close();
      }),
      { numRuns: 25 },
    );
  });

  test('commits that are made at once are all written, in their order', async () => {
    const store = await open(temporaryFolder());
    const { facts, text } = sampleFacts('one');
    const titles = Array.from({ length: 20 }, (_, index) => `Title ${index}`);
    await Promise.all(titles.map((title) => store.commit(retitled(facts, title), text)));
    expect(store.snapshot().facts('one')?.article.title).toBe('Title 19');
    await store.close();
  });

  test('closing waits for the commits that are under way, and refuses later ones', async () => {
    const dataDir = temporaryFolder();
    const store = await open(dataDir);
    const { facts, text } = sampleFacts('one');
    const committed = store.commit(facts, text);
    await Promise.all([committed, store.close()]);
    expect(existsSync(join(dataDir, 'facts/one.json'))).toBe(true);
    await expect(store.commit(facts, text)).rejects.toThrow(StoreError);
    expect(existsSync(join(dataDir, 'store.lock'))).toBe(false);
  });

  test('files are readable by all, written by one, and nothing else is left in the folders', async () => {
    const dataDir = temporaryFolder();
    const store = await open(dataDir);
    const { facts, text } = sampleFacts('one');
    await store.commit(facts, text);
    await store.close();
    expect(readdirSync(dataDir).toSorted()).toEqual(['articles', 'facts', 'store.index']);
    expect(readdirSync(join(dataDir, 'facts'))).toEqual(['one.json']);
    expect(readdirSync(join(dataDir, 'articles'))).toEqual(['one.txt']);
    expect(statSync(join(dataDir, 'facts/one.json')).mode & 0o777 & ~0o644).toBe(0);
  });
});

describe('a commit is refused', () => {
  const { facts, text } = sampleFacts('one');
  const [ana] = facts.people;
  const [fraud] = facts.charges;
  if (!ana || !fraud) throw new Error('the sample has changed');
  const refused: [string, Facts, string, RegExp][] = [
    ['whose text is not the one that was read', facts, `${text} `, /not the one that was read/],
    [
      'whose quote is not verbatim',
      {
        ...facts,
        charges: [
          {
            ...fraud,
            offence: { ...fraud.offence, start: fraud.offence.start + 1, end: fraud.offence.end + 1 },
          },
        ],
      },
      text,
      /is not what stands there/,
    ],
    [
      'whose quote is from another article',
      { ...facts, charges: [{ ...fraud, offence: { ...fraud.offence, article: 'two' } }] },
      text,
      /from another article/,
    ],
    ['whose charge has no step', { ...facts, charges: [{ ...fraud, steps: [] }] }, text, /shape of facts/],
    [
      'that charges somebody it does not list',
      { ...facts, charges: [{ ...fraud, subject: { kind: 'person', id: 'nobody' } }] },
      text,
      /a person nobody whom it does not list/,
    ],
    [
      'that speaks of a group it does not list',
      { ...facts, charges: [{ ...fraud, subject: { kind: 'group', id: 'ana-pena' } }] },
      text,
      /a group ana-pena that it does not list/,
    ],
    ['that gives two people one id', { ...facts, people: [ana, ...facts.people] }, text, /two of its people/],
    [
      'whose id would leave the folder',
      { ...facts, article: { ...facts.article, id: '../one' } },
      text,
      /shape of facts/,
    ],
    ['whose text has half a character', facts, `${text}\ud83d`, /half a character/],
  ];

  test.each(refused)('%s, and nothing is written', async (_what, wrong, words, message) => {
    const dataDir = temporaryFolder();
    const store = await open(dataDir);
    await expect(store.commit(wrong, words)).rejects.toThrow(message);
    expect(store.snapshot().articles).toEqual([]);
    await store.close();
    expect([...readdirSync(join(dataDir, 'facts')), ...readdirSync(join(dataDir, 'articles'))]).toEqual([]);
  });

  test('that would change the text of an article, with what to do instead', async () => {
    const dataDir = temporaryFolder();
    const store = await open(dataDir);
    await store.commit(facts, text);
    const other = sampleFacts('one', 'Another lead.');
    await expect(store.commit(other.facts, other.text)).rejects.toThrow(
      "articles/one.txt holds another text, and an article's text never changes. Save this one under another id, such as one-2.",
    );
    expect(store.snapshot().text('one')).toBe(text);
    expect(readFileSync(join(dataDir, 'articles/one.txt'), 'utf8')).toBe(text);
    await store.close();
  });

  test('on a file that was damaged since, which is set aside and not overwritten', async () => {
    const dataDir = temporaryFolder();
    const store = await open(dataDir);
    await store.commit(facts, text);
    writeFileSync(join(dataDir, 'facts/one.json'), 'damaged');
    await store.commit(retitled(facts, 'Again'), text);
    expect(readFileSync(join(dataDir, 'set-aside/one.json.1'), 'utf8')).toBe('damaged');
    expect(store.snapshot().facts('one')?.article.title).toBe('Again');
    await store.close();
  });

  test('where a folder stands in the way of the file', async () => {
    const dataDir = temporaryFolder();
    const store = await open(dataDir);
    mkdirSync(join(dataDir, 'facts/one.json'));
    await expect(store.commit(facts, text)).rejects.toThrow(/in the way/);
    await store.close();
  });
});

describe('the derived index', () => {
  async function filled(): Promise<string> {
    const dataDir = temporaryFolder();
    const store = await open(dataDir);
    for (const id of ['one', 'two']) {
      const { facts, text } = sampleFacts(id);
      await store.commit(facts, text);
    }
    await store.close();
    return dataDir;
  }

  test('lets a facts file be read only when it is asked for, and checks it then', async () => {
    const dataDir = await filled();
    const store = await open(dataDir);
    const before = store.snapshot();
    writeFileSync(join(dataDir, 'facts/one.json'), 'damaged');
    expect(before.facts('two')).toBeDefined();
    expect(before.facts('one')).toBeUndefined();
    expect(before.text('one')).toBeUndefined();
    const after = store.snapshot();
    expect(after.revision).toBeGreaterThan(before.revision);
    expect(after.articles.map(({ id }) => id)).toEqual(['two']);
    expect(after.people.map(({ article }) => article)).not.toContain('one');
    expect(after.setAside).toMatchObject([{ file: 'facts/one.json', movedTo: 'set-aside/one.json.1' }]);
    await store.close();
  });

  test.each([
    ['is cut short', (content: string) => content.slice(0, -20)],
    ['is empty', () => ''],
    ['has a changed letter', (content: string) => content.replace('Ana', 'Eva')],
    ['is of another version', (content: string) => content.replace('"version":1', '"version":0')],
    ['is no index at all', () => 'null\nnull'],
  ])('is made anew without a word to anyone but the log where it %s', async (_what, damage) => {
    const dataDir = await filled();
    const path = join(dataDir, 'store.index');
    const good = readFileSync(path, 'utf8');
    writeFileSync(path, damage(good));
    const { log, lines } = keptLog();
    const store = await open(dataDir, log);
    expect(store.snapshot().people.map(({ name }) => name)).toEqual(['Ana Peña', 'Luis', 'Ana Peña', 'Luis']);
    expect(store.snapshot().setAside).toEqual([]);
    await store.close();
    expect(readFileSync(path, 'utf8')).toBe(good);
    expect(lines.join('')).toContain('made anew');
  });

  test('is never trusted over the facts: a whole but wrong one is corrected when they are read', async () => {
    const dataDir = await filled();
    const path = join(dataDir, 'store.index');
    const body = readFileSync(path, 'utf8').replace(/^.*\n/, '').replace('Ana Peña', 'Eva Peña');
    writeFileSync(path, `${createHash('sha256').update(body).digest('hex')}\n${body}`);
    const store = await open(dataDir);
    const wrong = store.snapshot();
    expect(wrong.people.map(({ name }) => name)).toContain('Eva Peña');
    for (const { id } of wrong.articles) wrong.facts(id);
    expect(store.snapshot().people.map(({ name }) => name)).not.toContain('Eva Peña');
    await store.close();
  });

  test('does not hide what was changed from outside while the bot runs', async () => {
    const dataDir = await filled();
    const other = temporaryFolder();
    const store = await open(other);
    const { facts, text } = sampleFacts('one');
    await store.commit(retitled(facts, 'Changed from outside'), text);
    await store.close();
    const running = await open(dataDir);
    const before = running.snapshot();
    writeFileSync(join(dataDir, 'facts/one.json'), readFileSync(join(other, 'facts/one.json')));
    expect(before.facts('one')?.article.title).toBe('Changed from outside');
    expect(running.snapshot().articles.find(({ id }) => id === 'one')?.title).toBe('Changed from outside');
    await running.close();
  });

  test('is written now and then, so that a killed process leaves little to be read anew', async () => {
    const dataDir = temporaryFolder();
    const store = await open(dataDir);
    const { facts, text } = sampleFacts('one');
    for (let round = 0; round <= 101; round += 1) await store.commit(retitled(facts, `Title ${round}`), text);
    expect(readFileSync(join(dataDir, 'store.index'), 'utf8')).toContain('"title":"Title 100"');
    await store.close();
  });

  test('an article that was deleted, or came from outside, is known at the next start', async () => {
    const dataDir = await filled();
    const other = temporaryFolder();
    const store = await open(other);
    const { facts, text } = sampleFacts('three');
    await store.commit(facts, text);
    await store.close();
    for (const file of ['facts/three.json', 'articles/three.txt']) {
      writeFileSync(join(dataDir, file), readFileSync(join(other, file)));
    }
    const again = await open(dataDir);
    expect(
      again
        .snapshot()
        .articles.map(({ id }) => id)
        .toSorted(),
    ).toEqual(['one', 'three', 'two']);
    await again.close();
  });
});
