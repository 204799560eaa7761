import { quoteOf } from '../../facts/quote.ts';
import type { ArticleText, SaidBy } from '../../facts/schema.ts';
import type { Words } from './words.ts';

type Noun = 'official' | 'person';
/** A source without a name, as the text first calls it. */
export type AnonymousSource = { saidBy: SaidBy; noun: Noun };
/** Terms on which a source speaks: the sentence that states them, and the reason in UTF-16 offsets. */
export type Terms = { sentence: number; noun: Noun; reason: { start: number; end: number } };

const TERMS =
  /\b(?:anonymity|anonymously|not (?:to )?be (?:named|identified|quoted)|(?:asked|requested|wanted) not to be|(?:declined|refused) to be (?:named|identified|quoted)|unnamed|withholding (?:his|her|their) names?)\b/i;
const REASON =
  /\b(?:(?:because|as|since|citing|in order to|due to|fearing|out of fear|for fear|to (?:discuss|describe|speak|talk|share|comment|reveal|protect|avoid|provide|detail|disclose))\b)[^,.;“”"]+/i;

/** "who requested anonymity because they were not authorized": the noun it is said of and the reason, verbatim. */
export function anonymityIn(article: ArticleText, lines: readonly Words[]): Terms[] {
  const found: Terms[] = [];
  for (const line of lines) {
    const sentence = article.text.slice(line.sentence.start, line.sentence.end);
    const match = TERMS.exec(sentence);
    // "not authorized to discuss the charges" is a reason that needs no word of anonymity.
    const unauthorized = match
      ? undefined
      : /\bwho (?:was|were|is|are) (not authori[sz]ed to\b[^,.;“”"]+)/i.exec(sentence);
    const reason = match ? REASON.exec(sentence.slice(match.index)) : undefined;
    const at = match?.index ?? unauthorized?.index;
    if (at === undefined) continue;
    const noun = nounOfSource(sentence.slice(0, at)) ?? nounOfSource(sentence);
    const words = reason?.[0] ?? unauthorized?.[1];
    if (words === undefined || noun === undefined) continue;
    const start =
      line.sentence.start + at + (reason ? reason.index : (unauthorized?.[0].indexOf(words) ?? 0));
    found.push({ sentence: line.index, noun, reason: { start, end: start + words.trimEnd().length } });
  }
  return found;
}

/** What the source nearest to the end of `text` is called: an official, or somebody else. */
function nounOfSource(text: string): Noun | undefined {
  const nouns = text.match(
    /\b(?:officials?|officers?|agents?|diplomats?|persons?|people|sources?|employees?|witness(?:es)?|insiders?|individuals?|executives?|aides?|lawyers?)\b/gi,
  );
  const last = nouns?.at(-1);
  if (last === undefined) return undefined;
  return /^(?:official|officer|agent|diplomat)/i.test(last) ? 'official' : 'person';
}

/** "the official confirmed" speaks for the official named before; terms of anonymity said later hold for the first time too. */
export function resolveAnonymous(
  article: ArticleText,
  saidBy: SaidBy,
  line: Words,
  from: number,
  to: number,
  earlier: AnonymousSource[],
  terms: readonly Terms[],
): SaidBy {
  if (saidBy.kind !== 'anonymous-official' && saidBy.kind !== 'anonymous-person') return saidBy;
  const noun: Noun = saidBy.kind === 'anonymous-official' ? 'official' : 'person';
  const isAgain = /^(?:the|this|that)$/.test(line.words[from]?.lower ?? '');
  const before = isAgain ? earlier.findLast((one) => one.noun === noun) : undefined;
  const isOther = /^(?:another|a second|second)/i.test(saidBy.label?.text ?? '');
  // Terms belong to the sentence that states them, or, for who is met again, to the nearest that state them of such a source.
  const own =
    terms.find((one) => one.sentence === line.index && one.noun === noun) ??
    (isOther ? undefined : terms.find((one) => one.noun === noun));
  const label = before?.saidBy.label ?? saidBy.label;
  const single = before === undefined ? label : singleLabel(label);
  const resolved: SaidBy = {
    kind: saidBy.kind,
    ...(single && { label: single }),
    ...(own && {
      anonymity: quoteOf({ id: article.article.id, text: article.text }, own.reason.start, own.reason.end),
    }),
  };
  if (before === undefined && to > from) earlier.push({ saidBy: resolved, noun });
  return resolved;
}

/** "a Mexican government official and other sources" is one label for both; the official alone is its first part. */
function singleLabel(label: SaidBy['label']): SaidBy['label'] {
  if (label === undefined) return undefined;
  const cut = label.text.search(/\s+and\s/);
  return cut < 0 ? label : { ...label, end: label.start + cut, text: label.text.slice(0, cut) };
}
