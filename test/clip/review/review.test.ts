import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Messages, Outcome } from '../../../src/playground/protocol.ts';
import { articleOf } from '../../../src/read/article.ts';
import { readArticle } from '../../../src/read/read.ts';
import {
  type ClipfileScenario,
  isPrivate,
  pressablesOf,
  proseOf,
  startClipfile,
  textOf,
} from '../../support/clipfile.ts';
import type { Where } from '../../support/scenario.ts';

const EDITOR: Where = { member: 'editor' };
const STRANGER: Where = { member: 'stranger' };

const NEWSROOM = 'server-1204000000000000010';

const FIRE = `date 2026-05-02
Martha Ellingham, 41, the manager of a warehouse, was charged with arson on Wednesday, police said.
Her neighbour, Tobias Renner, owns the bakery next door. The council meets on May 9.`;

describe('review', () => {
  let dataDir: string;
  let scenario: ClipfileScenario;
  const start = async () => {
    scenario = await startClipfile({ dataDir, readOnly: false });
  };
  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'clipfile-review-'));
    for (const folder of ['articles', 'facts', 'decisions']) {
      cpSync(join('data', folder), join(dataDir, folder), { recursive: true });
    }
    await start();
  });
  afterEach(async () => {
    await scenario.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const clip = async (team: string, id: string, text: string) => {
    const article = articleOf(id, text);
    await (await scenario.stores.of(team)).commit(readArticle(article), article.text);
  };
  /** Presses the button or menu entry whose label begins so; fills in the form that comes, where there are fields. */
  const press = async (
    outcome: Outcome,
    label: string,
    where: Where = EDITOR,
    fields?: Record<string, string>,
  ): Promise<Outcome> => {
    const message = outcome.messages.at(-1);
    const found = pressablesOf(message).find((one) => one.label.startsWith(label));
    if (!found) throw new Error(`no “${label}” among ${pressablesOf(message).map((one) => one.label)}`);
    const pressed = await scenario.press(outcome, found.customId, {
      ...where,
      ...(found.values ? { values: found.values } : {}),
    });
    if (fields === undefined) return pressed;
    return await scenario.playground.submit({
      member: scenario.memberId(where.member),
      interaction: pressed.interaction ?? '',
      customId: pressed.modal?.custom_id ?? '',
      fields,
    });
  };
  /** Presses until a card shows these words. */
  const cardWith = async (words: RegExp): Promise<Outcome> => {
    let card = await scenario.type('/review', EDITOR);
    for (let turn = 0; turn < 40 && !words.test(proseOf(card)); turn += 1) card = await press(card, 'Later');
    expect(proseOf(card)).toMatch(words);
    return card;
  };
  /** The first fact about a person, as a button names it. */
  const factOf = async (person: string) => {
    const [first] = pressablesOf((await scenario.type(`/correct ${person}`)).messages.at(-1));
    const [article, key] = (first?.values?.[0] ?? first?.customId ?? '').split('|').slice(-2);
    return { article, key };
  };
  const messagesInCourts = async (): Promise<APIMessage[]> => {
    const place = scenario.placeId({ place: 'courts' });
    const path = `playground/messages?place=${place}&member=${scenario.memberId('editor')}`;
    const { messages }: Messages = await (await fetch(new URL(path, scenario.playground.url))).json();
    return messages;
  };

  test('a card a fact, seen by the editor alone; what is confirmed says by whom and when, also after a restart', async () => {
    await clip(NEWSROOM, 'harbour-fire', FIRE);
    const card = await cardWith(/charged with “arson”/);
    expect(isPrivate(card.messages[0])).toBe(true);
    await press(card, 'Confirm');
    await scenario.close();
    await start();
    const answer = await scenario.type('/charges Martha Ellingham');
    expect(textOf(answer)).toContain('arson');
    expect(proseOf(answer)).toContain('✓ checked by Edith Editor, Nov. 24, 2026');
    expect(textOf(answer)).not.toContain('○');
  });

  test('a charge against a person by name is nowhere for others until it is confirmed', async () => {
    await clip(NEWSROOM, 'harbour-fire', FIRE);
    const lines = [
      '/charges Martha Ellingham',
      '/who Martha Ellingham',
      '/timeline Martha Ellingham',
      '/timeline',
      '/find arson',
      '/find charged',
      '/when Wednesday',
      '/sources harbour-fire',
    ];
    for (const line of lines) {
      for (const where of [{}, STRANGER, EDITOR]) {
        expect(textOf(await scenario.type(line, where)), line).not.toMatch(/arson[^”]*”|charged with/);
      }
    }
    const answer = await scenario.type('/charges Martha Ellingham');
    expect(proseOf(answer)).toContain(
      'Nothing that an editor has checked says that Martha Ellingham is charged',
    );
    expect(textOf(await scenario.type('/charges Martha Ellingham private:true', EDITOR))).toContain('arson');
    expect(textOf(await scenario.type('/charges Martha Ellingham private:true', STRANGER))).not.toContain(
      'arson',
    );
  });

  test('a team can have it shown before it is checked, marked as unchecked', async () => {
    await clip(NEWSROOM, 'harbour-fire', FIRE);
    const shown = await press(await scenario.type('/settings', EDITOR), 'Show it before');
    expect(proseOf(shown)).toContain('shown to all before an editor has checked it');
    const answer = await scenario.type('/charges Martha Ellingham', STRANGER);
    expect(textOf(answer)).toContain('arson');
    expect(textOf(answer)).toContain('○');
  });

  test('what is rejected is kept with its reason and shown no more; undo brings it back', async () => {
    await clip(NEWSROOM, 'harbour-fire', FIRE);
    const card = await cardWith(/charged with “arson”/);
    await press(card, 'Reject', EDITOR, { reason: 'another Ellingham' });
    expect(textOf(await scenario.type('/charges Martha Ellingham private:true', EDITOR))).not.toContain(
      'arson',
    );
    const told = await scenario.type('/history', EDITOR);
    expect(proseOf(told)).toMatch(/Edith Editor took out a line in .*harbour-fire.*: another Ellingham/);
    await press(told, 'Undo: took out');
    expect(textOf(await scenario.type('/charges Martha Ellingham private:true', EDITOR))).toContain('arson');
    expect(proseOf(await scenario.type('/history', EDITOR))).toMatch(/Taken back: .*took out/);
  });

  test('an edit takes other words of the article, and no words of anybody’s own', async () => {
    await clip(NEWSROOM, 'harbour-fire', FIRE);
    const card = await cardWith(/charged with “arson”/);
    const own = { words: 'first-degree arson', status: 'charged', person: 'Martha Ellingham' };
    expect(proseOf(await press(card, 'Edit', EDITOR, own))).toContain('do not stand in the article');
    const status = { words: 'arson', status: 'convicted', person: 'Martha Ellingham' };
    expect(proseOf(await press(await cardWith(/“arson”/), 'Edit', EDITOR, status))).toContain(
      'has no word for convicted',
    );
    // A charge is not moved to somebody whom its quote does not name.
    const other = { words: 'arson', status: 'charged', person: 'Tobias Renner' };
    const refused = await press(await cardWith(/“arson”/), 'Edit', EDITOR, other);
    expect(proseOf(refused)).toContain('names somebody else, and not Tobias Renner');
    await press(refused, 'Edit again', EDITOR, { words: 'charged with arson' });
    expect(textOf(await scenario.type('/charges Martha Ellingham'))).toContain('“charged with arson”');
    expect(textOf(await scenario.type('/charges Tobias Renner private:true', EDITOR))).not.toContain('arson');
  });

  test('an event is mended: what, when, who was there and who says so; what its words do not carry is refused', async () => {
    await clip(
      NEWSROOM,
      'bakery',
      'date 2026-05-08\nTobias Renner and his sister, Martha Renner, opened a bakery in the old town on Wednesday, the council said.',
    );
    const card = () => cardWith(/Wednesday.* counted from .*opened a bakery/);
    expect(proseOf(await press(await card(), 'Edit', EDITOR, { date: 'May 4, 2026' }))).toContain(
      'No words beside the quote come to May 4, 2026',
    );
    expect(proseOf(await press(await card(), 'Edit', EDITOR, { source: 'the mayor' }))).toContain(
      'name such a source: the mayor',
    );
    await press(await card(), 'Edit', EDITOR, {
      words: 'opened a bakery in the old town on Wednesday',
      people: 'Martha Renner',
      date: 'May 2026',
      source: '',
    });
    const dates = proseOf(await scenario.type('/timeline Martha Renner'));
    expect(dates).toContain('May 2026 (“Wednesday”, counted from the publication date, May 8, 2026)');
    expect(dates).toContain('“opened a bakery in the old town on Wednesday”');
    expect(dates).toContain('in the article’s own words');
    expect(proseOf(await scenario.type('/timeline Tobias Renner'))).not.toContain('May 2026 (');
    expect(proseOf(await scenario.type('/when 2026-05-06'))).not.toContain('May 6, 2026 (');
  });

  test('whom an editor says is a minor is nowhere any more, nor is any line that gives the name; undo shows them again', async () => {
    await clip(
      NEWSROOM,
      'school',
      'date 2026-05-08\nOlga Brandt was charged with theft on Wednesday, police said. Her teacher, Martha Renner, met Olga Brandt on May 4.',
    );
    const chosen = await press(await cardWith(/Olga Brandt — in the/), 'Never show');
    expect(proseOf(await press(chosen, 'A minor'))).toContain('Olga Brandt is shown no more');
    const lines = [
      '/who Olga Brandt',
      '/who Martha Renner',
      '/timeline',
      '/when May 4',
      '/find theft',
      '/sources school',
    ];
    for (const line of lines) {
      const told = proseOf(await scenario.type(`${line} private:true`, EDITOR));
      expect(told.replaceAll('about Olga Brandt', ''), line).not.toContain('Brandt');
    }
    const { suggestions } = await scenario.suggest('/who person:Olga', EDITOR);
    expect(suggestions.filter(({ kind }) => kind === 'choice')).toEqual([]);
    expect(proseOf(await scenario.type('/review', EDITOR))).not.toContain('Olga Brandt');
    await press(await scenario.type('/history', EDITOR), 'Undo: mended');
    expect(proseOf(await scenario.type('/who Olga Brandt', EDITOR))).toContain('From 1 article');
  });

  test('a name is mended, and the person is found by it; a date that no event hangs on is confirmed like any fact', async () => {
    await clip(
      NEWSROOM,
      'bakery',
      'date 2026-05-08\nTobias Reer Wolff opened a bakery. Back in 2015. The street is old.',
    );
    await press(await cardWith(/Tobias Reer Wolff — in the/), 'Edit', EDITOR, { words: 'Tobias Reer' });
    expect(proseOf(await scenario.type('/who Tobias Reer'))).toMatch(/^Tobias Reer From 1 article/);
    expect(proseOf(await scenario.type('/when 2015'))).toMatch(
      /2015: “Back in 2015\.” — in the article’s own words; as of May 8, 2026 \[1\] ○/,
    );
    await press(await cardWith(/2015: “Back in 2015/), 'Confirm');
    expect(proseOf(await scenario.type('/when 2015'))).toMatch(
      /2015: “Back in 2015\.” — in the article’s own words; as of May 8, 2026 \[1\] ✓/,
    );
  });

  test('only those who may confirm review, and a role may be given the right', async () => {
    await clip(NEWSROOM, 'harbour-fire', FIRE);
    expect(proseOf(await scenario.type('/review'))).toContain('Only those who may confirm');
    await expect(scenario.type('/settings', STRANGER)).rejects.toThrow();
    const set = await scenario.type('/settings confirm:@everyone', EDITOR);
    expect(proseOf(set)).toContain('@everyone');
    const card = await scenario.type('/review');
    expect(proseOf(card)).toContain('to check in');
    await press(await scenario.type('/settings', EDITOR), 'No longer confirm');
    // A button outlives the right.
    expect(proseOf(await press(card, 'Confirm', {}))).toContain('Only those who may confirm');
    expect(proseOf(await scenario.type('/review'))).toContain('Only those who may confirm');
  });

  test('roles are a server’s: in one’s own clip file, wherever it is used, nobody else is given a right', async () => {
    const settings = proseOf(await scenario.type('/settings', { place: 'directMessage' }));
    expect(settings).toContain('roles mean nothing in it');
    for (const place of ['userInstall', 'directMessage'] as const) {
      // One is one's own editor, whatever a server has set.
      expect(proseOf(await scenario.type('/review', { member: 'reporter', place }))).toContain('to check in');
    }
    expect((await scenario.reviews.of(`person-${scenario.memberId('reporter')}`)).entries()).toEqual([]);
    // A right that a server gives holds in its threads, and not beyond it.
    await scenario.type('/settings clip:@everyone', EDITOR);
    expect((await scenario.type('/clip add', { place: 'thread' })).modal).toBeDefined();
    expect((await scenario.reviews.of(`person-${scenario.memberId('stranger')}`)).entries()).toEqual([]);
  });

  test('a proposed correction is decided on by an editor and posted where the wrong line was shown', async () => {
    const answer = await scenario.type('/who Donald Trump', { place: 'courts' });
    const lines = await press(answer, 'Something wrong?', STRANGER);
    expect(isPrivate(lines.messages.at(-1))).toBe(true);
    const thanks = await press(lines, '1.', STRANGER, { reason: 'He is president, not this' });
    expect(proseOf(thanks)).toContain('An editor will decide');
    const card = await scenario.type('/review', EDITOR);
    expect(proseOf(card)).toContain('Sam Stranger says that this is wrong: He is president, not this');
    expect(proseOf(await press(card, 'Accept'))).toContain('A correction was posted under 1 answer');
    const posted = (await messagesInCourts()).at(-1);
    expect(posted?.message_reference?.message_id).toBe(answer.messages[0]?.id);
    expect(posted?.mentions).toEqual([]);
    const said = proseOf({ messages: posted ? [posted] : [] });
    expect(said).toContain('Correction');
    expect(said).toContain('Donald Trump');
    expect(said).toContain('He is president, not this');
    expect(proseOf(await scenario.type('/history', EDITOR))).toContain('accepted a correction');
  });

  test('what is taken back after it was corrected is withdrawn where it was corrected, once', async () => {
    await scenario.type('/who Donald Trump', { place: 'courts' });
    await press(await scenario.type('/correct Donald Trump'), '1.', {}, { reason: 'not so' });
    await press(await scenario.type('/review', EDITOR), 'Accept');
    const correction = (await messagesInCourts()).at(-1);
    const told = await press(await scenario.type('/history', EDITOR), 'Undo: accepted');
    expect(proseOf(told)).toContain('withdrawn was posted under 1 answer');
    const withdrawn = (await messagesInCourts()).at(-1);
    expect(withdrawn?.message_reference?.message_id).toBe(correction?.id);
    expect(proseOf({ messages: withdrawn ? [withdrawn] : [] })).toMatch(
      /^Correction withdrawn The correction about Donald Trump above is withdrawn/,
    );
    const count = (await messagesInCourts()).length;
    // Taken back once more it is a correction again, which then is withdrawn for itself: none is withdrawn twice.
    const again = await press(told, 'Undo: undo');
    expect(proseOf(again)).toContain('A correction was posted under 1 answer');
    expect(proseOf({ messages: (await messagesInCourts()).slice(-1) })).toMatch(/^Correction A line about/);
    await press(again, 'Undo: accepted');
    expect(await messagesInCourts()).toHaveLength(count + 2);
  });

  test('who proposed a correction cannot take back what an editor made of it', async () => {
    await press(await scenario.type('/correct Donald Trump'), '1.', {}, { reason: 'not so' });
    const own = await scenario.type('/history');
    await press(await scenario.type('/review', EDITOR), 'Accept');
    expect(pressablesOf((await scenario.type('/history')).messages.at(-1))).toEqual([]);
    expect(proseOf(await press(own, 'Undo: said it is wrong', {}))).toContain('decided in the meantime');
  });

  test('more answers than Discord takes at once: the newest are told, and the editor how many were not', async () => {
    const { article, key } = await factOf('Donald Trump');
    const reviews = await scenario.reviews.of(NEWSROOM);
    const channel = scenario.placeId({ place: 'courts' });
    for (let index = 0; index < 103; index += 1) {
      const at = new Date(Date.UTC(2026, 10, 23, 12, index)).toISOString();
      await reviews.shown.remember({
        channel: '1',
        message: String(1000 + index),
        at,
        facts: [`${article} ${key}`],
      });
    }
    const shown = await scenario.type('/who Donald Trump', { place: 'courts' });
    expect(channel).toBe(shown.messages[0]?.channel_id);
    await press(await scenario.type('/correct Donald Trump'), '1.', {}, { reason: 'not so' });
    const done = proseOf(await press(await scenario.type('/review', EDITOR), 'Accept'));
    expect(done).toContain('A correction was posted under 1 answer.');
    // The bot is not in the other channel: it is tried once, and never again.
    expect(done).toContain('could not be posted under 99 answers');
    expect(done).toContain('4 answers with the line were not told: only the newest 100 answers are.');
  });

  test('a declined correction changes nothing and posts nothing', async () => {
    await scenario.type('/who Donald Trump', { place: 'courts' });
    const before = (await messagesInCourts()).length;
    const lines = await scenario.type('/correct Donald Trump');
    await press(lines, '1.', {}, { reason: 'I do not like it' });
    await press(await scenario.type('/review', EDITOR), 'Decline');
    expect(await messagesInCourts()).toHaveLength(before);
    expect(proseOf(await scenario.type('/review', EDITOR))).not.toContain('says that this is wrong');
  });

  test('the shipped article is reviewed within forty presses', async () => {
    let card = await scenario.type('/review', EDITOR);
    let presses = 0;
    const all = pressablesOf(card.messages.at(-1)).some(({ label }) => label.startsWith('Confirm all'));
    expect(all).toBe(true);
    card = await press(card, 'Confirm all');
    presses += 1;
    while (!proseOf(card).includes('Nothing waits')) {
      card = await press(card, 'Confirm');
      presses += 1;
      expect(presses).toBeLessThan(40);
    }
    const answer = await scenario.type('/who Caro Quintero');
    expect(textOf(answer)).not.toContain('○');
  });

  test('people who may be one are asked about, and the answer joins or parts them', async () => {
    await clip(
      NEWSROOM,
      'fire-one',
      'date 2026-05-02\nMartha Ellingham, 41, the manager of a warehouse, met the council on Wednesday.',
    );
    await clip(
      NEWSROOM,
      'fire-two',
      'date 2026-06-02\nMartha Ellingham, 67, the owner of a bakery, met the council on Wednesday.',
    );
    expect(proseOf(await scenario.type('/who Martha Ellingham'))).toContain('Which “Martha Ellingham”?');
    const card = await scenario.type('/review', EDITOR);
    expect(proseOf(card)).toContain('Are these one person?');
    await press(card, 'One person');
    expect(proseOf(await scenario.type('/who Martha Ellingham'))).toContain('From 2 articles');
    await press(await scenario.type('/history', EDITOR), 'Undo: one person');
    await press(await scenario.type('/review', EDITOR), 'Two people');
    expect(proseOf(await scenario.type('/who Martha Ellingham'))).toContain('Which “Martha Ellingham”?');
    expect(proseOf(await scenario.type('/review', EDITOR))).not.toContain('Are these one person?');
  });

  test('a charge is not said of somebody of the same name until an editor says that they are one, and no more when that is taken back', async () => {
    await clip(NEWSROOM, 'harbour-fire', FIRE);
    await clip(
      NEWSROOM,
      'market',
      'date 2026-06-02\nMartha Ellingham, the owner of a flower shop, met the council on Wednesday.',
    );
    await press(await cardWith(/charged with “arson”/), 'Confirm');
    const areTwo = async () => {
      const cards: string[] = [];
      for (const number of ['1.', '2.']) {
        const asked = await scenario.type('/who Martha Ellingham');
        expect(proseOf(asked)).toContain('Which “Martha Ellingham”?');
        cards.push(proseOf(await press(asked, number, {})));
      }
      const [accused = '', florist = ''] = cards.toSorted((one) => (one.includes('arson') ? -1 : 1));
      expect(accused).toContain('arson');
      expect(accused).not.toContain('flower shop');
      expect(florist).toContain('flower shop');
      expect(florist).not.toContain('arson');
    };
    await areTwo();
    let card = await scenario.type('/review', EDITOR);
    expect(proseOf(card)).toContain('Are these one person?');
    await press(card, 'One person');
    const joined = proseOf(await scenario.type('/who Martha Ellingham'));
    expect(joined).toContain('flower shop');
    expect(joined).toContain('arson');
    await press(await scenario.type('/history', EDITOR), 'Undo: one person');
    await areTwo();
    card = await scenario.type('/review', EDITOR);
    expect(proseOf(card)).toContain('Are these one person?');
  });

  test('a person in direct messages is their own editor, and decides for nobody else', async () => {
    const there = { place: 'directMessage' } as const;
    await press(await scenario.type('/review', there), 'Confirm', there);
    expect(proseOf(await scenario.type('/history', there))).toContain('Rob Reporter confirmed');
    expect(proseOf(await scenario.type('/history', EDITOR))).toContain('Nothing was decided');
    expect(existsSync(join(dataDir, 'teams', NEWSROOM, 'decisions.jsonl'))).toBe(false);
  });

  test('the same person under another name is chosen from the people of other articles', async () => {
    await clip(
      NEWSROOM,
      'fire-one',
      'date 2026-05-02\nMartha Ellingham, the manager of a warehouse, met the council.',
    );
    await clip(
      NEWSROOM,
      'fire-two',
      'date 2026-06-02\nBeatrice Ellingham, the owner of a bakery, met the council.',
    );
    const card = await cardWith(/^Review .*- Beatrice Ellingham — /);
    await press(await press(card, 'Same person as'), 'Martha Ellingham');
    expect(proseOf(await scenario.type('/who Martha Ellingham'))).toContain('From 2 articles');
  });

  test('who may not confirm sees and takes back only their own', async () => {
    await press(await scenario.type('/correct Donald Trump'), '1.', {}, { reason: 'a mistake of mine' });
    expect(proseOf(await scenario.type('/history', STRANGER))).toContain('Nothing was decided');
    await press(await scenario.type('/history'), 'Undo: said it is wrong', {});
    expect(proseOf(await scenario.type('/review', EDITOR))).not.toContain('a mistake of mine');
  });

  test('what was shown by a user install in somebody else’s server is not remembered: nothing can be posted there', async () => {
    const there = { place: 'userInstall', member: 'reporter' } as const;
    const answer = await scenario.type('/who Donald Trump', there);
    const lines = await press(answer, 'Something wrong?', there);
    await press(lines, '1.', there, { reason: 'not so' });
    const accepted = await press(await scenario.type('/review', there), 'Accept', there);
    expect(proseOf(accepted)).not.toContain('posted');
    expect(existsSync(join(dataDir, 'teams', `person-${scenario.memberId('reporter')}`, 'shown.jsonl'))).toBe(
      false,
    );
  });
});
