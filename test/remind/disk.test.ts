import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { isMountable, runInNamespace } from '../support/mount.ts';

const FULL_DISK = fileURLToPath(new URL('./children/fullDisk.ts', import.meta.url));
const COUNT = 20;
const toldSchema = z.object({
  whenFull: z.int(),
  withRoom: z.int(),
  keys: z.array(z.string()),
  logged: z.array(z.string()),
});

test.runIf(isMountable())(
  'a full disk keeps reminders waiting: none is sent unwritten, none is lost, none comes twice',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'clipfile-disk-'));
    const ran = runInNamespace(
      'mount -t tmpfs -o size=128k tmpfs "$0" && exec "$1" "$2" "$0"',
      folder,
      process.execPath,
      FULL_DISK,
    );
    expect(ran.stderr).toBe('');
    const { whenFull, withRoom, keys, logged } = toldSchema.parse(JSON.parse(ran.stdout));
    expect([whenFull, withRoom]).toEqual([0, COUNT]);
    expect(keys).toHaveLength(2 * COUNT);
    expect(new Set(keys).size).toBe(2 * COUNT);
    expect(logged).toContain('messages could not be written to the outbox; they are tried again');
    rmSync(folder, { recursive: true });
  },
);
