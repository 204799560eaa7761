import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createWorkLine } from '../../../src/clip/intake/line.ts';

/** Work that is done when it is told to be. */
function work(log: string[], name: string) {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  return {
    start: () => {
      log.push(name);
      return promise;
    },
    end: () => resolve(name),
    fail: () => reject(new Error(name)),
  };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the line', () => {
  test('gives each team its turn, however many files one of them sends', async () => {
    const line = createWorkLine({ atOnce: 1 });
    const log: string[] = [];
    const all = ['a1', 'a2', 'a3', 'b1', 'c1', 'b2'].map((name) => {
      const one = work(log, name);
      return { ...one, done: line.run(name[0] ?? '', one.start, () => undefined) };
    });
    for (let turn = 0; turn < all.length; turn += 1) {
      await settled();
      all.find((one, index) => log.at(-1) === ['a1', 'a2', 'a3', 'b1', 'c1', 'b2'][index] && one)?.end();
    }
    await Promise.all(all.map(({ done }) => done));
    expect(log).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2']);
  });

  test('reads no two files of one team at once, and no more at once than it may', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 20 }),
        fc.integer({ min: 1, max: 3 }),
        async (teams, atOnce) => {
          const line = createWorkLine({ atOnce });
          const running: string[] = [];
          const results = teams.map((team, index) =>
            line.run(
              team,
              async () => {
                running.push(team);
                expect(new Set(running).size).toBe(running.length);
                expect(running.length).toBeLessThanOrEqual(atOnce);
                await settled();
                running.splice(running.indexOf(team), 1);
                return index;
              },
              () => undefined,
            ),
          );
          expect(await Promise.all(results)).toEqual(teams.map((_team, index) => index));
        },
      ),
    );
  });

  test('tells how many come before, and each time that it becomes fewer', async () => {
    const line = createWorkLine({ atOnce: 1 });
    const log: string[] = [];
    const told: number[] = [];
    const [a1, a2, b1] = [work(log, 'a1'), work(log, 'a2'), work(log, 'b1')];
    const done = [
      line.run('a', a1.start, () => undefined),
      line.run('b', b1.start, () => undefined),
      line.run('a', a2.start, (before) => told.push(before)),
    ];
    for (const one of [a1, b1, a2]) {
      await settled();
      one.end();
    }
    await Promise.all(done);
    expect(told).toEqual([2, 1]);
  });

  test('goes on when work fails, or cannot even begin', async () => {
    const line = createWorkLine({ atOnce: 1 });
    const throwing = (): Promise<string> => {
      throw new Error('no worker');
    };
    const ignore = () => undefined;
    await expect(line.run('a', throwing, ignore)).rejects.toThrow('no worker');
    await expect(line.run('a', () => Promise.reject(new Error('broken')), ignore)).rejects.toThrow('broken');
    expect(await line.run('b', () => Promise.resolve('done'), ignore)).toBe('done');
  });

  test('has room for so many files of a team, and of all; a place that was given back is free', () => {
    const line = createWorkLine({ perTeam: 2, all: 3 });
    const first = line.enter('a');
    expect(first).toHaveProperty('leave');
    expect(line.enter('a')).toHaveProperty('leave');
    expect(line.enter('a')).toEqual({ refused: 'clipTeamBusy' });
    expect(line.enter('b')).toHaveProperty('leave');
    expect(line.enter('c')).toEqual({ refused: 'clipBusy' });
    if (!('leave' in first)) throw new Error('no place');
    first.leave();
    first.leave();
    expect(line.enter('c')).toHaveProperty('leave');
    expect(line.enter('d')).toEqual({ refused: 'clipBusy' });
  });
});
