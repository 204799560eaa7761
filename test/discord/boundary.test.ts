import { setTimeout as afterMs } from 'node:timers/promises';
import { ApplicationCommandOptionType, ApplicationCommandType, MessageFlags } from 'discord-api-types/v10';
import { afterEach, describe, expect, test } from 'vitest';
import { type Command, EVERYWHERE, PRIVATE_OPTION, slashCommand } from '../../src/discord/command.ts';
import type { Answer } from '../../src/facts/answer.ts';
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

const PATH_AND_TOKEN = 'ENOENT: no such file /srv/clipfile/data/facts token=abc.def.ghi';

/** A command that does as a test says. */
const trial = (execute: () => Answer | Promise<Answer>): Command =>
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

  test('a command that is no longer known is said to be, with what to do', async () => {
    const { playground, type } = await start();
    const outcome = await type('/who Caro Quintero');
    const pressed = await playground
      .press({
        member: scenario.memberId('reporter'),
        message: outcome.messages[0]?.id ?? '',
        customId: outcome.messages.length > 0 ? 'quotes' : '',
        values: ['0>old|state'],
      })
      .catch((error: unknown) => ({ messages: [], failed: String(error) }));
    expect(textOf(pressed)).toMatch(/older version|not one of|no such/i);
  });

  test('a failing autocomplete offers nothing and fails nobody', async () => {
    const { suggest, playground } = await start({ commands: [trial(() => ANSWER)] });
    playground.faults.failRoute({
      method: 'POST',
      route: '/interactions/{interaction_id}/{interaction_token}/callback',
      times: 1,
      with: { kind: '500' },
    });
    const response = await suggest('/trial person:Car');
    expect(response.suggestions.every((one) => one.kind !== 'choice' || one.label !== '')).toBe(true);
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
