import { Client, DiscordAPIError, Events, GatewayIntentBits, Options } from 'discord.js';
import { Routes } from 'discord-api-types/v10';
import { z } from 'zod';
import { ask } from '../ask/ask.ts';
import type { Desk } from '../ask/desk.ts';
import { suggest } from '../ask/suggest.ts';
import { createClips } from '../clip/clips.ts';
import type { ReviewContext } from '../clip/review/context.ts';
import { withCorrect } from '../clip/review/correct.ts';
import { factKey } from '../clip/review/decisions.ts';
import { may } from '../clip/review/rights.ts';
import type { Reviews } from '../clip/review/teams.ts';
import { noteKey } from '../facts/note.ts';
import { createLookups, type Lookups } from '../lookup/build.ts';
import type { SecondReader } from '../read/second/proposal.ts';
import type { Reminders } from '../remind/open.ts';
import { showMessage } from '../show/message.ts';
import type { TeamStores } from '../store/teams.ts';
import type { Command } from './command.ts';
import { createDeskMaker, createDesks } from './desk.ts';
import { digestAnswer } from './digest/content.ts';
import { dispatchInteractions } from './dispatch.ts';
import { describeFailure, type Log } from './log.ts';
import { registerCommands } from './registration.ts';
import { type BotRemindersOptions, openBotReminders } from './reminders.ts';

/** How long a start may take before it is given up. */
const READY_WITHIN_MS = 30_000;

export type BotOptions = {
  token: string;
  /** REST base of a Discord-compatible server; Discord's own where absent. */
  api?: string;
  /** A server in which commands are registered at once, for development. */
  guildId?: string;
  commands: readonly Command[];
  /** Each team's articles, with what its editors decided. */
  reviews: Reviews;
  /** Each team's articles, to be written to. */
  stores: Pick<TeamStores, 'of'>;
  log: Log;
  now: () => Date;
  /** Where deadlines and digests are kept. */
  dataDir: string;
  /** Asked about each article that is clipped, where there is one. */
  second?: SecondReader | undefined;
  /** How the clock is looked at, and how long a reminder's sending may take: their own ways where absent. */
  pace?: Pick<BotRemindersOptions, 'every' | 'sendWithinMs'>;
};

export type Bot = {
  client: Client<true>;
  reminders: Reminders;
  /** Takes in the words of an article before anybody asks for them. */
  readAhead: Lookups['readAhead'];
  /** Goes offline; answers under way are finished by Discord's own 3 seconds or not at all. */
  close(): Promise<void>;
};

/** The bot could not go online; the message says what to do and holds no token. */
export class StartError extends Error {
  override name = 'StartError';
}

/** Logs in, registers what changed and answers interactions until closed. Throws a StartError that says what to do. */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { token, api, guildId, commands, reviews, stores, log, now, dataDir, second, pace } = options;
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    // Nothing here reads messages or members back: what Discord sends is not kept.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
    }),
    ...(api === undefined ? {} : { rest: { api } }),
  });
  client.on(Events.Error, (error) => log.error(describeFailure(error), 'the client reported an error'));
  client.on(Events.ShardDisconnect, ({ code }) =>
    log.warn({ code }, 'the gateway closed the connection for good'),
  );
  client.on(Events.ShardReconnecting, () => log.info('reconnecting to the gateway'));
  client.on(Events.ShardResume, (_shard, replayed) => log.info({ replayed }, 'resumed the gateway session'));

  const lookups = createLookups();
  const deskFor = createDeskMaker(commands, now, lookups);
  const deskOf = createDesks(reviews, deskFor);
  const reminders = await openBotReminders({
    token,
    ...(api === undefined ? {} : { api }),
    dataDir,
    now: () => now().getTime(),
    random: Math.random,
    log,
    ...pace,
    onSent: (sent) => void rememberShown(reviews, sent, now()),
    digestOf: async ({ team, isLate, message: { digest } }, mark) => {
      const desk = await deskOf(team);
      const editorDesk = deskFor((await reviews.of(team)).snapshot('editor'));
      return digestAnswer({ team, setting: digest.setting, desk, editorDesk, reminders }, { mark, isLate });
    },
  });
  const post: ReviewContext['post'] = async ({ channel, message }, answer) => {
    const { components, flags } = showMessage(answer);
    try {
      const posted = await client.rest.post(Routes.channelMessages(channel), {
        body: {
          components,
          flags,
          allowed_mentions: { parse: [] },
          message_reference: { message_id: message, fail_if_not_exists: false },
        },
      });
      return { message: postedSchema.parse(posted).id };
    } catch (error) {
      log.warn(describeFailure(error), 'a correction could not be posted');
      const isClosed = error instanceof DiscordAPIError && (error.status === 403 || error.status === 404);
      return isClosed ? 'closed' : 'failed';
    }
  };
  const clips = createClips({ stores, api, second });
  dispatchInteractions(client, {
    commands,
    contextFor: async (asker, isAlone, report) => {
      const team = await reviews.of(asker.team);
      // What no editor has checked is not shown to others by an editor's question either.
      const isEditor = may(asker, 'confirm', team.decisions().settings) && (isAlone || asker.isDirect);
      const ownDesk = (): Desk => deskFor(team.snapshot(isEditor ? 'editor' : 'others'));
      const desk = ownDesk();
      return {
        asker,
        now: now(),
        ask: (question) => withCorrect(ask(question, desk)),
        desk,
        reminders,
        clips,
        review: {
          team,
          asker,
          now: now(),
          desk: () => deskFor(team.snapshot('editor')),
          ownDesk,
          post,
          report,
        },
      };
    },
    onShown: ({ team, channel, isDirect }, message, answer) => {
      // In a person's install elsewhere the bot is no member.
      if (isDirect || team.startsWith('server-'))
        void rememberShown(reviews, { team, channel, message, answer }, now());
    },
    suggest: async (kind, typed, asker) => suggest(kind, typed, await deskOf(asker.team)),
    log,
  });

  try {
    const ready = new Promise<Client<true>>((resolve, reject) => {
      client.once(Events.ClientReady, resolve);
      setTimeout(() => reject(new StartError(NOT_READY)), READY_WITHIN_MS).unref();
    });
    await client.login(token);
    const online = await ready;
    log.info({ servers: online.guilds.cache.size }, 'online');
    log.info(await registerCommands(online, commands, guildId), 'commands registered');
    reminders.start();
    return {
      client: online,
      reminders,
      readAhead: lookups.readAhead,
      close: async () => {
        await reminders.close();
        // Going offline is no loss of the connection, and the log does not say so.
        online.removeAllListeners(Events.ShardReconnecting);
        await online.destroy();
      },
    };
  } catch (error) {
    await reminders.close();
    await client.destroy();
    throw error instanceof StartError ? error : new StartError(whatToDo(error, guildId), { cause: error });
  }
}

const postedSchema = z.object({ id: z.string() });

type Sent = Parameters<BotRemindersOptions['onSent']>[0];

/** Facts of one answer that are remembered. */
const SHOWN_FACTS_MAX = 300;

/** Remembers where an answer stands that all see and under which the bot may write: there corrections are posted. */
async function rememberShown(
  reviews: Reviews,
  { team, channel, message, answer: { sections } }: Sent,
  now: Date,
): Promise<void> {
  const told = sections.flatMap(({ lines }) =>
    lines.flatMap(({ facts = [], quote, note }) =>
      note ? [noteKey(note.id)] : quote ? facts.map((key) => factKey(quote.article, key)) : [],
    ),
  );
  const facts = [...new Set(told)];
  if (facts.length === 0) return;
  // That it could not be remembered is no reason to stop.
  const review = await reviews.of(team).catch(() => undefined);
  await review?.shown.remember({
    channel,
    message,
    at: now.toISOString(),
    facts: facts.slice(0, SHOWN_FACTS_MAX),
  });
}

const NOT_READY = `Discord did not answer within ${READY_WITHIN_MS / 1_000} seconds. Check the connection and discordstatus.com, then start again.`;

function whatToDo(error: unknown, guildId: string | undefined): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'TokenInvalid' || (error instanceof DiscordAPIError && error.status === 401)) {
    return 'Discord refused the token. Copy it again from the Bot page of the developer portal into DISCORD_TOKEN.';
  }
  if (
    error instanceof DiscordAPIError &&
    guildId !== undefined &&
    (error.status === 403 || error.status === 404)
  ) {
    return 'The commands could not be registered in the server of DISCORD_GUILD_ID. Invite the bot to it with the scope applications.commands, or leave the setting empty.';
  }
  return `Discord could not be reached (${typeof code === 'string' || typeof code === 'number' ? code : 'no answer'}). Check the connection and DISCORD_API, then start again.`;
}
