import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readFiles } from '../../src/read/cli.ts';
import type { SecondReader } from '../../src/read/second/proposal.ts';
import { buildStore } from '../../src/store/build.ts';
import { parseFactsFile } from '../../src/store/factsFile.ts';
import { keptLog, temporaryFolder } from '../store/sample.ts';
import { type ChatServer, completing, readerAt, sending, startChatServer } from './server.ts';

const SENTENCE = 'Martha Ellingham was convicted of barratry in the spring.';
const TEXT = `date 2026-05-02\n\n${SENTENCE} She was charged with arson on Friday.\n`;
const PROPOSAL = {
  person: 'Martha Ellingham',
  offence: 'barratry',
  status: 'convicted',
  quote: SENTENCE,
} as const;

describe('a second reader for the shipped store', () => {
  let dataDir: string;
  let server: ChatServer;
  beforeEach(async () => {
    dataDir = temporaryFolder();
    mkdirSync(join(dataDir, 'articles'));
    mkdirSync(join(dataDir, 'decisions'));
    server = await startChatServer(completing([PROPOSAL]));
  });
  afterEach(() => server.close());

  const add = (...ids: string[]): void => {
    for (const id of ids) writeFileSync(join(dataDir, 'articles', `${id}.txt`), TEXT);
  };
  const build = (second?: SecondReader) => buildStore({ dataDir, log: keptLog().log, second });
  const bytesOf = (id: string): string => readFileSync(join(dataDir, 'facts', `${id}.json`), 'utf8');
  const proposedIn = (id: string): string[] =>
    parseFactsFile(bytesOf(id)).facts.charges.flatMap(({ reader, offence }) =>
      reader ? [offence.text] : [],
    );

  test('without one nothing is sent, and not a byte is different', async () => {
    add('one');
    await build();
    const before = bytesOf('one');
    expect(before).not.toMatch(/reader/i);
    server.behave(sending(401, {}));
    expect(await build(readerAt(server.url).reader)).toMatchObject({
      unchanged: ['one'],
      unanswered: ['one'],
    });
    expect(bytesOf('one')).toBe(before);
  });

  test('is asked once about an article; what was taken stays without it, and is asked for again of another model', async () => {
    add('one');
    const { reader } = readerAt(server.url);
    expect(await build(reader)).toMatchObject({ built: ['one'], unanswered: [] });
    expect(proposedIn('one')).toEqual(['barratry']);
    const before = bytesOf('one');
    expect(await build(reader)).toMatchObject({ unchanged: ['one'] });
    expect(await build()).toMatchObject({ unchanged: ['one'] });
    expect(server.asked).toHaveLength(1);
    expect(bytesOf('one')).toBe(before);
    server.behave(completing([]));
    await build(readerAt(server.url, { model: 'large-1' }).reader);
    expect(server.asked).toHaveLength(1);
    // An editor may have confirmed what the first model proposed.
    expect(proposedIn('one')).toEqual(['barratry']);
  });

  test('one that has no answer three times in a row is asked no more, and the articles are built', async () => {
    add('one', 'two', 'three', 'four', 'five');
    server.behave(sending(404, {}));
    const { built, unanswered } = await build(readerAt(server.url).reader);
    expect(built).toHaveLength(5);
    expect(unanswered).toHaveLength(5);
    expect(server.asked).toHaveLength(3);
    server.behave(completing([PROPOSAL]));
    expect((await build(readerAt(server.url).reader)).built).toHaveLength(5);
  });

  test('read asks it with --second alone, marks what it proposed, and says where it has no answer', async () => {
    add('one');
    const file = join(dataDir, 'articles', 'one.txt');
    const read = async (args: string[], second?: SecondReader) => {
      let [out, err] = ['', ''];
      const io = { out: (text: string) => (out += text), err: (text: string) => (err += text) };
      const code = await readFiles(args, () => Promise.resolve(second), io);
      return { code, out, err };
    };
    const { reader } = readerAt(server.url);
    expect((await read([file], reader)).out).not.toContain('barratry: convicted');
    expect(server.asked).toEqual([]);
    expect(await read(['--second', file], reader)).toMatchObject({
      code: 0,
      out: expect.stringContaining('Martha Ellingham: barratry: convicted [second reader]'),
    });
    expect((await read(['--json', '--second', file], reader)).out).toContain('"reader":"second"');
    server.behave(sending(503, {}, { 'retry-after': '900' }));
    expect(await read(['--second', file], reader)).toMatchObject({
      code: 1,
      out: expect.stringContaining('Martha Ellingham'),
      err: expect.stringContaining('the second reader did not answer (busy)'),
    });
    expect(await read(['--second', file])).toMatchObject({
      code: 2,
      err: expect.stringContaining('LLM_URL'),
    });
  });
});
