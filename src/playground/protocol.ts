import type {
  APIApplicationCommand,
  APIMessage,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';

/**
 * What the page and the embedded Discord say to each other, beside Discord's own REST and gateway.
 * Every route stands below /playground and takes and gives JSON; errors are `{ message }` with a 4xx status.
 */

/** A place to write in. */
export type Place = {
  id: string;
  kind: 'server' | 'thread' | 'direct-message' | 'user-install';
  /** As the page lists it: "#newsroom", "Direct message". */
  name: string;
  /** Set where only this member can write: a direct message. */
  member?: string;
};

/** A person who can write: the page may switch between them. */
type Member = { id: string; name: string; permissions: string };

/** GET /playground/state */
export type State = {
  bot: { id: string; name: string; online: boolean };
  places: Place[];
  members: Member[];
  commands: APIApplicationCommand[];
};

/** GET /playground/messages?place=ID: what stands in a place, oldest first (ephemeral ones only for `member`). */
export type Messages = { messages: APIMessage[] };

/** POST /playground/suggest: what could come next in a line that is being typed. */
export type SuggestRequest = {
  place: string;
  member: string;
  line: string;
  /** Names of the files that would go with it. */
  files?: string[];
};

export type Suggestion = {
  kind: 'command' | 'option' | 'choice';
  /** Shown in the list ("/who", "private", "Rafael Caro Quintero"). */
  label: string;
  description: string;
  /** The whole line once this is picked. */
  line: string;
};

export type SuggestResponse = {
  suggestions: Suggestion[];
  /** What is wrong with, or still missing from, the line, for the hint under the box. */
  hint?: string;
};

/**
 * POST /playground/run: sends the line: a command where it begins with "/", else a plain message. `files` go with the
 * message; in a command, an option that takes a file names one of them.
 */
export type RunRequest = {
  place: string;
  member: string;
  line: string;
  files?: { name: string; base64: string }[];
};

/** POST /playground/press: a button, or a select menu with its values. */
export type PressRequest = { member: string; message: string; customId: string; values?: string[] };

/** POST /playground/menu: an entry of a message's context menu ("Look up"). */
export type MenuRequest = { member: string; message: string; command: string };

/** POST /playground/submit: a modal, with the value of each field by custom_id. */
export type SubmitRequest = {
  member: string;
  interaction: string;
  customId: string;
  fields: Record<string, string>;
};

/** What POST run, press, menu and submit give once the interaction has settled: what the person sees. */
export type Outcome = {
  /** The interaction's id; undefined where a plain message was sent. */
  interaction?: string;
  /** The messages that it created or edited, oldest first, as they stand now. */
  messages: APIMessage[];
  modal?: APIModalInteractionResponseCallbackData;
  /** Why the person sees no answer: "The application did not respond". */
  failed?: string;
  /** Milliseconds from the interaction's sending to the application's first answer. */
  acknowledgedAfterMs?: number;
};

/**
 * GET /playground/events: server-sent events, one of these a message. The first is the state as it is when the stream
 * begins: fetched beside the stream, it could be older than an event that came before it.
 */
export type PlaygroundEvent =
  | { kind: 'state'; state: State }
  | { kind: 'message'; place: string; message: APIMessage }
  | { kind: 'message-deleted'; place: string; id: string }
  | { kind: 'modal'; member: string; interaction: string; modal: APIModalInteractionResponseCallbackData }
  /** The application did not answer within 3 seconds, or answered wrongly. */
  | { kind: 'failed'; place: string; member: string; interaction: string; reason: string }
  | { kind: 'commands'; commands: APIApplicationCommand[] }
  | { kind: 'presence'; online: boolean };
