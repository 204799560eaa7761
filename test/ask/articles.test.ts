import { describe, expect, test } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import type { Question } from '../../src/facts/answer.ts';
import type { ChargeStatus } from '../../src/facts/status.ts';
import { HEADINGS } from '../../src/facts/wording.ts';
import { allOf, below } from './read.ts';
import { article, deskOf, type Kept } from './support.ts';

/** A story of one charge against Jane Roe. */
const storyOf = (id: string, text: string, status: ChargeStatus, published: string): Kept =>
  article(
    id,
    text,
    (q) => ({
      people: [
        {
          id: 'roe',
          name: 'Jane Roe',
          forms: [{ text: 'Jane Roe', kind: 'full', strength: 'strong', quote: q('Jane Roe') }],
          roles: [],
          part: 'defendant',
          mentions: [q('Jane Roe')],
        },
      ],
      charges: [
        {
          id: 'c1',
          subject: { kind: 'person', id: 'roe' },
          offence: q('fraud'),
          victims: [],
          steps: [{ status, asOf: published, saidBy: { kind: 'outlet' }, quote: q(text) }],
        },
      ],
    }),
    published,
  );

const charged = storyOf('2024-01-10-charged', 'Jane Roe was charged with fraud.', 'charged', '2024-01-10');
const acquitted = storyOf(
  '2025-03-02-acquitted',
  'A jury acquitted Jane Roe of fraud.',
  'acquitted',
  '2025-03-02',
);

describe('a person in several articles', () => {
  const desk = deskOf([acquitted, charged]);

  test.each<Question>([
    { kind: 'who', person: 'Jane Roe' },
    { kind: 'charges', person: 'Jane Roe' },
  ])('the newest article stands first, and each line is as of its own: %o', (question) => {
    const answer = ask(question, desk);
    const heading = question.kind === 'who' ? HEADINGS.chargesStand : HEADINGS.charges;
    expect(below(answer, heading)).toEqual([
      'acquitted of “fraud”; no date given — in the article’s own words; as of March 2, 2025',
      'charged with “fraud”; no date given — in the article’s own words; as of Jan. 10, 2024',
    ]);
    expect(allOf(answer)).toContain('From 2 articles, the newest of March 2, 2025.');
  });
});

test('a role that several articles give is told once, as of the newest', () => {
  const roles = (id: string, published: string): Kept =>
    article(
      id,
      'Jane Roe, the mayor of Springfield, spoke.',
      (q) => ({
        people: [
          {
            id: 'roe',
            name: 'Jane Roe',
            forms: [{ text: 'Jane Roe', kind: 'full', strength: 'strong', quote: q('Jane Roe') }],
            roles: [
              {
                text: 'the mayor of Springfield',
                quote: q('Jane Roe, the mayor of Springfield'),
                saidBy: { kind: 'outlet' },
                asOf: published,
              },
            ],
            part: 'other',
            mentions: [q('Jane Roe')],
          },
        ],
      }),
      published,
    );
  const desk = deskOf([roles('newer', '2025-03-02'), roles('older', '2024-01-10')]);
  expect(below(ask({ kind: 'who', person: 'Jane Roe' }, desk), HEADINGS.who)).toEqual([
    '“the mayor of Springfield” — in the article’s own words; as of March 2, 2025',
  ]);
});

test('what is about no person is taken from the newest articles only, and says so', () => {
  const many = Array.from({ length: 501 }, (_, index) =>
    storyOf(`story-${index}`, `Jane Roe was charged with fraud, part ${index}.`, 'charged', '2024-01-10'),
  );
  expect(allOf(ask({ kind: 'sources' }, deskOf(many)))).toContain('From the newest 500 articles only.');
  expect(allOf(ask({ kind: 'sources' }, deskOf(many.slice(1))))).not.toContain('only');
});
