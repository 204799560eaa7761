import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS } from '../src/discord/commands.ts';

const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8');

test('the README lists every command as its literal describes it', () => {
  const rows = COMMANDS.map((command) =>
    'example' in command
      ? `| \`${command.example}\` | ${command.description} |`
      : `| message menu, Apps, **${command.name}** | ${command.description} |`,
  );
  const table = ['| type | to get |', '|---|---|', ...rows].join('\n');
  const inReadme = /<!-- commands -->\n([\s\S]*?)\n?<!-- \/commands -->/.exec(readme)?.[1];
  expect(inReadme).toBe(table);
});
