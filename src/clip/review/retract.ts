import { nameIn } from '../../ask/desk.ts';
import type { ListedFact } from '../../ask/facts.ts';
import type { Answer, Line, Span } from '../../facts/answer.ts';
import type { Facts, Subject } from '../../facts/schema.ts';
import { counted, HEADINGS, name, note, words } from '../../facts/wording.ts';
import { deedOf, type ReviewContext } from './context.ts';
import { factKey } from './decisions.ts';

/**
 * Answers under which one correction is posted at most, newest first. Discord takes about five messages in five seconds
 * in a channel (its "x-ratelimit" headers), so this is at worst a minute and a half; who pressed waits for it, and an
 * interaction can be answered for 15 minutes.
 */
const POSTS_MAX = 100;

/** Whom a fact is about, where it is about one person who is shown. */
function personOf(facts: Facts, { fact }: ListedFact): string | undefined {
  const ofSubject = (subject: Subject | undefined) => (subject?.kind === 'person' ? subject.id : undefined);
  if ('mentions' in fact) return fact.id;
  if ('subject' in fact) return ofSubject(fact.subject);
  if ('subjects' in fact) return ofSubject(fact.subjects[0]);
  if ('from' in fact) return fact.from;
  if ('person' in fact) return fact.person;
  return facts.people.find(({ roles, forms }) => [...roles, ...forms].some((one) => one === fact))?.id;
}

/** A fact in its article. */
type Told = { facts: Facts; listed: ListedFact };

/**
 * Posts a correction under every public answer that told a fact, as the decision `entry` made of it. The wrong words are
 * not said again. Gives lines for the editor: under how many it was posted, under how many it could not be, and how many
 * are too old for it.
 */
export async function retract(
  context: ReviewContext,
  wrong: Told & { entry: string; reason: string; isMended?: boolean },
): Promise<Line[]> {
  const { team, now } = context;
  const { facts, listed, entry, reason, isMended = false } = wrong;
  const all = team.shown.find([factKey(facts.article.id, listed.key)], now).toReversed();
  const places = all.slice(0, POSTS_MAX);
  const answer = correctionAnswer(context, wrong, [
    note(isMended ? 'correctionMended' : 'correction', calledSpan(wrong)),
    ...(reason === '' ? [] : [note('correctionReason', { kind: 'typed', text: reason })]),
  ]);
  const { done, failed } = await postAll(context, places, answer, (channel, message) =>
    team.corrections.posted({ entry, channel, message }),
  );
  return [
    ...(done > 0 ? [note('correctionPosted', counted(done, 'answer'))] : []),
    ...(failed > 0 ? [note('correctionUnposted', counted(failed, 'answer'))] : []),
    ...(all.length > places.length
      ? [
          note(
            'correctionOlder',
            counted(all.length - places.length, 'answer'),
            counted(places.length, 'answer'),
          ),
        ]
      : []),
  ];
}

/** Says under every correction that a decision made that it is taken back, once. Gives lines for the editor. */
export async function withdraw(
  context: ReviewContext,
  { entry, ...told }: Partial<Told> & { entry: string },
): Promise<Line[]> {
  const { corrections } = context.team;
  const standing = corrections.of(entry).toReversed();
  const { facts, listed } = told;
  const known = facts && listed ? { facts, listed } : undefined;
  const answer = correctionAnswer(
    context,
    known,
    [note('correctionWithdrawn', calledSpan(known))],
    HEADINGS.withdrawn,
  );
  const places = standing.slice(0, POSTS_MAX);
  const byMessage = new Map(places.map((place) => [place.message, place]));
  const { done, failed } = await postAll(context, places, answer, async (_channel, _message, under) => {
    const place = byMessage.get(under);
    if (place) await corrections.withdrawn(place);
  });
  return [
    ...(done > 0 ? [note('withdrawalPosted', counted(done, 'answer'))] : []),
    ...(failed > 0 ? [note('correctionUnposted', counted(failed, 'answer'))] : []),
  ];
}

type Place = { channel: string; message: string };

/** Posts an answer under messages: channels beside each other, each from its newest message on. */
async function postAll(
  { post, report }: ReviewContext,
  places: readonly Place[],
  answer: Answer,
  onPosted: (channel: string, message: string, under: string) => Promise<void>,
): Promise<{ done: number; failed: number }> {
  let done = 0;
  let failed = 0;
  const ofChannel = async ([channel, own]: [string, Place[]]): Promise<void> => {
    let isClosed = false;
    for (const place of own) {
      // Calls that Discord refuses count against the bot, so a channel that is closed to it is not tried again.
      const posted: Awaited<ReturnType<typeof post>> = isClosed ? 'closed' : await post(place, answer);
      isClosed = posted === 'closed';
      if (typeof posted === 'object') {
        done += 1;
        await onPosted(channel, posted.message, place.message);
      } else failed += 1;
      report(note('correcting', words(`${done + failed}`), counted(places.length, 'answer')));
    }
  };
  await Promise.all([...Map.groupBy(places, ({ channel }) => channel)].map(ofChannel));
  return { done, failed };
}

/** Whom a fact is about, by name. */
function calledSpan(told: Told | undefined): Span {
  const person = told && personOf(told.facts, told.listed);
  const called = told && person !== undefined ? nameIn(told.facts, person) : undefined;
  return called === undefined ? { kind: 'title', text: 'an article' } : name(called);
}

function correctionAnswer(
  { desk }: ReviewContext,
  told: Told | undefined,
  lead: Line[],
  title: string = HEADINGS.correction,
): Answer {
  const person = told && personOf(told.facts, told.listed);
  const known =
    told && person !== undefined ? desk().lookup.personIn(told.facts.article.id, person) : undefined;
  return {
    asked: deedOf('history', 'correction'),
    outcome: 'found',
    title,
    lead,
    sections: [],
    choices: [],
    actions: known ? [{ label: 'Ask again', question: { kind: 'who', person: known.key } }] : [],
  };
}
