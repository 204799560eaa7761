import {
  type ApplicationCommandOptionAllowedChannelType,
  ApplicationCommandOptionType,
  type ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
} from 'discord-api-types/v10';
import type { Desk } from '../ask/desk.ts';
import type { Clips } from '../clip/clips.ts';
import type { ReviewContext } from '../clip/review/context.ts';
import type { Answer, Question, Reply } from '../facts/answer.ts';
import type { Reminders } from '../remind/open.ts';
import type { Asker } from './asker.ts';

/** What autocomplete offers for an option: people, articles, or anything that dates can be found by. */
export type SuggestKind = 'person' | 'article' | 'about';

type OptionBase = { name: string; description: string; required?: boolean };

type StringOption = OptionBase & {
  type: ApplicationCommandOptionType.String;
  suggest?: SuggestKind | Suggest;
  choices?: readonly { name: string; value: string }[];
  max_length?: number;
};
export type BooleanOption = OptionBase & { type: ApplicationCommandOptionType.Boolean };
type IntegerOption = OptionBase & {
  type: ApplicationCommandOptionType.Integer;
  min_value?: number;
  max_value?: number;
};
type UserOption = OptionBase & { type: ApplicationCommandOptionType.User };
type RoleOption = OptionBase & { type: ApplicationCommandOptionType.Role };
type ChannelOption = OptionBase & {
  type: ApplicationCommandOptionType.Channel;
  channel_types?: readonly ApplicationCommandOptionAllowedChannelType[];
};
type AttachmentOption = OptionBase & { type: ApplicationCommandOptionType.Attachment };

export type CommandOption =
  | StringOption
  | BooleanOption
  | IntegerOption
  | UserOption
  | RoleOption
  | ChannelOption
  | AttachmentOption;

/**
 * A user, role or channel that was picked; `mayWrite` is true of a channel in which the person may write,
 * `botMayWrite` of one in which the bot may.
 */
export type Picked = { id: string; name: string; mayWrite: boolean; botMayWrite: boolean };

/** A file that was attached; its content stands at `url`, sizes are in bytes. */
export type AttachedFile = { name: string; url: string; size: number; contentType: string | undefined };

type ValueOf<Option> = Option extends { type: ApplicationCommandOptionType.Boolean }
  ? boolean
  : Option extends { type: ApplicationCommandOptionType.Integer }
    ? number
    : Option extends { type: ApplicationCommandOptionType.Attachment }
      ? AttachedFile
      : Option extends {
            type: ApplicationCommandOptionType.String;
            choices: readonly { value: infer Value }[];
          }
        ? Value
        : Option extends { type: ApplicationCommandOptionType.String }
          ? string
          : Picked;

/** The arguments that `execute` gets, typed from the literal's options: required ones are always there. */
type ArgumentsOf<Options extends readonly CommandOption[]> = {
  [Option in Options[number] as Option extends { required: true } ? Option['name'] : never]: ValueOf<Option>;
} & {
  [Option in Options[number] as Option extends { required: true } ? never : Option['name']]?: ValueOf<Option>;
};

/** What a command may use; made anew for each interaction. */
export type CommandContext = {
  /** Who asks, where, and on behalf of which team. */
  asker: Asker;
  now: Date;
  /** Answers a question from the store as it is now, as the asker's team may see it. */
  ask: (question: Question) => Answer;
  /** What answers are made from, as the asker's team may see it. */
  desk: Desk;
  /** What review, correction, history and settings work on: the asker's team's decisions. */
  review: ReviewContext;
  /** What reads, keeps and fetches what is clipped. */
  clips: Clips;
  /** Deadlines, digests and time zones of all teams; ask only for the asker's. */
  reminders: Pick<Reminders, 'deadlines' | 'digests' | 'zones'>;
};

/** Choices of autocomplete for what was typed so far. */
type Suggest = (
  typed: string,
  context: CommandContext,
) => { name: string; value: string }[] | Promise<{ name: string; value: string }[]>;

/** What a button or a form of the command does: its arguments, and the values of the form's fields by their id. */
type DeedHandler = (
  args: readonly string[],
  context: CommandContext,
  fields: Readonly<Record<string, string>>,
  /** The page that was turned to, 0-based. */
  page: number,
) => Reply | Promise<Reply>;

type CommandBase = {
  contexts: readonly InteractionContextType[];
  integration_types: readonly ApplicationIntegrationType[];
  /** Who sees the command before a team says otherwise: permission bits as a decimal string (Permissions). */
  default_member_permissions?: string;
  name: string;
  description: string;
  deeds?: Readonly<Record<string, DeedHandler>>;
  /** True where what its forms come to is for the one who filled them in alone. */
  privateForms?: true;
};

type Runnable<Options extends readonly CommandOption[]> = {
  /** A line to type, for /help, the README and the page. */
  example: string;
  options: Options;
  /** True where its answers are always for the one who asks alone. */
  private?: true;
  execute(options: ArgumentsOf<Options>, context: CommandContext): Reply | Promise<Reply>;
};

/** A slash command as a literal: its registration, the arguments of `execute`, /help and the README come from it. */
export type SlashCommand<Options extends readonly CommandOption[] = readonly CommandOption[]> = CommandBase &
  Runnable<Options> & { type: ApplicationCommandType.ChatInput };

/** One of the ways of a command: "/deadline add". */
export type Subcommand<Options extends readonly CommandOption[] = readonly CommandOption[]> =
  Runnable<Options> & {
    name: string;
    description: string;
  };

/** A slash command that is only a head for its subcommands. */
export type CommandGroup = CommandBase & {
  type: ApplicationCommandType.ChatInput;
  subcommands: readonly Subcommand[];
};

/** What is known of the message whose context menu was opened. */
export type ChosenMessage = {
  id: string;
  channel: string;
  author: string;
  text: string;
  files: AttachedFile[];
};

/** An entry of the message context menu. Its answer is seen only by the one who asked. */
export type MessageCommand = CommandBase & {
  type: ApplicationCommandType.Message;
  execute(message: ChosenMessage, context: CommandContext): Reply | Promise<Reply>;
};

export type Command = SlashCommand | CommandGroup | MessageCommand;

/** Keeps a literal's option types, so that `execute` has typed arguments. */
export function slashCommand<const Options extends readonly CommandOption[]>(
  literal: SlashCommand<Options>,
): SlashCommand<Options> {
  return literal;
}

/** The same for a subcommand. */
export function subcommand<const Options extends readonly CommandOption[]>(
  literal: Subcommand<Options>,
): Subcommand<Options> {
  return literal;
}

/** Each way of a command with what is typed for it: "who", "deadline add". */
export function waysOf(
  command: SlashCommand | CommandGroup,
): { typed: string; way: SlashCommand | Subcommand }[] {
  return 'subcommands' in command
    ? command.subcommands.map((way) => ({ typed: `${command.name} ${way.name}`, way }))
    : [{ typed: command.name, way: command }];
}

/** Servers and threads, direct messages with the bot, and any conversation of a person who installed it. */
export const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
} as const;

/** Channels to which messages can be sent. */
export const WRITABLE_CHANNELS = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
] as const;

/** The option that every command has: an answer that only the one who asks sees. */
export const PRIVATE_OPTION = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'private',
  description: 'Show the answer only to me',
} as const satisfies BooleanOption;
