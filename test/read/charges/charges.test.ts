import { describe, expect, test } from 'vitest';
import { ledger, readLegal } from './reading.ts';

describe('where a charge stands is read from the verb', () => {
  test.each([
    [
      'charged',
      'Daniel Whitcombe was charged Monday with first-degree murder.',
      'first-degree murder | charged 2026-03-02',
    ],
    [
      'indicted',
      'A federal grand jury in Tampa indicted Daniel Whitcombe, 41, of Tampa, on charges of bank fraud.',
      'bank fraud | charged',
    ],
    [
      'an indictment charging',
      'An indictment was unsealed today charging Daniel Whitcombe, 41, with money laundering.',
      'money laundering | charged',
    ],
    [
      'the complaint charges',
      'The complaint charges Daniel Whitcombe with mail fraud.',
      'mail fraud | charged',
    ],
    ['faces charges', 'Daniel Whitcombe faces charges of animal cruelty.', 'animal cruelty | charged'],
    ['faces murder charges', 'Daniel Whitcombe is facing murder charges.', 'murder | charged'],
    ['on trial', 'Daniel Whitcombe is on trial for manslaughter.', 'manslaughter | charged'],
    [
      'appeared in court charged',
      'Daniel Whitcombe appeared at Leeds Magistrates’ Court charged with arson.',
      'arson | charged',
    ],
    [
      'due in court charged',
      'Daniel Whitcombe is due to appear in court charged with arson.',
      'arson | charged',
    ],
    ['held on charges', 'Daniel Whitcombe is being held on charges of extortion.', 'extortion | charged'],
    [
      'arrested on suspicion',
      'Police arrested Daniel Whitcombe on suspicion of burglary.',
      'burglary | arrested',
    ],
    [
      'arrested for',
      'Daniel Whitcombe was arrested on Tuesday for shoplifting.',
      'shoplifting | arrested 2026-03-03',
    ],
    [
      'pleaded guilty',
      'Daniel Whitcombe pleaded guilty today to two counts of wire fraud.',
      'wire fraud | pleaded-guilty 2026-03-05',
    ],
    ['pled guilty', 'Daniel Whitcombe pled guilty to perjury.', 'perjury | pleaded-guilty'],
    [
      'no contest',
      'Daniel Whitcombe pleaded no contest to reckless driving.',
      'reckless driving | pleaded-guilty',
    ],
    [
      'a plea entered',
      'Daniel Whitcombe entered a guilty plea to tax evasion.',
      'tax evasion | pleaded-guilty',
    ],
    [
      'admitted in court',
      'Daniel Whitcombe admitted causing death by dangerous driving at Hull Crown Court.',
      'causing death by dangerous driving | pleaded-guilty',
    ],
    ['found guilty', 'Daniel Whitcombe was found guilty by a jury of rape.', 'rape | convicted'],
    [
      'a jury found',
      'A jury found Daniel Whitcombe guilty of attempted murder on Wednesday.',
      'attempted murder | convicted 2026-03-04',
    ],
    [
      'jurors convicted',
      'Jurors convicted Daniel Whitcombe of aggravated robbery.',
      'aggravated robbery | convicted',
    ],
    [
      'sentenced for',
      'Daniel Whitcombe was sentenced to 12 years in prison for armed robbery.',
      'armed robbery | sentenced',
    ],
    [
      'jailed',
      'Daniel Whitcombe was jailed for 12 years for conspiracy to supply cocaine.',
      'conspiracy to supply cocaine | sentenced',
    ],
    [
      'a sentence received',
      'Daniel Whitcombe received a 12-year sentence for kidnapping.',
      'kidnapping | sentenced',
    ],
    ['acquitted', 'Daniel Whitcombe was acquitted of embezzlement.', 'embezzlement | acquitted'],
    ['cleared', 'Daniel Whitcombe was cleared of manslaughter.', 'manslaughter | acquitted'],
    ['not guilty', 'A judge found Daniel Whitcombe not guilty of stalking.', 'stalking | acquitted'],
    [
      'his conviction',
      'Daniel Whitcombe was released after his conviction for arson was overturned in 2019.',
      'arson | convicted, overturned 2019',
    ],
    [
      'a sentence overturned',
      'A court overturned Daniel Whitcombe’s 40-year sentence for the kidnapping of Maria Okafor.',
      'kidnapping | sentenced, overturned',
    ],
    [
      'a prior conviction',
      'Daniel Whitcombe has a 2004 prior conviction for burglary.',
      'burglary | convicted 2004',
    ],
    [
      'convicted after',
      'Daniel Whitcombe was jailed for life after being found guilty of murder.',
      'murder | convicted, sentenced',
    ],
    [
      'following his conviction',
      'Daniel Whitcombe was sentenced today to five years in prison following his conviction on charges of perjury.',
      'perjury | convicted, sentenced 2026-03-05',
    ],
    [
      'convicted and sentenced',
      'Daniel Whitcombe was convicted of forgery on Monday and sentenced to three years in prison.',
      'forgery | convicted 2026-03-02, sentenced',
    ],
    [
      'the prosecution of',
      'The team identified the suspect in the current prosecution of Daniel Whitcombe for the 1971 murder of Maria Okafor.',
      'murder | charged',
    ],
    [
      'who was',
      'Daniel Whitcombe, who was convicted of treason in 1987, lives in Oslo.',
      'treason | convicted 1987',
    ],
    [
      'in the passive with a title',
      'Former police officer Daniel Whitcombe was convicted of misconduct in public office.',
      'misconduct in public office | convicted',
    ],
    [
      'behind an age and a place',
      'Daniel Whitcombe, 41, of Church Road, Leeds, was charged with criminal damage and affray.',
      'affray | charged',
    ],
    [
      'quashed',
      'Daniel Whitcombe had his conviction for arson quashed in 2020.',
      'arson | convicted, overturned 2020',
    ],
    [
      'convicted again',
      'Daniel Whitcombe’s murder conviction was overturned in 2018 and he was convicted again at a retrial in 2020.',
      'murder | overturned 2018, convicted 2020',
    ],
    [
      'a charge dropped',
      'Prosecutors dropped a murder charge against Daniel Whitcombe on Monday.',
      'murder | dismissed',
    ],
    [
      'extradited to face',
      'Daniel Whitcombe was extradited from Spain to face charges of drug trafficking.',
      'drug trafficking | charged',
    ],
    [
      'acquitted on all counts',
      'Daniel Whitcombe, charged with arson, was acquitted on all counts.',
      'arson | charged, acquitted',
    ],
    [
      'a conviction against',
      'Prosecutors welcomed the murder conviction handed down against Daniel Whitcombe.',
      'murder | convicted',
    ],
    [
      'with a birthday in brackets',
      'Daniel Whitcombe (dob 1/2/90) of Riverside is charged with the following felony counts: arson; and perjury.',
      'perjury | charged',
    ],
    [
      'a role before the name',
      'Judge Ann Lee sentenced a former deputy, Daniel Whitcombe, to three years in prison for perjury.',
      'perjury | sentenced',
    ],
    [
      'ordered to stand trial',
      'Daniel Whitcombe was ordered to stand trial on charges of arson.',
      'arson | charged',
    ],
    ['will stand trial', 'Daniel Whitcombe will stand trial for arson.', 'arson | charged'],
  ])('%s', (_what, text, expected) => {
    expect(ledger(text)).toContain(`daniel-whitcombe | ${expected}`);
  });
});

describe('the accused may be meant by another word', () => {
  test.each([
    [
      'he, right behind',
      'Daniel Whitcombe, 41, moved to Leeds in 2016. Jurors convicted him of murder on Monday.',
      'murder | convicted 2026-03-02',
    ],
    [
      'the defendant',
      'The prosecutor identified the defendant as Daniel Whitcombe, 41. The defendant was convicted of arson.',
      'arson | convicted',
    ],
    [
      'he, behind "identified as"',
      'The District Attorney identified the defendant as Daniel Whitcombe, 41, of Leeds. He was convicted of arson on Monday.',
      'arson | convicted 2026-03-02',
    ],
    [
      'a man, named later',
      'A Leeds man was sentenced to nine years in prison on Monday. Daniel Whitcombe, 41, was convicted of robbery.',
      'robbery | convicted, sentenced 2026-03-02',
    ],
    [
      'a mother who',
      'A mother who drowned her son pleaded guilty to murder on Monday. Maria Okafor drowned the boy in 2016.',
      'murder | pleaded-guilty 2026-03-02',
    ],
    [
      'a farmer, named before a court',
      'A farmer was remanded to prison after he was charged with arson. Daniel Whitcombe was not required to plead to the charge.',
      'arson | charged',
    ],
  ])('%s', (_what, text, expected) => {
    expect(ledger(text).map((line) => line.replace(/^[^|]*\| /, ''))).toEqual([expected]);
  });

  test('they are those who were charged together', () => {
    expect(
      ledger(
        'Daniel Whitcombe and Maria Okafor were charged with fraud. They were convicted of conspiracy in 2025.',
      ),
    ).toEqual([
      'daniel-whitcombe | fraud | charged',
      'daniel-whitcombe | conspiracy | convicted 2025',
      'maria-okafor | fraud | charged',
      'maria-okafor | conspiracy | convicted 2025',
    ]);
  });
});

describe('several people', () => {
  test('a list of names shares a charge', () => {
    expect(
      ledger(
        'Daniel Whitcombe, of Leeds, and Maria Okafor, formerly of York, both 60, were indicted on two counts of bribery.',
      ),
    ).toEqual(['daniel-whitcombe | bribery | charged', 'maria-okafor | bribery | charged']);
  });

  test('each with an age and a place', () => {
    expect(
      ledger('Roy Whitcombe, 35, Santa Ana, and Carl Petrov, 30, Corona, were charged with arson.'),
    ).toEqual(['roy-whitcombe | arson | charged', 'carl-petrov | arson | charged']);
  });

  test('each has the outcome that the text gives to each', () => {
    expect(
      ledger(
        'Daniel Whitcombe was convicted of murder. Co-defendant Maria Okafor, 30, pleaded guilty to one count of perjury, and Ivan Petrov was acquitted of murder.',
      ),
    ).toEqual([
      'daniel-whitcombe | murder | convicted',
      'maria-okafor | perjury | pleaded-guilty',
      'ivan-petrov | murder | acquitted',
    ]);
  });

  test('a co-defendant has the same charges', () => {
    expect(
      ledger(
        'Daniel Whitcombe was convicted of robbery and assault. A co-defendant, Ivan Petrov, 18, was convicted of the same charges and was sentenced to 15 years in prison.',
      ),
    ).toEqual([
      'daniel-whitcombe | robbery | convicted',
      'daniel-whitcombe | assault | convicted',
      'ivan-petrov | robbery | convicted, sentenced',
      'ivan-petrov | assault | convicted, sentenced',
    ]);
  });

  test('respectively gives each his own', () => {
    expect(
      ledger('Daniel Whitcombe and Ivan Petrov were convicted of murder and robbery, respectively.'),
    ).toEqual(['daniel-whitcombe | murder | convicted', 'ivan-petrov | robbery | convicted']);
  });

  test('respectively gives nothing where the numbers differ', () => {
    expect(
      ledger('Daniel Whitcombe and Ivan Petrov were convicted of murder, robbery and assault, respectively.'),
    ).toEqual([]);
  });
});

describe('every step has its own words', () => {
  test('a step quotes its sentence and names who said it', () => {
    const { charges } = readLegal(
      'Police said Daniel Whitcombe was charged with arson in Leeds. Nobody was hurt.',
    );
    const [step] = charges[0]?.steps ?? [];
    expect(step?.quote.text).toBe('Police said Daniel Whitcombe was charged with arson in Leeds.');
    expect(step?.saidBy).toMatchObject({ kind: 'unnamed-group', label: { text: 'Police' } });
    expect(step?.asOf).toBe('2026-03-05');
    expect(charges[0]?.jurisdiction).toBeUndefined();
  });

  test('a sentence keeps its term and its court', () => {
    const { charges } = readLegal(
      'Daniel Whitcombe was sentenced at Leeds Crown Court on Monday to 20 years to life in prison for murder.',
    );
    expect(charges[0]?.court?.text).toBe('Leeds Crown Court');
    expect(charges[0]?.steps.at(-1)?.sentence?.text).toBe('20 years to life in prison');
  });

  test('a formal name stands for plain words about the same', () => {
    expect(
      ledger(
        'Daniel Whitcombe was sentenced to life for stabbing his wife. He was convicted of second-degree murder in 2025.',
      ),
    ).toEqual(['daniel-whitcombe | second-degree murder | convicted 2025, sentenced']);
  });

  test('plain words stand where the text has no formal name', () => {
    expect(ledger('Daniel Whitcombe was sentenced to life in prison for killing his wife.')).toEqual([
      'daniel-whitcombe | killing his wife | sentenced',
    ]);
  });
});
