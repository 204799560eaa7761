import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Deed, type Question, TYPED_MAX_LENGTH } from '../../src/facts/answer.ts';
import { parseCustomId, toCustomId } from '../../src/show/customId.ts';
import { CUSTOM_ID_MAX } from '../../src/show/limits.ts';
import { anyText } from '../ask/hostile.ts';

const key = fc.stringMatching(/^[a-z0-9]{1,24}$/);
const slug = fc.stringMatching(/^[a-z0-9]{1,10}(-[a-z0-9]{1,10}){0,3}$/);
const typed = anyText({ minLength: 1, maxLength: TYPED_MAX_LENGTH }).filter(
  (text) => text.trim() === text && text.length <= TYPED_MAX_LENGTH,
);
const page = fc.option(fc.integer({ min: 1, max: 9_999 }), { nil: undefined });
const offset = fc.integer({ min: 0, max: 999_998 });

const question: fc.Arbitrary<Question | Deed> = fc
  .oneof(
    fc.record({ kind: fc.constantFrom('who', 'charges', 'quotes', 'timeline'), person: key }),
    fc.record({ kind: fc.constant('when'), about: typed }),
    fc.record({ kind: fc.constant('find'), words: typed }),
    fc.record({ kind: fc.constant('sources'), article: slug }),
    fc.record({ kind: fc.constantFrom('sources', 'timeline', 'help') }),
    fc.record({
      kind: fc.constant('deed'),
      command: fc.constant('clip'),
      deed: fc.constantFrom('confirm', 'same-person'),
      args: fc.array(fc.stringMatching(/^[a-z0-9:-]{0,12}$/), { maxLength: 3 }),
    }),
    fc
      .tuple(slug, offset, offset)
      .map(
        ([article, a, b]) =>
          ({ kind: 'passage', article, start: Math.min(a, b), end: Math.max(a, b) + 1 }) as const,
      ),
  )
  .chain((one) => page.map((at) => (at === undefined ? one : { ...one, page: at })));

describe('a custom_id', () => {
  test('of every question that can be pressed fits, and comes back as the same question', () => {
    fc.assert(
      fc.property(question, fc.boolean(), (one, inPlace) => {
        const id = toCustomId({ question: one, inPlace });
        expect(id?.length).toBeLessThanOrEqual(CUSTOM_ID_MAX);
        expect(id && parseCustomId(id)).toEqual({ question: one, inPlace });
      }),
      { numRuns: 1_000 },
    );
  });

  test('fits for the longest article reference, offsets and page', () => {
    const id = toCustomId({
      question: {
        kind: 'passage',
        article: 'a'.repeat(56),
        start: 99_999_999,
        end: 100_000_000,
        page: 9_999,
      },
      inPlace: true,
    });
    expect(id?.length).toBeLessThanOrEqual(CUSTOM_ID_MAX);
  });

  test('of exactly 100 characters fits, and one more is refused, never shortened', () => {
    const frame = toCustomId({ question: { kind: 'find', words: 'a' }, inPlace: false })?.length ?? 0;
    const words = 'a'.repeat(CUSTOM_ID_MAX - frame + 1);
    expect(toCustomId({ question: { kind: 'find', words }, inPlace: false })).toHaveLength(CUSTOM_ID_MAX);
    expect(toCustomId({ question: { kind: 'find', words: `${words}a` }, inPlace: false })).toBeUndefined();
  });

  test('of a message’s text there is none', () => {
    expect(toCustomId({ question: { kind: 'look-up', text: 'hi' }, inPlace: false })).toBeUndefined();
  });

  test.each([
    '',
    'quotes',
    '0>w|0|jane',
    '2>w|0|jane',
    '1>x|0|jane',
    '1?w|0|jane',
    '1>w|0',
    '1>w|0|',
    '1>w|00|jane',
    '1>w|-1|jane',
    '1>w|10000|jane',
    '1>h|0|more',
    '1>p|0|a-story',
    '1>p|0|a-story|5|5',
    '1>p|0|a-story|9|5',
    '1>p|0|a-story|0x5|10',
    '1>p|0|a-story|1e1|20',
    '1>p|0|a-story|0|10|20',
    '1>p|0|../../etc/passwd|0|10',
    '1>s|0|../secret',
    '1>s|0|__proto__',
    '1>w|0|constructor ',
    `1>w|0|${'a'.repeat(100)}`,
    '{"kind":"who"}',
  ])('that we did not make is nothing: %j', (id) => {
    expect(parseCustomId(id)).toBeUndefined();
  });

  test('of any making gives nothing or what we would write ourselves', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText({ maxLength: 110 }),
          fc.stringMatching(/^1[=>][a-z]\|\d{1,3}(\|[a-z0-9|~-]{0,30})?$/),
        ),
        (id) => {
          const pressed = parseCustomId(id);
          if (pressed) expect(toCustomId(pressed)).toBe(id);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
