import { describe, expect, test } from 'vitest';
import { ledger } from './reading.ts';

describe('what is undone is told in many ways', () => {
  test.each([
    [
      'somebody who had her case dismissed',
      'Grace Holloway, a clerk who was charged with perjury, had her case dismissed in 2020.',
      ['grace-holloway | perjury | charged, dismissed 2020'],
    ],
    [
      'nobody who had one charge of several dropped',
      'Grace Holloway, who was charged with perjury and theft, had one charge dropped.',
      ['grace-holloway | perjury | charged', 'grace-holloway | theft | charged'],
    ],
    [
      'a conviction that was overturned in the next clause',
      'In 2016, Peter Vance was convicted of embezzlement; the conviction was overturned on appeal.',
      ['peter-vance | embezzlement | convicted 2016, overturned'],
    ],
    [
      'whose conviction that was, where several are accused',
      'Joe Peel pleaded guilty to bribery. Peter Vance was convicted of theft; the conviction was later quashed.',
      ['joe-peel | bribery | pleaded-guilty', 'peter-vance | theft | convicted, overturned'],
    ],
    [
      'charges that were dismissed, whosever they were',
      'Grace Holloway was charged with perjury and theft. The charges were dismissed.',
      ['grace-holloway | perjury | charged, dismissed', 'grace-holloway | theft | charged, dismissed'],
    ],
    [
      'the case that was dismissed',
      'Grace Holloway was charged with perjury. A judge dismissed the case on Monday.',
      ['grace-holloway | perjury | charged, dismissed 2026-03-02'],
    ],
    [
      'one charge by its name',
      'Grace Holloway was charged with perjury and theft. The theft charge was later dropped, and she pleaded guilty to perjury.',
      ['grace-holloway | perjury | charged, pleaded-guilty', 'grace-holloway | theft | charged, dismissed'],
    ],
    [
      'one charge by its name, of one of two',
      'Grace Holloway was charged with perjury. Tom Burke was charged with theft. Prosecutors dropped the theft charge.',
      ['grace-holloway | perjury | charged', 'tom-burke | theft | charged, dismissed'],
    ],
    [
      'all charges, of both',
      'Grace Holloway was charged with perjury. Tom Burke was charged with theft. All charges were later dropped.',
      ['grace-holloway | perjury | charged, dismissed', 'tom-burke | theft | charged, dismissed'],
    ],
    [
      'a case that collapsed',
      'Grace Holloway had been charged with perjury before the case collapsed.',
      ['grace-holloway | perjury | charged, dismissed'],
    ],
    [
      'an acquittal without a word of what of',
      'Grace Holloway was charged with perjury and theft. A jury acquitted her.',
      ['grace-holloway | perjury | charged, acquitted', 'grace-holloway | theft | charged, acquitted'],
    ],
    [
      'a conviction that was ruled unsafe',
      'Grace Holloway was jailed for four years for arson in 2001, but was freed after her conviction was ruled unsafe.',
      ['grace-holloway | arson | sentenced 2001, overturned'],
    ],
  ])('%s', (_what, text, expected) => {
    expect(ledger(text)).toEqual(expected);
  });
});

describe('convictions of before', () => {
  test.each([
    [
      'Juan Ortega was convicted of one count of Leaving the Scene of an Accident Involving Death (F3) and one count of Driving Under Restraint (M).',
      [
        'juan-ortega | Leaving the Scene of an Accident Involving Death | convicted',
        'juan-ortega | Driving Under Restraint | convicted',
      ],
    ],
    ['Juan Ortega has a 2011 conviction for burglary.', ['juan-ortega | burglary | convicted 2011']],
    [
      'Juan Ortega was convicted in 2019 of securities fraud and conspiracy.',
      ['juan-ortega | securities fraud | convicted 2019', 'juan-ortega | conspiracy | convicted 2019'],
    ],
  ])('%s', (text, expected) => {
    expect(ledger(text)).toEqual(expected);
  });
});

describe('words of the courts and the news of Britain, Ireland and Australia', () => {
  test.each([
    ['Owen Tate appeared in court on Monday accused of arson.', ['owen-tate | arson | charged 2026-03-02']],
    ['Owen Tate has gone on trial accused of murder.', ['owen-tate | murder | charged']],
    [
      'Owen Tate, 22, is set to face Geelong Magistrates Court next month accused of incitement.',
      ['owen-tate | incitement | charged'],
    ],
    [
      'Owen Tate admitted two counts of fraud and one of theft at York Crown Court.',
      ['owen-tate | fraud | pleaded-guilty', 'owen-tate | theft | pleaded-guilty'],
    ],
    [
      'Owen Tate was given a 12-month suspended sentence after admitting theft.',
      ['owen-tate | theft | pleaded-guilty, sentenced'],
    ],
    [
      'Owen Tate was handed a life sentence with a minimum term of 22 years for the murder of Joan Clark.',
      ['owen-tate | murder | sentenced'],
    ],
    ['Owen Tate, 34, received 18 months in prison for burglary.', ['owen-tate | burglary | sentenced']],
    [
      'Two men have been jailed for conspiracy to supply heroin. Owen Tate, 22, and Dean Mott, 25, were sentenced at York Crown Court.',
      [
        'owen-tate | conspiracy to supply heroin | sentenced',
        'dean-mott | conspiracy to supply heroin | sentenced',
      ],
    ],
    ['Owen Tate was in court on Monday to support a man accused of murder.', []],
    ['Owen Tate appeared in court alongside a woman charged with murder.', []],
    ['Owen Tate is on the board of a trial of drugs accused of fraud.', []],
    ['Owen Tate was jailed for his beliefs.', []],
    ['Owen Tate received 10 stitches for an assault.', []],
    ['Owen Tate got 10 years of help for fraud victims.', []],
  ])('%s', (text, expected) => {
    expect(ledger(text)).toEqual(expected);
  });
});

describe('subjects that are joined, stand behind, or are left without their verb', () => {
  test.each([
    [
      'Owen Tate and his wife, Ruth Tate, were convicted of fraud.',
      ['owen-tate | fraud | convicted', 'ruth-tate | fraud | convicted'],
    ],
    ['Owen Tate and two others were convicted of fraud.', ['owen-tate | fraud | convicted']],
    [
      'Convicted of fraud were Owen Tate, 33, and Dean Mott, 25.',
      ['owen-tate | fraud | convicted', 'dean-mott | fraud | convicted'],
    ],
    [
      'Among those charged with arson were Owen Tate and Dean Mott.',
      ['owen-tate | arson | charged', 'dean-mott | arson | charged'],
    ],
    [
      'Also charged were Owen Tate, 33, with fraud; and Dean Mott, 25, with theft.',
      ['owen-tate | fraud | charged', 'dean-mott | theft | charged'],
    ],
    [
      'Owen Tate was convicted of murder and Dean Mott of manslaughter.',
      ['owen-tate | murder | convicted', 'dean-mott | manslaughter | convicted'],
    ],
    [
      'Three men have been jailed for conspiracy to supply heroin. Owen Tate, 22, was sentenced to 10 years, Dean Mott, 25, to eight years and Alan Pryce, 33, of Leeds, to five years.',
      [
        'owen-tate | conspiracy to supply heroin | sentenced',
        'dean-mott | conspiracy to supply heroin | sentenced',
        'alan-pryce | conspiracy to supply heroin | sentenced',
      ],
    ],
    [
      'Owen Tate was charged with the murder of Dean Mott and Jane Mott with intent to rob.',
      ['owen-tate | murder | charged'],
    ],
    [
      'Owen Tate was charged with kidnapping Joan Clark, 20, and Jane Mott, 25, with robbery.',
      ['owen-tate | kidnapping Joan Clark | charged'],
    ],
    ['Owen Tate pleaded guilty to fraud, and Dean Mott to testify.', ['owen-tate | fraud | pleaded-guilty']],
    ['Among those who spoke of fraud were Owen Tate and Dean Mott.', []],
  ])('%s', (text, expected) => {
    expect(ledger(text)).toEqual(expected);
  });
});

describe('papers, pleas and terms', () => {
  test.each([
    [
      'Police filed charges of murder and arson against Owen Tate.',
      ['owen-tate | murder | charged', 'owen-tate | arson | charged'],
    ],
    [
      'An indictment against Owen Tate for drug conspiracy was unsealed.',
      ['owen-tate | drug conspiracy | charged'],
    ],
    [
      'A jury returned guilty verdicts against Owen Tate on charges of murder and arson.',
      ['owen-tate | murder | convicted', 'owen-tate | arson | convicted'],
    ],
    ['A jury returned not guilty verdicts against Owen Tate on charges of murder.', []],
    [
      'Owen Tate changed his plea to guilty on a charge of wire fraud.',
      ['owen-tate | wire fraud | pleaded-guilty'],
    ],
    [
      'Owen Tate has been ordered to serve 10 years in prison for murder.',
      ['owen-tate | murder | sentenced'],
    ],
    ['Owen Tate will spend 10 years in prison for murder.', ['owen-tate | murder | sentenced']],
    ['Owen Tate could spend 10 years in prison for murder.', []],
    ['Owen Tate will spend 10 years on a book for murder readers.', []],
    ['Prosecutors sought an indictment against Owen Tate for fraud.', []],
  ])('%s', (text, expected) => {
    expect(ledger(text)).toEqual(expected);
  });
});

describe('who is named as the accused in a sentence of its own', () => {
  test.each([
    [
      'those of many who were charged',
      'All nine appeared before Judge Ann Clark charged with public order offences. Those charged were: Owen Tate (47), of Harbour Court, Dublin 8, Dean Mott (49), New Oak Estate, Carlow; and Lisa Pryce (33), of Dublin.',
      [
        'owen-tate | public order offences | charged',
        'dean-mott | public order offences | charged',
        'lisa-pryce | public order offences | charged',
      ],
    ],
    [
      'they are',
      'Two people have been charged with murder. They are Owen Tate, 22, and Lisa Pryce, 25.',
      ['owen-tate | murder | charged', 'lisa-pryce | murder | charged'],
    ],
    [
      'he is',
      'A man has been charged with burglary after a break-in in Hull. He is Owen Tate, 33, of Leeds.',
      ['owen-tate | burglary | charged'],
    ],
    [
      'behind a colon',
      'Two people were charged with murder: Owen Tate, 22, and Lisa Pryce, 25.',
      ['owen-tate | murder | charged', 'lisa-pryce | murder | charged'],
    ],
    ['before a colon', 'Owen Tate, 22, of Leeds: charged with burglary.', ['owen-tate | burglary | charged']],
    [
      'both, and the pair',
      'Owen Tate and Dean Mott were arrested on Friday. Both were charged with theft. The pair pleaded guilty to fraud.',
      [
        'owen-tate | theft | charged',
        'owen-tate | fraud | pleaded-guilty',
        'dean-mott | theft | charged',
        'dean-mott | fraud | pleaded-guilty',
      ],
    ],
    [
      'not the victims',
      'Two people have been charged with murder. The victims were Owen Tate, 22, and Lisa Pryce, 25.',
      [],
    ],
    [
      'not of another number',
      'Three people have been charged with murder. They are Owen Tate, 22, and Lisa Pryce, 25.',
      [],
    ],
    [
      'not who tells of it',
      'A man has been charged with murder. He was arrested by Owen Tate, 43, a constable.',
      [],
    ],
    [
      'not the judge',
      'Owen Tate appeared before Ann Clark charged with fraud.',
      ['owen-tate | fraud | charged'],
    ],
  ])('%s', (_what, text, expected) => {
    expect(ledger(text)).toEqual(expected);
  });
});

describe('denials, trials and admissions before a court', () => {
  test.each([
    [
      'Owen Tate, 33, denied murder but was found guilty by a jury.',
      ['owen-tate | murder | charged, convicted'],
    ],
    ['Owen Tate, a senator, denied corruption and called the report a smear.', []],
    ['Owen Tate’s murder trial began on Monday.', []],
    ['Jurors heard at Owen Tate’s murder trial that Paul Jonas bought a knife.', []],
    ['The murder trial of Owen Tate began on Monday.', ['owen-tate | murder | charged']],
    ['The trial of Owen Tate, charged with murder, began on Monday.', ['owen-tate | murder | charged']],
    ['Owen Tate’s drug trial showed no side effects.', []],
    [
      'Owen Tate has been jailed for 18 months. He admitted misconduct in public office.',
      ['owen-tate | misconduct in public office | pleaded-guilty, sentenced'],
    ],
    [
      'Owen Tate has been jailed for 18 months for arson. He admitted theft in an interview with police.',
      ['owen-tate | arson | sentenced', 'owen-tate | theft | alleged'],
    ],
    [
      'Owen Tate, 55, was convicted of fraud by abuse of position and theft by employee.',
      ['owen-tate | fraud by abuse of position | convicted', 'owen-tate | theft by employee | convicted'],
    ],
    [
      'A court acquitted Owen Tate and Ruth Pryce in the murders of their tenants.',
      ['owen-tate | murders | acquitted', 'ruth-pryce | murders | acquitted'],
    ],
    ['A jury acquitted Owen Tate in the shooting of a motorist.', []],
    [
      'Two men have been charged with murder. Owen Tate, 22, and Dean Mott, 25, both of Leeds, appeared before magistrates on Monday.',
      ['owen-tate | murder | charged', 'dean-mott | murder | charged'],
    ],
    [
      'Two men have been charged with murder. Owen Tate, 22, and Dean Mott, 25, both of Leeds, died at the scene on Monday.',
      [],
    ],
    [
      'Owen Tate, 22, and Dean Mott, 25, broke into a house. They were each charged with burglary.',
      ['owen-tate | burglary | charged', 'dean-mott | burglary | charged'],
    ],
    ['Owen Tate, 22, and Dean Mott, 25, were stabbed outside a pub. They were charged with nothing.', []],
    [
      'Owen Tate, 22, and Dean Mott, 25, both of Leeds, said two men had robbed them. They have been charged with robbery.',
      [],
    ],
    [
      'Two men have been charged with robbery. Owen Tate, 22, and Dean Mott, 25, told the court they were beaten.',
      [],
    ],
    ['Owen Tate, 22, and Dean Mott, 25, fought off a gang. They have been charged with robbery.', []],
  ])('%s', (text, expected) => {
    expect(ledger(text)).toEqual(expected);
  });
});

describe('whoever stands beside the accused is not accused', () => {
  test.each([
    ['Owen Tate, the mother of the man charged with murder, wept.'],
    ['Owen Tate, the lawyer for Dean Mott, charged with murder, said he would appeal.'],
    ['The wife of Owen Tate, charged with murder, wept in court.'],
    ['A man has been charged with murdering a student. He was named as Owen Tate, 22.'],
    ['A man has been charged with murdering a student, who was named as Owen Tate, 22.'],
    ['A woman was killed and a man has been charged with murder. She was named as Ruth Pryce, 22.'],
    ['Two men have been charged with killing two women. They were Ruth Pryce, 22, and Ann Clark, 25.'],
    ['Two people were charged with the murders of two students: Ruth Pryce, 22, and Ann Clark, 25.'],
    ['Owen Tate denied theft of the idea during the copyright trial.'],
    ['Owen Tate attended the murder trial of his brother.'],
    ['Those charged with enforcing the law are Owen Tate and Dean Mott.'],
    ['Those convicted of fraud were given a lecture by Owen Tate and Dean Mott.'],
    ['Owen Tate, who was given a life sentence in the game, won an award for murder fiction.'],
  ])('%s', (text) => {
    expect(ledger(text)).toEqual([]);
  });
});

describe('a participle before its subject', () => {
  test.each([
    ['Convicted of murder, Owen Tate was sentenced to life.', ['owen-tate | murder | convicted, sentenced']],
    ['Charged with murder, Owen Tate appeared in court.', ['owen-tate | murder | charged']],
    ['Charged with murder, the brother of Owen Tate was held.', []],
    ['Convicted of murder, Owen Tate’s brother was jailed.', []],
    ['Charged with overseeing the audit, Owen Tate was praised.', []],
  ])('%s', (text, expected) => {
    expect(ledger(text)).toEqual(expected);
  });
});

test('a sentence that is to come is none, however it is told', () => {
  expect(
    ledger(
      'A jury convicted Owen Tate of murder on Monday. Tate faces a natural life sentence when he is sentenced on August 28, 2026.',
    ),
  ).toEqual(['owen-tate | murder | convicted 2026-03-02']);
  expect(
    ledger('Owen Tate was convicted of murder. He will be held until Tate is sentenced in May.'),
  ).toEqual(['owen-tate | murder | convicted']);
});
