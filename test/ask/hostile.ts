import fc from 'fast-check';
import { article, type Kept } from './support.ts';

/** An article about one person, with `name` and `offence` standing in it as they are. */
export function storyOf(id: string, name: string, offence: string): Kept {
  const text = `${name}, the mayor of Springfield, was charged with ${offence} in 2013, according to a complaint. ${name} is accused by neighbors of ${offence}.`;
  return article(id, text, (q) => {
    const first = q(
      `${name}, the mayor of Springfield, was charged with ${offence} in 2013, according to a complaint.`,
    );
    const second = q(`${name} is accused by neighbors of ${offence}.`);
    return {
      people: [
        {
          id: 'p1',
          name,
          forms: [{ text: name, kind: 'full', strength: 'strong', quote: q(name) }],
          roles: [
            {
              text: 'the mayor of Springfield',
              quote: first,
              saidBy: { kind: 'outlet' },
              asOf: '2025-02-28',
            },
          ],
          part: 'defendant',
          mentions: [q(name)],
        },
      ],
      dates: [{ value: '2013', quote: q('2013'), derivation: { from: 'stated' } }],
      events: [
        {
          id: 'e1',
          date: { value: '2013', quote: q('2013'), derivation: { from: 'stated' } },
          quote: first,
          subjects: [{ kind: 'person', id: 'p1' }],
          saidBy: { kind: 'document', label: q('a complaint') },
        },
      ],
      charges: [
        {
          id: 'c1',
          subject: { kind: 'person', id: 'p1' },
          offence: q(offence),
          victims: [],
          steps: [
            {
              status: 'charged',
              asOf: '2025-02-28',
              saidBy: { kind: 'document', label: q('a complaint') },
              quote: first,
            },
          ],
        },
      ],
      claims: [
        {
          id: 'a1',
          kind: 'accusation',
          subject: { kind: 'person', id: 'p1' },
          text: q(offence),
          saidBy: { kind: 'unnamed-group', label: q('neighbors') },
          asOf: '2025-02-28',
          quote: second,
        },
      ],
    };
  });
}

/** Names and words that try to be more than text. */
export const HOSTILE = [
  '@everyone',
  '<@123456789012345678>',
  '<#123456789012345678> <@&1>',
  '**Jane** __Roe__ ~~Doe~~ ||hidden||',
  '[Jane Roe](https://evil.example/)',
  'https://evil.example/jane',
  '<t:1700000000:R>',
  ':skull: <:skull:123456789012345678>',
  '</who:123456789012345678>',
  '`Jane` ```js\nRoe```',
  '# Jane\n## Roe\n-# Doe',
  '> Jane\n>>> Roe',
  '- Jane\n1. Roe',
  'Jane \u202Eeor\u202C',
  'Ja\u200Bne R\u00ADoe',
  'Jane\\ Roe\\\\',
  '*_~`|',
  '\u0000\u001B[31mJane',
  '\uD800Jane',
  'José Núñez',
  'محمد علي',
  '王小明',
  '👩‍👩‍👧‍👦 Jane',
  'R. "Jane" O’Roe-Doe 3rd',
] as const;

/** Text of any UTF-16 units, lone surrogates among them. (fast-check's own "binary" unit takes seconds to build.) */
export const anyText = (size: { minLength?: number; maxLength: number }): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.integer({ min: 0, max: 0x2ff }), fc.integer({ min: 0, max: 0xffff })), size)
    .map((units) => String.fromCharCode(...units));
