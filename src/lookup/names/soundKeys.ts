/**
 * Spelling traditions: the press writes one foreign name in many ways, each right in its language
 * (Khodorkovsky, Chodorkowski, Jodorkovski; Yeltsin, Jelzin, Eltsine). What they have in common is a key.
 */

type Rule = readonly [pattern: RegExp, replacement: string];

/** What holds in every tradition. Applied in order to a folded token. */
const SHARED: readonly Rule[] = [
  [/^mc(?=[a-z]{3})/, 'mak'],
  [/ph/g, 'f'],
  [/(?:tsch|tch)/g, '1'],
  [/(?:sch|sh)/g, 's'],
  [/cz/g, '1'],
  [/(?:sz|ts|tz|tc(?=[ei]))/g, 's'],
  [/qu(?=[eiy])/g, 'k'],
  [/(?:qu|kw|cu(?=[aeio]))/g, 'ku'],
  [/ck/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c(?!h)/g, 'k'],
  [/q/g, 'k'],
  [/(?<=.)x/g, 'ks'],
  [/(?:off|ow|ov)$/, 'ov'],
  [/(?:eff|ew|ev)$/, 'ev'],
  [/(?:ova|owa)$/, 'ova'],
  [/w/g, 'v'],
  [/(?<=[bdgtr])h/g, ''],
  [/(?:ou|oo|ue)/g, 'u'],
  [/oe/g, 'o'],
  [/ae/g, 'a'],
];

/** j is said as y, ch as in chess: English and German. */
const AS_Y: readonly Rule[] = [
  [/(?:dzh|dj)/g, '2'],
  [/zh/g, 's'],
  [/kh/g, 'k'],
  [/(?:ch|1)/g, '1'],
  [/[jy]/g, 'i'],
  [/h/g, ''],
  [/x/g, 's'],
];

/** j, x, g before e and i, kh and ch are said in the throat: Spanish, and ch for kh in German and Polish; zh is the French j. */
const AS_H: readonly Rule[] = [
  [/(?:dzh|zh|dj|kh|ch|1|j|x|g(?=[eiy]))/g, 'h'],
  [/y/g, 'i'],
];

const LAST: readonly Rule[] = [
  [/z/g, 's'],
  [/ie/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/(?<=.)e$/, ''],
];

const apply = (text: string, rules: readonly Rule[]): string =>
  rules.reduce((left, [pattern, replacement]) => left.replace(pattern, replacement), text);

/** The keys of a folded token: tokens that share one may be one name in two spelling traditions. One or two of them. */
export function soundKeys(token: string): string[] {
  if (token.length < 3 || !/^[a-z]+$/.test(token)) return [];
  const shared = apply(token, SHARED);
  const asY = apply(apply(shared, AS_Y), LAST);
  const asH = apply(apply(shared, AS_H), LAST);
  return asY === asH ? [asY] : [asY, asH];
}

/** The sound keys of a token without their vowels (but for one that they begin with), as far as enough is left to tell names apart. */
export function skeletonsOf(token: string): string[] {
  return soundKeys(token).flatMap((key) => {
    const first = /^[aeiou]/.test(key) ? 'a' : '';
    const skeleton = first + key.replace(/[aeiou]/g, '').replace(/(.)\1+/g, '$1');
    return skeleton.length >= 3 ? [skeleton] : [];
  });
}
