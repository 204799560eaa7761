import { expect, test } from 'vitest';
import { ledger } from './reading.ts';

/** Offences as the codes of the US, England and Wales, Scotland, Canada, Australia and India call them. */
const NAMES = `
aggravated robbery
armed robbery
bank robbery
burglary of a habitation
criminal trespass
injury to a child
continuous sexual abuse of a child
indecency with a child
aggravated sexual assault of a child
deadly conduct
terroristic threat
evading arrest with a vehicle
unauthorized use of a vehicle
tampering with a government record
hindering apprehension
securing execution of a document by deception
engaging in organized criminal activity
official oppression
abuse of official capacity
driving while intoxicated
intoxication manslaughter
failure to stop and render aid
assault on a peace officer
resisting arrest
possession of a controlled substance
possession of marijuana
manufacture and delivery of a controlled substance
credit card abuse
forgery
money laundering
grand larceny
petit larceny
criminal mischief
menacing
reckless endangerment
criminal possession of stolen property
offering a false instrument for filing
falsifying business records
scheme to defraud
enterprise corruption
welfare fraud
criminal sale of a controlled substance
promoting prison contraband
bail jumping
criminal contempt
aggravated unlicensed operation of a motor vehicle
endangering the welfare of a child
arson of an inhabited structure
corporal injury to a spouse
child endangerment
elder abuse
assault with a deadly weapon
mayhem
carjacking
grand theft auto
identity theft
vandalism
hit and run
gross vehicular manslaughter while intoxicated
lewd acts upon a child
oral copulation
kidnapping for ransom
witness intimidation
dissuading a witness
criminal threats
felon in possession of a firearm
possession of an assault weapon
conspiracy to commit murder
accessory after the fact
solicitation of murder
home invasion
home invasion robbery
aggravated battery with a firearm
unlawful restraint
predatory criminal sexual assault of a child
concealment of a homicidal death
armed violence
unlawful use of a weapon
aggravated DUI
reckless homicide
involuntary manslaughter
felonious assault
improperly discharging a firearm at or into a habitation
gross abuse of a corpse
tampering with evidence
complicity to commit murder
rape
gross sexual imposition
pandering obscenity involving a minor
corrupting another with drugs
theft by unlawful taking
receiving stolen property
access device fraud
criminal use of a communication facility
endangering the welfare of children
institutional sexual assault
homicide by vehicle while driving under the influence
theft by deception
official misconduct
computer criminal activity
wire fraud
mail fraud
bank fraud
health care fraud
securities fraud
honest services fraud
tax evasion
failure to file tax returns
filing false tax returns
willful failure to collect and pay over employment taxes
aiding and abetting the filing of false tax returns
conspiracy to defraud the United States
theft of government property
making false statements to a federal agent
false statements
obstruction of justice
obstruction of an official proceeding
destruction of records
witness tampering
perjury
Hobbs Act robbery
interference with interstate commerce by robbery
racketeering conspiracy
murder in aid of racketeering
violent crime in aid of racketeering
use of a firearm during a crime of violence
brandishing a firearm during a crime of violence
possession of a firearm in furtherance of a drug trafficking crime
distribution of fentanyl
distribution of fentanyl resulting in death
possession with intent to distribute methamphetamine
conspiracy to possess with intent to distribute cocaine
use of a communication facility to facilitate drug trafficking
importation of cocaine
sex trafficking of a minor
sexual exploitation of a child
production of child pornography
receipt of child pornography
coercion and enticement of a minor
cyberstalking
interstate threats
transmitting threats in interstate commerce
threatening a federal official
assault on a federal officer
deprivation of rights under color of law
conspiracy against rights
a hate crime
forced labor
harboring aliens
transporting illegal aliens
illegal reentry
visa fraud
passport fraud
marriage fraud
naturalization fraud
smuggling goods into the United States
exporting defense articles without a license
conspiracy to violate the Arms Export Control Act
violating the International Emergency Economic Powers Act
acting as an agent of a foreign government
economic espionage
theft of trade secrets
unauthorized access to a protected computer
computer fraud
computer intrusion
conspiracy to commit computer fraud and abuse
criminal copyright infringement
trafficking in counterfeit goods
passing counterfeit currency
bribery of a public official
bribery concerning programs receiving federal funds
accepting a bribe
paying illegal kickbacks
conspiracy to receive kickbacks
extortion under color of official right
misapplication of bank funds
structuring financial transactions
operating an unlicensed money transmitting business
bankruptcy fraud
concealment of assets
insider trading
market manipulation
commodities fraud
investment adviser fraud
Clean Water Act violations
unlawful discharge of pollutants
Lacey Act violations
violating the Endangered Species Act
dealing in firearms without a license
making false statements during the purchase of a firearm
possession of a machine gun
possession of an unregistered silencer
providing material support to a terrorist organization
attempting to provide material support to ISIS
use of a weapon of mass destruction
arson
malicious damage by means of fire
escape from custody
failure to register as a sex offender
failure to appear
possession of contraband in prison
civil disorder
disorderly conduct in a restricted building
causing grievous bodily harm with intent
inflicting grievous bodily harm
assault occasioning actual bodily harm
common assault
assault by beating
assaulting an emergency worker
wounding
unlawful wounding
attempted murder
threats to kill
making threats to kill
manslaughter by gross negligence
causing death by careless driving
causing serious injury by dangerous driving
dangerous driving
drink driving
driving while disqualified
driving without insurance
failing to stop
failing to stop after a road accident
failing to provide a specimen for analysis
perverting the course of justice
conspiracy to pervert the course of justice
intimidating a witness
burglary
aggravated burglary
handling stolen goods
going equipped for theft
theft from a shop
taking a vehicle without consent
aggravated vehicle taking
criminal damage
arson with intent to endanger life
arson being reckless as to whether life was endangered
fraud by false representation
fraud by abuse of position
possession of articles for use in fraud
false accounting
cheating the public revenue
being concerned in the supply of cocaine
possession with intent to supply Class A drugs
conspiracy to supply Class A drugs
production of cannabis
possession of a bladed article
possessing a knife in a public place
possession of an offensive weapon
possession of a firearm with intent to endanger life
possession of a prohibited weapon
conspiracy to possess firearms
rape of a child under 13
sexual assault by penetration
sexual activity with a child
causing a child to watch a sexual act
arranging the commission of a child sex offence
making indecent images of children
distributing indecent photographs of a child
possession of extreme pornography
voyeurism
outraging public decency
controlling and coercive behaviour
coercive control
harassment without violence
breaching a restraining order
breach of a non-molestation order
malicious communications
sending a malicious communication
encouraging terrorism
dissemination of a terrorist publication
preparation of terrorist acts
preparing acts of terrorism
possessing information useful to a terrorist
membership of a proscribed organisation
stirring up racial hatred
racially aggravated harassment
violent disorder
affray
riot
using threatening words or behaviour
controlling prostitution for gain
misconduct in public office
bribery
conspiracy to launder money
acquiring criminal property
transferring criminal property
assisting unlawful immigration
child cruelty
causing or allowing the death of a child
preventing the lawful burial of a body
murder by reckless indifference
dangerous driving causing death
aggravated break and enter
recklessly causing serious injury
intentionally causing injury
using a carriage service to menace
trafficking a commercial quantity of a drug of dependence
sexual interference
sexual exploitation
criminal negligence causing death
careless use of a firearm
breach of trust
break and enter
uttering threats
impaired driving causing death
criminal breach of trust
cheating
criminal conspiracy
culpable homicide not amounting to murder
abetment of suicide
outraging the modesty of a woman
dowry death
criminal intimidation
wrongful confinement
possession of disproportionate assets
culpable homicide
assault to severe injury
assault to severe injury and permanent disfigurement
attempting to defeat the ends of justice
breach of the peace
behaving in a threatening or abusive manner
lewd and libidinous practices
Murder in the First Degree
Assault in the Second Degree
Criminal Sexual Conduct in the First Degree
Aggravated Assault on a Police Officer
Endangering the Welfare of a Minor
Unlawful Contact with a Minor
Corruption of Minors
Recklessly Endangering Another Person
Operating a Vehicle While Intoxicated Causing Death
Neglect of a Dependent Resulting in Death
Conspiracy to Commit Wire Fraud
Possession with Intent to Deliver a Controlled Substance
Risk of Injury to a Child
Larceny in the First Degree
Threatening in the Second Degree
Carrying a Pistol without a Permit
`;

test.each(NAMES.trim().split('\n'))('%s is read whole', (offence) => {
  expect(ledger(`Owen Tate, 44, of Salem, was charged with ${offence}.`)).toEqual([
    `owen-tate | ${offence.replace(/^an? /, '')} | charged`,
  ]);
});
