import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import type { State } from '../protocol.ts';
import type { Reader } from './timestamp.ts';

/** What drawing needs to know, and what may be done from what is drawn. */
export type View = {
  readonly reader: Reader;
  /** Milliseconds since 1970. */
  now(): number;
  state(): State;
  /** Who looks: a member's id. */
  me(): string;
  findMessage(id: string): APIMessage | undefined;
  /** Entries of a message's context menu. */
  messageCommands(): APIApplicationCommand[];

  press(message: APIMessage, customId: string, values?: string[]): void;
  /** Pressed and not answered yet. */
  isPending(message: APIMessage, customId: string): boolean;
  /** Why the last press on this message failed. */
  findProblem(message: APIMessage): string | undefined;
  runMenu(message: APIMessage, command: string): void;
  dismiss(message: APIMessage): void;
  /** Goes to a place, and to a message in it. */
  jump(place: string, message?: string): void;
  /** Puts a line into the box. */
  fill(line: string): void;
};

/** The name of a person or the bot, as messages show it. */
export function findUserName(state: State, id: string): string | undefined {
  if (id === state.bot.id) return state.bot.name;
  return state.members.find((member) => member.id === id)?.name;
}

/** The name of a place without its sign and its explanation: "newsroom". */
export function placeTitle(name: string): string {
  return name.replace(/^#/u, '').replace(/\s*\([^()]*\)$/u, '');
}

/** What a place's name explains in brackets: "thread in #newsroom". */
export function findPlaceNote(name: string): string | undefined {
  return /\(([^()]*)\)$/u.exec(name)?.[1];
}
