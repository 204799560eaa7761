import { findOffenceList } from './offenceList.ts';
import { OFFENCE_NOUNS } from './offences.ts';
import { IN_LIST } from './rolls.ts';
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
    // "with the following offences." opens a list as much as a colon does.
    const words = opening.words.map((word, index, all) =>
      index === all.length - 1 && word.text === '.' ? { ...word, text: ':', lower: ':' } : word,
    );
    let end = opening.sentence.end;
    let next = at + 1;
    for (; next < joined.length; next += 1) {
      const line = joined[next];
      const item = line === undefined ? undefined : (itemOf(line.words) ?? nameOf(line.words));
      const [first] = item ?? [];
      // "1." may stand alone, cut off as a sentence.
      if (line !== undefined && isNumber(line.words)) {
        joined[next] = { ...line, words: [] };
        continue;
      }
      if (line === undefined || item === undefined || first === undefined) break;
      if (words.length > opening.words.length)
        words.push({ text: ';', lower: ';', start: first.start, end: first.start, speech: false });
      words.push(...item);
      end = line.sentence.end;
      joined[next] = { ...line, words: [] };
    }
    if (words.length > opening.words.length)
      joined[at] = { ...opening, words, sentence: { ...opening.sentence, end, headline: false } };
    at = next - 1;
  }
  return joined;
}

const isNumber = (words: readonly Word[]): boolean =>
  words.length === 2 && /^\d{1,2}$/.test(words[0]?.text ?? '') && /^[.)]$/.test(words[1]?.text ?? '');

const opensList = ({ words }: Words): boolean => {
  const text = words.map(({ lower }) => lower).join(' ');
  const isOpen =
    words.at(-1)?.text === ':' || /\bwith the following (?:offen[cs]es|charges|crimes) \.$/.test(text);
  return isOpen && OPENS_CHARGES.test(text);
};

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
