import type { Sentence, Token } from '../text.ts';
import { givenRank, surnameRank } from './census.ts';
import { isNamedThing } from './namedThings.ts';
import {
  isCapital,
  isInitial,
  isMadeTitle,
  isTitleCase,
  isUnlistedTitle,
  lower,
  PLACE_PAIR,
  type Run,
} from './runs.ts';
import {
  COMMON,
  DOUBTFUL_HEADS,
  GROUP_NOUNS,
  HUMAN_VERBS,
  PARTICLES,
  PLACEHOLDERS,
  PLACES,
  RELATIONS,
  SUFFIXES,
  THING_HEADS,
  TITLES,
} from './words.ts';

/** What the words around a run say about whether it names a person. */
export type Evidence = {
  /** 2 and more speaks for a person. */
  score: number;
  /** The words around it say that a person is named: a title before it, an age, a relation. */
  sure: boolean;
  age?: number;
  /** Only of somebody can be said what is said around it. */
  human?: true;
  /** The words around it say that a place is named. */
  place?: true;
};

const NO_PERSON: Evidence = { score: Number.NEGATIVE_INFINITY, sure: false };
/** So much of the tagger's margin weighs as much as one point of the rules, up to a limit. */
const MARGIN_A_POINT = 12;
const MARGIN_POINTS = 4;

/**
 * Weighs a run of capitalised words: lists of names, the title before, the age and the verb behind, and how far
 * the tagger takes its words for a person's name (`margins`, one a token of the sentence).
 */
export function weigh(sentence: Sentence, run: Run, margins: readonly number[]): Evidence {
  const { tokens } = sentence;
  const names = run.words.map((word) => word.toLowerCase()).filter((word) => !SUFFIXES.has(word));
  if (isPlaceOf(tokens, run)) return { ...NO_PERSON, place: true };
  if (isThing(sentence, run, names) || isPlaceholder(tokens, run)) return NO_PERSON;
  const titled = isTitled(tokens, run);
  const age = ageAt(tokens, run);
  const sure =
    titled ||
    isByline(sentence, run) ||
    age !== undefined ||
    isApposed(tokens, run) ||
    isTitledOf(tokens, run) ||
    hasOtherName(tokens, run);
  const margin = Math.max(-MARGIN_POINTS, Math.min(MARGIN_POINTS, meanMargin(run, margins) / MARGIN_A_POINT));
  const score =
    margin +
    (sure ? 3 : 0) +
    namePoints(run, names) +
    aroundPoints(tokens, run, sure) -
    (isTitleCase(sentence) ? 1 : 0);
  const human = isHuman(tokens, run);
  return {
    score: human ? score + HUMAN_POINTS : score,
    sure,
    ...(human ? { human } : {}),
    ...(age === undefined ? {} : { age }),
  };
}

/** "By Ann Kerr", "From Ann Kerr, Abuja": who wrote the article. */
function isByline({ tokens, headline }: Sentence, run: Run): boolean {
  if (!headline || run.first !== 1) return false;
  const [before, behind] = [tokens[0]?.text ?? '', tokens[run.last + 1]?.text ?? ','];
  return (
    /^by$/i.test(before) ||
    (before === 'From' && run.words.length > 1 && behind === ',' && tokens.length < BYLINE)
  );
}

/** A line that says who wrote has no more words and marks. */
const BYLINE = 8;

/** What only people have or are to others. */
const KIN =
  /^(?:ex-)?(?:step|half-|grand)?(?:wife|husband|girlfriend|boyfriend|mother|father|brothers?|sisters?|sons?|daughters?|widow|widower|fianc[eé]e?|uncle|aunt|nephew|niece|cousin|parents|children|mom|dad)$/;
/** What only people do. */
const FEELS = /^(?:wept|sobbed|cried|smiled|shrugged|grinned|yelled|married)$/;

/** What it weighs that only of somebody can be said what is said around a name. */
const HUMAN_POINTS = 2;

/** "his wife X", "X's former girlfriend", "married to X", "X showed no emotion", "the deceased X", "X told her mother". */
function isHuman(tokens: Token[], run: Run): boolean {
  if (run.words.length > 1 || PLACES.has(run.words[0]?.toLowerCase() ?? '')) return false;
  const before = [1, 2, 3].map((back) => lower(tokens[run.first - back]));
  const behind = [1, 2, 3, 4].map((ahead) => lower(tokens[run.last + ahead]));
  const [one = '', two = '', three = ''] = before;
  const [next = '', second = '', third = '', fourth = ''] = behind;
  if (KIN.test(one) && !/s$/.test(one))
    return /^(?:his|her|their|my|[’']s|killed|killing|murdered|murdering|stabbed|of)$/.test(two);
  if (one === 'deceased' && two === 'the') return true;
  if (one === 'to' && /^(?:married|engaged)$/.test(two)) return three !== 'is';
  if (/^[’']s$/.test(next))
    return (
      KIN.test(second) ||
      (/^(?:former|then|estranged|late|elder|younger|pregnant)$/.test(second) && KIN.test(third))
    );
  if (FEELS.test(next) || (next === 'showed' && second === 'no')) return true;
  return (
    /^(?:told|and|beat|killed|visited|called)$/.test(next) &&
    /^(?:his|her)$/.test(second) &&
    (KIN.test(third) || KIN.test(fourth))
  );
}

/** Whether the run is, or is a part of, the name of a thing, place, body or group. */
function isThing(sentence: Sentence, run: Run, names: string[]): boolean {
  const last = names.at(-1);
  if (
    last === undefined ||
    names.filter((word) => !PARTICLES.has(word)).length > 6 ||
    names.some((word) => /\d/.test(word))
  )
    return true;
  if (names.some((word) => THING_HEADS.has(word) && !DOUBTFUL_HEADS.has(word))) return true;
  // "Police-shot", "D-Prince": no part of a name begins so.
  if (/^(?:Police|Court|State|Gang|Drug|Church)-\p{Ll}/u.test(run.words[0] ?? '')) return true;
  // "Victim Support", "Ann Kerr Way"
  if (names.length === 1 && /^(?:support|impact|assistance|liaison|compensation)$/.test(last)) return true;
  if (names.length > 2 && /^(?:way|walk|row)$/.test(last)) return true;
  if (/^(?:statement|budget|stream|felonies|misdemeanors|suspension)$/.test(last)) return true;
  // "the new Public Order Bill", "Aneurin Hale UHB"
  if (
    names.length === 1 &&
    last === 'bill' &&
    run.before !== undefined &&
    !TITLES.has(lower(sentence.tokens[run.before]))
  )
    return true;
  if (
    names.length > 2 &&
    run.words.at(-1)?.toLowerCase() === last &&
    /^\p{Lu}{3,5}$/u.test(run.words.at(-1) ?? '') &&
    /\p{Ll}/u.test(run.words[0] ?? '') &&
    surnameRank(last) === undefined
  )
    return true;
  if (/^(?:[DRI]|DFL|GOP)-\p{Lu}/u.test(run.words[0] ?? '')) return true;
  const doubtful = DOUBTFUL_HEADS.has(last) && names.length > 1;
  // "King pleaded guilty": of somebody whom the text has named in full.
  if (TITLES.has(last) && !DOUBTFUL_HEADS.has(last) && !isTradeName(names)) return true;
  if (names.length === 1 && isMadeTitle(run.words[0] ?? '')) return true;
  if (COMMON.has(last) && !doubtful && isTitleCase(sentence)) return true;
  const { tokens } = sentence;
  const next = tokens[run.last + 1];
  if (GROUP_NOUNS.has(lower(next))) return true;
  // "Megan's Law", "Ralph’s Market"
  if (/^[’']s$/.test(next?.text ?? '') && NAMED_AFTER.test(tokens[run.last + 2]?.text ?? '')) return true;
  if (isShip(tokens, run) || isCase(tokens, run)) return true;
  // "CPS Yorkshire": a body and its region.
  const [body = '', region = ''] = run.words;
  if (
    run.words.length === 2 &&
    /^\p{Lu}{3,5}$/u.test(body) &&
    /\p{Ll}/u.test(region) &&
    givenRank(body) === undefined
  )
    return true;
  // "Marcus Garvey Boulevard": the capitals go on with the head of a thing.
  return (
    /^\p{Lu}/u.test(next?.text ?? '') && (THING_HEADS.has(lower(next)) || DOUBTFUL_HEADS.has(lower(next)))
  );
}

/** "Kemar Anderson Nurse": behind a first name and a second one, a trade that is a surname too. */
const isTradeName = (names: string[]): boolean => {
  const [first = '', middle = '', last = ''] = names;
  return (
    names.length === 3 &&
    (surnameRank(middle) ?? RARE_SURNAME) < RARE_SURNAME &&
    surnameRank(last) !== undefined &&
    ![first, middle].some((name) => COMMON.has(name) || THING_HEADS.has(name) || TITLES.has(name))
  );
};
/** From this place on in the census list a surname is more often a word. */
const RARE_SURNAME = 2_000;

/** "USS Gerald R. Ford", "Hurricane Katrina", "Operation Ruth", "Lake Anna". */
function isShip(tokens: Token[], run: Run): boolean {
  for (let at = run.first - 1; at >= run.first - 2 && isCapital(tokens[at]); at -= 1) {
    if (
      /^(?:USS|HMS|MV|SS|RMS|USNS|USCGC|INS|HMAS|Hurricane|Storm|Typhoon|Cyclone|Lake|Mount|Mt|Fort|Camp|Cape|Operation|Ship|Vessel)$/.test(
        tokens[at]?.text ?? '',
      )
    )
      return true;
  }
  return VESSEL.test(tokens[run.first - 1]?.text ?? '');
}

const VESSEL =
  /^(?:ship|steamship|vessel|trawler|ferry|tanker|freighter|frigate|destroyer|submarine|schooner|lifeboat|tugboat|yacht)$/;

/** "Roe v. Wade": the name of a case. */
function isCase(tokens: Token[], run: Run): boolean {
  const before = tokens[run.first - 1]?.text === '.' ? tokens[run.first - 2] : tokens[run.first - 1];
  return /^(?:v|vs|versus)$/.test(lower(before)) || /^(?:v|vs|versus)$/.test(lower(tokens[run.last + 1]));
}

const NAMED_AFTER =
  /^(?:Laws?|Act|Rule|Syndrome|Disease|Market|Restaurant|Bar|Pub|Diner|Cafe|Café|Hospital|Church|Cathedral|College|School|Creek|Island|Day|Theorem|Club|County|Hotel|Store|Pizza|Gym|Salon|Bakery|Grill|Deli|Wharf|Hill|Point|Place|Park|Street|Basilica|Square)$/;

/** "John and Jane Doe": neither is a name. */
function isPlaceholder(tokens: Token[], run: Run): boolean {
  if (PLACEHOLDERS.has(run.words.at(-1)?.toLowerCase() ?? '')) return true;
  const token = tokens[run.last + (lower(tokens[run.last + 1]) === 'and' ? 3 : 1)];
  return PLACEHOLDERS.has(lower(token)) && token?.text !== lower(token);
}

const PLACE_WORD =
  /^(?:town|city|village|suburb|county|state|island|district|community|neighbou?rhood|borough|province|region|area|port|parish|municipality|formerly|residents?|natives?|citizens?|streets?|outskirts|university|college|church|bank)$/;

/** "the town of Justin": the words before say that a place follows. */
function isPlaceOf(tokens: Token[], run: Run): boolean {
  // "X, 33, of Sunshine West": where somebody lives.
  if (lower(tokens[run.first - 1]) === 'of' && tokens[run.first - 2]?.text === ',') return true;
  if (isBehindStreet(tokens, run)) return true;
  // "an 18-year-old Dorchester man"
  if (
    run.words.length === 1 &&
    /^years?-old$|^old$/.test(lower(tokens[run.first - 1])) &&
    /^(?:man|woman|boy|girl|resident|native|teen|teenager|student|father|mother|driver|businessman|businesswoman)$/.test(
      lower(tokens[run.last + 1]),
    )
  )
    return true;
  // "Commissioner for Cheshire, Ann Kerr": whose office it is.
  if (
    run.words.length === 1 &&
    lower(tokens[run.first - 1]) === 'for' &&
    TITLES.has(lower(tokens[run.first - 2])) &&
    tokens[run.last + 1]?.text === ',' &&
    isCapital(tokens[run.last + 2])
  )
    return true;
  return lower(tokens[run.first - 1]) === 'of' && PLACE_WORD.test(lower(tokens[run.first - 2]));
}

/** ", 30, of Main Road, Biggin Hill": the town behind the street of a home. */
function isBehindStreet(tokens: Token[], run: Run): boolean {
  if (tokens[run.first - 1]?.text !== ',' || !HOME_STREET.test(lower(tokens[run.first - 2]))) return false;
  return tokens
    .slice(Math.max(0, run.first - 7), run.first - 2)
    .some((token, at, all) => token.text === 'of' && all[at - 1]?.text === ',');
}

const HOME_STREET =
  /^(?:road|street|avenue|lane|drive|close|way|crescent|gardens|terrace|grove|row|mews|boulevard|walk|rise|rd|st|ave)$/;

/** The words that begin the name of a place ("San Marcos", "New York"). */
const PLACE_START =
  /^(?:new|san|santa|los|las|el|fort|port|mount|mt|north|south|east|west|saint|st|lake|cape|rio)$/;

/** What the words of the run themselves say. */
function namePoints(run: Run, names: string[]): number {
  const [first = ''] = names;
  const last = names.at(-1) ?? '';
  const several = names.length > 1;
  const given = givenRank(first);
  const family = surnameRank(last);
  let points = several ? 0 : -1.5;
  if (!several && (COMMON.has(first) || TITLES.has(first) || isInitial({ text: run.words[0] ?? '' })))
    points -= 20;
  if (!several && given === undefined && surnameRank(first) === undefined) points -= 1;
  if (given !== undefined) points += given < 1500 ? 2 : 1.5;
  if (several && family !== undefined) points += family < 5000 ? 1 : 0.5;
  if (names.slice(0, -1).some((word) => isInitials(word))) points += 1.5;
  if (several && last.length === 1 && given !== undefined) points += 0.5;
  if (run.words.length > names.length) points += 1.5;
  if (run.nicknames) points += 1.5;
  if (PLACE_START.test(first) || PLACE_PAIR.test(names.join(' '))) points -= 6;
  else if (PLACES.has(first)) points -= given === undefined ? 6 : 1;
  if (PLACES.has(last)) points -= 1.5;
  if (several && DOUBTFUL_HEADS.has(last) && given === undefined) points -= 1;
  if (/-\p{L}+$/u.test(last) && names.length === 2 && surnameRank(first) !== undefined) points += 2;
  const capitals = run.words.filter(
    (word) => /^\p{Lu}{2,5}$/u.test(word) && !SUFFIXES.has(word.toLowerCase()),
  );
  // "Jean MARTIN" writes the surname in capitals; "Ford FBI" does not name a person.
  const isSurnameInCapitals =
    given !== undefined && family !== undefined && /^\p{Lu}\p{Ll}/u.test(run.words[0] ?? '');
  if (capitals.length > 0 && capitals.length < run.words.length && !isSurnameInCapitals) {
    points -= capitals[0]?.length === 2 ? 1 : 3;
  }
  if (!several && capitals.length > 0) points -= 3;
  return points;
}

/** Surnames that are far more often the last word of a street or place. */
const STREET =
  /^(?:street|place|lane|bridge|park|beach|point|grove|bay|hills|lake|valley|temple|fort|forest|alley|square)$/;

/** Words with which the names of housing estates end; with a first name before one it is a surname. */
const ESTATE =
  /^(?:vale|glen|dale|heath|mews|crescent|terrace|gardens|heights|rise|drive|close|grange|manor|meadows?|cottages|villas|lawns?|downs|view|walk|row|way|mere|bottom|broads?|fen|moor|reservoir|weir|quay|estate)$/;

/** "e", "k.c.", but not "u.s.". */
function isInitials(word: string): boolean {
  return /^\p{L}(?:\.\p{L})*\.?$/u.test(word) && !PLACES.has(word.replace(/\./g, ''));
}

/** Verbs whose object is a person more often than not. */
const MET =
  /^(?:met|thanked|praised|replaced|succeeded|defeated|arrested|detained|questioned|released|quoted|nominated|appointed|elected|accused|sentenced|convicted|killed|shot|stabbed|joined|married|interviewed|blamed|urged|sued|arraigned|charged|indicted|jailed|remanded|deported|extradited|prosecuted|acquitted|attacked|robbed|raped|murdered|suing|sentencing|charging|arresting)$/;

/** What a court or the police do to people, and to companies far less often. */
const PROCEDURE =
  /^(?:charged|indicted|arraigned|convicted|sentenced|resentenced|jailed|imprisoned|acquitted|cleared|prosecuted|arrested|accused|chargesheeted|booked|found|extradited|detained|fined)$/;

const BEFORE_COURT_POINTS = 2;

/** "acquitted X of arson", "found X guilty", "against X on", "X was jailed": only somebody can be brought before a court so. */
function isBeforeCourt(tokens: Token[], run: Run): boolean {
  const before = lower(tokens[run.first - 1]);
  const next = lower(tokens[run.last + 1]);
  const past = lower(tokens[run.last + 2]);
  if (before === 'found') return next === 'guilty' || (next === 'not' && past === 'guilty');
  if (PROCEDURE.test(before)) return /^(?:with|of|to|on|for|in|over|after|before)$/.test(next);
  if (before === 'against')
    return tokens
      .slice(Math.max(0, run.first - 8), run.first - 1)
      .some((token) =>
        /^(?:charges?|case|indictment|verdicts?|convictions?|evidence|chargesheet)$/.test(lower(token)),
      );
  const third = lower(tokens[run.last + 3]);
  if (/^(?:was|has|had|is)$/.test(next))
    return PROCEDURE.test(past === 'been' || past === 'also' ? third : past) && past !== 'found';
  if (/^(?:goes|went|stood|stands)$/.test(next)) return past === 'trial' || third === 'trial';
  if (/^(?:served|spent|serving)$/.test(next))
    return /^(?:years?|months?|weeks?|life|time)$/.test(third) || past === 'time';
  return next === 'walked' && past === 'free';
}

/** "X's murder conviction": what only people have. */
function ownsCase(tokens: Token[], run: Run): boolean {
  if (!/^[’']s?$/.test(tokens[run.last + 1]?.text ?? '')) return false;
  return tokens
    .slice(run.last + 2, run.last + 7)
    .some(({ text }) =>
      /^(?:convictions?|trial|arrest|sentence|lawyers?|sentencing|extradition|bail|plea|defen[cs]e|solicitor|barrister|retrial)$/.test(
        text,
      ),
    );
}

/** What is or happens in places: "a meeting in X". */
const HAPPENS =
  /^(?:live[sd]?|living|born|raised|arrested|home|homes|house|meeting|store|office|offices|located|based|held|arrived|stopped|crash|incident|resident|residents|station|school)$/;

/** Those who belong to a body or a house: "the residents of X". */
const STAFF =
  /^(?:employees?|residents?|staff|workers?|representatives?|customers?|clients|shares|shareholders|management|board|headquarters|members|patients|students|guests|directors|officers|subsidiary|branch|tenants)$/;

/** What is done to people: "the death of X". */
const DEED =
  /^(?:deaths?|murder|killing|shooting|stabbing|slaying|assassination|manslaughter|murders|killers?|wounding|stalking|torture|kidnapping|abduction|disappearance|body|arrest|trial|conviction|extradition|prosecution|family|relatives|lawyers?|widow|parents|mother|father|friends?|homicide|rape|assault|beating)$/;

/** "X, Senegal's prime minister,": an office stands behind the name. */
function isOfficeBehind(tokens: Token[], from: number): boolean {
  for (let at = from; at < from + 5; at += 1) {
    const token = tokens[at];
    if (token === undefined || /^[,.;]$/.test(token.text)) return false;
    const next = tokens[at + 1]?.text ?? '.';
    if (TITLES.has(token.text) && /^(?:[,.;)]|of|for|at|in|and|who)$/.test(next)) return true;
  }
  return false;
}

/** What the words before and behind the run say. */
function aroundPoints(tokens: Token[], run: Run, sure: boolean): number {
  const before = lower(tokens[run.first - 1]);
  const next = tokens[run.last + 1];
  let points = 0;
  if (HUMAN_VERBS.has(lower(next))) points += 1;
  if (/^[’']s$/.test(next?.text ?? '')) points += 0.25;
  if (
    next?.text === ',' &&
    /^(?:an?|the|who|whose|whom|his|her|formerly|also)$/.test(lower(tokens[run.last + 2]))
  ) {
    points += 1;
  }
  if (/^(?:as|named|identified|said|told|says|called|against)$/.test(before)) points += 0.75;
  if (MET.test(before)) points += 0.5;
  if (/^(?:murdered|raped|strangled|stabbed|kidnapped|abducted)$/.test(before)) points += 1.25;
  // "X from Orolu"; "..., X said"
  if (run.words.length > 2 && lower(next) === 'from' && isCapital(tokens[run.last + 2])) points += 0.75;
  if (/^[”"]$/.test(before) && /^(?:said|told|added)$/.test(lower(next))) points += 1.25;
  if (isBeforeCourt(tokens, run)) points += BEFORE_COURT_POINTS;
  if (ownsCase(tokens, run)) points += BEFORE_COURT_POINTS;
  if (before === 'of' && DEED.test(lower(tokens[run.first - 2]))) points += 2;
  if (before === 'of' && /^(?:duo|trio)$/.test(lower(tokens[run.first - 2]))) points += 2;
  if (next?.text === ',' && isOfficeBehind(tokens, run.last + 2)) points += 1.5;
  // "The court sentenced one Seun Olat to two years."
  if (before === 'one' && run.words.length > 1) points += 1.5;
  // "Judge Bredow", "Mr Ajol": before these a capital is a surname, known or not.
  if (sure && run.words.length === 1 && isAddressed(tokens, run)) points += 1;
  if (sure) return points;
  if (isNamedThing(run.words.join(' ').toLowerCase(), /^[’']s?$/.test(next?.text ?? ''))) points -= 9;
  if (next?.text === '&' || before === '&') points -= 3;
  if (/^(?:in|at|near|into|toward|across|outside)$/.test(before)) points -= before === 'at' ? 1.5 : 1;
  if (before === 'in' && HAPPENS.test(lower(tokens[run.first - 2]))) points -= 5;
  if (before === 'of' && STAFF.test(lower(tokens[run.first - 2]))) points -= 2;
  if (/^(?:of|for|from|to|on)$/.test(before)) points -= 0.25;
  if (before === 'the') points -= 4;
  if (/^[’']s$/.test(before) && givenRank(run.words[0] ?? '') === undefined && !isHyphenated(run))
    points -= 2;
  // "Image: Ann Kerr": a label.
  if (run.words.length === 1 && next?.text === ':') points -= 3;
  if (/^an?$/.test(before)) points -= 2;
  if (STREET.test(run.words.at(-1)?.toLowerCase() ?? '') && !HUMAN_VERBS.has(lower(next))) points -= 6;
  if (ESTATE.test(run.words.at(-1)?.toLowerCase() ?? '') && givenRank(run.words[0] ?? '') === undefined)
    points -= 6;
  return points;
}

/** "Wong Yeung-tat": a surname before a given name of two parts. */
const isHyphenated = ({ words }: Run): boolean =>
  words.length === 2 && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(words[1] ?? '');

/** A judge or an honorific with its capital stands directly before the run. */
function isAddressed(tokens: Token[], run: Run): boolean {
  const before = tokens[run.first - 1]?.text === '.' ? tokens[run.first - 2] : tokens[run.first - 1];
  return /^(?:Judge|Justice|Magistrate|Mr|Mrs|Ms|Miss|Dr)$/.test(before?.text ?? '');
}

/** The tagger's margin over the words of a run, on average. */
function meanMargin(run: Run, margins: readonly number[]): number {
  const own = margins.slice(run.first, run.last + 1).filter((margin) => margin !== 0);
  return own.reduce((sum, margin) => sum + margin, 0) / (own.length || 1);
}

/** Whether the word directly before the run, capitalised or not, is a title. */
function isTitled(tokens: Token[], run: Run): boolean {
  const at = tokens[run.first - 1]?.text === '.' ? run.first - 2 : run.first - 1;
  return [run.before, at].some((index) => {
    const token = index === undefined ? undefined : tokens[index];
    return (
      (TITLES.has(lower(token)) && !PARTICLES.has(token?.text ?? '')) || isUnlistedTitle(token?.text ?? '')
    );
  });
}

/** "Director of Public Safety X", "Secretary of State X": the title goes on behind its noun. */
function isTitledOf(tokens: Token[], run: Run): boolean {
  let at = run.first - 1;
  while (
    run.first - at <= 8 &&
    (isCapital(tokens[at]) || /^(?:and|the|[’']s|&|for|of|to)$/.test(tokens[at]?.text ?? ''))
  ) {
    if (
      (/^(?:of|for)$/.test(tokens[at]?.text ?? '')
        ? TITLES.has(lower(tokens[at - 1]))
        : tokens[at]?.text === 'to' &&
          /^(?:ambassador|envoy|commissioner|delegate)$/.test(lower(tokens[at - 1]))) &&
      isCapital(tokens[at - 1])
    )
      return true;
    at -= 1;
  }
  return false;
}

/** "X (a.k.a. Y)": only people have other names that are given so. */
function hasOtherName(tokens: Token[], run: Run): boolean {
  const at = /^[,(]$/.test(tokens[run.last + 1]?.text ?? '') ? run.last + 2 : run.last + 1;
  return (
    /^(?:a\.k\.a\.?|aka)$/.test(lower(tokens[at])) ||
    (lower(tokens[at]) === 'a' && tokens[at + 1]?.text === '/')
  );
}

/** "his estranged wife, X", "the victim, X": the word before the comma says that a person follows. */
function isApposed(tokens: Token[], run: Run): boolean {
  const word = tokens[run.first - 2];
  return tokens[run.first - 1]?.text === ',' && (TITLES.has(lower(word)) || RELATIONS.has(lower(word)));
}

/** The age that stands behind the name (", 34,", "(34)", ", aged 34") or before it ("5-year-old X"). */
function ageAt(tokens: Token[], run: Run): number | undefined {
  const mark = tokens[run.last + 1]?.text;
  if (mark === ',' || mark === '(') {
    const at = /^(?:aged|age)$/.test(lower(tokens[run.last + 2])) ? run.last + 3 : run.last + 2;
    const behind = tokens[at + 1];
    const isDate = behind?.text === ',' && /^\d{4}$/.test(tokens[at + 2]?.text ?? '');
    const ends =
      behind === undefined ||
      /^(?:[,.;:)–—]|of|in|and|was|is|has|had|who|from|years?|yrs?|pleaded|pled)$/.test(lower(behind));
    const age = ends && !isDate ? ageOf(tokens[at]) : undefined;
    if (age !== undefined) return age;
  }
  const at = run.first - 1;
  if (/^years?-old$/.test(lower(tokens[at])) && tokens[at - 1]?.text === '-') return ageOf(tokens[at - 2]);
  if (lower(tokens[at]) === 'old' && /^years?$/.test(lower(tokens[at - 1]))) return ageOf(tokens[at - 2]);
  return undefined;
}

/** Nobody is older. */
const OLDEST = 120;

function ageOf(token: Token | undefined): number | undefined {
  if (token === undefined || !/^\d{1,3}$/.test(token.text)) return undefined;
  const age = Number(token.text);
  return age <= OLDEST ? age : undefined;
}
