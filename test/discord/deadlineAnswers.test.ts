import { type APIComponentInContainer, ComponentType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  channelGoneAnswer,
  deadlineAnswer,
  deed,
  historySection,
  listAnswer,
  reminderAnswer,
} from '../../src/discord/deadlines/answers.ts';
import { daysOf, REPEATS, showDays } from '../../src/discord/deadlines/repeat.ts';
import { digestAnswer } from '../../src/discord/digest/content.ts';
import { findDays } from '../../src/discord/digest/days.ts';
import type { Answer } from '../../src/facts/answer.ts';
import { type LintStore, lintAnswer } from '../../src/facts/lint.ts';
import { refuseMessage } from '../../src/playground/rules.ts';
import { applyEntry, type Deadline, openedDeadline, WHAT_MAX_LENGTH } from '../../src/remind/deadline.ts';
import { dueAt } from '../../src/remind/due.ts';
import { nonceOf } from '../../src/remind/outbox.ts';
import { showMessage } from '../../src/show/message.ts';
import { anyText } from '../ask/hostile.ts';
import { shipped } from '../ask/shipped.ts';
import { deskOf } from '../ask/support.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const MARK = nonceOf('a message');

const NO_STORE: LintStore = { text: () => undefined, facts: () => undefined };

const id = fc.stringMatching(/^[0-9a-z]{8}$/);
const snowflake = fc.stringMatching(/^1[0-9]{18}$/);
const wall = fc.constantFrom('2026-11-23T09:00', '2026-11-24T18:00', '2026-11-27T00:00', '2027-03-04T23:59');

const deadline: fc.Arbitrary<Deadline> = fc
  .record({
    id,
    owner: snowflake,
    channel: snowflake,
    what: anyText({ minLength: 1, maxLength: WHAT_MAX_LENGTH }).map((text) => text.slice(0, WHAT_MAX_LENGTH)),
    wall,
    zone: fc.constantFrom('UTC', 'America/Mexico_City', 'Asia/Kathmandu'),
    leads: fc.array(fc.integer({ min: 0, max: 86_400 }), { maxLength: 8 }),
    remindIn: fc.constantFrom('channel', 'direct'),
    repeat: fc.option(fc.constantFrom(...REPEATS), { nil: undefined }),
    changes: fc.array(fc.constantFrom('moved', 'snoozed', 'assigned', 'rerouted', 'filed', 'killed'), {
      maxLength: 5,
    }),
  })
  .map(({ wall: at, zone, repeat, changes, ...given }) => {
    const due = dueAt(at, zone);
    const series = repeat && {
      schedule: { time: at.slice(11), zone, days: daysOf(repeat, at) },
      instant: due.instant,
    };
    const head = { id: given.id, at: NOW, by: given.owner };
    const opened = openedDeadline(
      { ...given, due, team: 'server-1', slug: 'a-slug', ...(series ? { series } : {}) },
      head,
    );
    return changes.reduce(
      (so, what) =>
        applyEntry(
          so,
          what === 'moved'
            ? { ...head, what, due: dueAt('2026-12-01T17:00', zone) }
            : what === 'snoozed'
              ? { ...head, what, until: NOW + 60_000 }
              : what === 'assigned'
                ? { ...head, what, owner: given.owner }
                : what === 'rerouted'
                  ? { ...head, what, channel: given.channel }
                  : { ...head, what },
        ),
      opened,
    );
  });

/** An answer is what Discord takes, on its first page and its last, and says nothing that the lint forbids. */
function expectFine(answer: Answer, store: LintStore = NO_STORE): void {
  expect(lintAnswer(answer, store)).toEqual([]);
  for (const page of [0, 99]) {
    const { components, flags } = showMessage({ ...answer, asked: { ...answer.asked, page } });
    expect(() => refuseMessage({ body: { components, flags }, files: [] })).not.toThrow();
  }
}

const buttonIds = (answer: Answer): string[] =>
  showMessage(answer)
    .components.flatMap((one): APIComponentInContainer[] => one.components)
    .flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []))
    .flatMap((one) => ('custom_id' in one ? [one.custom_id] : []));

describe('what is said of deadlines', () => {
  test('is what Discord takes and what the lint allows, whatever was typed', () => {
    fc.assert(
      fc.property(fc.array(deadline, { minLength: 1, maxLength: 40 }), (deadlines) => {
        const [first] = deadlines;
        if (!first) return;
        const card = deadlineAnswer(first);
        expectFine({ ...card, sections: [...card.sections, historySection(first)] });
        expectFine(listAnswer(deadlines, { asked: deed('list', ''), now: NOW, zone: 'UTC' }));
        expectFine(reminderAnswer(deadlines, { isLate: true, mark: MARK }));
        expectFine(channelGoneAnswer(first.channel, MARK));
      }),
      { numRuns: 100 },
    );
  });

  test('names the message in one of its buttons, so that it is found again after a crash', () => {
    fc.assert(
      fc.property(fc.array(deadline, { minLength: 1, maxLength: 8 }), (deadlines) => {
        const isMarked = (answer: Answer): boolean =>
          buttonIds(answer).some((customId) => customId.split('|').includes(MARK));
        expect(isMarked(reminderAnswer(deadlines, { isLate: false, mark: MARK }))).toBe(true);
        expect(isMarked(channelGoneAnswer('1', MARK))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a digest', () => {
  const facts = { text: () => shipped.text, facts: () => shipped.facts };
  const setting = {
    channel: '1',
    schedule: { time: '08:00', zone: 'America/Mexico_City', days: { on: 'daily' } },
    empty: 'say',
    staleAfterDays: 30,
  } as const;

  test('of the shipped article says nothing that its quotes do not carry, and is marked', () => {
    fc.assert(
      fc.property(
        fc.array(deadline, { maxLength: 30 }),
        fc.constantFrom('2025-03-01', '2026-11-24'),
        (deadlines, day) => {
          const answer = digestAnswer(
            {
              team: 'server-1',
              setting,
              desk: deskOf([shipped], new Date(`${day}T12:00:00Z`)),
              editorDesk: deskOf([shipped], new Date(`${day}T12:00:00Z`)),
              reminders: { deadlines: { list: () => deadlines }, digests: { findWatch: () => undefined } },
            },
            { mark: MARK, isLate: true },
          );
          if (!answer) throw new Error('an article with a deadline or stale charges gave no digest');
          expectFine(answer, facts);
          expect(buttonIds(answer).some((customId) => customId.split('|').includes(MARK))).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('days', () => {
  test.each([
    ['daily', 'every day'],
    ['every day', 'every day'],
    ['todos los días', 'every day'],
    ['weekdays', 'Monday to Friday'],
    ['Mon-Fri', 'Monday to Friday'],
    ['lunes a viernes', 'Monday to Friday'],
    ['Mon, Wed', 'every Monday, Wednesday'],
    ['fri and mon', 'every Monday, Friday'],
    ['lunes y miércoles', 'every Monday, Wednesday'],
    ['Sundays', 'every Sunday'],
  ])('%s is %s', (typed, shown) => {
    const days = findDays(typed);
    expect(days && showDays(days)).toBe(shown);
  });

  test.each(['', 'sometimes', 'm', 'Mon, someday', 's', ','])('“%s” is none', (typed) => {
    expect(findDays(typed)).toBeUndefined();
  });

  test.each([
    ['weekly', '2026-11-27T09:00', 'every Friday'],
    ['monthly', '2026-11-30T09:00', 'on day 30 of each month'],
    ['daily', '2026-11-30T09:00', 'every day'],
    ['weekdays', '2026-11-30T09:00', 'Monday to Friday'],
  ] as const)('%s from %s is %s', (repeat, wall_, shown) => {
    expect(showDays(daysOf(repeat, wall_))).toBe(shown);
  });
});
