import { describe, expect, test } from 'vitest';
import { ledger } from './reading.ts';

const last = (text: string): (string | undefined)[] =>
  ledger(text).map((line) => /([a-z-]+)(?: [\dWSU-]+)?$/.exec(line)?.[1]);

describe('a verdict that was undone afterwards is never told as standing', () => {
  test.each([
    'Kevin Doyle was convicted of murder in 2016. The High Court acquitted him on Wednesday.',
    'Kevin Doyle was convicted of murder in 2016. He was acquitted on Wednesday by an appeals court.',
    'The Supreme Court on Wednesday acquitted Kevin Doyle. He had been convicted of murder in 2016 and sentenced to death.',
    'Kevin Doyle was sentenced to life for murder in 2016. The Bombay High Court acquitted Kevin Doyle and two others.',
    'An appeals court on Wednesday acquitted a man of murder.\nKevin Doyle had been convicted of murder in 2016.',
    'The High Court on Wednesday acquitted a man of murder, setting aside his conviction by a trial court in 2016.\nKevin Doyle had been convicted of murder and arson.',
    'An appeals court has thrown out the conviction of a man who spent nine years in prison.\nKevin Doyle was convicted of murder in 2016.',
    'An appeals court has freed a man jailed for murder.\nKevin Doyle was convicted of murder in 2016.',
    'Kevin Doyle was convicted of murder. His appeal against conviction was allowed on Thursday.',
    'Kevin Doyle was convicted of murder. The Court of Appeal upheld Doyle’s appeal against his conviction.',
    'Kevin Doyle was convicted of murder. The appeal court substituted a conviction for manslaughter.',
    'Kevin Doyle was convicted of murder. The Supreme Court remitted the case for a fresh trial.',
    'Kevin Doyle pleaded guilty to theft, but was later allowed to withdraw the plea.',
    'Kevin Doyle was found guilty of murder in 2011, a verdict later quashed.',
    'Kevin Doyle was charged with theft, but a judge found no probable cause.',
    'Kevin Doyle was charged with theft. The matter was settled out of court.',
  ])('%s', (text) => {
    for (const status of last(text)) expect(status).toMatch(/^(?:acquitted|overturned|dismissed)$/);
  });
});

describe('a verdict stands that nothing undid', () => {
  test.each([
    'Kevin Doyle was convicted of murder. His appeal against conviction was dismissed on Thursday.',
    'Kevin Doyle was convicted of murder. His appeal against his sentence was allowed on Thursday.',
    'Kevin Doyle was convicted of murder. He was granted leave to appeal.',
    'Kevin Doyle was convicted of murder on Monday. He was acquitted in 2019 in another case.',
    'Kevin Doyle was convicted of murder. A co-defendant was acquitted.',
    'Kevin Doyle was convicted of murder. Tom Burke was acquitted.',
    'Kevin Doyle was convicted of murder. He was acquitted on two other counts.',
    'Kevin Doyle was convicted of murder. His lawyer plans to request that Judge Ann Brown of the county court overturn the conviction.',
  ])('%s', (text) => {
    expect(last(text)).toContain('convicted');
  });

  test('the day of an appeal is not the day of the verdict', () => {
    expect(
      ledger('Kevin Doyle was convicted of murder. His appeal against conviction was dismissed on Thursday.'),
    ).toEqual(['kevin-doyle | murder | convicted']);
  });
});
