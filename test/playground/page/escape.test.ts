import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, type Inline, parseMarkdown } from '../../../src/playground/page/markdown.ts';
import { escapeMarkdown } from '../../../src/show/escape.ts';

/** Names and quotes as articles and people write them, and as somebody writes them who means harm. */
const words = fc
  .array(
    fc.constantFrom(
      ...[
        '*',
        '_',
        '~~',
        '||',
        '`',
        '```',
        '\\',
        '[',
        '](',
        ')',
        '<',
        '>',
        '\n',
        ' ',
        '#',
        '-',
        '1.',
        '-#',
        '+',
        ':',
      ],
      ...[
        'https://evil.example',
        '<@1204000000000000101>',
        '@everyone',
        '<t:1:R>',
        '</who:1204000000000000011>',
      ],
      ...['Caro', 'Treviño', 'O’Neil', '“Z-40”', 'U.S.', '“', 'said', '>>> ', '> '],
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

function textOf(nodes: readonly Inline[]): string | undefined {
  const texts = nodes.map((node) => (node.kind === 'text' ? node.text : undefined));
  return texts.includes(undefined) ? undefined : texts.join('');
}

/** The text of blocks that hold nothing but text; undefined where any mark is left. */
function plainOf(blocks: readonly Block[]): string | undefined {
  const texts = blocks.map((block) => (block.kind === 'paragraph' ? textOf(block.children) : undefined));
  return texts.includes(undefined) ? undefined : texts.join('\n');
}

test('what Clipfile escapes is shown as it was: no mark, no mention, no link is made of it', () => {
  fc.assert(
    fc.property(words, (text) => {
      expect(plainOf(parseMarkdown(escapeMarkdown(text)))).toBe(text);
    }),
    { numRuns: 1_000 },
  );
});
