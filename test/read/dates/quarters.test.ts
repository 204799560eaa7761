import { describe, expect, test } from 'vitest';
import { valuesIn } from './read.ts';

// 2024-03-13 was a Wednesday.
const WEDNESDAY = '2024-03-13';

/** A sentence, the dates in it, and the day of publication where it matters. */
type Row = [sentence: string, dates: string[], published?: string];

const check = ([sentence, dates, published = WEDNESDAY]: Row): void =>
  expect(valuesIn(sentence, published)).toEqual(dates);

const OCTOBER = '2019-10-30';

describe('a quarter told before is meant by the quarter, the year-earlier quarter and a year ago', () => {
  test.for<Row>([
    [
      'Profit fell in the third quarter. The latest quarter had a charge of $2 million.',
      ['the third quarter = 2019-Q3', 'The latest quarter = 2019-Q3'],
      OCTOBER,
    ],
    [
      'Third-quarter profit fell to $2 million. In the year-earlier quarter, it was $3 million.',
      ['Third-quarter = 2019-Q3', 'the year-earlier quarter = 2018-Q3'],
      OCTOBER,
    ],
    [
      'It had a third-quarter loss of $2 million, compared with year-ago profit of $3 million.',
      ['third-quarter = 2019-Q3', 'year-ago = 2018-Q3'],
      OCTOBER,
    ],
    [
      'Third-quarter sales rose to $3 million from $2 million a year ago.',
      ['Third-quarter = 2019-Q3', 'a year ago = 2018-Q3'],
      OCTOBER,
    ],
    [
      'It forecast growth in the fourth quarter. Sales rose to $3 million from $2 million a year ago.',
      ['the fourth quarter = 2019-Q4', 'a year ago = 2018'],
      OCTOBER,
    ],
    [
      'Profit fell in the third quarter. He was arrested a year ago.',
      ['the third quarter = 2019-Q3', 'a year ago = 2018'],
      OCTOBER,
    ],
    ['The quarter was found in his pocket.', []],
    ['He lived in the quarter. It was a quarter-to-quarter tie.', []],
    [
      'Profit fell in the third quarter. In the quarter ended Sept. 30, 2018, it rose.',
      ['the third quarter = 2019-Q3', 'Sept. 30, 2018 = 2018-09-30'],
      OCTOBER,
    ],
  ])('%s', check);
});

describe('years in words', () => {
  test.for<Row>([
    ['He was convicted in nineteen ninety-one.', ['nineteen ninety-one = 1991']],
    ['It was a nineteen ninety-seven attack.', ['nineteen ninety-seven = 1997']],
    ['In January nineteen eighty he fled.', ['January nineteen eighty = 1980-01']],
    ['In the winter of nineteen ninety-four prices fell.', ['the winter of nineteen ninety-four = 1994-WI']],
    ['It began in nineteen oh five.', ['nineteen oh five = 1905']],
    ['By the year two thousand it was gone.', ['the year two thousand = 2000']],
    ['He was freed in two thousand ten.', ['two thousand ten = 2010']],
    ['He stole two thousand dollars and twenty ten-pound notes.', []],
    ['They were nineteen eighty miles from home.', []],
    ['She is nineteen, and twenty of them left.', []],
  ])('%s', check);
});

describe('what was once ahead, and what has been called off, lies behind', () => {
  test.for<Row>([
    ['The offer had been due to expire Friday.', ['Friday = 2024-03-08']],
    ['The offer is due to expire Friday.', ['Friday = 2024-03-15']],
    ['Until Monday, they had not called him a suspect.', ['Monday = 2024-03-11']],
    ['The vigil planned for Saturday was canceled.', ['Saturday = 2024-03-09']],
    ['The vigil planned for Saturday will be held.', ['Saturday = 2024-03-16']],
    ['She said they would appeal Monday’s ruling.', ['Monday = 2024-03-11']],
    ['They would wait for Friday’s verdict.', ['Friday = 2024-03-15']],
    ['The cut was due to its heavy losses on Monday.', ['Monday = 2024-03-11']],
    ['The hearing is due to begin on Monday.', ['Monday = 2024-03-18']],
    ['The record was a mark set on Aug. 6.', ['Aug. 6 = 2023-08-06'], '2024-02-06'],
    ['Trial is set for Aug. 6.', ['Aug. 6 = 2024-08-06'], '2024-02-06'],
    ['He will succeed the chief Feb. 1.', ['Feb. 1 = 2020-02-01'], OCTOBER],
    ['It would be paid on an unspecified date in January.', ['January = 2020-01'], OCTOBER],
  ])('%s', check);
});
