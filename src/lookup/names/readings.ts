import { type NameToken, nameTokens } from '../fold.ts';
import { PARTICLES, TITLES } from './nameWords.ts';

/** A way to cut what was typed into tokens. */
export type Reading = { tokens: NameToken[]; note?: 'written together' | 'written apart' };

const MAX_READINGS = 4;
/** English and Spanish. */
const ARTICLES: ReadonlySet<string> = new Set(['el', 'la', 'los', 'las', 'the']);

/** "President Trump" is Trump: the titles before a name are left out, unless somebody's name has them. */
function withoutTitles(tokens: NameToken[], isKnown: (token: string) => boolean): NameToken[] {
  const start = tokens.findIndex(({ folded }) => !TITLES.has(folded) || isKnown(folded));
  return start > 0 ? tokens.slice(start) : tokens;
}

/**
 * What was typed as it stands, and with neighbours written together or a word parted where that gives tokens on record
 * ("caroquintero", "van dam"). Titles are left out.
 */
export function readingsOf(typed: string, isKnown: (token: string) => boolean): Reading[] {
  const tokens = withoutTitles(nameTokens(typed), isKnown);
  if (tokens.length === 0) return [];
  const readings: Reading[] = [{ tokens }];
  // "El Z-40", "the Kiki": code names and nicknames go with an article, or without.
  const [first, second, ...more] = tokens;
  if (first && second && more.length === 0 && ARTICLES.has(first.folded)) readings.push({ tokens: [second] });
  for (let span = 2; span <= 3; span += 1) {
    for (let from = 0; from + span <= tokens.length; from += 1) {
      const joined = tokens
        .slice(from, from + span)
        .map((token) => token.folded)
        .join('');
      if (!isKnown(joined)) continue;
      readings.push({ tokens: tokens.toSpliced(from, span, { folded: joined }), note: 'written together' });
    }
  }
  tokens.forEach((token, at) => {
    if (isKnown(token.folded)) return;
    const parts = partsOf(token.folded, isKnown);
    if (parts) {
      const apart = parts.map((folded) => ({ folded }));
      readings.push({ tokens: tokens.toSpliced(at, 1, ...apart), note: 'written apart' });
    }
  });
  return readings.slice(0, MAX_READINGS);
}

/** A word as two or three words on record, the longest first; one has at least three letters, or all are particles. */
function partsOf(word: string, isKnown: (token: string) => boolean, depth = 3): string[] | undefined {
  for (let cut = word.length - 2; cut >= 2; cut -= 1) {
    const head = word.slice(0, cut);
    const tail = word.slice(cut);
    if (!isKnown(head)) continue;
    const rest = isKnown(tail) ? [tail] : depth > 2 ? partsOf(tail, isKnown, depth - 1) : undefined;
    const parts = rest ? [head, ...rest] : [];
    if (parts.some((part) => part.length >= 3)) return parts;
    if (parts.length > 0 && parts.every((part) => PARTICLES.has(part))) return parts;
  }
  return undefined;
}
