import {
  type APIApplicationCommand,
  type APIAttachment,
  type APIInteractionDataResolved,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import { BOT_PERMISSIONS, createMember, type PlaceRecord } from './seed.ts';
import type { TypedCommand, TypedOption } from './typed.ts';
import type { World } from './world.ts';

/** What every command interaction says of its command. */
export function describeCommand(command: APIApplicationCommand): object {
  const { id, name, type, guild_id } = command;
  return { id, name, type, ...(guild_id === undefined ? {} : { guild_id }) };
}

/** docs: Receiving and Responding, Application Command Data Structure. */
export function createCommandData(
  typed: TypedCommand,
  options: readonly (TypedOption & { focused?: boolean })[],
  place: PlaceRecord,
  world: World,
  files: readonly APIAttachment[] = [],
): object {
  const resolved = resolve(typed.options, place, world, files);
  let nested: object[] = [...options];
  const kinds = [ApplicationCommandOptionType.Subcommand, ApplicationCommandOptionType.SubcommandGroup];
  for (const [depth, name] of typed.path.toReversed().entries())
    nested = [{ name, type: kinds[depth], options: nested }];
  return {
    ...describeCommand(typed.command),
    ...(nested.length === 0 ? {} : { options: nested }),
    ...(resolved === undefined ? {} : { resolved }),
  };
}

/** The people, channels, roles and files that options name (docs: Receiving and Responding, Resolved Data Structure). */
export function resolve(
  options: readonly TypedOption[],
  place: PlaceRecord,
  world: World,
  files: readonly APIAttachment[] = [],
): APIInteractionDataResolved | undefined {
  const resolved: APIInteractionDataResolved = {};
  for (const { type, value } of options) {
    const id = String(value);
    const file = files.find((candidate) => candidate.id === id);
    if (type === ApplicationCommandOptionType.Attachment && file !== undefined)
      resolved.attachments = { ...resolved.attachments, [id]: file };
    const isPerson =
      type === ApplicationCommandOptionType.User || type === ApplicationCommandOptionType.Mentionable;
    const isRole =
      type === ApplicationCommandOptionType.Role || type === ApplicationCommandOptionType.Mentionable;
    const person = world.people.get(id);
    const user = id === world.seed.bot.id ? world.seed.bot : person?.user;
    if (isPerson && user !== undefined) {
      resolved.users = { ...resolved.users, [id]: user };
      const { user: _user, deaf: _deaf, mute: _mute, ...member } = createMember(user);
      const permissions = String(person?.permissions ?? BOT_PERMISSIONS);
      if (place.guild !== undefined)
        resolved.members = { ...resolved.members, [id]: { ...member, permissions } };
    }
    const role = place.guild?.roles.find((candidate) => candidate.id === id);
    if (isRole && role !== undefined) resolved.roles = { ...resolved.roles, [id]: role };
    const channel = place.guild?.channels.find((candidate) => candidate.id === id);
    if (type === ApplicationCommandOptionType.Channel && channel !== undefined) {
      const { name, type: channelType } = channel;
      resolved.channels = {
        ...resolved.channels,
        [id]: { id, name, type: channelType, permissions: String(BOT_PERMISSIONS) },
      };
    }
  }
  return Object.keys(resolved).length === 0 ? undefined : resolved;
}
