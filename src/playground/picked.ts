import type { APIApplicationCommand, APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import type { Person } from './seed.ts';

/** This many choices are remembered for a person and option. */
const REMEMBERED = 500;

/** The choices that somebody was shown: a client shows their names and sends their values. */
export type Picked = {
  remember(
    person: Person,
    command: APIApplicationCommand,
    option: string,
    choices: readonly APIApplicationCommandOptionChoice[],
  ): void;
  find(
    person: Person,
    command: APIApplicationCommand,
    option: string,
    name: string,
  ): string | number | undefined;
};

export function createPicked(): Picked {
  const shown = new Map<string, Map<string, string | number>>();
  const keyOf = (person: Person, command: APIApplicationCommand, option: string) =>
    `${person.user.id} ${command.id} ${option}`;
  return {
    remember(person, command, option, choices) {
      const key = keyOf(person, command, option);
      const known = shown.get(key) ?? new Map<string, string | number>();
      shown.set(key, known);
      for (const { name, value } of choices) {
        // The newest stands last, and the oldest is forgotten first.
        known.delete(name);
        known.set(name, value);
      }
      for (const name of known.keys()) {
        if (known.size <= REMEMBERED) break;
        known.delete(name);
      }
    },
    find: (person, command, option, name) => shown.get(keyOf(person, command, option))?.get(name),
  };
}
