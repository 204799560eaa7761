/**
 * What kind of wrong words tell, so that "stealing a van" is not charged a second time beside "theft". Words of one kind may
 * tell one deed; words of different kinds never do. By stems, in small letters.
 */
const KINDS: readonly RegExp[] = [
  // against a life or body
  /^(?:kill|murder|manslaughter|homicide|death|slay|shoot|stab|strang|suffocat|drown|poison|beat|assault|attack|batter|wound|injur|harm|gbh|abh|violen|punch|hit|strik|slash|infanticide|firing|fired|endanger|neglect|abus|cruelty|tortur|affray)/,
  // sexual
  /^(?:rap(?:e|ing|ist)|sex|molest|indecen|abus|fondl|grop|groom|porn|image|lewd|sodom|incest|prostitut|pimp|voyeur|expos|lur|entic|intercourse)/,
  // of property, by taking, deceit or office
  /^(?:steal|stole|theft|thef|larcen|embezzl|burgl|rob|loot|shoplift|fraud|defraud|swindl|scam|launder|bilk|cheat|obtain|decepti|deceiv|misappropriat|misappl|false|fals|forg|counterfeit|brib|kickback|corrupt|graft|gratuit|extort|blackmail|evad|evasion|tax|estafa|malversation|plunder|dishonest|property|money|carjack|hijack)/,
  // drugs
  /^(?:drug|traffick|deal|distribut|suppl|cocaine|heroin|cannabis|marijuana|meth|fentanyl|cultivat|narcotic|opioid|ecstasy|mdma|ketamine|amphetamine|substance|manufactur|smuggl|import|grow)/,
  // weapons
  /^(?:firearm|gun|weapon|rifle|pistol|ammunition|explosive|knife|blade|bomb|armed)/,
  // on the road
  /^(?:driv|crash|dui|dwi|owi|impair|vehicular|hit-and-run|speed|licen|motor|insur)/,
  /^(?:threat|menac|intimidat|stalk|harass|terror|coerc)/,
  /^(?:kidnap|abduct|imprison|restrain|hostage|detain|traffick)/,
  /^(?:arson|fire|torch|burn|setting|damag|vandal|destroy|destruct|mischief)/,
  /^(?:perjur|lying|lie|statement|fabricat|fals)/,
  /^(?:obstruct|pervert|conceal|hid|tamper|destroy|resist|escap|flee|evad|contempt|breach|violat|witness|evidence|justice|body|corpse)/,
];

/** The kinds of wrong, as numbers, that the words of an offence tell; none where no word is known. */
export function kindsOf(words: readonly string[]): ReadonlySet<number> {
  return new Set(KINDS.flatMap((stem, kind) => (words.some((word) => stem.test(word)) ? [kind] : [])));
}
