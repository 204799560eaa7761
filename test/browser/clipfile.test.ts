import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ClipfileScenario, startClipfile } from '../support/clipfile.ts';
import { auditPage, watchPage } from './audit.ts';
import { isLeftOut, launchChromium } from './chromium.ts';

/** The picture in the README. It is taken where it is missing: delete it to have a new one. */
const SCREENSHOT = join(import.meta.dirname, '../../docs/who.png');
const QUOTE =
  "Mexico's Attorney General's Office said in a statement that the 29 prisoners sent to the US Thursday faced charges";

describe.skipIf(isLeftOut())('Clipfile on the page', () => {
  let browser: Browser;
  let clipfile: ClipfileScenario;
  let page: Page;
  let wrong: string[];

  beforeAll(async () => {
    browser = await launchChromium();
    clipfile = await startClipfile();
  });
  afterAll(async () => {
    await browser.close();
    await clipfile.close();
  });
  beforeEach(async () => {
    const context = await browser.newContext({
      colorScheme: 'dark',
      viewport: { width: 1_200, height: 820 },
      locale: 'en-US',
    });
    page = await context.newPage();
    wrong = watchPage(page, new URL(clipfile.playground.url).origin);
    await page.goto(clipfile.playground.url);
    await page.locator('.messages[aria-busy="false"]').waitFor({ state: 'attached' });
  });
  afterEach(async () => {
    await page.context().close();
    expect(wrong).toEqual([]);
  });

  /** Types "/who Caro", picks what is offered with the keyboard and runs it. */
  async function askWho() {
    const before = await page.locator('.messages > .message').count();
    await page.locator('.typed').pressSequentially('/who Caro');
    await page.getByRole('option', { name: 'Rafael Caro Quintero' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.locator('.typed').inputValue()).toBe('/who Rafael Caro Quintero');
    await page.keyboard.press('Enter');
    const answer = page.locator('.messages > .message').nth(before);
    await answer.getByRole('heading', { name: 'Rafael Caro Quintero' }).waitFor();
    return answer;
  }

  test('an empty place says what to type, with names that are in the store', async () => {
    const example = page.getByRole('button', { name: /^\/who / });
    await example.waitFor();
    const line = (await example.locator('code').textContent()) ?? '';
    await example.click();
    expect(await page.locator('.typed').inputValue()).toBe(line);
    await page.keyboard.press('Enter');
    const name = line.replace('/who ', '');
    await page.locator('.message').getByRole('heading', { name }).waitFor();
  });

  test('"/who Caro", picked with the keyboard, gives the answer with its quotes, read from its beginning', async () => {
    const answer = await askWho();
    expect(((await answer.textContent()) ?? '').replaceAll('’', "'")).toContain(QUOTE);
    expect(await answer.locator('blockquote').count()).toBeGreaterThan(0);
    expect(await answer.locator('.origin').textContent()).toMatch(/used\s*\/who/u);
    const headIsVisible = () =>
      answer.locator('.origin').evaluate((element) => {
        const frame = document.querySelector('.scroller')?.getBoundingClientRect();
        return element.getBoundingClientRect().top >= (frame?.top ?? 0);
      });
    await expect.poll(headIsVisible).toBe(true);
    expect(await page.locator('.newer').isVisible()).toBe(false);
    await page.mouse.move(0, 0);
    const picture = await page.screenshot();
    expect(picture.byteLength).toBeGreaterThan(20_000);
    if (existsSync(SCREENSHOT)) return;
    mkdirSync(join(SCREENSHOT, '..'), { recursive: true });
    writeFileSync(SCREENSHOT, picture);
  });

  test('a button under the answer leads to the charges', async () => {
    const answer = await askWho();
    await answer.getByRole('button', { name: 'Charges' }).click();
    const charges = page.locator('.messages > .message').last();
    await charges
      .getByRole('heading', { name: /charges/iu })
      .first()
      .waitFor();
    expect(await charges.textContent()).toContain('as one of');
  });

  test('an entry of its menu shows a quote in the text around it', async () => {
    const answer = await askWho();
    const count = await page.locator('.messages > .message').count();
    await answer.getByRole('combobox').first().click();
    await page.getByRole('option').first().click();
    await expect.poll(() => page.locator('.messages > .message').count()).toBeGreaterThan(count);
  });

  test('"private" keeps the answer to the one who asked', async () => {
    await page.locator('.typed').fill('/who Caro Quintero private:true');
    await page.keyboard.press('Enter');
    await page
      .locator('.message.ephemeral', { hasText: 'used /who' })
      .getByText('Only you can see this')
      .waitFor();
  });

  test('the menu entry "Look up" finds the people in a message', async () => {
    await page.locator('.typed').fill('What do we have on Caro Quintero?');
    await page.keyboard.press('Enter');
    const message = page.locator('.message', { hasText: 'What do we have on' });
    await message.hover();
    await message.getByRole('button', { name: 'Apps' }).click();
    await page.getByRole('menuitem', { name: /Look up/u }).click();
    await page.locator('.message.ephemeral').last().getByText('Rafael Caro Quintero').first().waitFor();
  });

  test.each([
    ['light', 1_200],
    ['dark', 1_200],
    ['light', 360],
    ['dark', 360],
  ] as const)('is readable: %s, %i pixels wide', async (colorScheme, width) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 740 });
    await askWho();
    expect(await auditPage(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBe(0);
  });
});
