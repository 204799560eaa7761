/** Words about names that hold in every text; lists of the language, not of any article. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Particles: part of a name, but no one is known by them. */
export const PARTICLES = words(
  'de del della di da do dos das du des la le las los el al il lo van von der den ter ten zu zum zur bin ibn ben bint ' +
    'abu abd y e i san santa st mac mc af av',
);

/**
 * Titles and callings that people type before a name; no part of it. What is somebody's first name or surname as well
 * (King, Justice, Major) is left out: "Justice Smith" is not just any Smith.
 */
export const TITLES = words(
  'mr mrs ms mx dr prof professor sir madam president expresident vice premier prime minister chancellor ' +
    'cardinal archbishop rev reverend imam sheikh rabbi senator sen congressman congresswoman representative rep ' +
    'governor gov mayor councilman councilwoman councilmember secretary undersecretary ambassador envoy judge ' +
    'magistrate attorney prosecutor lawyer counsel sheriff deputy officer trooper detective inspector commissioner ' +
    'commander chief captain capt lieutenant lt sergeant sgt corporal colonel col general gen admiral agent ' +
    'special foreign interior defense defence assistant acting then former ex late kingpin drug lord boss capo ' +
    'senor senora presidente ministro fiscal juez gobernador secretario licenciado ' +
    'director chairman chairwoman chair ceo founder leader spokesman spokeswoman spokesperson',
);

/** Words that begin a sentence with a capital letter and are no names; English and Spanish. */
export const FUNCTION_WORDS = words(
  'a an the and or but nor so yet for of to in on at by with from as if when while after before since until because ' +
    'although though where who whom whose which what why how that this these those there here then now also even ' +
    'only just not no yes did does do was were is are be been has have had will would could should may might must ' +
    'can about against between during without within through over under near despite like unlike says said per ' +
    'he she it they we you i his her its their our your my both either neither meanwhile however instead ' +
    'yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april ' +
    'june july august september october november december us usa uk eu un re fw via hey hi hello thanks ask tell ' +
    'el la los las un una y o pero que de en por para con sin segun cuando donde quien como si no ya hoy ayer ' +
    'lunes martes miercoles jueves viernes sabado domingo',
);

/** What a name stands for when one of these comes after it: a family, a firm, a place, not the person. */
export const GROUP_NOUNS = words(
  'family families brothers sisters siblings twins clan dynasty couple administration government cabinet campaign ' +
    'regime era presidency cartel gang organization organisation group faction network party foundation fund trust ' +
    'institute university college school hospital center centre museum library tower hotel plaza park street road ' +
    'avenue boulevard bridge airport island county city act law bill doctrine plan prize award medal cup stadium ' +
    'arena company co corp inc llc ltd bros sons enterprises industries holdings familia hermanos gobierno',
);

/** What a nationality ends in, or is: a capital letter before a name that is no part of it. */
const DEMONYMS = words(
  'american mexican canadian colombian cuban brazilian venezuelan peruvian bolivian chilean argentine argentinian ' +
    'ecuadorian guatemalan honduran salvadoran nicaraguan panamanian dominican haitian jamaican british english ' +
    'scottish irish welsh french german italian spanish portuguese dutch belgian swiss austrian polish czech slovak ' +
    'hungarian romanian bulgarian greek turkish russian ukrainian belarusian serbian croatian bosnian albanian ' +
    'swedish norwegian danish finnish icelandic estonian latvian lithuanian chinese japanese korean vietnamese thai ' +
    'filipino indonesian malaysian indian pakistani afghan iranian iraqi syrian lebanese israeli palestinian ' +
    'jordanian saudi yemeni egyptian libyan tunisian algerian moroccan nigerian kenyan ethiopian somali sudanese ' +
    'ghanaian australian republican democrat democratic conservative labour liberal',
);

/** Whether a folded word is a nationality or a party, in the singular or the plural. */
export function isDemonym(word: string): boolean {
  return DEMONYMS.has(word) || (word.endsWith('s') && DEMONYMS.has(word.slice(0, -1)));
}
