import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { Suggestion, SuggestResponse } from '../protocol.ts';
import { findCommand, isSubcommand } from './line.ts';

/** What stands in the box and what is offered for it. */
export type Typing = {
  readonly line: string;
  /** Number of the newest question for suggestions; answers to older ones are stale. */
  readonly asked: number;
  readonly suggestions: readonly Suggestion[];
  /** Index in `suggestions`; undefined where none is chosen yet. */
  readonly selected: number | undefined;
  /** False once Escape closed the list; typing opens it again. */
  readonly isOpen: boolean;
  /** The line ends in a value that was picked: no more values are offered for it. */
  readonly isPicked: boolean;
  /** What is still missing, in plain words. */
  readonly hint: string | undefined;
  /** Why the line could not be run. */
  readonly problem: string | undefined;
};

export const NOTHING_TYPED: Typing = {
  line: '',
  asked: 0,
  suggestions: [],
  selected: undefined,
  isOpen: false,
  isPicked: false,
  hint: undefined,
  problem: undefined,
};

/** The person changed the line. The old suggestions stay until newer ones come, unless no command is typed any more. */
export function type(typing: Typing, line: string): Typing {
  const isCommand = line.startsWith('/');
  return {
    line,
    asked: typing.asked + 1,
    suggestions: isCommand ? typing.suggestions : [],
    selected: isCommand ? typing.selected : undefined,
    isOpen: isCommand,
    isPicked: false,
    hint: isCommand ? typing.hint : undefined,
    problem: undefined,
  };
}

/** Suggestions came for question `asked`: stale ones change nothing. */
export function answer(typing: Typing, asked: number, { suggestions, hint }: SuggestResponse): Typing {
  if (asked !== typing.asked) return typing;
  const offered = suggestions.filter(({ kind }) => kind !== 'choice' || !typing.isPicked);
  // Half a command or subcommand (its line ends in a space) and an option without a value cannot be sent: there
  // Enter picks the first.
  const isUnfinished = offered[0]?.line.endsWith(' ') === true || typing.line.trimEnd().endsWith(':');
  return {
    ...typing,
    suggestions: offered,
    selected: isUnfinished && offered.length > 0 ? 0 : undefined,
    hint,
  };
}

/** Arrow down (1) or up (-1), round and round. */
export function move(typing: Typing, step: 1 | -1): Typing {
  const count = typing.suggestions.length;
  if (!typing.isOpen || count === 0) return typing;
  const from = typing.selected ?? (step === 1 ? -1 : count);
  return { ...typing, selected: (from + step + count) % count };
}

/** Takes a suggestion: its line is now typed. */
export function pick(typing: Typing, index: number): Typing {
  const suggestion = typing.suggestions[index];
  if (suggestion === undefined) return typing;
  return {
    ...type(typing, suggestion.line),
    suggestions: [],
    selected: undefined,
    isPicked: suggestion.kind === 'choice',
  };
}

/** Escape: the list goes, the line stays. */
export function close(typing: Typing): Typing {
  return { ...typing, isOpen: false, selected: undefined };
}

/** The line could not be run, for this reason. */
export function refuse(typing: Typing, problem: string): Typing {
  return { ...typing, problem };
}

/** The line was sent: the box is empty, and answers under way are stale. */
export function empty(typing: Typing): Typing {
  return { ...NOTHING_TYPED, asked: typing.asked + 1 };
}

export type Entered =
  | { do: 'pick'; index: number }
  | { do: 'type'; line: string }
  | { do: 'run' }
  | { do: 'nothing' };

/** What Enter does: picks the chosen suggestion, asks for the options of a command that needs some, or runs the line. */
export function enter(typing: Typing, commands: readonly APIApplicationCommand[]): Entered {
  const line = typing.line.trim();
  if (line === '') return { do: 'nothing' };
  const command = findCommand(line, commands);
  if (command?.name === line) {
    const isNeedy = command.options.some(
      (option) => isSubcommand(option) || ('required' in option && option.required === true),
    );
    if (!isNeedy) return { do: 'run' };
    if (!typing.line.endsWith(' ')) return { do: 'type', line: `${line} ` };
  }
  const isChosen =
    typing.isOpen && typing.selected !== undefined && typing.selected < typing.suggestions.length;
  return isChosen && typing.selected !== undefined ? { do: 'pick', index: typing.selected } : { do: 'run' };
}
