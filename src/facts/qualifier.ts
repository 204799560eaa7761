import type { Quote } from './quote.ts';

/** Words that turn what follows them into something else: what they stand before is never quoted without them. */
const QUALIFIER =
  /(?:(?<![\p{L}\p{N}])(?:not|never|no longer|neither|nor|without|former|formerly|then|ex|acting|interim|alleged|allegedly|suspected|accused|reputed|purported|supposed|so-called|self-described|would-be|attempted|conspiracy to commit|falsely|wrongly|reportedly|denied|denies|denying)[\s\p{Pd}“"']+)+$/iu;

/** Longest stretch before a quote that is looked at. */
const LOOK_BACK = 80;

/** Words that turn what stands in the same sentence into something else, however far off they stand. */
const TURNS =
  /\b(?:no|not|never|nor|neither|none|nobody|without|unless|if|whether|would|could|should|may|might|den(?:y|ies|ied|ying|ials?)|disput\w*|alleg\w*|accus\w*|suspect\w*|suspicion|charg\w*|claim\w*|rumou?r\w*|plan(?:s|ned)?|threat\w*|attempt\w*|fail\w*|false\w*|wrong\w*|drop(?:s|ped)?|dismiss\w*|acquit\w*|clear(?:ed|s)|overturn\w*|vacat\w*|quash\w*|revers\w*|withdr\w*)\b|n[’']t\b/i;

/** Whether what a stretch of a quote leaves out of it can turn the stretch into something else ("denied that", "if"). */
export function isTurned(part: Pick<Quote, 'start' | 'end'>, whole: Quote): boolean {
  const [from, to] = [part.start - whole.start, part.end - whole.start];
  return TURNS.test(whole.text.slice(0, Math.max(0, from))) || TURNS.test(whole.text.slice(to));
}

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
