import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { deflateSync } from 'node:zlib';
import { PAGES_MAX, TEXT_MAX_LENGTH } from '../../src/clip/intake/limits.ts';
import { createReader } from '../../src/clip/intake/reader.ts';
import { ONE_MOMENT } from '../../src/discord/progress.ts';
import type { Outcome } from '../../src/playground/protocol.ts';
import { messageText } from '../../src/playground/terminal.ts';
import { docxOf, pdfOf, STORY, zipOf } from '../clip/intake/files.ts';
import { CLIPFILE, residentMiB, startPeer, stopPeer } from './discord.ts';
import { median, percentile, table } from './report.ts';

const MB = 1024 * 1024;
/** Largest file that is fetched, with a little less of it for its own words. */
const FULL = 8 * MB - 1_000;
const ASK_EVERY_MS = 100;
const LOOK_EVERY_MS = 20;
const DONE_WITHIN_MS = 60_000;

const story = STORY.join(' ');
const repeated = (text: string, length: number): string =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);
/** Letters drawn on a page, as PDF operators. */
const drawing = (operators: number): Buffer =>
  deflateSync(Buffer.from(`BT /F1 12 Tf 72 720 Td ${'(x) Tj '.repeat(operators)} ET`));

/** Files that nobody means well with, and two that somebody does. */
const FILES: readonly (readonly [what: string, name: string, content: () => Buffer | string])[] = [
  ['an article, .txt', 'a.txt', () => story],
  ['an article as long as may be, .txt', 'a.txt', () => repeated(`${story}\n`, TEXT_MAX_LENGTH - 10)],
  ['a PDF of as many pages as may be', 'a.pdf', () => pdfOf(Array.from({ length: PAGES_MAX }, () => STORY))],
  ['a picture', 'a.txt', () => Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]), Buffer.alloc(MB)])],
  ['larger than 8 MB', 'a.txt', () => repeated('the ', 9 * MB)],
  ['8 MB of one line', 'a.txt', () => repeated('the ', FULL)],
  ['8 MB of one word', 'a.txt', () => repeated('a', FULL)],
  ['8 MB of zero-width and bidi characters', 'a.txt', () => `${story}${'\u200B\u202E'.repeat(FULL / 6)}`],
  ['8 MB of HTML full of scripts', 'a.html', () => `<html>${repeated('<script>evil()</script>', FULL - 6)}`],
  ['8 MB of open HTML elements', 'a.html', () => repeated('<div>', FULL)],
  ['8 MB of HTML attributes', 'a.html', () => `<p ${repeated('a="b" ', FULL - 20)}>`],
  ['8 MB of Markdown brackets', 'a.md', () => repeated('[', FULL)],
  ['a locked PDF', 'a.pdf', () => pdfOf([STORY], { encrypt: true })],
  ['half a PDF', 'a.pdf', () => pdfOf([STORY]).subarray(0, 200)],
  ['a PDF of 101 pages', 'a.pdf', () => pdfOf(Array.from({ length: PAGES_MAX + 1 }, () => STORY))],
  [
    'a PDF page that unpacks to 512 MB',
    'a.pdf',
    () => pdfOf([[]], { stream: deflateSync(Buffer.alloc(512 * MB, ' '), { level: 9 }) }),
  ],
  ['a PDF page of a million drawings', 'a.pdf', () => pdfOf([[]], { stream: drawing(1_000_000) })],
  ['half a Word file', 'a.docx', () => docxOf(STORY).subarray(0, 400)],
  ['a locked Word file', 'a.docx', () => zipOf([{ name: 'word/document.xml', content: 'x', flags: 1 }])],
  [
    'a zip bomb of 256 MB',
    'a.docx',
    () => docxOf(STORY, [{ name: 'word/media/a', content: Buffer.alloc(256 * MB) }]),
  ],
  [
    'a zip bomb that says it is small',
    'a.docx',
    () => docxOf(STORY, [{ name: 'word/media/a', content: Buffer.alloc(256 * MB), claims: 10 }]),
  ],
  [
    'a Word file of 30 MB of paragraphs',
    'a.docx',
    () => docxOf(Array.from({ length: 400_000 }, () => 'the man')),
  ],
];

/**
 * Clips files that nobody means well with, through the real client of a bot in a process of its own, while somebody
 * else asks /who ten times a second: how long each takes, what comes of it, the memory of the whole process, and how
 * long the questions wait.
 */
export async function bench(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'clipfile-bench-intake-'));
  for (const folder of ['articles', 'facts', 'decisions'])
    cpSync(join('data', folder), join(dataDir, folder), { recursive: true });
  const peer = await startPeer(CLIPFILE, [], { DATA_DIR: dataDir });
  const { playground } = peer;
  const { members, places } = playground.state();
  const idOf = (name: string): string => members.find((one) => one.name.includes(name))?.id ?? '';
  const place = places.find(({ name }) => name === '#newsroom')?.id ?? '';
  const who = () => playground.run({ line: '/who Caro Quintero', member: idOf('Reporter'), place });
  for (let turn = 0; turn < 20; turn += 1) await who();
  const settled = async (outcome: Outcome): Promise<string> => {
    const until = performance.now() + DONE_WITHIN_MS;
    for (;;) {
      const now = playground.findOutcome(outcome.interaction ?? '') ?? outcome;
      const text = now.messages.map(messageText).join('') + (now.failed ?? '');
      if ((text !== '' && !text.startsWith(ONE_MOMENT)) || performance.now() > until) return text;
      await sleep(LOOK_EVERY_MS);
    }
  };
  const rows: string[][] = [];
  try {
    for (const [what, name, content] of FILES) {
      const base64 = Buffer.from(content()).toString('base64');
      const before = residentMiB(peer);
      let peak = before;
      const looking = setInterval(() => {
        peak = Math.max(peak, residentMiB(peer));
      }, LOOK_EVERY_MS);
      const waits: number[] = [];
      const asked: Promise<unknown>[] = [];
      const ask = (): void => {
        const from = performance.now();
        asked.push(who().then(() => waits.push(performance.now() - from)));
      };
      const asking = setInterval(ask, ASK_EVERY_MS);
      ask();
      const from = performance.now();
      const text = await settled(
        await playground.run({
          line: `/clip add attachment:${name} published:2024-05-06 publisher:Post`,
          member: idOf('Editor'),
          place,
          files: [{ name, base64 }],
        }),
      );
      const took = performance.now() - from;
      clearInterval(asking);
      await Promise.all(asked);
      clearInterval(looking);
      rows.push([
        what,
        took.toFixed(0),
        `+${Math.max(0, peak - before).toFixed(0)}`,
        median(waits).toFixed(1),
        percentile(waits, 99).toFixed(1),
        text.replace(/\s+/g, ' ').slice(0, 60),
      ]);
    }
    rows.push(await hundredMegabytes());
  } finally {
    await stopPeer(peer);
    rmSync(dataDir, { recursive: true, force: true });
  }
  table(
    'files that are clipped, while /who is asked ten times a second',
    ['file', 'ms', 'MiB', '/who p50 ms', '/who p99 ms', 'answer'],
    rows,
  );
}

/** More than Discord lets anybody attach: given to the reader itself. */
async function hundredMegabytes(): Promise<string[]> {
  const reader = createReader();
  const bytes = Buffer.alloc(100 * MB, 'the ');
  const from = performance.now();
  const refused = await reader.extract({ name: 'a.txt', bytes }, { team: 'server-1' });
  return [
    '100 MB of one line, to the reader itself',
    (performance.now() - from).toFixed(0),
    '',
    '',
    '',
    'refused' in refused ? refused.refused : 'taken',
  ];
}
