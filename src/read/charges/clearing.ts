import type { ChargeStep } from '../../facts/schema.ts';
import type { Finding } from './finding.ts';

/** A court that hears what another one decided. */
const OF_APPEAL = /^(?:appeals?|appellate|high|supreme|higher|apex|cassation|appeal)$/;
/** Beside an acquittal: that it is one of before, or of something else. */
const OF_ANOTHER =
  /^(?:initially|originally|first|previously|earlier|another|separate|separately|unrelated)$/;
/** Behind it: that it is of a part. */
const OF_PART = /^(?:of|on) (?:\S+ ){0,3}?(?:others?|remaining|lesser|some|counts?|charges?)\b/;
const BESIDE_WORDS = 6;

/**
 * Whether an acquittal that names no offence undoes a verdict told before: "He was convicted in 2016. The High Court
 * acquitted him." It is the later of the two by its date, by its court, or by its place in the text.
 */
export function isClearedOf(
  { line, trigger, date, refersBack, via }: Finding,
  steps: readonly ChargeStep[],
): boolean {
  const { words, sentence } = line;
  const near = words.slice(Math.max(0, trigger.from - BESIDE_WORDS), trigger.to + BESIDE_WORDS);
  if (near.some(({ lower, mention }) => mention === undefined && OF_ANOTHER.test(lower))) return false;
  let behind = trigger.to;
  while (words[behind]?.mention !== undefined || /^(?:him|her|them)$/.test(words[behind]?.lower ?? ''))
    behind += 1;
  const text = words
    .slice(behind, behind + BESIDE_WORDS)
    .map(({ lower }) => lower)
    .join(' ');
  if (refersBack !== 'all' && OF_PART.test(text)) return false;
  const verdicts = steps.filter(({ status }) => /^(?:pleaded-guilty|convicted|sentenced)$/.test(status));
  const dated = verdicts.flatMap((step) => (step.date === undefined ? [] : [step.date.value]));
  if (date !== undefined && dated.length > 0 && dated.every((of) => of !== date.value)) {
    const day = date.value;
    return dated.every((of) => day.slice(0, of.length) >= of.slice(0, day.length));
  }
  const isBehind = verdicts.every(({ quote }) => quote.start < sentence.start);
  // "A co-defendant was acquitted": behind the verdict somebody without a name is somebody else.
  if (via === 'unnamed' && isBehind) return false;
  const isOfAppeal = words.some(
    ({ lower }, at) =>
      OF_APPEAL.test(lower) && /^(?:court|courts|judge|judges|panel|bench)$/.test(words[at + 1]?.lower ?? ''),
  );
  // A jury that clears somebody of one charge may have convicted him of another.
  const isOfJury = words.some(({ lower }) => /^(?:jury|jurors)$/.test(lower));
  return isOfAppeal || (isBehind && !isOfJury);
}
