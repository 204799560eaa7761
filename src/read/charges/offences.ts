import { wordSet } from './wordSet.ts';

/**
 * Words for offences. The backbone is the offence list of the FBI's National Incident-Based Reporting System (NIBRS
 * User Manual, groups A and B); added are the words of US federal and state codes, of England and Wales, Scotland,
 * Canada and Australia, and the news' words for the same. All in small letters.
 */

/** Nouns that are an offence by themselves, as the last word of a phrase or before its complement. */
export const OFFENCE_NOUNS = wordSet(`
  murder murders manslaughter homicide infanticide matricide patricide parricide feticide genocide
  assault assaults battery batteries wounding mayhem torture poisoning gbh abh
  kidnapping kidnappings kidnap abduction abductions imprisonment restraint hostage-taking enslavement slavery servitude
  rape rapes sodomy molestation incest voyeurism exposure grooming bestiality pornography
  robbery robberies burglary burglaries theft thefts larceny shoplifting pickpocketing housebreaking carjacking
  carjackings hijacking looting joyriding poaching stealing embezzlement misappropriation fraud frauds swindling
  extortion blackmail bribery bribes kickbacks corruption forgery counterfeiting perjury racketeering laundering
  money-laundering loansharking usury collusion bid-rigging price-fixing cybercrime hacking phishing wiretapping
  trafficking smuggling importation exportation bootlegging distribution manufacture manufacturing cultivation
  production supply supplying sale sales possession dealing delivery transportation
  arson bombing vandalism mischief trespass trespassing sabotage
  conspiracy conspiracies solicitation attempt incitement facilitation complicity accessory
  stalking harassment cyberstalking intimidation threats menacing hazing bullying coercion duress
  endangerment endangering neglect abuse cruelty abandonment desertion mistreatment maltreatment
  obstruction contempt tampering escape absconding impersonation eavesdropping resisting interference
  evasion nonpayment deprivation treason sedition espionage terrorism piracy mutiny insurrection rebellion riot rioting affray
  prostitution pimping gambling bookmaking lewdness indecency obscenity nudity
  driving speeding dui dwi owi duii drink-driving drunk-driving drunken-driving drug-driving hit-and-run joyriding racing
  misconduct malfeasance nonfeasance misfeasance dereliction malpractice negligence recklessness
  bigamy polygamy blasphemy libel defamation plagiarism infringement piracy
  disorder disturbance loitering vagrancy intoxication drunkenness curfew
  violation violations offence offences offense offenses crime crimes felony-murder
  discharge use receipt receiving concealment disposal destruction desecration mutilation
  misrepresentation deception misprision subornation graft malversation plunder defilement indignity indignities usurpation retaliation profiteering trading manipulation
  participation membership conduct activity enterprise engagement dumping pollution contamination
  entry reentry re-entry overstaying harboring harbouring misuse breach supremacy adultery vice intent felon
  exploitation misapplication dissemination threat jumping
  invasion copulation oppression upskirting fly-tipping cuckooing eluding hindering
  cheating dacoity gangrape gang-rape abetment plunder graft malversation estafa terror defilement cultism strangulation
  collision failure acts act penetration touching contact intercourse filming
`);

/** Nouns above that are an offence only with words before or behind them: "hate crime", "act of terrorism", "unlawful use of". */
export const BARE_IS_NO_OFFENCE = wordSet(`
  offence offences offense offenses crime crimes violation violations activity conduct enterprise engagement act acts use
  entry reentry re-entry contact touching membership production delivery supply supplying sale sales transportation discharge
  exposure attempt racing trading manipulation driving concealment disposal destruction receipt receiving intent felon
  failure participation involvement escape negligence misconduct restraint threats disorder disturbance exportation
  distribution manufacture manufacturing cultivation filming breach misuse collision dealing interference
  imprisonment dumping curfew possession intoxication penetration intercourse supremacy vice abuse cruelty
  abandonment infringement mutilation discharge abandonment importation facilitation bribes kickbacks hacking
  activities tampering terror strangulation threat exploitation dissemination jumping
`);

/** Words that only say which offences were meant before; with nothing but these before it, the noun names none. */
export const EMPTY_MODIFIERS = wordSet(`
  other related similar additional further several various multiple numerous many some more federal state criminal
  serious separate different same such those these all any remaining lesser new local alleged possible potential felony
  misdemeanor misdemeanour unrelated unspecified violent
`);

/** Adjectives of the statute book: with one of these in front, what follows a formal charge is the offence's name. */
export const FORMAL_ADJECTIVES = wordSet(`
  unlawful illegal criminal aggravated attempted reckless negligent vehicular wanton malicious fraudulent false indecent
  lewd corrupt wrongful willful wilful felonious unauthorized unauthorised unlicensed simple grievous actual statutory
  first-degree second-degree third-degree fourth-degree fifth-degree sixth-degree aiding unlawfully illegally knowingly
  wilfully willfully recklessly fraudulently maliciously intentionally criminally disorderly careless dangerous drunk
  drunken impaired excessive
`);

/** Nouns for what happened: they tell what a charge is about where the text has no formal word for it. */
export const EVENT_NOUNS = wordSet(`
  killing killings slaying slayings death deaths shooting shootings stabbing stabbings beating beatings strangling
  strangulation bombing bombings attack attacks crash collision disappearance drowning beheading lynching massacre scheme schemes
`);

/** Verbs, in -ing, that name an offence in the statute's own way ("causing death by dangerous driving"). */
export const FORMAL_GERUNDS = wordSet(`
  causing dissuading aiding abetting assisting resisting obstructing evading fleeing leaving receiving possessing
  impersonating disobeying conspiring attempting disseminating perverting tampering breaking harboring harbouring
  operating engaging failing making filing furnishing supplying distributing manufacturing importing exporting
  transporting smuggling trafficking laundering soliciting inciting encouraging threatening intimidating stalking
  harassing assaulting wounding inflicting committing falsifying forging counterfeiting uttering handling concealing
  destroying discharging brandishing carrying using wielding neglecting endangering exposing abusing molesting grooming
  enticing luring inducing coercing trespassing loitering interfering interferring influencing bribing corrupting
  misusing misappropriating embezzling defrauding obtaining producing offering selling buying purchasing delivering
  entering reentering re-entering driving speeding racing performing practicing practising violating breaching
  contravening outraging preventing concealing disposing mutilating desecrating sending publishing distributing
  subscribing accessing hacking wiretapping racketeering participating writing planning preparing colluding insulting spreading defaming glorifying promoting subverting undermining collecting dealing belonging joining supporting financing funding providing
  acting passing structuring stirring holding arranging acquiring transferring converting meeting maintaining behaving having abusing hindering
  giving accepting taking paying lying swearing suborning retaliating escaping absconding being going taking
`);

/** Verbs, in -ing, that tell a wrong in plain words ("killing his wife"); used only where the text has no formal name. */
export const PLAIN_GERUNDS = wordSet(`
  killing murdering slaying shooting stabbing strangling suffocating drowning poisoning beating bludgeoning slashing
  attacking raping molesting abusing assaulting torturing kidnapping abducting imprisoning trafficking enslaving
  robbing burglarizing burgling stealing looting shoplifting embezzling defrauding swindling scamming bilking cheating
  laundering bribing extorting blackmailing smuggling forging counterfeiting hacking setting torching bombing
  running striking hitting punching injuring wounding maiming threatening stalking harassing menacing terrorizing
  terrorising ambushing gunning plotting conspiring planning orchestrating ordering hiring soliciting attempting
  trying opening firing dealing selling distributing supplying possessing illegally unlawfully fraudulently fatally
  intentionally deliberately spying leaking evading dodging falsifying faking fabricating destroying endangering
  neglecting starving burning causing fleeing crashing mowing hiding concealing dismembering burying carjacking
  hijacking grooming enticing luring filming sharing distributing producing downloading impersonating lying obstructing
  tampering intimidating groping defiling fondling exposing operating pimping engaging violating taking
`);

/** "charged with leading the department" is a task, no crime: these never follow as an offence. */
export const NEVER_OFFENCE = wordSet(`
  overseeing leading managing protecting investigating enforcing ensuring keeping maintaining finding representing
  responsibility administration task duty oversight determining deciding helping developing implementing running
`);

/** Offences against a life or body: "of" behind them leads to the victim, not to a part of the name. */
export const AGAINST_SOMEBODY = wordSet(`
  murder murders manslaughter homicide killing killings slaying slayings death deaths shooting shootings stabbing
  stabbings beating beatings kidnapping kidnap abduction rape rapes assault assaults battery robbery robberies torture
  attack attacks strangulation drowning wounding molestation sodomy bombing burglary disappearance grooming stalking
  harassment
`);

/** Classes of people that a statute names: "aggravated assault of a public servant", "rape of a child". */
export const VICTIM_CLASSES = wordSet(`
  servant officer officers agent child children minor minors juvenile person persons adult adults employee employees
  official officials infant boy girl worker workers constable policeman policewoman firefighter member students office
  relative spouse partner habitation dwelling structure informant witness juror jurors animal animals prisoner prisoners elder
`);

/** Words that share an offence's head: "wire and mail fraud". */
export const SHARED_MODIFIERS = wordSet(
  'wire mail bank tax drug drugs weapon weapons gun firearm firearms arms sex sexual health insurance securities visa immigration mortgage credit loan postal money human cyber',
);
