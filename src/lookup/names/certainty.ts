import type { Alignment } from './align.ts';
import type { Asked } from './asked.ts';
import { slipOf } from './distance.ts';
import type { NameTable } from './nameTable.ts';

/**
 * How surely a name is the one that was typed.
 * whole: every token of both. part: every typed token, with words of the name left over ("Quintero").
 * slip: as these, but for one letter in a longer word. first: a first name alone.
 * likely: a suggestion, never an answer.
 */
export type Certainty = 'whole' | 'part' | 'slip' | 'first' | 'likely';

export const CERTAINTY_RANK = { whole: 4, part: 3, slip: 2, first: 1, likely: 0 } as const satisfies Record<
  Certainty,
  number
>;

/** Up to as many names, one slip is forgiven where one other word is the same; beyond, where two are. */
const SMALL_STORE_NAMES = 500;
/** With more names than this no slip is forgiven: in a million, some namesake is one letter away from anybody. */
const LARGE_STORE_NAMES = 200_000;
/** Letters that a word needs for a single slip in it to be forgiven. */
const MIN_SLIP_LENGTH = 5;

/** How surely an aligned name is meant. A wrong person is worse than none: whatever is in doubt is only likely. */
export function certaintyOf(table: NameTable, asked: readonly Asked[], alignment: Alignment): Certainty {
  const { pairs, unmatched, rest, inOrder, tokens } = alignment;
  if (unmatched.length > 0) return 'likely';
  let slips = 0;
  let isDoubling = false;
  let same = 0;
  for (const { place, at, link } of pairs) {
    const token = asked[place];
    const other = tokens[at] ?? 0;
    if (!token) return 'likely';
    if (link === 'exact' || link === 'lost') {
      if (token.typed.codes.length > 1 && !table.isParticle(other)) same += 1;
    } else if (link === 'initial') {
      // "J. Smith" may be asked for John; but a J. Smith on record is not the John, nor a middle F. the Farley who is.
      if (token.typed.codes.length > 1 || place > 0 || at > 0) return 'likely';
    } else if (link === 'near' && isForgivable(token, table.vocabulary.text(other))) {
      slips += 1;
      isDoubling ||= undoubled(token.typed.folded) === undoubled(table.vocabulary.text(other));
    } else return 'likely';
  }
  // The more names are on record, the likelier it is that a namesake is one letter away by chance.
  const needed = slips === 0 || isDoubling || table.count <= SMALL_STORE_NAMES ? 1 : 2;
  if (same < needed || slips > 1 || (slips > 0 && table.count > LARGE_STORE_NAMES)) return 'likely';
  // "Thomas James" is not James Thomas where Thomas is somebody's first name.
  const [first] = pairs;
  if (!inOrder && first && table.isFirstName(tokens[first.at] ?? 0)) return 'likely';
  if (slips === 1) return 'slip';
  const kind = table.kindOf(alignment.name);
  // A first name alone says of whom one thinks, not who it is.
  if (kind === 'full' && rest.length > 0 && pairs.every((pair) => pair.at < surnameAt(table, tokens))) {
    return 'first';
  }
  // A single word is never a whole name, unless it is a code name: others may be called by it as well.
  const isWhole = rest.length === 0 && kind !== 'short';
  return isWhole && (tokens.length > 1 || kind === 'code-name') ? 'whole' : 'part';
}

/** Where the surnames begin: at the particle that leads them, else after the first name. */
function surnameAt(table: NameTable, tokens: Uint32Array): number {
  const particle = tokens.findIndex((token, at) => at > 0 && table.isParticle(token));
  return particle > 0 ? particle : 1;
}

/** One letter missing, added or swapped in a longer word that is not itself a name on record. */
function isForgivable(asked: Asked, meant: string): boolean {
  const typed = asked.typed.folded;
  if (asked.exact >= 0 || Math.min(typed.length, meant.length) < MIN_SLIP_LENGTH) return false;
  if (/\d/.test(typed + meant)) return false;
  const slip = slipOf(typed, meant);
  if (slip === undefined || slip === 'one letter differs') return false;
  // Daniel and Daniela, Petrov and Petrova are two people; so may be names that begin differently.
  const longer = typed.length > meant.length ? typed : meant;
  const shorter = typed.length > meant.length ? meant : typed;
  return typed[0] === meant[0] && !(longer.startsWith(shorter) && /[aeiouy]$/.test(longer));
}

/** "Trevinno" and "Trevino" without what makes them differ: a consonant written twice. */
const undoubled = (word: string): string => word.replace(/([^aeiouy])\1+/g, '$1');
