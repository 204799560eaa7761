import { isHuman } from '../charges/humans.ts';
import { NEVER_OFFENCE, OFFENCE_NOUNS } from '../charges/offences.ts';
import type { Trigger } from '../charges/trigger.ts';
import { wordSet } from '../charges/wordSet.ts';
import type { Word } from '../charges/words.ts';

/** Where words of an offence stand in a sentence: words [from, to). */
type Stretch = { from: number; to: number };

/** Behind one of these begins another clause, or something that the status is not of. */
const TURNS = wordSet(`
  who whom whose which that after while when where because before during despite although though since until but
  however unless if unrelated separate than instead not never without denied
`);

/** What is counted or called so stands between a lead and an offence and changes nothing. */
const CARRIERS = wordSet(`
  a an the one two three four five six seven eight nine ten eleven twelve multiple several numerous various each all
  both felony misdemeanor misdemeanour federal state criminal
`);
const COUNTED = wordSet(
  'count counts charge charges crime crimes offence offences offense offenses suspicion',
);

const LISTING = wordSet(', and or ; :');

/** Of these, what follows is something else than the deed itself: helping, planning, knowing, being near. */
const OTHER_DEED = wordSet(`
  accessory conspiracy solicitation incitement facilitation attempt attempts plot plots plan plans threat threats
  intent connection relation role part involvement links linked related relating tied part cover-up knowledge failure
  investigation inquiry probe witness victim victims scene report reports accused suspected acquitted cleared party
`);

/** Behind an offence, these make something else of it. */
const OTHER_THING = wordSet(`
  conspiracy plot plots attempt attempts threat threats cover-up investigation inquiry probe victim victims witness
  scene weapon rate rates law laws statute case trial allegations suspect suspects conspirators
`);

/** What names no offence. */
const EMPTY =
  /^(?:(?:all|the|these|those|any|other|same|related|multiple|several|\d+|one|two|three)\s+)*(?:charges?|counts?|crimes?|offen[cs]es?|felon(?:y|ies)|misdemeanou?rs?|allegations?|wrongdoing|case|indictment|it|that|this)$/i;
const TERM =
  /\b(?:years?|months?|life|prison|jail|probation|custody|bail|court|police|judge|jury|enhancements?)\b|\b(?:felony|misdemeanou?r)$/i;

/** With one of these no name of an offence begins or ends. */
const FUNCTION = wordSet(`
  a an the and or nor of to in on at for with by from as into onto over under about around among including such being
  having doing following him her them his their its it this that these those same other others another one two three
  four five six seven eight nine ten each both all every any some again then also later nearly almost when where
  first second third time today yesterday tomorrow sentencing permitting
`);

/** Behind a name of an offence stands a mark, a date, or one of these; anything else goes on with it. */
const BEHIND = wordSet(`
  and or in on at of to for with by from as against after before during over through under while when who whom which
  that because since until following near outside inside about involving related connected stemming charge charges count
  counts conviction convictions case verdict plea last this earlier later today yesterday is was were has had have are
  also but if despite though although where between upon without
`);

/** Words from which on an offence is looked for behind a trigger. */
const REACH_WORDS = 60;

/**
 * Whether the words [from, to) can be what a trigger is of: they stand behind a word that leads to its offences, or in
 * the list that begins there, with nothing between that makes another deed, clause or case of them; or right where the
 * trigger itself has its offence ("his murder conviction"). `bound` is where the next trigger begins.
 */
export function isOffenceOf(
  words: readonly Word[],
  trigger: Trigger,
  { from, to }: Stretch,
  bound: number,
): boolean {
  const own = words.slice(from, to);
  const text = own.map((word) => word.text).join(' ');
  if (own.length === 0 || own.length > 14 || !/\p{L}{3}/u.test(text)) return false;
  if (EMPTY.test(text) || TERM.test(text) || NEVER_OFFENCE.has(own[0]?.lower ?? '')) return false;
  if (own.some((word) => word.speech || /^[.;:?!“”"()]$/.test(word.text) || TURNS.has(word.lower)))
    return false;
  if (!isWhole(own, words[to]) || OTHER_THING.has(words[to]?.lower ?? '')) return false;
  if (trigger.offencesFrom !== undefined)
    return from >= trigger.offencesFrom && to <= (trigger.offencesTo ?? trigger.to);
  if (from < trigger.to || to > bound || from - trigger.to > REACH_WORDS) return false;
  const between = words.slice(trigger.to, from);
  if (between.some((word) => TURNS.has(word.lower) || word.speech || /^[;()“”"]$/.test(word.text)))
    return false;
  return isLed(words, trigger, from);
}

/** Whether words can be a whole name, and not a stretch cut out of one, or of what stands around it. */
function isWhole(own: readonly Word[], next: Word | undefined): boolean {
  const [first] = own;
  const last = own.at(-1);
  if (first === undefined || last === undefined) return false;
  if (FUNCTION.has(first.lower) || FUNCTION.has(last.lower) || /^\p{L}{3,}ly$/u.test(first.lower))
    return false;
  if (own.some((word) => word.date !== undefined) || own.every(isName)) return false;
  return (
    next === undefined ||
    next.date !== undefined ||
    !/[\p{L}\p{N}]/u.test(next.text) ||
    (BEHIND.has(next.lower) &&
      !(own.length === 1 && /ing$/.test(first.lower) && /^(?:of|to|into|in)$/.test(next.lower)))
  );
}

/** A name of somebody or of a place is none of an offence; a release may print that in capitals. */
const isName = ({ text, lower, mention }: Word): boolean =>
  mention !== undefined || (/^\p{Lu}/u.test(text) && !OFFENCE_NOUNS.has(lower));

/** Whether a word that leads to the trigger's offences, or the list behind one, stands right before `from`. */
function isLed(words: readonly Word[], trigger: Trigger, from: number): boolean {
  const leads: number[] = [];
  for (let at = trigger.to; at < from; at += 1) if (isLead(words, trigger, at)) leads.push(at);
  const [first, ...later] = leads;
  // "Smith was convicted of murder and Jones of robbery": somebody else's.
  if (later.some((at) => isGap(words[at - 1]))) return false;
  let at = from - 1;
  while (at >= trigger.to && isCarrier(words, at)) at -= 1;
  // The trigger took its own lead with it.
  if (at < trigger.to) return true;
  if (at === first) return at === trigger.to || isPlainBefore(words[at - 1], trigger);
  const lower = words[at]?.lower ?? '';
  if (leads.includes(at)) return /^(?:and|or)$/.test(words[at - 1]?.lower ?? '');
  return (
    LISTING.has(lower) &&
    (first !== undefined || /^(?:of|to|with|for)$/.test(words[trigger.to - 1]?.lower ?? ''))
  );
}

function isCarrier(words: readonly Word[], at: number): boolean {
  const lower = words[at]?.lower ?? '';
  const before = words[at - 1]?.lower ?? '';
  if (lower === 'of') return COUNTED.has(before);
  return /^\d{1,3}$/.test(lower) || CARRIERS.has(lower) || COUNTED.has(lower);
}

/** Whether the word at `at` is one that leads from the trigger to what it is of. */
function isLead(words: readonly Word[], { leads, status }: Trigger, at: number): boolean {
  const lower = words[at]?.lower ?? '';
  if (status === 'arrested' && lower === 'with')
    return words[at - 1]?.lower === 'connection' && words[at - 2]?.lower === 'in';
  // "charged in the killing of" tells what a charge is about, and names none.
  if (lower === 'in') return false;
  return leads.has(lower) || (lower === 'to' && status === 'pleaded-guilty');
}

/** Behind somebody, or behind a comma, a lead goes on with what is told of somebody else. */
const isGap = (before: Word | undefined): boolean =>
  before === undefined || before.mention !== undefined || isHuman(before) || before.text === ',';

/** Whether what stands before the first lead makes nothing else of the deed: "an accessory to", "his role in". */
const isPlainBefore = (before: Word | undefined, { accused, status }: Trigger): boolean => {
  if (before === undefined) return false;
  if (before.mention !== undefined) return accused === 'behind';
  if (status === 'arrested' && before.lower === 'connection') return true;
  return !OTHER_DEED.has(before.lower) && !/ing$/.test(before.lower);
};
