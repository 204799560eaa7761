import type { Answer, Deed, Form, Line, Reply } from '../../facts/answer.ts';
import { clipText } from '../../facts/clip.ts';
import { oneLine } from '../../facts/visible.ts';
import { note } from '../../facts/wording.ts';
import { type Deadline, WHAT_MAX_LENGTH } from '../../remind/deadline.ts';
import type { Actor, Changed } from '../../remind/deadlines.ts';
import { type Due, showDue } from '../../remind/due.ts';
import { DEFAULT_LEADS, findLength, type Lead, parseLeads, showLeads } from '../../remind/leads.ts';
import { type ParsedDue, parseDue } from '../../remind/parseDue.ts';
import { MINUTE_MS, wallTimeOf } from '../../remind/wallTime.ts';
import type { CommandContext, Picked } from '../command.ts';
import {
  awaited,
  deadlineAnswer,
  deed,
  historySection,
  labelOf,
  listAnswer,
  openChoices,
  plain,
  plainAnswer,
  refusal,
  sentence,
  typed,
} from './answers.ts';
import { placeProblem } from './place.ts';
import { daysOf, REPEATS } from './repeat.ts';
import { FALLBACK_ZONE, findAskerZone, findTeamZone } from './zone.ts';

export { WHAT_MAX_LENGTH } from '../../remind/deadline.ts';

/** Name and value of a choice (Application Commands, "Application Command Option Choice Structure"). */
const SUGGESTION_MAX = 100;
/** Longest due time that is worth reading, and longest list of reminders. */
export const DUE_MAX_LENGTH = 80;
export const LEADS_MAX_LENGTH = 80;

const actorOf = ({ asker }: CommandContext): Actor => ({
  team: asker.team,
  user: asker.user.id,
  mayManage: asker.manages,
});

/** A deadline of the asker's team; in direct messages also one of their own in any team, since it reminds there. */
function findHere(id: string, { asker, reminders: { deadlines } }: CommandContext): Deadline | undefined {
  return (
    deadlines.find(asker.team, id) ?? (asker.isDirect ? deadlines.findOwn(asker.user.id, id) : undefined)
  );
}

/** The asker as who may change a deadline that `findHere` gives: no manager of a team that they do not ask from. */
function actorFor(id: string, context: CommandContext): Actor {
  const actor = actorOf(context);
  const team = findHere(id, context)?.team ?? actor.team;
  return team === actor.team ? actor : { ...actor, team, mayManage: false };
}

const readDue = (text: string, context: CommandContext): Promise<ParsedDue> =>
  parseDue(text, { now: context.now.getTime(), zone: findAskerZone(context) ?? FALLBACK_ZONE });

/** What is said of a due time besides the time itself. */
function toldOf({ due, timeGiven }: ParsedDue & { outcome: 'understood' }, context: CommandContext): Line[] {
  const desk = findTeamZone(context.asker.team, context.reminders);
  return [
    ...(timeGiven ? [] : [note('deadlineNoTime')]),
    ...(desk === undefined || desk === due.zone
      ? []
      : [note('deadlineDesk', plain(showDue(dueIn(due, desk))))]),
    ...(findAskerZone(context) === undefined ? [note('zoneNone')] : []),
  ];
}

/** The same moment as another zone's clocks show it. */
const dueIn = ({ instant }: Pick<Due, 'instant'>, zone: string): Due => ({
  wall: wallTimeOf(instant, zone),
  zone,
  instant,
});

const instantArgument = (due: Due): string => (due.instant / MINUTE_MS).toString(36);

/** A time that a button carries, in minutes since 1970. */
function findInstant(argument: string | undefined): number | undefined {
  const minutes = Number.parseInt(argument ?? '', 36);
  return Number.isSafeInteger(minutes) && minutes > 0 ? minutes * MINUTE_MS : undefined;
}

/** A deadline as it stands after a change, or what was refused. */
const changedAnswer = (
  changed: Changed,
  name: string,
  id: string,
  more: (deadline: Deadline) => Partial<Answer> = () => ({}),
  told: Parameters<typeof deadlineAnswer>[1] = [],
): Answer => {
  if (changed.outcome === 'refused') return refusal(deed(name, id), changed.sentence);
  const { deadline, next } = changed;
  const lines = [...told, ...(next ? [note('deadlineNext', awaited(next.due.instant))] : [])];
  return deadlineAnswer(deadline, lines, more(deadline));
};

/** What was typed for a new deadline; picked ones by id. */
type Wanted = {
  what: string;
  due: string;
  owner: string | undefined;
  channel: string;
  isDirect: boolean;
  remind: string | undefined;
  repeat: (typeof REPEATS)[number] | undefined;
  isPrivate: boolean;
};

/** /deadline add */
export async function addDeadline(
  options: {
    what: string;
    due: string;
    who?: Picked;
    channel?: Picked;
    remind?: string;
    repeat?: (typeof REPEATS)[number];
    direct?: boolean;
    private?: boolean;
  },
  context: CommandContext,
): Promise<Reply> {
  const { asker } = context;
  const isAlone = asker.team.startsWith('person-');
  if (isAlone && options.who && options.who.id !== asker.user.id) {
    return refusal(
      deed('list'),
      'Here deadlines are your own. Leave “who” out, or add it in a server with Clipfile.',
    );
  }
  const isDirect = options.direct === true || (isAlone && options.channel === undefined);
  const problem = isDirect ? undefined : placeProblem(options.channel, asker);
  if (problem !== undefined) return refusal(deed('list'), problem);
  return save(
    {
      what: options.what,
      due: options.due,
      owner: options.who?.id,
      channel: options.channel?.id ?? asker.channel,
      isDirect,
      remind: options.remind,
      repeat: options.repeat,
      isPrivate: options.private === true,
    },
    context,
    (wanted, problem, prefilled) => addForm(wanted, problem, prefilled),
  );
}

/** Saves a deadline whose time and reminders are clear; asks where they are not. */
async function save(
  wanted: Wanted,
  context: CommandContext,
  askAgain: (wanted: Wanted, problem: string, due: string) => Reply,
): Promise<Reply> {
  const due = await readDue(wanted.due, context);
  if (due.outcome !== 'understood') {
    const [first] = due.outcome === 'ambiguous' ? due.readings : [];
    return askAgain(wanted, due.sentence, first ? first.wall.replace('T', ' ') : wanted.due);
  }
  const leads = wanted.remind === undefined ? undefined : readLeads(wanted.remind);
  if (leads?.outcome === 'not-understood') return askAgain(wanted, leads.sentence, wanted.due);
  const changed = await context.reminders.deadlines.add(actorOf(context), {
    what: wanted.what,
    due: due.due,
    owner: wanted.owner ?? context.asker.user.id,
    channel: wanted.channel,
    remindIn: wanted.isDirect ? 'direct' : 'channel',
    ...(leads ? { leads: leads.leads } : {}),
    ...(wanted.repeat ? { repeat: daysOf(wanted.repeat, due.due.wall) } : {}),
  });
  if (changed.outcome === 'refused') return refusal(deed('list'), changed.sentence);
  const { deadline } = changed;
  return deadlineAnswer(deadline, toldOf(due, context), {
    ...(wanted.isPrivate ? { private: true } : {}),
    actions: [
      { label: 'Not right? Change it', question: deed('mend', deadline.id) },
      { label: 'Done', question: deed('done', deadline.id), style: 'success' },
      { label: 'Cancel', question: deed('cancel', deadline.id), style: 'danger' },
    ],
  });
}

/** "None" is no reminder at all. */
const readLeads = (text: string): ReturnType<typeof parseLeads> =>
  /^\s*(?:none|no|ninguno)\s*$/i.test(text) ? { outcome: 'understood', leads: [] } : parseLeads(text);

const shownLeads = (leads: readonly Lead[]): string => (leads.length === 0 ? 'none' : showLeads(leads));

/** What is asked where a new deadline was not clear. All that was typed stands in it; what was picked, in its deed. */
function addForm(wanted: Wanted, problem: string, due: string): Form {
  const { owner = '', channel, isDirect, repeat = '', isPrivate } = wanted;
  const flags = `${isDirect ? 'd' : ''}${isPrivate ? 'p' : ''}`;
  return {
    kind: 'form',
    title: 'When is it due?',
    lead: [sentence(problem)],
    deed: deed('add', owner, channel, repeat, flags),
    fields: fieldsOf(wanted.what, due, wanted.remind ?? showLeads(DEFAULT_LEADS)),
  };
}

const fieldsOf = (what: string, due: string, remind: string): Form['fields'] => [
  { id: 'due', label: 'Due', style: 'short', required: true, max_length: DUE_MAX_LENGTH, value: due },
  { id: 'what', label: 'What', style: 'paragraph', required: true, max_length: WHAT_MAX_LENGTH, value: what },
  {
    id: 'remind',
    label: 'Reminders before it',
    description: 'Such as “1d, 2h, 15m”; 0 is the deadline itself; none for no reminder',
    style: 'short',
    required: false,
    max_length: LEADS_MAX_LENGTH,
    value: remind,
  },
];

type Args = readonly string[];
type Fields = Readonly<Record<string, string>>;

/** The form of a new deadline was sent. */
export function addFromForm(args: Args, context: CommandContext, fields: Fields): Promise<Reply> {
  const [owner = '', channel = '', repeat = '', flags = ''] = args;
  return save(
    {
      ...typedIn(fields),
      owner: owner === '' ? undefined : owner,
      channel,
      isDirect: flags.includes('d'),
      repeat: REPEATS.find((one) => one === repeat),
      isPrivate: flags.includes('p'),
    },
    context,
    sayAgain,
  );
}

const typedIn = ({ what = '', due = '', remind = '' }: Fields) => ({
  what,
  due,
  remind: remind.trim() === '' ? undefined : remind,
});

/** Discord shows no form in answer to a form: what was typed is given back instead. */
const sayAgain = ({ what, due }: { what: string; due: string }, problem: string): Answer =>
  plainAnswer(
    deed('list'),
    'Nothing was changed',
    [
      sentence(problem),
      sentence('Type /deadline add again. You had typed:'),
      note('deadlineWhat', typed(what)),
      note('deadlineWhat', typed(due)),
    ],
    { outcome: 'nothing', private: true },
  );

/** Corrects what was understood: asks with all of it filled in. */
export function mendDeadline([id = '']: Args, context: CommandContext): Reply {
  const found = findHere(id, context);
  if (!found) return refusal(deed('mend', id), GONE);
  return {
    kind: 'form',
    title: 'Change a deadline',
    deed: deed('mended', id),
    fields: fieldsOf(found.what, found.due.wall.replace('T', ' '), shownLeads(found.leads)),
  };
}

/** The corrected one takes the place of the one that was misunderstood, with its series. */
export async function mendFromForm([id = '']: Args, context: CommandContext, fields: Fields): Promise<Reply> {
  const { deadlines } = context.reminders;
  const { what, due: typedDue, remind } = typedIn(fields);
  const due = await readDue(typedDue, context);
  if (due.outcome !== 'understood') return refusal(deed('mend', id), due.sentence);
  const leads = readLeads(remind ?? 'none');
  if (leads.outcome === 'not-understood') return refusal(deed('mend', id), leads.sentence);
  const repeat = findHere(id, context)?.series?.schedule.days.on;
  const changed = await deadlines.mend(actorFor(id, context), id, {
    what,
    due: due.due,
    leads: leads.leads,
    ...(repeat ? { repeat: daysOf(repeat, due.due.wall) } : {}),
  });
  return changedAnswer(changed, 'mend', id, () => ({}), toldOf(due, context));
}

/** Whose deadlines are asked for: the desk's where nothing is said. */
type Whose = { whose?: 'mine' | 'desk'; person?: Picked };

/** The open ones that are asked for, overdue ones first; in direct messages one's own are those of every team. */
export function wantedDeadlines({ whose, person }: Whose, { asker, reminders }: CommandContext): Deadline[] {
  const { deadlines } = reminders;
  if (person) return deadlines.list(asker.team, person.id);
  if (whose !== 'mine') return deadlines.list(asker.team);
  return asker.isDirect ? deadlines.listOwn(asker.user.id) : deadlines.list(asker.team, asker.user.id);
}

/** /deadline list */
export const listDeadlines = ({ whose, person }: Whose, context: CommandContext): Answer =>
  whose === 'mine' && !person ? listMine(context) : listOf(person?.id, context);

export const listOf = (owner: string | undefined, context: CommandContext, page = 0): Answer =>
  listed(
    context.reminders.deadlines.list(context.asker.team, owner),
    deed('list', owner ?? ''),
    context,
    page,
  );

export const listMine = (context: CommandContext, page = 0): Answer =>
  listed(wantedDeadlines({ whose: 'mine' }, context), deed('mine'), context, page);

const listed = (deadlines: readonly Deadline[], asked: Deed, context: CommandContext, page: number): Answer =>
  listAnswer(deadlines, {
    asked: { ...asked, page },
    now: context.now.getTime(),
    zone: findAskerZone(context) ?? FALLBACK_ZONE,
  });

const GONE = 'There is no such deadline here any more. Type /deadline list to see them all.';

/** One deadline with its history, for the one who asks. */
export function openDeadline([id = '']: Args, context: CommandContext): Answer {
  const found = findHere(id, context);
  if (!found) return refusal(deed('open', id), GONE);
  const answer = deadlineAnswer(found);
  return { ...answer, sections: [...answer.sections, historySection(found)], private: true };
}

/** The open deadline that was named: its id from the list, its slug, or words that only it has. */
export async function withDeadline(
  name: string,
  context: CommandContext,
  act: (deadline: Deadline) => Reply | Promise<Reply>,
): Promise<Reply> {
  const { deadlines } = context.reminders;
  const { team } = context.asker;
  const known = findHere(name, context);
  if (known) return act(known);
  const fitting = deadlines.suggest(team, name, SUGGEST_MAX);
  const [only, ...others] = fitting.filter(({ slug }) => slug === name.trim().toLowerCase());
  const [first, ...more] = fitting;
  if (only && others.length === 0) return act(only);
  if (first && more.length === 0) return act(first);
  if (!first) {
    return refusal(
      deed('list'),
      `No open deadline here is called “${name}”. Type /deadline list to see them all.`,
    );
  }
  return plainAnswer(
    deed('list'),
    'Which deadline?',
    [sentence(`“${name}” fits several. Choose one to see what can be done with it.`)],
    { outcome: 'choose', choices: openChoices(fitting), private: true },
  );
}

const SUGGEST_MAX = 25;

/** What autocomplete offers for a deadline: the open ones with what was typed in their slug or words. */
export const suggestDeadlines = (text: string, { asker, reminders }: CommandContext) =>
  reminders.deadlines.suggest(asker.team, text, SUGGEST_MAX).map((one) => ({
    name: clipText(oneLine(`${labelOf(one)}: ${one.what}`), SUGGESTION_MAX).text,
    value: one.id,
  }));

/** Puts an open deadline's state forward: filed. */
export const finishDeadline = async ([id = '']: Args, context: CommandContext): Promise<Answer> =>
  changedAnswer(await context.reminders.deadlines.done(actorFor(id, context), id), 'done', id);

export const cancelDeadline = async ([id = '']: Args, context: CommandContext): Promise<Answer> =>
  changedAnswer(await context.reminders.deadlines.cancel(actorFor(id, context), id), 'kill', id);

/** A button is pressed by mistake: asks first, and only the one who pressed it. */
export function askToCancel([id = '']: Args, context: CommandContext): Answer {
  const found = findHere(id, context);
  if (!found) return refusal(deed('cancel', id), GONE);
  return plainAnswer(deed('cancel', id), `Cancel ${found.slug}?`, [note('deadlineAsk', typed(found.slug))], {
    private: true,
    actions: [
      { label: 'Yes, cancel it', question: deed('kill', id), style: 'danger' },
      { label: 'No, keep it', question: deed('open', id) },
    ],
  });
}

export const assignDeadline = async (id: string, owner: string, context: CommandContext): Promise<Answer> =>
  changedAnswer(await context.reminders.deadlines.assign(actorFor(id, context), id, owner), 'open', id);

/** Asks for the new time. */
export function askToMove([id = '']: Args, context: CommandContext): Reply {
  const found = findHere(id, context);
  if (!found) return refusal(deed('move', id), GONE);
  return {
    kind: 'form',
    title: 'Move a deadline',
    lead: [sentence(`“${found.slug}” is due ${showDue(found.due)}.`)],
    deed: deed('moved', id),
    fields: [
      {
        id: 'due',
        label: 'New time',
        description: 'Such as “tomorrow 5pm”, “Fri 09:30”, “in 2h” or “el viernes a las 17h”',
        style: 'short',
        required: true,
        max_length: DUE_MAX_LENGTH,
      },
    ],
  };
}

/** Moves a deadline to a time as it was typed; offers the readings where it can mean several. */
export async function moveDeadline(id: string, text: string, context: CommandContext): Promise<Answer> {
  const due = await readDue(text, context);
  if (due.outcome === 'ambiguous') return chooseTime(due, 'move-to', id);
  if (due.outcome !== 'understood') return refusal(deed('move', id), due.sentence);
  const changed = await context.reminders.deadlines.move(actorFor(id, context), id, due.due);
  return changedAnswer(changed, 'move', id, () => ({}), toldOf(due, context));
}

const chooseTime = (due: ParsedDue & { outcome: 'ambiguous' }, name: string, id: string): Answer =>
  plainAnswer(deed('open', id), 'Which time?', [sentence(due.sentence)], {
    outcome: 'choose',
    private: true,
    choices: due.readings.map((reading) => ({
      label: showDue(reading),
      question: deed(name, id, instantArgument(reading)),
    })),
  });

export async function moveToInstant([id = '', at]: Args, context: CommandContext): Promise<Answer> {
  const instant = findInstant(at);
  if (instant === undefined) return refusal(deed('move', id), GONE);
  const due = dueIn({ instant }, findAskerZone(context) ?? FALLBACK_ZONE);
  return changedAnswer(await context.reminders.deadlines.move(actorFor(id, context), id, due), 'move', id);
}

/** /deadline move: to another time, another channel, or both. */
export async function changeDeadline(
  id: string,
  { due, channel }: { due?: string; channel?: Picked },
  context: CommandContext,
): Promise<Reply> {
  if (channel === undefined) {
    return due === undefined ? askToMove([id], context) : moveDeadline(id, due, context);
  }
  const rerouted = await rerouteDeadline(id, channel, context);
  return due === undefined || rerouted.outcome === 'nothing' ? rerouted : moveDeadline(id, due, context);
}

async function rerouteDeadline(id: string, to: Picked, context: CommandContext): Promise<Answer> {
  const problem = placeProblem(to, context.asker);
  if (problem !== undefined) return refusal(deed('move', id), problem);
  return changedAnswer(
    await context.reminders.deadlines.reroute(actorFor(id, context), id, to.id),
    'move',
    id,
  );
}

/** Puts a reminder off, by a length ("15m", "2h") or to a time ("tomorrow 9am"). */
export async function snoozeDeadline(id: string, text: string, context: CommandContext): Promise<Answer> {
  const minutes = findLength(text);
  if (minutes !== undefined) return snoozeUntil(id, context.now.getTime() + minutes * MINUTE_MS, context);
  const due = await readDue(text, context);
  if (due.outcome === 'ambiguous') return chooseTime(due, 'snooze-to', id);
  if (due.outcome !== 'understood') return refusal(deed('open', id), due.sentence);
  return snoozeUntil(id, due.due.instant, context);
}

async function snoozeUntil(id: string, until: number, context: CommandContext): Promise<Answer> {
  return changedAnswer(
    await context.reminders.deadlines.snooze(actorFor(id, context), id, until),
    'open',
    id,
  );
}

/** The button: by so many minutes. */
export async function snoozeByButton([id = '', by = '']: Args, context: CommandContext): Promise<Answer> {
  const minutes = Number.parseInt(by, 10);
  return Number.isSafeInteger(minutes)
    ? snoozeUntil(id, context.now.getTime() + minutes * MINUTE_MS, context)
    : refusal(deed('open', id), GONE);
}

export async function snoozeToInstant([id = '', at]: Args, context: CommandContext): Promise<Answer> {
  const instant = findInstant(at);
  return instant === undefined ? refusal(deed('open', id), GONE) : snoozeUntil(id, instant, context);
}
