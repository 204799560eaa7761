import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type APIComponentInContainer,
  type APIMessage,
  type APIMessageTopLevelComponent,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import { pino } from 'pino';
import { openReviews, type Reviews } from '../../src/clip/review/teams.ts';
import { startBot } from '../../src/discord/bot.ts';
import type { Command } from '../../src/discord/command.ts';
import { COMMANDS } from '../../src/discord/commands.ts';
import { createLog } from '../../src/discord/log.ts';
import { ONE_MOMENT } from '../../src/discord/progress.ts';
import type { Outcome } from '../../src/playground/protocol.ts';
import { messageText } from '../../src/playground/terminal.ts';
import type { SecondReader } from '../../src/read/second/proposal.ts';
import type { Reminders } from '../../src/remind/open.ts';
import { openTeamStores, type TeamStores } from '../../src/store/teams.ts';
import { type Scenario, startScenario } from './scenario.ts';

export type ClipfileScenario = Scenario & {
  /** Everything logged until now. */
  logged(): string;
  reminders: Reminders;
  stores: TeamStores;
  reviews: Reviews;
};

export type ClipfileOptions = {
  commands?: readonly Command[];
  dataDir?: string;
  now?: Date | (() => Date);
  /** False where the data folder is the test's own, to be written to. */
  readOnly?: boolean;
  /** Where deadlines and digests are kept; a folder of their own where absent. */
  remindersIn?: string;
  /** Asked about each article that is clipped. */
  second?: SecondReader;
};

/** Clipfile itself on an embedded Discord, with every body checked; the shipped store unless told otherwise. */
export async function startClipfile(options: ClipfileOptions = {}): Promise<ClipfileScenario> {
  const { commands = COMMANDS, dataDir = 'data', now = new Date('2026-11-24T12:00:00Z') } = options;
  const lines: string[] = [];
  const log = createLog('debug', { write: (line) => void lines.push(line) });
  const { readOnly = true } = options;
  const stores = await openTeamStores({ dataDir, log: pino({ level: 'silent' }), readOnly });
  const reviews = openReviews({ dataDir, stores, log, readOnly });
  const remindersIn = options.remindersIn ?? mkdtempSync(join(tmpdir(), 'clipfile-reminders-'));
  let reminders: Reminders | undefined;
  const scenario = await startScenario(async ({ api, token }) => {
    const bot = await startBot({
      api,
      token,
      commands,
      reviews,
      stores,
      log,
      now: () => (now instanceof Date ? now : now()),
      dataDir: remindersIn,
      second: options.second,
      // A test looks at the clock itself.
      pace: { every: () => () => undefined },
    });
    ({ reminders } = bot);
    return bot;
  });
  if (reminders === undefined) throw new Error('the bot did not start');
  const settled = (outcome: Outcome): Promise<Outcome> => settledOutcome(scenario, outcome);
  return {
    ...scenario,
    type: async (...typed) => settled(await scenario.type(...typed)),
    press: async (...pressed) => settled(await scenario.press(...pressed)),
    logged: () => lines.join(''),
    reminders,
    stores,
    reviews,
    close: async () => {
      await scenario.close();
      await reviews.close();
      await stores.close();
      if (options.remindersIn === undefined) rmSync(remindersIn, { recursive: true, force: true });
    },
  };
}

/** How long an answer may take behind what says how far it is. */
const SETTLED_WITHIN_MS = 60_000;

/** An outcome when its answer has taken the place of what says how far it is. */
export async function settledOutcome({ playground }: Scenario, outcome: Outcome): Promise<Outcome> {
  const until = Date.now() + SETTLED_WITHIN_MS;
  let now = outcome;
  const isUnderWay = ({ messages, modal, failed }: Outcome): boolean =>
    modal === undefined &&
    failed === undefined &&
    (messages.length === 0 || textOf({ messages }).startsWith(ONE_MOMENT));
  while (outcome.interaction !== undefined && isUnderWay(now) && Date.now() < until) {
    await sleep(20);
    now = playground.findOutcome(outcome.interaction ?? '') ?? now;
  }
  return now;
}

/** What a person reads in the last message of an outcome. */
export const textOf = (outcome: { messages: APIMessage[]; failed?: string }): string =>
  outcome.messages.map(messageText).join('\n') + (outcome.failed ?? '');

/** The same with line breaks and quote bars taken out, so that sentences can be looked for. */
export const proseOf = (outcome: { messages: APIMessage[]; failed?: string }): string =>
  textOf(outcome)
    .replace(/^(?: {2}\| )+/gm, '')
    .replace(/\s+/g, ' ');

export const isPrivate = (message: APIMessage | undefined): boolean =>
  ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;

/** A button, or an entry of a menu, that can be pressed. */
export type Pressable = { label: string; customId: string; values?: string[] };

/** Every button and menu entry of a message. */
export function pressablesOf(message: APIMessage | undefined): Pressable[] {
  return (message?.components ?? []).flatMap(pressablesIn);
}

function pressablesIn(component: APIMessageTopLevelComponent | APIComponentInContainer): Pressable[] {
  if (component.type === ComponentType.Container) return component.components.flatMap(pressablesIn);
  if (component.type !== ComponentType.ActionRow) return [];
  return component.components.flatMap((item): Pressable[] => {
    if (item.type === ComponentType.StringSelect) {
      return item.options.map(({ label, value }) => ({ label, customId: item.custom_id, values: [value] }));
    }
    return item.type === ComponentType.Button && 'custom_id' in item
      ? [{ label: ('label' in item && item.label) || '', customId: item.custom_id }]
      : [];
  });
}
