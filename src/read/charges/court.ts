import type { Words } from './words.ts';

const COURT =
  /\b(?:(?:\p{Lu}[\p{L}.'’-]*\s+){0,4}(?:Supreme|District|Superior|Crown|Magistrates['’]?|High|Circuit|County|Criminal|Federal|Sheriff|Municipal|Family|Youth|Appeals|Appeal)\s+Court(?:\s+(?:in|for)\s+(?:the\s+)?\p{Lu}[\p{L}-]*(?:\s+(?:District|County|of)\b(?:\s+\p{Lu}[\p{L}-]*)?|\s+\p{Lu}[\p{L}-]*)*)?|(?:the\s+)?Old Bailey|federal court in (?:\p{Lu}[\p{L}-]*)(?:\s\p{Lu}[\p{L}-]*)?)/u;

/** The court that a sentence names, as offsets in `text`, or undefined. The first where there are several. */
export function findCourt({ sentence }: Words, text: string): { start: number; end: number } | undefined {
  const match = COURT.exec(text.slice(sentence.start, sentence.end));
  if (!match) return undefined;
  const start = sentence.start + match.index;
  return { start, end: start + match[0].length };
}
