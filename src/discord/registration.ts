import { isDeepStrictEqual } from 'node:util';
import type { Client } from 'discord.js';
import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord-api-types/v10';
import { z } from 'zod';
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
  if (command.type === ApplicationCommandType.Message)
    return { type: command.type, name: command.name, ...places };
  return {
    type: command.type,
    name: command.name,
    description: command.description,
    options: command.options.map(optionBody),
    ...places,
  };
}

function optionBody(option: CommandOption): APIApplicationCommandOption {
  const base = { name: option.name, description: option.description, required: option.required ?? false };
  if (option.type === ApplicationCommandOptionType.Boolean) return { ...base, type: option.type };
  return {
    ...base,
    type: option.type,
    ...(option.suggest ? { autocomplete: true } : {}),
    ...(option.max_length ? { max_length: option.max_length } : {}),
  };
}

/** A registered command: what of it is compared, and its id. */
const registeredSchema = z.object({
  id: z.string(),
  name: z.string(),
  type: z.number().default(ApplicationCommandType.ChatInput),
});

/**
 * Registers `commands` with Discord: in one server where `guildId` is given (seen at once), else everywhere. Only what
 * changed is written: Discord allows 200 creations a day (Application Commands, "Registering a Command").
 */
export async function registerCommands(
  client: Client<true>,
  commands: readonly Command[],
  guildId?: string,
): Promise<Registration> {
  const { rest, application } = client;
  const all =
    guildId === undefined
      ? Routes.applicationCommands(application.id)
      : Routes.applicationGuildCommands(application.id, guildId);
  const existing = new Map(
    z
      .array(z.looseObject(registeredSchema.shape))
      .parse(await rest.get(all))
      .map((command) => [`${command.type} ${command.name}`, command]),
  );
  const done: Registration = { created: [], updated: [], deleted: [], unchanged: [] };
  for (const command of commands) {
    const body = commandBody(command, guildId === undefined ? 'global' : 'server');
    const key = `${command.type} ${command.name}`;
    const before = existing.get(key);
    existing.delete(key);
    if (before === undefined) {
      await rest.post(all, { body });
      done.created.push(command.name);
    } else if (isSame(body, before)) {
      done.unchanged.push(command.name);
    } else {
      await rest.patch(`${all}/${before.id}`, { body });
      done.updated.push(command.name);
    }
  }
  for (const left of existing.values()) {
    await rest.delete(`${all}/${left.id}`);
    done.deleted.push(left.name);
  }
  return done;
}

/** Whether Discord has of `body` just what it says: fields that Discord adds are not ours, and absent means false or empty. */
function isSame(body: object, registered: object): boolean {
  return Object.entries(body).every(([key, value]) =>
    isDeepStrictEqual(
      meaningOf(value),
      meaningOf(Object.entries(registered).find(([name]) => name === key)?.[1]),
    ),
  );
}

function meaningOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(meaningOf);
  if (typeof value !== 'object' || value === null)
    return value === null || value === false ? undefined : value;
  const entries = Object.entries(value).map(([key, item]) => [key, meaningOf(item)] as const);
  return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
}
