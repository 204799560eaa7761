import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Playground, startPlayground } from '../../src/playground/server.ts';
import { median, percentile, table } from './report.ts';

const ROOT = join(import.meta.dirname, '../..');
const RATE_PER_SECOND = 50;
const PACED_COUNT = 500;
const FULL_SPEED_COUNT = 2_000;
const AT_ONCE = 16;
const STARTS = 5;

type Peer = { playground: Playground; child: ChildProcess; readyAfterMs: number };

export const CLIPFILE = { args: ['src/main.ts'], ready: 'online' };
const ECHO = { args: ['test/bench/echoBot.ts'], ready: 'ready' };

/** Starts a bot as a process of its own on an embedded Discord in this one. */
export async function startPeer(
  bot: typeof CLIPFILE,
  extra: string[] = [],
  env: Record<string, string> = {},
): Promise<Peer> {
  const playground = await startPlayground({ port: 0 });
  const args = bot === ECHO ? [...bot.args, playground.api, playground.token, ...extra] : bot.args;
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { DISCORD_TOKEN: playground.token, DISCORD_API: playground.api, LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error(`${bot.args.join(' ')} ended before it was ready`)));
    child.stdout?.on('data', (data) => {
      if (String(data).includes(bot.ready)) resolve();
    });
  });
  return { playground, child, readyAfterMs: performance.now() - started };
}

export async function stopPeer({ playground, child }: Peer): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
  await playground.close();
}

/** Resident memory in MiB, as Linux counts it. */
export const residentMiB = ({ child }: Peer): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? Number.NaN) /
  1024;

async function paced(ask: () => Promise<unknown>): Promise<number[]> {
  const took: number[] = [];
  const under: Promise<void>[] = [];
  for (let i = 0; i < PACED_COUNT; i++) {
    const from = performance.now();
    under.push(ask().then(() => void took.push(performance.now() - from)));
    await new Promise((resolve) => setTimeout(resolve, 1_000 / RATE_PER_SECOND));
  }
  await Promise.all(under);
  return took;
}

async function atFullSpeed(ask: () => Promise<unknown>): Promise<{ took: number[]; perSecond: number }> {
  const took: number[] = [];
  let left = FULL_SPEED_COUNT;
  const from = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (left-- > 0) {
        const at = performance.now();
        await ask();
        took.push(performance.now() - at);
      }
    }),
  );
  return { took, perSecond: (FULL_SPEED_COUNT * 1_000) / (performance.now() - from) };
}

/** Answers, autocomplete, start and memory of Clipfile, beside a bare echo command and a client that only logs in. */
export async function bench(): Promise<void> {
  const clipfile = await startPeer(CLIPFILE);
  const echo = await startPeer(ECHO, ['--commands']);
  const typing = (peer: Peer) => {
    const { places, members } = peer.playground.state();
    return { place: places[0]?.id ?? '', member: members[0]?.id ?? '' };
  };
  const asks: [string, () => Promise<unknown>][] = [
    ['/echo', () => echo.playground.run({ ...typing(echo), line: '/echo Caro Quintero' })],
    ['/who', () => clipfile.playground.run({ ...typing(clipfile), line: '/who Caro Quintero' })],
    ['/echo autocomplete', () => echo.playground.suggest({ ...typing(echo), line: '/echo words: Caro' })],
    [
      '/who autocomplete',
      () => clipfile.playground.suggest({ ...typing(clipfile), line: '/who person: Caro' }),
    ],
  ];
  const rows: string[][] = [];
  for (const [name, ask] of asks) {
    for (let warm = 0; warm < 50; warm++) await ask();
    const slow = await paced(ask);
    const fast = await atFullSpeed(ask);
    rows.push([
      name,
      percentile(slow, 50).toFixed(1),
      percentile(slow, 99).toFixed(1),
      percentile(fast.took, 50).toFixed(1),
      percentile(fast.took, 99).toFixed(1),
      fast.perSecond.toFixed(0),
    ]);
  }
  table(
    `Answers through the real client: ms at ${RATE_PER_SECOND} a second, and with ${AT_ONCE} at once`,
    ['', 'p50', 'p99', 'full p50', 'full p99', 'a second'],
    rows,
  );
  await stopPeer(clipfile);
  await stopPeer(echo);

  const starts = { bare: [] as number[], clipfile: [] as number[] };
  const memory = { bare: [] as number[], clipfile: [] as number[] };
  for (let i = 0; i < STARTS; i++) {
    for (const [name, bot] of [
      ['bare', ECHO],
      ['clipfile', CLIPFILE],
    ] as const) {
      const peer = await startPeer(bot);
      starts[name].push(peer.readyAfterMs);
      memory[name].push(residentMiB(peer));
      await stopPeer(peer);
    }
  }
  const ratio = (of: Record<'bare' | 'clipfile', number[]>): string =>
    (median(of.clipfile) / median(of.bare)).toFixed(2);
  table(
    `Start to ready and resident memory, median of ${STARTS} starts`,
    ['', 'a client that only logs in', 'Clipfile', 'ratio', 'budget'],
    [
      ['start, ms', median(starts.bare).toFixed(0), median(starts.clipfile).toFixed(0), ratio(starts), '1.3'],
      [
        'memory, MiB',
        median(memory.bare).toFixed(0),
        median(memory.clipfile).toFixed(0),
        ratio(memory),
        '1.4',
      ],
    ],
  );
}
