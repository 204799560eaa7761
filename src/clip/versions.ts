import { type Desk, nameIn } from '../ask/desk.ts';
import { factLines, type ListedFact, listFacts } from '../ask/facts.ts';
import type { Section } from '../facts/answer.ts';
import type { Article, Facts } from '../facts/schema.ts';
import { HEADINGS } from '../facts/wording.ts';
import type { Snapshot } from '../store/store.ts';

/** A story is written on within so many days. */
const STORY_DAYS = 7;
const DAY_MS = 86_400_000;
/** Share of the earlier version's sentences that stand in the later one word for word, and how many have to. */
const SAME_SHARE = 0.5;
const SAME_MIN = 2;
/** Letters of a sentence that says something of its own. */
const SENTENCE_MIN = 30;

/** The team's own article of which a text is a later version: of the days before, with half of its sentences in it. */
export function findEarlier(snapshot: Snapshot, published: string, text: string): Article | undefined {
  const now = new Set(sentencesOf(text));
  return snapshot.articles.find((article) => {
    const days = (Date.parse(published) - Date.parse(article.published)) / DAY_MS;
    if (days < 0 || days > STORY_DAYS || snapshot.isOwn?.(article.id) !== true) return false;
    const before = sentencesOf(snapshot.text(article.id) ?? '');
    const same = before.filter((sentence) => now.has(sentence)).length;
    return same >= SAME_MIN && same >= before.length * SAME_SHARE;
  });
}

const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?]["”’]?)\s+|\n+/)
    .map((sentence) => sentence.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase())
    .filter((sentence) => sentence.length >= SENTENCE_MIN);

/** What is said against people in a later version and was not before, says something else than before, or is gone. */
export function differences(earlier: Facts, later: Facts, desk: Desk): Section[] {
  const before = against(earlier);
  const now = against(later);
  const lines = (facts: Facts, one: ListedFact) => factLines(facts, one, desk);
  const isNew = [...now].filter(([key]) => !before.has(key));
  const isGone = [...before].filter(([key]) => !now.has(key));
  const changed = [...now].flatMap(([key, one]) => {
    const old = before.get(key);
    return old && standOf(old) !== standOf(one) ? [...lines(earlier, old), ...lines(later, one)] : [];
  });
  return [
    { heading: HEADINGS.versionNew, lines: isNew.flatMap(([, one]) => lines(later, one)) },
    { heading: HEADINGS.versionChanged, lines: changed },
    { heading: HEADINGS.versionGone, lines: isGone.flatMap(([, one]) => lines(earlier, one)) },
  ].filter((section) => section.lines.length > 0);
}

/** Charges and claims by whom they are about and what for. */
function against(facts: Facts): Map<string, ListedFact> {
  const found = new Map<string, ListedFact>();
  for (const one of listFacts(facts)) {
    const { fact } = one;
    if (!('subject' in fact)) continue;
    const { kind, id } = fact.subject;
    const whom =
      kind === 'person' ? nameIn(facts, id) : facts.groups.find((group) => group.id === id)?.label.text;
    const what = 'offence' in fact ? fact.offence.text : fact.text.text;
    found.set(`${whom ?? id} ${what}`.toLowerCase().replace(/\s+/g, ' '), one);
  }
  return found;
}

/** Where a charge or claim stands: what changes when it does. */
const standOf = ({ fact }: ListedFact): string =>
  'steps' in fact ? fact.steps.map(({ status, date }) => `${status} ${date?.value ?? ''}`).join() : '';
