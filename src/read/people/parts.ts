import type { PersonPart } from '../../facts/schema.ts';
import type { ReadText, Token } from '../text.ts';
import type { Named, NamedAt } from './join.ts';
import { lower } from './runs.ts';

const CHARGED_VERB =
  /^(?:charged|sentenced|convicted|indicted|arrested|arraigned|accused|jailed|imprisoned|acquitted|remanded|apprehended|extradited|booked)$/;
/** So many words may stand between a name and the verb it is the subject of: ", 52, of Starrett City, Brooklyn,". */
const REACH = 14;

/** The part of a person in the case, as far as the words at the places that name him or her say it. */
export function partOf(one: Named, read: ReadText): PersonPart {
  const heard = new Set<PersonPart>();
  for (const mention of one.mentions) {
    const tokens = read.sentences[mention.sentence]?.tokens ?? [];
    for (const part of partsAt(tokens, mention)) heard.add(part);
  }
  const order: PersonPart[] = [
    'defendant',
    'judge',
    'prosecutor',
    'defence',
    'victim',
    'police',
    'witness',
    'official',
  ];
  return order.find((part) => heard.has(part)) ?? 'other';
}

function* partsAt(tokens: Token[], mention: NamedAt): Generator<PersonPart> {
  const before = wordsBefore(tokens, mention.first, 10);
  const behind = wordsBehind(tokens, mention.last, REACH);
  const titles = partOfTitle(before) ?? partOfTitleBehind(behind);
  if (isDefendant(before, behind)) yield 'defendant';
  if (isVictim(before, behind)) yield 'victim';
  if (titles) yield titles;
  else if (isProsecuting(tokens, mention)) yield 'prosecutor';
  if (/^ (?:testified|took the stand|told (?:the )?(?:jury|jurors|court))\b/.test(behind)) yield 'witness';
}

/** The words before a token, in small letters, with a space at both ends. */
function wordsBefore(tokens: Token[], first: number, count: number): string {
  return ` ${tokens
    .slice(Math.max(0, first - count), first)
    .map(lower)
    .join(' ')} `;
}

function wordsBehind(tokens: Token[], last: number, count: number): string {
  return ` ${tokens
    .slice(last + 1, last + 1 + count)
    .map(lower)
    .join(' ')} `;
}

const AGE = String.raw`(?:\d{1,3} - years?-old |now \d{1,3} - years?-old )?`;

function isDefendant(before: string, behind: string): boolean {
  if (/ (?:co-)?(?:defendants?|suspects?|accused)(?: ,)? $/.test(before)) return true;
  if (/ (?:defendant|suspect|shooter|driver|killer|attacker|gunman|robber|man|woman) as $/.test(before))
    return true;
  if (
    new RegExp(
      ` (?:charged|indicted|convicted|sentenced|arrested|accused|jailed|against|prosecution of|trial of|arrest of|case of) ${AGE}$`,
    ).test(before)
  ) {
    return (
      !/^ (?:charged|accused)/.test(behind) &&
      !/ (?:violence|crimes?|offences?|offenses?|assault|attack|threats?) against $/.test(before)
    );
  }
  return isSubjectOfCharge(behind);
}

/** "X, 52, of Starrett City, was sentenced": the name is the subject, nothing but apposition between. */
function isSubjectOfCharge(behind: string): boolean {
  const words = behind.trim().split(' ');
  let at = 0;
  if (/^[,(]$/.test(words[0] ?? '')) {
    // Up to the last comma before the verb; a clause of its own in between ends the search.
    const verb = words.findIndex((word) =>
      /^(?:was|were|is|has|had|pleaded|pled|admitted|faces|will)$/.test(word),
    );
    if (verb < 1 || !/^[,)]$/.test(words[verb - 1] ?? '') || words.slice(0, verb).includes('who'))
      return isWhoCharged(words);
    if (words.slice(0, verb).some((word) => /^(?:and|said|of|for)$/.test(word) && word === 'said'))
      return false;
    at = verb;
  }
  const rest = words.slice(at).join(' ');
  return (
    /^(?:pleaded|pled) (?:guilty|no contest|not guilty)|^admitted (?:to )?(?:\w+ing|one|two|three|the|his|her|counts?)|^faces (?:charges|up to|a maximum|life|\d)/.test(
      rest,
    ) ||
    /^(?:also )?(?:was|were|is|are|has|had|have|will)(?: \w+ly)?(?: also| now| today| yesterday| since| later)?(?: been| be| being)?(?: \w+ly)? (?:found guilty|found not guilty|ordered held|being held|held on)/.test(
      rest,
    ) ||
    isChargedPassive(rest.split(' '))
  );
}

function isWhoCharged(words: string[]): boolean {
  return words[1] === 'who' && isChargedPassive(words.slice(2));
}

function isChargedPassive(words: string[]): boolean {
  if (!/^(?:was|were|is|are|has|had|have|will)$/.test(words[0] ?? '')) return false;
  for (const word of words.slice(1, 5)) {
    if (CHARGED_VERB.test(word)) return true;
    if (
      !/^(?:been|be|being|also|now|today|yesterday|later|then|since|recently|initially|scheduled|expected|to|already|\w+ly|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
        word,
      )
    )
      return false;
  }
  return false;
}

function isVictim(before: string, behind: string): boolean {
  if (/ victims?(?: ,)? (?:\d{1,3} - years?-old )?$/.test(before)) return true;
  if (
    new RegExp(
      ` (?:killing|murder|murdering|death|deaths|shooting|shooting death|stabbing|stabbing death|slaying|slayings|manslaughter|homicide|kidnapping|kidnap|rape|raping|assault|assaulting|beating|strangling|strangulation|drowning|drowned|body|remains|killed|murdered|shot|stabbed|raped|strangled|robbed|robbing|kidnapped|attacked|struck|poisoned|disappearance|torturing|victim identified) (?:of |as )?(?:his |her )?(?:\\w+ )?(?:, )?${AGE}$`,
    ).test(before)
  ) {
    return !/ (?:guilty|convicted|charged|accused) $/.test(before);
  }
  return (
    /^ (?:, \d{1,3} ,? )?(?:, )?(?:was|were) (?:\w+ly )?(?:killed|murdered|shot|stabbed|struck|beaten|raped|robbed|attacked|pronounced dead|found dead|strangled|kidnapped|slain|fatally|injured|hospitali[sz]ed|instantly killed)\b/.test(
      behind,
    ) || /^ (?:, \d{1,3} ,? )?(?:died|suffered|sustained|succumbed)\b/.test(behind)
  );
}

function partOfTitle(before: string): PersonPart | undefined {
  const title = before.replace(/ \. $/, ' ');
  if (/ (?:judges?|justices?|magistrates?|recorder) $/.test(title)) return 'judge';
  if (
    / (?:defen[cs]e (?:attorneys?|lawyers?|counsel)|public defenders?|barrister|solicitor|lawyers?|(?:his|her|their|’s|'s) (?:\w+ )?attorneys?(?: ,)?) $/.test(
      title,
    )
  )
    return 'defence';
  if (
    / (?:attorneys?|prosecutors?|das?|adas?|ausas?|dda|ddas|attorney general|prosecuting|solicitor general) $/.test(
      title,
    )
  )
    return 'prosecutor';
  if (
    / (?:detectives?|dets?|officers?|ofc|sergeants?|sgts?|constables?|troopers?|sheriff|undersheriff|special agents?|agents?|inspectors?|insp|investigators?|superintendent|deput(?:y|ies)|patrolman|marshals?|police chief|police commissioner|lieutenants?|lt|captains?|capt|deputy chief|interim chief|police (?:\w+ )?chief|chief of police|chief constable|special agent in charge) $/.test(
      title,
    )
  )
    return 'police';
  if (
    / (?:president|minister|secretary|senators?|sens?|reps?|representatives?|governor|gov|mayor|ambassador|commissioner|chancellor|premier|congressman|congresswoman|councilman|councilwoman|councillor|director|spokesman|spokeswoman|spokesperson|analyst|paralegal|intern|administrator|coroner|examiner|chief|regional director|chair|chairman) $/.test(
      title,
    )
  )
    return 'official';
  if (/ witness(?:es)?(?: ,)? $/.test(title)) return 'witness';
  if (/ contact : $/.test(title)) return 'official';
  return undefined;
}

function partOfTitleBehind(behind: string): PersonPart | undefined {
  if (/^ , (?:an? |the )?(?:\w+ )?(?:attorney|lawyer|counsel|barrister) (?:for|representing) /.test(behind))
    return 'defence';
  if (/^ , (?:\w+ ){0,2}(?:district attorney|prosecutor|attorney general|u\.s\. attorney)\b/.test(behind))
    return 'prosecutor';
  if (/^ , (?:the )?(?:special agent|police (?:chief|commissioner)|sheriff|chief of police)\b/.test(behind))
    return 'police';
  return undefined;
}

/** "The case is being prosecuted by ... under the supervision of X, Chief." */
function isProsecuting(tokens: Token[], mention: NamedAt): boolean {
  const before = wordsBefore(tokens, mention.first, tokens.length);
  if (/ (?:prosecuted|prosecuting|handled|tried) by /.test(before)) return true;
  return /^ (?:of the [^.]{0,60})?(?:is|are|was|were)? ?(?:prosecuting|prosecuted|handling) (?:this|the) case/.test(
    wordsBehind(tokens, mention.last, REACH),
  );
}
