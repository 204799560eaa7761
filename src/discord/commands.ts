import charges from '../../commands/charges.ts';
import clip from '../../commands/clip.ts';
import clipThis from '../../commands/clipThis.ts';
import correct from '../../commands/correct.ts';
import deadline from '../../commands/deadline.ts';
import digest from '../../commands/digest.ts';
import find from '../../commands/find.ts';
import help from '../../commands/help.ts';
import history from '../../commands/history.ts';
import lookUp from '../../commands/lookUp.ts';
import review from '../../commands/review.ts';
import settings from '../../commands/settings.ts';
import sources from '../../commands/sources.ts';
import timeline from '../../commands/timeline.ts';
import timezone from '../../commands/timezone.ts';
import when from '../../commands/when.ts';
import who from '../../commands/who.ts';
import type { Command } from './command.ts';

/** Every command, in the order in which /help lists them. */
export const COMMANDS: readonly Command[] = [
  who,
  charges,
  when,
  timeline,
  find,
  sources,
  clip,
  review,
  correct,
  history,
  settings,
  deadline,
  digest,
  timezone,
  help,
  lookUp,
  clipThis,
];
