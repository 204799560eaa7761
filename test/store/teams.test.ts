import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { articleOf } from '../../src/read/article.ts';
import { readArticle } from '../../src/read/read.ts';
import { openStore } from '../../src/store/open.ts';
import { openTeamStores, type TeamStores } from '../../src/store/teams.ts';

const log = pino({ level: 'silent' });
const OURS = 'server-1204000000000000010';
const THEIRS = 'person-1204000000000000020';

const clip = (id: string, text: string) => {
  const article = articleOf(id, `date 2024-05-01\n${text}`);
  return { facts: readArticle(article), text: article.text };
};

describe("teams' stores", () => {
  let dataDir: string;
  let stores: TeamStores;
  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'clipfile-teams-'));
    stores = await openTeamStores({ dataDir, log });
  });
  afterEach(async () => {
    await stores.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  test("what one team clips is in that team's store alone, also after a restart", async () => {
    const { facts, text } = clip('ours', 'Martha Ellingham was charged with arson, police said.');
    await (await stores.of(OURS)).commit(facts, text);
    expect((await stores.of(OURS)).snapshot().articles.map(({ id }) => id)).toEqual(['ours']);
    expect((await stores.of(THEIRS)).snapshot().articles).toEqual([]);
    await stores.close();
    stores = await openTeamStores({ dataDir, log });
    expect((await stores.of(OURS)).snapshot().text('ours')).toBe(text);
    expect((await stores.of(THEIRS)).snapshot().text('ours')).toBeUndefined();
  });

  test('a question leaves nothing on disk: a team gets its folder with its first article', async () => {
    (await stores.of(THEIRS)).snapshot();
    expect(existsSync(join(dataDir, 'teams'))).toBe(false);
  });

  test("a team's view grows by a revision with each clip, and stays the same snapshot in between", async () => {
    const store = await stores.of(OURS);
    const before = store.snapshot();
    expect(store.snapshot()).toBe(before);
    const { facts, text } = clip('ours', 'Martha Ellingham was charged with arson, police said.');
    await store.commit(facts, text);
    expect(store.snapshot().revision).toBeGreaterThan(before.revision);
  });

  test('what is read ahead needs no file when it is asked for', async () => {
    await stores.close();
    const { facts, text } = clip('shipped', 'Martha Ellingham was charged with arson, police said.');
    const shipped = await openStore({ dataDir, log });
    await shipped.commit(facts, text);
    await shipped.close();
    stores = await openTeamStores({ dataDir, log });
    await stores.readAhead();
    rmSync(join(dataDir, 'facts', 'shipped.json'));
    expect((await stores.of(OURS)).snapshot().facts('shipped')).toEqual(facts);
  });

  test.each(['../articles', 'server-', 'server-1/../x', 'nobody'])('%j is no team', async (team) => {
    await expect(stores.of(team)).rejects.toThrow('no such team');
  });
});
