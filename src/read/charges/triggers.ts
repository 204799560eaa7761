import { findHeld, findTaken } from './custody.ts';
import { findNoEvidence, findNotProven } from './failedProof.ts';
import { withGaps } from './gaps.ts';
import { isNounBefore, isObjectAhead } from './objects.ts';
import { isOutsideCourt } from './outsideCourt.ts';
import { findConvictedTo, findPassed, findTermAlone } from './passed.ts';
import { findBanned, findFined, findOrdered } from './penalties.ts';
import { isSupposed } from './supposed.ts';
import { NO_LEAD, type Trigger } from './trigger.ts';
import {
  findAgainst,
  findArrest,
  findCaseAgainst,
  findChargesNoun,
  findConviction,
  findNamedTrial,
  findOwned,
  findPleaNoun,
  findReceived,
  findSentenceNoun,
  findSentencing,
} from './triggerNouns.ts';
import {
  findAuthorised,
  findFacing,
  findFronted,
  findGuilty,
  findHitWith,
  findInverted,
  findJailed,
  findNamed,
  findOnCharges,
  findParticiple,
  findPlea,
  findTrial,
  findWanted,
  PARTICIPLES,
  TRANSITIVES,
} from './triggerVerbs.ts';
import {
  findAllowedAppeal,
  findDismissal,
  findNewTrial,
  findNolle,
  findReducedTo,
  findReduction,
  findReversal,
  findStay,
  findStayOf,
  findWonAppeal,
} from './undoing.ts';
import { isUnreal } from './unreal.ts';
import { isInfinitive, verbGroup } from './verbGroup.ts';
import type { Word } from './words.ts';

const ON_REACH_WORDS = 16;
/** How far behind an acquittal it is told that it was set aside. */
const OF_OLD_WORDS = 24;

/** What a prosecutor, a judge or the police tell in their own words of somebody whom they name. */
const TOLD = /^(?:convicted|sentenced|charged|indicted|arrested|acquitted|guilty|pleaded)$/;

/** Whether one of the authorities says what stands in quotation marks: "...,” the district attorney, Jones, said". */
const isTold = (words: readonly Word[], isAuthority: (person: string) => boolean): boolean =>
  words.some(({ speech, mention }) => !speech && mention !== undefined && isAuthority(mention.person)) &&
  words.some(({ speech, lower }) => !speech && /^(?:said|says|added|announced|stated)$/.test(lower));

const NO_AUTHORITY = (): boolean => false;

/** Every trigger of a sentence, in its order; what is said in quotation marks counts only from the authorities. */
export function findTriggers(
  words: readonly Word[],
  isAuthority: (person: string) => boolean = NO_AUTHORITY,
): Trigger[] {
  const found: Trigger[] = [];
  const isByAuthority = words.some(({ speech }) => speech) && isTold(words, isAuthority);
  const isQuestion = /\?/.test(words.at(-1)?.text ?? '') || /\?/.test(words.at(-2)?.text ?? '');
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || word.mention !== undefined) continue;
    // Prosecutors announce a charge in their own words; what anybody else says decides nothing.
    if (word.speech && !/^authori[sz]ed$/.test(word.lower) && !(isByAuthority && TOLD.test(word.lower)))
      continue;
    const trigger = withPassed(words, at);
    if (trigger === undefined) continue;
    const isTold = word.speech && TOLD.test(word.lower);
    if (isTold && trigger.accused !== 'before') continue;
    const last = found.at(-1);
    // "his conviction last month on charges of": the charges belong to the conviction.
    if (word.lower === 'on' && last !== undefined && last.leads.has('on') && at - last.to <= ON_REACH_WORDS)
      continue;
    const isVoid =
      trigger.isVoid ||
      isQuestion ||
      isOfNothing(words, trigger) ||
      isAcquittalOfOld(words, trigger) ||
      isSupposed(words, trigger.from) ||
      isUnreal(words, trigger) ||
      isOutsideCourt(words, trigger);
    found.push({ ...trigger, isVoid, ...(isTold && { isTold }) });
    at = Math.max(at, trigger.to - 1);
  }
  return withGaps(words, found).map((trigger, index, all) =>
    isOfBefore(words, trigger, all[index + 1]) ? { ...trigger, isPrior: true } : trigger,
  );
}

/**
 * "was charged with no crime", "was convicted of nothing", "charged not with murder but with theft" (what for is then read
 * too far), but "no fewer than three counts".
 */
function isOfNothing(words: readonly Word[], { to, leads }: Trigger): boolean {
  const at = leads.has(words[to]?.lower ?? '') ? to + 1 : to;
  return (
    (words[at]?.lower === 'not' && leads.has(words[at + 1]?.lower ?? '')) ||
    (words[at]?.lower === 'no' && !/^(?:fewer|less|more|contest)$/.test(words[at + 1]?.lower ?? '')) ||
    /^(?:nothing|neither|none)$/.test(words[at]?.lower ?? '')
  );
}

/** "initially acquitted Smith of murder before her decision was overturned": the acquittal stands no more. */
function isAcquittalOfOld(words: readonly Word[], { status, from, to }: Trigger): boolean {
  if (status !== 'acquitted') return false;
  const before = words.slice(Math.max(0, from - 3), to);
  return (
    before.some(({ lower }) => /^(?:initially|originally|first)$/.test(lower)) &&
    words
      .slice(to, to + OF_OLD_WORDS)
      .some(({ lower }) => /^(?:overturned|reversed|quashed|annulled|aside)$/.test(lower))
  );
}

/** "Smith, who was previously convicted of robbery, was sentenced to": the sentence is for something else. */
function isOfBefore(words: readonly Word[], trigger: Trigger, next: Trigger | undefined): boolean {
  if (trigger.status !== 'convicted' || next?.status !== 'sentenced') return false;
  const isRelative = words
    .slice(Math.max(0, trigger.from - 2), trigger.from + 1)
    .some(({ lower }) => lower === 'who');
  return isRelative && words.slice(trigger.from, trigger.to).some(({ lower }) => lower === 'previously');
}

/** The trigger at a word; a sentence that names no offence may raise a verdict all the same. */
function withPassed(words: readonly Word[], at: number): Trigger | undefined {
  const trigger = findTriggerAt(words, at);
  if (trigger === undefined && at === 0) return findTermAlone(words);
  if (trigger === undefined || trigger.isVoid) return findPassed(words, at) ?? trigger;
  if (trigger.status !== 'sentenced' || trigger.needsOffence !== true) return trigger;
  const raises = findPassed(words, at)?.raises;
  return raises === undefined ? trigger : { ...trigger, raises };
}

function findTriggerAt(words: readonly Word[], at: number): Trigger | undefined {
  const word = words[at]?.lower ?? '';
  const next = words[at + 1]?.lower ?? '';
  // "was detained for 12 years for murder" (of the young, in England) is a sentence; "detained on suspicion of" is none.
  const detained = word === 'detained' && next === 'for' ? findJailed(words, at) : undefined;
  if (detained) return detained;
  const participle = PARTICIPLES.get(word);
  // "pleaded guilty as charged to", "the indicted charge of": no verb.
  if (participle && words[at - 1]?.lower === 'as' && words[at - 2]?.lower === 'guilty') return undefined;
  if (participle && /^(?:charges?|counts?|offen[cs]es?)$/.test(next)) return undefined;
  if (participle)
    return (
      findFronted(words, at, participle) ??
      findInverted(words, at, participle) ??
      findParticiple(words, at, participle)
    );
  const transitive = TRANSITIVES.get(word);
  if (transitive && isObjectAhead(words, at + 1) && !isNounBefore(words, at)) {
    return { ...transitive, from: at, to: at + 1, accused: 'behind', isVoid: isInfinitive(words, at) };
  }
  switch (word) {
    case 'pleaded':
    case 'pled':
    case 'pleads':
    case 'plead':
    case 'pleading':
      return findPlea(words, at);
    case 'guilty':
      return findGuilty(words, at);
    case 'admitted':
    case 'admits':
    case 'admitting':
      return {
        ...verbGroup(words, at),
        status: 'pleaded-guilty',
        to: next === 'to' ? at + 2 : at + 1,
        accused: 'before',
        leads: NO_LEAD,
        needsOffence: true,
      };
    case 'faces':
    case 'face':
    case 'facing':
    case 'faced':
    case 'denies':
    case 'denied':
    case 'denying':
    case 'fighting':
      return findFacing(words, at);
    case 'received':
    case 'got':
    case 'gets':
    case 'bagged':
    case 'bags':
    case 'receives':
    case 'receiving':
    case 'serve':
    case 'served':
    case 'serves':
    case 'serving':
    case 'spend':
    case 'spent':
    case 'given':
    case 'handed':
      return findReceived(words, at);
    case 'jailed':
    case 'imprisoned':
      return findJailed(words, at);
    case 'sent':
      return next === 'to' && /^(?:prison|jail)$/.test(words[at + 2]?.lower ?? '')
        ? findJailed(words, at)
        : undefined;
    case 'locked':
      return next === 'up' ? findJailed(words, at) : undefined;
    case 'fined':
      return findFined(words, at);
    case 'banned':
    case 'disqualified':
      return findBanned(words, at);
    case 'ordered':
    case 'put':
    case 'placed':
      return findOrdered(words, at);
    case 'authorised':
    case 'authorized':
      return findAuthorised(words, at);
    case 'trial':
      return findNewTrial(words, at) ?? findNamedTrial(words, at) ?? findTrial(words, at);
    case 'retrial':
      return findNewTrial(words, at);
    case 'evidence':
      return findNoEvidence(words, at);
    case 'proven':
      return findNotProven(words, at);
    case 'docked':
    case 'held':
      return findHeld(words, at);
    case 'taken':
      return findTaken(words, at);
    case 'prosequi':
      return findNolle(words, at);
    case 'reduced':
    case 'replaced':
    case 'downgraded':
    case 'lowered':
    case 'substituted':
      return findReduction(words, at);
    case 'wanted':
      return findWanted(words, at);
    case 'on':
      return findOnCharges(words, at);
    case 'hit':
    case 'slapped':
      return findHitWith(words, at);
    case 'named':
      return findNamed(words, at);
    case 'sentencing':
      return findSentencing(words, at);
    case 'conviction':
    case 'convictions':
      return findConviction(words, at);
    case 'acquittal':
      return findOwned(words, at, 'acquitted', 'of on');
    case 'arrest':
      return findArrest(words, at);
    case 'sheet':
      return findAgainst(words, at);
    case 'indictment':
    case 'prosecution':
    case 'arraignment':
    case 'chargesheet':
      return findAgainst(words, at) ?? findOwned(words, at, 'charged', 'for on of');
    case 'verdict':
    case 'verdicts':
      return findAgainst(words, at);
    case 'sentence':
    case 'sentences':
    case 'order':
    case 'discharge':
    case 'term':
    case 'probation':
      return findSentenceNoun(words, at);
    case 'plea':
    case 'pleas':
      return findPleaNoun(words, at);
    case 'overturned':
    case 'vacated':
    case 'quashed':
    case 'reversed':
    case 'annulled':
    case 'voided':
    case 'set':
    case 'setting':
    case 'annulling':
    case 'reversing':
    case 'voiding':
    case 'overturning':
    case 'vacating':
    case 'quashing':
    case 'unsafe':
      return findReversal(words, at);
    case 'thrown':
    case 'threw':
    case 'throwing':
    case 'tossing':
    case 'tossed':
      return findReversal(words, at) ?? (next === 'out' ? findDismissal(words, at) : undefined);
    case 'appeal':
      return findAllowedAppeal(words, at);
    case 'won':
    case 'wins':
    case 'winning':
      return findWonAppeal(words, at);
    case 'stayed':
    case 'stays':
    case 'suspended':
    case 'suspends':
    case 'staying':
    case 'suspending':
      return findStay(words, at);
    case 'drop':
    case 'dropped':
    case 'dismissed':
    case 'withdrawn':
    case 'withdrew':
    case 'dismissing':
    case 'dropping':
    case 'discontinued':
    case 'collapsed':
      return findDismissal(words, at);
    case 'charges':
    case 'charge':
      return findChargesNoun(words, at);
    case 'to':
    case 'with':
      return findReducedTo(words, at) ?? findConvictedTo(words, at);
    case 'fir':
    case 'case':
      return findCaseAgainst(words, at);
    case 'stay':
      return findStayOf(words, at);
    default:
      return undefined;
  }
}
