import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Playground, startPlayground } from '../../src/playground/server.ts';

let playground: Playground;
/** Every call comes ten seconds after the one before, so that no rate limit is met. */
let time = Date.now();

beforeAll(async () => {
  playground = await startPlayground({
    port: 0,
    now: () => {
      time += 10_000;
      return time;
    },
  });
});
afterAll(() => playground.close());

async function call(method: string, path: string, body?: string): Promise<number> {
  const response = await fetch(`${playground.api}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${playground.token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body }),
  });
  await response.arrayBuffer();
  return response.status;
}

const LEGACY = {
  content: 'text',
  embeds: [
    {
      title: 't',
      description: 'd',
      timestamp: '2026-11-24T12:00:00Z',
      footer: { text: 'f' },
      image: { url: 'https://example.org/' },
      fields: [{ name: 'n', value: 'v', inline: true }],
    },
  ],
  components: [
    { type: 1, id: 3, components: [{ type: 2, style: 1, custom_id: 'b', label: 'B', emoji: { name: 'x' } }] },
    {
      type: 1,
      components: [{ type: 3, custom_id: 's', min_values: 1, options: [{ label: 'L', value: 'v' }] }],
    },
  ],
  allowed_mentions: { parse: ['users'], roles: ['1'] },
  attachments: [{ id: 0, filename: 'a' }],
  nonce: 'n',
};
const V2 = {
  flags: 1 << 15,
  components: [
    { type: 17, accent_color: 5, components: [{ type: 10, content: '<@1>' }, { type: 14 }] },
    {
      type: 9,
      components: [{ type: 10, content: 'x' }],
      accessory: { type: 11, media: { url: 'https://example.org/' } },
    },
    { type: 12, items: [{ media: { url: 'https://example.org/' } }] },
  ],
};
const COMMAND = {
  name: 'who',
  description: 'd',
  type: 1,
  default_member_permissions: '32',
  contexts: [0],
  integration_types: [0, 1],
  name_localizations: { 'es-ES': 'quien' },
  options: [
    { type: 3, name: 'a', description: 'd', required: true, autocomplete: true, max_length: 5 },
    { type: 3, name: 'b', description: 'd', choices: [{ name: 'n', value: 'v' }] },
    { type: 5, name: 'c', description: 'd' },
  ],
};

/** The value with one of its parts, at any depth, replaced or left out. */
function breakOne(value: unknown): fc.Arbitrary<unknown> {
  if (typeof value !== 'object' || value === null) return fc.jsonValue();
  const entries: [string, unknown][] = Object.entries(value);
  const rebuild = (changed: [string, unknown][]): unknown =>
    Array.isArray(value) ? changed.map(([, part]) => part) : Object.fromEntries(changed);
  if (entries.length === 0) return fc.jsonValue();
  return fc.nat({ max: entries.length - 1 }).chain((index) => {
    const deeper = breakOne(entries[index]?.[1]).map((part) =>
      rebuild(entries.map(([key, old], at) => [key, at === index ? part : old])),
    );
    return fc.oneof(
      { weight: 6, arbitrary: deeper },
      { weight: 1, arbitrary: fc.jsonValue() },
      {
        weight: 2,
        arbitrary: fc.constant(rebuild(entries.filter((_, at) => at !== index))),
      },
    );
  });
}

const place = () => playground.state().places[0]?.id ?? '';

test.each([
  ['legacy', LEGACY],
  ['Components V2', V2],
])('no %s message, however broken, is more than refused', async (_, message) => {
  const seen = new Set<number>();
  const property = fc.asyncProperty(breakOne(message), async (body) => {
    seen.add(await call('POST', `/channels/${place()}/messages`, JSON.stringify(body)));
  });
  await fc.assert(property, { numRuns: 500 });
  // Some breaks leave what Discord takes.
  expect([...seen].sort()).toEqual([200, 400]);
});

test('no command, however broken, is more than refused, and none that is taken breaks the list of commands', async () => {
  const seen = new Set<number>();
  const path = `/applications/${playground.state().bot.id}/commands`;
  const property = fc.asyncProperty(breakOne(COMMAND), async (body) => {
    seen.add(await call('POST', path, JSON.stringify(body)));
    seen.add(await call('PUT', path, JSON.stringify([body])));
    const { places, members } = playground.state();
    await playground.suggest({ place: places[0]?.id ?? '', member: members[1]?.id ?? '', line: '/' });
  });
  await fc.assert(property, { numRuns: 200 });
  expect(seen).toContain(200);
  expect(seen).toContain(400);
  expect([...seen].filter((status) => ![200, 201, 400].includes(status))).toEqual([]);
});

test.each([
  ['GET', '/channels/1/messages', 404],
  ['GET', '/channels/PLACE/messages?before=x', 400],
  ['GET', '/channels/PLACE/messages?limit=0', 400],
  ['GET', '/channels/PLACE/messages/1', 404],
  ['GET', '/guilds/1', 404],
  ['GET', '/users/1', 404],
  ['POST', '/users/@me/channels', 400],
  ['POST', '/interactions/1/x/callback', 404],
  ['POST', '/webhooks/1/x', 404],
  ['PATCH', '/webhooks/1/x/messages/@original', 404],
  ['GET', '/applications/1/commands', 403],
])('%s %s is answered %i', async (method, path, status) => {
  expect(await call(method, path.replace('PLACE', place()), method === 'GET' ? undefined : '{}')).toBe(
    status,
  );
});

test('a part that is null counts as left out', async () => {
  const embeds = [{ title: 't', description: null, timestamp: null, image: null, fields: null }];
  const components = [
    { type: 1, components: [{ type: 2, style: 1, custom_id: 'b', label: 'B', emoji: null, url: null }] },
  ];
  expect(await call('POST', `/channels/${place()}/messages`, JSON.stringify({ embeds, components }))).toBe(
    200,
  );
});

test('a body that is no JSON is 400', async () => {
  expect(await call('POST', `/channels/${place()}/messages`, '{"content":')).toBe(400);
});
