import { createHash } from 'node:crypto';
import { quoteOf } from '../../src/facts/quote.ts';
import { FACTS_VERSION, type Facts } from '../../src/facts/schema.ts';

/** A small article with one of everything that facts can hold, every quote verbatim; `lead` makes its text its own. */
export function sampleFacts(id: string, lead = `Story ${id}.`): { facts: Facts; text: string } {
  const text =
    `date 2024-05-0${1 + (id.length % 9)}\n${lead} Ana Peña, 34, was charged with fraud in Reno on Monday 🚔, police said. ` +
    'Her brother Luis, known as Lucho, and a girl of the Peña family were questioned about the loss.';
  const quote = (words: string) =>
    quoteOf({ id, text }, text.indexOf(words), text.indexOf(words) + words.length);
  const published = text.slice(5, 15);
  const police = { kind: 'unnamed-group', label: quote('police') } as const;
  const sentence = quote('Ana Peña, 34, was charged with fraud in Reno on Monday 🚔, police said.');
  const monday = {
    value: '2024-04-29',
    quote: quote('Monday'),
    derivation: { from: 'published', anchor: published },
  } as const;
  const facts: Facts = {
    version: FACTS_VERSION,
    article: {
      id,
      published,
      sha256: createHash('sha256').update(text).digest('hex'),
      bodyStart: 16,
    },
    people: [
      {
        id: 'ana-pena',
        name: 'Ana Peña',
        forms: [{ text: 'Ana Peña', kind: 'full', strength: 'strong', quote: quote('Ana Peña') }],
        roles: [{ text: 'charged with fraud', quote: sentence, saidBy: police, asOf: published }],
        age: 34,
        part: 'defendant',
        mentions: [quote('Ana Peña')],
      },
      {
        id: 'luis',
        name: 'Luis',
        forms: [
          {
            text: 'Lucho',
            kind: 'nickname',
            strength: 'weak',
            quote: quote('Luis, known as Lucho'),
            saidBy: police,
          },
        ],
        roles: [],
        part: 'other',
        mentions: [quote('Luis')],
      },
      {
        id: 'girl',
        name: 'a girl',
        forms: [{ text: 'a girl', kind: 'other-name', strength: 'weak', quote: quote('a girl') }],
        roles: [],
        part: 'victim',
        protected: 'minor',
        mentions: [quote('a girl')],
      },
    ],
    groups: [
      {
        id: 'the-family',
        label: quote('the Peña family'),
        kind: 'family',
        members: [{ person: 'girl', quote: quote('a girl of the Peña family'), saidBy: { kind: 'outlet' } }],
      },
    ],
    relations: [
      { id: 'brother', from: 'ana-pena', to: 'luis', text: 'brother', quote: quote('Her brother Luis') },
    ],
    dates: [monday],
    events: [
      {
        id: 'charged',
        date: monday,
        quote: sentence,
        subjects: [{ kind: 'person', id: 'ana-pena' }],
        saidBy: police,
      },
    ],
    charges: [
      {
        id: 'fraud',
        subject: { kind: 'person', id: 'ana-pena' },
        offence: quote('fraud'),
        jurisdiction: quote('Reno'),
        victims: [],
        steps: [{ status: 'charged', date: monday, asOf: published, saidBy: police, quote: sentence }],
      },
    ],
    claims: [
      {
        id: 'questioned',
        kind: 'reported',
        subject: { kind: 'group', id: 'the-family' },
        text: quote('questioned about the loss'),
        saidBy: { kind: 'outlet' },
        asOf: published,
        quote: quote('were questioned about the loss'),
      },
    ],
  };
  return { facts, text };
}
