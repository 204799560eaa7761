import { bareWord, foldWord, isSuffix, lostLetters, nameTokens, withoutMarkup, wordsOf } from './fold.ts';
import type { KnownPerson, NameInText } from './lookup.ts';
import { FUNCTION_WORDS, GROUP_NOUNS, isDemonym, PARTICLES, TITLES } from './names/nameWords.ts';
import { namesOfRecord } from './people.ts';

/**
 * What a form is worth in a text.
 * whole: a full name of three words or more. short: a full name of two words. surnames: two surnames, a surname with
 * its particle. word: one word, a surname or nickname. code: a word with digits.
 */
type Worth = 'whole' | 'short' | 'surnames' | 'word' | 'code';

/** Whom a form names; no person where several are called so. */
type Form = { person: KnownPerson | undefined; worth: Worth; why: string; firm: boolean };

const MAX_FORM_TOKENS = 8;
/** Letters between two words of one name, at most: a space and quotation marks or Discord's markup. */
const MAX_GAP = 6;

/**
 * Finds every known person in a text, by full names, by surnames that only one person in the store has, by nicknames
 * and code names; the longest form wins. A form that may be a part of a longer name, or that names a family, a firm
 * or an administration, is passed over: a wrong person is worse than none. Linear in the text.
 */
export function createNameFinder(people: readonly KnownPerson[]): (text: string) => NameInText[] {
  const forms = collectForms(people);
  return (text) => {
    const words = textWords(text);
    const found: NameInText[] = [];
    for (let from = 0; from < words.length; from += 1) {
      for (let length = longestRun(words, from); length >= 1; length -= 1) {
        const form = formAt(words, from, length, forms);
        if (!form?.person || !standsAlone(words, from, length, form)) continue;
        const start = words[from]?.start ?? 0;
        const end = words[from + length - 1]?.end ?? 0;
        found.push({ start, end, match: { person: form.person, score: 1, why: form.why } });
        from += length - 1;
        break;
      }
    }
    return found;
  };
}

/** A word of the text; `gap` is what stands between it and the word before. */
type TextWord = {
  folded: string;
  lost: string | undefined;
  capital: boolean;
  gap: string;
  start: number;
  end: number;
};

function textWords(text: string): TextWord[] {
  const clean = withoutMarkup(text);
  const words: TextWord[] = [];
  for (const word of wordsOf(clean)) {
    const bare = bareWord(word.text);
    const before = words.at(-1);
    const gap = clean.slice(before?.end ?? 0, word.start);
    const folded = foldWord(bare);
    // "Z-40", "z 40": one code name.
    if (before && /^[a-z]{1,2}$/.test(before.folded) && /^\d{1,4}$/.test(folded) && /^[- ]?$/.test(gap)) {
      before.folded += folded;
      before.end = word.end;
      continue;
    }
    words.push({
      folded,
      lost: lostLetters(bare),
      capital: /^[\p{Lu}\p{Lt}]/u.test(bare),
      gap: before ? gap : '\n\n',
      start: word.start,
      end: word.end,
    });
  }
  return words;
}

/** Whether two words may belong to one name: nothing but space, a hyphen or quotation marks between, or the stop of an initial. */
function isJoined(before: TextWord | undefined, word: TextWord | undefined): boolean {
  if (!before || !word || word.gap.length > MAX_GAP) return false;
  if (/^(?:[ \t\u00a0]|\n(?!\n)|[-‐‑]|["“”„«»‘’'()*_~|`])+$/.test(word.gap)) return true;
  return /^\.[ \t\u00a0]*$/.test(word.gap) && (before.folded.length === 1 || isSuffix(before.folded));
}

function longestRun(words: readonly TextWord[], from: number): number {
  let length = 1;
  while (length < MAX_FORM_TOKENS && isJoined(words[from + length - 1], words[from + length])) length += 1;
  return length;
}

function formAt(
  words: readonly TextWord[],
  from: number,
  length: number,
  forms: ReadonlyMap<string, Form>,
): Form | undefined {
  const run = words.slice(from, from + length);
  return (
    forms.get(run.map((word) => word.folded).join(' ')) ??
    (run.some((word) => word.lost !== undefined)
      ? forms.get(run.map((word) => word.lost ?? word.folded).join(' '))
      : undefined)
  );
}

const isOpenWord = (word: TextWord): boolean =>
  FUNCTION_WORDS.has(word.folded) || TITLES.has(word.folded) || isDemonym(word.folded);

/** Whether the form at `from` is a name by itself, and a person's. */
function standsAlone(words: readonly TextWord[], from: number, length: number, form: Form): boolean {
  if (form.worth === 'code') return true;
  const run = words.slice(from, from + length);
  const isCapital = run.every((word) => word.capital || PARTICLES.has(word.folded));
  if (form.worth === 'word' && !isCapital) return false;

  const after = words[from + length];
  if (after) {
    const spaced = isJoined(run.at(-1), after);
    if (spaced && GROUP_NOUNS.has(after.folded)) return false;
    if (isSuffix(after.folded) && (spaced || /^,\s*$/.test(after.gap))) return false;
    if (spaced && after.capital && isCapital && !isOpenWord(after)) return false;
  }

  const first = words[from];
  if (form.worth === 'whole' || !first || !isJoined(words[from - 1], first)) return true;
  let at = from - 1;
  while (
    words[at] &&
    PARTICLES.has(words[at]?.folded ?? '') &&
    !words[at]?.capital &&
    isJoined(words[at - 1], words[at])
  ) {
    at -= 1;
  }
  const before = words[at];
  if (!before) return true;
  if (before.folded.length === 1 && before.capital) {
    return form.person?.name !== undefined && nameTokens(form.person.name)[0]?.folded[0] === before.folded;
  }
  if (isOpenWord(before)) return true;
  // In small letters a first name cannot be told from any other word; surnames alone are then not enough.
  return !before.capital && (isCapital || form.worth === 'short');
}

/** Every form by which people can be known in a text, by its folded words. */
function collectForms(people: readonly KnownPerson[]): Map<string, Form> {
  const forms = new Map<string, Form>();
  const carriers = new Map<string, KnownPerson | undefined>();
  const add = (key: string, form: Form): void => {
    const known = forms.get(key);
    if (!known) forms.set(key, form);
    else if (known.person === form.person) {
      if (form.firm && !known.firm) forms.set(key, form);
    } else if (known.firm === form.firm) forms.set(key, { ...known, person: undefined });
    else if (form.firm) forms.set(key, form);
  };
  const words: [token: string, form: Form][] = [];
  const surnames = new SurnamePairs();
  const wholes: [person: KnownPerson, tokens: readonly string[]][] = [];
  for (const person of people) {
    for (const record of person.records) {
      for (const { text, kind } of namesOfRecord(record)) {
        const tokens = nameTokens(text);
        const versions = [tokens.map((token) => token.folded)];
        if (tokens.some((token) => token.lost !== undefined)) {
          versions.push(tokens.map((token) => token.lost ?? token.folded));
        }
        for (const version of versions) {
          for (const token of version) {
            if (!carriers.has(token)) carriers.set(token, person);
            else if (carriers.get(token) !== person) carriers.set(token, undefined);
          }
          const [single] = version;
          if (version.length === 1 && single !== undefined) {
            const why = kind === 'nickname' || kind === 'code-name' ? kind.replace('-', ' ') : 'surname';
            if (/\d/.test(single)) add(single, { person, worth: 'code', why, firm: true });
            else if (kind === 'nickname' || kind === 'code-name') {
              add(single, { person, worth: 'word', why, firm: true });
            } else if (single !== firstToken(record.name)) {
              words.push([single, { person, worth: 'word', why, firm: false }]);
            }
            continue;
          }
          for (const [key, form] of longForms(person, version, kind)) add(key, form);
          surnames.see(person, version, kind);
          if (kind === 'full') wholes.push([person, version]);
          const last = version.at(-1);
          if (kind === 'full' && last !== undefined && !PARTICLES.has(version.at(-2) ?? '')) {
            words.push([last, { person, worth: 'word', why: 'surname', firm: false }]);
          }
        }
      }
    }
  }
  for (const [person, tokens] of wholes) {
    if (!surnames.endsInTwo(tokens)) continue;
    const key = tokens.slice(0, -1).join(' ');
    add(key, { person, worth: 'short', why: 'first of two surnames', firm: false });
  }
  // A word is a person's only where no other person's name has it.
  for (const [token, form] of words) {
    if (token.length < 3 || isSuffix(token) || PARTICLES.has(token)) continue;
    if (carriers.get(token) === form.person) add(token, form);
  }
  for (const [key, form] of forms) {
    if (form.worth === 'word' && carriers.get(key) !== form.person) forms.delete(key);
  }
  return forms;
}

/**
 * Which names end in two surnames: the texts call somebody by these two words alone, or two people share them. Else
 * the first of them may be a middle name ("John Gerald Roe" is no "John Gerald").
 */
class SurnamePairs {
  readonly #carriers = new Map<string, Set<KnownPerson>>();
  readonly #alone = new Set<string>();

  see(person: KnownPerson, tokens: readonly string[], kind: string): void {
    const pair = tokens.slice(-2).join(' ');
    if (tokens.length === 2 && kind === 'short') this.#alone.add(pair);
    if (tokens.length < 3 || kind !== 'full') return;
    const carriers = this.#carriers.get(pair) ?? new Set();
    this.#carriers.set(pair, carriers.add(person));
  }

  endsInTwo(tokens: readonly string[]): boolean {
    if (tokens.length < 3 || tokens.length > MAX_FORM_TOKENS) return false;
    const last = tokens.slice(-2);
    if (last.some((token) => token.length < 3 || isSuffix(token))) return false;
    if (tokens.some((token) => PARTICLES.has(token))) return false;
    const pair = last.join(' ');
    return this.#alone.has(pair) || (this.#carriers.get(pair)?.size ?? 0) > 1;
  }
}

const firstToken = (name: string): string | undefined => nameTokens(name)[0]?.folded;

/** A name of several words, the same without its middle initials, and its surnames where they are several words. */
function* longForms(person: KnownPerson, tokens: readonly string[], kind: string): Generator<[string, Form]> {
  if (tokens.length > MAX_FORM_TOKENS) return;
  const isFull = kind !== 'short';
  const worth = isFull ? (tokens.length > 2 ? 'whole' : 'short') : 'surnames';
  const why = isFull ? 'whole name' : 'short form';
  yield [tokens.join(' '), { person, worth, why, firm: isFull }];
  if (!isFull) return;
  const plain = tokens.filter((token, at) => token.length > 1 || at === 0);
  if (plain.length < tokens.length && plain.length > 1) {
    yield [plain.join(' '), { person, worth: plain.length > 2 ? 'whole' : 'short', why, firm: false }];
  }
  for (let from = 1; from + 2 <= plain.length; from += 1) {
    if (PARTICLES.has(plain[from - 1] ?? '')) continue;
    const rest = plain.slice(from);
    if (
      rest.filter((token) => !PARTICLES.has(token) && !isSuffix(token)).length === 0 ||
      isSuffix(rest[1] ?? '')
    ) {
      continue;
    }
    yield [rest.join(' '), { person, worth: 'surnames', why: 'surnames', firm: false }];
  }
}
