import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  MessageType,
  SeparatorSpacingSize,
  TextInputStyle,
} from 'discord-api-types/v10';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import {
  BUTTON,
  COMMAND,
  COMPONENT,
  FLAG,
  MESSAGE,
  OPTION,
  SPACING,
  TEXT_INPUT,
} from '../../../src/playground/page/discord.ts';
import { PAGE_FILES, servePage } from '../../../src/playground/page/serve.ts';

const FOLDER = join(import.meta.dirname, '../../../src/playground/page');
const app = new Hono();
servePage(app);

const pathOf = (name: string) => (name === 'index.html' ? '/' : `/page/${name}`);

describe('the page’s files', () => {
  test('are all that stand in its folder, but the one that serves them', () => {
    const inFolder = globSync('*', { cwd: FOLDER }).filter((name) => name !== 'serve.ts');
    expect([...PAGE_FILES].toSorted()).toEqual(inFolder.toSorted());
  });

  test.each(PAGE_FILES)(
    '%s comes with its type, unsniffed, and under a policy that lets nothing else in',
    async (name) => {
      const response = await app.request(pathOf(name));
      expect(response.status).toBe(200);
      const types = { ts: 'text/javascript', css: 'text/css', svg: 'image/svg+xml', html: 'text/html' };
      const [, expected = ''] = Object.entries(types).find(([ending]) => name.endsWith(`.${ending}`)) ?? [];
      expect(response.headers.get('content-type')).toContain(expected);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toMatch(/unsafe|https?:|data:|\*/u);
    },
  );

  test('are asked for again only when they changed', async () => {
    const first = await app.request('/page/markdown.ts');
    const etag = first.headers.get('etag') ?? '';
    const again = await app.request('/page/markdown.ts', { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    const other = await app.request('/page/markdown.ts', { headers: { 'if-none-match': '"other"' } });
    expect(other.status).toBe(200);
  });

  test.each([
    '/page/serve.ts',
    '/page/../protocol.ts',
    '/page/%2e%2e/protocol.ts',
    '/page/',
    '/page/none.ts',
    '/package.json',
  ])('no other file is served: %s', async (path) => {
    expect((await app.request(path)).status).toBe(404);
  });

  test('are plain JavaScript to the browser, and import one another only', async () => {
    for (const name of PAGE_FILES.filter((file) => file.endsWith('.ts'))) {
      const text = await (await app.request(pathOf(name))).text();
      const imported = [...text.matchAll(/^(?:import|export)\b[^;]*?from '([^']+)';/gmu)].map(
        (match) => match[1] ?? '',
      );
      for (const target of imported) {
        expect(target, `${name} imports ${target}`).toMatch(/^\.\//u);
        expect(PAGE_FILES.map((file) => `./${file}`)).toContain(target);
      }
      expect(text, name).not.toMatch(/^(?:import|export) type|^type \w+ =|\): \w+ \{$/mu);
    }
  });

  test('name no other host, and put no text into the page as HTML', () => {
    for (const name of PAGE_FILES) {
      const text = readFileSync(join(FOLDER, name), 'utf8');
      const hosts = [...text.matchAll(/https?:\/\/([a-z][\w.-]+\.[a-z]{2,})/gu)].map((match) => match[1]);
      expect(
        hosts.filter((host) => host !== 'www.w3.org'),
        name,
      ).toEqual([]);
      expect(text, name).not.toMatch(
        /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\b|new Function/u,
      );
    }
  });
});

describe('the page’s numbers are Discord’s', () => {
  test.each([
    ['component', COMPONENT, ComponentType],
    ['button', BUTTON, ButtonStyle],
    ['message flag', FLAG, MessageFlags],
    ['message', MESSAGE, MessageType],
    ['command', COMMAND, ApplicationCommandType],
    ['option', OPTION, ApplicationCommandOptionType],
    ['spacing', SPACING, SeparatorSpacingSize],
    ['text input', TEXT_INPUT, TextInputStyle],
  ])('%s', (_kind, ours, theirs) => {
    expect(theirs).toMatchObject(ours);
  });
});
