import { describe, expect, test } from 'vitest';
import { readLegal } from './reading.ts';

describe('a group', () => {
  test('of counted people has those members whom a sentence counts with the rest', () => {
    const { groups, charges } = readLegal(
      'France sent smuggler Ivan Petrov to Spain with 11 prisoners. The 12 prisoners faced charges of arson. Among them was Daniel Whitcombe.',
    );
    expect(groups[0]).toMatchObject({ kind: 'counted', count: 12, label: { text: 'The 12 prisoners' } });
    expect(groups[0]?.members.map(({ person }) => person)).toEqual(['ivan-petrov', 'daniel-whitcombe']);
    expect(charges.map(({ subject, offence }) => [subject.kind, offence.text])).toEqual([['group', 'arson']]);
  });

  test('has no member by the wrong sum', () => {
    const { groups } = readLegal(
      'France sent smuggler Ivan Petrov to Spain with 14 prisoners. The 12 prisoners faced charges of arson.',
    );
    expect(groups[0]?.members).toEqual([]);
  });

  test('of a family has who carries its name; its charge is never theirs', () => {
    const { groups, charges } = readLegal(
      'Ivan Petrov and Oleg Petrov live in York. The Petrov family has been charged with money laundering.',
    );
    expect(groups[0]?.kind).toBe('family');
    expect(groups[0]?.members.map(({ person }) => person)).toEqual(['ivan-petrov', 'oleg-petrov']);
    expect(charges.map(({ subject }) => subject)).toEqual([{ kind: 'group', id: 'petrov-family' }]);
  });

  test('may be a company', () => {
    const { groups, charges } = readLegal(
      'Northgate Foods Inc pleaded guilty to fraud. Daniel Whitcombe, its owner, was not charged.',
    );
    expect(groups.map(({ kind, label }) => [kind, label.text])).toEqual([
      ['organization', 'Northgate Foods Inc'],
    ]);
    expect(charges.map(({ subject }) => subject.kind)).toEqual(['group']);
  });
});

describe('a claim that is no charge', () => {
  test.each([
    ['a rival', 'Rivals accused Daniel Whitcombe of fraud.', 'fraud', 'unnamed-group', 'Rivals'],
    [
      'a lawsuit',
      'Daniel Whitcombe is accused in a lawsuit of stealing designs.',
      'stealing designs',
      'outlet',
      undefined,
    ],
    [
      'authorities, of no formal offence',
      'Daniel Whitcombe has been accused by authorities of running the gang from prison.',
      'running the gang from prison',
      'unnamed-group',
      'authorities',
    ],
  ])('%s', (_what, body, text, kind, label) => {
    const { charges, claims } = readLegal(body);
    expect(charges).toEqual([]);
    expect(
      claims.map((claim) => [claim.kind, claim.text.text, claim.saidBy.kind, claim.saidBy.label?.text]),
    ).toEqual([['accusation', text, kind, label]]);
  });

  test('nobody without a charge or a criminal role has wrongdoing reported', () => {
    expect(
      readLegal('Daniel Whitcombe, who led the cartel investigation, ordered the attack on the house.')
        .claims,
    ).toEqual([]);
  });
});
