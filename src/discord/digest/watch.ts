import { findArticle } from '../../ask/desk.ts';
import { CLIP_DEEDS } from '../../clip/add.ts';
import { isAllowed } from '../../clip/review/context.ts';
import type { Answer, Line, Reply } from '../../facts/answer.ts';
import { note } from '../../facts/wording.ts';
import { DAY_MS } from '../../remind/wallTime.ts';
import type { CommandContext } from '../command.ts';
import { awaited, plain, plainAnswer } from '../deadlines/answers.ts';
import { deed, findStale } from './content.ts';
import { refusal, sourceOf } from './deeds.ts';

// The stale watch: what can be done with a charge of which the store has had no news for long. Reviewers settle it.

/** What a stale charge is put off by. */
const LATER_DAYS = 30;
/** Discord's limit of a modal's field (Component Reference, "Text Input"). */
const TEXT_MAX_LENGTH = 4_000;
const LINE_MAX_LENGTH = 100;

type Args = readonly string[];

const LISTED_NO_MORE =
  'This is not listed any more: its outcome is known, it was put off, or the store has news of it.';

const mayReview = ({ review }: CommandContext): boolean => isAllowed(review, 'confirm');

const forReviewers = (key: string): Answer =>
  plainAnswer(deed('check', key), 'Nothing was changed', [note('watchForReviewers')], {
    outcome: 'nothing',
    private: true,
  });

/** One charge of the stale watch, with what can be said of it. */
export function checkStale([key = '']: Args, context: CommandContext): Answer {
  const stale = findStale(sourceOf(context), key);
  if (!stale) return refusal(LISTED_NO_MORE);
  const isReviewer = mayReview(context);
  return plainAnswer(
    deed('check', key),
    `Check the outcome: ${stale.label}`,
    [stale.line, ...(isReviewer ? [] : [note('watchForReviewers')])],
    {
      private: true,
      actions: isReviewer
        ? [
            { label: 'Outcome known', question: deed('known', key), style: 'success' },
            { label: `Ask again in ${LATER_DAYS} days`, question: deed('later', key) },
          ]
        : [],
    },
  );
}

/** Asks for the words that say how it ended: an outcome without a source is none. */
export function askOutcome([key = '']: Args, context: CommandContext): Reply {
  if (!mayReview(context)) return forReviewers(key);
  const stale = findStale(sourceOf(context), key);
  if (!stale) return refusal(LISTED_NO_MORE);
  return {
    kind: 'form',
    title: 'What became of it?',
    lead: [note('watchAsk')],
    deed: deed('told', key),
    fields: [
      {
        id: 'text',
        label: 'The text that says it',
        style: 'paragraph',
        required: true,
        max_length: TEXT_MAX_LENGTH,
      },
      {
        id: 'published',
        label: 'Published on',
        style: 'short',
        required: true,
        max_length: 40,
        placeholder: '2025-02-28',
      },
      {
        id: 'publisher',
        label: 'Published by',
        style: 'short',
        required: true,
        max_length: LINE_MAX_LENGTH,
      },
    ],
  };
}

/** Clips the text, and takes the charge off the list where the text says how it ended. */
export async function recordOutcome(
  [key = '']: Args,
  context: CommandContext,
  fields: Readonly<Record<string, string>>,
): Promise<Reply> {
  const { asker, reminders, review, clips } = context;
  if (!mayReview(context)) return forReviewers(key);
  const stale = findStale(sourceOf(context), key);
  if (!stale) return refusal(LISTED_NO_MORE);
  const clipped = await CLIP_DEEDS.paste?.({ review, clips }, [], fields);
  if (clipped === undefined || 'fields' in clipped) throw new Error('a pasted text gave no answer');
  const desk = review.desk();
  const { asked } = clipped;
  const article =
    asked.kind === 'deed' && asked.deed === 'found' ? findArticle(desk, asked.args[0] ?? '') : undefined;
  const facts = article && desk.snapshot.facts(article.id);
  if (!facts) return clipped;
  const isTold = stale.isToldBy(facts, (id, person) => desk.lookup.personIn(id, person)?.key);
  if (isTold) {
    const { id } = facts.article;
    await reminders.digests.watch(asker.team, asker.user.id, key, { kind: 'outcome-known', article: id });
  }
  // With later news the charge is listed no more, whatever they are.
  const still = findStale({ ...sourceOf(context), desk }, key);
  const said = isTold
    ? note('watchKnown')
    : still
      ? note('watchNotSaid', plain(stale.label))
      : note('watchNews');
  return { ...clipped, lead: [said, ...clipped.lead], private: true };
}

/** Puts it off. */
export async function putOff([key = '']: Args, context: CommandContext): Promise<Answer> {
  const { asker, reminders, now } = context;
  if (!mayReview(context)) return forReviewers(key);
  const stale = findStale(sourceOf(context), key);
  if (!stale) return refusal(LISTED_NO_MORE);
  const until = now.getTime() + LATER_DAYS * DAY_MS;
  await reminders.digests.watch(asker.team, asker.user.id, key, { kind: 'snoozed', until });
  return settled(key, stale.label, note('watchLater', awaited(until)));
}

const settled = (key: string, label: string, said: Line): Answer =>
  plainAnswer(deed('check', key), `Check the outcome: ${label}`, [said], {
    private: true,
    actions: [{ label: 'List it again', question: deed('again', key) }],
  });

/** Takes back what was said of a stale charge. */
export async function listAgain([key = '']: Args, context: CommandContext): Promise<Answer> {
  const { asker, reminders, now } = context;
  if (!mayReview(context)) return forReviewers(key);
  if (reminders.digests.findWatch(asker.team, key)) {
    await reminders.digests.watch(asker.team, asker.user.id, key, { kind: 'snoozed', until: now.getTime() });
  }
  return checkStale([key], context);
}
