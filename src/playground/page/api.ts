import type { APIMessage } from 'discord-api-types/v10';
import type {
  MenuRequest,
  Messages,
  Outcome,
  PlaygroundEvent,
  PressRequest,
  RunRequest,
  State,
  SubmitRequest,
  SuggestRequest,
  SuggestResponse,
} from '../protocol.ts';

/** The playground refused, or could not be reached; the message is a sentence for the person. */
export class PlaygroundError extends Error {
  override name = 'PlaygroundError';
}

const UNREACHABLE = 'The playground cannot be reached. Is Clipfile still running?';

async function request<Answer>(path: string, options: RequestInit): Promise<Answer> {
  const response = await fetch(`/playground/${path}`, options).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new PlaygroundError(UNREACHABLE);
  });
  if (response.ok) return response.json();
  const body: { message?: unknown } = await response.json().catch(() => ({}));
  throw new PlaygroundError(typeof body.message === 'string' ? body.message : UNREACHABLE);
}

function post<Answer>(path: string, body: object, signal?: AbortSignal): Promise<Answer> {
  return request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  });
}

export const fetchState = (): Promise<State> => request('state', {});
export const fetchMessages = async (place: string, member: string): Promise<APIMessage[]> => {
  const { messages } = await request<Messages>(`messages?${new URLSearchParams({ place, member })}`, {});
  return messages;
};
export const suggest = (body: SuggestRequest, signal?: AbortSignal): Promise<SuggestResponse> =>
  post('suggest', body, signal);
export const run = (body: RunRequest): Promise<Outcome> => post('run', body);
export const press = (body: PressRequest): Promise<Outcome> => post('press', body);
export const runMenu = (body: MenuRequest): Promise<Outcome> => post('menu', body);
export const submit = (body: SubmitRequest): Promise<Outcome> => post('submit', body);

/** How long to wait before a lost event stream is opened anew. */
const RECONNECT_MS = 1_000;

/**
 * Hears what happens on the playground, for good: a lost connection is opened anew, and begins with the state as it
 * is by then. `onLost` is called each time that it broke.
 */
export function listen(listener: { onEvent: (event: PlaygroundEvent) => void; onLost: () => void }): void {
  const source = new EventSource('/playground/events');
  source.addEventListener('message', ({ data }: MessageEvent<string>) => listener.onEvent(JSON.parse(data)));
  source.addEventListener('error', () => {
    listener.onLost();
    // The browser retries by itself unless the server was gone long enough for it to give up.
    if (source.readyState !== EventSource.CLOSED) return;
    source.close();
    setTimeout(() => listen(listener), RECONNECT_MS);
  });
}
