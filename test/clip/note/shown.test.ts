import { ComponentType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ask, type Desk } from '../../../src/ask/ask.ts';
import type { Answer, Line, Question } from '../../../src/facts/answer.ts';
import { lintAnswer } from '../../../src/facts/lint.ts';
import { type DeskNote, NOTE_PERSON_MAX, NOTE_SOURCE_MAX, NOTE_TEXT_MAX } from '../../../src/facts/note.ts';
import { oneLine } from '../../../src/facts/visible.ts';
import { buildLookup } from '../../../src/lookup/build.ts';
import { escapeMarkdown } from '../../../src/show/escape.ts';
import { MESSAGE_TEXT_MAX } from '../../../src/show/limits.ts';
import { showMessage } from '../../../src/show/message.ts';
import { anyText, HOSTILE, storyOf } from '../../ask/hostile.ts';
import { article, deskOf } from '../../ask/support.ts';

const STORY = storyOf('a-story', 'Jane Roe', 'fraud');

/** A desk over a story and notes. */
function deskWith(notes: readonly DeskNote[], kept = [STORY]): Desk {
  const desk = deskOf(kept);
  const snapshot = { ...desk.snapshot, notes };
  return { ...desk, snapshot, lookup: buildLookup(snapshot) };
}

const noted = (given: Partial<DeskNote> = {}): DeskNote => ({
  id: '1',
  version: '1',
  by: { id: '7', name: 'Rita' },
  person: 'Jane Roe',
  records: [{ article: 'a-story', person: 'p1' }],
  text: 'She opened a shop',
  kind: 'first-hand',
  source: 'seen',
  asOf: '2025-03-01',
  ...given,
});

const QUESTIONS: readonly Question[] = [
  { kind: 'who', person: 'Jane Roe' },
  { kind: 'charges', person: 'Jane Roe' },
  { kind: 'timeline', person: 'Jane Roe' },
  { kind: 'quotes', person: 'Jane Roe' },
  { kind: 'timeline' },
  { kind: 'find', words: 'shop' },
  { kind: 'when', about: '2025' },
  { kind: 'when', about: 'Jane Roe' },
  { kind: 'when', about: 'shop' },
  { kind: 'sources' },
  { kind: 'sources', article: 'a-story' },
  { kind: 'look-up', text: 'Jane Roe was there' },
];

const textsOf = (answer: Answer): string[] =>
  showMessage(answer).components.flatMap((one) =>
    one.components.flatMap((part) => (part.type === ComponentType.TextDisplay ? [part.content] : [])),
  );

const linesOf = (answer: Answer): Line[] => answer.sections.flatMap(({ lines }) => lines);

describe('a note', () => {
  test.each(QUESTIONS)('keeps the rules of the desk in $kind, beside what articles say', (question) => {
    const notes = [
      noted({ happened: '2025-02' }),
      noted({ id: '2', text: 'She was arrested for fraud', checked: { by: 'Edith', on: '2025-05-01' } }),
      noted({ id: '3', person: 'Jim Poe', records: [], kind: 'document', mendedBy: 'Edith' }),
    ];
    const desk = deskWith(notes);
    const answer = ask(question, desk);
    expect(lintAnswer(answer, desk.snapshot)).toEqual([]);
    for (const line of linesOf(answer)) {
      // Nothing of a note on an article's line, and nothing of an article on a note's.
      expect(line.note !== undefined && (line.quote !== undefined || line.facts !== undefined)).toBe(false);
    }
  });

  test('changes nothing that is said from articles: no role, charge, key date, count or status', () => {
    const notes = [
      noted({ text: 'She was convicted of murder, is the head of a gang', happened: '2025-02-01' }),
      noted({ id: '2', text: 'She was acquitted of fraud' }),
    ];
    const before = deskWith([]);
    const after = deskWith(notes);
    const withoutNotes = (answer: Answer) => linesOf(answer).filter(({ note }) => note === undefined);
    for (const question of QUESTIONS.filter(({ kind }) => kind !== 'find')) {
      const [bare, with_] = [ask(question, before), ask(question, after)];
      if (bare.outcome === 'found' || with_.outcome === 'found')
        expect(withoutNotes(with_), question.kind).toEqual(
          bare.outcome === 'found' ? withoutNotes(bare) : [],
        );
    }
    expect(linesOf(ask({ kind: 'charges', person: 'Jane Roe' }, after)).some(({ note }) => note)).toBe(false);
  });

  test('stands in a timeline at its date', () => {
    const notes = [noted({ happened: '2012' }), noted({ id: '2', happened: '2014', text: 'She left' })];
    const [section] = ask({ kind: 'timeline', person: 'Jane Roe' }, deskWith(notes)).sections;
    expect(section?.lines.map(({ note }) => note?.id)).toEqual(['1', undefined, '2']);
  });

  test('is never shown of, or naming, somebody whom an article protects', () => {
    const protectedStory = article('a-child', 'Tim Small, 9, went to school.', (q) => ({
      people: [
        {
          id: 'p1',
          name: 'Tim Small',
          forms: [{ text: 'Tim Small', kind: 'full', strength: 'strong', quote: q('Tim Small') }],
          roles: [],
          part: 'other',
          protected: 'minor',
          mentions: [q('Tim Small')],
        },
      ],
    }));
    const desk = deskWith(
      [
        noted({ person: 'Tim Small', records: [] }),
        noted({ id: '2', text: 'She drove tim  small to the shop' }),
        noted({ id: '3', source: 'heard from Tim Small at the shop' }),
        noted({
          id: '4',
          text: 'The shop',
          person: 'Timmy',
          records: [{ article: 'a-child', person: 'p1' }],
        }),
      ],
      [STORY, protectedStory],
    );
    for (const question of [...QUESTIONS, { kind: 'who', person: 'Tim Small' } as const])
      expect(linesOf(ask(question, desk)).filter(({ note }) => note)).toEqual([]);
  });

  test('of the longest text is shown whole, as text: nothing in it becomes a mention, a link or markdown', () => {
    const piece = (maxLength: number) =>
      fc
        .oneof(
          fc.constantFrom(...HOSTILE),
          anyText({ minLength: 1, maxLength }),
          fc.constant('*'.repeat(maxLength)),
          fc.constant('word '.repeat(maxLength / 5)),
        )
        .map((text) => text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{DI}\p{Zl}\p{Zp}]/gu, '').trim())
        .filter((text) => text !== '');
    fc.assert(
      fc.property(piece(NOTE_TEXT_MAX), piece(NOTE_SOURCE_MAX), piece(32), (text, source, author) => {
        const desk = deskWith([noted({ text, source, by: { id: '7', name: author } })]);
        const answer = ask({ kind: 'who', person: 'Jane Roe' }, desk);
        expect(lintAnswer(answer, desk.snapshot)).toEqual([]);
        const said = textsOf(answer);
        const all = said.join('\n');
        for (const foreign of [text, source, author]) expect(all).toContain(escapeMarkdown(oneLine(foreign)));
        expect(all.length).toBeLessThanOrEqual(MESSAGE_TEXT_MAX);
        expect(all).not.toContain('…');
      }),
      { numRuns: 60 },
    );
    expect(NOTE_PERSON_MAX).toBeLessThanOrEqual(NOTE_SOURCE_MAX);
  });
});

describe('the lint of notes', () => {
  const notes = [noted()];
  const { snapshot } = deskWith(notes);
  const good = linesOf(ask({ kind: 'who', person: 'Jane Roe' }, deskWith(notes))).find(({ note }) => note);
  const fromArticle = linesOf(ask({ kind: 'who', person: 'Jane Roe' }, deskWith(notes))).find(
    ({ quote }) => quote,
  );
  if (!good || !fromArticle) throw new Error('no lines');
  const lint = (line: Line): string[] =>
    lintAnswer(
      {
        asked: { kind: 'who', person: 'p' },
        outcome: 'found',
        title: '',
        lead: [],
        sections: [{ lines: [line] }],
        choices: [],
        actions: [],
      },
      snapshot,
    );

  test('takes what stands', () => {
    expect(lint(good)).toEqual([]);
    expect(lint(fromArticle)).toEqual([]);
  });

  const said = { kind: 'words', text: 'was arrested; ' } as const;
  test.each<[string, Line]>([
    ['without whose it is', { spans: good.spans, ...(good.note ? { note: good.note } : {}) }],
    ['with another author', { ...good, note: { id: '1', by: 'Edith' } }],
    ['that the desk does not have', { ...good, note: { id: '9', by: 'Rita' } }],
    ['in other words', { ...good, spans: [{ kind: 'verbatim', text: 'She opened' }] }],
    ['with words of ours before it', { ...good, spans: [said, ...good.spans] }],
    ['about somebody else', { ...good, spans: [{ kind: 'name', text: 'Jim Poe' }, ...good.spans] }],
    ['on a line that rests on an article', { ...fromArticle, note: { id: '1', by: 'Rita' } }],
    [
      'whose source stands on the line of an article',
      { ...fromArticle, ...(good.by ? { by: good.by } : {}) },
    ],
    ['told as one of our notes', { spans: good.spans, ...(good.by ? { by: good.by } : {}) }],
  ])('rejects a note %s', (_what, line) => {
    expect(lint(line)).not.toEqual([]);
  });
});
