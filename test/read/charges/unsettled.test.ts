import { describe, expect, test } from 'vitest';
import { ledger } from './reading.ts';

const standing = (body: string): string[] => ledger(body).map((line) => line.replace(/.*\| .*, |.*\| /, ''));

describe('a verdict that the text takes back is never told as standing', () => {
  test.each([
    'John Smith was convicted of murder in 2009. But both convictions were thrown out on the grounds that Smith had not been adequately represented.',
    'Two fishermen whose convictions and sentences for arson were set aside by the Appeal Court in 2012 walked out on Thursday.\nThe two men — John Smith and Paul Jones — had been found guilty of arson in 2010.',
    'Mary Smith was convicted of murder in 2006. Initially, her conviction was upheld on direct review but set aside this month by the federal appeals court.',
    'The capital murder conviction of John Smith was overturned. He had been convicted in connection with the murders of a mother and her son.',
    'John Smith was serving a five-year prison sentence for manslaughter. That conviction was overturned last year by an appeals court.',
    'John Smith was found guilty of rape in 1998. Smith was exonerated by new evidence in 2011.',
    'John Smith was convicted of fraud in 2015. The Supreme Court struck down the verdict and freed him.',
    'John Smith pleaded guilty to perjury. A judge later allowed him to take it back and vacated the plea.',
    'John Smith was convicted of murder. An appeals panel has ordered that he be retried.',
    'In 2003 a jury convicted John Smith of arson. Twelve years on, three judges in London ruled the verdict unsafe.',
    'John Smith was jailed for robbery. The finding of guilt was annulled, and so was the sentence, by the high court.',
  ])('%s', (body) => {
    for (const last of standing(body)) expect(last).toMatch(/^(?:overturned|dismissed|acquitted)/);
  });
});

describe('a verdict stays where nothing took it back', () => {
  test.each([
    ['John Smith was convicted of murder. The court refused to overturn his conviction.', 'convicted'],
    ['John Smith was convicted of murder. He asked the judge to set aside the verdict.', 'convicted'],
    ['John Smith was convicted of murder. His lawyer said she would seek a new trial.', 'convicted'],
    ['John Smith was convicted of murder but acquitted of other charges, including arson.', 'convicted'],
    [
      'John Smith was convicted of murder on Tuesday. Paul Jones’s conviction was overturned.',
      'convicted 2026-03-03',
    ],
    ['John Smith pleaded guilty to theft. Other charges were dropped.', 'pleaded-guilty'],
    [
      'John Smith was convicted of murder on Tuesday. His first conviction was thrown out in 2019.',
      'convicted 2026-03-03',
    ],
    ['John Smith was convicted of murder on Tuesday at a retrial.', 'convicted 2026-03-03'],
    ['John Smith was convicted of murder. A motion to vacate the conviction was filed.', 'convicted'],
    ['John Smith was convicted of theft. His appeal was dismissed.', 'convicted'],
  ])('%s', (body, last) => {
    expect(standing(body)).toContain(last);
  });
});

describe('a charge that was given up is not told as pending', () => {
  test.each([
    'John Smith was charged with theft. The prosecution collapsed in May when a witness withdrew.',
    'John Smith was charged with theft. A judge ordered a permanent stay of the indictment.',
    'John Smith was arrested on suspicion of theft. He was later acquitted.',
  ])('%s', (body) => {
    for (const last of standing(body)) expect(last).toMatch(/^(?:overturned|dismissed|acquitted)/);
  });
});

describe('a verdict that turned out wrong, told without its noun, is not told as standing', () => {
  test.each([
    'In 2011 Ronald Peake was convicted of arson. Last spring the Court of Appeals reversed, finding the evidence insufficient.',
    'Ronald Peake, convicted of arson in 2011, walked free on Tuesday after three appeal judges agreed that the jury had been misdirected.',
    'Ronald Peake was found guilty of rape in 2004. DNA tests in 2019 showed that another man had committed the crime, and Peake was released.',
    'Ronald Peake, who was convicted of murder in 1990, was freed on Monday after prosecutors said he was innocent.',
    'Ronald Peake had his record expunged; he was convicted of theft in 1998.',
    'Ronald Peake served 11 years for a robbery that another man later confessed to.',
    'Ronald Peake’s 1952 conviction for murder was declared a miscarriage of justice.',
    'Ronald Peake was convicted of fraud. On Friday, the judge granted his motion for acquittal.',
    'Ronald Peake was convicted of fraud. The judge entered a judgment of acquittal notwithstanding the verdict.',
    'Ronald Peake was convicted of fraud; he died and the conviction was abated.',
  ])('%s', (body) => {
    for (const last of standing(body)) expect(last).toMatch(/^(?:overturned|dismissed|acquitted)/);
  });
});

describe('a case that ended is not told as pending', () => {
  test.each([
    'Ronald Peake was charged with murder. The charge was later reduced to manslaughter.',
    'The High Court in Pretoria discharged Ronald Peake under section 174; he had been accused of racketeering.',
    'Ronald Peake was chargesheeted for rioting, but the sessions court discharged him.',
    'Ronald Peake was charged with assaulting Anna Lopes, but the complaint was withdrawn.',
    'Ronald Peake was indicted for fraud in 2018. The case ended without a conviction.',
    'Ronald Peake was arrested for fraud in 2018, but a grand jury returned a no-bill.',
    'Ronald Peake was charged with fraud; the magistrate ruled there was no case to answer.',
    'Ronald Peake was on trial for fraud. The case against him fell apart when the star witness recanted.',
    'Ronald Peake was charged with murder, but a court ruled that he acted in self-defence.',
    'Ronald Peake was once wanted for theft, but the warrant was withdrawn.',
  ])('%s', (body) => {
    for (const last of standing(body)) expect(last).toMatch(/^(?:overturned|dismissed|acquitted)/);
  });
});

describe('an acquittal that was set aside is none', () => {
  test.each([
    'Ronald Peake’s acquittal of murder was overturned on Monday.',
    'The Supreme Court of Appeal overturned the acquittal of Ronald Peake on a charge of rape and sent the case back for trial.',
  ])('%s', (body) => {
    expect(standing(body).filter((last) => last.startsWith('acquitted'))).toEqual([]);
  });
});

describe('what sounds like an end and is none leaves the charge', () => {
  test.each([
    ['Ronald Peake was charged with murder. He was discharged from hospital on Monday.', 'charged'],
    ['Ronald Peake was charged with murder. The court heard that he acted in self-defence.', 'charged'],
    ['Ronald Peake was charged with murder. He was freed on bail pending his appeal.', 'charged'],
    ['Ronald Peake was convicted of murder. He insists that another man confessed.', 'convicted'],
    ['Ronald Peake was convicted of killing an innocent man.', 'convicted'],
    ['Ronald Peake was convicted of murder. The officer reversed, hitting a wall.', 'convicted'],
  ])('%s', (body, last) => {
    expect(standing(body)).toContain(last);
  });
});

describe('what came to nothing, told without a noun of the court, is not told as standing', () => {
  test.each([
    'Ronald Peake was booked on suspicion of murder, then let go when video cleared him.',
    'Ronald Peake was arrested for murder, but the district attorney declined to file charges.',
    'Ronald Peake was arrested on suspicion of theft. Prosecutors later declined to prosecute.',
    'Ronald Peake was arrested on suspicion of theft. Police now say he was a witness, not a suspect.',
    'Ronald Peake was arrested on suspicion of theft. He was bailed and later told the investigation was closed.',
    'Ronald Peake was charged with theft in 2012, charges he beat at trial.',
    'Ronald Peake was charged with theft and later vindicated.',
    'Ronald Peake went on trial for murder in 2011. The jury’s verdict: not guilty.',
    'Ronald Peake was convicted of murder in 2011. At his second trial, the jury’s verdict was not guilty.',
    'Ronald Peake was convicted of murder in 2011 but cleared at a retrial.',
    'Ronald Peake was convicted of fraud in 2011 before being cleared on appeal.',
    'Ronald Peake was convicted of fraud in 2011 but won on appeal.',
    'Ronald Peake was convicted of fraud but successfully appealed.',
    'Ronald Peake was convicted of fraud but his appeal was upheld.',
    'Ronald Peake was convicted of fraud. The Court of Appeal allowed his appeal.',
    'Ronald Peake was convicted of fraud by a magistrate. The High Court freed him.',
  ])('%s', (body) => {
    for (const last of standing(body)) expect(last).toMatch(/^(?:overturned|dismissed|acquitted)/);
  });
  test.each([
    ['Ronald Peake was convicted of theft. Officers cleared the scene.', 'convicted'],
    ['Ronald Peake was convicted of theft. The jury found him not guilty of other counts.', 'convicted'],
    ['Ronald Peake was charged with theft. Prosecutors declined to charge his wife.', 'charged'],
    ['Ronald Peake was convicted of theft. The court allowed his appeal to proceed.', 'convicted'],
    ['Ronald Peake was charged with theft. He is not a suspect in the arson.', 'charged'],
    [
      'Ronald Peake was convicted of murder; the charge was substituted with manslaughter on appeal.',
      'charged',
    ],
  ])('%s stays', (body, last) => {
    expect(standing(body)).toContain(last);
  });
});
