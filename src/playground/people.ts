import { ApplicationCommandOptionType, ApplicationCommandType, InteractionType } from 'discord-api-types/v10';
import { createCommandData, describeCommand } from './commandData.ts';
import { createComponentData } from './componentData.ts';
import { walkComponents } from './components.ts';
import { ATTACHMENT_SIZE_LIMIT_BYTES, type Trigger } from './interaction.ts';
import type { Interactions } from './interactions.ts';
import type { MessageRecord, Upload } from './messages.ts';
import { createModalData } from './modalData.ts';
import { PersonError } from './personError.ts';
import { createPicked } from './picked.ts';
import type {
  MenuRequest,
  Outcome,
  PressRequest,
  RunRequest,
  SubmitRequest,
  SuggestRequest,
  SuggestResponse,
} from './protocol.ts';
import type { Person, PlaceRecord } from './seed.ts';
import { createSuggest } from './suggest.ts';
import { type Named, parseTyped, type TypedContext } from './typed.ts';
import { findVisible, installsOf } from './visibleCommands.ts';
import type { World } from './world.ts';

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

export function createPeople(world: World, interactions: Interactions): People {
  const picked = createPicked();
  const suggest = createSuggest(world, interactions, picked);

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
      findPicked: (command, option, name) => picked.find(person, command, option, name),
    };
  }

  /** Waits until the person sees the end of it. */
  async function settle(trigger: Trigger): Promise<Outcome> {
    const interaction = interactions.start(trigger);
    await interaction.settled;
    return interactions.outcome(interaction);
  }

  return {
    async suggest({ place: placeId, member, line, files = [] }) {
      const person = expectPerson(member);
      const place = expectPlace(placeId, person);
      const named = files.map((name, index) => ({ id: String(index), name }));
      return suggest({ line, place, person, context: { ...createContext(place, person), files: named } });
    },

    async run({ place: placeId, member, line, files = [] }) {
      const person = expectPerson(member);
      const place = expectPlace(placeId, person);
      const uploads = files.map(readUpload);
      const named = uploads.map(({ index, name }) => ({ id: index, name }));
      const checked = parseTyped(line, { ...createContext(place, person), files: named });
      if (checked.kind === 'unfinished') throw new PersonError(checked.problem);
      if (checked.kind === 'message')
        return { messages: [say(world, place, person, checked.content, uploads)] };
      const [problem] = checked.problems;
      if (problem !== undefined) throw new PersonError(problem);
      const attachments = world.messages.attach(uploads, place);
      const typed = {
        ...checked,
        options: checked.options.map((option) =>
          option.type === ApplicationCommandOptionType.Attachment
            ? { ...option, value: attachments[Number(option.value)]?.id ?? '' }
            : option,
        ),
      };
      return settle({
        type: InteractionType.ApplicationCommand,
        place,
        person,
        command: { name: typed.command.name, type: typed.command.type, installs: installsOf(typed.command) },
        data: createCommandData(typed, typed.options, place, world, attachments),
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

/** A file as the page sends it; Discord takes no larger one. */
function readUpload({ name, base64 }: { name: string; base64: string }, index: number): Upload {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > ATTACHMENT_SIZE_LIMIT_BYTES) throw new PersonError(`${name} is larger than 10 MB.`);
  return { index: String(index), name, contentType: 'application/octet-stream', bytes };
}

function say(world: World, place: PlaceRecord, person: Person, content: string, uploads: readonly Upload[]) {
  if (content === '' && uploads.length === 0)
    throw new PersonError('Type a message, or a command after "/".');
  if (content.length > CONTENT_LENGTH)
    throw new PersonError(`A message has at most ${CONTENT_LENGTH} characters.`);
  const { message } = world.messages.create({
    place,
    author: person.user,
    body: { content },
    uploads,
    flags: 0,
    visibleTo: undefined,
    extra: {},
  });
  return message;
}
