import type { NameForm } from '../../facts/schema.ts';
import type { Sentence, Token } from '../text.ts';
import { givenRank, plain, surnameRank } from './census.ts';
import { isShortFormOf } from './hypocorisms.ts';
import { isOneEditApart } from './sameName.ts';
import {
  COMMON,
  DOUBTFUL_HEADS,
  GIVEN_TOO,
  HUMAN_VERBS,
  PARTICLES,
  PLACES,
  SHORT_TITLES,
  SUFFIXES,
  THING_HEADS,
  TITLES,
} from './words.ts';

/** Another name of the person: a range of tokens of the same sentence. */
type Nickname = { first: number; last: number; kind: NameForm['kind']; weak: boolean };

/** A stretch of tokens that may be a name; indices into the sentence's tokens, `last` inclusive. */
export type Run = {
  first: number;
  last: number;
  /** The words of the name: no full stops, no quotation marks, no nickname. */
  words: string[];
  /** Nicknames inside the name (“Bobby”, a bare "Pepe") and other names that the words behind it give. */
  nicknames?: Nickname[];
  /** Index of the title or other word of the same run that stands directly before the name. */
  before?: number;
  /** The capital letters go on behind the name with something that is no part of it. */
  cutShort?: boolean;
};

const OPEN_QUOTE = /^["“”'‘(]$/;
const CLOSE_QUOTE = /^["“”'’)]$/;
/** A nickname is at most so many words. */
const NICKNAME_WORDS = 3;

export function lower(token: Token | undefined): string {
  return token === undefined ? '' : token.lower;
}

/** Whether a token is written like a part of a name. */
export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^(?:\p{Lu}|(?:al|el|ul|as|ad|d|l|bin|ibn)[-'’‘]\p{Lu})/u.test(token.text);
}

/** An initial, with or without its full stop ("E", "J.R."). */
export function isInitial(token: Pick<Token, 'text'> | undefined): boolean {
  return token !== undefined && /^\p{Lu}(?:\.\p{Lu})*\.?$/u.test(token.text);
}

/** Whether the sentence is written in capitals. */
export function isAllCapitals(sentence: Sentence): boolean {
  let upper = 0;
  let small = 0;
  for (const { text } of sentence.tokens) {
    if (text.length < 2) continue;
    if (/^\p{Lu}[\p{Lu}'’-]*$/u.test(text)) upper += 1;
    else if (/^\p{L}/u.test(text)) small += 1;
  }
  return upper > 3 * small && upper >= 3;
}

/** In title case at most one longer word in so many others has no capital. */
const SMALL_IN_TITLE = 4;

/** Whether nearly every longer word of the sentence has a capital, so that capitals say little: a heading in title case. */
export function isTitleCase(sentence: Sentence): boolean {
  if (!sentence.headline) return false;
  const known = titleCase.get(sentence) ?? hasTitleCase(sentence.tokens);
  titleCase.set(sentence, known);
  return known;
}

/** What was found of a sentence before: every run of it asks. */
const titleCase = new WeakMap<Sentence, boolean>();

function hasTitleCase(tokens: Token[]): boolean {
  let capital = 0;
  let small = 0;
  for (const token of tokens) {
    if (token.text.length < 4 || !/^\p{L}/u.test(token.text)) continue;
    if (isCapital(token)) capital += 1;
    else small += 1;
  }
  return small * SMALL_IN_TITLE <= capital;
}

/** Whether a word ends a name before it and begins anew behind it: a title, the head of a thing, a common word. */
function isBoundary(word: string): boolean {
  return TITLES.has(word) || THING_HEADS.has(word) || COMMON.has(word);
}

/** "Bill" in "Bill McKenna", "A." in "Peter B.": words that are no boundary where they stand. */
function isNamePart(tokens: Token[], at: number, first: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined) return false;
  const isInside =
    at > first || (at > 0 && isCapital(tokens[at + 2]) && !/^[.!?:]$/.test(tokens[at - 1]?.text ?? ''));
  if (token.text.length === 1 && next?.text === '.' && next.start === token.end && isInside) return true;
  if (isRoyalName(tokens, at) || isYoungJustice(tokens, at) || isMiddleName(tokens, at, first)) return true;
  // "Park Min-jun": a Korean surname before its given name.
  if (DOUBTFUL_HEADS.has(lower(token)) && /^\p{Lu}\p{Ll}+-\p{Ll}{2,}$/u.test(next?.text ?? '')) return true;
  return (
    GIVEN_TOO.has(lower(token)) &&
    /^\p{Lu}\p{Ll}/u.test(token.text) &&
    (PARTICLES.has(next?.text ?? '') ||
      nicknameEnd(tokens, at + 1) !== undefined ||
      (isCapital(next) && !isBoundary(lower(next))))
  );
}

/** "Princess Okoro, 17": a first name, where a surname follows; a princess has her first name behind the title. */
function isRoyalName(tokens: Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    /^(?:Prince|Princess)$/.test(tokens[at]?.text ?? '') &&
    /^\p{Lu}\p{Ll}{2,}$/u.test(next?.text ?? '') &&
    !isCapital(tokens[at + 2]) &&
    !/^(?:of|[’']s)$/.test(tokens[at + 2]?.text ?? '') &&
    !isBoundary(lower(next)) &&
    givenRank(next?.text ?? '') === undefined
  );
}

/** "Justice Renn (20) of Ilford": nobody of that age is a judge. */
function isYoungJustice(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:Justice|Judge|Major|King)$/.test(tokens[at]?.text ?? '') &&
    /^\p{Lu}\p{Ll}+$/u.test(tokens[at + 1]?.text ?? '') &&
    /^[(,]$/.test(tokens[at + 2]?.text ?? '') &&
    /^(?:1\d|2\d)$/.test(tokens[at + 3]?.text ?? '') &&
    /^[),]$/.test(tokens[at + 4]?.text ?? '')
  );
}

/** "Robert King Wilkes": between a first name that begins the stretch and a surname. */
function isMiddleName(tokens: Token[], at: number, first: number): boolean {
  return (
    at === first + 1 &&
    DOUBTFUL_HEADS.has(lower(tokens[at])) &&
    surnameRank(lower(tokens[at])) !== undefined &&
    /^\p{Lu}\p{Ll}/u.test(tokens[at]?.text ?? '') &&
    (givenRank(tokens[first]?.text ?? '') ?? RARE_GIVEN) < RARE_GIVEN &&
    surnameRank(tokens[first]?.text ?? '') !== undefined &&
    isCapital(tokens[at + 1]) &&
    !isCapital(tokens[at + 2]) &&
    !isBoundary(lower(tokens[at + 1])) &&
    surnameRank(tokens[at + 1]?.text ?? '') !== undefined
  );
}

/** From this place on in the census list a first name is more often a word. */
const RARE_GIVEN = 300;

/** "minister A Raja": no article has a capital inside a sentence. */
function isInitialA(tokens: Token[], at: number): boolean {
  return tokens[at]?.text === 'A' && /^\p{Ll}/u.test(tokens[at - 1]?.text ?? '') && isCapital(tokens[at + 1]);
}

/** Every stretch of capitalised words of a sentence that may be a name, titles in front taken off. */
export function runsOf(sentence: Sentence): Run[] {
  const { tokens } = sentence;
  const headline = isTitleCase(sentence);
  const runs: Run[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (!isCapital(tokens[at])) {
      at += 1;
      continue;
    }
    const end = runEnd(tokens, at);
    if (!isAddress(tokens, at, end)) runs.push(...namesOf(tokens, at, end, headline));
    at = end + 1;
  }
  return runs;
}

/** Whether the stretch is a part of an address of mail or the web ("Jo.Kim@example.org"). */
function isAddress(tokens: Token[], first: number, last: number): boolean {
  const [before, own, end, after, far] = [
    tokens[first - 1],
    tokens[first],
    tokens[last],
    tokens[last + 1],
    tokens[last + 2],
  ];
  // "D/Insp Keane": the rank goes on behind the stroke.
  const isRank = before?.text === '/' && TITLES.has(lower(own));
  if (before && own && before.end === own.start && /^[@/.]$/.test(before.text) && !isRank) return true;
  if (!end || !after || after.start !== end.end) return false;
  return (
    after.text === '@' ||
    (after.text === '.' && far !== undefined && far.start === after.end && /^\p{L}/u.test(far.text))
  );
}

/** The last token of the capitalised stretch that begins at `first`. */
function runEnd(tokens: Token[], first: number): number {
  let last = first;
  for (;;) {
    const next = last + 1;
    const token = tokens[next];
    if (token === undefined || isBehindJunior(tokens, next)) return last;
    if (isCapital(token)) last = next;
    else if (token.text === '.' && takesStop(tokens, last)) last = next;
    else if (PARTICLES.has(token.text)) {
      const far = afterParticles(tokens, next);
      if (far === undefined || isBoundary(lower(tokens[far]))) return last;
      last = far;
    } else if (isIrishArticle(tokens, next)) last = next + 1;
    else if (token.text === ',' && SUFFIXES.has(lower(tokens[next + 1]))) last = next + 1;
    else {
      const close = nicknameEnd(tokens, next);
      if (close === undefined || !isCapital(tokens[close + 1])) return last;
      last = close + 1;
    }
  }
}

/** "Mac an Bhaird", "Nic an Rí": the article stands inside the surname. */
const isIrishArticle = (tokens: Token[], at: number): boolean =>
  tokens[at]?.text === 'an' &&
  /^(?:Mac|Nic|Mag)$/.test(tokens[at - 1]?.text ?? '') &&
  isCapital(tokens[at + 1]);

/** "Kenneth Black Jr. Davis and Black": behind "Jr." somebody else begins, where it is a surname ("King Jr. Day" is a thing). */
function isBehindJunior(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1]?.text === '.' ? tokens[at - 2] : tokens[at - 1];
  if (!/^(?:jr|sr)$/.test(lower(before)) || !isCapital(tokens[at]) || isCapital(tokens[at + 1])) return false;
  const isSubject = HUMAN_VERBS.has(lower(tokens[at + 1]));
  return (surnameRank(lower(tokens[at])) !== undefined || isSubject) && !THING_HEADS.has(lower(tokens[at]));
}

function takesStop(tokens: Token[], index: number): boolean {
  const token = tokens[index];
  const stop = tokens[index + 1];
  if (token === undefined || stop === undefined || token.end !== stop.start) return false;
  const word = lower(token);
  if (SHORT_TITLES.has(word) || SUFFIXES.has(word) || /^(?:st|wm|ma)$/.test(word)) return true;
  return /^\p{Lu}$/u.test(token.text);
}

/** The first capitalised token behind up to three particles. */
function afterParticles(tokens: Token[], from: number): number | undefined {
  let at = from;
  while (at < from + 3 && tokens[at] !== undefined && PARTICLES.has(tokens[at]?.text ?? '')) at += 1;
  return isCapital(tokens[at]) && !isInitial(tokens[at]) ? at : undefined;
}

/** The closing mark of a nickname whose opening mark stands at `open`: quotation marks, or brackets around capitals. */
function nicknameEnd(tokens: Token[], open: number): number | undefined {
  const mark = tokens[open]?.text ?? '';
  if (!OPEN_QUOTE.test(mark)) return undefined;
  for (let at = open + 1; at <= open + 1 + NICKNAME_WORDS; at += 1) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (at > open + 1 && CLOSE_QUOTE.test(token.text))
      return (mark === '(') === (token.text === ')') && !isJoint(tokens, open, at) ? at : undefined;
    if (!/^[\p{L}\p{N}]/u.test(token.text) || (mark === '(' && !isCapital(token))) return undefined;
  }
  return undefined;
}

/** “Emmanuel” and “Travis”: what stands between two quoted words is no nickname. */
const isJoint = (tokens: Token[], open: number, close: number): boolean =>
  close === open + 2 && /^(?:and|or|to|not)$/.test(tokens[open + 1]?.text ?? '');

/** Places of two words that often stand directly before a name ("in Puerto Rico W. Stephen Muldrow"). */
export const PLACE_PAIR =
  /^(?:puerto rico|new (?:york|jersey|mexico|zealand|orleans|delhi|hampshire|haven)|los angeles|las vegas|san (?:francisco|diego|juan|antonio|jose)|hong kong|costa rica|el (?:salvador|paso)|saudi arabia|south (?:africa|korea|carolina|dakota|wales|yorkshire)|north (?:korea|carolina|dakota)|west (?:virginia|midlands|yorkshire)|rhode island|united (?:states|kingdom)|sri lanka|northern ireland|kansas city|salt lake|fort worth|st louis|baton rouge|des moines|tel aviv|abu dhabi|buenos aires|sao paulo|mexico city|greater manchester)$/;

/**
 * How many tokens at `at` name a place or a body that only stands before the name of a person ("FBI", "Puerto
 * Rico"), where at least two words follow before `last`.
 */
function placeLength(tokens: Token[], at: number, last: number): number {
  const word = lower(tokens[at]);
  const text = tokens[at]?.text ?? '';
  if (last - at >= 3 && PLACE_PAIR.test(`${word} ${lower(tokens[at + 1])}`)) return 2;
  if (last - at < 2 || tokens[at + 1]?.text === '.') return 0;
  // "ambassador to China Clark Reed": behind "to" and "in" even a place that is a first name too.
  const isGiven = givenRank(text) !== undefined && !/^(?:to|in)$/.test(tokens[at - 1]?.text ?? '');
  const isPlace = PLACES.has(word) && !isGiven && text.length > 2;
  return isPlace || /^\p{Lu}{3,5}$|^(?:US|UK|EU|UN|U\.S\.|U\.K\.|U\.N\.)$/u.test(text) ? 1 : 0;
}

/** "A.G. Hale": in headlines an office, elsewhere initials. */
const OFFICE_LETTERS = /^(?:A\.G\.|D\.A\.)$/;

/** What people do in headlines, in the form that is no surname. */
const HEADLINE_VERB =
  /^(?:Announces|Obtains|Joins|Secures|Urges|Warns|Seeks|Files|Calls|Goes|Gets|Takes|Wins|Loses|Sues|Dies|Leads|Launches|Unveils|Issues|Applauds|Praises|Reaches|Charges|Convicts|Sentences|Indicts|Pays|Returns|Appears|Receives|Reports|Releases|Statement|Gives|Makes|Tells|Denies|Blames|Backs|Slams|Vows|Visits|Resigns|Quits|Arraigned|Remanded|Acquitted|Cleared|Fined|Ordered|Killed|Shot|Stabbed|Extradited|Deported|Detained|Released)$/;

/** The name or (in a headline, where every word has a capital) the names in a capitalised stretch. */
function namesOf(tokens: Token[], first: number, last: number, headline: boolean): Run[] {
  const starts = [first];
  for (let at = first; at < last; at += 1) {
    const word = lower(tokens[at]);
    if (PARTICLES.has(tokens[at]?.text ?? '')) continue;
    const place = starts.at(-1) === at ? placeLength(tokens, at, last) : 0;
    if (place > 0 && !isAllInCapitals(tokens, at, last)) {
      starts.push(at + place);
      at += place - 1;
      continue;
    }
    // Inside running text a common word has a capital only as part of a name ("James To").
    if (headline && at > (starts.at(-1) ?? first) && HEADLINE_VERB.test(tokens[at]?.text ?? '')) {
      starts.push(at + 1);
      continue;
    }
    if (headline && starts.at(-1) === at && OFFICE_LETTERS.test(tokens[at]?.text ?? '')) {
      starts.push(at + 1);
      continue;
    }
    const isOpen = headline || starts.at(-1) === at || TITLES.has(word) || THING_HEADS.has(word);
    if (isNoName(tokens, at, last)) {
      starts.push(at + 1);
      continue;
    }
    if (
      isOpen &&
      isBoundary(word) &&
      !isNamePart(tokens, at, first) &&
      !(isInitialA(tokens, at) && !headline) &&
      !isSurnameHere(tokens, at, first, last)
    ) {
      starts.push(tokens[at + 1]?.text === '.' ? at + 2 : at + 1);
    }
  }
  const runs: Run[] = [];
  const wanted = headline ? starts : starts.slice(-1);
  for (const [index, start] of wanted.entries()) {
    const next = headline ? wanted[index + 1] : undefined;
    const stop = next === undefined ? last : lastBefore(tokens, next);
    const run = nameRun(tokens, start, stop);
    if (!run) continue;
    if (start > first) run.before = tokens[start - 1]?.text === '.' ? start - 2 : start - 1;
    if (next !== undefined) run.cutShort = true;
    runs.push(run);
  }
  return runs;
}

/** "-elect", "-turned-author", "ex-": titles made of others. */
const MADE_TITLE = /\p{L}-(?:elect|designate|turned-\p{L}+)$|^(?:ex|then|now|co|vice|deputy)-\p{L}+$/iu;

/** "San Diego-based", "London-born": what stands before a name of anything. */
const MADE_ADJECTIVE = /\p{L}-(?:accused|winning|based|born|(?:year|month)s?-old)$/u;

/** Ranks that British and Commonwealth police forces write in letters ("DI Marsh"). */
const RANK_LETTERS = /^(?:TDC|DCS|DCI|DSI|DDI|DI|DC|DS|PS|ACC|DAC|ACP|ASP|DSP|CSP|SSP|DIG|IGP|DPP|CP)$/;

/** "Lt-Gen", "Vice-Chancellor": titles made of others. */
export function isMadeTitle(word: string): boolean {
  if (RANK_LETTERS.test(word) || MADE_TITLE.test(word)) return true;
  const parts = word.toLowerCase().split('-');
  return (
    parts.length > 1 && parts.every((part) => TITLES.has(part) || SHORT_TITLES.has(part) || part === 'vice')
  );
}

/** Titles of honour and of trades that stand before names in Nigeria, South Africa and their neighbours ... */
const FAR_TITLE = /^(?:Inkosi|Otunba|Mallam|Malam|Engr|Barr|Adv|Hajia|Hajiya|Comrade)$/;
/** ... and those that are first names too, where no more than a surname follows. */
const FAR_TITLE_OR_NAME = /^(?:Alhaji|Alhaja|Oba|Eze|Pa)$/;

const isFarTitle = (tokens: Token[], at: number): boolean => {
  const text = tokens[at]?.text ?? '';
  return FAR_TITLE.test(text) || (FAR_TITLE_OR_NAME.test(text) && isCapital(tokens[at + 2]));
};

/** What ends like a word for somebody who does something. */
const TRADE = /^\p{Lu}\p{Ll}{3,}(?:trix|ist|ess|ians)$/u;
/** What news calls people at the head of a sentence, beside their titles. */
const CALLED =
  /^(?:Patient|Mum|Dad|Resident|Grandad|Gran|Villager|Shopper|Customer|Commuter|Survivor|Builder|Labourer|Gardener|Schoolboy|Schoolgirl|Youngster|Thug|Paedophile|Pervert|Thief|DJ)$/;

/** "Dominatrix Jaime Kerr" at the head of a sentence: a trade, not a first name. */
function isTrade(tokens: Token[], at: number): boolean {
  const text = tokens[at]?.text ?? '';
  return (
    (CALLED.test(text) || (TRADE.test(text) && surnameRank(text) === undefined)) &&
    givenRank(tokens[at + 1]?.text ?? '') !== undefined &&
    isCapital(tokens[at + 2])
  );
}

/** "Jugde Marsh": a title with one wrong letter. */
const WRITTEN_WRONG = [
  'judge',
  'justice',
  'detective',
  'officer',
  'sergeant',
  'inspector',
  'attorney',
  'prosecutor',
  'magistrate',
  'lieutenant',
  'captain',
  'president',
  'senator',
  'professor',
  'director',
  'constable',
  'superintendent',
];

function isMisspeltTitle(text: string): boolean {
  const word = text.toLowerCase();
  return (
    /^\p{Lu}\p{Ll}{4,}$/u.test(text) &&
    !TITLES.has(word) &&
    surnameRank(text) === undefined &&
    WRITTEN_WRONG.some((title) => title[0] === word[0] && isOneEditApart(word, title))
  );
}

/** Whether a word with its capital directly before a name is a title, however it is written. */
export const isUnlistedTitle = (text: string): boolean =>
  isMadeTitle(text) || FAR_TITLE.test(text) || FAR_TITLE_OR_NAME.test(text) || isMisspeltTitle(text);

/** A word with a capital that begins a stretch and is no part of the name behind it. */
function isNoName(tokens: Token[], at: number, last: number): boolean {
  const text = tokens[at]?.text ?? '';
  const next = tokens[at + 1]?.text ?? '';
  if (at >= last || !isCapital(tokens[at + 1])) return false;
  if (isMadeTitle(text) || MADE_ADJECTIVE.test(text) || isFarTitle(tokens, at)) return true;
  if (givenRank(text) !== undefined) return false;
  if (isTrade(tokens, at) || isMisspeltTitle(text)) return true;
  // "Pan-democrat Gary Fan"
  if (
    /^\p{Lu}\p{Ll}+-\p{Ll}{5,}$/u.test(text) &&
    (givenRank(next) ?? RARE_GIVEN) < RARE_GIVEN &&
    isCapital(tokens[at + 2])
  )
    return true;
  // "Concerned Hollis was armed", "Sentencing Crowe, the judge": a verb at the head of its sentence.
  if (at === 0 && /^\p{Lu}\p{Ll}+(?:ed|ing)$/u.test(text)) return surnameRank(text) === undefined;
  // "former Beatle Paul Starr", "ex Marine Todd Hill": what somebody was.
  return (
    /^(?:former|ex|retired|fellow|onetime)$/.test(lower(tokens[at - 1])) &&
    isCapital(tokens[at + 2]) &&
    givenRank(next) !== undefined
  );
}

/** "MARTIN LEE POOLE": capitals are how this name is written. */
function isAllInCapitals(tokens: Token[], first: number, last: number): boolean {
  return tokens.slice(first, last + 1).every((token) => !/\p{Ll}/u.test(token.text));
}

function lastBefore(tokens: Token[], next: number): number {
  return tokens[next - 1]?.text === '.' ? next - 3 : next - 2;
}

/** "King" in "Martin Luther King Jr." is no title: only a suffix follows. Alone and without "the" it may be a surname too. */
function isSurnameHere(tokens: Token[], at: number, first: number, last: number): boolean {
  if (!DOUBTFUL_HEADS.has(lower(tokens[at]))) return false;
  if (at === first) return first === last && !/^(?:the|a|an|this|his|her|their)$/.test(lower(tokens[at - 1]));
  for (let next = at + 1; next <= last; next += 1) {
    if (/^\p{L}/u.test(tokens[next]?.text ?? '') && !SUFFIXES.has(lower(tokens[next]))) return false;
  }
  return true;
}

/** Letters behind a name that are no part of it. */
const POSTNOMINAL = /^(?:SC|QC|KC|MP|MSP|MEP|MBE|OBE|CBE|KBE|DBE|JP|MD|PhD|DDS|CPA|RN|DO|Esq|AO|AM|AC)$/;

/** "President Lee Wednesday said": the day is no name. */
const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** Prepositions that no name ends with, unless it has two words ("James To"). */
const SMALL_WORD = /^(?:In|On|At|For|Of|And|The|From|To|By|With|After|Before|As|Is|Was)$/;

function nameRun(tokens: Token[], from: number, end: number): Run | undefined {
  let first = from;
  let to = end;
  while (to > first && (POSTNOMINAL.test(tokens[to]?.text ?? '') || WEEKDAY.test(tokens[to]?.text ?? '')))
    to -= 1;
  // "Regina Ip In the Hong Kong constituency": a heading's capital on a small word.
  if (
    to - first >= 2 &&
    SMALL_WORD.test(tokens[to]?.text ?? '') &&
    /^\p{Ll}/u.test(tokens[to + 1]?.text ?? '')
  )
    to -= 1;
  while (first <= to && !isCapital(tokens[first])) first += 1;
  if (first > to) return undefined;
  const words: Word[] = [];
  const nicknames: Nickname[] = [];
  for (let at = first; at <= to; at += 1) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    const close = nicknameEnd(tokens, at);
    if (close !== undefined && close <= to) {
      nicknames.push({ first: at + 1, last: close - 1, kind: 'nickname', weak: true });
      at = close;
    } else if (/^[\p{L}\p{N}]/u.test(token.text)) words.push({ text: token.text, at });
  }
  // "Jose Pepe Navarro": a short form of the first name in the middle.
  const given = plain(words[0]?.text ?? '');
  for (const { text, at } of words.slice(1, -1)) {
    if (isShortFormOf(plain(text), given))
      nicknames.push({ first: at, last: at, kind: 'nickname', weak: true });
  }
  if (words.length === 0) return undefined;
  const run = { first, last: to, words: words.map(({ text }) => text) };
  return nicknames.length === 0 ? run : { ...run, nicknames };
}

type Word = { text: string; at: number };

function isKnownName(word: string, last: boolean): boolean {
  return givenRank(word) !== undefined || (last && surnameRank(word) !== undefined);
}

/** A word with less of the tagger's margin is no part of a name, if the rest has at least so much the other way. */
const NO_PART = -12;
const SURE_PART = 8;

/** The run without words at its ends that the tagger takes for no part of a person's name, if it is sure of the rest. */
export function trimmed(run: Run, tokens: Token[], margins: readonly number[]): Run {
  let { first, last } = run;
  const isWord = (at: number) => /^[\p{L}]/u.test(tokens[at]?.text ?? '');
  const isOut = (at: number, beside: number) =>
    (margins[at] ?? 0) < NO_PART &&
    (margins[beside] ?? 0) > SURE_PART &&
    !isKnownName(tokens[at]?.text ?? '', at > beside);
  // What follows a title or the name of a body begins a name: nothing there is to be taken off.
  const isFree =
    (run.before === undefined || run.before + 1 < run.first) && !isYoungJustice(tokens, run.first);
  while (isFree && first < last && isWord(first) && isWord(first + 1) && isOut(first, first + 1)) first += 1;
  while (last > first && isWord(last) && isWord(last - 1) && isOut(last, last - 1)) last -= 1;
  if (first === run.first && last === run.last) return run;
  const rest = nameRun(tokens, first, last);
  if (!rest) return run;
  const cutShort = run.cutShort === true || last < run.last;
  const before = first > run.first ? first - 1 : run.before;
  return { ...rest, ...(before === undefined ? {} : { before }), ...(cutShort ? { cutShort } : {}) };
}
