import { Events, GatewayIntentBits, type Interaction } from 'discord.js';
import { afterEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type Playground, startPlayground } from '../../src/playground/server.ts';
import { type BareBot, startBareBot } from '../support/bareBot.ts';
import { type Scenario, startScenario } from '../support/scenario.ts';

const PING = { name: 'ping', description: 'Is it there?' };

let scenario: Scenario | undefined;
let playground: Playground | undefined;
let bot: BareBot | undefined;
let answered: string[] = [];

/** A bare client that answers /ping and remembers what it answered. */
async function start(options: Parameters<typeof startScenario>[1] = {}): Promise<Scenario> {
  answered = [];
  scenario = await startScenario(async (connection) => {
    bot = await startBareBot(connection, {
      commands: [PING],
      answer: async (interaction: Interaction) => {
        if (!interaction.isChatInputCommand()) return;
        answered.push(interaction.id);
        // Too late where it was resumed too late.
        await interaction.reply('here').catch(() => undefined);
      },
    });
    return bot;
  }, options);
  return scenario;
}

afterEach(async () => {
  const [endedScenario, endedPlayground] = [scenario, playground];
  [scenario, playground] = [undefined, undefined];
  await endedScenario?.close();
  await endedPlayground?.close();
});

/** Events of the client that a test waits for. */
function waitFor(event: 'shardResume' | 'shardReady'): Promise<unknown> {
  return new Promise((resolve) => bot?.client.once(event, () => resolve(undefined)));
}

describe('a connection', () => {
  test('that is dropped is resumed, and no command is lost', async () => {
    const { playground, type } = await start();
    const resumed = waitFor('shardResume');
    playground.faults.dropConnections();
    // Typed while nobody is connected.
    const outcomes = await Promise.all([type('/ping'), type('/ping')]);
    await resumed;
    // On a busy machine the way back can take longer than Discord's 3 seconds; the commands still arrive, in order.
    await expect.poll(() => answered).toEqual(outcomes.map(({ interaction }) => interaction));
    expect((await type('/ping')).messages[0]?.content).toBe('here');
  });

  test('whose session is lost identifies anew and answers again', async () => {
    const { playground, type } = await start();
    const ready = waitFor('shardReady');
    playground.faults.loseSessions();
    await ready;
    expect((await type('/ping')).messages[0]?.content).toBe('here');
  });

  test.each([
    { resumable: true, event: 'shardResume' as const },
    { resumable: false, event: 'shardReady' as const },
  ])('that is told INVALID_SESSION ($resumable) comes back', async ({ resumable, event }) => {
    const { playground, type } = await start();
    const back = waitFor(event);
    playground.faults.invalidateSessions(resumable);
    await back;
    expect((await type('/ping')).messages[0]?.content).toBe('here');
  });

  test('that is asked to reconnect resumes', async () => {
    const { playground, type } = await start();
    const resumed = waitFor('shardResume');
    playground.faults.requestReconnects();
    await resumed;
    expect((await type('/ping')).messages[0]?.content).toBe('here');
  });

  test.each([
    { code: 4000, event: 'shardResume' as const },
    { code: 4009, event: 'shardReady' as const },
  ])(
    'that is closed with $code comes back, with its session where Discord keeps it',
    async ({ code, event }) => {
      const { playground, type } = await start();
      const back = waitFor(event);
      playground.faults.closeConnections(code);
      await back;
      expect((await type('/ping')).messages[0]?.content).toBe('here');
    },
  );

  test('whose heartbeats are not answered takes itself for dead and resumes', async () => {
    const { playground, type } = await start({ heartbeatIntervalMs: 100 });
    const resumed = waitFor('shardResume');
    playground.faults.ignoreHeartbeats(1);
    await resumed;
    expect((await type('/ping')).messages[0]?.content).toBe('here');
  });

  test('keeps alive by heartbeats', async () => {
    const { playground } = await start({ heartbeatIntervalMs: 100 });
    let acknowledged = 0;
    bot?.client.on(Events.Debug, (line) => {
      if (line.includes('acknowledged')) acknowledged += 1;
    });
    await expect.poll(() => acknowledged, { timeout: 3_000 }).toBeGreaterThan(2);
    expect(playground.state().bot.online).toBe(true);
  });

  test('shows the bot online while it is there', async () => {
    const { playground } = await start();
    expect(playground.state().bot.online).toBe(true);
    await bot?.close();
    await expect.poll(() => playground.state().bot.online).toBe(false);
  });
});

/** A client by hand: what it was sent, and with which code it was closed. */
async function connect(query = '?v=10&encoding=json') {
  playground ??= await startPlayground({ port: 0 });
  const socket = new WebSocket(`${playground.url.replace('http', 'ws')}gateway${query}`);
  const received: { op: number; d: unknown; t: string | null; s: number | null }[] = [];
  socket.on('message', (data) => received.push(JSON.parse(String(data))));
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  await new Promise((resolve) => socket.on('open', resolve));
  return { socket, received, closed, send: (payload: object) => socket.send(JSON.stringify(payload)) };
}

const PROPERTIES = { os: 'linux', browser: 'test', device: 'test' };
const identify = (d: object) => ({
  op: 2,
  d: { token: playground?.token, intents: GatewayIntentBits.Guilds, properties: PROPERTIES, ...d },
});

describe('a client by hand', () => {
  test('is greeted, identified and given its servers', async () => {
    const { received, send, socket } = await connect();
    await expect.poll(() => received.map(({ op }) => op)).toEqual([10]);
    send(identify({}));
    await expect.poll(() => received.map(({ t }) => t)).toEqual([null, 'READY', 'GUILD_CREATE']);
    send({ op: 1, d: 2 });
    await expect.poll(() => received.at(-1)?.op).toBe(11);
    socket.close();
  });

  test.each([
    ['a wrong token', () => identify({ token: 'wrong' }), 4004],
    ['an intent that does not exist', () => identify({ intents: 1 << 30 }), 4013],
    ['an intent that is privileged', () => identify({ intents: GatewayIntentBits.MessageContent }), 4014],
    ['a shard that does not exist', () => identify({ shard: [2, 2] }), 4010],
    ['an unknown opcode', () => ({ op: 99, d: null }), 4001],
    ['a body that is no command', () => ({ d: null }), 4002],
    ['a presence before it has identified', () => ({ op: 3, d: {} }), 4003],
    ['a resume from the future', () => ({ op: 6, d: { token: 'wrong', session_id: 'x', seq: 1 } }), 4004],
  ])('with %s is closed', async (_, payload, code) => {
    const { send, closed } = await connect();
    send(payload());
    expect(await closed).toBe(code);
  });

  test('of another version is closed', async () => {
    expect(await (await connect('?v=9&encoding=json')).closed).toBe(4012);
  });

  test('that identifies twice is closed', async () => {
    const { send, closed } = await connect();
    send(identify({}));
    send(identify({}));
    expect(await closed).toBe(4005);
  });

  test('that is silent is closed', async () => {
    // A client may be late by 5 s.
    playground = await startPlayground({ port: 0, heartbeatIntervalMs: -4_900 });
    expect(await (await connect()).closed).toBe(4009);
  });

  test('hears of messages only with their intents', async () => {
    const guilds = await connect();
    const all = await connect();
    guilds.send(identify({}));
    all.send(identify({ intents: GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages }));
    await expect.poll(() => all.received.length + guilds.received.length).toBe(5);
    const { places = [], members = [] } = playground?.state() ?? {};
    for (const { id, member } of places)
      await playground?.run({ place: id, member: member ?? members[0]?.id ?? '', line: 'Hello' });
    // All but the server without the bot.
    await expect
      .poll(() => all.received.filter(({ t }) => t === 'MESSAGE_CREATE').length)
      .toBe(places.length - 1);
    expect(guilds.received.map(({ t }) => t)).not.toContain('MESSAGE_CREATE');
    all.socket.close();
    guilds.socket.close();
  });

  test('whose text is not asked for by MESSAGE_CONTENT does not read what people say', async () => {
    const { received, send, socket } = await connect();
    send(identify({ intents: GatewayIntentBits.GuildMessages }));
    await expect.poll(() => received.length).toBe(2);
    const { places = [], members = [] } = playground?.state() ?? {};
    await playground?.run({ place: places[0]?.id ?? '', member: members[0]?.id ?? '', line: 'A secret' });
    await expect.poll(() => received.at(-1)).toMatchObject({ t: 'MESSAGE_CREATE', d: { content: '' } });
    socket.close();
  });
});

describe('the server', () => {
  test('moves on from a taken port', async () => {
    const first = await startPlayground({ port: 0 });
    const port = Number(new URL(first.url).port);
    const second = await startPlayground({ port });
    expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
    await Promise.all([first.close(), second.close()]);
  });

  test('answers its page alone', async () => {
    playground = await startPlayground({ port: 0 });
    const ask = (headers: Record<string, string>) => fetch(`${playground?.url}playground/state`, { headers });
    expect((await ask({})).status).toBe(200);
    expect((await ask({ origin: 'http://elsewhere.example' })).status).toBe(403);
  });
});
