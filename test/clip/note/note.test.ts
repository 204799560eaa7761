import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { noteKey } from '../../../src/facts/note.ts';
import type { Messages, Outcome } from '../../../src/playground/protocol.ts';
import { articleOf } from '../../../src/read/article.ts';
import { readArticle } from '../../../src/read/read.ts';
import {
  type ClipfileScenario,
  isPrivate,
  pressablesOf,
  proseOf,
  startClipfile,
} from '../../support/clipfile.ts';
import type { Where } from '../../support/scenario.ts';

const EDITOR: Where = { member: 'editor' };
const REPORTER: Where = { member: 'reporter' };
const STRANGER: Where = { member: 'stranger' };
const NEWSROOM = 'server-1204000000000000010';

const OPENING = `date 2026-05-02
Martha Ellingham, the manager of a warehouse, opened a bakery on Friday. Her neighbour, Tobias Renner, came too.`;

const WELL =
  'kind:first-hand what:She sold the bakery to her neighbour source:seen at the notary date:2026-11-20';

describe('/clip note', () => {
  let dataDir: string;
  let scenario: ClipfileScenario;
  const start = async () => {
    scenario = await startClipfile({ dataDir, readOnly: false });
  };
  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'clipfile-note-'));
    for (const folder of ['articles', 'facts', 'decisions']) {
      cpSync(join('data', folder), join(dataDir, folder), { recursive: true });
    }
    await start();
    const article = articleOf('bakery', OPENING);
    await (await scenario.stores.of(NEWSROOM)).commit(readArticle(article), article.text);
    await allow('clip');
  });
  afterEach(async () => {
    await scenario.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  / Everybody in the newsroom may do it. */;
  const allow = async (right: 'clip' | 'confirm'): Promise<void> => {
    const team = await scenario.reviews.of(NEWSROOM);
    const role = NEWSROOM.slice('server-'.length);
    await team.decide(
      { did: 'setting', set: { what: 'allow', right, role, name: '@everyone' } },
      { id: scenario.memberId('editor'), name: 'Edith Editor' },
      new Date('2026-11-24T12:00:00Z'),
    );
  };
  const forbidClip = async (): Promise<void> => {
    const team = await scenario.reviews.of(NEWSROOM);
    await team.decide(
      { did: 'setting', set: { what: 'forbid', right: 'clip', role: NEWSROOM.slice('server-'.length) } },
      { id: scenario.memberId('editor'), name: 'Edith Editor' },
      new Date('2026-11-24T12:00:00Z'),
    );
  };
  const press = async (
    outcome: Outcome,
    label: string,
    where: Where = REPORTER,
    fields?: Record<string, string>,
  ): Promise<Outcome> => {
    const found = pressablesOf(outcome.messages.at(-1)).find((one) => one.label.startsWith(label));
    if (!found) throw new Error(`no “${label}” in ${proseOf(outcome)}`);
    const pressed = await scenario.press(outcome, found.customId, {
      ...where,
      ...(found.values ? { values: found.values } : {}),
    });
    return fields === undefined ? pressed : await submit(pressed, fields, where);
  };
  const submit = (opened: Outcome, fields: Record<string, string>, where: Where = REPORTER) =>
    scenario.playground.submit({
      member: scenario.memberId(where.member),
      interaction: opened.interaction ?? '',
      customId: opened.modal?.custom_id ?? '',
      fields,
    });
  / What stands in the fields of a form. */;
  const valuesOf = ({ modal }: Outcome): Record<string, string> =>
    Object.fromEntries(
      (modal?.components ?? []).flatMap((part) =>
        'component' in part && 'custom_id' in part.component && 'value' in part.component
          ? [[part.component.custom_id, String(part.component.value)]]
          : [],
      ),
    );
  const messagesIn = async (place: Where['place']): Promise<APIMessage[]> => {
    const path = `playground/messages?place=${scenario.placeId({ ...(place ? { place } : {}) })}&member=${scenario.memberId('editor')}`;
    const { messages }: Messages = await (await fetch(new URL(path, scenario.playground.url))).json();
    return messages;
  };

  test('is shown to all as its author’s note, with source and day, unchecked, and nowhere as an article’s', async () => {
    const saved = await scenario.type(`/clip note Martha Ellingham ${WELL} happened:Nov 19, 2026`, REPORTER);
    expect(proseOf(saved)).toContain('Saved as the desk’s note');
    expect(isPrivate(saved.messages[0])).toBe(true);
    const by =
      '“She sold the bakery to her neighbour” — Note by Rob Reporter, first-hand: seen at the notary, as of Nov. 20, 2026 ○';
    for (const line of [
      '/who Martha Ellingham',
      '/timeline Martha Ellingham',
      '/timeline',
      '/find notary',
      '/when Nov 2026',
      '/when Martha Ellingham',
    ]) {
      const answer = proseOf(await scenario.type(line, STRANGER));
      expect(answer, line).toContain(by);
      expect(answer, line).toContain('○ noted, not yet checked by an editor');
    }
    const who = proseOf(await scenario.type('/who Martha Ellingham', STRANGER));
    expect(who).toContain('The desk’s notes');
    expect(who).toContain('From 1 article');
    expect(who.indexOf('sold the bakery')).toBeGreaterThan(who.indexOf('The desk’s notes'));
    const charges = proseOf(await scenario.type('/charges Martha Ellingham', STRANGER));
    expect(charges).not.toMatch(/sold the bakery|Note by/);
    const sources = proseOf(await scenario.type('/sources', STRANGER));
    expect(sources).toContain('Apart from the articles, the desk has 1 note');
    expect(sources).not.toContain('sold the bakery');
  });

  test('without its parts it asks for them in a form, and a form that is wrong is filled in again with all that was typed', async () => {
    const form = await scenario.type('/clip note Martha Ellingham kind:document', REPORTER);
    expect(valuesOf(form)).toEqual({});
    const fields = {
      text: `She signed the lease for ten years. ${'It has many pages. '.repeat(28)}The last is blank.`,
      source: 'Land register, folio 214',
      date: 'soon',
      happened: '',
    };
    const wrong = await submit(form, fields);
    expect(proseOf(wrong)).toContain('This is no day: soon');
    expect(proseOf(wrong)).toContain(fields.text.slice(-60));
    const again = await press(wrong, 'Fill in again');
    expect(valuesOf(again)).toEqual({ text: fields.text, source: fields.source, date: 'soon' });
    const saved = await submit(again, { ...fields, date: 'yesterday' });
    expect(proseOf(saved)).toContain('document: Land register, folio 214, as of Nov. 23, 2026');
  });

  test('a day with two readings is chosen, not guessed; one to come is refused', async () => {
    const asked = await scenario.type(
      '/clip note Martha Ellingham kind:first-hand what:She sold the bakery source:seen date:05/06/2026',
      REPORTER,
    );
    expect(proseOf(asked)).toContain('Which day is meant by');
    expect(pressablesOf(asked.messages[0]).map(({ label }) => label)).toEqual([
      'May 6, 2026',
      'June 5, 2026',
      'Type another',
    ]);
    const saved = await press(asked, 'June 5');
    expect(proseOf(saved)).toContain('as of June 5, 2026');
    const ahead = await scenario.type(
      '/clip note Martha Ellingham kind:first-hand what:She will sell it source:heard date:2026-12-24',
      REPORTER,
    );
    expect(JSON.stringify(ahead.modal)).toContain('That day has not been yet');
    expect(valuesOf(ahead)).toMatchObject({ text: 'She will sell it', date: '2026-12-24' });
  });

  test('what may be against somebody is seen by no other until an editor confirms it; then by all, with who confirmed it', async () => {
    const saved = await scenario.type(
      '/clip note Martha Ellingham kind:first-hand what:She was arrested at the harbour source:heard from an officer, on background date:2026-11-20 happened:2026-11-20',
      REPORTER,
    );
    expect(proseOf(saved)).toContain('others do not see it until an editor has confirmed it');
    const lines = [
      '/who Martha Ellingham',
      '/timeline',
      '/timeline Martha Ellingham',
      '/find harbour',
      '/find arrested',
      '/when Nov 20, 2026',
      '/sources',
      '/charges Martha Ellingham',
      '/correct Martha Ellingham',
    ];
    for (const line of lines) {
      // What /correct offers is for its asker alone.
      for (const where of [STRANGER, REPORTER, ...(line.startsWith('/correct') ? [] : [EDITOR])]) {
        // Typed words come back, the note does not.
        expect(proseOf(await scenario.type(line, where)), line).not.toMatch(
          /at the harbour|Note by|has 1 note/,
        );
      }
    }
    expect(proseOf(await scenario.type('/charges Martha Ellingham', STRANGER))).toContain(
      'Nothing that an editor has checked says that Martha Ellingham is charged',
    );
    expect(proseOf(await scenario.type('/who Martha Ellingham private:true', EDITOR))).toContain(
      'at the harbour',
    );
    const card = await scenario.type('/review', EDITOR);
    expect(proseOf(card)).toContain('She was arrested at the harbour');
    await press(card, 'Confirm', EDITOR);
    const who = proseOf(await scenario.type('/who Martha Ellingham', STRANGER));
    expect(who).toContain('She was arrested at the harbour');
    expect(who).toContain('✓ checked by Edith Editor, Nov. 24, 2026');
    // Nor then is it a charge.
    expect(proseOf(await scenario.type('/charges Martha Ellingham', STRANGER))).not.toContain('harbour');
  });

  test('only those who may clip note; only its author and editors change or withdraw; nobody else confirms', async () => {
    const saved = await scenario.type(`/clip note Martha Ellingham ${WELL}`, REPORTER);
    expect(pressablesOf(saved.messages[0]).map(({ label }) => label)).toEqual([
      'Change',
      'Withdraw',
      'Another person of that name',
      'Who',
    ]);
    const who = await scenario.type('/who Martha Ellingham', STRANGER);
    const lines = await press(who, 'Something wrong?', STRANGER);
    const seen = await press(
      lines,
      pressablesOf(lines.messages.at(-1)).find(({ label }) => label.includes('sold the bakery'))?.label ?? '',
      STRANGER,
    );
    expect(proseOf(seen)).toContain('Only its author, or those who may confirm');
    expect(pressablesOf(seen.messages.at(-1)).map(({ label }) => label)).toEqual(['Who']);
    await forbidClip();
    expect(proseOf(await scenario.type(`/clip note Tobias Renner ${WELL}`, STRANGER))).toContain(
      'Only those who may clip',
    );
    expect(proseOf(await scenario.type('/find notary', STRANGER))).not.toContain('Tobias Renner');
  });

  test('changed and withdrawn with a reason, corrected where it was shown, taken back in /history, and kept through a restart', async () => {
    const saved = await scenario.type(`/clip note Martha Ellingham ${WELL}`, REPORTER);
    await scenario.type('/who Martha Ellingham', { ...STRANGER, place: 'courts' });
    const { shown, decisions } = await scenario.reviews.of(NEWSROOM);
    const key = noteKey(decisions().notes[0]?.id ?? '');
    await expect.poll(() => shown.find([key], new Date('2026-11-24T12:00:00Z')).length).toBe(1);
    const form = await press(saved, 'Change');
    expect(valuesOf(form)).toMatchObject({
      text: 'She sold the bakery to her neighbour',
      date: '2026-11-20',
    });
    const changed = await submit(form, {
      text: 'She leased the bakery to her neighbour',
      source: 'seen at the notary',
      date: '2026-11-20',
      happened: '',
      reason: 'misread it',
    });
    expect(proseOf(changed)).toContain('A correction was posted under 1 answer');
    const posted = proseOf({ messages: await messagesIn('courts') });
    expect(posted).toContain(
      'The desk’s note about Martha Ellingham in this answer was wrong and has been changed',
    );
    await scenario.close();
    await start();
    expect(proseOf(await scenario.type('/who Martha Ellingham', STRANGER))).toContain(
      'She leased the bakery',
    );
    const history = await scenario.type('/history person:Martha Ellingham', REPORTER);
    expect(proseOf(history)).toContain('Rob Reporter added a note about Martha Ellingham');
    expect(proseOf(history)).toContain('changed a note');
    const lines = await press(
      await scenario.type('/who Martha Ellingham', EDITOR),
      'Something wrong?',
      EDITOR,
    );
    const label =
      pressablesOf(lines.messages.at(-1)).find((one) => one.label.includes('leased'))?.label ?? '';
    const gone = await press(await press(lines, label, EDITOR), 'Withdraw', EDITOR, { reason: 'no source' });
    expect(proseOf(gone)).toContain('Withdrawn');
    expect(proseOf(await scenario.type('/who Martha Ellingham', STRANGER))).not.toContain('leased');
    // What an editor withdrew, its author cannot bring back.
    const own = await scenario.type('/history', REPORTER);
    expect(pressablesOf(own.messages[0]).some((one) => one.label.includes('withdrew'))).toBe(false);
    await press(await scenario.type('/history', EDITOR), 'Undo: withdrew a note', EDITOR);
    expect(proseOf(await scenario.type('/who Martha Ellingham', STRANGER))).toContain(
      'She leased the bakery',
    );
  });

  test('an edit by somebody else says so, and takes the check away', async () => {
    const saved = await scenario.type(`/clip note Martha Ellingham ${WELL}`, REPORTER);
    const card = await scenario.type('/review', EDITOR);
    const form = await press(card, 'Change', EDITOR);
    await submit(
      form,
      { ...valuesOf(form), happened: '', reason: 'clearer', text: 'She sold her bakery' },
      EDITOR,
    );
    const who = proseOf(await scenario.type('/who Martha Ellingham', STRANGER));
    expect(who).toContain('Note by Rob Reporter, changed by Edith Editor, first-hand');
    await press(await scenario.type('/review', EDITOR), 'Confirm', EDITOR);
    expect(proseOf(await scenario.type('/who Martha Ellingham', STRANGER))).toContain('✓');
    const again = await press(saved, 'Change');
    await submit(again, { ...valuesOf(again), happened: '', reason: 'again', text: 'She sold a bakery' });
    const now = proseOf(await scenario.type('/who Martha Ellingham', STRANGER));
    expect(now).toContain('She sold a bakery');
    expect(now).toContain('○ noted, not yet checked');
  });

  test('somebody whom only a note names is found by that team and no other, and never taken for a namesake', async () => {
    await scenario.type(`/clip note Quilla Barrowmere ${WELL}`, REPORTER);
    const who = proseOf(await scenario.type('/who Quilla Barrowmere', STRANGER));
    expect(who).toContain('only the desk’s notes do');
    expect(who).toContain('She sold the bakery');
    const offered = await scenario.suggest('/who Quil', STRANGER);
    expect(JSON.stringify(offered)).toContain('Quilla Barrowmere');
    for (const place of ['directMessage', 'userInstall'] as const) {
      for (const member of ['stranger', 'reporter', 'editor'] as const) {
        const where = { member, place };
        expect(proseOf(await scenario.type('/who Quilla Barrowmere', where))).toContain(
          'Nothing in this store',
        );
        expect(proseOf(await scenario.type('/find notary', where))).not.toContain('bakery');
        expect(JSON.stringify(await scenario.suggest('/who Quil', where))).not.toContain('Barrowmere');
        expect(proseOf(await scenario.type('/sources', where))).not.toContain('notes');
      }
    }
    // A namesake in the articles is another person until somebody says otherwise.
    const saved = await scenario.type(`/clip note Martha Ellingham ${WELL}`, REPORTER);
    await press(saved, 'Another person of that name');
    const choice = await scenario.type('/who Martha Ellingham', STRANGER);
    const choices = pressablesOf(choice.messages.at(-1)).map(({ label }) => label);
    expect(choices.filter((label) => label.includes('Martha Ellingham'))).toEqual([
      '1. Martha Ellingham',
      '2. Martha Ellingham',
    ]);
  });

  test('a name that several have, or that is nearly another’s, is asked', async () => {
    const asked = await scenario.type(`/clip note Marta Elingam ${WELL}`, REPORTER);
    const labels = pressablesOf(asked.messages.at(-1)).map(({ label }) => label);
    if (labels.includes('A person of their own')) {
      const saved = await press(asked, 'A person of their own');
      expect(proseOf(saved)).toContain('Marta Elingam');
    } else expect(proseOf(asked)).toContain('Martha Ellingham');
  });

  test('waits for an editor in the digest’s count, as what was found in articles does', async () => {
    await scenario.type('/digest set 08:00 zone:Mexico City', EDITOR);
    const waiting = async (): Promise<number> => {
      const digest = proseOf(await scenario.type('/digest now', EDITOR));
      const [, count] = /(\d+) facts? not yet checked/.exec(digest) ?? [];
      if (count === undefined) throw new Error(digest);
      return Number(count);
    };
    const before = await vi.waitFor(waiting, { timeout: 20_000 });
    await scenario.type(`/clip note Martha Ellingham ${WELL}`, REPORTER);
    expect(await waiting()).toBe(before + 1);
    await press(await scenario.type('/review', EDITOR), 'Confirm', EDITOR);
    expect(await waiting()).toBe(before);
  });

  test('a question leaves nothing on disk', () => {
    expect(existsSync(join(dataDir, 'teams', `person-${scenario.memberId('stranger')}`))).toBe(false);
  });
});
