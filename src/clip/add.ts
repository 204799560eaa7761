import { articleRef, findArticle, titleOf } from '../ask/desk.ts';
import { factLines, listFacts } from '../ask/facts.ts';
import type { Answer, Form, Line } from '../facts/answer.ts';
import { daySchema } from '../facts/date.ts';
import type { Facts } from '../facts/schema.ts';
import { counted, HEADINGS, note, words } from '../facts/wording.ts';
import { sha256Of } from '../store/check.ts';
import type { Clips, Draft } from './clips.ts';
import { findDay, foundIn } from './intake/found.ts';
import type { ReaderFor } from './intake/reader.ts';
import type { Given } from './intake/task.ts';
import { deedOf, isAllowed, type ReviewContext, say } from './review/context.ts';
import { withoutProposed } from './review/view.ts';
import { askSecond } from './second.ts';
import { differences, findEarlier } from './versions.ts';

export type ClipContext = { review: ReviewContext; clips: Clips };

/** What somebody said of an article; what is left out is looked for in it. */
export type Said = {
  published?: string | undefined;
  publisher?: string | undefined;
  title?: string | undefined;
};

type AttachedFile = { name: string; url: string; size: number };

const deed = (name: string, ...args: string[]) => deedOf('clip', name, ...args);
const TITLE = 'Clip';
/** Discord's limit of a modal's field (Component Reference, "Text Input"). */
const FIELD_MAX = 4_000;
const NAME_MAX = 100;

/** Clips a file that was attached. */
export const addFile = (context: ClipContext, file: AttachedFile, said: Said): Promise<Answer> =>
  inLine(context, async () => {
    context.review.report(note('clipFetching'));
    const fetched = await context.clips.fetchFile(file);
    return 'refused' in fetched
      ? refusal(fetched.refused)
      : await addClip(context, { name: file.name, bytes: fetched }, said);
  });

/** Does it for those who may clip, while there is room for one more file of their team. */
async function inLine({ review, clips }: ClipContext, clip: () => Promise<Answer>): Promise<Answer> {
  if (!isAllowed(review, 'clip')) return refusal('clipNotAllowed');
  const place = clips.reader.enter(review.asker.team);
  if ('refused' in place) return refusal(place.refused);
  try {
    return await clip();
  } finally {
    place.leave();
  }
}

/** For whom a task of the reader is done, and how far it is, as lines. */
const readerFor = ({ asker, report }: ReviewContext): ReaderFor => ({
  team: asker.team,
  onStep: (step) => {
    if ('before' in step) report(note('clipInLine', counted(step.before, 'file')));
    else if ('page' in step) report(note('clipPage', words(`${step.page}`), words(`${step.of}`)));
    else report(note(step.started === 'read' ? 'clipReading' : 'clipExtracting'));
  },
});

/** Clips a message: its file, else its words. */
export async function addMessage(
  context: ClipContext,
  { text, files }: { text: string; files: readonly AttachedFile[] },
): Promise<Answer> {
  const [file] = files;
  if (files.length > 1) return say(deed('none'), TITLE, [note('clipMany', counted(files.length, 'file'))]);
  if (file) return await addFile(context, file, {});
  return text.trim() === ''
    ? refusal('clipNothing')
    : await inLine(context, () => addClip(context, { text }, {}));
}

/** Clips a text or a file: asks for what it does not say, else reads and keeps it and gives what was found. */
async function addClip(context: ClipContext, given: Given, said: Said): Promise<Answer> {
  const extracted = await context.clips.reader.extract(given, readerFor(context.review));
  if ('refused' in extracted) return refusal(extracted.refused);
  return await saveOrAsk(context, { ...foundIn(extracted.text), ...extracted }, said);
}

const refusal = (why: Parameters<typeof note>[0]): Answer => say(deed('none'), TITLE, [note(why)]);

const trimmed = (text: string | undefined): string | undefined => text?.trim() || undefined;

/** A day that has been; time zones are up to 14 hours ahead. */
const isPast = (day: string, now: Date): boolean =>
  daySchema.safeParse(day).success &&
  day <= new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);

async function saveOrAsk(context: ClipContext, draft: Draft, said: Said): Promise<Answer> {
  const { now } = context.review;
  const typed = trimmed(said.published);
  const published = typed === undefined ? draft.published : findDay(typed);
  const publisher = trimmed(said.publisher) ?? draft.publisher;
  const title = trimmed(said.title) ?? draft.title;
  const known: Draft = {
    text: draft.text,
    removed: draft.removed,
    ...(publisher === undefined ? {} : { publisher: publisher.slice(0, NAME_MAX) }),
    ...(title === undefined ? {} : { title: title.slice(0, NAME_MAX * 2) }),
  };
  if (published !== undefined && isPast(published, now) && publisher !== undefined)
    return await save(context, { ...known, published });
  const isBad = typed !== undefined && (published === undefined || !isPast(published, now));
  const kept = published !== undefined && isPast(published, now) ? { ...known, published } : known;
  const id = context.clips.keepDraft(context.review.asker.team, kept, now);
  return say(
    deed('none'),
    TITLE,
    [note('clipNeeds'), ...(isBad ? [note('clipBadDay', { kind: 'typed', text: typed })] : [])],
    [{ label: 'Say when and who', question: deed('ask', id), style: 'primary' }],
  );
}

/** Reads an article and keeps it in the team's store; what is there already is not kept twice. */
async function save(context: ClipContext, draft: Draft & { published: string }): Promise<Answer> {
  const { review, clips } = context;
  const { team } = review.asker;
  const { published, publisher, title, text } = draft;
  const there = alreadyThere(context, published, text);
  if (there) return there;
  const { snapshot } = review.desk();
  const id = clips.takeId(team, draft, snapshot.articles);
  const earlier = findEarlier(snapshot, published, text);
  const article = {
    id,
    published,
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    sha256: sha256Of(text),
    bodyStart: 0,
    ...(earlier === undefined ? {} : { supersedes: earlier.id }),
  };
  const facts = await clips.reader.read({ article, text }, readerFor(review));
  if ('refused' in facts) return refusal(facts.refused);
  // The same may have been clipped while this was read.
  const meanwhile = alreadyThere(context, published, text);
  if (meanwhile) return meanwhile;
  const store = await clips.store(team);
  await store.commit(facts, text);
  const second = await askSecond(context, { article, text }, readerFor(review));
  const kept = review.desk().snapshot.facts(id) ?? facts;
  return foundAnswer(context, kept, draft.removed, 'clipFound', second);
}

function alreadyThere(context: ClipContext, published: string, text: string): Answer | undefined {
  const there = findSame(context, published, text);
  const facts = there === undefined ? undefined : context.review.desk().snapshot.facts(there);
  return facts && foundAnswer(context, facts, 0, 'clipAlready');
}

/** The article that has this text already. */
function findSame({ review }: ClipContext, published: string, text: string): string | undefined {
  const { snapshot } = review.desk();
  const sha256 = sha256Of(text);
  const letters = lettersOf(text);
  return snapshot.articles.find(
    (article) =>
      article.sha256 === sha256 ||
      (article.published === published &&
        lettersOf(snapshot.text(article.id)?.slice(article.bodyStart) ?? '') === letters),
  )?.id;
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

const SECTIONS = [
  ['people', HEADINGS.people, ['person']],
  ['events', HEADINGS.events, ['event']],
  ['charges', HEADINGS.allCharges, ['charge']],
  ['claims', HEADINGS.claims, ['claim']],
] as const;

/** What was found in an article, each with its number, its quote and who says it. */
function foundAnswer(
  { review }: ClipContext,
  kept: Facts,
  removed: number,
  why: 'clipFound' | 'clipAlready' = 'clipFound',
  second: Line[] = [],
): Answer {
  const desk = review.desk();
  // What the second reader proposed is for those who may confirm it.
  const facts = isAllowed(review, 'confirm') ? kept : withoutProposed(kept);
  const reference = articleRef(facts.article);
  const listed = listFacts(facts);
  const { supersedes } = facts.article;
  const earlier = supersedes === undefined ? undefined : desk.snapshot.facts(supersedes);
  const named = { kind: 'title', text: titleOf(facts.article) } as const;
  const sections = SECTIONS.map(([, heading, kinds]) => ({
    heading,
    lines: listed
      .filter(({ kind }) => kinds.some((one) => one === kind))
      .flatMap((one) => factLines(facts, one, desk))
      .map(numbered),
  })).filter(({ lines }) => lines.length > 0);
  return {
    asked: deed('found', reference),
    outcome: 'found',
    title: TITLE,
    lead: [
      why === 'clipAlready'
        ? note(why, named)
        : note(
            why,
            named,
            counted(facts.people.length, 'person'),
            counted(facts.dates.length, 'date'),
            counted(facts.charges.length, 'charge'),
            counted(facts.claims.length, 'claim'),
          ),
      ...(earlier ? [note('clipSupersedes', { kind: 'title', text: titleOf(earlier.article) })] : []),
      ...(removed > 0 ? [note('clipUnseen', counted(removed, 'character'))] : []),
      ...second,
    ],
    sections: [...(earlier ? differences(earlier, facts, desk) : []), ...sections],
    choices: [],
    actions: [
      ...(earlier ? [{ label: 'Another story', question: deed('apart', reference) }] : []),
      ...(isAllowed(review, 'confirm')
        ? [{ label: 'Review', question: deedOf('review', 'next', reference), style: 'primary' } as const]
        : []),
      { label: 'Article', question: { kind: 'sources', article: reference } },
    ],
    private: true,
  };
}

const numbered = (line: Line, index: number): Line => ({
  ...line,
  spans: line.nested ? line.spans : [words(`${index + 1}. `), ...line.spans],
});

/** The form to paste a text into. */
export function pasteForm({ review }: ClipContext, said: Said): Form | Answer {
  if (!isAllowed(review, 'clip')) return refusal('clipNotAllowed');
  return {
    kind: 'form',
    title: 'Clip an article',
    deed: deed('paste'),
    fields: [
      {
        id: 'text',
        label: 'Text',
        description: 'Up to 4,000 characters; send a longer one as a file: /clip add attachment',
        style: 'paragraph',
        required: true,
        max_length: FIELD_MAX,
      },
      { id: 'more', label: 'The rest of it', style: 'paragraph', required: false, max_length: FIELD_MAX },
      ...saidFields(said, false),
    ],
  };
}

const saidFields = ({ published, publisher, title }: Said, isRequired: boolean): Form['fields'] => [
  {
    id: 'published',
    label: 'Published on',
    style: 'short',
    required: isRequired,
    max_length: 40,
    placeholder: '2025-02-28',
    ...prefilled(published, 40),
  },
  {
    id: 'publisher',
    label: 'Published by',
    style: 'short',
    required: isRequired,
    max_length: NAME_MAX,
    ...prefilled(publisher, NAME_MAX),
  },
  {
    id: 'title',
    label: 'Title',
    style: 'short',
    required: false,
    max_length: NAME_MAX * 2,
    ...prefilled(title, NAME_MAX * 2),
  },
];

const prefilled = (value: string | undefined, max: number): { value?: string } =>
  value === undefined || value === '' ? {} : { value: value.slice(0, max) };

type Fields = Readonly<Record<string, string>>;

/** What the buttons and forms of /clip do. */
export const CLIP_DEEDS: Readonly<
  Record<
    string,
    (context: ClipContext, args: readonly string[], fields: Fields) => Promise<Answer> | Answer | Form
  >
> = {
  paste: (context, _args, { text = '', more = '', ...said }) =>
    inLine(context, () => addClip(context, { text: `${text}\n${more}` }, said)),
  ask: (context, [id = '']) => {
    const { review, clips } = context;
    if (!isAllowed(review, 'clip')) return refusal('clipNotAllowed');
    const draft = clips.findDraft(review.asker.team, id, review.now);
    return draft
      ? {
          kind: 'form',
          title: 'When and who',
          deed: deed('said', id),
          fields: saidFields(draft, true),
        }
      : refusal('clipGone');
  },
  said: (context, [id = ''], said) => {
    const { review, clips } = context;
    if (!isAllowed(review, 'clip')) return refusal('clipNotAllowed');
    const draft = clips.findDraft(review.asker.team, id, review.now);
    return draft ? inLine(context, () => saveOrAsk(context, draft, said)) : refusal('clipGone');
  },
  /** Says that an article is no later version of the other: both are kept. */
  apart: async (context, [reference = '']) => {
    const { review, clips } = context;
    if (!isAllowed(review, 'clip')) return refusal('clipNotAllowed');
    const id = findArticle(review.desk(), reference)?.id ?? '';
    const store = await clips.store(review.asker.team);
    const facts = store.snapshot().facts(id);
    const text = store.snapshot().text(id);
    if (facts === undefined || text === undefined) return refusal('clipGone');
    const { supersedes: _earlier, ...article } = facts.article;
    await store.commit({ ...facts, article }, text);
    return foundAnswer(context, review.desk().snapshot.facts(id) ?? facts, 0);
  },
  found: (context, [reference = '']) => {
    if (!isAllowed(context.review, 'clip')) return refusal('clipNotAllowed');
    const desk = context.review.desk();
    const article = findArticle(desk, reference);
    const facts = article && desk.snapshot.facts(article.id);
    return facts ? foundAnswer(context, facts, 0) : refusal('clipGone');
  },
};
