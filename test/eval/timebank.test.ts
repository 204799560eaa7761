import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { f1, scoreTimeml } from './timebank.ts';

const folder = mkdtempSync(join(tmpdir(), 'clipfile-timeml-'));
afterAll(() => rmSync(folder, { recursive: true }));

const timex = (words: string, type: string, value: string): string =>
  `<TIMEX3 tid="t1" type="${type}" value="${value}">${words}</TIMEX3>`;

writeFileSync(
  join(folder, 'a.tml'),
  `<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2024-03-13">03/13/2024</TIMEX3></DCT><TEXT>
Smith &amp; Jones <EVENT eid="e1">met</EVENT> ${timex('Monday', 'DATE', '2024-03-11')} and ${timex('now', 'DATE', 'PRESENT_REF')} rest.
He left ${timex('on May 4, 2020', 'DATE', '2020-05-05')} for ${timex('two years', 'DURATION', 'P2Y')}, late ${timex('Friday night', 'TIME', '2024-03-08TNI')}.
They came back in 2021.
</TEXT></TimeML>`,
);

describe('the score of dates on TimeML', () => {
  const lines: string[] = [];
  const { documents, all, calendar } = scoreTimeml(folder, (line) => lines.push(line));

  test('counts spans and values of dates and times, and leaves durations out', () => {
    expect(documents).toBe(1);
    expect(all.strict).toEqual({ right: 2, found: 4, wanted: 4 });
    expect(all.relaxed).toEqual({ right: 3, found: 4, wanted: 4 });
    expect(all.value).toEqual({ right: 2, found: 4, wanted: 4 });
  });

  test('can leave aside what denotes no calendar date', () => {
    expect(calendar.value).toEqual({ right: 2, found: 4, wanted: 3 });
    expect(f1(calendar.value)).toEqual({ p: 2 / 4, r: 2 / 3, f: (2 * (2 / 4) * (2 / 3)) / (2 / 4 + 2 / 3) });
  });

  test('tells every difference', () => {
    expect(lines.map((line) => line.split(' | ')[0])).toEqual([
      'a missed: now = PRESENT_REF',
      'a value: May 4, 2020 = 2020-05-04, gold 2020-05-05',
      'a spurious: 2021 = 2021',
    ]);
  });
});
