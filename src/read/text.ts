import type { Article } from '../facts/schema.ts';

/** A word or mark; offsets are UTF-16 code units in the article's text. */
export type Token = { text: string; start: number; end: number };

export type Sentence = {
  start: number;
  end: number;
  tokens: Token[];
  /** 0-based paragraph (line) in which it stands. */
  paragraph: number;
  /** A headline or subhead: a line without closing punctuation, or in capitals. */
  headline: boolean;
};

/** An article cut into sentences and tokens: what every rule of reading works on. */
export type ReadText = { article: Article; text: string; sentences: Sentence[] };

/** Cuts an article's body (from `article.bodyStart`) into sentences and tokens with exact offsets. Pure. */
export function cutText(article: Article, text: string): ReadText {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const line of text.slice(article.bodyStart).matchAll(/[^\r\n]+/g)) {
    const lineStart = article.bodyStart + line.index;
    for (const [from, to] of sentenceSpans(line[0])) {
      const tokens = tokensOf(text, lineStart + from, lineStart + to);
      const [first] = tokens;
      const last = tokens.at(-1);
      if (first && last) {
        sentences.push({
          start: first.start,
          end: last.end,
          tokens,
          paragraph,
          headline: isHeadline(line[0]),
        });
      }
    }
    paragraph += 1;
  }
  return { article, text, sentences };
}

const ABBREVIATION =
  /(?:^|[\s(“"'])(?:Mr|Mrs|Ms|Dr|Prof|Sr|Jr|St|Gov|Sen|Rep|Gen|Lt|Col|Maj|Capt|Cpl|Sgt|Det|Ofc|Cmdr|Adm|Hon|Rev|Atty|Asst|Dist|Dep|No|Nos|vs|v|Inc|Ltd|Co|Corp|Bros|Ave|Blvd|Rd|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|a\.k\.a|e\.g|i\.e|etc|approx|[A-Z](?:\.[A-Z])*|[a-z]\.[a-z])\.$/;

function sentenceSpans(line: string): [number, number][] {
  const spans: [number, number][] = [];
  let from = 0;
  for (const stop of line.matchAll(/[.!?…]+["”’')\]]*(?=\s+)/g)) {
    const end = stop.index + stop[0].length;
    const next = line.slice(end).trimStart();
    if (!/^["“‘'([]*[\p{Lu}\p{N}]/u.test(next)) continue;
    if (stop[0].startsWith('.') && ABBREVIATION.test(line.slice(from, stop.index + 1))) continue;
    spans.push([from, end]);
    from = end;
  }
  spans.push([from, line.length]);
  return spans;
}

// A name part keeps its hyphen and apostrophe ("Simon-Roberson", "O’Connor"); a possessive 's is a token of its own.
const TOKEN =
  /\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?|[\p{L}\p{M}\p{N}]+?(?=['’]s(?![\p{L}\p{N}]))|['’]s(?![\p{L}\p{N}])|(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

function tokensOf(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(start, end).matchAll(TOKEN)) {
    const at = start + match.index;
    tokens.push({ text: match[0], start: at, end: at + match[0].length });
  }
  return tokens;
}

function isHeadline(line: string): boolean {
  const letters = line.replace(/[^\p{L}]/gu, '');
  return !/[.!?…:;"”’')\]]\s*$/.test(line) || (letters.length > 8 && letters === letters.toUpperCase());
}
