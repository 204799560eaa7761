import type { Sentence } from './text.ts';

/**
 * Whether a sentence is a heading. One that ends like running text is none, even in a paragraph that as a whole lacks its
 * full stop ("... in prison. For more, call 555-0100").
 */
export function isHeading(text: string, { headline, start, end }: Sentence): boolean {
  if (!headline) return false;
  const words = text.slice(Math.max(start, end - 40), end);
  return !/[.!?…]["”’)\]]*$/.test(words) || !/\p{Ll}/u.test(words);
}
