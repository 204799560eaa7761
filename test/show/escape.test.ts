import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oneLine, showInvisible } from '../../src/facts/visible.ts';
import { type Block, type Inline, parseMarkdown } from '../../src/playground/page/markdown.ts';
import { escapeMarkdown } from '../../src/show/escape.ts';
import { anyText, HOSTILE } from '../ask/hostile.ts';

/** The text that a reader of Discord's markdown sees, or undefined where anything is more than text. */
function textOf(children: readonly Inline[]): string | undefined {
  let text = '';
  for (const child of children) {
    if (child.kind !== 'text') return undefined;
    text += child.text;
  }
  return text;
}

const paragraphOf = (blocks: readonly Block[]): string | undefined => {
  const [block, ...others] = blocks;
  return block?.kind === 'paragraph' && others.length === 0 ? textOf(block.children) : undefined;
};

const marks = fc.constantFrom(
  '**',
  '__',
  '~~',
  '||',
  '`',
  '```',
  '> ',
  '>>> ',
  '# ',
  '-# ',
  '- ',
  '1. ',
  '\\',
  '<@1>',
  '<#2>',
  '<t:1:R>',
  ':skull:',
  '@everyone',
  '@here',
  'https://evil.example/',
  'http://a',
  '[a](https://b)',
  '<https://c>',
  '</who:1>',
  '*',
  '_',
  'word',
  ' ',
  'ñ',
  '\u202E',
  '\u200B',
  '😀',
  '(',
  ')',
  '.',
  '+',
  '1)',
  'a_b_c',
  'discord.gg/x',
);
const tempting = fc.array(marks, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(''));
const anything = fc.oneof(tempting, anyText({ maxLength: 60 }), fc.constantFrom(...HOSTILE));

describe('text of articles and people is shown as text', () => {
  test('whatever it is, its words are what is read, at the start of a line', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const line = oneLine(showInvisible(text)).trim();
        fc.pre(line !== '');
        expect(paragraphOf(parseMarkdown(escapeMarkdown(oneLine(text)).trim()))?.trim()).toBe(line);
      }),
      { numRuns: 2_000 },
    );
  });

  test('whatever it is, its words are what is read, between ours, in a list, a quote and in bold', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const line = oneLine(showInvisible(text));
        const escaped = escapeMarkdown(oneLine(text));
        const [list] = parseMarkdown(`- accused of “${escaped}” — by`);
        expect(list?.kind === 'list' && textOf(list.items[0]?.children ?? [])).toBe(
          `accused of “${line}” — by`,
        );
        const [quote] = parseMarkdown(`> “${escaped}”`);
        expect(quote?.kind === 'quote' && paragraphOf(quote.blocks)).toBe(`“${line}”`);
        if (line.trim() === '') return;
        const [bold] = parseMarkdown(`x **${escaped}** y`);
        const inside =
          bold?.kind === 'paragraph'
            ? bold.children.flatMap((child) => (child.kind === 'bold' ? [child] : []))
            : [];
        expect(inside.map((child) => textOf(child.children))).toEqual([line]);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('what is not seen is made visible', () => {
  test.each([
    ['Jane \u202Eeor\u202C', 'Jane ⟦U+202E⟧eor⟦U+202C⟧'],
    ['Ja\u200Bne', 'Ja⟦U+200B⟧ne'],
    ['mur\u200Dder', 'mur⟦U+200D⟧der'],
    ['Ro\u00ADe', 'Ro⟦U+00AD⟧e'],
    ['\u001B[31mJane', '⟦U+001B⟧[31mJane'],
    ['\uD800', '⟦U+D800⟧'],
    ['a\tb\r\nc', 'a b\nc'],
  ])('%j', (text, shown) => {
    expect(showInvisible(text)).toBe(shown);
  });

  test.each(['👩‍👩‍👧‍👦', 'می‌خواهم', 'José Núñez', 'e\u0301', '❤️', 'क्‍ष'])(
    '%s is spelled with it and stays',
    (text) => {
      expect(showInvisible(text)).toBe(text);
    },
  );

  test('nothing that moves or hides text is left', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 80 }), (text) => {
        expect(showInvisible(text)).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B\u200E\u200F\uFEFF\u00AD]/);
        expect(showInvisible(text).isWellFormed()).toBe(true);
      }),
    );
  });
});
