import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ArticleError, articleOf } from '../../src/read/article.ts';

describe('an article', () => {
  test.for([
    ['a head on a line of its own', 'd01', 'date 2016-06-16\nBrooklyn', '2016-06-16', 'Brooklyn'],
    [
      'a head with the text behind it on the line',
      'a',
      ' date 2025-02-28 Mexico has',
      '2025-02-28',
      'Mexico has',
    ],
    ['a head behind a byte order mark', 'a', '\uFEFFdate 2025-02-28\r\nMexico', '2025-02-28', 'Mexico'],
    [
      'no head, but a day at the front of its name',
      '2025-02-28-mexico',
      'Mexico has',
      '2025-02-28',
      'Mexico has',
    ],
    [
      'a head that differs from its name',
      '2025-02-27-mexico',
      'date 2025-02-28\nMexico',
      '2025-02-28',
      'Mexico',
    ],
  ] as const)('with %s has its published day and body', ([_what, id, raw, published, body]) => {
    const { article, text } = articleOf(id, raw);
    expect(article.published).toBe(published);
    expect(text.slice(article.bodyStart)).toBe(body);
  });

  test('keeps its text as it was given, and the hash of it', () => {
    const raw = ' date 2025-02-28 Trevi\u00f1o \u2019s\r\n';
    const { article, text } = articleOf('a', raw);
    expect(text).toBe(raw);
    expect(article.sha256).toBe(createHash('sha256').update(raw).digest('hex'));
  });

  test.for([
    ['has no date', 'd01', 'Brooklyn', 'begin the text with a line "date YYYY-MM-DD"'],
    [
      'has a day that the calendar does not have',
      'd01',
      'date 2025-02-30\nBrooklyn',
      'no day of the calendar',
    ],
    ['has no text', 'd01', 'date 2025-02-28\n \n', 'no text'],
    ['has a name that is no slug', 'My Article', 'date 2025-02-28\nBrooklyn', 'a-z, 0-9 and single hyphens'],
    ['has a path for a name', '../etc', 'date 2025-02-28\nBrooklyn', 'a-z, 0-9 and single hyphens'],
  ] as const)('that %s is refused with what to do', ([_what, id, raw, message]) => {
    expect(() => articleOf(id, raw)).toThrow(ArticleError);
    expect(() => articleOf(id, raw)).toThrow(message);
  });
});
