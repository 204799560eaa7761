import { ALL_WAITING_MAX, READ_AT_ONCE, TEAM_WAITING_MAX } from './limits.ts';
import type { Refused } from './refusal.ts';

/** Work of all teams: one piece of a team at a time, and one of each team in turn. */
export type WorkLine = {
  /** Takes a place for a file; a refusal where its team, or all teams together, have as many as they may. Give it back. */
  enter(team: string): { leave(): void } | Refused;
  /** Does work when it is its turn. `onPlace` is told how many pieces come before it, whenever that changes. */
  run<Value>(team: string, work: () => Promise<Value>, onPlace: (before: number) => void): Promise<Value>;
};

export type WorkLineLimits = { atOnce?: number; perTeam?: number; all?: number };

type Piece = { start(): Promise<void>; onPlace(before: number): void; told?: number };

/** A line with limits; those of limits.ts where absent. */
export function createWorkLine(limits: WorkLineLimits = {}): WorkLine {
  const { atOnce = READ_AT_ONCE, perTeam = TEAM_WAITING_MAX, all = ALL_WAITING_MAX } = limits;
  const places = new Map<string, number>();
  /** In the order in which teams have their turn: a team that had it goes to the end. */
  const waiting = new Map<string, Piece[]>();
  const running = new Set<string>();

  const next = (): void => {
    while (running.size < atOnce) {
      const team = [...waiting.keys()].find((one) => !running.has(one));
      const pieces = team === undefined ? undefined : waiting.get(team);
      const piece = pieces?.shift();
      if (team === undefined || pieces === undefined || piece === undefined) break;
      waiting.delete(team);
      if (pieces.length > 0) waiting.set(team, pieces);
      running.add(team);
      void piece.start().finally(() => {
        running.delete(team);
        next();
      });
    }
    tellPlaces();
  };

  const tellPlaces = (): void => {
    const queues = [...waiting.values()];
    for (const [at, pieces] of queues.entries()) {
      for (const [index, piece] of pieces.entries()) {
        const others = queues.map((queue, other) =>
          other === at ? index : Math.min(queue.length, index + (other < at ? 1 : 0)),
        );
        const before = running.size + others.reduce((sum, one) => sum + one, 0);
        if (piece.told !== before) piece.onPlace(before);
        piece.told = before;
      }
    }
  };

  return {
    enter: (team) => {
      const own = places.get(team) ?? 0;
      if (own >= perTeam) return { refused: 'clipTeamBusy' };
      if ([...places.values()].reduce((sum, one) => sum + one, 0) >= all) return { refused: 'clipBusy' };
      places.set(team, own + 1);
      let isIn = true;
      return {
        leave: () => {
          const left = (places.get(team) ?? 0) - (isIn ? 1 : 0);
          isIn = false;
          if (left > 0) places.set(team, left);
          else places.delete(team);
        },
      };
    },
    run: <Value>(team: string, work: () => Promise<Value>, onPlace: (before: number) => void) => {
      const { promise, resolve, reject } = Promise.withResolvers<Value>();
      const pieces = waiting.get(team) ?? [];
      // Begun in a promise, so that what cannot even begin gives its turn back.
      pieces.push({ start: () => Promise.resolve().then(work).then(resolve, reject), onPlace });
      waiting.set(team, pieces);
      next();
      return promise;
    },
  };
}
