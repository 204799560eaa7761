import { describe, expect, test } from 'vitest';
import { valuesIn } from './read.ts';

// 2024-03-13 was a Wednesday.
const WEDNESDAY = '2024-03-13';

/** A sentence, the dates in it, and the day of publication where it matters. */
type Row = [sentence: string, dates: string[], published?: string];

const check = ([sentence, dates, published = WEDNESDAY]: Row): void =>
  expect(valuesIn(sentence, published)).toEqual(dates);

describe('years behind words that count as well', () => {
  test.for<Row>([
    ['He sold drugs from at least 2002 to 2005.', ['2002 = 2002', '2005 = 2005']],
    ['Nothing was found since approximately 1979.', ['1979 = 1979']],
    ['He stole between at least 2009 and 2012.', ['2009 = 2009', '2012 = 2012']],
    ['At least 2005 people died.', []],
    ['It grew from at least 2000 members.', []],
    ['Approximately 1990 were hurt.', []],
  ])('%s', check);
});

describe('the year in the name of a law or report is no date', () => {
  test.for<Row>([
    ['He was charged under the Money Laundering (Prevention) Act, 2022.', []],
    ['It is contrary to section 85 of the Criminal Laws of Harlow State of Nigeria, 2011.', []],
    ['The Crime in North Harlow 2022 Report was released.', []],
    ['He broke the law in May, 2011.', ['May, 2011 = 2011-05']],
    ['A report of 2022 said so.', ['2022 = 2022']],
  ])('%s', check);
});

describe('today is a day, a paper is none', () => {
  test.for<Row>([
    ['Experts told USA TODAY and USA Today so.', []],
    ['MAN CHARGED TODAY WITH ARSON', ['TODAY = 2024-03-13']],
    ['India today charged him.', ['today = 2024-03-13']],
  ])('%s', check);
});

describe('what the reader is told to do lies ahead', () => {
  test.for<Row>([
    ['Read Thursday’s edition of the paper for more.', ['Thursday = 2024-03-14']],
    ['See Sunday’s paper for the full story.', ['Sunday = 2024-03-17']],
    ['Join us Friday for the vigil.', ['Friday = 2024-03-15']],
    ['Read Thursday’s ruling here.', ['Thursday = 2024-03-07']],
  ])('%s', check);
});

describe('times without a day', () => {
  test.for<Row>([
    ['The jury is expected to announce a verdict at 1:30pm.', ['1:30pm = 2024-03-13T13:30']],
    ['The hearing will begin at 2 p.m.', ['2 p.m. = 2024-03-13T14:00']],
    ['The doors open daily and will close at 5 p.m.', []],
    ['He fled at 2 p.m.', []],
  ])('%s', check);
});

describe('short forms of a day', () => {
  test.for<Row>([
    ['Yesterday (21/10) a judge jailed him.', ['Yesterday = 2020-10-21', '21/10 = 2020-10-21'], '2020-10-22'],
    ['The vote (21/10) was clear.', []],
    ['On 5-Nov-2023 he was held.', ['5-Nov-2023 = 2023-11-05']],
    [
      'Between November 18th and 20th this year, they broke in.',
      ['November 18th = 2017-11-18', '20th this year = 2017-11-20'],
      '2017-11-24',
    ],
  ])('%s', check);
});

describe('a month of what is done lies behind', () => {
  test.for<Row>([
    ['She pleaded guilty in July to fraud.', ['July = 2018-07'], '2019-06-20'],
    ['She will be tried in July.', ['July = 2019-07'], '2019-06-20'],
  ])('%s', check);
});
