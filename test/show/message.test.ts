import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIStringSelectComponent,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import type { Answer, Line, Question } from '../../src/facts/answer.ts';
import { quoteOf } from '../../src/facts/quote.ts';
import { refuseMessage } from '../../src/playground/rules.ts';
import { parseCustomId } from '../../src/show/customId.ts';
import { escapeMarkdown } from '../../src/show/escape.ts';
import { MESSAGE_COMPONENTS_MAX, MESSAGE_TEXT_MAX } from '../../src/show/limits.ts';
import { type ShownMessage, showMessage } from '../../src/show/message.ts';
import { anyText, HOSTILE, storyOf } from '../ask/hostile.ts';
import { shipped } from '../ask/shipped.ts';
import { deskOf } from '../ask/support.ts';

const inside = (message: ShownMessage): APIComponentInContainer[] =>
  message.components.flatMap((one) => one.components);

const textsOf = (message: ShownMessage): string[] =>
  inside(message).flatMap((one) => (one.type === ComponentType.TextDisplay ? [one.content] : []));

const controls = (message: ShownMessage): (APIButtonComponentWithCustomId | APIStringSelectComponent)[] =>
  inside(message).flatMap((one) =>
    one.type === ComponentType.ActionRow
      ? one.components.filter(
          (control): control is APIButtonComponentWithCustomId | APIStringSelectComponent =>
            'custom_id' in control,
        )
      : [],
  );

const buttonsOf = (message: ShownMessage): APIButtonComponentWithCustomId[] =>
  controls(message).filter((one) => one.type === ComponentType.Button);

/** Every page, by pressing Next as long as there is one. */
function pagesOf(answer: Answer): ShownMessage[] {
  const pages: ShownMessage[] = [];
  let page = 0;
  for (;;) {
    const message = showMessage({ ...answer, asked: { ...answer.asked, page } });
    pages.push(message);
    const next = buttonsOf(message).find((button) => button.label === 'Next ▶');
    const pressed = next && parseCustomId(next.custom_id);
    if (!pressed) return pages;
    expect(pressed.inPlace).toBe(true);
    expect(pressed.question.page).toBe(page + 1);
    page += 1;
  }
}

/** Holds a message to what Discord takes. */
function expectTakes(message: ShownMessage): void {
  const { components, flags } = message;
  expect(() => refuseMessage({ body: { components, flags }, files: [] })).not.toThrow();
  const all = inside(message);
  const nested = all.reduce(
    (sum, one) => sum + 1 + ('components' in one ? one.components.length : 0),
    components.length,
  );
  expect(nested).toBeLessThanOrEqual(MESSAGE_COMPONENTS_MAX);
  expect(textsOf(message).join('').length).toBeLessThanOrEqual(MESSAGE_TEXT_MAX);
  for (const text of textsOf(message)) expect(text.trim()).not.toBe('');
  const ids = controls(message).map((control) => control.custom_id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const control of controls(message)) {
    const values =
      control.type === ComponentType.StringSelect
        ? control.options.map((one) => one.value)
        : [control.custom_id];
    expect(new Set(values).size).toBe(values.length);
    for (const value of values) expect(parseCustomId(value)).toBeDefined();
  }
}

const line = (text: string): Line => ({
  spans: [
    { kind: 'words', text: 'charged with ' },
    { kind: 'verbatim', text },
  ],
  by: [
    { kind: 'words', text: 'in the article’s own words; ' },
    { kind: 'as-of', day: '2025-02-28' },
  ],
  quote: quoteOf({ id: 'a-story', text }, 0, text.length),
  unchecked: true,
});

const answerOf = (lines: Line[], asked: Question = { kind: 'charges', person: 'roe' }): Answer => ({
  asked,
  outcome: 'found',
  title: 'Jane Roe',
  lead: [],
  sections: [{ heading: 'Charges', lines }],
  choices: [],
  actions: [],
});

/** A quote of its own for each number. */
const numbered = (number: number, words: string): Line => {
  const one = line(`${words} ${number}`);
  return one.quote
    ? {
        ...one,
        quote: { ...one.quote, start: number * 10_000, end: number * 10_000 + one.quote.text.length },
      }
    : one;
};

describe('a message', () => {
  const desk = deskOf([shipped]);

  test.each<Question>([
    { kind: 'who', person: 'Caro Quintero' },
    { kind: 'who', person: 'Trevino Morales' },
    { kind: 'who', person: 'Cara Kintero' },
    { kind: 'who', person: 'Chapo Guzman' },
    { kind: 'charges', person: 'Omar' },
    { kind: 'timeline' },
    { kind: 'sources' },
    { kind: 'sources', article: shipped.facts.article.id },
    { kind: 'find', words: 'drug trafficking' },
    { kind: 'look-up', text: shipped.text.slice(0, 2_000) },
    { kind: 'passage', article: shipped.facts.article.id, start: 20, end: 90 },
    { kind: 'help' },
  ])('is what Discord takes, on every page: %o', (question) => {
    for (const message of pagesOf(ask(question, desk))) expectTakes(message);
  });

  test('mentions nobody', () => {
    expect(showMessage(answerOf([line('fraud')])).allowedMentions).toEqual({ parse: [] });
  });

  test('is for one person where that was asked for', () => {
    const { flags } = showMessage(answerOf([line('fraud')]), { private: true });
    expect(flags).toBe(MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral);
    expect(showMessage(answerOf([line('fraud')])).flags).toBe(MessageFlags.IsComponentsV2);
  });

  test('shows the quote below its claim, once a page, and each in the menu with the text around it', () => {
    const twice = {
      ...line('fraud'),
      quote: quoteOf({ id: 'a-story', text: 'Roe was charged with fraud.' }, 0, 27),
    };
    const message = showMessage(answerOf([twice, twice]));
    const text = textsOf(message).join('\n');
    expect(text.match(/> “Roe was charged with fraud\\?\.”/g)).toHaveLength(1);
    expect(text.match(/\\\[1\\\]/g)).toHaveLength(2);
    const menu = controls(message).find((control) => control.type === ComponentType.StringSelect);
    const [option] = menu?.type === ComponentType.StringSelect ? menu.options : [];
    expect(option && parseCustomId(option.value)).toEqual({
      question: { kind: 'passage', article: 'a-story', start: 0, end: 27 },
      inPlace: false,
    });
  });

  test('shows by an arrow what a step belongs to, for a quote between two lines ends a list', () => {
    const text = textsOf(showMessage(answerOf([line('fraud'), { ...line('arson'), nested: true }]))).join(
      '\n',
    );
    expect(text).toMatch(/^- charged with “fraud”/m);
    expect(text).toMatch(/^- ↳ charged with “arson”/m);
  });

  test('says once that its facts are unchecked, and marks the lines', () => {
    const text = textsOf(showMessage(answerOf([line('fraud'), line('arson')]))).join('\n');
    expect(text.match(/not yet checked/g)).toHaveLength(1);
    expect(text.match(/○$/gm)?.length).toBeGreaterThanOrEqual(1);
    const checked = answerOf([{ ...line('fraud'), unchecked: false }]);
    expect(textsOf(showMessage(checked)).join('\n')).not.toContain('○');
  });

  test('clips a quote that is too long at its end only, says so, and gives the whole of it', () => {
    const text = `${'Roe was not charged with fraud and '.repeat(60)}walked free`;
    const long = { ...line('fraud'), quote: quoteOf({ id: 'a-story', text }, 0, text.length) };
    const shown = textsOf(showMessage(answerOf([long]))).join('\n');
    const quoted = /> “(.*)…” \(clipped; the whole quote is in the menu below\)/.exec(shown)?.[1];
    expect(quoted && text.startsWith(quoted)).toBe(true);
  });

  test('offers up to five choices as buttons and more as a menu of at most 25', () => {
    const choicesOf = (count: number): Answer => ({
      ...answerOf([]),
      outcome: 'choose',
      choices: Array.from({ length: count }, (_, index) => ({
        label: `Jane ${index}`,
        question: { kind: 'who', person: `jane${index}` },
      })),
    });
    expect(buttonsOf(showMessage(choicesOf(5)))).toHaveLength(5);
    for (const count of [6, 25, 26]) {
      const message = showMessage(choicesOf(count));
      expectTakes(message);
      const [menu] = controls(message);
      expect(menu?.type === ComponentType.StringSelect && menu.options.length).toBe(Math.min(count, 25));
    }
  });
});

test('Look up of a crowd is one message, with a line and a choice for each of the first 20', () => {
  const crowd = Array.from({ length: 40 }, (_, index) =>
    storyOf(
      `story-${index}`,
      `Jane Roe${'abcdefghij'[index % 10]}${'klmn'[Math.floor(index / 10)]}`,
      'fraud',
    ),
  );
  const text = crowd.map((one) => one.facts.people[0]?.name).join(', ');
  const answer = ask({ kind: 'look-up', text }, deskOf(crowd));
  expect(answer.choices).toHaveLength(20);
  const pages = pagesOf(answer);
  expect(pages).toHaveLength(1);
  for (const page of pages) {
    expectTakes(page);
    expect(
      textsOf(page)
        .join('\n')
        .match(/^- \*\*Jane/gm),
    ).toHaveLength(20);
    expect(textsOf(page).join('\n')).toContain('More are named: 20 people.');
  }
});

describe('pages', () => {
  test.each([1, 5, 40, 200])(
    'of %i lines together show every line and its quote, in order, and nothing twice',
    (count) => {
      const lines = Array.from({ length: count }, (_, index) =>
        numbered(index, 'some words of an article that say what happened, at some length, no'),
      );
      const pages = pagesOf(answerOf(lines));
      for (const page of pages) expectTakes(page);
      const shown = pages.flatMap((page) =>
        [
          ...textsOf(page)
            .join('\n')
            .matchAll(/^- charged with “.*no (\d+)”/gm),
        ].map((one) => Number(one[1])),
      );
      expect(shown).toEqual(lines.map((_, index) => index));
    },
  );

  test('of many sections never hold more components than a message may', () => {
    const many: Answer = {
      ...answerOf([]),
      sections: Array.from({ length: 60 }, (_, index) => ({
        heading: 'Charges',
        lines: [numbered(index, 'x')],
      })),
      actions: Array.from({ length: 5 }, (_, index) => ({
        label: 'Who',
        question: { kind: 'who', person: `p${index}` },
      })),
      choices: Array.from({ length: 5 }, (_, index) => ({
        label: 'Who',
        question: { kind: 'charges', person: `p${index}` },
      })),
    };
    const pages = pagesOf(many);
    for (const page of pages) expectTakes(page);
    expect(pages.length).toBeGreaterThan(2);
  });

  test('that do not exist are the nearest one', () => {
    expect(textsOf(showMessage(answerOf([line('fraud')]), { page: 99 })).join()).toContain('fraud');
    expect(textsOf(showMessage(answerOf([line('fraud')]), { page: -1 })).join()).toContain('fraud');
  });

  test('without buttons, where what was typed is too long for them, say so', () => {
    const lines = Array.from({ length: 80 }, (_, index) =>
      numbered(index, 'some words of an article that say what happened'),
    );
    const [message] = pagesOf(answerOf(lines, { kind: 'find', words: 'a'.repeat(99) }));
    expect(message && textsOf(message).join('\n')).toMatch(/page 1 of \d+ · too long for page buttons/);
  });

  test('of any answer are what Discord takes, whatever stands in the article', () => {
    const piece = fc.oneof(
      anyText({ minLength: 1, maxLength: 3_000 }),
      fc.constantFrom(...HOSTILE),
      fc.integer({ min: 1, max: 5_000 }).map((length) => '\u200B'.repeat(length)),
      fc.integer({ min: 1, max: 5_000 }).map((length) => '*'.repeat(length)),
      fc.integer({ min: 1, max: 900 }).map((length) => 'word '.repeat(length)),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), piece, (texts, title) => {
        const lines = texts.map((text, index): Line => {
          const one = line(text);
          return {
            spans: [
              { kind: 'name', text },
              ...one.spans,
              { kind: 'marked', text },
              { kind: 'title', text },
              { kind: 'typed', text },
            ],
            by: [...(one.by ?? []), { kind: 'verbatim', text }],
            quote: { article: 'a-story', start: index * 10_000, end: index * 10_000 + text.length, text },
          };
        });
        const own = texts.map((text, index): Line => {
          const quote = {
            article: 'a-story',
            start: index * 10_000,
            end: index * 10_000 + text.length,
            text,
          };
          return { spans: [{ kind: 'marked', text }], by: lines[0]?.by ?? [], quote };
        });
        const answer: Answer = {
          ...answerOf([...lines, ...own]),
          title,
          lead: [{ spans: [{ kind: 'typed', text: title }] }, { spans: [{ kind: 'title', text: title }] }],
          choices: texts.map((text, index) => ({
            label: text,
            question: { kind: 'who', person: `p${index}` },
          })),
        };
        for (const page of pagesOf(answer)) expectTakes(page);
      }),
      { numRuns: 25 },
    );
  });

  test('show names and quotes that try to be more than text as text', () => {
    const desk = deskOf(HOSTILE.map((name, index) => storyOf(`story-${index}`, name, 'fraud')));
    for (const name of HOSTILE) {
      for (const message of pagesOf(ask({ kind: 'find', words: 'mayor' }, desk))) expectTakes(message);
      const found = ask({ kind: 'timeline', person: name }, desk);
      for (const message of pagesOf(found)) expectTakes(message);
      if (found.outcome !== 'found') continue;
      const text = pagesOf(found).flatMap(textsOf).join('\n');
      expect(text.replaceAll('\n', ' ')).toContain(escapeMarkdown(name.replaceAll('\n', ' ')));
    }
  });

  test('of a passage show every character of the text around a quote, however long', () => {
    const sentence = `Roe said ${'"words and more words" '.repeat(400)}and left.`;
    const story = storyOf('a-story', 'Jane Roe', sentence);
    const answer = ask({ kind: 'passage', article: 'a-story', start: 5, end: 40 }, deskOf([story]));
    const pages = pagesOf(answer);
    for (const page of pages) expectTakes(page);
    const shown = pages
      .flatMap(textsOf)
      .flatMap((text) => [...text.matchAll(/^> (.*)$/gm)].map((one) => one[1] ?? ''));
    const plain = shown.join('').replace(/\\|__|\*\*/g, '');
    expect(plain.replace(/\s/g, '')).toContain(sentence.slice(0, 3_000).replace(/\s/g, ''));
  });
});
