/**
 * Characters that are not seen: controls, direction marks and overrides, zero-width ones, soft hyphens, tags and lone
 * surrogates. Line breaks stay, and variation selectors, which choose how a character before them looks.
 */
const INVISIBLE = /(?!\n|\uFE0E|\uFE0F)[\p{Cc}\p{Cf}\p{Cs}\p{DI}\p{Zl}\p{Zp}]/gu;
const JOINER = /[\u200C\u200D]/;
/** Between these, a joiner is part of the spelling (scripts that join their letters) or of an emoji. */
const JOINED_BEFORE =
  /(?:(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])[\p{L}\p{M}\p{Extended_Pictographic}\p{EMod}]|\uFE0F)$/u;
const JOINED_AFTER =
  /^(?:(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])[\p{L}\p{M}\p{Extended_Pictographic}])/u;

/** Text with every character that is not seen as its code, such as ⟦U+202E⟧; a tab becomes a space. */
export function showInvisible(text: string): string {
  return text
    .replaceAll('\t', ' ')
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, (character, at: number, whole: string) => {
      if (isSpelling(character, at, whole)) return character;
      return `⟦U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟧`;
    });
}

/** Text without the characters that are not seen, and how many of them it had. Line breaks stay. */
export function removeInvisible(text: string): { text: string; removed: number } {
  let removed = 0;
  const seen = text.replace(INVISIBLE, (character, at: number, whole: string) => {
    if (isSpelling(character, at, whole)) return character;
    removed += 1;
    return '';
  });
  return { text: seen, removed };
}

/** Whether a character that is not seen is a joiner that is part of how a word or an emoji is written. */
const isSpelling = (character: string, at: number, whole: string): boolean =>
  JOINER.test(character) &&
  JOINED_BEFORE.test(whole.slice(Math.max(0, at - 2), at)) &&
  JOINED_AFTER.test(whole.slice(at + 1, at + 3));

/** Text on one line. */
export const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ');
