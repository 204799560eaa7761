import type { Article } from '../facts/schema.ts';
import { byWord } from './byWord.ts';

/** A word or mark, as written and in small letters; offsets are UTF-16 code units in the article's text. */
export type Token = { text: string; lower: string; start: number; end: number };

export type Sentence = {
  start: number;
  end: number;
  tokens: Token[];
  /** 0-based paragraph in which it stands: lines that are one hard-wrapped text count as one. */
  paragraph: number;
  /** A headline or subhead: a paragraph without closing punctuation, or in capitals. */
  headline: boolean;
};

/** An article cut into sentences and tokens: what every rule of reading works on. */
export type ReadText = { article: Article; text: string; sentences: Sentence[] };

/** A headline and its deck stand before this paragraph (0-based); they may be whole sentences without a stop. */
const FIRST_BODY_PARAGRAPH = 2;

/** Cuts an article's body (from `article.bodyStart`) into sentences and tokens with exact offsets. Pure, linear in time. */
export function cutText(article: Article, text: string): ReadText {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const [from, to] of paragraphSpans(text, article.bodyStart)) {
    const block = text.slice(from, to);
    const headline = isHeadline(block) && !(paragraph >= FIRST_BODY_PARAGRAPH && isRunningText(block));
    for (const [start, end] of sentenceSpans(block)) {
      const tokens = tokensOf(text, from + start, from + end);
      const [first] = tokens;
      const last = tokens.at(-1);
      if (first && last) sentences.push({ start: first.start, end: last.end, tokens, paragraph, headline });
    }
    paragraph += 1;
  }
  return { article, text, sentences };
}

type Line = { start: number; end: number; blankBefore: boolean };

/** Lines that belong together, as spans of the text: press releases wrap lines and break around links. */
function paragraphSpans(text: string, bodyStart: number): [number, number][] {
  const lines = linesOf(text, bodyStart);
  const width = wrapWidth(lines);
  const spans: [number, number][] = [];
  for (const [index, line] of lines.entries()) {
    const last = spans.at(-1);
    const previous = lines[index - 1];
    if (last && previous && isContinued(text, last[0], previous, line, lines[index + 1], width))
      last[1] = line.end;
    else spans.push([line.start, line.end]);
  }
  return spans;
}

function linesOf(text: string, bodyStart: number): Line[] {
  const lines: Line[] = [];
  let blankBefore = false;
  for (const match of text.slice(bodyStart).matchAll(/[^\r\n\u2028\u2029]*(?:\r\n|[\r\n\u2028\u2029]|$)/g)) {
    if (match[0].trim() === '') {
      blankBefore = match[0] !== '';
      continue;
    }
    const start = bodyStart + match.index;
    lines.push({ start, end: start + match[0].trimEnd().length, blankBefore });
    blankBefore = false;
  }
  return lines;
}

// A line that ends in one of these is never the end of a sentence or of a headline.
const OPEN_END =
  /(?:,|\b(?:a|an|the|of|and|or|for|to|in|on|at|by|with|from|into|against|as|is|was|has|had|said|his|her|their|its|after|that|who|without|meet|acting|attorney|agent|detective|judge|justice|(?:mr|mrs|ms|dr)\.))$/i;
const CLOSED_END = /[.!?…:;][”"’')\]]*$/;
const BULLET = /^\s*(?:[-–—•*·▪]|\(?\d{1,2}[.)]\s|\(?[a-z]\)\s)/;
/** No more of a line's end or beginning is looked at than this, so that a huge line costs no more than a short one. */
const LINE_EDGE = 200;

/** Whether `next` goes on with the sentence (or the headline) that `previous` leaves open. */
function isContinued(
  text: string,
  blockStart: number,
  previous: Line,
  next: Line,
  afterNext: Line | undefined,
  width: number,
): boolean {
  if (next.blankBefore) return false;
  const end = text.slice(Math.max(previous.start, previous.end - LINE_EDGE), previous.end);
  const begin = text.slice(next.start, Math.min(next.end, next.start + LINE_EDGE)).trimStart();
  if (CLOSED_END.test(end)) return isWrapped(text, previous, next);
  if (/^[\p{Ll},;.)’”]|^\d{1,2}(?:st|nd|rd|th)\b/u.test(begin) && !BULLET.test(begin)) {
    return !/^\d/.test(begin) || !isTitleCase(end);
  }
  if (BULLET.test(begin)) return false;
  if (OPEN_END.test(end)) return true;
  if (previous.start !== blockStart && isShort(previous) && /^\p{Ll}/u.test(end.trimStart())) return true;
  // A short line between two halves of a sentence: a name or a term that was a link or in bold.
  if (next.end - next.start <= 60 && afterNext && !afterNext.blankBefore && !CLOSED_END.test(begin)) {
    if (/^\s*[\p{Ll},;]/u.test(text.slice(afterNext.start, afterNext.start + LINE_EDGE)) && isShort(previous))
      return true;
  }
  // Running text that stops without a full stop goes on, where lines are wrapped and the next word had no room.
  const edge = text.slice(Math.max(blockStart, previous.end - LINE_EDGE), previous.end);
  const word = /^\S{0,40}/.exec(begin)?.[0].length ?? 0;
  return previous.end - previous.start + 1 + word > width && !isTitleCase(edge);
}

/** Lines of wrapped text are about so much shorter than the longest, at most. */
const RAGGED = 16;

/** The length from which on a line of hard-wrapped text is full; infinite where lines are whole paragraphs. */
function wrapWidth(lines: Line[]): number {
  const lengths = lines.map((line) => line.end - line.start).sort((a, b) => a - b);
  const at = (share: number) => lengths[Math.floor(lengths.length * share)] ?? 0;
  return lengths.length >= 6 && at(0.5) >= 50 && at(0.9) <= 130 ? at(0.9) - RAGGED : Number.POSITIVE_INFINITY;
}

/** A full line of hard-wrapped text can happen to end with a sentence; then the paragraph goes on. */
function isWrapped(text: string, previous: Line, next: Line): boolean {
  const length = previous.end - previous.start;
  return (
    length >= 60 &&
    length <= 110 &&
    next.end - next.start >= 60 &&
    next.end - next.start <= 110 &&
    /^\p{Ll}/u.test(text.slice(next.start, next.end))
  );
}

function isShort(line: Line): boolean {
  return line.end - line.start <= 50;
}

/** Nearly all longer words begin with a capital: a heading, not running text. */
function isTitleCase(words: string): boolean {
  let capital = 0;
  let small = 0;
  for (const [word] of words.matchAll(/(?<![\p{L}\p{N}])\p{L}[\p{L}'’-]{3,40}/gu)) {
    if (/^\p{Lu}/u.test(word)) capital += 1;
    else small += 1;
  }
  return small <= 1 || small * 5 <= capital;
}

// Shortened words that stand before something: never the end of a sentence.
const BEFORE_SOMETHING =
  /(?:^|[\s(“"'‘])(?:Mr|Mrs|Ms|Mx|Dr|Prof|St|Ste|Gov|Sen|Sens|Rep|Reps|Gen|Lt|Col|Maj|Capt|Cpl|Pfc|Sgt|Det|Dets|Insp|Ofc|Cmdr|Adm|Hon|Rev|Fr|Atty|Asst|Dist|Dep|Supt|Pres|Sec|Spc|Const|Messrs|Ma|No|Nos|vs|v|cf|Ft|Mt|e\.g|i\.e|a\.k\.a|approx|[A-Z]\.[A-Z])\.$/;
// Shortened words that may also stand at the end of a sentence.
const ANYWHERE =
  /(?:^|[\s(“"'‘])(?:Sr|Jr|Inc|Ltd|Co|Corp|Bros|LLC|Ave|Blvd|Rd|Hwy|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|etc|[A-Z](?:\.[A-Z])*|[a-z](?:\.[a-z])+|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo)\.$/;
const STARTER =
  /^[“"‘']?(?:The|A|An|This|That|These|Those|He|She|It|They|We|I|You|His|Her|Their|Its|In|On|At|After|Before|But|And|As|If|When|While|For|According|Following|During|There|Both|Police|Prosecutors|Court|Mr|Mrs|Ms)\b(?!\.[A-Z])/;

function sentenceSpans(block: string): [number, number][] {
  const spans: [number, number][] = [];
  let from = 0;
  for (const stop of block.matchAll(/(?<![.!?…])[.!?…]+["”’')\]]*(?=\s)/g)) {
    const end = stop.index + stop[0].length;
    const next = block.slice(end, end + LINE_EDGE).trimStart();
    if (!/^["“‘'([]*[\p{Lu}\p{N}]/u.test(next)) continue;
    if (
      stop[0].startsWith('.') &&
      isAbbreviation(block.slice(Math.max(from, stop.index - 12), stop.index + 1), next)
    ) {
      continue;
    }
    spans.push([from, end]);
    from = end;
  }
  spans.push([from, block.length]);
  return spans;
}

function isAbbreviation(end: string, next: string): boolean {
  if (ANYWHERE.test(end)) return !STARTER.test(next);
  return BEFORE_SOMETHING.test(end);
}

// A name part keeps its hyphen and apostrophe ("Hart-Ellison", "O’Neill"); a possessive 's is a token of its own.
// A soft hyphen or a zero-width mark inside a word is part of it.
const TOKEN =
  /\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?(?![\p{L}\p{M}\p{N}])|['’]s(?![\p{L}\p{N}])|(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]+(?:(?:[-\u2010\u2011\u00ad\u200b-\u200f\u2060\ufeff]|['’](?!s(?![\p{L}\p{N}])))[\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

const formsOf = byWord((text) => ({ text, lower: text.toLowerCase() }));

function tokensOf(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(start, end).matchAll(TOKEN)) {
    const at = start + match.index;
    const { text: word, lower } = formsOf(match[0]);
    tokens.push({ text: word, lower, start: at, end: at + word.length });
  }
  return tokens;
}

/** A subhead is shorter than this. */
const SUBHEAD_WORDS = 12;
const FINITE = /\b(?:was|were|is|are|has|had|have|will|said|says|pleaded|pled|ordered|ruled|told)\b/;

/** Whether a paragraph that lacks its full stop is told, and no subhead: long, in small letters, with a verb. */
function isRunningText(block: string): boolean {
  const edge = block.slice(0, LINE_EDGE);
  return edge.split(/\s+/).length >= SUBHEAD_WORDS && FINITE.test(edge) && !isTitleCase(edge);
}

function isHeadline(block: string): boolean {
  if (!/[.!?…:;"”’')\]]\s*$/.test(block)) return true;
  const begin = block.slice(0, LINE_EDGE);
  // Most paragraphs have a small letter at once.
  if (/[a-z]/.test(begin)) return false;
  const letters = begin.replace(/[^\p{L}]/gu, '');
  return letters.length > 8 && letters === letters.toUpperCase();
}
