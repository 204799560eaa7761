import { FETCH_WITHIN_MS, FILE_MAX_BYTES } from './limits.ts';
import type { Refused } from './refusal.ts';

/** The hosts on which Discord keeps attachments (Discord's documentation, Reference, "CDN hostname"). */
const DISCORD_HOSTS = ['cdn.discordapp.com', 'media.discordapp.net'];

/** Gives the bytes of an attachment. */
export type FetchFile = (file: { url: string; size: number }) => Promise<Uint8Array | Refused>;

/**
 * Fetches attachments from Discord alone, or from the server that stands in for it (`api`, its REST base): never from
 * where a link in a file or a message points.
 */
export function createFetchFile(api: string | undefined): FetchFile {
  const own = api === undefined ? undefined : new URL(api).origin;
  const isAllowed = ({ origin, protocol, hostname }: URL): boolean =>
    origin === own || (protocol === 'https:' && DISCORD_HOSTS.includes(hostname));
  return async ({ url, size }) => {
    if (size > FILE_MAX_BYTES) return { refused: 'clipHuge' };
    const parsed = URL.parse(url);
    if (parsed === null || !isAllowed(parsed)) return { refused: 'clipUnfetched' };
    try {
      const response = await fetch(parsed, {
        redirect: 'error',
        signal: AbortSignal.timeout(FETCH_WITHIN_MS),
      });
      if (!response.ok || response.body === null) return { refused: 'clipUnfetched' };
      return await bytesOf(response.body);
    } catch {
      // The network, or a server that answers too late: the person can send it again.
      return { refused: 'clipUnfetched' };
    }
  };
}

/** The bytes of a body, whatever it said of its length; refused where they are too many. */
async function bytesOf(body: ReadableStream<Uint8Array>): Promise<Uint8Array | Refused> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > FILE_MAX_BYTES) return { refused: 'clipHuge' };
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
