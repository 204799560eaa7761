import type { RepliableInteraction } from 'discord.js';
import type { Answer, Line } from '../facts/answer.ts';
import { showMessage } from '../show/message.ts';

/** Edits of one answer: Discord is seen to take about five in two seconds, and the answer itself is one more. */
const PROGRESS_EVERY_MS = 1_500;

/** What stands over it. */
export const ONE_MOMENT = 'One moment';

/** How far long work is, edited into the answer to come. Nothing is shown before the work takes so long that Discord is told to wait. */
export type Progress = {
  /** Takes what is being done now; only the newest is shown. Never throws. */
  report(line: Line): void;
  /** From now on, what is reported is shown in the deferred answer. */
  begin(): void;
  /** Shows nothing more; resolves when nothing is under way that could overtake the answer. */
  end(): Promise<void>;
};

/** Progress of one interaction. */
export function createProgress(
  interaction: Pick<RepliableInteraction, 'editReply'>,
  everyMs = PROGRESS_EVERY_MS,
): Progress {
  let latest: Line | undefined;
  let shown: Line | undefined;
  let isOpen = false;
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<unknown> = Promise.resolve();
  const show = (): void => {
    timer = undefined;
    if (!isOpen || latest === undefined || latest === shown) return;
    shown = latest;
    // One that gets lost is no loss: the answer comes anyway.
    underWay = interaction.editReply(showMessage(progressAnswer(latest))).catch(() => undefined);
    timer = setTimeout(show, everyMs).unref();
  };
  return {
    report: (line) => {
      latest = line;
      if (timer === undefined) show();
    },
    begin: () => {
      isOpen = true;
      show();
    },
    end: async () => {
      isOpen = false;
      clearTimeout(timer);
      await underWay;
    },
  };
}

const progressAnswer = (line: Line): Answer => ({
  asked: { kind: 'help' },
  outcome: 'nothing',
  title: ONE_MOMENT,
  lead: [line],
  sections: [],
  choices: [],
  actions: [],
});
