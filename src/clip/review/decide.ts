import { articleRef, findArticle, nameIn, shownFacts } from '../../ask/desk.ts';
import { type ListedFact, listFacts } from '../../ask/facts.ts';
import type { Answer, Deed, Line, Reply } from '../../facts/answer.ts';
import type { Facts } from '../../facts/schema.ts';
import { counted, name, note } from '../../facts/wording.ts';
import { cardAt, factsCard, nextCard } from './cards.ts';
import { deedOf, isAllowed, notAllowed, type ReviewContext, reasonForm, say } from './context.ts';
import { editForm, readChange } from './edit.ts';
import type { Change } from './entry.ts';
import { certainOf, waitingIn } from './queue.ts';
import { retract } from './retract.ts';

// What the buttons of a review card do. Every one of them asks for the right again: a button outlives it.

type Args = readonly string[];
type Fields = Readonly<Record<string, string>>;
type Handler = (context: ReviewContext, args: Args, fields: Fields) => Reply | Promise<Reply>;

const deed = (action: string, ...args: string[]): Deed => deedOf('review', action, ...args);

/** What is said where nobody gives a reason. */
const USUAL_REASON = 'The quote does not say this.';
/** People that are offered as the same person. */
const SAME_MAX = 20;

/** The handler for those who may confirm; anybody else is told so. */
const forEditors =
  (handler: Handler): Handler =>
  (context, args, fields) =>
    isAllowed(context, 'confirm') ? handler(context, args, fields) : notAllowed(deed('next'));

type Found = { facts: Facts; listed: ListedFact };

/** A fact by its article's reference and its key; undefined where it was taken out or changed in the meantime. */
export function findFact(context: ReviewContext, [reference = '', key = '']: Args): Found | undefined {
  const desk = context.desk();
  const article = findArticle(desk, reference);
  const facts = article && shownFacts(desk, article.id);
  const listed = facts && listFacts(facts).find((one) => one.key === key);
  return facts && listed ? { facts, listed } : undefined;
}

/** The handler with its fact; where that is gone, the next card. */
const withFact = (
  handler: (context: ReviewContext, found: Found, args: Args, fields: Fields) => Reply | Promise<Reply>,
) =>
  forEditors((context, args, fields) => {
    const found = findFact(context, args);
    return found
      ? handler(context, found, args, fields)
      : nextCard(context, [note('reviewDecided')], args[0]);
  });

async function confirm(context: ReviewContext, found: readonly Found[], lead: Line[] = []): Promise<Answer> {
  const [first] = found;
  if (!first) return nextCard(context, [note('reviewDecided')]);
  const { id } = first.facts.article;
  await context.team.decide(
    { did: 'confirm', article: id, facts: found.map(({ listed }) => listed.key) },
    context.asker.user,
    context.now,
  );
  return nextCard(context, lead, articleRef(first.facts.article));
}

const one = ({ facts, listed: { key, kind, place } }: Found) => ({
  article: facts.article.id,
  kind,
  fact: key,
  place,
});

async function saveEdit(
  context: ReviewContext,
  found: Found,
  fields: Fields,
  reason: string,
): Promise<Line[] | Line> {
  const { facts, listed } = found;
  const { team, asker, now } = context;
  const text = team.snapshot('editor').text(facts.article.id) ?? '';
  const read = readChange(facts, { article: facts.article, text }, listed, fields);
  if ('wrong' in read) return read.wrong;
  const { id } = await team.decide({ did: 'edit', ...one(found), change: read.change }, asker.user, now);
  return await retract(context, { ...found, entry: id, reason, isMended: true });
}

const proposalOf = ({ team }: ReviewContext, id: string | undefined) =>
  team.decisions().open.find((proposal) => proposal.id === id);

export const REVIEW_DEEDS: Readonly<Record<string, Handler>> = {
  /** What waits in an article, where one is named; else whatever waits. */
  next: (context, [article]) => nextCard(context, [], article),
  facts: forEditors((context) => factsCard(context)),
  card: forEditors((context, args) => cardAt(context, args, false)),
  skip: forEditors((context, args) => cardAt(context, args, true)),
  ok: withFact((context, found) => confirm(context, [found])),
  all: forEditors((context, [reference = '']) => {
    const desk = context.desk();
    const article = findArticle(desk, reference);
    const certain = article ? certainOf(waitingIn(desk, article.id)) : [];
    return confirm(context, certain, [note('reviewConfirmed', counted(certain.length, 'fact'))]);
  }),
  no: withFact((_context, _found, args) => reasonForm('Reject', deed('out', ...args), USUAL_REASON)),
  out: withFact(async (context, found, args, fields) => {
    const reason = fields.reason?.trim() || USUAL_REASON;
    const { team, asker, now } = context;
    const { id: entry } = await team.decide({ did: 'reject', ...one(found), reason }, asker.user, now);
    return nextCard(context, await retract(context, { ...found, entry, reason }), args[0]);
  }),
  edit: withFact((_context, { facts, listed }, args) => editForm(facts, listed, deed('edited', ...args))),
  edited: withFact(async (context, found, args, fields) => {
    const done = await saveEdit(context, found, fields, '');
    return Array.isArray(done)
      ? nextCard(context, done, args[0])
      : say(deed('next'), 'Edit', [done], [{ label: 'Edit again', question: deed('edit', ...args) }]);
  }),
  accept: forEditors(async (context, [id]) => {
    const proposal = proposalOf(context, id);
    if (!proposal) return nextCard(context, [note('reviewDecided')]);
    // What is posted names whom the line was about, so it is looked up before the line is gone.
    const found = findFact(context, [proposal.article, proposal.fact]);
    const { team, asker, now } = context;
    const { id: entry } = await team.decide({ did: 'accept', proposal: proposal.id }, asker.user, now);
    const { reason } = proposal;
    return nextCard(context, found ? await retract(context, { ...found, entry, reason }) : []);
  }),
  decline: forEditors(async (context, [id]) => {
    const proposal = proposalOf(context, id);
    if (!proposal) return nextCard(context, [note('reviewDecided')]);
    await context.team.decide({ did: 'decline', proposal: proposal.id }, context.asker.user, context.now);
    return nextCard(context);
  }),
  mend: forEditors((context, [id = '']) => {
    const proposal = proposalOf(context, id);
    const found = proposal && findFact(context, [proposal.article, proposal.fact]);
    return found
      ? editForm(found.facts, found.listed, deed('mended', id))
      : nextCard(context, [note('reviewDecided')]);
  }),
  mended: forEditors(async (context, [id = ''], fields) => {
    const proposal = proposalOf(context, id);
    const found = proposal && findFact(context, [proposal.article, proposal.fact]);
    if (!proposal || !found) return nextCard(context, [note('reviewDecided')]);
    const done = await saveEdit(context, found, fields, proposal.reason);
    if (!Array.isArray(done))
      return say(deed('next'), 'Edit', [done], [{ label: 'Edit again', question: deed('mend', id) }]);
    // The line stays, mended: the proposal itself is done with.
    await context.team.decide({ did: 'decline', proposal: id }, context.asker.user, context.now);
    return nextCard(context, done);
  }),
  who: withFact((context, { facts, listed }, args) => {
    if (!('mentions' in listed.fact)) return nextCard(context, [], args[0]);
    const { id } = listed.fact;
    const { lookup } = context.desk();
    const own = lookup.personIn(facts.article.id, id);
    const called = nameIn(facts, id) ?? '';
    const others = lookup
      .suggestPeople(called.split(/\s+/).at(-1) ?? '', SAME_MAX)
      .map(({ person }) => person)
      .filter(
        ({ key, records }) =>
          key !== own?.key && records.every(({ article }) => article !== facts.article.id),
      );
    return {
      asked: deed('who', ...args),
      outcome: 'choose',
      title: 'Same person',
      lead: [note(others.length > 0 ? 'reviewSameChoose' : 'reviewNobodyElse', name(called))],
      sections: [],
      choices: own
        ? others.map(({ key, name: label }) => ({ label, question: deed('same', own.key, key) }))
        : [],
      actions: [{ label: 'Back', question: deed('card', ...args) }],
      private: true,
    };
  }),
  /** Why somebody is never shown: it takes out every line whose words name the person. */
  hide: withFact((context, { facts, listed }, args) =>
    'mentions' in listed.fact
      ? {
          asked: deed('hide', ...args),
          outcome: 'choose',
          title: 'Never show',
          lead: [note('reviewHide', name(nameIn(facts, listed.fact.id) ?? ''))],
          sections: [],
          choices: [
            { label: 'A minor', question: deed('minor', ...args) },
            { label: 'A victim of a sexual offence', question: deed('victim', ...args) },
          ],
          actions: [{ label: 'Back', question: deed('card', ...args) }],
          private: true,
        }
      : nextCard(context, [], args[0]),
  ),
  minor: protect('minor'),
  victim: protect('victim-of-sexual-offence'),
  same: tie('same-person'),
  different: tie('not-same-person'),
};

function protect(why: NonNullable<Change['protect']>): Handler {
  return withFact(async (context, found, args) => {
    if (!('mentions' in found.listed.fact)) return nextCard(context, [], args[0]);
    const { team, asker, now } = context;
    const called = nameIn(found.facts, found.listed.fact.id) ?? '';
    // No correction is posted: it would name whom nobody is to name.
    await team.decide({ did: 'edit', ...one(found), change: { protect: why } }, asker.user, now);
    return nextCard(context, [note('reviewHidden', name(called))], args[0]);
  });
}

function tie(did: 'same-person' | 'not-same-person'): Handler {
  return forEditors(async (context, [first = '', second = '']) => {
    const { lookup } = context.desk();
    const [person, another] = [lookup.personOf(first)?.records[0], lookup.personOf(second)?.records[0]];
    if (!person || !another) return nextCard(context, [note('reviewDecided')]);
    const records = [
      { article: person.article, person: person.person },
      { article: another.article, person: another.person },
    ] as const;
    await context.team.decide({ did, records: [...records] }, context.asker.user, context.now);
    return nextCard(context);
  });
}
