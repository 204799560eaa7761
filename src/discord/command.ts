import {
  ApplicationCommandOptionType,
  type ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord-api-types/v10';
import type { Answer, Question } from '../facts/answer.ts';

/** What autocomplete offers for an option: people, articles, or anything that dates can be found by. */
export type SuggestKind = 'person' | 'article' | 'about';

type OptionBase = { name: string; description: string; required?: boolean };

export type StringOption = OptionBase & {
  type: ApplicationCommandOptionType.String;
  suggest?: SuggestKind;
  max_length?: number;
};

export type BooleanOption = OptionBase & { type: ApplicationCommandOptionType.Boolean };

export type CommandOption = StringOption | BooleanOption;

type ValueOf<Option> = Option extends { type: ApplicationCommandOptionType.Boolean } ? boolean : string;

/** The arguments that `execute` gets, typed from the literal's options: required ones are always there. */
export type ArgumentsOf<Options extends readonly CommandOption[]> = {
  [Option in Options[number] as Option extends { required: true } ? Option['name'] : never]: ValueOf<Option>;
} & {
  [Option in Options[number] as Option extends { required: true } ? never : Option['name']]?: ValueOf<Option>;
};

/** What a command may use. */
export type CommandContext = {
  /** Answers a question from the store as it is now. */
  ask: (question: Question) => Answer;
};

type CommandPlaces = {
  contexts: readonly InteractionContextType[];
  integration_types: readonly ApplicationIntegrationType[];
};

/** A slash command as a literal: its registration, the arguments of `execute`, /help and the README come from it. */
export type SlashCommand<Options extends readonly CommandOption[] = readonly CommandOption[]> =
  CommandPlaces & {
    type: ApplicationCommandType.ChatInput;
    name: string;
    description: string;
    /** A line to type, for /help, the README and the page. */
    example: string;
    options: Options;
    execute(options: ArgumentsOf<Options>, context: CommandContext): Answer | Promise<Answer>;
  };

/** An entry of the message context menu. Its answer is seen only by the one who asked. */
export type MessageCommand = CommandPlaces & {
  type: ApplicationCommandType.Message;
  name: string;
  /** For /help and the README: Discord shows none in the menu. */
  description: string;
  execute(message: { text: string }, context: CommandContext): Answer | Promise<Answer>;
};

export type Command = SlashCommand | MessageCommand;

/** Keeps a literal's option types, so that `execute` has typed arguments. */
export function slashCommand<const Options extends readonly CommandOption[]>(
  literal: SlashCommand<Options>,
): SlashCommand<Options> {
  return literal;
}

/** Servers and threads, direct messages with the bot, and any conversation of a person who installed it. */
export const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
} as const satisfies CommandPlaces;

/** The option that every command has: an answer that only the one who asks sees. */
export const PRIVATE_OPTION = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'private',
  description: 'Show the answer only to me',
} as const satisfies BooleanOption;
