import type { DateMention } from '../../facts/schema.ts';
import type { People, PersonMention } from '../people/people.ts';
import type { ReadText, Sentence, Token } from '../text.ts';

/** A word or mark of a sentence with what is known of it; offsets are UTF-16 code units in the article's text. */
export type Word = {
  text: string;
  lower: string;
  start: number;
  end: number;
  /** The mention that this word is part of. */
  mention?: PersonMention;
  /** The date expression that this word is part of. */
  date?: DateMention;
  /** Inside quotation marks that hold speech. */
  speech: boolean;
};

/** A sentence as words; `index` is its place in the text. */
export type Words = { index: number; sentence: Sentence; words: Word[] };

/** A nickname or a single term in quotation marks is no speech. */
const SPEECH_MIN_WORDS = 4;

/** The sentences of `read` as words that know the people, dates and speech they belong to. Linear in the text's length. */
export function wordsOf(read: ReadText, people: People, dates: readonly DateMention[]): Words[] {
  const mentions = cursorOver(people.mentions, (mention) => mention);
  const expressions = cursorOver(dates, (date) => date.quote);
  const speech = cursorOver(speechIn(read), (span) => span);
  return read.sentences.map((sentence, index) => ({
    index,
    sentence,
    words: sentence.tokens.flatMap(({ text, start, end }, at, tokens) => {
      const mention = mentions(start, end);
      const date = expressions(start, end);
      if (mention === undefined && date === undefined && isAbbreviationStop(tokens, at)) return [];
      return {
        text,
        lower: text.toLowerCase().replaceAll('’', "'"),
        start,
        end,
        ...(mention && { mention }),
        ...(date && { date }),
        speech: speech(start, end) !== undefined,
      };
    }),
  }));
}

/** The stop of "Va." and "Sgt." inside a sentence ends nothing. */
function isAbbreviationStop(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (tokens[at]?.text !== '.' || before?.end !== tokens[at]?.start || next === undefined) return false;
  if (NUMBERED.test(before?.text ?? '')) return /^\d/.test(next.text);
  return /^[\p{Ll},;:]/u.test(next.text) || TITLES.test(before?.text ?? '');
}

/** "Republic Act No. 9208", "Sec. 5": shortened before a number. */
const NUMBERED = /^(?:Nos?|Secs?|Arts?|Cap|Ch|Paras?|Ss?)$/;

const TITLES =
  /^(?:Dr|Mr|Mrs|Ms|St|Sgt|Lt|Cpl|Col|Gen|Gov|Sen|Rep|Rev|Capt|Det|Cmdr|Maj|Pvt|Ofc|Prof|Hon|Const|Cst|Insp|Supt)$/;

/** Finds the span that covers a word, for words asked for in the order of the text. */
function cursorOver<T>(
  items: readonly T[],
  spanOf: (item: T) => { start: number; end: number },
): (start: number, end: number) => T | undefined {
  const sorted = items.toSorted((a, b) => spanOf(a).start - spanOf(b).start);
  let at = 0;
  return (start, end) => {
    let item = sorted[at];
    while (item !== undefined && spanOf(item).end <= start) {
      at += 1;
      item = sorted[at];
    }
    return item !== undefined && spanOf(item).start < end ? item : undefined;
  };
}

/** What stands in double quotation marks, paragraph by paragraph; a quotation that is not closed ends with its paragraph. */
function speechIn(read: ReadText): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let open: number | undefined;
  let words = 0;
  let paragraph = -1;
  const close = (end: number): void => {
    if (open !== undefined && words >= SPEECH_MIN_WORDS) spans.push({ start: open, end });
    open = undefined;
  };
  let last = 0;
  for (const sentence of read.sentences) {
    if (sentence.paragraph !== paragraph) {
      close(last);
      paragraph = sentence.paragraph;
    }
    for (const token of sentence.tokens) {
      const isMark = token.text === '“' || token.text === '”' || token.text === '"';
      if (!isMark) words += 1;
      else if (open === undefined && token.text !== '”') {
        open = token.end;
        words = 0;
      } else if (token.text !== '“') close(token.start);
      last = token.end;
    }
  }
  close(last);
  return spans;
}
