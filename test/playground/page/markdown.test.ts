import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Block,
  type Inline,
  parseInline,
  parseMarkdown,
} from '../../../src/playground/page/markdown.ts';

/** The tree in short: "<bold>a</bold>", so that a table can be read. */
const show = (nodes: readonly Inline[]): string =>
  nodes
    .map((node) => {
      switch (node.kind) {
        case 'text':
          return node.text;
        case 'code':
          return `<code>${node.text}</code>`;
        case 'link':
          return `<link ${node.url}>${node.isBare ? '' : show(node.children)}</link>`;
        case 'timestamp':
          return `<t ${node.seconds} ${node.style}>`;
        case 'user':
        case 'role':
        case 'channel':
          return `<${node.kind} ${node.id}>`;
        case 'command':
        case 'everyone':
        case 'emoji':
          return `<${node.kind} ${node.name}>`;
        default:
          return `<${node.kind}>${show(node.children)}</${node.kind}>`;
      }
    })
    .join('');

const showBlocks = (blocks: readonly Block[]): string[] =>
  blocks.map((block): string => {
    switch (block.kind) {
      case 'quote':
        return `quote[${showBlocks(block.blocks).join(' ¶ ')}]`;
      case 'code-block':
        return `code(${block.language})[${block.text}]`;
      case 'list': {
        const items = block.items.map(
          (item) => show(item.children) + (item.list === undefined ? '' : showBlocks([item.list]).join('')),
        );
        return `${block.ordered ? `ol${block.start}` : 'ul'}[${items.join(' | ')}]`;
      }
      case 'heading':
        return `h${block.level}[${show(block.children)}]`;
      default:
        return `${block.kind === 'subtext' ? 'sub' : 'p'}[${show(block.children)}]`;
    }
  });

describe('marks within a line', () => {
  test.each([
    [
      '**bold** and *italic* or _italic_',
      '<bold>bold</bold> and <italic>italic</italic> or <italic>italic</italic>',
    ],
    [
      '__under__ ~~struck~~ ||hidden||',
      '<underline>under</underline> <strike>struck</strike> <spoiler>hidden</spoiler>',
    ],
    ['***both***', '<bold><italic>both</italic></bold>'],
    ['__**under bold**__', '<underline><bold>under bold</bold></underline>'],
    ['*it **bold** it*', '<italic>it <bold>bold</bold> it</italic>'],
    ['*it **bold***', '<italic>it <bold>bold</bold></italic>'],
    ['**bold *it***', '<bold>bold <italic>it</italic></bold>'],
    ['over **two\nlines**', 'over <bold>two\nlines</bold>'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['snake_case_name', 'snake_case_name'],
    ['a **never closed', 'a **never closed'],
    ['**a *b** c*', '<bold>a *b</bold> c*'],
    ['**** and ~~~ and |', '**** and ~~~ and |'],
    ['`code **not bold**` after', '<code>code **not bold**</code> after'],
    ['`` a ` tick ``', '<code> a ` tick </code>'],
    ['`` `a` ``', '<code>`a`</code>'],
    ['one ` alone', 'one ` alone'],
    ['\\*not italic\\* \\\\ \\a', '*not italic* \\ \\a'],
    ['\\[a](https://b.c)', '[a](<link https://b.c/></link>)'],
  ])('%s', (text, expected) => {
    expect(show(parseInline(text))).toBe(expected);
  });

  test.each([
    ['see https://example.org/a_b_c.', 'see <link https://example.org/a_b_c></link>.'],
    ['(https://en.wikipedia.org/wiki/A_(b))', '(<link https://en.wikipedia.org/wiki/A_(b)></link>)'],
    ['**https://example.org/x**', '<bold><link https://example.org/x></link></bold>'],
    ['<https://example.org/>', '<link https://example.org/></link>'],
    ['[the **clip**](https://example.org/a)', '<link https://example.org/a>the <bold>clip</bold></link>'],
    ['[“they [sic] said”](https://example.org/)', '<link https://example.org/>“they [sic] said”</link>'],
    ['[a](<https://example.org/b>) c', '<link https://example.org/b>a</link> c'],
    ['[a](https://x.org/A_(b)) c', '<link https://x.org/A_(b)>a</link> c'],
    ['[x](javascript:alert(1))', '[x](javascript:alert(1))'],
    ['[x](data:text/html,a)', '[x](data:text/html,a)'],
    ['[ ](https://example.org/)', '[ ](<link https://example.org/></link>)'],
    ['[a](https://b.c and more', '[a](<link https://b.c/></link> and more'],
    ['xhttps://example.org', 'xhttps://example.org'],
    ['http:// alone', 'http:// alone'],
  ])('links are http or https only: %s', (text, expected) => {
    expect(show(parseInline(text))).toBe(expected);
  });

  test.each([
    ['<t:1740700800:D> <t:1740700800> <t:-5:R>', '<t 1740700800 D> <t 1740700800 f> <t -5 R>'],
    ['<t:1740700800:x>', '<t:1740700800:x>'],
    ['<t:99999999999999:F>', '<t:99999999999999:F>'],
    [
      '<@1204000000000000101> <@!1204000000000000101>',
      '<user 1204000000000000101> <user 1204000000000000101>',
    ],
    [
      '<@&1204000000000000101> <#1204000000000000011>',
      '<role 1204000000000000101> <channel 1204000000000000011>',
    ],
    [
      '</who:1204000000000000011> <:scale:1204000000000000011> <a:x1:1204000000000000011>',
      '<command who> <emoji scale> <emoji x1>',
    ],
    ['@everyone @here @everyoneelse', '<everyone everyone> <everyone here> @everyoneelse'],
    ['<b>html & "stuff"</b>', '<b>html & "stuff"</b>'],
  ])('what stands in angle brackets: %s', (text, expected) => {
    expect(show(parseInline(text))).toBe(expected);
  });
});

test('a bare link is shown as it was typed', () => {
  expect(parseInline('https://example.org/Treviño')).toEqual([
    {
      kind: 'link',
      url: 'https://example.org/Trevi%C3%B1o',
      children: [{ kind: 'text', text: 'https://example.org/Treviño' }],
      isBare: true,
    },
  ]);
});

describe('blocks', () => {
  test.each([
    ['# One\n## Two\n### Three\n#### no', ['h1[One]', 'h2[Two]', 'h3[Three]', 'p[#### no]']],
    ['# Head\n\n\ntext', ['h1[Head]', 'p[text]']],
    ['#hash', ['p[#hash]']],
    ['text\n-# small', ['p[text]', 'sub[small]']],
    ['> one\n> two\nafter', ['quote[p[one\ntwo]]', 'p[after]']],
    ['before\n>>> all\n\nthe rest\n> even this', ['p[before]', 'quote[p[all\n\nthe rest\n> even this]]']],
    ['> # Head\n> - a', ['quote[h1[Head] ¶ ul[a]]']],
    ['- a\n- b\n  - c\n    - d\n- e', ['ul[a | bul[cul[d]] | e]']],
    ['1. a\n2. b', ['ol1[a | b]']],
    ['3. a\n4. b', ['ol3[a | b]']],
    ['- a\n1. b', ['ul[a]', 'ol1[b]']],
    ['* a\n* **b**', ['ul[a | <bold>b</bold>]']],
    ['```ts\nconst a = 1;\n```\nafter', ['code(ts)[const a = 1;]', 'p[after]']],
    ['see ```a\n# b``` so', ['p[see ]', 'code(a)[# b]', 'p[ so]']],
    ['```one line```', ['code()[one line]']],
    ['```never closed', ['p[```never closed]']],
    ['\\```not\n```', ['p[```not\n```]']],
    ['a\n\nb\n', ['p[a\n\nb\n]']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(showBlocks(parseMarkdown(text))).toEqual(expected);
  });

  test('lists are nested eleven deep at most', () => {
    const text = Array.from({ length: 40 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n');
    const depthOf = (block: Block | undefined): number =>
      block?.kind === 'list' ? 1 + Math.max(0, ...block.items.map(({ list }) => depthOf(list))) : 0;
    expect(depthOf(parseMarkdown(text)[0])).toBe(11);
  });
});

/** Texts of marks and letters, dense enough that they meet each other in every way. */
const hostile = fc
  .array(
    fc.constantFrom(
      ...[
        '*',
        '**',
        '_',
        '__',
        '~~',
        '||',
        '`',
        '```',
        '\\',
        '[',
        ']',
        '(',
        ')',
        '](',
        '<',
        '>',
        '\n',
        ' ',
        '# ',
        '> ',
      ],
      ...[
        '>>> ',
        '- ',
        '1. ',
        '  - ',
        '-# ',
        'https://a.b',
        'javascript:',
        '<t:',
        ':R>',
        '<@',
        '@here',
        'a',
        'é',
        '💬',
      ],
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

/** Every node of a tree. */
function* walk(blocks: readonly Block[]): Generator<Inline> {
  for (const block of blocks) {
    if (block.kind === 'quote') yield* walk(block.blocks);
    else if (block.kind === 'list')
      for (const item of block.items) {
        yield* walkInline(item.children);
        if (item.list !== undefined) yield* walk([item.list]);
      }
    else if (block.kind !== 'code-block') yield* walkInline(block.children);
  }
}
function* walkInline(nodes: readonly Inline[]): Generator<Inline> {
  for (const node of nodes) {
    yield node;
    if ('children' in node) yield* walkInline(node.children);
  }
}

describe('any text', () => {
  test('is read without an error, and every link is http or https', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (text) => {
        for (const node of walk(parseMarkdown(text)))
          if (node.kind === 'link') expect(node.url).toMatch(/^https?:\/\//u);
      }),
      { numRuns: 2_000 },
    );
  });

  test('without marks stays as it is', () => {
    const plain = fc.string({
      unit: fc.constantFrom('a', 'Z', 'ñ', ' ', '1', '!', '?', '—', '漢', '💬', '’'),
    });
    fc.assert(
      fc.property(plain, (text) => {
        expect(show(parseInline(text))).toBe(text);
      }),
    );
  });

  test('whose marks are escaped is shown as it was, with no mark left', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = text.replaceAll('\n', ' ').replace(/[\\*_~|`[\]()<>#:@/.-]/gu, '\\$&');
        const words = [...walk(parseMarkdown(escaped))];
        expect(words.every(({ kind }) => kind === 'text')).toBe(true);
        expect(show(words)).toBe(text.replaceAll('\n', ' '));
      }),
    );
  });

  test('shows all its letters: marks may go, words may not', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const count = [...text.matchAll(/é/gu)].length;
        let shown = 0;
        for (const node of walk(parseMarkdown(text)))
          if (node.kind === 'text' || node.kind === 'code') shown += [...node.text.matchAll(/é/gu)].length;
        // A masked link's address is not shown as text, a code block's language is not either.
        if (!text.includes('](') && !text.includes('```')) expect(shown).toBe(count);
      }),
    );
  });
});
