import type { Answer } from '../../facts/answer.ts';
import { counted, note } from '../../facts/wording.ts';
import { calendarOf } from '../../remind/ics.ts';
import type { CommandContext, Picked } from '../command.ts';
import { deed, plainAnswer } from './answers.ts';

/** /deadline export: the open deadlines as an iCalendar file. */
export async function exportDeadlines(
  options: { whose?: 'mine' | 'desk'; person?: Picked },
  { asker, now, reminders }: CommandContext,
): Promise<Answer> {
  const owner = options.person?.id ?? (options.whose === 'mine' ? asker.user.id : undefined);
  const deadlines = reminders.deadlines.list(asker.team, owner);
  const asked = deed('list', owner ?? '');
  if (deadlines.length === 0) {
    return plainAnswer(asked, 'Deadlines', [note('deadlineNone')], { outcome: 'nothing' });
  }
  const text = await calendarOf(deadlines, { name: 'Deadlines', now: now.getTime() });
  return plainAnswer(asked, 'Deadlines', [note('deadlineFile', counted(deadlines.length, 'deadline'))], {
    files: [{ name: 'deadlines.ics', text }],
  });
}
