import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/facts/answer.ts';
import { lintAnswer } from '../../src/facts/lint.ts';
import type { Facts } from '../../src/facts/schema.ts';
import { type Deadline, openedDeadline } from '../../src/remind/deadline.ts';
import { type Digest, type DigestInput, digestOf } from '../../src/remind/digest.ts';
import { dueAt } from '../../src/remind/due.ts';
import { DAY_MS, instantOf } from '../../src/remind/wallTime.ts';
import { PLAIN, renderSpans } from '../../src/show/spans.ts';
import { shipped } from '../ask/shipped.ts';
import { sampleFacts } from '../store/sampleFacts.ts';
import { openBench } from './support.ts';

const ZONE = 'America/Mexico_City';
const NOW = instantOf('2025-03-03T08:00', ZONE);

function deadline(slug: string, wall: string, owner = 'rob'): Deadline {
  const due = dueAt(wall, ZONE);
  const opened = {
    id: slug,
    team: 'team',
    slug,
    what: `File ${slug}`,
    due,
    owner,
    channel: 'news',
    remindIn: 'channel' as const,
    leads: [],
  };
  return openedDeadline(opened, { at: NOW - DAY_MS, by: owner });
}

const input = (more: Partial<DigestInput> = {}): DigestInput => ({
  setting: {
    channel: 'news',
    schedule: { time: '08:00', zone: ZONE, days: { on: 'daily' } },
    empty: 'say',
    staleAfterDays: 90,
  },
  now: NOW,
  deadlines: [],
  facts: [],
  waiting: 0,
  findWatch: () => undefined,
  ...more,
});

const plain = (digest: Digest | undefined): Record<string, string[]> =>
  Object.fromEntries(
    (digest?.sections ?? []).map(({ heading = '', lines }) => [
      heading,
      lines.map(({ spans }) => renderSpans(spans, 500, PLAIN)),
    ]),
  );

/** What the desk's rules say of a digest over these articles. */
function lint(digest: Digest | undefined, kept: readonly { facts: Facts; text: string }[]): string[] {
  if (!digest) throw new Error('no digest');
  const answer: Answer = {
    ...digest,
    asked: { kind: 'timeline' },
    outcome: 'found',
    choices: [],
    actions: [],
  };
  return lintAnswer(answer, {
    facts: (id) => kept.find(({ facts }) => facts.article.id === id)?.facts,
    text: (id) => kept.find(({ facts }) => facts.article.id === id)?.text,
  });
}

describe('a digest', () => {
  test('has what is overdue by owner, what is due today and within a week, on the calendar of its zone', () => {
    const digest = digestOf(
      input({
        deadlines: [
          deadline('tonight', '2025-03-03T23:30'),
          deadline('overdue-rob', '2025-02-20T17:00', 'rob'),
          deadline('overdue-ana-2', '2025-03-03T07:59', 'ana'),
          deadline('overdue-ana-1', '2025-03-01T17:00', 'ana'),
          deadline('noon', '2025-03-03T12:00'),
          deadline('tomorrow', '2025-03-04T00:00'),
          deadline('week', '2025-03-10T23:59'),
          deadline('later', '2025-03-11T00:00'),
        ],
      }),
    );
    expect(plain(digest)).toEqual({
      Overdue: [
        'user rob: overdue-rob: File overdue-rob. Was due 5 p.m. Feb. 20, 2025',
        'user ana: overdue-ana-1: File overdue-ana-1. Was due Saturday 5 p.m.',
        'user ana: overdue-ana-2: File overdue-ana-2. Was due 7:59 a.m.',
      ],
      'Due today': ['noon: noon: File noon; user rob', '11:30 p.m.: tonight: File tonight; user rob'],
      'Due within a week': [
        'Tuesday midnight: tomorrow: File tomorrow; user rob',
        '11:59 p.m. March 10, 2025: week: File week; user rob',
      ],
    });
    expect(digest?.title).toBe('Digest for Monday, March 3, 2025');
    expect(digest?.lead.map(({ spans }) => renderSpans(spans, 500, PLAIN))).toEqual([
      'Times of day are those of Mexico City.',
    ]);
    expect(lint(digest, [])).toEqual([]);
  });

  test('has the deadlines of the news until their day is over, and none that has passed', () => {
    const news = (now: string) =>
      plain(digestOf(input({ now: instantOf(now, ZONE), facts: [shipped.facts] })))['News deadlines ahead'];
    expect(news('2025-03-03T08:00')?.join()).toMatch(/^March 4, 2025.*set by .*the day has not passed/);
    // Midnight in Greenwich has passed, the day of the team has not.
    expect(news('2025-03-04T23:00')).toHaveLength(1);
    expect(news('2025-03-05T00:00')).toBeUndefined();
  });

  test('says how many facts wait for an editor', () => {
    expect(plain(digestOf(input({ waiting: 3 })))['Waiting for an editor']).toEqual([
      '3 facts not yet checked by an editor: /review.',
    ]);
  });

  test('of an empty day is one line, or none at all, as it is set', () => {
    expect(digestOf(input())).toMatchObject({
      sections: [],
      lead: [{ spans: [{ text: /Nothing is due/ }] }],
    });
    const { setting } = input();
    expect(digestOf(input({ setting: { ...setting, empty: 'silent' } }))).toBeUndefined();
    expect(digestOf(input({ setting: { ...setting, empty: 'silent' }, waiting: 1 }))).toBeDefined();
  });

  test('never has so many lines of one kind that the others are pushed out, and says how many are left', () => {
    const deadlines = Array.from({ length: 40 }, (_, index) => deadline(`s${index}`, '2025-03-03T12:00'));
    const lines = plain(digestOf(input({ deadlines })))['Due today'] ?? [];
    expect(lines).toHaveLength(16);
    expect(lines.at(-1)).toBe('25 more.');
  });
});

describe('the stale watch', () => {
  const kept = sampleFacts('a-story');
  const known = kept.facts.article.published;
  const at = (days: number) => instantOf(`${known}T12:00`, ZONE) + days * DAY_MS;
  const watch = (days: number, more: Partial<DigestInput> = {}) =>
    digestOf(input({ now: at(days), facts: [kept.facts], ...more }));

  test('lists a charge without news for longer than was set, with its quote and who said it', () => {
    expect(watch(90)?.stale).toEqual([]);
    const digest = watch(91);
    expect(digest?.stale).toHaveLength(1);
    const [line] = digest?.sections.at(-1)?.lines ?? [];
    expect(renderSpans(line?.spans ?? [], 500, PLAIN)).toMatch(
      /^Ana Peña: last known charged with “fraud”; check the outcome$/,
    );
    expect(line?.quote?.text).toContain('was charged with fraud');
    expect(line?.by?.length).toBeGreaterThan(0);
    expect(lint(digest, [kept])).toEqual([]);
  });

  test('says of a group’s charge that it is the group’s, in words that the quotes carry', () => {
    const digest = digestOf(input({ now: instantOf('2026-01-01T08:00', ZONE), facts: [shipped.facts] }));
    expect(digest?.stale.length).toBeGreaterThan(0);
    expect(lint(digest, [shipped])).toEqual([]);
    const lines = plain(digest)['Outcomes to check'] ?? [];
    expect(lines.some((line) => line.startsWith('“'))).toBe(true);
    // The four offences against the family differ in nothing else: one line, one button.
    expect(lines.filter((line) => line.includes('Trevi'))).toHaveLength(1);
    expect(lines.join('\n')).not.toMatch(/^(?:Miguel|Omar)/m);
  });

  test('says that a line was checked only where every charge in it was', () => {
    const checked = { by: 'Edith', on: '2025-03-01' };
    const family = (isChecked: (index: number) => boolean): Facts => ({
      ...shipped.facts,
      charges: shipped.facts.charges
        .filter(({ subject }) => subject.kind === 'group')
        .map((charge, index) => ({
          ...charge,
          review: { key: `c${index}`, ...(isChecked(index) ? { checked } : {}) },
        })),
    });
    const lineOf = (facts: Facts) =>
      digestOf(input({ now: instantOf('2026-01-01T08:00', ZONE), facts: [facts] }))
        ?.sections.at(-1)
        ?.lines.find(({ facts: keys }) => (keys?.length ?? 0) > 1);
    expect(lineOf(family((index) => index < 2))).toMatchObject({ unchecked: true });
    expect(lineOf(family((index) => index < 2))?.checked).toBeUndefined();
    expect(lineOf(family(() => true))).toMatchObject({ unchecked: false, checked });
  });

  test('keeps what the desk said: snoozed until a moment, or the outcome is known', async () => {
    const bench = await openBench(at(100));
    const { digests } = bench.reminders;
    const findWatch = (key: string) => bench.reminders.digests.findWatch('team', key);
    const [stale] = watch(100, { findWatch })?.stale ?? [];
    const key = stale?.key ?? '';
    await digests.watch('team', 'edith', key, { kind: 'snoozed', until: at(110) });
    expect(watch(109, { findWatch })?.stale).toEqual([]);
    expect(watch(111, { findWatch })?.stale).toHaveLength(1);
    await digests.watch('team', 'edith', key, {
      kind: 'outcome-known',
      article: 'the-verdict',
    });
    await bench.restart();
    const verdict: Facts = {
      ...kept.facts,
      article: { ...kept.facts.article, id: 'the-verdict' },
      charges: [],
    };
    expect(watch(500, { findWatch, facts: [verdict, kept.facts] })?.stale).toEqual([]);
    // Where the article is taken out of the store, nothing is known any more.
    expect(watch(500, { findWatch })?.stale).toHaveLength(1);
    // Another team's desk said nothing.
    expect(
      watch(500, { findWatch: (one) => bench.reminders.digests.findWatch('other', one) })?.stale,
    ).toHaveLength(1);
  });

  test('leaves out what has an outcome, and what a newer article speaks of', () => {
    const [charge] = kept.facts.charges;
    const [step] = charge?.steps ?? [];
    if (!charge || !step) throw new Error('the sample has no charge');
    const acquitted: Facts = {
      ...kept.facts,
      charges: [{ ...charge, steps: [step, { ...step, status: 'acquitted' }] }],
    };
    expect(watch(400, { facts: [acquitted] })?.stale).toEqual([]);
    const newer: Facts = {
      ...acquitted,
      article: { ...acquitted.article, id: 'newer' },
      charges: [{ ...charge, steps: [{ ...step, status: 'dismissed', asOf: '2024-09-01' }] }],
    };
    const personKey = (_article: string, person: string) => person;
    expect(watch(400, { facts: [newer, kept.facts] })?.stale).toHaveLength(1);
    expect(watch(400, { facts: [newer, kept.facts], personKey })?.stale).toEqual([]);
  });

  test('has the oldest first', () => {
    const stories = ['a', 'bb', 'ccc', 'dddd'].map((id) => sampleFacts(id).facts);
    const days = digestOf(input({ now: at(400), facts: stories }))?.stale.map(({ asOf }) => asOf) ?? [];
    expect(days).toHaveLength(4);
    expect(days).toEqual(days.toSorted());
  });
});
