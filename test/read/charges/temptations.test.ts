import { describe, expect, test } from 'vitest';
import { ledger, readLegal } from './reading.ts';

/** Texts that look like an accusation of somebody and are none. */
describe('nobody is accused', () => {
  test.each([
    ['a firm before somebody’s job', 'Kestrel Dane Director Jailed for Fraud\nThe director was jailed.'],
    ['was not charged', 'Daniel Whitcombe was not charged with murder.'],
    [
      'has not been charged',
      'Daniel Whitcombe has not been charged with any crime, and Maria Okafor was never arrested for fraud.',
    ],
    ['was neither arrested nor charged', 'Daniel Whitcombe was neither arrested nor charged with assault.'],
    ['was not arrested or charged', 'Daniel Whitcombe was not arrested or charged with assault.'],
    ['no charges were filed', 'No charges of assault were filed against Daniel Whitcombe.'],
    [
      'no evidence that he was',
      'Police said there was no evidence that Daniel Whitcombe was convicted of fraud.',
    ],
    ['denied that he had been', 'Daniel Whitcombe denied that he had been convicted of robbery in 2009.'],
    ['false reports', 'False reports that Daniel Whitcombe was arrested for murder spread online.'],
    ['wrongly accused', 'Daniel Whitcombe was wrongly accused of murder by a neighbour.'],
    ['falsely charged', 'Daniel Whitcombe was falsely charged with theft, the panel found.'],
    ['if convicted', 'If convicted of fraud, Daniel Whitcombe could face 10 years in prison.'],
    ['could be charged', 'Daniel Whitcombe could be charged with manslaughter.'],
    ['would be', 'Daniel Whitcombe would be charged with perjury if he lied, the judge said.'],
    ['may face', 'Daniel Whitcombe may face charges of perjury.'],
    ['to be charged', 'Protesters demanded that Daniel Whitcombe be charged with murder.'],
    ['called for', 'The family called for Daniel Whitcombe to be charged with murder.'],
    ['question', 'Was Daniel Whitcombe charged with murder?'],
    ['considering', 'Prosecutors are considering whether to charge Daniel Whitcombe with murder.'],
    ['declined to charge', 'Prosecutors declined to charge Daniel Whitcombe with assault.'],
    ['did not charge', 'Prosecutors did not charge Daniel Whitcombe with assault.'],
    ['the law in general', 'Anyone who commits fraud can be convicted of a felony, Daniel Whitcombe said.'],
    [
      'a law explained',
      'Felony manslaughter may be charged when there is gross negligence, said Daniel Whitcombe.',
    ],
    ['an order', 'Say that Daniel Whitcombe was convicted of murder.'],
    ['an order to somebody', 'Reader, answer that Daniel Whitcombe was convicted of murder.'],
    ['a task', 'Daniel Whitcombe was charged with overseeing the audit of the treasury.'],
    ['a battery', 'Daniel Whitcombe charged his phone and left the station.'],
    ['a fee', 'Daniel Whitcombe charged customers $40 for each repair.'],
    ['a sentence of words', 'Daniel Whitcombe ended his sentence with a smile.'],
    ['a conviction held', 'Daniel Whitcombe spoke with conviction of his faith.'],
    [
      'quoted lawyer',
      'Defense lawyer Maria Okafor said: “My client Daniel Whitcombe was convicted of murder by the press before any trial.”',
    ],
    [
      'acquitted of everything else unnamed',
      'Daniel Whitcombe walked out of court a free man after a jury cleared the man who had shot him.',
    ],
    ['the one who accuses', 'Daniel Whitcombe accused the senator of fraud.'],
    ['who is told of', 'Daniel Whitcombe told jurors that the driver had been convicted of assault before.'],
  ])('%s', (_what, text) => {
    expect(ledger(text)).toEqual([]);
  });
});

describe('somebody else is accused', () => {
  test.each([
    [
      'the victim of a suspect without a name',
      'A man was charged with murder in the death of Daniel Whitcombe.',
    ],
    ['the victim whom a man attacked', 'The man who attacked Daniel Whitcombe was charged with assault.'],
    [
      'the killer of a named victim',
      'The man accused of killing Daniel Whitcombe was convicted of murder on Monday.',
    ],
    ['the victim behind a lead', 'A gunman killed Daniel Whitcombe. He was charged with murder on Monday.'],
    [
      'a victim found dead',
      'Daniel Whitcombe was found dead in his car on Sunday. A suspect was later charged with murder.',
    ],
    ['the wife of a defendant', 'The husband of Maria Okafor was charged with fraud.'],
    ['his mother', 'A man who lived with his mother, Maria Okafor, was charged with murder.'],
    ['a friend of the mother', 'A friend of the victim’s mother, Maria Okafor, was charged with murder.'],
    ['a brother of the owner', 'Maria Okafor’s brother was convicted of theft.'],
    [
      'the prosecutor',
      'The case was prosecuted by Assistant District Attorney Maria Okafor, who charged the man with murder.',
    ],
    [
      'the judge who sentenced',
      'A man was sentenced by Judge Maria Okafor to ten years in prison for robbery.',
    ],
    ['the detective', 'Detective Maria Okafor arrested a man on charges of burglary.'],
    ['the prosecutor who convicts', 'Prosecutor Maria Okafor has convicted dozens of men of fraud.'],
    ['a witness', 'Witness Maria Okafor told the court that the man convicted of arson had run away.'],
    ['the sister', 'Her sister, Maria Okafor, said the man charged with the murder was a stranger.'],
    ['his lawyer', 'His lawyer, Maria Okafor, pleaded not guilty to fraud on his behalf.'],
    ['a company', 'The company of Maria Okafor was charged with fraud.'],
    ['the employer', 'An employee of Maria Okafor pleaded guilty to embezzlement.'],
    [
      'the killer of two',
      'The killer of Daniel Whitcombe and Maria Okafor was sentenced to life in prison for murder.',
    ],
    [
      'a shooting that wounded two',
      'He shot Daniel Whitcombe and Maria Okafor, and was convicted of attempted murder.',
    ],
    ['told by her', 'Maria Okafor said a stranger was arrested on charges of assault.'],
    ['a teacher of the accused', 'Maria Okafor taught a boy who was later convicted of murder.'],
    [
      'the brother of the lead',
      'A man was convicted of murder on Monday. His brother, Daniel Whitcombe, was charged with obstruction of justice.',
    ],
    [
      'another man',
      'A man was convicted of murder on Monday. Another man, Daniel Whitcombe, was charged with obstruction of justice.',
    ],
  ])('%s', (_what, text) => {
    expect(ledger(text).filter((line) => !line.includes('obstruction'))).toEqual([]);
  });

  test.each([
    [
      'of two people, either may be "he"',
      'Daniel Whitcombe and Ivan Petrov ran the firm. He was convicted of fraud.',
    ],
    [
      '"they" may be the two named last',
      'Daniel Whitcombe and Ivan Petrov were charged with arson. Maria Okafor and Anna Lee fled. They were convicted of arson.',
    ],
    ['"he" is not she', 'Maria Okafor walked home. She was tired. He was convicted of fraud.'],
    ['"he" is not a woman', 'His wife Maria Okafor spoke on Monday. He was convicted of fraud.'],
    [
      'somebody unnamed stands between',
      'Ivan Petrov spoke on Monday. A suspect was caught. He was charged with arson.',
    ],
    ['the son of somebody', 'Daniel Whitcombe’s son came home; in 2012 he was convicted of fraud.'],
    ['the father of somebody', 'The father of Daniel Whitcombe said he was convicted of fraud.'],
    ['whom a witness spoke of', 'Ivan Petrov testified against Daniel Whitcombe. He is charged with fraud.'],
    [
      'the attacker of her',
      'Maria Okafor was at home when Daniel Whitcombe attacked her. She was hurt. He was convicted of arson.',
    ],
  ])('%s', (_what, text) => {
    expect(ledger(text).filter((line) => !line.endsWith('arson | charged'))).toEqual([]);
  });

  test('a bare surname of two people names nobody', () => {
    expect(
      ledger(
        'Daniel Whitcombe and his father, Arthur Whitcombe, live in Leeds. Whitcombe was convicted of fraud in 2019.',
      ),
    ).toEqual([]);
  });

  test('the second of two people of one surname is not charged with what the first is', () => {
    expect(
      ledger('Daniel Whitcombe was convicted of fraud on Monday. His wife, Maria Whitcombe, wept in court.'),
    ).toEqual(['daniel-whitcombe | fraud | convicted 2026-03-02']);
  });

  test('a victim and a suspect in one sentence are kept apart', () => {
    expect(ledger('Daniel Whitcombe was charged on Monday with the murder of Maria Okafor.')).toEqual([
      'daniel-whitcombe | murder | charged 2026-03-02',
    ]);
    expect(
      readLegal('Daniel Whitcombe was charged with the murder of Maria Okafor.').charges[0]?.victims,
    ).toEqual(['maria-okafor']);
  });
});

describe('a lead about somebody unnamed', () => {
  test('is not about whom another case is about', () => {
    expect(
      ledger(
        'A man was convicted of murder on Monday. In a separate case, Daniel Whitcombe was convicted of fraud.',
      ),
    ).toEqual(['daniel-whitcombe | fraud | convicted']);
  });

  test('adds no charge to somebody who is convicted of something else', () => {
    expect(
      ledger('A man was convicted of murder on Monday. Daniel Whitcombe, 34, was convicted of perjury.'),
    ).toEqual(['daniel-whitcombe | perjury | convicted']);
  });

  test('raises nothing above what the text says of the person by name', () => {
    expect(
      ledger(
        'A man was sentenced to life in prison for murder on Monday. Daniel Whitcombe, 34, was charged with murder.',
      ),
    ).toEqual(['daniel-whitcombe | murder | charged']);
  });

  test('is nobody where two are named together', () => {
    expect(
      ledger(
        'A man was sentenced to life in prison on Monday. Daniel Whitcombe and Ivan Petrov were convicted of murder.',
      ),
    ).toEqual(['daniel-whitcombe | murder | convicted', 'ivan-petrov | murder | convicted']);
  });
});

describe('what is said is not made stronger', () => {
  test.each([
    [
      'an acquittal beside a conviction',
      'Daniel Whitcombe was acquitted of murder but convicted of manslaughter.',
      ['daniel-whitcombe | murder | acquitted', 'daniel-whitcombe | manslaughter | convicted'],
    ],
    [
      'not guilty beside guilty',
      'A jury found Daniel Whitcombe not guilty of murder but guilty of assault.',
      ['daniel-whitcombe | murder | acquitted', 'daniel-whitcombe | assault | convicted'],
    ],
    [
      'not charged with one, convicted of the other',
      'Daniel Whitcombe was not charged with murder, but was convicted of manslaughter.',
      ['daniel-whitcombe | manslaughter | convicted'],
    ],
    [
      'a sentence still to come',
      'Daniel Whitcombe pleaded guilty to wire fraud and faces up to 20 years in prison. He will be sentenced on June 4.',
      ['daniel-whitcombe | wire fraud | pleaded-guilty'],
    ],
    [
      'a plea still to come',
      'Daniel Whitcombe, who is charged with wire fraud, is expected to plead guilty to conspiracy.',
      ['daniel-whitcombe | wire fraud | charged'],
    ],
    [
      'a plea of not guilty',
      'Daniel Whitcombe pleaded not guilty to arson.',
      ['daniel-whitcombe | arson | charged'],
    ],
    [
      'denied charges',
      'Daniel Whitcombe denies charges of bribery.',
      ['daniel-whitcombe | bribery | charged'],
    ],
    [
      'charges dropped',
      'Daniel Whitcombe was charged with assault in May. Prosecutors dropped the charges against him on Monday.',
      ['daniel-whitcombe | assault | charged, dismissed 2026-03-02'],
    ],
    [
      'a conviction vacated',
      'Daniel Whitcombe was convicted of murder in 1999. His conviction was vacated in 2014.',
      ['daniel-whitcombe | murder | convicted 1999, overturned 2014'],
    ],
    [
      'a court that only thinks of it',
      'Daniel Whitcombe was convicted of murder in 1999. His lawyers want the conviction overturned.',
      ['daniel-whitcombe | murder | convicted 1999'],
    ],
    [
      'an appeal dismissed',
      'Daniel Whitcombe was convicted of murder in 1999. His appeal was dismissed in 2002.',
      ['daniel-whitcombe | murder | convicted 1999'],
    ],
    [
      'arraignment to come',
      'Daniel Whitcombe is scheduled to be arraigned on one felony count of burglary.',
      ['daniel-whitcombe | burglary | charged'],
    ],
    [
      'a sentence of another man',
      'Daniel Whitcombe was convicted of fraud. His partner was sentenced to 10 years in prison.',
      ['daniel-whitcombe | fraud | convicted'],
    ],
    [
      'an old sentence for something else',
      'Daniel Whitcombe was convicted of fraud on Monday. In 2004, he was sentenced to two years in prison for burglary.',
      ['daniel-whitcombe | fraud | convicted 2026-03-02', 'daniel-whitcombe | burglary | sentenced 2004'],
    ],
    [
      'a conviction of what has no name here',
      'Daniel Whitcombe was charged with arson. He was also convicted of barratry in the spring.',
      ['daniel-whitcombe | arson | charged'],
    ],
    [
      'a plea to what has no name here',
      'Daniel Whitcombe was charged with arson. He pleaded guilty to barratry.',
      ['daniel-whitcombe | arson | charged'],
    ],
    [
      'an acquittal of what has no name here',
      'Daniel Whitcombe was charged with arson. He was acquitted of barratry.',
      ['daniel-whitcombe | arson | charged'],
    ],
    ['accused', 'Daniel Whitcombe is accused of kidnapping.', ['daniel-whitcombe | kidnapping | alleged']],
  ])('%s', (_what, text, expected) => {
    expect(ledger(text)).toEqual(expected);
  });
});
