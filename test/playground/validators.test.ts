import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readConfig } from '../../src/config.ts';
import { startPlayground } from '../../src/playground/server.ts';
import { startBareBot } from '../support/bareBot.ts';
import { loadGatewaySchemas } from '../support/gatewaySchemas.ts';
import { loadOpenapi } from '../support/openapi.ts';
import { startScenario } from '../support/scenario.ts';

const { DISCORD_OPENAPI: OPENAPI } = readConfig();
const MESSAGES = '/channels/{channel_id}/messages';

/** Everything that went over the wire while a bare client logged in and answered one command; recorded once. */
let recorded: ReturnType<typeof recordOnce> | undefined;
const record = () => {
  recorded ??= recordOnce();
  return recorded;
};

async function recordOnce() {
  const exchanges: {
    method: string;
    route: string | undefined;
    path: string;
    requestBody: unknown;
    status: number;
    responseBody: unknown;
  }[] = [];
  const sent: unknown[] = [];
  const received: unknown[] = [];
  const playground = await startPlayground({
    port: 0,
    observe: {
      onExchange: (exchange) => exchanges.push(exchange),
      onSent: (payload) => sent.push(payload),
      onReceived: (payload) => received.push(payload),
    },
  });
  const bot = await startBareBot(playground, {
    commands: [{ name: 'ping', description: 'Is it there?' }],
    answer: async (interaction) =>
      interaction.isChatInputCommand()
        ? interaction.reply({ content: 'here', withResponse: true })
        : undefined,
  });
  const { places, members } = playground.state();
  await playground.run({ place: places[0]?.id ?? '', member: members[0]?.id ?? '', line: '/ping' });
  await bot.close();
  await playground.close();
  return { exchanges, sent, received };
}

const object = z.record(z.string(), z.unknown());

/** A copy without the field at a path. */
function without(value: unknown, path: readonly string[]): unknown {
  const [key = '', ...rest] = path;
  const copy = Object.fromEntries(Object.entries(object.parse(value)));
  if (rest.length === 0) delete copy[key];
  else copy[key] = without(copy[key], rest);
  return copy;
}

describe.skipIf(!existsSync(OPENAPI))("Discord's OpenAPI document", () => {
  const validator = loadOpenapi(OPENAPI);
  const message = (requestBody: unknown) =>
    validator?.findViolations({
      method: 'POST',
      route: MESSAGES,
      path: '/m',
      requestBody,
      status: 429,
      responseBody: { message: '', retry_after: 1, global: false },
    });

  test('takes all that a client sends and gets', async () => {
    const { exchanges } = await record();
    expect(exchanges.length).toBeGreaterThan(2);
    for (const exchange of exchanges) expect(validator?.findViolations(exchange)).toEqual([]);
  });

  test.each([
    ['a content that is no text', { content: 5 }],
    ['a content that is too long', { content: 'x'.repeat(4_001) }],
    ['an embed title that is too long', { embeds: [{ title: 'x'.repeat(257) }] }],
    [
      'a button without a style',
      { components: [{ type: 1, components: [{ type: 2, custom_id: 'x', label: 'x' }] }] },
    ],
    ['a component of no kind', { components: [{ type: 99 }] }],
    [
      'a section without an accessory',
      { components: [{ type: 9, components: [{ type: 10, content: 'x' }] }] },
    ],
  ])('rejects %s', (_, body) => {
    expect(message(body)).not.toEqual([]);
  });

  test('blames the branch that was meant, not all of them', () => {
    const violations = message({
      components: [{ type: 1, components: [{ type: 2, style: 1, custom_id: 5, label: 'x' }] }],
    });
    expect(violations?.map(({ what }) => what.split(' ')[0])).toEqual(
      expect.arrayContaining(['/components/0/components/0/custom_id']),
    );
    expect(violations?.length).toBeLessThan(4);
  });

  test.each([['id'], ['author'], ['timestamp'], ['components'], ['edited_timestamp']])(
    'rejects a message without %s',
    async (field) => {
      const { exchanges } = await record();
      const callback = exchanges.find(({ route }) => route?.endsWith('/callback'));
      if (callback === undefined) throw new Error('nothing was answered');
      const responseBody = without(callback.responseBody, ['resource', 'message', field]);
      expect(validator?.findViolations({ ...callback, responseBody })).not.toEqual([]);
    },
  );

  test('rejects a route, and a status, that Discord has not', () => {
    const call = { method: 'GET', path: '/x', requestBody: undefined, responseBody: undefined };
    expect(validator?.findViolations({ ...call, route: '/nothing', status: 200 })).toMatchObject([
      { what: 'Discord has no such route.' },
    ]);
    expect(validator?.findViolations({ ...call, route: '/gateway/bot', status: 302 })).toMatchObject([
      { what: 'Discord does not answer 302 here.' },
    ]);
    expect(validator?.findViolations({ ...call, route: undefined, status: 404 })).toMatchObject([
      { what: 'This server has no such route.' },
    ]);
  });
});

test('an absent OpenAPI document is said loudly, and nothing else stops', () => {
  const said: string[] = [];
  const write = process.stderr.write.bind(process.stderr);
  process.stderr.write = (text) => said.push(String(text)) > 0;
  try {
    expect(loadOpenapi('/nowhere/openapi.json')).toBeUndefined();
  } finally {
    process.stderr.write = write;
  }
  expect(said.join('')).toContain('NOT checked');
});

describe('the gateway schemas', () => {
  const interactionIn = (sent: readonly unknown[]) =>
    sent.map((payload) => object.parse(payload)).find(({ t }) => t === 'INTERACTION_CREATE');

  test('take all that the server and a client send', async () => {
    const validator = await loadGatewaySchemas();
    const { sent, received } = await record();
    expect(sent.length).toBeGreaterThan(3);
    for (const payload of sent) expect(validator.findSentViolations(payload)).toEqual([]);
    for (const payload of received) expect(validator.findReceivedViolations(payload)).toEqual([]);
  });

  test.each([
    [['token']],
    [['entitlements']],
    [['authorizing_integration_owners']],
    [['app_permissions']],
    [['attachment_size_limit']],
    [['member']],
    [['member', 'permissions']],
    [['member', 'user', 'id']],
    [['guild_locale']],
    [['context']],
    [['data', 'name']],
  ])('reject an interaction without %j', async (path) => {
    const validator = await loadGatewaySchemas();
    const { sent } = await record();
    const payload = interactionIn(sent);
    expect(payload).toBeDefined();
    expect(validator.findSentViolations(without(payload, ['d', ...path]))).not.toEqual([]);
  });

  test('reject an interaction with both a user and a member', async () => {
    const validator = await loadGatewaySchemas();
    const payload = interactionIn((await record()).sent);
    const d = { ...object.parse(payload?.d), user: { id: '1' } };
    expect(validator.findSentViolations({ ...payload, d })).toMatchObject([
      { what: 'needs a user or a member' },
    ]);
  });

  test.each([
    ['READY without its session', { op: 0, s: 1, t: 'READY', d: { v: 10 } }],
    ['a server without its roles', { op: 0, s: 1, t: 'GUILD_CREATE', d: { id: '1', name: 'x' } }],
    ['a greeting without its interval', { op: 10, s: null, t: null, d: {} }],
    ['an opcode that Discord does not send', { op: 2, s: null, t: null, d: {} }],
    ['no payload at all', 'hello'],
  ])('reject %s', async (_, payload) => {
    expect((await loadGatewaySchemas()).findSentViolations(payload)).not.toEqual([]);
  });

  test.each([
    [
      'an IDENTIFY without a token',
      { op: 2, d: { intents: 1, properties: { os: '', browser: '', device: '' } } },
    ],
    ['a heartbeat that is no number', { op: 1, d: 'x' }],
    ['a RESUME without its session', { op: 6, d: { token: 'x', seq: 1 } }],
    ['an opcode that clients do not send', { op: 10, d: {} }],
  ])('reject %s from a client', async (_, payload) => {
    expect((await loadGatewaySchemas()).findReceivedViolations(payload)).not.toEqual([]);
  });
});

describe('a scenario', () => {
  const misbehave = (body: object) =>
    startScenario(async (connection) =>
      startBareBot(connection, {
        commands: [{ name: 'ping', description: 'Is it there?' }],
        answer: async (interaction) => {
          if (!interaction.isChatInputCommand()) return;
          const path = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
          await interaction.client.rest.post(path, { body, auth: false }).catch(() => undefined);
        },
      }),
    );

  test('fails where the bot sends what Discord refuses', async () => {
    const scenario = await misbehave({
      type: 4,
      data: { content: 'x', components: [{ type: 10, content: 'no flag' }] },
    });
    expect((await scenario.type('/ping')).failed).toBe('The application did not respond');
    await expect(scenario.close()).rejects.toThrow('IS_COMPONENTS_V2');
  });

  test('fails where the bot calls what Discord has not', async () => {
    const scenario = await startScenario((connection) => startBareBot(connection));
    await fetch(`${scenario.playground.api}/v10/nothing`);
    await expect(scenario.close()).rejects.toThrow('unknown route: GET /api/v10/nothing');
  });
});
