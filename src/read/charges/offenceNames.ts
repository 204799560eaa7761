import { FORMAL_ADJECTIVES } from './offences.ts';
import type { Word } from './words.ts';

/**
 * Offences whose names no rule builds from their words, one a line, in small letters: from the codes of the US and its
 * states, England and Wales, Scotland, Canada, Australia and India.
 */
const NAMES = `
abetment of suicide
abusive behaviour
acting as an agent of a foreign government
acting as an unregistered agent of a foreign government
acting as an unregistered foreign agent
armed criminal action
armed violence
arson being reckless as to whether life was endangered
bail jumping
being drunk and disorderly
being drunk and disorderly in a public place
behaving in a threatening or abusive manner
break and enter
breaking and entering
bribery concerning programs receiving federal funds
carnal knowledge of a juvenile
coercion and enticement of a minor
coercive control
computer fraud and abuse
computer intrusion
conspiracy to commit computer fraud and abuse
contributing to the delinquency of a minor
controlling and coercive behaviour
controlling or coercive behaviour
corporal injury on a spouse
corporal injury to a spouse
corrupting another with drugs
crime against nature
crimes against humanity
culpable homicide not amounting to murder
doing an act or a series of acts tending and intended to pervert the course of public justice
doing an act tending and intended to pervert the course of justice
doing an act tending and intended to pervert the course of public justice
doing acts tending and intended to pervert the course of justice
doing acts tending and intended to pervert the course of public justice
domestic violence
driving under the influence
drunk and disorderly
failure to collect and pay over employment taxes
false pretences
false pretenses
forced labor
forced labour
going armed with intent
grand theft auto
gross sexual imposition
having weapons under disability
hindering apprehension
hindering prosecution
hit and run
homicide by vehicle
homicide by vehicle while driving under the influence
improperly discharging a firearm at or into a habitation
indecent liberties
indecent liberties with a child
injury to a child
injury to a minor
injury to an elderly individual
injury to the elderly
lewd and libidinous behaviour
lewd and libidinous practices
maintaining a drug-involved premises
modern slavery
obtaining property by false pretenses
open or gross lewdness
operate while impaired
operating under the influence
operation while impaired
operation while prohibited
impaired operation
operating while intoxicated
passing counterfeit currency
passing counterfeit notes
passing counterfeit obligations
people smuggling
public order offence
public order offences
risk of injury to a child
risk of injury to a minor
scheme to defraud
scheming to defraud
sexual contact
sexual contact with a minor
sexual imposition
stirring up racial hatred
stirring up religious hatred
terroristic threat
terroristic threatening
terroristic threats
threatening behaviour
using threatening or abusive words
using threatening words or behaviour
violent disorder
war crimes
wilful injury
willful failure to collect and pay over employment taxes
willful injury
`;

const BY_FIRST = Map.groupBy(
  NAMES.trim()
    .split('\n')
    .map((name) => name.split(' '))
    .toSorted((a, b) => b.length - a.length),
  ([first]) => first ?? '',
);

/** Words that may stand before such a name and belong to it: "attempted scheme to defraud", "conspiracy to commit forced labor". */
const isBefore = (word: string): boolean => FORMAL_ADJECTIVES.has(word) || /^(?:felony|gross)$/.test(word);

/** The word behind the offence's fixed name that begins at `at`, with its degree; undefined where none does. */
export function nameEnd(words: readonly Word[], at: number, bound: number): number | undefined {
  let from = at;
  while (from < at + 2 && isBefore(words[from]?.lower ?? '') && !BY_FIRST.has(words[from]?.lower ?? ''))
    from += 1;
  const name = BY_FIRST.get(words[from]?.lower ?? '')?.find((parts) =>
    parts.every(
      (part, index) => words[from + index]?.lower === part && words[from + index]?.mention === undefined,
    ),
  );
  if (name === undefined || from + name.length > bound) return undefined;
  const to = from + name.length;
  const isGraded =
    words[to]?.lower === 'in' && words[to + 1]?.lower === 'the' && words[to + 3]?.lower === 'degree';
  return isGraded ? to + 4 : to;
}
