import { randomBytes } from 'node:crypto';
import { GatewayIntentBits, type GatewayReadyDispatchData } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import type { Observer } from './observer.ts';
import type { Seed } from './seed.ts';

// docs: Opcodes and Status Codes, Gateway Opcodes.
const DISPATCH = 0;
const HEARTBEAT = 1;
const IDENTIFY = 2;
const PRESENCE_UPDATE = 3;
const VOICE_STATE_UPDATE = 4;
const RESUME = 6;
const RECONNECT = 7;
const REQUEST_GUILD_MEMBERS = 8;
const INVALID_SESSION = 9;
const HELLO = 10;
const HEARTBEAT_ACK = 11;

// docs: Opcodes and Status Codes, Gateway Close Event Codes.
const CLOSE = {
  unknownError: 4000,
  unknownOpcode: 4001,
  decodeError: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  invalidSequence: 4007,
  sessionTimedOut: 4009,
  invalidShard: 4010,
  invalidVersion: 4012,
  invalidIntents: 4013,
  disallowedIntents: 4014,
} as const;

/** After these a client begins a new session, or none (docs: Opcodes and Status Codes, Gateway Close Event Codes). */
const SESSION_ENDING: readonly number[] = [
  CLOSE.authenticationFailed,
  CLOSE.invalidSequence,
  CLOSE.sessionTimedOut,
  CLOSE.invalidShard,
  CLOSE.invalidVersion,
  CLOSE.invalidIntents,
  CLOSE.disallowedIntents,
];

/** Discord's own interval (docs: Gateway, Hello Event). */
export const HEARTBEAT_INTERVAL_MS = 41_250;
/** A client that is silent for longer than its interval and this is gone. */
const HEARTBEAT_GRACE_MS = 5_000;
/** A client that does not identify within this is cut. */
const IDENTIFY_WITHIN_MS = 30_000;
/** Events kept for a RESUME; a client that missed more has to identify again. */
const REPLAY_LIMIT = 10_000;
const API_VERSION = '10';

/** Intents that an application has to be granted (docs: Gateway, Privileged Intents); this one was not. */
const PRIVILEGED_INTENTS =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;
const ALL_INTENTS = Object.values(GatewayIntentBits)
  .filter((bit) => typeof bit === 'number')
  .reduce((all, bit) => all | bit, 0);

const clientPayload = z.looseObject({ op: z.number(), d: z.unknown().optional() });
const identifyData = z.looseObject({
  token: z.string(),
  intents: z.int().min(0),
  properties: z.looseObject({ os: z.string(), browser: z.string(), device: z.string() }),
  shard: z.tuple([z.int().min(0), z.int().min(1)]).optional(),
});
const resumeData = z.looseObject({ token: z.string(), session_id: z.string(), seq: z.int().min(0) });
const heartbeatData = z.int().min(0).nullable();

type Session = {
  id: string;
  intents: number;
  shard: readonly [id: number, count: number];
  sequence: number;
  /** The text of the events after `replayFrom`. */
  replay: string[];
  /** The sequence of the last event that is no longer kept. */
  replayFrom: number;
  socket: WebSocket | undefined;
};

/** An event for every session that asked for one of its intents and whose shard the guild is in. */
export type GatewayEvent = {
  name: string;
  data: unknown;
  /** The intent that a session needs; 0 where none is needed. */
  intent: number;
  guildId?: string;
};

export type Gateway = {
  accept(socket: WebSocket, query: URLSearchParams): void;
  dispatch(event: GatewayEvent): void;
  isOnline(): boolean;
  dropConnections(): void;
  loseSessions(): void;
  invalidateSessions(resumable: boolean): void;
  requestReconnects(): void;
  closeConnections(code: number): void;
  ignoreHeartbeats(times: number): void;
};

/** The server's end of Discord's gateway: sessions, heartbeats, sequence numbers, RESUME (docs: Gateway). */
export function createGateway(options: {
  seed: Seed;
  isToken: (token: string) => boolean;
  resumeUrl: () => string;
  heartbeatIntervalMs: number;
  onPresence: (online: boolean) => void;
  observe?: Observer | undefined;
}): Gateway {
  const { seed, observe } = options;
  const sessions = new Map<string, Session>();
  const sockets = new Set<WebSocket>();
  const ownerOf = new Map<WebSocket, Session>();
  let ignoredHeartbeats = 0;

  const isOnline = () => [...sessions.values()].some((session) => session.socket !== undefined);

  function transmit(socket: WebSocket, text: string): void {
    if (observe?.onSent !== undefined) observe.onSent(JSON.parse(text));
    socket.send(text);
  }

  function send(socket: WebSocket, op: number, d: unknown): void {
    transmit(socket, JSON.stringify({ op, d, s: null, t: null }));
  }

  function dispatchTo(session: Session, name: string, data: string): void {
    session.sequence += 1;
    const text = `{"t":"${name}","s":${session.sequence},"op":${DISPATCH},"d":${data}}`;
    session.replay.push(text);
    if (session.replay.length > REPLAY_LIMIT * 2) forgetUntil(session, session.sequence - REPLAY_LIMIT);
    if (session.socket !== undefined) transmit(session.socket, text);
  }

  function attach(session: Session, socket: WebSocket): void {
    const wasOnline = isOnline();
    session.socket = socket;
    ownerOf.set(socket, session);
    if (!wasOnline) options.onPresence(true);
  }

  function detach(socket: WebSocket): void {
    sockets.delete(socket);
    const session = ownerOf.get(socket);
    ownerOf.delete(socket);
    if (session === undefined || session.socket !== socket) return;
    session.socket = undefined;
    if (!isOnline()) options.onPresence(false);
  }

  function identify(socket: WebSocket, d: unknown) {
    if (ownerOf.has(socket)) return socket.close(CLOSE.alreadyAuthenticated, 'Already authenticated.');
    const parsed = identifyData.safeParse(d);
    if (!parsed.success) return socket.close(CLOSE.decodeError, 'Error while decoding payload.');
    const { token, intents, shard = [0, 1] } = parsed.data;
    if (!options.isToken(token)) return socket.close(CLOSE.authenticationFailed, 'Authentication failed.');
    if ((intents & ~ALL_INTENTS) !== 0) return socket.close(CLOSE.invalidIntents, 'Invalid intent(s).');
    if ((intents & PRIVILEGED_INTENTS) !== 0)
      return socket.close(CLOSE.disallowedIntents, 'Disallowed intent(s).');
    if (shard[0] >= shard[1]) return socket.close(CLOSE.invalidShard, 'Invalid shard.');
    const session: Session = {
      id: randomBytes(16).toString('hex'),
      intents,
      shard,
      sequence: 0,
      replay: [],
      replayFrom: 0,
      socket: undefined,
    };
    // Who identifies anew does not come back for the session it had.
    for (const old of sessions.values())
      if (old.socket === undefined && old.shard[0] === shard[0]) sessions.delete(old.id);
    sessions.set(session.id, session);
    attach(session, socket);
    const guilds = seed.guilds.filter((guild) => isInShard(guild.id, session));
    const ready: GatewayReadyDispatchData = {
      v: Number(API_VERSION),
      user: seed.bot,
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: options.resumeUrl(),
      shard: [shard[0], shard[1]],
      application: {
        id: seed.application.id,
        flags: seed.application.flags,
        flags_new: String(seed.application.flags),
      },
    };
    dispatchTo(session, 'READY', JSON.stringify(ready));
    if ((intents & GatewayIntentBits.Guilds) === 0) return;
    for (const guild of guilds) dispatchTo(session, 'GUILD_CREATE', JSON.stringify(guild));
  }

  function resume(socket: WebSocket, d: unknown) {
    if (ownerOf.has(socket)) return socket.close(CLOSE.alreadyAuthenticated, 'Already authenticated.');
    const parsed = resumeData.safeParse(d);
    if (!parsed.success) return socket.close(CLOSE.decodeError, 'Error while decoding payload.');
    const { token, session_id: id, seq } = parsed.data;
    if (!options.isToken(token)) return socket.close(CLOSE.authenticationFailed, 'Authentication failed.');
    const session = sessions.get(id);
    if (session === undefined || seq < session.replayFrom) return send(socket, INVALID_SESSION, false);
    if (seq > session.sequence) return socket.close(CLOSE.invalidSequence, 'Invalid seq.');
    session.socket?.close(CLOSE.unknownError, 'Resumed elsewhere.');
    attach(session, socket);
    for (const text of session.replay.slice(seq - session.replayFrom)) transmit(socket, text);
    dispatchTo(session, 'RESUMED', JSON.stringify({ _trace: ['playground'] }));
  }

  function heartbeat(socket: WebSocket, d: unknown) {
    const parsed = heartbeatData.safeParse(d);
    if (!parsed.success) return socket.close(CLOSE.decodeError, 'Error while decoding payload.');
    const session = ownerOf.get(socket);
    // What the client has seen need not be kept.
    if (session !== undefined && parsed.data !== null)
      forgetUntil(session, Math.min(parsed.data, session.sequence));
    if (ignoredHeartbeats > 0) ignoredHeartbeats -= 1;
    else send(socket, HEARTBEAT_ACK, null);
  }

  function receive(socket: WebSocket, raw: string, silence: NodeJS.Timeout) {
    const payload = clientPayload.safeParse(parseJson(raw));
    if (!payload.success) return socket.close(CLOSE.decodeError, 'Error while decoding payload.');
    observe?.onReceived?.(payload.data);
    const { op, d } = payload.data;
    if (op === HEARTBEAT) {
      silence.refresh();
      return heartbeat(socket, d);
    }
    if (op === IDENTIFY) return identify(socket, d);
    if (op === RESUME) return resume(socket, d);
    const isKnown = op === PRESENCE_UPDATE || op === VOICE_STATE_UPDATE || op === REQUEST_GUILD_MEMBERS;
    if (!isKnown) return socket.close(CLOSE.unknownOpcode, 'Unknown opcode.');
    if (!ownerOf.has(socket)) socket.close(CLOSE.notAuthenticated, 'Not authenticated.');
  }

  return {
    accept(socket, query) {
      if (query.get('v') !== API_VERSION) return socket.close(CLOSE.invalidVersion, 'Invalid API version.');
      if (query.get('encoding') !== 'json' || query.has('compress'))
        return socket.close(CLOSE.decodeError, 'Only uncompressed JSON is spoken here.');
      sockets.add(socket);
      const identifyTimer = setTimeout(() => {
        if (!ownerOf.has(socket)) socket.close(CLOSE.sessionTimedOut, 'Session timed out.');
      }, IDENTIFY_WITHIN_MS);
      const silence = setTimeout(
        () => socket.close(CLOSE.sessionTimedOut, 'Session timed out.'),
        options.heartbeatIntervalMs + HEARTBEAT_GRACE_MS,
      );
      socket.on('message', (data) => receive(socket, String(data), silence));
      socket.on('close', (code) => {
        // docs: Gateway, Initiating a Disconnect: with 1000 or 1001 the session ends.
        const session = ownerOf.get(socket);
        if (session !== undefined && (code === 1_000 || code === 1_001)) sessions.delete(session.id);
        clearTimeout(identifyTimer);
        clearTimeout(silence);
        detach(socket);
      });
      // A broken connection is followed by "close", which does the rest.
      socket.on('error', () => undefined);
      send(socket, HELLO, { heartbeat_interval: options.heartbeatIntervalMs, _trace: ['playground'] });
    },

    dispatch({ name, data, intent, guildId }) {
      const text = JSON.stringify(data);
      for (const session of sessions.values()) {
        const isWanted = intent === 0 || (session.intents & intent) !== 0;
        if (isWanted && isInShard(guildId, session)) dispatchTo(session, name, text);
      }
    },

    isOnline,
    dropConnections() {
      for (const socket of sockets) socket.terminate();
    },
    loseSessions() {
      sessions.clear();
      for (const socket of sockets) socket.terminate();
    },
    invalidateSessions(resumable) {
      if (!resumable) sessions.clear();
      for (const socket of ownerOf.keys()) {
        send(socket, INVALID_SESSION, resumable);
        detach(socket);
        sockets.add(socket);
      }
    },
    requestReconnects() {
      for (const socket of sockets) send(socket, RECONNECT, null);
    },
    closeConnections(code) {
      if (SESSION_ENDING.includes(code)) sessions.clear();
      for (const socket of sockets) socket.close(code);
    },
    ignoreHeartbeats(times) {
      ignoredHeartbeats = times;
    },
  };
}

/** docs: Gateway, Sharding: `(guild_id >> 22) % num_shards`; direct messages go to shard 0. */
function isInShard(guildId: string | undefined, session: Session): boolean {
  const [id, count] = session.shard;
  return (guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count))) === id;
}

function forgetUntil(session: Session, sequence: number): void {
  if (sequence <= session.replayFrom) return;
  session.replay.splice(0, sequence - session.replayFrom);
  session.replayFrom = sequence;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
