import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFetchFile } from '../../../src/clip/intake/fetch.ts';
import { FILE_MAX_BYTES } from '../../../src/clip/intake/limits.ts';

let server: Server;
let origin: string;
let other: string;
let asked: string[] = [];

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    asked.push(url);
    if (url === '/redirect') response.writeHead(302, { location: '/file' }).end();
    else if (url === '/huge') {
      const chunk = Buffer.alloc(1024 * 1024);
      for (let sent = 0; sent <= FILE_MAX_BYTES; sent += chunk.length) response.write(chunk);
      response.end();
    } else if (url === '/file') response.end('text');
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
  other = `http://localhost:${port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

describe('an attachment', () => {
  test('comes from the server that stands in for Discord', async () => {
    const fetchFile = createFetchFile(`${origin}/api`);
    expect(Buffer.from((await fetchFile({ url: `${origin}/file`, size: 4 })) as Uint8Array).toString()).toBe(
      'text',
    );
  });

  test.each([
    ['another host', () => `${other}/file`],
    ['a file of this machine', () => 'file:///etc/hostname'],
    ['a host that only begins like Discord’s', () => 'https://cdn.discordapp.com.example.com/a'],
    ['Discord’s host without encryption', () => 'http://cdn.discordapp.com/a'],
    ['no address at all', () => 'story.txt'],
    ['a redirection', () => `${origin}/redirect`],
    ['what is not there', () => `${origin}/gone`],
  ])('is not fetched from %s', async (_what, url) => {
    asked = [];
    const fetchFile = createFetchFile(`${origin}/api`);
    expect(await fetchFile({ url: url(), size: 4 })).toEqual({ refused: 'clipUnfetched' });
    expect(asked).not.toContain('/file');
  });

  test('is refused unasked where it says that it is huge, and in between where it only turns out to be', async () => {
    asked = [];
    const fetchFile = createFetchFile(`${origin}/api`);
    expect(await fetchFile({ url: `${origin}/file`, size: FILE_MAX_BYTES + 1 })).toEqual({
      refused: 'clipHuge',
    });
    expect(asked).toEqual([]);
    expect(await fetchFile({ url: `${origin}/huge`, size: 4 })).toEqual({ refused: 'clipHuge' });
  });
});
