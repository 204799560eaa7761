import { Parser } from 'htmlparser2';
import { marked } from 'marked';
import { RefusedError } from './refusal.ts';

/** What an HTML page says of itself, and its text. */
export type Page = { text: string; published?: string; publisher?: string; title?: string };

/** Elements whose content is no text of the article, or is not seen. */
const UNSEEN = new Set(
  'script style noscript template iframe object embed svg math canvas audio video head nav aside footer form button select textarea dialog menu'.split(
    ' ',
  ),
);
/** Elements that begin and end a line of their own (HTML standard, 15.3 "Rendering"). */
const BLOCKS = new Set(
  'address article blockquote body br center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p pre search section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Elements in one another; browsers stop at about half of it. */
const DEPTH_MAX = 1_000;

const META: Readonly<Record<string, 'published' | 'publisher' | 'title'>> = {
  'article:published_time': 'published',
  'og:site_name': 'publisher',
  'og:title': 'title',
};

/** The text of HTML as its reader sees it: nothing is run or loaded, and what is not seen is left out. */
export function readHtml(html: string): Page {
  const meta: Omit<Page, 'text'> = {};
  /** The parts of the page that may be the article, the outermost of each, in the order of preference. */
  const parts = { article: '', main: '', body: '' };
  const open: { name: string; isUnseen: boolean }[] = [];
  let unseen = 0;
  let title = '';
  const inside = { article: 0, main: 0, title: 0 };
  const write = (text: string): void => {
    parts.body += text;
    if (inside.main > 0) parts.main += text;
    if (inside.article > 0) parts.article += text;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'meta') {
        const key = META[attributes.property ?? attributes.name ?? ''];
        if (key !== undefined && attributes.content) meta[key] ??= attributes.content;
      }
      if (name === 'article' || name === 'main' || name === 'title') inside[name] += 1;
      if (BLOCKS.has(name)) write('\n');
      if (VOID.has(name)) return;
      const isUnseen =
        UNSEEN.has(name) ||
        'hidden' in attributes ||
        /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![\d.])/i.test(attributes.style ?? '');
      if (isUnseen) unseen += 1;
      if (open.length >= DEPTH_MAX) throw new RefusedError('clipBroken');
      open.push({ name, isUnseen });
    },
    ontext(text) {
      if (inside.title > 0 && open.at(-1)?.name === 'title') title += text;
      // Line breaks in the source are spaces to its reader.
      if (unseen === 0) write(text.replace(/\s+/g, ' '));
    },
    onclosetag(name) {
      if (name === 'article' || name === 'main' || name === 'title') inside[name] -= 1;
      if (BLOCKS.has(name) && name !== 'br') write('\n');
      const at = open.findLastIndex((one) => one.name === name);
      if (at === -1) return;
      for (const { isUnseen } of open.splice(at)) if (isUnseen) unseen -= 1;
    },
  });
  parser.end(html);
  const text = [parts.article, parts.main, parts.body].find((part) => part.trim() !== '') ?? '';
  const published = /^\d{4}-\d{2}-\d{2}/.exec(meta.published ?? '')?.[0];
  const named = (meta.title ?? title).trim();
  return {
    text,
    ...(published === undefined ? {} : { published }),
    ...(meta.publisher === undefined ? {} : { publisher: meta.publisher }),
    ...(named === '' ? {} : { title: named }),
  };
}

/** The text of Markdown, its marks taken out. */
export const readMarkdown = (markdown: string): string =>
  readHtml(marked.parse(markdown, { async: false, gfm: true })).text;
