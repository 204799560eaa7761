import { afterEach, describe, expect, test } from 'vitest';
import { startBareBot } from '../support/bareBot.ts';
import { type Scenario, startScenario } from '../support/scenario.ts';

let scenario: Scenario | undefined;

async function start(): Promise<Scenario> {
  scenario = await startScenario((connection) =>
    startBareBot(connection, {
      commands: [
        { name: 'ping', description: 'Is it there?' },
        { name: 'manage', description: 'For editors', defaultMemberPermissions: 'ManageGuild' },
      ],
      answer: async (interaction) =>
        interaction.isChatInputCommand() ? interaction.reply('here') : undefined,
    }),
  );
  return scenario;
}

afterEach(async () => {
  const ended = scenario;
  scenario = undefined;
  await ended?.close();
});

const post = (path: string, body: unknown) =>
  fetch(`${scenario?.playground.url}playground/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

describe('the routes of the page', () => {
  test('list places, members and commands', async () => {
    const { playground } = await start();
    const state = await (await fetch(`${playground.url}playground/state`)).json();
    expect(state).toMatchObject({
      bot: { name: 'Clipfile', online: true },
      places: [
        { kind: 'server', name: '#newsroom' },
        { kind: 'server', name: '#courts' },
        { kind: 'thread' },
        { kind: 'direct-message' },
        { kind: 'direct-message' },
        { kind: 'direct-message' },
        { kind: 'user-install' },
      ],
      members: [{ name: 'Edith Editor' }, { name: 'Rob Reporter' }, { name: 'Sam Stranger' }],
      commands: [{ name: 'ping' }, { name: 'manage' }],
    });
  });

  test('run a line and give what is seen', async () => {
    const { placeId, memberId } = await start();
    const answer = await post('run', { place: placeId(), member: memberId('editor'), line: '/ping' });
    expect(await answer.json()).toMatchObject({ messages: [{ content: 'here' }] });
  });

  test.each([
    ['run', { place: 'nowhere', member: 'nobody', line: '/ping' }, 'no such member'],
    ['run', { place: '1' }, 'Invalid input'],
    ['press', { member: 'nobody', message: '1', customId: 'x' }, 'no such member'],
    ['submit', 'text', 'Invalid input'],
  ])('refuse a wrong %s with a sentence', async (path, body, sentence) => {
    await start();
    const answer = await post(path, body);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(sentence);
  });

  test('offer only what the person may use there', async () => {
    const { suggest, type } = await start();
    const labels = async (where: Parameters<typeof suggest>[1]) =>
      (await suggest('/', where)).suggestions.map(({ label }) => label);
    expect(await labels({ member: 'editor' })).toEqual(['/ping', '/manage']);
    expect(await labels({ member: 'reporter' })).toEqual(['/ping']);
    expect(await labels({ place: 'userInstall' })).toEqual([]);
    await expect(type('/manage')).rejects.toThrow(
      'There is no command /manage here: /help lists those that there are.',
    );
  });

  test("keep one's direct messages to oneself", async () => {
    const { playground, placeId, memberId } = await start();
    const place = placeId({ member: 'reporter', place: 'directMessage' });
    await expect(playground.run({ place, member: memberId('stranger'), line: '/ping' })).rejects.toThrow(
      'somebody else',
    );
  });

  test('tell first how things are, so that nothing heard later is older', async () => {
    const { playground } = await start();
    const response = await fetch(`${playground.url}playground/events`);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const first = (await reader?.read())?.value ?? '';
    expect(JSON.parse(first.replace(/^data: /, ''))).toEqual({ kind: 'state', state: playground.state() });
    await reader?.cancel();
  });

  test('tell of every message as it comes, and end with the server', async () => {
    const { playground, type } = await start();
    const response = await fetch(`${playground.url}playground/events`);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    await reader?.read();
    await type('/ping');
    let read = '';
    while (!read.includes('"here"')) read += (await reader?.read())?.value ?? '';
    expect(read).toContain('"kind":"message"');
    await scenario?.close();
    scenario = undefined;
    await expect(
      (async () => {
        while ((await reader?.read())?.done === false);
        return 'ended';
      })().catch(() => 'ended'),
    ).resolves.toBe('ended');
  });
});
