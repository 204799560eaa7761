import { describe, expect, test } from 'vitest';
import { ledger } from './reading.ts';

describe('steps of the procedure, as courts and the police of many countries tell them', () => {
  test.each([
    ['Kevin Doyle was taken into custody on a warrant for burglary.', 'burglary | arrested'],
    ['Kevin Doyle turned himself in on charges of burglary.', 'burglary | charged'],
    ['Kevin Doyle was summonsed for careless driving.', 'careless driving | charged'],
    ['Kevin Doyle has been summoned to court on a charge of careless driving.', 'careless driving | charged'],
    [
      'Kevin Doyle is due to appear before magistrates next week on a charge of burglary.',
      'burglary | charged',
    ],
    ['Kevin Doyle has been sent for trial charged with murder.', 'murder | charged'],
    ['Kevin Doyle was bound over to superior court on a murder charge.', 'murder | charged'],
    ['Kevin Doyle stands accused of murder.', 'murder | alleged'],
    ['Kevin Doyle stands charged with murder.', 'murder | charged'],
    ['Kevin Doyle is to stand trial for murder.', 'murder | charged'],
    ['Kevin Doyle went on trial Monday, charged with murder.', 'murder | charged'],
    ['Kevin Doyle denies one count of murder.', 'murder | charged'],
    ['Kevin Doyle entered a not-guilty plea to a charge of murder.', 'murder | charged'],
    ['Police have registered an FIR against Kevin Doyle for cheating.', 'cheating | alleged'],
    ['Kevin Doyle entered an Alford plea to manslaughter.', 'manslaughter | pleaded-guilty'],
    ['Kevin Doyle bagged seven years imprisonment for fraud.', 'fraud | sentenced'],
    ['A court has jailed Kevin Doyle for seven years for fraud.', 'fraud | sentenced'],
    ['A judge tossed Kevin Doyle’s murder conviction.', 'murder | convicted, overturned'],
    [
      'The capital murder conviction of Kevin Doyle was overturned.',
      'capital murder | convicted, overturned',
    ],
    ['A judge overturned the 1974 murder conviction of Kevin Doyle.', 'murder | convicted, overturned'],
    [
      'The Director of Public Prosecutions discontinued the murder case against Kevin Doyle.',
      'murder | dismissed',
    ],
    [
      'Kevin Doyle was charged with murder. A judge granted a permanent stay of the prosecution.',
      'murder | charged, dismissed',
    ],
    [
      'Kevin Doyle was charged with murder. The Crown entered a stay of proceedings.',
      'murder | charged, dismissed',
    ],
    ['Kevin Doyle was charged with murder. His lawyers sought a permanent stay.', 'murder | charged'],
    [
      'Kevin Doyle was twice convicted of murder, but both convictions were thrown out.',
      'murder | convicted, overturned',
    ],
    [
      'Kevin Doyle was convicted of burglary. The court vacated the restitution portion of his sentence.',
      'burglary | convicted',
    ],
  ])('%s', (text, expected) => {
    expect(ledger(text).map((line) => line.replace(/ \d{4}(?:-\d{2}){0,2}/g, ''))).toEqual([
      `kevin-doyle | ${expected}`,
    ]);
  });

  test.each([
    'Kevin Doyle turned in his badge on charges day.',
    'Kevin Doyle was taken into custody.',
    'Kevin Doyle stands accused by rivals of cheating his fans.',
    'Police refused to register an FIR against Kevin Doyle for cheating.',
    'Kevin Doyle appeared in court to support his brother, charged with murder.',
    'A grand jury declined to indict Kevin Doyle, who had been charged with murder.',
    'Kevin Doyle was charged with murder. A judge granted a temporary stay of the trial.',
  ])('nobody is told to be charged: %s', (text) => {
    expect(ledger(text)).toEqual([]);
  });
});

describe('charges that a clause only refers to', () => {
  test.each([
    ['He pleaded guilty to the charges.', 'pleaded-guilty'],
    ['He was found guilty as charged.', 'convicted'],
    ['He was found guilty on both counts.', 'convicted'],
    ['He pleaded not guilty to the charges.', ''],
    ['He will plead guilty to the charges.', ''],
  ])('%s', (rest, status) => {
    const steps = status === '' ? 'charged' : `charged, ${status}`;
    expect(ledger(`Kevin Doyle was charged with theft and fraud. ${rest}`)).toEqual([
      `kevin-doyle | theft | ${steps}`,
      `kevin-doyle | fraud | ${steps}`,
    ]);
  });

  test('a charge that is dropped is his of whom was just spoken', () => {
    expect(
      ledger(
        'Tom Burke was charged with murder. Kevin Doyle was charged with murder. Doyle later pleaded guilty to perjury. The murder charge was dismissed.',
      ),
    ).toEqual([
      'tom-burke | murder | charged',
      'kevin-doyle | murder | charged, dismissed',
      'kevin-doyle | perjury | pleaded-guilty',
    ]);
  });

  test('an acquittal of before that was set aside is none', () => {
    expect(
      ledger(
        'Kevin Doyle was convicted of murder by an appeals court. A judge had initially acquitted Kevin Doyle of murder before her decision was overturned.',
      ).every((line) => !line.includes('acquitted')),
    ).toBe(true);
  });
});

describe('a charge that is reduced to another stands no more, and the other does', () => {
  test.each([
    [
      'Kevin Doyle was charged with murder. Prosecutors reduced the murder charge to manslaughter.',
      ['kevin-doyle | murder | charged, dismissed', 'kevin-doyle | manslaughter | charged'],
    ],
    [
      'Kevin Doyle was convicted of murder. The murder conviction was replaced with manslaughter on appeal.',
      ['kevin-doyle | murder | convicted, overturned', 'kevin-doyle | manslaughter | convicted'],
    ],
    [
      'Kevin Doyle was convicted of manslaughter and perjury, but Judge Ann Brown reduced the manslaughter charge to assault. She sentenced Doyle to five years of probation.',
      [
        'kevin-doyle | manslaughter | convicted, overturned',
        'kevin-doyle | perjury | convicted, sentenced',
        'kevin-doyle | assault | charged',
      ],
    ],
    [
      'Kevin Doyle was charged with murder. Prosecutors refused to reduce the murder charge to manslaughter.',
      ['kevin-doyle | murder | charged'],
    ],
    [
      'Kevin Doyle was charged with murder. His bail on the murder charge was reduced to $50,000.',
      ['kevin-doyle | murder | charged'],
    ],
  ])('%s', (text, expected) => {
    expect(ledger(text)).toEqual(expected);
  });
});

describe('charges that are recommended, sought or planned have not been brought', () => {
  test.each([
    'A judge recommended criminal contempt charges against Kevin Doyle but left it to prosecutors.',
    'Prosecutors plan to file murder charges against Kevin Doyle.',
    'Prosecutors will seek murder charges against Kevin Doyle.',
    'The committee urged perjury charges against Kevin Doyle.',
    'The family wants Kevin Doyle to face murder charges.',
  ])('%s', (text) => {
    expect(ledger(text)).toEqual([]);
  });
});

describe('a verdict without a word of what it was on is on all that one sentence charged', () => {
  test.each([
    ['He pleaded guilty and was sentenced to two years in prison.', ['charged, pleaded-guilty, sentenced']],
    ['A jury convicted him.', ['charged, convicted']],
    ['A jury convicted him, but acquitted him of a lesser charge.', ['charged']],
    ['He pleaded guilty under a plea deal.', ['charged']],
    ['He pleaded guilty to a lesser charge.', ['charged']],
  ])('%s', (rest, [steps]) => {
    expect(ledger(`Kevin Doyle was charged with murder and arson. ${rest}`)).toEqual([
      `kevin-doyle | murder | ${steps}`,
      `kevin-doyle | arson | ${steps}`,
    ]);
  });
});

describe('charges by no name give way to those that are named', () => {
  test.each([
    [
      'Kevin Doyle was charged with drug offences. Kevin Doyle pleaded guilty to possession of cocaine.',
      ['kevin-doyle | possession of cocaine | pleaded-guilty'],
    ],
    [
      'Kevin Doyle was convicted of speeding and driving without insurance. He was convicted of the two driving offences by a jury.',
      ['kevin-doyle | speeding | convicted', 'kevin-doyle | driving without insurance | convicted'],
    ],
    [
      'Kevin Doyle was convicted of theft and drug offences.',
      ['kevin-doyle | theft | convicted', 'kevin-doyle | drug offences | convicted'],
    ],
    ['Kevin Doyle was jailed for drug offences.', ['kevin-doyle | drug offences | sentenced']],
  ])('%s', (text, expected) => {
    expect(ledger(text)).toEqual(expected);
  });
});
