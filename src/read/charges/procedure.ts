import type { GroupAt } from './accused.ts';
import { accusedBefore, accusedOfClause } from './accusedBefore.ts';
import type { Trigger } from './trigger.ts';
import type { Word, Words } from './words.ts';

/** A person whom a sentence shows before a court as the accused; level 2: charged, 3: convicted. */
type Procedure = { person: string; level: number };

/**
 * Turns of procedure that only an accused is the subject of, as they stand behind the name: "was remanded in custody",
 * "is to be sentenced", "stood in the dock". "appeared before the committee" is none: a court has to be named.
 */
const CHARGED: readonly RegExp[] = [
  /^(?:was|were|has been|is being|is) (?:further |again )?(?:remanded|granted bail|released on bail|freed on bail|ordered held|held without bail|being held on|held on \$|bailed)/,
  /^(?:was|were) not required to (?:plead|enter)/,
  /^(?:has |had )?(?:not )?(?:did not |has not )?(?:indicate|indicated|entered|enter) (?:a |any |no )?plea/,
  /^(?:reserved|entered) (?:his|her|no|a) plea/,
  /^(?:was|were|has been) committed (?:for|to stand) trial/,
  /^(?:confirmed|spoke) only (?:his|her|to confirm)/,
  /^(?:stood|sat|appeared) in the dock/,
  /^(?:appeared|appears|has appeared|is due to appear|was due to appear|will appear|is scheduled to appear|made (?:his|her) (?:first|initial) appearance|is due) (?:\S+ ){0,5}?(?:court|judge|magistrates?|old bailey)\b/,
  /^(?:was|were) (?:taken into custody|led away|led (?:from|out of) the (?:dock|court|courtroom)|handcuffed)/,
  /^(?:showed|displayed|made) (?:no|little) (?:visible )?(?:emotion|reaction)/,
  /^(?:is|was) (?:scheduled|due|expected|set) to (?:be arraigned|stand trial|go on trial|enter a plea)/,
];
/** A term faced: with "if convicted" of somebody charged, without it of whoever the verdict was about. */
const FACING =
  /^(?:faces|could face) (?:up to|a (?:statutory |potential |mandatory |total )?(?:maximum|minimum)|a possible|between|as much as|as many as|as long as|anything from|\S+ years|life|the death penalty)/;
const CONVICTED: readonly RegExp[] = [
  /^(?:has )?entered (?:an? )?(?:alford|guilty|no[- ]contest)\b/,
  /^(?:was|were|has been) (?:placed|put) on (?:\S+ ){0,3}?probation\b/,
  /^(?:is|was|will be|are) (?:\S+ )?(?:scheduled |due |expected |set )?(?:to be |be )?sentenced\b/,
  /^(?:will|is to|is due to|is scheduled to|faces) (?:be sentenced|sentencing)/,
];

/** Who of a sentence's people is shown as the accused by its procedure alone. */
export function procedureIn(line: Words, triggers: readonly Trigger[], groupAt: GroupAt): Procedure[] {
  const { words, sentence } = line;
  if (sentence.headline) return [];
  const shown: Procedure[] = [];
  const subjectOf = (at: number): string | undefined => {
    const found = accusedBefore(words, at, undefined, groupAt);
    const [joint] = found;
    // "Smith appeared before Judge Jones and was placed on probation".
    const isJoint = joint?.kind === 'implied' && words[joint.at]?.lower === 'and';
    const [only, ...more] = isJoint ? accusedOfClause(words, joint.at) : found;
    return more.length === 0 && only?.kind === 'person' ? only.id : undefined;
  };
  for (let at = 1; at < words.length; at += 1) {
    if (!isVerb(words[at]) || words[at]?.speech) continue;
    const text = words
      .slice(at, at + 12)
      .map((word) => word.lower)
      .join(' ');
    const isFacing = FACING.test(text) ? (words.some((word) => word.lower === 'if') ? 2 : 3) : 0;
    const level =
      isFacing > 0
        ? isFacing
        : CONVICTED.some((rule) => rule.test(text)) && isToCome(triggers, at)
          ? 3
          : CHARGED.some((rule) => rule.test(text))
            ? 2
            : 0;
    if (level === 0) continue;
    const person = subjectOf(at);
    if (person !== undefined) shown.push({ person, level });
  }
  return shown;
}

const isVerb = (word: Word | undefined): boolean =>
  word !== undefined &&
  word.mention === undefined &&
  /^(?:was|were|is|are|has|had|did|will|faces|could|reserved|entered|confirmed|spoke|stood|sat|appeared|appears|made|indicated)$/.test(
    word.lower,
  );

/** A sentence that was passed is a finding of its own; here only one to come tells of a conviction. */
const isToCome = (triggers: readonly Trigger[], at: number): boolean =>
  triggers.every(
    (trigger) =>
      trigger.status !== 'sentenced' || trigger.isVoid || at < trigger.from - 1 || at >= trigger.to,
  );
