import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { articleOf } from '../../../src/read/article.ts';
import { findCarriedDate } from '../../../src/read/dates/carried.ts';
import { findDates } from '../../../src/read/dates/dates.ts';
import { cutText } from '../../../src/read/text.ts';

const carried = (text: string, value: string) => {
  const { article, text: body } = articleOf('a', `date 2024-05-03\n${text}`);
  return findCarriedDate(cutText(article, body), { start: article.bodyStart, end: body.length }, value);
};

test.each([
  ['It began on Thursday.', '2024-05-02', 'Thursday'],
  ['It will begin on Thursday.', '2024-05-02', 'Thursday'],
  ['It began on Thursday.', '2024-05-09', 'Thursday'],
  ['It began on March 4, 2019.', '2019-03-04', 'March 4, 2019'],
  ['It began on March 4, 2019.', '2019-03', 'March 4, 2019'],
  ['It began on March 4, 2019.', '2019', 'March 4, 2019'],
  ['It began on March 4, 2019.', '201X', 'March 4, 2019'],
  ['He left in 1999. It began two years later.', '2001', 'two years later'],
  ['He left in 1999, she in 2003. It began two years later.', '2005', 'two years later'],
])('“%s” carries %s', (text, value, words) => {
  expect(carried(text, value)).toMatchObject({ value, quote: { text: words } });
});

test.each([
  ['It began on Thursday.', '2024-05-03'],
  ['It began in March 2019.', '2019-03-04'],
  ['It began in 2019.', '2019-03'],
  ['It began on March 4, 2019.', '2020'],
  ['He left in 1999. It began two years later.', '2002'],
  ['It began.', '2024-05-03'],
  ['He had 2019 bottles.', '2018'],
])('“%s” does not carry %s', (text, value) => {
  expect(carried(text, value)).toBeUndefined();
});

test('what the reader finds, its words carry', () => {
  const id = '2025-02-28-mexico-sends-prisoners';
  const { article, text } = articleOf(id, readFileSync(`data/articles/${id}.txt`, 'utf8'));
  const read = cutText(article, text);
  for (const { value, quote } of findDates(read))
    expect(findCarriedDate(read, quote, value)?.value).toBe(value);
});
