import type { PersonPart } from '../../facts/schema.ts';
import type { ReadText, Token } from '../text.ts';
import type { Named, NamedAt } from './join.ts';
import { titleBefore } from './roles.ts';
import { lower } from './runs.ts';

/** So many words may stand between a name and the verb that it is the subject of. */
const REACH = 32;

/** What is heard counts in this order: a strong sign before a title, a title before a weak sign. */
const ORDER = [
  'defendant',
  'victim',
  'judge',
  'prosecutor',
  'defence',
  'police',
  'maybe-victim',
  'witness',
  'official',
] as const;

type Heard = (typeof ORDER)[number];

/** The part of each person in the case, by id, as far as the words at the places that name him or her say it. */
export function partsOf(named: Named[], read: ReadText): Map<string, PersonPart> {
  const around = neighbours(named);
  return new Map(
    named.map((one) => {
      const heard = new Set<Heard>(one.mentions.flatMap((at) => partsAt(read, at, around.get(at) ?? [])));
      if (/\p{L} \p{Lu}\.$/u.test(one.name)) heard.add('maybe-victim');
      const part = ORDER.find((candidate) => heard.has(candidate)) ?? 'other';
      return [one.id, part === 'maybe-victim' ? 'victim' : part];
    }),
  );
}

/** So many names before and behind a name can be in one list with it. */
const LISTED_NAMES = 12;

/** For each place that names a person, the nearest others of the same sentence, in text order. */
function neighbours(named: Named[]): Map<NamedAt, NamedAt[]> {
  const around = new Map<NamedAt, NamedAt[]>();
  const bySentence = Map.groupBy(
    named.flatMap((one) => one.mentions),
    ({ sentence }) => sentence,
  );
  for (const places of bySentence.values()) {
    places.sort((a, b) => a.first - b.first);
    for (const [index, at] of places.entries()) {
      around.set(at, places.slice(Math.max(0, index - LISTED_NAMES), index + LISTED_NAMES + 1));
    }
  }
  return around;
}

function partsAt(read: ReadText, at: NamedAt, others: NamedAt[]): Heard[] {
  const tokens = read.sentences[at.sentence]?.tokens ?? [];
  const heard: Heard[] = [];
  const list = listAround(tokens, at, others);
  const own = wordsBefore(tokens, at.first).replace(/ (?:sir|dame|lord|lady|dr|mr|mrs|ms)(?: \.)? $/, ' ');
  const title = titleBefore(tokens, at.first);
  const before = wordsBefore(tokens, title?.first ?? at.first);
  const behind = wordsBehind(tokens, at.last);
  const behindList = wordsBehind(tokens, list.last);
  const head = list.first === at.first ? own : wordsBefore(tokens, list.first);
  const deed = wordsBefore(tokens, titleBefore(tokens, list.first)?.first ?? list.first);
  // "A, defended by B, was convicted": what follows the comma is not said of B.
  const isInside =
    (/ (?:by|to|with|from|of|near|alongside) $/.test(before) &&
      /^ , (?:was|were|is|has|had) /.test(behind)) ||
    isObject(before, behind);
  if (/ (?:defended|represented) by $/.test(before)) heard.push('defence');
  if (/ prosecuted by $/.test(before)) heard.push('prosecutor');
  if (
    (!isInside && isDefendant(before, behind)) ||
    DEFENDANT_BEFORE.test(deed) ||
    (/ found (?:\w+ )?$/.test(deed) && /^ (?:, (?:\d{1,3} , )?)?(?:not )?guilty\b/.test(behindList)) ||
    isPluralOf(head, /^(?:co-)?defendants$|^suspects$/) ||
    (!isInside && PLURAL_VERB.test(behindList) && isCharged(behindList))
  ) {
    heard.push('defendant');
  }
  if ((!isInside && isVictim(before, behindList)) || VICTIM_BEFORE.test(before) || VICTIM_BEFORE.test(deed))
    heard.push('victim');
  const byTitle =
    partOfTitle(own) ?? (isPluralOf(head, /s$/) ? partOfTitle(head) : undefined) ?? partOfTitleBehind(behind);
  if (byTitle) heard.push(byTitle);
  else if (isProsecuting(tokens, at)) heard.push('prosecutor');
  if (!isInside && isMaybeVictim(before, behindList)) heard.push('maybe-victim');
  if (
    /^ (?:, )?(?:testified|took the (?:witness )?stand)\b|^ (?:has been |was |is |, )?(?:identified as )?an? (?:\w+ )?witness\b/.test(
      behind,
    )
  ) {
    heard.push('witness');
  }
  return heard;
}

/** Of several people in a list something is said in the plural. */
const PLURAL_VERB = /^ (?:, (?:\d{1,3} , )?)?(?:both |each )?(?:were|are|have|plead(?:ed)?|pled|face) /;

/** The first and last token of the list of names in which the name stands ("A, B, and C"). */
function listAround(tokens: Token[], at: NamedAt, others: NamedAt[]): { first: number; last: number } {
  const list = { first: at.first, last: at.last };
  const isLink = (from: number, to: number) =>
    to > from &&
    to - from <= 4 &&
    tokens.slice(from, to).every((token) => /^(?:,|and|&|\d{1,3})$/.test(token.text));
  for (const other of others.toReversed()) {
    if (other.last < list.first && isLink(other.last + 1, list.first)) list.first = other.first;
  }
  let end = at.last;
  for (const other of others) {
    if (other.first <= end || !isLink(end + 1, other.first)) continue;
    // A comma alone may begin a new clause: a list ends with "and".
    const closes = tokens.slice(end + 1, other.first).some((token) => /^(?:and|&)$/.test(token.text));
    end = other.last;
    if (closes) list.last = end;
  }
  return list;
}

/** Whether the list of names stands behind a plural title. */
function isPluralOf(before: string, title: RegExp): boolean {
  const last = before.trim().split(' ').at(-1) ?? '';
  return /s$/.test(last) && !/^[’']s$/.test(last) && title.test(last);
}

/** The words before a token, in small letters, with a space at both ends. */
function wordsBefore(tokens: Token[], first: number): string {
  return ` ${tokens
    .slice(Math.max(0, first - 12), first)
    .map(lower)
    .join(' ')} `;
}

function wordsBehind(tokens: Token[], last: number): string {
  return ` ${tokens
    .slice(last + 1, last + 1 + REACH)
    .map(lower)
    .join(' ')} `;
}

const AGE = String.raw`(?:(?:now |then )?\d{1,3} - years?-old )?`;
const CHARGED = String.raw`(?:charged|sentenced|convicted|indicted|arrested|arraigned|accused|jailed|imprisoned|acquitted|remanded|apprehended|extradited|booked|found guilty|found not guilty|taken into custody)`;
const ADVERB = String.raw`(?:each|both|jointly|also|now|today|yesterday|later|then|since|recently|initially|scheduled|expected|already|previously|again|\w+ly|\w+day|to be|been|be|being)`;

const DEFENDANT_BEFORE = new RegExp(
  [
    String.raw` (?:co-?)?(?:defendants?|suspects?)(?: ,)? ${AGE}$`,
    String.raw` (?:defendant|suspect|shooter|driver|killer|attacker|gunman|robber|man|woman) (?:(?:was|is|has been) (?:later )?(?:identified|named) )?as ${AGE}$`,
    String.raw` (?:accused|alleged|suspected|convicted) (?:(?!of |in |by |with |to |for |victims? |an? |the )[a-z-]+ ){1,3}${AGE}$`,
    String.raw` (?:charged|accused|convicted|arrested|jailed|sentenced) (?:(?:with|of|in|for|over|on) (?:[^\s,.;:]+ ){1,8}|today |yesterday |\w+day )?(?:is|was|are|were) ${AGE}$`,
    String.raw` (?:charged|indicted|convicted|sentenced|arrested|jailed|acquitted|prosecution of|trial of|arrest of|conviction of|charges against|case against|charge against|indictment against) ${AGE}$`,
  ].join('|'),
);

function isDefendant(before: string, behind: string): boolean {
  if (DEFENDANT_BEFORE.test(before)) return true;
  return (
    new RegExp(
      String.raw`^ (?:, )?who (?:was|were|is|has|had|have|will)(?: ${ADVERB}){0,4} ${CHARGED}\b`,
    ).test(behind) || isCharged(behind)
  );
}

const PREPOSITION = 'by|to|with|from|of|near|alongside|for|against';
const OBJECT = new RegExp(String.raw` (?:${PREPOSITION}) (?:(?:rep|sen|gov|dr|mr|mrs|ms) (?:\. )?)?$`);
/** "of a prison guard, X": the name is what the words behind the preposition are. */
const OBJECT_NAMED = new RegExp(
  String.raw` (?:${PREPOSITION}) (?:an?|the|his|her|their|another) (?:[a-z-]+ ){1,3}, $`,
);

/** Whether a name belongs to the phrase before it, so that the verb behind has another subject ("a manager for X pleaded"). */
function isObject(before: string, behind: string): boolean {
  if (OBJECT.test(before))
    return /^ (?:was|were|is|has|had|pleaded|pled|admitted|denied|faces) /.test(behind);
  return (
    OBJECT_NAMED.test(before) &&
    /^ , (?:was|were|is|has|had|pleaded|pled|admitted|denied|faces) /.test(behind)
  );
}

const PLEA =
  /^(?:pleaded|pled|pleads) (?:guilty|no contest|not guilty)|^(?:admitted|admits|denies|denied) (?:charges|(?:one|two|three|four|five|\d+|all|the) (?:counts?|charges?|offences?|offenses?))|^faces (?:charges|up to|a maximum|life|\d|between)/;
const IS_CHARGED = new RegExp(
  String.raw`^(?:was|were|is|are|has|had|have|will)(?: ${ADVERB}){0,4} ${CHARGED}\b`,
);
/** Words by which somebody else may be the subject of the verb behind. */
const ANOTHER =
  /^(?:who|whose|which|that|he|she|they|said|says|told|defendants?|suspects?|man|woman|after|when|while|because|whom|police|officers?)$/;

/** "X, 52, of Kirby Hill, was sentenced": the name is the subject of a charge, nothing but apposition between. */
function isCharged(behind: string): boolean {
  const words = behind.trim().split(' ');
  let at = 0;
  if (/^[,(]$/.test(words[0] ?? '')) {
    at = words.findIndex(
      (word, index) =>
        index > 0 &&
        /^(?:was|were|is|are|has|had|have|pleaded|pled|pleads|admitted|admits|faces|will)$/.test(word),
    );
    if (at < 1) return false;
    // "X, 25, of Scunthorpe, who was convicted": a clause of his own.
    const who = words.indexOf('who');
    if (
      who > 0 &&
      who === at - 1 &&
      words[who - 1] === ',' &&
      !words.slice(0, who).some((word) => ANOTHER.test(word) || word === 'and')
    ) {
      return IS_CHARGED.test(words.slice(at).join(' '));
    }
    const between = words.slice(0, at);
    if (
      !/^[,)]$/.test(words[at - 1] ?? '') ||
      between.some((word) => ANOTHER.test(word)) ||
      (between.includes('and') && !/^(?:were|are|have)$/.test(words[at] ?? ''))
    )
      return false;
  }
  const rest = words
    .slice(at)
    .join(' ')
    .replace(/^(?:both|each|also|\w+ly) /, '');
  return PLEA.test(rest) || IS_CHARGED.test(rest);
}

const HARM_NOUN = String.raw`(?:killing|murder|murdering|deaths?|shooting|shooting death|stabbing|stabbing death|slaying|homicide|kidnapping|kidnap|abduction|rape|raping|assault|assaulting|beating|strangling|strangulation|drowning|torturing|robbing|poisoning|disappearance|attack on)`;
const HARMED = String.raw`(?:killed|murdered|shot|stabbed|raped|strangled|robbed|kidnapped|attacked|struck|poisoned|slashed|beat|choked|drowned|suffocated|molested|punched|fatally shot|ran over|bludgeoned|abducted)`;
const VICTIM_BEFORE = new RegExp(
  [
    String.raw` victims?(?: ,| as)? ${AGE}$`,
    String.raw` ${HARM_NOUN} (?:of )?${AGE}$`,
    String.raw` ${HARMED} ${AGE}$`,
    String.raw` (?:body|remains) of ${AGE}$`,
    String.raw` ${HARM_NOUN} (?:of )?(?:his|her|their) (?:[a-z-]+ ){1,3}(?:, )?${AGE}$`,
    String.raw` ${HARMED} (?:his|her|their) (?:[a-z-]+ ){1,3}(?:, )?${AGE}$`,
  ].join('|'),
);
const VICTIM_BEHIND =
  /^ (?:, \d{1,3} ,? )?(?:, )?(?:was|were) (?:\w+ly )?(?:killed|murdered|shot|stabbed|struck|beaten|raped|robbed|attacked|pronounced dead|found dead|strangled|kidnapped|slain|instantly killed|hospitali[sz]ed)\b/;

function isVictim(before: string, behind: string): boolean {
  return VICTIM_BEFORE.test(before) || VICTIM_BEHIND.test(behind);
}

const MAYBE_BEFORE = new RegExp(
  String.raw` (?:${HARMED}|${HARM_NOUN}|death of) (?!, )(?:(?!by |with |and |who |when |said |is |was |[.;:] )\S+ ){0,6}$`,
);
const MAYBE_BEHIND =
  /^ (?:, \d{1,3} ,? )?(?:, )?(?:(?:who )?(?:was|were|had|is) (?:(?!charged|accused|arrested|convicted|sentenced)[\w-]+ ){0,12}(?:, )?)?(?:and )?(?:was struck|was killed|was shot|was stabbed|suffered|sustained|was pronounced)\b/;

function isMaybeVictim(before: string, behind: string): boolean {
  return MAYBE_BEFORE.test(before) || MAYBE_BEHIND.test(behind);
}

const TITLE_PARTS: [RegExp, Heard][] = [
  [
    / (?:(?:prosecution|prosecuting|crown) (?:barristers?|solicitors?|lawyers?|counsel|advocates?)|directors? of public prosecutions|dpp)(?: ,)?(?: mrs? \.?| ms \.?)? $/,
    'prosecutor',
  ],
  [/ (?:judges?|justices?|magistrates?|recorder)(?: ,)? $/, 'judge'],
  [
    / (?:defen[cs]e (?:attorneys?|lawyers?|counsel)|public defenders?|barristers?|solicitors?|lawyers?|(?:his|her|their|’s|'s) (?:\w+ )?(?:attorneys?|counsel))(?: ,)? $/,
    'defence',
  ],
  [
    / (?:attorneys?|prosecutors?|ag|das?|adas?|ausas?|ddas?|attorney general|solicitor general)(?: ,)? $/,
    'prosecutor',
  ],
  [
    / (?:detectives?|dets?|officers?|ofc|sergeants?|sgts?|constables?|troopers?|sheriff|undersheriff|agents?|inspectors?|insp|investigators?|superintendent|supt|pc|wpc|dci|deput(?:y|ies)|patrolman|marshals?|police (?:\w+ )?(?:chief|commissioner)|lieutenants?|lt|captains?|capt|deputy chief|interim chief|chief of police|chief constable|agent in charge)(?: \.)?(?: ,)? $/,
    'police',
  ],
  [
    / (?:president|minister|secretary|senators?|sens?|reps?|representatives?|governor|gov|mayor|ambassador|commissioner|chancellor|premier|congressman|congresswoman|councilman|councilwoman|councillor|director|spokesman|spokeswoman|spokesperson|analyst|paralegal|intern|administrator|coroner|examiner|chief|chair|chairman)(?: \.)?(?: ,)? $/,
    'official',
  ],
  [/ (?:defending|mitigating)(?: ,)? $/, 'defence'],
  [/ prosecuting(?: ,)? $/, 'prosecutor'],
  // "a judge of the High Court in Harrow, X": the court stands between.
  [
    / (?:an?|the|one) (?:[\w-]+ )?(?:judge|justice|magistrate) (?:of|at|in|with) (?:(?!who |that |was |is |had |has |said |and )[^\s.;:]\S* ){1,9}, $/,
    'judge',
  ],
  [
    / (?:an?|the|one) (?:[\w-]+ )?(?:prosecutor (?:of|at|in|with|for)|attorney (?:of|at|in|with)) (?:(?!who |that |was |is |had |has |said |and )[^\s.;:]\S* ){1,9}, $/,
    'prosecutor',
  ],
  [
    / (?:an?|the|one) (?:[\w-]+ )?(?:attorney|lawyer|solicitor|counsel) for (?:(?!who |that |was |is |had |has |said |and )[^\s.;:]\S* ){1,9}, $/,
    'defence',
  ],
  [/ witness(?:es)?(?: ,)? $/, 'witness'],
  [/ contact : $/, 'official'],
];

function partOfTitle(before: string): Heard | undefined {
  return TITLE_PARTS.find(([title]) => title.test(before))?.[1];
}

function partOfTitleBehind(behind: string): Heard | undefined {
  const barrister = /^ (?:[qks]c )?, (prosecuting|defending|mitigating)\b/.exec(behind)?.[1];
  if (barrister) return barrister === 'prosecuting' ? 'prosecutor' : 'defence';
  if (
    /^ , (?:[\w-]+ ){0,3}(?:district attorney|prosecutor|attorney general|u\.s\. attorney|united states attorney|crown advocate)\b/.test(
      behind,
    )
  )
    return 'prosecutor';
  if (
    /^ , (?:an? |the )?(?:[\w-]+ ){0,2}(?:attorney|lawyer|counsel|barrister|solicitor) (?:for|representing) /.test(
      behind,
    )
  )
    return 'defence';
  if (
    /^ , (?:the )?(?:[\w-]+ ){0,2}(?:special agent|police (?:chief|commissioner)|sheriff|chief of police|detective|inspector)\b/.test(
      behind,
    )
  )
    return 'police';
  return undefined;
}

/** A sentence is read back for so many tokens. */
const SENTENCE_REACH = 80;

/** "The case is being prosecuted by ... under the supervision of X, Chief." */
function isProsecuting(tokens: Token[], at: NamedAt): boolean {
  const before = tokens
    .slice(Math.max(0, at.first - SENTENCE_REACH), at.first)
    .map(lower)
    .join(' ');
  if (/(?:prosecuted|prosecuting|handled|tried) by /.test(before)) return true;
  return /^ (?:of the (?:[\w’'&/-]+ ){1,8})?(?:is |are |was |were )?(?:prosecuting|prosecuted|handling) (?:this|the) case/.test(
    wordsBehind(tokens, at.last),
  );
}
