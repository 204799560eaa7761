import { type Desk, shownFacts } from '../../ask/desk.ts';
import { factLines, type ListedFact, listFacts } from '../../ask/facts.ts';
import type { Facts } from '../../facts/schema.ts';
import { withhold } from './view.ts';

/** A fact that waits for a check, in its article. */
export type Waiting = { facts: Facts; listed: ListedFact };

/** Articles that are looked through for what waits, newest first. */
export const ARTICLES_MAX = 200;

/** What waits in an article, what weighs most first. */
export function waitingIn(desk: Desk, article: string): Waiting[] {
  const facts = shownFacts(desk, article);
  return facts
    ? listFacts(facts)
        .filter(({ fact }) => fact.review?.checked === undefined && !isForecast(fact))
        // The sentence of a date may name somebody who is not shown: then there is nothing to check.
        .filter((listed) => listed.kind !== 'date' || factLines(facts, listed, desk).length > 0)
        .map((listed) => ({ facts, listed }))
    : [];
}

/** Forecasts are never shown as events, so nobody has to check them. */
const isForecast = (fact: ListedFact['fact']): boolean => 'forecast' in fact && fact.forecast === true;

/** What waits in the newest article in which something does; none where nothing does. */
export function waitingNext(desk: Desk): Waiting[] {
  for (const { id } of desk.snapshot.articles.slice(0, ARTICLES_MAX)) {
    const waiting = waitingIn(desk, id);
    if (waiting.length > 0) return waiting;
  }
  return [];
}

/**
 * What can be confirmed at one press: names, roles, relations, events and dates that rest on no words against a person, are
 * dated by the text itself and given under a strong name. What is said against anybody, and whatever the second reader
 * proposed, is looked at one by one.
 */
export function certainOf(waiting: readonly Waiting[]): Waiting[] {
  const [first] = waiting;
  if (!first) return [];
  const { quotes } = withhold(first.facts);
  const isAgainst = (one: { start: number; end: number }): boolean =>
    quotes.some((quote) => quote.start < one.end && one.start < quote.end);
  return waiting.filter(({ listed: { kind, fact } }) => {
    if (kind === 'charge' || kind === 'claim' || ('reader' in fact && fact.reader !== undefined))
      return false;
    // One word alone may be a place or an office.
    if ('mentions' in fact) return /\S\s+\S/.test(fact.name);
    if ('quote' in fact && isAgainst(fact.quote)) return false;
    if ('strength' in fact) return fact.strength === 'strong';
    const date = 'subjects' in fact ? fact.date : 'derivation' in fact ? fact : undefined;
    return date?.derivation.from !== 'text';
  });
}
