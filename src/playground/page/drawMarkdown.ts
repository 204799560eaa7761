import { createId, el, icon, onPress } from './dom.ts';
import { type Block, type Inline, type List, parseInline, parseMarkdown } from './markdown.ts';
import { formatFull, formatTimestamp, relativeRefreshMs } from './timestamp.ts';
import { findUserName, placeTitle, type View } from './view.ts';

/** A text with all of Discord's markdown. */
export function drawMarkdown(text: string, view: View): HTMLElement {
  return el('div', { class: 'markdown' }, ...drawBlocks(parseMarkdown(text), view));
}

/** A text of one line: a title, an excerpt. */
export function drawLine(text: string, view: View): Node[] {
  return drawInline(parseInline(text), view);
}

function drawBlocks(blocks: readonly Block[], view: View): Node[] {
  return blocks.map((block) => drawBlock(block, view));
}

function drawBlock(block: Block, view: View): HTMLElement {
  switch (block.kind) {
    case 'paragraph':
      return el('div', { class: 'paragraph' }, ...drawInline(block.children, view));
    case 'heading':
      // A message stands below the page's own headings (h1 to h3).
      return el(
        'div',
        { role: 'heading', 'aria-level': block.level + 3, class: `heading heading-${block.level}` },
        ...drawInline(block.children, view),
      );
    case 'subtext':
      return el('div', { class: 'subtext' }, ...drawInline(block.children, view));
    case 'quote':
      return el('blockquote', {}, ...drawBlocks(block.blocks, view));
    case 'code-block':
      return el('pre', { tabindex: 0 }, el('code', {}, block.text));
    case 'list':
      return drawList(block, view);
  }
}

function drawList(list: List, view: View): HTMLElement {
  const items = list.items.map((item) =>
    el(
      'li',
      {},
      ...drawInline(item.children, view),
      item.list === undefined ? undefined : drawList(item.list, view),
    ),
  );
  return list.ordered ? el('ol', { start: list.start }, ...items) : el('ul', {}, ...items);
}

function drawInline(nodes: readonly Inline[], view: View): Node[] {
  return nodes.map((node) => drawNode(node, view));
}

const ELEMENTS = { bold: 'strong', italic: 'em', underline: 'u', strike: 's' } as const;

function drawNode(node: Inline, view: View): Node {
  switch (node.kind) {
    case 'text':
      return document.createTextNode(node.text);
    case 'bold':
    case 'italic':
    case 'underline':
    case 'strike':
      return el(ELEMENTS[node.kind], {}, ...drawInline(node.children, view));
    case 'spoiler':
      return drawSpoiler(drawInline(node.children, view));
    case 'code':
      return el('code', {}, node.text);
    case 'link':
      return drawLink(node.url, drawInline(node.children, view), node.isBare, view);
    case 'timestamp': {
      const timeMs = node.seconds * 1_000;
      const time = el('time', {
        class: 'timestamp',
        datetime: new Date(timeMs).toISOString(),
        title: formatFull(timeMs, view.reader),
        'data-relative': node.style === 'R',
      });
      time.textContent = formatTimestamp(timeMs, node.style, view.reader, view.now());
      return time;
    }
    case 'user':
      return el('span', { class: 'mention' }, `@${findUserName(view.state(), node.id) ?? 'unknown-user'}`);
    case 'role':
      return el('span', { class: 'mention' }, '@role');
    case 'everyone':
      return el('span', { class: 'mention' }, `@${node.name}`);
    case 'channel':
      return drawPlace(node.id, undefined, view);
    case 'command': {
      const pill = el('button', { type: 'button', class: 'mention' }, `/${node.name}`);
      onPress(pill, () => view.fill(`/${node.name} `));
      return pill;
    }
    case 'emoji':
      return el('span', { class: 'custom-emoji', title: `:${node.name}:` }, `:${node.name}:`);
  }
}

/** A place as a pill that leads to it. */
function drawPlace(id: string, message: string | undefined, view: View): HTMLElement {
  const place = view.state().places.find((candidate) => candidate.id === id);
  if (place === undefined) return el('span', { class: 'mention' }, '# unknown');
  const pill = el(
    'button',
    { type: 'button', class: 'mention' },
    icon(place.kind === 'thread' ? 'thread' : 'hash'),
    placeTitle(place.name),
    ...(message === undefined ? [] : [icon('right'), 'message']),
  );
  onPress(pill, () => view.jump(id, message));
  return pill;
}

const MESSAGE_LINK = /^https:\/\/(?:\w+\.)?discord(?:app)?\.com\/channels\/(?:\d+|@me)\/(\d+)(?:\/(\d+))?$/u;

function drawLink(url: string, label: Node[], isBare: boolean, view: View): HTMLElement {
  const [, place, message] = MESSAGE_LINK.exec(url) ?? [];
  if (place === undefined || view.state().places.every(({ id }) => id !== place))
    return createLink(url, isBare ? {} : { title: url }, ...label);
  if (isBare) return drawPlace(place, message, view);
  const jump = el('button', { type: 'button', class: 'jump' }, ...label);
  onPress(jump, () => view.jump(place, message));
  return jump;
}

/** A link that opens beside the page and tells the other side nothing. `url` is http or https. */
export function createLink(
  url: string,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElement {
  return el('a', { href: url, target: '_blank', rel: 'noopener noreferrer', ...attributes }, ...children);
}

function drawSpoiler(children: Node[]): HTMLElement {
  const inside = el('span', { class: 'spoiler-inside', inert: true, id: createId('spoiler') }, ...children);
  const spoiler = el(
    'span',
    {
      class: 'spoiler',
      role: 'button',
      tabindex: 0,
      'aria-expanded': 'false',
      'aria-label': 'Spoiler: show',
    },
    inside,
  );
  onPress(spoiler, () => reveal(spoiler, inside));
  return spoiler;
}

/** Shows what a spoiler hides; it stays shown. */
export function reveal(spoiler: HTMLElement, inside: HTMLElement): void {
  if (!inside.inert) return;
  inside.inert = false;
  spoiler.classList.add('revealed');
  for (const name of ['role', 'tabindex', 'aria-expanded', 'aria-label']) spoiler.removeAttribute(name);
}

/** Brings every relative time on the page up to date; gives how long that holds, in milliseconds. */
export function refreshTimes(root: ParentNode, view: View): number {
  const now = view.now();
  let holdsMs = 30_000;
  for (const time of root.querySelectorAll<HTMLTimeElement>('time[data-relative]')) {
    const timeMs = Date.parse(time.dateTime);
    time.textContent = formatTimestamp(timeMs, 'R', view.reader, now);
    holdsMs = Math.min(holdsMs, relativeRefreshMs(timeMs, now));
  }
  return holdsMs;
}
