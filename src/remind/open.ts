import { join } from 'node:path';
import { openJournal } from '../store/journal.ts';
import { deadlineEntrySchema } from './deadline.ts';
import { type Deadlines, openDeadlines } from './deadlines.ts';
import type { FindSent, RemindLog, Send } from './delivery.ts';
import { type Digests, digestEntrySchema, openDigests } from './digests.ts';
import { openOutbox, outboxEntrySchema } from './outbox.ts';
import { createRunner } from './runner.ts';
import { openZones, type Zones, zoneEntrySchema } from './zoneStore.ts';

/** How often the clock is looked at. Short, since a long timer counts time and not what the clock shows. */
const TICK_MS = 1_000;

/** Below the data folder. One journal for all teams: one file to make durable, however many teams there are. */
const FOLDER = 'reminders';

export type RemindersOptions = {
  dataDir: string;
  /** Milliseconds since 1970. */
  now: () => number;
  /** 0 to 1. */
  random: () => number;
  send: Send;
  findSent: FindSent;
  log: RemindLog;
  sendsPerSecond?: number;
  /** Runs something every so many milliseconds until the function that it gives is called; the system's timer where absent. */
  every?: (run: () => void, ms: number) => () => void;
};

export type Reminders = {
  deadlines: Deadlines;
  digests: Digests;
  /** The time zones that people and teams chose. */
  zones: Zones;
  /** Claims and sends what is due now; resolves when what it started is done with. */
  tick(): Promise<void>;
  /** Begins to tick: once sending is possible. */
  start(): void;
  /** Stops, breaks off what is being sent (it stays claimed) and closes the files. */
  close(): Promise<void>;
};

/** Opens the deadlines and digests of a data folder. Only for the process that holds the store's lock. */
export async function openReminders(options: RemindersOptions): Promise<Reminders> {
  const { dataDir, now, random, log, every = everyInterval } = options;
  const pathOf = (name: string): string => join(dataDir, FOLDER, `${name}.journal`);
  const onDamaged = (name: string) => (lines: number) =>
    log.error({ journal: name, lines }, 'lines were damaged; they were set aside beside the journal');
  const journals = {
    deadlines: await openJournal({
      path: pathOf('deadlines'),
      schema: deadlineEntrySchema,
      onDamaged: onDamaged('deadlines'),
    }),
    digests: await openJournal({
      path: pathOf('digests'),
      schema: digestEntrySchema,
      onDamaged: onDamaged('digests'),
    }),
    outbox: await openJournal({
      path: pathOf('outbox'),
      schema: outboxEntrySchema,
      onDamaged: onDamaged('outbox'),
    }),
    zones: await openJournal({
      path: pathOf('zones'),
      schema: zoneEntrySchema,
      onDamaged: onDamaged('zones'),
    }),
  };

  const outbox = openOutbox(journals.outbox);
  await outbox.tidy(now());

  /** Somebody means to write in a channel: it is tried again. */
  const resume = (team: string, channel: string): void => {
    outbox
      .resume(team, channel, now())
      .catch(() => log.error({ team }, 'could not write down that a channel is tried again'));
  };
  const deadlines = openDeadlines({
    journal: journals.deadlines,
    now,
    random,
    changed: (deadline) => {
      const last = deadline.history.at(-1)?.what;
      if (last === 'added' || last === 'rerouted') resume(deadline.team, deadline.channel);
      runner.planDeadline(deadline);
    },
  });
  const digests = openDigests({
    journal: journals.digests,
    now,
    changed: (team) => {
      const digest = digests.find(team);
      if (digest) resume(team, digest.setting.channel);
      runner.planDigest(team);
    },
  });
  await deadlines.tidy();
  const runner = createRunner({ ...options, deadlines, digests, outbox });
  runner.planAll();

  let stop: (() => void) | undefined;
  return {
    deadlines,
    digests,
    zones: openZones(journals.zones),
    tick: runner.tick,
    start() {
      stop ??= every(() => {
        runner.tick().catch(() => log.error({}, 'a look at the clock failed; the next one goes on'));
      }, TICK_MS);
    },
    async close() {
      stop?.();
      await runner.close();
      for (const journal of Object.values(journals)) await journal.close();
    },
  };
}

function everyInterval(run: () => void, ms: number): () => void {
  const timer = setInterval(run, ms);
  return () => clearInterval(timer);
}
