import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { codeOf, StoreError } from './errors.ts';
import { createDurably, namesIn, readText, writeDurably } from './files.ts';

/** Who holds a lock. Boot and start tell a process from a later one that was given the same number. */
const holderSchema = z.strictObject({
  /** Names this very lock. */
  token: z.string().regex(/^[0-9a-f]{8}$/),
  pid: z.int().positive(),
  host: z.string(),
  /** When it was taken, ISO 8601. */
  since: z.iso.datetime(),
  /** The machine's boot, where the system tells (Linux). */
  boot: z.string().optional(),
  /** The process's start in ticks since boot, where the system tells (Linux). */
  start: z.string().optional(),
});

type Holder = z.infer<typeof holderSchema>;

export type Lock = { release(): Promise<void> };

/** How often, and how long, to look again while another process is just taking over a dead one's lock. */
const RETRY_MS = 10;
const RETRIES = 300;

/**
 * Takes the lock that is the file `path`, or throws a StoreError that says who holds it. The lock of a process that
 * is dead is taken over; of several that try, one wins. Throws the system's error where the folder cannot be written to.
 */
export async function takeLock(path: string, now: Date): Promise<Lock> {
  const own: Holder = {
    token: randomBytes(4).toString('hex'),
    pid: process.pid,
    host: hostname(),
    since: now.toISOString(),
    ...identityOf(process.pid),
  };
  await claim(path, own, (holder) => {
    throw new StoreError(heldMessage(holder));
  });
  // Left by processes that died while they took over; nobody else has the right to these names now.
  for (const name of namesIn(dirname(path))) {
    if (name.startsWith(`${basename(path)}.`)) rmSync(join(dirname(path), name), { force: true });
  }
  return {
    release: async () => {
      if (readHolder(path)?.token === own.token) await rm(path);
    },
  };
}

/**
 * Makes `path` ours. A dead holder's lock may only be replaced by who has first claimed the right to replace that very
 * lock (the file `path.token`), and only while it still stands there: else two that saw the same dead holder
 * could both win, the slower one by removing the faster one's lock. That right is claimed the same way, so that a
 * process killed in the midst of it blocks nobody.
 */
async function claim(path: string, own: Holder, onHeld: (holder: Holder) => unknown): Promise<void> {
  for (let tries = 0; tries < RETRIES; tries += 1) {
    try {
      await createDurably(path, JSON.stringify(own));
      return;
    } catch (error) {
      // ENOENT: the new holder tidied up under our hands.
      if (codeOf(error) !== 'EEXIST' && codeOf(error) !== 'ENOENT') throw error;
    }
    const holder = readHolder(path);
    if (holder === undefined) continue;
    if (isRunning(holder)) {
      await onHeld(holder);
      continue;
    }
    const right = `${path}.${holder.token}`;
    await claim(right, own, () => sleep(RETRY_MS));
    try {
      if (readHolder(path)?.token !== holder.token) continue;
      await writeDurably(path, JSON.stringify(own));
      return;
    } finally {
      await rm(right, { force: true });
    }
  }
  throw new StoreError('Another Clipfile is just taking the store over. Try again in a moment.');
}

/** Who holds the lock; undefined where nobody does. */
function readHolder(path: string): Holder | undefined {
  try {
    return holderSchema.parse(JSON.parse(readText(path)));
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return undefined;
    if (code !== undefined) throw error;
    // A lock is complete from its first moment, so a broken one was not written by Clipfile.
    throw new StoreError(
      `${basename(path)} in the data folder does not say who holds the store. If no other Clipfile runs on this folder, delete that file and start again.`,
    );
  }
}

/** Whether the holder still runs; of another machine nothing can be known, so it is taken to run. */
function isRunning(holder: Holder): boolean {
  if (holder.host !== hostname()) return true;
  const now = identityOf(holder.pid);
  if (holder.boot !== now.boot || (holder.start !== undefined && holder.start !== now.start)) return false;
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs under another user.
    return codeOf(error) !== 'ESRCH';
  }
}

/** This boot of the machine and the start of process `pid` in it, as far as the system tells (proc(5)). */
function identityOf(pid: number): Pick<Holder, 'boot' | 'start'> {
  const boot = findSystemText('/proc/sys/kernel/random/boot_id')?.trim();
  // The second field is the program's name in brackets, which may hold spaces: state is the 1st behind it, start the 20th.
  const fields = findSystemText(`/proc/${pid}/stat`)
    ?.replace(/^.*\) /s, '')
    .split(' ');
  // A zombie is dead: it only waits to be noticed by its parent.
  const start = fields?.[0] === 'Z' || fields?.[0] === 'X' ? undefined : fields?.[19];
  return { ...(boot === undefined ? {} : { boot }), ...(start === undefined ? {} : { start }) };
}

function findSystemText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function heldMessage({ pid, host, since }: Holder): string {
  const elsewhere =
    host === hostname()
      ? ''
      : ' If that machine no longer runs Clipfile, delete store.lock in the data folder.';
  return (
    `Another Clipfile holds the store: process ${pid} on ${host}, since ${since}. ` +
    `Stop it first, or set DATA_DIR to another folder; npm run ask works beside it.${elsewhere}`
  );
}
