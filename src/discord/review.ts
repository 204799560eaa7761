import { nextCard } from '../clip/review/cards.ts';
import { CORRECT_DEEDS, correctPerson } from '../clip/review/correct.ts';
import { REVIEW_DEEDS } from '../clip/review/decide.ts';
import type { Right } from '../clip/review/entry.ts';
import { HISTORY_DEEDS, history as historyOf } from '../clip/review/history.ts';
import { SETTINGS_DEEDS, settings as settingsOf } from '../clip/review/settings.ts';
import type { Answer } from '../facts/answer.ts';
import type { Command, CommandContext, Picked } from './command.ts';

// The commands of review, correction, history and settings, as their literals use them.

type Deeds = NonNullable<Command['deeds']>;

/** Handlers as a command has them. */
const deedsOf = <Handler>(
  handlers: Readonly<Record<string, Handler>>,
  call: (handler: Handler, ...given: Parameters<Deeds[string]>) => ReturnType<Deeds[string]>,
): Deeds =>
  Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [
      name,
      (...given: Parameters<Deeds[string]>) => call(handler, ...given),
    ]),
  );

export const review = (context: CommandContext): Answer => nextCard(context.review);

export const reviewDeeds = deedsOf(REVIEW_DEEDS, (handler, args, { review: context }, fields) =>
  handler(context, args, fields),
);

export const correct = (context: CommandContext, person: string): Answer =>
  correctPerson(context.review, person);

export const correctDeeds = deedsOf(CORRECT_DEEDS, (handler, args, { review: context }, fields, page) =>
  handler(context, args, fields, page),
);

export const history = (
  context: CommandContext,
  { article, person }: { article?: string | undefined; person?: string | undefined },
): Answer =>
  historyOf(context.review, {
    ...(article === undefined ? {} : { article }),
    ...(person === undefined ? {} : { person }),
  });

export const historyDeeds = deedsOf(HISTORY_DEEDS, (handler, args, { review: context }, _fields, page) =>
  handler(context, args, page),
);

export const settings = (
  context: CommandContext,
  roles: Record<Right, Picked | undefined>,
): Promise<Answer> => {
  const { clip, confirm, configure } = roles;
  return settingsOf(context.review, {
    roles: {
      ...(clip === undefined ? {} : { clip }),
      ...(confirm === undefined ? {} : { confirm }),
      ...(configure === undefined ? {} : { configure }),
    },
  });
};

export const settingsDeeds = deedsOf(SETTINGS_DEEDS, (handler, args, { review: context }) =>
  handler(context, args),
);
