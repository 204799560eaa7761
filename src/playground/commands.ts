import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type InteractionContextType,
} from 'discord-api-types/v10';
import type { CommandBody, CommandEdit } from './bodies.ts';
import { unknownCommand } from './errors.ts';
import { refuseCommand, refuseCommands } from './rules.ts';

/** The application's commands: global ones and each server's own (docs: Application Commands). */
export type Commands = {
  list(guildId: string | undefined): APIApplicationCommand[];
  get(guildId: string | undefined, id: string): APIApplicationCommand;
  /** Creates, or overwrites the one of the same name and kind. */
  create(guildId: string | undefined, body: CommandBody): { command: APIApplicationCommand; isNew: boolean };
  edit(guildId: string | undefined, id: string, body: CommandEdit): APIApplicationCommand;
  remove(guildId: string | undefined, id: string): void;
  replaceAll(guildId: string | undefined, bodies: readonly CommandBody[]): APIApplicationCommand[];
  /** All there are, as the page lists them. */
  all(): APIApplicationCommand[];
};

export function createCommands(options: {
  applicationId: string;
  nextId: () => string;
  onChange: () => void;
}): Commands {
  /** By server; '' holds the global ones. */
  const scopes = new Map<string, APIApplicationCommand[]>();
  const scope = (guildId: string | undefined) => scopes.get(guildId ?? '') ?? [];
  const put = (guildId: string | undefined, commands: APIApplicationCommand[]) => {
    scopes.set(guildId ?? '', commands);
    options.onChange();
  };

  function build(guildId: string | undefined, body: CommandBody, id: string): APIApplicationCommand {
    const type = body.type ?? ApplicationCommandType.ChatInput;
    const isChatInput = type === ApplicationCommandType.ChatInput;
    return {
      id,
      application_id: options.applicationId,
      version: options.nextId(),
      type,
      name: body.name,
      name_localizations: body.name_localizations ?? null,
      description: isChatInput ? (body.description ?? '') : '',
      description_localizations: body.description_localizations ?? null,
      default_member_permissions: body.default_member_permissions ?? null,
      dm_permission: body.dm_permission ?? true,
      nsfw: body.nsfw ?? false,
      integration_types: isInstallable(body.integration_types)
        ? body.integration_types
        : [ApplicationIntegrationType.GuildInstall],
      ...(guildId === undefined
        ? { contexts: areContexts(body.contexts) ? body.contexts : null }
        : { guild_id: guildId }),
      ...(isChatInput && body.options != null && body.options.length > 0 ? { options: body.options } : {}),
    };
  }

  /** Keeps the id where the command was there, and the version too where nothing in it changed. */
  function upsert(guildId: string | undefined, body: CommandBody): APIApplicationCommand {
    const type = body.type ?? ApplicationCommandType.ChatInput;
    const old = scope(guildId).find((command) => command.name === body.name && command.type === type);
    const built = build(guildId, body, old?.id ?? options.nextId());
    const isUnchanged =
      old !== undefined && JSON.stringify({ ...built, version: old.version }) === JSON.stringify(old);
    return isUnchanged ? old : built;
  }

  const get = (guildId: string | undefined, id: string) => {
    const found = scope(guildId).find((command) => command.id === id);
    if (found === undefined) throw unknownCommand();
    return found;
  };

  return {
    list: (guildId) => scope(guildId),
    get,
    create(guildId, body) {
      refuseCommand(body);
      const command = upsert(guildId, body);
      const others = scope(guildId).filter(({ id }) => id !== command.id);
      const isNew = others.length === scope(guildId).length;
      put(guildId, [...others, command]);
      return { command, isNew };
    },
    edit(guildId, id, body) {
      const { options: oldOptions, description, ...old } = get(guildId, id);
      const merged = {
        ...old,
        description,
        options: oldOptions,
        ...body,
        type: old.type,
        name: body.name ?? old.name,
      };
      refuseCommand(merged);
      const command = build(guildId, merged, id);
      put(
        guildId,
        scope(guildId).map((other) => (other.id === id ? command : other)),
      );
      return command;
    },
    remove(guildId, id) {
      get(guildId, id);
      put(
        guildId,
        scope(guildId).filter((command) => command.id !== id),
      );
    },
    replaceAll(guildId, bodies) {
      refuseCommands(bodies);
      const commands = bodies.map((body) => upsert(guildId, body));
      put(guildId, commands);
      return commands;
    },
    all: () => [...scopes.values()].flat(),
  };
}

function isInstallable(types: readonly number[] | null | undefined): types is ApplicationIntegrationType[] {
  return types != null && types.length > 0;
}

function areContexts(contexts: readonly number[] | null | undefined): contexts is InteractionContextType[] {
  return contexts != null;
}
