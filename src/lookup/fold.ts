/**
 * Folding: what two spellings of one name have in common. Everything that is compared is folded first;
 * what is shown never is.
 */

/** Letters that Unicode does not take apart into a base letter and a mark. */
const SPECIAL_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ĸ: 'k',
  ə: 'e',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ɛ: 'e',
  ɔ: 'o',
  // Cyrillic, as the press transliterates it (BGN/PCGN without its signs).
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  ђ: 'dj',
  ѓ: 'gj',
  е: 'e',
  є: 'ye',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ј: 'j',
  к: 'k',
  л: 'l',
  љ: 'lj',
  м: 'm',
  н: 'n',
  њ: 'nj',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ћ: 'c',
  ќ: 'kj',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  џ: 'dz',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ө: 'o',
  ү: 'u',
  қ: 'k',
  ң: 'n',
  ғ: 'g',
  ұ: 'u',
  һ: 'h',
  ә: 'a',
  // Greek (ISO 843, marks off).
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
};

const ASCII_ONLY = /^[ -~]*$/;

/** A word in lower case, without marks, its special letters written in a to z. Idempotent. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (ASCII_ONLY.test(lower)) return lower;
  const bare = lower.normalize('NFKD').replace(/\p{M}/gu, '');
  if (ASCII_ONLY.test(bare)) return bare.toLowerCase();
  return bare
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ου/g, 'ou')
    .replace(/[^ -~]/gu, (letter) => SPECIAL_LETTERS[letter] ?? letter);
}

/**
 * A word as it stands where a system dropped every letter beyond ASCII: "Treviño" as "trevio", "Ramón" as "ramn".
 * Undefined where nothing would be lost, or too little would be left to know the word by.
 */
export function lostLetters(word: string): string | undefined {
  const composed = word.normalize('NFC').toLowerCase();
  if (ASCII_ONLY.test(composed)) return undefined;
  const left = composed.replace(/[^a-z0-9]/g, '');
  const lost = composed.replace(/[^\p{L}]/gu, '').length - left.length;
  return left.length >= 3 && lost <= left.length / 2 && left !== foldWord(word) ? left : undefined;
}

/** A word of a text; offsets are UTF-16 code units. */
export type Word = { text: string; start: number; end: number };

/** Letters, digits and marks; an apostrophe (of any kind) stays inside a word, a possessive 's does not. */
const WORD =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200f\u2060\ufeff]*(?:['’ʼʻ‘`´](?![sS](?![\p{L}\p{N}]))[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200f\u2060\ufeff]*)*/gu;

/** The words of a text with their offsets. A hyphen parts words, a possessive 's belongs to none. Linear in the text. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    if (/^s$/i.test(match[0]) && /['’]/.test(text[match.index - 1] ?? '')) continue;
    words.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return words;
}

/** A word of `wordsOf` without its apostrophes and invisible characters. */
export function bareWord(text: string): string {
  return text.replace(/['’ʼʻ‘`´\u00ad\u200b-\u200f\u2060\ufeff]/g, '');
}

/** What Discord writes for mentions, custom emoji and timestamps, and web addresses: no words of a name. */
const MARKUP = /<(?:@[!&]?|#|a?:\w{1,32}:|t:|\/)[^<>\s]{0,64}>|https?:\/\/\S+/g;

/** `text` with Discord's markup blanked out; offsets stay as they are. */
export function withoutMarkup(text: string): string {
  return text.replace(MARKUP, (markup) => ' '.repeat(markup.length));
}

/** A token of a name: folded, and as it would be with letters lost (where that differs). */
export type NameToken = { folded: string; lost?: string };

/** Name tokens that are read; the rest of a longer line is no name. */
const MAX_NAME_TOKENS = 12;

/** The longest token that is told apart, in UTF-16 code units. */
const MAX_TOKEN_LENGTH = 40;

/**
 * The tokens of a name. "Caro Quintero, Rafael" is turned round; "Z-40" and "z 40" are one token ("z40");
 * what comes after MAX_NAME_TOKENS tokens is left out.
 */
export function nameTokens(name: string): NameToken[] {
  const clean = withoutMarkup(name.slice(0, 400));
  const comma = /^([^,]+),([^,]+)$/.exec(clean);
  const parts = comma && !isSuffix(comma[2] ?? '') ? `${comma[2]} ${comma[1]}` : clean;
  const tokens: NameToken[] = [];
  for (const { folded, lost } of foldedWords(parts)) {
    const before = tokens.at(-1);
    if (before && /^[a-z]{1,2}$/.test(before.folded) && /^\d{1,4}$/.test(folded)) {
      tokens[tokens.length - 1] = { folded: before.folded + folded };
      continue;
    }
    if (tokens.length === MAX_NAME_TOKENS) break;
    const suffix = tokens.length > 0 ? LONG_SUFFIXES.get(folded) : undefined;
    tokens.push(lost === undefined ? { folded: suffix ?? folded } : { folded, lost });
  }
  return tokens;
}

const PLAIN_WORDS = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/** The words of a name, folded. Most names are plain letters and spaces, and quickly cut. */
function foldedWords(name: string): NameToken[] {
  if (PLAIN_WORDS.test(name)) {
    return name
      .toLowerCase()
      .split(' ')
      .map((word) => ({ folded: word.slice(0, MAX_TOKEN_LENGTH) }));
  }
  return wordsOf(name).flatMap((word) => {
    const bare = bareWord(word.text).slice(0, MAX_TOKEN_LENGTH);
    const folded = bareWord(foldWord(bare))
      .replace(/[^\p{L}\p{N}]/gu, '')
      .slice(0, MAX_TOKEN_LENGTH);
    if (folded === '') return [];
    const lost = lostLetters(bare);
    return [lost === undefined ? { folded } : { folded, lost }];
  });
}

/** A name's folded tokens with single spaces: what two equal names have in common. */
export function foldName(name: string): string {
  return nameTokens(name)
    .map((token) => token.folded)
    .join(' ');
}

const LONG_SUFFIXES: ReadonlyMap<string, string> = new Map([
  ['junior', 'jr'],
  ['senior', 'sr'],
  ['2nd', 'ii'],
  ['3rd', 'iii'],
]);
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv', ...LONG_SUFFIXES.keys()]);

/** Whether `word` tells a son from a father: "Jr.", "III". */
export function isSuffix(word: string): boolean {
  return SUFFIXES.has(word.toLowerCase().replace(/[^a-z0-9]/g, ''));
}
