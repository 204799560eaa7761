import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { addMessage, CLIP_DEEDS } from '../../src/clip/add.ts';
import { createClips } from '../../src/clip/clips.ts';
import { openReviews } from '../../src/clip/review/teams.ts';
import { createDeskMaker } from '../../src/discord/desk.ts';
import type { Answer, Line } from '../../src/facts/answer.ts';
import { lintAnswer } from '../../src/facts/lint.ts';
import { openTeamStores } from '../../src/store/teams.ts';

const EMPTY: Answer = {
  asked: { kind: 'deed', command: 'clip', deed: 'none', args: [] },
  outcome: 'nothing',
  title: '',
  lead: [],
  sections: [],
  choices: [],
  actions: [],
};
const NOW = new Date('2026-11-24T12:00:00Z');

const STORY = `Larton (AP) — Martha Ellingham, 41, the manager of a warehouse, was charged with arson on Wednesday, police said.
Published: May 2, 2026
Her neighbour, Tobias Renner, owns the bakery next door to the warehouse. The council of the city meets on May 9.`;

test('what is said of a clipped article, and of a later version of it, is no more than its quotes carry', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'clipfile-cliplint-'));
  for (const folder of ['articles', 'facts', 'decisions'])
    cpSync(join('data', folder), join(dataDir, folder), { recursive: true });
  const log = pino({ level: 'silent' });
  const stores = await openTeamStores({ dataDir, log });
  const reviews = openReviews({ dataDir, stores, log });
  const team = await reviews.of('server-1');
  const deskFor = createDeskMaker([], () => NOW);
  const desk = () => deskFor(team.snapshot('editor'));
  const reported: Line[] = [];
  const context = {
    clips: createClips({ stores, api: undefined }),
    review: {
      team,
      asker: { team: 'server-1', roles: [], manages: true, user: { id: '7', name: 'Edith **Editor**' } },
      now: NOW,
      desk,
      ownDesk: desk,
      post: async () => ({ message: '1' }),
      report: (line: Line) => void reported.push(line),
    },
  };
  try {
    const first = await addMessage(context, { text: STORY, files: [] });
    const later = await addMessage(context, {
      text: `${STORY.replace('charged with', 'convicted of')}\nHe said that it was\u200B over, and the council had no more to say.\n${STORY}`,
      files: [],
    });
    const draft = await addMessage(context, {
      text: 'He said that it was over and that it was not.',
      files: [],
    });
    const gone = await CLIP_DEEDS.said?.(context, ['none'], {});
    expect([first, later].map(({ outcome }) => outcome)).toEqual(['found', 'found']);
    expect(JSON.stringify(later.lead)).toContain('later version');
    const told = reported.map(({ spans }) => spans.map((span) => ('text' in span ? span.text : '')).join(''));
    expect(told).toContain('Looking for people, dates and charges.');
    expect(lintAnswer({ ...EMPTY, lead: reported }, team.snapshot('editor'))).toEqual([]);
    for (const answer of [first, later, draft, gone]) {
      if (answer === undefined || 'fields' in answer) throw new Error('no answer');
      expect(lintAnswer(answer, team.snapshot('editor'))).toEqual([]);
    }
  } finally {
    await reviews.close();
    await stores.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
