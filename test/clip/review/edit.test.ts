import { describe, expect, test } from 'vitest';
import { type ListedFact, listFacts } from '../../../src/ask/facts.ts';
import { foldDecisions } from '../../../src/clip/review/decisions.ts';
import { editForm, readChange } from '../../../src/clip/review/edit.ts';
import { entrySchema } from '../../../src/clip/review/entry.ts';
import { reviewedFacts } from '../../../src/clip/review/view.ts';
import { isVerbatim } from '../../../src/facts/quote.ts';
import { type Facts, quotesIn } from '../../../src/facts/schema.ts';
import { articleOf } from '../../../src/read/article.ts';
import { readArticle } from '../../../src/read/read.ts';

const ARTICLE = articleOf(
  'harbour-fire',
  `date 2024-05-03
Martha Ellingham, 41, the manager of a warehouse, was charged with arson on Wednesday, police said.
Her neighbour, Tobias Renner, owns the bakery next door. He opened it in 2019, and two years later the city closed it.
Warden Otto Quendler met Ellingham and Renner on April 12, prosecutors said. Renner denied that he sold the bakery in March 2020.
The council meets on May 9. In 2015 the street was renamed.`,
);
const DECISION = { id: '1', at: '2026-11-24T12:00:00.000Z', by: { id: '7', name: 'Edith Editor' } };

/** The one fact of a kind whose quote, or whose words, have these words. */
function factWith(kind: ListedFact['kind'], words: string, facts: Facts = readArticle(ARTICLE)): ListedFact {
  const found = listFacts(facts).filter(
    (one) => one.kind === kind && JSON.stringify(one.fact).includes(words),
  );
  const [first] = found;
  if (!first) throw new Error(`no ${kind} with “${words}” among ${listFacts(facts).map((one) => one.kind)}`);
  return first;
}

/** The facts as an edit leaves them, or the sentence that refuses it. */
function edited(
  listed: ListedFact,
  fields: Record<string, string>,
  facts = readArticle(ARTICLE),
): Facts | string {
  const read = readChange(facts, ARTICLE, listed, fields);
  if ('wrong' in read) return read.wrong.spans.map((span) => ('text' in span ? span.text : '')).join('');
  const { kind, key, place } = listed;
  const entry = {
    did: 'edit',
    ...DECISION,
    article: facts.article.id,
    kind,
    fact: key,
    place,
    change: read.change,
  };
  const seen = reviewedFacts(facts, ARTICLE.text, foldDecisions([entrySchema.parse(entry)]));
  expect(quotesIn(seen).every((quote) => isVerbatim(quote, ARTICLE.text))).toBe(true);
  return seen;
}
const factsAfter = (listed: ListedFact, fields: Record<string, string>): Facts => {
  const seen = edited(listed, fields);
  if (typeof seen === 'string') throw new Error(seen);
  return seen;
};

describe('an event', () => {
  const met = factWith('event', 'April 12');

  test('is offered with its words, its people, its day and its source', () => {
    const { fields } = editForm(readArticle(ARTICLE), met, {
      kind: 'deed',
      command: 'review',
      deed: 'x',
      args: [],
    });
    expect(fields.map(({ id }) => id)).toEqual(['words', 'people', 'date', 'source']);
    expect(fields.map(({ value }) => value)).toContain('April 12, 2024');
    expect(fields.length).toBeLessThanOrEqual(5);
  });

  test.each([
    ['April 2024', '2024-04', 'vaguer than the words'],
    ['2024', '2024', 'vaguer still'],
  ])('takes the date %s: %s', (typed, value) => {
    const seen = factsAfter(met, { date: typed });
    const event = seen.events.find(({ quote }) => quote.text.includes('April 12'));
    expect(event?.date?.value).toBe(value);
    expect(event?.date?.quote.text).toBe('April 12');
    expect(event?.review?.checked?.by).toBe('Edith Editor');
    // The date that it had is nowhere any more.
    expect(seen.dates.filter(({ quote }) => quote.text === 'April 12').map((one) => one.value)).toEqual([
      value,
    ]);
  });

  test.each([
    ['2024-04-13', 'come to 2024-04-13'],
    ['2024-04-12T10:00', 'come to'],
    ['2022-06-01', 'come to'],
    ['2023-04-12', 'come to 2023-04-12'],
    ['soon', 'This is no date: soon'],
    ['April 12', 'This is no date'],
  ])('is refused the date %s, which its words do not come to', (typed, sentence) => {
    expect(edited(met, { date: typed })).toContain(sentence);
  });

  test('counts from another date of the article, and says from which', () => {
    const closed = factWith('event', 'two years later');
    const seen = factsAfter(closed, { date: '2017' });
    const date = seen.events.find(({ date: one }) => one?.quote.text === 'two years later')?.date;
    expect(date).toMatchObject({ value: '2017', derivation: { from: 'text', anchor: '2015' } });
    expect(edited(closed, { date: '2018' })).toContain('come to 2018');
  });

  test('can lose its date, which then is said nowhere', () => {
    const seen = factsAfter(met, { date: '' });
    expect(seen.events.find(({ quote }) => quote.text.includes('April 12'))?.date).toBeUndefined();
    expect(seen.dates.map(({ quote }) => quote.text)).not.toContain('April 12');
  });

  test('is told by fewer words of its quote, and the quote stays', () => {
    const seen = factsAfter(met, { words: 'met Ellingham and Renner on April 12' });
    const event = seen.events.find(({ quote }) => quote.text.includes('April 12'));
    expect(event?.text?.text).toBe('met Ellingham and Renner on April 12');
    expect('quote' in met.fact && event?.quote).toEqual('quote' in met.fact && met.fact.quote);
  });

  test('is not told by words whose sense the rest of the quote turns around, nor by words from elsewhere', () => {
    const sold = factWith('event', 'March 2020');
    expect(edited(sold, { words: 'he sold the bakery in March 2020' })).toContain('can turn these words');
    expect(edited(met, { words: 'The council meets on May 9' })).toContain('do not stand');
    expect(edited(met, { words: 'met Ellingham secretly' })).toContain('do not stand');
  });

  test('is told of people whom the quote names, and of nobody else', () => {
    const seen = factsAfter(met, { people: 'Martha Ellingham; Tobias Renner' });
    const called = (id: string) => seen.people.find((person) => person.id === id)?.name;
    const event = seen.events.find(({ quote }) => quote.text.includes('April 12'));
    expect(event?.subjects.map(({ id }) => called(id))).toEqual(['Martha Ellingham', 'Tobias Renner']);
    const sold = factWith('event', 'March 2020');
    expect(edited(sold, { people: 'Martha Ellingham' })).toContain('names somebody else, and not Martha');
    expect(edited(met, { people: 'Nobody Known' })).toContain('names nobody like');
  });

  test('is said by a source that its paragraph names, or by the article itself', () => {
    const police = (fields: Record<string, string>) =>
      factsAfter(met, fields).events.find(({ quote }) => quote.text.includes('April 12'))?.saidBy;
    expect(police({ source: '' })).toEqual({ kind: 'outlet' });
    expect(police({ source: 'Warden Otto Quendler' })).toMatchObject({
      label: { text: 'Warden Otto Quendler' },
    });
    expect(edited(met, { source: 'police' })).toContain('name such a source: police');
    expect(edited(met, { source: 'a close friend' })).toContain('name such a source');
    expect(edited(met, { source: 'met' })).toContain('name such a source');
  });
});

test('a source that the paragraph names is taken as what it is', () => {
  const sold = factWith('event', 'March 2020');
  const seen = factsAfter(sold, { source: 'prosecutors' });
  const event = seen.events.find(({ quote }) => quote.text.includes('March 2020'));
  expect(event?.saidBy).toMatchObject({ kind: 'unnamed-group', label: { text: 'prosecutors' } });
});

test('a date that no event hangs on can be another one that its words come to', () => {
  const article = articleOf(
    'x-y',
    'date 2024-05-03\nBack in 2015. The street has a new name since last March.',
  );
  const facts = readArticle(article);
  const listed = listFacts(facts).find(({ kind }) => kind === 'date');
  if (!listed) throw new Error('no bare date');
  const read = readChange(facts, article, listed, { date: '2016' });
  expect('wrong' in read).toBe(true);
  expect(readChange(facts, article, listed, { date: '' })).toHaveProperty('wrong');
});

describe('a charge', () => {
  const arson = factWith('charge', 'arson');

  test('has the five fields that a form holds', () => {
    const { fields } = editForm(readArticle(ARTICLE), arson, {
      kind: 'deed',
      command: 'review',
      deed: 'x',
      args: [],
    });
    expect(fields.map(({ id }) => id)).toEqual(['words', 'status', 'person', 'date', 'source']);
  });

  test('is never moved to somebody whom its quote does not name', () => {
    expect(edited(arson, { person: 'Tobias Renner' })).toContain(
      'names somebody else, and not Tobias Renner',
    );
  });

  test('has another day and source only as its words have them', () => {
    const [charge] = factsAfter(arson, { date: '2024-05', source: '' }).charges;
    expect(charge?.steps.at(-1)).toMatchObject({ date: { value: '2024-05' }, saidBy: { kind: 'outlet' } });
    expect(edited(arson, { date: '2024-05-02' })).toContain('come to 2024-05-02');
  });
});

describe('a name', () => {
  const warden = factWith('person', 'Quendler');

  test('is other words where the article names the person, and finds the person', () => {
    const shorter = factsAfter(factWith('person', 'Ellingham'), { words: 'Ellingham' });
    expect(shorter.people.map(({ name }) => name)).toContain('Ellingham');
    const longer = factsAfter(warden, { words: 'Warden Otto Quendler' });
    const person = longer.people.find(({ name }) => name === 'Warden Otto Quendler');
    expect(person?.forms[0]).toMatchObject({ text: 'Warden Otto Quendler', kind: 'full' });
  });

  test('is no words of anybody’s own, nor the name of somebody else', () => {
    expect(edited(warden, { words: 'Otto von Quendler' })).toContain('do not stand');
    expect(edited(warden, { words: 'Tobias Renner' })).toMatch(/do not stand/);
  });

  test('gets back the letters that the article lost, and no others', () => {
    const seen = factsAfter(factWith('person', 'Renner'), { spelling: 'Tobías Rénner' });
    expect(seen.people.map(({ repaired }) => repaired)).toContain('Tobías Rénner');
    expect(edited(factWith('person', 'Renner'), { spelling: 'Tobias Brenner-Vogt' })).toContain(
      'letters put back',
    );
    expect(edited(factWith('person', 'Renner'), { spelling: 'Otto Renner' })).toContain('letters put back');
    expect(edited(factWith('person', 'Renner'), { spelling: 'Tobias Rener' })).toContain('letters put back');
    expect(
      factsAfter(factWith('person', 'Renner'), { spelling: 'Tobías Reñnerö' }).people.map(
        ({ repaired }) => repaired,
      ),
    ).toContain('Tobías Reñnerö');
  });
});

test('a role has other words of its quote, and another source', () => {
  const role = factWith('role', 'manager');
  const seen = factsAfter(role, { words: 'manager of a warehouse' });
  expect(seen.people.flatMap(({ roles }) => roles.map(({ text }) => text))).toContain(
    'manager of a warehouse',
  );
  expect(edited(role, { words: 'manager of a bank' })).toContain('do not stand');
});

test('nothing changed is no edit', () => {
  expect(edited(factWith('charge', 'arson'), {})).toContain('Nothing was changed');
});

test('a later edit keeps what an earlier one changed', () => {
  const facts = readArticle(ARTICLE);
  const { kind, key, place } = factWith('charge', 'arson');
  const of = { did: 'edit', ...DECISION, article: facts.article.id, kind, fact: key, place } as const;
  const start = ARTICLE.text.indexOf('charged with arson');
  const entries = [
    { ...of, change: { words: { start, end: start + 'charged with arson'.length } } },
    { ...of, id: '2', change: { saidBy: { kind: 'outlet' } } },
  ].map((entry) => entrySchema.parse(entry));
  const [charge] = reviewedFacts(facts, ARTICLE.text, foldDecisions(entries)).charges;
  expect(charge?.offence.text).toBe('charged with arson');
  expect(charge?.steps.at(-1)?.saidBy).toEqual({ kind: 'outlet' });
});

test('what an event said is not said as a bare date after the event was rejected', () => {
  const facts = readArticle(ARTICLE);
  const { kind, key, place } = factWith('event', 'April 12');
  const entry = { did: 'reject', ...DECISION, article: facts.article.id, kind, fact: key, place };
  const seen = reviewedFacts(facts, ARTICLE.text, foldDecisions([entrySchema.parse(entry)]));
  expect(seen.dates.map(({ quote }) => quote.text)).not.toContain('April 12');
});
