/** What stands where the end of a text was left out. */
export const CLIPPED = '…';

/** Units that one character as a reader sees it may have; a longer one is cut. */
const LONGEST_CHARACTER = 64;

/** What is longer than this without a space is no word (an address, or a script without spaces) and is cut inside. */
const WORD_MAX_LENGTH = 100;

/**
 * `text` in at most `max` UTF-16 units. Only ever clipped at the end: words that are left out of the middle can turn a
 * sentence around. The cut is between words, else between whole characters as a reader sees them.
 */
export function clipText(text: string, max: number): { text: string; isClipped: boolean } {
  if (text.length <= max) return { text, isClipped: false };
  const room = max - CLIPPED.length;
  const space = text.lastIndexOf(' ', room);
  const isWordEnd =
    space > 0 && room - space <= WORD_MAX_LENGTH && !/^\p{M}/u.test(text.slice(space + 1, space + 3));
  const end = isWordEnd ? space : characterEnd(text, room);
  return { text: `${text.slice(0, end).trimEnd()}${CLIPPED}`, isClipped: true };
}

/** The end of the last whole character, as a reader sees it, within the first `room` units. */
function characterEnd(text: string, room: number): number {
  // A character can be many units long, but none spans a space.
  const from = text.lastIndexOf(' ', room) + 1;
  let end = from;
  for (const { index, segment } of graphemes().segment(text.slice(from, room + LONGEST_CHARACTER))) {
    if (from + index + segment.length > room) break;
    end = from + index + segment.length;
  }
  return end;
}

let segmenter: Intl.Segmenter | undefined;

/** Made on first use: it costs some milliseconds at start. */
function graphemes(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter;
}
