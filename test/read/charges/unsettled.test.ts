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
