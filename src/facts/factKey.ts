import { shortHash } from './hash.ts';
import type { Quote } from './quote.ts';
import type {
  Charge,
  Claim,
  DateMention,
  Event,
  Facts,
  Member,
  NameForm,
  Person,
  Relation,
  Role,
} from './schema.ts';

export const FACT_KINDS = [
  'person',
  'charge',
  'claim',
  'event',
  'role',
  'name',
  'relation',
  'member',
  'date',
] as const;

type FactKind = (typeof FACT_KINDS)[number];

/** What an editor can confirm or reject by itself. */
export type Reviewable = Person | Charge | Claim | Event | Role | NameForm | Relation | Member | DateMention;

export type FactRef = {
  kind: FactKind;
  /** Of all that the fact says: another reading of the same words is another fact, and not yet checked. */
  key: string;
  /** Of the place and whom it is about: what was rejected there stays rejected, whatever else it then says. */
  place: string;
};

const at = ({ start, end }: Quote): string => `${start}-${end}`;

function ref(kind: FactKind, place: readonly unknown[], said: readonly unknown[] = []): FactRef {
  return {
    kind,
    key: `${kind[0]}${shortHash(JSON.stringify([kind, place, said]))}`,
    place: `${kind[0]}${shortHash(JSON.stringify([kind, place]))}`,
  };
}

const personRef = ({ name, mentions }: Person): FactRef =>
  ref('person', [name, mentions.slice(0, 1).map(at)]);

export const chargeRef = ({ subject, offence, steps }: Charge): FactRef =>
  ref(
    'charge',
    [subject, at(offence)],
    steps.map((step) => [step.status, at(step.quote), step.date?.value]),
  );

const claimRef = ({ subject, kind, text, quote }: Claim): FactRef =>
  ref('claim', [subject, at(text)], [kind, at(quote)]);

const eventRef = ({ subjects, quote, date, deadline, forecast }: Event): FactRef =>
  ref('event', [at(quote), date && at(date.quote)], [subjects, date?.value, deadline, forecast]);

const roleRef = ({ id }: Person, { text, quote }: Role): FactRef => ref('role', [id, at(quote), text]);

const nameRef = ({ id }: Person, { text, kind, quote }: NameForm): FactRef =>
  ref('name', [id, at(quote), text], [kind]);

const relationRef = ({ from, to, text, quote }: Relation): FactRef =>
  ref('relation', [from, to, at(quote)], [text]);

const memberRef = (label: Quote, { person, quote }: Member): FactRef =>
  ref('member', [person, at(label), at(quote)]);

const dateRef = ({ quote, value }: DateMention): FactRef => ref('date', [at(quote)], [value]);

/** Names that are facts by themselves; the full name and its parts are the person. */
const isOwnName = ({ kind }: NameForm): boolean => kind !== 'full' && kind !== 'short';

type Change = <Fact extends Reviewable>(fact: Fact, ref: FactRef) => Fact | undefined;

/** Facts with each that can be reviewed as `change` gives it; left out where that is undefined. */
export function mapFacts(facts: Facts, change: Change): Facts {
  const each = <Fact extends Reviewable>(all: readonly Fact[], refOf: (fact: Fact) => FactRef): Fact[] =>
    all.map((fact) => change(fact, refOf(fact))).filter((fact) => fact !== undefined);
  // The date of an event is the event's; a forecast is none.
  const ofEvents = new Set(
    facts.events.flatMap(({ date, forecast }) => (date && forecast !== true ? [date.quote.start] : [])),
  );
  return {
    ...facts,
    dates: facts.dates.flatMap((date) =>
      ofEvents.has(date.quote.start) ? date : (change(date, dateRef(date)) ?? []),
    ),
    people: each(facts.people, personRef).map((person) => ({
      ...person,
      roles: each(person.roles, (role) => roleRef(person, role)),
      forms: person.forms.flatMap((form) =>
        isOwnName(form) ? (change(form, nameRef(person, form)) ?? []) : form,
      ),
    })),
    groups: facts.groups.map((group) => ({
      ...group,
      members: each(group.members, (member) => memberRef(group.label, member)),
    })),
    relations: each(facts.relations, relationRef),
    events: each(facts.events, eventRef),
    charges: each(facts.charges, chargeRef),
    claims: each(facts.claims, claimRef),
  };
}
