import type { APIApplicationCommand, APIApplicationCommandOption } from 'discord-api-types/v10';
import { COMMAND, OPTION } from './discord.ts';

/** A piece of a typed line, for its colouring: together the pieces are the line. */
export type LinePart = { kind: 'command' | 'option' | 'text'; text: string };

/** A command that a line begins with, down to the subcommand that it names. */
export type LineCommand = {
  /** As it is typed: "/digest set". */
  name: string;
  description: string;
  /** What comes next: options, or the subcommands of which the line names none yet. */
  options: readonly APIApplicationCommandOption[];
};

/** The command that the line begins with, once its name is whole. */
export function findCommand(
  line: string,
  commands: readonly APIApplicationCommand[],
): LineCommand | undefined {
  const [, first = ''] = /^\/(\S+)/u.exec(line) ?? [];
  const command = commands.find(({ type, name }) => type === COMMAND.ChatInput && name === first);
  if (command === undefined) return undefined;
  let { description, options = [] }: Pick<LineCommand, 'description'> & { options?: LineCommand['options'] } =
    command;
  let end = first.length + 1;
  for (;;) {
    const [text = '', word] = /^\s+(\S+)/u.exec(line.slice(end)) ?? [];
    const next = options.find((option) => isSubcommand(option) && option.name === word);
    if (next === undefined) return { name: line.slice(0, end), description, options };
    description = next.description;
    options = 'options' in next ? (next.options ?? []) : [];
    end += text.length;
  }
}

/** Whether an option is a subcommand or a group of them: then the line has to name one. */
export function isSubcommand({ type }: APIApplicationCommandOption): boolean {
  return type === OPTION.Subcommand || type === OPTION.SubcommandGroup;
}

/** The command, the option names it knows ("private:") and the text between them. */
export function splitLine(line: string, commands: readonly APIApplicationCommand[]): LinePart[] {
  const command = findCommand(line, commands);
  if (command === undefined) return line === '' ? [] : [{ kind: 'text', text: line }];
  const parts: LinePart[] = [{ kind: 'command', text: command.name }];
  const known = new Set(command.options.map(({ name }) => name));
  let at = command.name.length;
  for (const { 0: text, 1: name = '', index } of line.matchAll(/(?<=\s)([\p{L}\p{N}_-]+):/gu)) {
    if (index < at || !known.has(name) || isQuoted(line, index)) continue;
    if (index > at) parts.push({ kind: 'text', text: line.slice(at, index) });
    parts.push({ kind: 'option', text });
    at = index + text.length;
  }
  if (at < line.length) parts.push({ kind: 'text', text: line.slice(at) });
  return parts;
}

/** The line with a file named by the first option that takes one and has none; as it is where there is no such option. */
export function attachToLine(line: string, name: string, commands: readonly APIApplicationCommand[]): string {
  const option = findCommand(line, commands)?.options.find(
    (candidate) => candidate.type === OPTION.Attachment && !line.includes(` ${candidate.name}:`),
  );
  return option === undefined ? line : `${line.trimEnd()} ${option.name}:${quoteFile(name)} `;
}

/** The line without the option that names this file. */
export function detachFromLine(
  line: string,
  name: string,
  commands: readonly APIApplicationCommand[],
): string {
  const options = findCommand(line, commands)?.options.filter(({ type }) => type === OPTION.Attachment) ?? [];
  return options.reduce((rest, option) => rest.replace(` ${option.name}:${quoteFile(name)}`, ''), line);
}

/** A file's name as it is typed: in quotes, since it may hold anything; quotes in it cannot be typed. */
function quoteFile(name: string): string {
  return /^[\p{L}\p{N}._ -]+$/u.test(name) ? name : `"${name.replaceAll('"', '')}"`;
}

function isQuoted(line: string, index: number): boolean {
  return (line.slice(0, index).split('"').length - 1) % 2 === 1;
}
