import type { Trigger } from './trigger.ts';
import type { Word, Words } from './words.ts';

const TERM =
  /^\s*(?:on \w+ |today |yesterday |\w+day )?(?:to|for)\s+((?:(?:an?|up|to|indeterminate|term|of|between|at|least|additional|total|minimum|maximum|consecutive|concurrent|more|than|nearly|about)\s+){0,6}?(?:\d[\w,.-]*|life|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?|time served|probation|death|home confinement)(?![\p{L}])(?:[\s-]+(?:to|and|plus|years?|months?|weeks?|days?|half|six|three|two|one|four|five|nine|eight|seven|ten|\d+|life)){0,9}(?:['’]?\s+imprisonment)?(?:\s+(?:in|of)\s+(?:an?\s+)?(?:(?:state|federal|county)\s+)?(?:prison|jail|custody|imprisonment|probation|detention|home confinement|confinement|supervised release))?(?:\s+without\s+(?:the\s+)?(?:possibility\s+of\s+)?parole)?)/iu;

/** The term of a sentence in the text's own words ("20 years to life in prison"), where it stands behind the verb. */
export function termOf(
  line: Words,
  trigger: Trigger,
  behind: number,
  bound: number,
): { start: number; end: number } | undefined {
  const { words } = line;
  const name = words[trigger.to - 1];
  if (/^sentences?$/.test(name?.lower ?? '')) {
    // "40-year" is three words or one.
    let first = trigger.to - 2;
    if (/^(?:year|month|day)$/.test(words[first]?.lower ?? '') && words[first - 1]?.text === '-') first -= 2;
    const before = words[first];
    const isTerm = /^(?:life|suspended|\d+|[\w-]+-(?:year|month|day))$/.test(before?.lower ?? '');
    if (before !== undefined && name !== undefined && isTerm) return { start: before.start, end: name.end };
    return undefined;
  }
  for (let at = behind; at < Math.min(bound, behind + 24); at += 1) {
    const word = words[at];
    if (word === undefined || /^(?:following|after|who|[.;])$/.test(word.lower)) return undefined;
    if (!/^(?:to|for)$/.test(word.lower)) continue;
    const from = word.start;
    const last = words[Math.min(words.length, at + 26) - 1]?.end ?? word.end;
    const text = textBetween(words, at, last);
    const match = TERM.exec(text);
    const phrase = match?.[1];
    if (
      phrase === undefined ||
      !/(?:year|month|week|day|life|probation|served|death|confinement)/i.test(phrase)
    )
      continue;
    const start = from + text.indexOf(phrase, match?.index ?? 0);
    return { start, end: start + phrase.trimEnd().length };
  }
  return undefined;
}

/** The words from `at` as they stand, with the white space between them kept in length. */
function textBetween(words: readonly Word[], at: number, end: number): string {
  let text = '';
  const start = words[at]?.start ?? 0;
  for (const word of words.slice(at)) {
    if (word.end > end) break;
    text = text.padEnd(word.start - start, ' ') + word.text;
  }
  return text;
}
