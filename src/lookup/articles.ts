import type { Article } from '../facts/schema.ts';
import { foldWord, wordsOf } from './fold.ts';

const wordsIn = (text: string): string[] => wordsOf(text).map((word) => foldWord(word.text));

/**
 * Ids of articles whose id, title, publisher or wire have every typed word, or begin with the last one; `articles`
 * come newest first and so do the ids. All of them before the first letter.
 */
export function suggestArticles(articles: readonly Article[], typed: string, limit: number): string[] {
  const asked = wordsIn(typed.slice(0, 400));
  const found: string[] = [];
  for (const article of articles) {
    if (found.length >= limit) break;
    const own = wordsIn(
      [article.id, article.title, article.publisher, article.wire]
        .filter((part) => part !== undefined)
        .join(' '),
    );
    const isThere = (word: string): boolean => own.some((other) => other.startsWith(word));
    if (article.id === typed.trim() || asked.every(isThere)) found.push(article.id);
  }
  return found;
}
