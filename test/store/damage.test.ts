import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DamagedError } from '../../src/store/errors.ts';
import { factsFileText, parseFactsFile } from '../../src/store/factsFile.ts';
import { openStore } from '../../src/store/open.ts';
import { keptLog, sampleFacts, temporaryFolder } from './sample.ts';

const sample = sampleFacts('bad');
const whole = factsFileText(sample.facts);

/** A store of two articles, "bad" and "good", closed. */
async function twoArticles(): Promise<string> {
  const dataDir = temporaryFolder();
  const store = await openStore({ dataDir, log: keptLog().log });
  for (const { facts, text } of [sample, sampleFacts('good')]) await store.commit(facts, text);
  await store.close();
  return dataDir;
}

const inFacts = (damage: (content: string) => string | Uint8Array) => (dataDir: string) =>
  writeFileSync(join(dataDir, 'facts/bad.json'), damage(whole));
const inText = (damage: (content: string) => string | Uint8Array) => (dataDir: string) =>
  writeFileSync(join(dataDir, 'articles/bad.txt'), damage(sample.text));

const DAMAGES: [string, (dataDir: string) => void, RegExp][] = [
  ['is empty', inFacts(() => ''), /It is empty\. Run npm run build:store/],
  ['holds only spaces', inFacts(() => ' \n'), /is empty/],
  ['is torn', inFacts((content) => content.slice(0, content.length / 2)), /is torn: it is no whole JSON/],
  ['holds zeros, as after a power cut', inFacts((content) => '\0'.repeat(content.length)), /is torn/],
  ['holds null', inFacts(() => 'null'), /holds no facts/],
  ['holds a number', inFacts(() => '0'), /holds no facts/],
  ['holds a list', inFacts(() => '[]'), /holds no facts/],
  ['holds an empty object', inFacts(() => '{}'), /of no known version/],
  [
    'is of an older version',
    inFacts((c) => c.replace('"version": 1', '"version": 0')),
    /of version 0, and this .* version 1/,
  ],
  [
    'is of a newer version',
    inFacts((c) => c.replace('"version": 1', '"version": 2')),
    /of version 2, and this .* version 1/,
  ],
  [
    'is nested without end',
    inFacts(() => `{"version":1,"people":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
    /is torn|was changed/,
  ],
  [
    'is not UTF-8',
    inFacts((c) => Buffer.concat([Buffer.from(c), Buffer.from([0xff])])),
    /not a text in UTF-8/,
  ],
  [
    'says convicted where charged was written',
    inFacts((c) => c.replace('"charged"', '"convicted"')),
    /its checksum does not fit/,
  ],
  [
    'has a quote that was changed',
    inFacts((c) => c.replace('was charged with', 'was cleared of!')),
    /its checksum does not fit/,
  ],
  [
    'holds another article',
    inFacts(() => factsFileText(sampleFacts('other').facts)),
    /facts of another article \(other\)/,
  ],
  [
    'has quotes that were checked against another text',
    inFacts(() => factsFileText(sampleFacts('bad', 'A longer lead.').facts)),
    /not the one that was read/,
  ],
  [
    'belongs to a text that was changed by one letter',
    inText((text) => text.replace('fraud', 'frauds')),
    /not the one that was read/,
  ],
  [
    'belongs to a text that is missing',
    (dataDir) => rmSync(join(dataDir, 'articles/bad.txt')),
    /text of its article is missing\. Put articles\/bad\.txt back/,
  ],
  [
    'belongs to a text that is not UTF-8',
    inText((text) => Buffer.from(text, 'latin1')),
    /articles\/bad\.txt is not a text in UTF-8/,
  ],
];

describe('a facts file that is bad', () => {
  test.each(DAMAGES)(
    'because it %s is set aside unchanged with a message, and the rest is served',
    async (_what, damage, reason) => {
      const dataDir = await twoArticles();
      damage(dataDir);
      const bad = readFileSync(join(dataDir, 'facts/bad.json'));
      const { log, lines } = keptLog();
      const store = await openStore({ dataDir, log });
      const { articles, setAside, facts } = store.snapshot();
      expect(setAside).toEqual([
        { file: 'facts/bad.json', movedTo: 'set-aside/bad.json.1', reason: expect.stringMatching(reason) },
      ]);
      expect(articles.map(({ id }) => id)).toEqual(['good']);
      expect(facts('good')).toEqual(sampleFacts('good').facts);
      expect(facts('bad')).toBeUndefined();
      expect(readFileSync(join(dataDir, 'set-aside/bad.json.1'))).toEqual(bad);
      expect(existsSync(join(dataDir, 'facts/bad.json'))).toBe(false);
      expect(lines.join('')).toContain('set-aside/bad.json.1');
      expect(lines.join('')).not.toContain(dataDir);
      await store.close();
    },
  );

  test.each(DAMAGES)(
    'because it %s is also found where it is read while the bot runs',
    async (_what, damage, reason) => {
      const dataDir = await twoArticles();
      const store = await openStore({ dataDir, log: keptLog().log });
      const snapshot = store.snapshot();
      damage(dataDir);
      expect(snapshot.facts('bad')).toBeUndefined();
      expect(snapshot.facts('good')).toBeDefined();
      expect(store.snapshot().setAside).toEqual([
        { file: 'facts/bad.json', movedTo: 'set-aside/bad.json.1', reason: expect.stringMatching(reason) },
      ]);
      await store.close();
    },
  );

  test.each(DAMAGES)(
    'because it %s stays where it is for one who only reads',
    async (_what, damage, reason) => {
      const dataDir = await twoArticles();
      damage(dataDir);
      const store = await openStore({ dataDir, log: keptLog().log, readOnly: true });
      expect(store.snapshot().setAside).toEqual([
        { file: 'facts/bad.json', reason: expect.stringMatching(reason) },
      ]);
      expect(store.snapshot().articles.map(({ id }) => id)).toEqual(['good']);
      expect(existsSync(join(dataDir, 'facts/bad.json'))).toBe(true);
      await store.close();
    },
  );

  test('is set aside under a number of its own each time: nothing is overwritten', async () => {
    const dataDir = await twoArticles();
    for (const content of ['first', 'second', 'third']) {
      writeFileSync(join(dataDir, 'facts/bad.json'), content);
      const store = await openStore({ dataDir, log: keptLog().log });
      await store.close();
    }
    const kept = [1, 2, 3].map((n) => readFileSync(join(dataDir, `set-aside/bad.json.${n}`), 'utf8'));
    expect(kept).toEqual(['first', 'second', 'third']);
  });

  test('under a name that no article can have is set aside as well', async () => {
    const dataDir = await twoArticles();
    writeFileSync(join(dataDir, 'facts/Bad Name.json'), whole);
    const store = await openStore({ dataDir, log: keptLog().log });
    expect(store.snapshot().setAside).toMatchObject([{ movedTo: 'set-aside/Bad Name.json.1' }]);
    expect(store.snapshot().articles).toHaveLength(2);
    await store.close();
  });
});

describe('a file that cannot be read', () => {
  test.each([
    ['a text', 'articles/bad.txt'],
    ['facts', 'facts/bad.json'],
  ])('%s: is told, left where it is, and the rest is served', async (_what, file) => {
    const dataDir = await twoArticles();
    rmSync(join(dataDir, file));
    symlinkSync('bad.loop', join(dataDir, file));
    symlinkSync(join(dataDir, file), join(dataDir, file, '../bad.loop'));
    const { log, lines } = keptLog();
    const store = await openStore({ dataDir, log });
    expect(store.snapshot().articles.map(({ id }) => id)).toEqual(['good']);
    expect(store.snapshot().setAside).toEqual([
      { file, reason: 'It could not be read: it is a link in a circle. It was left where it is.' },
    ]);
    expect(lines.join('')).toContain(file);
    expect(existsSync(join(dataDir, 'set-aside'))).toBe(false);
    await store.close();
  });

  test('a folder with the name of a facts file is told and left', async () => {
    const dataDir = await twoArticles();
    mkdirSync(join(dataDir, 'facts/folder.json'));
    const store = await openStore({ dataDir, log: keptLog().log });
    expect(store.snapshot().setAside).toMatchObject([
      { file: 'facts/folder.json', reason: expect.stringContaining('it is a folder') },
    ]);
    expect(store.snapshot().articles).toHaveLength(2);
    await store.close();
  });
});

describe('property: any change to a facts file', () => {
  const bytes = Buffer.from(whole);
  const at = fc.nat({ max: bytes.length - 1 });
  const mutated = fc.oneof(
    fc.tuple(at, fc.integer({ min: 1, max: 255 })).map(([index, flip]) => {
      const copy = Buffer.from(bytes);
      copy[index] = (copy[index] ?? 0) ^ flip;
      return copy;
    }),
    at.map((length) => bytes.subarray(0, length)),
    fc
      .tuple(at, fc.uint8Array({ maxLength: 40 }))
      .map(([index, noise]) => Buffer.concat([bytes.subarray(0, index), noise, bytes.subarray(index)])),
    fc
      .tuple(at, at)
      .map(([a, b]) => Buffer.concat([bytes.subarray(0, Math.min(a, b)), bytes.subarray(Math.max(a, b))])),
  );

  test('is either the same facts, or refused as damaged: never other facts, never another error', () => {
    fc.assert(
      fc.property(mutated, (content) => {
        try {
          expect(parseFactsFile(content.toString('utf8')).facts).toEqual(sample.facts);
        } catch (error) {
          if (!(error instanceof DamagedError)) throw error;
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('on disk is served the same or set aside, and the rest is served', async () => {
    const dataDir = await twoArticles();
    await fc.assert(
      fc.asyncProperty(mutated, async (content) => {
        writeFileSync(join(dataDir, 'facts/bad.json'), content);
        const aside = existsSync(join(dataDir, 'set-aside'))
          ? readdirSync(join(dataDir, 'set-aside')).length
          : 0;
        const store = await openStore({ dataDir, log: keptLog().log });
        const { facts, setAside } = store.snapshot();
        expect(facts('good')).toEqual(sampleFacts('good').facts);
        if (setAside.length === 0) expect(facts('bad')).toEqual(sample.facts);
        else {
          expect(facts('bad')).toBeUndefined();
          const after = readdirSync(join(dataDir, 'set-aside'));
          expect(after).toHaveLength(aside + 1);
        }
        await store.close();
      }),
      { numRuns: 60 },
    );
  });
});
