import { quoteOf } from '../../facts/quote.ts';
import type { ArticleText, Person, SaidBy } from '../../facts/schema.ts';
import type { People } from '../people/people.ts';
import { type AnonymousSource, anonymityIn, resolveAnonymous } from './anonymity.ts';
import { attributionsIn } from './attributions.ts';
import type { Word, Words } from './words.ts';

/** A source with the stretch of text, in UTF-16 offsets, for which it stands. */
type Attribution = { start: number; end: number; saidBy: SaidBy; sentence: number };

const OFFICIAL_TITLES =
  /\b(?:attorney|prosecutor|judge|justice|sheriff|chief|detective|officer|commissioner|minister|secretary|president|governor|mayor|senator|representative|director|inspector|superintendent|sergeant|captain|lieutenant|agent|spokes(?:man|woman|person)|ambassador|general|commander|constable|da|ada|coroner|official|head of)\b/i;
const DOCUMENTS =
  /\b(?:complaint|indictment|affidavit|documents?|filings?|records?|testimony|investigation|evidence|report|warrant|lawsuit|transcripts?|papers|statement of facts|plea agreement|agreement|criminal information|trial|video|release)\b/i;
const BODIES =
  /\b(?:[Oo]ffice|Department|Ministry|Service|Agency|Bureau|Court|Embassy|Commission|Council|Board|FBI|DEA|ICE|ATF|CPS|NCA|Met|Constabulary|Administration|Union|Company|Inc|Corp|Interpol|Europol|Police|EFCC|ICPC|NBI|CBI|RCMP|OPP|NYPD|LAPD|PSNI|HMRC|SFO|NPA|ICAC|SAPS|Gardaí|DOJ|SEC|IRS|DPP)\b/;
const GROUPS =
  /\b(?:police|prosecutors|authorities|officials|investigators|witnesses|deputies|detectives|officers|sources|lawyers|attorneys|agents|relatives|neighbou?rs|economists|experts|doctors|people|residents|jurors|troopers|government|families|critics|lawmakers)\b/i;
const ANONYMOUS_OFFICIAL = /^(?:an?|another|one|two|a senior|the)\b.*\bofficials?\b/i;
const ANONYMOUS_PERSON =
  /^(?:an?|another|one|two)\b.*\b(?:person|source|people|sources|individual|witness|employee|insider)\b|^(?:the|that) (?:person|source|insider)$|\b(?:people|persons?|sources?) (?:familiar with|close to|briefed on|with (?:direct )?knowledge of)\b/i;
/**
 * Who stands behind the words of a text: an answer for every stretch of it. What nobody is named for is the outlet's
 * own voice. Anonymity comes with its reason, in the text's own words, and never with an identity.
 */
export function findSources(
  article: ArticleText,
  lines: readonly Words[],
  people: People,
): (start: number, end: number) => SaidBy {
  const byId = new Map(people.people.map((person) => [person.id, person]));
  const terms = anonymityIn(article, lines);
  const anonymous: AnonymousSource[] = [];
  const found: Attribution[] = [];
  for (const line of lines) {
    for (const { from, to, start, end } of attributionsIn(line)) {
      const saidBy = sourceOf(article, line, from, to, byId);
      if (saidBy === undefined) continue;
      const resolved = resolveAnonymous(article, saidBy, line, from, to, anonymous, terms);
      found.push({ start, end, saidBy: resolved, sentence: line.index });
    }
  }
  const ofSpeech = speakers(lines, found);
  const bySentence = Map.groupBy(found, (attribution) => attribution.sentence);
  const startOf = (line: Words): number => line.sentence.start;
  return (start) => {
    const line = lineAt(lines, start, startOf);
    if (line === undefined) return { kind: 'outlet' };
    const own = (bySentence.get(line.index) ?? []).filter(
      (attribution) => attribution.start <= start && start < attribution.end,
    );
    // The narrowest one is the nearest to the words.
    const nearest = own.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
    if (nearest) return nearest.saidBy;
    const isSpeech = line.words.find((word) => word.end > start)?.speech === true;
    return (isSpeech ? ofSpeech.get(line.index) : undefined) ?? { kind: 'outlet' };
  };
}

function lineAt(
  lines: readonly Words[],
  offset: number,
  startOf: (line: Words) => number,
): Words | undefined {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const line = lines[middle];
    if (line !== undefined && startOf(line) <= offset) low = middle;
    else high = middle - 1;
  }
  return lines[low];
}

function sourceOf(
  article: ArticleText,
  line: Words,
  from: number,
  to: number,
  byId: ReadonlyMap<string, Person>,
): SaidBy | undefined {
  const { words, sentence } = line;
  let end = to;
  // The label ends before the relative clause that gives the terms, and before "in a statement".
  const who = words
    .slice(from, to)
    .findIndex(
      (word, index) =>
        (word.lower === 'who' && word.mention === undefined) ||
        (word.text === ',' &&
          /^(?:who|whose|which|speaking|citing|in)$/.test(words[from + index + 1]?.lower ?? '')),
    );
  if (who > 0) end = from + who;
  const first = words[from];
  const last = words[end - 1];
  if (first === undefined || last === undefined || end <= from) return undefined;
  const label = quoteOf({ id: article.article.id, text: article.text }, first.start, last.end);
  const plain = label.text.replace(/\s+/g, ' ');
  // A phrase with a verb in it is no source.
  if (/\b(?:was|were|is|are|has|had|have|been)\b/.test(plain)) return undefined;
  const named = words.slice(from, end).find((word) => word.mention !== undefined && !isOwner(words, word));
  if (named?.mention !== undefined) {
    const person = byId.get(named.mention.person);
    const isOfficial =
      isOfficialTitle(plain) ||
      (person !== undefined && /^(?:judge|prosecutor|police|official)$/.test(person.part));
    return { kind: isOfficial ? 'named-official' : 'named-person', label, person: named.mention.person };
  }
  if (/^(?:s?he|they|it|we|i|who|which|this|that|him|her|them|us|me|you|one|and)$/i.test(plain))
    return undefined;

  const kind = sourceKind(plain);
  const isGroup = (kind === undefined || kind === 'unnamed-group') && !/^\p{Ll}/u.test(plain);
  const mayState = kind === 'office' || (isGroup && !BARE_GROUP.test(plain));
  if (mayState && isInStatement(words, from, end, to)) return { kind: 'statement', label };
  if (kind !== undefined) return { kind, label };
  return sentence.headline ? undefined : { kind: 'unnamed-group', label };
}

const BARE_GROUP = /^(?:the )?(?:\p{L}+ ){0,2}(?:police|prosecutors|authorities)$/iu;

/** What kind of source words are that name nobody ("a complaint", "prosecutors"); undefined where they do not tell. */
export function sourceKind(label: string): Exclude<SaidBy['kind'], 'outlet'> | undefined {
  if (BARE_GROUP.test(label)) return 'unnamed-group';
  if (DOCUMENTS.test(label)) return 'document';
  if (ANONYMOUS_OFFICIAL.test(label) && !/\bofficials\b/i.test(label)) return 'anonymous-official';
  if (ANONYMOUS_PERSON.test(label)) return 'anonymous-person';
  if (BODIES.test(label)) return 'office';
  const isGroup = (OFFICIAL_TITLES.test(label) && /^the /i.test(label)) || GROUPS.test(label);
  return isGroup ? 'unnamed-group' : undefined;
}

/** Whether words call somebody by an office ("District Attorney Ann Poe"). */
export const isOfficialTitle = (label: string): boolean => OFFICIAL_TITLES.test(label);

/** Whether what stands before or behind the source [from, end) of a phrase that ends at `to` says that it spoke in a statement. */
function isInStatement(words: readonly Word[], from: number, end: number, to: number): boolean {
  const textOf = (some: readonly Word[]): string => some.map((word) => word.lower).join(' ');
  if (
    /\bin an? (?:\S+ ){0,2}(?:statement|release)\b[^,]*,$/.test(
      textOf(words.slice(Math.max(0, from - 10), from)),
    )
  )
    return true;
  if (/^, in an? (?:\S+ ){0,2}(?:statement|release)\b/.test(textOf(words.slice(end, to)))) return true;
  const behind = words.slice(to, to + 8).map((word) => word.lower);
  return (
    /\bin a (?:\w+ )?statement\b/.test(behind.join(' ')) ||
    /\bnews release|press release\b/.test(behind.slice(0, 6).join(' '))
  );
}

function isOwner(words: readonly Word[], word: Word): boolean {
  const last = words.findLastIndex((one) => one.mention === word.mention);
  return /^['’]s?$/.test(words[last + 1]?.text ?? '');
}

/** Whose speech a sentence is in that names no speaker itself: the nearest attribution of its paragraph. */
function speakers(lines: readonly Words[], found: readonly Attribution[]): Map<number, SaidBy> {
  const result = new Map<number, SaidBy>();
  const bySentence = Map.groupBy(found, (attribution) => attribution.sentence);
  const paragraphs = Map.groupBy(lines, (line) => line.sentence.paragraph);
  for (const paragraph of paragraphs.values()) {
    let speaker = paragraph.map((line) => bySentence.get(line.index)?.[0]).find((one) => one !== undefined);
    for (const line of paragraph) {
      speaker = bySentence.get(line.index)?.at(-1) ?? speaker;
      if (speaker) result.set(line.index, speaker.saidBy);
    }
  }
  return result;
}
