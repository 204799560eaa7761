/** What stands where the end of a text was left out. */
export const CLIPPED = '…';

/** What is longer than this without a space is no word (an address, or a script without spaces) and is cut inside. */
const WORD_MAX_LENGTH = 100;

/**
 * `text` in at most `max` UTF-16 units. Only ever clipped at the end: words that are left out of the middle can turn a
 * sentence around. The cut is between words, else between whole characters as a reader sees them.
 */
export function clipText(text: string, max: number): { text: string; isClipped: boolean } {
  if (text.length <= max) return { text, isClipped: false };
  const room = max - CLIPPED.length;
  // A character as a reader sees it can be many units long; only those near the cut matter.
  const from = Math.max(0, text.lastIndexOf(' ', room - 64));
  let end = from;
  for (const { index, segment } of graphemes().segment(text.slice(from, max + 64))) {
    if (from + index + segment.length > room) break;
    end = from + index + segment.length;
  }
  const space = text.lastIndexOf(' ', end);
  const isInWord = end < text.length && !/\s/.test(text.charAt(end));
  const cut = isInWord && space > 0 && end - space <= WORD_MAX_LENGTH ? space : end;
  return { text: `${text.slice(0, cut).trimEnd()}${CLIPPED}`, isClipped: true };
}

let segmenter: Intl.Segmenter | undefined;

/** Made on first use: it costs some milliseconds at start. */
function graphemes(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter;
}
