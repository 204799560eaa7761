import { setTimeout as sleep } from 'node:timers/promises';
import { ApplicationCommandType } from 'discord-api-types/v10';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { EVERYWHERE, slashCommand } from '../../src/discord/command.ts';
import { createProgress } from '../../src/discord/progress.ts';
import type { Answer } from '../../src/facts/answer.ts';
import { note, words } from '../../src/facts/wording.ts';
import { type ClipfileScenario, isPrivate, proseOf, startClipfile } from '../support/clipfile.ts';

const pageLine = (page: number) => note('clipPage', words(String(page)), words('40'));

describe('progress', () => {
  let scenario: ClipfileScenario | undefined;
  afterEach(() => scenario?.close());

  test('is edited into the answer to come, and the answer takes its place', async () => {
    const { promise: isRead, resolve: end } = Promise.withResolvers<void>();
    const slow = slashCommand({
      ...EVERYWHERE,
      type: ApplicationCommandType.ChatInput,
      name: 'slow',
      description: 'Takes long',
      example: '/slow',
      private: true,
      options: [],
      execute: async (_options, { review }): Promise<Answer> => {
        review.report(pageLine(12));
        await isRead;
        return {
          asked: { kind: 'help' },
          outcome: 'nothing',
          title: 'Done',
          lead: [],
          sections: [],
          choices: [],
          actions: [],
        };
      },
    });
    scenario = await startClipfile({ commands: [slow] });
    const { playground } = scenario;
    const where = { member: scenario.memberId('editor'), place: scenario.placeId() };
    const begun = await playground.run({ line: '/slow', ...where });
    expect(proseOf(begun)).toContain('One moment Reading page 12 of 40.');
    expect(isPrivate(begun.messages[0])).toBe(true);
    end();
    await vi.waitFor(() => {
      const now = playground.findOutcome(begun.interaction ?? '');
      expect(now?.messages).toHaveLength(1);
      expect(proseOf(now ?? begun)).toMatch(/^Done/);
    });
  });

  test('shows the newest only, no more often than it may, and nothing behind the answer', async () => {
    const shown: string[] = [];
    const editReply = async (message: unknown): Promise<never> => {
      shown.push(JSON.stringify(message));
      throw new Error('what gets lost is no loss');
    };
    const progress = createProgress({ editReply }, 60);
    progress.report(pageLine(1));
    expect(shown).toEqual([]);
    progress.begin();
    for (let page = 2; page <= 5; page += 1) progress.report(pageLine(page));
    expect(shown.map((one) => /page (\d+)/.exec(one)?.[1])).toEqual(['1']);
    await vi.waitFor(() => expect(shown.map((one) => /page (\d+)/.exec(one)?.[1])).toEqual(['1', '5']));
    await progress.end();
    progress.report(pageLine(6));
    await sleep(100);
    expect(shown).toHaveLength(2);
  });
});
