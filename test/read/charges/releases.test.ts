import { describe, expect, test } from 'vitest';
import { ledger } from './reading.ts';

describe('lists, and who stands in them', () => {
  test.each([
    [
      'Police have welcomed the sentencing of Owen Tate (33) for a series of offences, including rape, assault and abduction.',
      [
        'owen-tate | rape | sentenced',
        'owen-tate | assault | sentenced',
        'owen-tate | abduction | sentenced',
      ],
    ],
    [
      'As part of the investigation Owen Tate, 31, of Mill Road, Leeds, and Dean Mott, 28, of Elm Close, York, were arrested on 11 March and have now both been charged with four counts of wounding with intent, criminal damage and two counts of possessing an offensive weapon in a public place.',
      [
        'owen-tate | wounding with intent | charged',
        'owen-tate | criminal damage | charged',
        'owen-tate | possessing an offensive weapon in a public place | charged',
        'dean-mott | wounding with intent | charged',
        'dean-mott | criminal damage | charged',
        'dean-mott | possessing an offensive weapon in a public place | charged',
      ],
    ],
    [
      'Owen Tate pled guilty to one count each of Sexual Assault in the First Degree and Risk of Injury to a Minor and two counts of Conspiracy to Commit Sexual Assault in the First Degree.',
      [
        'owen-tate | Sexual Assault in the First Degree | pleaded-guilty',
        'owen-tate | Risk of Injury to a Minor | pleaded-guilty',
        'owen-tate | Conspiracy to Commit Sexual Assault in the First Degree | pleaded-guilty',
      ],
    ],
    [
      'A federal jury today convicted the owner of Beta Labs, Owen Tate, age 67, of Salem, Oregon, of health care fraud, including two counts of health care fraud resulting in death, as well as wire fraud, false statements and aggravated identity theft, related to a scheme to defraud Medicare.',
      [
        'owen-tate | health care fraud | convicted',
        'owen-tate | health care fraud resulting in death | convicted',
        'owen-tate | wire fraud | convicted',
        'owen-tate | false statements | convicted',
        'owen-tate | aggravated identity theft | convicted',
      ],
    ],
    [
      'Prosecutors announce the return of an indictment charging Owen Tate (27, Tampa), Dean Mott (25, Tampa), and Raj Barr (24, St. Petersburg) with one count of conspiracy and nine counts of offering to pay and paying kickbacks in connection with a federal health care program.',
      [
        'owen-tate | conspiracy | charged',
        'owen-tate | offering to pay and paying kickbacks | charged',
        'dean-mott | conspiracy | charged',
        'dean-mott | offering to pay and paying kickbacks | charged',
        'raj-barr | conspiracy | charged',
        'raj-barr | offering to pay and paying kickbacks | charged',
      ],
    ],
    [
      'Owen Tate was found not guilty by Judge Poe of false subscription counts for 2010 and not guilty of one count of obstructing the Internal Revenue Service (IRS).',
      [
        'owen-tate | false subscription | acquitted',
        'owen-tate | obstructing the Internal Revenue Service | acquitted',
      ],
    ],
    [
      'Owen Tate was convicted of conspiring to obstruct justice after the assault and obstruction of justice.',
      [
        'owen-tate | conspiring to obstruct justice | convicted',
        'owen-tate | obstruction of justice | convicted',
      ],
    ],
    [
      'A grand jury returned an indictment yesterday against a couple previously residing in Coquille, Oregon, charging them with one count of conspiracy to file false liens and four counts of filing false liens. According to the indictment, Owen Tate and Mary Tate were residents of Oregon.',
      [],
    ],
    [
      'According to court documents, Owen Tate, Dean Mott and Raj Barr engaged in a multi-year conspiracy. The 26-count indictment charges the defendants with conspiracy and mail fraud.',
      [
        'owen-tate | conspiracy | charged',
        'owen-tate | mail fraud | charged',
        'dean-mott | conspiracy | charged',
        'dean-mott | mail fraud | charged',
        'raj-barr | conspiracy | charged',
        'raj-barr | mail fraud | charged',
      ],
    ],
    [
      'The jury acquitted former police officer Owen Tate of all charges relating to allegations that he obstructed justice and falsified reports.',
      [],
    ],
    ['A fourth member of the group, Owen Tate, 23, pleaded guilty to the same charges on March 11.', []],
    [
      "Owen Tate was convicted of conspiring with other officers to violate the civil rights of the inmate; with violating the inmate's rights; and with conspiring to obstruct justice after the assault.",
      [
        'owen-tate | conspiring with other officers to violate the civil rights of the inmate | convicted',
        "owen-tate | violating the inmate's rights | convicted",
        'owen-tate | conspiring to obstruct justice | convicted',
      ],
    ],
    [
      'Owen Tate was arrested on Sept. 17, having been charged in a criminal complaint with several counts of witness intimidation and retaliation.',
      ['owen-tate | witness intimidation and retaliation | charged'],
    ],
    [
      'In 2008, Owen Tate was convicted in Estonia of credit card fraud, money laundering and document forgery. On Tuesday he was sentenced by a U.S. judge after pleading guilty to wire fraud.',
      [
        'owen-tate | credit card fraud | convicted 2008',
        'owen-tate | money laundering | convicted 2008',
        'owen-tate | document forgery | convicted 2008',
        'owen-tate | wire fraud | pleaded-guilty, sentenced 2026-03-03',
      ],
    ],
    [
      'Owen Tate and Mary Poe have been charged with robbing and abducting a hotel clerk in Tuscaloosa, Alabama, and taking his car.',
      [
        'owen-tate | robbing and abducting a hotel clerk | charged',
        'mary-poe | robbing and abducting a hotel clerk | charged',
      ],
    ],
    [
      'Owen Tate also was sentenced in Jasper County to a simultaneous 120-day term in a drunken-driving case. Last July, Tate pleaded guilty in a Missouri assault case and was sentenced to a suspended five-year prison term.',
      ['owen-tate | drunken-driving | sentenced', 'owen-tate | assault | pleaded-guilty 2025-07, sentenced'],
    ],
    [
      "Owen Tate also is charged with murder in the Oct. 18 shooting death of 19-year-old Mary Poe and attempted murder and aggravated battery in the wounding of Jay Cole, according to the state's attorney's office.",
      [
        'owen-tate | murder | charged',
        'owen-tate | attempted murder | charged',
        'owen-tate | aggravated battery | charged',
      ],
    ],
    [
      'Owen Tate is accused of pulling the trigger and Dean Mott, 27, who was charged with murder in November, is accused of luring the boy from a park.',
      ['dean-mott | murder | charged'],
    ],
    [
      'PC Owen Tate, 32, was driving a marked police van. A police officer has been sentenced for causing the death of a moped rider by careless driving.',
      [],
    ],
    [
      'Owen Tate pleaded not guilty and was put on trial at York Crown Court. He was found guilty in July this year and was jailed for 12 years on firearm charges.',
      ['owen-tate | firearm charges | sentenced'],
    ],
    [
      'The indictment charges all three former officers with felony civil rights violations. Defendants Mott and Tate are charged with assaulting the victim.',
      [],
    ],
  ])('%s', (text, expected) => {
    expect(ledger(text)).toEqual(expected);
  });
});

describe('releases of federal prosecutors', () => {
  test.each([
    [
      'U.S. Attorney Ann Poe announced that Owen Tate, 44, of Reno, Nevada, pleaded guilty today before U.S. District Judge Lou Hart to one count of bank fraud, in violation of 18 U.S.C. § 1344.',
      ['owen-tate | bank fraud | pleaded-guilty 2026-03-05'],
    ],
    [
      "OWEN TATE, 44, of Reno, was sentenced today to 36 months' imprisonment, followed by three years of supervised release, for wire fraud and money laundering, announced U.S. Attorney Ann Poe.",
      [
        'owen-tate | wire fraud | sentenced 2026-03-05',
        'owen-tate | money laundering | sentenced 2026-03-05',
      ],
    ],
    [
      'Owen Tate, a/k/a "Big O," 44, of Reno, was charged by criminal complaint with possession with intent to distribute fentanyl.',
      ['owen-tate | possession with intent to distribute fentanyl | charged'],
    ],
    [
      'Owen Tate, also known as "Shadow," pleaded guilty to racketeering conspiracy.',
      ['owen-tate | racketeering conspiracy | pleaded-guilty'],
    ],
    [
      'Owen Tate aka "Shadow," 33, pleaded guilty Tuesday to conspiracy to distribute cocaine.',
      ['owen-tate | conspiracy to distribute cocaine | pleaded-guilty 2026-03-03'],
    ],
    [
      'A federal grand jury in Boise returned a three-count indictment charging Owen Tate, 44, with wire fraud, aggravated identity theft and making false statements to a federal agent.',
      [
        'owen-tate | wire fraud | charged',
        'owen-tate | aggravated identity theft | charged',
        'owen-tate | making false statements to a federal agent | charged',
      ],
    ],
    [
      'An indictment was unsealed today charging Owen Tate, 44, and Dean Mott, 39, both of Reno, with conspiracy to commit wire fraud and three counts of wire fraud.',
      [
        'owen-tate | conspiracy to commit wire fraud | charged',
        'owen-tate | wire fraud | charged',
        'dean-mott | conspiracy to commit wire fraud | charged',
        'dean-mott | wire fraud | charged',
      ],
    ],
    [
      'Owen Tate was named in a five-count indictment alleging mail fraud and tax evasion.',
      ['owen-tate | mail fraud | charged', 'owen-tate | tax evasion | charged'],
    ],
    [
      'Owen Tate is charged in a superseding indictment with sex trafficking of a minor.',
      ['owen-tate | sex trafficking of a minor | charged'],
    ],
    [
      'Tate is charged with one count of being a felon in possession of a firearm, which carries a maximum penalty of 10 years in prison. Owen Tate made his initial appearance Monday.',
      ['owen-tate | being a felon in possession of a firearm | charged'],
    ],
    [
      'Owen Tate agreed to plead guilty to one count of honest services wire fraud, according to a plea agreement filed today.',
      [],
    ],
    [
      'Owen Tate has agreed to plead guilty to an information charging him with one count of theft of government funds.',
      ['owen-tate | theft of government funds | charged'],
    ],
    [
      'Owen Tate waived indictment and pleaded guilty to a criminal information charging him with conspiracy to defraud the United States.',
      ['owen-tate | conspiracy to defraud the United States | charged, pleaded-guilty'],
    ],
    [
      'Owen Tate entered a plea of guilty to a single count of health care fraud.',
      ['owen-tate | health care fraud | pleaded-guilty'],
    ],
    [
      'Owen Tate entered a guilty plea today in U.S. District Court to distribution of methamphetamine.',
      ['owen-tate | distribution of methamphetamine | pleaded-guilty 2026-03-05'],
    ],
    [
      'Owen Tate previously pleaded guilty to obstruction of justice and is awaiting sentencing.',
      ['owen-tate | obstruction of justice | pleaded-guilty'],
    ],
    [
      'Judge Hart sentenced Owen Tate, 44, of Reno, to 10 years in prison for possession of child pornography.',
      ['owen-tate | possession of child pornography | sentenced'],
    ],
    [
      'Judge Hart sentenced Owen Tate to 10 years in prison. Tate had entered guilty pleas to two counts of second degree sexual assault of a child and one count of child enticement.',
      [
        'owen-tate | second degree sexual assault of a child | pleaded-guilty, sentenced',
        'owen-tate | child enticement | pleaded-guilty, sentenced',
      ],
    ],
    [
      'Co-defendant Dean Mott, 39, previously pleaded guilty to conspiracy and was sentenced to time served.',
      ['dean-mott | conspiracy | pleaded-guilty, sentenced'],
    ],
    [
      'Two co-defendants, Dean Mott and Raj Barr, have pleaded guilty to wire fraud conspiracy and await sentencing.',
      [
        'dean-mott | wire fraud conspiracy | pleaded-guilty',
        'raj-barr | wire fraud conspiracy | pleaded-guilty',
      ],
    ],
    [
      'A federal jury found Owen Tate guilty on all counts of an indictment charging him with arson and mail fraud.',
      ['owen-tate | arson | charged, convicted', 'owen-tate | mail fraud | charged, convicted'],
    ],
    [
      'After a five-day trial, a jury convicted Owen Tate, 44, of Reno, of three counts of wire fraud and one count of perjury.',
      ['owen-tate | wire fraud | convicted', 'owen-tate | perjury | convicted'],
    ],
    [
      'The jury deliberated for two hours before finding Owen Tate guilty of kidnapping and carjacking. He was acquitted of attempted murder.',
      [
        'owen-tate | kidnapping | convicted',
        'owen-tate | carjacking | convicted',
        'owen-tate | attempted murder | acquitted',
      ],
    ],
    [
      'The jury convicted Tate of wire fraud but acquitted him of money laundering. Owen Tate faces up to 20 years.',
      ['owen-tate | wire fraud | convicted', 'owen-tate | money laundering | acquitted'],
    ],
    ['The jury hung on two counts of bribery against Owen Tate.', []],
    ['Owen Tate was convicted of all three counts, plus conspiracy.', ['owen-tate | conspiracy | convicted']],
    [
      'Owen Tate faces a mandatory minimum of 15 years in prison after being convicted of sex trafficking by force, fraud and coercion.',
      ['owen-tate | sex trafficking by force, fraud and coercion | convicted'],
    ],
    [
      'Owen Tate was sentenced to 57 months in federal prison for his role in a scheme to defraud Medicare.',
      ['owen-tate | role in a scheme to defraud Medicare | sentenced'],
    ],
    [
      'Owen Tate was sentenced to life in prison plus 10 years for the murder of a federal witness.',
      ['owen-tate | murder of a federal witness | sentenced'],
    ],
    [
      'Owen Tate, a citizen of Mexico, was charged with illegal re-entry after deportation.',
      ['owen-tate | illegal re-entry after deportation | charged'],
    ],
    [
      'Owen Tate was indicted on one count each of aggravated assault with a deadly weapon, unlawful restraint and evading arrest.',
      [
        'owen-tate | aggravated assault with a deadly weapon | charged',
        'owen-tate | unlawful restraint | charged',
        'owen-tate | evading arrest | charged',
      ],
    ],
    [
      'Owen Tate is charged with violating the Foreign Corrupt Practices Act and conspiracy to commit money laundering.',
      [
        'owen-tate | violating the Foreign Corrupt Practices Act | charged',
        'owen-tate | conspiracy to commit money laundering | charged',
      ],
    ],
    ['If convicted, Owen Tate faces up to 20 years in prison for wire fraud.', []],
    ['Charges are merely allegations, and Owen Tate is presumed innocent unless proven guilty of fraud.', []],
    ['Assistant U.S. Attorney Owen Tate is prosecuting the case of wire fraud and money laundering.', []],
    ['The case is being prosecuted by Assistant U.S. Attorney Owen Tate, who convicted dozens of fraud.', []],
    ["Owen Tate, the victim's brother, said the man charged with murder should face justice.", []],
    [
      'A federal judge sentenced Owen Tate to 30 months for tax evasion and ordered him to pay $1.2 million in restitution to the IRS.',
      ['owen-tate | tax evasion | sentenced'],
    ],
    [
      'Owen Tate, 44, formerly of Reno, was extradited from Spain and arraigned on charges of securities fraud and wire fraud.',
      ['owen-tate | securities fraud | charged', 'owen-tate | wire fraud | charged'],
    ],
    ['Owen Tate has been permanently barred from preparing tax returns.', []],
    [
      'Also charged are Dean Mott, 30, of Reno; Raj Barr, 41, of Elko; and Lee Cole, 22, of Reno. All are charged with conspiracy to distribute heroin.',
      [
        'dean-mott | conspiracy to distribute heroin | charged',
        'raj-barr | conspiracy to distribute heroin | charged',
        'lee-cole | conspiracy to distribute heroin | charged',
      ],
    ],
    [
      'The following defendants were charged with conspiracy to distribute heroin: Dean Mott, 30, of Reno; Raj Barr, 41, of Elko; and Lee Cole, 22, of Reno.',
      [
        'dean-mott | conspiracy to distribute heroin | charged',
        'raj-barr | conspiracy to distribute heroin | charged',
        'lee-cole | conspiracy to distribute heroin | charged',
      ],
    ],
    [
      'The defendants, Dean Mott and Raj Barr, were each sentenced to five years for armed bank robbery.',
      ['dean-mott | armed bank robbery | sentenced', 'raj-barr | armed bank robbery | sentenced'],
    ],
  ])('%s', (text, expected) => {
    expect(ledger(text)).toEqual(expected);
  });
});

describe('releases of states and counties', () => {
  test.each([
    [
      'District Attorney Ann Poe announced today that Owen Tate (dob 3/4/1980) was sentenced to 25 years to life in state prison for second-degree murder.',
      ['owen-tate | second-degree murder | sentenced'],
    ],
    [
      'District Attorney Ann Poe announced the charges against former police officer Owen Tate. The grand jury recommended charges of Murder, Voluntary Manslaughter and Possession of an Instrument of Crime.',
      [
        'owen-tate | Murder | charged',
        'owen-tate | Voluntary Manslaughter | charged',
        'owen-tate | Possession of an Instrument of Crime | charged',
      ],
    ],
    [
      'Attorney General Ann Poe today announced charges against Owen Tate, 44, of Reno, for insurance fraud and theft by deception.',
      ['owen-tate | insurance fraud | charged', 'owen-tate | theft by deception | charged'],
    ],
    [
      'Attorney General Ann Poe today announced the arrest of Owen Tate, 44, on charges of grand larceny and scheme to defraud.',
      ['owen-tate | grand larceny | arrested', 'owen-tate | scheme to defraud | arrested'],
    ],
    [
      'Attorney General Poe announced the conviction of Owen Tate for Medicaid fraud.',
      ['owen-tate | Medicaid fraud | convicted'],
    ],
    [
      'Attorney General Poe announced the guilty plea of Owen Tate to felony theft.',
      ['owen-tate | theft | pleaded-guilty'],
    ],
    [
      'Attorney General Poe announced the sentencing of Owen Tate, 44, for elder abuse and theft.',
      ['owen-tate | elder abuse | sentenced', 'owen-tate | theft | sentenced'],
    ],
    [
      'Attorney General Poe announced the indictment of Owen Tate on 12 counts of forgery.',
      ['owen-tate | forgery | charged'],
    ],
    [
      'Owen Tate, age 44, was booked into the Clark County Detention Center on one count of open murder.',
      ['owen-tate | open murder | arrested'],
    ],
    [
      'Owen Tate pleaded no contest to misdemeanor vehicular manslaughter.',
      ['owen-tate | vehicular manslaughter | pleaded-guilty'],
    ],
    [
      'Owen Tate was held to answer on one count of murder following a preliminary hearing.',
      ['owen-tate | murder | charged'],
    ],
    [
      'Owen Tate pled guilty as charged to Aggravated Robbery and Possession of a Weapon by a Previous Offender.',
      [
        'owen-tate | Aggravated Robbery | pleaded-guilty',
        'owen-tate | Possession of a Weapon by a Previous Offender | pleaded-guilty',
      ],
    ],
    [
      'Owen Tate is charged with: \n• one count of Burglary in the First Degree\n• two counts of Robbery in the Second Degree\n• one count of Menacing',
      [
        'owen-tate | Burglary in the First Degree | charged',
        'owen-tate | Robbery in the Second Degree | charged',
        'owen-tate | Menacing | charged',
      ],
    ],
    [
      'Owen Tate was charged with the following offenses:\nCount 1: Murder in the First Degree (F1)\nCount 2: Tampering with Evidence (F6)',
      ['owen-tate | Murder in the First Degree | charged', 'owen-tate | Tampering with Evidence | charged'],
    ],
    [
      'Owen Tate, 44, faces one count of Attempted Murder, a Class A felony, and two counts of Criminal Recklessness, a Level 5 felony.',
      ['owen-tate | Attempted Murder | charged', 'owen-tate | Criminal Recklessness | charged'],
    ],
    [
      'Owen Tate was convicted of Attempted Murder in the First Degree, a class B felony; Assault in the Second Degree, a class D felony; and two counts of Criminal Possession of a Weapon.',
      [
        'owen-tate | Attempted Murder in the First Degree | convicted',
        'owen-tate | Assault in the Second Degree | convicted',
        'owen-tate | Criminal Possession of a Weapon | convicted',
      ],
    ],
    [
      'Owen Tate was previously convicted of Robbery in the First Degree in 2014 and is now charged with Burglary.',
      ['owen-tate | Robbery in the First Degree | convicted 2014', 'owen-tate | Burglary | charged'],
    ],
    [
      'Tate, who was convicted of Robbery in the First Degree in 2014, is prohibited from possessing guns. Owen Tate was arraigned Monday.',
      ['owen-tate | Robbery in the First Degree | convicted 2014'],
    ],
    [
      'Owen Tate has prior convictions for burglary, theft and assault.',
      [
        'owen-tate | burglary | convicted',
        'owen-tate | theft | convicted',
        'owen-tate | assault | convicted',
      ],
    ],
    [
      "Owen Tate's criminal history includes convictions for burglary and theft.",
      ['owen-tate | burglary | convicted', 'owen-tate | theft | convicted'],
    ],
    ['Owen Tate has no prior convictions for violence.', []],
    [
      'Owen Tate previously served a prison sentence for armed robbery.',
      ['owen-tate | armed robbery | sentenced'],
    ],
    [
      'Owen Tate was on parole for a 2010 robbery conviction at the time of the murder.',
      ['owen-tate | robbery | convicted 2010'],
    ],
    [
      'Owen Tate was arraigned before Judge Lou Hart on a complaint charging him with criminal possession of a weapon in the second degree and reckless endangerment.',
      [
        'owen-tate | criminal possession of a weapon in the second degree | charged',
        'owen-tate | reckless endangerment | charged',
      ],
    ],
    [
      'A jury today returned a guilty verdict against Owen Tate for first degree murder.',
      ['owen-tate | first degree murder | convicted'],
    ],
    [
      'A jury found Owen Tate not guilty of murder but guilty of the lesser included offense of voluntary manslaughter.',
      ['owen-tate | murder | acquitted', 'owen-tate | voluntary manslaughter | convicted'],
    ],
    [
      'A judge dismissed charges of assault and battery against Owen Tate on Tuesday.',
      ['owen-tate | assault and battery | dismissed'],
    ],
    ["The District Attorney's Office has declined to file charges against Owen Tate in the shooting.", []],
    ['The District Attorney will not charge Owen Tate with murder.', []],
    ['Prosecutors moved to dismiss the murder charge against Owen Tate.', []],
    ['Prosecutors filed a motion to dismiss all charges of rape against Owen Tate.', []],
    [
      "The Court of Appeals affirmed Owen Tate's conviction for first-degree murder.",
      ['owen-tate | first-degree murder | convicted'],
    ],
    [
      "The Supreme Court reversed Owen Tate's conviction for manslaughter and ordered a new trial.",
      ['owen-tate | manslaughter | convicted, overturned'],
    ],
    [
      "In 2019 the Supreme Court overturned Owen Tate's conviction for sodomy. Today a new jury found Tate guilty of sodomy.",
      ['owen-tate | sodomy | overturned 2019, convicted 2026-03-05'],
    ],
    ['Owen Tate was resentenced to 20 years for manslaughter.', ['owen-tate | manslaughter | sentenced']],
    [
      'Gov. Ann Poe pardoned Owen Tate, who was convicted of perjury in 2007.',
      ['owen-tate | perjury | convicted 2007'],
    ],
    ['Owen Tate will be arraigned Friday on charges of grand theft.', ['owen-tate | grand theft | charged']],
    [
      'Owen Tate was remanded into custody pending trial on one count of aggravated murder.',
      ['owen-tate | aggravated murder | charged'],
    ],
    [
      'A warrant has been issued for the arrest of Owen Tate, 30, for attempted murder.',
      ['owen-tate | attempted murder | alleged'],
    ],
    ['Owen Tate is wanted for armed robbery.', ['owen-tate | armed robbery | alleged']],
    ['Detective Owen Tate charged the suspect with murder.', []],
    ['Witness Owen Tate told jurors that the defendant was convicted of fraud.', []],
    ['Owen Tate was shot by a man later charged with attempted murder.', []],
    ['Owen Tate, who was robbed by a man convicted of assault, testified.', []],
  ])('%s', (text, expected) => {
    expect(ledger(text)).toEqual(expected);
  });
});

describe('releases of Britain and the Commonwealth', () => {
  test.each([
    [
      'Owen Tate, 31, of Mill Road, Leeds, was jailed for eight years at Leeds Crown Court after being found guilty of causing grievous bodily harm with intent.',
      ['owen-tate | causing grievous bodily harm with intent | convicted, sentenced'],
    ],
    [
      "Owen Tate (31), of Mill Road, Leeds pleaded guilty to conspiracy to supply Class A drugs and possession of criminal property and was sentenced to six years' imprisonment.",
      [
        'owen-tate | conspiracy to supply Class A drugs | pleaded-guilty, sentenced',
        'owen-tate | possession of criminal property | pleaded-guilty, sentenced',
      ],
    ],
    [
      'Owen Tate, aged 31, no fixed address, has been charged with two counts of robbery and one count of attempted robbery.',
      ['owen-tate | robbery | charged', 'owen-tate | attempted robbery | charged'],
    ],
    [
      "Owen Tate, 31, of Leeds, has been charged with murder and will appear at Leeds Magistrates' Court today.",
      ['owen-tate | murder | charged'],
    ],
    [
      'Officers have charged Owen Tate, 31, with burglary dwelling and theft of a motor vehicle.',
      ['owen-tate | burglary dwelling | charged', 'owen-tate | theft of a motor vehicle | charged'],
    ],
    [
      'The CPS has authorised a charge of causing death by dangerous driving against Owen Tate, 67.',
      ['owen-tate | causing death by dangerous driving | charged'],
    ],
    [
      'Following a file of evidence, we have authorised charges against Owen Tate for fraud by abuse of position.',
      ['owen-tate | fraud by abuse of position | charged'],
    ],
    [
      'Owen Tate, of Mill Road, Leeds, admitted dangerous driving, driving while disqualified and failing to stop, and was jailed for 14 months.',
      [
        'owen-tate | dangerous driving | pleaded-guilty, sentenced',
        'owen-tate | driving while disqualified | pleaded-guilty, sentenced',
        'owen-tate | failing to stop | pleaded-guilty, sentenced',
      ],
    ],
    [
      'Owen Tate, 31 – conspiracy to supply cocaine – 10 years',
      ['owen-tate | conspiracy to supply cocaine | sentenced'],
    ],
    [
      'Three men have been jailed for drug offences at Leeds Crown Court.\nThey are:\nOwen Tate, 31, of Mill Road, Leeds – jailed for 10 years for conspiracy to supply cocaine\nDean Mott, 25, of York – jailed for five years for conspiracy to supply cocaine',
      [
        'owen-tate | conspiracy to supply cocaine | sentenced',
        'dean-mott | conspiracy to supply cocaine | sentenced',
      ],
    ],
    [
      'The following were sentenced:\n• Owen Tate, 31, of Leeds, conspiracy to supply heroin, nine years\n• Dean Mott, 25, of York, money laundering, two years',
      ['owen-tate | conspiracy to supply heroin | sentenced', 'dean-mott | money laundering | sentenced'],
    ],
    [
      'Owen Tate, 31, was handed a two-year suspended sentence for possessing indecent images of children.',
      ['owen-tate | possessing indecent images of children | sentenced'],
    ],
    [
      'Owen Tate, 31, was given a 12-month community order after pleading guilty to assault occasioning actual bodily harm.',
      ['owen-tate | assault occasioning actual bodily harm | pleaded-guilty, sentenced'],
    ],
    [
      'Owen Tate was disqualified from driving for 18 months and fined £300 after he admitted driving while over the alcohol limit.',
      ['owen-tate | driving while over the alcohol limit | pleaded-guilty, sentenced'],
    ],
    [
      'Owen Tate, 31, was found guilty of murder by a jury at the Old Bailey and will be sentenced on Friday.',
      ['owen-tate | murder | convicted'],
    ],
    [
      'Owen Tate was convicted of two counts of rape, three of sexual assault and one of false imprisonment.',
      [
        'owen-tate | rape | convicted',
        'owen-tate | sexual assault | convicted',
        'owen-tate | false imprisonment | convicted',
      ],
    ],
    [
      'He was cleared of one count of rape. Owen Tate was convicted of sexual assault.',
      ['owen-tate | sexual assault | convicted'],
    ],
    [
      "Owen Tate appeared at Leeds Magistrates' Court charged with fraud by false representation, contrary to section 1 of the Fraud Act 2006.",
      ['owen-tate | fraud by false representation | charged'],
    ],
    [
      'Owen Tate was sentenced to life imprisonment with a minimum term of 23 years after being convicted of the murder of Mary Cole.',
      ['owen-tate | murder | convicted, sentenced'],
    ],
    ['Owen Tate denied murder but was convicted after a trial.', ['owen-tate | murder | charged, convicted']],
    [
      'Owen Tate pleaded guilty to manslaughter on the grounds of diminished responsibility.',
      ['owen-tate | manslaughter on the grounds of diminished responsibility | pleaded-guilty'],
    ],
    [
      'Owen Tate was released without charge after being arrested on suspicion of theft.',
      ['owen-tate | theft | arrested'],
    ],
    [
      'Owen Tate was arrested on suspicion of theft and released under investigation.',
      ['owen-tate | theft | arrested'],
    ],
    ['Owen Tate will face no further action over the alleged fraud.', []],
    [
      'Owen Tate had his conviction for theft quashed by the Court of Appeal.',
      ['owen-tate | theft | convicted, overturned'],
    ],
    [
      'The Court of Appeal has increased the sentence of Owen Tate, who was jailed for rape, from six to nine years.',
      ['owen-tate | rape | sentenced'],
    ],
    [
      'Owen Tate was sentenced under the unduly lenient sentence scheme to nine years for rape.',
      ['owen-tate | rape | sentenced'],
    ],
    [
      'The Australian Federal Police has charged Owen Tate, 31, of Sydney, with importing a commercial quantity of a border controlled drug.',
      ['owen-tate | importing a commercial quantity of a border controlled drug | charged'],
    ],
    [
      "Owen Tate was sentenced in the NSW District Court to seven years' imprisonment with a non-parole period of four years for using a carriage service to access child abuse material.",
      ['owen-tate | using a carriage service to access child abuse material | sentenced'],
    ],
    [
      'Owen Tate was convicted under Section 302 of the Indian Penal Code for the murder of his wife.',
      ['owen-tate | murder | convicted'],
    ],
    [
      'The CBI has arrested Owen Tate for accepting a bribe of Rs 50,000.',
      ['owen-tate | accepting a bribe of Rs 50,000 | arrested'],
    ],
    [
      "The CBI court convicted Owen Tate, then a bank manager, for cheating and forgery and sentenced him to three years' rigorous imprisonment.",
      ['owen-tate | cheating | convicted, sentenced', 'owen-tate | forgery | convicted, sentenced'],
    ],
    [
      'Owen Tate was booked under sections 420 and 406 of the IPC for cheating and criminal breach of trust.',
      ['owen-tate | cheating | alleged', 'owen-tate | criminal breach of trust | alleged'],
    ],
    [
      'RCMP have charged Owen Tate, 31, of Surrey, with two counts of sexual interference and one count of sexual exploitation.',
      ['owen-tate | sexual interference | charged', 'owen-tate | sexual exploitation | charged'],
    ],
    [
      'Owen Tate faces two charges of wounding with intent to injure and one of aggravated robbery.',
      ['owen-tate | wounding with intent to injure | charged', 'owen-tate | aggravated robbery | charged'],
    ],
    ['Owen Tate, 31, of Leeds: charged with affray.', ['owen-tate | affray | charged']],
    ['Detective Constable Owen Tate said: "I hope the sentence for rape gives the victim closure."', []],
    ['Owen Tate, prosecuting, told the court Mott pleaded guilty to theft.', []],
    ['Owen Tate, defending, said his client admitted assault.', []],
    ['Owen Tate, from the CPS, said: "The defendant was convicted of fraud."', []],
    ['Judge Owen Tate jailed the man for eight years for rape.', []],
    ['The murder of Owen Tate led to two men being charged with conspiracy.', []],
    [
      'Tributes were paid to Owen Tate, who was killed when a driver convicted of dangerous driving hit him.',
      [],
    ],
  ])('%s', (text, expected) => {
    expect(ledger(text)).toEqual(expected);
  });
});

describe('more of how releases are written', () => {
  test.each([
    [
      'Those charged are:\nOwen Tate, 31, of Mill Road, Leeds: conspiracy to supply heroin\nDean Mott, 25, of York: money laundering and perjury',
      [
        'owen-tate | conspiracy to supply heroin | charged',
        'dean-mott | money laundering | charged',
        'dean-mott | perjury | charged',
      ],
    ],
    ['The victims were:\nOwen Tate, 31, of Leeds – murder\nDean Mott, 25, of York – attempted murder', []],
    ['Witnesses heard:\nOwen Tate, 31, of Leeds – robbery victim – 10 years in the job', []],
    ['Speakers:\nOwen Tate, professor of law – fraud, cybercrime\nDean Mott, solicitor – theft', []],
    [
      'Our lawyers:\nOwen Tate, 10 years in fraud – London\nDean Mott – assault, robbery, 5 years of experience',
      [],
    ],
    [
      'Owen Tate has been charged with:\n• two counts of fraud by false representation\n• theft\n• perverting the course of justice',
      [
        'owen-tate | fraud by false representation | charged',
        'owen-tate | theft | charged',
        'owen-tate | perverting the course of justice | charged',
      ],
    ],
    [
      'Owen Tate was found guilty of:\n- Murder in the Second Degree, a Class A-I felony\n- Criminal Possession of a Weapon in the Third Degree, a Class D felony',
      [
        'owen-tate | Murder in the Second Degree | convicted',
        'owen-tate | Criminal Possession of a Weapon in the Third Degree | convicted',
      ],
    ],
    [
      'Owen Tate faces the following charges:\n1. Aggravated Assault (Felony 2)\n2. Simple Assault (Misdemeanor 2)',
      ['owen-tate | Aggravated Assault | charged', 'owen-tate | Simple Assault | charged'],
    ],
    ['Police advise residents to watch for the following offences:\n• burglary\n• theft', []],
    [
      'Owen Tate, 44, was convicted of four counts of health care fraud. The jury acquitted him of nine counts of health care fraud and one count of perjury.',
      ['owen-tate | health care fraud | convicted', 'owen-tate | perjury | acquitted'],
    ],
    [
      'A jury convicted Owen Tate of two of five counts of bribery and acquitted him of the others.',
      ['owen-tate | bribery | convicted'],
    ],
    [
      'Owen Tate was tried on five counts of rape. Jurors found him guilty of two counts of rape and not guilty of three counts of rape.',
      ['owen-tate | rape | charged, convicted'],
    ],
    [
      'In 2010 Owen Tate was convicted of rape. At a retrial in 2015 he was acquitted of rape.',
      ['owen-tate | rape | convicted 2010, acquitted'],
    ],
    [
      'Prosecutors announced today that a jury found Owen Tate, 72, guilty of sodomy. In 2019, the Supreme Court overturned his conviction for sodomy.',
      ['owen-tate | sodomy | overturned 2019, convicted'],
    ],
    [
      'A jury found Owen Tate guilty of sodomy. In 2019, the Supreme Court overturned his conviction for sodomy.',
      ['owen-tate | sodomy | convicted, overturned 2019'],
    ],
    [
      'Owen Tate, a former teacher at Beech School in Hull, who was struck off in 2019, admitted three counts of indecent assault at Hull Crown Court.',
      ['owen-tate | indecent assault | pleaded-guilty'],
    ],
    ['Also sentenced today was Owen Tate, 41, for perjury.', ['owen-tate | perjury | sentenced 2026-03-05']],
    ['Sentenced to 12 years in prison for arson was Owen Tate, 41.', ['owen-tate | arson | sentenced']],
    [
      'Owen Tate, 41, of Salem, who pleaded guilty last year to perjury and theft, was sentenced to two years on Monday.',
      [
        'owen-tate | perjury | pleaded-guilty 2025, sentenced 2026-03-02',
        'owen-tate | theft | pleaded-guilty 2025, sentenced 2026-03-02',
      ],
    ],
    [
      "Having pleaded guilty to perjury in May, Owen Tate was today sentenced to two years' imprisonment.",
      ['owen-tate | perjury | pleaded-guilty 2025-05, sentenced 2026-03-05'],
    ],
    [
      'A 41-year-old man has been jailed for perjury. Owen Tate, of Mill Road, Leeds, was sentenced to two years at Leeds Crown Court on Friday.',
      ['owen-tate | perjury | sentenced 2026-02-27'],
    ],
    [
      'A man who stabbed a shopkeeper has been jailed. Owen Tate, 41, was found guilty of wounding with intent and possessing a bladed article following a trial. He was sentenced to nine years.',
      [
        'owen-tate | wounding with intent | convicted, sentenced',
        'owen-tate | possessing a bladed article | convicted, sentenced',
      ],
    ],
    [
      'Owen Tate, 41, and his wife Mary Tate, 39, of Salem, were each charged with one count of bank fraud and two counts of making false statements to a bank.',
      [
        'owen-tate | bank fraud | charged',
        'owen-tate | making false statements to a bank | charged',
        'mary-tate | bank fraud | charged',
        'mary-tate | making false statements to a bank | charged',
      ],
    ],
    [
      'Owen Tate, the former mayor of Salem, and Dean Mott, his chief of staff, were indicted on charges of bribery and extortion under color of official right.',
      [
        'owen-tate | bribery | charged',
        'owen-tate | extortion under color of official right | charged',
        'dean-mott | bribery | charged',
        'dean-mott | extortion under color of official right | charged',
      ],
    ],
    [
      'Owen Tate was charged under Section 20 of the Offences Against the Person Act with unlawful wounding.',
      ['owen-tate | unlawful wounding | charged'],
    ],
    ['Owen Tate was arrested in connection with the murder of Mary Cole.', ['owen-tate | murder | arrested']],
    ['According to the complaint, Owen Tate conspired to distribute heroin.', []],
    ['Owen Tate violated his probation for burglary and was returned to prison.', []],
    [
      'Owen Tate was ordered to stand trial on charges of vehicular manslaughter and hit-and-run.',
      ['owen-tate | vehicular manslaughter | charged', 'owen-tate | hit-and-run | charged'],
    ],
    [
      'Owen Tate was bound over for trial on one count of armed robbery.',
      ['owen-tate | armed robbery | charged'],
    ],
    [
      'A criminal complaint filed Monday charges Owen Tate with interference with commerce by robbery.',
      ['owen-tate | interference with commerce by robbery | charged'],
    ],
    [
      'Owen Tate was taken into custody and is being held on a charge of carjacking.',
      ['owen-tate | carjacking | charged'],
    ],
    [
      'The jury found Owen Tate not guilty on both counts of manslaughter.',
      ['owen-tate | manslaughter | acquitted'],
    ],
    ['The charge of manslaughter against Owen Tate was dismissed.', ['owen-tate | manslaughter | dismissed']],
    [
      'A judge declared a mistrial in the case of Owen Tate, who is charged with arson.',
      ['owen-tate | arson | charged'],
    ],
    [
      "The Fifth Circuit upheld Owen Tate's convictions for bribery and honest services fraud.",
      ['owen-tate | bribery | convicted', 'owen-tate | honest services fraud | convicted'],
    ],
    [
      "Owen Tate's appeal against his conviction for murder was dismissed.",
      ['owen-tate | murder | convicted'],
    ],
  ])('%s', (text, expected) => {
    expect(ledger(text)).toEqual(expected);
  });
});

describe('more of how releases go on', () => {
  test.each([
    [
      'A lorry driver has been jailed for smuggling £480,000 worth of cocaine while delivering potatoes. Owen Tate, 30, from Ballymena, was sentenced at Canterbury Crown Court to seven years on Friday, the National Crime Agency said.',
      ['owen-tate | smuggling £480,000 worth of cocaine | sentenced 2026-02-27'],
    ],
    [
      'A drugs trafficker who tried to smuggle cocaine into the UK has been jailed. Owen Tate, 26, was sentenced to 10 years at Hull Crown Court after admitting importing Class A drugs.',
      ['owen-tate | importing Class A drugs | pleaded-guilty, sentenced'],
    ],
    [
      'A man who threatened staff with a knife has been jailed for robbery. Owen Tate, 30, of no fixed address, appeared at Hull Crown Court on Friday where he was sentenced to four years.',
      ['owen-tate | robbery | sentenced'],
    ],
    [
      "A former nurse has admitted stealing drugs from a hospital. Owen Tate, 30, pleaded guilty to theft by employee and fraud at Hull Magistrates' Court.",
      ['owen-tate | theft by employee | pleaded-guilty', 'owen-tate | fraud | pleaded-guilty'],
    ],
    [
      'Two brothers have been found guilty of murder following a trial. Owen Tate, 30, and Dean Mott, 28, both of Elm Road, Hull, will be sentenced on Friday.',
      ['owen-tate | murder | convicted', 'dean-mott | murder | convicted'],
    ],
    [
      'Five members of a gang have been jailed for conspiracy to supply cocaine. Owen Tate, 30, of Hull, was jailed for 12 years; Dean Mott, 28, of York, was jailed for nine years; Raj Barr, 41, of Leeds, was jailed for six years; Lee Cole, 22, of Leeds, and Jay Poe, 33, of Hull, were each jailed for four years.',
      [
        'owen-tate | conspiracy to supply cocaine | sentenced',
        'dean-mott | conspiracy to supply cocaine | sentenced',
        'raj-barr | conspiracy to supply cocaine | sentenced',
        'lee-cole | conspiracy to supply cocaine | sentenced',
        'jay-poe | conspiracy to supply cocaine | sentenced',
      ],
    ],
    [
      'Owen Tate, 30, of Hull, pleaded guilty to conspiracy to supply cocaine and was sentenced to 12 years. Dean Mott, 28, was found guilty of the same offence and was jailed for nine years.',
      [
        'owen-tate | conspiracy to supply cocaine | pleaded-guilty, sentenced',
        'dean-mott | conspiracy to supply cocaine | convicted, sentenced',
      ],
    ],
    [
      'Owen Tate, 30, was convicted of causing or inciting a child to engage in sexual activity and was made subject to a Sexual Harm Prevention Order.',
      ['owen-tate | causing or inciting a child to engage in sexual activity | convicted'],
    ],
    [
      'Owen Tate, 30, was today (Friday, 5 March) sentenced to 12 years in prison at Hull Crown Court for rape.',
      ['owen-tate | rape | sentenced 2026-03-05'],
    ],
    [
      'Owen Tate, 30, of Elm Road, Hull, has been sentenced to eight years and four months in prison after pleading guilty to wounding with intent to cause grievous bodily harm at an earlier hearing.',
      ['owen-tate | wounding with intent to cause grievous bodily harm | pleaded-guilty, sentenced'],
    ],
    [
      'Owen Tate (30) of Elm Road, Hull was sentenced to two years in prison, suspended for two years, having been found guilty of assault occasioning actual bodily harm.',
      ['owen-tate | assault occasioning actual bodily harm | convicted, sentenced'],
    ],
    [
      "Owen Tate, 30, was charged with two counts of theft from person, and has been remanded to appear before Hull Magistrates' Court.",
      ['owen-tate | theft from person | charged'],
    ],
    [
      'Owen Tate, 30, was charged yesterday, Thursday, 4 March, with murder.',
      ['owen-tate | murder | charged 2026-03-04'],
    ],
    [
      'We have charged a man with murder. Owen Tate, 30, of Hull, will appear before Hull magistrates today.',
      ['owen-tate | murder | charged'],
    ],
    [
      'Police investigating the death of Mary Cole in Hull have charged a man. Owen Tate, 30, has been charged with murder and possession of a bladed article.',
      ['owen-tate | murder | charged', 'owen-tate | possession of a bladed article | charged'],
    ],
    ['Owen Tate, of Elm Road, was convicted in his absence of fraud.', ['owen-tate | fraud | convicted']],
    ['Owen Tate, 30, breached a restraining order and was jailed for 12 weeks.', []],
    [
      'Owen Tate was arrested and later charged with criminal damage, assault by beating of an emergency worker and being drunk and disorderly in a public place.',
      [
        'owen-tate | criminal damage | charged',
        'owen-tate | assault by beating of an emergency worker | charged',
        'owen-tate | being drunk and disorderly in a public place | charged',
      ],
    ],
    [
      'Judge Ann Poe imposed a 30-year sentence on Owen Tate, 44, for sex trafficking of minors.',
      ['owen-tate | sex trafficking of minors | sentenced'],
    ],
    [
      'Owen Tate received a sentence of 120 months in federal prison for conspiring to distribute methamphetamine.',
      ['owen-tate | conspiring to distribute methamphetamine | sentenced'],
    ],
    [
      'Owen Tate was ordered to serve 41 months in prison for bank fraud.',
      ['owen-tate | bank fraud | sentenced'],
    ],
    [
      'Chief U.S. District Judge Ann Poe sentenced Owen Tate, 44, of Reno, today to 41 months in prison for bank fraud and aggravated identity theft.',
      [
        'owen-tate | bank fraud | sentenced 2026-03-05',
        'owen-tate | aggravated identity theft | sentenced 2026-03-05',
      ],
    ],
    [
      'Owen Tate, 44, was found guilty by a federal jury of one count of conspiracy to commit health care fraud and five counts of health care fraud.',
      [
        'owen-tate | conspiracy to commit health care fraud | convicted',
        'owen-tate | health care fraud | convicted',
      ],
    ],
    [
      'After deliberating for four hours, a federal jury returned guilty verdicts on all counts against Owen Tate, 44, for wire fraud and tax evasion.',
      ['owen-tate | wire fraud | convicted', 'owen-tate | tax evasion | convicted'],
    ],
    [
      'Owen Tate admitted to conspiring with others to distribute heroin, in pleading guilty before Judge Poe.',
      ['owen-tate | conspiring with others to distribute heroin | pleaded-guilty'],
    ],
    [
      'Owen Tate, 44, pleaded guilty to Counts One and Three of the indictment, charging him with wire fraud and perjury.',
      ['owen-tate | wire fraud | charged, pleaded-guilty', 'owen-tate | perjury | charged, pleaded-guilty'],
    ],
    ['The indictment alleges that Owen Tate and Dean Mott conspired to commit bank fraud.', []],
    [
      'Owen Tate and co-defendant Dean Mott were charged in a 14-count superseding indictment with conspiracy, bank fraud and money laundering.',
      [
        'owen-tate | conspiracy | charged',
        'owen-tate | bank fraud | charged',
        'owen-tate | money laundering | charged',
        'dean-mott | conspiracy | charged',
        'dean-mott | bank fraud | charged',
        'dean-mott | money laundering | charged',
      ],
    ],
    [
      'In addition to Tate, the indictment charges Dean Mott, 39, with perjury. Owen Tate was arrested Monday.',
      ['dean-mott | perjury | charged'],
    ],
    [
      'Owen Tate was charged by information with a single count of misprision of a felony.',
      ['owen-tate | misprision of a felony | charged'],
    ],
    [
      'Owen Tate was arrested this morning on a federal criminal complaint charging him with sexual exploitation of children.',
      ['owen-tate | sexual exploitation of children | charged'],
    ],
    [
      'Owen Tate appeared in federal court today to face charges of cyberstalking.',
      ['owen-tate | cyberstalking | charged 2026-03-05'],
    ],
    [
      'Owen Tate, who is in custody, is charged with capital murder, punishable by death or life without parole.',
      ['owen-tate | capital murder | charged'],
    ],
    [
      'Owen Tate is charged with murder in the second degree, assault in the first degree, and armed criminal action.',
      [
        'owen-tate | murder in the second degree | charged',
        'owen-tate | assault in the first degree | charged',
        'owen-tate | armed criminal action | charged',
      ],
    ],
    [
      'Owen Tate, age 44, pled guilty to Theft by Deception, a class C felony, and was sentenced to five years probation.',
      ['owen-tate | Theft by Deception | pleaded-guilty, sentenced'],
    ],
    [
      'Owen Tate was sentenced to 10 years in the Department of Corrections on one count of Trafficking in Methamphetamine.',
      ['owen-tate | Trafficking in Methamphetamine | sentenced'],
    ],
    [
      'Owen Tate was found guilty of Criminal Sexual Act in the First Degree (Class B Felony), Rape in the Third Degree (Class E Felony), and Endangering the Welfare of a Child (Class A Misdemeanor).',
      [
        'owen-tate | Criminal Sexual Act in the First Degree | convicted',
        'owen-tate | Rape in the Third Degree | convicted',
        'owen-tate | Endangering the Welfare of a Child | convicted',
      ],
    ],
    [
      'Owen Tate was convicted by a jury of murder with special circumstances of lying in wait and for financial gain.',
      ['owen-tate | murder with special circumstances | convicted'],
    ],
    [
      'Owen Tate pleaded guilty to 19 felony counts, including grand theft, forgery and money laundering.',
      [
        'owen-tate | grand theft | pleaded-guilty',
        'owen-tate | forgery | pleaded-guilty',
        'owen-tate | money laundering | pleaded-guilty',
      ],
    ],
    [
      'Owen Tate was charged with numerous offenses, including burglary, theft, and resisting arrest without violence.',
      [
        'owen-tate | burglary | charged',
        'owen-tate | theft | charged',
        'owen-tate | resisting arrest without violence | charged',
      ],
    ],
    [
      'Owen Tate faces one felony count of grand theft by embezzlement, with an enhancement for taking more than $500,000.',
      ['owen-tate | grand theft by embezzlement | charged'],
    ],
    ['Owen Tate faces up to life in prison if convicted of murder.', []],
    [
      'The defendant, identified as Owen Tate, 44, of Reno, was arraigned on charges of assault in the second degree and menacing.',
      ['owen-tate | assault in the second degree | charged', 'owen-tate | menacing | charged'],
    ],
    [
      'Defendant Owen Tate, 44, was arraigned today before Judge Poe on an indictment charging him with manslaughter in the second degree.',
      ['owen-tate | manslaughter in the second degree | charged'],
    ],
    [
      'The defendant was convicted of burglary in the second degree. Owen Tate, 44, of Reno, faces up to 15 years.',
      ['owen-tate | burglary in the second degree | convicted'],
    ],
    [
      'Charges against Owen Tate include kidnapping and aggravated assault.',
      ['owen-tate | kidnapping | charged', 'owen-tate | aggravated assault | charged'],
    ],
    [
      'The charges against Tate are one count of forgery and two counts of theft. Owen Tate remains free.',
      ['owen-tate | forgery | charged', 'owen-tate | theft | charged'],
    ],
    ["Owen Tate's case was dismissed after prosecutors declined to pursue the theft charge.", []],
    [
      'Owen Tate had been charged with theft, but prosecutors withdrew the charge on Monday.',
      ['owen-tate | theft | charged, dismissed 2026-03-02'],
    ],
    ['The Crown withdrew charges of fraud against Owen Tate.', ['owen-tate | fraud | dismissed']],
    [
      'Charges of sexual assault against Owen Tate were stayed by the Crown.',
      ['owen-tate | sexual assault | dismissed'],
    ],
    ['Owen Tate was discharged after the prosecution offered no evidence on a charge of affray.', []],
    ['Owen Tate was unanimously found not guilty of rape.', ['owen-tate | rape | acquitted']],
    [
      'Jurors cleared Owen Tate of rape but convicted him of sexual assault.',
      ['owen-tate | rape | acquitted', 'owen-tate | sexual assault | convicted'],
    ],
  ])('%s', (text, expected) => {
    expect(ledger(text)).toEqual(expected);
  });
});

describe('names and offences on lines of their own, and words that only look like them', () => {
  test.each([
    [
      'The following defendants have been charged with racketeering conspiracy:\nOwen Tate, 31, of Hull\nDean Mott, 25, of York',
      ['owen-tate | racketeering conspiracy | charged', 'dean-mott | racketeering conspiracy | charged'],
    ],
    [
      'Investigators on the case were:\nOwen Tate, 31, of the fraud squad\nDean Mott, 25, robbery division',
      [],
    ],
    [
      'Charged with burglary in the case handled by prosecutors:\nOwen Tate, Assistant U.S. Attorney\nDean Mott, Assistant U.S. Attorney',
      [],
    ],
    [
      'Contacts for the media on the offences:\nOwen Tate, 555-1234, fraud, two years\nDean Mott, theft, three months',
      [],
    ],
    ['Sentenced last week:\nOwen Tate, victim of theft\nDean Mott, 40, lawyer for robbery defendants', []],
    ['The court heard these offences:\n• theft\n• burglary', []],
    ['Owen Tate gave a talk on the following crimes:\n• theft\n• burglary', []],
    ['Owen Tate, a judge, explained the following charges:\n• theft\n• burglary', []],
    [
      'Owen Tate pleaded not guilty to the following charges:\n• theft\n• burglary',
      ['owen-tate | theft | charged', 'owen-tate | burglary | charged'],
    ],
    [
      'Owen Tate was acquitted of the following charges:\n• theft\n• burglary',
      ['owen-tate | theft | acquitted', 'owen-tate | burglary | acquitted'],
    ],
    ['Owen Tate was not charged with the following offences:\n• theft\n• burglary', []],
    ['Jane Poe, 44, was killed by a man convicted of:\n• theft\n• burglary', []],
    ['Owen Tate said: "I was charged with murder."', []],
    ['Owen Tate told police that Dean Mott had been charged with arson.', ['dean-mott | arson | charged']],
    [
      'The FBI is asking for help in finding Owen Tate, who is wanted for bank robbery.',
      ['owen-tate | bank robbery | alleged'],
    ],
    ['Owen Tate is wanted by police for questioning in a robbery.', []],
    ['Police believe Owen Tate may have been convicted of theft.', []],
    ['Owen Tate wrote a book about being charged with murder.', []],
    ['Owen Tate plays a man sentenced for murder in the new film.', []],
    ['Owen Tate directed a film about a man convicted of rape.', []],
    ['The sentencing of Owen Tate for murder will take place on Friday.', []],
    ["Owen Tate's lawyer, Dean Mott, said prosecutors had charged an innocent man with murder.", []],
    [
      'In an unrelated case, Dean Mott was sentenced to five years for arson. Owen Tate, a neighbor, said he was glad.',
      ['dean-mott | arson | sentenced'],
    ],
    [
      'Owen Tate was fined in court for contempt after he refused to testify.',
      ['owen-tate | contempt | sentenced'],
    ],
    ['Owen Tate received a 10-year award for bravery after a robbery.', []],
    ['Owen Tate was given a term of two years as chairman for tackling fraud.', []],
    ['Owen Tate received an order for burglary equipment.', []],
    ['The court made a community order. Owen Tate, probation officer, received the order for theft.', []],
    [
      'The president commuted the sentence of Owen Tate, who was convicted of tax fraud.',
      ['owen-tate | tax fraud | convicted'],
    ],
    ["A judge imposed a sentence on Owen Tate's brother for theft.", []],
    ['Owen Tate was named in a complaint charging his brother with theft.', []],
    ["Owen Tate was named Officer of the Year in the department's information bulletin on burglary.", []],
    ['Owen Tate was named in the indictment as Victim 1 of the fraud.', []],
    [
      'As part of the investigation Owen Tate, 31, a witness, was interviewed and a man was charged with theft.',
      [],
    ],
    ['As a result of the raid Owen Tate, 31, was injured and two men were charged with theft.', []],
    [
      'The operator of a shop in Salem, Oregon was sentenced for theft. Owen Tate, a customer, said he was shocked.',
      [],
    ],
    [
      'The owner of a store in Salem, Oregon, was robbed by a man convicted of theft. Owen Tate, 40, owns the store.',
      [],
    ],
    [
      'After being convicted of theft in 2010, Owen Tate, 31, was sentenced to two years.',
      ['owen-tate | theft | convicted 2010, sentenced'],
    ],
    ["Following a trial for murder, Owen Tate, the victim's brother, was relieved.", []],
    ['Also charged was the brother of Owen Tate, with theft.', []],
    ['Also charged are a brother of Owen Tate and a friend of Dean Mott. All are charged with theft.', []],
    ['Also arrested was Owen Tate, 44, on charges of theft.', ['owen-tate | theft | arrested']],
    ['The two victims were Owen Tate and Dean Mott. Both defendants were convicted of theft.', []],
    [
      'According to the indictment, Owen Tate and Dean Mott were robbed. The defendants were convicted of theft.',
      [],
    ],
    [
      'According to the complaint, Owen Tate and Dean Mott ran a charity that was defrauded. The defendants were convicted of fraud.',
      [],
    ],
    [
      'The following individuals pleaded guilty to conspiracy to distribute heroin:\n• Owen Tate, 31, of Hull;\n• Dean Mott, 25, of York; and\n• Raj Barr, 41, of Leeds.',
      [
        'owen-tate | conspiracy to distribute heroin | pleaded-guilty',
        'dean-mott | conspiracy to distribute heroin | pleaded-guilty',
        'raj-barr | conspiracy to distribute heroin | pleaded-guilty',
      ],
    ],
    [
      'Three men were charged with murdering the following people:\nOwen Tate, 31, of Hull\nDean Mott, 25, of York',
      [],
    ],
    [
      'Police are investigating the charges and thank the following officers:\nOwen Tate, 31, of Hull\nDean Mott, 25, of York',
      [],
    ],
    [
      'A man was convicted of killing the following victims:\nOwen Tate, 31, of Hull\nDean Mott, 25, of York',
      [],
    ],
    [
      'Two men were sentenced for murdering two students:\nOwen Tate, 31, of Hull\nDean Mott, 25, of York',
      [],
    ],
  ])('%s', (text, expected) => {
    expect(ledger(text)).toEqual(expected);
  });
});

describe('charges told as a clause, without a name, or by a scheme', () => {
  test.each([
    [
      'Owen Tate was sentenced after pleading guilty in July to charges that he engaged in wire fraud.',
      ['owen-tate | wire fraud | pleaded-guilty 2025-07, sentenced'],
    ],
    [
      'Owen Tate pleaded guilty to charges that he committed perjury and arson.',
      ['owen-tate | perjury | pleaded-guilty', 'owen-tate | arson | pleaded-guilty'],
    ],
    ['Owen Tate denied allegations that he committed perjury.', []],
    ['Owen Tate pleaded guilty to charges that his brother committed perjury was wrong.', []],
    [
      'In 2008, Owen Tate was convicted of forgery. On Tuesday he was sentenced after pleading guilty to charges that he lied.',
      ['owen-tate | forgery | convicted 2008'],
    ],
    [
      'Three other defendants, Owen Tate, Dean Mott and Raj Barr, were acquitted of related charges.',
      [
        'owen-tate | related charges | acquitted',
        'dean-mott | related charges | acquitted',
        'raj-barr | related charges | acquitted',
      ],
    ],
    ['Owen Tate was convicted of arson and acquitted of related charges.', ['owen-tate | arson | convicted']],
    [
      'Owen Tate was sentenced today to two years for a multi-year tax refund scheme to defraud the state.',
      ['owen-tate | multi-year tax refund scheme | sentenced 2026-03-05'],
    ],
    ['Owen Tate was sentenced for a scheme nobody understood.', []],
  ])('%s', (text, expected) => {
    expect(ledger(text)).toEqual(expected);
  });
});

describe('what is of years ago stays apart from what is of today', () => {
  test.each([
    [
      'Owen Tate, 44, was resentenced to time served after his conviction for arson was vacated.',
      ['owen-tate | arson | convicted, overturned'],
    ],
    [
      'Owen Tate was sentenced to 10 years for robbery in 2004 and released in 2012. He is now charged with murder.',
      ['owen-tate | robbery | sentenced 2004', 'owen-tate | murder | charged'],
    ],
    [
      'Owen Tate was previously convicted of sexual assault in 2004 and failed to register as a sex offender. He pleaded guilty Monday to failure to register as a sex offender and was sentenced to 18 months.',
      [
        'owen-tate | sexual assault | convicted 2004',
        'owen-tate | failure to register as a sex offender | pleaded-guilty 2026-03-02, sentenced',
      ],
    ],
    [
      'Owen Tate pleaded guilty to theft in 2001. On Monday, he was convicted of murder and sentenced to life.',
      ['owen-tate | theft | pleaded-guilty 2001', 'owen-tate | murder | convicted 2026-03-02, sentenced'],
    ],
    [
      'Owen Tate was convicted of murder and sentenced to life. An appeals court vacated the sentence and ordered a new hearing.',
      ['owen-tate | murder | convicted, sentenced, overturned'],
    ],
    [
      'Owen Tate was convicted of murder on Monday and will be sentenced on March 20. He was acquitted of arson.',
      ['owen-tate | murder | convicted 2026-03-02', 'owen-tate | arson | acquitted'],
    ],
    [
      'Owen Tate was charged with murder. Prosecutors later reduced the charge to manslaughter, and he pleaded guilty to manslaughter.',
      ['owen-tate | murder | charged', 'owen-tate | manslaughter | charged, pleaded-guilty'],
    ],
    [
      'Owen Tate pleaded guilty to manslaughter in exchange for prosecutors dropping a murder charge.',
      ['owen-tate | manslaughter | pleaded-guilty', 'owen-tate | murder | dismissed'],
    ],
  ])('%s', (text, expected) => {
    expect(ledger(text)).toEqual(expected);
  });
});

describe('tempting words, that accuse nobody', () => {
  test.each([
    [
      'U.S. Attorney Owen Tate announced that a jury convicted the defendant of wire fraud and money laundering.',
      [],
    ],
    ['Special Agent in Charge Owen Tate said the indictment charges the men with arson.', []],
    ['Owen Tate, a victim of identity theft, told the court what the fraud had cost.', []],
    ['Owen Tate was not charged with fraud.', []],
    ['Owen Tate has not been convicted of any crime, and denies perjury.', []],
    ['If convicted of wire fraud, Owen Tate faces up to 20 years in prison.', []],
    ['Owen Tate could be charged with murder.', []],
    ['Owen Tate may face charges of arson.', []],
    ['Prosecutors are considering charges of arson against Owen Tate.', []],
    ['A jury is deliberating whether Owen Tate is guilty of murder.', []],
    ['No charges have been filed against Owen Tate in the murder of his wife.', []],
    ['The officer who shot Owen Tate was charged with murder and official misconduct.', []],
    ['The man accused of killing Owen Tate pleaded guilty to manslaughter.', []],
    ["Owen Tate's killer was sentenced to life for murder.", []],
    ['The killer of Owen Tate, 44, of Salem, was sentenced to life in prison for murder.', []],
    ['The driver who struck Owen Tate, 44, of Salem, was convicted of vehicular homicide.', []],
    ['The defendant robbed Owen Tate, 44, and was convicted of robbery and assault.', []],
    ['Owen Tate testified that his brother was charged with theft.', []],
    ['Owen Tate, whose son was charged with murder, declined to comment.', []],
    ['Owen Tate, the father of the man charged with arson, said he was shocked.', []],
    [
      'The case against the man was investigated by Detective Owen Tate, who specializes in fraud and forgery.',
      [],
    ],
    ['Deputy District Attorney Owen Tate prosecuted the man for burglary and theft.', []],
    ['Defense attorney Owen Tate said his client pleaded guilty to theft because he was ill.', []],
    [
      'Judge Owen Tate accepted the plea of guilty to theft and sentenced the man to two years for burglary.',
      [],
    ],
    ['The law firm of Owen Tate defends people charged with fraud and perjury.', []],
    ['Owen Tate heads the unit that prosecutes fraud, forgery and perjury.', []],
    ['Owen Tate was acquitted of murder.', ['owen-tate | murder | acquitted']],
    [
      'Owen Tate was charged with murder in 2010 but the charge was later dismissed.',
      ['owen-tate | murder | charged, dismissed'],
    ],
    ['Owen Tate sued the officers charged with assault.', []],
    ['Owen Tate was the target of a kidnapping plot for which two men were jailed for conspiracy.', []],
    ['Two men were jailed for the kidnapping of Owen Tate, 44, and conspiracy to extort.', []],
    ['A jury found the men guilty of conspiring with Owen Tate to commit wire fraud.', []],
    ['The complaint does not charge Owen Tate with any crime of fraud.', []],
    ['A grand jury declined to indict Owen Tate on charges of manslaughter.', []],
    ['Prosecutors will not charge Owen Tate with manslaughter.', []],
    ['Owen Tate was named in a lawsuit alleging fraud and conspiracy.', []],
    ['Owen Tate was named in the indictment as a victim of wire fraud.', []],
    ['Owen Tate was named in the indictment alleging wire fraud by his employees.', []],
    ['Owen Tate was wanted for questioning about the murder of his wife.', []],
    ['Owen Tate was fined $500 by the city for a parking violation.', []],
    ['The FCA fined Owen Tate £100,000 for market abuse.', []],
    ['Owen Tate was fined £100,000 by the Financial Conduct Authority for market abuse, a court heard.', []],
    ["Following the sentencing of Owen Tate's killer for murder, his family spoke.", []],
    ['Ahead of the sentencing of Owen Tate for murder, his lawyers asked for mercy.', []],
    ["The guilty plea of Owen Tate's brother to fraud surprised the family.", []],
    ['The guilty plea of the man who robbed Owen Tate to robbery charges was accepted.', []],
    ['The grand jury recommended charges of murder and arson. Owen Tate, a juror, said it was hard.', []],
    ['The grand jury recommended no charges of murder against Owen Tate.', []],
    ['Owen Tate and Dean Mott were robbed in 2019. Both defendants pleaded guilty to robbery.', []],
    [
      'Owen Tate and Dean Mott, the detectives on the case, testified. The defendants were convicted of robbery.',
      [],
    ],
    ['Owen Tate and Dean Mott are survived by their children. The defendants pleaded guilty to murder.', []],
    [
      'Owen Tate and Dean Mott lost their savings to the scheme. The defendants were convicted of wire fraud.',
      [],
    ],
    [
      'Owen Tate and Dean Mott investigated the case for the FBI. The defendants were charged with wire fraud.',
      [],
    ],
    ['Owen Tate and Dean Mott represented the company. The defendants were charged with wire fraud.', []],
    [
      'Owen Tate and Dean Mott were prosecuted by the office before it was closed. The defendants were charged with wire fraud in a lawsuit.',
      [],
    ],
    [
      'After the murder of Owen Tate, 31, of Leeds, Dean Mott was arrested and charged with murder.',
      ['dean-mott | murder | charged'],
    ],
    [
      "Following the trial Owen Tate, 31, the victim's son, said the man convicted of murder had shown no remorse.",
      [],
    ],
    ['The owner of a shop robbed by men, Owen Tate, said two were jailed for robbery.', []],
    ['A court convicted the killer of a shopkeeper, Owen Tate, 44, of murder.', []],
    ['A court convicted the burglar of the home of the owner of Beta Labs, Owen Tate, of theft.', []],
    ['The jury convicted the employee of Beta Labs, who robbed Owen Tate, of robbery.', []],
    ['Having robbed Owen Tate, Dean Mott was jailed for robbery.', ['dean-mott | robbery | sentenced']],
    ["After being charged with murder by police, Owen Tate's brother was remanded.", []],
    ['After pleading guilty to theft, his lawyer, Owen Tate, was silent.', []],
    ['After the men were convicted of theft, Owen Tate was relieved.', []],
    [
      'Dean Mott pleaded guilty to theft in a case in which Owen Tate was charged with arson but acquitted.',
      ['dean-mott | theft | pleaded-guilty', 'owen-tate | arson | charged, acquitted'],
    ],
    [
      'Among the victims were Owen Tate, 44, and Dean Mott, 39; three men were charged with wire fraud and conspiracy.',
      [],
    ],
    ["Owen Tate's parole for a 2010 burglary conviction of his brother was discussed.", []],
  ])('%s', (text, expected) => {
    expect(ledger(text)).toEqual(expected);
  });
});
