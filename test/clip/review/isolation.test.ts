import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type APIMessage, ApplicationCommandType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { waysOf } from '../../../src/discord/command.ts';
import { COMMANDS } from '../../../src/discord/commands.ts';
import type { Outcome } from '../../../src/playground/protocol.ts';
import { articleOf } from '../../../src/read/article.ts';
import {
  type ClipfileScenario,
  pressablesOf,
  settledOutcome,
  startClipfile,
} from '../../support/clipfile.ts';
import type { Where } from '../../support/scenario.ts';

/** A team with words that no other has, and where its people write. */
type Team = { team: (scenario: ClipfileScenario) => string; words: string[]; places: Where[] };

const NEWSROOM = 'server-1204000000000000010';
const WORDS = 10;

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

/** The words of all teams but one. */
const foreignTo = (one: Team, teams: readonly Team[]): string[] =>
  teams.filter((other) => other !== one).flatMap(({ words }) => words);

/** Custom ids to forge: one of each kind and deed, and as many more as a few seconds allow. */
const FORGED_MAX = 40;
function some(ids: Seen = new Set()): Seen {
  const kind = (id: string): string =>
    id
      .split('|')
      .filter((_part, at) => at !== 1)
      .slice(0, 2)
      .join('|');
  const first = [...Map.groupBy(ids, kind).values()].flatMap(([one]) => one ?? []);
  return new Set([...first, ...ids].slice(0, FORGED_MAX));
}

const lettersOf = (value: unknown): string => JSON.stringify(value ?? null).toLowerCase();

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
          for (const [index, { words, places }] of teams.entries()) {
            const { text } = articleWith(words, `05-0${index + 1}`);
            const clipped = await scenario.type(
              `/clip add attachment:a.txt published:2026-05-0${index + 1} publisher:Post`,
              { ...places[0], files: [{ name: 'a.txt', bytes: text }] },
            );
            expect(lettersOf(clipped)).toContain('clipped as');
          }
          for (const one of teams) {
            const [where = {}] = one.places;
            await scenario.type(`/deadline add ${one.words[2]} due:tomorrow 5pm`, where);
            await noteDown(scenario, where, one.words);
            await confirmFirst(scenario, where);
          }
          const shown = new Map<Team, Seen>();
          for (const one of teams) {
            const foreign = foreignTo(one, teams);
            for (const where of one.places) {
              const ids = await probe(scenario, where, one.words, foreign);
              shown.set(one, new Set([...(shown.get(one) ?? []), ...ids]));
            }
          }
          // Everybody presses what the others were shown; nothing of the others is seen, nor changed.
          for (const [forger, owner, where] of [
            [teams[1], teams[0], { member: 'stranger', place: 'directMessage' }],
            [teams[2], teams[1], { member: 'reporter', place: 'directMessage' }],
            [teams[0], teams[2], { member: 'editor' }],
          ] as const) {
            if (!forger || !owner) throw new Error('three teams');
            const kept = keptOf(dataDir, owner.team(scenario));
            expect(kept).not.toBe('');
            await forge(scenario, where, some(shown.get(owner)), forger.words, foreignTo(forger, teams));
            expect(keptOf(dataDir, owner.team(scenario)), 'what another team keeps').toBe(kept);
          }
        } finally {
          await scenario.close();
          rmSync(dataDir, { recursive: true, force: true });
        }
      },
    ),
    { numRuns: 2, endOnFailure: true },
  );
}, 360_000);

/** Notes of words that no article has: of somebody whom no article names, and one that waits for a check. */
async function noteDown(
  scenario: ClipfileScenario,
  where: Where,
  [first, last, , , , , , , noted, seen]: readonly string[],
): Promise<void> {
  for (const line of [
    `/clip note ${capital(noted)} ${capital(seen)} kind:first-hand what:The ${noted} shop moved source:seen in ${seen} date:2026-05-04`,
    `/clip note ${capital(first)} ${capital(last)} kind:document what:Was arrested in ${noted} source:${seen} folio 2 date:2026-05-04 happened:May 2026`,
  ]) {
    expect(lettersOf(await scenario.type(line, where))).toContain(noted);
  }
}

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

/** Custom ids that a team was shown: of buttons, menu entries and forms. */
type Seen = Set<string>;

/** Fills in a form that came, with words of one's own, and gives what comes of it. */
async function fillIn(
  scenario: ClipfileScenario,
  where: Where,
  opened: Outcome,
  word: string,
  /** Where absent, no day: what is clipped stays a draft. */
  day?: string,
): Promise<Outcome | undefined> {
  const { modal, interaction = '' } = opened;
  if (modal === undefined) return undefined;
  const fields: Record<string, string> = {};
  for (const component of modal.components) {
    if (!('component' in component && 'custom_id' in component.component)) continue;
    const { custom_id } = component.component;
    fields[custom_id] =
      custom_id === 'text'
        ? `The ${word} keeper met the mayor at the council, and it was over.`
        : custom_id === 'published'
          ? (day ?? word)
          : word;
  }
  const submitted = await scenario.playground
    .submit({ member: scenario.memberId(where.member), interaction, customId: modal.custom_id, fields })
    .catch(failedOutcome);
  return await settledOutcome(scenario, submitted);
}

/** Types everything that can be typed, with nothing, with one's own words and with the others', and presses what comes. */
async function probe(
  scenario: ClipfileScenario,
  where: Where,
  own: readonly string[],
  foreign: readonly string[],
): Promise<Seen> {
  const [first, last, place, , , , , , noted, seen] = own;
  const ids: Seen = new Set();
  const isShown = (line: string, what: unknown, typed: string): void => {
    const text = lettersOf(what);
    const seen = foreign.filter((one) => one !== typed && text.includes(one));
    expect(seen, `${line} by ${where.member} in ${where.place ?? 'newsroom'}`).toEqual([]);
  };
  const look = async (line: string, outcome: Outcome, typed: string): Promise<void> => {
    isShown(line, outcome, typed);
    const filled = await fillIn(scenario, where, outcome, `${place}`);
    if (outcome.modal) ids.add(outcome.modal.custom_id);
    isShown(`${line}, its form`, filled, typed);
  };
  const pressAll = async (line: string, outcome: Outcome, typed: string, depth: number): Promise<void> => {
    const pressables = pressablesOf(outcome.messages.at(-1));
    for (const { customId, values } of pressables) ids.add(values?.[0] ?? customId);
    for (const pressable of pressables.slice(0, depth > 0 ? 6 : 0)) {
      const pressed = await scenario
        .press(outcome, pressable.customId, {
          ...where,
          ...(pressable.values ? { values: pressable.values } : {}),
        })
        .catch(failedOutcome);
      await look(`${line}, ${pressable.label}`, pressed, typed);
      for (const { customId, values } of pressablesOf(pressed.messages.at(-1)))
        ids.add(values?.[0] ?? customId);
    }
  };
  const run = async (line: string, typed = ''): Promise<void> => {
    const outcome = await scenario.type(line, where).catch(failedOutcome);
    await look(line, outcome, typed);
    await pressAll(line, outcome, typed, 1);
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
  }
  expect(lettersOf(await scenario.type(`/who ${noted} ${seen}`, where))).toContain(`note by`);
  await run(`/who ${noted} ${seen}`);
  for (const typed of [`${noted}`, theirs]) {
    await run(`/find words:${typed}`, typed);
    await run(`/clip note person:${typed} kind:first-hand`, typed);
  }
  for (const command of COMMANDS) {
    if (command.type === ApplicationCommandType.Message) continue;
    for (const { typed, way } of waysOf(command)) {
      if (way.options.every(({ required }) => required !== true)) await run(`/${typed}`);
      isShown(`/${typed}`, await scenario.suggest(`/${typed} `, where), '');
      // Autocomplete of every option that has it, from before the first letter on.
      for (const { name } of way.options.filter((option) => 'suggest' in option && option.suggest)) {
        for (const begun of ['', 'q', 'w', 'z', theirs.slice(0, 4)]) {
          const line = `/${typed} ${name}:${begun}`;
          isShown(line, await scenario.suggest(line, where), '');
        }
      }
    }
  }
  // The menus of a message that names people of one's own and of others.
  const said = await scenario.type(
    `The ${first} keeper at the council\n\n${capital(first)} ${capital(last)} met ${capital(theirs)} at the council on Monday, and it was over.`,
    where,
  );
  for (const command of COMMANDS.filter(({ type }) => type === ApplicationCommandType.Message)) {
    const outcome = await scenario.playground
      .menu({
        member: scenario.memberId(where.member),
        message: said.messages.at(-1)?.id ?? '',
        command: command.name,
      })
      .catch(failedOutcome);
    const settled = await settledOutcome(scenario, outcome);
    isShown(command.name, settled, theirs);
    await pressAll(command.name, settled, theirs, 1);
  }
  return ids;
}

/**
 * Presses what another team was shown: a message of the bot with those custom ids, as nobody but a forger has it. Fills
 * in the forms that come of it.
 */
async function forge(
  scenario: ClipfileScenario,
  where: Where,
  ids: Seen,
  own: readonly string[],
  foreign: readonly string[],
): Promise<void> {
  let left = [...ids];
  while (left.length > 0) {
    const message = await postForged(scenario, where, left.slice(0, ROWS_MAX * BUTTONS_MAX));
    let pressed = 0;
    for (const id of left.slice(0, ROWS_MAX * BUTTONS_MAX)) {
      const outcome = await scenario.press({ messages: [message] }, id, where).catch(failedOutcome);
      // An answer that took the place of the message took the other buttons with it.
      if (outcome.failed?.includes('no such button') && pressed > 0) break;
      pressed += 1;
      const filled = await fillIn(scenario, where, outcome, `${own[2]}`, '2026-05-09');
      // What stands in the forged id itself was known to the forger.
      const text = lettersOf([outcome, filled]);
      const seen = foreign.filter(
        (one) => ![...ids].some((each) => each.includes(one)) && text.includes(one),
      );
      expect(seen, `forged ${id} by ${where.member} in ${where.place ?? 'newsroom'}`).toEqual([]);
    }
    left = left.slice(pressed);
  }
}

const ROWS_MAX = 5;
const BUTTONS_MAX = 5;

/** A message of the bot with a button of each custom id. */
async function postForged(
  scenario: ClipfileScenario,
  where: Where,
  ids: readonly string[],
): Promise<APIMessage> {
  const { api, token } = scenario.playground;
  const buttons = ids.map((custom_id) => ({ type: 2, style: 1, label: 'press', custom_id }));
  const components = Array.from({ length: Math.ceil(buttons.length / BUTTONS_MAX) }, (_, row) => ({
    type: 1,
    components: buttons.slice(row * BUTTONS_MAX, (row + 1) * BUTTONS_MAX),
  }));
  for (;;) {
    const created = await fetch(`${api}/v10/channels/${scenario.placeId(where)}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ content: 'forged', components }),
    });
    if (created.status === 200) return await created.json();
    expect(created.status).toBe(429);
    await sleep(Number(created.headers.get('retry-after') ?? 1) * 1_000);
  }
}

/** Everything that is kept for a team, as one text; who was shown what is no decision. */
function keptOf(dataDir: string, team: string): string {
  const folder = join(dataDir, 'teams', team);
  return globSync('**/*.{json,jsonl,txt}', { cwd: folder })
    .filter((path) => !path.endsWith('shown.jsonl'))
    .toSorted()
    .map((path) => `${path}\n${readFileSync(join(folder, path), 'utf8')}`)
    .join('\n');
}
