import type { Answer } from '../../facts/answer.ts';
import { counted, note } from '../../facts/wording.ts';
import { calendarOf } from '../../remind/ics.ts';
import type { CommandContext, Picked } from '../command.ts';
import { deed, plainAnswer } from './answers.ts';
import { wantedDeadlines } from './deeds.ts';

/** /deadline export: the open deadlines as an iCalendar file. */
export async function exportDeadlines(
  options: { whose?: 'mine' | 'desk'; person?: Picked },
  context: CommandContext,
): Promise<Answer> {
  const deadlines = wantedDeadlines(options, context);
  const asked = deed('list', '');
  if (deadlines.length === 0) {
    return plainAnswer(asked, 'Deadlines', [note('deadlineNone')], { outcome: 'nothing' });
  }
  const text = await calendarOf(deadlines, { name: 'Deadlines', now: context.now.getTime() });
  return plainAnswer(asked, 'Deadlines', [note('deadlineFile', counted(deadlines.length, 'deadline'))], {
    files: [{ name: 'deadlines.ics', text }],
  });
}
