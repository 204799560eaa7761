import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReviews } from '../clip/review/teams.ts';
import type { Config } from '../config.ts';
import { startBot } from '../discord/bot.ts';
import { COMMANDS } from '../discord/commands.ts';
import { createLog } from '../discord/log.ts';
import { openTeamStores } from '../store/teams.ts';
import { PersonError } from './personError.ts';
import { startPlayground } from './server.ts';
import { messageText } from './terminal.ts';

/**
 * Types `line` on a playground of its own, through the same client and dispatch as Discord, and prints the answer as
 * text on standard output. Gives the exit code: 0, or 1 where the line could not be run (the reason is on standard error).
 */
export async function askOnce(line: string, config: Config): Promise<number> {
  if (line.trim() === '') {
    process.stderr.write('Type the command behind two dashes: npm run ask -- "/who Caro Quintero"\n');
    return 1;
  }
  const log = createLog(config.LOG_LEVEL === 'info' ? 'warn' : config.LOG_LEVEL);
  // Read-only: an answer can be had while the bot itself runs on the same store.
  const stores = await openTeamStores({ dataDir: config.DATA_DIR, log, readOnly: true });
  const reviews = openReviews({ dataDir: config.DATA_DIR, stores, log, readOnly: true });
  const playground = await startPlayground({ port: 0 });
  // The deadlines are those of whoever runs the bot: a question asked once has none, and leaves none.
  const passing = mkdtempSync(join(tmpdir(), 'clipfile-ask-'));
  try {
    const { token, api } = playground;
    const bot = await startBot({
      token,
      api,
      commands: COMMANDS,
      reviews,
      stores,
      log,
      now: () => new Date(),
      dataDir: passing,
    });
    try {
      const { places, members } = playground.state();
      const [place] = places;
      const [member] = members;
      if (!place || !member) throw new Error('the playground has no place to type in');
      const typed = line.trim().startsWith('/') ? line.trim() : `/${line.trim()}`;
      const outcome = await playground.run({ place: place.id, member: member.id, line: typed });
      for (const message of outcome.messages) process.stdout.write(`${messageText(message)}\n`);
      if (outcome.failed !== undefined) process.stderr.write(`${outcome.failed}\n`);
      return outcome.failed === undefined ? 0 : 1;
    } catch (error) {
      // What was typed wrong is told as the page would tell it.
      if (!(error instanceof PersonError)) throw error;
      process.stderr.write(`${error.message}\n`);
      return 1;
    } finally {
      await bot.close();
    }
  } finally {
    await playground.close();
    await stores.close();
    rmSync(passing, { recursive: true, force: true });
  }
}
