import type { Action, Answer, Deed, Line, Reply, Span } from '../../facts/answer.ts';
import { note } from '../../facts/wording.ts';
import { deedOf, isAllowed, type ReviewContext, say } from './context.ts';
import { type EntryOf, RIGHTS, type Right } from './entry.ts';

type Setting = EntryOf<'setting'>['set'];
type Role = { id: string; name: string };

const deed = (action: string, ...args: string[]): Deed => deedOf('settings', action, ...args);

const typed = (text: string): Span => ({ kind: 'typed', text });

/** /settings: who may what, and whether what is said against people waits; with what is to be set. */
export async function settings(
  context: ReviewContext,
  given: { roles?: Partial<Record<Right, Role>>; withhold?: boolean } = {},
): Promise<Answer> {
  if (!isAllowed(context, 'configure')) return say(deed('show'), 'Settings', [note('settingNotAllowed')]);
  // Roles are a server's: nobody but the person decides in a person's own clip file.
  const roles = isServer(context) ? given.roles : undefined;
  const sets: Setting[] = [
    ...RIGHTS.flatMap((right): Setting[] => {
      const role = roles?.[right];
      return role ? [{ what: 'allow', right, role: role.id, name: role.name }] : [];
    }),
    ...(given.withhold === undefined ? [] : [{ what: 'withhold', on: given.withhold } as const]),
  ];
  for (const set of sets) await context.team.decide({ did: 'setting', set }, context.asker.user, context.now);
  return shown(context);
}

const isServer = ({ asker }: ReviewContext): boolean => asker.team.startsWith('server-');

function shown(context: ReviewContext): Answer {
  const { roles, withhold } = context.team.decisions().settings;
  const who: Line[] = isServer(context)
    ? RIGHTS.map((right) =>
        roles[right].length === 0
          ? note('settingManagers', typed(right))
          : note(
              'settingRole',
              typed(right),
              roles[right].map(({ name }) => typed(`${name} `)),
            ),
      )
    : [note('settingYourself')];
  const removals: Action[] = RIGHTS.flatMap((right) =>
    roles[right].map(({ id, name }) => ({
      label: `No longer ${right}: ${name}`,
      question: deed('forbid', right, id),
    })),
  );
  return {
    asked: deed('show'),
    outcome: 'found',
    title: 'Settings',
    lead: [...who, note(withhold ? 'settingWithheld' : 'settingOpen')],
    sections: [],
    choices: removals.slice(0, 25),
    actions: [
      withhold
        ? { label: 'Show it before it is checked', question: deed('withhold', 'off'), style: 'danger' }
        : { label: 'Let it wait for a check', question: deed('withhold', 'on'), style: 'success' },
    ],
    private: true,
  };
}

type Handler = (context: ReviewContext, args: readonly string[]) => Reply | Promise<Reply>;

const forAdmins =
  (set: (args: readonly string[]) => Setting | undefined): Handler =>
  async (context, args) => {
    if (!isAllowed(context, 'configure')) return say(deed('show'), 'Settings', [note('settingNotAllowed')]);
    const wanted = set(args);
    if (wanted) await context.team.decide({ did: 'setting', set: wanted }, context.asker.user, context.now);
    return shown(context);
  };

export const SETTINGS_DEEDS: Readonly<Record<string, Handler>> = {
  show: forAdmins(() => undefined),
  withhold: forAdmins(([on]) => ({ what: 'withhold', on: on !== 'off' })),
  forbid: forAdmins(([right, role = '']) => {
    const known = RIGHTS.find((one) => one === right);
    return known && { what: 'forbid', right: known, role };
  }),
};
