import { readConfig } from '../../src/config.ts';
import type { Outcome, SuggestResponse } from '../../src/playground/protocol.ts';
import { type Playground, type PlaygroundOptions, startPlayground } from '../../src/playground/server.ts';
import { loadGatewaySchemas } from './gatewaySchemas.ts';
import { loadOpenapi, type OpenapiValidator } from './openapi.ts';
import type { Violation } from './violation.ts';

/** Who types, and where. */
export type Where = {
  member?: 'editor' | 'reporter' | 'stranger';
  place?: 'newsroom' | 'courts' | 'thread' | 'directMessage' | 'userInstall';
};

/** Anything that logs in: Clipfile, or a bare client. */
export type StartBot = (connection: { api: string; token: string }) => Promise<{ close(): Promise<unknown> }>;

export type Scenario = {
  playground: Playground;
  /** Ids of members, and of places as the reporter has them unless another member is named. */
  memberId(member: Where['member']): string;
  placeId(where?: Where): string;
  /** Types a line and waits for what is seen; the reporter in #newsroom unless told otherwise. */
  type(
    line: string,
    where?: Where & { files?: { name: string; bytes: Uint8Array | string }[] },
  ): Promise<Outcome>;
  suggest(line: string, where?: Where): Promise<SuggestResponse>;
  press(outcome: Outcome, customId: string, where?: Where & { values?: string[] }): Promise<Outcome>;
  /** What went wrong on the wire until now; taken violations do not fail `close`. */
  takeViolations(): Violation[];
  /** Stops everything; throws where something on the wire was wrong or a route is unknown. */
  close(): Promise<void>;
};

const INVALID_FORM = 50_035;

// Once for a test process: it is read-only.
let openapi: OpenapiValidator | undefined | null = null;

/** Starts an embedded Discord with every body checked in both directions, and a bot on it. */
export async function startScenario(
  startBot: StartBot,
  options: Omit<PlaygroundOptions, 'port' | 'observe'> = {},
): Promise<Scenario> {
  if (openapi === null) openapi = loadOpenapi(readConfig().DISCORD_OPENAPI);
  const schemas = await loadGatewaySchemas();
  let violations: Violation[] = [];

  /** A validator that fails must fail the test, not the connection that it watches. */
  function collect(find: () => Violation[]): void {
    try {
      violations.push(...find());
    } catch (error) {
      violations.push({ where: 'validator', what: String(error) });
    }
  }

  const playground = await startPlayground({
    ...options,
    port: 0,
    observe: {
      onExchange: (exchange) => {
        collect(() => openapi?.findViolations(exchange) ?? []);
        const { method, path, status, responseBody } = exchange;
        if (status === 400 && isInvalidForm(responseBody))
          violations.push({ where: `${method} ${path}`, what: `refused: ${JSON.stringify(responseBody)}` });
      },
      onSent: (payload) => collect(() => schemas.findSentViolations(payload)),
      onReceived: (payload) => collect(() => schemas.findReceivedViolations(payload)),
    },
  });
  const bot = await startBot(playground).catch(async (error: unknown) => {
    await playground.close();
    throw error;
  });

  const { places, members } = playground.state();
  const memberId = (member: Where['member'] = 'reporter') =>
    members.find(({ name }) => name.toLowerCase().includes(member))?.id ?? '';
  const placeId = ({ place = 'newsroom', member }: Where = {}) => {
    const found = places.find(({ kind, name, member: owner }) => {
      if (place === 'thread') return kind === 'thread';
      if (place === 'userInstall') return kind === 'user-install';
      if (place === 'directMessage') return kind === 'direct-message' && owner === memberId(member);
      return name === `#${place}`;
    });
    return found?.id ?? '';
  };

  return {
    playground,
    memberId,
    placeId,
    type: (line, where = {}) =>
      playground.run({
        line,
        member: memberId(where.member),
        place: placeId(where),
        ...(where.files === undefined
          ? {}
          : {
              files: where.files.map(({ name, bytes }) => ({
                name,
                base64: Buffer.from(bytes).toString('base64'),
              })),
            }),
      }),
    suggest: (line, where = {}) =>
      playground.suggest({ line, member: memberId(where.member), place: placeId(where) }),
    press: (outcome, customId, where = {}) =>
      playground.press({
        member: memberId(where.member),
        message: outcome.messages.at(-1)?.id ?? '',
        customId,
        ...(where.values === undefined ? {} : { values: where.values }),
      }),
    takeViolations() {
      const taken = violations;
      violations = [];
      return taken;
    },
    async close() {
      await bot.close();
      await playground.close();
      const wrong = [
        ...violations.map(({ where, what }) => `${where}: ${what}`),
        ...playground.unknownRoutes.map((route) => `unknown route: ${route}`),
      ];
      if (wrong.length > 0) throw new Error(`On the wire:\n${wrong.join('\n')}`);
    },
  };
}

function isInvalidForm(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'code' in body && body.code === INVALID_FORM;
}
