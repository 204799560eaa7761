import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CHARGE_STATUSES, type ChargeStatus } from '../../src/facts/status.ts';
import { articleOf } from '../../src/read/article.ts';
import { readArticle } from '../../src/read/read.ts';
import { PROPOSALS_MAX, type Proposal } from '../../src/read/second/proposal.ts';
import { cutText, type Sentence } from '../../src/read/text.ts';

const GOLD = join(import.meta.dirname, '../../../shared/eval/dev');
const texts = globSync('*.txt', { cwd: GOLD }).toSorted();
if (texts.length === 0)
  process.stderr.write(
    '\nTHE SECOND READER IS NOT TRIED on the gold texts: shared/eval/dev beside the repository is absent.\n\n',
  );

const goldSchema = z.looseObject({
  people: z.array(z.looseObject({ name: z.string(), forms: z.array(z.string()) })),
  charges: z.array(z.looseObject({ person: z.string(), status: z.enum(CHARGE_STATUSES) })),
});

/** How much a status says against somebody. */
const STRENGTH: Readonly<Record<ChargeStatus, number>> = {
  acquitted: 0,
  dismissed: 0,
  overturned: 0,
  alleged: 1,
  arrested: 2,
  charged: 3,
  'pleaded-guilty': 4,
  convicted: 4,
  sentenced: 4,
};

/** Of all that a second reader could propose of a sentence, every so many. */
const STRIDE = 173;

/** Everyone × every step × every stretch of up to four words behind a small word. */
function proposalsIn(text: string, sentences: readonly Sentence[], people: readonly string[]): Proposal[] {
  const all: Proposal[] = [];
  for (const { start, end, tokens } of sentences) {
    const offences = tokens.flatMap((first, at) =>
      /^(?:of|with|to|for|on|in|and|,|an?|or|counts?|his|her|the)$/i.test(tokens[at - 1]?.text ?? 'of')
        ? tokens.slice(at, at + 4).map((last) => text.slice(first.start, last.end))
        : [],
    );
    for (const person of people)
      for (const status of CHARGE_STATUSES)
        for (const offence of offences) all.push({ person, status, offence, quote: text.slice(start, end) });
  }
  return all.filter((_one, at) => at % STRIDE === 0);
}

describe.skipIf(texts.length === 0)('a second reader that proposes everything, on the gold texts', () => {
  test('accuses nobody whom the text does not, and of nothing further than the text', () => {
    const wrong: string[] = [];
    let proposed = 0;
    for (const file of texts) {
      const articleText = articleOf(basename(file, '.txt'), readFileSync(join(GOLD, file), 'utf8'));
      const gold = goldSchema.parse(
        JSON.parse(readFileSync(join(GOLD, file.replace('.txt', '.json')), 'utf8')),
      );
      const names = readArticle(articleText).people.map(({ name }) => name);
      const { sentences } = cutText(articleText.article, articleText.text);
      const proposals = proposalsIn(articleText.text, sentences, names);
      proposed += proposals.length;
      for (let at = 0; at < proposals.length; at += PROPOSALS_MAX) {
        const second = { model: 'any', proposals: proposals.slice(at, at + PROPOSALS_MAX) };
        const { people, charges } = readArticle(articleText, second);
        for (const { reader, subject, steps, offence } of charges) {
          if (reader === undefined) continue;
          const forms = people.find(({ id }) => id === subject.id)?.forms.map(({ text }) => text) ?? [];
          const meant = gold.people.filter((one) =>
            [one.name, ...one.forms].some((form) => forms.includes(form)),
          );
          const said = gold.charges.filter(({ person }) => meant.some(({ name }) => name === person));
          const furthest = Math.max(-1, ...said.map(({ status }) => STRENGTH[status]));
          for (const { status } of steps)
            if (STRENGTH[status] > furthest) wrong.push(`${file}: ${forms[0]}: ${status}: ${offence.text}`);
        }
      }
    }
    expect(proposed).toBeGreaterThan(2_000);
    expect(wrong).toEqual([]);
  }, 60_000);
});
