import { describe, expect, test } from 'vitest';
import { ledger } from './reading.ts';

/** How courts are reported in Britain, Ireland, India, Kenya, Nigeria, South Africa, the Philippines, Canada, Australia. */
describe('what courts say elsewhere is read', () => {
  test.each([
    // A case that ends without proof.
    [
      'The case against Joe Peel, who was charged with blackmail, was dropped on Monday.',
      ['joe-peel | blackmail | charged, dismissed'],
    ],
    [
      'Prosecutors offered no evidence against Joe Peel, who had been charged with robbery.',
      ['joe-peel | robbery | charged, dismissed'],
    ],
    [
      'Joe Peel was charged with robbery. The Crown offered no evidence and he left the court.',
      ['joe-peel | robbery | charged, dismissed'],
    ],
    [
      'Joe Peel was charged with robbery. The Crown will offer no evidence, his lawyer hopes.',
      ['joe-peel | robbery | charged'],
    ],
    [
      'The charge against Grace Holloway of embezzlement was found not proven.',
      ['grace-holloway | embezzlement | acquitted'],
    ],
    [
      'Grace Holloway was charged with assault. The jury found the charge not proven.',
      ['grace-holloway | assault | charged, acquitted'],
    ],
    [
      'Grace Holloway was charged with rape. A jury may find a charge proven or not proven.',
      ['grace-holloway | rape | charged'],
    ],
    ['Peter Vance was freed of murder after a no-case submission.', ['peter-vance | murder | acquitted']],
    // Arrests and charges.
    ['Tom Burke was held for smuggling gold at the airport.', ['tom-burke | smuggling gold | arrested']],
    ['Tom Burke was docked for fraud.', ['tom-burke | fraud | charged']],
    ['Tom Burke was nabbed for human trafficking.', ['tom-burke | human trafficking | arrested']],
    ['Police arrested Tom Burke in a money laundering case.', ['tom-burke | money laundering | arrested']],
    ['Tom Burke has been charged over the theft of a car.', ['tom-burke | theft of a car | charged']],
    [
      'Tom Burke has been charged in relation to the theft of a car.',
      ['tom-burke | theft of a car | charged'],
    ],
    [
      'A magistrate remanded Tom Burke in custody for the murder of a guard.',
      ['tom-burke | murder | charged'],
    ],
    [
      'Police filed a charge sheet against Grace Holloway for criminal breach of trust.',
      ['grace-holloway | criminal breach of trust | charged'],
    ],
    ['Police filed graft charges against Grace Holloway.', ['grace-holloway | graft | charged']],
    [
      'Judge Ann Lowe held former clerk Grace Holloway to answer on a charge of grand theft by embezzlement.',
      ['grace-holloway | grand theft by embezzlement | charged'],
    ],
    [
      'The RCMP say Tom Burke of Moncton has been charged with manslaughter and indignity to human remains.',
      ['tom-burke | manslaughter | charged', 'tom-burke | indignity to human remains | charged'],
    ],
    ['The accused, identified as Tom Burke, was arrested for theft.', ['tom-burke | theft | arrested']],
    [
      'The file was passed to the fraud unit and Tom Burke was charged with forgery.',
      ['tom-burke | forgery | charged'],
    ],
    [
      'Three traders - Tom Burke, Joe Peel and Peter Vance - were charged with robbery.',
      ['tom-burke | robbery | charged', 'joe-peel | robbery | charged', 'peter-vance | robbery | charged'],
    ],
    // Verdicts and sentences.
    ['The anti-graft court convicted former mayor Tom Burke of graft.', ['tom-burke | graft | convicted']],
    [
      'Tom Burke was found guilty of malversation of public funds.',
      ['tom-burke | malversation of public funds | convicted'],
    ],
    [
      'The court convicted Tom Burke of abuse of office and fined him Sh5 million.',
      ['tom-burke | abuse of office | convicted, sentenced'],
    ],
    [
      'Sheriff Ann Lowe fined Tom Burke £600 after he pled guilty to careless driving.',
      ['tom-burke | careless driving | pleaded-guilty, sentenced'],
    ],
    [
      'Tom Burke was ordered to carry out 200 hours of unpaid work after he admitted assault.',
      ['tom-burke | assault | pleaded-guilty, sentenced'],
    ],
    [
      'Tom Burke was spared jail after admitting dangerous driving.',
      ['tom-burke | dangerous driving | pleaded-guilty, sentenced'],
    ],
    [
      'A special court sentenced former minister Tom Burke to five years in a corruption case.',
      ['tom-burke | corruption | sentenced'],
    ],
    [
      'Tom Burke pleaded guilty in the Rotorua District Court to wounding with intent.',
      ['tom-burke | wounding with intent | pleaded-guilty'],
    ],
    [
      'Tom Burke was convicted under section 18 of the Offences Against the Person Act of wounding with intent.',
      ['tom-burke | wounding with intent | convicted'],
    ],
    ['Tom Burke served a two-year sentence in Spain for burglary.', ['tom-burke | burglary | sentenced']],
    ['Her killer, Tom Burke, was jailed for murder.', ['tom-burke | murder | sentenced']],
    [
      'LEEDS, England - The court sentenced a former mayor to 10 years after finding him guilty of theft. Tom Burke was jailed for 10 years.',
      ['tom-burke | theft | convicted, sentenced'],
    ],
    ['Tom Burke was sent to prison for four years for burglary.', ['tom-burke | burglary | sentenced']],
    [
      'Tom Burke pleaded guilty to stealing $45,000 in grant money.',
      ['tom-burke | stealing $45,000 in grant money | pleaded-guilty'],
    ],
    [
      'Tom Burke was charged with fraudulently obtaining Sh400,000 from a trader.',
      ['tom-burke | fraudulently obtaining Sh400,000 | charged'],
    ],
    [
      'A 36-year-old part-time missionary who once lived in Spain pleaded not guilty to perjury. Tom Burke faces 10 years in prison if convicted.',
      ['tom-burke | perjury | charged'],
    ],
    ['A judge threw out the murder conviction of Tom Burke.', ['tom-burke | murder | convicted, overturned']],
    [
      'Tom Burke was slapped with a raft of charges including affray and criminal damage.',
      ['tom-burke | affray | charged', 'tom-burke | criminal damage | charged'],
    ],
    [
      'Police have charged Const. Tom Burke with assault with a weapon.',
      ['tom-burke | assault with a weapon | charged'],
    ],
    // Two of whom the sentence before spoke, and a role that only one has.
    [
      'Tom Burke and Joe Peel were stopped by officers in Dover. Both men admitted smuggling tobacco, a court heard.',
      ['tom-burke | smuggling tobacco | pleaded-guilty', 'joe-peel | smuggling tobacco | pleaded-guilty'],
    ],
    [
      'Tom Burke and Grace Holloway ran a home in Devon. The couple were convicted of neglect.',
      ['tom-burke | neglect | convicted', 'grace-holloway | neglect | convicted'],
    ],
    [
      'Tom Burke, a former mayor, was charged with embezzlement. Joe Peel came to the hearing. The former mayor pleaded guilty to perjury.',
      ['tom-burke | embezzlement | charged', 'tom-burke | perjury | pleaded-guilty'],
    ],
  ])('%s', (body, lines) => expect(ledger(body)).toEqual(lines));

  test.each([
    ['Tom Burke was held responsible for fraud by a civil jury.'],
    ["Tom Burke was docked a week's pay for theft of stationery."],
    [
      'Tom Burke and Joe Peel are barristers in Leeds. The pair were charged with defending a man accused of theft.',
    ],
    ['Police have charged two men over the murder of Tom Burke.'],
    ['Her attacker, the brother of Tom Burke, was jailed for rape.'],
    ['Police say Tom Burke was shot by a man charged with murder.'],
    ['Tom Burke was served with a copy of charges including theft against his son.'],
    ['Tom Burke was held at gunpoint for hours by robbers.'],
    ['The lawyer for Joe Peel and Tom Burke was charged with theft.'],
    ['The man who was with Joe Peel and Tom Burke was charged with theft.'],
    ['The police officer who arrested Tom Burke was fined £500 for speeding, a court heard.'],
    ['Tom Burke was ordered to carry out 20 repairs after an inspection.'],
    ['Prosecutors offered no evidence that Tom Burke knew of the theft.'],
    ['Police plan to file graft charges against Tom Burke.'],
    ['Her lawyer, Tom Burke, was in court when a man was jailed for murder.'],
    ['Tom Burke was in the murder case as a witness.'],
    ['A judge could hold Tom Burke to answer on a charge of theft.'],
    ['The victim, identified as Tom Burke, was a student.'],
    ['While in jail, Tom Burke told of how the guards were held for theft.'],
    ['Tom Burke and Joe Peel were beaten by two men in Dover. Both men were charged with assault.'],
    ['Tom Burke and Joe Peel saw a fight in Dover. Both men were charged with assault.'],
    ['Tom Burke and Joe Peel drove home. Two women were stopped later. The pair were charged with theft.'],
    ['Tom Burke, a teacher, called the police. The teacher was charged with assault.'],
    [
      'Tom Burke, a former mayor, and Joe Peel, a former mayor, met. The former mayor was convicted of fraud.',
    ],
    [
      'Tom Burke, the former mayor, was killed in 2019. The former mayor was convicted of fraud, a hoax said.',
    ],
  ])('and nobody is accused by: %s', (body) => expect(ledger(body)).toEqual([]));
});
