import { describe, expect, test } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import type { ChargeStep } from '../../src/facts/schema.ts';
import { article, deskOf } from './support.ts';

const TEXT =
  'Ana Ibarra was charged with arson. Ana Ibarra is accused of bribery. Ana Ibarra was arrested on suspicion of perjury. A court overturned her sentence of four years for smuggling.';
const SAYS: Record<string, { offence: string; sentence: number; steps: ChargeStep['status'][] }> = {
  arson: { offence: 'arson', sentence: 0, steps: ['charged'] },
  bribery: { offence: 'bribery', sentence: 1, steps: ['alleged'] },
  perjury: { offence: 'perjury', sentence: 2, steps: ['arrested'] },
  smuggling: { offence: 'smuggling', sentence: 3, steps: ['sentenced', 'overturned'] },
};
const SENTENCES = TEXT.match(/[^.]+\./g)?.map((sentence) => sentence.trim()) ?? [];

const desk = deskOf([
  article('ibarra', TEXT, (q) => ({
    people: [
      {
        id: 'ana-ibarra',
        name: 'Ana Ibarra',
        forms: [{ text: 'Ana Ibarra', kind: 'full', strength: 'strong', quote: q('Ana Ibarra') }],
        roles: [],
        part: 'defendant',
        mentions: [q('Ana Ibarra')],
      },
    ],
    charges: Object.entries(SAYS).map(([id, { offence, sentence, steps }]) => ({
      id,
      subject: { kind: 'person', id: 'ana-ibarra' },
      offence: q(offence),
      victims: [],
      steps: steps.map((status) => ({
        status,
        asOf: '2025-02-28',
        saidBy: { kind: 'outlet' },
        quote: q(SENTENCES[sentence] ?? ''),
      })),
    })),
  })),
]);

/** The headings under which an answer tells of an offence. */
function headingsOf(kind: 'who' | 'charges', offence: string): (string | undefined)[] {
  const answer = ask({ kind, person: 'Ana Ibarra' }, desk);
  return answer.sections
    .filter(({ lines }) =>
      lines.some(({ spans }) =>
        spans.some((span) => 'text' in span && span.text === offence && span.kind === 'verbatim'),
      ),
    )
    .map(({ heading }) => heading);
}

describe('an accusation, an arrest and a sentence are no charges', () => {
  test.each([
    ['a charge stands under charges', 'arson', 'Charges by name'],
    ['an accusation stands under accusations', 'bribery', 'Accusations'],
    ['an arrest stands under arrests', 'perjury', 'Arrests'],
    ['a sentence of which no charge is told stands under sentences', 'smuggling', 'Sentences'],
  ])('%s, in /charges', (_rule, offence, heading) => {
    expect(headingsOf('charges', offence)).toEqual([heading]);
  });

  test('an accusation is apart from where charges stand in /who too', () => {
    expect(headingsOf('who', 'arson')).toEqual(['Where charges stand']);
    expect(headingsOf('who', 'bribery')).toEqual(['Accusations']);
  });
});
