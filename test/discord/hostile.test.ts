import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildStore } from '../../src/store/build.ts';
import { type ClipfileScenario, proseOf, startClipfile } from '../support/clipfile.ts';

const ARTICLE = `date 2025-01-03
Prosecutors in the county charged **Marta Ellingham** with fraud on Thursday.

Ellingham, a baker, told @everyone that <@1204000000000000001> and [the court](https://example.org) were \`wrong\`, ||she|| said.

# Peter Varley was charged with theft, police said. </script><img src=x onerror=alert(1)>
`;

describe('an article that tries to be more than text', () => {
  let dataDir: string;
  let clipfile: ClipfileScenario;
  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'clipfile-hostile-'));
    mkdirSync(join(dataDir, 'articles'));
    writeFileSync(join(dataDir, 'articles', 'hostile.txt'), ARTICLE);
    const built = await buildStore({ dataDir, log: pino({ level: 'silent' }) });
    expect(built.failed).toEqual([]);
    clipfile = await startClipfile({ dataDir });
  });
  afterEach(async () => {
    await clipfile.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  test.each([
    ['/find everyone', '@everyone that <@1204000000000000001> and [the court](https://example.org)'],
    ['/find Varley', '</script><img src=x onerror=alert(1)>'],
    ['/find fraud', 'charged **Marta Ellingham** with fraud on Thursday.'],
  ])('%s, through reader, store and client, shows it as text and pings nobody', async (line, expected) => {
    const outcome = await clipfile.type(line);
    expect(outcome.failed).toBeUndefined();
    expect(proseOf(outcome)).toContain(expected);
    for (const message of outcome.messages) {
      expect(message.mention_everyone).toBe(false);
      expect(message.mentions).toEqual([]);
    }
  });
});
