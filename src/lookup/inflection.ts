/** Irregular forms that news is full of; each line begins with the plain one. */
const IRREGULAR = [
  'be am is are was were been being',
  'begin began begun',
  'break broke broken',
  'bring brought',
  'buy bought',
  'catch caught',
  'child children',
  'drive drove driven',
  'fight fought',
  'find found',
  'flee fled',
  'give gave given',
  'go goes went gone',
  'hold held',
  'know knew known',
  'lead led',
  'leave left',
  'lose lost',
  'make made',
  'man men',
  'meet met',
  'pay paid',
  'person people',
  'plead pled',
  'run ran',
  'say said',
  'seek sought',
  'sell sold',
  'send sent',
  'shoot shot',
  'speak spoke spoken',
  'steal stole stolen',
  'swear swore sworn',
  'take took taken',
  'tell told',
  'think thought',
  'wife wives',
  'win won',
  'woman women',
  'write wrote written',
];

/** Words whose last s is no ending. */
const INVARIABLE = new Set(['news', 'series', 'species', 'always', 'perhaps', 'texas']);

const PLAIN = new Map(
  IRREGULAR.flatMap((line) => {
    const [plain = '', ...others] = line.split(' ');
    return others.map((other): [string, string] => [other, plain]);
  }),
);

/**
 * What the inflected forms of an English word have in common: "charge", "charges", "charged" and "charging" give one
 * key. Only inflection is undone, never derivation ("organ" is not "organization"). Takes a folded word; the key is
 * for comparing and no word itself.
 */
export function inflectionKey(word: string): string {
  if (!/^[a-z]+$/.test(word) || INVARIABLE.has(word)) return word;
  const plain = PLAIN.get(word) ?? word;
  if (plain.length < 4) return plain;
  const stem = withoutEnding(plain);
  return stem
    .replace(/([bdgmnprt])\1$/, '$1')
    .replace(/e$/, '')
    .replace(/y$/, 'i');
}

function withoutEnding(word: string): string {
  const hasVowel = (stem: string): boolean => /[aeiouy]/.test(stem) && stem.length >= 2;
  for (const ending of ['ing', 'ed'] as const) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    // "need" and "king" have no ending; "indeed" and "proceed" neither.
    return hasVowel(stem) && !word.endsWith('eed') ? stem : word;
  }
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (/[^s]s$/.test(word) && !/(?:us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}
