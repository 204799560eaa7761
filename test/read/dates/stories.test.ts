import { describe, expect, test } from 'vitest';
import { valuesIn } from './read.ts';

// 2024-03-13 was a Wednesday.
const WEDNESDAY = '2024-03-13';

/** A text, the dates in it, and the day of publication where it matters. */
type Row = [text: string, dates: string[], published?: string];

const check = ([text, dates, published = WEDNESDAY]: Row): void =>
  expect(valuesIn(text, published)).toEqual(dates);

const LATER = '2022-02-27';

describe('a day that would need its year, had the story not given it, is of the year of the story', () => {
  test.for<Row>([
    [
      'On June 13, 2017, she died. Neighbours came. They told police. On June 14, police found him.',
      ['June 13, 2017 = 2017-06-13', 'June 14 = 2017-06-14'],
      LATER,
    ],
    [
      'On Dec. 16, 2017, he left. Friends called. She came back. On Jan. 4, she fell ill. In April, she died.',
      ['Dec. 16, 2017 = 2017-12-16', 'Jan. 4 = 2022-01-04', 'April = 2021-04'],
      LATER,
    ],
    [
      'On June 13, 2017, she died. Neighbours came. They told police. On Jan. 14, he was charged.',
      ['June 13, 2017 = 2017-06-13', 'Jan. 14 = 2022-01-14'],
      LATER,
    ],
    [
      'On June 13, 2017, she died. Neighbours came. They told police. He will be tried on June 14.',
      ['June 13, 2017 = 2017-06-13', 'June 14 = 2022-06-14'],
      LATER,
    ],
  ])('%s', check);
});

describe('a day of the past is never placed far ahead', () => {
  test.for<Row>([
    ['He said he set the car alight early on September 28.', ['September 28 = 2010-09-28'], '2011-07-29'],
    ['He called the vote on April 12.', ['April 12 = 2024-04-12']],
    [
      'The crash was at 10.30pm on Tuesday 17 September.',
      ['10.30pm on Tuesday 17 September = 2019-09-17T22:30'],
      '2021-04-01',
    ],
    ['He was jailed until Tuesday 17 September.', ['Tuesday 17 September = 2024-09-17']],
  ])('%s', check);
});

describe('a day can be told by what was done on it, or counted from another', () => {
  test.for<Row>([
    [
      'They escaped March 9 from a van. The women were held Monday. The night they escaped, they called.',
      ['March 9 = 2024-03-09', 'Monday = 2024-03-11', 'The night they escaped = 2024-03-09'],
    ],
    [
      'Ann Dyce died on March 9. Guards were held Monday. It was a lie the day Ann Dyce died.',
      ['March 9 = 2024-03-09', 'Monday = 2024-03-11', 'the day Ann Dyce died = 2024-03-09'],
    ],
    [
      'He was shot on March 2. She was shot on March 4. He was in the day he was shot.',
      ['March 2 = 2024-03-02', 'March 4 = 2024-03-04'],
    ],
    ['Guards were held Monday. It was a lie the day Ann Dyce died.', ['Monday = 2024-03-11']],
    ['They escaped on March 9. The night manager escaped unhurt.', ['March 9 = 2024-03-09']],
    ['He was arrested the day after the Dec. 30 shooting.', ['the day after the Dec. 30 = 2023-12-31']],
    ['Two weeks before his Feb. 20 arrest he fled.', ['Two weeks before his Feb. 20 = 2024-02-06']],
    ['He was held in 2014. It began about five years before.', ['2014 = 2014', 'five years before = 2009']],
    ['He was held in 2014. The year prior, he had fled.', ['2014 = 2014', 'The year prior = 2013']],
    ['He thought back to that day of the murder.', []],
    ['It had to be tonight – Dec. 30, she wrote.', ['tonight = 2023-12-30', 'Dec. 30 = 2023-12-30']],
  ])('%s', check);
});

describe('the night goes on past midnight', () => {
  test.for<Row>([
    [
      'They met on March 9 at 9:30 p.m. by car. They arrived around 2 a.m.',
      ['March 9 at 9:30 p.m. = 2024-03-09T21:30', '2 a.m. = 2024-03-10T02:00'],
    ],
    [
      'On March 9 at 11 am they fought, and again around midnight.',
      ['March 9 at 11 am = 2024-03-09T11:00', 'midnight = 2024-03-10T00:00'],
    ],
    [
      'They met on March 9 at 9:30 a.m. by car. They left at 5 p.m.',
      ['March 9 at 9:30 a.m. = 2024-03-09T09:30', '5 p.m. = 2024-03-09T17:00'],
    ],
  ])('%s', check);
});

describe('seasons, years and terms', () => {
  test.for<Row>([
    ['She handed down her ruling in the fall, but kept it.', ['the fall = 2023-FA']],
    ['He broke a leg in the fall, police said.', []],
    ['He worked on Dyce’s 1990 campaign.', ['1990 = 1990']],
    ['The Expo 2020 opened.', []],
    ['In the first quarter of the 2024/25 financial year, 673 were held.', []],
    ['He goes there every Valentine’s Day.', []],
    ['He will be freed in another five months.', ['in another five months = 2024-08']],
    ['He spent another five months in jail.', []],
    ['It ends in two weeks’ time.', ['in two weeks’ time = 2024-W13']],
    ['It comes less than a month before Election Day.', ['Election Day = 2016-11-08'], '2016-10-12'],
    ['He was remanded to reappear at court on May 4.', ['May 4 = 2024-05-04']],
    ['He failed to appear in court on May 4.', ['May 4 = 2023-05-04']],
    ['A judge could decide Friday to keep him.', ['Friday = 2024-03-15']],
    ['He could have fled Monday.', ['Monday = 2024-03-11']],
    ['He was stopped at 5 p.m. last Thursday.', ['5 p.m. last Thursday = 2024-02-22T17:00'], '2024-03-01'],
    ['He was stopped last Thursday.', ['last Thursday = 2024-02-29'], '2024-03-04'],
  ])('%s', check);
});

describe('what stands beside a day says which one it is', () => {
  test.for<Row>([
    ["In ’98 he fled, and since '05 he has hidden.", ['’98 = 1998', "'05 = 2005"]],
    ["It was in ’80s style. He has '98 things.", ['’80s = 198X']],
    ['From March 2 to 4 he hid.', ['March 2 = 2024-03-02', '4 = 2024-03-04']],
    ['On the 2nd and 3rd of March he hid.', ['2nd = 2024-03-02', '3rd of March = 2024-03-03']],
    ['On March 3 and 5 people died.', ['March 3 = 2024-03-03']],
    ['On Monday 11/3/2024 he fled.', ['Monday 11/3/2024 = 2024-03-11']],
    ['On Monday, 03/11/2024, he fled.', ['Monday, 03/11/2024 = 2024-03-11']],
    ['Last week Tuesday he fled.', ['Last week Tuesday = 2024-03-05']],
    ['On Monday last week he fled.', ['Monday last week = 2024-03-04']],
    ['On Monday next week he will plead.', ['Monday next week = 2024-03-18']],
    ['He is to be sentenced on Friday week.', []],
    ['He is to be sentenced a week on Friday.', []],
    ['He was jailed on the first Monday in May.', ['May = 2023-05']],
    ['He was hurt on Easter Monday.', ['Easter Monday = 2024-04-01'], '2024-04-13'],
    ['A fortnight ago he fled.', ['A fortnight ago = 2024-W09']],
    [
      'On Feb. 1 he hid. A fortnight later he was held.',
      ['Feb. 1 = 2024-02-01', 'A fortnight later = 2024-02-15'],
    ],
    ['Her next hearing is Dec. 5.', ['Dec. 5 = 2024-12-05']],
    ['His last hearing was Dec. 5.', ['Dec. 5 = 2023-12-05']],
    ['Sentencing is Dec. 5.', ['Dec. 5 = 2024-12-05']],
    ['He was stopped at 2.15 on Sunday afternoon.', ['2.15 on Sunday afternoon = 2024-03-10T14:15']],
    ['He was stopped at 8:30 on Sunday night.', ['8:30 on Sunday night = 2024-03-10T20:30']],
    ['On Sunday night at 2:15 a.m. he fled.', ['Sunday night at 2:15 a.m. = 2024-03-10T02:15']],
    ['At 20:15 on Sunday evening he fled.', ['20:15 on Sunday evening = 2024-03-10T20:15']],
    ['Jurors resume Thursday, and the trial ends Friday.', ['Thursday = 2024-03-14', 'Friday = 2024-03-15']],
    ['The trial, which began Monday, went on.', ['Monday = 2024-03-11']],
    [
      'Between January 2019 and December of that year, he stole.',
      ['January 2019 = 2019-01', 'December = 2019-12', 'that year = 2019'],
    ],
    ['He lives at 12 May Street and 4 March Road.', []],
    ['He fled the Monday after they met.', []],
    ['He died on Sunday (Jan. 7).', ['Sunday = 2024-01-07', 'Jan. 7 = 2024-01-07']],
    ['He died on Monday (Jan. 7).', ['Jan. 7 = 2024-01-07']],
    ['On the fifth of March he fled.', ['the fifth of March = 2024-03-05']],
    ['It was the twenty-first day of June, 2019.', ['the twenty-first day of June, 2019 = 2019-06-21']],
    ['The first of many came.', []],
    ['He fled at 4.05 on the afternoon of March 3.', ['4.05 on the afternoon of March 3 = 2024-03-03T16:05']],
    ['A trial date of Sept. 9 was set.', ['Sept. 9 = 2024-09-09']],
    ['He went on trial Sept. 9.', ['Sept. 9 = 2023-09-09']],
  ])('%s', check);
});
