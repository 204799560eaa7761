import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  type APIApplicationCommandOptionChoice,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';

/** Someone or something that an option may name. */
export type Named = { id: string; name: string };

/** What a line may refer to: the commands that the person sees there, and the place's people, channels and roles. */
export type TypedContext = {
  commands: readonly APIApplicationCommand[];
  users: readonly Named[];
  channels: readonly Named[];
  roles: readonly Named[];
  /** Files that go with the line. */
  files?: readonly Named[];
  /** The value behind a choice that was picked from a list by its name, as Discord's client keeps it. */
  findPicked?: (command: APIApplicationCommand, option: string, name: string) => string | number | undefined;
};

/** An option with its value in the kind that the command asks for. */
export type TypedOption = {
  name: string;
  type: ApplicationCommandOptionType;
  value: string | number | boolean;
};

/** The option in which the line ends, with what stands there so far; `before` is the line up to the value. */
export type FocusedOption = { option: APIApplicationCommandBasicOption; value: string; before: string };

/** A typed command, as far as it goes. It may be sent where `problems` is empty. */
export type TypedCommand = {
  kind: 'command';
  command: APIApplicationCommand;
  /** Subcommand group and subcommand, where there are any. */
  path: string[];
  options: TypedOption[];
  focused: FocusedOption | undefined;
  /** Subcommands of which one has to come next. */
  next: { name: string; description: string }[];
  /** Options that are not in the line yet, in the command's order. */
  unused: APIApplicationCommandBasicOption[];
  /** Sentences: what is wrong or missing, the first first. */
  problems: string[];
};

export type Typed =
  | TypedCommand
  | { kind: 'message'; content: string }
  /** A command's name that is not (yet) one. */
  | { kind: 'unfinished'; prefix: string; problem: string };

type Segment = { name: string; value: string; valueStart: number };

const UNKNOWN_OPTION = /(?<=^|\s)([a-z][a-z0-9_-]*):(?!\/\/)(?=\S|$)/gu;
const ANY_OPTION = /(?<=^|\s)([\p{L}\p{N}_-]+):/gu;
const COLON_IN_VALUE = /[\p{L}\p{N}_-]:/u;
const QUOTED = /(?<=^|[\s:])(?:"[^"]*"|“[^”]*”)/gu;
const QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
]);

/**
 * Reads a line as Discord's client would send it: "/who Caro Quintero", "/who person: Caro Quintero private:true".
 * Text before the first known `name:` fills the first option; a value goes up to the next known `name:`; quotes
 * keep a `name:` inside a value. Never throws: what is wrong stands in `problems`.
 */
export function parseTyped(line: string, context: TypedContext): Typed {
  if (!line.startsWith('/')) return { kind: 'message', content: line.trim() };
  const [, name = '', afterName = ''] = /^\/(\S*)(.*)$/su.exec(line) ?? [];
  const command = context.commands.find((candidate) => candidate.name === name.toLowerCase());
  if (command === undefined) {
    const problem =
      name === ''
        ? 'Type a command after "/".'
        : `There is no command /${name} here: /help lists those that there are.`;
    return { kind: 'unfinished', prefix: name, problem };
  }
  const { path, options: known, rest, next, problem } = descend(command, afterName);
  const typed: TypedCommand = {
    kind: 'command',
    command,
    path,
    options: [],
    focused: undefined,
    next,
    unused: [],
    problems: problem === undefined ? [] : [problem],
  };
  if (problem !== undefined) return typed;
  const restStart = line.length - rest.length;
  const segments = splitSegments(rest, known, typed.problems);
  const last = segments.at(-1);
  for (const segment of segments) {
    const option = known.find((candidate) => candidate.name === segment.name);
    if (option === undefined) continue;
    const before = line.slice(0, restStart + segment.valueStart);
    if (segment === last) typed.focused = { option, value: unquote(segment.value.trimStart()), before };
    const value = unquote(segment.value.trim());
    if (value === '') typed.problems.push(describeEmpty(option));
    else if (typed.options.some(({ name: used }) => used === option.name))
      typed.problems.push(`${option.name} is given twice.`);
    else readValue(option, value, typed, context);
  }
  typed.unused = known.filter((option) => !segments.some((segment) => segment.name === option.name));
  for (const option of typed.unused)
    if (option.required === true) typed.problems.push(`${option.name} is missing: ${option.description}`);
  return typed;
}

/** A value as it has to be typed: in quotes where it could be read as an option, or has quotes itself. */
export function quoteValue(value: string): string {
  return COLON_IN_VALUE.test(value) || QUOTES.has(value.slice(0, 1)) ? `"${value}"` : value;
}

/** Follows the words that name a subcommand group and a subcommand. */
function descend(
  command: APIApplicationCommand,
  afterName: string,
): {
  path: string[];
  options: APIApplicationCommandBasicOption[];
  rest: string;
  next: Subcommand[];
  problem?: string;
} {
  let options: readonly APIApplicationCommandOption[] = command.options ?? [];
  let rest = afterName.trimStart();
  const path: string[] = [];
  while (options.some(isSubcommand)) {
    const [, word = '', after = ''] = /^(\S*)(.*)$/su.exec(rest) ?? [];
    const found = options.filter(isSubcommand).find((option) => option.name === word.toLowerCase());
    if (found === undefined) {
      const next = options.filter(isSubcommand).filter(({ name }) => name.startsWith(word.toLowerCase()));
      const names = options.map(({ name }) => name).join(', ');
      return { path, options: [], rest, next, problem: `Say which: ${names}.` };
    }
    path.push(found.name);
    options = found.options ?? [];
    rest = after.trimStart();
  }
  return { path, options: options.filter((option) => !isSubcommand(option)), rest, next: [] };
}

type Subcommand = Extract<
  APIApplicationCommandOption,
  { type: ApplicationCommandOptionType.Subcommand | ApplicationCommandOptionType.SubcommandGroup }
>;

function isSubcommand(option: APIApplicationCommandOption): option is Subcommand {
  return (
    option.type === ApplicationCommandOptionType.Subcommand ||
    option.type === ApplicationCommandOptionType.SubcommandGroup
  );
}

/** Cuts the rest of a line at each known `name:` that stands outside quotes. */
function splitSegments(
  rest: string,
  known: readonly APIApplicationCommandBasicOption[],
  problems: string[],
): Segment[] {
  const masked = maskQuoted(rest);
  const starts: { name: string; at: number; valueAt: number }[] = [];
  for (const { index, 0: text, 1: name = '' } of masked.matchAll(ANY_OPTION))
    if (known.some((option) => option.name === name.toLowerCase()))
      starts.push({ name: name.toLowerCase(), at: index, valueAt: index + text.length });
  for (const { 1: name = '' } of masked.matchAll(UNKNOWN_OPTION))
    if (!known.some((option) => option.name === name)) problems.push(describeUnknown(name, known));
  const head = rest.slice(0, starts[0]?.at ?? rest.length);
  const segments: Segment[] = [];
  if (head.trim() !== '') {
    const first = known[0];
    if (first === undefined) problems.push('This command takes no options.');
    else segments.push({ name: first.name, value: head, valueStart: head.length - head.trimStart().length });
  }
  for (const [index, { name, valueAt }] of starts.entries()) {
    const value = rest.slice(valueAt, starts[index + 1]?.at ?? rest.length);
    segments.push({ name, value, valueStart: valueAt + value.length - value.trimStart().length });
  }
  return segments;
}

function describeEmpty({ name, type }: APIApplicationCommandBasicOption): string {
  return type === ApplicationCommandOptionType.Attachment
    ? `Attach a file for ${name}: its name is filled in here.`
    : `Give ${name} a value.`;
}

function describeUnknown(name: string, known: readonly APIApplicationCommandBasicOption[]): string {
  const names = known.map((option) => option.name).join(', ');
  const takes = names === '' ? 'This command takes no options.' : `This command takes: ${names}.`;
  return `There is no option ${name}. ${takes} Put text with a colon in quotes.`;
}

/** The text with everything inside quotes replaced, so that offsets stay and no option is found there. */
function maskQuoted(text: string): string {
  return text.replace(QUOTED, (quoted) => '"'.repeat(quoted.length));
}

function unquote(value: string): string {
  const close = QUOTES.get(value.slice(0, 1));
  if (close === undefined) return value;
  return value.length > 1 && value.endsWith(close) ? value.slice(1, -1) : value.slice(1);
}

function readValue(
  option: APIApplicationCommandBasicOption,
  text: string,
  typed: TypedCommand,
  context: TypedContext,
): void {
  const value = parseValue(option, text, typed.command, context);
  if (typeof value === 'object') typed.problems.push(value.problem);
  else typed.options.push({ name: option.name, type: option.type, value });
}

/** The value in the option's kind, or a sentence about what is wrong with it. */
function parseValue(
  option: APIApplicationCommandBasicOption,
  text: string,
  command: APIApplicationCommand,
  context: TypedContext,
): TypedOption['value'] | { problem: string } {
  switch (option.type) {
    case ApplicationCommandOptionType.Boolean: {
      const word = text.toLowerCase();
      if (word === 'true' || word === 'false') return word === 'true';
      return { problem: `${option.name} is true or false.` };
    }
    case ApplicationCommandOptionType.String: {
      if (option.choices !== undefined && option.choices.length > 0)
        return pickChoice(option, option.choices, text);
      const value = context.findPicked?.(command, option.name, text) ?? text;
      const length = String(value).length;
      if (option.min_length !== undefined && length < option.min_length)
        return { problem: `${option.name} needs at least ${option.min_length} characters.` };
      if (option.max_length !== undefined && length > option.max_length)
        return { problem: `${option.name} takes at most ${option.max_length} characters.` };
      return value;
    }
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number: {
      if (option.choices !== undefined && option.choices.length > 0)
        return pickChoice(option, option.choices, text);
      const value = Number(context.findPicked?.(command, option.name, text) ?? text);
      const isInteger = option.type === ApplicationCommandOptionType.Integer;
      if (!Number.isFinite(value) || (isInteger && !Number.isSafeInteger(value)))
        return { problem: `${option.name} is a ${isInteger ? 'whole number' : 'number'}.` };
      if (option.min_value !== undefined && value < option.min_value)
        return { problem: `${option.name} is at least ${option.min_value}.` };
      if (option.max_value !== undefined && value > option.max_value)
        return { problem: `${option.name} is at most ${option.max_value}.` };
      return value;
    }
    case ApplicationCommandOptionType.User:
      return findNamed(option.name, text, context.users);
    case ApplicationCommandOptionType.Channel:
      return findNamed(option.name, text, context.channels);
    case ApplicationCommandOptionType.Role:
      return findNamed(option.name, text, context.roles);
    case ApplicationCommandOptionType.Mentionable:
      return findNamed(option.name, text, [...context.users, ...context.roles]);
    default:
      return findFile(option.name, text, context.files ?? []);
  }
}

function pickChoice(
  option: APIApplicationCommandBasicOption,
  choices: readonly APIApplicationCommandOptionChoice[],
  text: string,
): string | number | { problem: string } {
  const folded = text.toLowerCase();
  const found =
    choices.find(({ name }) => name.toLowerCase() === folded) ??
    choices.find(({ value }) => String(value) === text);
  if (found !== undefined) return found.value;
  return { problem: `${option.name} is one of: ${choices.map(({ name }) => name).join(', ')}.` };
}

/** By its name. */
function findFile(option: string, name: string, files: readonly Named[]): string | { problem: string } {
  const found = files.find((file) => file.name.replaceAll('"', '') === name);
  if (found !== undefined) return found.id;
  return { problem: `${option}: no file called ${name} is attached. Attach it, then run the line again.` };
}

/** By mention, by id, or by name with or without "@" or "#". */
function findNamed(option: string, text: string, candidates: readonly Named[]): string | { problem: string } {
  const id = /^<[@#][!&]?(\d+)>$/u.exec(text)?.[1] ?? text;
  const name = text.replace(/^[@#]/u, '').toLowerCase();
  const found = candidates.find(
    (candidate) => candidate.id === id || candidate.name.replace(/^[@#]/u, '').toLowerCase() === name,
  );
  if (found !== undefined) return found.id;
  return { problem: `${option}: nothing here is called ${text}.` };
}
