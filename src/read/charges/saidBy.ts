import { quoteOf } from '../../facts/quote.ts';
import type { ArticleText, Person, SaidBy } from '../../facts/schema.ts';
import type { People } from '../people/people.ts';
import { wordSet } from './wordSet.ts';
import type { Word, Words } from './words.ts';

/** A source with the stretch of text, in UTF-16 offsets, for which it stands. */
type Attribution = { start: number; end: number; saidBy: SaidBy; sentence: number };

const SAY = wordSet(`
  said says say announced announces confirmed confirms told tells added adds stated states wrote writes alleged alleges
  allege reported reports revealed reveals testified argued argues explained noted warned insisted claimed claims
  acknowledged declared disclosed concluded
`);
const OFFICIAL_TITLES =
  /\b(?:attorney|prosecutor|judge|justice|sheriff|chief|detective|officer|commissioner|minister|secretary|president|governor|mayor|senator|representative|director|inspector|superintendent|sergeant|captain|lieutenant|agent|spokes(?:man|woman|person)|ambassador|general|commander|constable|da|ada|coroner|official)\b/i;
const DOCUMENTS =
  /\b(?:complaint|indictment|affidavit|documents?|filings?|records?|testimony|investigation|evidence|report|warrant|lawsuit|transcripts?|papers|statement of facts|plea agreement|agreement|criminal information|trial|video|release)\b/i;
const BODIES =
  /\b(?:Office|Department|Ministry|Service|Agency|Bureau|Court|Embassy|Commission|Council|Board|FBI|DEA|ICE|ATF|CPS|NCA|Met|Constabulary|Administration|Union|Company|Inc|Corp|Interpol|Europol|Police)\b/;
const GROUPS =
  /\b(?:police|prosecutors|authorities|officials|investigators|witnesses|deputies|detectives|officers|sources|lawyers|attorneys|agents|relatives|neighbou?rs|economists|experts|doctors|people|residents|jurors|troopers|government|families|critics|lawmakers)\b/i;
const ANONYMOUS_OFFICIAL = /^(?:an?|another|one|two|a senior|the)\b.*\bofficials?\b/i;
const ANONYMOUS_PERSON =
  /^(?:an?|another|one|two)\b.*\b(?:person|source|people|sources|individual|witness|employee|insider)\b|^(?:the|that) (?:person|source|insider)$|\b(?:people|persons?|sources?) (?:familiar with|close to|briefed on|with (?:direct )?knowledge of)\b/i;
/** How many words the relative clause of a source may have ("who requested anonymity because ..."). */
const CLAUSE_REACH = 60;

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
  const anonymous: { saidBy: SaidBy; sentence: number; noun: Noun }[] = [];
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

type Place = { from: number; to: number; start: number; end: number };

/** Sources in a sentence: words [from, to) of the source and the offsets for which it stands. */
function attributionsIn({ words, sentence }: Words): Place[] {
  const found: Place[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || word.speech) continue;
    if (word.lower === 'according' && words[at + 1]?.lower === 'to') {
      const to = phraseEnd(words, at + 2);
      if (to > at + 2) found.push({ from: at + 2, to, start: sentence.start, end: sentence.end });
      continue;
    }
    if (!SAY.has(word.lower) || word.mention !== undefined || word.text === 'States') continue;
    if (/^(?:to|not|never|be|been|being|was|were|is|are|a|the|an)$/.test(words[at - 1]?.lower ?? ''))
      continue;
    const from = phraseStart(words, at);
    const isBehindQuote =
      /^[”"“,]$/.test(words[from - 1]?.text ?? '') ||
      (from === at && /^[”",]$/.test(words[at - 1]?.text ?? ''));
    if (from === at) {
      // "..., said District Attorney Smith"
      const to = phraseEnd(words, at + 1);
      if (isBehindQuote && to > at + 1)
        found.push({ from: at + 1, to, start: sentence.start, end: words[at - 1]?.end ?? sentence.end });
      continue;
    }
    const subjectEnd = verbPhraseStart(words, at);
    const isTrailing = isBehindQuote && from > 2 && !isOpening(words, from);
    if (isTrailing)
      found.push({
        from,
        to: subjectEnd,
        start: sentence.start,
        end: words[from - 1]?.start ?? sentence.end,
      });
    // What follows is theirs too, where something follows.
    if (!isTrailing || words.length - at > 8)
      found.push({ from, to: subjectEnd, start: word.end, end: sentence.end });
  }
  return found;
}

/** Whether only an opening phrase ("On Monday,", "In a statement,") stands before `from`. */
function isOpening(words: readonly Word[], from: number): boolean {
  const first = words[0]?.lower ?? '';
  return (
    from <= 8 &&
    /^(?:on|in|at|after|during|later|earlier|but|and|however|meanwhile|separately|before|since)$/.test(first)
  );
}

/** Adverbs and dates between the source and its verb belong to neither. */
function verbPhraseStart(words: readonly Word[], at: number): number {
  let start = at;
  while (
    start > 0 &&
    (words[start - 1]?.date !== undefined ||
      /^(?:also|later|today|yesterday|has|have|had|then|further|\p{L}+ly)$/u.test(
        words[start - 1]?.lower ?? '',
      ))
  )
    start -= 1;
  return start;
}

const CONJUNCTIONS = wordSet(
  'that but when while because as if which who although though after before whereas since until so',
);

/** Where the noun phrase that ends before the verb at `at` begins. */
function phraseStart(words: readonly Word[], at: number): number {
  let from = verbPhraseStart(words, at);
  const closing = words[from - 1]?.text === ',';
  if (closing) {
    // "The official, who requested anonymity because ..., confirmed": back over the relative clause.
    const first = Math.max(0, from - CLAUSE_REACH);
    const who = words.slice(first, from - 1).findLastIndex((word, index) => {
      const before = words[first + index - 1]?.text;
      return /^(?:who|whose|which)$/.test(word.lower) && before === ',';
    });
    const spoken = words
      .slice(first, from - 1)
      .findLastIndex((word) => /^(?:speaking|citing)$/.test(word.lower));
    const clause = first + (who < 0 ? spoken : who);
    if (clause < first || words[clause - 1]?.text !== ',') return at;
    from = clause - 1;
  }
  const limit = Math.max(0, from - 14);
  let start = from;
  while (start > limit) {
    const word = words[start - 1];
    const isSuffix = word?.text === ',' && /^(?:jr|sr|ii|iii|iv)$/.test(words[start]?.lower ?? '');
    if (
      word === undefined ||
      (/^[,;:“”"()–—]$/.test(word.text) && !isSuffix) ||
      (CONJUNCTIONS.has(word.lower) && word.mention === undefined)
    )
      break;
    start -= 1;
  }
  return start === at ? at : start;
}

/** Where the noun phrase that begins at `at` ends. */
function phraseEnd(words: readonly Word[], at: number): number {
  let to = at;
  while (to < words.length && to < at + 14) {
    const word = words[to];
    if (word === undefined || /^[,;:.“”"()–—]$/.test(word.text)) break;
    if (
      to > at &&
      word.mention === undefined &&
      /^(?:that|who|which|in|on|after|as|and|when|was|were|is|said|has|had|during|at|filed|unsealed|released|obtained|reviewed|presented)$/.test(
        word.lower,
      )
    ) {
      if (
        word.lower !== 'and' ||
        !/^(?:other|evidence|testimony|records|documents)$/.test(words[to + 1]?.lower ?? '')
      )
        break;
    }
    if (word.date !== undefined) break;
    to += 1;
  }
  return to;
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
  // The label ends before the relative clause that gives the terms.
  const who = words
    .slice(from, to)
    .findIndex(
      (word, index) =>
        word.text === ',' &&
        /^(?:who|whose|which|speaking|citing)$/.test(words[from + index + 1]?.lower ?? ''),
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
  if (/^(?:he|she|they|it|we|i|who|and)$/i.test(plain)) return undefined;

  const kind = sourceKind(plain);
  const isGroup = (kind === undefined || kind === 'unnamed-group') && !/^\p{Ll}/u.test(plain);
  const mayState = kind === 'office' || (isGroup && !BARE_GROUP.test(plain));
  if (mayState && isInStatement(words, to)) return { kind: 'statement', label };
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

/** Whether what follows a source says that it spoke in a statement. */
function isInStatement(words: readonly Word[], to: number): boolean {
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

type Noun = 'official' | 'person';
type Terms = { sentence: number; noun: Noun; reason: { start: number; end: number } };

const TERMS =
  /\b(?:anonymity|anonymously|not (?:to )?be (?:named|identified|quoted)|(?:asked|requested|wanted) not to be|(?:declined|refused) to be (?:named|identified|quoted)|unnamed|withholding (?:his|her|their) names?)\b/i;
const REASON =
  /\b(?:(?:because|as|since|citing|in order to|due to|fearing|out of fear|for fear|to (?:discuss|describe|speak|talk|share|comment|reveal|protect|avoid|provide|detail|disclose))\b)[^,.;“”"]+/i;

/** "who requested anonymity because they were not authorized": the noun it is said of and the reason, verbatim. */
function anonymityIn(article: ArticleText, lines: readonly Words[]): Terms[] {
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
function resolveAnonymous(
  article: ArticleText,
  saidBy: SaidBy,
  line: Words,
  from: number,
  to: number,
  earlier: { saidBy: SaidBy; sentence: number; noun: Noun }[],
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
  if (before === undefined && to > from) earlier.push({ saidBy: resolved, sentence: line.index, noun });
  return resolved;
}

/** "a Mexican government official and other sources" is one label for both; the official alone is its first part. */
function singleLabel(label: SaidBy['label']): SaidBy['label'] {
  if (label === undefined) return undefined;
  const cut = label.text.search(/\s+and\s/);
  return cut < 0 ? label : { ...label, end: label.start + cut, text: label.text.slice(0, cut) };
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
