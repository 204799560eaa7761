import type { ChargeStep } from '../../facts/schema.ts';
import type { Finding } from './finding.ts';
import { wordSet } from './wordSet.ts';

/** Words before or in a verb group by which a penalty is one of before, or of something else. */
const OF_BEFORE = wordSet(
  'previously earlier formerly already prior past previous separate separately unrelated another once before other then-unrelated',
);
/** So many words on either side of the verb tell whether a penalty is of this case. */
const BESIDE_WORDS = 4;
/** A verdict of so many days before publication is the news; whoever is in prison by then is there for something else. */
const NEWS_WITHIN_DAYS = 21;
const MS_A_DAY = 86_400_000;
/** A standing sentence is told so many sentences behind its verdict, at most. */
const NEAR_SENTENCES = 2;
/** Where what somebody was convicted of happened in prison, he was there for something else. */
const IN_PRISON =
  /\b(?:inmates?|prisoners?|guards?|corrections?|correctional|prison|jail|cell(?:mate)?|behind bars|warden)\b/i;

const JUDGED: ReadonlySet<string> = new Set(['pleaded-guilty', 'convicted']);

/**
 * Whether a penalty that names no offence ("He got six years") is the one for what was judged in `steps`. Of a sentence
 * that stands ("is serving six years") only where the verdict was told right before it, and is no news.
 */
export function isRaisedBy(
  { line, trigger, date }: Finding,
  steps: readonly ChargeStep[],
  { body, published }: { body: readonly Finding[]; published: string },
): boolean {
  const near = line.words.slice(Math.max(0, trigger.from - BESIDE_WORDS), trigger.to + BESIDE_WORDS);
  if (near.some(({ lower, mention }) => mention === undefined && OF_BEFORE.has(lower))) return false;
  const verdicts = steps.filter(({ status }) => JUDGED.has(status));
  const dated = verdicts.flatMap((step) => (step.date ? [step.date.value] : []));
  // A penalty of before the verdict is for something else.
  if (date !== undefined && dated.length > 0 && dated.every((day) => isBefore(date.value, day))) return false;
  if (date !== undefined && dated.length === 0 && daysBetween(date.value, published) > NEWS_WITHIN_DAYS)
    return verdicts.some(({ quote }) => quote.start === line.sentence.start);
  if (trigger.raises !== 'standing') return true;
  return verdicts.some(({ quote }) => {
    const told = body.find((other) => other.line.sentence.start === quote.start);
    const isNews = told?.line.words.some(
      (word) =>
        word.date !== undefined &&
        word.date.value.length > 4 &&
        daysBetween(word.date.value, published) <= NEWS_WITHIN_DAYS,
    );
    if (isNews === true) return false;
    const far = told === undefined ? -1 : line.index - told.line.index;
    const isBehind = far > 0 || (far === 0 && told !== undefined && told.trigger.from < trigger.from);
    return isBehind && far <= NEAR_SENTENCES && !IN_PRISON.test(quote.text);
  });
}

/** Whether a date, cut at some precision, lies before another, as far as both go. */
function isBefore(value: string, other: string): boolean {
  const length = Math.min(value.length, other.length);
  return value.slice(0, length) < other.slice(0, length);
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / MS_A_DAY;

/** That somebody is still to be sentenced, in a text. */
const TO_BE_SENTENCED =
  /\b(?:(?:will|to|can|may|could) be sentenced\b(?! to)|sentencing (?:hearing )?(?:(?:is|was|has been) )?(?:scheduled|set|due|expected|adjourned|postponed|deferred)|await(?:s|ing)? (?:his |her |their )?sentenc|(?:when|before|until) (?:he|she|they) (?:is|are) sentenced|sentencing date|pending sentenc|until (?:his|her|their) sentencing|for sentencing (?:on|in)\b)/i;

export const isSentenceToCome = (text: string): boolean => TO_BE_SENTENCED.test(text);
