import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateValueSchema } from '../../../src/facts/date.ts';
import { isVerbatim } from '../../../src/facts/quote.ts';
import { articleOf } from '../../../src/read/article.ts';
import { findDates } from '../../../src/read/dates/dates.ts';
import { cutText } from '../../../src/read/text.ts';
import { datesIn, valuesIn } from './read.ts';

// 2024-03-13 was a Wednesday.
const WEDNESDAY = '2024-03-13';

/** A sentence, the dates in it, and the day of publication where it matters. */
type Row = [sentence: string, dates: string[], published?: string];

const check = ([sentence, dates, published = WEDNESDAY]: Row): void =>
  expect(valuesIn(sentence, published)).toEqual(dates);

describe('dates that the words give in full', () => {
  test.for<Row>([
    ['He was killed on September 13, 2016.', ['September 13, 2016 = 2016-09-13']],
    ['He was killed Sept. 13, 2016, in a park.', ['Sept. 13, 2016 = 2016-09-13']],
    ['He was killed on Tuesday, Sept. 13, 2016.', ['Tuesday, Sept. 13, 2016 = 2016-09-13']],
    ['He was jailed on 28 February 2025 in Leeds.', ['28 February 2025 = 2025-02-28']],
    ['He was jailed on Friday 28th February, 2025.', ['Friday 28th February, 2025 = 2025-02-28']],
    ['He was born on the 6th of January 1990.', ['the 6th of January 1990 = 1990-01-06']],
    ['Officers were called on 2025-02-28.', ['2025-02-28 = 2025-02-28']],
    ['Filed 2/28/2025 in court.', ['2/28/2025 = 2025-02-28']],
    ['Filed 02/28/25 in court.', ['02/28/25 = 2025-02-28']],
    ['Filed 28/02/2025 in court.', ['28/02/2025 = 2025-02-28']],
    ['MAN SENTENCED JANUARY 4, 2020 IN COURT', ['JANUARY 4, 2020 = 2020-01-04']],
    ['McEntee died July fifth, 2005.', ['July fifth, 2005 = 2005-07-05']],
    ['He was arrested in May 2016.', ['May 2016 = 2016-05']],
    ['He was arrested in January of 2016.', ['January of 2016 = 2016-01']],
    ['He had walked free in 2013 after 28 years in prison.', ['2013 = 2013']],
    ['The 1985 killing marked a low point.', ['1985 = 1985']],
    ['He sold drugs in the 1990s and the early ’80s.', ['the 1990s = 199X', 'the early ’80s = 198X']],
    [
      'In the summer of 2016 and last fall, he traveled.',
      ['the summer of 2016 = 2016-SU', 'last fall = 2023-FA'],
    ],
    ['Profit fell in the third quarter of 2019.', ['the third quarter of 2019 = 2019-Q3']],
    ['It happened on New Year’s Eve 2021.', ['New Year’s Eve 2021 = 2021-12-31']],
    ['It happened on Thanksgiving Day 2019.', ['Thanksgiving Day 2019 = 2019-11-28']],
    ['He died at the end of 2022.', ['the end of 2022 = 2022']],
    ['It began on an August morning in 2019.', ['an August morning in 2019 = 2019-08']],
    ['He died on the night of April 29, 2011, at home.', ['the night of April 29, 2011 = 2011-04-29']],
  ])('%s', check);
});

describe('times of day are joined with their day', () => {
  test.for<Row>([
    [
      'On May 26, 2017, at about 11:15 p.m., he fired.',
      ['May 26, 2017, at about 11:15 p.m. = 2017-05-26T23:15'],
    ],
    [
      'At approximately 12:11 a.m. on Nov. 21, 2013, he drove.',
      ['12:11 a.m. on Nov. 21, 2013 = 2013-11-21T00:11'],
    ],
    ['On January 1, 2008, at 7:33 pm, she called.', ['January 1, 2008, at 7:33 pm = 2008-01-01T19:33']],
    [
      'He was stabbed on 3 February 2023 at around 8.30pm.',
      ['3 February 2023 at around 8.30pm = 2023-02-03T20:30'],
    ],
    ['Police were called at 00:30 GMT on Sunday.', ['00:30 GMT on Sunday = 2024-03-10T00:30']],
    ['The crash was at noon Saturday.', ['noon Saturday = 2024-03-09T12:00']],
    [
      'The forum will be held on Saturday, June 18, 2016, from 10 a.m. to 3 p.m. in a church.',
      ['Saturday, June 18, 2016 = 2016-06-18', '10 a.m. = 2016-06-18T10:00', '3 p.m. = 2016-06-18T15:00'],
    ],
    [
      'He left on May 4, 2020, between 10 and 11 p.m. by car.',
      ['May 4, 2020 = 2020-05-04', '10 = 2020-05-04T22:00', '11 p.m. = 2020-05-04T23:00'],
    ],
    [
      'On Dec. 17, 2012, police came. At approximately 5:30 p.m., they searched.',
      ['Dec. 17, 2012 = 2012-12-17', '5:30 p.m. = 2012-12-17T17:30'],
    ],
    [
      'On Dec. 15, 1994, he fled. He was to work at 9:00 p.m. that night.',
      ['Dec. 15, 1994 = 1994-12-15', '9:00 p.m. that night = 1994-12-15T21:00'],
    ],
    [
      'Between 9 p.m. and 10 p.m. on May 4, 2021, he returned.',
      ['9 p.m. = 2021-05-04T21:00', '10 p.m. on May 4, 2021 = 2021-05-04T22:00'],
    ],
    [
      'He fled between 11:30 p.m. Friday and 1 a.m. Saturday.',
      ['11:30 p.m. Friday = 2024-03-08T23:30', '1 a.m. Saturday = 2024-03-09T01:00'],
    ],
    ['Officers came at 1436 hours on 02/11/2024.', ['1436 hours on 02/11/2024 = 2024-02-11T14:36']],
    ['At 5:30 p.m. he left.', []],
  ])('%s', check);
});

describe('weekdays and the words of now are counted from the day of publication', () => {
  test.for<Row>([
    ['He was sentenced Thursday.', ['Thursday = 2024-03-07']],
    ['He was sentenced Wednesday.', ['Wednesday = 2024-03-13']],
    ['He will be sentenced Thursday.', ['Thursday = 2024-03-14']],
    ['He is scheduled to be arraigned Monday.', ['Monday = 2024-03-18']],
    ['He was last seen on Monday night.', ['Monday night = 2024-03-11']],
    ['The offer was extended until Friday.', ['Friday = 2024-03-15']],
    [
      'He was arrested last Friday and returns next Tuesday.',
      ['last Friday = 2024-03-08', 'next Tuesday = 2024-03-19'],
    ],
    ['He was convicted yesterday and is sentenced today.', ['yesterday = 2024-03-12', 'today = 2024-03-13']],
    ['The vote is tomorrow night.', ['tomorrow night = 2024-03-14']],
    ['He was found this morning.', ['this morning = 2024-03-13']],
    ['He was shot last night.', ['last night = 2024-03-12']],
    ['She was killed three days ago.', ['three days ago = 2024-03-10']],
    ['She was killed two weeks ago.', ['two weeks ago = 2024-W09']],
    ['She was killed a year ago today.', ['a year ago today = 2023-03-13']],
    [
      'It was created last year and opened earlier this month.',
      ['last year = 2023', 'earlier this month = 2024-03'],
    ],
    ['Tariffs begin next week.', ['next week = 2024-W12']],
    [
      'People raced last weekend and two weekends ago.',
      ['last weekend = 2024-W10', 'two weekends ago = 2024-W09'],
    ],
    ['Officials spoke over the weekend.', ['the weekend = 2024-W10']],
    ['He fled in November last year.', ['November last year = 2023-11']],
  ])('%s', check);
});

describe('a date without a year follows the verb, as far as news leaves years out', () => {
  test.for<Row>([
    ['He pleaded guilty in January.', ['January = 2024-01']],
    ['He pleaded guilty in November.', ['November = 2023-11']],
    ['He pleaded guilty last November.', ['last November = 2023-11']],
    ['The trial will start in September.', ['September = 2024-09']],
    ['He is charged over the January stabbing of a barber.', ['January = 2024-01']],
    ['He was arrested Dec. 30.', ['Dec. 30 = 2023-12-30']],
    ['He is scheduled to be sentenced on June 6.', ['June 6 = 2024-06-06']],
    ['They were scheduled to be sentenced on Dec. 6, but failed to appear.', ['Dec. 6 = 2023-12-06']],
    ['The dividend is payable May 2.', ['May 2 = 2024-05-02']],
    ['The talks come just days before the March 4 deadline.', ['March 4 = 2025-03-04'], '2025-02-28'],
    [
      'The event will be held on Saturday, June 18, in a park.',
      ['Saturday, June 18 = 2016-06-18'],
      '2016-06-16',
    ],
    ['The child was found on Thursday 12 January.', ['Thursday 12 January = 2017-01-12'], '2018-05-25'],
    ['A judge chose Oct. 2 as the start date.', ['Oct. 2 = 2023-10-02'], '2023-05-22'],
    ['In late May and again in mid June 2004, police were called.', ['May = 2004-05', 'June 2004 = 2004-06']],
    [
      'It runs from Dec. 30, 2020 to Jan. 5, 2021.',
      ['Dec. 30, 2020 = 2020-12-30', 'Jan. 5, 2021 = 2021-01-05'],
    ],
    ['He was away Sept. 12-14, 2019.', ['Sept. 12 = 2019-09-12', '14, 2019 = 2019-09-14']],
    ['He was away between March 3 and March 5.', ['March 3 = 2024-03-03', 'March 5 = 2024-03-05']],
    ['He sold drugs between 2016 through 2021.', ['2016 = 2016', '2021 = 2021']],
    ['He was there May 4, 5 and 6, 2021.', ['May 4 = 2021-05-04', '5 = 2021-05-05', '6, 2021 = 2021-05-06']],
    ['He was away from 10 to 12 April 2016.', ['10 = 2016-04-10', '12 April 2016 = 2016-04-12']],
    ['On Wednesday, the council is meeting a judge.', ['Wednesday = 2024-03-13']],
    ['On Thursday, the council is meeting a judge.', ['Thursday = 2024-03-14']],
    ['The vote is to be held from November 20 on.', ['November 20 = 2024-11-20']],
    ['He sold drugs in 2016-18.', ['2016 = 2016', '18 = 2018']],
  ])('%s', check);
});

describe('other dates are counted from the date that the text gives before', () => {
  test.for<Row>([
    [
      'The process began after the capture in 2013 of one brother and two years later of the other.',
      ['2013 = 2013', 'two years later = 2015'],
    ],
    [
      'He was shot on Sept. 13, 2014. The man was caught four days later.',
      ['Sept. 13, 2014 = 2014-09-13', 'four days later = 2014-09-17'],
    ],
    [
      'He was shot on Sept. 30, 2014. The man was caught the following day.',
      ['Sept. 30, 2014 = 2014-09-30', 'the following day = 2014-10-01'],
    ],
    [
      'He died on April 29, 2011. His daughter was to marry the following week.',
      ['April 29, 2011 = 2011-04-29', 'the following week = 2011-W18'],
    ],
    [
      'In August 2010, he agreed. A month later, in September 2010, he was linked to it.',
      ['August 2010 = 2010-08', 'A month later = 2010-09', 'September 2010 = 2010-09'],
    ],
    [
      'At 11:57 p.m. on Sept. 13, 2016, he called. She pulled up 10 minutes later.',
      ['11:57 p.m. on Sept. 13, 2016 = 2016-09-13T23:57', '10 minutes later = 2016-09-14T00:07'],
    ],
    [
      'On Oct. 14, 2010, one day after the murder, he went out.',
      ['Oct. 14, 2010 = 2010-10-14', 'one day after the murder = 2010-10-14'],
    ],
    [
      'She drove home on May 4, 2007. His birthday had been one day earlier.',
      ['May 4, 2007 = 2007-05-04', 'one day earlier = 2007-05-03'],
    ],
    ['He was convicted in 2014, two years after he was jailed.', ['2014 = 2014', 'two years after = 2014']],
    ['He was convicted two years after he was jailed.', []],
    [
      'He served until 2004. He was freed that October and jailed the following spring.',
      ['2004 = 2004', 'that October = 2004-10', 'the following spring = 2005-SP'],
    ],
    [
      'Two days later, on 14 January, he was arrested.',
      ['Two days later = 2024-01-14', '14 January = 2024-01-14'],
    ],
    [
      'He fled on Friday, May 26, 2017. He was seen the following Monday.',
      ['Friday, May 26, 2017 = 2017-05-26', 'the following Monday = 2017-05-29'],
    ],
    [
      'He fled and was caught a week later. On May 26, 2017, he shot her. He was caught on June 2, 2017.',
      ['a week later = 2017-06-02', 'May 26, 2017 = 2017-05-26', 'June 2, 2017 = 2017-06-02'],
    ],
    ['He fled and was caught a week later. On May 26, 2017, he shot her.', ['May 26, 2017 = 2017-05-26']],
  ])('%s', check);

  test('the derivation says what a date was counted from', () => {
    const [first, second] = datesIn(
      'It began after the capture in 2013 of one and two years later of the other.',
      WEDNESDAY,
    );
    expect(first?.derivation).toEqual({ from: 'stated' });
    expect(second?.derivation).toEqual({ from: 'text', anchor: '2013' });
    const [weekday] = datesIn('He was sentenced Thursday.', WEDNESDAY);
    expect(weekday?.derivation).toEqual({ from: 'published', anchor: WEDNESDAY });
  });
});

describe('where several days might be meant, no time and no day is counted from them', () => {
  test.for<Row>([
    [
      'Between Nov. 14, 2022 and Nov. 25, 2022, officers looked. It was 3:29 a.m. by then.',
      ['Nov. 14, 2022 = 2022-11-14', 'Nov. 25, 2022 = 2022-11-25'],
    ],
    [
      'He fled on Nov. 25, 2022. She was awake at 4 a.m. on the night of the killings.',
      ['Nov. 25, 2022 = 2022-11-25'],
    ],
    ['He was caught more than two years ago.', []],
    ['He was arrested on a Friday in March 2022.', ['March 2022 = 2022-03']],
    ['He was among the Jan. 6 rioters.', []],
  ])('%s', check);
});

describe('what is no date is left alone', () => {
  test.for<string>([
    'He faces 20 years to life in prison and a 40-year sentence.',
    'He was sentenced to 45 days in jail and three years of probation.',
    'The club meets every Monday, on Tuesdays and annually.',
    'Flights leave on Friday and Saturday nights all year.',
    'She lives at 1345 Lincoln Place and called 911.',
    'The fire was at 2010 Lincoln Place.',
    'He broke Section 2023 and HB 1325 and used Windows 2000.',
    'A total of 2,016 people and 2010 officers signed for $1999.',
    'He drove a 2012 Honda Civic and a 2015 white Ford van.',
    'The case, 2:20-cr-02013, cites [2018] EWCA Crim 2083.',
    'The Civil Rights Act of 1964 forbids it.',
    'He may march in the sun; the Sun and the Sunday Times wrote of it.',
    'May Smith met April Jones, June Carter and August Wilson.',
    'Theresa May spoke to Jan Smith and Mar Gomez.',
    'He was aged 24 and won 3-2 at odds of 7:4.',
    'Our youth could be alive today, in what is today Germany, and the plan is still used today.',
    'He starred in Friday the 13th, a tale of those that fall in line that may march.',
    'A survey of 1709 schoolchildren and a 2000 year old tradition.',
    'He spent the last year over the past two months in the next week of work.',
    'He was caught 12 to 20 miles away in the 2000 block of Main Street.',
  ])('%s', (sentence) => expect(valuesIn(sentence, WEDNESDAY)).toEqual([]));
});

describe('of any text', () => {
  const piece = fc.constantFrom(
    'Monday',
    'last',
    'next',
    'May',
    '31',
    'February',
    '2024',
    ',',
    '.',
    ' ',
    'on',
    'two',
    'years',
    'later',
    'ago',
    '10',
    ':',
    '30',
    'p.m.',
    'the',
    'following',
    'day',
    '-',
    'to',
    'and',
    'was',
    'will',
    'summer',
    'of',
    '1990s',
    '\n',
    '29',
    '12/31/1999',
    'yesterday',
    'quarter',
    'third',
    'that',
    'night',
    'Easter',
    'week',
    '’s',
    '😀',
    'é',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(piece, { maxLength: 60 }).map((words) => words.join(' ')),
  );
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

  test('dates are verbatim, valid, in order and without overlap, and nothing throws', () => {
    fc.assert(
      fc.property(texts, days, (text, day) => {
        const { article, text: whole } = articleOf('a', `date ${day.toISOString().slice(0, 10)}\nx ${text}`);
        let end = 0;
        for (const { value, quote, derivation } of findDates(cutText(article, whole))) {
          expect(isVerbatim(quote, whole)).toBe(true);
          expect(dateValueSchema.parse(value)).toBe(value);
          if (derivation.anchor !== undefined) dateValueSchema.parse(derivation.anchor);
          expect(quote.start).toBeGreaterThanOrEqual(end);
          end = quote.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  test.for(['May 4, 2020, at 5 p.m. ', 'a ', '1 ', '2020-', 'the next day ', ' ', 'Monday, ', '12:', 'is '])(
    'a line of "%s" ten times as long takes no more than some forty times the work',
    (unit) => {
      // Not a timed test of speed: it tells linear from quadratic, which would be a hundred times.
      const costOf = (length: number): number => {
        const { article, text } = articleOf('a', `date 2024-03-13\n${unit.repeat(length / unit.length)}.`);
        const read = cutText(article, text);
        const start = process.cpuUsage();
        findDates(read);
        const { user, system } = process.cpuUsage(start);
        return user + system;
      };
      costOf(20_000);
      expect(costOf(200_000)).toBeLessThan(40 * Math.max(costOf(20_000), 10_000));
    },
  );
});
