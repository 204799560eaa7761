import {
  type APIApplicationCommandOptionChoice,
  ApplicationCommandOptionType,
  InteractionType,
} from 'discord-api-types/v10';
import { createCommandData } from './commandData.ts';
import type { Interactions } from './interactions.ts';
import type { Picked } from './picked.ts';
import type { Suggestion, SuggestResponse } from './protocol.ts';
import type { Person, PlaceRecord } from './seed.ts';
import { type FocusedOption, parseTyped, quoteValue, type TypedCommand, type TypedContext } from './typed.ts';
import { installsOf } from './visibleCommands.ts';
import type { World } from './world.ts';

/** A line that is being typed, with where and by whom. */
export type Typing = { line: string; place: PlaceRecord; person: Person; context: TypedContext };

/** What could come next in a line: commands, subcommands, options and their values, these asked of the bot where it completes them. */
export function createSuggest(
  world: World,
  interactions: Interactions,
  picked: Picked,
): (typing: Typing) => Promise<SuggestResponse> {
  async function askBot(
    typed: TypedCommand,
    { option, value }: FocusedOption,
    { place, person }: Typing,
  ): Promise<{ choices: APIApplicationCommandOptionChoice[]; failed: string | undefined }> {
    const others = typed.options.filter(({ name }) => name !== option.name);
    const typing = { name: option.name, type: option.type, value, focused: true };
    const interaction = interactions.start({
      type: InteractionType.ApplicationCommandAutocomplete,
      place,
      person,
      command: { installs: installsOf(typed.command) },
      isText: option.type === ApplicationCommandOptionType.String,
      data: createCommandData(typed, [...others, typing], place, world),
    });
    await interaction.settled;
    const { choices = [], failed } = interaction;
    picked.remember(person, typed.command, option.name, choices);
    return { choices, failed };
  }

  async function suggestValues(typed: TypedCommand, typing: Typing): Promise<SuggestResponse> {
    const { focused } = typed;
    if (focused === undefined) return { suggestions: [] };
    const { option, value, before } = focused;
    const toSuggestion = (name: string): Suggestion => ({
      kind: 'choice',
      label: name,
      description: option.name,
      line: `${before}${quoteValue(name)}`,
    });
    if ('autocomplete' in option && option.autocomplete === true) {
      const { choices, failed } = await askBot(typed, focused, typing);
      const suggestions = choices.map(({ name }) => toSuggestion(name));
      return failed === undefined ? { suggestions } : { suggestions, hint: 'Loading options failed' };
    }
    const names = listValues(option, typing.context);
    return { suggestions: names.filter((name) => bare(name).startsWith(bare(value))).map(toSuggestion) };
  }

  return async (typing) => {
    const { line, context } = typing;
    const typed = parseTyped(line, context);
    if (typed.kind === 'message') return { suggestions: [] };
    if (/^\/\S*$/u.test(line)) {
      const suggestions = suggestCommands(line, context);
      const isWrong = typed.kind === 'unfinished' && suggestions.length === 0;
      return isWrong ? { suggestions, hint: typed.problem } : { suggestions };
    }
    if (typed.kind === 'unfinished') return { suggestions: [], hint: typed.problem };
    if (typed.next.length > 0) return { suggestions: suggestSubcommands(typed) };
    // Straight after the command's name the first option is next: ask for it with nothing typed.
    const [first] = typed.unused;
    const isAtStart = typed.focused === undefined && typed.options.length === 0;
    if (isAtStart && first !== undefined) typed.focused = { option: first, value: '', before: line };
    const { suggestions, hint = typed.problems[0] } = await suggestValues(typed, typing);
    const all = [...suggestions, ...suggestOptions(line, typed)];
    return hint === undefined ? { suggestions: all } : { suggestions: all, hint };
  };
}

function suggestCommands(line: string, { commands }: TypedContext): Suggestion[] {
  const prefix = line.slice(1).toLowerCase();
  return commands
    .filter(({ name }) => name.startsWith(prefix))
    .map(({ name, description }) => ({ kind: 'command', label: `/${name}`, description, line: `/${name} ` }));
}

function suggestSubcommands({ command, path, next }: TypedCommand): Suggestion[] {
  const before = `/${[command.name, ...path].join(' ')}`;
  return next.map(({ name, description }) => ({
    kind: 'option',
    label: name,
    description,
    line: `${before} ${name} `,
  }));
}

function suggestOptions(line: string, { unused, focused }: TypedCommand): Suggestion[] {
  return unused
    .filter((option) => option !== focused?.option)
    .map(({ name, description }) => ({
      kind: 'option',
      label: name,
      description,
      line: `${line.trimEnd()} ${name}:`,
    }));
}

const bare = (name: string) => name.replace(/^[@#]/u, '').toLowerCase();

/** What an option without autocomplete can be given, by name. */
function listValues(
  option: FocusedOption['option'],
  { users, channels, roles, files = [] }: TypedContext,
): string[] {
  switch (option.type) {
    case ApplicationCommandOptionType.Boolean:
      return ['true', 'false'];
    case ApplicationCommandOptionType.User:
    case ApplicationCommandOptionType.Mentionable:
      return [...new Map(users.toReversed().map(({ id, name }) => [id, `@${name}`])).values()].toReversed();
    case ApplicationCommandOptionType.Channel:
      return channels.map(({ name }) => `#${name}`);
    case ApplicationCommandOptionType.Role:
      return roles.map(({ name }) => name);
    case ApplicationCommandOptionType.Attachment:
      return files.map(({ name }) => name);
    default:
      return 'choices' in option ? (option.choices ?? []).map(({ name }) => name) : [];
  }
}
