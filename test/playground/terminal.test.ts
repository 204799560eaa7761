import { describe, expect, test } from 'vitest';
import { markdownText } from '../../src/playground/terminal.ts';

describe('markdown on a terminal', () => {
  test.each([
    ['marks are left off, words stay', '**Rafael** *Caro* __Quintero__ `Z-40`', 'Rafael Caro Quintero Z-40'],
    ['escaped marks are shown as they were written', '\\*not bold\\* \\_ \\<@1\\>', '*not bold* _ <@1>'],
    ['a quote stands behind a bar', '> walked free\n> in 2013', '  | walked free\n  | in 2013'],
    ['a list keeps its dashes', '- one\n- two', '- one\n- two'],
    [
      'a masked link shows its address',
      '[the law](https://example.org/law)',
      'the law (https://example.org/law)',
    ],
    [
      'a timestamp is a whole date, since a printed line does not tick',
      '<t:0:R>',
      'Thursday, January 1, 1970 at 12:00 AM',
    ],
  ])('%s', (_rule, markdown, text) => {
    expect(markdownText(markdown)).toBe(text);
  });

  test('lines are broken at spaces within 80 columns, and the words are all there', () => {
    const words = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ');
    const lines = markdownText(`> ${words}`).split('\n');
    expect(lines.every((line) => line.length <= 80 && line.startsWith('  | '))).toBe(true);
    expect(lines.map((line) => line.slice(4)).join(' ')).toBe(words);
  });
});
