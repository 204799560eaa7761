import { type Desk, nameIn } from '../../ask/desk.ts';
import type { ListedFact } from '../../ask/facts.ts';
import type { Answer, Line, Span } from '../../facts/answer.ts';
import { type DeskNote, noteKey } from '../../facts/note.ts';
import type { Facts, Subject } from '../../facts/schema.ts';
import { counted, HEADINGS, type NoteKey, name, note, words } from '../../facts/wording.ts';
import type { KnownPerson } from '../../lookup/lookup.ts';
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

/** A fact in its article, or a note. */
export type Told = { facts: Facts; listed: ListedFact } | { noted: DeskNote };

/** What a told line is found by where it was shown. */
const keyOf = (told: Told): string =>
  'noted' in told ? noteKey(told.noted.id) : factKey(told.facts.article.id, told.listed.key);

const leadOf = (told: Told, isMended: boolean): NoteKey =>
  'noted' in told
    ? isMended
      ? 'correctionNoteMended'
      : 'correctionNote'
    : isMended
      ? 'correctionMended'
      : 'correction';

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
  const { entry, reason, isMended = false } = wrong;
  const all = team.shown.find([keyOf(wrong)], now).toReversed();
  const places = all.slice(0, POSTS_MAX);
  const answer = correctionAnswer(context, wrong, [
    note(leadOf(wrong, isMended), calledSpan(wrong)),
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
  { entry, told: known }: { entry: string; told?: Told | undefined },
): Promise<Line[]> {
  const { corrections } = context.team;
  const standing = corrections.of(entry).toReversed();
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
  if (told && 'noted' in told) return name(told.noted.person);
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
  const known = told && knownOf(told, desk());
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

/** The person of a told line, as the articles have them. */
function knownOf(told: Told, { lookup }: Desk): KnownPerson | undefined {
  if ('noted' in told) {
    const [first] = told.noted.records;
    return first && lookup.personIn(first.article, first.person);
  }
  const person = personOf(told.facts, told.listed);
  return person === undefined ? undefined : lookup.personIn(told.facts.article.id, person);
}
