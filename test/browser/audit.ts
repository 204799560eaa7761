import type { Page } from 'playwright-core';

/** WCAG 2.2, 1.4.3: text of normal size. */
const CONTRAST = 4.5;
/** WCAG 2.2, 1.4.3: text from 24 pixels on, or bold from 18.66 on. */
const CONTRAST_LARGE = 3;

/** Texts on the page that stand out too little from what is behind them, and buttons without a name. */
export async function auditPage(page: Page): Promise<string[]> {
  return page.evaluate(
    ({ normal, large }) => {
      type Colour = [red: number, green: number, blue: number, alpha: number];
      const pixel = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
      const parse = (css: string): Colour => {
        if (pixel === null) return [0, 0, 0, 1];
        pixel.clearRect(0, 0, 1, 1);
        pixel.fillStyle = css;
        pixel.fillRect(0, 0, 1, 1);
        const [red = 0, green = 0, blue = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data;
        return [red, green, blue, alpha / 255];
      };
      const over = (top: Colour, below: Colour): Colour => {
        const mix = (index: 0 | 1 | 2) => top[index] * top[3] + below[index] * (1 - top[3]);
        return [mix(0), mix(1), mix(2), 1];
      };
      const behind = (element: Element | null): Colour => {
        if (element === null) return [255, 255, 255, 1];
        const own = parse(getComputedStyle(element).backgroundColor);
        return own[3] === 1 ? own : over(own, behind(element.parentElement));
      };
      const luminance = (colour: Colour): number => {
        const linear = (value: number) =>
          value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
        return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
      };
      const found = new Set<string>();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode.textContent?.trim() ?? '';
        const element = walker.currentNode.parentElement;
        if (text === '' || element === null || !element.checkVisibility({ opacityProperty: true })) continue;
        if (element.closest(':disabled, [inert], .mirror, .grouped > .gutter') !== null) continue;
        const style = getComputedStyle(element);
        const background = behind(element);
        const colour = over(parse(style.color), background);
        const [dark = 0, light = 0] = [luminance(colour), luminance(background)].toSorted((a, b) => a - b);
        const ratio = (light + 0.05) / (dark + 0.05);
        const size = Number.parseFloat(style.fontSize);
        const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
        if (ratio < (isLarge ? large : normal))
          found.add(`contrast ${ratio.toFixed(2)} of "${text.slice(0, 40)}" in .${element.className}`);
      }
      for (const button of document.querySelectorAll('button, a, [role="button"], [role="combobox"]')) {
        const name = button.getAttribute('aria-label') ?? button.textContent ?? '';
        if (name.trim() === '') found.add(`no name on ${button.outerHTML.slice(0, 80)}`);
      }
      return [...found];
    },
    { normal: CONTRAST, large: CONTRAST_LARGE },
  );
}

/** What goes wrong on a page: errors, refusals of the policy, and requests to anything but the playground. */
export function watchPage(page: Page, origin: string): string[] {
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
  page.on('console', (message) => {
    // Chromium logs each refusal of the playground: that is how it says no to a line.
    if (message.text().includes('status of 400')) return;
    if (message.type() === 'error' || message.type() === 'warning') wrong.push(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) wrong.push(`${response.status()} of ${response.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) wrong.push(`request to ${request.url()}`);
  });
  return wrong;
}
