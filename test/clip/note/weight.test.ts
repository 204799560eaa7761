import { describe, expect, test } from 'vitest';
import { isWeighty } from '../../../src/clip/note/weight.ts';
import { foldDecisions } from '../../../src/clip/review/decisions.ts';
import { type Deed, type Entry, entrySchema } from '../../../src/clip/review/entry.ts';

describe('a note that may be against somebody', () => {
  test.each([
    'She was arrested at the harbour',
    'A judge signed the papers on Monday',
    'He has been charged',
    'Charges against her were dropped',
    'She beat her neighbour',
    'He ran a money-laundering ring',
    'Two officers took her away in handcuffs',
    'He is under investigation',
    'He took bribes',
    'She lied to the council',
    'He stole the till',
    'Seen at the drug house',
    'He pleaded no contest',
    'He set fire to it: arson',
    'She was convicted, then acquitted',
    'Fue detenido el lunes',
    'Lo acusan de cohecho',
    'Está en la cárcel',
    'Mató a su vecino',
    'INDICTED',
  ])('waits: “%s”', (text) => {
    expect(isWeighty({ text, source: 'seen' })).toBe(true);
  });

  test.each([
    'She sold the bakery to her neighbour',
    'He moved to Larton in 2019',
    'She is the new head of the parks office',
    'The material for the roof came on Tuesday',
    'He has a balance to pay',
    'She took a taxi to the process of naming the hall',
    'Nació en Larton y estudia música',
  ])('does not: “%s”', (text) => {
    expect(isWeighty({ text, source: 'heard from her sister' })).toBe(false);
  });

  test('waits for what its source says too', () => {
    expect(isWeighty({ text: 'He was there', source: 'arrest report, page 3' })).toBe(true);
  });
});

describe('decisions on a note', () => {
  const content = {
    person: 'Jane Roe',
    records: [],
    text: 'She moved',
    kind: 'first-hand' as const,
    source: 'seen',
    asOf: '2026-11-20',
  };
  let id = 0;
  const entry = (deed: Deed, by = 'Rita'): Entry => {
    id += 1;
    return entrySchema.parse({
      ...deed,
      id: id.toString(36),
      at: '2026-11-24T12:00:00.000Z',
      by: { id: by, name: by },
    });
  };
  const start = () => {
    id = 0;
    return [
      entry({ did: 'note', content }),
      entry({ did: 'confirm-note', note: '1', version: '1' }, 'Edith'),
      entry({ did: 'mend-note', note: '1', content: { ...content, text: 'She fled' }, reason: 'x' }),
    ];
  };

  test('a check holds for the words that were checked, and for no others', () => {
    expect(foldDecisions(start().slice(0, 2)).notes[0]?.checked).toEqual({ by: 'Edith', on: '2026-11-24' });
    expect(foldDecisions(start()).notes[0]).not.toHaveProperty('checked');
  });

  test('a change that is taken back brings back its words with their own check', () => {
    const back = foldDecisions([...start(), entry({ did: 'undo', entry: '3' })]).notes[0];
    expect(back).toMatchObject({ text: 'She moved', checked: { by: 'Edith' } });
  });

  test('a check of a change does not outlive it on other words', () => {
    id = 0;
    const entries = [
      entry({ did: 'note', content: { ...content, text: 'She stole it' } }),
      entry({ did: 'mend-note', note: '1', content, reason: 'x' }),
      entry({ did: 'confirm-note', note: '1', version: '2' }, 'Edith'),
      entry({ did: 'undo', entry: '2' }),
    ];
    expect(foldDecisions(entries).notes[0]).not.toHaveProperty('checked');
    expect(foldDecisions(entries).notes[0]?.text).toBe('She stole it');
  });

  test('a note that an editor withdrew does not come back by its author’s taking it back and again', () => {
    const entries = [
      ...start(),
      entry({ did: 'withdraw-note', note: '1', reason: 'x' }, 'Edith'),
      entry({ did: 'undo', entry: '1' }),
      entry({ did: 'undo', entry: '5' }),
    ];
    expect(foldDecisions(entries).notes).toEqual([]);
  });
});
