import type { Quote } from './quote.ts';

/** Words that turn what follows them into something else: what they stand before is never quoted without them. */
const QUALIFIER =
  /(?:(?<![\p{L}\p{N}])(?:not|never|no longer|neither|nor|without|former|formerly|then|ex|acting|interim|alleged|allegedly|suspected|accused|reputed|purported|supposed|so-called|self-described|would-be|attempted|conspiracy to commit|falsely|wrongly|reportedly|denied|denies|denying)[\s\p{Pd}“"']+)+$/iu;

/** Longest stretch before a quote that is looked at. */
const LOOK_BACK = 80;

/** How many units of qualifying words stand right before `at` in `text`. */
export function qualifierBefore(text: string, at: number): number {
  return QUALIFIER.exec(text.slice(Math.max(0, at - LOOK_BACK), at))?.[0].length ?? 0;
}

/** `part` with the qualifying words that stand before it in `whole`, where it stands in it. */
export function withQualifier(part: Quote, whole: Quote): Quote {
  if (part.article !== whole.article || part.start < whole.start || part.end > whole.end) return part;
  const at = part.start - whole.start;
  const length = qualifierBefore(whole.text, at);
  return length === 0
    ? part
    : { ...part, start: part.start - length, text: whole.text.slice(at - length, part.end - whole.start) };
}
