import { el, icon } from './dom.ts';
import { createLink, reveal } from './drawMarkdown.ts';
import { findHttpUrl } from './markdown.ts';

/**
 * An image that the playground itself serves. Those of other hosts are not loaded (nothing leaves this machine):
 * a tile says where they are.
 */
export function drawMedia(url: string, description: string, look: string): HTMLElement {
  const own = findOwnPath(url);
  if (own !== undefined) return el('img', { class: look, src: own, alt: description, loading: 'lazy' });
  const address = findHttpUrl(url);
  if (address === undefined) return el('span', { class: `${look} not-loaded` }, description);
  return createLink(
    address,
    { class: `${look} not-loaded`, title: `${description}: ${address}` },
    icon('external'),
    el('span', {}, new URL(address).hostname),
  );
}

/** A file to open, with its size in bytes. */
export function drawFile(url: string, name: string | undefined, size: number | undefined): HTMLElement {
  const own = findOwnPath(url);
  const shown = name ?? decodeURIComponent(url.slice(url.lastIndexOf('/') + 1));
  const address = own ?? findHttpUrl(url);
  return el(
    'div',
    { class: 'file' },
    icon('file'),
    el(
      'div',
      { class: 'file-text' },
      address === undefined ? shown : createLink(address, {}, shown),
      size === undefined ? undefined : el('span', { class: 'file-size' }, formatBytes(size)),
    ),
  );
}

function formatBytes(bytes: number): string {
  return bytes < 1_024 ? `${bytes} bytes` : `${(bytes / 1_024).toFixed(bytes < 10_240 ? 1 : 0)} KB`;
}

/** The path of an attachment on this server, whatever name the server was reached by. */
function findOwnPath(url: string): string | undefined {
  const { hostname, pathname } = URL.parse(url) ?? {};
  const isLoopback = hostname === '127.0.0.1' || hostname === 'localhost' || hostname === location.hostname;
  return isLoopback && pathname?.startsWith('/attachments/') === true ? pathname : undefined;
}

/** Hides an element behind "Spoiler" until it is pressed. */
export function hideSpoiler(element: HTMLElement, spoiler: boolean | undefined): HTMLElement {
  if (spoiler !== true) return element;
  element.inert = true;
  const cover = el('button', { type: 'button', class: 'spoiler-cover' }, 'Spoiler');
  const shell = el('div', { class: 'spoiler-block' }, element, cover);
  cover.addEventListener('click', () => {
    cover.remove();
    reveal(shell, element);
  });
  return shell;
}

/** Discord's colours are numbers: 0xRRGGBB. */
export function toCssColour(colour: number): string {
  return `#${colour.toString(16).padStart(6, '0')}`;
}
