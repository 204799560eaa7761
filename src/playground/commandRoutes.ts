import { parseCommandBodies, parseCommandBody, parseCommandEdit } from './bodies.ts';
import { type Call, ok, type Route } from './call.ts';
import { missingAccess } from './errors.ts';
import type { World } from './world.ts';

/** Commands, of the application and of a server (docs: Application Commands). */
export function createCommandRoutes({ seed, commands }: World): Route[] {
  const expectApplication = (call: Call) => {
    if (call.param('application_id') !== seed.application.id) throw missingAccess();
    const guildId = call.param('guild_id');
    if (guildId !== '' && !seed.guilds.some(({ id }) => id === guildId)) throw missingAccess();
    return guildId === '' ? undefined : guildId;
  };

  const scopes = ['/applications/{application_id}', '/applications/{application_id}/guilds/{guild_id}'];

  return scopes.flatMap((scope): Route[] => [
    {
      method: 'GET',
      path: `${scope}/commands`,
      handle: (call) => ok(commands.list(expectApplication(call))),
    },
    {
      method: 'PUT',
      path: `${scope}/commands`,
      handle: (call) => ok(commands.replaceAll(expectApplication(call), parseCommandBodies(call.body))),
    },
    {
      method: 'POST',
      path: `${scope}/commands`,
      handle: (call) => {
        const { command, isNew } = commands.create(expectApplication(call), parseCommandBody(call.body));
        return { status: isNew ? 201 : 200, body: command };
      },
    },
    {
      method: 'GET',
      path: `${scope}/commands/{command_id}`,
      handle: (call) => ok(commands.get(expectApplication(call), call.param('command_id'))),
    },
    {
      method: 'PATCH',
      path: `${scope}/commands/{command_id}`,
      handle: (call) =>
        ok(commands.edit(expectApplication(call), call.param('command_id'), parseCommandEdit(call.body))),
    },
    {
      method: 'DELETE',
      path: `${scope}/commands/{command_id}`,
      handle: (call) => void commands.remove(expectApplication(call), call.param('command_id')),
    },
  ]);
}
