import type { Upload } from './messages.ts';

/** One call as a handler sees it. */
export type Call = {
  param(name: string): string;
  query(name: string): string | undefined;
  body: unknown;
  uploads: Upload[];
};

/** A status and a body; no body is a 204. */
export type Reply = { status: 200 | 201; body: unknown } | undefined;

export type Route = {
  method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  /** As Discord's documentation writes it. */
  path: string;
  /** Interaction callbacks and webhooks carry their own token, and the global limit does not count them. */
  isOpen?: boolean;
  handle(call: Call): Reply;
};

/** A 200 with its body. */
export const ok = (body: unknown): Reply => ({ status: 200, body });

/** The names of the files that came with a call. */
export const namesOf = ({ uploads }: Call) => uploads.map(({ name }) => name);
