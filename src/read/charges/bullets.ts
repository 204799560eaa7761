import { findOffenceList } from './offenceList.ts';
import { OFFENCE_NOUNS } from './offences.ts';
import { IN_LIST } from './rolls.ts';
import { wordSet } from './wordSet.ts';
import type { Word, Words } from './words.ts';

/** What a line says that opens a list of charges. */
const OPENS_CHARGES =
  /\b(?:charged|charges|counts?|offen[cs]es?|convicted|guilty|sentenced|indicted|arraigned|crimes|following|faces|facing)\b/;

/**
 * The lines with each list of charges, or of those charged, joined to the line that opens it: "He is charged with:" and its bullets are one
 * sentence for whoever reads it. The bullets' own lines stay, without words. Linear in the text's length.
 */
export function withBullets(lines: readonly Words[]): Words[] {
  const joined = [...lines];
  for (let at = 0; at < joined.length; at += 1) {
    const opening = joined[at];
    if (opening === undefined || !opensList(opening)) continue;
    const words = [...opening.words];
    const stop = words.at(-1);
    if (stop?.text === '.') words.splice(-1, 1, { ...stop, text: ':', lower: ':' });
    const isPlain = ENDS_WITH_CHARGES.test(tailOf(words));
    const count = words.length;
    let end = opening.sentence.end;
    let next = at + 1;
    for (; next < joined.length; next += 1) {
      const line = joined[next];
      const charge =
        line === undefined
          ? undefined
          : (itemOf(line.words) ??
            (isPlain ? statuteOf(line.words, itemOf(joined[next + 1]?.words ?? [])) : undefined));
      const item = charge ?? (line === undefined ? undefined : nameOf(line.words));
      const [first] = item ?? [];
      // "1." may stand alone, cut off as a sentence.
      if (line !== undefined && isNumber(line.words)) {
        joined[next] = { ...line, words: [] };
        continue;
      }
      if (line === undefined || item === undefined || first === undefined) break;
      if (words.length > count)
        words.push({ ...(charge ? BULLET_MARK : NAME_MARK), start: first.start, end: first.start });
      words.push(...withoutEnd(item));
      end = line.sentence.end;
      joined[next] = { ...line, words: [] };
    }
    if (words.length > count)
      joined[at] = { ...opening, words, sentence: { ...opening.sentence, end, headline: false } };
    at = next - 1;
  }
  return joined;
}

/** Between the items of a list: a mark without a width of its own. */
const BULLET_MARK = { text: '•', lower: '•', speech: false } as const;
const NAME_MARK = { text: ';', lower: ';', speech: false } as const;

const tailOf = (words: readonly Word[]): string =>
  words
    .slice(-TAIL_WORDS)
    .map(({ lower }) => lower)
    .join(' ');
const TAIL_WORDS = 8;

/** "was charged with:", "faces the following charges:", "charged with the following offences.": nothing but charges follows. */
const ENDS_WITH_CHARGES =
  /\b(?:(?:charged|convicted|accused|guilty|arrested)(?: \S+){0,3} (?:with|of|for|on)|charges|counts|offen[cs]es|crimes|charges (?:are|include|were)|following)(?: :)?$/;
/** "The following offences were laid", without a colon. */
const FOLLOWING = /\bfollowing (?:\S+ )?(?:charges|counts|offen[cs]es|crimes)(?: \.)?$/;

/** "Theft of a firearm; and": the mark at a bullet's end is the list's. */
function withoutEnd(item: readonly Word[]): Word[] {
  let to = item.length;
  while (to > 1 && /^(?:[;,.]|and|or)$/.test(item[to - 1]?.lower ?? '')) to -= 1;
  return item.slice(0, to);
}

const isNumber = (words: readonly Word[]): boolean =>
  words.length === 2 && /^\d{1,2}$/.test(words[0]?.text ?? '') && /^[.)]$/.test(words[1]?.text ?? '');

const opensList = ({ words }: Words): boolean =>
  (words.at(-1)?.text === ':' && OPENS_CHARGES.test(words.map(({ lower }) => lower).join(' '))) ||
  FOLLOWING.test(tailOf(words));

/**
 * The words of a bullet in the style of a charge sheet, whatever they say: "Fail to stop after accident", "Mischief –
 * destroys or damages property". It opens in capitals with an offence or the bare verb of a statute, and is no sentence.
 */
function statuteOf(words: readonly Word[], next: readonly Word[] | undefined): Word[] | undefined {
  const from = words.findIndex(({ text }) => /^[\p{L}\d]/u.test(text));
  const to = /^[;,.]$/.test(words.at(-1)?.text ?? '') ? words.length - 1 : words.length;
  const item = from < 0 ? [] : words.slice(from, to);
  const isCited = item.some(({ lower }) => lower === 'contrary');
  const isStyle =
    item.length > 0 &&
    item.length <= (isCited ? CITED_WORDS : BULLET_WORDS) &&
    /^[\p{Lu}\d]/u.test(item[0]?.text ?? '') &&
    item.every(
      ({ mention, date, lower, text }) =>
        mention === undefined &&
        date === undefined &&
        !IN_SENTENCE.test(lower) &&
        !/^[?!:“”"]$/.test(text) &&
        (isCited || text !== '.'),
    );
  const isCharge =
    // "Open container", where a charge by name follows.
    (next !== undefined && item.length <= 4) ||
    STATUTE_VERBS.has(item[0]?.lower ?? '') ||
    item
      .slice(0, 8)
      .some(
        ({ lower }) =>
          OFFENCE_NOUNS.has(lower) && !/^(?:crimes?|offen[cs]es?|threats?|activity)$/.test(lower),
      );
  return isStyle && isCharge ? item : undefined;
}

const BULLET_WORDS = 22;
const CITED_WORDS = 160;
const IN_SENTENCE =
  /^(?:was|were|is|are|has|had|will|would|said|says|can|he|she|they|who|we|you|please|anyone|contact|call|tips?|information|media|photo|police|officers?|investigators|news|court|trial|https?|www|more|read|share|stoppers|victims?|not)$/;
/** As a charge sheet begins: "Fail to comply", "Operate a vehicle", "Utter threats". */
const STATUTE_VERBS = wordSet(
  'fail drive operate operation utter possess use carry unlawfully careless break obstruct resist flee disobey breach produce traffic import commit cause driving speeding dangerous impaired novice adult permit occupy point discharge flight sexual criminal aggravated unauthorized personate fraud theft',
);

/** The words of a bullet behind its mark ("•", "Count 1:", "2."), where they are offences by name and nothing else. */
export function itemOf(words: readonly Word[]): Word[] | undefined {
  let from = 0;
  while (/^[•*·▪–—-]$/.test(words[from]?.text ?? '')) from += 1;
  if (
    /^counts?$/.test(words[from]?.lower ?? '') &&
    /^(?:\d+|[ivx]+|one|two|three|four|five)$/.test(words[from + 1]?.lower ?? '')
  ) {
    while (from < 12 && words[from] !== undefined && !/^[:–—-]$/.test(words[from]?.text ?? '')) from += 1;
    from += 1;
  } else if (/^\d+$/.test(words[from]?.text ?? '') && /^[.)]$/.test(words[from + 1]?.text ?? '')) from += 2;
  const item = words.slice(from);
  if (item.some(({ mention }) => mention !== undefined)) return undefined;
  const list = findOffenceList(item, 0, item.length);
  if (list === undefined || !list.items.some(({ kind }) => kind === 'formal')) return undefined;
  const isWhole = item.slice(list.to).every(({ lower }) => REST.test(lower));
  return isWhole ? item : undefined;
}

/** The words of a bullet that names somebody, with an age and a place, and tells nothing else. */
export function nameOf(words: readonly Word[]): Word[] | undefined {
  const from = words.findIndex(({ text }) => !/^[•*·▪–—-]$/.test(text));
  const item = from < 0 ? [] : words.slice(from);
  const isPlain = item.every(
    (word) =>
      word.mention !== undefined ||
      (!/^\p{Ll}/u.test(word.text) && !OFFENCE_NOUNS.has(word.lower)) ||
      IN_LIST.test(word.lower),
  );
  const hasAge = item.some(({ text }) => /^\d{2}$/.test(text));
  return item[0]?.mention !== undefined && isPlain && hasAge ? item : undefined;
}

/** Behind an offence a bullet grades it or gives its statute. */
const REST =
  /^(?:[^\p{L}]+|and|a|an|felony|misdemeanou?r|class|degree|level|counts?|summary|offen[cs]e|section|u\.s\.c|usc|[\p{L}\d]{1,3}(?:-\w{1,3})?)$/u;
