/**
 * Discord's markdown as a tree. Rules: Discord's "Markdown Text 101" and "Message Formatting" in its developer
 * documentation. Every text is valid: what is no mark stays as it was typed. Time is linear in the text's length.
 */

type Mark = 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler';

export type TimestampStyle = 't' | 'T' | 'd' | 'D' | 'f' | 'F' | 's' | 'S' | 'R';

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: Mark; children: Inline[] }
  | { kind: 'code'; text: string }
  /** Always http or https. Bare: the address as it was typed is what is shown. */
  | { kind: 'link'; url: string; children: Inline[]; isBare: boolean }
  | { kind: 'timestamp'; seconds: number; style: TimestampStyle }
  | { kind: 'user' | 'role' | 'channel'; id: string }
  | { kind: 'command'; name: string }
  | { kind: 'everyone'; name: 'everyone' | 'here' }
  | { kind: 'emoji'; name: string };

type ListItem = { children: Inline[]; list?: List };
export type List = { kind: 'list'; ordered: boolean; start: number; items: ListItem[] };

export type Block =
  | { kind: 'paragraph'; children: Inline[] }
  | { kind: 'heading'; level: 1 | 2 | 3; children: Inline[] }
  | { kind: 'subtext'; children: Inline[] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'code-block'; language: string; text: string }
  | List;

/** Lists are not nested deeper than this, as in Discord's client. */
const LIST_DEPTH = 11;

const HEADING = /^ *(#{1,3}) +(\S.*)$/u;
const SUBTEXT = /^ *-# +(\S.*)$/u;
const LIST_ITEM = /^( *)([*-]|\d{1,9}\.) +(\S.*)$/u;
const FENCE = '```';
const FENCE_LANGUAGE = /^([\w+\-.#]{1,30})\n/u;

/** A message's content, a text display or an embed's description. */
export function parseMarkdown(text: string): Block[] {
  return parseBlocks(text, false);
}

/** One line without blocks: an embed's title, a reply's excerpt. */
export function parseInline(text: string): Inline[] {
  return new InlineParser(text).parse();
}

function parseBlocks(text: string, isQuoted: boolean): Block[] {
  const blocks: Block[] = [];
  /** Lines of the paragraph that is being read. */
  let paragraph: string[] = [];
  const endParagraph = () => {
    const joined = paragraph.join('\n');
    if (joined !== '') blocks.push({ kind: 'paragraph', children: parseInline(joined) });
    paragraph = [];
  };
  let at = 0;
  /** From here on no closing fence is left; asked once, so that many opening ones stay cheap. */
  let noFenceFrom = Number.POSITIVE_INFINITY;

  while (at < text.length) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end);

    if (!isQuoted && line.startsWith('>>> ')) {
      endParagraph();
      blocks.push({ kind: 'quote', blocks: parseBlocks(text.slice(at + 4), true) });
      return blocks;
    }
    if (!isQuoted && line.startsWith('> ')) {
      endParagraph();
      const quoted: string[] = [];
      while (at < text.length && text.startsWith('> ', at)) {
        const stop = lineEnd(text, at);
        quoted.push(text.slice(at + 2, stop));
        at = stop + 1;
      }
      blocks.push({ kind: 'quote', blocks: parseBlocks(quoted.join('\n'), true) });
      continue;
    }
    const heading = HEADING.exec(line);
    if (heading !== null) {
      endParagraph();
      blocks.push({
        kind: 'heading',
        level: headingLevel(heading[1] ?? ''),
        children: parseInline((heading[2] ?? '').trimEnd()),
      });
      // Discord's client swallows the empty lines behind a heading.
      at = end + 1;
      while (text[at] === '\n') at += 1;
      continue;
    }
    const subtext = SUBTEXT.exec(line);
    if (subtext !== null) {
      endParagraph();
      blocks.push({ kind: 'subtext', children: parseInline(subtext[1] ?? '') });
      at = end + 1;
      continue;
    }
    if (LIST_ITEM.test(line)) {
      endParagraph();
      const items: RegExpExecArray[] = [];
      let stop = at;
      while (stop < text.length) {
        const next = lineEnd(text, stop);
        const item = LIST_ITEM.exec(text.slice(stop, next));
        if (item === null) break;
        items.push(item);
        stop = next + 1;
      }
      at = stop;
      blocks.push(...readLists(items));
      continue;
    }

    const open = findFence(text, at, end);
    const close = open < 0 || open + 3 >= noFenceFrom ? -1 : text.indexOf(FENCE, open + 4);
    if (open >= 0 && close < 0) noFenceFrom = Math.min(noFenceFrom, open + 3);
    if (close >= 0) {
      if (open > at) paragraph.push(text.slice(at, open));
      endParagraph();
      blocks.push(readFence(text.slice(open + 3, close)));
      at = close + 3;
      if (text[at] === '\n') at += 1;
      continue;
    }
    paragraph.push(line);
    at = end + 1;
    // A last line break stands for itself: "a\n" is the text "a\n".
    if (end === text.length - 1) paragraph.push('');
  }
  endParagraph();
  return blocks;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function headingLevel(marks: string): 1 | 2 | 3 {
  return marks.length === 1 ? 1 : marks.length === 2 ? 2 : 3;
}

/** The first ``` of the line that no backslash takes away, or -1. */
function findFence(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    if (text[at] === '\\') at += 2;
    else if (text.startsWith(FENCE, at)) return at;
    else at += 1;
  }
  return -1;
}

function readFence(inside: string): Block {
  const language = FENCE_LANGUAGE.exec(inside);
  const code = language === null ? inside : inside.slice(language[0].length);
  return { kind: 'code-block', language: language?.[1] ?? '', text: code.replace(/^\n+/u, '').trimEnd() };
}

/** Lines of list items, by their indent, as lists in lists. A change of kind at the outermost level begins a new list. */
function readLists(lines: readonly RegExpExecArray[]): List[] {
  const lists: List[] = [];
  const open: { list: List; indent: number }[] = [];
  for (const [, spaces = '', mark = '', content = ''] of lines) {
    const ordered = mark !== '*' && mark !== '-';
    while (open.length > 1 && spaces.length < (open.at(-1)?.indent ?? 0)) open.pop();
    const top = open.at(-1);
    const item: ListItem = { children: parseInline(content) };
    const isDeeper = top !== undefined && spaces.length > top.indent && open.length < LIST_DEPTH;
    if (top !== undefined && !isDeeper && (top.list.ordered === ordered || open.length > 1)) {
      top.list.items.push(item);
      continue;
    }
    const list: List = {
      kind: 'list',
      ordered,
      start: ordered ? Number.parseInt(mark, 10) : 1,
      items: [item],
    };
    const parent = isDeeper ? top.list.items.at(-1) : undefined;
    if (parent === undefined) {
      lists.push(list);
      open.length = 0;
    } else parent.list = list;
    open.push({ list, indent: spaces.length });
  }
  return lists;
}

const DELIMITERS = {
  '**': 'bold',
  '*': 'italic',
  __: 'underline',
  _: 'italic',
  '~~': 'strike',
  '||': 'spoiler',
} as const satisfies Record<string, Mark>;
type Delimiter = keyof typeof DELIMITERS;

/** A mark that was opened and waits for its end: `children` is what stands in it so far. */
type Frame = { delimiter: Delimiter | '['; children: Inline[]; openedAt: number };
/** A masked link that is known to be whole before its label is read: where the label and the link end. */
type OpenLink = { url: string; labelEnd: number; end: number };

const AUTOLINK = /https?:\/\/[^\s<>]+/iuy;
/** Ends a sentence or a mark rather than an address. */
const AUTOLINK_TAIL = new Set('.,:;"\'!?]*~|_');
const ANGLED_LINK = /<(https?:\/\/[^\s<>]{1,2048})>/iuy;
/** Longer addresses are not made links of, as in Discord's client. */
const URL_LENGTH = 2_048;
const TIMESTAMP = /<t:(-?\d{1,14})(?::([tTdDfFsSR]))?>/uy;
const MENTION = /<(@[!&]?|#)(\d{15,21})>/uy;
const COMMAND_MENTION = /<\/([\p{L}\p{N}_ -]{1,96}):\d{15,21}>/uy;
const EMOJI = /<a?:(\w{2,32}):\d{15,21}>/uy;
const EVERYONE = /@(everyone|here)\b/uy;
const ESCAPED = /\\([^\p{L}\p{N}\s])/uy;
/** Characters at which something may begin; all others are copied as they are. */
const SPECIAL = /[\\*_~|`[\]<@h]/giu;
/** Largest timestamp of a JavaScript date, in seconds. */
const MAX_SECONDS = 8_640_000_000_000;

/**
 * Reads marks from left to right in one pass: an opening one waits on a stack, of each kind at most one, until its
 * end comes; what never ends becomes text again.
 */
class InlineParser {
  readonly #text: string;
  readonly #frames: Frame[] = [];
  readonly #root: Inline[] = [];
  #at = 0;
  #link: OpenLink | undefined;
  #ticks: Map<number, number> | undefined;
  #brackets: Map<number, number> | undefined;
  #parentheses: Map<number, number> | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  parse(): Inline[] {
    const text = this.#text;
    while (this.#at < text.length) {
      SPECIAL.lastIndex = this.#at;
      const next = SPECIAL.exec(text)?.index ?? text.length;
      if (next > this.#at) this.#literal(text.slice(this.#at, next));
      this.#at = next;
      if (next < text.length) this.#special(text[next] ?? '');
    }
    while (this.#frames.length > 0) this.#giveUp();
    return this.#root;
  }

  #special(character: string): void {
    const start = this.#at;
    switch (character) {
      case '\\': {
        const escaped = this.#match(ESCAPED);
        if (escaped !== undefined) this.#literal(escaped[1] ?? '');
        break;
      }
      case '`':
        this.#code();
        break;
      case '<':
        this.#angled();
        break;
      case '@': {
        const everyone = this.#match(EVERYONE)?.[1];
        if (everyone === 'everyone' || everyone === 'here') this.#add({ kind: 'everyone', name: everyone });
        break;
      }
      case 'h':
      case 'H':
        this.#autolink();
        break;
      case '[':
        this.#openLink();
        break;
      case ']':
        this.#closeLink();
        break;
      default:
        this.#delimiters(character);
    }
    if (this.#at === start) {
      this.#literal(character);
      this.#at += 1;
    }
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match === null) return undefined;
    this.#at += match[0].length;
    return match;
  }

  get #children(): Inline[] {
    return this.#frames.at(-1)?.children ?? this.#root;
  }

  #add(node: Inline): void {
    this.#children.push(node);
  }

  #literal(text: string): void {
    addText(this.#children, text);
  }

  #open(delimiter: Frame['delimiter']): void {
    this.#at += delimiter.length;
    this.#frames.push({ delimiter, children: [], openedAt: this.#at });
  }

  /** The innermost open mark never ends: it becomes text, and what stood in it belongs to the one around it. */
  #giveUp(): void {
    const frame = this.#frames.pop();
    if (frame === undefined) return;
    const around = this.#children;
    addText(around, frame.delimiter);
    if (frame.delimiter === '[') this.#link = undefined;
    for (const node of frame.children) {
      if (node.kind === 'text') addText(around, node.text);
      else around.push(node);
    }
  }

  #code(): void {
    this.#ticks ??= pairTicks(this.#text);
    const close = this.#ticks.get(this.#at);
    let length = 0;
    while (this.#text[this.#at + length] === '`') length += 1;
    if (close === undefined) {
      this.#literal('`'.repeat(length));
      this.#at += length;
      return;
    }
    const code = this.#text.slice(this.#at + length, close);
    // "`` `a` ``": one space at each side sets a tick apart from its mark.
    this.#add({ kind: 'code', text: code.replace(/^ (?=`)/u, '').replace(/(?<=`) $/u, '') });
    this.#at = close + length;
  }

  #angled(): void {
    const timestamp = this.#match(TIMESTAMP);
    if (timestamp !== undefined) {
      const seconds = Number(timestamp[1]);
      const style = findStyle(timestamp[2] ?? 'f');
      if (Math.abs(seconds) > MAX_SECONDS || style === undefined) this.#literal(timestamp[0]);
      else this.#add({ kind: 'timestamp', seconds, style });
      return;
    }
    const mention = this.#match(MENTION);
    if (mention !== undefined) {
      const [, sign = '', id = ''] = mention;
      this.#add({ kind: sign === '#' ? 'channel' : sign === '@&' ? 'role' : 'user', id });
      return;
    }
    const command = this.#match(COMMAND_MENTION)?.[1];
    if (command !== undefined) {
      this.#add({ kind: 'command', name: command });
      return;
    }
    const emoji = this.#match(EMOJI)?.[1];
    if (emoji !== undefined) {
      this.#add({ kind: 'emoji', name: emoji });
      return;
    }
    const start = this.#at;
    const angled = this.#match(ANGLED_LINK);
    const address = angled?.[1] ?? '';
    const url = findHttpUrl(address);
    if (url === undefined) this.#at = start;
    else this.#addBareLink(url, address);
  }

  #autolink(): void {
    // A link stands in no other link, and no word ends in one.
    if (this.#link !== undefined || /[\p{L}\p{N}_]/u.test(this.#text[this.#at - 1] ?? '')) return;
    const start = this.#at;
    const found = this.#match(AUTOLINK)?.[0];
    if (found === undefined) return;
    const address = trimAutolink(found);
    const url = findHttpUrl(address);
    if (url === undefined) this.#literal(address);
    else this.#addBareLink(url, address);
    this.#at = start + address.length;
  }

  #addBareLink(url: string, text: string): void {
    this.#add({ kind: 'link', url, children: [{ kind: 'text', text }], isBare: true });
  }

  #openLink(): void {
    if (this.#link !== undefined) return;
    const text = this.#text;
    this.#brackets ??= pairBrackets(text);
    this.#parentheses ??= pairParentheses(text);
    const labelEnd = this.#brackets.get(this.#at);
    if (labelEnd === undefined) return;
    const closing = this.#parentheses.get(labelEnd + 1);
    if (closing === undefined || closing - labelEnd > URL_LENGTH) return;
    const url = findHttpUrl(text.slice(labelEnd + 2, closing).replace(/^<(.*)>$/u, '$1'));
    if (url === undefined || text.slice(this.#at + 1, labelEnd).trim() === '') return;
    this.#link = { url, labelEnd, end: closing + 1 };
    this.#open('[');
  }

  #closeLink(): void {
    const link = this.#link;
    if (link === undefined || this.#at !== link.labelEnd) return;
    while (this.#frames.at(-1)?.delimiter !== '[') this.#giveUp();
    const frame = this.#frames.pop();
    this.#link = undefined;
    this.#add({ kind: 'link', url: link.url, children: frame?.children ?? [], isBare: false });
    this.#at = link.end;
  }

  /** A run of one of * _ ~ |: closes what it can, opens the rest. */
  #delimiters(character: string): void {
    const text = this.#text;
    let length = 1;
    while (text[this.#at + length] === character) length += 1;
    const before = text[this.#at - 1] ?? '';
    const after = text[this.#at + length] ?? '';
    const single = findDelimiter(character);
    const double = findDelimiter(character + character);
    while (length > 0) {
      // With an odd run the single mark comes first if it was opened last: "***a***".
      const isSingleFirst = length % 2 === 1 && this.#frames.at(-1)?.delimiter === single;
      const delimiter = length >= 2 && !isSingleFirst ? double : single;
      const size = delimiter?.length ?? length;
      if (delimiter === undefined || !this.#step(delimiter, before, after)) {
        this.#literal(character.repeat(size));
        this.#at += size;
      }
      length -= size;
    }
  }

  /** Closes or opens a mark; false where it is neither. `before` and `after` stand around the whole run. */
  #step(delimiter: Delimiter, before: string, after: string): boolean {
    const isSpaced = (character: string) => character === '' || /\s/u.test(character);
    const isWord = (character: string) => /[\p{L}\p{N}_]/u.test(character);
    const index = this.#frames.findLastIndex((frame) => frame.delimiter === delimiter);
    const frame = this.#frames[index];
    if (frame !== undefined) {
      const isEmpty = frame.openedAt === this.#at;
      const canClose = delimiter === '*' ? !isSpaced(before) : delimiter === '_' ? !isWord(after) : true;
      if (isEmpty || !canClose) return false;
      while (this.#frames.length > index + 1) this.#giveUp();
      this.#frames.pop();
      this.#add({ kind: DELIMITERS[delimiter], children: frame.children });
      this.#at += delimiter.length;
      return true;
    }
    const canOpen = delimiter === '*' ? !isSpaced(after) : delimiter === '_' ? !isWord(before) : after !== '';
    if (canOpen) this.#open(delimiter);
    return canOpen;
  }
}

function addText(nodes: Inline[], text: string): void {
  const last = nodes.at(-1);
  if (last?.kind === 'text') last.text += text;
  else if (text !== '') nodes.push({ kind: 'text', text });
}

function findDelimiter(text: string): Delimiter | undefined {
  return DELIMITER_LIST.find((delimiter) => delimiter === text);
}

const DELIMITER_LIST: readonly Delimiter[] = ['**', '*', '__', '_', '~~', '||'];
const STYLES: readonly TimestampStyle[] = ['t', 'T', 'd', 'D', 'f', 'F', 's', 'S', 'R'];

function findStyle(letter: string): TimestampStyle | undefined {
  return STYLES.find((style) => style === letter);
}

/** The address as the browser writes it, where it is http or https; nothing else becomes a link. */
export function findHttpUrl(text: string): string | undefined {
  if (!/^https?:\/\//iu.test(text)) return undefined;
  const url = URL.parse(text);
  return url === null ? undefined : url.href;
}

/** Without the punctuation of the sentence around it, and without a ")" that it did not open. */
function trimAutolink(found: string): string {
  let depth = 0;
  let end = 0;
  for (; end < found.length; end += 1) {
    if (found[end] === '(') depth += 1;
    else if (found[end] === ')') depth -= 1;
    if (depth < 0) break;
  }
  while (AUTOLINK_TAIL.has(found[end - 1] ?? '')) end -= 1;
  return found.slice(0, end);
}

/** For each opening run of backticks the start of the next run of the same length. */
function pairTicks(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  const nextOfLength = new Map<number, number>();
  const runs = [...text.matchAll(/`+/gu)];
  for (const run of runs.toReversed()) {
    const next = nextOfLength.get(run[0].length);
    if (next !== undefined) pairs.set(run.index, next);
    nextOfLength.set(run[0].length, run.index);
  }
  return pairs;
}

/** For each "[" the "]" that belongs to it; a backslash takes a bracket away. */
function pairBrackets(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: found, index } of text.matchAll(/\\[\s\S]|[[\]]/gu)) {
    if (found === '[') open.push(index);
    const start = found === ']' ? open.pop() : undefined;
    if (start !== undefined) pairs.set(start, index);
  }
  return pairs;
}

/** For each "(" the ")" that belongs to it, with no space in between. */
function pairParentheses(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  let open: number[] = [];
  for (const { 0: character, index } of text.matchAll(/[()\s]/gu)) {
    if (character === '(') open.push(index);
    else if (character === ')') {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, index);
    } else open = [];
  }
  return pairs;
}
