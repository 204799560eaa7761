import {
  type APIApplicationCommand,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord-api-types/v10';
import type { Person, PlaceRecord } from './seed.ts';
import type { World } from './world.ts';

/** The installations of the application with which a command comes. */
export function installsOf(command: APIApplicationCommand): readonly ApplicationIntegrationType[] {
  // A server's own commands come with the bot that is a member there.
  return command.integration_types ?? [ApplicationIntegrationType.GuildInstall];
}

/** The commands that a person sees in a place (docs: Application Commands, Contexts, Permissions). */
export function findVisible(world: World, place: PlaceRecord, person: Person): APIApplicationCommand[] {
  const context = place.guild === undefined ? InteractionContextType.BotDM : InteractionContextType.Guild;
  const own = place.guild === undefined ? [] : world.commands.list(place.guild.id);
  return [...own, ...world.commands.list(undefined)].filter((command) => {
    const installs = installsOf(command);
    const isInstalled =
      installs.includes(ApplicationIntegrationType.UserInstall) ||
      (place.botIsMember && installs.includes(ApplicationIntegrationType.GuildInstall));
    const isInContext = command.contexts == null || command.contexts.includes(context);
    const needed = command.default_member_permissions;
    const isPermitted =
      place.guild === undefined || needed == null || (person.permissions & BigInt(needed)) === BigInt(needed);
    return isInstalled && isInContext && isPermitted;
  });
}
