import { quoteOf } from '../../facts/quote.ts';
import type { ArticleText, SaidBy } from '../../facts/schema.ts';
import type { Trigger } from './trigger.ts';
import { wordSet } from './wordSet.ts';
import type { Words } from './words.ts';

/** Who can bring somebody before a court, and the papers in which they do. */
const AUTHORITY =
  /\b(?:police|prosecutors?|prosecution|authorities|investigators?|detectives|complaint|indictment|affidavit|warrants?|charges?|attorney|attorneys|da|grand jury|fbi|dea|cps|crown|court|arraigned|arraignment|trial)\b/;
const CIVIL =
  /\b(?:lawsuits?|suit|sued|suing|civil|plaintiffs?|tweet(?:ed)?|rivals?|critics|opponents?|ex-(?:wife|husband|girlfriend|boyfriend))\b/;

/** Those who accuse without bringing anybody before a court. */
const OTHERS =
  /\b(?:groups?|organi[sz]ations?|campaigners|activists|watchdog|charit(?:y|ies)|un|ngos?|lawmakers|mps|senators?|ministers?|party|government|countries|former|wife|husband|colleagues?|employees?|women|men|woman|man|students?|residents|neighbou?rs?|report|newspaper|documentary|union|opposition)\b/;
const AGENT_WORDS = 8;

/** How far back or ahead of "accused" its accuser is looked for. */
const REACH_WORDS = 24;

/**
 * Whether an accusation is one that leads to court: made by police or prosecutors, or with nobody named as its maker.
 * What a rival, a former wife or a lawsuit says stays an accusation and is no charge.
 */
export function isByAuthority({ words }: Words, trigger: Trigger): boolean {
  const before = textOf(words.slice(Math.max(0, trigger.from - REACH_WORDS), trigger.from));
  const behind = words.slice(trigger.to, trigger.to + REACH_WORDS);
  if (CIVIL.test(before) || CIVIL.test(textOf(behind))) return false;
  if (trigger.accused === 'behind') return AUTHORITY.test(before);
  const of = behind.findIndex((word) => word.lower === 'of');
  const agent = textOf(behind.slice(0, of < 0 ? behind.length : of));
  const behindOf = of < 0 ? [] : behind.slice(of);
  const by = behindOf.findIndex((word) => word.lower === 'by');
  // "accused of war crimes by a human rights group": so does whoever stands behind the offence, up to the next mark.
  const mark = behindOf.findIndex((word, at) => at > by && /^[,;.]$/.test(word.text));
  const late = by < 0 ? [] : behindOf.slice(by + 1, mark < 0 ? by + 1 + AGENT_WORDS : mark);
  const isSaidByOthers = late.length > 0 && OTHERS.test(textOf(late)) && !AUTHORITY.test(textOf(late));
  return !isSaidByOthers && (!/\bby\b/.test(agent) || AUTHORITY.test(agent));
}

/** The accuser in the text's own words: "by American authorities", or the one who stands before the verb. */
export function findAccuser(
  { words }: Words,
  trigger: Trigger,
  of: number,
  article: ArticleText,
): SaidBy | undefined {
  let from = words.findIndex((word, at) => at >= trigger.to && at < of && word.lower === 'by') + 1;
  let to = of;
  if (trigger.accused === 'behind') {
    to = trigger.from;
    while (to > 0 && /^(?:has|have|had|also|later|\p{L}+ly)$/u.test(words[to - 1]?.lower ?? '')) to -= 1;
    from = to;
    while (
      from > 0 &&
      to - from < 10 &&
      !/^(?:[,;:.“”"()]|that|and|but|when|after|where)$/.test(words[from - 1]?.lower ?? '')
    )
      from -= 1;
  } else if (from === 0) return undefined;
  const first = words[from];
  const last = words[to - 1];
  if (first === undefined || last === undefined || to <= from) return undefined;
  if (to - from === 1 && PRONOUN.has(first.lower)) return undefined;
  const label = quoteOf({ id: article.article.id, text: article.text }, first.start, last.end);
  const named = words.slice(from, to).find((word) => word.mention !== undefined);
  return named?.mention
    ? { kind: 'named-person', label, person: named.mention.person }
    : { kind: 'unnamed-group', label };
}

const PRONOUN = wordSet('he she it they we i who which that this these those one');

const textOf = (words: Words['words']): string => words.map((word) => word.lower).join(' ');
