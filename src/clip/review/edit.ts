import { nameIn } from '../../ask/desk.ts';
import type { ListedFact } from '../../ask/facts.ts';
import { findTypedDate } from '../../ask/typedDate.ts';
import type { Deed, Form, Line } from '../../facts/answer.ts';
import { formatDate } from '../../facts/date.ts';
import { isTurned } from '../../facts/qualifier.ts';
import type { ArticleText, DateMention, Event, Facts, Person, SaidBy, Subject } from '../../facts/schema.ts';
import { chargeStatusSchema } from '../../facts/status.ts';
import { note } from '../../facts/wording.ts';
import { canBeOf, findDate, findNamed, findSource, findWords, type Place, quoteOfFact } from './carried.ts';
import { type Change, NAME_MAX_LENGTH, PEOPLE_MAX } from './entry.ts';
import { applyChange } from './view.ts';

/** Longest words (UTF-16) that a form takes: Discord's limit (Component Reference, "Text Input"). */
const WORDS_MAX_LENGTH = 4_000;
const LINE_MAX_LENGTH = 200;

type Fact = ListedFact['fact'];

/** Whether something of a fact can be chosen otherwise. */
export const isEditable = ({ kind }: ListedFact): boolean => kind !== 'relation' && kind !== 'member';

/** One field of the form: what it says now, and what is read from what was typed there. */
type Field = {
  id: 'words' | 'status' | 'person' | 'people' | 'date' | 'source' | 'spelling';
  label: string;
  description: string;
  style?: 'paragraph';
  required?: false;
  max_length: number;
  /** What the fact says now; undefined where it has no such thing. */
  now(fact: Fact, facts: Facts): string | undefined;
  /** The change that was typed, or what is wrong with it. */
  read(typed: string, given: Given): Change | Line;
};

type Given = { fact: Fact; facts: Facts; place: Place };

const typedSpan = (text: string) => ({ kind: 'typed', text }) as const;

const FIELDS: readonly Field[] = [
  {
    id: 'words',
    label: 'Words',
    description: 'Copied from the quote: other words are not taken',
    style: 'paragraph',
    max_length: WORDS_MAX_LENGTH,
    now: wordsOf,
    read: (typed, { fact, place }) => {
      const { length } = place.articleText.text;
      // An offence and a name may stand elsewhere in the article too.
      const isAnywhere = 'steps' in fact || 'mentions' in fact;
      const found =
        findNamedAs(fact, typed, place) ??
        findWords(place, typed) ??
        (isAnywhere ? findWords({ ...place, start: 0, end: length }, typed) : undefined);
      if (!found) return note('reviewBadWords', typedSpan(typed));
      const isPart = !isAnywhere && 'quote' in fact && ('subjects' in fact || 'subject' in fact);
      return isPart && isTurned(found, fact.quote)
        ? note('reviewTurned', typedSpan(typed))
        : { words: found };
    },
  },
  {
    id: 'status',
    label: 'Where it stands',
    description: 'alleged, arrested, charged, pleaded-guilty, convicted, sentenced, acquitted, dismissed …',
    max_length: 20,
    now: (fact) => ('steps' in fact ? fact.steps.at(-1)?.status : undefined),
    read: (typed, { fact, facts, place }) => {
      const status = chargeStatusSchema.safeParse(typed.toLowerCase().replaceAll(' ', '-')).data;
      const { text } = place.articleText;
      return status && applyChange(fact, { status }, { text, facts })
        ? { status }
        : note('reviewBadStatus', typedSpan(typed));
    },
  },
  {
    id: 'person',
    label: 'About whom',
    description: 'A person whom the quote names',
    max_length: NAME_MAX_LENGTH,
    now: (fact, facts) =>
      'subject' in fact && fact.subject.kind === 'person'
        ? (nameIn(facts, fact.subject.id) ?? '')
        : undefined,
    read: (typed, given) => {
      const person = readPerson(typed, given);
      return 'id' in person ? { person: person.id } : person;
    },
  },
  {
    id: 'people',
    label: 'About whom',
    description: 'People whom the quote names, with ; between them',
    required: false,
    max_length: PEOPLE_MAX * NAME_MAX_LENGTH,
    now: (fact, facts) => ('subjects' in fact ? namesOf(fact, facts) : undefined),
    read: (typed, given) => {
      const people: string[] = [];
      for (const name of typed.split(';').filter((one) => one.trim() !== '')) {
        const person = readPerson(name.trim(), given);
        if (!('id' in person)) return person;
        people.push(person.id);
      }
      return { people: [...new Set(people)].slice(0, PEOPLE_MAX) };
    },
  },
  {
    id: 'date',
    label: 'When',
    description: 'As exact as the words beside it: 2025-02-27, Feb. 2025, 2025; empty for no date',
    required: false,
    max_length: 40,
    now: (fact) => {
      const date = dateOf(fact);
      return date === 'no such thing' ? undefined : date === undefined ? '' : shownDate(date);
    },
    read: (typed, { fact, place }) => {
      if (typed === '') return 'derivation' in fact ? note('reviewNoDate', typedSpan('—')) : { date: 'none' };
      const date = findTypedDate(typed);
      if (date?.kind !== 'value') return note('reviewNoDate', typedSpan(typed));
      const found = findDate(place, date.value);
      return found ? { date: found } : note('reviewBadDate', typedSpan(typed));
    },
  },
  {
    id: 'source',
    label: 'Who said it',
    description: 'Words of the paragraph that name the source; empty for the article itself',
    required: false,
    max_length: LINE_MAX_LENGTH,
    now: (fact) => {
      const saidBy = sourceOf(fact);
      return saidBy === undefined ? undefined : (saidBy.label?.text ?? '');
    },
    read: (typed, { facts, place }) => {
      if (typed === '') return { saidBy: { kind: 'outlet' } };
      const saidBy = findSource(place, typed, facts);
      return saidBy ? { saidBy } : note('reviewBadSource', typedSpan(typed));
    },
  },
  {
    id: 'spelling',
    label: 'Spelled',
    description: 'The name with letters put back that the article lost (Muñoz for Muoz)',
    max_length: NAME_MAX_LENGTH,
    now: (fact) => ('mentions' in fact ? (fact.repaired ?? fact.name) : undefined),
    read: (typed, { fact, facts, place }) => {
      const { text } = place.articleText;
      return applyChange(fact, { spelling: typed }, { text, facts })
        ? { spelling: typed }
        : note('reviewBadSpelling', typedSpan(typed), typedSpan(wordsOf(fact) ?? ''));
    },
  },
];

/** The words of a fact that can be chosen otherwise. */
function wordsOf(fact: Fact): string | undefined {
  if ('offence' in fact) return fact.offence.text;
  if ('mentions' in fact) return fact.name;
  if ('subjects' in fact) return (fact.text ?? fact.quote).text;
  if (!('text' in fact) || fact.text === undefined) return undefined;
  return typeof fact.text === 'string' ? fact.text : fact.text.text;
}

/** Where a person is called by words, near a place where the article names that person. */
function findNamedAs(fact: Fact, typed: string, { articleText }: Place) {
  if (!('mentions' in fact)) return undefined;
  for (const { start, end } of fact.mentions) {
    const room = typed.length;
    const near = {
      articleText,
      start: Math.max(0, start - room),
      end: Math.min(articleText.text.length, end + room),
    };
    const found = findWords(near, typed);
    if (found && found.start < end && start < found.end) return found;
  }
  return undefined;
}

const namesOf = ({ subjects }: Event, facts: Facts): string =>
  subjects
    .flatMap(({ kind, id }: Subject) => (kind === 'person' ? (nameIn(facts, id) ?? []) : []))
    .join('; ');

function readPerson(typed: string, { fact, facts }: Given): Person | Line {
  const person = findNamed(facts, typed);
  if (person === undefined) return note('reviewBadPerson', typedSpan(typed));
  const quotes = 'steps' in fact ? fact.steps.map(({ quote }) => quote) : [quoteOfFact(fact)];
  const isCarried = quotes.every((quote) => quote !== undefined && canBeOf(person, quote, facts));
  return isCarried ? person : note('reviewOtherPerson', typedSpan(typed));
}

function dateOf(fact: Fact): DateMention | undefined | 'no such thing' {
  if ('derivation' in fact) return fact;
  if ('steps' in fact) return fact.steps.at(-1)?.date;
  return 'subjects' in fact ? fact.date : 'no such thing';
}

/** A date as it can be typed again. */
function shownDate({ value }: DateMention): string {
  const shown = formatDate(value);
  const typed = findTypedDate(shown);
  return typed?.kind === 'value' && typed.value === value ? shown : value;
}

function sourceOf(fact: Fact): SaidBy | undefined {
  if ('steps' in fact) return fact.steps.at(-1)?.saidBy;
  return 'asOf' in fact || 'subjects' in fact ? fact.saidBy : undefined;
}

/** The fields that a fact has, with what they say now. */
const fieldsOf = (fact: Fact, facts: Facts) =>
  FIELDS.flatMap((field) => {
    const value = field.now(fact, facts);
    return value === undefined || value.length > field.max_length ? [] : [{ field, value }];
  });

/** A form with what a fact says now: its words, where a charge stands, whom it is about, when, and who said it. */
export function editForm(facts: Facts, { fact, kind }: ListedFact, deed: Deed): Form {
  return {
    kind: 'form',
    title: 'Edit',
    deed,
    fields: fieldsOf(fact, facts).map(
      ({ field: { id, label, description, max_length, ...field }, value }) => ({
        id,
        label: id === 'words' ? (WORDS_LABELS.get(kind) ?? label) : label,
        description,
        style: field.style ?? 'short',
        required: field.required ?? true,
        max_length,
        ...(value === '' ? {} : { value }),
      }),
    ),
  };
}

const WORDS_LABELS: ReadonlyMap<ListedFact['kind'], string> = new Map([
  ['charge', 'Offence'],
  ['person', 'Name'],
  ['event', 'What happened'],
]);

/**
 * What was chosen in the form, or what is wrong with it, in a sentence. Only what differs is a change; what the article
 * does not carry is none.
 */
export function readChange(
  facts: Facts,
  articleText: ArticleText,
  { fact }: ListedFact,
  typed: Readonly<Record<string, string>>,
): { change: Change } | { wrong: Line } {
  const quote = quoteOfFact(fact);
  if (quote === undefined) return { wrong: note('reviewDecided') };
  const place = { articleText, start: quote.start, end: quote.end };
  let change: Change = {};
  for (const { field, value } of fieldsOf(fact, facts)) {
    const said = (typed[field.id] ?? value).trim();
    if (said === value.trim()) continue;
    const read = field.read(said, { fact, facts, place });
    if ('spans' in read) return { wrong: read };
    change = { ...change, ...read };
  }
  if (Object.keys(change).length === 0) return { wrong: note('reviewUnchanged') };
  return applyChange(fact, change, { text: articleText.text, facts })
    ? { change }
    : { wrong: note('reviewBadWords', typedSpan(typed.words?.trim() ?? '')) };
}
