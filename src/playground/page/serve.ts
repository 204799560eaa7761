import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Env, Hono } from 'hono';

/** The page's own files; no other name is ever read. The modules of the page stand here as the browser asks for them. */
export const PAGE_FILES = [
  'index.html',
  'page.css',
  'message.css',
  'icon.svg',
  'main.ts',
  'api.ts',
  'attachments.ts',
  'composer.ts',
  'discord.ts',
  'dom.ts',
  'drawComponents.ts',
  'drawEmbed.ts',
  'drawMarkdown.ts',
  'drawMedia.ts',
  'drawMessage.ts',
  'line.ts',
  'markdown.ts',
  'messageList.ts',
  'modal.ts',
  'popup.ts',
  'select.ts',
  'sidebar.ts',
  'theme.ts',
  'timestamp.ts',
  'typing.ts',
  'view.ts',
  'welcome.ts',
] as const;

const CONTENT_TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  ts: 'text/javascript; charset=utf-8',
};

/** Nothing but the page's own files and the server's own answers: no inline script, no other host, no frame. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // The files change with the next version of Clipfile: the browser asks each time and mostly gets a 304.
  'cache-control': 'no-cache',
};

type Served = { body: string; etag: string; type: string };

/** Adds the page at / and its files at /page/NAME. Files are read, and their types stripped, when first asked for. */
export function servePage<E extends Env>(app: Hono<E>): void {
  const served = new Map<string, Promise<Served>>();
  const find = (name: string): Promise<Served> => {
    const known = served.get(name) ?? prepare(name);
    served.set(name, known);
    return known;
  };
  const respond = async (name: string, ifNoneMatch: string | undefined): Promise<Response> => {
    const { body, etag, type } = await find(name);
    const headers = { ...HEADERS, etag, 'content-type': type };
    return ifNoneMatch === etag
      ? new Response(null, { status: 304, headers })
      : new Response(body, { headers });
  };
  app.get('/', (context) => respond('index.html', context.req.header('if-none-match')));
  for (const name of PAGE_FILES) {
    if (name === 'index.html') continue;
    app.get(`/page/${name}`, (context) => respond(name, context.req.header('if-none-match')));
  }
  app.get('/favicon.ico', (context) => respond('icon.svg', context.req.header('if-none-match')));
}

async function prepare(name: string): Promise<Served> {
  const text = await readFile(join(import.meta.dirname, name), 'utf8');
  const ending = name.slice(name.lastIndexOf('.') + 1);
  const body = ending === 'ts' ? await stripTypes(text) : text;
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  return { body, etag, type: CONTENT_TYPES[ending] ?? 'text/plain' };
}

/** With Node's own stripper: the one in node:module prints a warning on the terminal. */
async function stripTypes(text: string): Promise<string> {
  const { transformSync } = await import('amaro');
  return transformSync(text, { mode: 'strip-only' }).code;
}
