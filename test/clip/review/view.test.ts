import { describe, expect, test } from 'vitest';
import { foldDecisions } from '../../../src/clip/review/decisions.ts';
import type { Deed, Entry } from '../../../src/clip/review/entry.ts';
import { entrySchema } from '../../../src/clip/review/entry.ts';
import { reviewedFacts, withhold } from '../../../src/clip/review/view.ts';
import { chargeRef, type FactRef, mapFacts } from '../../../src/facts/factKey.ts';
import { isVerbatim } from '../../../src/facts/quote.ts';
import { type Facts, quotesIn } from '../../../src/facts/schema.ts';
import { articleOf } from '../../../src/read/article.ts';
import { readArticle } from '../../../src/read/read.ts';

const ARTICLE = articleOf(
  'harbour-fire',
  `date 2024-05-02
Martha Ellingham, 41, the manager of a warehouse, was charged with arson on Wednesday, police said.
Her neighbour, Tobias Renner, was arrested on suspicion of theft. The council meets on May 9.`,
);
const FACTS = readArticle(ARTICLE);

/** A journal of decisions, one a minute. */
const journal = (...deeds: Deed[]): Entry[] =>
  deeds.map((deed, index) =>
    entrySchema.parse({
      ...deed,
      id: (index + 1).toString(36),
      at: new Date(Date.UTC(2026, 10, 24, 12, index)).toISOString(),
      by: { id: '1', name: 'Edith Editor' },
    }),
  );

const viewOf = (...deeds: Deed[]): Facts =>
  reviewedFacts(FACTS, ARTICLE.text, foldDecisions(journal(...deeds)));

function refs(facts: Facts): FactRef[] {
  const all: FactRef[] = [];
  mapFacts(facts, (fact, ref) => {
    all.push(ref);
    return fact;
  });
  return all;
}

const arson = FACTS.charges.find(({ offence }) => offence.text === 'arson');
if (!arson) throw new Error('the reader finds no charge to decide on');
const { key, kind, place } = chargeRef(arson);
const ARSON = { article: FACTS.article.id, kind, fact: key, place };
const chargesOf = (facts: Facts) => facts.charges.map(({ offence }) => offence.text);

describe("a team's view of an article", () => {
  test('keys name one fact each, and the same after another reading', () => {
    const keys = refs(FACTS).map((ref) => ref.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(refs(readArticle(ARTICLE))).toEqual(refs(FACTS));
  });

  test('what was confirmed says who confirmed it and on which day; the rest stays unchecked', () => {
    const seen = viewOf({ did: 'confirm', article: FACTS.article.id, facts: [key] });
    const checked = seen.charges.map(({ review }) => review?.checked);
    expect(checked).toContainEqual({ by: 'Edith Editor', on: '2026-11-24' });
    expect(checked.filter(Boolean)).toHaveLength(1);
  });

  test('another reading of the same words is another fact, and not confirmed', () => {
    const [step] = arson.steps;
    if (!step) throw new Error('a charge without a step');
    const stronger = { ...arson, steps: [{ ...step, status: 'convicted' as const }] };
    expect(chargeRef(stronger).key).not.toBe(key);
    expect(chargeRef(stronger).place).toBe(place);
  });

  test('what was rejected is out, also where a new reading says something else at that place', () => {
    const reject: Deed = { did: 'reject', ...ARSON, reason: 'not so' };
    expect(chargesOf(viewOf(reject))).not.toContain('arson');
    const [step] = arson.steps;
    const other = step
      ? { ...FACTS, charges: [{ ...arson, steps: [{ ...step, status: 'convicted' as const }] }] }
      : FACTS;
    expect(reviewedFacts(other, ARTICLE.text, foldDecisions(journal(reject))).charges).toEqual([]);
  });

  test('an undone decision never was, and an undone undo is no undo', () => {
    const reject: Deed = { did: 'reject', ...ARSON };
    expect(chargesOf(viewOf(reject, { did: 'undo', entry: '1' }))).toContain('arson');
    expect(chargesOf(viewOf(reject, { did: 'undo', entry: '1' }, { did: 'undo', entry: '2' }))).not.toContain(
      'arson',
    );
  });

  test('an accepted correction takes the fact out; a declined one leaves it', () => {
    const correct: Deed = { did: 'correct', ...ARSON, reason: 'another woman' };
    expect(chargesOf(viewOf(correct))).toContain('arson');
    expect(chargesOf(viewOf(correct, { did: 'accept', proposal: '1' }))).not.toContain('arson');
    expect(chargesOf(viewOf(correct, { did: 'decline', proposal: '1' }))).toContain('arson');
    expect(foldDecisions(journal(correct)).open).toHaveLength(1);
    expect(foldDecisions(journal(correct, { did: 'decline', proposal: '1' })).open).toEqual([]);
  });

  test('an edit is other verbatim words and is confirmed; words from nowhere cannot be one', () => {
    const start = ARTICLE.text.indexOf('charged with arson');
    const seen = viewOf({
      did: 'edit',
      ...ARSON,
      change: { words: { start, end: start + 'charged with arson'.length } },
    });
    expect(chargesOf(seen)).toContain('charged with arson');
    expect(quotesIn(seen).every((quote) => isVerbatim(quote, ARTICLE.text))).toBe(true);
    const beyond = viewOf({ did: 'edit', ...ARSON, change: { words: { start: 5, end: 99_999 } } });
    expect(chargesOf(beyond)).toContain('arson');
    expect(beyond.charges.every(({ review }) => review?.checked === undefined)).toBe(true);
  });

  test('a step is never called what its quote does not have a word for', () => {
    const seen = viewOf({ did: 'edit', ...ARSON, change: { status: 'convicted' } });
    expect(seen.charges.flatMap(({ steps }) => steps.map(({ status }) => status))).not.toContain('convicted');
  });

  test('a rejected person takes along whatever hangs on that person', () => {
    const ref = refs(FACTS).find((one) => one.kind === 'person');
    const [person] = FACTS.people;
    if (!ref || !person) throw new Error('nobody found');
    const seen = viewOf({
      did: 'reject',
      article: FACTS.article.id,
      kind: 'person',
      fact: ref.key,
      place: ref.place,
    });
    expect(JSON.stringify([seen.people, seen.charges, seen.events, seen.claims])).not.toContain(
      `"${person.id}"`,
    );
  });
});

describe('what waits for a check', () => {
  test('charges against people by name are not there for others until one is confirmed, nor what rests on their words', () => {
    const { facts, quotes } = withhold(viewOf());
    expect(facts.charges.filter(({ subject }) => subject.kind === 'person')).toEqual([]);
    expect(quotes.length).toBeGreaterThan(0);
    const hidden = (quote: { start: number; end: number }) =>
      quotes.some((one) => one.start < quote.end && quote.start < one.end);
    expect(facts.events.filter(({ quote }) => hidden(quote))).toEqual([]);
    expect(facts.people.flatMap(({ roles }) => roles).filter(({ quote }) => hidden(quote))).toEqual([]);
    expect(facts.people.map(({ id }) => id)).toEqual(FACTS.people.map(({ id }) => id));
  });

  test('no fact that is left shows words that wait, whatever its kind', () => {
    const text = `date 2024-05-02
Leonard “Buster” Haskell, 52, a former baker, was charged with arson on Wednesday, police said.
His brother, Wilfred Haskell, was convicted of theft in 2019 with two other men of the Haskell family.
The Haskell family was charged with fraud along with Leonard Haskell, who was charged with forgery.`;
    const article = articleOf('five-men', text);
    const view = reviewedFacts(readArticle(article), article.text, foldDecisions([]));
    const { facts, quotes } = withhold(view);
    expect(quotes.length).toBeGreaterThan(0);
    const shown = [
      ...facts.people.flatMap(({ roles, forms }) => [
        ...roles,
        ...forms.filter(({ kind: form }) => form !== 'full' && form !== 'short'),
      ]),
      ...facts.groups.flatMap(({ members }) => members),
      ...facts.relations,
      ...facts.events,
      ...facts.dates,
      ...facts.claims,
      ...facts.charges.flatMap(({ steps }) => steps),
    ];
    const waiting = shown.filter(({ quote }) =>
      quotes.some((one) => one.start < quote.end && quote.start < one.end),
    );
    expect(waiting).toEqual([]);
  });

  test('a confirmed charge is shown, and others still wait', () => {
    const { facts } = withhold(viewOf({ did: 'confirm', article: FACTS.article.id, facts: [key] }));
    expect(chargesOf(facts)).toEqual(['arson']);
  });
});

test('settings add and take away roles, and the last word counts', () => {
  const set = (role: string, what: 'allow' | 'forbid'): Deed => ({
    did: 'setting',
    set: what === 'allow' ? { what, right: 'confirm', role, name: role } : { what, right: 'confirm', role },
  });
  const { settings } = foldDecisions(
    journal(set('1', 'allow'), set('2', 'allow'), set('1', 'forbid'), {
      did: 'setting',
      set: { what: 'withhold', on: false },
    }),
  );
  expect(settings.roles.confirm).toEqual([{ id: '2', name: '2' }]);
  expect(settings.withhold).toBe(false);
});
