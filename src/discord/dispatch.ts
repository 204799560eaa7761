import { randomBytes } from 'node:crypto';
import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Client,
  DiscordAPIError,
  Events,
  type Interaction,
  type Message,
  type MessageContextMenuCommandInteraction,
  type RepliableInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { MessageFlags } from 'discord-api-types/v10';
import type { Answer } from '../facts/answer.ts';
import { parseCustomId } from '../show/customId.ts';
import { showMessage } from '../show/message.ts';
import type { Command, CommandContext, SuggestKind } from './command.ts';
import { describeFailure, type Log } from './log.ts';

/** Discord voids an interaction that is not acknowledged within 3 seconds (Receiving and Responding, "Followup Messages"). */
export const ACKNOWLEDGE_WITHIN_MS = 3_000;
/** When an answer takes longer than this, the bot says that it is thinking and answers later. */
const DEFER_AFTER_MS = 1_800;
const UNKNOWN_INTERACTION = 10_062;
const ALREADY_ACKNOWLEDGED = 40_060;

type PressInteraction = ButtonInteraction | StringSelectMenuInteraction;

export type Suggest = (kind: SuggestKind, typed: string) => { name: string; value: string }[];

export type DispatchOptions = {
  commands: readonly Command[];
  context: CommandContext;
  suggest: Suggest;
  log: Log;
};

/** Answers every interaction of `client` from `commands`; one boundary meets whatever a handler throws. */
export function dispatchInteractions(client: Client, options: DispatchOptions): void {
  client.on(Events.InteractionCreate, (interaction) => {
    void dispatch(interaction, options);
  });
}

async function dispatch(interaction: Interaction, options: DispatchOptions): Promise<void> {
  const id = randomBytes(4).toString('hex');
  const log = options.log.child({ interaction: id, ...nameOf(interaction) });
  try {
    if (interaction.isAutocomplete()) return await suggestTo(interaction, options);
    if (interaction.isChatInputCommand()) return await runSlash(interaction, options);
    if (interaction.isMessageContextMenuCommand()) return await runMenu(interaction, options);
    if (interaction.isButton() || interaction.isStringSelectMenu()) return await press(interaction, options);
    log.warn('an interaction of a kind that no command answers');
  } catch (error) {
    log.error(describeFailure(error), 'an interaction failed');
    if (interaction.isAutocomplete()) await quietly(log, () => interaction.respond([]));
    else if (interaction.isRepliable()) await apologize(interaction, id, log);
  }
}

async function suggestTo(
  interaction: AutocompleteInteraction,
  { commands, suggest }: DispatchOptions,
): Promise<void> {
  const { name: focused, value } = interaction.options.getFocused(true);
  const command = commands.find((one) => one.name === interaction.commandName);
  const option = command && 'options' in command && command.options.find((one) => one.name === focused);
  const kind = option && 'suggest' in option ? option.suggest : undefined;
  await interaction.respond(kind ? suggest(kind, value) : []);
}

async function runSlash(interaction: ChatInputCommandInteraction, options: DispatchOptions): Promise<void> {
  const command = options.commands.find((one) => one.name === interaction.commandName);
  if (!command || !('options' in command)) return await sayUnknown(interaction);
  const given: Record<string, string | boolean> = {};
  for (const option of command.options) {
    const value = interaction.options.get(option.name)?.value;
    if (typeof value === 'string' || typeof value === 'boolean') given[option.name] = value;
  }
  await reply(interaction, () => command.execute(given, options.context), given.private === true);
}

async function runMenu(
  interaction: MessageContextMenuCommandInteraction,
  options: DispatchOptions,
): Promise<void> {
  const command = options.commands.find((one) => one.name === interaction.commandName);
  if (!command || 'options' in command) return await sayUnknown(interaction);
  const text = textOf(interaction.targetMessage);
  await reply(interaction, () => command.execute({ text }, options.context), true);
}

async function press(interaction: PressInteraction, options: DispatchOptions): Promise<void> {
  const state = interaction.isStringSelectMenu() ? interaction.values[0] : interaction.customId;
  const pressed = state === undefined ? undefined : parseCustomId(state);
  if (!pressed) {
    await interaction.reply({
      content: 'This button is from an older version of Clipfile. Type the command again for a new answer.',
      flags: MessageFlags.Ephemeral,
    });
    return;
  }
  const answer = options.context.ask(pressed.question);
  // Turning a page belongs to the one who asked; anybody else reads on privately, and the message stays as it is.
  if (pressed.inPlace && askedBy(interaction) === interaction.user.id) {
    await interaction.update(showMessage(answer));
    return;
  }
  await reply(interaction, () => answer, true);
}

async function reply(
  interaction: RepliableInteraction,
  execute: () => Answer | Promise<Answer>,
  isPrivate: boolean,
): Promise<void> {
  const ephemeral = isPrivate ? MessageFlags.Ephemeral : 0;
  const pending = execute();
  const quick = await Promise.race([pending, afterMs(DEFER_AFTER_MS)]);
  if (quick !== undefined) {
    const message = showMessage(quick);
    await interaction.reply({ ...message, flags: message.flags | ephemeral });
    return;
  }
  await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
  await interaction.editReply(showMessage(await pending));
}

const afterMs = (ms: number): Promise<undefined> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(undefined), ms).unref();
  });

async function sayUnknown(interaction: RepliableInteraction): Promise<void> {
  await interaction.reply({
    content: 'Clipfile does not know this command any more. Reload Discord (Ctrl+R) to get the current list.',
    flags: MessageFlags.Ephemeral,
  });
}

/** Tells the user, in one plain sentence with an id that the log has too, that an answer failed. */
async function apologize(interaction: RepliableInteraction, id: string, log: Log): Promise<void> {
  const content = `That did not work, and nothing was changed. Try again; if it fails again, tell whoever runs Clipfile this id: ${id}`;
  await quietly(log, () =>
    interaction.deferred || interaction.replied
      ? interaction.followUp({ content, flags: MessageFlags.Ephemeral })
      : interaction.reply({ content, flags: MessageFlags.Ephemeral }),
  );
}

async function quietly(log: Log, send: () => Promise<unknown>): Promise<void> {
  try {
    await send();
  } catch (error) {
    const gone =
      error instanceof DiscordAPIError &&
      (error.code === UNKNOWN_INTERACTION || error.code === ALREADY_ACKNOWLEDGED);
    log[gone ? 'warn' : 'error'](describeFailure(error), 'the user could not be told');
  }
}

const askedBy = (interaction: PressInteraction): string | undefined =>
  interaction.message.interactionMetadata?.user.id;

/** What a message says: its own words and those of its embeds. */
const textOf = (message: Message): string =>
  [message.content, ...message.embeds.flatMap((embed) => [embed.title, embed.description])]
    .filter((part) => part !== null && part !== '')
    .join('\n');

const nameOf = (interaction: Interaction): { command?: string } =>
  interaction.isCommand() || interaction.isAutocomplete() ? { command: interaction.commandName } : {};
