import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ClipfileScenario, startClipfile } from '../support/clipfile.ts';
import { auditPage, watchPage } from './audit.ts';
import { isLeftOut, launchChromium } from './chromium.ts';

const STORY = `Warehouse manager is charged with arson

Martha Ellingham, 41, the manager of a warehouse in the city, was charged with arson on Wednesday, police said.

Her neighbour, Tobias Renner, owns the bakery next door.
`;
const SAID = ' published:2026-05-02 publisher:Larton Post';

describe.skipIf(isLeftOut())('an article on the page', () => {
  let browser: Browser;
  let clipfile: ClipfileScenario;
  let page: Page;
  let wrong: string[];
  let dataDir: string;

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
  });
  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'clipfile-page-'));
    for (const folder of ['articles', 'facts', 'decisions'])
      cpSync(join('data', folder), join(dataDir, folder), { recursive: true });
    clipfile = await startClipfile({ dataDir, readOnly: false });
    const context = await browser.newContext({ viewport: { width: 1_200, height: 820 }, locale: 'en-US' });
    page = await context.newPage();
    wrong = watchPage(page, new URL(clipfile.playground.url).origin);
    await page.goto(clipfile.playground.url);
    await page.locator('.messages[aria-busy="false"]').waitFor({ state: 'attached' });
  });
  afterEach(async () => {
    await page.context().close();
    await clipfile.close();
    rmSync(dataDir, { recursive: true, force: true });
    expect(wrong).toEqual([]);
  });

  const box = () => page.locator('.typed');
  const attach = (name: string, text: string) =>
    page
      .locator('input[type="file"]')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  /** Runs a line as one types it, and waits for the answer that says these words. */
  async function ask(line: string, words: string | RegExp): Promise<Locator> {
    const before = await page.locator('.messages > .message').count();
    await box().fill(line);
    await box().press('Escape');
    await box().press('Enter');
    const answer = page.locator('.messages > .message').nth(before);
    await answer.getByText(words).first().waitFor();
    return answer;
  }
  async function become(name: RegExp) {
    await page.locator('.who').click();
    await page.getByRole('menuitemradio', { name }).click();
    await page.locator('.messages[aria-busy="false"]').waitFor({ state: 'attached' });
  }

  test('is clipped from a file, reviewed, asked about by others, and corrected where the wrong answer was given', async () => {
    await box().fill('/clip add');
    await attach('story.txt', STORY);
    expect(await box().inputValue()).toBe('/clip add attachment:story.txt ');
    await box().press('End');
    await box().pressSequentially(SAID.trim());
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    const clipped = page.locator('.message.ephemeral').last();
    await clipped.getByText('Clipped as Larton Post').waitFor();
    expect(await page.locator('.attached li').count()).toBe(0);
    expect(await auditPage(page)).toEqual([]);

    await become(/Rob Reporter/u);
    const early = await ask('/charges Martha Ellingham', 'Martha Ellingham');
    expect(await early.textContent()).not.toContain('charged with “arson”');

    await become(/Edith Editor/u);
    await ask('/review', /to check in|Confirm/u);
    const card = page.locator('.message.ephemeral').last();
    for (let turn = 0; turn < 40; turn += 1) {
      const said = (await card.textContent()) ?? '';
      if (/charged with\s*“arson”/u.test(said)) break;
      await card.getByRole('button', { name: 'Later', exact: true }).click();
      await expect.poll(() => card.textContent()).not.toBe(said);
    }
    const charge = (await card.textContent()) ?? '';
    expect(charge).toContain('Martha Ellingham');
    await card.getByRole('button', { name: 'Confirm', exact: true }).click();
    await expect.poll(() => card.textContent()).not.toBe(charge);

    await become(/Rob Reporter/u);
    const who = await ask('/who Martha Ellingham', 'Where charges stand');
    expect(await who.textContent()).toContain('arson');
    expect(await who.locator('blockquote', { hasText: 'was charged with arson on Wednesday' }).count()).toBe(
      1,
    );

    await who.getByRole('button', { name: 'Something wrong?' }).click();
    const lines = page.locator('.message.ephemeral').last();
    await lines
      .getByRole('button', { name: /arson|\d\./u })
      .or(lines.getByRole('combobox'))
      .first()
      .waitFor();
    await pick(lines, /arson/u);
    const form = page.getByRole('dialog');
    await form.getByRole('textbox').first().fill('The charge was dropped that evening');
    await form.getByRole('button', { name: 'Submit' }).click();
    await page.getByText('An editor will decide').waitFor();

    await become(/Edith Editor/u);
    const proposed = await ask('/review', 'The charge was dropped that evening');
    await proposed.getByRole('button', { name: /^Accept/u }).click();
    const correction = page.locator('.message:not(.ephemeral)', {
      hasText: 'The charge was dropped that evening',
    });
    await correction.getByText('Correction').first().waitFor();
    const after = await ask('/charges Martha Ellingham', 'Martha Ellingham');
    expect(await after.textContent()).not.toContain('charged with “arson”');
  });

  /** A line is chosen by its button, or in a menu. */
  async function pick(answer: Locator, name: RegExp) {
    const button = answer.getByRole('button', { name });
    if ((await button.count()) > 0) return button.first().click();
    await answer.getByRole('combobox').first().click();
    return page.getByRole('option', { name }).first().click();
  }

  test('is clipped from a message that brings its file', async () => {
    await attach('story.txt', `date 2026-05-02\n${STORY}`);
    await page.locator('.attached li', { hasText: 'story.txt' }).waitFor();
    await box().press('Enter');
    const message = page.locator('.message', { hasText: 'story.txt' }).last();
    await message.hover();
    await message.getByRole('button', { name: 'Apps' }).click();
    await page.getByRole('menuitem', { name: /Clip this/u }).click();
    await page
      .locator('.message.ephemeral')
      .last()
      .getByText(/Clipped as|Say what is missing/u)
      .waitFor();
  });

  test('that is a bad file is refused in a sentence; a file may be taken away, dropped, and is not lost by a wrong line', async () => {
    await box().fill('/clip add');
    await attach('story.exe', 'MZ nothing');
    await page.getByRole('button', { name: 'Remove story.exe' }).click();
    expect((await box().inputValue()).trim()).toBe('/clip add');
    await attach('broken.pdf', '%PDF-1.7 nothing of a PDF');
    await box().press('Escape');
    await box().press('Enter');
    await page.locator('.message.ephemeral').last().getByText('This file is damaged').first().waitFor();
    await box().fill('/clip add privat:true');
    await attach('kept.txt', STORY);
    await box().press('Escape');
    await box().press('Enter');
    await page.locator('.hint.problem', { hasText: 'no option privat' }).waitFor();
    await page.locator('.attached li', { hasText: 'kept.txt' }).waitFor();
    await attach('huge.txt', 'x'.repeat(10 * 1_024 * 1_024 + 1));
    await page.locator('.hint.problem', { hasText: 'larger than 10 MB' }).waitFor();
    expect(await page.locator('.attached li').count()).toBe(1);
  });

  test('that is named without being attached is asked for', async () => {
    await box().fill('/clip add attachment:story.txt');
    await page.locator('.hint', { hasText: 'no file called story.txt is attached' }).waitFor();
  });
});
