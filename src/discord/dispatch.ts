import { randomBytes } from 'node:crypto';
import {
  type AutocompleteInteraction,
  type BaseInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Client,
  DiscordAPIError,
  Events,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  type ModalMessageModalSubmitInteraction,
  type ModalSubmitInteraction,
  type RepliableInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { ApplicationCommandOptionType, ApplicationCommandType, MessageFlags } from 'discord-api-types/v10';
import type { Answer, Deed, Form, Line, Question, Reply } from '../facts/answer.ts';
import { note } from '../facts/wording.ts';
import { parseCustomId } from '../show/customId.ts';
import { showForm } from '../show/form.ts';
import { showMessage } from '../show/message.ts';
import { type Asker, askerOf } from './asker.ts';
import {
  type Command,
  type CommandContext,
  type SlashCommand,
  type Subcommand,
  type SuggestKind,
  waysOf,
} from './command.ts';
import { describeFailure, type Log } from './log.ts';
import { botMayWriteIn, chosenMessageOf, fileOf, mayWriteIn } from './message.ts';
import { createProgress } from './progress.ts';

/** When an answer takes longer than this, the bot says that it is thinking: Discord voids an interaction after 3 seconds. */
const DEFER_AFTER_MS = 1_800;
const UNKNOWN_INTERACTION = 10_062;
const ALREADY_ACKNOWLEDGED = 40_060;

type PressInteraction = ButtonInteraction | StringSelectMenuInteraction;
type Report = (line: Line) => void;
type Execute = (report: Report) => Promise<Reply | undefined>;
type Choices = { name: string; value: string }[];

export type DispatchOptions = {
  commands: readonly Command[];
  /** `isAlone`: only the asker will see the answer. `report` shows how far long work is. */
  contextFor: (asker: Asker, isAlone: boolean, report: Report) => CommandContext | Promise<CommandContext>;
  /** Told of every answer that all see, with where it stands. */
  onShown?: (asker: Asker, message: string, answer: Answer) => void;
  suggest: (kind: SuggestKind, typed: string, asker: Asker) => Choices | Promise<Choices>;
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
    if (interaction.isModalSubmit()) return await submit(interaction, options);
    log.warn('an interaction of a kind that no command answers');
  } catch (error) {
    log.error(describeFailure(error), 'an interaction failed');
    if (interaction.isAutocomplete()) await quietly(log, () => interaction.respond([]));
    else if (interaction.isRepliable()) await apologize(interaction, id, log);
  }
}

/** The way of a command that an interaction names; undefined where the bot has it no more. */
function findWay(
  interaction: ChatInputCommandInteraction | AutocompleteInteraction,
  commands: readonly Command[],
): SlashCommand | Subcommand | undefined {
  const typed = [interaction.commandName, interaction.options.getSubcommand(false)].filter(
    (part) => part !== null,
  );
  return commands
    .flatMap((command) => (command.type === ApplicationCommandType.Message ? [] : waysOf(command)))
    .find((one) => one.typed === typed.join(' '))?.way;
}

async function suggestTo(interaction: AutocompleteInteraction, options: DispatchOptions): Promise<void> {
  const { name: focused, value } = interaction.options.getFocused(true);
  const option = findWay(interaction, options.commands)?.options.find((one) => one.name === focused);
  const suggest = option && 'suggest' in option ? option.suggest : undefined;
  const asker = askerOf(interaction);
  if (suggest === undefined) await interaction.respond([]);
  else if (typeof suggest === 'string')
    await interaction.respond(await options.suggest(suggest, value, asker));
  else
    await interaction.respond(await suggest(value, await options.contextFor(asker, false, () => undefined)));
}

async function runSlash(interaction: ChatInputCommandInteraction, options: DispatchOptions): Promise<void> {
  const way = findWay(interaction, options.commands);
  if (!way) return await sayUnknown(interaction);
  const given = argumentsOf(interaction, way);
  const isPrivate = given.private === true || way.private === true;
  await answer(
    interaction,
    async (report) => way.execute(given, await options.contextFor(askerOf(interaction), isPrivate, report)),
    isPrivate,
    options,
  );
}

/** What was given for a command's options, by their names; Discord has checked their kinds. */
function argumentsOf(interaction: ChatInputCommandInteraction, { options }: SlashCommand | Subcommand) {
  const given: Parameters<SlashCommand['execute']>[0] = {};
  for (const { name, type } of options) {
    const found = interaction.options.get(name);
    if (found === null) continue;
    const picked = found.user ?? found.role ?? found.channel;
    if (type === ApplicationCommandOptionType.Attachment) {
      if (found.attachment) given[name] = fileOf(found.attachment);
    } else if (picked) {
      given[name] = {
        id: picked.id,
        name: 'displayName' in picked ? picked.displayName : (picked.name ?? picked.id),
        mayWrite: found.channel ? mayWriteIn(found.channel, interaction.member) : false,
        botMayWrite: found.channel ? botMayWriteIn(found.channel) : false,
      };
    } else if (found.value !== undefined) given[name] = found.value;
  }
  return given;
}

async function runMenu(
  interaction: MessageContextMenuCommandInteraction,
  options: DispatchOptions,
): Promise<void> {
  const command = options.commands.find((one) => one.name === interaction.commandName);
  if (command?.type !== ApplicationCommandType.Message) return await sayUnknown(interaction);
  const message = chosenMessageOf(interaction.targetMessage);
  await answer(
    interaction,
    async (report) => command.execute(message, await options.contextFor(askerOf(interaction), true, report)),
    true,
    options,
  );
}

async function press(interaction: PressInteraction, options: DispatchOptions): Promise<void> {
  const state = interaction.isStringSelectMenu() ? interaction.values[0] : interaction.customId;
  const pressed = state === undefined ? undefined : parseCustomId(state);
  if (!pressed) return await sayOutdated(interaction);
  const { question, inPlace } = pressed;
  // Turning a page belongs to the one who asked; anybody else reads on privately, and the message stays as it is.
  const isOwn = interaction.message.interactionMetadata?.user.id === interaction.user.id;
  const isUpdate = inPlace && (isOwn || question.kind === 'deed');
  const isAlone = !isUpdate || interaction.message.flags.has(MessageFlags.Ephemeral);
  const reply: Execute = (report) => replyTo(question, interaction, options, { isAlone, report });
  if (isUpdate) await update(interaction, reply, options);
  else await answer(interaction, reply, true, options);
}

async function submit(interaction: ModalSubmitInteraction, options: DispatchOptions): Promise<void> {
  const pressed = parseCustomId(interaction.customId);
  if (pressed?.question.kind !== 'deed') return await sayOutdated(interaction);
  const { question } = pressed;
  const fields: Record<string, string> = {};
  for (const [id, field] of interaction.fields.fields)
    if ('value' in field && typeof field.value === 'string') fields[id] = field.value;
  const isAlone = interaction.message?.flags.has(MessageFlags.Ephemeral) === true;
  const reply: Execute = (report) => replyTo(question, interaction, options, { fields, isAlone, report });
  if (interaction.isFromMessage()) await update(interaction, reply, options);
  else {
    const command = options.commands.find((one) => one.name === question.command);
    await answer(interaction, reply, command?.privateForms === true, options);
  }
}

async function replyTo(
  question: Question | Deed,
  interaction: BaseInteraction,
  options: DispatchOptions,
  {
    fields = {},
    isAlone,
    report,
  }: { fields?: Readonly<Record<string, string>>; isAlone: boolean; report: Report },
): Promise<Reply | undefined> {
  const context = await options.contextFor(askerOf(interaction), isAlone, report);
  if (question.kind !== 'deed') return context.ask(question);
  const command = options.commands.find((one) => one.name === question.command);
  const deed = Object.entries(command?.deeds ?? {}).find(([name]) => name === question.deed)?.[1];
  return deed?.(question.args, context, fields, question.page ?? 0);
}

/** Answers with a message of its own, or with a form; says first that it is thinking where the answer takes long. */
async function answer(
  interaction: RepliableInteraction,
  execute: Execute,
  isPrivate: boolean,
  { onShown }: DispatchOptions,
): Promise<void> {
  const progress = createProgress(interaction);
  const pending = execute(progress.report);
  const quick = await soon(pending);
  if (quick === 'late') {
    await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
    progress.begin();
    const late = inTime(await pending.finally(progress.end));
    const { id } = await interaction.editReply(showMessage(late));
    if (!isPrivate) onShown?.(askerOf(interaction), id, late);
  } else if (quick === undefined) await sayOutdated(interaction);
  else if ('fields' in quick) await showModal(interaction, quick);
  else if (isPrivate || quick.private === true || !isRemembered(quick)) {
    const message = showMessage(quick);
    await interaction.reply({ ...message, flags: message.flags | (isPrivate ? MessageFlags.Ephemeral : 0) });
  } else {
    const { resource } = await interaction.reply({ ...showMessage(quick), withResponse: true });
    if (resource?.message) onShown?.(askerOf(interaction), resource.message.id, quick);
  }
}

/** Whether a correction may have to be posted under an answer one day. */
const isRemembered = ({ sections }: Answer): boolean =>
  sections.some(({ lines }) =>
    lines.some(({ facts, note: noted }) => facts !== undefined || noted !== undefined),
  );

/** The same in place of the message that was pressed, or from which the form came. */
async function update(
  interaction: PressInteraction | ModalMessageModalSubmitInteraction,
  execute: Execute,
  { onShown }: DispatchOptions,
): Promise<void> {
  const progress = createProgress(interaction);
  const pending = execute(progress.report);
  const quick = await soon(pending);
  const isPublic = interaction.message?.flags.has(MessageFlags.Ephemeral) !== true;
  const showed = (reply: Answer): void => {
    if (isPublic && interaction.message) onShown?.(askerOf(interaction), interaction.message.id, reply);
  };
  // What one person alone is told does not take the place of what all see.
  const isApart = (reply: Answer): boolean => reply.private === true && isPublic;
  if (quick === 'late') {
    await interaction.deferUpdate();
    // What all see stays as it is until the answer is there.
    if (!isPublic) progress.begin();
    const late = inTime(await pending.finally(progress.end));
    if (isApart(late)) await interaction.followUp(showMessage(late));
    else {
      await interaction.editReply(showMessage(late));
      showed(late);
    }
  } else if (quick === undefined) await sayOutdated(interaction);
  else if ('fields' in quick) await showModal(interaction, quick);
  else if (isApart(quick)) await interaction.reply(showMessage(quick));
  else {
    await interaction.update(showMessage(quick));
    showed(quick);
  }
}

/** What came after Discord was told to wait: it takes no form then, so what the form asks is said. */
function inTime(late: Reply | undefined): Answer {
  if (late === undefined) throw new Error('nothing came after 3 seconds');
  if (!('fields' in late)) return late;
  return {
    asked: late.deed,
    outcome: 'nothing',
    title: late.title,
    lead: [],
    sections: [{ lines: [...(late.lead ?? []), note('formTooLate')] }],
    choices: [],
    actions: [],
    private: true,
  };
}

async function showModal(interaction: RepliableInteraction, form: Form): Promise<void> {
  if (interaction.isModalSubmit()) throw new Error('Discord shows no form in answer to a form');
  await interaction.showModal(showForm(form));
}

const soon = <Value>(pending: Promise<Value>): Promise<Value | 'late'> =>
  Promise.race([
    pending,
    new Promise<'late'>((resolve) => {
      setTimeout(() => resolve('late'), DEFER_AFTER_MS).unref();
    }),
  ]);

const sayPrivately = (interaction: RepliableInteraction, content: string): Promise<unknown> =>
  interaction.deferred || interaction.replied
    ? interaction.followUp({ content, flags: MessageFlags.Ephemeral })
    : interaction.reply({ content, flags: MessageFlags.Ephemeral });

async function sayUnknown(interaction: RepliableInteraction): Promise<void> {
  await sayPrivately(
    interaction,
    'Clipfile does not know this command any more. Reload Discord (Ctrl+R) to get the current list.',
  );
}

async function sayOutdated(interaction: RepliableInteraction): Promise<void> {
  await sayPrivately(
    interaction,
    'This button is from an older version of Clipfile. Type the command again for a new answer.',
  );
}

/** Tells the user, in one plain sentence with an id that the log has too, that an answer failed. */
async function apologize(interaction: RepliableInteraction, id: string, log: Log): Promise<void> {
  await quietly(log, () =>
    sayPrivately(
      interaction,
      `That did not work, and nothing was changed. Try again; if it fails again, tell whoever runs Clipfile this id: ${id}`,
    ),
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

const nameOf = (interaction: Interaction): { command?: string } =>
  interaction.isCommand() || interaction.isAutocomplete() ? { command: interaction.commandName } : {};
