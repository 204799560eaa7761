import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { WebSocketServer } from 'ws';
import { type Changes, createChanges } from './changes.ts';
import { createRouteFaults, type Faults } from './faults.ts';
import { createGateway, type Gateway, HEARTBEAT_INTERVAL_MS } from './gateway.ts';
import { createInteractions } from './interactions.ts';
import { createLimits } from './limits.ts';
import type { Observer } from './observer.ts';
import { servePage } from './page/serve.ts';
import { createPageRoutes } from './pageRoutes.ts';
import { createPeople, type People } from './people.ts';
import type { Outcome, State } from './protocol.ts';
import { createRest } from './rest.ts';
import { createWorld } from './world.ts';

export type PlaygroundOptions = {
  /** 0: any free one. A taken port moves on to the next free one. */
  port: number;
  /** Loopback by default. */
  host?: string;
  /** Milliseconds since 1970. */
  now?: () => number;
  heartbeatIntervalMs?: number;
  observe?: Observer;
};

export type Playground = People & {
  /** The page: "http://127.0.0.1:PORT/". */
  url: string;
  /** For discord.js's `rest.api`. */
  api: string;
  /** The bot's token; any other is refused. */
  token: string;
  state(): State;
  /** What became of an interaction until now; undefined where it is unknown or its token has expired. */
  findOutcome(interactionId: string): Outcome | undefined;
  faults: Faults;
  changes: Changes;
  /** "GET /api/v10/…" of every call that Discord has and this server has not. */
  unknownRoutes: readonly string[];
  /** Nothing runs after it. */
  close(): Promise<void>;
};

const LOOPBACK = '127.0.0.1';
/** Ports tried after the one asked for. */
const PORTS_TRIED = 50;
const GATEWAY_PATH = '/gateway';

/** Starts the embedded Discord; throws where no port is free. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const now = options.now ?? Date.now;
  const host = options.host ?? LOOPBACK;
  const { observe } = options;
  let address = '';
  const origin = () => `http://${address}`;
  const gatewayUrl = () => `ws://${address}${GATEWAY_PATH}`;

  const world = createWorld({ now, origin, gateway: () => gateway });
  const token = createToken(world.seed.application.id);
  const isToken = (given: string) => given === token;
  const gateway: Gateway = createGateway({
    seed: world.seed,
    isToken,
    resumeUrl: gatewayUrl,
    heartbeatIntervalMs: options.heartbeatIntervalMs ?? HEARTBEAT_INTERVAL_MS,
    onPresence: (online) => world.emit({ kind: 'presence', online }),
    observe,
  });
  const interactions = createInteractions(world, gateway);
  const people = createPeople(world, interactions);
  const routeFaults = createRouteFaults();
  const unknownRoutes: string[] = [];
  const closing = new AbortController();

  const app = new Hono<{ Bindings: HttpBindings }>();
  app.route(
    '/api',
    createRest({
      world,
      interactions,
      limits: createLimits(now),
      faults: routeFaults,
      gatewayUrl,
      isToken,
      unknownRoutes,
      observe,
    }),
  );
  servePage(app);
  // A page of another site may send requests to loopback: only this server's own page is answered.
  app.use('/playground/*', async (context, next) => {
    const own = context.req.header('host') ?? '';
    const isOwn = host !== LOOPBACK || own === address || own === address.replace(LOOPBACK, 'localhost');
    const from = context.req.header('origin') ?? `http://${own}`;
    if (!isOwn || from !== `http://${own}`)
      return context.json({ message: 'Open the page at the address that was printed.' }, 403);
    await next();
    return undefined;
  });
  app.route('/playground', createPageRoutes(world, people, closing.signal));
  app.get('/attachments/*', (context) => {
    const file = world.messages.findFile(new URL(context.req.url).pathname);
    if (file === undefined) return context.text('This content is no longer available.', 404);
    // Nobody's file may act as a page of this server.
    const headers = {
      'content-type': file.contentType,
      'content-disposition': 'attachment',
      'content-security-policy': 'sandbox',
      'x-content-type-options': 'nosniff',
    };
    return new Response(Buffer.from(file.bytes), { headers });
  });

  const server = createServer(getRequestListener(app.fetch));
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    const url = new URL(request.url ?? '/', origin());
    if (url.pathname.replace(/\/$/u, '') !== GATEWAY_PATH) return socket.destroy();
    return sockets.handleUpgrade(request, socket, head, (webSocket) =>
      gateway.accept(webSocket, url.searchParams),
    );
  });
  address = `${host}:${await listen(server, options.port, host)}`;

  return {
    ...people,
    url: `${origin()}/`,
    api: `${origin()}/api`,
    token,
    state: world.state,
    findOutcome: (id) => {
      const interaction = interactions.find(id);
      return interaction === undefined ? undefined : interactions.outcome(interaction);
    },
    faults: {
      dropConnections: gateway.dropConnections,
      loseSessions: gateway.loseSessions,
      invalidateSessions: gateway.invalidateSessions,
      requestReconnects: gateway.requestReconnects,
      closeConnections: gateway.closeConnections,
      ignoreHeartbeats: gateway.ignoreHeartbeats,
      failRoute: routeFaults.add,
    },
    changes: createChanges(world, gateway.dispatch),
    unknownRoutes,
    async close() {
      closing.abort();
      interactions.close();
      gateway.dropConnections();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      sockets.close();
      await closed;
    },
  };
}

/** In the shape of a Discord token: the bot's id in base64, a time, a secret. */
function createToken(applicationId: string): string {
  const part = (length: number) => randomBytes(length).toString('base64url');
  return `${Buffer.from(applicationId).toString('base64url')}.${part(4)}.${part(28)}`;
}

/** Listens on the port, or on the next free one; gives the port. */
async function listen(server: Server, port: number, host: string): Promise<number> {
  for (let tried = port; ; tried += 1) {
    try {
      server.listen(tried, host);
      await once(server, 'listening');
      const bound = server.address();
      return typeof bound === 'object' && bound !== null ? bound.port : tried;
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken || tried >= port + PORTS_TRIED || tried >= 65_535) throw error;
    }
  }
}
