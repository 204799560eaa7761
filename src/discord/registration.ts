import { isDeepStrictEqual } from 'node:util';
import type { Client } from 'discord.js';
import {
  type APIApplicationCommandBasicOption,
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
  const rights =
    command.default_member_permissions === undefined
      ? {}
      : { default_member_permissions: command.default_member_permissions };
  if (command.type === ApplicationCommandType.Message) {
    return { type: command.type, name: command.name, ...rights, ...places };
  }
  const head = {
    type: command.type,
    name: command.name,
    description: command.description,
    ...rights,
    ...places,
  };
  if (!('subcommands' in command)) return { ...head, options: command.options.map(optionBody) };
  return {
    ...head,
    options: command.subcommands.map(({ name, description, options }) => ({
      type: ApplicationCommandOptionType.Subcommand,
      name,
      description,
      options: options.map(optionBody),
    })),
  };
}

function optionBody(option: CommandOption): APIApplicationCommandBasicOption {
  const base = { name: option.name, description: option.description, required: option.required ?? false };
  switch (option.type) {
    case ApplicationCommandOptionType.String: {
      const { suggest, choices, max_length } = option;
      const limits = max_length === undefined ? {} : { max_length };
      if (choices) return { ...base, type: option.type, choices: [...choices], ...limits };
      return suggest
        ? { ...base, type: option.type, autocomplete: true, ...limits }
        : { ...base, type: option.type, ...limits };
    }
    case ApplicationCommandOptionType.Integer: {
      const { min_value, max_value } = option;
      return {
        ...base,
        type: option.type,
        ...(min_value === undefined ? {} : { min_value }),
        ...(max_value === undefined ? {} : { max_value }),
      };
    }
    case ApplicationCommandOptionType.Channel: {
      const { channel_types } = option;
      return channel_types
        ? { ...base, type: option.type, channel_types: [...channel_types] }
        : { ...base, type: option.type };
    }
    default:
      return { ...base, type: option.type };
  }
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
  const scope = guildId === undefined ? 'global' : 'server';
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
  if (existing.size === 0) {
    // The first start: all at once.
    await rest.put(all, { body: commands.map((command) => commandBody(command, scope)) });
    return { ...done, created: commands.map(({ name }) => name) };
  }
  for (const command of commands) {
    const body = commandBody(command, scope);
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
