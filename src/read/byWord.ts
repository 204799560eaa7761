/** So many words are remembered, of so many units at most; then all are forgotten. */
const MOST_WORDS = 20_000;
const LONGEST_WORD = 40;

/**
 * A function of a word that remembers what it gave: the same words come again and again. `find` must be pure. What is
 * remembered is bounded and holds no article's text.
 */
export function byWord<T>(find: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    // A piece cut out of a text keeps the whole text in memory: this is a copy.
    const own = word.split('').join('');
    const found = find(own);
    if (own.length > LONGEST_WORD) return found;
    if (known.size >= MOST_WORDS) known.clear();
    known.set(own, found);
    return found;
  };
}
