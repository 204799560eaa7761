import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { articleOf } from '../../../src/read/article.ts';
import { findLegal } from '../../../src/read/charges/legal.ts';
import { findDates } from '../../../src/read/dates/dates.ts';
import { findPeople } from '../../../src/read/people/people.ts';
import { cutText } from '../../../src/read/text.ts';

const ID = '2025-02-28-mexico-sends-prisoners';
const { article, text } = articleOf(
  ID,
  readFileSync(new URL(`../../../data/articles/${ID}.txt`, import.meta.url), 'utf8'),
);
const read = cutText(article, text);
const legal = findLegal(read, findPeople(read), findDates(read));
const groupId = (label: string): string | undefined =>
  legal.groups.find((group) => group.label.text === label)?.id;
const chargesOf = (id: string | undefined) => legal.charges.filter(({ subject }) => subject.id === id);

describe('the article about the prisoners sent to the United States', () => {
  test('the 29 prisoners, as a group, face charges, as the Attorney General’s Office states', () => {
    const [charge, ...more] = chargesOf(groupId('the 29 prisoners'));
    expect(more).toEqual([]);
    expect(charge?.subject.kind).toBe('group');
    expect(charge?.offence.text).toBe('drug trafficking');
    expect(charge?.steps).toHaveLength(1);
    expect(charge?.steps[0]).toMatchObject({
      status: 'charged',
      asOf: '2025-02-28',
      saidBy: { kind: 'statement', label: { text: "Mexico's Attorney General's Office" } },
    });
    expect(charge?.steps[0]?.date).toBeUndefined();
    expect(charge?.steps[0]?.quote.text).toContain(
      'faced charges related to drug trafficking among other crimes',
    );
  });

  test('28 prisoners and one make 29, and each member has the words that say so', () => {
    const group = legal.groups.find(({ label }) => label.text === 'the 29 prisoners');
    expect(group).toMatchObject({ kind: 'counted', count: 29 });
    expect(group?.members.map(({ person, quote }) => [person, quote.text.slice(0, 34)])).toEqual([
      ['rafael-caro-quintero', 'Mexico has sent drug lord Rafael C'],
      ['miguel-trevio-morales', 'Also among the list were two leade'],
      ['omar-trevio-morales', 'Also among the list were two leade'],
    ]);
    expect(group?.members[1]?.saidBy).toMatchObject({
      kind: 'anonymous-official',
      label: { text: 'a Mexican government official' },
      anonymity: { text: 'because they were not authorized to discuss the case' },
    });
    expect(group?.members[0]?.saidBy.label?.text).toBe('a Mexican government official and other sources');
  });

  test('the family has four charges pending in the US, in the outlet’s own voice', () => {
    const charges = chargesOf(groupId('The Trevio Morales family'));
    expect(charges.map(({ offence }) => offence.text)).toEqual([
      'participation in a criminal organization',
      'drug trafficking',
      'firearms offenses',
      'money laundering',
    ]);
    for (const charge of charges) {
      expect(charge.jurisdiction?.text).toBe('US');
      expect(charge.steps.map(({ status, saidBy }) => [status, saidBy])).toEqual([
        ['charged', { kind: 'outlet' }],
      ]);
    }
  });

  test('running the cartel from prison is an accusation of the family by American authorities, no charge', () => {
    const claims = legal.claims.filter(({ kind }) => kind === 'accusation');
    expect(claims).toHaveLength(1);
    expect(claims[0]).toMatchObject({
      subject: { kind: 'group', id: groupId('The Trevio Morales family') },
      text: { text: 'running the violent northeastern Cartel from prison' },
      saidBy: { kind: 'unnamed-group', label: { text: 'American authorities' } },
    });
  });

  test('a 40-year sentence was overturned in 2013; no conviction is told and no year of the sentence', () => {
    const [charge, ...more] = chargesOf('rafael-caro-quintero');
    expect(more).toEqual([]);
    expect(charge?.offence.text).toBe('kidnapping and killing');
    expect(charge?.victims).toEqual(['enrique-kiki-camarena']);
    expect(charge?.steps.map(({ status, date, sentence }) => [status, date?.value, sentence?.text])).toEqual([
      ['sentenced', undefined, '40-year sentence'],
      ['overturned', '2013', undefined],
    ]);
  });

  test('what the outlet tells of Caro Quintero stands apart from charges', () => {
    const claims = legal.claims.filter(({ kind }) => kind === 'reported');
    expect(claims.map(({ subject, text: { text } }) => [subject.id, text])).toEqual([
      ['rafael-caro-quintero', 'was behind the killing of a US DEA agent in 1985'],
      ['rafael-caro-quintero', 'returned to drug trafficking'],
      ['rafael-caro-quintero', 'unleashed bloody turf battles in the northern Mexico border state of Sonora'],
    ]);
    expect(claims.every(({ saidBy }) => saidBy.kind === 'outlet')).toBe(true);
  });

  test('nobody else has anything', () => {
    const subjects = new Set([...legal.charges, ...legal.claims].map(({ subject }) => subject.id));
    expect([...subjects].toSorted()).toEqual([
      '29-prisoners',
      'rafael-caro-quintero',
      'trevio-morales-family',
    ]);
  });
});
