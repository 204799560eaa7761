/** The words around names, in lower case. Lists of the language and of offices, never of people. */

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** Words that stand directly before a name and are not part of it ("Detective", "drug lord", "co-defendant"). */
export const TITLES = wordSet(`
  mr mrs ms mx miss messrs jockey golfer cricketer sprinter swimmer runner racer wrestler gymnast skier tycoon magnate
  mogul cleric preacher garda gardaí gda datuk dato puan shri smt sir dame lord lords lady ladies madam madame monsieur dr doctor prof professor hon honorable honourable rev
  reverend fr father sister mother pastor bishop archbishop cardinal rabbi imam sheikh sheik ayatollah mullah pope
  king queen prince princess emperor sultan emir baron baroness count countess viscount
  attorney attorneys atty prosecutor prosecutors barrister solicitor counsel lawyer lawyers qc kc ag da das ada adas ausa
  ausas dda ddas judge judges justice justices magistrate magistrates recorder commissioner arbitrator
  detective detectives det dets officer officers ofc sergeant sergeants sgt sgts lieutenant lieutenants lt captain capt
  chief inspector inspectors insp investigator investigators deputy deputies agent agents constable constables const
  superintendent supt sheriff sheriffs undersheriff marshal marshals trooper troopers ranger warden coroner examiner
  patrolman policeman policewoman commander cmdr corporal cpl private pfc specialist spc major maj colonel col general
  gen brigadier brig admiral adm lieutenant-general lieutenant-colonel major-general brigadier-general rear-admiral
  premiers man-of-the-match commodore ensign cadet airman marine soldier
  president vice-president vice premier chancellor minister secretary undersecretary governor gov lieutenant-governor
  senator senators sen sens rep reps representative representatives congressman congresswoman delegate assemblyman
  assemblywoman assemblymember councilman councilwoman councilmember councillor councillors councilor alderman mayor
  speaker ambassador envoy consul chairman chairwoman chairperson chair mp mps msp mep supervisor trustee comptroller
  treasurer controller administrator registrar ombudsman lawmaker lawmakers politician
  director directors coordinator co-ordinator manager managers analyst analysts paralegal paralegals intern assistant
  associate principal superintendant head leader leaders lead secretary-general co-founder founder ceo cfo coo cio cto
  executive vp svp editor reporter correspondent journalist journalists columnist spokesman spokeswoman spokesperson
  author writer poet novelist historian scientist economist philosopher artist painter architect engineer singer
  rapper musician composer actor actress comedian filmmaker producer screenwriter star celebrity host presenter
  broadcaster coach footballer player striker goalkeeper midfielder defender quarterback pitcher boxer cyclist
  curator coauthor co-author lecturer rector provost headteacher skipper referee umpire plumber electrician carpenter
  mechanic waiter waitress bartender barber hairdresser midwife paramedic firefighter firefighters pharmacist dentist
  veterinarian therapist counselor counsellor translator interpreter librarian archivist photographer photographers
  cameraman designer developer programmer technician landlord landlady tenant shopkeeper investor financier auditor
  accountant bookkeeper cleaner janitor babysitter nanny tutor instructor trainer lifeguard veteran veterans sailor
  steward trucker courier illustrator sculptor playwright rancher miner welder publisher publishers athletes actors
  singers artists authors professors doctors ministers councilmembers mayors governors presidents coauthors academic
  campaigners critic commentator essayist biographer translator diplomat negotiator chairs economist pensioner
  grandmother-of-two mother-of-two father-of-two mother-of-three father-of-three newcomer newlywed
  pc wpc dci cllr patriarch monsignor duchess marquess advocate aide adviser advisor ally rival mediator opponent predecessor successor
  ringleader ringleaders tipster tipsters olympian olympians co-accused mastermind masterminds culprit culprits duo trio
  champion athlete researcher physicist chemist biologist psychologist psychiatrist surgeon nurse teacher student
  students pilot driver drivers passenger passengers cyclists clerk cashier guard guards employee employees worker
  workers owner owners operator contractor broker trader banker businessman businesswoman entrepreneur billionaire
  millionaire farmer fisherman activist activists campaigner blogger youtuber
  defendant defendants co-defendant co-defendants codefendant victim victims witness witnesses suspect suspects
  accused complainant plaintiff plaintiffs respondent fugitive inmate inmates prisoner convict offender offenders
  killer murderer gunman shooter robber burglar rapist abuser molester predator fraudster conman drug-dealer dealer
  trafficker traffickers smuggler kingpin druglord mobster gangster boss capo accomplice accomplices conspirator
  co-conspirator co-conspirators conspirators whistleblower informant hostage teenager teen youth toddler baby infant
  pedestrian bystander motorist bicyclist motorcyclist
  brother brothers sister sisters son sons daughter daughters wife ex-wife husband ex-husband spouse mother-in-law
  father-in-law brother-in-law sister-in-law son-in-law daughter-in-law stepfather stepmother stepson stepdaughter
  stepbrother stepsister half-brother half-sister girlfriend ex-girlfriend boyfriend ex-boyfriend fiance fiancé
  fiancee fiancée partner ex-partner uncle aunt nephew niece cousin cousins grandson granddaughter grandfather
  grandmother widow widower roommate neighbor neighbour friend friends colleague colleagues co-worker classmate
  twins siblings children parents mom dad husband-to-be lover mistress associates
`);

/** Titles that only count when written with a capital, or that are common words in lower case. */
export const HONORIFICS = wordSet(
  'mr mrs ms mx miss sir dame lady lord dr doctor prof professor hon rev mister',
);

/** Abbreviated titles, behind which a full stop belongs to the title. */
export const SHORT_TITLES = wordSet(
  `mr mrs ms mx dr prof hon rev fr atty det dets ofc sgt sgts lt capt insp const supt cmdr cpl pfc spc maj col gen adm
  gov sen sens rep reps asst dep dist`,
);

/** Words of relation: "his brother Omar", "her estranged wife, ...". */
export const RELATIONS = wordSet(`
  brother sister son daughter wife ex-wife husband ex-husband spouse mother father mother-in-law father-in-law
  brother-in-law sister-in-law son-in-law daughter-in-law stepfather stepmother stepson stepdaughter stepbrother
  stepsister half-brother half-sister girlfriend ex-girlfriend boyfriend ex-boyfriend fiance fiancé fiancee fiancée
  partner ex-partner uncle aunt nephew niece cousin grandson granddaughter grandfather grandmother widow widower
  roommate neighbor neighbour friend colleague co-worker classmate twin lover mistress associate accomplice mom dad
  child baby toddler infant kid bodyguard lawyer attorney boss co-conspirator stepdad stepmom godfather godmother
`);

/** A name that ends in one of these is that of a thing, a place or a body. None of them is a common surname. */
export const THING_HEADS = wordSet(`
  department departments dept office offices court courts courthouse county counties city town township village borough
  street st streets avenue ave boulevard blvd road rd drive highway hwy freeway parkway expressway turnpike route
  crescent terrace alley plaza square mall bridge tunnel river creek canyon mountain mountains island islands ocean sea
  gulf peninsula valley beach heights gardens center centre hospital clinic school schools academy university college
  institute institution faculty library museum gallery theatre theater cinema stadium arena church cathedral mosque
  synagogue temple chapel hotel motel inn resort casino restaurant cafe café bakery diner pub store shop market
  supermarket building buildings tower towers apartments apartment residence houses palace castle mansion prison jail
  penitentiary inc llc llp lp plc ltd corp gmbh company companies corporation corporations group groups holdings
  enterprises industries partners associates solutions systems technologies bank banks insurance association
  associations federation confederation alliance coalition agency agencies bureau division divisions section unit units
  squad team teams taskforce force forces brigade battalion regiment commission committee council board panel
  authority authorities administration ministry ministries service services secretariat parliament senate congress
  assembly legislature cabinet government embassy consulate army navy military militia act laws bill code codes
  amendment constitution treaty agreement accord convention protocol statute ordinance program programme project
  initiative campaign operation award awards prize prizes medal trophy cup league championship championships tournament
  olympics games series season festival parade carnival fair exhibition conference summit forum symposium workshop
  month week weekend anniversary holiday birthday christmas easter airport station terminal port harbor harbour
  district precinct ward zone region province territory republic kingdom federation union states nations emirate times
  herald tribune gazette chronicle newspaper magazine journal news press media radio television tv network channel
  broadcasting cartel gang mafia clan crew family families brothers sisters siblings bros twins household estate
  foundation fund trust charity society club party movement front campaigners protesters supporters voters republicans
  democrats officials prosecutors investigators detectives officers agents judges troopers deputies families residents
  jurors police case cases trial trials investigation hearing report reports review inquiry affair scandal attack
  attacks bombing shooting murders killings massacre hurricane storm typhoon earthquake war battle virus disease
  syndrome theorem theory effect airlines airways aviation railway railroad motors automobile pharmaceuticals
  laboratories laboratory labs lab observatory telescope mission spacecraft software network networks website app
  facebook twitter google youtube instagram lines trail trails park parks cemetery monument memorial statue airport
  ranch farm farms vineyard winery brewery distillery records studios pictures entertainment productions
  doctrine policy plan rule rules order orders list lists index study survey poll project projects affairs relations
  security safety justice defense defence treasury commerce labor labour transportation energy homeland education
  health environment agriculture enforcement customs immigration intelligence corrections probation parole
  administration office residents ceremony tax taxes visa electric energy foods oil gas steel logistics capital financial
  equity ventures consulting contracting construction realty properties trucking transport express digital medical dental
  wellness therapy nursing leasing management marketing advertising publishing investments advisors securities mutual
  innovations transmission catering plumbing roofing landscaping academy lodge seminary nightclub lounge sports gym
  worldwide cooperation brigade brigades martyrs industry tourism fisheries forestry trading prosecution prosecutions factory mill plant warehouse dock pier wharf canal dam reservoir creek glacier volcano oil pipeline conservancy steakhouse smokehouse roadhouse alehouse brewhouse pizzeria trattoria bistro eatery bible carta
  colts rays yankees mets dodgers lakers celtics knicks packers cowboys patriots ravens steelers broncos raiders bengals
  texans titans jaguars falcons panthers buccaneers seahawks vikings rovers wanderers albion hotspur astros padres
  phillies orioles bruins canucks raptors warriors cavaliers pistons hornets hawks grizzlies
  medicare medicaid diagnostics care alert alerts hotline rulers
  murder manslaughter homicide assault assaults battery robbery burglary theft larceny arson kidnapping rape fraud
  forgery perjury bribery extortion embezzlement conspiracy trafficking smuggling laundering possession stalking
  harassment trespass endangerment obstruction molestation terrorism treason offense offence offenses offences crime
  crimes felony misdemeanor firearm firearms weapon weapons violation violations
`);

/** Surnames that are also the heads of things: the words around decide. */
export const DOUBTFUL_HEADS = wordSet(
  `park hill hills hall lake day church law lane house banks bank rivers woods wood post ward field fields forest
  cross marsh stone west north east south street place temple bridges stones castle fort bay rock point green grove
  justice price long young best rich king prince major judge marshal chancellor bishop page story
  pope cardinal head farmer boss friend cousins singer painter champion driver alderman warden baron lord pastor bill
  das sheikh sultan carpenter constable barber alley case storm battle parks fair beach bridge holiday small english french german person child march may august
  read queen pastor steward coach miner`,
);

/** Words with a capital that are no names: at the start of sentences, in headlines, in dates. */
export const COMMON = wordSet(`
  a an the this that these those i you he she it we they me him her us them my your his its our their mine yours hers
  who whom whose which what when where why how there here now then today yesterday tomorrow tonight
  and or but nor so yet for if because although though while since until unless whether as than
  of in on at by to from with without within into onto upon over under after before during between among against about
  around through throughout across along behind beyond near off out up down per via despite except toward towards
  not no yes never always often also only just even still too very more most less least much many few several some any
  all both each every either neither one two three four five six seven eight nine ten eleven twelve thirteen fourteen
  fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
  million billion first second third fourth fifth sixth seventh eighth ninth tenth last next another other such same own
  is are was were be been being am do does did done has have had having can could may might must shall should will would
  said says say told tells according following based given made make get got go went come came see seen let
  once again instead however therefore moreover furthermore meanwhile additionally finally later earlier recently
  currently previously eventually immediately ultimately initially specifically approximately nearly almost nationwide
  january february march april june july august september october november december jan feb mar apr jun jul aug sept sep
  oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
  man men woman women boy boys girl girls people person child kids kid anyone everyone someone nobody
  former formerly then-president acting interim senior junior late new old young big great small local federal state
  national international american british english french german spanish mexican canadian australian chinese japanese
  korean russian ukrainian indian pakistani iranian iraqi israeli palestinian african asian european latin hispanic
  hamas hezbollah hizbollah fatah taliban al-qaida al-qaeda moslem moslems buddhist buddhists angolan angolans filipina
  filipinas spaniard spaniards frenchman frenchwoman frenchmen dutchman englishman irishman scotsman welshman arab arabs
  serb serbs croat croats kurd kurds zambian zambians zimbabwean zimbabweans ugandan ugandans tanzanian rwandan congolese
  senegalese cameroonian ivorian moroccan moroccans tunisian algerian algerians nepalese bangladeshi burmese cambodian
  mongolian singaporean kuwaiti qatari emirati yemeni yemenis belarusian slovak slovenian macedonian latvian lithuanian
  estonian icelandic maltese cypriot panamanian nicaraguan bolivian fijian eritrean kazakhs hispanics
  mexicans americans canadians australians russians ukrainians germans iranians iraqis israelis palestinians koreans
  indians pakistanis colombian colombians venezuelan venezuelans cuban cubans haitian haitians nigerian nigerians briton
  britons guatemalan guatemalans honduran hondurans salvadoran salvadorans ecuadorian brazilian brazilians argentine
  argentinian chilean peruvian dominican jamaican italian italians polish dutch swedish norwegian danish finnish greek
  greeks turkish syrian syrians afghan afghans egyptian egyptians saudi saudis lebanese jordanian libyan somali sudanese
  ethiopian kenyan ghanaian vietnamese thai filipino filipinos indonesian malaysian taiwanese tibetan scottish welsh irish
  belgian swiss austrian hungarian czech romanian romanians bulgarian serbian serbians croatian bosnian albanian
  albanians armenian georgian kazakh uzbek texan texans californian californians londoner africans asians europeans
  muslim muslims christian christians jewish jew jews hindu hindus sikh sikhs catholic catholics protestant
  democrat republican independent conservative labour tory liberal
  western eastern northern southern north south east west central upper lower greater mid
  death deaths killing slaying stabbing police court jury judge bail guilty innocent murder assault robbery burglary rape theft fraud crime crimes arson
  charged sentenced convicted arrested accused indicted pleads pleaded pled admits admitted found faces jailed
  count counts felony misdemeanor degree defendant defendants victim victims suspect suspects
  contact press release immediate media update news photo video read watch click share related editor note date
  thank thanks please dear meet re subject attn tel phone fax email website
  unlike besides amid alongside whereas concerning regarding excluding including
  god jesus christ allah lord bible quran internet web covid covid-19 christmas easter ramadan thanksgiving
  mr. mrs. ms. dr.
`);

/** Places and peoples, as far as news in English is full of them: never a person on their own. */
export const PLACES = wordSet(`
  afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh
  barbados belarus belgium belize benin bhutan bolivia bosnia botswana brazil britain brunei bulgaria burundi cambodia
  cameroon canada chile china colombia congo croatia cuba cyprus denmark djibouti ecuador egypt england eritrea estonia
  ethiopia europe fiji finland france gabon gambia germany ghana greece grenada guatemala guinea guyana haiti honduras
  hungary iceland india indonesia iran iraq ireland israel italy jamaica japan kazakhstan kenya kosovo kuwait kyrgyzstan
  laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg madagascar malawi malaysia mali malta
  mauritania mauritius mexico moldova monaco mongolia montenegro morocco mozambique myanmar namibia nepal netherlands
  nicaragua niger nigeria norway oman pakistan palestine panama paraguay peru philippines poland portugal qatar romania
  russia rwanda samoa scotland senegal serbia singapore slovakia slovenia somalia spain sudan suriname sweden
  switzerland syria taiwan tajikistan tanzania thailand togo tonga tunisia turkey turkmenistan uganda ukraine uruguay
  uzbekistan vanuatu venezuela vietnam wales yemen zambia zimbabwe africa asia america americas antarctica oceania
  alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa
  kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
  ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming
  queensland victoria tasmania ontario quebec alberta manitoba saskatchewan
  london manchester birmingham liverpool leeds glasgow edinburgh cardiff belfast dublin paris berlin munich hamburg
  frankfurt madrid barcelona rome milan naples vienna zurich geneva brussels amsterdam copenhagen stockholm oslo
  helsinki warsaw prague budapest bucharest sofia athens istanbul ankara moscow kyiv kiev minsk beijing shanghai tokyo
  osaka seoul pyongyang delhi mumbai kolkata karachi lahore islamabad kabul tehran baghdad damascus beirut jerusalem
  gaza cairo tripoli tunis algiers lagos abuja nairobi johannesburg pretoria sydney melbourne brisbane perth adelaide
  canberra auckland wellington toronto montreal ottawa vancouver calgary chicago houston dallas austin phoenix
  philadelphia seattle boston denver detroit miami atlanta baltimore brooklyn manhattan queens bronx cleveland
  pittsburgh cincinnati minneapolis milwaukee sacramento oakland honolulu nashville memphis orlando tampa tijuana
  hollywood broadway
  us usa uk eu uae un nato nyc la dc ny nj pa ca tx fl md va ct ma ri nh vt me mi oh wi mn ia mo ks ne nd sd mt wy
  id nv az nm co ut wa or
`);

/** Small words inside family names. */
export const PARTICLES = wordSet(
  `de dela del delos della wa delle dei di da dal dalla das do dos du des d' la las le les lo los van von vom zu zum zur den der ter
  ten te af av bin ibn ben bint al el ul ur abu abd y e i`,
);

/** First names that are also titles, things or common words: a name if a name follows. */
export const GIVEN_TOO = wordSet(
  'christian bill ada may april june august will jan jesus summer charity sister major grant mark easter',
);

/** What may follow a name and belongs to it. */
export const SUFFIXES = wordSet('jr sr ii iii iv');

/** Verbs that people, but hardly places or companies, are the subject of. */
export const HUMAN_VERBS = wordSet(`
  said says told tells asked added explained replied testified admitted confessed pleaded pled died drowned married
  divorced wrote tweeted recalled insisted joked smiled cried laughed fled ran walked drove shot stabbed punched hit
  kicked grabbed raped molested killed murdered robbed stole kidnapped strangled posed lied was is were had has will
  who whose faces faced remains remained became thought felt knew believes believed wanted hopes hoped claimed claims
  described recounted alleged sobbed wept apologised apologized begged shouted yelled screamed vowed warned conceded
  acknowledged maintained reiterated emphasised emphasized lamented complained submitted contended suffered received
  argued noted stated continued concluded thanked praised commented confirmed denied declined appeared
  served worked lived grew attended studied retired resigned stepped sang scored
`);

/** Words behind a name that show it to be part of the name of a group or thing ("the Hale children"). */
export const GROUP_NOUNS = wordSet(`
  family families brothers sisters siblings children kids twins clan cartel gang administration campaign presidency
  government cabinet regime era household estate foundation couple dynasty crew organization organisation network
  doctrine tower towers hotel hotels organization trust
`);

/** Names that stand for people whose names are kept back. */
export const PLACEHOLDERS = wordSet('doe roe bloggs');
