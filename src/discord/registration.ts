import { type ApplicationCommand, type Client, Collection } from 'discord.js';
import {
  type APIApplicationCommand,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Command, CommandOption } from './command.ts';

/** What one registration came to, by command name. */
export type Registration = { created: string[]; updated: string[]; deleted: string[]; unchanged: string[] };

/** The body that registers a command, as Discord takes it. A server's own commands take no contexts or integration types. */
export function commandBody(
  command: Command,
  scope: 'global' | 'server',
): RESTPostAPIApplicationCommandsJSONBody {
  const places =
    scope === 'global'
      ? { contexts: [...command.contexts], integration_types: [...command.integration_types] }
      : {};
  if (command.type === ApplicationCommandType.Message) {
    return { type: command.type, name: command.name, ...places };
  }
  return {
    type: command.type,
    name: command.name,
    description: command.description,
    options: command.options.map(optionBody),
    ...places,
  };
}

function optionBody(option: CommandOption): NonNullable<APIApplicationCommand['options']>[number] {
  const base = { name: option.name, description: option.description, required: option.required ?? false };
  if (option.type === ApplicationCommandOptionType.Boolean) return { ...base, type: option.type };
  return {
    ...base,
    type: option.type,
    ...(option.suggest ? { autocomplete: true } : {}),
    ...(option.max_length ? { max_length: option.max_length } : {}),
  };
}

/**
 * Registers `commands` with Discord: in one server where `guildId` is given (seen at once), else everywhere. Only what
 * changed is written: Discord allows 200 creations a day (Application Commands, "Registering a Command").
 */
export async function registerCommands(
  client: Client<true>,
  commands: readonly Command[],
  guildId?: string,
): Promise<Registration> {
  const manager = client.application.commands;
  const at = guildId === undefined ? {} : { guildId };
  const existing: Collection<string, ApplicationCommand> = new Collection(
    (await manager.fetch({ ...at, withLocalizations: true })).map((command) => [keyOf(command), command]),
  );
  const done: Registration = { created: [], updated: [], deleted: [], unchanged: [] };
  for (const command of commands) {
    const body = commandBody(command, guildId === undefined ? 'global' : 'server');
    const before = existing.get(keyOf(command));
    existing.delete(keyOf(command));
    if (before === undefined) {
      await (guildId === undefined ? manager.create(body) : manager.create(body, guildId));
      done.created.push(command.name);
    } else if (before.equals(comparable(body, before), true)) {
      done.unchanged.push(command.name);
    } else {
      await (guildId === undefined ? manager.edit(before, body) : manager.edit(before, body, guildId));
      done.updated.push(command.name);
    }
  }
  for (const left of existing.values()) {
    await (guildId === undefined ? manager.delete(left) : manager.delete(left, guildId));
    done.deleted.push(left.name);
  }
  return done;
}

const keyOf = (command: { name: string; type?: ApplicationCommandType }): string =>
  `${command.type ?? ApplicationCommandType.ChatInput} ${command.name}`;

// In a server, Discord fills in places of its own; they are not ours to compare.
function comparable(body: RESTPostAPIApplicationCommandsJSONBody, before: ApplicationCommand) {
  return body.contexts
    ? body
    : { ...body, contexts: before.contexts ?? [], integration_types: before.integrationTypes ?? [] };
}
