import { nameIn } from '../../ask/desk.ts';
import type { ListedFact } from '../../ask/facts.ts';
import type { Deed, Form, Line } from '../../facts/answer.ts';
import type { Quote } from '../../facts/quote.ts';
import type { Facts } from '../../facts/schema.ts';
import { chargeStatusSchema } from '../../facts/status.ts';
import { note } from '../../facts/wording.ts';
import type { Change } from './entry.ts';
import { applyChange } from './view.ts';

/** Longest words (UTF-16) that a form takes. */
const WORDS_MAX_LENGTH = 300;

/** Whether something of a fact can be chosen otherwise; an event is its quote, so it can only be confirmed or rejected. */
export const isEditable = ({ kind }: ListedFact): boolean =>
  kind === 'charge' || kind === 'claim' || kind === 'role' || kind === 'name';

/** A form with what a fact says now: its words, where a charge stands, whom it is about. */
export function editForm(facts: Facts, { fact }: ListedFact, deed: Deed): Form {
  const last = 'steps' in fact ? fact.steps.at(-1) : undefined;
  const subject = 'subject' in fact ? fact.subject : undefined;
  const text = wordsOf(fact);
  return {
    kind: 'form',
    title: 'Edit',
    deed,
    fields: [
      {
        id: 'words',
        label: 'offence' in fact ? 'Offence' : 'Words',
        description: 'Copied from the article: other words are not taken',
        style: 'paragraph',
        required: true,
        max_length: WORDS_MAX_LENGTH,
        value: text.slice(0, WORDS_MAX_LENGTH),
      },
      ...(last
        ? [
            {
              id: 'status',
              label: 'Where it stands',
              description:
                'alleged, arrested, charged, pleaded-guilty, convicted, sentenced, acquitted, dismissed …',
              style: 'short',
              required: true,
              max_length: 20,
              value: last.status,
            } as const,
          ]
        : []),
      ...(subject?.kind === 'person'
        ? [
            {
              id: 'person',
              label: 'About whom',
              description: 'A person whom the article names',
              style: 'short',
              required: true,
              max_length: 100,
              value: (nameIn(facts, subject.id) ?? '').slice(0, 100),
            } as const,
          ]
        : []),
    ],
  };
}

/** The words of a fact that can be chosen otherwise. */
function wordsOf(fact: ListedFact['fact']): string {
  if ('offence' in fact) return fact.offence.text;
  if (!('text' in fact)) return '';
  return typeof fact.text === 'string' ? fact.text : fact.text.text;
}

/** What was chosen in the form, or what is wrong with it. Only what differs is a change. */
export function readChange(
  facts: Facts,
  text: string,
  { fact }: ListedFact,
  fields: Readonly<Record<string, string>>,
): { change: Change } | { wrong: Line } {
  const change: Change = {};
  const source = { text, id: facts.article.id, people: new Set(facts.people.map(({ id }) => id)) };
  const typed = fields.words?.trim() ?? '';
  if (typed !== wordsOf(fact)) {
    const words = findWords(fact, text, typed);
    if (words === undefined) return { wrong: note('reviewBadWords', { kind: 'typed', text: typed }) };
    change.words = words;
  }
  if ('steps' in fact) {
    const said = fields.status?.trim() ?? '';
    const status = chargeStatusSchema.safeParse(said.toLowerCase().replaceAll(' ', '-'));
    const isSame = status.data === fact.steps.at(-1)?.status;
    if (status.success && !isSame) change.status = status.data;
    const isCarried =
      status.success && (isSame || applyChange(fact, { status: status.data }, source) !== undefined);
    if (!isCarried) return { wrong: note('reviewBadStatus', { kind: 'typed', text: said }) };
  }
  if ('subject' in fact && fact.subject.kind === 'person') {
    const said = fields.person?.trim() ?? '';
    const person = findNamed(facts, said);
    if (person === undefined) return { wrong: note('reviewBadPerson', { kind: 'typed', text: said }) };
    if (person !== fact.subject.id) change.person = person;
  }
  return applyChange(fact, change, source)
    ? { change }
    : { wrong: note('reviewBadWords', { kind: 'typed', text: typed }) };
}

/** Where words stand: in the quote of the fact; those of an offence else anywhere in the article. */
function findWords(
  fact: ListedFact['fact'],
  text: string,
  words: string,
): { start: number; end: number } | undefined {
  if (words === '') return undefined;
  const quotes: Quote[] =
    'steps' in fact ? fact.steps.map(({ quote }) => quote).toReversed() : 'quote' in fact ? [fact.quote] : [];
  for (const quote of quotes) {
    const at = quote.text.indexOf(words);
    if (at !== -1) return { start: quote.start + at, end: quote.start + at + words.length };
  }
  const at = 'steps' in fact ? text.indexOf(words) : -1;
  return at === -1 ? undefined : { start: at, end: at + words.length };
}

/** The one person of an article who is called so. */
function findNamed(facts: Facts, typed: string): string | undefined {
  const wanted = typed.toLowerCase();
  const found = facts.people.filter(({ name, repaired, forms }) =>
    [name, repaired, ...forms.flatMap((form) => [form.text, form.repaired])].some(
      (one) => one?.toLowerCase() === wanted,
    ),
  );
  return found.length === 1 ? found[0]?.id : undefined;
}
