import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { type APIChannel, MessageFlags } from 'discord-api-types/v10';
import { type Context, Hono } from 'hono';
import {
  parseCommandBodies,
  parseCommandBody,
  parseCommandEdit,
  parseDirectMessage,
  parseMessageBody,
} from './bodies.ts';
import {
  DiscordError,
  invalidForm,
  invalidJson,
  missingAccess,
  missingPermissions,
  notFound,
  notYourMessage,
  unauthorized,
  unknownChannel,
  unknownGuild,
  unknownMember,
  unknownMessage,
  unknownUser,
  unknownWebhook,
} from './errors.ts';
import type { RouteFaults } from './faults.ts';
import type { Interactions } from './interactions.ts';
import type { Limits } from './limits.ts';
import { describeExisting, type MessageRecord, showToBot, type Upload } from './messages.ts';
import type { Observer } from './observer.ts';
import { refuseMessage } from './rules.ts';
import { createMember, type PlaceRecord } from './seed.ts';
import type { World } from './world.ts';

type Env = { Bindings: HttpBindings };

/** One call as a handler sees it. */
type Call = {
  param(name: string): string;
  query(name: string): string | undefined;
  body: unknown;
  uploads: Upload[];
};

/** A status and a body; no body is a 204. */
type Reply = { status: 200 | 201; body: unknown } | undefined;

type Route = {
  method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  /** As Discord's documentation writes it. */
  path: string;
  /** Interaction callbacks and webhooks carry their own token, and the global limit does not count them. */
  isOpen?: boolean;
  handle(call: Call): Reply;
};

/** docs: Message Resource, Create Message: a nonce is remembered "for the past few minutes". */
const NONCE_LASTS_MS = 5 * 60_000;
const SNOWFLAKE = /^\d{1,20}$/u;
/** docs: Message Resource, Get Channel Messages. */
const DEFAULT_PAGE = 50;
const LARGEST_PAGE = 100;

/** Discord's REST API, as much of it as a bot of this kind may call; anything else is a recorded 404. */
export function createRest(options: {
  world: World;
  interactions: Interactions;
  limits: Limits;
  faults: RouteFaults;
  gatewayUrl: () => string;
  isToken: (token: string) => boolean;
  unknownRoutes: string[];
  observe?: Observer | undefined;
}): Hono<Env> {
  const app = new Hono<Env>();
  for (const route of createRoutes(options)) {
    const path = route.path.replaceAll(/\{(\w+)\}/gu, ':$1');
    app.on(route.method, path, (context) => answer(context, route, options));
  }
  app.all('*', (context) => {
    const { method, path } = context.req;
    options.unknownRoutes.push(`${method} ${path}`);
    options.observe?.onExchange?.({
      method,
      path,
      route: undefined,
      requestBody: undefined,
      status: 404,
      responseBody: notFound().body(),
    });
    return context.json(notFound().body(), 404);
  });
  return app;
}

async function answer(
  context: Context<Env>,
  route: Route,
  { isToken, limits, faults, observe }: Parameters<typeof createRest>[0],
): Promise<Response> {
  let status = 500;
  let body: unknown = { message: '500: Internal Server Error', code: 0 };
  let headers: Record<string, string> = {};
  let requestBody: unknown;
  try {
    const authorization = context.req.header('authorization') ?? '';
    if (route.isOpen !== true && !(authorization.startsWith('Bot ') && isToken(authorization.slice(4))))
      throw unauthorized();
    const fault = faults.take(route.method, route.path);
    if (fault?.kind === 'cut') {
      context.env.incoming.socket.destroy();
      return new Response(null);
    }
    if (fault?.kind === '500') throw new DiscordError(500, 0, '500: Internal Server Error');
    if (fault?.kind === 'delay') await sleep(fault.delayMs, undefined, { ref: false });
    const verdict = limits.count(`${route.method} ${route.path}`, findMajor(context), route.isOpen !== true);
    headers = verdict.headers;
    const refused =
      fault?.kind === '429' ? { retryAfterMs: fault.retryAfterMs, isGlobal: false } : verdict.refused;
    const isCallback = route.path.startsWith('/interactions/');
    if (refused !== undefined && (fault !== undefined || !isCallback)) {
      status = 429;
      const retryAfter = refused.retryAfterMs / 1_000;
      headers = { ...headers, 'retry-after': String(Math.ceil(retryAfter)) };
      headers['x-ratelimit-scope'] ??= 'user';
      if (fault !== undefined) {
        headers['x-ratelimit-remaining'] = '0';
        headers['x-ratelimit-reset-after'] = String(retryAfter);
      }
      body = { message: 'You are being rate limited.', retry_after: retryAfter, global: refused.isGlobal };
    } else {
      const { json, uploads } = await readBody(context);
      requestBody = json;
      const reply = route.handle({
        param: (name) => context.req.param(name) ?? '',
        query: (name) => context.req.query(name),
        body: json,
        uploads,
      });
      // The caller's own patience ends this.
      if (fault?.kind === 'no-answer') await once(context.env.incoming.socket, 'close');
      status = reply?.status ?? 204;
      body = reply?.body;
    }
  } catch (error) {
    if (!(error instanceof DiscordError)) throw error;
    status = error.status;
    body = error.body();
  }
  const text = body === undefined ? null : JSON.stringify(body);
  observe?.onExchange?.({
    method: route.method,
    route: route.path,
    path: context.req.path,
    requestBody,
    status,
    // A copy: what was sent, not what becomes of it.
    responseBody: text === null ? undefined : JSON.parse(text),
  });
  if (text !== null) headers = { ...headers, 'content-type': 'application/json' };
  return new Response(text, { status, headers });
}

/** The channel, server or webhook that a bucket belongs to (docs: Rate Limits, "top-level resources"). */
function findMajor(context: Context<Env>): string {
  const { channel_id, guild_id, webhook_token, interaction_token } = context.req.param() as Readonly<
    Record<string, string | undefined>
  >;
  return channel_id ?? guild_id ?? webhook_token ?? interaction_token ?? '';
}

async function readBody(context: Context<Env>): Promise<{ json: unknown; uploads: Upload[] }> {
  const type = context.req.header('content-type') ?? '';
  if (!type.startsWith('multipart/form-data')) {
    const text =
      context.req.method === 'GET' || context.req.method === 'DELETE' ? '' : await context.req.text();
    return { json: text === '' ? undefined : parseJson(text), uploads: [] };
  }
  const form = await context.req.formData();
  const payload = form.get('payload_json');
  const uploads: Upload[] = [];
  for (const [key, value] of form) {
    const index = /^files\[(\d+)\]$/u.exec(key)?.[1];
    if (index === undefined || typeof value === 'string') continue;
    const bytes = new Uint8Array(await value.arrayBuffer());
    uploads.push({ index, name: value.name, contentType: value.type || 'application/octet-stream', bytes });
  }
  return { json: typeof payload === 'string' ? parseJson(payload) : {}, uploads };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidJson();
  }
}

const ok = (body: unknown): Reply => ({ status: 200, body });
const namesOf = ({ uploads }: Call) => uploads.map(({ name }) => name);

function createRoutes({ world, interactions, gatewayUrl }: Parameters<typeof createRest>[0]): Route[] {
  const { seed, commands, messages } = world;
  const nonces = new Map<string, { record: MessageRecord; atMs: number }>();

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

  const expectApplication = (call: Call) => {
    if (call.param('application_id') !== seed.application.id) throw missingAccess();
    const guildId = call.param('guild_id');
    if (guildId !== '' && !seed.guilds.some(({ id }) => id === guildId)) throw missingAccess();
    return guildId === '' ? undefined : guildId;
  };

  const expectPlace = (call: Call): PlaceRecord => {
    const place = world.places.get(call.param('channel_id'));
    if (place === undefined) throw unknownChannel();
    if (!place.botIsMember) throw missingAccess();
    return place;
  };

  /** A message that the bot can see: not an ephemeral one, whose only way is its interaction. */
  const expectMessage = (call: Call): MessageRecord => {
    const place = expectPlace(call);
    const record = messages.find(call.param('message_id'));
    if (record === undefined || record.place !== place || record.visibleTo !== undefined)
      throw unknownMessage();
    return record;
  };

  const expectWebhook = (call: Call): string => {
    if (call.param('webhook_id') !== seed.application.id) throw unknownWebhook();
    return call.param('webhook_token');
  };

  const createMessage = (call: Call): Reply => {
    const place = expectPlace(call);
    const body = parseMessageBody(call.body);
    refuseMessage({ body, files: namesOf(call) });
    const nonce = body.nonce ?? undefined;
    const key = `${place.id} ${nonce}`;
    if (nonce !== undefined && body.enforce_nonce === true) {
      const known = nonces.get(key);
      if (known !== undefined && world.now() - known.atMs <= NONCE_LASTS_MS) return ok(known.record.message);
    }
    const referenced = body.message_reference?.message_id;
    if (referenced !== undefined && messages.find(referenced) === undefined)
      throw invalidForm([
        { path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' },
      ]);
    const record = messages.create({
      place,
      author: seed.bot,
      body,
      uploads: call.uploads,
      flags:
        (body.flags ?? 0) &
        (MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2),
      visibleTo: undefined,
      extra: {
        ...(nonce === undefined ? {} : { nonce }),
        ...(referenced === undefined
          ? {}
          : { type: 19, message_reference: { type: 0, channel_id: place.id, message_id: referenced } }),
      },
    });
    if (nonce !== undefined) nonces.set(key, { record, atMs: world.now() });
    return ok(record.message);
  };

  const listMessages = (call: Call): Reply => {
    const place = expectPlace(call);
    const all = messages.list(place.id, undefined).map(showToBot);
    const limit = Number(call.query('limit') ?? DEFAULT_PAGE);
    if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE)
      throw invalidForm([
        { path: ['limit'], code: 'NUMBER_TYPE_MAX', message: 'int value should be between 1 and 100.' },
      ]);
    const [before, after, around] = ['before', 'after', 'around'].map((name) => {
      const id = call.query(name);
      if (id === undefined || SNOWFLAKE.test(id)) return id;
      const message = `Value "${id}" is not snowflake.`;
      throw invalidForm([{ path: [name], code: 'NUMBER_TYPE_COERCE', message }]);
    });
    if (after !== undefined)
      return ok(
        all
          .filter(({ id }) => BigInt(id) > BigInt(after))
          .slice(0, limit)
          .toReversed(),
      );
    if (around !== undefined) {
      const index = all.findIndex(({ id }) => BigInt(id) >= BigInt(around));
      const start = Math.max(0, (index === -1 ? all.length : index) - Math.floor(limit / 2));
      return ok(all.slice(start, start + limit).toReversed());
    }
    const page = before === undefined ? all : all.filter(({ id }) => BigInt(id) < BigInt(before));
    return ok(page.slice(-limit).toReversed());
  };

  const channels = '/channels/{channel_id}';
  const webhook = '/webhooks/{webhook_id}/{webhook_token}';
  const scopes = ['/applications/{application_id}', '/applications/{application_id}/guilds/{guild_id}'];

  const commandRoutes = scopes.flatMap((scope): Route[] => [
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
        const user = id === seed.bot.id ? seed.bot : world.people.get(id)?.user;
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
    ...commandRoutes,
    { method: 'GET', path: channels, handle: (call) => ok(expectPlace(call).channel satisfies APIChannel) },
    { method: 'POST', path: `${channels}/typing`, handle: (call) => void expectPlace(call) },
    { method: 'GET', path: `${channels}/messages`, handle: listMessages },
    { method: 'POST', path: `${channels}/messages`, handle: createMessage },
    {
      method: 'GET',
      path: `${channels}/messages/{message_id}`,
      handle: (call) => ok(showToBot(expectMessage(call))),
    },
    {
      method: 'PATCH',
      path: `${channels}/messages/{message_id}`,
      handle: (call) => {
        const record = expectMessage(call);
        if (record.message.author.id !== seed.bot.id) throw notYourMessage();
        const body = parseMessageBody(call.body);
        refuseMessage({ body, files: namesOf(call), existing: describeExisting(record) });
        messages.edit(record, body, call.uploads);
        return ok(record.message);
      },
    },
    {
      method: 'DELETE',
      path: `${channels}/messages/{message_id}`,
      handle: (call) => {
        const record = expectMessage(call);
        // The bot has no Manage Messages permission.
        if (record.message.author.id !== seed.bot.id) throw missingPermissions();
        messages.remove(record);
        return undefined;
      },
    },
    {
      method: 'POST',
      path: '/interactions/{interaction_id}/{interaction_token}/callback',
      isOpen: true,
      handle: (call) => {
        const { body, uploads } = call;
        const result = interactions.respond(
          call.param('interaction_id'),
          call.param('interaction_token'),
          body,
          uploads,
        );
        return call.query('with_response') === 'true' ? ok(result) : undefined;
      },
    },
    {
      method: 'POST',
      path: webhook,
      isOpen: true,
      handle: (call) => ok(interactions.followUp(expectWebhook(call), call.body, call.uploads)),
    },
    {
      method: 'GET',
      path: `${webhook}/messages/{message_id}`,
      isOpen: true,
      handle: (call) => ok(interactions.getMessage(expectWebhook(call), call.param('message_id'))),
    },
    {
      method: 'PATCH',
      path: `${webhook}/messages/{message_id}`,
      isOpen: true,
      handle: (call) =>
        ok(interactions.editMessage(expectWebhook(call), call.param('message_id'), call.body, call.uploads)),
    },
    {
      method: 'DELETE',
      path: `${webhook}/messages/{message_id}`,
      isOpen: true,
      handle: (call) => void interactions.deleteMessage(expectWebhook(call), call.param('message_id')),
    },
  ];
}
