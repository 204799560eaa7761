import { setTimeout as sleep } from 'node:timers/promises';
import type { ArticleText } from '../facts/schema.ts';
import type { Proposal, SecondReader, Unanswered } from '../read/second/proposal.ts';
import { readAnswer } from './answer.ts';
import { requestBody } from './request.ts';

/** How long one article may take, with its retry: whoever clips it waits that long at most. */
const TIME_MAX_MS = 60_000;
/** Longest article (UTF-16) that is sent, some 15,000 tokens; of half an article nothing is asked. */
export const SENT_MAX_LENGTH = 60_000;
/** Largest body that is read. */
const ANSWER_MAX_BYTES = 512 * 1024;
/** Shortest and longest wait before the one retry; an endpoint that wants a longer one is not waited for. */
const RETRY_AFTER_MS = 1_000;
const RETRY_AFTER_MAX_MS = 20_000;

export type EndpointOptions = {
  /** Base of an OpenAI-compatible API ("https://api.example.com/v1"). */
  url: string;
  model: string;
  key?: string | undefined;
  log: { warn(fields: object, message: string): void };
  /** Between 0 and 1: spreads retries. */
  random: () => number;
  now: () => Date;
  timeMs?: number;
};

type Answered = { proposals: Proposal[] } | Failed;

type Failed = { unanswered: Unanswered; status?: number; retryAfterMs?: number };

/**
 * A second reader behind an OpenAI-compatible endpoint of chat completions. What goes wrong is a value and a line in
 * the log, with the endpoint's status and never its words, its address or the key.
 */
export function createSecondReader(options: EndpointOptions): SecondReader {
  const { model, log, random, now, timeMs = TIME_MAX_MS } = options;
  return {
    model,
    ask: async (articleText) => {
      const signal = AbortSignal.timeout(timeMs);
      const found = await askTwice(options, articleText, { signal, random, now });
      if ('proposals' in found) return { model, proposals: found.proposals };
      const { unanswered, status } = found;
      log.warn(
        { article: articleText.article.id, reason: unanswered, ...(status === undefined ? {} : { status }) },
        'the second reader did not answer',
      );
      return { unanswered };
    },
  };
}

type Limits = { signal: AbortSignal; random: () => number; now: () => Date };

/** Asks, and asks again once where the endpoint is busy or broken. */
async function askTwice(
  options: EndpointOptions,
  articleText: ArticleText,
  { signal, random, now }: Limits,
): Promise<Answered> {
  const { article, text } = articleText;
  if (text.length - article.bodyStart > SENT_MAX_LENGTH) return { unanswered: 'too-long' };
  const body = requestBody(options.model, articleText);
  const first = await askOnce(options, body, signal, now);
  if ('proposals' in first || first.unanswered !== 'busy') return first;
  const wait = first.retryAfterMs ?? RETRY_AFTER_MS * (1 + random());
  if (wait > RETRY_AFTER_MAX_MS) return first;
  try {
    await sleep(wait, undefined, { signal });
  } catch {
    return first;
  }
  return await askOnce(options, body, signal, now);
}

async function askOnce(
  { url, key }: EndpointOptions,
  body: string,
  signal: AbortSignal,
  now: () => Date,
): Promise<Answered> {
  try {
    const response = await fetch(`${url.replace(/\/+$/, '')}/chat/completions`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      },
      body,
      signal,
      // The article and the key go to the address that was set, and nowhere else.
      redirect: 'manual',
    });
    const { status } = response;
    if (!response.ok) {
      await response.body?.cancel();
      const isBusy = status === 429 || status >= 500;
      const retryAfterMs = isBusy ? findWait(response.headers.get('retry-after'), now()) : undefined;
      return {
        unanswered: isBusy ? 'busy' : 'refused',
        status,
        ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
      };
    }
    if (!/^application\/json\b/i.test(response.headers.get('content-type') ?? '')) {
      await response.body?.cancel();
      return { unanswered: 'unreadable', status };
    }
    const text = await findText(response.body);
    return text === undefined ? { unanswered: 'unreadable', status } : readAnswer(text);
  } catch {
    // The network or the clock; an error of fetch names the address.
    return { unanswered: signal.aborted ? 'slow' : 'unreachable' };
  }
}

/** Milliseconds until Retry-After: seconds, or a date (RFC 9110, 10.2.3). */
function findWait(header: string | null, now: Date): number | undefined {
  if (header === null) return undefined;
  const wait = /^\d{1,9}$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - now.getTime();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/** A body as text; undefined where it is none, or too large, whatever it said of its length. */
async function findText(body: ReadableStream<Uint8Array> | null): Promise<string | undefined> {
  if (body === null) return undefined;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > ANSWER_MAX_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
