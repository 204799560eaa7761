import type { Line } from '../facts/answer.ts';
import { type FactRef, mapFacts, type Reviewable } from '../facts/factKey.ts';
import type { DateMention, Facts, Person } from '../facts/schema.ts';
import { name, words } from '../facts/wording.ts';
import { claimLine, type Desk, nameIn, OUTLET, spelled } from './desk.ts';
import { bareDates, dateLine, eventLine } from './events.ts';
import { allAbout, claimedLine, ledgerLines } from './legal.ts';
import { hiddenParts } from './protect.ts';
import { formLine, relationLine, roleLine } from './who.ts';

/** A fact with what names it: `key` as the team's view has it, which an edit does not change. */
export type ListedFact = { kind: FactRef['kind']; key: string; place: string; fact: Reviewable };

/** Every fact of an article that can be reviewed, in an order in which what weighs most comes first. */
export function listFacts(facts: Facts): ListedFact[] {
  const listed: ListedFact[] = [];
  mapFacts(facts, (fact, { kind, key, place }) => {
    listed.push({ kind, key: fact.review?.key ?? key, place, fact });
    return fact;
  });
  return listed.toSorted((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
}

const ORDER: readonly FactRef['kind'][] = [
  'charge',
  'claim',
  'person',
  'event',
  'role',
  'name',
  'relation',
  'member',
  'date',
];

/** One fact as an answer shows it, with whom it is about; none where it is about nobody who is shown. */
export function factLines(facts: Facts, { fact, kind }: ListedFact, desk: Desk): Line[] {
  const { article } = facts;
  if ('steps' in fact) return ledgerLines(allAbout(facts, [fact]));
  if ('asOf' in fact && 'subject' in fact) return allAbout(facts, [fact]).map(claimedLine);
  if ('derivation' in fact) {
    const text = desk.snapshot.text(article.id) ?? '';
    const isIt = (date: DateMention): boolean => date.quote.start === fact.quote.start;
    return bareDates(facts, text, isIt, hiddenParts(desk.snapshot, article.id)).map(dateLine);
  }
  if ('subjects' in fact) return [eventLine({ facts, event: fact }, desk)];
  if ('mentions' in fact) {
    const [quote] = fact.mentions;
    return quote ? [claimLine([name(spelled(fact))], { ...fact, saidBy: OUTLET, quote, article })] : [];
  }
  if ('from' in fact) {
    const from = facts.people.find(({ id }) => id === fact.from);
    return from ? relationLine(fact, { facts, person: from }).map((line) => ofPerson(from, line)) : [];
  }
  if ('person' in fact) {
    const called = nameIn(facts, fact.person);
    const group = facts.groups.find(({ members }) => members.some((member) => member === fact));
    return called && group
      ? [
          claimLine(
            [
              name(called),
              words(': one of '),
              { kind: 'verbatim', text: group.label.text, quote: group.label },
            ],
            {
              saidBy: fact.saidBy,
              quote: fact.quote,
              article,
              review: fact.review,
            },
          ),
        ]
      : [];
  }
  const person = facts.people.find(({ roles, forms }) =>
    kind === 'role' ? roles.some((role) => role === fact) : forms.some((form) => form === fact),
  );
  if (!person) return [];
  const lines =
    'asOf' in fact ? roleLine(facts, fact) : 'kind' in fact ? formLine(fact, { facts, person }) : [];
  return lines.map((line) => ofPerson(person, line));
}

const ofPerson = (person: Person, line: Line): Line => ({
  ...line,
  spans: [name(spelled(person)), words(': '), ...line.spans],
});
