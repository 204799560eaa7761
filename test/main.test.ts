import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const children: ChildProcess[] = [];

type Run = { child: ChildProcess; out: () => string; err: () => string; ended: Promise<number | null> };

function run(args: string[], env: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, ['src/main.ts', ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let out = '';
  let err = '';
  child.stdout?.on('data', (data) => {
    out += data;
  });
  child.stderr?.on('data', (data) => {
    err += data;
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => resolve(code));
  });
  return { child, out: () => out, err: () => err, ended };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

describe('npm start', () => {
  test('without a token prints the address of the playground, and SIGTERM ends it cleanly', async () => {
    const { child, out, err, ended } = run(['start'], { PORT: '17373' });
    await until(() => out().includes('Stop it with Ctrl+C') || child.exitCode !== null);
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(out())?.[0];
    expect(address, err()).toBeDefined();
    expect((await fetch(address ?? '')).status).toBe(200);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(err()).not.toContain('reconnecting');
  });

  test('SIGTERM on the way online ends the start without an error', async () => {
    const { child, err, ended } = run(['start'], { PORT: '17374' });
    await until(() => err().includes('opened the store') || child.exitCode !== null);
    child.kill('SIGTERM');
    expect(await ended, err()).toBe(0);
    expect(err()).not.toMatch(/could not be reached|error of its own/);
  });

  test('a second process on the same data folder is refused, so that no reminder is sent by two', async () => {
    const DATA_DIR = mkdtempSync(join(tmpdir(), 'clipfile-two-'));
    const first = run(['start'], { PORT: '17376', DATA_DIR });
    await until(() => first.out().includes('Stop it with Ctrl+C') || first.child.exitCode !== null);
    const second = run(['start'], { PORT: '17377', DATA_DIR });
    expect(await second.ended).toBe(1);
    expect(second.err()).toMatch(/Another Clipfile holds the store: process \d+ .*Stop it first/);
    expect(second.out()).toBe('');
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    rmSync(DATA_DIR, { recursive: true });
  });

  test('a taken port moves on to a free one', async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, '127.0.0.1', () => {
        const address = taken.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    const { child, out, ended } = run(['start'], { PORT: String(port) });
    await until(() => out().includes('Stop it with Ctrl+C') || child.exitCode !== null);
    expect(out()).toMatch(/http:\/\/127\.0\.0\.1:\d+\//);
    expect(out()).not.toContain(`:${port}/`);
    child.kill('SIGTERM');
    await ended;
    taken.close();
  });

  test('a wrong setting is refused with its name and what to do, and without its value', async () => {
    const { err, ended } = run(['start'], { DISCORD_GUILD_ID: 'my-server', LOG_LEVEL: 'shout' });
    expect(await ended).toBe(1);
    expect(err()).toContain('DISCORD_GUILD_ID is the number of a server');
    expect(err()).toContain('LOG_LEVEL is one of');
    expect(err()).not.toMatch(/my-server|shout|\bat /);
  });

  test('a server that cannot be reached is said in a sentence, without the token', async () => {
    const { err, ended } = run(['start'], {
      DISCORD_TOKEN: 'secret-token',
      DISCORD_API: 'http://127.0.0.1:9/api',
    });
    expect(await ended).toBe(1);
    expect(err()).toMatch(/could not be reached/);
    expect(err()).not.toMatch(/secret-token|node_modules/);
  }, 60_000);

  test('an unknown word gets the list of what there is', async () => {
    const { err, ended } = run(['strat']);
    expect(await ended).toBe(2);
    expect(err()).toContain('npm start');
  });
});

describe('npm run ask', () => {
  test('prints the answer on standard output and leaves nothing running', async () => {
    const { out, err, ended } = run(['ask', '/who Caro Quintero']);
    expect(await ended, err()).toBe(0);
    expect(out()).toContain('Rafael Caro Quintero');
    expect(out()).toContain('a court overturned his 40-year sentence');
  });

  test('a command that does not exist is said on standard error, with exit code 1', async () => {
    const { out, err, ended } = run(['ask', '/whom Caro Quintero']);
    expect(await ended).toBe(1);
    expect(out()).toBe('');
    expect(err()).toContain('/whom');
  });

  test('a data folder that is none is said on standard error, with what to do', async () => {
    const { out, err, ended } = run(['ask', '/sources'], { DATA_DIR: 'package.json' });
    expect(await ended).toBe(1);
    expect(out()).toBe('');
    expect(err()).toBe('There is no such data folder. Set DATA_DIR to the one that Clipfile runs on.\n');
  });
});
