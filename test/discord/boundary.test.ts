import { setTimeout as afterMs } from 'node:timers/promises';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Command, EVERYWHERE, PRIVATE_OPTION, slashCommand } from '../../src/discord/command.ts';
import type { Answer, Reply } from '../../src/facts/answer.ts';
import { note } from '../../src/facts/wording.ts';
import type { Playground } from '../../src/playground/server.ts';
import { type ClipfileOptions, type ClipfileScenario, startClipfile, textOf } from '../support/clipfile.ts';

const ANSWER: Answer = {
  asked: { kind: 'help' },
  outcome: 'found',
  title: 'Answered',
  lead: [],
  sections: [],
  choices: [],
  actions: [],
};

/** Calls the REST API as the bot, as an older version of it may have. */
async function callAsBot(
  playground: Playground,
  method: string,
  path: string,
  body?: unknown,
): Promise<unknown> {
  const response = await fetch(`${playground.api}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${playground.token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return response.json();
}

const idSchema = z.object({ id: z.string() });

async function postAsBot(playground: Playground, place: string, body: unknown): Promise<string> {
  return idSchema.parse(await callAsBot(playground, 'POST', `/channels/${place}/messages`, body)).id;
}

const applicationId = async (playground: Playground): Promise<string> =>
  idSchema.parse(await callAsBot(playground, 'GET', '/applications/@me')).id;

const PATH_AND_TOKEN = 'ENOENT: no such file /srv/clipfile/data/facts token=abc.def.ghi';

/** A command that does as a test says. */
const trial = (execute: () => Reply | Promise<Reply>): Command =>
  slashCommand({
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name: 'trial',
    description: 'Does as it is told',
    example: '/trial',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'person',
        description: 'Anybody',
        suggest: 'person',
      },
      PRIVATE_OPTION,
    ],
    execute,
  });

describe('the error boundary', () => {
  let scenario: ClipfileScenario;
  const start = async (options: ClipfileOptions = {}) => {
    scenario = await startClipfile(options);
    return scenario;
  };
  afterEach(() => scenario.close());

  test('a handler that throws answers its user in a plain sentence, with an id that the log has too', async () => {
    const { type, logged } = await start({
      commands: [
        trial(() => {
          throw new Error(PATH_AND_TOKEN);
        }),
      ],
    });
    const outcome = await type('/trial');
    const id = /this id: ([0-9a-f]{8})/.exec(textOf(outcome))?.[1];
    expect(id).toBeDefined();
    expect(textOf(outcome)).toContain('nothing was changed');
    expect((outcome.messages[0]?.flags ?? 0) & MessageFlags.Ephemeral).not.toBe(0);
    expect(logged()).toContain(`"interaction":"${id}"`);
  });

  test('no stack, path or token of what was thrown reaches the user or the log', async () => {
    const { type, logged } = await start({
      commands: [trial(() => Promise.reject(new Error(PATH_AND_TOKEN)))],
    });
    const outcome = await type('/trial');
    for (const text of [textOf(outcome), logged()]) {
      expect(text).not.toMatch(/ENOENT|\/srv|abc\.def|\.ts:|node_modules/);
    }
  });

  test('what is thrown after the bot said that it is thinking is told too', async () => {
    const { type } = await start({
      commands: [
        trial(async () => {
          await afterMs(2_200);
          throw new Error(PATH_AND_TOKEN);
        }),
      ],
    });
    expect(textOf(await type('/trial'))).toContain('That did not work');
  });

  test('an answer that takes long is acknowledged within 3 seconds and comes later', async () => {
    const { type } = await start({
      commands: [
        trial(async () => {
          await afterMs(3_500);
          return ANSWER;
        }),
      ],
    });
    const outcome = await type('/trial private:true');
    expect(outcome.failed).toBeUndefined();
    expect(outcome.acknowledgedAfterMs).toBeLessThan(3_000);
    expect(textOf(outcome)).toContain('Answered');
    expect((outcome.messages.at(-1)?.flags ?? 0) & MessageFlags.Ephemeral).not.toBe(0);
  });

  test('a form that comes after 3 seconds, when Discord takes none, is said instead', async () => {
    const { type } = await start({
      commands: [
        trial(async () => {
          await afterMs(2_500);
          return {
            kind: 'form',
            title: 'When?',
            lead: [note('sentence', { kind: 'title', text: '“Fri” can mean two days.' })],
            deed: { kind: 'deed', command: 'trial', deed: 'ask', args: [] },
            fields: [],
          };
        }),
      ],
    });
    const text = textOf(await type('/trial'));
    expect(text).toContain('“Fri” can mean two days.');
    expect(text).toContain('do it again');
  });

  test('a button of an older version says so, and what to do', async () => {
    const { playground, placeId, memberId } = await start();
    const message = await postAsBot(playground, placeId(), {
      components: [
        {
          type: ComponentType.ActionRow,
          components: [{ type: ComponentType.Button, style: 2, label: 'Charges', custom_id: '0>c|old' }],
        },
      ],
    });
    const outcome = await playground.press({ member: memberId('reporter'), message, customId: '0>c|old' });
    expect(textOf(outcome)).toContain('older version');
    expect(textOf(outcome)).toContain('Type the command again');
  });

  test('a command that the bot no longer has is said to be gone, with what to do', async () => {
    const { playground, type, placeId } = await start();
    await callAsBot(playground, 'POST', `/applications/${await applicationId(playground)}/commands`, {
      name: 'gone',
      description: 'Registered by an older version',
    });
    expect(placeId()).not.toBe('');
    expect(textOf(await type('/gone'))).toContain('does not know this command any more');
  });

  test('an autocomplete that Discord does not take leaves the next one working', async () => {
    const { suggest, playground, logged } = await start();
    playground.faults.failRoute({
      method: 'POST',
      route: '/interactions/{interaction_id}/{interaction_token}/callback',
      times: 10,
      with: { kind: '500' },
    });
    expect((await suggest('/who person:Car')).suggestions.filter((one) => one.kind === 'choice')).toEqual([]);
    await expect.poll(logged, { timeout: 10_000 }).toContain('an interaction failed');
    await expect
      .poll(async () => (await suggest('/who person:Car')).suggestions.map((one) => one.label), {
        timeout: 10_000,
      })
      .toContain('Rafael Caro Quintero');
  });
});

describe('the connection', () => {
  let scenario: ClipfileScenario;
  afterEach(() => scenario.close());

  test('a dropped connection is resumed, and the next question is answered', async () => {
    scenario = await startClipfile();
    scenario.playground.faults.dropConnections();
    const outcome = await scenario.type('/who Caro Quintero');
    expect(textOf(outcome)).toContain('Rafael Caro Quintero');
    expect(scenario.logged()).toContain('resumed the gateway session');
  });

  test('a lost session logs in anew and answers', async () => {
    scenario = await startClipfile();
    scenario.playground.faults.loseSessions();
    await expect
      .poll(async () => textOf(await scenario.type('/who Caro Quintero')), { timeout: 15_000 })
      .toContain('Rafael Caro Quintero');
  });

  test('a rate limit on the answer is waited for, within the 3 seconds', async () => {
    scenario = await startClipfile();
    scenario.playground.faults.failRoute({
      method: 'POST',
      route: '/interactions/{interaction_id}/{interaction_token}/callback',
      times: 1,
      with: { kind: '429', retryAfterMs: 300 },
    });
    const outcome = await scenario.type('/who Caro Quintero');
    expect(textOf(outcome)).toContain('Rafael Caro Quintero');
    expect(outcome.acknowledgedAfterMs).toBeGreaterThanOrEqual(300);
  });

  test('a server error on the answer is tried again', async () => {
    scenario = await startClipfile();
    scenario.playground.faults.failRoute({
      method: 'POST',
      route: '/interactions/{interaction_id}/{interaction_token}/callback',
      times: 1,
      with: { kind: '500' },
    });
    expect(textOf(await scenario.type('/who Caro Quintero'))).toContain('Rafael Caro Quintero');
  });
});
