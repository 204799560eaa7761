import { describe, expect, test } from 'vitest';
import { ledger } from './reading.ts';

describe('whole small texts', () => {
  test.each([
    [
      'A Florida man was arrested after a chase, deputies said. Carlos Medina, 27, of Ocala, is charged with grand theft and fleeing. Deputy Juan Ortiz said Medina hit two cars. Medina was being held without bond.',
      ['carlos-medina | grand theft | charged', 'carlos-medina | fleeing | charged'],
    ],
    [
      'Two Lagos businessmen were yesterday arraigned before a Federal High Court for money laundering. The defendants, Chidi Okonkwo and Tunde Bakare, pleaded not guilty. The prosecutor, Hadiza Bello, asked for a trial date. Justice Musa Ibrahim granted them bail.',
      [
        'chidi-okonkwo | money laundering | charged 2026-03-04',
        'tunde-bakare | money laundering | charged 2026-03-04',
      ],
    ],
    [
      'A Nakuru pastor accused of defiling a minor was arraigned on Monday. Joseph Kamau denied the charge of defilement before magistrate Ruth Wanjiru. The suspect was remanded at the GK prison.',
      ['joseph-kamau | defilement | charged'],
    ],
    [
      'A 32-year-old man was hacked to death by his brother. Police said the suspect, Ramesh Yadav, was arrested and booked for murder. The victim, Suresh Yadav, was a farmer.',
      ['ramesh-yadav | murder | arrested'],
    ],
    [
      'The Supreme Court on Tuesday acquitted Ravi Menon, who had been sentenced to death for murder. Menon, a driver, spent nine years in jail.',
      ['ravi-menon | murder | sentenced, acquitted'],
    ],
    [
      'A former police sergeant was found guilty on Friday of assault. Gary Lennox, 45, who served in Kent, had denied the charge. His colleague PC Mark Ellis was cleared of the same charge. Lennox will be sentenced in April.',
      ['mark-ellis | assault | acquitted', 'gary-lennox | assault | convicted 2026-02-27'],
    ],
    [
      'Crown prosecutor Jane Ashby told the court that Lennox hit the man. Gary Lennox was convicted of assault. Ms Ashby said the victim, Tom Pryce, was badly hurt.',
      ['gary-lennox | assault | convicted'],
    ],
    [
      'Three people appeared in court on Monday charged with murder. They are Liam Brady, 22, Connor Walsh, 25, and Sinead Burke, 30, all of Dublin. Judge Aoife Nolan remanded the trio in custody.',
      [
        'liam-brady | murder | charged 2026-03-02',
        'connor-walsh | murder | charged 2026-03-02',
        'sinead-burke | murder | charged 2026-03-02',
      ],
    ],
    [
      'The widow of a slain officer wept as his killer was sentenced. Darnell Price, 29, was sentenced to life in prison for murder. Officer Kevin Holt was shot in 2022. Holt’s widow, Anna Holt, thanked the jury.',
      ['darnell-price | murder | sentenced'],
    ],
    [
      'Steven Kline, M.D., 61, of Dayton, pleaded guilty to health care fraud.',
      ['steven-kline | health care fraud | pleaded-guilty'],
    ],
    [
      'Dr Steven Kline, a GP in Hull who treated hundreds of patients, has been found guilty of indecent assault.',
      ['steven-kline | indecent assault | convicted'],
    ],
    [
      'Prosecutors charged Kline’s receptionist, Rhonda Peters, with fraud. Dr. Steven Kline was not charged.',
      ['rhonda-peters | fraud | charged'],
    ],
    [
      'Former councillor Nigel Thorne, 66, of Mill Lane, York, appeared before York magistrates on Wednesday charged with theft. Thorne, wearing a dark suit, spoke only to confirm his name.',
      ['nigel-thorne | theft | charged 2026-03-04'],
    ],
    [
      'The trial of Nigel Thorne, who is charged with theft, continues. Witness Mary Gale said she saw a man. The trial continues.',
      ['nigel-thorne | theft | charged'],
    ],
    [
      'Singapore: A 45-year-old director was jailed for eight weeks for cheating. Tan Wei Ming pleaded guilty to two counts of cheating. Deputy Public Prosecutor Lim Hui sought ten weeks.',
      ['tan-wei-ming | cheating | pleaded-guilty, sentenced'],
    ],
    [
      'Manila – The Sandiganbayan has found former governor Ramon Dizon guilty of graft. His co-accused, former treasurer Lito Cruz, was acquitted.',
      ['ramon-dizon | graft | convicted'],
    ],
    [
      'Two of the four men accused of the killing, Andre Bailey and Romaine Scott, pleaded guilty to manslaughter. The other two, Kemar Brown and Delroy Grant, will stand trial for murder.',
      [
        'andre-bailey | manslaughter | pleaded-guilty',
        'romaine-scott | manslaughter | pleaded-guilty',
        'kemar-brown | murder | charged',
        'delroy-grant | murder | charged',
      ],
    ],
    [
      'Auckland man Hemi Walker has been convicted of burglary. The 24-year-old was sentenced to 18 months in prison.',
      ['hemi-walker | burglary | convicted, sentenced'],
    ],
    [
      'Hemi Walker, 24, appeared in court on Tuesday. The unemployed labourer pleaded guilty to burglary.',
      ['hemi-walker | burglary | pleaded-guilty'],
    ],
    [
      'Hemi Walker, 24, was arrested on Tuesday. The Auckland man was charged with burglary and is due in court on Friday.',
      ['hemi-walker | burglary | charged'],
    ],
    [
      'Toronto police have charged a 30-year-old man with fraud. Police say Daniel Okafor of Mississauga is facing charges of fraud.',
      ['daniel-okafor | fraud | charged'],
    ],
    ['Pictured: Daniel Okafor, who was jailed for fraud.', ['daniel-okafor | fraud | sentenced']],
    [
      'Daniel Okafor (left) and Ahmed Said were jailed for fraud.',
      ['daniel-okafor | fraud | sentenced', 'ahmed-said | fraud | sentenced'],
    ],
    ['Daniel Okafor, left, was jailed for fraud.', ['daniel-okafor | fraud | sentenced']],
    [
      'Attorney General Letitia Ross today announced the indictment of Daniel Okafor, 30, the owner of Okafor Homes, and Ahmed Said, 28, his accountant, on charges of grand larceny.',
      ['daniel-okafor | grand larceny | charged', 'ahmed-said | grand larceny | charged'],
    ],
    [
      'Acting U.S. Attorney Rachel Stern announced that DANIEL OKAFOR, 30, of Houston, was sentenced today by U.S. District Judge Paul Gray to 24 months in prison for wire fraud.',
      ['daniel-okafor | wire fraud | sentenced 2026-03-05'],
    ],
    [
      'Daniel Okafor, age 30, of Houston, Texas, and formerly of Lagos, Nigeria, was charged by complaint with wire fraud.',
      ['daniel-okafor | wire fraud | charged'],
    ],
    [
      'Defendant Daniel Okafor, a citizen of Nigeria residing in Houston, pleaded guilty to wire fraud before U.S. District Judge Paul Gray.',
      ['daniel-okafor | wire fraud | pleaded-guilty'],
    ],
    [
      'According to court documents, Daniel Okafor, 30, conspired with Ahmed Said. Okafor pleaded guilty to wire fraud. If convicted, he faces 20 years.',
      ['daniel-okafor | wire fraud | pleaded-guilty'],
    ],
    [
      'Last week, a federal jury convicted Okafor’s partner, Ahmed Said, of wire fraud. Daniel Okafor pleaded guilty to perjury.',
      ['ahmed-said | wire fraud | convicted 2026-W09', 'daniel-okafor | perjury | pleaded-guilty'],
    ],
  ])('%s', (body, told) => {
    expect(ledger(body)).toEqual(told);
  });
});

describe('whole small texts: nobody', () => {
  test.each([
    'Police are looking for Dean Fowler, 33, from Bolton, who is wanted for robbery. A woman was hurt in the raid. Anyone who sees Fowler should call police.',
  ])('%s', (body) => {
    expect(ledger(body)).toEqual([]);
  });
});

describe('sentences of court reports', () => {
  test.each([
    [
      'In other cases, Adam Cole, 23, was fined for speeding, while Brian Dunn, 41, was jailed for burglary.',
      ['adam-cole | speeding | sentenced', 'brian-dunn | burglary | sentenced'],
    ],
    [
      'Adam Cole was sentenced to six years and Brian Dunn to four years for robbery.',
      ['brian-dunn | robbery | sentenced'],
    ],
    [
      'Adam Cole, 23, pleaded guilty to burglary; Brian Dunn, 41, denied the charge and was convicted after a trial.',
      ['adam-cole | burglary | pleaded-guilty'],
    ],
    [
      'Cole pleaded guilty to robbery. Dunn denied robbery but was found guilty. Adam Cole, 23, and Brian Dunn, 41, are from Leeds.',
      ['adam-cole | robbery | pleaded-guilty', 'brian-dunn | robbery | charged, convicted'],
    ],
    [
      'Officers said Adam Cole and another man, who has not been caught, robbed a shop. Cole was charged with robbery.',
      ['adam-cole | robbery | charged'],
    ],
    [
      'The charges against Adam Cole include robbery and theft.',
      ['adam-cole | robbery | charged', 'adam-cole | theft | charged'],
    ],
    ['The murder trial of Adam Cole began on Monday. Cole denies murder.', ['adam-cole | murder | charged']],
    ['Adam Cole has gone on trial accused of murder.', ['adam-cole | murder | charged']],
    ['Adam Cole’s wife, Cara Cole, was found guilty of theft.', ['cara-cole | theft | convicted']],
    ['Cara Cole, Adam Cole’s wife, was found guilty of theft.', ['cara-cole | theft | convicted']],
    ['Cara Cole, wife of Adam Cole, was found guilty of theft.', ['cara-cole | theft | convicted']],
    ['Adam Cole, the son of Judge Peter Cole, was charged with theft.', ['adam-cole | theft | charged']],
    ['Adam Cole, a friend of Brian Dunn’s, was charged with theft.', ['adam-cole | theft | charged']],
    ['Adam Cole, represented by Peter Hale, was charged with theft.', ['adam-cole | theft | charged']],
    [
      'Adam Cole, defended by Peter Hale QC, pleaded guilty to theft.',
      ['adam-cole | theft | pleaded-guilty'],
    ],
    [
      'Adam Cole, accompanied by his lawyer Peter Hale, pleaded guilty to theft.',
      ['adam-cole | theft | pleaded-guilty'],
    ],
    [
      'Adam Cole, who shot Brian Dunn, was convicted of manslaughter.',
      ['adam-cole | manslaughter | convicted'],
    ],
    [
      'Adam Cole, the man who shot Brian Dunn, was convicted of manslaughter.',
      ['adam-cole | manslaughter | convicted'],
    ],
    [
      'The man who shot Brian Dunn, Adam Cole, was convicted of manslaughter.',
      ['adam-cole | manslaughter | convicted'],
    ],
    [
      'Brian Dunn’s killer, Adam Cole, was convicted of manslaughter.',
      ['adam-cole | manslaughter | convicted'],
    ],
    [
      'Brian Dunn was shot by Adam Cole, who was convicted of manslaughter.',
      ['adam-cole | manslaughter | convicted'],
    ],
    [
      'Adam Cole killed Brian Dunn and was convicted of manslaughter.',
      ['adam-cole | manslaughter | convicted'],
    ],
    [
      'Adam Cole, then a police officer, shot Brian Dunn in 2015. He was convicted of manslaughter.',
      ['adam-cole | manslaughter | convicted'],
    ],
    [
      'Police Chief Adam Cole, 51, was indicted on a charge of obstruction of justice. The chief has denied wrongdoing.',
      ['adam-cole | obstruction of justice | charged'],
    ],
    ['State Rep. Adam Cole, R-Larton, was charged with bribery.', ['adam-cole | bribery | charged']],
    ['Rep. Adam Cole (R-Ohio) was charged with bribery.', ['adam-cole | bribery | charged']],
    [
      'Sen. Adam Cole, the chairman of the finance committee, was charged with bribery.',
      ['adam-cole | bribery | charged'],
    ],
    ['Adam Cole Jr., 23, was charged with theft.', ['adam-cole-jr | theft | charged']],
    ['Adam J. Cole, II, 23, was charged with theft.', ['adam-j-cole-ii | theft | charged']],
    ['Adam "Ace" Cole was charged with theft.', ['adam-ace-cole | theft | charged']],
    ['Adam Cole, alias Ace, was charged with theft.', ['adam-cole | theft | charged']],
    ['Adam Cole a.k.a. "Ace", 23, was charged with theft.', ['adam-cole | theft | charged']],
    [
      'The accused, Adam Cole, 23, unemployed, of no fixed address, was charged with theft.',
      ['adam-cole | theft | charged'],
    ],
    ['The accused is Adam Cole, 23, of Leeds. He is charged with theft.', ['adam-cole | theft | charged']],
    [
      'The defendant, who gave his name as Adam Cole, was charged with theft.',
      ['adam-cole | theft | charged'],
    ],
  ])('%s', (body, told) => {
    expect(ledger(body)).toEqual(told);
  });
});

describe('sentences of court reports: nobody', () => {
  test.each([
    'Adam Cole, 23, of Leeds, got six years, and Brian Dunn, 41, of Otley, got four, for robbery.',
    'The wife of Adam Cole was found guilty of theft.',
    'Adam Cole’s lawyer said his client was charged with theft by mistake.',
  ])('%s', (body) => {
    expect(ledger(body)).toEqual([]);
  });
});

describe('they and the accused', () => {
  test.each([
    [
      'Adam Cole, 23, and Brian Dunn, 41, were both jailed after they admitted burglary.',
      ['adam-cole | burglary | pleaded-guilty', 'brian-dunn | burglary | pleaded-guilty'],
    ],
    ['The accused is Adam Cole, 23, of Leeds. He is charged with theft.', ['adam-cole | theft | charged']],
    [
      'The defendant, who gave his name as Adam Cole, was charged with theft.',
      ['adam-cole | theft | charged'],
    ],
    [
      'Adam Cole and Brian Dunn were arrested when they attacked two men. They were charged with assault.',
      ['adam-cole | assault | charged', 'brian-dunn | assault | charged'],
    ],
  ])('%s', (body, told) => {
    expect(ledger(body)).toEqual(told);
  });
});

describe('they and the accused: nobody', () => {
  test.each([
    'Adam Cole and Brian Dunn sued the police after they charged two men with theft.',
    'Adam Cole and Brian Dunn were told that they were charged with theft.',
    'Adam Cole and Brian Dunn were robbed before they called police. Two men were charged after they robbed a shop.',
  ])('%s', (body) => {
    expect(ledger(body)).toEqual([]);
  });
});

describe('small texts that tempt: nobody', () => {
  test.each([
    'A man was shot dead in Leeds on Friday. Mark Holroyd, 52, who runs a shop nearby, heard the shots. A man, 30, has been charged with murder. The 52-year-old said he was shocked.',
    'Fiona Carswell, 49, a solicitor, represented the man. The man was jailed for fraud. The mother-of-two said he was sorry.',
    'Carlos Medina, 27, of Ocala, was hit by a car. The Ocala man was taken to hospital. The driver, 40, was charged with drunken driving.',
    'Deputy Juan Ortiz arrested a man. Ortiz, 33, of Ocala, said the Ocala man was charged with theft.',
    'Hemi Walker, 24, was stabbed in Auckland. The Auckland man died at the scene. A 30-year-old was charged with murder.',
    'Police thanked Hemi Walker, 24, for his help. The 24-year-old saw the burglary. The burglar was charged with burglary.',
    'Anna Holt, the widow of an officer, wept. The killer was sentenced to life for murder. The widow thanked the jury.',
    'The defendants’ lawyers, Chidi Okonkwo and Tunde Bakare, said the pair were charged with theft.',
    'Chidi Okonkwo and Tunde Bakare, who own the bank, told police. The pair were robbed. Two men were charged with robbery.',
    'Peter and Susan Marlow, from Leeds, were robbed. A couple were charged with robbery. They were jailed.',
    'Liam Brady, 22, and Connor Walsh, 25, were killed. Three people appeared in court charged with murder. They were remanded.',
    'Professor Steven Kline, 61, studies fraud. Two doctors were charged with fraud. The professor said fraud is common.',
    'Nigel Thorne, 66, sued the council. The councillor was charged with theft.',
    'Ramon Dizon beat the governor in 2019. The governor was charged with graft. Dizon was sworn in.',
    'Kemar Brown saw two men accused of the killing. The two will stand trial for murder.',
    'Tan Wei Ming, 45, is a director. A director was jailed for cheating. The 45-year-old was not involved.',
    'Ravi Menon, a driver, found the body. The driver called police. A woman was arrested for murder.',
    'Two brothers owned the house. Adam Khalil and Omar Khalil were away. Two brothers from Leeds were charged with arson of the house.',
    'Daniel Okafor of Mississauga was defrauded. Police charged the Mississauga man’s brother with fraud.',
    'The owner of the shop, Daniel Okafor, called police on the man. The man, a father of two, was charged with theft. The owner was pleased.',
    'A teacher, Jane Ashby, reported the headteacher. The teacher said the headteacher was charged with theft.',
    'The family of Edith Moss, 81, sued. The 81-year-old had died. A nurse was charged with manslaughter.',
    'The son of Mark Ellis was charged with theft. Ellis, 50, of York, is a councillor. The York man declined to comment.',
    'Mark Ellis, 50, of York, complained about his neighbour. The neighbour, also of York, was arrested. The York man was charged with assault.',
    'Mark Ellis, 50, of York, was attacked by a man of the same age. The 50-year-old was charged with assault.',
    'Mark Ellis was arrested in 1999 over a protest and later cleared. The gunman who struck in York on Monday was charged with murder.',
  ])('%s', (body) => {
    expect(ledger(body)).toEqual([]);
  });
});
