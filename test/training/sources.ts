import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TAGS, type Tag } from '../../src/read/people/features.ts';

/** A sentence with the tag of each token. */
export type TaggedSentence = { text: string; tag: Tag }[];

const TAG_OF_LABEL: Record<string, Tag> = {
  PER: 'person',
  person: 'person',
  LOC: 'place',
  location: 'place',
  ORG: 'body',
  corporation: 'body',
  group: 'body',
  MISC: 'thing',
  product: 'thing',
  'creative-work': 'thing',
};

/** Reads sentences of a CoNLL file: token first, label last, an empty line between sentences. */
export function readConll(file: string): TaggedSentence[] {
  const sentences: TaggedSentence[] = [];
  for (const block of readFileSync(file, 'utf8').split(/\n\s*\n/)) {
    const sentence: TaggedSentence = [];
    let handle = false;
    for (const line of block.split('\n')) {
      const columns = line.trim().split(/\s+/);
      const [text] = columns;
      const label = columns.at(-1);
      if (text === undefined || label === undefined || columns.length < 2) continue;
      // The name of an account is no name of a person.
      const isHandle = handle || /^[@#].|^https?:/.test(text);
      handle = text === '@';
      if (isHandle || handle || text === 'RT') continue;
      sentence.push({ text, tag: TAG_OF_LABEL[label.replace(/^[BI]-/, '')] ?? 'other' });
    }
    if (sentence.length > 2) sentences.push(sentence);
  }
  return sentences;
}

type Word = {
  id: number;
  text: string;
  xpos: string;
  head: number;
  relation: string;
  opens: string[];
  closes: string[];
};

/** A sentence of a GUM file: its text as printed, its tokens with offsets in it, and the named entities. */
export type GumSentence = {
  text: string;
  /** Whether it begins a paragraph. */
  opens: boolean;
  tokens: { text: string; start: number; end: number; tag: Tag }[];
  /** Names of people, as index ranges of tokens (inclusive), titles left out. */
  people: { first: number; last: number; entity: string }[];
};

/** Reads a CoNLL-U file of the GUM corpus. A person's name is the proper noun at the head with its flat parts. */
export function readGum(file: string): GumSentence[] {
  return readFileSync(file, 'utf8')
    .split(/\n\n+/)
    .filter((block) => block.includes('\t'))
    .map(gumSentence);
}

function gumSentence(block: string): GumSentence {
  const lines = block.split('\n');
  const text = lines.find((line) => line.startsWith('# text = '))?.slice(9) ?? '';
  const words = lines.filter((line) => /^\d+\t/.test(line)).map(wordOf);
  const tokens: GumSentence['tokens'] = [];
  let from = 0;
  for (const word of words) {
    const found = text.indexOf(word.text, from);
    const start = found === -1 ? from : found;
    tokens.push({ text: word.text, start, end: start + word.text.length, tag: 'other' });
    from = start + word.text.length;
  }
  const people: GumSentence['people'] = [];
  const spans = entitySpans(words);
  for (const span of spans) {
    const inside = words.slice(span.first, span.last + 1);
    const ids = new Set(inside.map((word) => word.id));
    const head = inside.find((word) => !ids.has(word.head));
    if (!head) continue;
    if (span.type === 'person') {
      if (spans.some((outer) => isNamedThingAround(words, outer, span))) continue;
      const own = nameOf(inside, head);
      const [first] = own;
      const last = own.at(-1);
      if (first === undefined || last === undefined) continue;
      people.push({ first, last, entity: span.entity });
      for (let at = first; at <= last; at += 1) setTag(tokens, at, 'person');
    } else if (/^NNPS?$/.test(head.xpos)) {
      const tag = span.type === 'place' ? 'place' : span.type === 'organization' ? 'body' : 'thing';
      for (const word of inside) {
        if (/^NNPS?$/.test(word.xpos) && tokens[word.id - 1]?.tag === 'other')
          setTag(tokens, word.id - 1, tag);
      }
    }
  }
  return { text, opens: lines.some((line) => line.startsWith('# newpar')), tokens, people };
}

type EntitySpan = { first: number; last: number; type: string; entity: string };

/** Whether `outer` is the name of a body or place that `inner` is only a part of ("the Andy Warhol Foundation"). */
function isNamedThingAround(words: Word[], outer: EntitySpan, inner: EntitySpan): boolean {
  if (!/^(?:organization|place)$/.test(outer.type) || outer.first > inner.first || outer.last <= inner.last)
    return false;
  const next = words[inner.last + 1];
  return next !== undefined && next.id - 1 <= outer.last && /^NNPS?$/.test(next.xpos);
}

/** Indices of the tokens of a person's name: proper nouns that hang together as flat parts, titles in front taken off. */
function nameOf(inside: Word[], head: Word): number[] {
  const isProper = (word: Word | undefined) => word?.xpos === 'NNP';
  const hangs = (word: Word) =>
    isProper(word) && word.head === head.id && /^(?:appos|flat)/.test(word.relation);
  const roots = isProper(head) ? [head] : inside.filter(hangs);
  const [root] = roots;
  if (!root) return [];
  const group = new Set(roots.filter((word, index) => word.id - root.id <= index).map((word) => word.id));
  for (let size = 0; size < group.size; ) {
    size = group.size;
    for (const word of inside) if (group.has(word.head) && /^flat/.test(word.relation)) group.add(word.id);
  }
  const own = [...group].map((id) => id - 1).sort((a, b) => a - b);
  const textAt = (index: number | undefined) => inside.find((word) => word.id - 1 === index)?.text ?? '';
  while (own.length > 0 && NO_NAME.test(textAt(own[0]))) own.shift();
  while (own.length > 0 && /^(?:QC|MP|Jr\.?|\W+)$/.test(textAt(own.at(-1)))) own.pop();
  return /^\p{Lu}/u.test(textAt(own[0])) ? own : [];
}

/** Titles and words for people in general that GUM takes for proper nouns. */
const NO_NAME =
  /^(?:U\.?S\.?|UK|EU|NASA|Prime|Vice|Emeritus|Foreign|State|Assistant|Lord|Man|Republican|Democrat|Muslim|Christian|Immigrant|Catholic|Undersecretary|Minority|Majority|High|MP|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Prof\.?|Sen\.?|Rep\.?|Gov\.?|Gen\.?|Lt\.?|Col\.?|Capt\.?|President|Minister|Secretary|Senator|Representative|Governor|Mayor|Professor|Doctor|Sir|Dame|Lady|General|Colonel|Captain|Judge|Justice|King|Queen|Prince|Princess|Pope|Bishop|Archbishop|Father|Chancellor|Congress(?:wo)?man|Chief|Attorney|Director|Administrator|Chair(?:wo)?man|Chair|Commissioner|Leader|Speaker|Ambassador|Refugee|Editor|God|Lord|Executive|Officer)$/;

function setTag(tokens: GumSentence['tokens'], index: number, tag: Tag): void {
  const token = tokens[index];
  if (token) token.tag = tag;
}

function wordOf(line: string): Word {
  const [id = '0', text = '', , , xpos = '', , head = '0', relation = '', , misc = ''] = line.split('\t');
  const entity = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? '';
  return {
    id: Number(id),
    text,
    xpos,
    head: Number(head),
    relation,
    opens: [...entity.matchAll(/\(([^()]+)/g)].map((match) => match[1] ?? ''),
    closes: [...entity.matchAll(/(\([^()]+|[^()]*)\)/g)].map((match) => match[1] ?? ''),
  };
}

function entitySpans(words: Word[]): EntitySpan[] {
  const open: { first: number; id: string; type: string }[] = [];
  const spans: EntitySpan[] = [];
  for (const [index, word] of words.entries()) {
    for (const opened of word.opens) {
      const [id = '', type = ''] = opened.split('-');
      open.push({ first: index, id, type });
    }
    for (const closed of word.closes) {
      const id = closed.replace(/^\(/, '').split('-')[0] ?? '';
      const at = open.findLastIndex((one) => one.id === id);
      const [one] = at === -1 ? [] : open.splice(at, 1);
      if (one) spans.push({ first: one.first, last: index, type: one.type, entity: one.id });
    }
  }
  return spans;
}

/** The .conllu files in `folder` whose names match. Throws with what to do where there are none. */
export function gumFiles(folder: string, genre: RegExp): string[] {
  const at = [folder, join(folder, 'dep')].find(
    (one) => existsSync(one) && readdirSync(one).some((name) => genre.test(name)),
  );
  if (at === undefined)
    throw new Error(
      `No GUM files like ${genre} in that folder: give the folder that holds GUM's dep/*.conllu.`,
    );
  return readdirSync(at)
    .filter((name) => genre.test(name) && name.endsWith('.conllu'))
    .sort()
    .map((name) => join(at, name));
}

/** The number of a tag. */
export function tagNumber(tag: Tag): number {
  return TAGS.indexOf(tag);
}
