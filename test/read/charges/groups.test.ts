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
