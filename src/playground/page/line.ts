import type { APIApplicationCommand } from 'discord-api-types/v10';

/** A piece of a typed line, for its colouring: together the pieces are the line. */
export type LinePart = { kind: 'command' | 'option' | 'text'; text: string };

/** The command, the option names it knows ("private:") and the text between them. */
export function splitLine(line: string, commands: readonly APIApplicationCommand[]): LinePart[] {
  const command = findCommand(line, commands);
  if (command === undefined) return line === '' ? [] : [{ kind: 'text', text: line }];
  const parts: LinePart[] = [{ kind: 'command', text: line.slice(0, command.name.length + 1) }];
  const known = new Set(command.options?.map(({ name }) => name));
  let at = command.name.length + 1;
  for (const { 0: text, 1: name = '', index } of line.matchAll(/(?<=\s)([\p{L}\p{N}_-]+):/gu)) {
    if (!known.has(name) || isQuoted(line, index)) continue;
    if (index > at) parts.push({ kind: 'text', text: line.slice(at, index) });
    parts.push({ kind: 'option', text });
    at = index + text.length;
  }
  if (at < line.length) parts.push({ kind: 'text', text: line.slice(at) });
  return parts;
}

/** The command that the line begins with, once its name is whole. */
export function findCommand(
  line: string,
  commands: readonly APIApplicationCommand[],
): APIApplicationCommand | undefined {
  const name = /^\/(\S+)(?=\s|$)/u.exec(line)?.[1];
  return name === undefined
    ? undefined
    : commands.find((command) => command.type === 1 && command.name === name);
}

function isQuoted(line: string, index: number): boolean {
  return (line.slice(0, index).split('"').length - 1) % 2 === 1;
}
