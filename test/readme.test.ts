import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApplicationCommandType } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { waysOf } from '../src/discord/command.ts';
import { COMMANDS } from '../src/discord/commands.ts';

const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8');

test('the README lists every command as its literal describes it', () => {
  const rows = COMMANDS.flatMap((command) =>
    command.type === ApplicationCommandType.Message
      ? [`| message menu, Apps, **${command.name}** | ${command.description} |`]
      : waysOf(command).map(({ way }) => `| \`${way.example}\` | ${way.description} |`),
  );
  const table = ['| type | to get |', '|---|---|', ...rows].join('\n');
  const inReadme = /<!-- commands -->\n([\s\S]*?)\n?<!-- \/commands -->/.exec(readme)?.[1];
  expect(inReadme).toBe(table);
});
