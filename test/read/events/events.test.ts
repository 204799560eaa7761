import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Event, Facts } from '../../../src/facts/schema.ts';
import { articleOf } from '../../../src/read/article.ts';
import { readArticle } from '../../../src/read/read.ts';

const factsOf = (text: string, published = '2024-03-13'): Facts =>
  readArticle(articleOf('a', `date ${published}\n${text}`));
const eventsIn = (text: string): Event[] => factsOf(text).events;

describe('an event', () => {
  test('is told by its whole sentence where that names a source or leans on a pronoun', () => {
    const text = 'John Smith was shot Monday, and Mary Jones was arrested Tuesday, police said.';
    expect(eventsIn(text).map(({ quote }) => quote.text)).toEqual([text, text]);
    const leaning = 'John Smith fled in 2013, and Mary Jones told him so in 2014.';
    expect(eventsIn(leaning).map(({ quote }) => quote.text)).toEqual([leaning, leaning]);
  });

  test('is told in a paragraph that lacks its last full stop, but not in a heading', () => {
    const text = 'John Smith was jailed in 2013. Mary Jones fled in 2014. For more, call 555-0100';
    expect(eventsIn(text).map(({ date }) => date?.value)).toEqual(['2013', '2014']);
    expect(eventsIn('John Smith Was Jailed in 2013 for Theft')).toEqual([]);
  });

  test('is told by its clause where that stands by itself', () => {
    const events = eventsIn('John Smith was released in 2013; Mary Jones was arrested in Leeds in 2014.');
    expect(events.map(({ date, quote }) => [date?.value, quote.text])).toEqual([
      ['2013', 'John Smith was released in 2013'],
      ['2014', 'Mary Jones was arrested in Leeds in 2014.'],
    ]);
  });

  test('of dates that stand together comes once, with the most exact one', () => {
    const events = eventsIn(
      'John Smith is scheduled to be arraigned tomorrow, Thursday, March 14, 2024 at 8:30 a.m. in Leeds.',
    );
    expect(events.map(({ date }) => date?.value)).toEqual(['2024-03-14T08:30']);
  });

  test('of a date and the words that count to it comes once, with the date stated', () => {
    for (const text of [
      'On Oct. 14, 2010, one day after the murder, John Smith went out.',
      'John Smith was convicted in 2014, two years after he was jailed.',
    ]) {
      expect(eventsIn(text).map(({ date }) => date?.derivation.from)).toEqual(['stated']);
    }
  });

  test('begins with the sentence before where "he" is the only one named there, at its head', () => {
    const [event] = eventsIn(
      'John Smith, 34, of Leeds, was jailed for life. He was convicted on March 1, 2024, of theft.',
    ).filter(({ date }) => date !== undefined);
    expect(event?.quote.text).toMatch(/^John Smith.*March 1, 2024, of theft\.$/);
    expect(event?.subjects).toHaveLength(1);
  });

  test('never takes a judge, or the second one of two, for "he"', () => {
    for (const before of [
      'He was sentenced today by Justice Donald Lee.',
      'John Smith was sentenced by Justice Donald Lee.',
      'Justice Donald Lee sentenced a man of Leeds.',
    ]) {
      const events = eventsIn(`${before} He pleaded guilty last November to theft.`);
      expect(events.find(({ date }) => date?.value === '2023-11')?.subjects).toEqual([]);
    }
  });

  test('without a date is one that names somebody and tells something that happened', () => {
    const undated = (text: string): string[] =>
      eventsIn(text)
        .filter(({ date }) => !date)
        .map(({ quote }) => quote.text);
    expect(undated('John Smith fled to Leeds.')).toEqual(['John Smith fled to Leeds.']);
    for (const none of [
      'A man fled to Leeds.',
      'John Smith is a teacher in Leeds.',
      'John Smith was a teacher in Leeds.',
      'John Smith said nothing.',
      'John Smith will be moved to Leeds.',
      'John Smith could have fled to Leeds.',
      'John Smith is accused of fleeing to Leeds.',
      'Had John Smith fled to Leeds?',
      'The case was investigated by Detective John Smith.',
      'Deputy Attorney John Smith of the fraud unit prosecuted this case.',
      'Police identified the man as John Smith.',
      '“John Smith robbed me,” a neighbor said.',
    ]) {
      expect(undated(none)).toEqual([]);
    }
  });

  test('has the source that stands behind its date', () => {
    const [said] = eventsIn('Police said Monday that John Smith was arrested in Leeds.');
    expect(said?.saidBy.label?.text).toBe('Police');
    const [plain] = eventsIn('John Smith was arrested on Monday in Leeds.');
    expect(plain?.saidBy).toEqual({ kind: 'outlet' });
  });
});

describe('what lies ahead', () => {
  test.for([
    'The talks come just days before the March 20 deadline set by Mayor Jane Miller to pay the fine.',
    'Jane Miller’s March 20 deadline has worried the council.',
  ])('is a deadline, with who set it: %s', (text) => {
    const { events, people } = factsOf(text);
    const setter = people.find(({ name }) => name === 'Jane Miller');
    expect(events.map(({ deadline }) => deadline)).toEqual([{ setBy: setter?.id }]);
  });

  test.for([
    'The council has until March 20 to pay the fine.',
    'The fine is due by March 20 in full.',
    'Owners must pay the fine by March 20 in full.',
  ])('is a deadline where nobody is said to have set it: %s', (text) => {
    expect(eventsIn(text).map(({ deadline }) => deadline)).toEqual([{}]);
  });

  test.for([
    'The March 1 deadline set by Mayor Jane Miller was missed.',
    'John Smith is scheduled to be sentenced on March 20 in Leeds.',
  ])('is no deadline where it has passed, or nothing is due: %s', (text) => {
    expect(eventsIn(text).map(({ deadline }) => deadline)).toEqual([undefined]);
  });

  test.for([
    ['John Smith could be released in 2030 from prison.', true],
    ['Officials may impose tariffs next week on imports.', true],
    ['Talks would head off the threat of imposing tariffs next week.', true],
    ['If John Smith is convicted, he faces trial in May.', true],
    ['John Smith is expected to be arraigned Thursday in Leeds.', true],
    ['John Smith was arrested in May in Leeds.', false],
    ['John Smith will be sentenced on May 1 in Leeds.', false],
    ['John Smith was shot on March 4, which economists say would cost millions.', false],
  ] as const)('is a forecast where the words say that it may be: %s %s', ([text, forecast]) => {
    expect(eventsIn(text).map((event) => event.forecast === true)).toEqual([forecast]);
  });
});

describe('in the shipped article', () => {
  const id = '2025-02-28-mexico-sends-prisoners';
  const text = readFileSync(join(import.meta.dirname, `../../../data/articles/${id}.txt`), 'utf8');
  const { events, dates, people } = readArticle(articleOf(id, text));
  const named = (event: Event | undefined): string[] =>
    (event?.subjects ?? []).map(
      (subject) => people.find((person) => person.id === subject.id)?.name ?? subject.id,
    );

  test('every date has its value', () => {
    expect(dates.map(({ quote, value }) => [quote.text, value])).toEqual([
      ['1985', '1985'],
      ['Thursday', '2025-02-27'],
      ['next week', '2025-W10'],
      ['Thursday', '2025-02-27'],
      ['March 4', '2025-03-04'],
      ['2013', '2013'],
      ['1985', '1985'],
      ['2022', '2022'],
      ['2013', '2013'],
      ['two years later', '2015'],
    ]);
    expect(dates.at(-1)?.derivation).toEqual({ from: 'text', anchor: '2013' });
  });

  test('the walk to freedom, the sentence and the killing stay one sentence', () => {
    const [event] = events.filter(({ date }) => date?.value === '2013');
    expect(event?.quote.text).toMatch(/^Caro Quintero had walked free in 2013 .* Kiki Camarena\.$/);
  });

  test('the arrest of 2022 is Caro Quintero’s, and each capture its own brother’s', () => {
    expect(named(events.find(({ date }) => date?.value === '2022'))).toEqual(['Rafael Caro Quintero']);
    expect(named(events.filter(({ date }) => date?.value === '2013').at(-1))).toEqual([
      'Miguel Trevio Morales',
    ]);
    expect(named(events.find(({ date }) => date?.value === '2015'))).toEqual(['Omar Trevio Morales']);
  });

  test('the deadline of March 4 is set by Trump, and the tariffs of next week are a forecast', () => {
    const deadlines = events.filter(({ deadline }) => deadline);
    expect(deadlines.map(({ date, deadline }) => [date?.value, deadline?.setBy])).toEqual([
      ['2025-03-04', people.find(({ name }) => name === 'Donald Trump')?.id],
    ]);
    expect(events.find(({ date }) => date?.value === '2025-W10')?.forecast).toBe(true);
  });

  test('what Thursday’s statement says is said by the Attorney General’s Office', () => {
    const event = events.find(({ quote }) => quote.text.includes('the 29 prisoners sent'));
    expect(event?.saidBy).toMatchObject({
      kind: 'statement',
      label: { text: "Mexico's Attorney General's Office" },
    });
  });
});
