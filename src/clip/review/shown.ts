import { existsSync } from 'node:fs';
import { z } from 'zod';
import { type Journal, openJournal } from '../../store/journal.ts';
import type { ReviewLog } from './teams.ts';

/** How long a public answer is remembered: a correction reaches it until then. */
export const SHOWN_DAYS = 90;
/** Public answers that are remembered for one team at most; the oldest go first. */
const SHOWN_MAX = 5_000;
const MS_A_DAY = 86_400_000;

const shownSchema = z.strictObject({
  channel: z.string(),
  message: z.string(),
  /** ISO moment. */
  at: z.iso.datetime(),
  facts: z.array(z.string()).min(1),
});

/** A public answer: where it stands, and the keys of the facts that it told. */
type ShownAnswer = z.infer<typeof shownSchema>;

export type Shown = {
  /** Remembers an answer; never throws: an answer is given whether or not it can be remembered. */
  remember(answer: ShownAnswer): Promise<void>;
  /** Answers of the last 90 days that told one of these facts, oldest first, each once. */
  find(facts: readonly string[], now: Date): ShownAnswer[];
  close(): Promise<void>;
};

/** Opens what a team was shown; the file is begun with the first public answer. */
export async function openShown(options: {
  path: string;
  readOnly: boolean;
  log: ReviewLog;
  /** SHOWN_MAX where absent. */
  max?: number;
}): Promise<Shown> {
  const { path, readOnly, log, max = SHOWN_MAX } = options;
  const open = () =>
    openJournal({
      path,
      schema: shownSchema,
      onDamaged: (lines) => log.error({ lines }, 'notes of where answers stand were damaged'),
    });
  let journal: Promise<Journal<ShownAnswer>> | undefined = !readOnly && existsSync(path) ? open() : undefined;
  let answers: readonly ShownAnswer[] = (await journal)?.entries() ?? [];
  const isRecent = ({ at }: ShownAnswer, now: number): boolean =>
    now - Date.parse(at) <= SHOWN_DAYS * MS_A_DAY;
  // One after another: an answer that comes while the file is written anew would be lost with it.
  let last: Promise<void> = Promise.resolve();
  const write = async (answer: ShownAnswer): Promise<void> => {
    try {
      journal ??= open();
      const file = await journal;
      await file.append(answer);
      answers = file.entries();
      if (answers.length <= max) return;
      const now = Date.parse(answer.at);
      // Half of them go at once, so that the file is not written anew with each answer.
      await file.rewrite(answers.filter((one) => isRecent(one, now)).slice(-max / 2));
      answers = file.entries();
    } catch {
      log.error({}, 'where an answer stands could not be written down');
    }
  };
  return {
    remember: (answer) => {
      if (!readOnly) last = last.then(() => write(answer));
      return last;
    },
    find: (facts, now) => {
      const found = answers.filter(
        (answer) => isRecent(answer, now.getTime()) && answer.facts.some((fact) => facts.includes(fact)),
      );
      // A message whose pages were turned was remembered with each.
      return [...new Map(found.map((answer) => [answer.message, answer])).values()];
    },
    close: async () => {
      await last;
      await (await journal)?.close();
    },
  };
}
