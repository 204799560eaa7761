import type { NameForm } from '../../facts/schema.ts';
import type { Token } from '../text.ts';
import type { Spotted } from './join.ts';
import { isCapital, lower } from './runs.ts';

/** Says that a name is another name of an earlier one. */
export type Alias = { of: Spotted; kind: NameForm['kind'] };

/** The words that give another name, longest first, with what kind of name follows. */
const TRIGGERS: [words: string[], kind: NameForm['kind']][] = [
  [['formerly', 'known', 'as'], 'former-name'],
  [['previously', 'known', 'as'], 'former-name'],
  [['who', 'is', 'also', 'known', 'as'], 'other-name'],
  [['who', 'was', 'also', 'known', 'as'], 'other-name'],
  [['who', 'also', 'goes', 'by'], 'other-name'],
  [['who', 'goes', 'by'], 'other-name'],
  [['also', 'goes', 'by', 'the', 'name', 'of'], 'other-name'],
  [['also', 'goes', 'by', 'the', 'name'], 'other-name'],
  [['also', 'goes', 'by'], 'other-name'],
  [['goes', 'by', 'the', 'name', 'of'], 'other-name'],
  [['goes', 'by', 'the', 'name'], 'other-name'],
  [['also', 'known', 'as'], 'other-name'],
  [['better', 'known', 'as'], 'other-name'],
  [['also', 'called'], 'other-name'],
  [['known', 'as'], 'other-name'],
  [['nicknamed'], 'nickname'],
  [['dubbed'], 'nickname'],
  [['formerly'], 'former-name'],
  [['previously'], 'former-name'],
  [['née'], 'former-name'],
  [['nee'], 'former-name'],
  [['now', 'known', 'as'], 'other-name'],
  [['with', 'the', 'alias'], 'other-name'],
  [['alias'], 'other-name'],
  [['aka'], 'other-name'],
  [['a.k.a'], 'other-name'],
  [['a.k.a.'], 'other-name'],
  [['a', '/', 'k', '/', 'a'], 'other-name'],
];

type Item = { first: number; last: number };
/** The other names stand among so many runs behind. */
const NEAR = 8;
/** Another name is at most so many words. */
const ALIAS_WORDS = 4;

/**
 * Ties the other names that one sentence gives ("a.k.a.", "formerly", "known as X-7 and X-9") to the names before
 * them: marks the runs that are such names, and hands the rest to the name's run. `spots` are in text order.
 */
export function tieAliases(spots: Spotted[], tokens: Token[]): void {
  for (const [index, spot] of spots.entries()) {
    const found = triggerBehind(tokens, spot.run.last);
    if (!found) continue;
    // "Watson also goes by the name of Terence Watson": said of a bare surname too.
    const isBare = found.goesBy && spot.words.length === 1 && spot.evidence.score >= 0;
    if (!spot.accepted && !isBare) continue;
    const items = itemsFrom(tokens, found.next);
    const near = spots.slice(index + 1, index + 1 + NEAR);
    const partner = partnerOf(spots, index, tokens);
    const owners = partner && items.length === 2 ? [partner, spot] : items.map(() => spot);
    // Of two people before it, one name behind "known as" may be either's.
    if (partner && items.length === 1 && found.plural) continue;
    for (const [at, item] of items.entries()) {
      const owner = owners[at];
      if (owner) tie(item, owner, found.kind, near, tokens, owners[0] !== owners[1] && items.length === 2);
    }
  }
}

function tie(
  item: Item,
  owner: Spotted,
  kind: NameForm['kind'],
  near: Spotted[],
  tokens: Token[],
  byOrder: boolean,
): void {
  const run = near.find((one) => one.run.first >= item.first && one.run.last <= item.last && one !== owner);
  const hasDigit = tokens.slice(item.first, item.last + 1).some((token) => /\d/.test(token.text));
  const own = hasDigit ? 'code-name' : kind === 'other-name' && item.first === item.last ? 'nickname' : kind;
  if (run && !hasDigit && run.run.first === item.first && run.run.last === item.last) {
    run.alias = { of: owner, kind: own };
    run.accepted = true;
    run.evidence = { ...run.evidence, score: Math.max(run.evidence.score, 0) };
  } else if (own !== 'former-name') {
    if (run) swallow(run);
    const nicknames = [
      ...(owner.run.nicknames ?? []),
      { ...item, kind: own, weak: byOrder || own !== 'other-name' },
    ];
    owner.run = { ...owner.run, nicknames };
  }
}

/** A run that is a part of a nickname (“Big Mick”) names nobody on its own. */
function swallow(run: Spotted): void {
  run.accepted = false;
  run.evidence = { score: Number.NEGATIVE_INFINITY, sure: false };
}

/** What gives another name directly behind the name that ends at `last`: its kind and the token where that begins. */
function triggerBehind(
  tokens: Token[],
  last: number,
): { kind: NameForm['kind']; next: number; plural: boolean; goesBy: boolean } | undefined {
  let at = last + 1;
  // An age may stand between the name and the words: "X, 47, also known as Y".
  if (tokens[at]?.text === ',' && /^\d{1,3}$/.test(tokens[at + 1]?.text ?? '')) at += 2;
  while (/^[,(]$/.test(tokens[at]?.text ?? '')) at += 1;
  at = behindDescription(tokens, at);
  for (const [words, kind] of TRIGGERS) {
    if (!words.every((word, step) => lower(tokens[at + step]) === word)) continue;
    let next = at + words.length;
    while (/^[,.:]$/.test(tokens[next]?.text ?? '') && next < at + words.length + 2) next += 1;
    return { kind, next, plural: words.join(' ') === 'known as', goesBy: words.includes('goes') };
  }
  return undefined;
}

/** A description is at most so many words. */
const DESCRIPTION_WORDS = 12;

/** "X, a 51-year-old man who is also known as Y": where the words that give the name begin, behind the description. */
function behindDescription(tokens: Token[], at: number): number {
  if (!/^an?$/.test(tokens[at]?.text ?? '') || tokens[at - 1]?.text !== ',') return at;
  for (let to = at; to < at + DESCRIPTION_WORDS; to += 1) {
    const text = tokens[to]?.text ?? '.';
    if (text === 'who') return to;
    if (/^[,.;:()]$/.test(text)) return text === ',' && DESCRIBED.test(lower(tokens[to + 1])) ? to + 1 : at;
  }
  return at;
}

/** What begins another name behind the comma that closes a description. */
const DESCRIBED = /^(?:also|aka|a\.k\.a\.?|alias|nicknamed|better|formerly|who)$/;

/** The names from token `next` on: capitalised or with digits, or in quotation marks; joined by commas and "and". */
function itemsFrom(tokens: Token[], next: number): Item[] {
  const items: Item[] = [];
  let at = next;
  let open = -1;
  for (;;) {
    const marked = /^["“‘']$/.test(tokens[at]?.text ?? '');
    const quoted: boolean = marked || open === at;
    const first = marked ? at + 1 : at;
    let last = first - 1;
    while (last - first < ALIAS_WORDS - 1 && isAliasWord(tokens[last + 1], quoted)) last += 1;
    if (last < first) return items;
    // "X, dubbed Britain’s worst": whose he is, not what he is called.
    if (!quoted && /^[’']s$/.test(tokens[last + 1]?.text ?? '')) return items;
    items.push({ first, last });
    at = last + 1;
    // “Bambam/Marco Tulio”: two names in one pair of marks.
    if (quoted && tokens[at]?.text === '/') {
      open = at + 1;
      at += 1;
      continue;
    }
    while (/^["”’',]$/.test(tokens[at]?.text ?? '') && at < last + 4) at += 1;
    if (/^(?:and|or)$/.test(lower(tokens[at]))) at += 1;
    // A comma alone goes on only to another quoted name: "aka “A,” “B”", but not "aka Al Smith, Bayside".
    else if (!(quoted && /^["“‘]$/.test(tokens[at]?.text ?? ''))) return items;
  }
}

function isAliasWord(token: Token | undefined, quoted: boolean): boolean {
  if (token === undefined || !/^[\p{L}\p{N}]/u.test(token.text)) return false;
  return quoted || isCapital(token) || /^\p{Lu}?-?\d/u.test(token.text);
}

/** The name that "and" joins to this one: "X and his brother Y". */
function partnerOf(spots: Spotted[], index: number, tokens: Token[]): Spotted | undefined {
  const [spot, before] = [spots[index], spots[index - 1]];
  if (!spot || !before?.accepted) return undefined;
  const between = tokens.slice(before.run.last + 1, spot.run.first).map((token) => token.text);
  const joined =
    between.length <= 4 && between.includes('and') && between.every((text) => /^(?:,|\p{Ll}+)$/u.test(text));
  return joined ? before : undefined;
}
