import { quoteOf } from '../../facts/quote.ts';
import type { ArticleText, Group, SaidBy } from '../../facts/schema.ts';
import type { People } from '../people/people.ts';
import { wordSet } from './wordSet.ts';
import type { Word, Words } from './words.ts';

/** A place where the text speaks of a group: words [from, to) of a sentence. */
type Place = { sentence: number; from: number; to: number; id: string };

export type Groups = {
  all: Group[];
  /** The group whose label covers a word. */
  at(sentence: number, word: number): Place | undefined;
};

const MEMBERS_NOUNS = wordSet(`
  prisoners inmates men women suspects defendants people brothers sisters officers soldiers members individuals
  detainees migrants fugitives leaders teenagers students employees executives officials gangsters
`);
const KIN: ReadonlyMap<string, Group['kind']> = new Map([
  ['family', 'family'],
  ['brothers', 'siblings'],
  ['sisters', 'siblings'],
  ['siblings', 'siblings'],
  ['twins', 'siblings'],
]);
const BODIES = wordSet(
  'inc llc ltd corp corporation company co bank plc llp gmbh cartel university foundation holdings group industries pharmaceuticals airlines',
);
const NUMBER_WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/**
 * Groups of which the text speaks as one: families and siblings by name ("the Morales family"), counted people ("the
 * 29 prisoners"), companies and gangs. Members are only those of whom the text says so, or who carry a family's name.
 */
export function findGroups(
  article: ArticleText,
  lines: readonly Words[],
  people: People,
  saidByAt: (start: number, end: number) => SaidBy,
): Groups {
  const places: Place[] = [];
  const groups = new Map<string, Group>();
  const note = (
    line: Words,
    from: number,
    to: number,
    id: string,
    make: () => Omit<Group, 'id' | 'label'>,
  ): void => {
    const first = line.words[from];
    const last = line.words[to - 1];
    if (first === undefined || last === undefined || id === '') return;
    places.push({ sentence: line.index, from, to, id });
    if (!groups.has(id)) {
      groups.set(id, { id, label: quoteOf(textOf(article), first.start, last.end), ...make() });
    }
  };
  for (const line of lines) {
    for (let at = 0; at < line.words.length; at += 1) {
      const word = line.words[at];
      if (word === undefined) continue;
      const kind = KIN.get(word.lower);
      if (kind) {
        const from = nameBefore(line.words, at);
        if (from !== undefined) {
          const surname = line.words.slice(from.name, at).map((one) => one.text);
          note(line, from.from, at + 1, slug([...surname, word.lower]), () => ({
            kind,
            members: kinOf(article, people, surname, saidByAt),
          }));
        }
      } else if (MEMBERS_NOUNS.has(word.lower)) {
        const count = countOf(line.words[at - 1]);
        const isDefinite = /^(?:the|all|these|those)$/.test(line.words[at - 2]?.lower ?? '');
        if (count !== undefined && count > 1 && isDefinite && line.words[at - 1]?.date === undefined) {
          note(line, at - 2, at + 1, slug([String(count), word.lower]), () => ({
            kind: 'counted',
            count,
            members: membersOf(article, lines, count, word.lower, saidByAt),
          }));
        }
      } else if (BODIES.has(word.lower) && /^\p{Lu}/u.test(word.text) && word.mention === undefined) {
        let from = at;
        while (
          from > 0 &&
          /^\p{Lu}/u.test(line.words[from - 1]?.text ?? '') &&
          line.words[from - 1]?.mention === undefined
        )
          from -= 1;
        if (from < at) {
          note(line, from, at + 1, slug(line.words.slice(from, at + 1).map((one) => one.text)), () => ({
            kind: 'organization',
            members: [],
          }));
        }
      }
    }
  }
  const bySentence = Map.groupBy(places, (place) => place.sentence);
  return {
    all: [...groups.values()],
    at: (sentence, word) => bySentence.get(sentence)?.find((place) => place.from <= word && word < place.to),
  };
}

const textOf = ({ article, text }: ArticleText): { id: string; text: string } => ({ id: article.id, text });

/** Where the name before "family" begins, with and without its article; the plain noun ("his family") has none. */
function nameBefore(words: readonly Word[], at: number): { from: number; name: number } | undefined {
  let name = at;
  while (
    name > 0 &&
    at - name < 4 &&
    /^\p{Lu}/u.test(words[name - 1]?.text ?? '') &&
    !/^(?:the|his|her|their)$/i.test(words[name - 1]?.text ?? '')
  )
    name -= 1;
  if (name === at || words[name - 1]?.lower !== 'the') return undefined;
  return { from: name - 1, name };
}

/** People whose name ends with a family's name, each with the place that names them so. */
function kinOf(
  article: ArticleText,
  people: People,
  surname: readonly string[],
  saidByAt: (start: number, end: number) => SaidBy,
): Group['members'] {
  const ending = ` ${surname.join(' ')}`;
  return people.people.flatMap((person) => {
    if (!person.name.replace(/\s+/g, ' ').endsWith(ending)) return [];
    const mention = people.mentions.find(
      ({ person: id, start, end }) =>
        id === person.id && article.text.slice(start, end).replace(/\s+/g, ' ').endsWith(ending),
    );
    if (mention === undefined) return [];
    return {
      person: person.id,
      quote: quoteOf(textOf(article), mention.start, mention.end),
      saidBy: saidByAt(mention.start, mention.end),
    };
  });
}

/**
 * Members of "the 29 prisoners": whom a sentence counts with the rest ("Smith ... with 28 prisoners"), and who are said
 * to be "among" them. Each with the sentence that says it.
 */
function membersOf(
  article: ArticleText,
  lines: readonly Words[],
  count: number,
  noun: string,
  saidByAt: (start: number, end: number) => SaidBy,
): Group['members'] {
  const members: Group['members'] = [];
  const add = (person: string, line: Words): void => {
    if (members.some((member) => member.person === person)) return;
    const { start, end } = line.sentence;
    members.push({ person, quote: quoteOf(textOf(article), start, end), saidBy: saidByAt(start, end) });
  };
  let spokenOf = false;
  for (const line of lines) {
    const { words } = line;
    for (let at = 0; at < words.length; at += 1) {
      if (words[at]?.lower === noun) spokenOf = true;
      const others = countOf(words[at + 1]);
      const isOther =
        words[at + 2]?.lower === noun || (words[at + 2]?.lower === 'other' && words[at + 3]?.lower === noun);
      if (/^(?:with|and)$/.test(words[at]?.lower ?? '') && others === count - 1 && isOther) {
        const [first] = namesIn(words, 0, at);
        if (first !== undefined) add(first, line);
      }
      if (
        words[at]?.lower === 'among' &&
        spokenOf &&
        /^(?:the|them|those)$/.test(words[at + 1]?.lower ?? '')
      ) {
        const object = words[at + 2]?.lower ?? '';
        const refers =
          words[at + 1]?.lower === 'them' ||
          object === 'list' ||
          object === noun ||
          (countOf(words[at + 2]) === count && words[at + 3]?.lower === noun);
        if (!refers) continue;
        const verb = words.slice(at, at + 8).findIndex((word) => /^(?:was|were|is|are)$/.test(word.lower));
        const before = words[at - 1]?.lower ?? '';
        if (verb >= 0 && at <= 1) for (const person of listedFrom(words, at + verb + 1)) add(person, line);
        else if (/^(?:was|were|is|are)$/.test(before))
          for (const person of namesIn(words, 0, at)) add(person, line);
      }
    }
  }
  return members;
}

/** The people named from `at` to the end of the list: commas, "and", "his brother" may stand between. */
function listedFrom(words: readonly Word[], at: number): string[] {
  const found: string[] = [];
  for (const word of words.slice(at, at + 60)) {
    if (word.mention !== undefined) {
      if (!found.includes(word.mention.person)) found.push(word.mention.person);
    } else if (/^(?:known|who|said|[.;:“”"])$/.test(word.lower)) break;
  }
  return found;
}

function namesIn(words: readonly Word[], from: number, to: number): string[] {
  const found: string[] = [];
  let inRelative = false;
  for (const word of words.slice(from, to)) {
    if (/^(?:who|whose|which)$/.test(word.lower)) inRelative = true;
    else if (word.text === ',') inRelative = false;
    if (word.mention !== undefined && !inRelative && !found.includes(word.mention.person))
      found.push(word.mention.person);
  }
  return found;
}

function countOf(word: Word | undefined): number | undefined {
  if (word === undefined) return undefined;
  if (/^\d{1,4}$/.test(word.text)) return Number(word.text);
  const index = NUMBER_WORDS.indexOf(word.lower);
  return index > 0 ? index : undefined;
}

function slug(parts: readonly string[]): string {
  return parts
    .join(' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
