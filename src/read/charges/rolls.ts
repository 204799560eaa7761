import type { Cast } from './cast.ts';
import type { Finding, Pending } from './finding.ts';
import { isHuman } from './humans.ts';
import type { SeveralPending } from './namedLater.ts';
import type { Word, Words } from './words.ts';

/** A sentence that says by name who the accused are: "Those charged are Smith, 22, and Jones, 25". */
export type Roll = {
  line: Words;
  people: string[];
  isOfCharged: boolean;
  isOfAccused: boolean;
  /** They are all whom the paper names, wherever the text lists them. */
  isWhole?: boolean;
  /** The noun whose people they are, where nothing else shows that they are the accused. */
  noun?: string;
};

const OF_CHARGED =
  /^(?:those|the (?:[\w-]+ ){0,2}(?:people|men|women|suspects|defendants|individuals|persons|residents|teenagers|officers)) (?:who (?:were|have been|are) |were |are )?(?:also )?(?:charged|arrested|indicted|convicted|sentenced|jailed)\b/;
const OF_THEM =
  /^(?:(?:they|he|she) (?:are|is|were|was)|the (?:[\w-]+ ){0,2}(?:suspects?|defendants?|accused|convicts?|culprits?|offenders?|fraudsters?|pair|men|women|trio|duo)(?: charged| arrested)? (?:are|is|were|was|include|included))(?: (?:identified|named) as)?$/;
const OF_INDICTED =
  /^(?:(?:these|here|they|following) are the|the) (?:[\w-]+ ){0,2}(?:defendants|accused|suspects|people|men)(?: (?:named|listed|charged|indicted|arrested)(?: in the (?:[\w-]+ )?(?:indictments?|complaints?|case|charges?))?)?(?: (?:are|were|include))?$/;
const NAMED_AS =
  /\b(?:identified|named) (?:them|him|her|the (?:[\w-]+ )?(?:suspects?|defendants?|accused|pair|men|women|man|woman)) as$/;

/** Words in small letters that stand in a list of names with ages and places. */
export const IN_LIST =
  /^(?:of|from|and|aged|both|all|the|near|in|year|years|old|year-old|years-old|no|fixed|abode|address|jr|sr|one|alias|aka)$/;

/** Who is named in a sentence as the accused, where it says nothing else of them. */
export function findRoll(line: Words, cast: Cast): Roll | undefined {
  const { words, sentence } = line;
  if (sentence.headline) return undefined;
  const first = words.findIndex((word) => word.mention !== undefined);
  if (first < 2 || first > 24) return undefined;
  let end = first;
  while (/^(?::|,)$/.test(words[end - 1]?.text ?? '')) end -= 1;
  const opening = words
    .slice(0, end)
    .map(({ lower }) => lower)
    .join(' ');
  const isOfCharged = OF_CHARGED.test(opening) && /\b(?:were|are|was|is|include|included)$/.test(opening);
  const isOfIndicted = words[end]?.text === ':' && OF_INDICTED.test(opening);
  if (!isOfCharged && !isOfIndicted && !OF_THEM.test(opening) && !NAMED_AS.test(opening))
    return findApposed(line, cast);
  if (/\b(?:not|never|victims?|police|arresting)\b/.test(opening)) return undefined;
  const people = listedFrom(words, first, cast);
  const isOfAccused =
    isOfCharged ||
    isOfIndicted ||
    /\b(?:suspects?|defendants?|accused|convicts?|culprits?|offenders?)\b/.test(opening);
  return people === undefined
    ? undefined
    : { line, people, isOfCharged, isOfAccused, ...(isOfIndicted && { isWhole: true }) };
}

/** "The officers — Smith, Jones and Brown — remain on duty": the people of a noun, between dashes or brackets. */
function findApposed(line: Words, cast: Cast): Roll | undefined {
  const { words } = line;
  const open = words.findIndex(({ text }) => /^[–—(-]$/.test(text));
  const noun = words[open - 1]?.lower ?? '';
  if (open < 2 || open > 6 || !/^(?:the|these|those)$/.test(words[0]?.lower ?? '')) return undefined;
  if (!/(?:s|men|women)$/.test(noun) || /^(?:victims|witnesses|police|judges)$/.test(noun)) return undefined;
  const close = words.findIndex(({ text }, at) => at > open + 1 && /^[–—)-]$/.test(text));
  if (words[open + 1]?.mention === undefined || close < 0) return undefined;
  const people = listedFrom(words.slice(0, close), open + 1, cast);
  return people === undefined || people.length < 2
    ? undefined
    : { line, people, isOfCharged: false, isOfAccused: false, noun };
}

/** How the sentence goes on that shows people before a court, or on their way there. */
const BEFORE_COURT =
  /^(?:(?:have|had|both|each|also|later|then) )*(?:(?:will|are (?:due|to|set|scheduled) to|are to) be sentenced\b|appeared|(?:will|are due to|were due to|are to|are set to|are scheduled to) (?:both )?appear|(?:were|have been|are) (?:both )?(?:remanded|arraigned|released on bail|due (?:in|before)))\b/;
const OF_COURT = /\b(?:court|magistrates?|dock|custody|bail)\b/;
const OF_OTHERS =
  /^(?:says?|said|told|testified|heard|saw|them|him|her|were|gave|victims?|robbers?|attackers?|gang)$/;

/**
 * "Smith, 22, and Jones, 25, both of Leeds, appeared before magistrates": several people with whom a sentence begins, each
 * with an age, and nobody else; `isInCourt` tells whether it shows them before a court. Two without ages are a pair, which
 * "both men" or "the couple" of the next sentence may mean, but no "they".
 */
export function findSeveral(
  { words, sentence }: Words,
  cast: Cast,
): { people: string[]; isInCourt: boolean; isPair?: boolean } | undefined {
  if (sentence.headline || words[0]?.mention === undefined) return undefined;
  const verb = words.findIndex(
    (word) => word.mention === undefined && /^\p{Ll}/u.test(word.text) && !IN_LIST.test(word.lower),
  );
  if (verb < 4 || words.slice(verb).some((word) => word.mention !== undefined)) return undefined;
  const people = listedFrom(words.slice(0, verb), 0, cast);
  if (people === undefined || people.length < 2) return undefined;
  const ages = words.slice(0, verb).filter(({ text }) => /^\d{2}$/.test(text)).length;
  const rest = words.slice(verb);
  const text = rest
    .slice(0, 8)
    .map(({ lower }) => lower)
    .join(' ');
  const isInCourt = BEFORE_COURT.test(text);
  if (ages < people.length) {
    const isPair = people.length === 2 && !isAboutOthers(rest);
    return isPair ? { people, isInCourt: isInCourt && OF_COURT.test(text), isPair } : undefined;
  }
  // What somebody tells, or what was done to them, may go on with "they" for others.
  const isOfOthers = rest.some((word) => isHuman(word) || OF_OTHERS.test(word.lower));
  return isOfOthers && !isInCourt ? undefined : { people, isInCourt };
}

/** Whether a sentence tells of somebody besides its subjects, other than who stopped or held them, or of what was done to them. */
const isAboutOthers = (rest: readonly Word[]): boolean =>
  rest.some(
    (word) =>
      (isHuman(word) && !/^officers?$/.test(word.lower)) ||
      (OF_OTHERS.test(word.lower) && word.lower !== 'were') ||
      SUFFERED.test(word.lower),
  );

export const SUFFERED =
  /^(?:killed|shot|stabbed|murdered|attacked|raped|robbed|beaten|wounded|injured|hurt|assaulted|abducted|kidnapped|threatened|defrauded|conned|hit|found|died|witnessed|reported|called|complained|neighbou?rs?)$/;

/** The people of a list of names, ages and places that reaches to the end of the sentence; undefined where it is none. */
export function listedFrom(words: readonly Word[], at: number, cast: Cast): string[] | undefined {
  const people: { id: string; hasAge: boolean }[] = [];
  for (let next = at; next < words.length; next += 1) {
    const word = words[next];
    if (word === undefined) break;
    if (word.mention === undefined) {
      if (/^\p{Ll}/u.test(word.text) && !IN_LIST.test(word.lower)) return undefined;
      continue;
    }
    const { mention } = word;
    if (words[next - 1]?.mention === mention) continue;
    let end = next;
    while (words[end]?.mention === mention) end += 1;
    if (/^['’]s?$/.test(words[end]?.text ?? '')) return undefined;
    const hasAge = /^[,(]$/.test(words[end]?.text ?? '') && /^\d{2}$/.test(words[end + 1]?.text ?? '');
    if (cast.isBarred(mention.person) || cast.isVictim(mention.person)) return undefined;
    if (!people.some(({ id }) => id === mention.person)) people.push({ id: mention.person, hasAge });
  }
  // Where most have an age, what has none is a place.
  const aged = people.filter(({ hasAge }) => hasAge);
  const chosen = aged.length > 1 ? aged : people;
  return chosen.length > 0 ? chosen.map(({ id }) => id) : undefined;
}

/**
 * The people whom a sentence lists with "and", where they are all whom the text names besides lawyers, the police and
 * victims, and it tells from the court's papers what they did: then "the defendants" of a release are they.
 */
export function findAllListed(lines: readonly Words[], cast: Cast): string[] {
  const able = new Set<string>();
  for (const { words } of lines) for (const id of cast.others(words, undefined)) able.add(id);
  if (able.size < 2) return [];
  for (const { words, sentence } of lines) {
    if (sentence.headline) continue;
    const listed = new Set<string>();
    let isJoined = false;
    for (const word of words) {
      if (word.mention !== undefined) listed.add(word.mention.person);
      else if (listed.size > 0 && word.lower === 'and') isJoined = true;
      else if (
        listed.size > 0 &&
        /^\p{Ll}/u.test(word.text) &&
        !IN_LIST.test(word.lower) &&
        !OF_LIST.test(word.lower)
      ) {
        const isAll = listed.size === able.size && isJoined && [...listed].every((id) => able.has(id));
        if (isAll && DEEDS.test(word.lower) && words.some(({ lower }) => OF_PAPERS.test(lower)))
          return [...listed];
        listed.clear();
        isJoined = false;
      }
    }
  }
  return [];
}

/** What the papers of a court say of the accused, where a sentence gives it from them. */
const OF_PAPERS =
  /^(?:indictment|complaint|information|documents|records|filings|affidavit|alleged|allegedly|alleges?|plea)$/;
const DEEDS =
  /^(?:engaged|conspired|participated|devised|defrauded|stole|recruited|distributed|schemed|orchestrated|robbed|solicited|possessed|trafficked|smuggled|laundered|committed)$/;

const OF_LIST = /^(?:his|her|company|a|k|aka|also|known|as|both|each|respectively)$/;

/** Whether words name more people than the one phrase for the accused: "a man ... murdering a student". */
export function hasOthers(words: readonly Word[]): boolean {
  return words.filter((word) => isHuman(word) || PEOPLE.test(word.lower)).length > 1;
}

const PEOPLE =
  /^(?:people|victims?|students?|children|child|kids?|girls?|boys?|passengers?|customers?|tourists?|women|woman|men|man|girls?|sisters?|brothers?|parents?|friends?|infants?|baby|babies|toddlers?|worshippers|shoppers|clients?|patients?|tenants?|officers?|soldiers?|pensioners?|teenagers?|residents?|employees?|workers?|investors?|pupils?|players?)$/;

/** How many sentences a roll may stand behind what it names the people of. */
const REACH_SENTENCES = 4;

/** What was said of "nine people" or "a man", of those whom a roll names: all of them, or those of them who were charged. */
export function boundByRolls(
  rolls: readonly Roll[],
  several: readonly SeveralPending[],
  single: readonly Pending[],
): Finding[] {
  return rolls.flatMap(({ line, people, isOfCharged, isOfAccused, isWhole, noun }) => {
    const isNear = (one: Words): boolean =>
      one.index < line.index && (isWhole === true || line.index - one.index <= REACH_SENTENCES);
    const meant: (Pending | SeveralPending)[] =
      people.length > 1
        ? several.filter(
            (one) =>
              isNear(one.line) &&
              (noun === undefined || one.line.words.some(({ lower }) => lower === noun)) &&
              (one.count === people.length ||
                (one.beside?.every((id) => people.includes(id)) === true &&
                  one.count + one.beside.length === people.length) ||
                (isOfCharged && one.count > people.length && one.trigger.status === 'charged')),
          )
        : single.filter((one) => one.line.index === line.index - 1);
    return meant
      .filter(
        ({ line: of, read }) =>
          !of.sentence.headline &&
          read.offences.length > 0 &&
          (isOfAccused || noun !== undefined || !hasOthers(of.words)),
      )
      .flatMap(({ line: of, trigger, read }) => {
        const { accused: _accused, respectively: _respectively, ...rest } = read;
        return people.map(
          (id): Finding => ({
            line: of,
            trigger,
            subject: { kind: 'person', id },
            via: 'reference',
            ...rest,
          }),
        );
      });
  });
}
