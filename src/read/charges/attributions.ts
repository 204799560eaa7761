import { wordSet } from './wordSet.ts';
import type { Word, Words } from './words.ts';

/** Words [from, to) of a sentence name a source; `start` and `end` are the UTF-16 offsets for which it stands. */
export type Attribution = { from: number; to: number; start: number; end: number };

const SAY = wordSet(`
  said says say announced announces confirmed confirms told tells added adds stated states wrote writes alleged alleges
  allege reported reports revealed reveals testified argued argues explained noted warned insisted claimed claims
  acknowledged declared disclosed concluded
`);
/** What papers do where people speak; of anything else it says nothing ("the walls show"). */
const SHOW = wordSet('show shows showed indicate indicates detail details');
const PAPERS = wordSet(`
  documents document records record papers filings filing indictment complaint affidavit warrant sheet fir petition
  report transcript transcripts
`);
/** How many words a source may have ("U.S. Attorney Ann Poe of the District of X and Special Agent in Charge ..."). */
const SOURCE_REACH = 60;
/** How many words the relative clause of a source may have ("who requested anonymity because ..."). */
const CLAUSE_REACH = 60;
/** How many words an office between commas may have ("Ann Poe, head of the Special Crime Division, said"). */
const OFFICE_REACH = 16;

/** The sources that a sentence names: before or behind a verb of speech, or behind "according to". */
export function attributionsIn({ words, sentence }: Words): Attribution[] {
  const found: Attribution[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || word.speech) continue;
    if (word.lower === 'according' && words[at + 1]?.lower === 'to') {
      const to = phraseEnd(words, at + 2);
      if (to > at + 2) found.push({ from: at + 2, to, start: sentence.start, end: sentence.end });
      continue;
    }
    if (isPer(words, at)) {
      const to = phraseEnd(words, at + 1);
      if (isPaper(words, at + 1, to))
        found.push({ from: at + 1, to, start: sentence.start, end: sentence.end });
      continue;
    }
    const isShown = SHOW.has(word.lower) && isPaper(words, phraseStart(words, at), at);
    if (!isShown && !isSpeaking(words, at)) continue;
    const closer = words[at - 1];
    const from = phraseStart(words, at);
    if (closer !== undefined && /^[”",]$/.test(closer.text) && !isBeforeVerb(words, from, at)) {
      // "..., said District Attorney Smith"
      const to = phraseEnd(words, at + 1);
      if (to > at + 1) found.push({ from: at + 1, to, start: sentence.start, end: closer.end });
      continue;
    }
    if (from === at) continue;
    const beforeVerb = verbPhraseStart(words, at);
    const subjectEnd = words[beforeVerb - 1]?.text === ',' ? beforeVerb - 1 : beforeVerb;
    const isBehindQuote = /^[”"“,]$/.test(words[from - 1]?.text ?? '');
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

/** Whether the phrase from `from` is who speaks, though a comma closes it: with a clause about it, or at the very start. */
function isBeforeVerb(words: readonly Word[], from: number, at: number): boolean {
  if (from === at) return false;
  return from === 0 || clauseStart(words, at - 1) !== undefined || words[from - 1]?.text !== ',';
}

/** Whether the word at `at` is a verb with which somebody says something: not "the States", "was told", "said to be". */
function isSpeaking(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !SAY.has(word.lower) || word.mention !== undefined || word.text === 'States')
    return false;
  if (/^(?:to|not|never|be|been|being|was|were|is|are|a|the|an)$/.test(words[at - 1]?.lower ?? ''))
    return false;
  return !(words[at + 1]?.lower === 'to' && /^(?:be|have)$/.test(words[at + 2]?.lower ?? ''));
}

/** Whether the words [from, to) name a paper: "court records obtained by the Herald". */
const isPaper = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from, to).some(({ lower }) => PAPERS.has(lower));

/** "Per the complaint, ...", "As per the FIR, ...". */
function isPer(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.text;
  return words[at]?.lower === 'per' && (before === undefined || /^(?:,|as)$/i.test(before));
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
const FINITE = wordSet('has have had was were is are will would did does');
const BREAK = /^[,;:“”"()–—-]$/;

/** Where the noun phrase that ends before the verb at `at` begins; `at` where there is none. */
function phraseStart(words: readonly Word[], at: number): number {
  let from = verbPhraseStart(words, at);
  if (words[from - 1]?.text === ',') {
    // "The official, who requested anonymity because ..., confirmed": back over what stands between the commas.
    const open = clauseStart(words, from - 1) ?? officeStart(words, from - 1);
    if (open === undefined) return at;
    from = open;
  }
  const limit = Math.max(0, from - SOURCE_REACH);
  let start = from;
  while (start > limit) {
    const word = words[start - 1];
    if (word === undefined) break;
    if (word.text === ')') {
      const open = shortLetters(words, start - 1);
      if (open === undefined) break;
      start = open;
      continue;
    }
    if (word.lower === 'who' && givesTerms(words, start, from)) {
      start -= 1;
      continue;
    }
    if (
      (BREAK.test(word.text) && !isWithinName(words, start - 1, from)) ||
      (CONJUNCTIONS.has(word.lower) && word.mention === undefined)
    )
      break;
    start -= 1;
  }
  // Cut in the middle, a phrase would name half of who spoke.
  return start === from || (start === limit && limit > 0) ? at : start;
}

/** Whether the clause behind "who" gives the terms of a source: "who was not authorized to speak publicly". */
const givesTerms = (words: readonly Word[], from: number, to: number): boolean =>
  words
    .slice(from, to)
    .some(({ lower }) =>
      /^(?:authori[sz]ed|anonymity|anonymously|anonymous|identified|named|declined)$/.test(lower),
    );

/** Where ", who requested anonymity because ...," opens that closes with the comma at `close`. */
function clauseStart(words: readonly Word[], close: number): number | undefined {
  const first = Math.max(0, close - CLAUSE_REACH);
  const between = words.slice(first, close);
  const who = between.findLastIndex(
    (word, index) => /^(?:who|whose|which)$/.test(word.lower) && words[first + index - 1]?.text === ',',
  );
  const spoken = between.findLastIndex(
    (word, index) =>
      /^(?:speaking|citing)$/.test(word.lower) ||
      (word.lower === 'in' && isStatement(words, first + index) && words[first + index - 1]?.text === ','),
  );
  const clause = first + (who < 0 ? spoken : who);
  if (clause <= first || words[clause - 1]?.text !== ',') return undefined;
  // "Smith, who was freed in May, had his conviction quashed, reports ...": the clause closed before.
  const isClosed = words
    .slice(clause, close)
    .some(({ text }, index) => text === ',' && FINITE.has(words[clause + index + 1]?.lower ?? ''));
  return isClosed ? undefined : clause - 1;
}

/** Whether "in a statement" or "in a press release" begins at `at`. */
const isStatement = (words: readonly Word[], at: number): boolean =>
  /^in an? (?:\S+ ){0,2}(?:statement|release)\b/.test(
    words
      .slice(at, at + 5)
      .map(({ lower }) => lower)
      .join(' '),
  );

/** Where the name begins whose office stands between commas: "Ann Poe, Chief Crown Prosecutor," closing at `close`. */
function officeStart(words: readonly Word[], close: number): number | undefined {
  let open = close - 1;
  while (open > 0 && open > close - OFFICE_REACH && !BREAK.test(words[open]?.text ?? '')) open -= 1;
  return words[open]?.text === ',' && words[open - 1]?.mention !== undefined ? open : undefined;
}

/** Whether the comma at `at` stands inside who speaks: "Lee, Jr.", or between a name and its office ("Ann Poe, head of X said"). */
function isWithinName(words: readonly Word[], at: number, end: number): boolean {
  if (words[at]?.text !== ',') return false;
  if (/^(?:jr|sr|ii|iii|iv)$/.test(words[at + 1]?.lower ?? '')) return true;
  const isOffice = at + 1 < end && !words.slice(at + 1, end).some(({ mention }) => mention !== undefined);
  return isOffice && words[at - 1]?.mention !== undefined && OFFICE.has(words[at + 1]?.lower ?? '');
}

const OFFICE = wordSet(
  'special chief head director deputy assistant acting attorney sheriff inspector detective commissioner',
);

/** Where "(NCA)" opens that closes at `close`. */
function shortLetters(words: readonly Word[], close: number): number | undefined {
  return words[close - 2]?.text === '(' && /^\p{Lu}[\p{Lu}&.]+$/u.test(words[close - 1]?.text ?? '')
    ? close - 2
    : undefined;
}

/** Where the noun phrase that begins at `at` ends. */
function phraseEnd(words: readonly Word[], at: number): number {
  let to = at;
  while (to < words.length && to < at + SOURCE_REACH) {
    const word = words[to];
    if (word === undefined || word.date !== undefined) break;
    if (word.mention === undefined) {
      if (/^[,;:“”"()–—]$/.test(word.text) || (word.text === '.' && to === words.length - 1)) break;
      if (ENDS_SOURCE.has(word.lower) && !isListed(words, to)) break;
    }
    to += 1;
  }
  return to;
}

const ENDS_SOURCE = wordSet(`
  that who which in on after as and when was were is said has had during at filed unsealed released obtained reviewed
  presented
`);

/** "and" that goes on with another paper: "testimony and other evidence". */
const isListed = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'and' &&
  /^(?:other|evidence|testimony|records|documents)$/.test(words[at + 1]?.lower ?? '');
