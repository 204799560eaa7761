import { spawnSync } from 'node:child_process';

/** Runs a shell script ("$0" is `folder`) in a mount namespace of its own, where also one who is not root may mount. */
export function runInNamespace(script: string, folder: string, ...args: string[]) {
  const asRoot = process.getuid?.() === 0 ? '' : '--map-root-user';
  return spawnSync('sh', ['-c', `exec unshare ${asRoot} --mount sh -c "$@"`, 'sh', script, folder, ...args], {
    encoding: 'utf8',
  });
}

/** Whether this machine lets tests mount a small disk. */
export const isMountable = (): boolean =>
  runInNamespace('mount -t tmpfs tmpfs "$0"', import.meta.dirname).status === 0;
