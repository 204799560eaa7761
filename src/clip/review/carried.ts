import type { ListedFact } from '../../ask/facts.ts';
import type { DateValue } from '../../facts/date.ts';
import { type Quote, quoteOf } from '../../facts/quote.ts';
import type { ArticleText, DateMention, Facts, Person, SaidBy } from '../../facts/schema.ts';
import { isOfficialTitle, sourceKind } from '../../read/charges/saidBy.ts';
import { findCarriedDate } from '../../read/dates/carried.ts';
import { cutText } from '../../read/text.ts';

// What an article carries of what an editor types. Where it carries none of it, it is not taken.

type Stretch = { start: number; end: number };

/** Where an editor may take words from: the quote of a fact, and what stands around it. */
export type Place = Stretch & { articleText: ArticleText };

/** The words on which a fact rests: the last step's of a charge, the first mention of a person. */
export function quoteOfFact(fact: ListedFact['fact']): Quote | undefined {
  if ('steps' in fact) return fact.steps.at(-1)?.quote;
  return 'mentions' in fact ? fact.mentions[0] : fact.quote;
}

/** A stretch with the rest of the sentences, or of the paragraphs, that it stands in. */
function around({ articleText, start, end }: Place, what: 'sentences' | 'paragraphs'): Place {
  const { sentences } = cutText(articleText.article, articleText.text);
  const own = sentences.filter((sentence) => sentence.start < end && start < sentence.end);
  const paragraphs = new Set(own.map(({ paragraph }) => paragraph));
  const all = what === 'sentences' ? own : sentences.filter(({ paragraph }) => paragraphs.has(paragraph));
  return {
    articleText,
    start: Math.min(start, ...all.map((one) => one.start)),
    end: Math.max(end, ...all.map((one) => one.end)),
  };
}

/** Where words stand whole in a stretch, whatever the spaces and breaks between them; undefined where they do not. */
export function findWords({ articleText, start, end }: Place, words: string): Stretch | undefined {
  const pattern = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('\\s+');
  if (pattern === '') return undefined;
  const whole = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${pattern}(?![\\p{L}\\p{M}\\p{N}])`, 'u');
  const found = whole.exec(articleText.text.slice(start, end));
  return found ? { start: start + found.index, end: start + found.index + found[0].length } : undefined;
}

/** The date that words in the sentences of a stretch come to; undefined where none come to `value`. */
export function findDate(place: Place, value: DateValue): DateMention | undefined {
  const { articleText } = place;
  return findCarriedDate(cutText(articleText.article, articleText.text), around(place, 'sentences'), value);
}

/** The source that is called so in the paragraph of a stretch; undefined where no words there call one so. */
export function findSource(place: Place, label: string, facts: Facts): SaidBy | undefined {
  const found = findWords(around(place, 'paragraphs'), label);
  if (!found) return undefined;
  const { article, text } = place.articleText;
  const quote = quoteOf({ id: article.id, text }, found.start, found.end);
  const known = sourcesOf(facts).find((one) => one.label?.text === quote.text);
  if (known) return known;
  const named = facts.people.filter((person) => isNamedIn(person, quote));
  const [person] = named;
  if (person && named.length > 1) return undefined;
  if (person) {
    const isOfficial =
      isOfficialTitle(quote.text) || ['judge', 'prosecutor', 'police', 'official'].includes(person.part);
    return { kind: isOfficial ? 'named-official' : 'named-person', label: quote, person: person.id };
  }
  const kind = sourceKind(quote.text.replace(/\s+/g, ' '));
  return kind && { kind, label: quote };
}

/** Every source that the facts of an article name. */
const sourcesOf = ({ events, charges, claims, people }: Facts): SaidBy[] => [
  ...charges.flatMap(({ steps }) => steps.map(({ saidBy }) => saidBy)),
  ...[...events, ...claims, ...people.flatMap(({ roles }) => roles)].map(({ saidBy }) => saidBy),
];

const isNamedIn = ({ mentions, forms }: Person, quote: Quote): boolean =>
  mentions.some(({ start, end }) => start < quote.end && quote.start < end) ||
  forms.some(({ text }) => isWhole(quote.text, text));

const isWhole = (text: string, words: string): boolean => {
  const at = text.indexOf(words);
  return (
    at !== -1 &&
    !/[\p{L}\p{M}\p{N}]$/u.test(text.slice(0, at)) &&
    !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(at + words.length))
  );
};

/** Whether a quote can be said of a person: it names that person, or nobody of the article by name ("he"). */
export function canBeOf(person: Person, quote: Quote, { people }: Facts): boolean {
  return isNamedIn(person, quote) || !people.some((one) => isNamedIn(one, quote));
}

/** The one person of an article who is called so. */
export function findNamed({ people }: Facts, typed: string): Person | undefined {
  const wanted = typed.trim().toLowerCase();
  const found = people.filter(({ name, repaired, forms }) =>
    [name, repaired, ...forms.flatMap((form) => [form.text, form.repaired])].some(
      (one) => one?.toLowerCase() === wanted,
    ),
  );
  return found.length === 1 ? found[0] : undefined;
}
