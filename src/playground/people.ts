import {
  type APIApplicationCommand,
  type APIInteractionDataResolved,
  type APIMessageComponent,
  type APIModalInteractionResponseCallbackComponent,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ComponentType,
  InteractionContextType,
  InteractionType,
} from 'discord-api-types/v10';
import { walkComponents } from './components.ts';
import type { Interactions, Trigger } from './interactions.ts';
import type { MessageRecord } from './messages.ts';
import type {
  MenuRequest,
  Outcome,
  PressRequest,
  RunRequest,
  SubmitRequest,
  Suggestion,
  SuggestRequest,
  SuggestResponse,
} from './protocol.ts';
import { BOT_PERMISSIONS, createMember, type Person, type PlaceRecord } from './seed.ts';
import {
  type FocusedOption,
  type Named,
  parseTyped,
  quoteValue,
  type TypedCommand,
  type TypedContext,
  type TypedOption,
} from './typed.ts';
import type { World } from './world.ts';

/** What a person cannot do, as a sentence for that person. */
export class PersonError extends Error {
  override readonly name = 'PersonError';
}

/** What people do: type, pick, press, fill in; each gives what they then see. */
export type People = {
  suggest(request: SuggestRequest): Promise<SuggestResponse>;
  run(request: RunRequest): Promise<Outcome>;
  press(request: PressRequest): Promise<Outcome>;
  menu(request: MenuRequest): Promise<Outcome>;
  submit(request: SubmitRequest): Promise<Outcome>;
};

/** docs: Message Resource, Create Message. */
const CONTENT_LENGTH = 2_000;
/** Picked choices are remembered by name, this many a person and option. */
const PICKED_LIMIT = 500;

export function createPeople(world: World, interactions: Interactions): People {
  /** The values behind the choices that somebody was shown. */
  const picked = new Map<string, Map<string, string | number>>();
  const pickedKey = (person: Person, command: APIApplicationCommand, option: string) =>
    `${person.user.id} ${command.id} ${option}`;

  function expectPerson(id: string): Person {
    const person = world.people.get(id);
    if (person === undefined) throw new PersonError('There is no such member.');
    return person;
  }

  function expectPlace(id: string, person: Person): PlaceRecord {
    const place = world.places.get(id);
    if (place === undefined) throw new PersonError('There is no such place.');
    if (place.member !== undefined && place.member !== person.user.id)
      throw new PersonError('This is the direct message of somebody else.');
    return place;
  }

  function expectMessage(id: string, person: Person): MessageRecord {
    const record = world.messages.find(id);
    const isVisible = record?.visibleTo === undefined || record.visibleTo === person.user.id;
    if (record === undefined || !isVisible) throw new PersonError('This message is gone.');
    expectPlace(record.place.id, person);
    return record;
  }

  function createContext(place: PlaceRecord, person: Person): TypedContext {
    const members = place.guild?.members.map(({ user }) => user) ?? [person.user, world.seed.bot];
    return {
      commands: findVisible(world, place, person).filter(
        ({ type }) => type === ApplicationCommandType.ChatInput,
      ),
      users: members.flatMap(({ id, username, global_name }): Named[] => [
        { id, name: global_name ?? username },
        { id, name: username },
      ]),
      channels: [...(place.guild?.channels ?? []), ...(place.guild?.threads ?? [])].map(({ id, name }) => ({
        id,
        name: name ?? '',
      })),
      roles: place.guild?.roles ?? [],
      findPicked: (command, option, name) => picked.get(pickedKey(person, command, option))?.get(name),
    };
  }

  /** Waits until the person sees the end of it. */
  async function settle(trigger: Trigger): Promise<Outcome> {
    const interaction = interactions.start(trigger);
    await interaction.settled;
    return interactions.outcome(interaction);
  }

  async function askForChoices(
    typed: TypedCommand,
    focused: FocusedOption,
    place: PlaceRecord,
    person: Person,
  ) {
    const others = typed.options.filter(({ name }) => name !== focused.option.name);
    const typing = {
      name: focused.option.name,
      type: focused.option.type,
      value: focused.value,
      focused: true,
    };
    const interaction = interactions.start({
      type: InteractionType.ApplicationCommandAutocomplete,
      place,
      person,
      command: { installs: installsOf(typed.command) },
      isText: focused.option.type === ApplicationCommandOptionType.String,
      data: createCommandData(typed, [...others, typing], place, world),
    });
    await interaction.settled;
    const choices = interaction.choices ?? [];
    const key = pickedKey(person, typed.command, focused.option.name);
    const known = picked.get(key) ?? new Map<string, string | number>();
    for (const { name, value } of choices) {
      known.delete(name);
      known.set(name, value);
    }
    for (const name of known.keys()) {
      if (known.size <= PICKED_LIMIT) break;
      known.delete(name);
    }
    picked.set(key, known);
    return { choices, failed: interaction.failed };
  }

  async function suggestValues(
    typed: TypedCommand,
    place: PlaceRecord,
    person: Person,
  ): Promise<{ suggestions: Suggestion[]; hint?: string }> {
    const { focused } = typed;
    if (focused === undefined) return { suggestions: [] };
    const { option, value, before } = focused;
    const suggestion = (name: string): Suggestion => ({
      kind: 'choice',
      label: name,
      description: option.name,
      line: `${before}${quoteValue(name)}`,
    });
    if ('autocomplete' in option && option.autocomplete === true) {
      const { choices, failed } = await askForChoices(typed, focused, place, person);
      const suggestions = choices.map(({ name }) => suggestion(name));
      return failed === undefined ? { suggestions } : { suggestions, hint: 'Loading options failed' };
    }
    const names = listValues(option, createContext(place, person));
    return {
      suggestions: names.filter((name) => bareName(name).startsWith(bareName(value))).map(suggestion),
    };
  }

  return {
    async suggest({ place: placeId, member, line }) {
      const person = expectPerson(member);
      const place = expectPlace(placeId, person);
      const context = createContext(place, person);
      const typed = parseTyped(line, context);
      if (typed.kind === 'message') return { suggestions: [] };
      const isNaming = /^\/\S*$/u.test(line);
      if (typed.kind === 'unfinished' || isNaming) {
        const prefix = line.slice(1).toLowerCase();
        const suggestions = context.commands
          .filter(({ name }) => isNaming && name.startsWith(prefix))
          .map(
            (command): Suggestion => ({
              kind: 'command',
              label: `/${command.name}`,
              description: command.description,
              line: `/${command.name} `,
            }),
          );
        const hint = typed.kind === 'unfinished' && suggestions.length === 0 ? typed.problem : undefined;
        return { suggestions, ...(hint === undefined ? {} : { hint }) };
      }
      if (typed.next.length > 0) {
        const before = `/${[typed.command.name, ...typed.path].join(' ')}`;
        const suggestions = typed.next.map(
          ({ name, description }): Suggestion => ({
            kind: 'option',
            label: name,
            description,
            line: `${before} ${name} `,
          }),
        );
        return { suggestions };
      }
      // Straight after the command's name the first option is next: ask for it with nothing typed.
      const [next] = typed.unused;
      const isAtFirst = typed.focused === undefined && typed.options.length === 0 && typed.path.length === 0;
      if (isAtFirst && next !== undefined) typed.focused = { option: next, value: '', before: line };
      const { suggestions, hint } = await suggestValues(typed, place, person);
      const options = typed.unused
        .filter((option) => option !== typed.focused?.option)
        .map(
          (option): Suggestion => ({
            kind: 'option',
            label: option.name,
            description: option.description,
            line: `${line.trimEnd()} ${option.name}:`,
          }),
        );
      const shownHint = hint ?? typed.problems[0];
      return {
        suggestions: [...suggestions, ...options],
        ...(shownHint === undefined ? {} : { hint: shownHint }),
      };
    },

    async run({ place: placeId, member, line }) {
      const person = expectPerson(member);
      const place = expectPlace(placeId, person);
      const typed = parseTyped(line, createContext(place, person));
      if (typed.kind === 'unfinished') throw new PersonError(typed.problem);
      if (typed.kind === 'message') return { messages: [say(world, place, person, typed.content)] };
      const [problem] = typed.problems;
      if (problem !== undefined) throw new PersonError(problem);
      return settle({
        type: InteractionType.ApplicationCommand,
        place,
        person,
        command: { name: typed.command.name, type: typed.command.type, installs: installsOf(typed.command) },
        data: createCommandData(typed, typed.options, place, world),
      });
    },

    async press({ member, message, customId, values }) {
      const person = expectPerson(member);
      const source = expectMessage(message, person);
      const components = [...walkComponents(source.message.components ?? [])];
      const component = components.find(
        (candidate) => 'custom_id' in candidate && candidate.custom_id === customId,
      );
      if (component === undefined) throw new PersonError('This message has no such button or menu.');
      return settle({
        type: InteractionType.MessageComponent,
        place: source.place,
        person,
        source,
        data: createComponentData(component, customId, values ?? [], source.place, world),
      });
    },

    async menu({ member, message, command: name }) {
      const person = expectPerson(member);
      const { message: target, place } = expectMessage(message, person);
      const command = findVisible(world, place, person).find(
        (candidate) => candidate.type === ApplicationCommandType.Message && candidate.name === name,
      );
      if (command === undefined) throw new PersonError(`There is no menu entry "${name}" here.`);
      return settle({
        type: InteractionType.ApplicationCommand,
        place,
        person,
        command: { name, type: command.type, installs: installsOf(command) },
        targetMessage: target.id,
        data: {
          ...describeCommand(command),
          target_id: target.id,
          resolved: { messages: { [target.id]: target } },
        },
      });
    },

    async submit({ member, interaction: id, customId, fields }) {
      const person = expectPerson(member);
      const opener = interactions.find(id);
      if (opener?.modal?.custom_id !== customId || opener.trigger.person !== person)
        throw new PersonError('This form is gone.');
      return settle({
        type: InteractionType.ModalSubmit,
        place: opener.trigger.place,
        person,
        opener,
        data: createModalData(customId, opener.modal.components, fields),
      });
    },
  };
}

const bareName = (name: string) => name.replace(/^[@#]/u, '').toLowerCase();

/** What an option without autocomplete can be given, by name. */
function listValues(option: FocusedOption['option'], { users, channels, roles }: TypedContext): string[] {
  switch (option.type) {
    case ApplicationCommandOptionType.Boolean:
      return ['true', 'false'];
    case ApplicationCommandOptionType.User:
    case ApplicationCommandOptionType.Mentionable:
      return [...new Map(users.toReversed().map(({ id, name }) => [id, `@${name}`])).values()].toReversed();
    case ApplicationCommandOptionType.Channel:
      return channels.map(({ name }) => `#${name}`);
    case ApplicationCommandOptionType.Role:
      return roles.map(({ name }) => name);
    default:
      return 'choices' in option ? (option.choices ?? []).map(({ name }) => name) : [];
  }
}

function say(world: World, place: PlaceRecord, person: Person, content: string) {
  if (content === '') throw new PersonError('Type a message, or a command after "/".');
  if (content.length > CONTENT_LENGTH)
    throw new PersonError(`A message has at most ${CONTENT_LENGTH} characters.`);
  const { message } = world.messages.create({
    place,
    author: person.user,
    body: { content },
    uploads: [],
    flags: 0,
    visibleTo: undefined,
    extra: {},
  });
  return message;
}

function installsOf(command: APIApplicationCommand): readonly ApplicationIntegrationType[] {
  // A server's own commands come with the bot that is a member there.
  return command.integration_types ?? [ApplicationIntegrationType.GuildInstall];
}

/** The commands that a person sees in a place (docs: Application Commands, Contexts, Permissions). */
function findVisible(world: World, place: PlaceRecord, person: Person): APIApplicationCommand[] {
  const context = place.guild === undefined ? InteractionContextType.BotDM : InteractionContextType.Guild;
  const own = place.guild === undefined ? [] : world.commands.list(place.guild.id);
  return [...own, ...world.commands.list(undefined)].filter((command) => {
    const installs = installsOf(command);
    const isInstalled =
      installs.includes(ApplicationIntegrationType.UserInstall) ||
      (place.botIsMember && installs.includes(ApplicationIntegrationType.GuildInstall));
    const isInContext = command.contexts == null || command.contexts.includes(context);
    const needed = command.default_member_permissions;
    const isPermitted =
      place.guild === undefined || needed == null || (person.permissions & BigInt(needed)) === BigInt(needed);
    return isInstalled && isInContext && isPermitted;
  });
}

function describeCommand(command: APIApplicationCommand): object {
  const { id, name, type, guild_id } = command;
  return { id, name, type, ...(guild_id === undefined ? {} : { guild_id }) };
}

/** docs: Receiving and Responding, Application Command Data Structure. */
function createCommandData(
  typed: TypedCommand,
  options: readonly (TypedOption & { focused?: boolean })[],
  place: PlaceRecord,
  world: World,
): object {
  const resolved = resolve(typed.options, place, world);
  let nested: object[] = [...options];
  const kinds = [ApplicationCommandOptionType.Subcommand, ApplicationCommandOptionType.SubcommandGroup];
  for (const [depth, name] of typed.path.toReversed().entries())
    nested = [{ name, type: kinds[depth], options: nested }];
  return {
    ...describeCommand(typed.command),
    ...(nested.length === 0 ? {} : { options: nested }),
    ...(resolved === undefined ? {} : { resolved }),
  };
}

/** The people, channels and roles that options name (docs: Receiving and Responding, Resolved Data Structure). */
function resolve(
  options: readonly TypedOption[],
  place: PlaceRecord,
  world: World,
): APIInteractionDataResolved | undefined {
  const resolved: APIInteractionDataResolved = {};
  for (const { type, value } of options) {
    const id = String(value);
    const isPerson =
      type === ApplicationCommandOptionType.User || type === ApplicationCommandOptionType.Mentionable;
    const isRole =
      type === ApplicationCommandOptionType.Role || type === ApplicationCommandOptionType.Mentionable;
    const person = world.people.get(id);
    const user = id === world.seed.bot.id ? world.seed.bot : person?.user;
    if (isPerson && user !== undefined) {
      resolved.users = { ...resolved.users, [id]: user };
      const { user: _user, deaf: _deaf, mute: _mute, ...member } = createMember(user);
      const permissions = String(person?.permissions ?? BOT_PERMISSIONS);
      if (place.guild !== undefined)
        resolved.members = { ...resolved.members, [id]: { ...member, permissions } };
    }
    const role = place.guild?.roles.find((candidate) => candidate.id === id);
    if (isRole && role !== undefined) resolved.roles = { ...resolved.roles, [id]: role };
    const channel = place.guild?.channels.find((candidate) => candidate.id === id);
    if (type === ApplicationCommandOptionType.Channel && channel !== undefined) {
      const { name, type: channelType } = channel;
      resolved.channels = {
        ...resolved.channels,
        [id]: { id, name, type: channelType, permissions: String(BOT_PERMISSIONS) },
      };
    }
  }
  return Object.keys(resolved).length === 0 ? undefined : resolved;
}

/** docs: Receiving and Responding, Message Component Data Structure; refuses what Discord's client does not let one do. */
function createComponentData(
  component: APIMessageComponent,
  customId: string,
  values: readonly string[],
  place: PlaceRecord,
  world: World,
): object {
  if ('disabled' in component && component.disabled === true) throw new PersonError('This is switched off.');
  const base = { component_type: component.type, custom_id: customId, id: component.id };
  switch (component.type) {
    case ComponentType.Button:
      return base;
    case ComponentType.StringSelect: {
      const known = component.options.map(({ value }) => value);
      expectCount(values, component.min_values ?? 1, component.max_values ?? 1);
      if (values.some((value) => !known.includes(value)))
        throw new PersonError('This menu has no such entry.');
      return { ...base, values };
    }
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect: {
      expectCount(values, component.min_values ?? 1, component.max_values ?? 1);
      const type = SELECTED_KIND[component.type];
      const selected = values.map((value) => ({ name: customId, type, value }));
      const resolved = resolve(selected, place, world);
      return { ...base, values, resolved: resolved ?? {} };
    }
    default:
      throw new PersonError('This cannot be pressed.');
  }
}

const SELECTED_KIND = {
  [ComponentType.UserSelect]: ApplicationCommandOptionType.User,
  [ComponentType.RoleSelect]: ApplicationCommandOptionType.Role,
  [ComponentType.MentionableSelect]: ApplicationCommandOptionType.Mentionable,
  [ComponentType.ChannelSelect]: ApplicationCommandOptionType.Channel,
} as const;

function expectCount(values: readonly string[], least: number, most: number): void {
  if (values.length < least || values.length > most || new Set(values).size !== values.length)
    throw new PersonError(least === most ? `Pick ${least}.` : `Pick ${least} to ${most}.`);
}

/** docs: Receiving and Responding, Modal Submit Data Structure. */
function createModalData(
  customId: string,
  components: readonly APIModalInteractionResponseCallbackComponent[],
  fields: Readonly<Record<string, string>>,
): object {
  const known = new Set<string>();
  let lastId = 0;
  const nextId = () => {
    lastId += 1;
    return lastId;
  };
  const answer = (field: FormField, label: string): object => {
    known.add(field.custom_id);
    return fillField(field, label, fields[field.custom_id], nextId());
  };
  const filled = components.map((component): object => {
    const id = component.id ?? nextId();
    switch (component.type) {
      case ComponentType.ActionRow:
        return {
          type: component.type,
          id,
          components: component.components.map((field) => answer(field, field.label ?? field.custom_id)),
        };
      case ComponentType.Label:
        return { type: component.type, id, component: answer(component.component, component.label) };
      default:
        return { type: component.type, id };
    }
  });
  for (const name of Object.keys(fields))
    if (!known.has(name)) throw new PersonError(`This form has no field ${name}.`);
  return { custom_id: customId, components: filled };
}

type FormField = {
  type: ComponentType;
  custom_id: string;
  required?: boolean;
  value?: string;
  min_length?: number;
  max_length?: number;
  options?: readonly { value: string }[];
};

function fillField(field: FormField, label: string, given: string | undefined, id: number): object {
  const value = given ?? field.value ?? '';
  const isRequired = field.required !== false;
  if (isRequired && value === '') throw new PersonError(`Fill in "${label}".`);
  if (field.type === ComponentType.TextInput) {
    if (value !== '' && field.min_length !== undefined && value.length < field.min_length)
      throw new PersonError(`"${label}" needs at least ${field.min_length} characters.`);
    if (field.max_length !== undefined && value.length > field.max_length)
      throw new PersonError(`"${label}" takes at most ${field.max_length} characters.`);
    return { type: field.type, id, custom_id: field.custom_id, value };
  }
  if (field.type !== ComponentType.StringSelect)
    throw new PersonError(`"${label}" cannot be filled in here.`);
  const values = value === '' ? [] : [value];
  if (values.some((one) => field.options?.every((option) => option.value !== one) ?? true))
    throw new PersonError(`"${label}" has no such entry.`);
  return { type: field.type, id, custom_id: field.custom_id, values };
}
