import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Proposal } from '../../src/read/second/proposal.ts';
import { createSecondReader, type EndpointOptions } from '../../src/secondReader/endpoint.ts';

export const KEY = 'sk-test-4711';

/** A request as it came. */
type Asked = {
  url: string;
  authorization: string | undefined;
  body: string;
  at: number;
};

/** What a server does with a request, counted from 0. */
export type Behaviour = (response: ServerResponse, count: number, asked: Asked) => void;

export type ChatServer = {
  /** Base of its API, as LLM_URL takes it. */
  url: string;
  asked: Asked[];
  behave(behaviour: Behaviour): void;
  close(): Promise<void>;
};

/** An HTTP server on loopback that answers chat completions as it is told. */
export async function startChatServer(behaviour: Behaviour = completing([])): Promise<ChatServer> {
  let behave = behaviour;
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const one = {
        url: request.url ?? '',
        authorization: request.headers.authorization,
        body,
        at: Date.now(),
      };
      asked.push(one);
      behave(response, asked.length - 1, one);
    });
  });
  const port = await listening(server);
  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    behave: (next) => {
      behave = next;
      asked.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

/** Sends a body, as JSON unless told otherwise. */
export const sending =
  (status: number, body: unknown, headers: Record<string, string> = {}): Behaviour =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };

/** A chat completion whose message is `content` (OpenAI API reference, "The chat completion object"). */
export const completionOf = (content: string | null, refusal: string | null = null): unknown => ({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1_780_000_000,
  model: 'small-1',
  choices: [
    { index: 0, message: { role: 'assistant', content, refusal }, logprobs: null, finish_reason: 'stop' },
  ],
  usage: { prompt_tokens: 900, completion_tokens: 80, total_tokens: 980 },
});

/** Completes with proposals. */
export const completing = (charges: readonly Proposal[]): Behaviour =>
  sending(200, completionOf(JSON.stringify({ charges })));

/** The request of a chat completion, as far as the tests look at it. */
export const requestSchema = z.strictObject({
  model: z.string(),
  temperature: z.literal(0),
  messages: z.tuple([
    z.strictObject({ role: z.literal('system'), content: z.string() }),
    z.strictObject({ role: z.literal('user'), content: z.string() }),
  ]),
  response_format: z.strictObject({
    type: z.literal('json_schema'),
    json_schema: z.strictObject({
      name: z.string().regex(/^[\w-]{1,64}$/),
      strict: z.literal(true),
      schema: z.record(z.string(), z.unknown()),
    }),
  }),
});

/** A second reader at a server, and what it logged. */
export function readerAt(url: string, options: Partial<EndpointOptions> = {}) {
  const logged: string[] = [];
  const reader = createSecondReader({
    url,
    model: 'small-1',
    key: KEY,
    log: { warn: (fields, message) => void logged.push(JSON.stringify({ ...fields, message })) },
    random: () => 0,
    now: () => new Date(),
    ...options,
  });
  return { reader, logged };
}
