import type { Tag } from '../../src/read/people/features.ts';
import names from '../../src/read/people/names.json' with { type: 'json' };
import world from '../../src/read/people/worldNames.json' with { type: 'json' };
import type { TaggedSentence } from './sources.ts';

const GIVEN = names.given.split(' ');
const SURNAMES = names.surnames.split(' ');
const WORLD = world.parts.map(({ part, given, surnames }) => ({
  part,
  given: given.split(' '),
  surnames: surnames.split(' '),
}));

const TITLES = `Judge|Detective|Officer|Sergeant|Lt .|Captain|Attorney General|District Attorney|Assistant District Attorney|U.S. Attorney|Special Agent in Charge|Police Chief|Commissioner|Sheriff|Senator|President|Prime Minister|Foreign Minister|Dr .|Professor|Mr .|Ms .|Mrs .|Justice|Inspector|Superintendent|Mayor|Governor|spokesman|spokeswoman|prosecutor|defendant|co-defendant|victim|lawyer|his brother|her husband|former minister`;
const PLACES = `Cleveland|Tampa|San Jose|New York City|Lake County|Manchester|Melbourne|Cape Town|South Yorkshire|Baltimore|Santa Rosa|Denver|Leeds|Queensland|Mexico City|New Jersey|Kansas City|Glasgow|Lagos|Nairobi|Sacramento|St . Louis|Fort Worth|Little Rock|Brisbane|Abuja|Ikeja|Kano|Port Harcourt|Mumbai|New Delhi|Chennai|Pune|Manila|Davao|Quezon City|Accra|Kumasi|Mombasa|Kisumu|Johannesburg|Durban|Soweto|Harare|Suva|Apia|Auckland|Rotorua|Dublin|Cork|Limerick|Hong Kong|Singapore|Kuala Lumpur|Jakarta|Hanoi|Karachi|Lahore|Dhaka|Colombo|Kyiv|Warsaw|Prague|Istanbul|Beirut|Cairo|Dakar|Georgia|Virginia|Carolina|Jackson|Houston`;
const THINGS = `Street|Avenue|Road|Boulevard|Lane|Drive|Bridge|Park`;
const BODIES = `County Sheriff 's Office|Police Department|County Superior Court|Memorial Hospital|High School|University|& Sons|County District Attorney 's Office|Street Gang|Foundation|Brothers Inc .|Crown Court|Institute|Elementary School|Pharmaceuticals|Farms Limited|High Court|Diagnostics|Bank|Holdings|Clinic|Nursing Home|Medicaid|Medical Center`;
// Names of firms, houses and ships made of plain words.
const FIRM_FIRST = `Golden|Silver|Blue|Green|Red|Bright|Royal|Pacific|Atlantic|Northern|Southern|Western|Grand|Sunny|Liberty|Eagle|Lone|Crystal|Diamond|Summit|Harbor|Sunset|Liberty|Premier|Global|Alpha|Omega|Prime|Evergreen|Clear|Open|Wild|Happy|New|Old|Big|Little|Fresh|First|United|Advanced|Total|Family|Community|Metro`;
const FIRM_LAST = `Heart|Elm|Oak|Pine|Star|Ridge|Rock|Horizons|Harvest|Care|Health|Hands|Wings|Leaf|Sky|Wave|Stone|Crest|Gate|Door|Line|Source|Point|View|Light|Path|Bridge|Lion|Fox|Wolf|Bear|Dragon|Anchor|Crown|Shield|Arrow|Spirit|Dreams|Choice|Steps|Roots|Solutions|Motors|Foods|Key|Cove`;
const VEHICLES = `Mercedes Benz|Land Rover|Rolls Royce|Ford Mustang|Honda Civic|Toyota Camry|Cadillac Escalade|Jeep Cherokee|Holden Astra|Boston Whaler|Smith & Wesson|Glock`;

// [P] a full name, [S] a surname, [G] a first name, [T] a title, [L] a place, [R] a street, [B] a body, [C] a firm, [V] a vehicle
// or weapon, [N] a number.
const PATTERNS = `
[T] [P] said the case remains under investigation .
[P] , [N] , of [L] , was sentenced to [N] years in prison .
[P] , [N] , [L] , pleaded guilty to one count of fraud .
[P] pleaded guilty Monday before [T] [P] .
" We will not tolerate this , " said [T] [P] .
[S] was arrested in [L] on Friday .
The case was prosecuted by [T] [P] and [T] [P] of the [B] .
[S] 's attorney , [P] , declined to comment .
The body of [N] - year-old [P] was found near [R] .
According to court documents , [S] and [S] conspired to defraud the [B] .
Mr . [S] told jurors that [S] had left the house in [L] .
The shooting happened at [R] and [R] in [L] .
The [B] investigated the case with the help of the [B] .
[P] , a former employee of the [B] , faces up to [N] years .
The victim , [P] , [N] , was taken to [B] .
He was convicted of killing his wife , [P] , at their home on [R] .
Officers from the [B] arrested [P] in [L] .
The hearing will take place at the [B] in [L] .
[G] was last seen with her sister [G] in [L] .
The [S] family thanked the [B] .
A jury found [P] and her brother [P] guilty on all counts .
[P] ( [N] ) of [R] , [L] , appeared at [B] .
Members of the [S] cartel fled to [L] .
[P] , who was the chief executive of [S] Holdings , resigned .
[T] [P] of the [B] and [T] [P] assisted in the investigation .
The defendant was identified as [P] , [N] , of [N] [R] , [L] .
[L] Man Sentenced for Murder of [P]
[P] Charged With Robbery in [L]
[L] Woman Pleads Guilty to Theft From [B]
The [S] Act was passed in [L] last year .
In [S] v . [S] , the court held that the rule applies .
[P] and [P] were released on bail .
[S] said [S] had called him from [L] .
[L] police said [P] shot [P] twice .
Today , [P] admitted stealing from the [B] .
Contact : [P]
The court convicted and sentenced the duo of [P] and [P] to [N] years in prison .
The court also convicted one [P] of fraud .
Prosecution counsel , [P] , called two witnesses .
Justice [P] of the [L] High Court adjourned the case .
He was charged with the manslaughter of [P] in [L] .
[P] described how she was attacked in [L] .
The suspects are [P] , [P] and [P] .
[S] denied the charge and [S] was granted bail .
[P] is alleged to have stolen from [B] .
The commission arraigned [P] before [T] [P] .
Police charged [P] with assault .
The victims were [P] , [N] ; [P] , [N] ; and [P] , [N] .
They seized a [V] and a [V] from [P] .
[B] said [P] no longer worked there .
He leaves a wife , [G] , and two children , [G] and [G] .
A man from [L] crashed his [V] on [R] .
[L] national [P] , [N] , was deported .
The money went to [B] and to [B] in [L] .
[P] , the owner of [C] , pleaded guilty .
[C] said it would appeal .
She stole $ [N] from [C] in [L] .
On Monday [C] was fined .
[C] and [C] were named in the lawsuit .
[P] , [N] , of [C] , [L] , was charged .
`
  .trim()
  .split('\n');

/** So many of the invented names are of parts of the world that the census lists hardly know. */
const OF_THE_WORLD = 0.4;

/** Sentences made up from patterns of police and court news, names drawn from the census lists. */
export function invented(count: number, random: () => number): TaggedSentence[] {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  // Common names come more often, as in life; one in three is made of two halves, so that unknown names are learnt too.
  const draw = (list: readonly string[]): string => {
    const one = list[Math.floor(random() ** 2 * list.length)] ?? '';
    if (random() > 0.35) return capital(one);
    const two = pick(list);
    return capital(one.slice(0, Math.ceil(one.length / 2)) + two.slice(Math.floor(two.length / 2)));
  };
  const surname = (): string[] => {
    const chance = random();
    if (chance < 0.05) return [`${draw(SURNAMES)}-${draw(SURNAMES)}`];
    if (chance < 0.1) return [draw(SURNAMES), draw(SURNAMES)];
    if (chance < 0.13) return [pick(['de', 'De', 'van', 'Van', 'Del', 'al', 'bin', 'von']), draw(SURNAMES)];
    return [draw(SURNAMES)];
  };
  const initial = (): string => String.fromCharCode(65 + Math.floor(random() * 26));
  // As names are built in each part of the world; the reader takes "A." for a letter and a full stop.
  const ofTheWorld = (): string[] => {
    const { part, given, surnames } = WORLD[Math.floor(random() * WORLD.length)] ?? {
      part: '',
      given: [],
      surnames: [],
    };
    const [first, last] = [draw(given), draw(surnames)];
    const chance = random();
    if (part === 'chinese' || part === 'korea') {
      if (chance < 0.5) return [last, capital(pick(given)), ...(chance < 0.2 ? [capital(pick(given))] : [])];
      return [first, last];
    }
    if (part === 'vietnam' && chance < 0.5) return [last, capital(pick(given)), first];
    if (chance < 0.1) return [initial(), '.', initial(), '.', last];
    if (chance < 0.15) return [initial(), last];
    if (chance < 0.4) return [first, draw(random() < 0.5 ? given : surnames), last];
    if (part === 'arab' && chance < 0.6) return [first, pick(['al', 'bin', 'Abu', 'El', 'Al']), last];
    if (part === 'arab' && chance < 0.7) return [first, `al-${last}`];
    if (part === 'philippines' && chance < 0.5)
      return [first, ...pick(['dela', 'de la', 'delos', 'De']).split(' '), last];
    if (part === 'latin' && chance < 0.5)
      return [first, ...pick(['de', 'da', 'de la', 'Di', 'van']).split(' '), last];
    return [first, last];
  };
  const full = (): string[] => {
    if (random() < OF_THE_WORLD) return ofTheWorld();
    const chance = random();
    const middle = chance < 0.15 ? [initial(), '.'] : chance < 0.3 ? [draw(GIVEN)] : [];
    return [draw(GIVEN), ...middle, ...surname(), ...(random() < 0.03 ? ['Jr.'] : [])];
  };
  const fill = (slot: string): { words: string[]; tag: Tag } => {
    if (slot === '[P]') return { words: full(), tag: 'person' };
    const part = random() < OF_THE_WORLD ? WORLD[Math.floor(random() * WORLD.length)] : undefined;
    if (slot === '[S]') return { words: part ? [draw(part.surnames)] : surname(), tag: 'person' };
    if (slot === '[G]') return { words: [draw(part ? part.given : GIVEN)], tag: 'person' };
    if (slot === '[C]')
      return { words: [pick(FIRM_FIRST.split('|')), pick(FIRM_LAST.split('|'))], tag: 'body' };
    if (slot === '[V]') return { words: pick(VEHICLES.split('|')).split(' '), tag: 'thing' };
    if (slot === '[T]') return { words: pick(TITLES.split('|')).split(' '), tag: 'other' };
    if (slot === '[L]') return { words: pick(PLACES.split('|')).split(' '), tag: 'place' };
    if (slot === '[R]') return { words: [draw(SURNAMES), pick(THINGS.split('|'))], tag: 'place' };
    if (slot === '[B]')
      return { words: [draw(SURNAMES), ...pick(BODIES.split('|')).split(' ')], tag: 'body' };
    if (slot === '[N]') return { words: [String(Math.floor(random() * 90) + 5)], tag: 'other' };
    return { words: [slot], tag: 'other' };
  };
  return Array.from({ length: count }, () => {
    const slots = pick(PATTERNS).split(' ');
    return slots.flatMap((slot, index) => {
      const { words, tag } = fill(slot);
      const next = slots[index + 1] ?? '';
      // "the Morales family", "the Dodd Act": no person is named.
      const own = slot === '[S]' && /^(?:family|cartel|Holdings|Act|v)$/.test(next) ? 'body' : tag;
      return words.map((text) => ({ text, tag: own }));
    });
  });
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
