/**
 * Companies, brands, places, bands and figures of stories that bear or look like the name of a person, in lower case.
 * They name a person only where the words around say so ("Ralph Lauren, 85, said").
 */
const NAMED_THINGS: ReadonlySet<string> = new Set(
  `morgan stanley|wells fargo|eli lilly|philip morris|estee lauder|estée lauder|charles schwab|harley-davidson|harley davidson
ralph lauren|louis vuitton|calvin klein|tommy hilfiger|michael kors|jack daniel|jack daniels|jim beam|johnnie walker
tim hortons|trader joe|papa john|betty crocker|jp morgan|j.p. morgan|jpmorgan chase|merrill lynch|bear stearns|booz allen
lockheed martin|northrop grumman|aston martin|aston villa|land rover|grand rapids|ann arbor|corpus christi|des moines
baton rouge|terre haute|palm beach|victoria falls|victoria cross|victoria secret|santa claus|harry potter|james bond
sherlock holmes|mickey mouse|moby dick|anna karenina|led zeppelin|pink floyd|black sabbath|jethro tull|lynyrd skynyrd
duran duran|guns n|sierra leone|san marino|johns hopkins|carnegie mellon|sam houston
camp david|christian dior|hugo boss|yves saint laurent|giorgio armani|jimmy choo|marc jacobs|kate spade|tory burch
oscar mayer|uncle sam|uncle ben|dean witter|raymond james|edward jones|jones day|norton rose|allen overy|clifford chance
kirkland ellis|king spalding|baker mckenzie|latham watkins|white case|dr pepper|mary kay|ben sherman|ted baker|karen millen
paul smith stores|austin reed|john lewis|harvey nichols|marks spencer|boston scientific|thomas cook|virgin galactic
bed bath|foot locker|dollar tree|dollar general|circle k|best buy|dunkin donuts|jiffy lube|burger king|dairy queen
juan valdez|captain america|peter parker|clark kent|bruce wayne|luke skywalker|darth vader|homer simpson|bugs bunny
real madrid|atletico madrid|bayer leverkusen|red bull|johnny walker|jane street|wall street|fannie mae|freddie mac
sallie mae|ginnie mae|molly maid|casa bonita|santa fe|mayo clinic|mount sinai|cedars sinai|sloan kettering|dana farber
tiffany|wendy|denny|mcdonald|arby|macy|kohl|lowe|sotheby|christie|moody|lloyd|sainsbury|dillard|nordstrom|levi
hardee|carl|bloomingdale|barney|chili|culver|popeye|sephora|cartier|bulgari|hermes|chanel|prada|gucci|versace|armani
siri|alexa|cortana|miranda|sandy hook|standard poor|mercedes benz|mercedes-benz|rolls royce|rolls-royce|julius baer|credit suisse|alfa romeo
winston salem|winston-salem|walter reed|anne arundel|marie curie|magna carta|king james`
    .split(/[|\n]/)
    .map((name) => name.trim()),
);

/** Whether the name, in lower case, is better known as that of a thing. A single word counts only with 's, as shops write it. */
export function isNamedThing(name: string, possessive: boolean): boolean {
  return (
    NAMED_THINGS.has(name) &&
    (possessive || name.includes(' ') || name.includes('-') || SHOP_ALONE.test(name))
  );
}

/** Shops and houses that are named without 's too. */
const SHOP_ALONE =
  /^(?:tiffany|sephora|cartier|bulgari|hermes|chanel|prada|gucci|versace|armani|nordstrom|siri|alexa|cortana|miranda)$/;
