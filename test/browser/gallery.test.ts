import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Scenario, startScenario } from '../support/scenario.ts';
import { auditPage, watchPage } from './audit.ts';
import { isLeftOut, launchChromium } from './chromium.ts';
import { startGalleryBot } from './galleryBot.ts';

describe.skipIf(isLeftOut())('the page', () => {
  let browser: Browser;
  let scenario: Scenario;
  let page: Page;
  let wrong: string[];

  beforeAll(async () => {
    browser = await launchChromium();
    scenario = await startScenario(async (connection) => {
      const client = await startGalleryBot(connection);
      return { close: () => client.destroy() };
    });
  });
  afterAll(async () => {
    await browser.close();
    await scenario.close();
  });
  beforeEach(async () => {
    ({ page, wrong } = await openPage());
  });
  afterEach(async () => {
    await page.context().close();
    expect(wrong).toEqual([]);
  });

  async function openPage(options: { colorScheme?: 'light' | 'dark'; width?: number } = {}) {
    const { colorScheme = 'dark', width = 1_200 } = options;
    const context = await browser.newContext({
      colorScheme,
      viewport: { width, height: 800 },
      locale: 'en-US',
    });
    const opened = await context.newPage();
    const watched = watchPage(opened, new URL(scenario.playground.url).origin);
    await opened.goto(scenario.playground.url);
    await opened
      .getByRole('textbox', { name: /^Message/u })
      .or(boxOf(opened))
      .first()
      .waitFor();
    await opened.locator('.messages[aria-busy="false"]').waitFor({ state: 'attached' });
    return { page: opened, wrong: watched };
  }

  const boxOf = (on: Page): Locator => on.locator('.typed');

  /** Types a line, runs it and waits for the message that it brings. */
  async function run(line: string): Promise<Locator> {
    const before = await page.locator('.messages > .message').count();
    await boxOf(page).fill(line);
    await boxOf(page).press('Enter');
    const message = page.locator('.messages > .message').nth(before);
    await message.waitFor();
    return message;
  }

  const textOf = (locator: Locator) => locator.textContent();

  test('keeps an answer that comes before the messages that already stand in the place', async () => {
    const first = await run('/markdown');
    const id = await first.getAttribute('id');
    const fetched = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    await page.route('**/playground/messages?*', async (route) => {
      const response = await route.fetch();
      fetched.resolve();
      await release.promise;
      await route.fulfill({ response });
    });
    await page.reload();
    await fetched.promise;
    await boxOf(page).fill('a line of now');
    await boxOf(page).press('Enter');
    const line = page.getByText('a line of now');
    await line.waitFor();
    expect(await page.locator(`#${id}`).count()).toBe(0);
    release.resolve();
    await page.locator(`#${id}`).waitFor();
    expect(await line.count()).toBe(1);
  });

  test('draws every mark of Discord’s markdown', async () => {
    const message = await run('/markdown');
    const has = async (selector: string, text: string) =>
      expect(await message.locator(selector).first().textContent(), selector).toBe(text);
    await has('.heading-1', 'One');
    await has('.heading-2', 'Two');
    await has('.heading-3', 'Three');
    await has('.subtext', 'Small print');
    await has('strong', 'bold');
    await has('em', 'italic');
    await has('u', 'underlined');
    await has('s', 'struck');
    await has('strong > em', 'both');
    await has('.paragraph code', 'code');
    await has('blockquote', 'A quote\nof two lines');
    await has('ul ul > li', 'two and a half');
    await has('ol > li', 'first');
    await has('pre > code', 'const quote = article.text.slice(start, end);');
    await has('a[href="https://example.org/clip"][rel~="noopener"][target="_blank"]', 'a masked link');
    await has('a[href="https://example.org/bare"]', 'https://example.org/bare');
    await has(
      'time[datetime="2025-02-28T00:00:00.000Z"]:not([data-relative])',
      'February 28, 2025'.replace(
        '28',
        new Date(1_740_700_800_000).toLocaleDateString('en-US', { day: 'numeric' }),
      ),
    );
    expect(await message.locator('time[data-relative]').textContent()).toMatch(/ago$/u);
    expect(await message.locator('time[data-relative]').getAttribute('title')).toContain('2025');
    await has('span.mention', '@Rob Reporter');
    expect(await textOf(message)).toContain('*not italic* <b>not html</b> <img src=x onerror=alert(1)>');
    expect(await message.locator('img').count()).toBe(0);
  });

  test('shows a spoiler when it is pressed, not before', async () => {
    const message = await run('/markdown');
    const inside = message.locator('.spoiler-inside');
    expect(await inside.evaluate((element) => getComputedStyle(element).opacity)).toBe('0');
    await message.locator('.spoiler').press('Enter');
    expect(await inside.evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
  });

  test('goes to a channel that is mentioned, and fills in a command that is mentioned', async () => {
    const message = await run('/markdown');
    await message.getByRole('button', { name: '/pick' }).click();
    expect(await boxOf(page).inputValue()).toBe('/pick ');
    await page.keyboard.press('Escape');
    await message.getByRole('button', { name: 'courts' }).click();
    await page.getByRole('heading', { name: 'courts', exact: true }).waitFor();
  });

  test('draws every component, in its order', async () => {
    const message = await run('/components');
    const card = message.locator('.container').first();
    expect(await card.evaluate((element) => element.style.getPropertyValue('--accent'))).toBe('#5865f2');
    expect(await card.locator('.section').count()).toBe(2);
    expect(await card.locator('.section').first().locator('.accessory button').textContent()).toBe('Quote');
    expect(await card.getByRole('img', { name: 'Red' }).count()).toBe(2);
    expect(await card.locator('hr.separator.small').count()).toBe(1);
    expect(await card.locator('div.separator.large').count()).toBe(1);
    expect(await card.locator('.gallery a').getAttribute('href')).toBe('https://example.org/far.png');
    expect(await card.getByRole('link', { name: 'clip.txt' }).getAttribute('href')).toMatch(
      /^\/attachments\//u,
    );
    for (const [look, label] of [
      ['primary', 'Primary'],
      ['success', 'Success'],
      ['danger', 'Danger'],
      ['secondary', 'Quote'],
    ])
      expect(await card.locator(`button.${look}`, { hasText: label ?? '' }).count(), label).toBe(1);
    expect(await card.getByRole('link', { name: 'Link' }).getAttribute('href')).toBe('https://example.org/');
    expect(await card.locator('button:disabled').textContent()).toContain('⚖️');
    expect(await card.getByRole('combobox').count()).toBe(3);
    const images = await card
      .locator('img')
      .evaluateAll((all) => all.map((image) => image instanceof HTMLImageElement && image.naturalWidth));
    expect(images).toEqual([2, 2]);
  });

  test('keeps a container behind its spoiler out of reach until it is opened', async () => {
    const message = await run('/components');
    const hidden = message.getByText('Behind a spoiler');
    expect(await hidden.evaluate((element) => element.closest('[inert]') !== null)).toBe(true);
    await message.getByRole('button', { name: 'Spoiler' }).click();
    expect(await hidden.evaluate((element) => element.closest('[inert]') !== null)).toBe(false);
  });

  test('presses a button: the answer is for the one who pressed, who may dismiss it', async () => {
    const message = await run('/components');
    await message.getByRole('button', { name: 'Success' }).click();
    const answer = page.locator('.message.ephemeral').last();
    await answer.getByText('Pressed success').waitFor();
    expect(await textOf(answer)).toContain('Only you can see this');
    const others = await openPage();
    await others.page.locator('.who').click();
    await others.page.getByRole('menuitemradio', { name: /Rob Reporter/u }).click();
    await others.page.locator('.message').last().waitFor();
    expect(await others.page.getByText('Pressed success').count()).toBe(0);
    await others.page.context().close();
    await answer.getByRole('button', { name: 'Dismiss message' }).click();
    expect(await page.getByText('Pressed success').count()).toBe(0);
  });

  test('picks one from a menu with the mouse, several with the keyboard', async () => {
    const message = await run('/components');
    await message.getByRole('combobox', { name: 'Pick one' }).click();
    await page.getByRole('option', { name: 'Timeline' }).click();
    await page.getByText('Picked timeline').waitFor();
    await message.getByRole('combobox', { name: 'Pick several' }).press('ArrowDown');
    for (const key of ['Enter', 'ArrowDown', ' ', 'Escape']) await page.keyboard.press(key);
    await page.getByText('Picked 2013 and 2015').waitFor();
  });

  test('draws an embed with all its parts', async () => {
    const message = await run('/embed');
    const embed = message.locator('.embed');
    expect(await embed.evaluate((element) => element.style.getPropertyValue('--accent'))).toBe('#d22d39');
    expect(await embed.locator('.embed-author').textContent()).toBe('The desk');
    expect(await embed.getByRole('link', { name: 'Where it stands' }).getAttribute('href')).toBe(
      'https://example.org/story',
    );
    expect(await embed.locator('.embed-description em').textContent()).toBe('markdown');
    expect(await embed.locator('.embed-field.inline .embed-field-name').allInnerTexts()).toEqual([
      'Court',
      'As of',
    ]);
    expect(await embed.locator('.embed-field:not(.inline) blockquote').textContent()).toBe('word for word');
    expect(await embed.locator('.embed-footer').textContent()).toMatch(/^From the clip file • /u);
    expect(await message.locator('img').count()).toBe(1);
  });

  test('says that the app thinks, then shows the answer in the same place', async () => {
    const message = await run('/slow');
    await message.getByText('Clipfile is thinking…').waitFor();
    await page.waitForTimeout(350);
    expect(await page.getByText('Sending command…').count()).toBe(0);
    await message.getByText('Here it is.').waitFor();
    await message.getByRole('button', { name: 'Again' }).click();
    await message.locator('strong', { hasText: 'again' }).waitFor();
    expect(await message.getByText('(edited)').count()).toBe(1);
  });

  test('shows a pressed button as on its way, and says when the app does not answer', async () => {
    const message = await run('/slow');
    const button = message.getByRole('button', { name: 'Never' });
    await button.click();
    await expect.poll(() => button.getAttribute('aria-busy')).toBe('true');
    await message.getByRole('alert').getByText('The application did not respond').waitFor();
    await expect.poll(() => button.getAttribute('aria-busy')).not.toBe('true');
  });

  test('says when a command gets no answer, to the one who asked', async () => {
    await boxOf(page).fill('/silent');
    await boxOf(page).press('Enter');
    const note = page.locator('.notes .message');
    await note.getByText('Sending command…').waitFor();
    await note.getByText('The application did not respond').waitFor();
    await note.getByRole('button', { name: 'Dismiss message' }).click();
    expect(await note.count()).toBe(0);
  });

  test('opens a form, keeps it open while something is missing, and sends it', async () => {
    await boxOf(page).fill('/form');
    await boxOf(page).press('Enter');
    const form = page.getByRole('dialog', { name: 'A correction' });
    await form.getByRole('button', { name: 'Submit' }).click();
    expect(await form.getByLabel('Name').evaluate((element) => element.matches(':focus:invalid'))).toBe(true);
    await form.getByLabel('Name').fill('A name');
    await form.getByLabel('Words').fill('Two\nlines');
    await form.getByRole('combobox', { name: 'Kind' }).click();
    await page.getByRole('option', { name: 'A date' }).click();
    await form.getByRole('button', { name: 'Submit' }).click();
    await page.getByText('A name: Two').waitFor();
    expect(await form.count()).toBe(0);
  });

  test('offers commands, options and values while one types, all by keyboard', async () => {
    const list = page.getByRole('listbox', { name: 'Suggestions' });
    await boxOf(page).pressSequentially('/pi');
    await list.getByRole('option', { name: /\/pick/u }).waitFor();
    await page.keyboard.press('Enter');
    expect(await boxOf(page).inputValue()).toBe('/pick ');
    await page.keyboard.type('a');
    await expect
      .poll(() => list.getByRole('option').allInnerTexts())
      .toEqual(['Amber', 'Azure', expect.stringMatching(/^size/u), expect.stringMatching(/^private/u)]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const active = await boxOf(page).getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).textContent()).toBe('Azure');
    await page.keyboard.press('Tab');
    expect(await boxOf(page).inputValue()).toBe('/pick Azure');
    await page.keyboard.type(' size:');
    await list.getByRole('option', { name: 'Large' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await boxOf(page).getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Enter');
    await page.getByText('azure l').waitFor();
    expect(await boxOf(page).inputValue()).toBe('');
  });

  test('says what is wrong with a line and keeps it', async () => {
    await boxOf(page).fill('/pick a size:huge');
    await boxOf(page).press('Escape');
    await boxOf(page).press('Enter');
    await page.locator('.hint.problem', { hasText: 'Small, Large' }).waitFor();
    expect(await boxOf(page).inputValue()).toBe('/pick a size:huge');
    expect(await boxOf(page).getAttribute('aria-invalid')).toBe('true');
  });

  test('runs an entry of a message’s menu, from its button and from a right click', async () => {
    const message = await run('hello there');
    await message.hover();
    await message.getByRole('button', { name: 'Apps' }).click();
    await page.getByRole('menuitem', { name: /Count letters/u }).press('Enter');
    await page.locator('.message.ephemeral').last().getByText('11 letters').waitFor();
    await message.locator('.markdown').click({ button: 'right' });
    await page.getByRole('menuitem', { name: /Count letters/u }).click();
    await expect.poll(() => page.getByText('11 letters').count()).toBe(2);
  });

  test('has each person’s own direct messages, and the places where the bot is no member', async () => {
    await page.getByRole('button', { name: 'Clipfile', exact: true }).click();
    await page.getByRole('heading', { name: 'Clipfile', exact: true }).first().waitFor();
    await run('only for Edith');
    await page.locator('.who').click();
    await page.getByRole('menuitemradio', { name: /Sam Stranger/u }).click();
    await page.locator('.welcome h2', { hasText: 'Clipfile' }).waitFor();
    await expect.poll(() => page.getByText('only for Edith').count()).toBe(0);
    await page.getByRole('button', { name: /press-pool/u }).click();
    await page.getByText('You brought it along').waitFor();
    await run('/pick teal');
    await page.getByText('teal', { exact: true }).waitFor();
  });

  test('follows what others do, and marks places with something new', async () => {
    const { placeId, playground, memberId } = scenario;
    await playground.run({
      place: placeId({ place: 'newsroom' }),
      member: memberId('reporter'),
      line: 'seen at once',
    });
    await page.getByText('seen at once').waitFor();
    await playground.run({
      place: placeId({ place: 'courts' }),
      member: memberId('reporter'),
      line: 'elsewhere',
    });
    await page.locator('.place.unread', { hasText: 'courts' }).waitFor();
  });

  test('is light or dark as the system is, or as one chose, and keeps that', async () => {
    const isDark = async () =>
      page.evaluate(
        () =>
          getComputedStyle(document.querySelector('.chat') ?? document.body).backgroundColor ===
          'rgb(26, 26, 30)',
      );
    expect(await isDark()).toBe(true);
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(isDark).toBe(false);
    await page.getByRole('button', { name: 'Change to dark' }).click();
    await expect.poll(isDark).toBe(true);
    await page.reload();
    await expect.poll(isDark).toBe(true);
  });

  test.each(['light', 'dark'] as const)(
    'has enough contrast and a name on every button: %s',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      for (const line of ['/markdown', '/components', '/embed', '/pick amber private:true']) await run(line);
      expect(await auditPage(page)).toEqual([]);
      await boxOf(page).pressSequentially('/pick a');
      await page.getByRole('option', { name: 'Amber' }).waitFor();
      expect(await auditPage(page)).toEqual([]);
    },
  );

  test('fits on a phone: nothing is cut off, and the places open and close', async () => {
    await page.setViewportSize({ width: 360, height: 700 });
    for (const line of ['/markdown', '/components', '/embed']) await run(line);
    const overflow = await page.evaluate(() => {
      const scroller = document.querySelector('.scroller');
      return [
        document.documentElement.scrollWidth - innerWidth,
        (scroller?.scrollWidth ?? 0) - (scroller?.clientWidth ?? 0),
      ];
    });
    expect(overflow).toEqual([0, 0]);
    const side = page.locator('.side');
    expect(await side.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'List of places' }).click();
    await side.getByRole('button', { name: 'courts' }).click();
    await page.getByRole('heading', { name: 'courts', exact: true }).waitFor();
    await expect.poll(() => side.isVisible()).toBe(false);
  });

  test('reaches everything with the Tab key, and shows where one is', async () => {
    await page.keyboard.press('Shift+Tab');
    const seen = new Set<string>();
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        const outline = element === null ? '' : getComputedStyle(element).outlineStyle;
        return {
          what: element?.className ?? '',
          isMarked: outline !== 'none' || element?.matches('.typed') === true,
        };
      });
      if (focused.what !== '') expect(focused.isMarked, focused.what).toBe(true);
      seen.add(focused.what.split(' ')[0] ?? '');
    }
    for (const part of ['place', 'who', 'icon-button', 'typed', 'box-button'])
      expect([...seen]).toContain(part);
  });
});

describe.skipIf(isLeftOut())('without the bot', () => {
  test('the page says that it is offline, and when the playground is gone', async () => {
    const browser = await launchChromium();
    let stopBot = async () => {};
    const scenario = await startScenario(async (connection) => {
      const client = await startGalleryBot(connection);
      stopBot = () => client.destroy();
      return { close: stopBot };
    });
    const page = await browser.newPage();
    await page.goto(scenario.playground.url);
    await page.locator('.online').waitFor();
    expect(await page.locator('.banner').isVisible()).toBe(false);
    await stopBot();
    await page.locator('.banner', { hasText: 'Clipfile is offline' }).waitFor();
    await scenario.close();
    await page.locator('.banner', { hasText: 'Lost the connection' }).waitFor();
    await browser.close();
  });
});
