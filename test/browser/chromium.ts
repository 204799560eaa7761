import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const INSTALL = 'bash test/browser/install-chromium.sh';

/** Nothing but the page: no updates, no sync, no call of the browser's own. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Debian's Chromium; undefined where it is not installed. */
function findChromium(): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'chromium'))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** Whether the browser tests are left out: without Chromium on one's own machine. In CI that is a failure. */
export function isLeftOut(): boolean {
  if (findChromium() !== undefined || process.env.CI !== undefined) return false;
  process.stderr.write(
    `\nTHE BROWSER TESTS ARE SKIPPED: Chromium is missing. Install it with: ${INSTALL}\n\n`,
  );
  return true;
}

/** Starts Chromium without a window. Throws with what to do where it is missing. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(`Chromium is missing. Run: ${INSTALL}`);
  return chromium.launch({ executablePath, headless: true, args: ARGUMENTS });
}
