import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { articleOf } from '../../src/read/article.ts';
import { readArticle } from '../../src/read/read.ts';
import { isPrivate, pressablesOf, proseOf, settledOutcome } from '../support/clipfile.ts';
import { type Clocked, DAY_MS, HOUR_MS, MINUTE_MS, startClocked } from '../support/clock.ts';
import type { Where } from '../support/scenario.ts';

/** A Tuesday. */
const NOON = Date.parse('2026-11-24T12:00:00Z');
const EDITOR: Where = { member: 'editor' };

describe('the digest', () => {
  let scenario: Clocked;
  beforeEach(async () => {
    scenario = await startClocked(NOON);
  });
  afterEach(() => scenario.close());

  const set = (more: string, where: Where = EDITOR) => scenario.type(`/digest set time:08:00 ${more}`, where);

  test('comes at its wall time in its zone, on its days, once each', async () => {
    const outcome = await set('channel:#courts zone:America/Mexico_City days:Monday to Friday');
    expect(proseOf(outcome)).toMatch(/at 08:00, Monday to Friday, in America\/Mexico_City/);
    const where: Where = { place: 'courts' };
    const wednesday = Date.parse('2026-11-25T14:00:00Z');
    expect(await scenario.passTo(wednesday - MINUTE_MS, where)).toEqual([]);
    const [digest, ...others] = await scenario.passTo(wednesday, where);
    expect(others).toEqual([]);
    expect(proseOf({ messages: digest ? [digest] : [] })).toContain('Digest');
    expect(digest?.mentions).toEqual([]);
    expect(await scenario.passTo(wednesday + 8 * HOUR_MS, where)).toEqual([]);
    for (const [days, count] of [
      [1, 1],
      [2, 1],
      [3, 0],
      [4, 0],
      [5, 1],
    ] as const) {
      expect(await scenario.passTo(wednesday + days * DAY_MS, where), `day ${days}`).toHaveLength(count);
    }
  });

  test.each([
    ['Pacific/Kiritimati', '2026-11-29T18:00:00Z'],
    ['Pacific/Pago_Pago', '2026-11-30T19:00:00Z'],
  ])('of Mondays comes when it is Monday in %s', async (zone, monday) => {
    await set(`zone:${zone} days:Mon`);
    const at = Date.parse(monday);
    expect(await scenario.passTo(at - MINUTE_MS)).toEqual([]);
    const [digest, ...others] = await scenario.passTo(at);
    expect(others).toEqual([]);
    expect(proseOf({ messages: digest ? [digest] : [] })).toContain('Digest for Monday, Nov. 30, 2026');
    expect(await scenario.passTo(at + DAY_MS)).toEqual([]);
    expect(await scenario.passTo(at + 7 * DAY_MS)).toHaveLength(1);
  });

  test('has what is due today and this week, and what is overdue, with whose it is', async () => {
    await scenario.type('/deadline add Late story due:in 2h remind:none who:Edith Editor');
    await scenario.type('/deadline add Today due:"tomorrow 17:00" remind:none');
    await scenario.type('/deadline add This week due:"Friday 17:00" remind:none');
    await scenario.type('/deadline add Far off due:"March 4 17:00" remind:none');
    await set('zone:UTC');
    const [digest] = await scenario.passTo(Date.parse('2026-11-25T08:00:00Z'));
    const text = proseOf({ messages: digest ? [digest] : [] });
    expect(text).toMatch(
      /Overdue.*: Late story\. Was due Tuesday 2 p\.m\..*Due today.*5 p\.m\.: Today; .*Due within a week.*Friday 5 p\.m\.: This week; /,
    );
    expect(text).not.toContain('Far off');
    const listed = await scenario.pressOn(digest, 'All deadlines');
    expect(isPrivate(listed.messages[0])).toBe(true);
    expect(proseOf(listed)).toContain('far-off');
  });

  test('says how many facts wait for an editor', async () => {
    expect(proseOf(await scenario.type('/digest now'))).toMatch(
      /Waiting for an editor.*[1-9]\d* facts not yet checked by an editor/,
    );
  });

  test('names deadlines that articles speak of apart, and never one that has passed', async () => {
    scenario.clock.now = Date.parse('2025-03-01T12:00:00Z');
    expect(proseOf(await scenario.type('/digest now'))).toMatch(
      /News deadlines ahead.*March 4, 2025.*the day has not passed/,
    );
    scenario.clock.now = Date.parse('2025-03-05T12:00:00Z');
    expect(proseOf(await scenario.type('/digest now'))).not.toContain('News deadlines ahead');
    expect(proseOf(await scenario.type('/when tariffs'))).toContain('the day has passed');
    expect(await scenario.passTo(NOON)).toEqual([]);
  });

  test('keeps what no editor has checked of a charge by name from others, posted or asked for', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'clipfile-digest-'));
    for (const folder of ['articles', 'facts', 'decisions']) {
      cpSync(join('data', folder), join(dataDir, folder), { recursive: true });
    }
    const own = await startClocked(NOON, { dataDir, readOnly: false });
    const article = articleOf(
      'harbour-fire',
      'date 2026-05-02\nMartha Ellingham, 41, the manager of a warehouse, was charged with arson on Wednesday, police said.',
    );
    const team = 'server-1204000000000000010';
    await (await own.stores.of(team)).commit(readArticle(article), article.text);
    await own.type('/digest set time:08:00 zone:UTC', EDITOR);
    const [posted] = await own.passTo(Date.parse('2026-11-25T08:00:00Z'));
    const asked = await own.type('/digest now', EDITOR);
    for (const messages of [posted ? [posted] : [], asked.messages]) {
      const text = proseOf({ messages });
      expect(text).toContain('Outcomes to check');
      expect(text).not.toMatch(/Ellingham|arson/);
    }
    expect(proseOf(await own.type('/digest now private:true', EDITOR))).toContain('Ellingham');
    expect(proseOf(await own.type('/digest now private:true'))).not.toContain('Ellingham');
    await own.close();
    rmSync(dataDir, { recursive: true });
  });

  describe('the stale watch', () => {
    const labels = async (where: Where = {}): Promise<string[]> =>
      pressablesOf((await scenario.type('/digest now', where)).messages[0]).map(({ label }) => label);

    test('lists charges without news to be checked, each with its quote; a reviewer puts one off', async () => {
      const digest = await scenario.type('/digest now');
      expect(proseOf(digest)).toMatch(
        /Outcomes to check.*last known.*check the outcome — .*as of Feb. 28, 2025/,
      );
      const [first] = pressablesOf(digest.messages[0]).filter(({ label }) => label.startsWith('Check: '));
      const card = await scenario.pressOn(digest.messages[0], first?.label ?? '', 'editor');
      expect(isPrivate(card.messages[0])).toBe(true);
      expect(proseOf(card)).toMatch(/check the outcome — .*; as of Feb. 28, 2025/);
      // Said once.
      expect(proseOf(card).match(/as of Feb/g)).toHaveLength(1);
      const later = await scenario.pressOn(card.messages[0], 'Ask again in 30 days', 'editor');
      expect(await labels()).not.toContain(first?.label);
      scenario.clock.now += 30 * DAY_MS;
      expect(await labels()).toContain(first?.label);
      const again = await scenario.pressOn(later.messages[0], 'List it again', 'editor');
      expect(proseOf(again)).toContain('check the outcome');
    });

    test('shows the charge to one who may not review, without its buttons', async () => {
      const digest = await scenario.type('/digest now');
      const [first] = pressablesOf(digest.messages[0]).filter(({ label }) => label.startsWith('Check: '));
      const card = await scenario.pressOn(digest.messages[0], first?.label ?? '');
      expect(proseOf(card)).toMatch(/check the outcome.*Only those who may review/);
      expect(pressablesOf(card.messages[0]).map(({ label }) => label)).not.toContain('Outcome known');
    });

    describe('settles a charge', () => {
      let dataDir: string;
      const STORY =
        'date 2026-05-02\nMartha Ellingham, 41, the manager of a warehouse, was charged with arson on Wednesday, police said.';
      beforeEach(async () => {
        await scenario.close();
        dataDir = mkdtempSync(join(tmpdir(), 'clipfile-stale-'));
        for (const folder of ['articles', 'facts', 'decisions']) {
          cpSync(join('data', folder), join(dataDir, folder), { recursive: true });
        }
        scenario = await startClocked(NOON, { dataDir, readOnly: false });
        const article = articleOf('harbour-fire', STORY);
        const store = await scenario.stores.of('server-1204000000000000010');
        await store.commit(readArticle(article), article.text);
      });
      afterEach(() => rmSync(dataDir, { recursive: true }));

      const ACQUITTAL =
        'A jury acquitted Martha Ellingham of arson on Wednesday. The judge, who thanked the jury, released her at once.';
      const LABEL = 'Check: Martha Ellingham';
      const PRIVATE = { member: 'editor' } as const;
      const editorsLabels = async () =>
        pressablesOf((await scenario.type('/digest now private:true', PRIVATE)).messages[0]).map(
          ({ label }) => label,
        );
      async function tell(text: string) {
        const digest = await scenario.type('/digest now private:true', PRIVATE);
        const card = await scenario.pressOn(digest.messages[0], LABEL, 'editor');
        const form = await scenario.pressOn(card.messages[0], 'Outcome known', 'editor');
        expect(JSON.stringify(form.modal)).toContain('Paste the story or the document that says it');
        const fields = { text, published: '2026-10-01', publisher: 'Harbour Times' };
        return await settledOutcome(scenario, await scenario.submitTo(form, fields, 'editor'));
      }

      test('only for those who may review when they press, not when they saw the button', async () => {
        await scenario.type('/settings confirm:@everyone', EDITOR);
        const cards = [];
        for (let count = 0; count < 3; count += 1) {
          const digest = await scenario.type('/digest now private:true');
          cards.push((await scenario.pressOn(digest.messages[0], LABEL)).messages[0]);
        }
        const [one, two, three] = cards;
        const form = await scenario.pressOn(three, 'Outcome known');
        const settings = await scenario.type('/settings', EDITOR);
        await scenario.pressOn(settings.messages[0], 'No longer confirm', 'editor');
        const fields = { text: ACQUITTAL, published: '2026-10-01', publisher: 'Harbour Times' };
        for (const press of [
          () => scenario.pressOn(one, 'Outcome known'),
          () => scenario.pressOn(two, 'Ask again'),
          () => scenario.submitTo(form, fields),
        ]) {
          expect(proseOf(await press())).toContain('Only those who may review');
        }
        expect(await editorsLabels()).toContain(LABEL);
      });

      test('only with a text that says how it ended, which is then in the store with its quote', async () => {
        expect(await editorsLabels()).toContain(LABEL);
        const told = await tell(ACQUITTAL);
        expect(isPrivate(told.messages[0])).toBe(true);
        expect(proseOf(told)).toContain('The outcome is in the store, with its source');
        expect(proseOf(told)).toContain('“A jury acquitted Martha Ellingham of arson on Wednesday.”');
        expect(await editorsLabels()).not.toContain(LABEL);
        const charges = await scenario.type('/charges Martha Ellingham private:true', PRIVATE);
        expect(proseOf(charges)).toContain('A jury acquitted Martha Ellingham of arson');
      });

      test.each([
        ['of somebody else', 'A jury acquitted Peter Vandenberg of arson on Wednesday, the court said.'],
        ['that does not speak of it', 'Martha Ellingham opened a new warehouse in the harbour on Wednesday.'],
      ])('and not with one %s: it is kept, and the charge stays listed', async (_what, text) => {
        const told = await tell(text);
        expect(proseOf(told)).toContain('nothing was found in it that says how this charge ended');
        expect(await editorsLabels()).toContain(LABEL);
      });
    });
  });

  test('stale lists only what is older than was set', async () => {
    scenario.clock.now = Date.parse('2025-03-05T12:00:00Z');
    await set('zone:UTC stale:30');
    expect(proseOf(await scenario.type('/digest now'))).not.toContain('Outcomes to check');
    await set('zone:UTC stale:3');
    expect(proseOf(await scenario.type('/digest now'))).toContain('Outcomes to check');
  });

  test.each([
    ['one line', 'Nothing is due, and nothing waits to be checked.'],
    ['no message', undefined],
  ])('of a day with nothing to say is %s, as it was set', async (empty, said) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'clipfile-empty-'));
    const own = await startClocked(NOON, { dataDir, readOnly: false });
    await own.type(`/digest set time:08:00 zone:UTC empty:${empty}`, EDITOR);
    const posted = await own.passTo(Date.parse('2026-11-25T08:00:00Z'));
    expect(posted.map((message) => proseOf({ messages: [message] }))).toEqual(
      said === undefined ? [] : [expect.stringContaining(said)],
    );
    // The day after has something to say, and says it.
    await own.type('/deadline add Court list due:"Thursday 17:00" remind:none');
    expect(await own.passTo(Date.parse('2026-11-26T08:00:00Z'))).toHaveLength(1);
    await own.close();
    rmSync(dataDir, { recursive: true });
  });

  test('that was missed is sent once, marked late, and not at all when it is too late', async () => {
    await set('zone:UTC days:every day');
    const [late, ...others] = await scenario.passTo(Date.parse('2026-11-27T10:00:00Z'));
    expect(others).toEqual([]);
    expect(proseOf({ messages: late ? [late] : [] })).toContain('This digest comes late');
    expect(await scenario.passTo(Date.parse('2026-11-28T20:00:00Z'))).toEqual([]);
    expect(await scenario.passTo(Date.parse('2026-11-29T08:00:00Z'))).toHaveLength(1);
  });

  test('is shown, set and turned off only by who may manage the server', async () => {
    const refused = await set('zone:UTC', {});
    expect(isPrivate(refused.messages[0])).toBe(true);
    expect(proseOf(refused)).toContain('Manage Server');
    expect(proseOf(await scenario.type('/digest show'))).toContain('No digest is set here');
    await set('zone:UTC days:Mon, Wed');
    expect(proseOf(await scenario.type('/digest show'))).toMatch(/every Monday, Wednesday.*Next/);
    expect(isPrivate((await scenario.type('/digest off')).messages[0])).toBe(true);
    expect(proseOf(await scenario.type('/digest off', EDITOR))).toContain('The digest is off');
    expect(await scenario.passTo(Date.parse('2026-11-25T08:00:00Z'))).toEqual([]);
    expect(proseOf(await scenario.type('/digest off', EDITOR))).toContain('No digest is set here');
  });

  test.each([
    ['/digest set time:5 zone:UTC', '05:00 or 17:00'],
    ['/digest set time:soon zone:UTC', 'no time of day'],
    ['/digest set time:08:00 zone:UTC days:sometimes', 'no days that Clipfile understands'],
    ['/digest set time:08:00 zone:Atlantis', 'No time zone is called'],
    ['/digest set time:08:00', 'In which time zone?'],
  ])('%s is refused with what to type', async (line, problem) => {
    const refused = await scenario.type(line, EDITOR);
    expect(isPrivate(refused.messages[0])).toBe(true);
    expect(proseOf(refused)).toContain(problem);
  });

  test('of a person comes in direct messages, and is set there', async () => {
    const elsewhere = await set('zone:UTC', { place: 'userInstall' });
    expect(proseOf(elsewhere)).toContain('Type /digest set there');
    await set('zone:UTC', { place: 'directMessage', member: 'reporter' });
    expect(
      await scenario.passTo(Date.parse('2026-11-25T08:00:00Z'), {
        place: 'directMessage',
        member: 'reporter',
      }),
    ).toHaveLength(1);
  });
});

describe('/timezone', () => {
  let scenario: Clocked;
  beforeEach(async () => {
    scenario = await startClocked(NOON);
  });
  afterEach(() => scenario.close());

  const labels = async (line: string): Promise<string[]> =>
    (await scenario.suggest(line)).suggestions.map(({ label }) => label);

  test('suggests zones by city and by the time that it is there now', async () => {
    expect((await labels('/timezone zone:guadala'))[0]).toContain('America/Mexico_City');
    expect(await labels('/timezone zone:"06:00"')).toEqual(
      expect.arrayContaining([expect.stringContaining('America/Mexico_City')]),
    );
  });

  test('is a person’s own: times that they type are read in it, and another person’s are not', async () => {
    expect(proseOf(await scenario.type('/timezone'))).toContain('times are read in UTC');
    expect(proseOf(await scenario.type('/timezone Mexico City'))).toContain(
      'Your time zone is America/Mexico_City. It is 06:00 there.',
    );
    expect(proseOf(await scenario.type('/deadline add One due:tomorrow 5pm'))).toContain('Mexico City time');
    expect(proseOf(await scenario.type('/deadline add Two due:tomorrow 5pm', EDITOR))).toContain('(UTC)');
  });

  test('of the desk needs Manage Server, and holds for whoever has none of their own', async () => {
    const refused = await scenario.type('/timezone Madrid for:desk');
    expect(isPrivate(refused.messages[0])).toBe(true);
    expect(proseOf(await scenario.type('/timezone Madrid for:desk', EDITOR))).toContain(
      'The desk’s time zone is Europe/Madrid',
    );
    expect(proseOf(await scenario.type('/deadline add One due:tomorrow 5pm'))).toContain('Madrid time');
  });

  test('asks which where several fit, and says so where none does', async () => {
    const asked = await scenario.type('/timezone argentina');
    expect(isPrivate(asked.messages[0])).toBe(true);
    const [first] = pressablesOf(asked.messages[0]);
    expect(proseOf(await scenario.pressOn(asked.messages[0], first?.label ?? ''))).toContain(
      'Your time zone is America/Argentina',
    );
    expect(proseOf(await scenario.type('/timezone Atlantis'))).toContain('No time zone is called');
  });
});
