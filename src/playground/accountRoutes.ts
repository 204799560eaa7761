import { parseDirectMessage } from './bodies.ts';
import { ok, type Route } from './call.ts';
import { unknownGuild, unknownMember, unknownUser } from './errors.ts';
import { createMember } from './seed.ts';
import type { World } from './world.ts';

/** The gateway's address, the application, and the people and servers that the bot can see. */
export function createAccountRoutes({ seed, people }: World, gatewayUrl: () => string): Route[] {
  const gatewayInfo = () => ({
    url: gatewayUrl(),
    shards: 1,
    session_start_limit: { total: 1_000, remaining: 1_000, reset_after: 86_400_000, max_concurrency: 16 },
  });

  const application = () => ({
    id: seed.application.id,
    name: seed.application.name,
    icon: null,
    description: '',
    type: null,
    bot: seed.bot,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: seed.application.flags,
    flags_new: String(seed.application.flags),
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: seed.people[0]?.user ?? seed.bot,
    approximate_guild_count: seed.guilds.length,
    approximate_user_install_count: seed.people.length,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    team: null,
    eligible_oauth2_scopes: [],
    event_webhooks_status: 1,
    integration_types_config: { 0: {}, 1: {} },
  });

  const expectGuild = (id: string) => {
    const guild = seed.guilds.find((candidate) => candidate.id === id);
    if (guild === undefined) throw unknownGuild();
    return guild;
  };

  return [
    { method: 'GET', path: '/gateway', isOpen: true, handle: () => ok({ url: gatewayUrl() }) },
    { method: 'GET', path: '/gateway/bot', handle: () => ok(gatewayInfo()) },
    { method: 'GET', path: '/applications/@me', handle: () => ok(application()) },
    { method: 'GET', path: '/oauth2/applications/@me', handle: () => ok(application()) },
    {
      method: 'GET',
      path: '/users/@me',
      handle: () => ok({ ...seed.bot, mfa_enabled: false, locale: 'en-US', verified: true, email: null }),
    },
    {
      method: 'GET',
      path: '/users/{user_id}',
      handle: (call) => {
        const id = call.param('user_id');
        const user = id === seed.bot.id ? seed.bot : people.get(id)?.user;
        if (user === undefined) throw unknownUser();
        return ok(user);
      },
    },
    {
      method: 'POST',
      path: '/users/@me/channels',
      handle: (call) => {
        const { recipient_id: id } = parseDirectMessage(call.body);
        const place = seed.places.find(({ kind, member }) => kind === 'direct-message' && member === id);
        if (place === undefined) throw unknownUser();
        return ok(place.channel);
      },
    },
    {
      method: 'GET',
      path: '/guilds/{guild_id}',
      handle: (call) => {
        const guild = expectGuild(call.param('guild_id'));
        const { channels: _c, threads: _t, members: _m, presences: _p, voice_states: _v, ...kept } = guild;
        return ok({ ...kept, home_header: null, nsfw: false });
      },
    },
    {
      method: 'GET',
      path: '/guilds/{guild_id}/members/{user_id}',
      handle: (call) => {
        const user = expectGuild(call.param('guild_id')).members.find(
          ({ user: { id } }) => id === call.param('user_id'),
        );
        if (user === undefined) throw unknownMember();
        return ok(createMember(user.user));
      },
    },
  ];
}
