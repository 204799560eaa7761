/** What a test may make go wrong, on purpose and a counted number of times. */
export type RouteFault = {
  method: string;
  /** The route as Discord's documentation writes it, such as "/channels/{channel_id}/messages". */
  route: string;
  /** How many calls it meets. */
  times: number;
  /**
   * 429 with `retryAfterMs`; 500, nothing done; the connection cut, nothing done; the work done but never answered;
   * or the right answer, begun `delayMs` late.
   */
  with:
    | { kind: '429'; retryAfterMs: number }
    | { kind: '500' }
    | { kind: 'cut' }
    | { kind: 'no-answer' }
    | { kind: 'delay'; delayMs: number };
};

export type Faults = {
  /** Cuts every gateway connection; the sessions stay, so that a client can RESUME. */
  dropConnections(): void;
  /** Cuts every gateway connection and forgets the sessions: a RESUME is told INVALID_SESSION. */
  loseSessions(): void;
  /** Sends INVALID_SESSION on every connection; `resumable` as Discord's "d". */
  invalidateSessions(resumable: boolean): void;
  /** Asks every client to reconnect (opcode 7). */
  requestReconnects(): void;
  /** Closes every gateway connection with one of Discord's codes, and ends the sessions where that code does. */
  closeConnections(code: number): void;
  /** The next so many heartbeats get no answer. */
  ignoreHeartbeats(times: number): void;
  /** The next calls of a route go wrong. */
  failRoute(fault: RouteFault): void;
};

/** The faults waiting for calls: `take` gives the one for a call and counts it. */
export type RouteFaults = {
  add(fault: RouteFault): void;
  take(method: string, route: string): RouteFault['with'] | undefined;
};

export function createRouteFaults(): RouteFaults {
  const waiting: RouteFault[] = [];
  return {
    add: (fault) => void waiting.push({ ...fault }),
    take: (method, route) => {
      if (waiting.length === 0) return undefined;
      const index = waiting.findIndex((fault) => fault.method === method && fault.route === route);
      const fault = waiting[index];
      if (fault === undefined) return undefined;
      fault.times -= 1;
      if (fault.times <= 0) waiting.splice(index, 1);
      return fault.with;
    },
  };
}
