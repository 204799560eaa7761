import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTypedDate, fitOf } from '../../src/ask/typedDate.ts';
import { anyText } from './hostile.ts';

const value = (text: string) => ({ kind: 'value', value: text });

describe('a date is read as people type it', () => {
  test.each([
    ['2013', value('2013')],
    ['in 2013', value('2013')],
    ['March 4', { kind: 'yearless', month: 3, day: 4 }],
    ['march 4th', { kind: 'yearless', month: 3, day: 4 }],
    ['4 March', { kind: 'yearless', month: 3, day: 4 }],
    ['the 4th of March', { kind: 'yearless', month: 3, day: 4 }],
    ['Mar. 4', { kind: 'yearless', month: 3, day: 4 }],
    ['Sept. 12', { kind: 'yearless', month: 9, day: 12 }],
    ['February', { kind: 'yearless', month: 2 }],
    ['Feb 29', { kind: 'yearless', month: 2, day: 29 }],
    ['February 2006', value('2006-02')],
    ['Feb. 27, 2025', value('2025-02-27')],
    ['27 February 2025', value('2025-02-27')],
    ['  feb  27   2025 ', value('2025-02-27')],
    ['2025-02-27', value('2025-02-27')],
    ['2025-02', value('2025-02')],
    ['2025-W10', value('2025-W10')],
    ['2/27/2025', value('2025-02-27')],
    ['summer of 2016', value('2016-SU')],
    ['fall 2016', value('2016-FA')],
    ['1980s', value('198X')],
    ['the week of March 3, 2025', value('2025-03-03')],
  ])('“%s”', (typed, date) => {
    expect(findTypedDate(typed)).toEqual(date);
  });

  test.each([
    'tariffs',
    'Caro Quintero',
    'Feb. 30, 2025',
    'March 32',
    '27/2/2025',
    '13',
    '20250227',
    '',
    ' ',
    'May Smith',
    'Z-40',
  ])('“%s” is no date', (typed) => {
    expect(findTypedDate(typed)).toBeUndefined();
  });

  test('whatever is typed, nothing is thrown', () => {
    fc.assert(fc.property(anyText({ maxLength: 60 }), (typed) => void findTypedDate(typed)));
  });
});

describe('a date of an article answers a typed one', () => {
  test.each([
    ['2013', '2013', 'within'],
    ['2013-05-02', '2013', 'within'],
    ['2013', '2013-05-02', 'may include'],
    ['198X', '1985', 'may include'],
    ['1985', '1980s', 'within'],
    ['2025-W10', 'March 4, 2025', 'may include'],
    ['2025-W10', 'March 4', 'may include'],
    ['2025-03-04', 'March 4', 'within'],
    ['2019-03-04', 'March 4', 'within'],
    ['2025-03', 'March 4', 'may include'],
    ['2025-03-05', 'March', 'within'],
    ['2025', 'March 4', undefined],
    ['2025-03-05', 'March 4', undefined],
    ['2025-03-05', '2024', undefined],
  ])('%s to “%s”: %s', (date, typed, fit) => {
    const asked = findTypedDate(typed);
    expect(asked && fitOf(date, asked)).toBe(fit);
  });
});
