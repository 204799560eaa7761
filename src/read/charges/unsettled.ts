import type { Charge } from '../../facts/schema.ts';
import type { ChargeStatus } from '../../facts/status.ts';
import type { Finding } from './finding.ts';
import { PART_OF_SENTENCE } from './undoing.ts';
import { wordSet } from './wordSet.ts';
import type { Word, Words } from './words.ts';

/** What is undone: a verdict or what rests on it, or the accusation itself. */
type Level = 'verdict' | 'charges' | 'arrest' | 'acquittal' | 'any';

const STANDS: Readonly<Record<Level, ReadonlySet<ChargeStatus>>> = {
  verdict: new Set(['pleaded-guilty', 'convicted', 'sentenced']),
  charges: new Set(['alleged', 'arrested', 'charged']),
  arrest: new Set(['alleged', 'arrested']),
  acquittal: new Set(['acquitted']),
  any: new Set(['pleaded-guilty', 'convicted', 'sentenced', 'alleged', 'arrested', 'charged']),
};
const UNDONE: ReadonlySet<ChargeStatus> = new Set(['acquitted', 'dismissed', 'overturned']);

const VERDICTS = wordSet(
  'conviction convictions verdict verdicts sentence sentences plea pleas judgment judgement guilt record',
);
const CHARGES = wordSet(
  'charge charges count counts indictment indictments prosecution case cases complaint complaints summons summonses warrant warrants proceedings fir trial',
);
const ACQUITTALS = wordSet('acquittal acquittals');

/** What ends a verdict (also in two words: "set aside", "thrown out", "struck down"). */
const ENDS_VERDICT =
  /^(?:overturn(?:s|ed|ing)?|revers(?:e|es|ed|ing|al)|quash(?:es|ed|ing)?|vacat(?:e|es|ed|ing)|annul(?:s|led|ling|ment)?|nullif(?:y|ies|ied)|void(?:s|ed)?|invalidat(?:e|es|ed|ing)|expung(?:e|es|ed|ing)|rescind(?:s|ed)?|unsafe|aside|tosse[sd]|wiped|erased|abat(?:es|ed|ement)|miscarriage|withdr(?:ew|awn|aw|awing))$/;
const ENDS_CHARGES =
  /^(?:dropp?(?:s|ed|ing)?|dismiss(?:es|ed|ing|al)?|withdr(?:ew|awn|aw|aws|awing)|discontinu(?:e|es|ed|ing)|stay(?:s|ed|ing)?|abandon(?:s|ed|ing)?|collaps(?:e|es|ed|ing)|quash(?:es|ed|ing)?|tosse[sd]|cancel(?:s|led|ed)|recalled|lifted)$/;
const TWO_WORDS = /^(?:thr(?:ew|own|ows|owing)|tossed|struck|strikes|striking)$/;
/** Somebody of whom this is said is guilty no more, whatever stood before. */
const CLEARS_SOMEBODY = /^exonerat(?:e|es|ed|ing|ion)$/;
/** As whole phrases, joined by single spaces, of which the first word says where to look. */
const OPENS =
  /^(?:reversed|settled|acquittal|cleared|vindicated|won|voted|refused|successfully|appeal|appeals|allowed|upheld|substituted|declined|decided|opted|closed|beat|verdict|dna|another|someone|somebody|innocent|innocence|wrongful|wrongly|wrongfully|not|no|no-bill|fell|fallen|ended|self-defence|self-defense|discharged|discharges|reduced|downgraded|amended|lowered|released|freed|free)$/;
/** "DNA showed that another man", "a judge declared him innocent": the verdict was wrong. */
const INNOCENT =
  /^(?:dna (?:\S+ ){0,4}?(?:show(?:s|ed)|prove[sdn]|clear(?:s|ed)|exclud(?:es|ed)|pointed|match(?:es|ed)|identified)|(?:another|someone|somebody) (?:\S+ )?(?:\S+ )?(?:later )?(?:committed|confessed|was responsible|was the (?:killer|real))|wrongful(?:ly)? (?:convict|imprison|jail)\S+|wrongly (?:convict|imprison|jail)\S+)/;
/** "ruled there was no case to answer", "a grand jury returned a no-bill", "the case fell apart". */
const NO_CASE =
  /^(?:no case to answer|no probable cause|settled out of court|no(?:-| true | )bill(?:ed)?\b|not to answer|fell apart|fallen apart|ended without (?:a |any )?(?:conviction|charges?|verdict))/;
/** "the verdict: not guilty", "a verdict of not guilty". */
const NOT_GUILTY = /^verdict (?:was |of |: |- )?(?:“ ?)?not guilty\b/;
/** "won on appeal", "successfully appealed", "allowed his appeal" (but not to go on), "his appeal was upheld". */
const APPEAL_WON =
  /^(?!.* against (?:his|her|their|the) sentence)(?:won (?:on|(?:his|her|their|the|an)) appeal|successfully (?:appealed|overturned|challenged)|allowed (?:his|her|their|the|an) appeals?\b(?! to (?:proceed|go|be))|upheld (?:his|her|their|the) appeals?\b|appeals? (?:against (?:his |her |their |the )?(?:convictions?|verdicts?) )?(?:was|were|has been|had been|is) (?:allowed|upheld|granted|successful)(?! (?:leave|permission)))/;
/** "declined to file charges", "decided not to prosecute": of whoever was arrested. */
const NOT_BROUGHT =
  /^(?:declined to|decided not to|opted not to|voted not to|refused to) (?:indict\b|prosecute\b(?! (?:his|her|their))|(?:file|bring|press|pursue) (?:\S+ ){0,2}charges?\b)/;
/** "five men were found not guilty": a plea of not guilty clears nobody. */
const FOUND_NOT_GUILTY = /\b(?:found|returned|declared|pronounced|ruled)(?: \S+){0,4}$/;
const NO_SUSPECT = /^(?:not (?:a|the) suspect\b(?! in)|no longer (?:a|the) suspect\b)/;
/** What somebody only says of himself. */
const CLAIMS =
  /^(?:claim(?:s|ed|ing)?|maintain(?:s|ed)|insist(?:s|ed)|contend(?:s|ed)|alleg(?:es|ed)|believes?)$/;
const JUDGE =
  /^(?:court|courts|judge|judges|justices|panel|appeals|magistrate|magistrates|tribunal|bench|sheriff|jury)$/;
const NO_COURT = wordSet(
  'hospital firearm gun weapon army jury jurors conditionally absolutely honorably honourably dishonorably dishonourably military navy duty duties debts bankruptcy weapons rifle pistol conditional absolute clinic ward',
);

/** A new trial undoes the old one when it is still to come. */
const TO_COME =
  /^(?:order(?:s|ed|ing)?|grant(?:s|ed|ing)?|award(?:s|ed|ing)?|w[io]ns?|deserves?|entitled|fac(?:es|ed|ing)|gets?|await(?:s|ed|ing)?|pending|remit(?:s|ted)|remanded|sent)$/;
/** What is told of old: "he was initially found guilty; that verdict was thrown out; a second jury". */
const OF_OLD = wordSet('initially originally first previous previously earlier second again retrial');
/** A verdict of so many days before publication is the news itself. */
const NEWS_WITHIN_DAYS = 14;
const MS_A_DAY = 86_400_000;

/** What did not come about, or is only asked for. */
const NOT_DONE = wordSet(
  'not never no refused refuses refusing declined declines denied denies rejected rejects failed fails failing unsuccessfully seek seeks seeking sought ask asks asked asking want wants wanted hope hopes hoped hoping try tries tried trying bid bids attempt attempts attempting effort efforts request requested requests motion motions petition petitioned appealed appealing if whether could would may might should can cannot will plans planned urged urges moved argued argues arguing without',
);
const UNNAMED = /^(?:individuals|people|others|men|women|suspects|defendants|teenagers|protesters|players)$/;
/** Words before the undoing that are looked at for what makes it not done. */
const BEFORE_WORDS = 7;
const FAR_BEFORE_WORDS = 18;
const BARE =
  /^(?:overturn|reverse|quash|vacate|annul|nullify|drop|dismiss|withdraw|discontinue|abandon|grant|order)$/;
/** Words between what is undone and the undoing, at most. */
const NEAR_WORDS = 22;
/** What is part of a bargain, or leaves the rest standing. */
const REST = wordSet(
  'other others remaining additional some several lesser more one two three part civil counts',
);

/**
 * Leaves out what a text may have taken back in words from which it could not be read whose it was: a verdict that was
 * overturned may not be told as standing. A charge that is missed is a pity; a conviction that is none is a disaster.
 */
export function withoutUnsettled(
  charges: readonly Charge[],
  {
    lines,
    findings,
    published,
  }: { lines: readonly Words[]; findings: readonly Finding[]; published: string },
): Charge[] {
  const doubts = lines.flatMap((line) => doubtsIn(line, { lines, findings, charges }));
  if (doubts.length === 0) return [...charges];
  return charges.filter((charge) => {
    const last = charge.steps.at(-1);
    if (last === undefined) return true;
    const isNews =
      last.date !== undefined &&
      Date.parse(published) - Date.parse(last.date.value) <= NEWS_WITHIN_DAYS * MS_A_DAY;
    return !doubts.some(
      ({ level, of, isOld }) =>
        STANDS[level].has(last.status) &&
        (of === 'all' || of.has(charge.subject.id)) &&
        !(isOld && isNews && level === 'verdict'),
    );
  });
}

type Doubt = { level: Level; of: 'all' | ReadonlySet<string>; isOld: boolean };

type Told = { lines: readonly Words[]; findings: readonly Finding[]; charges: readonly Charge[] };

function doubtsIn(line: Words, { lines, findings, charges }: Told): Doubt[] {
  if (line.sentence.headline) return [];
  const { words } = line;
  const isRead = findings.some(
    (finding) => finding.line === line && UNDONE.has(finding.trigger.status) && !finding.trigger.isVoid,
  );
  const undone = isRead ? [] : words;
  const isOld = [lines[line.index - 1], line].some((one) =>
    one?.words.some(({ lower }) => OF_OLD.has(lower)),
  );
  const doubts: Doubt[] = [];
  // An acquittal that was set aside is read as one, or not at all.
  words.forEach((word, at) => {
    const noun = ENDS_VERDICT.test(word.lower) ? nearest(words, at, ACQUITTALS) : undefined;
    const verdict = noun === undefined ? undefined : nearest(words, at, VERDICTS);
    if (noun === undefined || word.speech || isNotDone(words, at)) return;
    if (verdict !== undefined && Math.abs(verdict - at) < Math.abs(noun - at)) return;
    const of = whoseAt(words, noun, charges);
    if (of !== undefined) doubts.push({ level: 'acquittal', of, isOld: false });
  });
  undone.forEach((word, at) => {
    const level = levelAt(words, at, line.index < LEAD_LINES);
    if (level === undefined || word.speech || isNotDone(words, at)) return;
    const of = whoseAt(words, level.noun, charges);
    if (of !== undefined) doubts.push({ level: level.level, of, isOld });
  });
  return doubts;
}

/** In so many first sentences people without a name are those whom the text is about. */
const LEAD_LINES = 4;

/** What the word at `at` undoes, and where that stands. */
function levelAt(
  words: readonly Word[],
  at: number,
  isLead: boolean,
): { level: Level; noun: number } | undefined {
  const lower = words[at]?.lower ?? '';
  const next = words[at + 1]?.lower ?? '';
  if (CLEARS_SOMEBODY.test(lower)) return { level: 'verdict', noun: at };
  if ((/^(?:new|fresh)$/.test(lower) && /^trials?$/.test(next)) || /^(?:retrials?|retried)$/.test(lower)) {
    const isToCome = words.slice(Math.max(0, at - 6), at + 6).some((word) => TO_COME.test(word.lower));
    return isToCome ? { level: 'verdict', noun: at } : undefined;
  }
  const phrase = OPENS.test(lower) ? phraseAt(words, at) : undefined;
  if (phrase !== undefined) return { level: phrase, noun: at };
  if (lower === 'acquitted') return isOfRest(words, at + 1) ? undefined : { level: 'charges', noun: at };
  const isTwo = TWO_WORDS.test(lower) && /^(?:out|down)$/.test(next);
  if (isTwo || ENDS_VERDICT.test(lower)) {
    const noun = nearest(words, at, VERDICTS);
    const isPart =
      noun !== undefined && words.slice(at, noun).some((word) => PART_OF_SENTENCE.test(word.lower));
    if (noun !== undefined && !isPart) return { level: 'verdict', noun };
  }
  if (isTwo || ENDS_CHARGES.test(lower)) {
    const noun = nearest(words, at, CHARGES);
    if (noun === undefined) return endsThat(words, at) ? { level: 'charges', noun: at } : undefined;
    const isRest = words.slice(Math.max(0, noun - 4), noun + 1).some(({ lower: one }) => REST.has(one));
    return isRest || (!isLead && isOfUnnamed(words)) ? undefined : { level: 'charges', noun };
  }
  return undefined;
}

/** "was charged with robbery, which was later dropped": what is said to be gone is the charge told before. */
function endsThat(words: readonly Word[], at: number): boolean {
  let verb = at - 1;
  while (/^(?:later|subsequently|then|since|been|eventually|quickly|also)$/.test(words[verb]?.lower ?? ''))
    verb -= 1;
  return (
    /^(?:was|were|is|are|has|have|had)$/.test(words[verb]?.lower ?? '') &&
    /^(?:which|that|these|those|both|all|but)$/.test(words[verb - 1]?.lower ?? '') &&
    words.slice(0, verb).some(({ lower }) => /^(?:charged|indicted|summonsed|arrested|accused)$/.test(lower))
  );
}

/** What phrases undo that name neither the verdict nor the charge. */
function phraseAt(words: readonly Word[], at: number): Level | undefined {
  const lower = words[at]?.lower ?? '';
  const before = words.slice(Math.max(0, at - 8), at);
  const behind = words.slice(at + 1, at + 9);
  const text = lowerOf(words.slice(at, at + 9));
  if (NO_CASE.test(text)) return 'charges';
  const isOfCourt = before.some((word) => JUDGE.test(word.lower));
  const isIn = (near: readonly Word[], rule: RegExp): boolean => near.some((word) => rule.test(word.lower));
  if (INNOCENT.test(text)) return isIn(before, CLAIMS) ? undefined : 'verdict';
  if (NOT_GUILTY.test(text)) return 'any';
  if (APPEAL_WON.test(text)) return 'verdict';
  if (NOT_BROUGHT.test(text)) return 'charges';
  if (NO_SUSPECT.test(text)) return 'arrest';
  if (/^not guilty\b/.test(text) && FOUND_NOT_GUILTY.test(lowerOf(before))) return 'charges';
  switch (lower) {
    // "cleared at a retrial", "cleared on appeal"; "video cleared him": but "cleared the scene".
    case 'cleared':
      if (isIn(behind.slice(0, 4), /^(?:appeal|retrial)$/)) return 'verdict';
      if (behind[0]?.mention !== undefined || /^(?:him|her|them)$/.test(behind[0]?.lower ?? '')) return 'any';
      // Of people without a name, whom the text may name elsewhere.
      return behind[0]?.lower === 'of' && !words.some(({ mention }) => mention) ? 'charges' : undefined;
    case 'vindicated':
      return 'any';
    case 'substituted':
      return isIn([...before, ...behind], /^(?:charges?|convictions?|verdicts?)$/) ? 'verdict' : undefined;
    case 'closed':
      return isIn(before, /^(?:investigation|inquiry|enquiry|case)$/) ? 'arrest' : undefined;
    case 'beat':
      return /^beat (?:at trial|in court|the (?:charges?|case|rap))\b/.test(text) ? 'charges' : undefined;
    // "The Court of Appeals reversed, finding": without an object it is the judgment below.
    case 'reversed':
      return isOfCourt && (behind[0] === undefined || /^[.,;]$/.test(behind[0].text)) ? 'verdict' : undefined;
    case 'acquittal':
      return isIn([...before, ...behind], /^(?:granted|entered|ordered|directed)$/) ? 'verdict' : undefined;
    case 'innocent':
      return isIn(before, /^(?:prosecutors?|judge|court|declared|found|proved|proven|evidence)$/) &&
        !isIn(before, /^(?:until|presumed|killing|killed|shot|shooting|of)$/)
        ? 'verdict'
        : undefined;
    case 'innocence':
      return isIn(before, /^(?:established|certificate|proved|proven|declaration)$/) ? 'verdict' : undefined;
    case 'released':
    case 'freed':
    case 'free':
      return (isIn([...before, ...behind], /^(?:appeals?|appellate|misdirected)$/) ||
        /\b(?:high|higher|supreme|superior) court\b/.test(lowerOf([...before, ...behind]))) &&
        !isIn([...before, ...behind], /^(?:bail|pending|bond|parole)$/)
        ? 'verdict'
        : undefined;
    case 'self-defence':
    case 'self-defense':
      return isOfCourt && isIn(before, /^(?:ruled|found|decided|accepted|concluded)$/)
        ? 'charges'
        : undefined;
    // "The sessions court discharged him" in India and South Africa ends the case.
    case 'discharged':
    case 'discharges':
      return (isOfCourt || isIn(behind, JUDGE)) && !words.some((word) => NO_COURT.has(word.lower))
        ? 'charges'
        : undefined;
    case 'reduced':
    case 'downgraded':
    case 'amended':
    case 'lowered':
      return isIn(before.slice(-6), /^(?:charges?|counts?)$/) &&
        !isIn(words, /^(?:sentences?|terms?|bail|bond|conviction)$/) &&
        behind[0]?.lower === 'to'
        ? 'charges'
        : undefined;
    default:
      return undefined;
  }
}

const lowerOf = (words: readonly Word[]): string => words.map(({ lower }) => lower).join(' ');

const isOfRest = (words: readonly Word[], from: number): boolean =>
  words.slice(Math.max(0, from), Math.max(0, from) + 5).some((word) => REST.has(word.lower));

/** "two individuals were arrested, and those charges were dismissed": theirs, who stay without a name. */
const isOfUnnamed = (words: readonly Word[]): boolean =>
  words.some(({ lower }) => UNNAMED.test(lower)) &&
  !words.some(({ mention, lower }) => mention !== undefined || /^(?:he|she|his|her|him)$/.test(lower));

/** The nearest of these nouns within the sentence, before or behind. */
function nearest(words: readonly Word[], at: number, nouns: ReadonlySet<string>): number | undefined {
  for (let far = 1; far <= NEAR_WORDS; far += 1) {
    if (far <= NEAR_WORDS / 2 && nouns.has(words[at + far]?.lower ?? '')) return at + far;
    if (nouns.has(words[at - far]?.lower ?? '')) return at - far;
  }
  return undefined;
}

/** "asked to overturn", not "voted to overturn". */
const isWish = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.lower === 'to' &&
  !/^(?:decided|voted|agreed|ruled|moving|chose|allowed|permitted|let)$/.test(words[at - 2]?.lower ?? '');

const isNotDone = (words: readonly Word[], at: number): boolean =>
  isWish(words, at) ||
  words
    // "plans to request that Judge Smith, of the county court, overturn": the bare verb belongs to what is wished for.
    .slice(Math.max(0, at - (BARE.test(words[at]?.lower ?? '') ? FAR_BEFORE_WORDS : BEFORE_WORDS)), at)
    // "granted his motion for acquittal".
    .some(
      ({ lower }, index, before) =>
        (NOT_DONE.has(lower) &&
          !(
            /^(?:motions?|requests?|petitions?|bids?)$/.test(lower) &&
            before.slice(0, index).some((word) => word.lower === 'granted')
          )) ||
        lower.endsWith("n't"),
    );

/** Whose it is: the one by whose name the noun stands, else those of the sentence who are accused, else anybody's. */
function whoseAt(words: readonly Word[], noun: number, charges: readonly Charge[]): Doubt['of'] | undefined {
  const subjects = new Set(charges.map(({ subject }) => subject.id));
  const isOwner = words[noun - 1]?.text.match(/^['’]s?$/u) !== null && words[noun - 1] !== undefined;
  const owner =
    words[noun + 1]?.lower === 'of' || words[noun + 1]?.lower === 'against'
      ? words[noun + 2]?.mention
      : isOwner
        ? words[noun - 2]?.mention
        : undefined;
  if (owner !== undefined) return subjects.has(owner.person) ? new Set([owner.person]) : undefined;
  const named = words.flatMap(({ mention }) =>
    mention && subjects.has(mention.person) ? [mention.person] : [],
  );
  if (named.length > 0) return new Set(named);
  return 'all';
}
