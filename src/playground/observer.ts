/** One REST call with its answer. */
export type Exchange = {
  method: string;
  /** The route as Discord's documentation writes it; undefined where there is none. */
  route: string | undefined;
  path: string;
  requestBody: unknown;
  status: number;
  responseBody: unknown;
};

/** Sees everything that goes over the wire; tests hang their validators here. */
export type Observer = {
  onExchange?(exchange: Exchange): void;
  /** What the server sends on the gateway, whole: `{ op, d, s, t }`. */
  onSent?(payload: unknown): void;
  /** What a client sends on the gateway. */
  onReceived?(payload: unknown): void;
};
