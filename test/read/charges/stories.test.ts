import { describe, expect, test } from 'vitest';
import { ledger } from './reading.ts';

describe('what a court or the police do, in the words of the news', () => {
  test.each<[string, string[]]>([
    [
      'A court heard that Gareth Pym, 34, stole £40,000 from his employer. Pym admitted theft and was jailed for two years.',
      ['gareth-pym | theft | pleaded-guilty, sentenced'],
    ],
    [
      'Gareth Pym appeared before magistrates in Leeds on Monday charged with arson.',
      ['gareth-pym | arson | charged 2026-03-02'],
    ],
    [
      'Gareth Pym, 34, of Mill Lane, Leeds, was remanded in custody charged with murder.',
      ['gareth-pym | murder | charged'],
    ],
    [
      'Gareth Pym faces charges of money laundering and tax evasion.',
      ['gareth-pym | money laundering | charged', 'gareth-pym | tax evasion | charged'],
    ],
    [
      'Gareth Pym was jailed for nine years for causing death by dangerous driving.',
      ['gareth-pym | causing death by dangerous driving | sentenced'],
    ],
    [
      'Gareth Pym admitted causing death by careless driving at Leeds Crown Court.',
      ['gareth-pym | causing death by careless driving | pleaded-guilty'],
    ],
    [
      'Gareth Pym denied murder but admitted manslaughter at Leeds Crown Court.',
      ['gareth-pym | murder | charged', 'gareth-pym | manslaughter | pleaded-guilty'],
    ],
    ['Gareth Pym was cleared of rape by a jury on Thursday.', ['gareth-pym | rape | acquitted']],
    [
      'Gareth Pym was acquitted on Friday of conspiracy to defraud.',
      ['gareth-pym | conspiracy to defraud | acquitted 2026-02-27'],
    ],
    ['Gareth Pym walked free from court after being cleared of murder.', ['gareth-pym | murder | acquitted']],
    [
      'Gareth Pym was found not guilty of fraud but guilty of false accounting.',
      ['gareth-pym | fraud | acquitted', 'gareth-pym | false accounting | convicted'],
    ],
    [
      'Gareth Pym had his conviction for murder quashed by the Court of Appeal.',
      ['gareth-pym | murder | convicted, overturned'],
    ],
    [
      'The CBI chargesheeted Rajiv Menon for criminal conspiracy and cheating.',
      ['rajiv-menon | criminal conspiracy | charged', 'rajiv-menon | cheating | charged'],
    ],
    [
      'Rajiv Menon was chargesheeted by the CBI for criminal conspiracy.',
      ['rajiv-menon | criminal conspiracy | charged'],
    ],
    [
      'The agency filed a chargesheet against Rajiv Menon for money laundering.',
      ['rajiv-menon | money laundering | charged'],
    ],
    [
      'The Enforcement Directorate arrested Rajiv Menon in a money laundering case.',
      ['rajiv-menon | money laundering | arrested'],
    ],
    [
      'Musa Danladi was arraigned before a Federal High Court in Abuja on a five-count charge of money laundering.',
      ['musa-danladi | money laundering | charged'],
    ],
    [
      'The EFCC arraigned Musa Danladi on a six-count charge bordering on fraud.',
      ['musa-danladi | fraud | charged'],
    ],
    [
      'The EFCC on Monday arraigned Musa Danladi before Justice Bola Ige for alleged fraud.',
      ['musa-danladi | fraud | charged'],
    ],
    [
      'The Economic and Financial Crimes Commission has secured the conviction of Musa Danladi for internet fraud.',
      ['musa-danladi | internet fraud | convicted'],
    ],
    [
      'Justice Bola Ige convicted and sentenced Musa Danladi to two years in prison for cybercrime.',
      ['musa-danladi | cybercrime | sentenced'],
    ],
    ['Gareth Pym was arrested on suspicion of murder on Tuesday.', ['gareth-pym | murder | arrested']],
    ['Gareth Pym is wanted for the murder of Ruth Odell.', ['gareth-pym | murder | alleged']],
    ['Gareth Pym served six years for armed robbery.', ['gareth-pym | armed robbery | sentenced']],
    [
      'Gareth Pym, who served six years for armed robbery in the 1990s, opened the shop.',
      ['gareth-pym | armed robbery | sentenced 199X'],
    ],
    ['Gareth Pym spent six years in prison for armed robbery.', ['gareth-pym | armed robbery | sentenced']],
    ['Gareth Pym is serving a life sentence for murder.', ['gareth-pym | murder | sentenced']],
    ['Gareth Pym is serving 12 years for manslaughter.', ['gareth-pym | manslaughter | sentenced']],
    [
      'Gareth Pym pleaded guilty to a range of drug offences.',
      ['gareth-pym | drug offences | pleaded-guilty'],
    ],
    [
      'Gareth Pym was fined $2,000 after pleading guilty to common assault.',
      ['gareth-pym | common assault | pleaded-guilty, sentenced'],
    ],
    [
      'Gareth Pym was given a suspended sentence for perverting the course of justice.',
      ['gareth-pym | perverting the course of justice | sentenced'],
    ],
    [
      'Gareth Pym was given a 10-month prison sentence, suspended for two years, after admitting fraud.',
      ['gareth-pym | fraud | pleaded-guilty, sentenced'],
    ],
    [
      'Gareth Pym was handed a 12-month community order for harassment.',
      ['gareth-pym | harassment | sentenced'],
    ],
    [
      'Gareth Pym was ordered to carry out 200 hours of community service for assault.',
      ['gareth-pym | assault | sentenced'],
    ],
    [
      'Gareth Pym was banned from driving for two years after admitting drink-driving.',
      ['gareth-pym | drink-driving | pleaded-guilty, sentenced'],
    ],
    ['Gareth Pym was convicted in absentia of fraud.', ['gareth-pym | fraud | convicted']],
    [
      'Gareth Pym was sentenced in absentia to 10 years for embezzlement.',
      ['gareth-pym | embezzlement | sentenced'],
    ],
    ['Gareth Pym was put on probation for theft.', ['gareth-pym | theft | sentenced']],
    ['Gareth Pym got life for murder.', ['gareth-pym | murder | sentenced']],
    ['Gareth Pym got five years for arson.', ['gareth-pym | arson | sentenced']],
    ['Gareth Pym was sent to prison for arson.', ['gareth-pym | arson | sentenced']],
    ['Gareth Pym was imprisoned for eight years for rape.', ['gareth-pym | rape | sentenced']],
    ['Gareth Pym was put behind bars for fraud.', ['gareth-pym | fraud | sentenced']],
    ['Gareth Pym has been locked up for 12 years for rape.', ['gareth-pym | rape | sentenced']],
    ['Gareth Pym has been detained for 12 years for murder.', ['gareth-pym | murder | sentenced']],
    ['Gareth Pym will stand trial for murder next year.', ['gareth-pym | murder | charged']],
    ['Gareth Pym goes on trial Monday on charges of murder.', ['gareth-pym | murder | charged']],
    ['Gareth Pym was committed to stand trial for murder.', ['gareth-pym | murder | charged']],
    [
      'Gareth Pym, who was convicted in 2009 of manslaughter, told the paper he was sorry.',
      ['gareth-pym | manslaughter | convicted 2009'],
    ],
    ['Prosecutors charged Gareth Pym with arson on Monday.', ['gareth-pym | arson | charged']],
    ['Prosecutors have accused Gareth Pym of bribery.', ['gareth-pym | bribery | alleged']],
    ['A jury convicted Gareth Pym of arson.', ['gareth-pym | arson | convicted']],
    ['A jury on Wednesday found Gareth Pym guilty of arson.', ['gareth-pym | arson | convicted']],
    ['A jury has acquitted Gareth Pym of arson.', ['gareth-pym | arson | acquitted']],
    ['A judge sentenced Gareth Pym to 12 years in prison for arson.', ['gareth-pym | arson | sentenced']],
    ['A judge jailed Gareth Pym for 12 years for arson.', ['gareth-pym | arson | sentenced']],
    [
      'Detectives have charged Gareth Pym, 34, of Leeds, with the murder of Ruth Odell.',
      ['gareth-pym | murder | charged'],
    ],
    ['Police charged Gareth Pym, 34, with one count of murder.', ['gareth-pym | murder | charged']],
    ['A grand jury indicted Gareth Pym on charges of bribery.', ['gareth-pym | bribery | charged']],
    ['Gareth Pym was indicted by a grand jury for bribery.', ['gareth-pym | bribery | charged']],
    [
      'Gareth Pym has been indicted on 14 counts, including bribery, wire fraud and perjury.',
      [
        'gareth-pym | bribery | charged',
        'gareth-pym | wire fraud | charged',
        'gareth-pym | perjury | charged',
      ],
    ],
    [
      "An appeals court overturned Gareth Pym's murder conviction.",
      ['gareth-pym | murder | convicted, overturned'],
    ],
    ["The Supreme Court upheld Gareth Pym's murder conviction.", ['gareth-pym | murder | convicted']],
    [
      'Gareth Pym was freed after his murder conviction was quashed.',
      ['gareth-pym | murder | convicted, overturned'],
    ],
    [
      'Gareth Pym was released from prison after serving 10 years for murder.',
      ['gareth-pym | murder | sentenced'],
    ],
    [
      'Gareth Pym was extradited to the United States to face fraud charges.',
      ['gareth-pym | fraud | charged'],
    ],
    ['Gareth Pym, charged with murder, appeared by video link.', ['gareth-pym | murder | charged']],
    ['Charged with murder is Gareth Pym, 34.', ['gareth-pym | murder | charged']],
    ['Murder charges were filed against Gareth Pym on Monday.', ['gareth-pym | Murder | charged']],
    ['Murder charges have been dropped against Gareth Pym.', ['gareth-pym | Murder | dismissed']],
    ['Prosecutors dropped murder charges against Gareth Pym.', ['gareth-pym | murder | dismissed']],
    ['The murder case against Gareth Pym was thrown out.', ['gareth-pym | murder | charged, dismissed']],
    ["Gareth Pym's trial on murder charges begins Monday.", ['gareth-pym | murder | charged']],
    ['The murder trial of Gareth Pym was halted.', ['gareth-pym | murder | charged']],
    ['Gareth Pym faces up to 20 years in prison if convicted of arson.', []],
    ['Gareth Pym said he feared being charged with arson.', []],
    ['Gareth Pym told the court that Ruth Odell stole the money.', []],
    ['Gareth Pym, a lawyer for a man charged with murder, declined to comment.', []],
    ['Gareth Pym, whose son was charged with murder, declined to comment.', []],
    ['Gareth Pym, who prosecuted the man convicted of murder, declined to comment.', []],
    ['Gareth Pym denied that he had been charged with arson.', []],
    ['Police have not charged Gareth Pym with arson.', []],
    ['No charges have been filed against Gareth Pym.', []],
    ['Gareth Pym, who has been wrongly accused of arson, sued the paper.', []],
    ['Gareth Pym was questioned about a robbery and released without charge.', []],
    ['Gareth Pym was a victim of fraud.', []],
    ['Gareth Pym was the key witness in the murder trial of Ruth Odell.', ['ruth-odell | murder | charged']],
  ])('%s', (text, expected) => {
    expect(ledger(text)).toEqual(expected);
  });
});

describe('of whom it is said, and how the sentence is built', () => {
  test.each<[string, string[]]>([
    [
      'Ivan Petric, 41, a co-accused with Dean Moss as well as an alleged “fixer,” was found not guilty of three counts of rape involving two teenagers.',
      ['ivan-petric | rape | acquitted'],
    ],
    [
      "Ivan Petric has been accused of three charges including incitement, and will appear at the Dandenong Magistrates' Court next week.",
      ['ivan-petric | incitement | charged'],
    ],
    [
      'Police say Ivan Petric was arrested and charged with three counts each of sexual assault and sexual interference, four counts of assault and one count of assault with a weapon.',
      [
        'ivan-petric | sexual assault | charged',
        'ivan-petric | sexual interference | charged',
        'ivan-petric | assault | charged',
        'ivan-petric | assault with a weapon | charged',
      ],
    ],
    [
      'A man has been charged with murder after a woman was stabbed to death in Leeds.\nIvan Petric, 34, of Mill Road, will appear before magistrates on Friday.',
      ['ivan-petric | murder | charged'],
    ],
    [
      'A man has been jailed for life for murdering a shopkeeper.\nIvan Petric, 34, stabbed Joan Reid at her shop in May.\nA jury at Leeds Crown Court found him guilty after a two-week trial.',
      ['ivan-petric | murdering a shopkeeper | sentenced'],
    ],
    [
      'Two men have been charged with aggravated burglary.\nIvan Petric, 34, and Dean Moss, 29, are due to appear at Cork District Court this morning.',
      ['ivan-petric | aggravated burglary | charged', 'dean-moss | aggravated burglary | charged'],
    ],
    [
      'Three men were convicted of conspiracy to supply cocaine. They are Ivan Petric, 34, Dean Moss, 29, and Carl Webb, 30.',
      [
        'ivan-petric | conspiracy to supply cocaine | convicted',
        'dean-moss | conspiracy to supply cocaine | convicted',
        'carl-webb | conspiracy to supply cocaine | convicted',
      ],
    ],
    [
      'Ivan Petric and Dean Moss went on trial accused of murder. Petric was convicted of manslaughter, while Moss was cleared of all charges.',
      [
        'ivan-petric | murder | charged',
        'ivan-petric | manslaughter | convicted',
        'dean-moss | murder | charged, acquitted',
      ],
    ],
    [
      'Ivan Petric was found guilty of murder. His brother, Karl Petric, was acquitted of the same charge.',
      ['ivan-petric | murder | convicted', 'karl-petric | murder | acquitted'],
    ],
    [
      'Petric, Moss and Webb were each jailed for conspiracy to defraud, the court heard. Ivan Petric, Dean Moss and Carl Webb ran a call centre.',
      [
        'ivan-petric | conspiracy to defraud | sentenced',
        'dean-moss | conspiracy to defraud | sentenced',
        'carl-webb | conspiracy to defraud | sentenced',
      ],
    ],
    [
      'Ivan Petric, 34, from Swords, pleaded guilty at Dublin Circuit Criminal Court to possession of cocaine for sale or supply.',
      ['ivan-petric | possession of cocaine for sale or supply | pleaded-guilty'],
    ],
    [
      'Ivan Petric pleaded guilty in the Auckland District Court yesterday to charges of wilful damage, assault and resisting police.',
      [
        'ivan-petric | wilful damage | pleaded-guilty 2026-03-04',
        'ivan-petric | assault | pleaded-guilty 2026-03-04',
        'ivan-petric | resisting police | pleaded-guilty 2026-03-04',
      ],
    ],
    [
      'The 34-year-old pleaded guilty to dangerous driving causing death. Ivan Petric, 34, will be sentenced in May.',
      ['ivan-petric | dangerous driving causing death | pleaded-guilty'],
    ],
    [
      'Ivan Petric, 34, was refused bail after he was charged with attempted murder.',
      ['ivan-petric | attempted murder | charged'],
    ],
    [
      "Ivan Petric appeared in Johannesburg Magistrate's Court on charges of fraud, corruption and money laundering.",
      [
        'ivan-petric | fraud | charged',
        'ivan-petric | corruption | charged',
        'ivan-petric | money laundering | charged',
      ],
    ],
    ['Police in Lagos have arrested Ivan Petric for kidnapping.', ['ivan-petric | kidnapping | arrested']],
    [
      'Operatives of the EFCC arrested Ivan Petric over an alleged N3 billion fraud.',
      ['ivan-petric | fraud | arrested'],
    ],
    [
      'A Delhi court on Monday acquitted Ivan Petric in a 2010 murder case.',
      ['ivan-petric | murder | acquitted'],
    ],
    [
      'The Ombudsman has indicted Ivan Petric for graft over the purchase of overpriced computers.',
      ['ivan-petric | graft | charged'],
    ],
    [
      'Ivan Petric was found guilty beyond reasonable doubt of two counts of plunder.',
      ['ivan-petric | plunder | convicted'],
    ],
    [
      'Ivan Petric has been found guilty on two counts of culpable homicide.',
      ['ivan-petric | culpable homicide | convicted'],
    ],
    [
      'Ivan Petric was sentenced to life imprisonment on each of two counts of murder.',
      ['ivan-petric | murder | sentenced'],
    ],
    [
      'Ivan Petric, convicted of murder in 2003, was executed on Tuesday.',
      ['ivan-petric | murder | convicted 2003'],
    ],
    [
      "The drugmaker's founder, Ivan Petric, is on trial in Boston for racketeering conspiracy.",
      ['ivan-petric | racketeering conspiracy | charged'],
    ],
    [
      'Prosecutors say Ivan Petric, who is accused of bribery, fled to Spain.',
      ['ivan-petric | bribery | alleged'],
    ],
    [
      'Ivan Petric stood trial for rape in 2019 but was acquitted.',
      ['ivan-petric | rape | charged, acquitted'],
    ],
    [
      'Ivan Petric was charged in 2015 with stealing from a charity, but the charges were later dropped.',
      ['ivan-petric | stealing from a charity | charged 2015, dismissed'],
    ],
    [
      "Ivan Petric's conviction for the murder of Joan Reid was upheld on appeal.",
      ['ivan-petric | murder | convicted'],
    ],
    ['Ivan Petric lost his appeal against his conviction for rape.', ['ivan-petric | rape | convicted']],
    [
      'Ivan Petric has been cleared of raping a woman at a hotel.',
      ['ivan-petric | raping a woman | acquitted'],
    ],
    [
      'Ivan Petric admitted a charge of assault by beating.',
      ['ivan-petric | assault by beating | pleaded-guilty'],
    ],
    [
      'Ivan Petric changed his plea to guilty on a charge of death by dangerous driving.',
      ['ivan-petric | death by dangerous driving | pleaded-guilty'],
    ],
    ['Ivan Petric was handed a 14-year jail term for rape.', ['ivan-petric | rape | sentenced']],
    [
      'Ivan Petric was hit with charges of securities fraud and wire fraud.',
      ['ivan-petric | securities fraud | charged', 'ivan-petric | wire fraud | charged'],
    ],
    ['Ivan Petric was slapped with a murder charge.', ['ivan-petric | murder | charged']],
    ['Ivan Petric now faces a murder charge.', ['ivan-petric | murder | charged']],
    [
      'Ivan Petric faces two counts of assault and a charge of criminal damage.',
      ['ivan-petric | assault | charged', 'ivan-petric | criminal damage | charged'],
    ],
    ['Ivan Petric remains in custody on a charge of murder.', ['ivan-petric | murder | charged']],
    ['Ivan Petric is being held without bond on a murder charge.', ['ivan-petric | murder | charged']],
    ['Ivan Petric could get 20 years for arson if convicted.', []],
    ['Ivan Petric was remanded in custody on suspicion of murder.', ['ivan-petric | murder | arrested']],
    ['Ivan Petric was named as a suspect in the murder of Joan Reid.', []],
    [
      'Ivan Petric has pleaded not guilty to manslaughter and denies all charges.',
      ['ivan-petric | manslaughter | charged'],
    ],
    ['Ivan Petric, who denies murder, told the jury he had been asleep.', ['ivan-petric | murder | charged']],
    ['Ivan Petric, of Leeds, denies two counts of rape.', ['ivan-petric | rape | charged']],
    ['Ivan Petric is serving time for fraud.', ['ivan-petric | fraud | sentenced']],
    ['Ivan Petric was imprisoned in 2004 for espionage.', ['ivan-petric | espionage | sentenced 2004']],
    ['Ivan Petric spent 16 years in prison for a murder he did not commit.', []],
    ["Ivan Petric was jailed for 16 years for a rape he didn't commit.", []],
    [
      'Ivan Petric was convicted of fraud and ordered to pay $2 million.',
      ['ivan-petric | fraud | convicted'],
    ],
    [
      'Ivan Petric is due to be sentenced next week after being found guilty of arson.',
      ['ivan-petric | arson | convicted'],
    ],
    [
      'Ivan Petric has been ordered to stand trial on charges of embezzlement.',
      ['ivan-petric | embezzlement | charged'],
    ],
    [
      'The court found that Ivan Petric was guilty of embezzlement.',
      ['ivan-petric | embezzlement | convicted'],
    ],
    [
      'Brian Mott was referred to the police and Simon Leech, 30, was charged with theft.',
      ['simon-leech | theft | charged'],
    ],
    [
      'Brian Mott, who was with Joe Peel and Simon Leech, was charged with theft.',
      ['brian-mott | theft | charged'],
    ],
    ['Simon Leech was imprisoned for eight years for theft.', ['simon-leech | theft | sentenced']],
  ])('%s', (text, expected) => {
    expect(ledger(text)).toEqual(expected);
  });
});

describe('what tempts: nobody is accused whom the words do not accuse', () => {
  test.each<[string, string[]]>([
    ['A jury was told that Gareth Pym saw a man convicted of murder.', []],
    ['Gareth Pym, prosecuting, told magistrates that the defendant had been charged with arson.', []],
    ['Det Insp Gareth Pym said a man had been jailed for life for murder.', []],
    ['Gareth Pym was fined £500 for a slow over rate.', []],
    ['Gareth Pym was fined by the league for misconduct.', []],
    ['Striker Gareth Pym was banned for three matches for assault on an opponent.', []],
    ['Gareth Pym served six years as a prosecutor for fraud cases.', []],
    ['Gareth Pym served three years on the board for money laundering prevention.', []],
    ['Gareth Pym spent 10 years in the army for training in robbery prevention.', []],
    ['Gareth Pym was ordered to pay compensation for a flood.', []],
    ['Gareth Pym was placed on probation by his employer.', []],
    ['The police say Gareth Pym was wanted for questioning.', []],
    ['Gareth Pym was wanted for the role of a murderer.', []],
    ["Gareth Pym's family was charged with fear.", []],
    ['A man who robbed Gareth Pym was jailed for robbery.', []],
    ["Gareth Pym's killer was jailed for murder.", []],
    ['The man accused of murdering Gareth Pym was jailed for life for murder.', []],
    ['Gareth Pym, 41, said Dean Moss, 22, was convicted of murder.', ['dean-moss | murder | convicted']],
    ['Gareth Pym, 41, the mother of the man convicted of murder, wept.', []],
    ['Gareth Pym, 41, of Leeds, told police that a man was jailed for murder.', []],
    [
      'The case was referred to Gareth Pym and Dean Moss was charged with theft.',
      ['dean-moss | theft | charged'],
    ],
    ['Gareth Pym was arrested and Dean Moss was charged with theft.', ['dean-moss | theft | charged']],
    [
      'Gareth Pym was charged with fraud and his wife was cleared of theft.',
      ['gareth-pym | fraud | charged'],
    ],
    ['“If Dean Moss was convicted of murder, I would resign,” District Attorney Gareth Pym said.', []],
    ['“I do not believe Dean Moss was convicted of murder,” defence lawyer Gareth Pym said.', []],
    [
      '“Dean Moss has been convicted of murder,” District Attorney Gareth Pym said.',
      ['dean-moss | murder | convicted'],
    ],
    ['“My son was charged with murder,” said Judge Gareth Pym.', []],
    ['“He was convicted of murder,” District Attorney Gareth Pym said.', []],
    ['The jury must decide whether Gareth Pym is guilty of murder.', []],
    ['The jury heard that prosecutors say Gareth Pym is guilty of murder.', []],
    ['Gareth Pym could be among those charged with fraud.', []],
    ['Gareth Pym was among those interviewed about people charged with fraud.', []],
    ['Gareth Pym was among the witnesses at the trial of a man charged with fraud.', []],
    ['Gareth Pym was one of three officers who arrested a man charged with fraud.', []],
    ['The case against Gareth Pym was found not proven.', []],
    ['Gareth Pym won a case against a company charged with fraud.', []],
    ['Gareth Pym was hit with a stone by a man charged with assault.', []],
    ['Gareth Pym was hit with a lawsuit over fraud.', []],
    ['Gareth Pym wrote a book on a woman jailed for murder.', []],
    [
      'Gareth Pym visited Dean Moss, who is serving 12 years for manslaughter.',
      ['dean-moss | manslaughter | sentenced'],
    ],
    ['Gareth Pym said she would not rest until someone was charged with the murder of her son.', []],
    ['Joan Reid told the court she was raped. The former soldier was convicted of rape.', []],
    ['Joan Reid, 34, was found dead in May. A man was charged with murder.', []],
    ['A man was charged with murder. Joan Reid, 34, lived in Leeds.', []],
    ['A man was charged with murder.\nJoan Reid, 34, a mother of two, was stabbed at her home.', []],
    ['A man was jailed for dangerous driving.\nJoan Reid, 34, from Leeds, was taken to hospital.', []],
    ['A man was convicted of rape.\nPC Joan Reid, 34, said the verdict was welcome.', []],
    ['Judge Ann Boyd told Dean Moss he was a danger. The driver was convicted of theft.', []],
    [
      'Dean Moss, 30, was jailed for theft. The victim was convicted of assault in 2010.',
      ['dean-moss | theft | sentenced'],
    ],
    [
      'Dean Moss, 30, was jailed for theft. Another man was convicted of assault.',
      ['dean-moss | theft | sentenced'],
    ],
    [
      'Dean Moss, 30, was jailed for theft. The other man was convicted of assault.',
      ['dean-moss | theft | sentenced'],
    ],
    [
      'Dean Moss was charged with murder. Carl Webb was sentenced to 10 years.',
      ['dean-moss | murder | charged'],
    ],
    [
      'Dean Moss was charged with murder. Moss was sentenced in 2010 to five years for an unrelated matter.',
      ['dean-moss | murder | charged'],
    ],
    [
      'Dean Moss was charged with murder. He had previously been sentenced to five years.',
      ['dean-moss | murder | charged'],
    ],
    [
      'Dean Moss was arrested for theft. Moss was sentenced to three years in 2011.',
      ['dean-moss | theft | arrested'],
    ],
    ['A court convicted and sentenced a man in front of Dean Moss for theft.', []],
    ['Justice Bola Ige convicted and sentenced a trader to two years for theft.', []],
    ['Gareth Pym, who was charged with ensuring safety, resigned.', []],
    ['Gareth Pym was guilty of taking too many holidays, his boss said.', []],
    ['Gareth Pym covered drug charges against a senator for the paper.', []],
    ['Gareth Pym paid the driving charges and left.', []],
    ['Gareth Pym admitted cheating on his girlfriend.', []],
    [
      'Gareth Pym said the murder case against Dean Moss was thrown out.',
      ['dean-moss | murder | charged, dismissed'],
    ],
    ['Gareth Pym has never been charged with theft; Dean Moss has.', []],
    ['Neither Gareth Pym nor Dean Moss was charged with theft.', []],
    ['Gareth Pym was not among those charged with theft.', []],
    ['Gareth Pym spent 16 years in jail for a murder he did not commit.', []],
    ['Police arrested a man over the murder of Joan Reid.', []],
    ['Police arrested Dean Moss over a row with a neighbour.', []],
  ])('%s', (text, expected) => {
    expect(ledger(text)).toEqual(expected);
  });
});
