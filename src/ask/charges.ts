import type { Answer, Question, Section } from '../facts/answer.ts';
import type { Charge } from '../facts/schema.ts';
import { HEADINGS, note } from '../facts/wording.ts';
import type { Desk } from './desk.ts';
import {
  type About,
  aboutThem,
  claimedLine,
  type Footing,
  footingOf,
  ledgerLines,
  membershipLines,
} from './legal.ts';
import { type Asked, aboutPerson } from './people.ts';
import { leadLines, nothingChargedNote } from './who.ts';

/** /charges: the ledger, charges by name, charges against a group, accusations and the outlet's own words apart. */
export function answerCharges(question: Question & { kind: 'charges' }, desk: Desk): Answer {
  return aboutPerson(question, desk, (asked, understood) => {
    const sections = sectionsOf(asked, desk);
    return {
      asked: understood,
      outcome: sections.some((section) => section.lines.some((line) => line.quote)) ? 'found' : 'nothing',
      title: `Charges: ${asked.name}`,
      lead: [...leadLines(asked, desk), note('chargesAreCharges')],
      sections,
      choices: [],
      actions: [
        { label: 'Who', question: { kind: 'who', person: asked.known.key } },
        { label: 'Timeline', question: { kind: 'timeline', person: asked.known.key } },
      ],
    };
  });
}

function sectionsOf(asked: Asked, desk: Desk): Section[] {
  const charges = asked.records.flatMap((record) => aboutThem(record, record.facts.charges));
  const claims = asked.records.flatMap((record) => aboutThem(record, record.facts.claims));
  const on = (footing: Footing, isGroup = false): About<Charge>[] =>
    charges.filter((about) => footingOf(about) === footing && (about.group !== undefined) === isGroup);
  const byName = on('charge');
  const ofGroup = [...on('charge', true), ...on('arrest', true), ...on('sentence', true)];
  const sections: Section[] = [
    {
      heading: HEADINGS.charges,
      lines: byName.length > 0 ? ledgerLines(byName) : [nothingChargedNote(asked, desk)],
    },
    { heading: HEADINGS.arrests, lines: ledgerLines(on('arrest')) },
    { heading: HEADINGS.sentences, lines: ledgerLines(on('sentence')) },
    {
      heading: HEADINGS.groupCharges,
      lines: ofGroup.length > 0 ? [...ledgerLines(ofGroup), ...asked.records.flatMap(membershipLines)] : [],
    },
    {
      heading: HEADINGS.accusations,
      lines: [
        ...ledgerLines([...on('accusation'), ...on('accusation', true)]),
        ...claims.filter(({ fact }) => fact.kind === 'accusation').map(claimedLine),
      ],
    },
    {
      heading: HEADINGS.reported,
      lines: claims.filter(({ fact }) => fact.kind === 'reported').map(claimedLine),
    },
  ];
  return sections.filter((section) => section.lines.length > 0);
}
