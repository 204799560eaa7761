import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ONE_MOMENT } from '../../src/discord/progress.ts';
import type { Outcome } from '../../src/playground/protocol.ts';
import {
  type ClipfileScenario,
  isPrivate,
  pressablesOf,
  proseOf,
  startClipfile,
  textOf,
} from '../support/clipfile.ts';
import type { Where } from '../support/scenario.ts';
import { docxOf, pdfOf, zipOf } from './intake/files.ts';

const EDITOR: Where = { member: 'editor' };

const STORY = [
  'Warehouse manager is charged with arson',
  'Martha Ellingham, 41, the manager of a warehouse in the city, was charged with arson on Wednesday, police said.',
  'Her neighbour, Tobias Renner, owns the bakery next door. The council meets on May 9.',
];
const TEXT = STORY.join('\n\n');
const OTHER = 'The council of the city met on Wednesday, and Tobias Renner was there with his wife.';

describe('clipping', () => {
  let dataDir: string;
  let scenario: ClipfileScenario;
  let now = new Date('2026-11-24T12:00:00Z');
  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'clipfile-clip-'));
    for (const folder of ['articles', 'facts', 'decisions'])
      cpSync(join('data', folder), join(dataDir, folder), { recursive: true });
    scenario = await startClipfile({ dataDir, readOnly: false, now: () => now });
    now = new Date('2026-11-24T12:00:00Z');
  });
  afterEach(async () => {
    await scenario.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const press = (outcome: Outcome, label: string, where: Where = EDITOR): Promise<Outcome> => {
    const found = pressablesOf(outcome.messages.at(-1)).find((one) => one.label.startsWith(label));
    if (!found) throw new Error(`no “${label}” in ${textOf(outcome)}`);
    return scenario.press(outcome, found.customId, where);
  };
  /** Waits for the answer, too, where it takes the place of the message after a while. */
  const submit = async (
    opened: Outcome,
    fields: Record<string, string>,
    where: Where = EDITOR,
  ): Promise<Outcome> => {
    const outcome = await scenario.playground.submit({
      member: scenario.memberId(where.member),
      interaction: opened.interaction ?? '',
      customId: opened.modal?.custom_id ?? '',
      fields,
    });
    return await vi.waitFor(
      () => {
        const now = scenario.playground.findOutcome(outcome.interaction ?? '') ?? outcome;
        if (now.messages.length === 0 || textOf(now).startsWith(ONE_MOMENT)) throw new Error('no answer yet');
        return now;
      },
      { timeout: 10_000 },
    );
  };
  const attach = (
    name: string,
    bytes: Uint8Array | string,
    where: Where = EDITOR,
    said = '',
  ): Promise<Outcome> =>
    scenario.type(`/clip add attachment:${name}${said}`, { ...where, files: [{ name, bytes }] });
  const SAID = ' published:2026-05-02 publisher:Larton Post';

  test('a file gives people, dates and charges, each with its number and quote, to the one who clipped it alone; then /who knows them', async () => {
    const clipped = await attach('story.docx', docxOf(STORY), EDITOR, SAID);
    const prose = proseOf(clipped);
    expect(isPrivate(clipped.messages.at(-1))).toBe(true);
    expect(prose).toContain(
      'Clipped as Larton Post, “Warehouse manager is charged with arson”, May 2, 2026.',
    );
    expect(prose).toMatch(/Found: 2 people, \d dates?, 1 charge, /);
    expect(prose).toMatch(/1\. .*Martha Ellingham/);
    expect(prose).toMatch(/charged with .*arson/);
    expect(prose).toContain('in the words of Larton Post');
    expect(proseOf(await scenario.type('/who Tobias Renner', EDITOR))).toContain('Tobias Renner');
    // The charge waits for an editor's check before anybody else sees it.
    expect(proseOf(await scenario.type('/charges Martha Ellingham'))).not.toContain('charged with');
    const card = await press(clipped, 'Review');
    expect(proseOf(card)).toContain('Martha Ellingham');
  });

  test('a pasted text is asked for in a form, and what it does not say is asked for too', async () => {
    const form = await scenario.type('/clip add', EDITOR);
    expect(form.modal?.title).toBe('Clip an article');
    const asked = await submit(form, { text: TEXT });
    expect(isPrivate(asked.messages.at(-1))).toBe(true);
    expect(proseOf(asked)).toContain('Say what is missing');
    const wrong = await submit(await press(asked, 'Say when'), {
      published: '2026-02-31',
      publisher: 'Larton Post',
    });
    expect(proseOf(wrong)).toContain('no day that has been: 2026-02-31');
    const future = await submit(await press(wrong, 'Say when'), {
      published: '2027-01-01',
      publisher: 'Larton Post',
    });
    expect(proseOf(future)).toContain('no day that has been');
    const done = await submit(await press(future, 'Say when'), {
      published: 'May 2, 2026',
      publisher: 'Larton Post',
    });
    expect(proseOf(done)).toContain('Clipped as Larton Post');
    expect(isPrivate(done.messages.at(-1))).toBe(true);
  });

  test('what an article says of its day and wire is not asked for', async () => {
    const [title, first = '', rest] = STORY;
    const text = `${title}\n\nPublished: May 2, 2026 at 10:15 a.m. EDT\n\nLARTON, Ohio (AP) — ${first}\n\n${rest}`;
    const clipped = await attach('story.txt', text);
    expect(proseOf(clipped)).toContain(
      'Clipped as AP, “Warehouse manager is charged with arson”, May 2, 2026.',
    );
  });

  test('the same text again is there already, and is not kept twice', async () => {
    await attach('story.txt', TEXT, EDITOR, SAID);
    expect(proseOf(await attach('again.pdf', pdfOf([STORY]), EDITOR, SAID))).toContain('Clipped as');
    expect(proseOf(await attach('again.txt', TEXT, EDITOR, SAID))).toContain('It is already there');
    // Nor where it is sent twice at the same time.
    const twice = await Promise.all([
      attach('c.txt', OTHER, EDITOR, SAID),
      attach('d.txt', OTHER, EDITOR, SAID),
    ]);
    expect(twice.filter((one) => proseOf(one).includes('It is already there'))).toHaveLength(1);
    expect((await scenario.stores.of('server-1204000000000000010')).snapshot().articles.length).toBe(4);
  });

  test('two articles of one title and day are two', async () => {
    await attach('one.txt', TEXT, EDITOR, SAID);
    const other = await attach(
      'two.txt',
      `${TEXT}\n\nNobody was hurt, and it was over by noon.`,
      EDITOR,
      SAID,
    );
    expect(proseOf(other)).toContain('Clipped as');
  });

  test('a later version of a story stands in the place of the earlier one, and says what changed', async () => {
    await attach('one.txt', TEXT, EDITOR, SAID);
    const later = TEXT.replace('Renner, owns', 'Renner, now owns').replace(
      'The council',
      'Tobias Renner was charged with fraud on Friday, police said. The council',
    );
    const newer = `${later}\n\nMartha Ellingham pleaded guilty to arson on Friday.`;
    const clipped = await attach('two.txt', newer, EDITOR, ' published:2026-05-04 publisher:Larton Post');
    const prose = proseOf(clipped);
    expect(prose).toContain('This is a later version of Larton Post');
    expect(prose).toMatch(/New in this version.*fraud/);
    expect(prose).toMatch(/Changed: before, and now.*charged with.*pleaded guilty/);
    expect(proseOf(await scenario.type('/who Martha Ellingham', EDITOR))).toContain('From 1 article');
    const apart = await press(clipped, 'Another story');
    expect(proseOf(apart)).not.toContain('later version');
    expect(proseOf(await scenario.type('/who Martha Ellingham', EDITOR))).toContain('From 2 articles');
  });

  test('Clip this takes the text of a message, or its file', async () => {
    const menuOn = async (said: Outcome) =>
      scenario.playground.menu({
        member: scenario.memberId('editor'),
        message: said.messages.at(-1)?.id ?? '',
        command: 'Clip this',
      });
    const words = await menuOn(await scenario.type(TEXT, EDITOR));
    expect(isPrivate(words.messages.at(-1))).toBe(true);
    const done = await submit(await press(words, 'Say when'), {
      published: '2026-05-02',
      publisher: 'Larton Post',
    });
    expect(proseOf(done)).toContain('Found: 2 people');
    const file = await menuOn(
      await scenario.type('look at this', {
        ...EDITOR,
        files: [{ name: 'a.txt', bytes: `${TEXT} It was so.` }],
      }),
    );
    expect(proseOf(file)).toContain('Say what is missing');
  });

  test('a team that sends many files has room for four, and another team does not wait for all of them', async () => {
    const order: string[] = [];
    const send = async (team: string, name: string, where: Where): Promise<string> => {
      const prose = proseOf(await attach(name, `${TEXT} The file is ${name}.`, where, SAID));
      order.push(team);
      return prose;
    };
    const ours = ['a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt'].map((name) => send('ours', name, EDITOR));
    const theirs = send('theirs', 'x.txt', { member: 'reporter', place: 'directMessage' });
    const told = await Promise.all([...ours, theirs]);
    expect(told.filter((prose) => prose.includes('as many files in line as a team may'))).toHaveLength(1);
    expect(told.filter((prose) => prose.includes('Clipped as'))).toHaveLength(5);
    expect(order.at(-1)).toBe('ours');
  });

  test('whoever may not clip is told so, and nothing is kept; what one team clips no other sees', async () => {
    expect(proseOf(await attach('story.txt', TEXT, { member: 'reporter' }, SAID))).toContain(
      'Only those who may clip',
    );
    expect(proseOf(await scenario.type('/clip add', { member: 'reporter' }))).toContain(
      'Only those who may clip',
    );
    const own: Where = { member: 'reporter', place: 'directMessage' };
    expect(proseOf(await attach('story.txt', TEXT, own, SAID))).toContain('Clipped as');
    expect(proseOf(await scenario.type('/who Tobias Renner', EDITOR))).toContain('Nothing in this store');
    expect(proseOf(await scenario.type('/who Tobias Renner', own))).toContain('From 1 article');
  });

  test('a draft is kept for an hour', async () => {
    const asked = await attach('story.txt', TEXT);
    const opened = await press(asked, 'Say when');
    now = new Date(now.getTime() + 61 * 60_000);
    expect(proseOf(await submit(opened, { published: '2026-05-02', publisher: 'Larton Post' }))).toContain(
      'This draft is gone',
    );
  });

  test.each([
    [
      'a picture',
      'a.txt',
      () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]),
      'no file that can be read',
    ],
    ['a file that is too large', 'a.txt', () => Buffer.alloc(9 * 1024 * 1024, 'the '), 'larger than 8 MB'],
    ['a locked PDF', 'a.pdf', () => pdfOf([STORY], { encrypt: true }), 'locked with a password'],
    ['a broken Word file', 'a.docx', () => docxOf(STORY).subarray(0, 400), 'damaged'],
    [
      'a zip bomb',
      'a.docx',
      () => zipOf([{ name: 'word/document.xml', content: Buffer.alloc(64 * 1024 * 1024), claims: 9 }]),
      'unpacks to more',
    ],
    ['scripts alone', 'a.html', () => Buffer.from('<html><script>evil()</script></html>'), 'hardly any text'],
    ['Spanish', 'a.txt', () => Buffer.from('El juez condenó a un hombre a diez años de cárcel.'), 'English'],
  ])('%s is refused in a sentence, and /who is answered meanwhile', async (_what, name, bytes, sentence) => {
    const clipping = attach(name, bytes(), EDITOR, SAID);
    const who = await scenario.type('/who Caro Quintero');
    expect(proseOf(who)).toContain('Caro Quintero');
    expect(who.acknowledgedAfterMs).toBeLessThan(3_000);
    const refused = await clipping;
    expect(proseOf(refused)).toContain(sentence);
    expect(isPrivate(refused.messages.at(-1))).toBe(true);
  });
});
