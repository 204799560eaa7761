import { wordSet } from './wordSet.ts';
import type { Word } from './words.ts';

const HUMANS = wordSet(`
  man men woman women teenager teen boy girl father mother son daughter husband wife brother sister couple driver
  person people suspect gunman national nationals resident residents commissioner officer teacher doctor surgeon nurse pastor priest student worker employee owner manager
  businessman businesswoman lawyer attorney accountant banker trader executive leader member resident native citizen
  politician lawmaker senator mayor councilman councilwoman official professor coach trucker killer thief robber burglar
  rapist murderer felon fugitive gangster dealer trafficker smuggler fraudster scammer hacker contractor landlord tenant
  grandmother grandfather uncle aunt nephew niece cousin stepfather stepmother boyfriend girlfriend veteran soldier
  marine sailor guard deputy trooper cop detective sergeant captain pilot chef musician rapper singer actor player
  physician dentist pharmacist therapist psychologist chiropractor broker adviser advisor consultant treasurer
  bookkeeper clerk cashier babysitter nanny caregiver neighbor neighbour friend acquaintance partner roommate inmate
  prisoner prisoners brothers sisters siblings officers drivers individuals defendants suspects teenagers teens members
  operator founder president director administrator engineer technician mechanic farmer fisherman passenger paedophile
  predator offender victim witness judge prosecutor mother-of-two father-of-two drug-dealer ex-husband ex-wife
  ex-boyfriend ex-girlfriend ex-partner miner builder plumber electrician labourer laborer carpenter salesman gardener barber cook waiter waitress pensioner grandfather scientist researcher engineer journalist photographer filmmaker producer host designer developer programmer instructor tutor principal caretaker carer midwife radiologist oncologist surgeon psychiatrist youth adult spy militant extremist supremacist terrorist
  missionary traders headteacher solicitor councillor joiner roofer decorator florist jeweller grocer butcher baker optician vet paramedic firefighter postman postmaster postmistress subpostmaster cyclist motorist hairdresser bouncer bodyguard headmaster headmistress schoolteacher lecturer academic cleric imam bishop monk nun rabbi deacon biker footballer jockey wrestler cricketer goalkeeper broadcaster presenter comedian magician influencer youtuber blogger author novelist poet librarian archivist curator auctioneer surveyor architect stockbroker underwriter actuary moneylender pawnbroker herbalist healer sangoma houseboy welder tailor seamstress hawker vendor shopkeeper publican barman barmaid bartender hotelier restaurateur warden janitor groundskeeper zookeeper
  receptionist policeman policewoman chairman chairwoman secretary childminder dad mum mom grandad financier lobbyist
  entrepreneur tycoon millionaire billionaire ringleader kingpin attacker shooter mastermind courier tourist scoutmaster vicar
  apprentice trainee graduate schoolboy schoolgirl pupil cabbie angler poacher activist protester protestor campaigner
  demonstrator vigilante minister premier governor legislator congressman constable inspector superintendent warder recruit
  cadet airman paratrooper reservist migrant refugee socialite dancer referee umpire sprinter swimmer boxer golfer housewife
`);

/** Whether a word is a common noun for a human being. */
export const isHuman = (word: Word | undefined): boolean =>
  word !== undefined &&
  (HUMANS.has(word.lower) ||
    // Asked of every word: the pattern only where it can hold.
    (word.lower.includes('-') && /^(?:ex-\p{L}{3,}|\p{L}+-of-\p{L}+)$/u.test(word.lower)));

/** Whether a word is a noun for people, one or several: "fraudster", "fraudsters", "businessmen". */
export const isPeople = (word: Word | undefined): boolean =>
  word !== undefined &&
  (isHuman(word) || HUMANS.has(word.lower.replace(/s$|(?<=m)e(?=n$)/, (end) => (end === 'e' ? 'a' : ''))));

export const NUMBERS = new Map([
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
]);

/** "The pair were charged": two people told before. */
export const PAIRS = new Map([
  ['pair', 2],
  ['duo', 2],
  ['couple', 2],
  ['trio', 3],
  ['quartet', 4],
]);

export const HUMAN_BEFORE_NAME =
  /^(?:mother|father|wife|husband|brother|sister|son|daughter|girlfriend|boyfriend|friend|cousin|uncle|aunt|neighbou?r|partner|victim|lawyer|attorney|officer|nephew|niece|roommate|ex-wife|ex-husband|ex-girlfriend|ex-boyfriend|colleague|boss|employee|client|doctor|detective|judge|prosecutor|witness)$/;
