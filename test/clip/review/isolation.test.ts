import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { waysOf } from '../../../src/discord/command.ts';
import { COMMANDS } from '../../../src/discord/commands.ts';
import type { Outcome } from '../../../src/playground/protocol.ts';
import { articleOf } from '../../../src/read/article.ts';
import { readArticle } from '../../../src/read/read.ts';
import { type ClipfileScenario, pressablesOf, startClipfile } from '../../support/clipfile.ts';
import type { Where } from '../../support/scenario.ts';

/** A team with words that no other has, and where its people write. */
type Team = { team: (scenario: ClipfileScenario) => string; words: string[]; places: Where[] };

const NEWSROOM = 'server-1204000000000000010';
const WORDS = 8;

/** A word that stands in nothing else, in no longer word either: a team’s mark with six letters of its own. */
const word = (mark: string) =>
  fc
    .string({ unit: fc.constantFrom(...'abdegiklmnoprstuvz'), minLength: 6, maxLength: 6 })
    .map((letters) => `${mark}${letters}`);
const vocabulary = (mark: string) =>
  fc.uniqueArray(word(mark), { minLength: WORDS, maxLength: WORDS, comparator: 'SameValue' });

const capital = (text = ''): string => `${text[0]?.toUpperCase()}${text.slice(1)}`;

/** An article of a team: a person by name, a place, a trade, a title, and a charge, in words of the team's own. */
function articleWith([first, last, place, trade, street, other, family, id]: readonly string[], day: string) {
  return articleOf(
    `2026-${day}-${id}`,
    `date 2026-${day}
${capital(first)} ${capital(last)}, the ${trade} keeper of ${capital(place)}, was charged with arson on Wednesday, police said.
A witness, ${capital(other)} ${capital(family)}, lives in ${capital(street)} Street. The trial begins on June 9.`,
  );
}

const lettersOf = (value: unknown): string => JSON.stringify(value).toLowerCase();

test('no answer, suggestion, count, error or file of one team holds a word that only another team has', async () => {
  await fc.assert(
    fc.asyncProperty(
      vocabulary('qux'),
      vocabulary('wyj'),
      vocabulary('zhof'),
      async (ours, theirs, third) => {
        const dataDir = mkdtempSync(join(tmpdir(), 'clipfile-isolation-'));
        for (const folder of ['articles', 'facts', 'decisions']) {
          cpSync(join('data', folder), join(dataDir, folder), { recursive: true });
        }
        const scenario = await startClipfile({ dataDir, readOnly: false });
        try {
          const teams: Team[] = [
            {
              team: () => NEWSROOM,
              words: ours,
              places: [
                { member: 'editor' },
                { member: 'reporter', place: 'thread' },
                { member: 'stranger', place: 'courts' },
              ],
            },
            {
              team: () => `person-${scenario.memberId('stranger')}`,
              words: theirs,
              places: [
                { member: 'stranger', place: 'directMessage' },
                { member: 'stranger', place: 'userInstall' },
              ],
            },
            {
              team: () => `person-${scenario.memberId('reporter')}`,
              words: third,
              places: [{ member: 'reporter', place: 'directMessage' }],
            },
          ];
          for (const [index, { team, words }] of teams.entries()) {
            const article = articleWith(words, `05-0${index + 1}`);
            await (await scenario.stores.of(team(scenario))).commit(readArticle(article), article.text);
          }
          for (const one of teams) {
            const [where = {}] = one.places;
            await scenario.type(`/deadline add ${one.words[2]} due:tomorrow 5pm`, where);
            await confirmFirst(scenario, where);
          }
          for (const one of teams) {
            const foreign = teams.filter((other) => other !== one).flatMap(({ words }) => words);
            for (const where of one.places) await probe(scenario, where, one.words, foreign);
          }
        } finally {
          await scenario.close();
          rmSync(dataDir, { recursive: true, force: true });
        }
      },
    ),
    { numRuns: 2, endOnFailure: true },
  );
}, 240_000);

async function confirmFirst(scenario: ClipfileScenario, where: Where): Promise<void> {
  const card = await scenario.type('/review', where);
  const button = pressablesOf(card.messages.at(-1)).find(({ label }) => label === 'Confirm');
  if (button) await scenario.press(card, button.customId, where);
}

/** What a person is told who cannot run a line, or whose button is gone since another one was pressed. */
const failedOutcome = (error: unknown): Outcome => ({
  messages: [],
  failed: error instanceof Error ? error.message : 'failed',
});

/** Types everything that can be typed, with nothing, with one's own words and with the others', and presses what comes. */
async function probe(
  scenario: ClipfileScenario,
  where: Where,
  own: readonly string[],
  foreign: readonly string[],
): Promise<void> {
  const [first, last, place] = own;
  const isShown = (line: string, what: unknown, typed: string): void => {
    const text = lettersOf(what);
    const seen = foreign.filter((one) => one !== typed && text.includes(one));
    expect(seen, `${line} by ${where.member} in ${where.place ?? 'newsroom'}`).toEqual([]);
  };
  const run = async (line: string, typed = ''): Promise<void> => {
    const outcome = await scenario.type(line, where).catch(failedOutcome);
    isShown(line, outcome, typed);
    for (const pressable of pressablesOf(outcome.messages.at(-1)).slice(0, 6)) {
      const pressed = await scenario
        .press(outcome, pressable.customId, {
          ...where,
          ...(pressable.values ? { values: pressable.values } : {}),
        })
        .catch(failedOutcome);
      isShown(`${line}, ${pressable.label}`, pressed, typed);
    }
  };
  const asked = [
    ['who', 'person'],
    ['charges', 'person'],
    ['timeline', 'person'],
    ['when', 'about'],
    ['find', 'words'],
    ['sources', 'article'],
    ['correct', 'person'],
    ['history', 'article'],
    ['history', 'person'],
  ] as const;
  const [theirs = ''] = foreign;
  // The team's own words are seen, and its own articles counted: one, and the shipped one.
  expect(lettersOf(await scenario.type(`/timeline ${first} ${last}`, where))).toContain(first);
  expect(lettersOf(await scenario.type(`/who ${theirs}`, where))).toContain('it has 2 articles');
  for (const [name, option] of asked) {
    for (const typed of [`${first} ${last}`, place ?? '', theirs]) {
      await run(`/${name} ${option}:${typed}`, typed);
    }
    for (const typed of ['', 'q', 'w', 'z', theirs.slice(0, 4)]) {
      const line = `/${name} ${option}:${typed}`;
      isShown(line, await scenario.suggest(line, where), '');
    }
  }
  for (const command of COMMANDS) {
    if (!('type' in command) || !('options' in command || 'subcommands' in command)) continue;
    for (const { typed, way } of waysOf(command)) {
      if (way.options.every(({ required }) => required !== true)) await run(`/${typed}`);
      const line = `/${typed} `;
      isShown(line, await scenario.suggest(line, where), '');
    }
  }
}
