import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nextCard } from '../../../src/clip/review/cards.ts';
import type { ReviewContext } from '../../../src/clip/review/context.ts';
import { CORRECT_DEEDS, correctPerson } from '../../../src/clip/review/correct.ts';
import { REVIEW_DEEDS } from '../../../src/clip/review/decide.ts';
import { history } from '../../../src/clip/review/history.ts';
import { settings } from '../../../src/clip/review/settings.ts';
import { openShown, SHOWN_DAYS } from '../../../src/clip/review/shown.ts';
import { openReviews, type Reviews } from '../../../src/clip/review/teams.ts';
import { createDeskMaker } from '../../../src/discord/desk.ts';
import type { Answer, Reply } from '../../../src/facts/answer.ts';
import { lintAnswer } from '../../../src/facts/lint.ts';
import { openTeamStores, type TeamStores } from '../../../src/store/teams.ts';

const NOW = new Date('2026-11-24T12:00:00Z');
const log = pino({ level: 'silent' });

let dataDir: string;
let stores: TeamStores;
let reviews: Reviews;
let context: ReviewContext;
const posted: Answer[] = [];
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'clipfile-cards-'));
  for (const folder of ['articles', 'facts', 'decisions'])
    cpSync(join('data', folder), join(dataDir, folder), { recursive: true });
  stores = await openTeamStores({ dataDir, log });
  reviews = openReviews({ dataDir, stores, log });
  const team = await reviews.of('server-1');
  const deskFor = createDeskMaker([], () => NOW);
  const desk = () => deskFor(team.snapshot('editor'));
  posted.length = 0;
  context = {
    team,
    asker: { team: 'server-1', roles: [], manages: true, user: { id: '7', name: 'Edith **Editor**' } },
    now: NOW,
    desk,
    ownDesk: desk,
    post: async (_where, answer) => ({ message: String(posted.push(answer)) }),
    report: () => undefined,
  };
});
afterEach(async () => {
  await reviews.close();
  await stores.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const answerOf = (reply: Reply | undefined): Answer => {
  if (reply === undefined || 'fields' in reply) throw new Error('no answer');
  return reply;
};
const lint = (answer: Answer): string[] => lintAnswer(answer, context.team.snapshot('editor'));

/** Presses a button of a card by its label. */
async function press(card: Answer, label: string, fields: Record<string, string> = {}): Promise<Reply> {
  const action = [...card.actions, ...card.choices].find((one) => one.label.startsWith(label));
  if (action?.question.kind !== 'deed') throw new Error(`no ${label}`);
  const { command, deed, args } = action.question;
  const reply = await { ...(command === 'review' ? REVIEW_DEEDS : CORRECT_DEEDS) }[deed]?.(
    context,
    args,
    fields,
    0,
  );
  if (reply === undefined) throw new Error(`no deed ${deed}`);
  return reply;
}

test('every card of the shipped article keeps the rules of the desk, and each fact has one', async () => {
  let card = nextCard(context);
  let cards = 0;
  while (card.actions.length > 0) {
    expect(lint(card)).toEqual([]);
    expect(card.sections[0]?.lines.length).toBeGreaterThan(0);
    card = answerOf(await press(card, 'Confirm'));
    cards += 1;
  }
  expect(cards).toBeGreaterThan(20);
  expect(lint(card)).toEqual([]);
});

test('corrections, their lists, history and settings keep the rules of the desk', async () => {
  const lines = correctPerson(context, 'Caro Quintero');
  expect(lint(lines)).toEqual([]);
  expect(answerOf(await settings(context)).lead.length).toBeGreaterThan(1);
  const form = await press(lines, '1.');
  if (!('fields' in form)) throw new Error('no form');
  const [article = '', key = ''] = form.deed.args;
  await context.team.shown.remember({
    channel: '1',
    message: '2',
    at: NOW.toISOString(),
    facts: [`${article} ${key}`],
  });
  const thanks = await { ...CORRECT_DEEDS }.said?.(
    context,
    [article, key],
    { reason: 'He was convicted @everyone' },
    0,
  );
  expect(lint(answerOf(thanks))).toEqual([]);
  const card = nextCard(context);
  expect(lint(card)).toEqual([]);
  expect(lint(answerOf(await press(card, 'Accept')))).toEqual([]);
  expect(posted).toHaveLength(1);
  expect(posted.flatMap(lint)).toEqual([]);
  expect(lint(history(context))).toEqual([]);
  expect(lint(answerOf(await settings(context, { withhold: false })))).toEqual([]);
});

test('where an answer stood is remembered for 90 days', async () => {
  const { shown } = context.team;
  const day = (days: number) => new Date(NOW.getTime() - days * 86_400_000).toISOString();
  await shown.remember({ channel: '1', message: 'old', at: day(SHOWN_DAYS + 1), facts: ['c1'] });
  await shown.remember({ channel: '1', message: 'new', at: day(SHOWN_DAYS - 1), facts: ['c1', 'c2'] });
  // Its page was turned: still one message.
  await shown.remember({ channel: '1', message: 'new', at: day(SHOWN_DAYS - 1), facts: ['c1', 'c2'] });
  expect(shown.find(['c1'], NOW).map(({ message }) => message)).toEqual(['new']);
  expect(shown.find(['c3'], NOW)).toEqual([]);
});

test('no more than so many answers are remembered, the newest of them, also after a restart', async () => {
  const open = () => openShown({ path: join(dataDir, 'shown.jsonl'), readOnly: false, log, max: 20 });
  let shown = await open();
  await Promise.all(
    Array.from({ length: 70 }, (_, index) =>
      shown.remember({ channel: '1', message: String(index), at: NOW.toISOString(), facts: ['c9'] }),
    ),
  );
  await shown.close();
  shown = await open();
  const found = shown.find(['c9'], NOW).map(({ message }) => Number(message));
  expect(found.length).toBeLessThanOrEqual(20);
  expect(found.at(-1)).toBe(69);
  expect(found).toEqual(found.map((_, index) => 69 - found.length + 1 + index));
  await shown.close();
});
