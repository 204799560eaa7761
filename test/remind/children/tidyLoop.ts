/**
 * Adds and files deadlines of a series in the journal named behind it, and tidies it, until it is killed. Says what it is
 * about to file, and which deadlines are open once that is on disk.
 */

import { deadlineEntrySchema } from '../../../src/remind/deadline.ts';
import { openDeadlines } from '../../../src/remind/deadlines.ts';
import { dueAt } from '../../../src/remind/due.ts';
import { DAY_MS, wallTimeOf } from '../../../src/remind/wallTime.ts';
import { openJournal } from '../../../src/store/journal.ts';

const TIDY_AT = 40;
/** Beyond which a filed deadline is forgotten, in a few changes. */
const STEP_MS = 20 * DAY_MS;

const journal = await openJournal({
  path: process.argv[2] ?? '',
  schema: deadlineEntrySchema,
  onDamaged: (lines) => process.stdout.write(`damaged ${lines}\n`),
});
let now = Math.max(Date.UTC(2026, 0, 1), ...journal.entries().map(({ at }) => at));
const deadlines = openDeadlines({
  journal,
  now: () => now,
  random: Math.random,
  changed: () => undefined,
  tidyAt: TIDY_AT,
});
const actor = { team: 'team', user: 'rob', mayManage: true };
for (;;) {
  now += STEP_MS;
  const [first, ...more] = deadlines.list('team');
  if (first && more.length > 3) {
    process.stdout.write(`filing ${first.id}\n`);
    await deadlines.done(actor, first.id);
  } else {
    const due = dueAt(wallTimeOf(now + DAY_MS, 'UTC'), 'UTC');
    await deadlines.add(actor, { what: 'Court list', due, channel: 'news', repeat: { on: 'daily' } });
  }
  // Beside a change that is under way.
  const change = deadlines.assign(actor, deadlines.list('team').at(-1)?.id ?? '', `user-${now}`);
  await Promise.all([deadlines.tidy(), change]);
  const open = deadlines.list('team').map(({ id, owner }) => `${id}=${owner}`);
  process.stdout.write(`open ${open.join(' ')} lines ${journal.entries().length}\n`);
}
