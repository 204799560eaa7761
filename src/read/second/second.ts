import { withQualifier } from '../../facts/qualifier.ts';
import { quoteOf } from '../../facts/quote.ts';
import type { Charge, ChargeStep, DateMention, Facts, Person } from '../../facts/schema.ts';
import type { ChargeStatus } from '../../facts/status.ts';
import { carriesStatus } from '../../facts/wording.ts';
import type { Finding } from '../charges/finding.ts';
import { RANK } from '../charges/ledger.ts';
import { findSaid } from '../charges/legal.ts';
import type { Trigger } from '../charges/trigger.ts';
import { findTriggers } from '../charges/triggers.ts';
import type { Words } from '../charges/words.ts';
import { uniqueId } from '../people/join.ts';
import type { People } from '../people/people.ts';
import type { ReadText } from '../text.ts';
import { isAgainst, isSameOffence, mayFollow } from './known.ts';
import { isOffenceOf } from './offence.ts';
import { canBeProposed, findCalled, findNewPerson } from './person.ts';
import { placesOf } from './place.ts';
import {
  OFFENCE_MAX_LENGTH,
  PROPOSALS_MAX,
  type Proposal,
  QUOTE_MAX_LENGTH,
  type SecondReading,
} from './proposal.ts';

/** What the first reader read, as far as proposals are held to it. */
export type FirstReading = {
  facts: Facts;
  read: ReadText;
  people: People;
  dates: readonly DateMention[];
};

/** A proposal that the article carries: whom it is about, and the step in the article's own words. */
type Carried = { person: Person; offence: Charge['offence']; step: ChargeStep };

/**
 * Facts with what a second reader proposed and the article carries, each marked as the second reader's. A proposal is
 * taken only where its quote stands in the article letter by letter; its person is one whom the article names; the
 * first reader's own rules find in the whole sentence that this step happened, and to that person; the offence stands
 * there as what the step is of; and the first reader says nothing else of it. What the first reader found is never
 * changed. Pure; linear in the length of the text.
 */
export function withSecondReading(first: FirstReading, { model, proposals }: SecondReading): Facts {
  const looked = proposals.slice(0, PROPOSALS_MAX);
  const people = peopleOf(first, looked);
  const said = saidIn(first, people);
  const carried = looked.flatMap((proposal) => findCarried(proposal, first, people, said) ?? []);
  const charges = chargesOf(carried, first.facts);
  const told = new Set(charges.map(({ subject }) => subject.id));
  return {
    ...first.facts,
    article: { ...first.facts.article, secondReader: { model } },
    people: [
      ...first.facts.people,
      ...people.filter(({ id, reader }) => reader === 'second' && told.has(id)),
    ],
    charges: [...first.facts.charges, ...charges],
  };
}

/** What a second reader once proposed and was taken, to be held to a new reading of the same text. */
export function proposalsOf(facts: Facts): Proposal[] {
  return facts.charges
    .filter(({ reader, subject }) => reader === 'second' && subject.kind === 'person')
    .flatMap(({ subject, offence, steps }) => {
      const person = facts.people.find(({ id }) => id === subject.id);
      return person
        ? steps.map(({ status, quote }) => ({
            person: person.name,
            offence: offence.text,
            status,
            quote: quote.text,
          }))
        : [];
    });
}

/** The people of the first reading, and whoever is proposed beside them and stands in the text as a human being. */
function peopleOf({ facts, read }: FirstReading, proposals: readonly Proposal[]): Person[] {
  const people = [...facts.people];
  for (const { person: called } of proposals) {
    if (people.some((one) => findCalled([one], called))) continue;
    const found = findNewPerson({ ...facts, people }, read, called);
    if (found) people.push(found);
  }
  return people;
}

/** The sentences as the first reader's rules see them, with whom they say each step happened to. */
type Said = ReturnType<typeof findSaid>;

function saidIn({ read, people: found, dates }: FirstReading, all: readonly Person[]): Said {
  const added = all.filter(({ reader }) => reader === 'second');
  const mentions = added.flatMap(({ id, mentions }) =>
    mentions.map(({ start, end }) => ({
      person: id,
      start,
      end,
      sentence: read.sentences.findIndex((one) => one.start <= start && end <= one.end),
    })),
  );
  return findSaid(
    read,
    {
      ...found,
      people: [...found.people, ...added],
      mentions: [...found.mentions, ...mentions].toSorted((a, b) => a.start - b.start),
    },
    dates,
  );
}

/** What the article carries of a proposal; undefined where it does not carry all of it. */
function findCarried(
  proposal: Proposal,
  { facts, read }: FirstReading,
  people: readonly Person[],
  said: Said,
): Carried | undefined {
  const { quote, offence, status } = proposal;
  const person = findCalled(people, proposal.person);
  if (person === undefined || !canBeProposed(person)) return undefined;
  if (quote.length > QUOTE_MAX_LENGTH || offence.length > OFFENCE_MAX_LENGTH) return undefined;
  if (said.cast.isBarred(person.id) || said.cast.isVictim(person.id)) return undefined;
  const { article, text } = read;
  for (const place of placesOf(text, quote, { start: article.bodyStart, end: text.length })) {
    for (const line of said.lines) {
      if (line.sentence.end <= place.start || place.end <= line.sentence.start) continue;
      const step = findStep(line, { person, status, offence }, said, read);
      if (step && !isAgainst(facts, person, step)) return { person, ...step };
    }
  }
  return undefined;
}

/** An offence without its article and count: "two counts of fraud" is fraud. */
const nameOf = (offence: string): string =>
  offence
    .trim()
    .replace(
      /^(?:(?:an?|the|one|two|three|four|five|\d{1,3}|multiple|several|felony|misdemeanou?r)\s+)*(?:counts?|charges?)\s+of\s+/i,
      '',
    )
    .replace(/^(?:an?|the)\s+/i, '');

/** The step that a sentence tells of a person and an offence; undefined where it does not tell just that. */
function findStep(
  line: Words,
  { person, status, offence }: { person: Person; status: ChargeStatus; offence: string },
  { findings, saidByAt }: Said,
  { article, text }: ReadText,
): Omit<Carried, 'person'> | undefined {
  const { sentence, words } = line;
  // A headline says it shortly, and the text below says it better.
  if (sentence.headline) return undefined;
  const triggers = findTriggers(words);
  for (const [index, trigger] of triggers.entries()) {
    if (trigger.status !== status || trigger.isVoid || trigger.needsOffence) continue;
    if (!isOf(person, line, trigger, findings)) continue;
    const bound = triggers[index + 1]?.from ?? words.length;
    for (const place of placesOf(text, nameOf(offence), sentence)) {
      const from = words.findIndex((word) => word.start === place.start);
      const to = words.findIndex((word) => word.end === place.end) + 1;
      if (from < 0 || to <= from || !isOffenceOf(words, trigger, { from, to }, bound)) continue;
      if (words.slice(from, to).some(({ mention }) => mention?.person === person.id)) continue;
      const id = { id: article.id, text };
      const quote = quoteOf(id, sentence.start, sentence.end);
      const start = words[trigger.from]?.start ?? sentence.start;
      const end = words[trigger.to - 1]?.end ?? sentence.end;
      const step = { status, asOf: article.published, saidBy: saidByAt(start, end), quote };
      if (!carriesStatus(step)) continue;
      return { step, offence: withQualifier(quoteOf(id, place.start, place.end), quote) };
    }
  }
  return undefined;
}

/** Whether the first reader's rules say that a trigger is of a person, by name or by a word that means nobody else. */
const isOf = ({ id }: Person, line: Words, trigger: Trigger, findings: readonly Finding[]): boolean =>
  findings.some(
    (finding) =>
      finding.line.index === line.index &&
      finding.trigger.from === trigger.from &&
      finding.trigger.to === trigger.to &&
      finding.subject.kind === 'person' &&
      finding.subject.id === id &&
      finding.via !== 'unnamed',
  );

/** Charges of what is carried, one a person and offence, its steps in the order in which a case goes. */
function chargesOf(carried: readonly Carried[], { charges: known }: Facts): Charge[] {
  const entries: { person: Person; offence: Charge['offence']; steps: ChargeStep[] }[] = [];
  for (const { person, offence, step } of carried) {
    const entry = entries.find((one) => one.person === person && isSameOffence(one.offence, offence));
    if (entry === undefined) entries.push({ person, offence, steps: [step] });
    else if (!entry.steps.some(({ status }) => status === step.status)) entry.steps.push(step);
  }
  const ids = new Set(known.map(({ id }) => id));
  return entries.flatMap(({ person, offence, steps }): Charge[] => {
    const inOrder = steps.toSorted((a, b) => RANK[a.status] - RANK[b.status]);
    // What contradicts itself is no proposal.
    const fits = inOrder.every(({ status }, at) => at === 0 || mayFollow(inOrder[at - 1]?.status, status));
    return fits
      ? [
          {
            id: uniqueId(`${person.id} ${offence.text}`, ids),
            subject: { kind: 'person', id: person.id },
            offence,
            victims: [],
            steps: inOrder,
            reader: 'second',
          },
        ]
      : [];
  });
}
