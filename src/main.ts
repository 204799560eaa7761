import { enableCompileCache, flushCompileCache } from 'node:module';
import type { Config } from './config.ts';
import type { SecondReader } from './read/second/proposal.ts';

// Code compiled at the first start is not compiled again at the next: it halves the time to start.
enableCompileCache();
const { ConfigError, readConfig } = await import('./config.ts');

const USAGE = `What Clipfile can do:
  npm start                            start the bot (on the playground where DISCORD_TOKEN is not set)
  npm run ask -- "/who Caro Quintero"  one answer as text
  npm run read -- [--json] [--second] FILE...
                                       what the reader finds in articles, and with --second the second reader too
  npm run build:store                  read data/articles and write data/facts
`;

/** A stop that takes longer than this is cut short. */
const STOP_WITHIN_MS = 5_000;

type Step = { name: string; run: () => Promise<void> };

/** Each word behind "node src/main.ts"; gives an exit code, or undefined while it goes on running. */
const TASKS: Record<string, (args: string[]) => Promise<number | undefined>> = {
  start: () => start(readConfig()),
  ask: async (args) => {
    const { askOnce } = await import('./playground/ask.ts');
    return askOnce(args.join(' '), readConfig());
  },
  read: async (args) => {
    const { readFiles } = await import('./read/cli.ts');
    return readFiles(args, () => findSecondReader(readConfig()));
  },
  'build-store': async () => {
    const { buildStore } = await import('./store/build.ts');
    const { createLog } = await import('./discord/log.ts');
    const config = readConfig();
    const { built, unchanged, failed, unanswered } = await buildStore({
      dataDir: config.DATA_DIR,
      log: createLog(config.LOG_LEVEL),
      second: await findSecondReader(config),
    });
    if (unanswered.length > 0)
      process.stderr.write(
        `The second reader had no answer for ${unanswered.length}: build again to ask it again.\n`,
      );
    for (const { article, reason } of failed) process.stderr.write(`${article} was not built: ${reason}\n`);
    process.stdout.write(`${built.length} built, ${unchanged.length} unchanged, ${failed.length} failed\n`);
    return failed.length === 0 ? 0 : 1;
  },
};

/** The second reader of a configuration; undefined where none is set, and then nothing is ever sent. */
async function findSecondReader(config: Config): Promise<SecondReader | undefined> {
  const { LLM_URL: url, LLM_MODEL: model, LLM_KEY: key, LOG_LEVEL } = config;
  if (url === undefined || model === undefined) return undefined;
  const { createSecondReader } = await import('./secondReader/endpoint.ts');
  const { createLog } = await import('./discord/log.ts');
  const log = createLog(LOG_LEVEL);
  return createSecondReader({ url, model, key, log, random: Math.random, now: () => new Date() });
}

/** Opens the store, starts the playground where there is no token, and goes online; stops on SIGTERM and SIGINT. */
async function start(config: Config): Promise<undefined> {
  const [{ startBot }, { COMMANDS }, { createLog }, { openTeamStores }, { openReviews }] = await Promise.all([
    import('./discord/bot.ts'),
    import('./discord/commands.ts'),
    import('./discord/log.ts'),
    import('./store/teams.ts'),
    import('./clip/review/teams.ts'),
  ]);
  const log = createLog(config.LOG_LEVEL);
  const steps: Step[] = [];
  stopOnSignal(steps);
  try {
    const stores = await openTeamStores({ dataDir: config.DATA_DIR, log });
    steps.unshift({ name: 'close the stores', run: () => stores.close() });
    const reviews = openReviews({ dataDir: config.DATA_DIR, stores, log });
    steps.unshift({ name: 'close the decisions', run: () => reviews.close() });
    let { DISCORD_TOKEN: token, DISCORD_API: api } = config;
    let page: string | undefined;
    if (token === undefined) {
      const { startPlayground } = await import('./playground/server.ts');
      const playground = await startPlayground({ port: config.PORT });
      steps.unshift({ name: 'close the playground', run: () => playground.close() });
      ({ token, api, url: page } = playground);
    }
    const bot = await startBot({
      token,
      ...(api === undefined ? {} : { api }),
      ...(config.DISCORD_GUILD_ID === undefined ? {} : { guildId: config.DISCORD_GUILD_ID }),
      commands: COMMANDS,
      reviews,
      stores,
      log,
      now: () => new Date(),
      dataDir: config.DATA_DIR,
      second: await findSecondReader(config),
    });
    steps.unshift({ name: 'go offline', run: () => bot.close() });
    process.stdout.write(
      page === undefined
        ? `Clipfile is online as ${bot.client.user.tag}. Stop it with Ctrl+C.\n`
        : `Clipfile is on the playground: open ${page} and type /who. Stop it with Ctrl+C.\n`,
    );
    // A start that ends in a crash keeps what it compiled too.
    setImmediate(flushCompileCache);
    void stores.readAhead(bot.readAhead);
  } catch (error) {
    await stop(steps);
    throw error;
  }
  return undefined;
}

function stopOnSignal(steps: Step[]): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
      void stop(steps).then(() => process.exit(0));
    });
  }
}

/** Runs the steps in order; one that fails does not keep the others from running. */
async function stop(steps: Step[]): Promise<void> {
  for (const step of steps.splice(0)) {
    await step.run().catch(() => process.stderr.write(`Could not ${step.name}; going on.\n`));
  }
}

const [name = 'start', ...args] = process.argv.slice(2);
const task = TASKS[name];
try {
  if (task === undefined) process.stderr.write(USAGE);
  process.exitCode = task === undefined ? 2 : await task(args);
} catch (error) {
  // Expected failures say what to do. Anything else is a bug: no stack, which can hold paths, reaches a screen.
  const { StartError } = await import('./discord/bot.ts');
  const { describeFailure } = await import('./discord/log.ts');
  const { StoreError } = await import('./store/errors.ts');
  const expected = [ConfigError, StartError, StoreError].some((kind) => error instanceof kind);
  process.stderr.write(
    error instanceof Error && expected
      ? `${error.message}\n`
      : `Clipfile stopped on an error of its own: ${JSON.stringify(describeFailure(error))}\n`,
  );
  process.exitCode = 1;
}
