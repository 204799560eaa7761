type Stretch = { start: number; end: number };

/** Places of the same words that are looked at. */
const PLACES_MAX = 10;

/**
 * Where words stand whole in `text` between two UTF-16 offsets, letter by letter; only the white space between them may
 * differ (a break of lines). First ones first.
 */
export function placesOf(text: string, words: string, { start, end }: Stretch): Stretch[] {
  const parts = words.trim().split(/\s+/);
  if (parts[0] === undefined || parts[0] === '') return [];
  const pattern = parts.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s+');
  const whole = new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])${pattern}(?![\\p{L}\\p{M}\\p{N}]|[-\\u2010\\u2011][\\p{L}\\p{N}])`,
    'gu',
  );
  const found: Stretch[] = [];
  for (const match of text.slice(start, end).matchAll(whole)) {
    found.push({ start: start + match.index, end: start + match.index + match[0].length });
    if (found.length >= PLACES_MAX) break;
  }
  return found;
}
