type Attributes = Record<string, string | number | boolean | undefined>;
export type Child = Node | string | undefined;

/**
 * An element with attributes and children; strings become text nodes. A boolean attribute is present where true and
 * absent where false, one of ARIA says which; undefined is absent.
 */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    if (typeof value === 'boolean' && !key.startsWith('aria-')) element.toggleAttribute(key, value);
    else element.setAttribute(key, String(value));
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** Drawn on a 24 by 24 grid, in the colour of the text around them. */
const ICONS = {
  hash: 'M9.5 4 7.5 20M16.5 4l-2 16M4.5 9h16M3.5 15h16',
  thread: 'M4 4v7a4 4 0 0 0 4 4h3M11 10.5h9.5v8h-4L14 21v-2.5h-3z',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4 20.5c0-3.9 3.6-6 8-6s8 2.1 8 6',
  globe:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM3.5 12h17M12 3c2.6 2.6 3.8 5.6 3.8 9s-1.2 6.4-3.8 9c-2.6-2.6-3.8-5.6-3.8-9S9.4 5.6 12 3Z',
  apps: 'M4.5 4.5h6v6h-6zM13.5 4.5h6v6h-6zM4.5 13.5h6v6h-6zM16.5 13.5v6M13.5 16.5h6',
  sun: 'M12 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  moon: 'M20 14.2A8.3 8.3 0 1 1 9.8 4a6.6 6.6 0 0 0 10.2 10.2Z',
  down: 'm6 9 6 6 6-6',
  right: 'm9 6 6 6-6 6',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  close: 'm6 6 12 12M18 6 6 18',
  external: 'M13 4.5h6.5V11M19 5l-9 9M16.5 14v4.5a1 1 0 0 1-1 1h-10a1 1 0 0 1-1-1v-10a1 1 0 0 1 1-1H10',
  warning: 'M12 4 2.8 19.5h18.4zM12 10v4.5M12 17.2v.1',
  send: 'M4 12 3 4l18 8-18 8zM4 12h8',
  menu: 'M4 6.5h16M4 12h16M4 17.5h16',
  file: 'M6 3h8l5 5v13H6zM14 3v5h5M9 13h7M9 16.5h7',
  check: 'm5 12.5 4.5 4.5L19 7',
  slash:
    'M7 3.5h10A3.5 3.5 0 0 1 20.5 7v10a3.5 3.5 0 0 1-3.5 3.5H7A3.5 3.5 0 0 1 3.5 17V7A3.5 3.5 0 0 1 7 3.5ZM14.2 7.5l-4.4 9',
  clip: 'M8.2 13.4V7.1a3.8 3.8 0 0 1 7.6 0v9.3a5.6 5.6 0 0 1-11.2 0V8.4M11.9 8v8.2',
} as const;
export type IconName = keyof typeof ICONS;

const SVG = 'http://www.w3.org/2000/svg';

/** An icon beside words: not read aloud. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

/** Runs `act` on a click, and on Enter and Space where the element is no button of its own. */
export function onPress(element: HTMLElement, act: () => void): void {
  element.addEventListener('click', act);
  if (element instanceof HTMLButtonElement) return;
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    act();
  });
}

/** An id for an element that another one names. */
export function createId(prefix: string): string {
  lastId += 1;
  return `${prefix}-${lastId}`;
}
let lastId = 0;
