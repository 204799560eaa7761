import { nameIn } from '../../ask/desk.ts';
import type { ListedFact } from '../../ask/facts.ts';
import type { Answer, Line } from '../../facts/answer.ts';
import type { Facts, Subject } from '../../facts/schema.ts';
import { counted, name, note } from '../../facts/wording.ts';
import { deedOf, type ReviewContext } from './context.ts';

/** Answers under which one correction is posted at most, newest first. */
const POSTS_MAX = 50;

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

/**
 * Posts a correction under every public answer that told a fact. The wrong words are not said again. Gives lines for
 * the editor: under how many it was posted, and under how many it could not be.
 */
export async function retract(
  context: ReviewContext,
  wrong: { facts: Facts; listed: ListedFact; reason: string; isMended?: boolean },
): Promise<Line[]> {
  const { team, now, post } = context;
  const places = team.shown.find([wrong.listed.key], now).slice(-POSTS_MAX);
  if (places.length === 0) return [];
  const answer = correctionAnswer(context, wrong);
  let posted = 0;
  for (const { channel, message } of places) if (await post({ channel, message }, answer)) posted += 1;
  const failed = places.length - posted;
  return [
    ...(posted > 0 ? [note('correctionPosted', counted(posted, 'answer'))] : []),
    ...(failed > 0 ? [note('correctionUnposted', counted(failed, 'answer'))] : []),
  ];
}

function correctionAnswer(
  { desk }: ReviewContext,
  {
    facts,
    listed,
    reason,
    isMended = false,
  }: { facts: Facts; listed: ListedFact; reason: string; isMended?: boolean },
): Answer {
  const person = personOf(facts, listed);
  const called = person === undefined ? undefined : nameIn(facts, person);
  const known = person === undefined ? undefined : desk().lookup.personIn(facts.article.id, person);
  return {
    asked: deedOf('history', 'correction'),
    outcome: 'found',
    title: 'Correction',
    lead: [
      note(
        isMended ? 'correctionMended' : 'correction',
        called === undefined ? { kind: 'title', text: 'an article' } : name(called),
      ),
      ...(reason === '' ? [] : [note('correctionReason', { kind: 'typed', text: reason })]),
    ],
    sections: [],
    choices: [],
    actions: known ? [{ label: 'Ask again', question: { kind: 'who', person: known.key } }] : [],
  };
}
