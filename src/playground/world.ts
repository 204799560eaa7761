import { type Commands, createCommands } from './commands.ts';
import type { Gateway } from './gateway.ts';
import { createMessages, type Messages } from './messages.ts';
import type { PlaygroundEvent, State } from './protocol.ts';
import { createSeed, type Person, type PlaceRecord, type Seed } from './seed.ts';
import { createSnowflakes } from './snowflake.ts';

/** Everything that the embedded Discord knows, in memory. */
export type World = {
  seed: Seed;
  /** Milliseconds since 1970. */
  now: () => number;
  nextId: () => string;
  places: ReadonlyMap<string, PlaceRecord>;
  people: ReadonlyMap<string, Person>;
  commands: Commands;
  messages: Messages;
  state(): State;
  emit(event: PlaygroundEvent): void;
  /** Gives the function that ends it. */
  subscribe(listener: (event: PlaygroundEvent) => void): () => void;
};

/** `gateway` is asked for late, since the gateway needs the world first. */
export function createWorld(options: {
  now: () => number;
  origin: () => string;
  gateway: () => Gateway;
}): World {
  const { now } = options;
  const seed = createSeed();
  const nextId = createSnowflakes(now);
  const people = new Map(seed.people.map((person) => [person.user.id, person]));
  const listeners = new Set<(event: PlaygroundEvent) => void>();
  const emit = (event: PlaygroundEvent) => {
    for (const listener of listeners) listener(event);
  };
  const commands: Commands = createCommands({
    applicationId: seed.application.id,
    nextId,
    onChange: () => emit({ kind: 'commands', commands: commands.all() }),
  });
  const messages = createMessages({
    nextId,
    now,
    origin: options.origin,
    findUser: (id) => (id === seed.bot.id ? seed.bot : people.get(id)?.user),
    emit,
    dispatch: (event) => options.gateway().dispatch(event),
  });
  return {
    seed,
    now,
    nextId,
    people,
    places: new Map(seed.places.map((place) => [place.id, place])),
    commands,
    messages,
    emit,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => ({
      bot: { id: seed.bot.id, name: seed.application.name, online: options.gateway().isOnline() },
      places: seed.places.map(({ id, kind, name, member }) => ({
        id,
        kind,
        name,
        ...(member === undefined ? {} : { member }),
      })),
      members: seed.people.map(({ user, permissions }) => ({
        id: user.id,
        name: user.global_name ?? user.username,
        permissions: String(permissions),
      })),
      commands: commands.all(),
    }),
  };
}
