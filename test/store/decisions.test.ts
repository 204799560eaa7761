import { describe, expect, test } from 'vitest';
import { quotesIn } from '../../src/facts/schema.ts';
import { findFault } from '../../src/store/check.ts';
import { applyDecisions, type Decision, parseDecisions } from '../../src/store/decisions.ts';
import { StoreError } from '../../src/store/errors.ts';
import { sampleFacts } from './sample.ts';

const { facts, text } = sampleFacts('one');
const decide = (printed: string, corrected: string): Decision => ({
  kind: 'spelling',
  printed,
  corrected,
  reason: 'letters were lost',
  by: 'an editor',
  on: '2026-01-02',
});
const file = (fields: object): string =>
  JSON.stringify({ version: 1, article: 'one', decisions: [decide('Luis', 'Luís')], ...fields });

describe('a decision on spelling', () => {
  test('stands beside the printed name, in every form of it, and changes no quote', () => {
    const decided = applyDecisions(facts, [decide('Lucho', 'Luchó'), decide('Ana', 'Anna')]);
    const [ana, luis] = decided.people;
    expect(ana).toMatchObject({
      name: 'Ana Peña',
      repaired: 'Anna Peña',
      forms: [{ text: 'Ana Peña', repaired: 'Anna Peña' }],
    });
    expect(luis).toMatchObject({ name: 'Luis', forms: [{ text: 'Lucho', repaired: 'Luchó' }] });
    expect(luis).not.toHaveProperty('repaired');
    expect(quotesIn(decided)).toEqual(quotesIn(facts));
    expect(findFault(decided, text)).toBeUndefined();
  });

  test('fits whole words only, and a name that a line break divides', () => {
    const [ana, ...others] = facts.people;
    if (!ana) throw new Error('the sample has changed');
    const broken = { ...facts, people: [{ ...ana, name: 'Ana\nPena (Sr.)' }, ...others] };
    expect(applyDecisions(broken, [decide('Ana Pena (Sr.)', 'Ana Peña (Sr.)')]).people[0]?.repaired).toBe(
      'Ana Peña (Sr.)',
    );
    expect(() => applyDecisions(facts, [decide('An', 'Ann')])).toThrow(StoreError);
  });

  test('that fits no name is an error that says which', () => {
    expect(() => applyDecisions(facts, [decide('Luis', 'Luís'), decide('Ramn', 'Ramón')])).toThrow(
      'decisions/one.json: no name in the article is so printed: “Ramn” to “Ramón”. Correct or remove the decision.',
    );
  });

  test('none leaves the facts as they are', () => {
    expect(applyDecisions(facts, [])).toEqual(facts);
  });
});

describe('a file of decisions', () => {
  test('gives its decisions', () => {
    expect(parseDecisions('one', file({}))).toEqual([decide('Luis', 'Luís')]);
  });

  test.each([
    ['is no JSON', '{', /decisions\/one\.json is no JSON/],
    ['is null', 'null', /cannot be used/],
    ['is of another version', file({ version: 2 }), /version/],
    ['is about another article', file({ article: 'two' }), /is about two/],
    ['decides without a reason', file({ decisions: [{ ...decide('Luis', 'Luís'), reason: '' }] }), /reason/],
    [
      'decides what is not known',
      file({ decisions: [{ ...decide('Luis', 'Luís'), kind: 'verdict' }] }),
      /kind/,
    ],
    ['makes another name of it', file({ decisions: [decide('Luis', 'Lois')] }), /puts lost letters back/],
    ['takes letters away', file({ decisions: [decide('Luis', 'Lui')] }), /puts lost letters back/],
    ['adds a name', file({ decisions: [decide('Luis', 'Luis Peña')] }), /puts lost letters back/],
    ['changes nothing', file({ decisions: [decide('Luis', 'Luis')] }), /puts lost letters back/],
  ])('that %s is an error that says so', (_what, content, message) => {
    expect(() => parseDecisions('one', content)).toThrow(StoreError);
    expect(() => parseDecisions('one', content)).toThrow(message);
  });

  test.each([
    ['Trevio Morales', 'Treviño Morales'],
    ['Ramn', 'Ramón'],
    ['Muoz', 'Muñoz'],
    ['Wasa', 'Wałęsa'],
    ['Zoe', 'Zoë'],
  ])('may put back what was lost: %s is %s', (printed, corrected) => {
    expect(parseDecisions('one', file({ decisions: [decide(printed, corrected)] }))).toHaveLength(1);
  });
});
