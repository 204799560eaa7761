import type { NoteContent } from '../../facts/note.ts';
import { BARE_IS_NO_OFFENCE, OFFENCE_NOUNS } from '../../read/charges/offences.ts';

/** Beginnings of words that tell of the law. */
const OF_THE_LAW =
  'accus|alleg|acquit|apprehend|arraign|arrest|bail|behind bars|booked|captur|caught|charg|confess|convict|court|crim|custod|defendant|delinquen|deport|detain|detent|detective|dismiss|extradit|felon|fine[ds]|flee|fled|fugitive|guilt|handcuff|incarcerat|indict|innocent|interpol|interrogat|investigat|jail|judg|jur(?:y|or)|lawsuit|misdemean|offen[cs]|on the run|overturn|parole|penal|perpetrat|plea|pled|police|prison|probation|probe|prosecut|raid|searched|sentenc|su(?:ed|es|ing)|summon|surveil|suspect|suspicio|testif|trial|tried|verdict|violat|wanted|warrant|witness|wrong';

/** Beginnings of words for what somebody may be said to have done, or to have come to. */
const OF_WRONG =
  'abduct|abus|addict|affair|arms deal|arson|assassin|assault|attack|bat(?:tery|ter)|beat|betray|bit(?:e|ten)|blackmail|blood|bomb|brib|bull(?:y|ied)|burgl|cartel|cheat|chok|cocain|coerc|collud|con(?:ned|spir)|corrupt|counterfeit|cover-?(?: |-)?up|crook|dealer|deceiv|defraud|dirty|drug|drunk|embezzl|evad|evasion|exploit|explo[ds]|extort|extremis|fak|fals|fentanyl|fight|fired|forg(?:e[drs]?|ing)|fought|fraud|gang|graft|grop|groom|guns?|harass|harm|heroin|hiding|hit(?:s|ting|man|men)?(?!\\p{L})|hostage|hurt|ill(?:egal|icit)|incest|injur|insult|kickback|kidnap|kill|knif|launder|leak|liar|lie[ds]|loot|lying|mafia|malpract|manipulat|manslaught|meth(?!od)|minors?(?!\\p{L})|mislead|misus|miscond|mob(?!il)|molest|murder|narco|nazi|neglect|obstruct|overdos|paedo|pedo|perjur|pimp|plagiar|poison|porn|prostitut|punch|racis|racket|rap(?:e|ing|ist)|reckless|rigg|rob(?:b|s(?!\\p{L}))|sabotag|scam|scheme|sex|shoot|shot|slap|slay|slain|smuggl|spy|spies|stab(?!l|il)|stalk|steal|stole|strangl|suicid|swindl|tax(?!i)|terror|theft|thie[fv]|threat|tortur|traffick|traitor|treason|trespass|unlawful|vandal|victim|violen|weapon';

/** The same in Spanish. */
const IN_SPANISH =
  'abofet|acos|acus|adict|agred|agres|amenaz|apres|armad|asalt|asesin|atac|blanque|cárcel|carcel|chantaj|coca|cohech|conden|contraband|culp|cártel|defraud|delat|delinc|delit|demand|denunc|detien|deten|detuv|dispar|droga|encarcel|enjuici|espía|estaf|extors|fianza|fiscal|fuga|golpe|herid|hurt|ilícit|ilicit|imput|incendi|indici|inocen|juez|jueces|juici|juzg|ladr[óo]n|lavado|malvers|mató|matar|miente|minti|mordida|muert|murió|pandill|pederas|policía|preso|presunt|prisi|procesad|prófug|reclu[is]|rob[óoa](?!t)|secuestr|sicari|sobor|sospech|sustra|traici|trafic|tráfic|tribunal|víctim|violac|violar|violó';

const WEIGHTY = new RegExp(`(?<!\\p{L})(?:${OF_THE_LAW}|${OF_WRONG}|${IN_SPANISH})`, 'iu');

/**
 * Whether a note may tell of a charge, an arrest, an accusation or another wrong. Any word of the kind is enough: a note
 * that waits in vain costs a look, one that is shown too early may cost a name. Pure.
 */
export function isWeighty({ text, source }: Pick<NoteContent, 'text' | 'source'>): boolean {
  const said = `${text}\n${source}`.normalize('NFC');
  return WEIGHTY.test(said) || (said.toLowerCase().match(/[\p{L}-]+/gu) ?? []).some(isOffence);
}

const isOffence = (word: string): boolean => OFFENCE_NOUNS.has(word) && !BARE_IS_NO_OFFENCE.has(word);
