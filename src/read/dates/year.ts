import type { Expression } from './expression.ts';

const YEARS =
  /(?<![\p{L}\p{N}$£€#§.,:/[@]|(?<!\b(?:mid|post|pre|early|late))-)((?:1[5-9]|20)\d\d)(?:\s?[-–]\s?((?:1[5-9]|20)\d\d|\d\d))?(?![\p{L}\p{N}%/@_\]]|['’]s\b|[.,:]\d|-\d)/giu;

/** Words before which four digits number something else than a year. */
const NUMBERED =
  /(?:^|[^\p{L}])(?:sections?|sec|secs|route|rte|highway|hwy|interstate|room|rm|suite|ste|apt|apartment|unit|no|nos|number|numbers|case|docket|bill|hb|sb|hr|ab|code|title|rule|flight|area|box|lot|order|resolution|law|windows|office|article|chapter|page|pages|pp|model|boeing|statutes?|act|channel|building|bldg|extension|ext|zip|form|exhibit|count|item|version|badge|engine|at|than|over|some|nearly|almost|approximately|roughly|exactly|another|only|least|most|up to|additional|total|x)\.?\s*$/iu;
/** Words after which four digits count or number something. */
const COUNTED =
  /^[\s-]*(?:(?:north|south|east|west|[nsew]\.?)\s+|(?:more|other|additional|square|cubic)\s+)?(?:block|people|persons|men|women|(?:school)?children|soldiers|troops|workers|employees|jobs|members|officers|miles?|feet|foot|ft|pounds|lbs|dollars|cents|euros|acres|homes|houses|votes|rounds|pills|grams|kilograms|kilos|kg|tons|tonnes|hours|days|weeks|months|years?|minutes|seconds|points|shares|units|megabytes|km|kilometers|kilometres|meters|metres|yards|inches|victims|patients|students|cases|times|copies|calls|images|videos|files|doses|bottles|cartons|plants|vehicles|cars|a\.?m|p\.?m)(?![\p{L}])/iu;
/** Whether the words behind a number are what it counts. */
export const isCountedBy = (after: string): boolean => COUNTED.test(after);
/** A house number: a street's name behind it. */
const ADDRESS =
  /^\s+(?:(?:[NSEW]\.?|North|South|East|West)\s+)?(?:[\p{Lu}\d][\p{L}\d.’'-]*\s+){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Place|Pl|Boulevard|Blvd|Drive|Dr|Lane|Ln|Court|Ct|Way|Parkway|Pkwy|Terrace|Highway|Hwy|Square|Circle|Freeway)(?![\p{L}])/u;
/** A model's year: a maker of vehicles behind it. */
const VEHICLE =
  /^\s+(?:(?:red|blue|black|white|silver|gray|grey|green|gold|maroon|tan|beige|orange|yellow|brown|dark|light)\s+)*(?:Acura|Alfa|Aston|Audi|Bentley|BMW|Buick|Cadillac|Chevrolet|Chevy|Chrysler|Dodge|Ducati|Ferrari|Fiat|Ford|Freightliner|GMC|Harley|Honda|Hyundai|Infiniti|International|Isuzu|Jaguar|Jeep|Kawasaki|Kenworth|Kia|Lamborghini|Land Rover|Lexus|Lincoln|Mack|Maserati|Mazda|McLaren|Mercedes|Mercury|Mini|Mitsubishi|Nissan|Oldsmobile|Peterbilt|Peugeot|Plymouth|Pontiac|Porsche|Ram|Range Rover|Renault|Rolls|Saab|Saturn|Scion|Subaru|Suzuki|Tesla|Toyota|Triumph|Vauxhall|Volkswagen|Volvo|VW|Yamaha)(?![\p{L}])/u;

/** Years that stand alone ("in 2013", "the 1985 killing", "2016-18"); numbers of other things are left out. Offsets in the sentence. */
export function findYears(sentence: string): Expression[] {
  const found: Expression[] = [];
  for (const match of sentence.matchAll(YEARS)) {
    const [whole, first = '', second] = match;
    const before = sentence.slice(Math.max(0, match.index - 40), match.index);
    const after = sentence.slice(match.index + whole.length, match.index + whole.length + 60);
    const isSpan = second?.length === 4 && Number(second) > Number(first);
    if (!isSpan && !isYear(before, after)) continue;
    const edge =
      /(?:the\s+(?:end|beginning|start|middle)\s+of\s+|the\s+year\s+)$/i.exec(before)?.[0].length ?? 0;
    const year = Number(first);
    found.push({ start: match.index - edge, end: match.index + 4, meaning: { kind: 'calendar', year } });
    const last =
      second === undefined
        ? undefined
        : second.length === 4
          ? Number(second)
          : Math.floor(year / 100) * 100 + Number(second);
    if (second !== undefined && last !== undefined && last > year) {
      const end = match.index + whole.length;
      found.push({ start: end - second.length, end, meaning: { kind: 'calendar', year: last } });
    }
  }
  return found;
}

function isYear(before: string, after: string): boolean {
  if (/(?:^|\s)(?:Act|Law|Code|Amendments?|Statutes?|Treaty|Convention)\s+of\s+$/.test(before)) return false;
  // "the Money Laundering Act, 2022", "the Criminal Laws of Lagos State, 2011": the year is a part of the law's name.
  if (
    /\b(?:Act|Laws?|Code|Regulations?|Decree|Ordinance|Statutes?)(?:\s+of(?:\s+(?:\p{Lu}[\p{L}’'-]*|of|the|and))+)?\s*,\s*$/u.test(
      before.replace(/\([^()]*\)/g, ''),
    )
  )
    return false;
  // "the Crime in Harlow 2022 Report"
  if (
    /^\s+(?:Annual\s+)?(?:Report|Survey|Act|Edition|Olympics|Games|Bill|Budget)\b/.test(after) &&
    /\p{Lu}[\p{L}’'-]*\s+$/u.test(before)
  )
    return false;
  const isTold = TOLD.test(before) && !COUNTED.test(after);
  if ((NUMBERED.test(before) && !isTold) || COUNTED.test(after) || ADDRESS.test(after) || VEHICLE.test(after))
    return false;
  // A hyphen behind: "2016-related" is one, "1985-12-A" a number.
  if (/^-[\p{N}\p{Lu}]/u.test(after)) return false;
  // A capitalized word just before makes it part of a name ("Expo 2020"), unless that word begins the sentence or is a heading's.
  const word = /(\p{L}[\p{L}.’'-]*)\s+$/u.exec(before)?.[1];
  if (word !== undefined && /^\p{Lu}(?!.*['’]s$)/u.test(word) && before.trimEnd() !== word) {
    return !/^\s*(?:$|[.,;:)\p{Ll}])/u.test(after) || CALENDAR_CAPITAL.test(word);
  }
  return true;
}

/** "From at least 2002", "since approximately 1979": a preposition of time makes a year of what "at least" alone would count. */
const TOLD =
  /\b(?:from|since|until|between|through|in|by)\s+(?:at\s+least|approximately|roughly|nearly|almost)\s+(?:as\s+early\s+as\s+)?$/i;

/** Capitalized words that may stand before a year in running text or a heading. */
const CALENDAR_CAPITAL =
  /^(?:In|Since|From|By|Until|Between|Through|During|After|Before|For|Of|The|A|Of|To|And|Or|Late|Early|Mid|Summer|Spring|Fall|Winter|Christmas|Day|Eve|IN|SINCE|FROM|FOR|OF|THE|TO|BY|Deadly|Fatal|DEADLY|FATAL)$/;
