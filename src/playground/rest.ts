import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { createAccountRoutes } from './accountRoutes.ts';
import type { Call, Route } from './call.ts';
import { createCommandRoutes } from './commandRoutes.ts';
import { DiscordError, invalidJson, notFound, tooLarge, unauthorized } from './errors.ts';
import type { RouteFault, RouteFaults } from './faults.ts';
import { ATTACHMENT_SIZE_LIMIT_BYTES } from './interaction.ts';
import { createInteractionRoutes } from './interactionRoutes.ts';
import type { Interactions } from './interactions.ts';
import type { Limits, Verdict } from './limits.ts';
import { createMessageRoutes } from './messageRoutes.ts';
import type { Upload } from './messages.ts';
import type { Observer } from './observer.ts';
import type { World } from './world.ts';

type Env = { Bindings: HttpBindings };
type Answer = { status: number; body: unknown; headers: Record<string, string>; requestBody: unknown };

export type RestOptions = {
  world: World;
  interactions: Interactions;
  limits: Limits;
  faults: RouteFaults;
  gatewayUrl: () => string;
  isToken: (token: string) => boolean;
  /** Takes "GET /api/v10/…" of each call that no route answers. */
  unknownRoutes: string[];
  observe?: Observer | undefined;
};

const VERSION = '/v10';
const BOT = 'Bot ';

/** Discord's REST API, as much of it as a bot of this kind may call; anything else is a recorded 404. */
export function createRest(options: RestOptions): Hono<Env> {
  const { world, interactions, gatewayUrl, unknownRoutes, observe } = options;
  const app = new Hono<Env>();
  const routes = [
    ...createAccountRoutes(world, gatewayUrl),
    ...createCommandRoutes(world),
    ...createMessageRoutes(world),
    ...createInteractionRoutes(world, interactions),
  ];
  for (const route of routes) {
    const path = route.path.replaceAll(/\{(\w+)\}/gu, ':$1');
    app.on(route.method, `${VERSION}${path}`, (context) => respond(context, route, options));
  }
  app.all('*', (context) => {
    const { method, path } = context.req;
    const body = notFound().body();
    unknownRoutes.push(`${method} ${path}`);
    observe?.onExchange?.({
      method,
      path,
      route: undefined,
      requestBody: undefined,
      status: 404,
      responseBody: body,
    });
    return context.json(body, 404);
  });
  return app;
}

async function respond(context: Context<Env>, route: Route, options: RestOptions): Promise<Response> {
  const fault = options.faults.take(route.method, route.path);
  if (fault?.kind === 'cut') {
    context.env.incoming.socket.destroy();
    return new Response(null);
  }
  if (fault?.kind === 'delay') await sleep(fault.delayMs, undefined, { ref: false });
  const { status, body, headers, requestBody } = await answer(context, route, options, fault);
  // The work is done; the caller's own patience ends this.
  if (fault?.kind === 'no-answer') await once(context.env.incoming.socket, 'close');
  const text = body === undefined ? null : JSON.stringify(body);
  options.observe?.onExchange?.({
    method: route.method,
    route: route.path,
    path: context.req.path,
    requestBody,
    status,
    // A copy: what was sent, not what becomes of it.
    responseBody: text === null ? undefined : JSON.parse(text),
  });
  return new Response(text, {
    status,
    headers: text === null ? headers : { ...headers, 'content-type': 'application/json' },
  });
}

async function answer(
  context: Context<Env>,
  route: Route,
  { isToken, limits }: RestOptions,
  fault: RouteFault['with'] | undefined,
): Promise<Answer> {
  let headers: Record<string, string> = {};
  let requestBody: unknown;
  try {
    const authorization = context.req.header('authorization') ?? '';
    const isBot = authorization.startsWith(BOT) && isToken(authorization.slice(BOT.length));
    if (route.isOpen !== true && !isBot) throw unauthorized();
    if (fault?.kind === '500') throw new DiscordError(500, 0, '500: Internal Server Error');
    const verdict = limits.count(`${route.method} ${route.path}`, findMajor(context), route.isOpen !== true);
    headers = verdict.headers;
    const refused =
      fault?.kind === '429' ? { retryAfterMs: fault.retryAfterMs, isGlobal: false } : verdict.refused;
    if (refused !== undefined) return { ...limited(refused, headers), requestBody };
    const { json, uploads } = await readBody(context);
    requestBody = json;
    const call: Call = {
      param: (name) => context.req.param(name) ?? '',
      query: (name) => context.req.query(name),
      body: json,
      uploads,
    };
    const reply = route.handle(call);
    return { status: reply?.status ?? 204, body: reply?.body, headers, requestBody };
  } catch (error) {
    if (!(error instanceof DiscordError)) throw error;
    return { status: error.status, body: error.body(), headers, requestBody };
  }
}

/** docs: Rate Limits, Exceeding A Rate Limit. */
function limited(
  { retryAfterMs, isGlobal }: NonNullable<Verdict['refused']>,
  headers: Record<string, string>,
): Omit<Answer, 'requestBody'> {
  const seconds = retryAfterMs / 1_000;
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: seconds, global: isGlobal },
    headers: {
      ...headers,
      'retry-after': String(Math.ceil(seconds)),
      'x-ratelimit-scope': isGlobal ? 'global' : 'user',
      ...(isGlobal ? {} : { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset-after': String(seconds) }),
    },
  };
}

/** The channel, server or webhook that a bucket belongs to (docs: Rate Limits, "top-level resources"). */
function findMajor({ req }: Context<Env>): string {
  const names = ['channel_id', 'guild_id', 'webhook_token', 'interaction_token'];
  return names.map((name) => req.param(name)).find((value) => value !== undefined) ?? '';
}

async function readBody({ req }: Context<Env>): Promise<{ json: unknown; uploads: Upload[] }> {
  const type = req.header('content-type') ?? '';
  if (!type.startsWith('multipart/form-data')) {
    const text = req.method === 'GET' || req.method === 'DELETE' ? '' : await req.text();
    return { json: text === '' ? undefined : parseJson(text), uploads: [] };
  }
  const form = await req.formData().catch(() => {
    throw invalidJson();
  });
  const payload = form.get('payload_json');
  const uploads: Upload[] = [];
  for (const [key, value] of form) {
    const index = /^files\[(\d+)\]$/u.exec(key)?.[1];
    if (index === undefined || typeof value === 'string') continue;
    if (value.size > ATTACHMENT_SIZE_LIMIT_BYTES) throw tooLarge();
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
